import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  toCart,
  toClientSession,
  toPayment,
  toPaymentLink,
  toPurchase,
} from '../../../src/providers/chip/records/purchase.js';
import { declineRows, refundRules, statusRows } from '../../../src/providers/chip/status.js';
import { document, mappingContext, unpaid } from './support.js';

const contract = parse(readFileSync(new URL('../../../src/providers/chip/contract.yaml', import.meta.url), 'utf8'), {
  maxAliasCount: -1,
});
const { schemas } = contract.components;

describe('the statuses of CHIP', () => {
  // CHIP's status, purchase, payment, checkout session, payment link, cart
  it.each([
    ['created', 'OPEN', 'NOT_STARTED', 'CREATED', 'CREATED', 'OPEN'],
    ['sent', 'OPEN', 'NOT_STARTED', 'CREATED', 'CREATED', 'OPEN'],
    ['viewed', 'OPEN', 'NOT_STARTED', 'OPENED', 'OPENED', 'OPEN'],
    ['error', 'DECLINED', 'DECLINED', 'OPENED', 'OPENED', 'OPEN'],
    ['cancelled', 'CANCELLED', 'CANCELLED', 'ABORTED_BY_MERCHANT', 'CANCELLED', 'ABANDONED'],
    ['overdue', 'OPEN', 'NOT_STARTED', 'CREATED', 'CREATED', 'OPEN'],
    ['expired', 'EXPIRED', 'EXPIRED', 'EXPIRED', 'EXPIRED', 'ABANDONED'],
    ['blocked', 'DECLINED', 'DECLINED', 'OPENED', 'OPENED', 'OPEN'],
    ['hold', 'AUTHORIZED', 'AUTHORIZED', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['released', 'VOIDED', 'VOIDED', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['pending_release', 'PENDING', 'VOID_PENDING', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['pending_capture', 'PENDING', 'CAPTURE_PENDING', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['preauthorized', 'VERIFIED', 'VERIFIED', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['paid', 'PAID', 'CAPTURED', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['pending_execute', 'PENDING', 'PENDING', 'SUBMITTED', 'IN_PROGRESS', 'PENDING'],
    ['pending_charge', 'PENDING', 'PENDING', 'SUBMITTED', 'IN_PROGRESS', 'PENDING'],
    ['cleared', 'PAID', 'CAPTURED', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['settled', 'PAID', 'CAPTURED', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['chargeback', 'CHARGED_BACK', 'CHARGED_BACK', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['pending_refund', 'REFUND_PENDING', 'REFUND_PENDING', 'SUBMITTED', 'PAID', 'ORDERED'],
    ['refunded', 'REFUNDED', 'REFUNDED', 'SUBMITTED', 'PAID', 'ORDERED'],
  ])(
    'include "%s", which is %s as a purchase and %s as a payment',
    (status, purchase, payment, session, link, cart) => {
      const given = document({ status, refundable_amount: 0 });
      const context = mappingContext();
      expect(toPurchase(given, context)).toMatchObject({ status: purchase, providerStatus: status });
      expect(toPayment(given, context)).toMatchObject({ status: payment, providerStatus: status });
      expect(toClientSession(given, context)).toMatchObject({ status: session, providerStatus: status });
      expect(toPaymentLink(given, context)).toMatchObject({ status: link, providerStatus: status });
      expect(toCart(given, context)).toMatchObject({ status: cart, providerStatus: status });
      expect(context.reported).toEqual([]);
    },
  );

  it('are all in the table, and no others', () => {
    expect(Object.keys(statusRows).sort()).toEqual([...schemas.PurchaseStatus.enum].sort());
  });

  it('show a partial refund by the refundable amount', () => {
    const given = document({ status: 'refunded', refundable_amount: 9_500 });
    expect(toPurchase(given, mappingContext()).status).toBe('PARTIALLY_REFUNDED');
    expect(toPayment(given, mappingContext()).status).toBe('PARTIALLY_REFUNDED');
  });

  it('include a value never seen as UNKNOWN in every view, return it raw, and report it', () => {
    const context = mappingContext();
    const given = document({ status: 'teleported' });
    for (const map of [toPurchase, toPayment, toCart, toClientSession, toPaymentLink]) {
      expect(map(given, context)).toMatchObject({ status: 'UNKNOWN', providerStatus: 'teleported' });
    }
    expect(context.reported).toContain('purchase.status=teleported');
  });

  it('are not confused with names that every object has', () => {
    expect(toPurchase(document({ status: 'constructor' }), mappingContext()).status).toBe('UNKNOWN');
  });
});

describe('the refund availabilities of CHIP', () => {
  it('are all in the table', () => {
    expect(Object.keys(refundRules).sort()).toEqual([...schemas.Purchase.properties.refund_availability.enum].sort());
  });
});

describe('the decline codes of CHIP', () => {
  const codes: string[] = schemas.AttemptError.properties.code['x-known-values'];

  it('are all in the table, and no others', () => {
    expect(codes).toHaveLength(63);
    expect(Object.keys(declineRows).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('include "%s" with a reason, and it is not reported as unknown', async (code) => {
    const context = mappingContext();
    const decline = await toPayment(declined('error', { code, message: 'as text' }), context).decline;
    expect(decline).toEqual({ ...declineRows[code], providerCode: code });
    expect(decline?.reason).not.toBe('UNKNOWN');
    expect(context.reported).toEqual([]);
  });

  it.each([
    ['insufficient_funds', 'INSUFFICIENT_FUNDS', true],
    ['expired_card', 'EXPIRED_CARD', false],
    ['lost_card', 'LOST_OR_STOLEN_CARD', false],
    ['3ds_authentication_failed', 'AUTHENTICATION_FAILED', true],
    ['validation_cvc_invalid', 'INVALID_SECURITY_CODE', false],
    ['suspected_fraud', 'SUSPECTED_FRAUD', false],
    ['recurring_token_expired', 'INVALID_TOKEN', false],
    ['issuer_not_available', 'ISSUER_UNAVAILABLE', true],
    ['timeout_acquirer_status_check', 'ISSUER_UNAVAILABLE', false],
    ['reconcile_error', 'PROCESSING_ERROR', false],
  ])('include "%s", which is %s and retryable: %s', (code, reason, retryable) => {
    const { decline } = toPayment(declined('error', { code, message: '' }), mappingContext());
    expect(decline).toEqual({ reason, retryable, providerCode: code });
  });

  it('include a code never seen as UNKNOWN, and report it', () => {
    const context = mappingContext();
    const { decline } = toPayment(declined('error', { code: 'solar_flare', message: '' }), context);
    expect(decline).toEqual({ reason: 'UNKNOWN', retryable: false, providerCode: 'solar_flare' });
    expect(context.reported).toEqual(['attempt.error.code=solar_flare']);
  });

  it('make a blocked purchase without a code suspected of fraud, and a failed one UNKNOWN', () => {
    const noCode = { retryable: false, providerCode: null };
    expect(toPayment(declined('blocked', null), mappingContext()).decline).toEqual({
      reason: 'SUSPECTED_FRAUD',
      ...noCode,
    });
    expect(toPayment(declined('error', null), mappingContext()).decline).toEqual({ reason: 'UNKNOWN', ...noCode });
  });

  it('are read from the newest attempt, which CHIP lists first', async () => {
    const attempts = [
      { type: 'execute', successful: false, error: { code: 'expired_card', message: '' } },
      { type: 'execute', successful: false, error: { code: 'insufficient_funds', message: '' } },
    ];
    const given = unpaid({ status: 'error', transaction_data: { attempts } });
    expect((await toPayment(given, mappingContext()).decline)?.providerCode).toBe('expired_card');
  });

  it('are not returned for a purchase that was paid later', () => {
    expect(toPayment(document(), mappingContext()).decline).toBeNull();
  });
});

function declined(status: string, error: unknown) {
  return unpaid({ status, transaction_data: { attempts: [{ type: 'execute', successful: false, error }] } });
}
