import type { ProcessedCart, WriteOutcome } from '../../../domain/operation.js';
import type { Decline } from '../../../generated/schema.js';
import type { ReportUnknown } from '../../tables.js';
import type { ProcessCartAnswer } from '../client/write-answers.js';
import { toDecline, toStatus } from '../tables.js';
import type { CleverbridgeDocument } from '../types.js';

/**
 * What Process Cart answered.
 *
 * @param sessionReference of the session whose URL was kept; null when there is none
 */
export function toCartOutcome(
  { result, purchaseId, isRetryScheduled, declineCode }: ProcessCartAnswer,
  sessionReference: string | null,
  report: ReportUnknown,
): WriteOutcome {
  const cart: ProcessedCart = { result, isRetryScheduled, sessionReference };
  switch (result) {
    case 'PAID':
    case 'WAITING_FOR_OFFLINE_PAYMENT':
      return { kind: 'SUCCEEDED', reference: purchaseId, cart };
    case 'PENDING':
      return { kind: 'DECLINED', reference: purchaseId, decline: declineOf(declineCode, report), cart };
    case 'CUSTOMER_ACTION_NEEDED':
      return { kind: 'ACTION_REQUIRED', reference: purchaseId, cart };
  }
}

/** What the purchase of a cart says whose answer was lost, or that was not settled yet. No read tells of a scheduled retry or a session. */
export function toFoundCartOutcome(purchase: CleverbridgeDocument, report: ReportUnknown): WriteOutcome {
  const { purchaseId: reference } = purchase;
  const cartOf = (result: ProcessedCart['result']): ProcessedCart => ({
    result,
    isRetryScheduled: null,
    sessionReference: null,
  });
  switch (toStatus(purchase.statusId, report).purchase) {
    case 'PAID':
    // Given back since: it was paid before.
    case 'REFUNDED':
      return { kind: 'SUCCEEDED', reference, cart: cartOf('PAID') };
    case 'AWAITING_PAYMENT':
      return { kind: 'SUCCEEDED', reference, cart: cartOf('WAITING_FOR_OFFLINE_PAYMENT') };
    case 'DECLINED':
      return { kind: 'DECLINED', reference, decline: toErrorDecline(purchase, report), cart: cartOf('PENDING') };
    default:
      return { kind: 'PENDING', reference };
  }
}

/** Why the last attempt to pay a declined purchase failed. */
export function toErrorDecline({ fields }: CleverbridgeDocument, report: ReportUnknown): Decline {
  return declineOf(errorCodeOf(fields), report);
}

/** The code of the payment error; null for a purchase without one, and where the bank does not tell. */
export function errorCodeOf(fields: CleverbridgeDocument['fields']): string | null {
  return fields.part<'code'>('error')?.word('code') ?? null;
}

function declineOf(providerCode: string | null, report: ReportUnknown): Decline {
  return { ...toDecline(providerCode, report), providerCode };
}
