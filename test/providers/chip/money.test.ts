import { describe, expect, it } from 'vitest';
import type { ChipPurchaseDocument } from '../../../src/providers/chip/types.js';
import {
  toCart,
  toClientSession,
  toPayment,
  toPaymentLink,
  toPurchase,
} from '../../../src/providers/chip/records/purchase.js';
import { document, fixture, fixtureDocument, mappingContext, myr, unpaid } from './support.js';

const payment = (given: ChipPurchaseDocument) => toPayment(given, mappingContext());
const actions = (given: ChipPurchaseDocument) => toPurchase(given, mappingContext()).actions;
const nothing = {
  authorized: myr(0),
  captured: myr(0),
  voided: myr(0),
  refunded: myr(0),
  authorizationPending: myr(0),
  availableToCapture: myr(0),
  availableToVoid: myr(0),
  availableToRefund: myr(0),
};
const total = myr(14_500);
const paidPayment = fixture('purchase-paid')['payment'] as Record<string, unknown>;
const history = (...statuses: string[]) =>
  statuses.map((status, index) => ({ status, timestamp: 1_764_505_704 + index }));

describe('the money of a CHIP purchase', () => {
  it.each(['created', 'sent', 'viewed', 'overdue', 'error', 'blocked', 'cancelled', 'expired'])(
    'has not moved while the purchase is %s',
    (status) => {
      expect(payment(unpaid({ status })).amounts).toEqual(nothing);
    },
  );

  it('has not moved when a card was only verified', () => {
    const verified = unpaid({ status: 'preauthorized', skip_capture: true, purchase: { currency: 'MYR', total: 0 } });
    expect(payment(verified).amounts).toEqual(nothing);
  });

  it.each(['pending_execute', 'pending_charge'])('waits for the acquirer in %s', (status) => {
    expect(payment(unpaid({ status })).amounts).toEqual({ ...nothing, authorizationPending: total });
  });

  it('is on hold, and all of it can be captured or released', () => {
    expect(payment(unpaid({ status: 'hold', skip_capture: true })).amounts).toEqual({
      ...nothing,
      authorized: total,
      availableToCapture: total,
      availableToVoid: total,
    });
  });

  it.each(['pending_capture', 'pending_release'])('cannot be captured or released a second time in %s', (status) => {
    expect(payment(unpaid({ status, skip_capture: true })).amounts).toEqual({ ...nothing, authorized: total });
  });

  it('was released', () => {
    expect(payment(unpaid({ status: 'released' })).amounts).toEqual({ ...nothing, authorized: total, voided: total });
  });

  it.each(['paid', 'cleared', 'settled'])('was captured in %s', (status) => {
    expect(payment(document({ status })).amounts).toEqual({
      ...nothing,
      authorized: total,
      captured: total,
      availableToRefund: total,
    });
  });

  it('was captured in part, which released the rest of the hold', () => {
    const captured = document({
      skip_capture: true,
      payment: { ...paidPayment, amount: 6_000 },
      refundable_amount: 6_000,
    });
    expect(payment(captured).amounts).toEqual({
      ...nothing,
      authorized: total,
      captured: myr(6_000),
      voided: myr(8_500),
      availableToRefund: myr(6_000),
    });
  });

  it('cannot be refunded when CHIP says so', () => {
    const { amounts } = payment(document({ refund_availability: 'none' }));
    expect(amounts?.availableToRefund).toEqual(myr(0));
  });

  it('was refunded in part: the captured amount less the refundable amount', () => {
    expect(payment(fixtureDocument('purchase-partially-refunded')).amounts).toEqual({
      ...nothing,
      authorized: total,
      captured: total,
      refunded: myr(5_000),
      availableToRefund: myr(9_500),
    });
  });

  it('was refunded in full', () => {
    const refunded = document({ status: 'refunded', refundable_amount: 0, refund_availability: 'none' });
    expect(payment(refunded).amounts).toMatchObject({ captured: total, refunded: total, availableToRefund: myr(0) });
  });

  it.each(['pending_refund', 'chargeback'])('was not refunded before %s', (status) => {
    expect(payment(document({ status })).amounts).toEqual({ ...nothing, authorized: total, captured: total });
  });

  it.each(['pending_refund', 'chargeback'])(
    'is not reported when a refund came before %s, because the refundable amount may already include it',
    (status) => {
      const given = document({ status, status_history: history('paid', 'refunded', status), refundable_amount: 9_500 });
      expect(payment(given).amounts).toBeNull();
    },
  );

  it.each<[string, Partial<ChipPurchaseDocument>]>([
    ['without the payment', { payment: null }],
    ['without a refundable amount', { refundable_amount: null }],
    ['with an unknown refund availability', { refund_availability: 'on_sundays' }],
    ['without a total', { purchase: { currency: 'MYR' } }],
    ['with a payment in another currency', { payment: { ...paidPayment, currency: 'SGD' } }],
    ['with more left to refund than was paid', { refundable_amount: 14_501 }],
    ['in a status never seen', { status: 'teleported' }],
  ])('is not reported %s', (_case, changes) => {
    expect(payment(document(changes)).amounts).toBeNull();
  });
});

describe('the allowed actions on a CHIP purchase', () => {
  const invoice = { action: 'RESEND_INVOICE', maximum: null, partial: false };
  const names = (given: ChipPurchaseDocument) => actions(given).map(({ action }) => action);

  it.each(['created', 'sent', 'viewed', 'overdue', 'error', 'blocked'])(
    'are to cancel it, charge a token or mark it as paid while it can be paid (%s)',
    (status) => {
      expect(actions(unpaid({ status }))).toEqual([
        { action: 'CANCEL', maximum: null, partial: false },
        { action: 'CHARGE', maximum: total, partial: false },
        { action: 'MARK_AS_PAID', maximum: null, partial: false },
        invoice,
      ]);
    },
  );

  it('do not include a charge when a card is to be verified, because only the payer can do that', () => {
    const given = unpaid({ skip_capture: true, purchase: { currency: 'MYR', total: 0 } });
    expect(names(given)).toEqual(['CANCEL', 'MARK_AS_PAID', 'RESEND_INVOICE']);
  });

  it('are to capture all or a part or to release all when it is on hold', () => {
    expect(actions(unpaid({ status: 'hold', skip_capture: true }))).toEqual([
      { action: 'CAPTURE', maximum: total, partial: true },
      { action: 'VOID', maximum: total, partial: false },
      invoice,
    ]);
  });

  it.each([
    ['all', true],
    ['partial_only', true],
    ['pis_all', true],
    ['pis_partial', true],
    ['full_only', false],
  ])('include a refund once it is paid, with refunds "%s" and in part: %s', (refund_availability, partial) => {
    expect(actions(document({ refund_availability, is_recurring_token: false }))).toEqual([
      { action: 'REFUND', maximum: total, partial },
      invoice,
    ]);
  });

  it('include a refund of the rest once it was refunded in part', () => {
    const given = document({ status: 'refunded', refundable_amount: 9_500 });
    expect(actions(given)).toContainEqual({ action: 'REFUND', maximum: myr(9_500), partial: true });
  });

  it.each<[string, Partial<ChipPurchaseDocument>]>([
    ['CHIP refuses refunds', { refund_availability: 'none' }],
    ['nothing is left', { status: 'refunded', refundable_amount: 0 }],
    ['a refund is in processing', { status: 'pending_refund' }],
    ['the bank took the money back', { status: 'chargeback' }],
    ['CHIP returns no refund availability', { refund_availability: undefined }],
  ])('include no refund when %s', (_case, changes) => {
    expect(names(document(changes))).not.toContain('REFUND');
  });

  it('include the deletion of a token, whatever happened to the money', () => {
    expect(names(document({ status: 'chargeback' }))).toEqual(['DELETE_RECURRING_TOKEN', 'RESEND_INVOICE']);
    expect(names(fixtureDocument('purchase-token-deleted'))).not.toContain('DELETE_RECURRING_TOKEN');
  });

  it('are the same for each of the five views', () => {
    const given = unpaid({ status: 'hold' });
    for (const map of [toPayment, toCart, toClientSession, toPaymentLink]) {
      expect(map(given, mappingContext()).actions).toEqual(actions(given));
    }
  });
});

describe('the captures, releases and refunds of a CHIP purchase', () => {
  const operations = (...statuses: string[]) =>
    payment(document({ status_history: history(...statuses) })).operations.map(
      ({ kind, status, providerStatus }) => `${kind} ${status} (${providerStatus})`,
    );

  it.each([
    [['created', 'viewed', 'paid', 'cleared', 'settled'], []],
    [['created', 'hold', 'paid'], ['CAPTURE SUCCEEDED (paid)']],
    [['created', 'hold', 'released'], ['VOID SUCCEEDED (released)']],
    [['created', 'hold', 'pending_capture'], ['CAPTURE PENDING (pending_capture)']],
    [['created', 'hold', 'pending_capture', 'paid', 'cleared'], ['CAPTURE SUCCEEDED (paid)']],
    [
      ['created', 'hold', 'pending_capture', 'hold', 'released'],
      ['CAPTURE FAILED (hold)', 'VOID SUCCEEDED (released)'],
    ],
    [['created', 'hold', 'pending_release', 'hold'], ['VOID FAILED (hold)']],
    [['created', 'paid', 'pending_refund'], ['REFUND PENDING (pending_refund)']],
    [['created', 'paid', 'pending_refund', 'paid'], ['REFUND FAILED (paid)']],
    [['created', 'paid', 'pending_refund', 'refunded'], ['REFUND SUCCEEDED (refunded)']],
    [['created', 'paid', 'pending_refund', 'chargeback'], ['REFUND UNKNOWN (chargeback)']],
    [
      ['created', 'hold', 'paid', 'refunded', 'refunded'],
      ['CAPTURE SUCCEEDED (paid)', 'REFUND SUCCEEDED (refunded)', 'REFUND SUCCEEDED (refunded)'],
    ],
  ])('of the history %j are %j', (statuses, expected) => {
    expect(operations(...statuses)).toEqual(expected);
  });

  it('contain the id of the refund, its time, and its amount while it is the only one', () => {
    expect(payment(fixtureDocument('purchase-partially-refunded')).operations).toEqual([
      {
        reference: '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21',
        kind: 'REFUND',
        status: 'SUCCEEDED',
        providerStatus: 'refunded',
        amount: myr(5_000),
        createdAt: '2025-12-01T12:28:50Z',
        merchantReference: null,
      },
    ]);
  });

  it('contain no amount of one refund among several', () => {
    const given = document({
      status: 'refunded',
      refundable_amount: 7_000,
      status_history: history('paid', 'refunded', 'refunded'),
    });
    expect(payment(given).operations.map(({ amount }) => amount)).toEqual([null, null]);
    expect(payment(given).amounts?.refunded).toEqual(myr(7_500));
  });

  it('contain the amount of a partial capture', () => {
    const given = document({
      skip_capture: true,
      payment: { ...paidPayment, amount: 6_000 },
      refundable_amount: 6_000,
      status_history: history('created', 'hold', 'paid'),
    });
    expect(payment(given).operations).toMatchObject([{ kind: 'CAPTURE', amount: myr(6_000) }]);
  });

  it('do not report a second refund as done when only its status says so, because a failed one has the same status', () => {
    const statuses = history('paid', 'refunded', 'pending_refund', 'refunded');
    const given = document({ status: 'refunded', refundable_amount: 9_500, status_history: statuses });
    expect(payment(given).operations.map(({ status }) => status)).toEqual(['SUCCEEDED', 'UNKNOWN']);
    const named = statuses.map((entry, index) =>
      index === 3 ? { ...entry, related_object: { id: 'refund-2' } } : entry,
    );
    expect(payment({ ...given, status_history: named }).operations.at(-1)).toMatchObject({
      status: 'SUCCEEDED',
      reference: 'refund-2',
    });
  });
});
