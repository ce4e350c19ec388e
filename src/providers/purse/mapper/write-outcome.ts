import type { Money } from '../../../domain/money.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Decline } from '../../../generated/schema.js';
import { lookUp, type ReportUnknown } from '../../tables.js';
import { integer, list, object, text, word } from '../../wire.js';
import { operationStatuses } from '../tables.js';
import type { PursePaymentDocument, PurseWire } from '../types.js';
import { toAuthorizationStatus, toDecline as toAuthorizationDecline } from './payment.js';
import { objects, orderReference } from './references.js';

/** The lists of a payment that hold its operations. */
export type OperationList = 'captures' | 'refunds' | 'voids';

/** What a write remembers of itself: what it sends, and what was there before. Plain, so that it can be the ledger's memo. */
export type WriteIntent = {
  readonly paymentId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The merchant's, or ours where the merchant gave none. */
  readonly merchantReference: string;
  /** Purse's number of the payment's state before; null when it gave none. */
  readonly version: number | null;
  /** The ids of the operations of this kind before, with commas between them. */
  readonly idsBefore: string;
};

/** What a comparison of a payment with an intent tells: the one operation that is ours, that there is none, or neither. */
export type Comparison =
  | { readonly kind: 'OURS'; readonly operation: PurseWire<'Operation'> }
  | { readonly kind: 'NONE' }
  | { readonly kind: 'UNCLEAR' };

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
 * Looks for what a write has made: an operation that was not there before, with its amount and its reference. One whose amount or id cannot be
 * read may be it as well as not. A payment that lacks what was there before is an old or a broken answer, and tells nothing.
 */
export function compare(payment: PursePaymentDocument, name: OperationList, intent: WriteIntent): Comparison {
  if (isBehind(payment, name, intent)) return { kind: 'UNCLEAR' };
  const before = idsBefore(intent);
  const candidates = operationsOf(payment, name)
    .filter((operation) => !before.includes(idOf(operation) ?? ''))
    .filter((operation) => mayBeOf(intent, operation));
  const [only, ...others] = candidates;
  if (!only) return { kind: 'NONE' };
  const isCertain = others.length === 0 && idOf(only) !== null && hasAmount(only, intent);
  return isCertain ? { kind: 'OURS', operation: only } : { kind: 'UNCLEAR' };
}

export const hasAmount = (operation: PurseWire<'Operation'>, { amount }: WriteIntent): boolean =>
  integer(operation.amount) === amount;

/** How an operation stands, as the outcome of the write that made it. CONFLICT and UNCERTAIN may have moved money: a later read tells. */
export function toWriteOutcome(operation: PurseWire<'Operation'>, report: ReportUnknown): WriteOutcome {
  const reference = text(operation.id);
  const status = lookUp(operationStatuses, word(operation.status), 'UNKNOWN', 'operation.status', report);
  switch (status) {
    case 'SUCCEEDED':
    case 'PENDING':
      return { kind: status, reference };
    case 'FAILED':
      return { kind: 'DECLINED', decline: toDecline(operation) };
    case 'CONFLICT':
    case 'UNCERTAIN':
    case 'UNKNOWN':
      return { kind: 'UNKNOWN', reference };
  }
}

/** How the authorisation of a payment stands, as the outcome of the wish to have it made. The payment exists in any case. */
export function toAuthorizationOutcome(payment: PursePaymentDocument, report: ReportUnknown): WriteOutcome {
  const reference = payment.id;
  const authorization: PurseWire<'Authorization'> = object(payment.authorization);
  const decline = toAuthorizationDecline(objects(authorization.partner_transactions));
  const status = toAuthorizationStatus(word(authorization.status), report);
  switch (status) {
    case 'AUTHORIZED':
      return { kind: 'SUCCEEDED', reference };
    case 'PENDING':
      return { kind: 'PENDING', reference };
    case 'REFUSED':
    case 'ABORTED':
      return { kind: 'DECLINED', decline, reference };
    case 'ERROR':
      return { kind: 'DECLINED', decline: { ...decline, reason: 'PROCESSING_ERROR', retryable: true }, reference };
    case 'UNKNOWN':
      return { kind: 'UNKNOWN', reference };
  }
}

/** Whether a document is of this amount, and of the order with this reference of the merchant's. */
export function isOf(
  { amount, currency, order, order_reference }: Readonly<Record<string, unknown>>,
  asked: Money,
  reference: string,
): boolean {
  const isOfOrder = (orderReference(order) ?? text(order_reference)) === reference;
  return isOfOrder && integer(amount) === asked.minorUnits && currency === asked.currency;
}

/** Purse documents FAILURE as a technical error, after which the amount is available again. */
function toDecline({ partner_transactions }: PurseWire<'Operation'>): Decline {
  const transactions: readonly PurseWire<'PartnerTransaction'>[] = objects(partner_transactions);
  const failing = transactions.findLast(({ status }) => text(status) !== 'SUCCESS');
  return { reason: 'PROCESSING_ERROR', retryable: true, providerCode: word(failing?.partner_status) };
}

/** An element that is no object counts as an operation of which nothing is known. */
const operationsOf = (payment: PursePaymentDocument, name: OperationList): readonly PurseWire<'Operation'>[] =>
  list(payment[name]).map(object);

const idOf = ({ id }: PurseWire<'Operation'>): string | null => text(id)?.toLowerCase() ?? null;

const idsBefore = (intent: WriteIntent): readonly string[] => intent.idsBefore.split(',').filter((id) => id !== '');

function mayBeOf(intent: WriteIntent, operation: PurseWire<'Operation'>): boolean {
  if (integer(operation.amount) === null) return true;
  return hasAmount(operation, intent) && text(operation.merchant_reference) === intent.merchantReference;
}

function isBehind(payment: PursePaymentDocument, name: OperationList, intent: WriteIntent): boolean {
  const version = integer(payment.version);
  if (version !== null && intent.version !== null && version < intent.version) return true;
  const present = operationIds(payment, name);
  return idsBefore(intent).some((id) => !present.includes(id));
}
