import { describe, expect, it } from 'vitest';
import { parseId } from '../../../src/domain/ids.js';
import { InexactMoneyError } from '../../../src/domain/money.js';
import { toCart } from '../../../src/providers/purse/records/cart.js';
import { toClientSession } from '../../../src/providers/purse/records/client-session.js';
import { toPayment } from '../../../src/providers/purse/records/payment.js';
import { toPaymentLink } from '../../../src/providers/purse/records/payment-link.js';
import * as tables from '../../../src/providers/purse/status.js';
import { link, payment, session } from './support.js';

type Json = Record<string, unknown>;

const reports: string[] = [];
const context = {
  asOf: '2026-01-05T09:00:00Z',
  report: (field: string, value: string) => void reports.push(`${field}=${value}`),
};

/** Purse's sample payment with other sums; without operations unless given. */
function paid(sums: Json, more: Json = {}) {
  const amounts = { ...payment().amounts, authorize_pending: 0, total_voided: 0, total_refunded: 0, ...sums };
  return toPayment({ ...payment(), captures: [], ...more, amounts }, context);
}

const authorized = (status: unknown, more: Json = {}) =>
  toPayment({ ...payment(), captures: [], ...more, authorization: { ...payment().authorization, status } }, context);

const nothing = { total_captured: 0, available_to_capture: 4_299, available_to_void: 4_299, available_to_refund: 0 };
const operation = (status: string) => ({ id: '1a14962c-bdcf-49d1-8673-e75dfb48013f', amount: 100, status });

describe('the status of a Purse payment', () => {
  it.each([
    ['a reserved amount', nothing, 'AUTHORIZED'],
    ['a part captured', { total_captured: 3_000, available_to_capture: 1_299 }, 'PARTIALLY_CAPTURED'],
    ['all captured', { total_captured: 4_299, available_to_capture: 0 }, 'CAPTURED'],
    [
      'all that was not voided captured',
      { total_captured: 4_000, total_voided: 299, available_to_capture: 0 },
      'CAPTURED',
    ],
    ['all voided', { ...nothing, total_voided: 4_299, available_to_capture: 0, available_to_void: 0 }, 'VOIDED'],
    ['a part voided, the rest reserved', { ...nothing, total_voided: 299, available_to_capture: 4_000 }, 'AUTHORIZED'],
    ['a part refunded', { total_captured: 4_299, available_to_capture: 0, total_refunded: 1 }, 'PARTIALLY_REFUNDED'],
    ['all refunded', { total_captured: 4_299, available_to_capture: 0, total_refunded: 4_299 }, 'REFUNDED'],
    ['a card check with amount zero', { ...nothing, total_authorized: 0, available_to_capture: 0 }, 'VERIFIED'],
  ])('is computed from the sums: %s', (_what, sums, status) => {
    expect(paid(sums).status).toBe(status);
  });

  it.each([
    ['refunds', 'PENDING', 'REFUND_PENDING'],
    ['captures', 'PENDING', 'CAPTURE_PENDING'],
    ['voids', 'PENDING', 'VOID_PENDING'],
    ['captures', 'UNCERTAIN', 'CAPTURE_PENDING'],
    ['captures', 'FAILURE', 'AUTHORIZED'],
    ['captures', 'SUCCESS', 'AUTHORIZED'],
  ])('with %s that are %s is %s', (kind, raw, status) => {
    expect(paid(nothing, { [kind]: [operation(raw)] }).status).toBe(status);
  });

  it.each([
    ['PENDING', 'PENDING'],
    ['REFUSED', 'DECLINED'],
    ['ERROR', 'FAILED'],
    ['ABORTED', 'CANCELLED'],
    ['AUTHORIZED', 'PARTIALLY_CAPTURED'],
    ['SETTLING', 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
  ])('with an authorisation that is %s is %s', (raw, status) => {
    expect(authorized(raw)).toMatchObject({ status, providerStatus: raw ?? null });
  });

  it('requires an action while a redirection is pending, and returns its address', () => {
    const redirection = { href: 'https://pay.example.org/a?b=c', method: 'GET' };
    expect(authorized('PENDING', { redirection })).toMatchObject({
      status: 'REQUIRES_ACTION',
      redirectUrl: 'https://pay.example.org/a?b=c',
    });
    expect(authorized('AUTHORIZED', { redirection }).redirectUrl).toBeNull();
  });

  it('has no address when a browser cannot simply open it', () => {
    const urlOf = (redirection: Json) => authorized('PENDING', { redirection }).redirectUrl;
    expect(urlOf({ href: 'https://pay.example.org', method: 'POST' })).toBeNull();
    expect(urlOf({ href: 'http://pay.example.org' })).toBeNull();
    expect(urlOf({ href: 'javascript:alert(1)' })).toBeNull();
    expect(urlOf({ href: '/v2/relative' })).toBeNull();
    expect(urlOf({ href: 'http://127.0.0.1:4013/page' })).toBe('http://127.0.0.1:4013/page');
  });

  it('is unknown when a sum is missing, because nobody may guess that nothing was captured', () => {
    const record = paid({ total_captured: undefined });
    expect(record).toMatchObject({ status: 'UNKNOWN', amounts: null, actions: [] });
  });
});

describe('the allowed actions at Purse', () => {
  it('on a payment follow from its sums, each with its limit', () => {
    expect(toPayment(payment(), context).actions).toEqual([
      { action: 'CAPTURE', maximum: { minorUnits: 1_299, currency: 'EUR' }, partial: true },
      { action: 'REFUND', maximum: { minorUnits: 3_000, currency: 'EUR' }, partial: true },
      { action: 'VOID', maximum: { minorUnits: 1_299, currency: 'EUR' }, partial: true },
    ]);
  });

  it.each([
    ['CREATED', ['ABORT']],
    ['SUBMITTED', ['ABORT']],
    ['ABORTED_BY_MERCHANT', []],
    ['ABORTED_BY_CUSTOMER', []],
    ['EXPIRED', []],
    ['NEW_WORD', []],
  ])('on a session that is %s are %j', (status, actions) => {
    expect(toClientSession({ ...session(), status }, context).actions.map(({ action }) => action)).toEqual(actions);
  });

  it.each([
    ['CREATED', ['CANCEL']],
    ['OPENED', ['CANCEL']],
    ['IN_PROGRESS', ['CANCEL']],
    ['PAID', []],
    ['CANCELLED', []],
    ['EXPIRED', []],
  ])('on a link that is %s are %j, whatever its `cancel` link says', (status, actions) => {
    const record = toPaymentLink({ ...link(), status }, context);
    expect(record.actions.map(({ action }) => action)).toEqual(actions);
    expect(record.url === null).toBe(['PAID', 'CANCELLED', 'EXPIRED'].includes(status));
  });
});

describe('the enum values of Purse', () => {
  it.each([
    [
      'client session',
      tables.clientSessionStatuses,
      'CREATED SUBMITTED ABORTED_BY_MERCHANT ABORTED_BY_CUSTOMER AbortedByCustomer EXPIRED',
    ],
    ['payment link', tables.paymentLinkStatuses, 'CREATED OPENED IN_PROGRESS PENDING PAID CANCELLED EXPIRED'],
    ['authorisation', tables.authorizationStatuses, 'AUTHORIZED PENDING REFUSED ABORTED ERROR'],
    ['operation', tables.operationStatuses, 'SUCCESS PENDING FAILURE CONFLICT UNCERTAIN'],
    ['capture mode', tables.captureModes, 'MANUAL AUTOMATIC'],
    ['cart line', tables.cartLineKinds, 'PHYSICAL SHIPPING_FEES'],
  ])('for a %s all have a row', (_what, table, values) => {
    expect(Object.keys(table).sort()).toEqual(values.split(' ').sort());
    expect(Object.values(table)).not.toContain('UNKNOWN');
  });

  it.each([
    ['SUCCESS', 'SUCCEEDED'],
    ['PENDING', 'PENDING'],
    ['FAILURE', 'FAILED'],
    ['CONFLICT', 'CONFLICT'],
    ['UNCERTAIN', 'UNCERTAIN'],
    ['REVERSED', 'UNKNOWN'],
  ])('include %s of an operation, which becomes %s and stays readable', (providerStatus, status) => {
    const [operationRecord] = paid(nothing, { voids: [operation(providerStatus)] }).operations;
    expect(operationRecord).toMatchObject({ kind: 'VOID', status, providerStatus });
  });

  it('are reported and passed on unchanged when they are unknown', () => {
    reports.length = 0;
    expect(toClientSession({ ...session(), status: 'toString' }, context)).toMatchObject({
      status: 'UNKNOWN',
      providerStatus: 'toString',
    });
    expect(reports).toEqual(['client_session.status=toString']);
  });
});

describe('the cart of a Purse payment', () => {
  it.each([
    ['AUTHORIZED', nothing, 'ORDERED'],
    ['PENDING', nothing, 'PENDING'],
    ['REFUSED', nothing, 'OPEN'],
    ['ABORTED', nothing, 'ABANDONED'],
    ['AUTHORIZED', { ...nothing, total_voided: 4_299, available_to_capture: 0 }, 'ABANDONED'],
    ['AUTHORIZED', { total_captured: 4_299, total_refunded: 4_299, available_to_capture: 0 }, 'ORDERED'],
  ])('that is %s with %j is %s', (status, sums, cart) => {
    const amounts = { ...payment().amounts, ...sums };
    const document = { ...payment(), captures: [], amounts, authorization: { ...payment().authorization, status } };
    expect(toCart.payment(document, context)?.status).toBe(cart);
  });

  it('shows the lines of all shipments in one row', () => {
    const [shipment] = payment().order?.shipments ?? [];
    const order = { ...payment().order, shipments: [shipment, shipment] };
    const lines = toCart.payment({ ...payment(), order }, context)?.lines ?? [];
    expect(lines.map(({ position, kind, name }) => [position, kind, name])).toEqual([
      [1, 'ITEM', 'Camiseta100 niño GYM'],
      [2, 'SHIPPING_FEE', 'Transporte'],
      [3, 'ITEM', 'Camiseta100 niño GYM'],
      [4, 'SHIPPING_FEE', 'Transporte'],
    ]);
  });

  it('is null without an order, and nothing refers to it', () => {
    const without = { ...session(), order: undefined };
    expect(toCart['client-session'](without, context)).toBeNull();
    expect(toClientSession(without, context).cartId).toBeNull();
  });
});

describe('an amount of Purse', () => {
  it('has the decimals of its currency', () => {
    const yen = toPayment({ ...payment(), currency: 'JPY' }, context);
    expect(yen.amount).toEqual({ minorUnits: 4_299, currency: 'JPY' });
  });

  it.each([42.99, '4299', 9_007_199_254_740_993, Number.NaN])('of %s is refused, not rounded', (amount) => {
    expect(() => toPayment({ ...payment(), amount }, context)).toThrow(InexactMoneyError);
  });

  it.each([undefined, 'XXX', 'eur'])('in the currency %s is refused', (currency) => {
    expect(() => toPayment({ ...payment(), currency }, context)).toThrow(InexactMoneyError);
  });

  it('in the details fails when the details are requested, with an error of the gateway', () => {
    const order = { ...payment().order, tax_amount: 19.99 };
    const record = toPayment({ ...payment(), order }, context);
    expect(() => record.details).toThrow(
      'PURSE returned an answer that cannot be read: the amount is not a safe whole number of minor units.',
    );
  });
});

describe('the payment method at Purse', () => {
  it('is the card when a gift card paid, too', () => {
    expect(toPayment(payment(), context).method).toEqual({
      name: 'creditcard',
      partner: 'dalenys',
      cardNetwork: 'VISA',
      cardLastFour: '1234',
      cardExpiryMonth: 1,
      cardExpiryYear: 2024,
    });
  });

  it.each([
    ['24', 2024],
    ['2031', 2031],
    ['', null],
    ['4', null],
    ['x', null],
  ])('has the year %j of a card as %s', (expiry_year, cardExpiryYear) => {
    const partner_transactions = [{ method: 'creditcard', card: { expiry_year, expiry_month: '13' } }];
    const record = toPayment({ ...payment(), authorization: { status: 'AUTHORIZED', partner_transactions } }, context);
    expect(record.method).toMatchObject({ cardExpiryYear, cardExpiryMonth: null });
  });

  it('is that of the split before any partner has answered, and null without one', () => {
    expect(toPayment({ ...payment(), authorization: { status: 'PENDING' } }, context).method?.name).toBe('giftcard');
    expect(toPayment({ ...payment(), authorization: { status: 'PENDING' }, split: [] }, context).method).toBeNull();
  });
});

describe('a decline at Purse', () => {
  const declined = (partner_transactions: unknown) =>
    toPayment({ ...payment(), authorization: { status: 'REFUSED', partner_transactions } }, context).decline;

  it('has the code of the partner that refused, not of the one that agreed', () => {
    const card = { status: 'REFUSED', partner_status: '51' };
    const giftCard = { status: 'AUTHORIZED', partner_status: '1' };
    expect(declined([card, giftCard])).toEqual({ reason: 'GENERAL', retryable: false, providerCode: '51' });
  });

  it('has no reason without a code', () => {
    expect(declined([])).toEqual({ reason: 'UNKNOWN', retryable: false, providerCode: null });
  });

  it('exists only for a payment that was declined', () => {
    expect(authorized('ERROR').decline).toBeNull();
  });
});

describe('an edge of a Purse record', () => {
  it('is set only when Purse refers to a resource by a valid id', () => {
    const edges = (client_session_id: unknown) =>
      toPayment({ ...payment(), client_session_id }, context).clientSessionId;
    expect(edges('3FA85F64-5717-4562-B3FC-2C963F66AFA6')).toEqual(
      parseId('purse:client-session:3fa85f64-5717-4562-b3fc-2c963f66afa6'),
    );
    expect(edges('../payments')).toBeNull();
    expect(edges(undefined)).toBeNull();
  });

  it('of a link without an id is omitted, and the others stay', () => {
    const payments = [{ authorization_status: 'AUTHORIZED' }, ...(link().payments ?? [])];
    expect(toPaymentLink({ ...link(), payments }, context).payments).toHaveLength(1);
  });
});

it('the operations of a Purse payment are in order of time, whatever their kind and the digits of their seconds', () => {
  const at = (created_at: string, id: string) => ({ ...operation('SUCCESS'), created_at, id });
  const { operations } = paid(nothing, {
    captures: [at('2026-01-01T10:00:00.5Z', 'second'), operation('SUCCESS')],
    refunds: [at('2026-01-01T11:00:00+01:00', 'first')],
    voids: [at('2026-01-01T10:00:01Z', 'third')],
  });
  expect(operations.map(({ reference }) => reference)).toEqual(['first', 'second', 'third', operation('').id]);
});
