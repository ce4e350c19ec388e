import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCardNumber } from '../../src/domain/card-number.js';
import { startBench } from '../kit/bench.js';

const order = { reference: 'order-1', netAmountMinorUnits: 1_000 };
const session = {
  idempotencyKey: 'k-1',
  amount: { minorUnits: 1_000, currency: 'EUR' },
  returnUrl: 'https://shop.example/back',
  order,
};
const cart = { idempotencyKey: 'k-1', items: [{ productId: '219783', quantity: 1 }], customerReference: 'customer-1' };
const purchase = {
  idempotencyKey: 'k-1',
  currency: 'MYR',
  products: [{ name: 'Plan', priceMinorUnits: 1_000 }],
  client: { email: 'aisyah@example.com' },
};

/** Sends a mutation, and returns its answer and all requests to providers. */
async function send(mutation: string, input: Record<string, unknown>) {
  const { gateway, servers } = await startBench();
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await gateway.execute(
    `mutation ($input: ${type}) { result: ${mutation}(input: $input) { __typename ... on InvalidInput { path message } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return { result: data.result, calls: Object.values(servers).flatMap(({ calls }) => calls) };
}

describe('an input that is never sent to a provider', () => {
  it.each([
    [
      'a card number in an x-parameter',
      'processCart',
      'input.extraParameters.0.value',
      { ...cart, extraParameters: [{ key: 'x-note', value: '4111 1111 1111 1111' }] },
    ],
    [
      'a security code in an x-parameter',
      'processCart',
      'input.items.0.extraParameters.0.value',
      { ...cart, items: [{ ...cart.items[0], extraParameters: [{ key: 'x-cvv', value: '123' }] }] },
    ],
    [
      'a card number as a product’s name',
      'createPurchase',
      'input.products.0.name',
      { ...purchase, products: [{ name: '5555-5555-5555-4444', priceMinorUnits: 1 }] },
    ],
    [
      'a card number as a number in a JSON object',
      'createPurchase',
      'input.metadata.deep.0.card',
      { ...purchase, metadata: { deep: [{ card: 4_444_333_322_221_111 }] } },
    ],
    [
      'a security code in a JSON object',
      'createClientSession',
      'input.order.additionalData.cardCvc',
      { ...session, order: { ...order, additionalData: { cardCvc: '1234' } } },
    ],
    ['a security code in a sentence', 'createPurchase', 'input.notes', { ...purchase, notes: 'call me, CVV: 999' }],
    [
      'a card number as a key in a JSON object',
      'createPurchase',
      'input.metadata',
      { ...purchase, metadata: { '378282246310005': true } },
    ],
    ['control characters', 'createPurchase', 'input.notes', { ...purchase, notes: 'a\u0000b' }],
    ['a text without end', 'createPurchase', 'input.notes', { ...purchase, notes: 'a'.repeat(10_001) }],
    [
      'an object without bottom',
      'createPurchase',
      'input.metadata.a.a.a.a.a.a.a.a.a',
      { ...purchase, metadata: nested(12) },
    ],
    [
      'a redirect without TLS',
      'createClientSession',
      'input.returnUrl',
      { ...session, returnUrl: 'http://shop.example/back' },
    ],
    [
      'a redirect to this machine',
      'createClientSession',
      'input.returnUrl',
      { ...session, returnUrl: 'https://localhost/back' },
    ],
    [
      'a redirect to a private address',
      'createClientSession',
      'input.returnUrl',
      { ...session, returnUrl: 'https://10.1.2.3/back' },
    ],
    [
      'a redirect to an address in disguise',
      'createClientSession',
      'input.returnUrl',
      { ...session, returnUrl: 'https://0x7f000001/' },
    ],
    [
      'a webhook at the cloud’s own address',
      'createClientSession',
      'input.webhook.url',
      { ...session, webhook: { url: 'https://169.254.169.254/latest' } },
    ],
    [
      'a webhook at an IPv6 address in disguise',
      'createClientSession',
      'input.webhook.url',
      { ...session, webhook: { url: 'https://[::ffff:169.254.169.254]/' } },
    ],
    [
      'a callback at a name of the network',
      'createPurchase',
      'input.successCallback',
      { ...purchase, successCallback: 'https://billing.internal/hook' },
    ],
    [
      'a redirect with a password',
      'createPurchase',
      'input.successRedirect',
      { ...purchase, successRedirect: 'https://user:pass@shop.example/' },
    ],
    [
      'a negative amount',
      'createClientSession',
      'input.amount.minorUnits',
      { ...session, amount: { minorUnits: -1, currency: 'EUR' } },
    ],
    [
      'a currency without minor units',
      'createClientSession',
      'input.amount.currency',
      { ...session, amount: { minorUnits: 1, currency: 'XAU' } },
    ],
    [
      'a price in gold',
      'processCart',
      'input.items.0.price.amount.currency',
      { ...cart, items: [{ ...cart.items[0], price: { amount: { minorUnits: 1, currency: 'XAU' }, isGross: true } }] },
    ],
  ])('is refused with its path: %s', async (_name, mutation, path, input) => {
    const { result, calls } = await send(mutation, input);
    expect(result).toMatchObject({ __typename: 'InvalidInput', path });
    expect(calls).toEqual([]);
  });

  it('is never repeated in the refusal', async () => {
    const { result } = await send('createPurchase', { ...purchase, notes: '4111111111111111' });
    expect(JSON.stringify(result)).not.toContain('4111');
  });
});

describe('a provider that does not support a creation', () => {
  it.each([
    ['createPurchase', { ...purchase, provider: 'PURSE' }],
    ['createClientSession', { ...session, provider: 'CHIP' }],
    ['processCart', { ...cart, provider: 'CHIP' }],
  ])('is reported for %s without a call', async (mutation, input) => {
    const { result, calls } = await send(mutation, input);
    expect(result).toEqual({ __typename: 'NotSupported' });
    expect(calls).toEqual([]);
  });
});

describe('a UUID', () => {
  it('is never mistaken for a card number, with dashes or without', () => {
    expect(holdsCardNumber('f55b6e1a-978d-4307-9b84-889593859874')).toBe(false);
    fc.assert(
      fc.property(fc.uuid(), (id) => !holdsCardNumber(id) && !holdsCardNumber(id.replaceAll('-', ''))),
      { numRuns: 20_000 },
    );
  });

  it('does not hide a card number beside it', () => {
    expect(holdsCardNumber('f55b6e1a-978d-4307-9b84-889593859874 4111111111111111')).toBe(true);
  });

  it('may be used as a key and as an id', async () => {
    const { gateway } = await startBench();
    const input = {
      idempotencyKey: '10722dac-0d7c-4429-8933-41994195a583',
      id: 'purse:payment:f55b6e1a-978d-4307-9b84-889593859874',
    };
    const { data } = await gateway.execute(
      'mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }',
      { input },
    );
    expect(data.capturePayment).toEqual({ __typename: 'NotFound' });
  });
});

describe('a card number', () => {
  it.each([
    '4111111111111111',
    '5555 5555 5555 4444',
    '3782-822463-10005',
    'x6011111111111117y',
    '2223003122003222',
    '3530111333300000',
  ])('is found in %s', (text) => expect(holdsCardNumber(text)).toBe(true));

  it.each([
    '4111111111111112',
    '411111111111',
    '20261120123456',
    '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11',
    '1763640000000',
    '12345678901234567890',
  ])('is not found in %s', (text) => expect(holdsCardNumber(text)).toBe(false));

  it('is found anywhere in a text, however its digits are grouped', () => {
    const cards = fc.constantFrom('4111111111111111', '5105105105105100', '371449635398431', '6011000990139424');
    const separators = fc.constantFrom('', ' ', '-');
    const around = fc.stringMatching(/^[a-z ,.]{0,20}$/);
    fc.assert(
      fc.property(cards, separators, around, around, (card, separator, before, after) =>
        holdsCardNumber(`${before} ${(card.match(/.{1,4}/g) ?? []).join(separator)} ${after}`),
      ),
    );
  });
});

function nested(depth: number): Record<string, unknown> {
  return depth === 0 ? {} : { a: nested(depth - 1) };
}
