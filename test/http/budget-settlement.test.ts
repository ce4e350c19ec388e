import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCallerBudget } from '../../src/http/caller-budget.js';
import { openRedis } from '../../src/storage/redis.js';
import { aSecretsKey } from '../support/secrets-key.js';
import { guardedBy, startIssuer } from '../support/issuer.js';
import { describeWith } from '../support/requirements.js';
import { ids, startThreeProviders } from '../support/three-providers.js';

const clientId = 'b79d3df6-2f69-4426-acee-eda049d83e18';
const tokens = `{ recurringTokens(clientId: "chip:client:${clientId}", first: 100) { nodes { id } } }`;
const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Three faked providers, and one caller with a token of its own. CHIP's list of tokens is endless: one page of the gateway needs ten calls and is estimated as one. */
async function start(env: Record<string, string>) {
  const issuer = await startIssuer();
  const three = await startThreeProviders({ ...guardedBy(issuer), ...env });
  three.chip.on('GET', `/api/v1/clients/${clientId}/recurring_tokens/`, ({ path }) => {
    const page = Number(new URL(path, three.chip.url).searchParams.get('page') ?? 0);
    const results = [{ type: 'client_recurring_token', id: uuid(page), payment_method: 'visa' }];
    return { body: { results, next: `?page=${page + 1}`, previous: null } };
  });
  const subject = randomUUID();
  const authorization = `Bearer ${await issuer.sign({ sub: subject, scope: 'payments:read payments:write' })}`;
  const send = (payload: unknown, contentType = 'application/json') =>
    three.gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization, 'content-type': contentType },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const statusOf = async (query: string, variables?: object) => (await send({ query, variables })).statusCode;
  return { ...three, send, statusOf, authorization, tenant: JSON.stringify([issuer.name, subject]) };
}

describe('the budget of a caller after an operation', () => {
  it('is charged for the calls that were really made when there were more than estimated', async () => {
    const { statusOf, chip } = await start({ BUDGET_PER_MINUTE: '15' });
    expect(await statusOf(tokens)).toBe(200);
    expect(await statusOf(tokens)).toBe(200);
    expect(await statusOf(tokens)).toBe(429);
    expect(chip.requests).toHaveLength(20);
  });

  it('is credited with the part of the estimate that was not used', async () => {
    const { statusOf, chip } = await start({ BUDGET_PER_MINUTE: '20' });
    const query = `{ nodes(ids: [${Array.from({ length: 10 }, () => `"${ids.chipPurchase}"`).join(',')}]) { id } }`;
    for (let count = 0; count < 8; count++) expect(await statusOf(query)).toBe(200);
    expect(chip.requests).toHaveLength(8);
  });

  it('is charged with at least one point, also when the answer came from the cache', async () => {
    const { statusOf, chip } = await start({ BUDGET_PER_MINUTE: '3' });
    const query = `{ purchase(id: "${ids.chipPurchase}", maxAge: 60) { id } }`;
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push(await statusOf(query));
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(chip.requests).toHaveLength(1);
  });

  it('is charged for all operations that started at once, and no further one is started', async () => {
    const { statusOf, chip } = await start({ BUDGET_PER_MINUTE: '10', LIMIT_PROVIDER_CALLS: '5' });
    const begun = Array.from({ length: 12 }, () => statusOf(tokens));
    const statuses = await Promise.all(begun);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    // The limit of each operation bounds the cost beyond its estimate.
    expect(chip.requests.length).toBeLessThanOrEqual(10 * 5);
    const made = chip.requests.length;
    expect(await statusOf('{ __typename }')).toBe(429);
    expect(chip.requests).toHaveLength(made);
  });

  it('is charged for the work that was done until the client disconnected', async () => {
    const { gateway, chip, authorization, statusOf } = await start({ BUDGET_PER_MINUTE: '6' });
    chip.on('GET', `/api/v1/clients/${clientId}/recurring_tokens/`, ({ path }) => {
      const page = Number(new URL(path, chip.url).searchParams.get('page') ?? 0);
      if (page === 4) return undefined;
      const results = [{ type: 'client_recurring_token', id: uuid(page), payment_method: 'visa' }];
      return { body: { results, next: `?page=${page + 1}`, previous: null } };
    });
    const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    const controller = new AbortController();
    const request = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: tokens }),
      signal: controller.signal,
    }).catch(() => undefined);
    await expect.poll(() => chip.requests.length).toBe(5);
    controller.abort();
    await request;
    const ended = async () => (await gateway.app.inject({ url: '/metrics' })).body;
    await expect.poll(ended).toContain('paygraph_operation_upstream_calls_count 1');
    expect([await statusOf('{ __typename }'), await statusOf('{ __typename }')]).toEqual([200, 429]);
  });
});

describe('a request that is rejected', () => {
  it.each<[string, unknown]>([
    ['broken JSON', '{"query":'],
    ['a document that cannot be parsed', { query: '{' }],
    ['a document that is not valid', { query: '{ nothing }' }],
    ['an unknown operation', { query: 'query A { __typename }', operationName: 'B' }],
    ['variables of the wrong type', { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: {} } }],
    ['variables that are not declared', { query: '{ __typename }', variables: { a: 1 } }],
    ['an operation beyond the limit of cost', { query: `{ nodes(ids: [${'"a" '.repeat(201)}]) { id } }` }],
    ['no document at all', {}],
    ['variables that are too large', { query: '{ __typename }', variables: { a: 'x'.repeat(150_000) } }],
    ['a body that is too large', { query: `{ __typename } # ${'x'.repeat(500_000)}` }],
  ])('costs the caller a point, and is answered 429 when no point is left: %s', async (_name, payload) => {
    const { send, statusOf, dataRequests } = await start({ BUDGET_PER_MINUTE: '2' });
    expect((await send(payload)).statusCode).not.toBe(429);
    expect((await send(payload)).statusCode).not.toBe(429);
    const rejected = await send(payload);
    expect(rejected.statusCode).toBe(429);
    expect(rejected.json().errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(rejected.headers['retry-after'])).toBeGreaterThan(0);
    expect(await statusOf('{ __typename }')).toBe(429);
    expect(dataRequests()).toBe(0);
  });

  it('costs a point by GET, too', async () => {
    const { gateway, authorization } = await start({ BUDGET_PER_MINUTE: '2' });
    const get = () =>
      gateway.app.inject({ url: `/graphql?query=${encodeURIComponent('{')}`, headers: { authorization } });
    expect([await get(), await get(), await get()].map(({ statusCode }) => statusCode).at(-1)).toBe(429);
  });

  it('costs a point for a document that is not trusted, too', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'paygraph-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const path = join(directory, 'manifest.json');
    writeFileSync(path, JSON.stringify({ one: '{ __typename }' }));
    const { send } = await start({
      BUDGET_PER_MINUTE: '2',
      TRUSTED_DOCUMENTS: 'enforce',
      TRUSTED_DOCUMENTS_FILE: path,
    });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await send({ query: '{ providers { name } }' })).statusCode);
    expect(statuses).toEqual([400, 400, 429]);
  });

  it('for its size does not reduce the budget for smaller ones', async () => {
    const { statusOf } = await start({ BUDGET_PER_MINUTE: '20' });
    const large = `{ nodes(ids: [${Array.from({ length: 30 }, (_, index) => `"chip:purchase:${uuid(index)}"`).join(',')}]) { id } }`;
    expect(await statusOf(large)).toBe(429);
    expect(await statusOf('{ __typename }')).toBe(200);
  });
});

await describeWith('redis', 'a caller’s share of a provider with a rate', (redisUrl) => {
  it('refuses only the fields of that provider once it is used up, names the time to wait, and reserves a part for writes', async () => {
    const { SECRETS_KEY, nameOf } = aSecretsKey();
    const { send, cleverbridge, tenant } = await start({
      BUDGET_PER_MINUTE: '6000',
      REDIS_URL: redisUrl,
      SECRETS_KEY,
    });
    const [redis, redisOfThird] = [openRedis(redisUrl, () => undefined), openRedis(redisUrl, () => undefined)];
    onTestFinished(() => [redis, redisOfThird].forEach((connection) => connection.destroy()));
    const other = createCallerBudget({
      pointsPerMinute: 6_000,
      redis,
      callsPerSecond: new Map([['CLEVERBRIDGE', 20]]),
      nameOf,
    });
    // Redis is connected to in the background; until then each process counts for itself.
    const probe = randomUUID();
    const third = createCallerBudget({
      pointsPerMinute: 1,
      redis: redisOfThird,
      callsPerSecond: new Map(),
      nameOf,
    });
    await expect
      .poll(async () => {
        await other.spend(probe, 2);
        return third.spend(probe, 1);
      })
      .not.toBeNull();
    // Another process, which has used the whole share of queries: 20 calls a second, half of it for one caller, three quarters of that for queries.
    const used = await other.openShare(tenant, false);
    for (let count = 0; count < 450; count++) used.count('CLEVERBRIDGE', 1);
    expect(used.secondsUntilRoom('CLEVERBRIDGE')).toBeGreaterThan(0);
    await used.settle();
    const query = `{ cleverbridge: purchase(id: "${ids.cleverbridgePurchase}") { id } chip: purchase(id: "${ids.chipPurchase}") { id } }`;
    const { data, errors } = (await send({ query })).json();
    expect(data).toMatchObject({ cleverbridge: null, chip: { id: ids.chipPurchase } });
    expect(errors).toMatchObject([
      {
        path: ['cleverbridge'],
        extensions: { code: 'RATE_LIMITED', provider: 'CLEVERBRIDGE', retryAfterSeconds: expect.any(Number) },
      },
    ]);
    expect(cleverbridge.requests).toHaveLength(0);
    const input = `idempotencyKey: "k-1", id: "${ids.cleverbridgePurchase}", parameters: [{ key: "x-a", value: "b" }]`;
    cleverbridge.on('POST', '/purchase/updatepurchaseparameters', { body: { ResultMessage: 'OK' } });
    await send({ query: `mutation { updatePurchaseParameters(input: { ${input} }) { __typename } }` });
    expect(cleverbridge.requestsTo('/purchase/updatepurchaseparameters')).toHaveLength(1);
  });
});
