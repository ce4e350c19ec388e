import type { Decline, PaymentStatus } from '../../../generated/schema.js';
import { lookUp, type ReportUnknown } from '../../tables.js';
import { amount, boolean, object, text, word } from '../../wire.js';
import { declineRows, doubtfulErrors } from '../tables.js';
import type { ChipRefundDocument, ChipWire } from '../types.js';
import type { Facts } from './facts.js';

/** How a purchase stands with regard to a write that was sent, or perhaps sent. */
export type Standing =
  | { readonly kind: 'DONE'; readonly reference: string | null }
  /** The acquirer is at work. */
  | { readonly kind: 'PENDING'; readonly reference: string | null }
  /** Another operation has used up what the write was for, so it can never be done. */
  | { readonly kind: 'OVERTAKEN' }
  /** As it was before the write. */
  | { readonly kind: 'UNTOUCHED' }
  /** None of these for certain. */
  | { readonly kind: 'UNCLEAR' };

/** What the memos of all writes tell of the purchase before: how many statuses and attempts it had. */
export interface Before {
  readonly statusesBefore: number;
  readonly attemptsBefore: number;
}

/** What is moved, in minor units. */
export interface Amount {
  readonly minorUnits: number;
  readonly currency: string;
}

const unclear: Standing = { kind: 'UNCLEAR' };
const done: Standing = { kind: 'DONE', reference: null };
const pending: Standing = { kind: 'PENDING', reference: null };
const overtaken: Standing = { kind: 'OVERTAKEN' };
const untouched: Standing = { kind: 'UNTOUCHED' };

/** The statuses of a purchase whose hold was captured, whatever became of the money since. */
const captured: ReadonlySet<PaymentStatus> = new Set(['CAPTURED', 'REFUND_PENDING', 'REFUNDED', 'CHARGED_BACK']);

/** The statuses of a purchase that was put on hold and not captured. */
const held: ReadonlySet<PaymentStatus> = new Set(['AUTHORIZED', 'CAPTURE_PENDING', 'VOID_PENDING', 'VOIDED']);
/** The statuses of a purchase that can be paid no more, and was not. */
const ended: ReadonlySet<PaymentStatus> = new Set(['CANCELLED', 'EXPIRED', 'VERIFIED']);

/** Whether nothing is left to pay, for whatever reason. */
function isSettled(status: PaymentStatus): boolean {
  return captured.has(status) || held.has(status) || ended.has(status);
}

/** A hold is captured once, so what was captured is this capture if the amount is the same. @throws {InexactMoneyError} */
export function captureStanding({ row, payment }: Facts, asked: Amount): Standing {
  if (captured.has(row.payment)) {
    const taken = amount(payment.amount, text(payment.currency));
    return taken?.minorUnits === asked.minorUnits && taken.currency === asked.currency ? done : unclear;
  }
  switch (row.payment) {
    case 'CAPTURE_PENDING':
      return pending;
    case 'VOIDED':
    case 'VOID_PENDING':
      return overtaken;
    default:
      return row.payment === 'AUTHORIZED' ? untouched : unclear;
  }
}

export function releaseStanding({ row }: Facts): Standing {
  if (captured.has(row.payment)) return overtaken;
  switch (row.payment) {
    case 'VOIDED':
      return done;
    case 'VOID_PENDING':
      return pending;
    case 'CAPTURE_PENDING':
      return overtaken;
    default:
      return row.payment === 'AUTHORIZED' ? untouched : unclear;
  }
}

/** What a refund remembers besides. */
export interface RefundBefore extends Before, Amount {
  readonly refundableBefore: number;
}

/**
 * Refunds may be many, so only an exact difference with at most one new refund in the history is this one.
 */
export function refundStanding(facts: Facts, asked: RefundBefore): Standing {
  const { row, refundable } = facts;
  if (row.payment === 'REFUND_PENDING') return pending;
  if (row.payment !== 'CAPTURED' && row.payment !== 'REFUNDED') return unclear;
  if (refundable?.currency !== asked.currency) return unclear;
  const given = asked.refundableBefore - refundable.minorUnits;
  const refunds = refundsSince(facts, asked);
  if (given === 0 && refunds.length === 0) return untouched;
  if (given !== asked.minorUnits || refunds.length > 1) return unclear;
  return { kind: 'DONE', reference: refunds[0] ?? null };
}

/** Of the Payment that answers a refund which is finished: the one that was asked for, or nothing certain. @throws {InexactMoneyError} */
export function refundAnswerStanding({ id, payment, status }: ChipRefundDocument, asked: Amount): Standing {
  const moved: ChipWire<'PaymentDetails'> = object(payment);
  const given = amount(moved.amount, text(moved.currency));
  const isSame = given?.minorUnits === asked.minorUnits && given.currency === asked.currency;
  const isRefund = (text(moved.payment_type) ?? 'refund') === 'refund' && (text(status) ?? 'success') === 'success';
  return isSame && isRefund ? { kind: 'DONE', reference: id } : unclear;
}

/**
 * A token is there until its deletion is finished, and no status tells of one at work: whether it was accepted has to be known otherwise.
 */
export function tokenStanding(
  facts: Facts,
  asked: Before & { readonly reference: string },
  isAccepted: boolean,
): Standing {
  const isToken = boolean(facts.document.is_recurring_token);
  if (isToken === null) return unclear;
  if (!isToken) return done;
  const isAtWork = isAccepted && failureSince(facts, asked, 'delete_recurring_token') === null;
  // The reference tells the next look that the deletion was accepted.
  return isAtWork ? { kind: 'PENDING', reference: asked.reference } : untouched;
}

/** What a charge remembers besides: the purchase that is the token. */
export interface ChargeBefore extends Before {
  readonly token: string;
}

/**
 * A purchase is paid once and tells with which token. Without one it was paid in another way, unless an attempt of that type succeeded
 * since: then the field is only missing. What the acquirer's own books may have taken stays unclear, whatever the status.
 */
export function chargeStanding(facts: Facts, asked: ChargeBefore): Standing {
  const { document, row, isPayable } = facts;
  const token = text(document.recurring_token)?.toLowerCase() ?? null;
  const isPaid = captured.has(row.payment) || held.has(row.payment);
  if (isPaid && token === asked.token) return done;
  const code = failureSince(facts, asked, 'recurring_execute')?.code ?? null;
  if (code !== null && doubtfulErrors.has(code)) return unclear;
  if (isPaid) return token === null && hasChargedSince(facts, asked) ? unclear : overtaken;
  if (document.status === 'pending_charge') return token === null || token === asked.token ? pending : unclear;
  if (isPayable) return untouched;
  return ended.has(row.payment) ? overtaken : unclear;
}

/** A purchase cannot be paid once it is cancelled, nor cancelled once it is paid. */
export function cancelStanding({ row, isPayable }: Facts): Standing {
  if (row.payment === 'CANCELLED') return done;
  if (isPayable) return untouched;
  return isSettled(row.payment) ? overtaken : unclear;
}

export function markingStanding({ document, row, isPayable }: Facts): Standing {
  if (document.marked_as_paid === true) return done;
  if (isPayable) return untouched;
  return isSettled(row.payment) ? overtaken : unclear;
}

/** Whether the purchase has waited for the acquirer since, in this status, and waits no more. */
export function hasWaitedSince({ history, document }: Facts, { statusesBefore }: Before, status: string): boolean {
  const since = history.slice(statusesBefore).map((entry) => word(entry.status));
  return document.status !== status && since.includes(status);
}

/** The newest failed attempt of this type since, as a decline; null when there is none. */
export function failureSince(facts: Facts, asked: Before, type: string): { code: string | null } | null {
  const failed = attemptsSince(facts, asked).find((attempt) => attempt.type === type && attempt.successful === false);
  return failed ? { code: text(object(failed.error)['code']) } : null;
}

/** Why an attempt failed, in the gateway's words. @param code null when it is not known */
export function toFailedDecline(code: string | null, report: ReportUnknown): Decline {
  const fallback = { reason: 'UNKNOWN', retryable: false } as const;
  return { ...lookUp(declineRows, code, fallback, 'attempt.error.code', report), providerCode: code };
}

/** What to compare with later. */
export function before({ history, attempts }: Facts): Before {
  return { statusesBefore: history.length, attemptsBefore: attempts.length };
}

/** The newest first, as CHIP lists them. */
function attemptsSince({ attempts }: Facts, { attemptsBefore }: Before): Facts['attempts'] {
  return attempts.slice(0, Math.max(0, attempts.length - attemptsBefore));
}

/** Whether a charge of some token has succeeded since. */
function hasChargedSince(facts: Facts, asked: Before): boolean {
  return attemptsSince(facts, asked).some(
    ({ type, successful }) => type === 'recurring_execute' && successful === true,
  );
}

/** The ids of the refunds since, the newest last. */
function refundsSince({ history }: Facts, { statusesBefore }: Before): readonly string[] {
  return history
    .slice(statusesBefore)
    .filter(({ status }) => status === 'refunded')
    .map(({ related_object }) => text(object(related_object)['id']))
    .filter((id) => id !== null);
}
