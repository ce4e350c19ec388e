import type {
  AuthorizationStatus,
  CaptureMode,
  CartLineKind,
  CartStatus,
  ClientSessionStatus,
  PaymentLinkStatus,
  PaymentOperationStatus,
  PaymentStatus,
} from '../../generated/schema.js';
import type { Table } from '../tables.js';

/**
 * Purse's codes and ours. A row says where its code comes from when that is not the published API page; codes marked
 * "expected" are in no document and are only implied by one.
 */

export const clientSessionStatuses: Table<ClientSessionStatus> = {
  CREATED: 'CREATED',
  SUBMITTED: 'SUBMITTED',
  ABORTED_BY_MERCHANT: 'ABORTED_BY_MERCHANT',
  // Expected spelling of the next one.
  ABORTED_BY_CUSTOMER: 'ABORTED_BY_CUSTOMER',
  // docs.purse.tech, hosted page; probably an older spelling.
  AbortedByCustomer: 'ABORTED_BY_CUSTOMER',
  // Expected, from `expires_at`.
  EXPIRED: 'EXPIRED',
};

export const paymentLinkStatuses: Table<PaymentLinkStatus> = {
  CREATED: 'CREATED',
  // docs.purse.tech, pay by link; also the state after an attempt that failed.
  OPENED: 'OPENED',
  // Expected, from the return to OPENED; the documents do not name it.
  IN_PROGRESS: 'IN_PROGRESS',
  PENDING: 'IN_PROGRESS',
  PAID: 'PAID',
  CANCELLED: 'CANCELLED',
  // Expected, from `expires_at`.
  EXPIRED: 'EXPIRED',
};

/** How a session or a link ended: cancelled by the merchant, or otherwise. Null while it has not ended. */
export type End = 'CANCELLED' | 'OTHER';

export const sessionEnds: Readonly<Record<ClientSessionStatus, End | null>> = {
  CREATED: null,
  OPENED: null,
  SUBMITTED: null,
  ABORTED_BY_MERCHANT: 'CANCELLED',
  ABORTED_BY_CUSTOMER: 'OTHER',
  EXPIRED: 'OTHER',
  UNKNOWN: null,
};

export const linkEnds: Readonly<Record<PaymentLinkStatus, End | null>> = {
  CREATED: null,
  OPENED: null,
  IN_PROGRESS: null,
  PAID: 'OTHER',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'OTHER',
  UNKNOWN: null,
};

/** docs.purse.tech, glossary of the payment. PENDING is the only one that is not final. */
export const authorizationStatuses: Table<AuthorizationStatus> = {
  AUTHORIZED: 'AUTHORIZED',
  PENDING: 'PENDING',
  REFUSED: 'REFUSED',
  ABORTED: 'ABORTED',
  ERROR: 'ERROR',
};

/** docs.purse.tech, payment operations. */
export const operationStatuses: Table<PaymentOperationStatus> = {
  SUCCESS: 'SUCCEEDED',
  PENDING: 'PENDING',
  FAILURE: 'FAILED',
  CONFLICT: 'CONFLICT',
  UNCERTAIN: 'UNCERTAIN',
};

export const captureModes: Table<CaptureMode | null> = { MANUAL: 'MANUAL', AUTOMATIC: 'AUTOMATIC' };

export const cartLineKinds: Table<CartLineKind> = { PHYSICAL: 'ITEM', SHIPPING_FEES: 'SHIPPING_FEE' };

/** The status of an order, from the payment that has it. A refused attempt leaves the order payable by another. */
export const cartStatusOfPayment: Readonly<Record<PaymentStatus, CartStatus>> = {
  NOT_STARTED: 'OPEN',
  PENDING: 'PENDING',
  REQUIRES_ACTION: 'PENDING',
  AUTHORIZED: 'ORDERED',
  VERIFIED: 'ORDERED',
  CAPTURE_PENDING: 'ORDERED',
  PARTIALLY_CAPTURED: 'ORDERED',
  CAPTURED: 'ORDERED',
  VOID_PENDING: 'ORDERED',
  VOIDED: 'ABANDONED',
  REFUND_PENDING: 'ORDERED',
  PARTIALLY_REFUNDED: 'ORDERED',
  REFUNDED: 'ORDERED',
  CHARGED_BACK: 'ORDERED',
  DECLINED: 'OPEN',
  FAILED: 'OPEN',
  CANCELLED: 'ABANDONED',
  EXPIRED: 'ABANDONED',
  UNKNOWN: 'UNKNOWN',
};

/** From the session that has it. Whether a submitted one was paid, only the payment shows. */
export const cartStatusOfClientSession: Readonly<Record<ClientSessionStatus, CartStatus>> = {
  CREATED: 'OPEN',
  OPENED: 'OPEN',
  SUBMITTED: 'PENDING',
  ABORTED_BY_MERCHANT: 'ABANDONED',
  ABORTED_BY_CUSTOMER: 'ABANDONED',
  EXPIRED: 'ABANDONED',
  UNKNOWN: 'UNKNOWN',
};

/** From the payment link that has it. */
export const cartStatusOfPaymentLink: Readonly<Record<PaymentLinkStatus, CartStatus>> = {
  CREATED: 'OPEN',
  OPENED: 'OPEN',
  IN_PROGRESS: 'PENDING',
  PAID: 'ORDERED',
  CANCELLED: 'ABANDONED',
  EXPIRED: 'ABANDONED',
  UNKNOWN: 'UNKNOWN',
};
