import { describe, expect, it } from 'vitest';
import { startPurse } from './support.js';
import { eur, linkOf, paymentOf, run, sessionOf } from './writes-support.js';

/** Nothing may be requested from Purse: the fake answers token requests only. */
async function refusal(name: string, input: object) {
  const { purse, gateway } = await startPurse();
  const result = await run(gateway, name, input);
  expect(purse.requests).toEqual([]);
  expect(result).toMatchObject({ __typename: 'InvalidInput', retryable: false });
  return result.path as string;
}

const inOrder = (order: object) => ({ order: { ...linkOf(4_200).order, ...order } });
const inLine = (line: object) => inOrder({ shipments: [{ itemLines: [{}, line] }] });
const webhook = (header: object) => ({
  webhook: { url: 'https://shop.example.com/hook', headers: [{ name: 'x-a', values: ['1'], ...header }] },
});
const challenge = (challengeIndicator: string | null) => ({ threeDs: { challengeIndicator } });
const byMerchant = challenge('CHALLENGE_REQUESTED_BY_MERCHANT');

describe('an input that Purse’s documents do not permit is refused with its path, and nothing is sent:', () => {
  it.each<[string, string, object]>([
    ['a currency that Purse does not accept', 'amount.currency', { amount: { minorUnits: 4_200, currency: 'MYR' } }],
    ['an amount of zero', 'amount.minorUnits', { amount: eur(0) }],
    ['an amount of zero, and no later payments', 'amount.minorUnits', { amount: eur(0), allowFutureUsage: false }],
    ['more than the order', 'amount.minorUnits', { amount: eur(4_201) }],
    ['an order without a reference', 'order.reference', inOrder({ reference: ' ' })],
    [
      'a country in small letters',
      'order.billingAddress.countryCode',
      inOrder({ billingAddress: { countryCode: 'fr' } }),
    ],
    [
      'a country of three letters',
      'order.shipments.0.shippingAddress.countryCode',
      inOrder({ shipments: [{ shippingAddress: { countryCode: 'FRA' } }] }),
    ],
    ['a rate that is no number', 'order.shipments.0.itemLines.1.taxRatePercent', inLine({ taxRatePercent: '20 %' })],
    ['a rate with a sign', 'order.shipments.0.itemLines.1.taxRatePercent', inLine({ taxRatePercent: '-1' })],
    [
      'a rate that JSON cannot write',
      'order.shipments.0.itemLines.1.taxRatePercent',
      inLine({ taxRatePercent: '05.5' }),
    ],
    ['data that is nested', 'order.additionalData.a', inOrder({ additionalData: { a: { b: 1 } } })],
    ['data that is a flag', 'order.additionalData.a', inOrder({ additionalData: { a: true } })],
    ['an invalid header', 'webhook.headers.0.name', webhook({ name: 'x: a' })],
    ['a header of two lines', 'webhook.headers.0.values.0', webhook({ values: ['a\r\nx-other: b'] })],
  ])('%s', async (_what, path, change) => {
    expect(await refusal('createPaymentLink', { ...linkOf(4_200), ...change })).toBe(`input.${path}`);
    expect(await refusal('createClientSession', { ...sessionOf(4_200), ...change })).toBe(`input.${path}`);
    expect(await refusal('createPayment', { ...paymentOf(4_200), ...change })).toBe(`input.${path}`);
  });

  it.each([
    ['in the past', '2024-08-25T10:42:59.123+02:00'],
    ['now', new Date(Date.now()).toISOString()],
  ])('a link that expires %s', async (_when, expiresAt) => {
    expect(await refusal('createPaymentLink', { ...linkOf(4_200), expiresAt })).toBe('input.expiresAt');
  });

  it.each([
    ['none', {}],
    ['no preference', challenge(null)],
    ['another preference', challenge('NO_CHALLENGE_REQUESTED')],
  ])('a session for later payments with %s of a challenge', async (_what, change) => {
    const input = { ...sessionOf(4_200), allowFutureUsage: true, ...change };
    expect(await refusal('createClientSession', input)).toBe('input.threeDs.challengeIndicator');
  });
});

describe('the parts of a payment', () => {
  const parent = 'purse:payment:908f9870-2068-45e5-a0b5-8c8b297b06dd';
  const part = { amountMinorUnits: 4_200, partner: 'dalenys', method: 'creditcard' };
  const form = { vaultFormToken: 'form-1' };
  const saved = { ...part, ...form, walletToken: 'wallet-1' };
  it.each<[string, string, readonly object[]]>([
    ['none', '', []],
    ['one without anything', '.0.amountMinorUnits', [{}]],
    ['a method without a partner', '.0.partner', [{ ...part, partner: null }]],
    ['a partner without a method', '.0.method', [{ ...part, method: null }]],
    ['an empty partner', '.0.partner', [{ ...part, partner: ' ' }]],
    ['a method that is to be saved', '.0.saveToken', [{ ...part, saveToken: true }]],
    ['a method with a preference for 3-D Secure', '.0.threeDs', [{ ...part, ...byMerchant }]],
    ['an earlier payment without an amount', '.0.amountMinorUnits', [{ parentPaymentId: parent }]],
    ['an earlier payment and a method', '.0.partner', [{ ...part, parentPaymentId: parent }]],
    [
      'an earlier payment and a card',
      '.0.vaultFormToken',
      [{ amountMinorUnits: 4_200, parentPaymentId: parent, ...form }],
    ],
    [
      'a payment of another provider',
      '.0.parentPaymentId',
      [{ amountMinorUnits: 4_200, parentPaymentId: 'chip:payment:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11' }],
    ],
    [
      'something that is no payment',
      '.1.parentPaymentId',
      [
        { ...part, amountMinorUnits: 200 },
        { amountMinorUnits: 4_000, parentPaymentId: 'purse:client-session:908f9870-2068-45e5-a0b5-8c8b297b06dd' },
      ],
    ],
    ['a malformed id', '.0.parentPaymentId', [{ amountMinorUnits: 4_200, parentPaymentId: 'purse:payment:1' }]],
    ['a saved card without its code', '.0.vaultFormToken', [{ ...saved, vaultFormToken: null }]],
    ['a saved card without a method', '.0.method', [{ ...saved, method: null }]],
    ['a saved card that is to be saved', '.0.saveToken', [{ ...saved, saveToken: true }]],
    ['an empty token', '.0.vaultFormToken', [{ vaultFormToken: '' }]],
    ['a negative amount', '.0.amountMinorUnits', [{ ...part, amountMinorUnits: -1 }]],
    ['less than the amount', '', [{ ...part, amountMinorUnits: 4_199 }]],
    ['more than the amount', '', [part, { ...part, amountMinorUnits: 1 }]],
    ['a card form beside another part, without an amount', '.1.amountMinorUnits', [part, form]],
  ])('must not be %s', async (_what, path, split) => {
    expect(await refusal('createPayment', { ...paymentOf(4_200), split })).toBe(`input.split${path}`);
  });

  it.each<[string, string, readonly object[], object]>([
    ['the method', 'threeDs', [part], {}],
    ['a card form', 'threeDs', [form], challenge('NO_CHALLENGE_REQUESTED')],
    ['a card form with a preference of its own', 'split.0.threeDs', [{ ...form, ...challenge('X') }], byMerchant],
  ])('by card and for later payments need a challenge: %s', async (_what, path, split, change) => {
    const input = { ...paymentOf(4_200), allowFutureUsage: true, split, ...change };
    expect(await refusal('createPayment', input)).toBe(`input.${path}.challengeIndicator`);
  });
});

describe('an input that Purse’s documents permit', () => {
  const form = { vaultFormToken: 'form-1' };
  it.each<[string, string, object]>([
    ['nothing, to check a card for later', 'createPaymentLink', { ...linkOf(0), allowFutureUsage: true }],
    ['a session for later', 'createClientSession', { ...sessionOf(0), allowFutureUsage: true, ...byMerchant }],
    ['a link for later', 'createPaymentLink', { ...linkOf(5), allowFutureUsage: true }],
    ['a part of an order', 'createPaymentLink', { ...linkOf(5), amount: eur(4) }],
    ['a gift card for later', 'createPayment', { ...paymentOf(5), allowFutureUsage: true }],
    ['a card form for all', 'createPayment', { ...paymentOf(5), split: [form] }],
    [
      'a card form with the challenge that is needed',
      'createPayment',
      { ...paymentOf(0), allowFutureUsage: true, split: [{ ...form, ...byMerchant }] },
    ],
    ['a link that runs out', 'createPaymentLink', { ...linkOf(5), expiresAt: '2096-01-01T00:00:00Z' }],
  ])('is sent: %s', async (_what, name, input) => {
    const { purse, gateway } = await startPurse();
    purse.on('POST', /^\/payment\/v2\//, { status: 400, body: { title: 'Bad request' } });
    expect(await run(gateway, name, input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(purse.requestsTo('/payment')).toHaveLength(1);
  });
});
