import type { Money } from '../../../domain/money.js';
import type { PaymentAmountsRecord, PaymentOperationRecord } from '../../../domain/records.js';
import type { PaymentOperationKind, PaymentOperationStatus } from '../../../generated/schema.js';
import { object, text, unixSeconds, enumCode } from '../../wire.js';
import { movements, type Movement } from '../status.js';
import type { ChipWire } from '../types.js';
import type { Facts } from './facts.js';

type StatusChange = ChipWire<'StatusChange'>;

/**
 * Captures, releases and refunds, oldest first, as the history of statuses shows them: CHIP lists them nowhere else. What failed
 * at once left no trace in it.
 */
export function toOperations(
  { history }: Facts,
  amounts: PaymentAmountsRecord | null,
): readonly PaymentOperationRecord[] {
  const operations = history
    .map((entry, index) => toOperation(history[index - 1], entry, history[index + 1]))
    .filter((operation) => operation !== null);
  const isOnlyRefund = operations.filter(({ kind }) => kind === 'REFUND').length === 1;
  return operations.map((operation) => ({ ...operation, amount: toMoved(operation, amounts, isOnlyRefund) }));
}

/** The operation that an entry of the history begins: by waiting for the acquirer, or by an end that needed no wait. */
function toOperation(
  before: StatusChange | undefined,
  entry: StatusChange,
  next: StatusChange | undefined,
): PaymentOperationRecord | null {
  const movement = movementOf(entry);
  if (movement) return toRecord(movement.kind, toStatus(movement, before, next), entry, next ?? entry);
  if (movementOf(before)) return null;
  const kind = toDirectKind(enumCode(before?.status), enumCode(entry.status));
  return kind && toRecord(kind, 'SUCCEEDED', entry, entry);
}

function movementOf(entry: StatusChange | undefined): Movement | null {
  const status = enumCode(entry?.status) ?? '';
  return Object.hasOwn(movements, status) ? (movements[status] ?? null) : null;
}

/** Every purchase becomes `paid`, but only one that was on hold was captured then. */
function toDirectKind(before: string | null, now: string | null): PaymentOperationKind | null {
  const kind = Object.values(movements).find(({ done }) => now !== null && done.includes(now))?.kind ?? null;
  return kind === 'CAPTURE' && before !== 'hold' ? null : kind;
}

/**
 * How a wait ended. A purchase refunded in part goes back to `refunded` when a further refund fails as well as when it
 * succeeds; then only a new refund's id shows success.
 */
function toStatus(
  { done, undone }: Movement,
  before: StatusChange | undefined,
  next: StatusChange | undefined,
): PaymentOperationStatus {
  if (!next) return 'PENDING';
  const status = enumCode(next.status) ?? '';
  if (undone.includes(status)) return 'FAILED';
  const isAmbiguous = status === enumCode(before?.status) && relatedId(next) === null;
  return done.includes(status) && !isAmbiguous ? 'SUCCEEDED' : 'UNKNOWN';
}

function toRecord(
  kind: PaymentOperationKind,
  status: PaymentOperationStatus,
  begun: StatusChange,
  latest: StatusChange,
): PaymentOperationRecord {
  return {
    reference: relatedId(latest),
    kind,
    status,
    providerStatus: enumCode(latest.status),
    amount: null,
    createdAt: unixSeconds(begun.timestamp),
    merchantReference: null,
  };
}

function relatedId({ related_object }: StatusChange): string | null {
  return text(object(related_object)['id']);
}

/** How much a finished operation moved, where that follows: a hold is captured or released once, but refunds may be many. */
function toMoved(
  { kind, status }: PaymentOperationRecord,
  amounts: PaymentAmountsRecord | null,
  isOnlyRefund: boolean,
): Money | null {
  if (status !== 'SUCCEEDED' || amounts === null) return null;
  if (kind === 'REFUND') return isOnlyRefund ? amounts.refunded : null;
  return kind === 'CAPTURE' ? amounts.captured : amounts.voided;
}
