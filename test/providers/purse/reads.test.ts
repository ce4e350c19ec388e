import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import { startGateway } from '../../kit/gateway.js';
import {
  environment,
  payment,
  paymentId,
  paymentPath,
  session,
  sessionId,
  sessionPath,
  startPurse,
  token,
} from './support.js';

const money = '{ minorUnits currency decimal }';

describe('a read at Purse', () => {
  it('is sent with token and API key, and once for all requested fields', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    const both = `query ($id: ID!) {
      payment(id: $id) { status cart { total ${money} owner { __typename } } }
      again: payment(id: $id) { amount ${money} }
      node(id: "purse:cart:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f") { id }
    }`;
    const { errors } = await gateway.execute(both, { id: paymentId });
    expect(errors).toEqual([]);
    const [sent, ...others] = purse.requestsTo('/payment');
    expect(others).toEqual([]);
    expect(sent).toMatchObject({ method: 'GET', path: paymentPath, body: '' });
    expect(sent?.headers).toMatchObject({ authorization: 'Bearer token-1', 'x-api-key': 'api-key-1' });
  });

  it('carries no API key when none is configured', async () => {
    const { purse, gateway } = await startPurse({ PURSE_API_KEY: '' });
    purse.on('GET', paymentPath, { body: payment() });
    await gateway.execute('query ($id: ID!) { payment(id: $id) { id } }', { id: paymentId });
    for (const { headers } of purse.requests) expect(headers).not.toHaveProperty('x-api-key');
  });

  it('is found below the path of the base URL, if it has one', async () => {
    const purse = await startFakeUpstream();
    purse.on('POST', '/oauth/token', { body: token('token-1') });
    purse.on('GET', `/proxy${paymentPath}`, { body: payment() });
    const gateway = await startGateway({ env: environment(`${purse.url}/proxy/`, `${purse.url}/oauth/token`) });
    expect((await gateway.execute('query ($id: ID!) { payment(id: $id) { id } }', { id: paymentId })).errors).toEqual(
      [],
    );
  });
});

describe('the freshness of a Purse payment', () => {
  const query =
    'query ($id: ID!, $maxAge: Int) { payment(id: $id, maxAge: $maxAge) { asOf details { ... on PursePayment { version } } } }';
  const versionOf = ({ data }: { data: { payment: { details: { version: number } } } | null | undefined }) =>
    data?.payment.details.version;

  it('is not limited by a directive for a fresh read, so that Purse queries its partners', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    await gateway.execute(query, { id: paymentId });
    await gateway.execute(query, { id: paymentId, maxAge: 0 });
    expect(purse.requestsTo(paymentPath).map(({ headers }) => headers['cache-control'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is the age that the caller accepts, also for reads from the gateway’s cache', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    const first = await gateway.execute(query, { id: paymentId, maxAge: 60 });
    const second = await gateway.execute(query, { id: paymentId, maxAge: 3_600 });
    expect(purse.requestsTo(paymentPath).map(({ headers }) => headers['cache-control'])).toEqual(['max-age=60']);
    expect(second.data).toEqual(first.data);
    expect(second.cost).toMatchObject({ upstreamCalls: 0, cacheHits: 1 });
  });

  it('of a session or a link is not sent to Purse, which documents it for payments only', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', sessionPath, { body: session() });
    const sessionQuery = 'query ($id: ID!) { clientSession(id: $id, maxAge: 60) { id } }';
    expect((await gateway.execute(sessionQuery, { id: sessionId })).errors).toEqual([]);
    expect(purse.requestsTo(sessionPath)[0]?.headers).not.toHaveProperty('cache-control');
  });

  it('never decreases: an older version does not replace a newer one', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    const wanted = { id: paymentId, maxAge: 1 };
    expect(versionOf(await gateway.execute(query, wanted))).toBe(7);
    vi.setSystemTime(Date.now() + 2_000);
    purse.on('GET', paymentPath, { body: { ...payment(), version: 6 } });
    expect(versionOf(await gateway.execute(query, wanted))).toBe(7);
    purse.on('GET', paymentPath, { body: { ...payment(), version: 8 } });
    expect(versionOf(await gateway.execute(query, wanted))).toBe(8);
  });
});

describe('an answer of Purse that is not a record', () => {
  const query = 'query ($id: ID!) { payment(id: $id) { status } }';

  it.each([
    [
      'another payment',
      { body: { ...payment(), id: '00000000-0000-4000-8000-000000000000' } },
      'PROVIDER_INVALID_RESPONSE',
    ],
    ['a list', { body: [] }, 'PROVIDER_INVALID_RESPONSE'],
    ['the word null', { headers: { 'content-type': 'application/json' }, body: 'null' }, 'PROVIDER_INVALID_RESPONSE'],
    ['a page', { body: '<html>secret page</html>' }, 'PROVIDER_INVALID_RESPONSE'],
    ['an amount that is no whole number', { body: { ...payment(), amount: 42.99 } }, 'PROVIDER_INVALID_RESPONSE'],
    ['400', { status: 400, body: { title: 'secret text' } }, 'PROVIDER_REJECTED'],
    ['403', { status: 403 }, 'PROVIDER_MISCONFIGURED'],
    ['502', { status: 502, body: '<html>secret page</html>' }, 'PROVIDER_UNAVAILABLE'],
  ])('but %s is a failure that reveals nothing of it', async (_what, answer, code) => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, answer);
    const { data, errors } = await gateway.execute(query, { id: paymentId });
    expect(data).toEqual({ payment: null });
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|42\.99|9a14962c/);
  });

  it('with 404 is null', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { status: 404, body: { title: 'Not found' } });
    expect(await gateway.execute(query, { id: paymentId })).toMatchObject({ data: { payment: null }, errors: [] });
  });

  it('does not affect the other ids', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    purse.on('GET', sessionPath, { body: { ...session(), status: null } });
    const { data, errors } = await gateway.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [paymentId, sessionId, paymentId],
    });
    expect(data.nodes).toEqual([{ id: paymentId }, null, { id: paymentId }]);
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'PROVIDER_INVALID_RESPONSE' } }]);
  });

  it('in the details fails only there', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: { ...payment(), order: { net_amount: 0.1 } } });
    const both = 'query ($id: ID!) { payment(id: $id) { status details { ... on PursePayment { version } } } }';
    const { errors } = await gateway.execute(both, { id: paymentId });
    expect(errors).toMatchObject([{ path: ['payment', 'details'], extensions: { code: 'PROVIDER_INVALID_RESPONSE' } }]);
  });
});

describe('an id that cannot be one of Purse', () => {
  it.each([
    'purse:payment:9A14962C-BDCF-49D1-8673-E75DFB48013F',
    'purse:payment:1',
    'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f/../captures',
    'purse:cart:9a14962c-bdcf-49d1-8673-e75dfb48013f',
    'purse:cart:order:9a14962c-bdcf-49d1-8673-e75dfb48013f',
    'purse:cart:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f:x',
  ])('is refused without a call: %s', async (id) => {
    const { purse, gateway } = await startPurse();
    const { errors } = await gateway.execute('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
    expect(purse.requests).toEqual([]);
  });

  it('is distinguished from a purchase, which Purse does not have', async () => {
    const { gateway } = await startPurse();
    const id = 'purse:purchase:9a14962c-bdcf-49d1-8673-e75dfb48013f';
    const { errors } = await gateway.execute('query ($id: ID!) { purchase(id: $id) { id } }', { id });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', provider: 'PURSE' } }]);
  });
});
