import type { ProcessedCart } from '../../domain/operation.js';
import type {
  CartStatus,
  DeclineReason,
  PaymentLinkStatus,
  PaymentStatus,
  PurchaseStatus,
} from '../../generated/schema.js';
import { lookUp, type ReportUnknown, type Table } from '../tables.js';

/** One status of Cleverbridge as our types show it. */
export interface StatusRow {
  readonly purchase: PurchaseStatus;
  readonly payment: PaymentStatus;
  readonly cart: CartStatus;
  /** Of the payment link that was stored for the purchase, if one was: it can be paid while it is `CREATED` or `OPENED`. */
  readonly link: PaymentLinkStatus;
}

/**
 * `statusId`, the notification code.
 * A test order (`TST`) is a paid one with a test card. `REG` (free registration) is known as an e-mail prefix only, not as a status.
 *
 * @see https://dev.cleverbridge.com/reference/purchase-status
 */
export const statuses: Table<StatusRow> = {
  PAY: { purchase: 'PAID', payment: 'CAPTURED', cart: 'ORDERED', link: 'PAID' },
  TST: { purchase: 'PAID', payment: 'CAPTURED', cart: 'ORDERED', link: 'PAID' },
  PEN: { purchase: 'PENDING', payment: 'PENDING', cart: 'PENDING', link: 'CREATED' },
  HLD: { purchase: 'ON_HOLD', payment: 'NOT_STARTED', cart: 'PENDING', link: 'CREATED' },
  DEC: { purchase: 'DECLINED', payment: 'DECLINED', cart: 'OPEN', link: 'OPENED' },
  WOF: { purchase: 'AWAITING_PAYMENT', payment: 'PENDING', cart: 'OPEN', link: 'CREATED' },
  WPO: { purchase: 'AWAITING_PAYMENT', payment: 'PENDING', cart: 'OPEN', link: 'CREATED' },
  REF: { purchase: 'REFUNDED', payment: 'REFUNDED', cart: 'ORDERED', link: 'PAID' },
};

const unknownStatus: StatusRow = { purchase: 'UNKNOWN', payment: 'UNKNOWN', cart: 'UNKNOWN', link: 'UNKNOWN' };

/**
 * The platform's internal status codes and the notification code of each. Which system a list uses is not stated, so both are read.
 * `AUT_ACC` is authorised and becomes paid after some hours; its notification code says paid at once.
 *
 * @see https://dev.cleverbridge.com/reference/purchase-status
 */
export const notificationCodes: Table<string> = {
  AUT_ACC: 'PAY',
  NST_ACC: 'PEN',
  NST_AER: 'PEN',
  NST_ARE: 'PEN',
  NST_ARP: 'PEN',
  NST_ECA: 'PEN',
  NST_ECR: 'PEN',
  NST_ERR: 'PEN',
  NST_HLD: 'HLD',
};

/** The one of the two code systems that `statuses` speaks; a code of neither is returned as it is. */
export function notificationCode(statusId: string): string {
  return (Object.hasOwn(notificationCodes, statusId) ? notificationCodes[statusId] : undefined) ?? statusId;
}

export function toStatus(statusId: string, report: ReportUnknown): StatusRow {
  return lookUp(statuses, notificationCode(statusId), unknownStatus, 'purchase.statusId', report);
}

/** The codes that a list has to request to find purchases of our status; empty when Cleverbridge never reports it. */
export function statusIdsOf(status: PurchaseStatus): readonly string[] {
  return Object.entries(statuses).flatMap(([id, row]) => (row.purchase === status ? [id] : []));
}

/** A decline code as our reason. */
export interface DeclineRow {
  readonly reason: DeclineReason;
  /** Whether the same payment may be tried again later as it is. */
  readonly retryable: boolean;
}

/**
 * The proprietary payment error codes of the Process Cart guide. `CCA_EXP` needs no retry of ours: Cleverbridge has already set one
 * for an hour later, which cannot be cancelled.
 */
export const declines: Table<DeclineRow> = {
  PAY_CEX: { reason: 'EXPIRED_CARD', retryable: false },
  PAY_CLE: { reason: 'LIMIT_EXCEEDED', retryable: true },
  PAY_DEC: { reason: 'GENERAL', retryable: true },
  PAY_REJ: { reason: 'DO_NOT_HONOUR', retryable: true },
  FRA_REJ: { reason: 'SUSPECTED_FRAUD', retryable: false },
  PAY_SCO: { reason: 'INVALID_SECURITY_CODE', retryable: false },
  CCA_EXP: { reason: 'EXPIRED_CARD', retryable: false },
};

/** Not every bank gives a reason: a decline without a code is `UNKNOWN`, and not called retryable. */
export function toDecline(code: string | null, report: ReportUnknown): DeclineRow {
  return lookUp(declines, code, { reason: 'UNKNOWN', retryable: false }, 'purchase.error.code', report);
}

/**
 * The four outcomes of Process Cart. Any other value leaves the outcome unknown.
 *
 * @see https://dev.cleverbridge.com/reference/processcart
 */
export const cartResults: Table<ProcessedCart['result']> = {
  Paid: 'PAID',
  WaitingForOfflinePayment: 'WAITING_FOR_OFFLINE_PAYMENT',
  Pending: 'PENDING',
  CustomerActionNeeded: 'CUSTOMER_ACTION_NEEDED',
};

/** Card networks by payment type. Only `CCA_VIS` is documented; other cards are recognised by the text beside their code. */
export const cardNetworks: Table<string> = { CCA_VIS: 'VISA' };
