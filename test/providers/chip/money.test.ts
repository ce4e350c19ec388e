import { describe, expect, it } from 'vitest';
import type { ChipPurchaseDocument } from '../../../src/providers/chip/types.js';
import { toCart, toClientSession, toPayment, toPaymentLink, toPurchase } from '../../../src/providers/chip/mapper.js';
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
const history = (...words: string[]) => words.map((status, index) => ({ status, timestamp: 1_764_505_704 + index }));

describe('what became of the money', () => {
  it.each(['created', 'sent', 'viewed', 'overdue', 'error', 'blocked', 'cancelled', 'expired'])(
    'is nothing while a purchase is %s',
    (status) => {
      expect(payment(unpaid({ status })).amounts).toEqual(nothing);
    },
  );

  it('is nothing when a card was only verified', () => {
    const verified = unpaid({ status: 'preauthorized', skip_capture: true, purchase: { currency: 'MYR', total: 0 } });
    expect(payment(verified).amounts).toEqual(nothing);
  });

  it.each(['pending_execute', 'pending_charge'])('waits for the acquirer in %s', (status) => {
    expect(payment(unpaid({ status })).amounts).toEqual({ ...nothing, authorizationPending: total });
  });

  it('is on hold: all of it can be captured or released', () => {
    expect(payment(unpaid({ status: 'hold', skip_capture: true })).amounts).toEqual({
      ...nothing,
      authorized: total,
      availableToCapture: total,
      availableToVoid: total,
    });
  });

  it.each(['pending_capture', 'pending_release'])('cannot be asked for a second time in %s', (status) => {
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

  it('cannot be refunded where CHIP says so', () => {
    const { amounts } = payment(document({ refund_availability: 'none' }));
    expect(amounts?.availableToRefund).toEqual(myr(0));
  });

  it('was given back in part: what was captured less what is left to refund', () => {
    expect(payment(fixtureDocument('purchase-partially-refunded')).amounts).toEqual({
      ...nothing,
      authorized: total,
      captured: total,
      refunded: myr(5_000),
      availableToRefund: myr(9_500),
    });
  });

  it('was given back wholly', () => {
    const refunded = document({ status: 'refunded', refundable_amount: 0, refund_availability: 'none' });
    expect(payment(refunded).amounts).toMatchObject({ captured: total, refunded: total, availableToRefund: myr(0) });
  });

  it.each(['pending_refund', 'chargeback'])('was not refunded before %s', (status) => {
    expect(payment(document({ status })).amounts).toEqual({ ...nothing, authorized: total, captured: total });
  });

  it.each(['pending_refund', 'chargeback'])(
    'is not told when a refund came before %s, as what is left to refund may already count with it',
    (status) => {
      const given = document({ status, status_history: history('paid', 'refunded', status), refundable_amount: 9_500 });
      expect(payment(given).amounts).toBeNull();
    },
  );

  it.each<[string, Partial<ChipPurchaseDocument>]>([
    ['without the payment', { payment: null }],
    ['without what is left to refund', { refundable_amount: null }],
    ['with a word for refunds never seen', { refund_availability: 'on_sundays' }],
    ['without a total', { purchase: { currency: 'MYR' } }],
    ['with a payment in another currency', { payment: { ...paidPayment, currency: 'SGD' } }],
    ['with more left to refund than was paid', { refundable_amount: 14_501 }],
    ['in a status never seen', { status: 'teleported' }],
  ])('is not told %s', (_case, changes) => {
    expect(payment(document(changes)).amounts).toBeNull();
  });
});

describe('what may be done', () => {
  const invoice = { action: 'RESEND_INVOICE', maximum: null, partial: false };
  const names = (given: ChipPurchaseDocument) => actions(given).map(({ action }) => action);

  it.each(['created', 'sent', 'viewed', 'overdue', 'error', 'blocked'])(
    'while it can be paid (%s): cancel it, charge a token, mark it as paid',
    (status) => {
      expect(actions(unpaid({ status }))).toEqual([
        { action: 'CANCEL', maximum: null, partial: false },
        { action: 'CHARGE', maximum: total, partial: false },
        { action: 'MARK_AS_PAID', maximum: null, partial: false },
        invoice,
      ]);
    },
  );

  it('to verify a card: no charge, as only the payer can do that', () => {
    const given = unpaid({ skip_capture: true, purchase: { currency: 'MYR', total: 0 } });
    expect(names(given)).toEqual(['CANCEL', 'MARK_AS_PAID', 'RESEND_INVOICE']);
  });

  it('on hold: capture all or a part, or release all', () => {
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
  ])('once paid, with refunds "%s": refund, in part: %s', (refund_availability, partial) => {
    expect(actions(document({ refund_availability, is_recurring_token: false }))).toEqual([
      { action: 'REFUND', maximum: total, partial },
      invoice,
    ]);
  });

  it('once refunded in part: refund what is left', () => {
    const given = document({ status: 'refunded', refundable_amount: 9_500 });
    expect(actions(given)).toContainEqual({ action: 'REFUND', maximum: myr(9_500), partial: true });
  });

  it.each<[string, Partial<ChipPurchaseDocument>]>([
    ['CHIP refuses refunds', { refund_availability: 'none' }],
    ['nothing is left', { status: 'refunded', refundable_amount: 0 }],
    ['a refund is in processing', { status: 'pending_refund' }],
    ['the bank took the money back', { status: 'chargeback' }],
    ['CHIP says nothing of refunds', { refund_availability: undefined }],
  ])('is no refund when %s', (_case, changes) => {
    expect(names(document(changes))).not.toContain('REFUND');
  });

  it('with a token: delete it, whatever became of the money', () => {
    expect(names(document({ status: 'chargeback' }))).toEqual(['DELETE_RECURRING_TOKEN', 'RESEND_INVOICE']);
    expect(names(fixtureDocument('purchase-token-deleted'))).not.toContain('DELETE_RECURRING_TOKEN');
  });

  it('is the same for each of the five views', () => {
    const given = unpaid({ status: 'hold' });
    for (const map of [toPayment, toCart, toClientSession, toPaymentLink]) {
      expect(map(given, mappingContext()).actions).toEqual(actions(given));
    }
  });
});

describe('captures, releases and refunds', () => {
  const operations = (...words: string[]) =>
    payment(document({ status_history: history(...words) })).operations.map(
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
  ])('of the history %j are %j', (words, expected) => {
    expect(operations(...words)).toEqual(expected);
  });

  it('carry the id of the refund, its moment, and its amount while it is the only one', () => {
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

  it('tell no amount of one refund among several', () => {
    const given = document({
      status: 'refunded',
      refundable_amount: 7_000,
      status_history: history('paid', 'refunded', 'refunded'),
    });
    expect(payment(given).operations.map(({ amount }) => amount)).toEqual([null, null]);
    expect(payment(given).amounts?.refunded).toEqual(myr(7_500));
  });

  it('tell the amount of a capture in part', () => {
    const given = document({
      skip_capture: true,
      payment: { ...paidPayment, amount: 6_000 },
      refundable_amount: 6_000,
      status_history: history('created', 'hold', 'paid'),
    });
    expect(payment(given).operations).toMatchObject([{ kind: 'CAPTURE', amount: myr(6_000) }]);
  });

  it('do not call a second refund done when only its status says so, as a failed one returns to the same', () => {
    const words = history('paid', 'refunded', 'pending_refund', 'refunded');
    const given = document({ status: 'refunded', refundable_amount: 9_500, status_history: words });
    expect(payment(given).operations.map(({ status }) => status)).toEqual(['SUCCEEDED', 'UNKNOWN']);
    const named = words.map((entry, index) => (index === 3 ? { ...entry, related_object: { id: 'refund-2' } } : entry));
    expect(payment({ ...given, status_history: named }).operations.at(-1)).toMatchObject({
      status: 'SUCCEEDED',
      reference: 'refund-2',
    });
  });
});
