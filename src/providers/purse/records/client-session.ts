import { resourceId } from '../../../domain/ids.js';
import type { AllowedActionRecord, ClientSessionRecord } from '../../../domain/records.js';
import { toPurseClientSession } from '../../../generated/purse-records.js';
import type { ClientSessionStatus } from '../../../generated/schema.js';
import { lookUp, type ReportUnknown, type MappingContext } from '../../tables.js';
import { amount, instant, objects, text, webUrl } from '../../wire.js';
import { captureModes, clientSessionStatuses } from '../status.js';
import type { PurseClientSessionDocument, PurseWire } from '../types.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { cartId, edge, linkUrl, orderReference } from './references.js';

export function toClientSession(
  wire: PurseClientSessionDocument,
  { asOf, report }: MappingContext,
): ClientSessionRecord {
  const status = toClientSessionStatus(wire.status, report);
  return {
    __typename: 'ClientSession',
    id: resourceId('PURSE', 'CLIENT_SESSION', wire.id),
    provider: 'PURSE',
    reference: wire.id,
    status,
    providerStatus: wire.status,
    asOf,
    actions: clientSessionActions(status),
    amount: amount(wire.amount, text(wire.currency)),
    captureMode: lookUp(captureModes, text(wire.capture_mode), null, 'client_session.capture_mode', report),
    expiresAt: instant(wire.expires_at),
    checkoutUrl: endedSessions.includes(status) ? null : linkUrl(wire.links, 'hosted_page'),
    returnUrl: webUrl(wire.shopper_redirection_url),
    paymentSolutions: toSolutions(wire.eligible_solutions),
    orderReference: orderReference(wire.order),
    cartId: cartId('client-session', wire),
    paymentId: edge('PAYMENT', wire.payment_id),
    purchaseId: null,
    get details() {
      return withExactAmounts('PURSE', () => toPurseClientSession(wire));
    },
  };
}

export const toClientSessionStatus = (code: string | null, report: ReportUnknown): ClientSessionStatus =>
  lookUp(clientSessionStatuses, code, 'UNKNOWN', 'client_session.status', report);

/** Purse documents the abort of sessions that were made or submitted. */
export const clientSessionActions = (status: ClientSessionStatus): readonly AllowedActionRecord[] =>
  status === 'CREATED' || status === 'SUBMITTED' ? [{ action: 'ABORT', maximum: null, partial: false }] : [];

const endedSessions: readonly ClientSessionStatus[] = ['ABORTED_BY_MERCHANT', 'ABORTED_BY_CUSTOMER', 'EXPIRED'];

const toSolutions = (value: unknown): ClientSessionRecord['paymentSolutions'] =>
  objects(value).flatMap(({ method, partner }: PurseWire<'Solution'>) => {
    const name = text(method);
    return name === null ? [] : [{ method: name, partner: text(partner) }];
  });
