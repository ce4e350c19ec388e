import { describe, expect, it } from 'vitest';
import { ProviderInvalidResponseError } from '../../../src/domain/failures.js';
import { parseId } from '../../../src/domain/ids.js';
import { InexactMoneyError } from '../../../src/domain/money.js';
import type { ChipPurchaseDocument } from '../../../src/providers/chip/types.js';
import {
  toCart,
  toClientSession,
  toPayment,
  toPaymentLink,
  toPurchase,
} from '../../../src/providers/chip/records/purchase.js';
import { document, fixture, mappingContext, myr, paidId, unpaid } from './support.js';

const payment = (given: ChipPurchaseDocument) => toPayment(given, mappingContext());
const total = myr(14_500);
const paidPayment = fixture('purchase-paid')['payment'] as Record<string, unknown>;

describe('an amount of CHIP', () => {
  it('stays exact beyond 32 bits', () => {
    const purchase = { currency: 'IDR', total: 250_000_000_000 };
    expect(payment(unpaid({ purchase })).amount).toEqual({ minorUnits: 250_000_000_000, currency: 'IDR' });
  });

  it.each([
    ['a float', { currency: 'MYR', total: 145.5 }],
    ['text', { currency: 'MYR', total: '14500' }],
    ['beyond the safe integers', { currency: 'MYR', total: 2 ** 53 }],
    ['in an invalid currency', { currency: 'XYZ', total: 14_500 }],
    ['in no currency', { total: 14_500 }],
  ])('is an error and never a guess when it is %s', (_case, purchase) => {
    expect(() => payment(unpaid({ purchase }))).toThrow(InexactMoneyError);
  });

  it('fails only the details when only they contain the unreadable value', () => {
    const record = payment(document({ payment: { ...paidPayment, fee_amount: 2.9 } }));
    expect(record.amounts?.captured).toEqual(total);
    expect(() => record.details).toThrow(ProviderInvalidResponseError);
  });
});

describe('a cart line of CHIP', () => {
  const line = (product: Record<string, unknown>) =>
    toCart(unpaid({ purchase: { currency: 'KWD', total: 1, products: [product] } }), mappingContext()).lines[0];

  it('shows decimals as CHIP wrote them, and accepts numbers for them', () => {
    expect(line({ quantity: '2.2500', tax_percent: '6.00' })).toMatchObject({
      quantity: '2.2500',
      taxRatePercent: '6.00',
    });
    expect(line({ quantity: 1.5, tax_percent: 6 })).toMatchObject({ quantity: '1.5', taxRatePercent: '6' });
    expect(line({ quantity: 'many', tax_percent: '' })).toMatchObject({ quantity: null, taxRatePercent: null });
  });

  it('has a total only when CHIP returned one, which may be zero', () => {
    expect(line({ price: 1_500, total_price_override: null })).toMatchObject({
      unitPrice: { minorUnits: 1_500, currency: 'KWD' },
      total: null,
    });
    expect(line({ price: 1_500, total_price_override: 0 })?.total).toEqual({ minorUnits: 0, currency: 'KWD' });
  });
});

describe('the checkout page of a CHIP purchase', () => {
  const url = fixture('purchase-paid')['checkout_url'];

  it('is where the shopper is sent while the purchase can be paid', () => {
    expect(payment(unpaid()).redirectUrl).toBe(url);
    expect(toClientSession(unpaid(), mappingContext()).checkoutUrl).toBe(url);
    expect(toPaymentLink(unpaid(), mappingContext()).url).toBe(url);
  });

  it.each(['paid', 'cancelled', 'expired', 'pending_execute', 'hold'])(
    'is not returned when the purchase is %s',
    (status) => {
      expect(payment(document({ status })).redirectUrl).toBeNull();
      expect(toClientSession(document({ status }), mappingContext()).checkoutUrl).toBeNull();
      expect(toPaymentLink(document({ status }), mappingContext()).url).toBeNull();
    },
  );

  it('expires only at a strict due time', () => {
    const details = { currency: 'MYR', total: 14_500 };
    const strict = unpaid({ purchase: { ...details, due_strict: true } });
    const lenient = unpaid({ purchase: { ...details, due_strict: false } });
    expect(toClientSession(strict, mappingContext()).expiresAt).toBe('2025-11-30T13:28:24Z');
    expect(toPaymentLink(strict, mappingContext()).expiresAt).toBe('2025-11-30T13:28:24Z');
    expect(toClientSession(lenient, mappingContext()).expiresAt).toBeNull();
  });

  it('has no payment until somebody tries to pay there', () => {
    expect(toClientSession(unpaid({ status: 'viewed' }), mappingContext()).paymentId).toBeNull();
    expect(toPaymentLink(unpaid({ status: 'viewed' }), mappingContext()).payments).toEqual([]);
    expect(toClientSession(document(), mappingContext()).paymentId).toEqual(parseId(`chip:payment:${paidId}`));
  });

  it.each([
    ['error', 'REFUSED'],
    ['pending_execute', 'PENDING'],
    ['hold', 'AUTHORIZED'],
    ['refunded', 'AUTHORIZED'],
    ['teleported', 'UNKNOWN'],
  ])('in status %s has a payment that is %s', (status, authorizationStatus) => {
    expect(toPaymentLink(document({ status }), mappingContext()).payments).toEqual([
      { id: parseId(`chip:payment:${paidId}`), authorizationStatus },
    ]);
  });

  it('shows an attempt that failed before it expired', () => {
    expect(toPaymentLink(document({ status: 'expired' }), mappingContext()).payments).toMatchObject([
      { authorizationStatus: 'REFUSED' },
    ]);
  });

  it.each<[string, Partial<ChipPurchaseDocument>]>([
    ['charged with a token', { recurring_token: '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21' }],
    ['marked as paid', { marked_as_paid: true }],
  ])('was not the page where a purchase was paid that was %s', (_case, changes) => {
    expect(toPaymentLink(document(changes), mappingContext()).payments).toEqual([]);
    expect(toClientSession(document(changes), mappingContext()).paymentId).toBeNull();
    expect(payment(document(changes)).clientSessionId).toBeNull();
  });

  it('is a session of the link once it was opened', () => {
    expect(toPaymentLink(unpaid(), mappingContext()).clientSessions).toEqual([]);
    expect(toPaymentLink(document(), mappingContext()).clientSessions).toEqual([
      { id: parseId(`chip:client-session:${paidId}`), status: 'SUBMITTED' },
    ]);
  });

  it('offers the methods of the whitelist', () => {
    const given = unpaid({ payment_method_whitelist: ['fpx', 'visa'] });
    expect(toClientSession(given, mappingContext()).paymentSolutions).toEqual([
      { method: 'fpx', partner: null },
      { method: 'visa', partner: null },
    ]);
    expect(toClientSession(unpaid(), mappingContext()).paymentSolutions).toEqual([]);
  });
});

describe('a purchase with few data of CHIP', () => {
  const bare: ChipPurchaseDocument = { id: paidId, status: 'created' };

  it('is read with nulls and empty lists', () => {
    expect(toPurchase(bare, mappingContext())).toMatchObject({
      createdAt: null,
      paidAt: null,
      total: null,
      isTest: false,
      orderReference: null,
      contact: null,
    });
    expect(toCart(bare, mappingContext())).toMatchObject({ total: null, lines: [] });
    expect(payment(bare)).toMatchObject({ amount: null, amounts: null, method: null, captureMode: null });
    expect(toPaymentLink(bare, mappingContext())).toMatchObject({ url: null, payments: [], clientSessions: [] });
    expect(toPurchase(bare, mappingContext()).details).toMatchObject({
      id: paidId,
      client: null,
      payment: null,
      tags: [],
      paymentMethodWhitelist: null,
      eventType: null,
    });
  });

  it('reads empty texts as absent', () => {
    const given = unpaid({ reference: '', success_redirect: '', client: { email: '', full_name: '' } });
    expect(toPurchase(given, mappingContext())).toMatchObject({ orderReference: null, contact: null });
    expect(toClientSession(given, mappingContext()).returnUrl).toBeNull();
    expect(payment(given).method).toBeNull();
  });

  it('is read when values have another type than documented', () => {
    const odd = unpaid({ client: [], purchase: { currency: 'MYR', total: 1, products: 'none' }, status_history: {} });
    expect(toCart(odd, mappingContext()).lines).toEqual([]);
    expect(payment(odd).operations).toEqual([]);
    expect(toPurchase(odd, mappingContext()).contact).toBeNull();
  });
});

describe('the payment method of a CHIP purchase', () => {
  it('is that of the payment, with the card data that may be shown', () => {
    expect(payment(document()).method).toEqual({
      name: 'visa',
      partner: null,
      cardNetwork: 'VISA',
      cardLastFour: '1111',
      cardExpiryMonth: 9,
      cardExpiryYear: 2028,
    });
  });

  it('contains no card when it was paid from a bank account', () => {
    const given = document({ transaction_data: { payment_method: 'fpx', extra: {}, attempts: [] } });
    expect(payment(given).method).toEqual({
      name: 'fpx',
      partner: null,
      cardNetwork: null,
      cardLastFour: null,
      cardExpiryMonth: null,
      cardExpiryYear: null,
    });
  });

  it('is that of the last attempt while the purchase is unpaid', () => {
    const attempts = [{ payment_method: 'mastercard', extra: { masked_pan: '555555******4444' } }];
    const given = unpaid({ status: 'error', transaction_data: { payment_method: '', attempts } });
    expect(payment(given).method).toMatchObject({ name: 'mastercard', cardLastFour: '4444' });
  });

  it.each([
    [true, 'MANUAL'],
    [false, 'AUTOMATIC'],
    [undefined, null],
  ])('is captured, with skip_capture %s, in mode %s', (skip_capture, captureMode) => {
    expect(payment(unpaid({ skip_capture })).captureMode).toBe(captureMode);
  });
});

describe('the time of payment of a CHIP purchase', () => {
  it('is returned once the money was received, and stays after a refund', () => {
    expect(toPurchase(document(), mappingContext()).paidAt).toBe('2025-11-30T12:28:47Z');
    expect(toPurchase(document({ status: 'refunded' }), mappingContext()).paidAt).toBe('2025-11-30T12:28:47Z');
  });

  it('is not returned for a hold, even if CHIP fills the payment in', () => {
    expect(toPurchase(document({ status: 'hold' }), mappingContext()).paidAt).toBeNull();
  });
});
