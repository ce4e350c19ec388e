import type { ObservedState, ProcessedCart } from '../../../domain/operation.js';
import type { Decline } from '../../../generated/schema.js';
import { accepted } from '../../kit/states.js';
import type { ReportUnknown } from '../../tables.js';
import type { ProcessCartAnswer } from '../answers.js';
import { toDecline, toStatus } from '../status.js';
import type { CleverbridgeDocument } from '../types.js';

/**
 * What Process Cart answered.
 *
 * @param sessionReference of the session whose URL was stored; null when there is none
 */
export function answeredCartState(
  { result, purchaseId, isRetryScheduled, declineCode }: ProcessCartAnswer,
  sessionReference: string | null,
  report: ReportUnknown,
): ObservedState {
  const cart: ProcessedCart = { result, isRetryScheduled, sessionReference };
  switch (result) {
    case 'PAID':
    case 'WAITING_FOR_OFFLINE_PAYMENT':
      return { kind: 'DONE', reference: purchaseId, effectId: purchaseId, cart };
    case 'PENDING':
      return { kind: 'DECLINED', reference: purchaseId, decline: declineOf(declineCode, report), cart };
    case 'CUSTOMER_ACTION_NEEDED':
      return { kind: 'ACTION_REQUIRED', reference: purchaseId, cart };
  }
}

/** The purchase of a cart whose answer was lost, or that was not settled yet. No read shows a scheduled retry or a session. */
export function foundCartState(purchase: CleverbridgeDocument, report: ReportUnknown): ObservedState {
  const { purchaseId: reference } = purchase;
  const cartOf = (result: ProcessedCart['result']): ProcessedCart => ({
    result,
    isRetryScheduled: null,
    sessionReference: null,
  });
  switch (toStatus(purchase.statusId, report).purchase) {
    case 'PAID':
    // Refunded since: it was paid before.
    case 'REFUNDED':
      return { kind: 'DONE', reference, effectId: reference, cart: cartOf('PAID') };
    case 'AWAITING_PAYMENT':
      return { kind: 'DONE', reference, effectId: reference, cart: cartOf('WAITING_FOR_OFFLINE_PAYMENT') };
    case 'DECLINED':
      return { kind: 'DECLINED', reference, decline: toErrorDecline(purchase, report), cart: cartOf('PENDING') };
    default:
      return accepted(reference, reference);
  }
}

/** Why the last attempt to pay a declined purchase failed. */
export function toErrorDecline({ fields }: CleverbridgeDocument, report: ReportUnknown): Decline {
  return declineOf(errorCodeOf(fields), report);
}

/** The code of the payment error; null for a purchase without one, and where the bank gives no reason. */
export function errorCodeOf(fields: CleverbridgeDocument['fields']): string | null {
  return fields.part<'code'>('error')?.enumCode('code') ?? null;
}

function declineOf(providerCode: string | null, report: ReportUnknown): Decline {
  return { ...toDecline(providerCode, report), providerCode };
}
