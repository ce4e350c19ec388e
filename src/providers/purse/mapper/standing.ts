import type { AllowedActionRecord } from '../../../domain/records.js';
import type { ReportUnknown } from '../../tables.js';
import { text } from '../../wire.js';
import { type Ended, linkEndings, sessionEndings } from '../tables.js';
import type { PurseClientSessionDocument, PursePaymentLinkDocument, PurseWire } from '../types.js';
import { clientSessionActions, toClientSessionStatus } from './client-session.js';
import { paymentLinkActions, toPaymentLinkStatus } from './payment-link.js';
import { objects } from './references.js';

/** A session or a link, as far as its end is concerned. */
export interface Standing {
  readonly actions: readonly AllowedActionRecord[];
  /** Null while it has not ended, as far as is known. */
  readonly ended: Ended | null;
  /** Purse's own ids of what changes with it. */
  readonly linked: readonly string[];
}

export function toClientSessionStanding(wire: PurseClientSessionDocument, report: ReportUnknown): Standing {
  const status = toClientSessionStatus(wire.status, report);
  return { actions: clientSessionActions(status), ended: sessionEndings[status], linked: ids([wire.payment_id]) };
}

export function toPaymentLinkStanding(wire: PursePaymentLinkDocument, report: ReportUnknown): Standing {
  const status = toPaymentLinkStatus(wire.status, report);
  const attempts = [...objects(wire.payments), ...objects(wire.client_sessions)];
  const linked = ids(attempts.map(({ id }: PurseWire<'PaymentLinkPayment'>) => id));
  return { actions: paymentLinkActions(status), ended: linkEndings[status], linked };
}

const ids = (values: readonly unknown[]): readonly string[] =>
  values.map((value) => text(value)?.toLowerCase() ?? null).filter((id) => id !== null);
