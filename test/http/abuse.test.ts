import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import { startFakeUpstream } from '../support/fake-upstream.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';

const payment = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';

/** A gateway as in production, over the sandbox. All requests to providers are counted. */
async function start(more: Record<string, string> = {}) {
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const gateway = await startGateway({ env: { ...sandbox.settings, NODE_ENV: 'production', ...more } });
  return { gateway, calls: () => sandbox.servers.flatMap((server) => server.calls) };
}

/** Sends bytes unchanged. */
const post = (gateway: TestGateway, payload: string | Buffer, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('a document that requests too much', () => {
  it.each<[string, string, string]>([
    [
      'a hundred and one aliases',
      `{ ${repeat(101, (index) => `a${index}: __typename`)} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'aliases hidden in a fragment',
      `{ ...F } fragment F on Query { ${repeat(101, (index) => `a${index}: payment(id: "${payment}") { id }`)} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a hundred and one fields at the root',
      `{ ${repeat(101, () => 'providers { name }')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a flood of directives', `{ __typename ${repeat(60, () => '@include(if: true)')} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['unknown directives', `{ __typename ${repeat(10, (index) => `@x${index}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a circle of edges',
      `{ payment(id: "${payment}") { ${'clientSession { payment { '.repeat(4)} id ${'} }'.repeat(4)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['sixty levels', `{ ${'a { '.repeat(60)} id ${'}'.repeat(60)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fragments that contain each other',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['five thousand tokens', `{ ${repeat(5_000, () => '__typename')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['the schema', '{ __schema { types { fields { name type { name } } } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema by its type', '{ __type(name: "Payment") { fields { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is not there', 'qwerty { a }', 'GRAPHQL_PARSE_FAILED'],
    ['a misspelt field', '{ paymnt(id: "x") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fifty Cleverbridge lists',
      `{ ${repeat(50, (index) => `l${index}: purchases(filter: { provider: CLEVERBRIDGE, ids: { from: "1", to: "2" } }) { nodes { id } }`)} }`,
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'five hundred ids',
      `{ ${repeat(5, (index) => `n${index}: nodes(ids: [${repeat(100, () => `"${payment}"`)}]) { id }`)} }`,
      'COST_LIMIT_EXCEEDED',
    ],
  ])('is refused before any provider is called: %s', async (_name, query, code) => {
    const { gateway, calls } = await start();
    const response = await post(gateway, JSON.stringify({ query }));
    expect(response.statusCode).toBe(400);
    const { data, errors } = response.json();
    expect(data).toBeUndefined();
    expect(errors[0].extensions.code).toBe(code);
    expect(response.body).not.toMatch(/did you mean|stacktrace|node_modules/i);
    expect(response.body.length).toBeLessThan(20_000);
    expect(calls()).toEqual([]);
  });

  it('is refused for two thousand representations, also from the router', async () => {
    const { gateway, calls } = await start({ ROUTER_SECRET: 'a-secret-of-the-routers', LIMIT_PROVIDER_CALLS: '5000' });
    const r = Array.from({ length: 2_000 }, () => ({ __typename: 'Payment', id: payment }));
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const { errors } = (
      await post(gateway, JSON.stringify({ query, variables: { r: r.slice(0, 1_000) } }), {
        'x-router-secret': 'a-secret-of-the-routers',
      })
    ).json();
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const all = await post(gateway, JSON.stringify({ query, variables: { r } }), {
      'x-router-secret': 'a-secret-of-the-routers',
    });
    expect(all.statusCode).toBe(413);
    expect(calls()).toEqual([]);
  });

  it('receives its estimate, so that the client can reduce it', async () => {
    const { gateway } = await start();
    const query = `{ ${repeat(3, (index) => `n${index}: nodes(ids: [${repeat(100, () => `"${payment}"`)}]) { id }`)} }`;
    const { errors } = (await post(gateway, JSON.stringify({ query }))).json();
    expect(errors[0].extensions.cost.estimate).toEqual({ objects: 300, providerCalls: 300 });
  });
});

describe('the cost estimate', () => {
  it.each([
    ['one thing by its id', `{ payment(id: "${payment}") { id } }`, { objects: 1, providerCalls: 1 }],
    [
      'with an edge to another thing',
      `{ payment(id: "${payment}") { clientSession { id } } }`,
      { objects: 2, providerCalls: 2 },
    ],
    [
      'with a view on the same thing',
      '{ purchase(id: "chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11") { payment { id } } }',
      { objects: 2, providerCalls: 1 },
    ],
    [
      'a list of Cleverbridge’s',
      '{ purchases(first: 50, filter: { provider: CLEVERBRIDGE, ids: { from: "168377690", to: "168377691" } }) { nodes { id } } }',
      { objects: 100, providerCalls: 8 },
    ],
    ['a query without cost', '{ providers { name } }', { objects: 3, providerCalls: 0 }],
  ])('is reported beside the actual cost: %s', async (_name, query, estimate) => {
    const sandbox = await startSandbox('free');
    onTestFinished(() => sandbox.close());
    const gateway = await startGateway({ env: sandbox.settings });
    const { cost } = await gateway.execute(query);
    expect(cost).toMatchObject({ estimate, upstreamCalls: expect.any(Number) });
  });
});

describe('the estimate of a document that was sent before', () => {
  it('is computed again for another length of its lists and another page size', async () => {
    const { gateway, calls } = await start({ LIMIT_PROVIDER_CALLS: '50' });
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ask = (count: number) =>
      post(gateway, JSON.stringify({ query, variables: { ids: Array.from({ length: count }, () => payment) } }));
    expect((await ask(10)).statusCode).toBe(200);
    const callsBefore = calls().length;
    expect((await ask(60)).json().errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect((await ask(10)).statusCode).toBe(200);
    expect(calls().length).toBeGreaterThan(callsBefore);
  });

  it('is not affected by variables that are refused', async () => {
    const { gateway } = await start();
    const query = 'query ($id: ID!) { payment(id: $id) { id } }';
    const ask = (variables: object) => post(gateway, JSON.stringify({ query, variables }));
    expect((await ask({ id: { a: 1 } })).json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await ask({ id: payment })).json().data.payment.id).toBe(payment);
    expect((await ask({ id: { a: 1 } })).json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('an invalid request', () => {
  it.each<[string, string | Buffer, Record<string, string>, number]>([
    ['text/plain', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 400],
    ['a form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['multipart', '--x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    [
      'an array of operations',
      `[${Array.from({ length: 10 }, () => '{"query":"{ __typename }"}').join(',')}]`,
      {},
      400,
    ],
    ['a body beyond the limit', JSON.stringify({ query: `{ __typename } # ${'x'.repeat(500_000)}` }), {}, 413],
    [
      'variables beyond the limit',
      JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(150_000) } }),
      {},
      413,
    ],
    ['broken JSON', '{"query":', {}, 400],
    ['JSON that poisons prototypes', '{"query":"{ __typename }","__proto__":{"isRouter":true}}', {}, 400],
    ['a compressed bomb', gzipSync(Buffer.alloc(50_000_000, 32)), { 'content-encoding': 'gzip' }, 400],
  ])('is refused: %s', async (_name, payload, headers, status) => {
    const { gateway } = await start();
    const response = await post(gateway, payload, headers);
    expect(response.statusCode).toBe(status);
    expect(response.body).not.toContain('"__typename":"Query"');
  });

  it('is refused by GET for a mutation, and for a query that a simple web page could send', async () => {
    const { gateway, calls } = await start();
    const get = (query: string, headers = {}) =>
      gateway.app.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers });
    const mutation = `mutation { capturePayment(input: { idempotencyKey: "k", id: "${payment}" }) { __typename } }`;
    expect((await get(mutation, { 'apollo-require-preflight': 'true' })).statusCode).toBe(405);
    expect((await get('{ __typename }')).statusCode).toBe(400);
    expect(calls()).toEqual([]);
  });

  it('receives no federated trace', async () => {
    const { gateway } = await start();
    const { extensions } = (
      await post(gateway, '{"query":"{ __typename }"}', { 'apollo-federation-include-trace': 'ftv1' })
    ).json();
    expect(extensions).toBeUndefined();
  });

  it('receives no page in production', async () => {
    const { gateway } = await start();
    for (const url of ['/', '/graphql', '/explorer']) {
      const { body } = await gateway.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
      expect(body).not.toMatch(/<html|graphiql|apollo sandbox/i);
    }
  });

  it('is cut off when its body never ends', async () => {
    const { gateway } = await start();
    const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.resume();
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
    );
    await new Promise((resolve) => socket.once('close', resolve));
    expect(socket.destroyed).toBe(true);
  });
});

describe('the response to an internal error', () => {
  it('contains a request id and no text of the error', async () => {
    const gateway = await startGateway({ env: { ...purseAt('http://127.0.0.1:9') } });
    gateway.app.addHook('preHandler', async (request) => {
      // Simulates a bug of ours whose text contains a secret.
      Object.defineProperty(request, 'caller', {
        get: () => ({
          get tenant() {
            throw new Error('redis://user:hunter2@10.1.2.3');
          },
        }),
      });
    });
    const response = await post(gateway, '{"query":"{ operation(id: \\"x\\") { id } }"}');
    expect(response.body).not.toMatch(/hunter2|10\.1\.2\.3/);
    expect(response.json().errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a caller who guesses many ids', () => {
  it('pays for them from the budget, and is refused when it is spent', async () => {
    const { gateway, calls } = await start({ BUDGET_PER_MINUTE: '20' });
    const query = `{ nodes(ids: [${repeat(10, (index) => `"purse:payment:00000000-0000-4000-8000-00000000000${index}"`)}]) { id } }`;
    expect((await post(gateway, JSON.stringify({ query }))).json().data.nodes).toEqual(
      Array.from({ length: 10 }, () => null),
    );
    await post(gateway, JSON.stringify({ query }));
    const callsBefore = calls().length;
    const refused = await post(gateway, JSON.stringify({ query }));
    expect(refused.statusCode).toBe(429);
    expect(refused.json().errors[0].extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(calls()).toHaveLength(callsBefore);
  });
});

describe('a client that disconnects', () => {
  it('stops the work that was started for it at the provider', async () => {
    const wire = await startFakeUpstream();
    const closed = new Promise<void>((resolve) => {
      wire.on('POST', '/oauth/token', (_request, response) => {
        return void response.once('close', () => resolve());
      });
    });
    const gateway = await startGateway({ env: purseAt(wire.url) });
    const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    const controller = new AbortController();
    const request = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ payment(id: "${payment}") { id } }` }),
      signal: controller.signal,
    }).catch(() => undefined);
    await expect.poll(() => wire.requests.length).toBe(1);
    controller.abort();
    await request;
    await closed;
  });
});

/** Purse's settings at an address; nothing there needs to answer. */
const purseAt = (url: string) => ({
  PURSE_BASE_URL: url,
  PURSE_TOKEN_URL: `${url}/oauth/token`,
  PURSE_CLIENT_ID: 'client',
  PURSE_CLIENT_SECRET: 'secret',
  PURSE_ENTITY_ID: '89a237d0-20f9-438e-b46c-3993c46b7bbe',
});
