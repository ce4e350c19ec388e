import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';
import { uuidFrom } from '../../src/sandbox/kit/determinism.js';
import { definePurse } from '../../src/sandbox/purse/index.js';

const entity_id = '5e3a0862-7cc3-4427-92ba-9e1e9595f571';

interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  readonly body: any;
}

async function startPurse() {
  const running: RunningSandbox = await startSandboxServer(await definePurse(() => running.url), 0);
  onTestFinished(() => running.close());
  const authorization = `Basic ${btoa('sandbox-client:sandbox-client-secret')}`;
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  const token = await fetch(`${running.url}/oauth/token`, { method: 'POST', headers: { authorization }, body: form });
  const { access_token } = (await token.json()) as { access_token: string };

  async function call(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { authorization: `Bearer ${access_token}`, ...json, ...more };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${running.url}/payment/v2/${path}`, init);
    return { status: response.status, body: await response.json() };
  }
  return {
    running,
    get: (path: string, headers = {}) => call('GET', path, undefined, headers),
    post: (path: string, body?: unknown, key?: string) =>
      call('POST', path, body, key === undefined ? {} : { 'x-idempotency-key': key }),
    /** The shopper's action on a page. */
    choose: (href: string, choice: string) =>
      fetch(href, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ choice }) }),
  };
}

const requestOf = (amount: number, more: object = {}) => ({
  entity_id,
  amount,
  currency: 'EUR',
  order: { reference: 'order-1', net_amount: amount },
  shopper_redirection_url: 'https://shop.example.com/back',
  ...more,
});
const paid = (amount: number, more: object = {}) =>
  requestOf(amount, { split: [{ amount, partner: 'illicado', method: 'giftcard' }], ...more });
const held = { 'cache-control': 'max-age=60' };

const page = readFileSync(new URL('../../docs/sandbox/purse.md', import.meta.url), 'utf8');
/** The rows of the table of first statuses: the status of Purse, and the last digits of the amount. */
const beginnings = [...page.matchAll(/^\| `([A-Z]+)` *\| (\d\d|others) *\|/gm)].map(
  ([, raw = '', ending = '']) => [ending, raw] as const,
);
const reusable = /allow_future_usage`: `([0-9a-f-]{36})`/.exec(page)?.[1] ?? '';

describe('a payment from server to server in the Purse sandbox', () => {
  it('is described on the page for each first status', () => {
    expect(beginnings.map(([ending]) => ending)).toEqual(['01', '02', '03', '04', '05', '06', 'others']);
  });

  it.each(beginnings)('whose amount ends in %s starts as %s', async (ending, raw) => {
    const { get, post } = await startPurse();
    const amount = 4_200 + (ending === 'others' ? 7 : Number(ending));
    const { status, body } = await post('payments', paid(amount));
    expect(status).toBe(201);
    expect(body).toMatchObject({ amount, order_reference: 'order-1', authorization: { status: raw } });
    expect(body).not.toHaveProperty('client_session_id');
    expect(body.redirection === undefined).toBe(ending !== '01');
    const amounts = body.amounts as Record<string, number>;
    const { total_authorized, total_captured = NaN, total_voided = NaN, available_to_capture = NaN } = amounts;
    expect(total_authorized).toBe(raw === 'AUTHORIZED' ? amount : 0);
    expect(amounts['authorize_pending']).toBe(raw === 'PENDING' ? amount : 0);
    expect(total_captured + total_voided + available_to_capture).toBe(total_authorized);
    expect((await get(`payments/${body.id}`, held)).body).toEqual(body);
    const later = (await get(`payments/${body.id}`)).body.authorization.status;
    expect(later).toBe(ending === '06' ? 'REFUSED' : raw);
  });

  it.each([
    ['pay', 'AUTHORIZED'],
    ['decline', 'REFUSED'],
    ['abort', 'ABORTED'],
  ])('waits for a redirected shopper, who may %s: then it is %s, once', async (choice, raw) => {
    const { get, post, choose } = await startPurse();
    const { body } = await post('payments', paid(4_201));
    const { href, method } = body.redirection;
    expect(method).toBe('GET');
    expect(await (await fetch(href)).text()).toContain('order-1: 4201 EUR');
    const { status, headers } = await choose(href, choice);
    expect(status).toBe(303);
    expect(headers.get('location')).toMatch(/^https:\/\/shop\.example\.com\/back\?purse-redirection-data=ey/);
    const after = (await get(`payments/${body.id}`)).body;
    expect(after.authorization.status).toBe(raw);
    expect(after).not.toHaveProperty('redirection');
    expect((await choose(href, choice)).status).toBe(409);
  });

  it('ends at the page itself without a return address', async () => {
    const { post, choose } = await startPurse();
    const { body } = await post('payments', { ...paid(4_201), shopper_redirection_url: undefined });
    expect((await choose(`${body.redirection.href}?format=json`, 'pay')).status).toBe(200);
    const { body: other } = await post('payments', { ...paid(4_201), shopper_redirection_url: undefined });
    expect(await (await choose(other.redirection.href, 'pay')).text()).toContain('Done');
  });

  it('is captured by Purse itself in AUTOMATIC mode', async () => {
    const { post } = await startPurse();
    const { body } = await post('payments', paid(4_200, { capture_mode: 'AUTOMATIC' }));
    expect(body).toMatchObject({ amounts: { total_captured: 4_200, available_to_capture: 0 }, captures: [{}] });
  });

  it('may use an earlier payment again that was created for it', async () => {
    const { post } = await startPurse();
    const again = (id: string, amount = 4_200) =>
      post('payments', requestOf(amount, { split: [{ amount, parent_payment_id: id }] }));
    const { body } = await again(reusable);
    expect(body.split).toMatchObject([{ parent_payment_id: reusable, partner: 'dalenys', method: 'creditcard' }]);
    expect(await again(uuidFrom('purse:payment:authorized'))).toMatchObject({ status: 400 });
    expect(await again('00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 400 });
    expect(await again(body.id)).toMatchObject({ status: 400 });
    const parent = await post('payments', paid(1, { allow_future_usage: true }));
    expect(await again(parent.body.id)).toMatchObject({ status: 400 });
    const good = await post('payments', paid(7, { allow_future_usage: true }));
    expect(await again(good.body.id)).toMatchObject({ status: 201, body: { split: [{ method: 'giftcard' }] } });
  });

  it('uses the card of a form for the whole amount', async () => {
    const { post } = await startPurse();
    const { body } = await post('payments', requestOf(4_200, { split: [{ vault_form_token: 'form-1' }] }));
    expect(body).toMatchObject({
      split: [{ method: 'creditcard', amount: 4_200 }],
      amounts: { total_authorized: 4_200 },
    });
    expect(body.authorization.partner_transactions).toMatchObject([{ card: { last_four_digits: '1234' } }]);
    expect(JSON.stringify(body)).not.toContain('form-1');
  });

  it('honours a key: 409 that names the payment, and none while the first request is in progress', async () => {
    const { post, running } = await startPurse();
    const { body } = await post('payments', paid(4_200), 'key-1');
    expect(await post('payments', paid(1), 'key-1')).toMatchObject({
      status: 409,
      body: { type: 'urn:eu.purse:write-conflict', instance: '/v2/payments', resource_id: body.id },
    });
    const slow = post('payments', paid(4_205), 'key-2');
    await vi.waitFor(() => expect(running.calls).toHaveLength(4));
    expect((await post('payments', paid(4_205), 'key-2')).body).not.toHaveProperty('resource_id');
    expect((await slow).status).toBe(201);
    // A refused request leaves the key free.
    expect(await post('payments', paid(9, { order: { reference: 'o', net_amount: 8 } }), 'key-3')).toMatchObject({
      status: 400,
    });
    expect(await post('payments', paid(9), 'key-3')).toMatchObject({ status: 201 });
  });
});

describe('a created resource in the Purse sandbox', () => {
  it.each([
    ['payments', paid(4_200)],
    ['client-sessions', requestOf(4_200)],
    ['payment-links', requestOf(4_200)],
  ])('is refused at %s when the request is wrong', async (path, request) => {
    const { post } = await startPurse();
    const refused = async (change: object, status = 400) =>
      expect(await post(path, { ...request, ...change })).toMatchObject({ status, body: { status } });
    await refused({ order: { reference: 'order-1', net_amount: 4_199 } });
    await refused({ entity_id: uuidFrom('another entity') }, 403);
    await refused({ amount: 0 });
    await refused({ currency: 'MYR' });
    await refused({ colour: 'red' });
    expect((await post(path, request)).status).toBe(201);
  });

  it('has no parts that do not add up', async () => {
    const { post } = await startPurse();
    expect(await post('payments', { ...paid(4_200), amount: 4_199 })).toMatchObject({ status: 400 });
    expect(await post('payments', { ...paid(4_200), split: [] })).toMatchObject({ status: 400 });
  });

  it('exists twice when a session or a link is requested twice, because those keys are not honoured', async () => {
    const { post } = await startPurse();
    for (const path of ['client-sessions', 'payment-links']) {
      const [one, other] = [await post(path, requestOf(1), 'key-1'), await post(path, requestOf(1), 'key-1')];
      expect([one.status, other.status, one.body.id === other.body.id]).toEqual([201, 201, false]);
    }
  });

  it('is shown as Purse does: a session without customer, sellers and categories, and with its defaults', async () => {
    const { post, get } = await startPurse();
    const order = {
      reference: 'order-1',
      net_amount: 4_200,
      marketplace_sellers: [{ name: 'Acme' }],
      shipments: [{ item_lines: [{ name: 'Shirt', categories: ['Clothing'] }] }],
    };
    const { body } = await post('client-sessions', requestOf(4_200, { order, customer: { email: 'a@example.com' } }));
    expect(body).toMatchObject({
      status: 'CREATED',
      capture_mode: 'MANUAL',
      integration_mode: 'EMBEDDED',
      allow_future_usage: false,
      order: { reference: 'order-1', net_amount: 4_200, shipments: [{ item_lines: [{ name: 'Shirt' }] }] },
      widget: { data: expect.any(String) },
    });
    expect(JSON.stringify(body)).not.toMatch(/email|Acme|Clothing/);
    expect((await get(`client-sessions/${body.id}`)).body).toEqual(body);
  });

  it('leads from a link to a session and a payment, which may be used again if requested', async () => {
    const { post, get, choose } = await startPurse();
    const request = requestOf(4_200, {
      allow_future_usage: true,
      customer: { reference: 'C-1' },
      expires_at: '2096-01-01T00:00:00Z',
    });
    const { body: link } = await post('payment-links', request);
    expect(link).toMatchObject({
      status: 'CREATED',
      version: 1,
      customer: { reference: 'C-1' },
      expires_at: '2096-01-01T00:00:00Z',
    });
    await choose(link.links.customer_url.href, 'pay');
    const { body: after } = await get(`payment-links/${link.id}`);
    const { body: payment } = await get(`payments/${after.payments[0].id}`);
    expect(payment).toMatchObject({ allow_future_usage: true, client_session_id: after.client_sessions[0].id });
    const split = [{ amount: 100, parent_payment_id: payment.id }];
    expect(await post('payments', requestOf(100, { split }))).toMatchObject({ status: 201 });
  });
});

describe('an ended resource in the Purse sandbox', () => {
  const abort = { status: 'ABORTED_BY_MERCHANT' };
  const sessionOf = (name: string) => uuidFrom(`purse:client-session:${name}`);
  it.each([
    ['CREATED:EMBEDDED', 200],
    ['of:authorized', 200],
    ['of:pending', 200],
    ['ABORTED_BY_MERCHANT:EMBEDDED', 400],
    ['ABORTED_BY_CUSTOMER:HOSTED_PAGE', 400],
    ['EXPIRED:EMBEDDED', 400],
  ])('is a session that was open: %s returns %i, and 400 a second time', async (name, status) => {
    const { post, get } = await startPurse();
    const path = `client-sessions/${sessionOf(name)}`;
    const before = (await get(path)).body;
    const { status: first, body } = await post(`${path}/abort`, abort);
    expect(first).toBe(status);
    if (status === 200) {
      expect(body).toMatchObject({ status: 'ABORTED_BY_MERCHANT' });
      expect(Object.keys(body.links)).toEqual(['self']);
      expect(body.payment_id).toBe(before.payment_id);
    }
    expect((await post(`${path}/abort`, abort)).status).toBe(400);
    expect((await post(`${path}/abort`, { status: 'EXPIRED' })).status).toBe(400);
  });

  it('ends a pending payment with it, and no other', async () => {
    const { post, get } = await startPurse();
    const statusOf = async (name: string) =>
      (await get(`payments/${uuidFrom(`purse:payment:${name}`)}`)).body.authorization.status;
    for (const name of ['pending', 'authorized']) await post(`client-sessions/${sessionOf(`of:${name}`)}/abort`, abort);
    expect([await statusOf('pending'), await statusOf('authorized')]).toEqual(['ABORTED', 'AUTHORIZED']);
  });

  it.each([
    ['CREATED', 200],
    ['OPENED', 200],
    ['IN_PROGRESS', 200],
    ['PENDING', 200],
    ['CANCELLED', 400],
    ['EXPIRED', 400],
  ])('is a link that was open: %s returns %i, and 400 a second time', async (raw, status) => {
    const { post, get, choose } = await startPurse();
    const path = `payment-links/${uuidFrom(`purse:payment-link:${raw}`)}`;
    expect((await post(`${path}/cancel`)).status).toBe(status);
    expect((await post(`${path}/cancel`)).status).toBe(400);
    const { body } = await get(path);
    expect(body.status).toBe(status === 200 ? 'CANCELLED' : raw);
    expect((await choose(body.links.customer_url.href, 'pay')).status).toBe(409);
  });

  it('is never an unknown one or a paid link', async () => {
    const { post } = await startPurse();
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await post(`client-sessions/${nobody}/abort`, abort)).status).toBe(404);
    expect((await post(`payment-links/${nobody}/cancel`)).status).toBe(404);
    expect((await post('payment-links/7d9c5288-d7bb-423b-bff7-5c0727cb0adc/cancel')).status).toBe(400);
  });
});
