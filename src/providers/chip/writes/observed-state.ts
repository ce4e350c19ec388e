import type { ObservedState, ReconciliationData } from '../../../domain/operation.js';
import type { ObserveContext } from '../../../domain/provider.js';
import type { PaymentStatus } from '../../../generated/schema.js';
import { accepted, done, indeterminate, superseded, unchanged } from '../../kit/states.js';
import { amount, boolean, integer, object, text } from '../../wire.js';
import { ambiguousErrors } from '../status.js';
import type { ChipRefundDocument, ChipWire } from '../types.js';
import { type Before, failuresSince, refundsSince, succeededSince } from '../records/attempts.js';
import type { Facts } from '../records/facts.js';

/** What every write on a purchase knows of it: which it is, and how many statuses and attempts it had before. */
export interface PurchaseBefore extends Before {
  readonly reference: string;
}

/** Whether CHIP has accepted the write; an answer to it counts as that. */
export type Acceptance = Pick<ObserveContext, 'wasAccepted'>;

/** What is moved, in minor units. */
export interface Amount {
  readonly minorUnits: number;
  readonly currency: string;
}

/** The statuses of a purchase whose hold was captured, whatever happened to the money since. */
const captured: ReadonlySet<PaymentStatus> = new Set(['CAPTURED', 'REFUND_PENDING', 'REFUNDED', 'CHARGED_BACK']);
/** The statuses of a purchase that was put on hold and not captured. */
const held: ReadonlySet<PaymentStatus> = new Set(['AUTHORIZED', 'CAPTURE_PENDING', 'VOID_PENDING', 'VOIDED']);
/** The statuses of a purchase that can no longer be paid, and was not. */
const ended: ReadonlySet<PaymentStatus> = new Set(['CANCELLED', 'EXPIRED', 'VERIFIED']);

/** Whether nothing is left to pay, for whatever reason. */
function isSettled(status: PaymentStatus): boolean {
  return captured.has(status) || held.has(status) || ended.has(status);
}

/** The acquirer is at work: on ours only if CHIP has accepted ours, as the status says nothing of whose it is. */
const atWork = ({ wasAccepted }: Acceptance): ObservedState => (wasAccepted ? accepted() : indeterminate());

/** CHIP has no id for these: each exists once per purchase. */
export const captureId = (reference: string): string => `capture:${reference}`;
const releaseId = (reference: string): string => `release:${reference}`;

/** A hold is captured once, so what was captured is this capture if the amount is the same. @throws {InexactMoneyError} */
export function captureState(
  { row, payment }: Facts,
  { reference, minorUnits, currency }: PurchaseBefore & Amount,
  acceptance: Acceptance,
): ObservedState {
  if (captured.has(row.payment)) {
    const taken = amount(payment.amount, text(payment.currency));
    const isSame = taken?.minorUnits === minorUnits && taken.currency === currency;
    return isSame ? done(null, captureId(reference)) : indeterminate();
  }
  if (row.payment === 'CAPTURE_PENDING') return atWork(acceptance);
  if (row.payment === 'VOIDED') return superseded;
  return row.payment === 'AUTHORIZED' ? unchanged(true) : indeterminate();
}

/** While a capture is pending it may still fail, and the hold be released after all. */
export function releaseState({ row }: Facts, { reference }: PurchaseBefore, acceptance: Acceptance): ObservedState {
  if (captured.has(row.payment)) return superseded;
  if (row.payment === 'VOIDED') return done(null, releaseId(reference));
  if (row.payment === 'VOID_PENDING') return atWork(acceptance);
  return row.payment === 'AUTHORIZED' ? unchanged(true) : indeterminate();
}

/** What a refund compares with besides. */
export interface RefundBefore extends PurchaseBefore, Amount {
  readonly refundableBefore: number;
}

/** The refunds that other operations have claimed, each with its own data. */
export type Claims = ReadonlyMap<string, ReconciliationData>;

/**
 * The history lists the ids of refunds without their amounts. So the one refund that nobody has claimed is this one only if it gave back exactly
 * this amount: what is missing of the refundable amount, less the amounts of the claimed ones.
 */
export function refundState(facts: Facts, data: RefundBefore, acceptance: Acceptance, claims: Claims): ObservedState {
  const { row, refundable } = facts;
  if (row.payment === 'REFUND_PENDING') return atWork(acceptance);
  const refunds = refundsSince(facts, data);
  const isReadable = row.payment === 'CAPTURED' || row.payment === 'REFUNDED';
  if (!isReadable || refunds === null || refundable?.currency !== data.currency) return indeterminate();
  const unclaimed = refunds.filter((id) => !claims.has(id));
  const byOthers = refunds.reduce((sum, id) => sum + claimedAmount(claims, id), 0);
  const left = data.refundableBefore - refundable.minorUnits - byOthers;
  const [id] = unclaimed;
  if (id === undefined && left === 0) {
    if (refundable.minorUnits < data.minorUnits) return superseded;
    return unchanged(data.minorUnits === data.refundableBefore);
  }
  return id !== undefined && unclaimed.length === 1 && left === data.minorUnits ? done(id, id) : indeterminate();
}

/** NaN, which equals no amount, where the claim does not say. */
const claimedAmount = (claims: Claims, id: string): number =>
  claims.has(id) ? (integer(claims.get(id)?.['minorUnits']) ?? NaN) : 0;

/** The Payment that answers a finished refund. `status` is in no document, but in every answer that was seen. @throws {InexactMoneyError} */
export function refundAnswerState({ id, payment, status }: ChipRefundDocument, data: Amount): ObservedState {
  const moved: ChipWire<'PaymentDetails'> = object(payment);
  const given = amount(moved.amount, text(moved.currency));
  const isSame = given?.minorUnits === data.minorUnits && given.currency === data.currency;
  const isRefund = text(moved.payment_type) === 'refund' && (text(status) ?? 'success') === 'success';
  return isSame && isRefund ? done(id, id) : indeterminate();
}

/** A token is there until its deletion is finished, and no status shows one at work. */
export function tokenState(facts: Facts, data: PurchaseBefore, { wasAccepted }: Acceptance): ObservedState {
  const isToken = boolean(facts.document.is_recurring_token);
  if (isToken === null) return indeterminate();
  if (!isToken) return done(null, `token-deletion:${data.reference}`);
  const isAtWork = wasAccepted && failuresSince(facts, data, 'delete_recurring_token').length === 0;
  return isAtWork ? accepted(data.reference) : unchanged(true);
}

/** What a charge compares with besides: the purchase that is the token. */
export interface ChargeBefore extends PurchaseBefore {
  readonly token: string;
}

/**
 * A purchase is paid once and names the token. Where it names none it was paid otherwise only if it shows how. What the acquirer's own books may
 * have taken stays unknown, whatever the status.
 */
export function chargeState(facts: Facts, data: ChargeBefore, acceptance: Acceptance): ObservedState {
  const { document, row, isPayable } = facts;
  const token = text(document.recurring_token)?.toLowerCase() ?? null;
  const isPaid = captured.has(row.payment) || held.has(row.payment);
  if (isPaid && token === data.token) return done(null, `charge:${data.reference}`);
  const failures = failuresSince(facts, data, 'recurring_execute');
  if (failures.some((code) => code !== null && ambiguousErrors.has(code))) return indeterminate();
  if (isPaid) return token !== null || wasPaidOtherwise(facts, data) ? superseded : indeterminate();
  if (document.status === 'pending_charge') {
    return token === null || token === data.token ? atWork(acceptance) : indeterminate();
  }
  if (isPayable) return unchanged(false);
  return ended.has(row.payment) ? superseded : indeterminate();
}

/** Whether the purchase shows a payment that is no charge of a token. */
function wasPaidOtherwise(facts: Facts, data: ChargeBefore): boolean {
  if (succeededSince(facts, data, ['recurring_execute'])) return false;
  return facts.document.marked_as_paid === true || succeededSince(facts, data, ['execute', 'authorize']);
}

/** A purchase cannot be paid once it is cancelled, nor cancelled once it is paid. */
export function cancelState({ row, isPayable }: Facts, { reference }: PurchaseBefore): ObservedState {
  if (row.payment === 'CANCELLED') return done(null, `cancellation:${reference}`);
  if (isPayable) return unchanged(true);
  return isSettled(row.payment) ? superseded : indeterminate();
}

/** What CHIP answers to a second marking is not documented. */
export function markingState({ document, row, isPayable }: Facts, { reference }: PurchaseBefore): ObservedState {
  const isMarked = boolean(document.marked_as_paid);
  if (isMarked === true) return done(null, `marking:${reference}`);
  if (isPayable) return unchanged(false);
  return isMarked === false && isSettled(row.payment) ? superseded : indeterminate();
}
