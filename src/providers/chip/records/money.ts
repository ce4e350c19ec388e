import { money, type Money } from '../../../domain/money.js';
import type { AllowedActionRecord, PaymentAmountsRecord } from '../../../domain/records.js';
import { amount, text } from '../../wire.js';
import type { Facts } from './facts.js';

/**
 * What may be done now, the same for each view, since all of them act on the one purchase.
 * - While it is payable: cancel it, mark it as paid, or charge a token (not to verify a card: only the payer can do that).
 * - On hold: capture it wholly or in part, once, or release it.
 * - Paid, or refunded in part: refund what `refundable_amount` says, as `refund_availability` permits.
 * - Delete the token while it is one. Send the invoice mail again at any time: the documents name no state against it.
 */
export function toActions(facts: Facts): readonly AllowedActionRecord[] {
  const { document, row, total, isPayable } = facts;
  const isVerification = document.skip_capture === true && total?.minorUnits === 0;
  const refundMaximum = toRefundMaximum(facts);
  const actions: (AllowedActionRecord | false)[] = [
    isPayable && { action: 'CANCEL', maximum: null, partial: false },
    isPayable && !isVerification && { action: 'CHARGE', maximum: total, partial: false },
    isPayable && { action: 'MARK_AS_PAID', maximum: null, partial: false },
    row.payment === 'AUTHORIZED' && { action: 'CAPTURE', maximum: total, partial: true },
    row.payment === 'AUTHORIZED' && { action: 'VOID', maximum: total, partial: false },
    refundMaximum !== null &&
      refundMaximum.minorUnits > 0 && {
        action: 'REFUND',
        maximum: refundMaximum,
        partial: facts.refundRule === 'WHOLE_OR_PART',
      },
    document.is_recurring_token === true && { action: 'DELETE_RECURRING_TOKEN', maximum: null, partial: false },
    { action: 'RESEND_INVOICE', maximum: null, partial: false },
  ];
  return actions.filter((action) => action !== false);
}

/** What a refund may return now; null when CHIP does not say, or its code for it is not known. */
function toRefundMaximum({ row, refundable, refundRule, currency }: Facts): Money | null {
  if (row.payment !== 'CAPTURED' && row.payment !== 'REFUNDED') return zero(currency);
  return refundRule === 'NONE' ? zero(currency) : refundRule && refundable;
}

function zero(currency: string | null): Money | null {
  return currency === null ? null : money(0, currency);
}

/**
 * What happened to the money. CHIP has no such account, so this says only what follows with certainty, and null otherwise:
 * - unpaid, declined, cancelled, expired, or a card only verified: nothing moved; while the payment is in processing, `total` waits;
 * - on hold: `total` is authorised and can be captured or released; while either is in processing, neither can be requested again;
 * - released: all of `total` was voided;
 * - paid: `payment.amount` was captured; of a hold, the rest was voided (a capture in part releases the rest by itself);
 * - refunded: `payment.amount` less `refundable_amount` was refunded;
 * - a refund in processing, or a chargeback: what was refunded before is certain only if nothing was.
 */
export function toAmounts(facts: Facts): PaymentAmountsRecord | null {
  const nothing = zero(facts.currency);
  if (nothing === null || facts.total === null) return null;
  const { total } = facts;
  const none = {
    authorized: nothing,
    captured: nothing,
    voided: nothing,
    refunded: nothing,
    authorizationPending: nothing,
    availableToCapture: nothing,
    availableToVoid: nothing,
    availableToRefund: nothing,
  };
  switch (facts.row.payment) {
    case 'NOT_STARTED':
    case 'DECLINED':
    case 'CANCELLED':
    case 'EXPIRED':
    case 'VERIFIED':
      return none;
    case 'PENDING':
      return { ...none, authorizationPending: total };
    case 'AUTHORIZED':
      return { ...none, authorized: total, availableToCapture: total, availableToVoid: total };
    case 'CAPTURE_PENDING':
    case 'VOID_PENDING':
      return { ...none, authorized: total };
    case 'VOIDED':
      return { ...none, authorized: total, voided: total };
    case 'CAPTURED':
    case 'REFUND_PENDING':
    case 'REFUNDED':
    case 'CHARGED_BACK':
      return toCapturedAmounts(facts, total, none);
    default:
      return null;
  }
}

function toCapturedAmounts(facts: Facts, total: Money, none: PaymentAmountsRecord): PaymentAmountsRecord | null {
  const captured = amount(facts.payment.amount, text(facts.payment.currency));
  const refunded = captured && toRefunded(facts, captured);
  const availableToRefund = toRefundMaximum(facts);
  if (captured?.currency !== total.currency || refunded === null || availableToRefund === null) return null;
  if (refunded.minorUnits + availableToRefund.minorUnits > captured.minorUnits) return null;
  const wasHeld = facts.document.skip_capture === true && captured.minorUnits <= total.minorUnits;
  const voided = wasHeld ? money(total.minorUnits - captured.minorUnits, total.currency) : none.voided;
  return { ...none, authorized: wasHeld ? total : captured, captured, voided, refunded, availableToRefund };
}

/** What was refunded in all; null when it is not certain. */
function toRefunded({ row, history, refundable }: Facts, captured: Money): Money | null {
  const wasRefunded = row.payment === 'REFUNDED' || history.some(({ status }) => status === 'refunded');
  if (!wasRefunded) return money(0, captured.currency);
  if (row.payment === 'REFUND_PENDING' || row.payment === 'CHARGED_BACK' || refundable === null) return null;
  const refunded = captured.minorUnits - refundable.minorUnits;
  return refunded < 0 ? null : money(refunded, captured.currency);
}
