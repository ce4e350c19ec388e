import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';
import { definePurse, purseSandbox } from '../../src/sandbox/purse/index.js';
import { startGateway } from '../kit/gateway.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  readonly body: any;
}

interface Sums {
  readonly amounts: Readonly<Record<string, number>>;
  readonly captures: readonly { status: string; amount: number }[];
  readonly voids: readonly { status: string; amount: number }[];
}

async function startPurse(tokenLifeSeconds?: number) {
  const options = tokenLifeSeconds === undefined ? {} : { tokenLifeSeconds };
  const running: RunningSandbox = await startSandboxServer(await definePurse(() => running.url, options), 0);
  onTestFinished(() => running.close());

  async function send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<Answer> {
    const init = { method, headers, redirect: 'manual' as const, ...(body === undefined ? {} : { body }) };
    const response = await fetch(path.startsWith('http') ? path : running.url + path, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
  const token = async (credentials = 'sandbox-client:sandbox-client-secret') =>
    send(
      'POST',
      '/oauth/token',
      { authorization: `Basic ${btoa(credentials)}`, ...form },
      'grant_type=client_credentials',
    );
  const bearer = { authorization: `Bearer ${(await token()).body.access_token}` };
  return {
    running,
    send,
    token,
    bearer,
    get: (path: string, headers: Record<string, string> = {}) => send('GET', path, { ...bearer, ...headers }),
    choose: (path: string, choice: string) => send('POST', path, form, `choice=${choice}`),
  };
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const cheap = { 'cache-control': 'max-age=60' };

/** The rows of docs/sandbox/purse.md: table, id, status of Purse, status of the gateway. */
const page = readFileSync(new URL('../../docs/sandbox/purse.md', import.meta.url), 'utf8');
const rows = page
  .split(/^## /m)
  .flatMap((section) =>
    [...section.matchAll(/^\| `([0-9a-f-]{36})` *\| `(\w+)` *\| `(\w+)` *\|/gm)].map(
      ([, id = '', raw = '', status = '']) => ({ table: section.split('\n')[0] ?? '', id, raw, status }),
    ),
  );
const kinds: Record<string, { path: string; field: string; segment: string }> = {
  Payments: { path: 'payments', field: 'payment', segment: 'payment' },
  'Client sessions': { path: 'client-sessions', field: 'clientSession', segment: 'client-session' },
  'Payment links': { path: 'payment-links', field: 'paymentLink', segment: 'payment-link' },
};

const idOf = (raw: string, what: RegExp) =>
  page
    .split('\n')
    .find((line) => what.test(line) && line.includes(raw))
    ?.slice(3, 39) ?? '';
const authorized = rows[0]!.id;
const hosted = idOf('CREATED', /hosted page/);
const embedded = idOf('CREATED', /widget/);
const newLink = idOf('CREATED', /nobody has opened/);
const settling = idOf('CAPTURE_PENDING', /fresh read/);
const waiting = idOf('REQUIRES_ACTION', /partner/);
const sessionPage = (id: string) => `/entities/5e3a0862-7cc3-4427-92ba-9e1e9595f571/sessions/${id}`;

describe('the page of ids of the Purse sandbox', () => {
  it('is correct at Purse and through the gateway, for every id', async () => {
    const { running, get } = await startPurse();
    const gateway = await startGateway({ env: purseSandbox.settings(running.url) });
    expect(rows.length).toBeGreaterThan(30);
    for (const { table, id, raw, status } of rows) {
      const { path, field, segment } = kinds[table]!;
      const { body } = await get(`/payment/v2/${path}/${id}`, cheap);
      expect([id, body.status ?? body.authorization.status]).toEqual([id, raw]);
      const query = `query ($id: ID!) { ${field}(id: $id, maxAge: 60) { status providerStatus } }`;
      const { data } = await gateway.execute(query, { id: `purse:${segment}:${id}` });
      expect([id, data[field]]).toEqual([id, { status, providerStatus: raw }]);
    }
  });

  it('has every status that Purse’s values can become', () => {
    const shown = (table: string) => new Set(rows.filter((row) => row.table === table).map(({ raw }) => raw));
    expect([...shown('Payments')].sort()).toEqual(['ABORTED', 'AUTHORIZED', 'ERROR', 'PENDING', 'REFUSED']);
    expect(shown('Client sessions').size).toBe(6);
    expect(shown('Payment links').size).toBe(7);
  });
});

describe('the authentication of the Purse sandbox', () => {
  it('returns an opaque token for an hour to the right client only', async () => {
    const { token } = await startPurse();
    expect((await token()).body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 });
    expect(await token('sandbox-client:wrong')).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it.each(['/payment/v2/payments/', '/payment/v2/client-sessions/', '/payment/v2/payment-links/'])(
    'refuses %s without a token that it issued',
    async (path) => {
      const { send, running, bearer } = await startPurse();
      expect(await send('GET', path + authorized)).toMatchObject({ status: 401, body: { status: 401 } });
      expect((await send('GET', path + authorized, { authorization: 'Bearer made-up' })).status).toBe(401);
      running.reset();
      expect((await send('GET', path + authorized, bearer)).status).toBe(401);
    },
  );

  it('refuses a token after its time', async () => {
    const { get } = await startPurse(60);
    expect((await get(`/payment/v2/payments/${authorized}`)).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect((await get(`/payment/v2/payments/${authorized}`)).status).toBe(401);
  });

  it('refuses an undocumented request with a problem', async () => {
    const { get, send, bearer } = await startPurse();
    const isProblem = { body: { type: expect.stringMatching(/^urn:eu\.purse:/), title: expect.any(String) } };
    expect(await get('/payment/v2/payments')).toMatchObject({ status: 404, ...isProblem });
    expect(await get('/payment/v2/payments/not-a-uuid')).toMatchObject({ status: 400, ...isProblem });
    expect(await get('/payment/v2/payments/00000000-0000-4000-8000-000000000000')).toMatchObject({
      status: 404,
      ...isProblem,
    });
    const basic = { authorization: `Basic ${btoa('sandbox-client:sandbox-client-secret')}`, ...form };
    expect(await send('POST', '/oauth/token', basic, 'grant_type=password')).toMatchObject({
      status: 400,
      ...isProblem,
    });
    expect((await send('DELETE', `/payment/v2/payments/${authorized}`, bearer)).status).toBe(404);
  });
});

describe('a payment in the Purse sandbox', () => {
  it('is read from the partners unless an age is accepted, and its version changes when the partners changed it', async () => {
    const { get } = await startPurse();
    const path = `/payment/v2/payments/${settling}`;
    const held = await get(path, cheap);
    expect(held.headers.get('x-sandbox-partners-asked')).toBe('0');
    expect(held.body).toMatchObject({ version: 1, amounts: { available_to_capture: 0, total_captured: 0 } });
    const fresh = await get(path);
    expect(fresh.headers.get('x-sandbox-partners-asked')).toBe('1');
    expect(fresh.body).toMatchObject({ version: 2, amounts: { total_captured: 3_000, available_to_refund: 3_000 } });
    expect((await get(path)).body.version).toBe(2);
  });

  it('has sums that add up', async () => {
    const { get } = await startPurse();
    for (const { id } of rows.filter(({ table }) => table === 'Payments')) {
      const { amounts: sums, captures, voids } = (await get(`/payment/v2/payments/${id}`, cheap)).body as Sums;
      const open = [...captures, ...voids].filter(({ status }) => status === 'PENDING' || status === 'UNCERTAIN');
      const held = open.reduce((sum, { amount }) => sum + amount, 0);
      const { total_captured = NaN, total_voided = NaN, available_to_capture = NaN } = sums;
      expect(total_captured + total_voided + available_to_capture + held).toBe(sums['total_authorized']);
      expect(Math.min(...Object.values(sums))).toBeGreaterThanOrEqual(0);
    }
  });

  it('has the links of Purse, quirks included', async () => {
    const { get } = await startPurse();
    const { links } = (await get(`/payment/v2/payments/${authorized}`)).body;
    expect(links.self.href).toBe(`/v2/payment/${authorized}`);
    expect(links.capture).toEqual({ href: `/v2/payments/${authorized}/captures`, method: 'POST' });
    expect(links).not.toHaveProperty('refund');
  });
});

describe('a write of money in the Purse sandbox', () => {
  const ofSample = idOf('PARTIALLY_CAPTURED', /own sample/);
  const capture = async (purse: Awaited<ReturnType<typeof startPurse>>, id: string, body: unknown, key?: string) => {
    const headers = {
      ...purse.bearer,
      'content-type': 'application/json',
      ...(key ? { 'x-idempotency-key': key } : {}),
    };
    return purse.send('POST', `/payment/v2/payments/${id}/captures`, headers, JSON.stringify(body));
  };

  it('returns the whole payment, with a higher version and new sums', async () => {
    const purse = await startPurse();
    const { status, body } = await capture(purse, authorized, { amount: 299, merchant_reference: 'CAP#1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: authorized,
      version: 2,
      amounts: { total_authorized: 4_299, total_captured: 299, available_to_capture: 4_000, available_to_refund: 299 },
      captures: [{ amount: 299, merchant_reference: 'CAP#1', status: 'SUCCESS', triggered_by: 'MERCHANT' }],
    });
  });

  it.each([
    [101, 'PENDING', 'SUCCESS'],
    [102, 'FAILURE', 'FAILURE'],
    [103, 'CONFLICT', 'CONFLICT'],
    [104, 'UNCERTAIN', 'UNCERTAIN'],
    [106, 'PENDING', 'FAILURE'],
  ])('ends as the page says for %i: %s, and %s once the partners are queried', async (amount, atOnce, later) => {
    const purse = await startPurse();
    const path = `/payment/v2/payments/${authorized}`;
    expect((await capture(purse, authorized, { amount })).body.captures).toMatchObject([{ status: atOnce }]);
    expect((await purse.get(path, cheap)).body.captures).toMatchObject([{ status: atOnce }]);
    expect((await purse.get(path)).body.captures).toMatchObject([{ status: later }]);
  });

  it('does not lose an operation that was created while another waited', async () => {
    const purse = await startPurse();
    await capture(purse, authorized, { amount: 101 });
    await capture(purse, authorized, { amount: 200 });
    const { captures } = (await purse.get(`/payment/v2/payments/${authorized}`)).body;
    expect(captures).toMatchObject([
      { amount: 101, status: 'SUCCESS' },
      { amount: 200, status: 'SUCCESS' },
    ]);
  });

  it('uses the available amount of each partner, gift cards first', async () => {
    const purse = await startPurse();
    const { body } = await capture(purse, ofSample, { amount: 1_299 });
    expect(body.captures.at(-1).partner_transactions).toMatchObject([{ method: 'creditcard', amount: 1_299 }]);
    expect(body.amounts.available_to_capture).toBe(0);
  });

  it('refuses an unavailable amount and an undocumented request, and the key stays free', async () => {
    const purse = await startPurse();
    const refused = { status: 400, body: { status: 400 } };
    expect(await capture(purse, authorized, { amount: 4_300 }, 'key-1')).toMatchObject(refused);
    expect(await capture(purse, authorized, { amount: 0 }, 'key-1')).toMatchObject(refused);
    expect(await capture(purse, authorized, { amount: 1, currency: 'EUR' }, 'key-1')).toMatchObject(refused);
    expect(await capture(purse, hosted, { amount: 100 }, 'key-1')).toMatchObject({ status: 404 });
    expect(await capture(purse, authorized, { amount: 4_299 }, 'key-1')).toMatchObject({ status: 200 });
  });

  it('honours a key: 409 that names the operation, in the published form, until a reset', async () => {
    const purse = await startPurse();
    const [made] = (await capture(purse, authorized, { amount: 100 }, 'key-1')).body.captures;
    expect(await capture(purse, authorized, { amount: 100 }, 'key-1')).toMatchObject({
      status: 409,
      body: {
        type: 'urn:eu.purse:write-conflict',
        title: 'Idempotency violation',
        status: 409,
        instance: `/v2/payments/${authorized}/captures`,
        resource_id: made.id,
      },
    });
    expect((await purse.get(`/payment/v2/payments/${authorized}`)).body.captures).toHaveLength(1);
    purse.running.reset();
    const { body } = await purse.token();
    const renewed = { ...purse, bearer: { authorization: `Bearer ${body.access_token}` } };
    expect(await capture(renewed, authorized, { amount: 100 }, 'key-1')).toMatchObject({ status: 200 });
  });

  it('returns 409 without an operation while the first request is in progress', async () => {
    const purse = await startPurse();
    const first = capture(purse, authorized, { amount: 105 }, 'key-1');
    await vi.waitFor(() => expect(purse.running.calls.at(-1)?.operationId).toBe('capturePayment'));
    const second = await capture(purse, authorized, { amount: 105 }, 'key-1');
    expect(second.status).toBe(409);
    expect(second.body).not.toHaveProperty('resource_id');
    expect((await first).body.captures).toHaveLength(1);
  });
});

describe('the shopper in the Purse sandbox', () => {
  it.each([
    ['pay', 'SUBMITTED', 'AUTHORIZED'],
    ['decline', 'SUBMITTED', 'REFUSED'],
    ['abort', 'ABORTED_BY_CUSTOMER', undefined],
  ])(
    'returns from the hosted page with a token that contains the choice to %s',
    async (choice, status, authorization) => {
      const { running, get, choose } = await startPurse();
      const { links } = (await get(`/payment/v2/client-sessions/${hosted}`)).body;
      expect((await get(links.hosted_page.href)).body).toContain('<form method="post">');
      const { status: code, headers } = await choose(links.hosted_page.href, choice);
      expect(code).toBe(303);
      const location = new URL(headers.get('location') ?? '');
      expect(location.href).toMatch(/^https:\/\/example\.org\/redirect\?order_id=123456789&/);

      const gateway = await startGateway({ env: purseSandbox.settings(running.url) });
      const query = `query ($token: String!) { redirection(token: $token) {
      clientSessionId providerAuthorizationStatus clientSession { providerStatus } payment { providerStatus }
    } }`;
      const { data } = await gateway.execute(query, { token: location.searchParams.get('purse-redirection-data') });
      expect(data.redirection).toEqual({
        clientSessionId: `purse:client-session:${hosted}`,
        providerAuthorizationStatus: authorization ?? null,
        clientSession: { providerStatus: status },
        payment: authorization === undefined ? null : { providerStatus: authorization },
      });
    },
  );

  it('completes what a partner requires, once', async () => {
    const { get, choose } = await startPurse();
    const path = `/payment/v2/payments/${waiting}`;
    const { redirection, version } = (await get(path)).body;
    expect(version).toBe(1);
    expect((await choose(redirection.href, 'pay')).status).toBe(303);
    const after = (await get(path)).body;
    expect(after).toMatchObject({ version: 2, authorization: { status: 'AUTHORIZED' } });
    expect(after).not.toHaveProperty('redirection');
    expect((await choose(redirection.href, 'pay')).status).toBe(409);
  });

  it('can try a payment link again after a decline, and pays once', async () => {
    const { running, get, choose } = await startPurse();
    const path = `/payment/v2/payment-links/${newLink}`;
    const { links } = (await get(path)).body;
    await get(links.customer_url.href);
    expect((await get(path)).body.status).toBe('OPENED');
    await choose(links.customer_url.href, 'decline');
    expect((await get(path)).body).toMatchObject({ status: 'OPENED', payments: [{ authorization_status: 'REFUSED' }] });
    const { headers } = await choose(links.customer_url.href, 'pay');
    const paid = (await get(path)).body;
    expect(paid).toMatchObject({ status: 'PAID', client_sessions: [{ status: 'SUBMITTED' }, { status: 'SUBMITTED' }] });
    expect((await choose(links.customer_url.href, 'pay')).status).toBe(409);

    // Links are signed with the key whose id is text.
    const token = new URL(headers.get('location') ?? '').searchParams.get('purse-redirection-data') ?? '';
    expect(JSON.parse(atob(token.split('.')[0]!)).kid).toBe('8ad8ce62-b489-48d4-8d14-9bdbeef97810');
    const gateway = await startGateway({ env: purseSandbox.settings(running.url) });
    const query = 'query ($token: String!) { redirection(token: $token) { payment { status } } }';
    expect((await gateway.execute(query, { token })).data.redirection.payment.status).toBe('AUTHORIZED');
  });

  it('receives JSON when it is requested', async () => {
    const { send, choose } = await startPurse();
    expect((await send('GET', `${sessionPage(embedded)}?format=json`)).body.choices).toEqual([
      'pay',
      'decline',
      'abort',
    ]);
    const { status, body } = await choose(`${sessionPage(embedded)}?format=json`, 'pay');
    expect(status).toBe(200);
    expect(body).toMatchObject({ client_session_id: embedded, status: 'SUBMITTED' });
  });
});

it('the Purse sandbox publishes one key with a number as its id and one with text, to everybody', async () => {
  const { send } = await startPurse();
  const { body } = await send('GET', '/payment/v2/signing-jwks');
  expect(body.keys).toMatchObject([
    { kty: 'RSA', kid: 12345 },
    { kty: 'RSA', kid: '8ad8ce62-b489-48d4-8d14-9bdbeef97810' },
  ]);
  expect(JSON.stringify(body)).not.toMatch(/"d"|private/);
});

it('the Purse sandbox makes the gateway renew its token when it was invalidated', async () => {
  const { running } = await startPurse();
  const gateway = await startGateway({ env: purseSandbox.settings(running.url) });
  const query = `query { payment(id: "purse:payment:${authorized}") { status } }`;
  await gateway.execute(query);
  running.reset();
  expect((await gateway.execute(query)).data.payment.status).toBe('AUTHORIZED');
  expect(running.calls.map(({ operationId, status }) => `${operationId} ${status}`)).toEqual([
    'getPayment 401',
    'createToken 200',
    'getPayment 200',
  ]);
});
