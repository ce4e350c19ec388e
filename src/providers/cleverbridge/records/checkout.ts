import { resourceId } from '../../../domain/ids.js';
import type { ClientSessionRecord, PaymentLinkRecord } from '../../../domain/records.js';
import { cartIdOf, type MapperContext, shared, toContact, toDetails } from './purchase.js';
import { type StoredSession, sessionLifeMs } from '../writes/checkouts.js';
import { toStatus } from '../status.js';
import type { CleverbridgeDocument } from '../types.js';

/** The session that was opened for a customer, as it was when it was stored: Cleverbridge returns nothing of it again. */
export function toClientSessionRecord(
  reference: string,
  { url, purchaseId, resultMessage, storedAtMs }: StoredSession,
): ClientSessionRecord {
  return {
    __typename: 'ClientSession',
    id: resourceId('CLEVERBRIDGE', 'CLIENT_SESSION', reference),
    provider: 'CLEVERBRIDGE',
    reference,
    status: 'CREATED',
    providerStatus: resultMessage,
    asOf: toInstant(storedAtMs),
    actions: [],
    amount: null,
    captureMode: 'AUTOMATIC',
    // An estimate: the 72 hours begin anew with each visit, and end with the purchase. A saved purchase has no such end.
    expiresAt: purchaseId === null ? toInstant(storedAtMs + sessionLifeMs) : null,
    checkoutUrl: url,
    returnUrl: null,
    paymentSolutions: [],
    orderReference: null,
    cartId: purchaseId === null ? null : resourceId('CLEVERBRIDGE', 'CART', purchaseId),
    paymentId: null,
    purchaseId: purchaseId === null ? null : resourceId('CLEVERBRIDGE', 'PURCHASE', purchaseId),
    details: { __typename: 'CleverbridgeCartSession', sessionUrl: url, purchaseId, resultMessage },
  };
}

/** A purchase as something to pay, at the URL that was stored of it. */
export function toPaymentLinkRecord(
  url: string,
  document: CleverbridgeDocument,
  context: MapperContext,
): PaymentLinkRecord {
  const { purchaseId, fields } = document;
  const status = toStatus(document.statusId, context.report).link;
  const isPayable = status === 'CREATED' || status === 'OPENED';
  const paymentId = resourceId('CLEVERBRIDGE', 'PAYMENT', purchaseId);
  return {
    __typename: 'PaymentLink',
    id: resourceId('CLEVERBRIDGE', 'PAYMENT_LINK', purchaseId),
    ...shared(document, context),
    status,
    url: isPayable ? url : null,
    amount: null,
    captureMode: 'AUTOMATIC',
    expiresAt: null,
    returnUrl: null,
    customerReference: fields.text('internalCustomer'),
    orderReference: null,
    contact: toContact(fields.part('billingContact')),
    cartId: cartIdOf(document),
    payments: status === 'PAID' ? [{ id: paymentId, authorizationStatus: 'AUTHORIZED' }] : [],
    clientSessions: [],
    purchaseId: resourceId('CLEVERBRIDGE', 'PURCHASE', purchaseId),
    get details() {
      return toDetails(document, context);
    },
  };
}

const toInstant = (ms: number): string => new Date(ms).toISOString();
