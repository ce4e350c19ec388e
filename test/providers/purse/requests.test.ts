import { describe, expect, it } from 'vitest';
import type { components } from '../../../src/generated/purse.js';
import { fixture, startPurse } from './support.js';
import { completeRequest, inputOf, linkOf, paymentOf, run, sessionOf } from './writes-support.js';

type Schemas = components['schemas'];

const madeId = '8c9b2a7e-31c5-4b8e-9d0a-6f7e5d4c3b2a';
const paths = {
  createPayment: 'payments',
  createClientSession: 'client-sessions',
  createPaymentLink: 'payment-links',
} as const;
type Creation = keyof typeof paths;

/** Sends a creation to a Purse that accepts anything, and returns the request that arrived. */
async function send(name: Creation, input: object) {
  const { purse, gateway } = await startPurse();
  const path = `/payment/v2/${paths[name]}`;
  purse.on('POST', path, { status: 201, body: { id: madeId, status: 'CREATED' } });
  purse.on('GET', `${path}/${madeId}`, { status: 404 });
  const result = await run(gateway, name, input);
  const [request, ...others] = purse.requests.filter(({ method, path: to }) => method === 'POST' && to === path);
  expect(others).toEqual([]);
  return { result, request: request!, body: request && (JSON.parse(request.body) as Record<string, unknown>) };
}

describe('the requests that Purse publishes', () => {
  /** As published, except where our rules differ. */
  const published = (name: string, changes = {}) => ({ ...(fixture(name) as Record<string, unknown>), ...changes });
  it.each<[Creation, Record<string, unknown>]>([
    ['createPayment', published('payment-create.request')],
    ['createClientSession', published('client-session-create.request')],
    // It expired in 2024.
    ['createPaymentLink', published('payment-link-create.request', { expires_at: '2096-08-25T10:42:59.123+02:00' })],
  ])('are sent exactly, with key and token, from the same input: %s', async (name, request) => {
    const { request: sent, body, result } = await send(name, inputOf(request));
    expect(result).not.toMatchObject({ __typename: 'InvalidInput' });
    expect(body).toEqual(request);
    expect(sent.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'x-api-key': 'api-key-1',
      'content-type': 'application/json',
      'x-idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});

describe('every field that the contract documents', () => {
  const splitKinds = ['an earlier payment', 'a partner’s method', 'a card form', 'a saved card'];
  it.each<[Creation, keyof Schemas, string, number]>([
    ['createClientSession', 'CreateClientSessionRequest', 'a session', 0],
    ['createPaymentLink', 'CreatePaymentLinkRequest', 'a link', 0],
    ...splitKinds.map((what, kind) => ['createPayment', 'CreatePaymentRequest', what, kind] as never),
  ])('can be sent: %s, %s, with %s', async (name, schema, _what, kind) => {
    const complete = completeRequest(schema, kind);
    expect(JSON.stringify(complete).match(/":/g)?.length).toBeGreaterThan(80);
    expect((await send(name, inputOf(complete))).body).toEqual(complete);
  });
});

describe('an omitted field', () => {
  const order = { reference: 'order-1009', net_amount: 4_200 };
  const common = { entity_id: '5e3a0862-7cc3-4427-92ba-9e1e9595f571', amount: 4_200, currency: 'EUR', order };
  const url = { shopper_redirection_url: 'https://shop.example.com/back' };
  const split = [{ amount: 4_200, partner: 'illicado', method: 'giftcard' }];
  it.each<[Creation, object, object]>([
    ['createPayment', paymentOf(4_200), { ...common, ...url, split }],
    ['createClientSession', sessionOf(4_200), { ...common, ...url }],
    ['createPaymentLink', linkOf(4_200), { ...common, ...url }],
  ])('or null is not sent: %s', async (name, input, expected) => {
    const nothing = { captureMode: null, allowFutureUsage: null, customer: null, threeDs: null, webhook: null };
    expect((await send(name, { ...input, ...nothing })).body).toEqual(expected);
  });
});

it('a tax rate is sent digit by digit, as a number', async () => {
  const shipments = [{ itemLines: [{ taxRatePercent: '5.50' }, { taxRatePercent: '0' }] }];
  const input = { ...linkOf(4_200), order: { ...linkOf(4_200).order, shipments } };
  const { request } = await send('createPaymentLink', input);
  expect(request.body).toContain('[{"tax_rate":5.50},{"tax_rate":0}]');
});

it('an address is sent unchanged, and an amount beyond 32 bits with all digits', async () => {
  const input = linkOf(9_007_199_254_740_991);
  const billingAddress = { lastName: 'Ñandú "Ω" \\', addressLines: ['1\t2'] };
  const { body } = await send('createPaymentLink', { ...input, order: { ...input.order, billingAddress } });
  expect(body).toMatchObject({
    amount: 9_007_199_254_740_991,
    order: { billing_address: { last_name: 'Ñandú "Ω" \\', address_lines: ['1\t2'] } },
  });
});
