import { isUuid } from '../../../domain/ids.js';
import type { RedirectionRecord } from '../../../domain/records.js';
import type { ReportUnknown } from '../../tables.js';
import { text } from '../../wire.js';
import type { PurseWire } from '../types.js';
import { toClientSessionStatus } from './client-session.js';
import { toAuthorizationStatus } from './payment.js';
import { edge } from './references.js';

/** What a redirection token says, once its signature is proven. Null when it names neither a session nor a payment of ours. */
export function toRedirection(claims: PurseWire<'RedirectionClaims'>, report: ReportUnknown): RedirectionRecord | null {
  const isIdOrAbsent = (claim: unknown) =>
    claim === undefined || claim === null || (typeof claim === 'string' && isUuid(claim));
  if (!isIdOrAbsent(claims.client_session_id) || !isIdOrAbsent(claims.payment_id)) return null;
  const clientSessionId = edge('CLIENT_SESSION', claims.client_session_id);
  const paymentId = edge('PAYMENT', claims.payment_id);
  if (clientSessionId === null && paymentId === null) return null;
  const providerClientSessionStatus = text(claims.client_session_status);
  const providerAuthorizationStatus = text(claims.authorization_status);
  return {
    clientSessionId,
    paymentId,
    clientSessionStatus: toClientSessionStatus(providerClientSessionStatus, report),
    authorizationStatus: toAuthorizationStatus(providerAuthorizationStatus, report),
    providerClientSessionStatus,
    providerAuthorizationStatus,
  };
}
