import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OperationMeter } from '../../../src/domain/operation-meter.js';
import { PurseCredentials } from '../../../src/providers/purse/credentials.js';
import { purseSettings } from '../../../src/providers/purse/settings.js';
import { Upstream } from '../../../src/upstream/upstream.js';
import { type FakeAnswer, startFakeUpstream } from '../../support/fake-upstream.js';
import { silentObserver } from '../../support/silent-observer.js';
import { environment, payment, paymentId, paymentPath, startPurse, token } from './support.js';

const query = 'query ($id: ID!) { payment(id: $id) { status } }';

/** Only `Date` is faked, so that sockets and timers continue. */
function freezeTime(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-05T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
}

const advanceSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

function scope(signal = new AbortController().signal) {
  return { signal, meter: new OperationMeter(), callerKey: 'shop' };
}

/** Credentials whose token endpoint answers with `token-1`, `token-2`, …, or with the given answers. */
async function startCredentials(
  more: Record<string, string> = {},
  answer?: (count: number) => FakeAnswer | Promise<FakeAnswer>,
) {
  const endpoint = await startFakeUpstream();
  endpoint.on('POST', '/oauth/token', async () => {
    const count = endpoint.requests.length;
    return answer ? answer(count) : { body: token(`token-${count}`) };
  });
  const settings = purseSettings.parse({ ...environment(endpoint.url), ...more });
  const limits = { attemptTimeoutMs: 5_000, totalTimeoutMs: 5_000, maxConcurrent: 2, maxResponseBytes: 100_000 };
  let ended = 0;
  const observer = { ...silentObserver, upstreamCall: () => void (ended += 1) };
  const upstream = new Upstream({ provider: 'PURSE', origin: endpoint.url, ...limits }, observer);
  onTestFinished(() => upstream.close());
  /** Waits until this number of requests has ended, and until the waiting code has continued. */
  const settled = async (count: number): Promise<void> => {
    await until(() => ended === count);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { endpoint, settled, credentials: new PurseCredentials(settings, upstream) };
}

const until = async (condition: () => boolean) => vi.waitFor(() => expect(condition()).toBe(true), { interval: 1 });
describe('the access token for Purse', () => {
  it('is requested as RFC 6749 says, with both parts of the credentials form-encoded', async () => {
    const odd = { PURSE_CLIENT_ID: 'a:b c', PURSE_CLIENT_SECRET: 'ñ+/=%&' };
    const { endpoint, credentials } = await startCredentials(odd);
    expect(await credentials.token(scope())).toBe('token-1');
    const [request] = endpoint.requests;
    const basic = Buffer.from('a%3Ab+c:%C3%B1%2B%2F%3D%25%26').toString('base64');
    expect(request).toMatchObject({ method: 'POST', path: '/oauth/token', body: 'grant_type=client_credentials' });
    expect(request?.headers).toMatchObject({
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-api-key': 'api-key-1',
    });
  });

  it('is requested at its own host and path, query included', async () => {
    const tokenHost = await startFakeUpstream();
    tokenHost.on('POST', '/auth/v9/token/', { body: token('elsewhere') });
    const { purse, gateway } = await startPurse({ PURSE_TOKEN_URL: `${tokenHost.url}/auth/v9/token/` });
    purse.on('GET', paymentPath, { body: payment() });
    expect((await gateway.execute(query, { id: paymentId })).errors).toEqual([]);
    expect(tokenHost.requests.map(({ path }) => path)).toEqual(['/auth/v9/token/']);
    expect(purse.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      [paymentPath, 'Bearer elsewhere'],
    ]);
  });

  it('is requested once, however many calls wait for it', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', /./, (request) => ({ body: { ...payment(), id: request.path.split('/').pop() } }));
    const ids = Array.from(
      { length: 20 },
      (_, index) => `purse:payment:00000000-0000-4000-8000-0000000000${10 + index}`,
    );
    const answer = await gateway.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer.errors).toEqual([]);
    expect(purse.requestsTo('/oauth/token')).toHaveLength(1);
    expect(purse.requestsTo('/payment/')).toHaveLength(20);
  });

  it('is renewed before its end, without delaying any call', async () => {
    freezeTime();
    const { endpoint, settled, credentials } = await startCredentials();
    await credentials.token(scope());
    advanceSeconds(3_299);
    expect(await credentials.token(scope())).toBe('token-1');
    expect(endpoint.requests).toHaveLength(1);
    advanceSeconds(2);
    expect(await Promise.all([credentials.token(scope()), credentials.token(scope())])).toEqual(['token-1', 'token-1']);
    await settled(2);
    expect(await credentials.token(scope())).toBe('token-2');
    expect(endpoint.requests).toHaveLength(2);
  });

  it('with a short life is renewed in the last tenth of its life', async () => {
    freezeTime();
    const { endpoint, settled, credentials } = await startCredentials({}, (count) => ({
      body: token(`token-${count}`, 100),
    }));
    await credentials.token(scope());
    advanceSeconds(89);
    await credentials.token(scope());
    expect(endpoint.requests).toHaveLength(1);
    advanceSeconds(2);
    await credentials.token(scope());
    await settled(2);
    expect(await credentials.token(scope())).toBe('token-2');
  });

  it('is never used after its end', async () => {
    freezeTime();
    const { credentials } = await startCredentials();
    await credentials.token(scope());
    advanceSeconds(3_600);
    expect(await credentials.token(scope())).toBe('token-2');
  });

  it('stays in use while its renewal fails, which is repeated only after a pause', async () => {
    freezeTime();
    const { settled, credentials } = await startCredentials({}, (count) =>
      count === 2 ? { status: 400 } : { body: token(`token-${count}`) },
    );
    await credentials.token(scope());
    advanceSeconds(3_400);
    await credentials.token(scope());
    await settled(2);
    const [during, after] = [scope(), scope()];
    advanceSeconds(4);
    expect(await credentials.token(during)).toBe('token-1');
    await settled(2);
    advanceSeconds(2);
    expect(await credentials.token(after)).toBe('token-1');
    await settled(3);
    expect(await credentials.token(scope())).toBe('token-3');
    expect([during.meter.cost.upstreamCalls, after.meter.cost.upstreamCalls]).toEqual([0, 1]);
  });

  it('is still fetched for the others when one of the waiting calls gives up', async () => {
    let answerNow: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answerNow = resolve));
    const { endpoint, credentials } = await startCredentials({}, async () => {
      await held;
      return { body: token('late') };
    });
    const controller = new AbortController();
    const first = credentials.token(scope(controller.signal));
    const second = credentials.token(scope());
    await until(() => endpoint.requests.length === 1);
    controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    answerNow();
    expect(await second).toBe('late');
    expect(await credentials.token(scope())).toBe('late');
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('a token endpoint that returns no token', () => {
  it.each([
    ['400', { status: 400, body: { error: 'invalid_request' } }, 'PROVIDER_MISCONFIGURED'],
    ['401', { status: 401, body: { error: 'invalid_client' } }, 'PROVIDER_MISCONFIGURED'],
    ['403', { status: 403 }, 'PROVIDER_MISCONFIGURED'],
    ['404, as at a wrong path', { status: 404, body: '<html>not here</html>' }, 'PROVIDER_MISCONFIGURED'],
    ['a redirect, which is not followed', { status: 302, headers: { location: '/login' } }, 'PROVIDER_MISCONFIGURED'],
    ['a page', { body: '<html>client-secret-1</html>' }, 'PROVIDER_INVALID_RESPONSE'],
    ['nothing', { body: '' }, 'PROVIDER_INVALID_RESPONSE'],
    ['no token', { body: { token_type: 'Bearer', expires_in: 3_600 } }, 'PROVIDER_INVALID_RESPONSE'],
    ['a token that breaks a header', { body: token('a\r\nx-evil: 1') }, 'PROVIDER_INVALID_RESPONSE'],
    ['another type', { body: { ...token('t'), token_type: 'mac' } }, 'PROVIDER_INVALID_RESPONSE'],
    ['no lifetime', { body: { access_token: 't', token_type: 'Bearer' } }, 'PROVIDER_INVALID_RESPONSE'],
    ['a lifetime as text', { body: token('t', 'soon') }, 'PROVIDER_INVALID_RESPONSE'],
    ['a lifetime that is over', { body: token('t', 0) }, 'PROVIDER_INVALID_RESPONSE'],
    ['a negative lifetime', { body: token('t', -1) }, 'PROVIDER_INVALID_RESPONSE'],
  ])('but %s, is a failure that says so and reveals no secret', async (_what, answer, code) => {
    const { purse, gateway } = await startPurse();
    purse.on('POST', '/oauth/token', answer);
    const { data, errors } = await gateway.execute(query, { id: paymentId });
    expect(data).toEqual({ payment: null });
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect(JSON.stringify(errors)).not.toMatch(/client-secret-1|api-key-1|merchant|x-evil/);
    expect(purse.requestsTo('/payment/')).toHaveLength(0);
  });

  it('is called again by the next operation', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    purse.on('POST', '/oauth/token', { status: 400 });
    await gateway.execute(query, { id: paymentId });
    purse.on('POST', '/oauth/token', { body: token('better') });
    expect((await gateway.execute(query, { id: paymentId })).data.payment.status).toBe('PARTIALLY_CAPTURED');
  });
});

describe('a token that Purse refuses', () => {
  it('is replaced, and the call is sent once more', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, ({ headers }) =>
      headers.authorization === 'Bearer token-1' ? { status: 401 } : { body: payment() },
    );
    const { data, cost } = await gateway.execute(query, { id: paymentId });
    expect(data.payment.status).toBe('PARTIALLY_CAPTURED');
    expect(purse.requests.map(({ path }) => path)).toEqual(['/oauth/token', paymentPath, '/oauth/token', paymentPath]);
    expect(cost.upstreamCalls).toBe(4);
  });

  it('is replaced once for all the calls that failed with it', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', /./, ({ path, headers }) =>
      headers.authorization === 'Bearer token-1'
        ? { status: 401 }
        : { body: { ...payment(), id: path.split('/').pop() } },
    );
    const ids = Array.from({ length: 10 }, (_, index) => `purse:payment:00000000-0000-4000-8000-00000000000${index}`);
    const answer = await gateway.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer.errors).toEqual([]);
    expect(purse.requestsTo('/oauth/token')).toHaveLength(2);
  });

  it('twice means that the gateway is misconfigured, and the caller learns no more', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { status: 401, body: { detail: 'token-2 is not for you' } });
    const { errors } = await gateway.execute(query, { id: paymentId });
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_MISCONFIGURED', provider: 'PURSE' } }]);
    expect(JSON.stringify(errors)).not.toContain('token-');
    expect(purse.requestsTo(paymentPath)).toHaveLength(2);
  });
});
