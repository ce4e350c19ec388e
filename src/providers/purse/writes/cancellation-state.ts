import type { AllowedActionRecord } from '../../../domain/records.js';
import type { ReportUnknown } from '../../tables.js';
import { objects, text } from '../../wire.js';
import { type End, linkEnds, sessionEnds } from '../status.js';
import type { PurseClientSessionDocument, PursePaymentLinkDocument, PurseWire } from '../types.js';
import { clientSessionActions, toClientSessionStatus } from '../records/client-session.js';
import { paymentLinkActions, toPaymentLinkStatus } from '../records/payment-link.js';

/** A session or a link, as far as its cancellation is concerned. */
export interface CancellationState {
  readonly actions: readonly AllowedActionRecord[];
  /** Null while it can still be paid, as far as is known. */
  readonly end: End | null;
  /** Purse's own ids of what changes with it. */
  readonly linked: readonly string[];
}

export function toClientSessionCancellation(
  wire: PurseClientSessionDocument,
  report: ReportUnknown,
): CancellationState {
  const status = toClientSessionStatus(wire.status, report);
  return { actions: clientSessionActions(status), end: sessionEnds[status], linked: ids([wire.payment_id]) };
}

export function toPaymentLinkCancellation(wire: PursePaymentLinkDocument, report: ReportUnknown): CancellationState {
  const status = toPaymentLinkStatus(wire.status, report);
  const attempts = [...objects(wire.payments), ...objects(wire.client_sessions)];
  const linked = ids(attempts.map(({ id }: PurseWire<'PaymentLinkPayment'>) => id));
  return { actions: paymentLinkActions(status), end: linkEnds[status], linked };
}

const ids = (values: readonly unknown[]): readonly string[] =>
  values.map((value) => text(value)?.toLowerCase() ?? null).filter((id) => id !== null);
