import type { Money } from '../../../domain/money.js';
import type { ObservedState } from '../../../domain/operation.js';
import type { Decline } from '../../../generated/schema.js';
import { accepted, done, indeterminate } from '../../kit/states.js';
import { lookUp, type ReportUnknown } from '../../tables.js';
import { integer, list, object, objects, text, enumCode } from '../../wire.js';
import { operationStatuses } from '../status.js';
import type { PursePaymentDocument, PurseWire } from '../types.js';
import { requestIdKey } from './requests.js';
import { toAuthorizationStatus, toDecline as toAuthorizationDecline } from '../records/payment.js';
import { orderReference } from '../records/references.js';

/** The lists of a payment that hold its operations. */
export type OperationList = 'captures' | 'refunds' | 'voids';

/** What a write on a payment looks for: what was sent, and what was there before. */
export interface WriteIntent {
  /** Goes with the operation: as its reference where the merchant gave none, else in its part of the order. */
  readonly providerKey: string;
  /** Minor units. */
  readonly amount: number;
  /** The merchant's; null where the merchant gave none. */
  readonly merchantReference: string | null;
  /** Purse's number of the payment's state before; null when it gave none. */
  readonly version: number | null;
  /** The ids of the operations of this kind before, with commas between them. */
  readonly idsBefore: string;
}

/** What a payment shows of an operation that a write may have made. */
export type Comparison =
  /** `isMarked` where it carries our own key. */
  | { readonly kind: 'OURS'; readonly operation: PurseWire<'Operation'>; readonly isMarked: boolean }
  | { readonly kind: 'NONE' }
  | { readonly kind: 'UNCERTAIN' };

/** The ids of a payment's operations, in lower case; those without an id are left out. */
export function operationIds(payment: PursePaymentDocument, name: OperationList): readonly string[] {
  return operationsOf(payment, name)
    .map(idOf)
    .filter((id) => id !== null);
}

/** The operation with this id; null when it is not in the list. */
export function operationById(
  payment: PursePaymentDocument,
  name: OperationList,
  id: string,
): PurseWire<'Operation'> | null {
  return operationsOf(payment, name).find((operation) => idOf(operation) === id.toLowerCase()) ?? null;
}

/**
 * Looks for what a write has made: the operation with our key, or else one that was not there before, with its amount and its reference, that no other
 * operation has claimed. One whose amount or id cannot be read may be it as well as not. A payment that lacks what was there before is an old
 * or a broken answer, and shows nothing.
 *
 * @param claimed the ids that other operations have claimed
 */
export function compare(
  payment: PursePaymentDocument,
  name: OperationList,
  intent: WriteIntent,
  claimed: { has(id: string): boolean },
): Comparison {
  if (isBehind(payment, name, intent)) return { kind: 'UNCERTAIN' };
  const before = idsBefore(intent);
  const isNew = (operation: PurseWire<'Operation'>): boolean => {
    const id = idOf(operation) ?? '';
    return !before.includes(id) && !claimed.has(id);
  };
  const candidates = operationsOf(payment, name).filter(isNew);
  const marked = candidates.filter(
    (operation) => markOf(operation) === intent.providerKey && mayHaveAmount(operation, intent),
  );
  const alike = marked.length > 0 ? marked : candidates.filter((operation) => mayBeOf(intent, operation));
  const [only, ...others] = alike;
  if (!only) return { kind: 'NONE' };
  const isCertain = others.length === 0 && idOf(only) !== null && hasAmount(only, intent);
  return isCertain ? { kind: 'OURS', operation: only, isMarked: marked.length > 0 } : { kind: 'UNCERTAIN' };
}

export const hasAmount = (operation: PurseWire<'Operation'>, { amount }: Pick<WriteIntent, 'amount'>): boolean =>
  integer(operation.amount) === amount;

/** One whose amount cannot be read may be of any. */
const mayHaveAmount = (operation: PurseWire<'Operation'>, intent: WriteIntent): boolean =>
  integer(operation.amount) === null || hasAmount(operation, intent);

/** The state of an operation, as that of the write that made it. CONFLICT and UNCERTAIN may have moved money: a later read shows. */
export function operationState(operation: PurseWire<'Operation'>, report: ReportUnknown): ObservedState {
  const id = idOf(operation);
  switch (lookUp(operationStatuses, enumCode(operation.status), 'UNKNOWN', 'operation.status', report)) {
    case 'SUCCEEDED':
      return done(id, id);
    case 'PENDING':
      return accepted(id, id);
    case 'FAILED':
      return { kind: 'DECLINED', decline: toDecline(operation) };
    case 'CONFLICT':
    case 'UNCERTAIN':
    case 'UNKNOWN':
      return indeterminate(id);
  }
}

/** The state of the authorisation of a payment, as that of the request to create it. The payment exists in any case. */
export function authorizationState(payment: PursePaymentDocument, report: ReportUnknown): ObservedState {
  const reference = payment.id;
  const authorization: PurseWire<'Authorization'> = object(payment.authorization);
  const decline = toAuthorizationDecline(objects(authorization.partner_transactions));
  switch (toAuthorizationStatus(enumCode(authorization.status), report)) {
    case 'AUTHORIZED':
      return done(reference, reference);
    case 'PENDING':
      return accepted(reference, reference);
    case 'REFUSED':
    case 'ABORTED':
      return { kind: 'DECLINED', decline, reference };
    case 'ERROR':
      return { kind: 'DECLINED', decline: { ...decline, reason: 'PROCESSING_ERROR', retryable: true }, reference };
    case 'UNKNOWN':
      return indeterminate(reference);
  }
}

/** Whether a document is of this amount, and of the order with this reference of the merchant's. */
export function isOf(
  { amount, currency, order, order_reference }: Readonly<Record<string, unknown>>,
  wanted: Money,
  reference: string,
): boolean {
  const isOfOrder = (orderReference(order) ?? text(order_reference)) === reference;
  return isOfOrder && integer(amount) === wanted.minorUnits && currency === wanted.currency;
}

/** Purse documents FAILURE as a technical error, after which the amount is available again. */
function toDecline({ partner_transactions }: PurseWire<'Operation'>): Decline {
  const transactions: readonly PurseWire<'PartnerTransaction'>[] = objects(partner_transactions);
  const failing = transactions.findLast(({ status }) => text(status) !== 'SUCCESS');
  return { reason: 'PROCESSING_ERROR', retryable: true, providerCode: enumCode(failing?.partner_status) };
}

/** An element that is no object counts as an operation of which nothing is known. */
const operationsOf = (payment: PursePaymentDocument, name: OperationList): readonly PurseWire<'Operation'>[] =>
  list(payment[name]).map(object);

const idOf = ({ id }: PurseWire<'Operation'>): string | null => text(id)?.toLowerCase() ?? null;

const idsBefore = (intent: WriteIntent): readonly string[] => intent.idsBefore.split(',').filter((id) => id !== '');

/** The key of the request that made an operation; null where it does not show one. */
function markOf({ merchant_reference, order }: PurseWire<'Operation'>): string | null {
  const { additional_data }: PurseWire<'Order'> = object(order);
  const mark = text(object(additional_data)[requestIdKey]);
  return mark ?? text(merchant_reference);
}

/** Of an operation that does not show our key: not one that shows another's. */
function mayBeOf(intent: WriteIntent, operation: PurseWire<'Operation'>): boolean {
  if (integer(operation.amount) === null) return true;
  const wanted = intent.merchantReference ?? intent.providerKey;
  const mark = text(object(object(operation.order)['additional_data'])[requestIdKey]);
  return mark === null && hasAmount(operation, intent) && text(operation.merchant_reference) === wanted;
}

function isBehind(payment: PursePaymentDocument, name: OperationList, intent: WriteIntent): boolean {
  const version = integer(payment.version);
  if (version !== null && intent.version !== null && version < intent.version) return true;
  const present = operationIds(payment, name);
  return idsBefore(intent).some((id) => !present.includes(id));
}
