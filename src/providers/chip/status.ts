import type {
  CartStatus,
  ChipClientDetail,
  ChipPlatform,
  ClientSessionStatus,
  DeclineReason,
  PaymentLinkStatus,
  PaymentOperationKind,
  PaymentStatus,
  PurchaseStatus,
} from '../../generated/schema.js';
import type { Table } from '../tables.js';
import type { ChipStatus, RequestOf } from './types.js';

/** A status of CHIP's in the vocabulary of each of the five views on a purchase. */
export interface StatusRow {
  /** `REFUNDED` means a refund in part as well: the mapper distinguishes them by what is left to refund. */
  readonly purchase: PurchaseStatus;
  readonly payment: PaymentStatus;
  /** `OPEN` exactly where CHIP still takes a payment. */
  readonly cart: CartStatus;
  readonly session: ClientSessionStatus;
  readonly link: PaymentLinkStatus;
}

/** CHIP's statuses, in the order of its documents' life of a purchase. `blocked` counts as payable, like `error`, which it resembles. */
export const statusRows: Readonly<Record<ChipStatus, StatusRow>> = {
  created: { purchase: 'OPEN', payment: 'NOT_STARTED', cart: 'OPEN', session: 'CREATED', link: 'CREATED' },
  sent: { purchase: 'OPEN', payment: 'NOT_STARTED', cart: 'OPEN', session: 'CREATED', link: 'CREATED' },
  viewed: { purchase: 'OPEN', payment: 'NOT_STARTED', cart: 'OPEN', session: 'OPENED', link: 'OPENED' },
  overdue: { purchase: 'OPEN', payment: 'NOT_STARTED', cart: 'OPEN', session: 'CREATED', link: 'CREATED' },
  error: { purchase: 'DECLINED', payment: 'DECLINED', cart: 'OPEN', session: 'OPENED', link: 'OPENED' },
  blocked: { purchase: 'DECLINED', payment: 'DECLINED', cart: 'OPEN', session: 'OPENED', link: 'OPENED' },
  cancelled: {
    purchase: 'CANCELLED',
    payment: 'CANCELLED',
    cart: 'ABANDONED',
    session: 'ABORTED_BY_MERCHANT',
    link: 'CANCELLED',
  },
  expired: { purchase: 'EXPIRED', payment: 'EXPIRED', cart: 'ABANDONED', session: 'EXPIRED', link: 'EXPIRED' },
  pending_execute: {
    purchase: 'PENDING',
    payment: 'PENDING',
    cart: 'PENDING',
    session: 'SUBMITTED',
    link: 'IN_PROGRESS',
  },
  pending_charge: {
    purchase: 'PENDING',
    payment: 'PENDING',
    cart: 'PENDING',
    session: 'SUBMITTED',
    link: 'IN_PROGRESS',
  },
  preauthorized: { purchase: 'VERIFIED', payment: 'VERIFIED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  hold: { purchase: 'AUTHORIZED', payment: 'AUTHORIZED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  pending_capture: {
    purchase: 'PENDING',
    payment: 'CAPTURE_PENDING',
    cart: 'ORDERED',
    session: 'SUBMITTED',
    link: 'PAID',
  },
  pending_release: {
    purchase: 'PENDING',
    payment: 'VOID_PENDING',
    cart: 'ORDERED',
    session: 'SUBMITTED',
    link: 'PAID',
  },
  released: { purchase: 'VOIDED', payment: 'VOIDED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  paid: { purchase: 'PAID', payment: 'CAPTURED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  cleared: { purchase: 'PAID', payment: 'CAPTURED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  settled: { purchase: 'PAID', payment: 'CAPTURED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  pending_refund: {
    purchase: 'REFUND_PENDING',
    payment: 'REFUND_PENDING',
    cart: 'ORDERED',
    session: 'SUBMITTED',
    link: 'PAID',
  },
  refunded: { purchase: 'REFUNDED', payment: 'REFUNDED', cart: 'ORDERED', session: 'SUBMITTED', link: 'PAID' },
  chargeback: {
    purchase: 'CHARGED_BACK',
    payment: 'CHARGED_BACK',
    cart: 'ORDERED',
    session: 'SUBMITTED',
    link: 'PAID',
  },
};

/** For a status that CHIP has added since. */
export const unknownStatusRow: StatusRow = {
  purchase: 'UNKNOWN',
  payment: 'UNKNOWN',
  cart: 'UNKNOWN',
  session: 'UNKNOWN',
  link: 'UNKNOWN',
};

/** What a waiting status is about, and which next status shows its end. */
export interface Movement {
  readonly kind: PaymentOperationKind;
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

/** The statuses in which CHIP waits for the acquirer to move money that was authorised or captured before. */
export const movements: Table<Movement> = {
  pending_capture: { kind: 'CAPTURE', done: ['paid', 'cleared', 'settled'], undone: ['hold'] },
  pending_release: { kind: 'VOID', done: ['released'], undone: ['hold'] },
  pending_refund: { kind: 'REFUND', done: ['refunded'], undone: ['paid', 'cleared', 'settled'] },
};

/**
 * The codes of a failed attempt after which the acquirer's own books may differ from CHIP's: whether money moved is not known, although CHIP
 * says that it failed.
 */
export const ambiguousErrors: ReadonlySet<string> = new Set(['timeout_acquirer_status_check', 'reconcile_error']);

/** What `refund_availability` permits; null for a code that CHIP has added since. */
export type RefundRule = 'WHOLE_OR_PART' | 'WHOLE' | 'NONE' | null;

export const refundRules: Table<RefundRule> = {
  all: 'WHOLE_OR_PART',
  full_only: 'WHOLE',
  partial_only: 'WHOLE_OR_PART',
  pis_all: 'WHOLE_OR_PART',
  pis_partial: 'WHOLE_OR_PART',
  none: 'NONE',
};

/** The card networks among CHIP's payment methods. Others (wallets with a card behind them) do not name the network. */
export const cardNetworks: Table<string> = { visa: 'VISA', mastercard: 'MASTERCARD', maestro: 'MAESTRO' };

export interface DeclineRow {
  readonly reason: DeclineReason;
  /** Whether the same payment may succeed later as it is. */
  readonly retryable: boolean;
}

const later = (reason: DeclineReason): DeclineRow => ({ reason, retryable: true });
const never = (reason: DeclineReason): DeclineRow => ({ reason, retryable: false });

/**
 * The codes of a failed attempt. After `timeout_acquirer_status_check` and `reconcile_error` the acquirer's own books may differ from
 * CHIP's, so they are not for a repeat as it is, although they are technical.
 */
export const declineRows: Table<DeclineRow> = {
  insufficient_funds: later('INSUFFICIENT_FUNDS'),

  exceeds_frequency_limit: later('LIMIT_EXCEEDED'),
  exceeds_withdrawal_limit: later('LIMIT_EXCEEDED'),
  exceeded_account_limit: later('LIMIT_EXCEEDED'),
  exceeded_terminal_limit: never('LIMIT_EXCEEDED'),
  exceeded_acquirer_refund_amount: never('LIMIT_EXCEEDED'),

  expired_card: never('EXPIRED_CARD'),
  recurring_token_expired: never('INVALID_TOKEN'),
  lost_card: never('LOST_OR_STOLEN_CARD'),
  stolen_card: never('LOST_OR_STOLEN_CARD'),
  do_not_honour: later('DO_NOT_HONOUR'),

  invalid_card_number: never('INVALID_CARD'),
  invalid_expires: never('INVALID_CARD'),
  invalid_issuer_number: never('INVALID_CARD'),
  invalid_card_data: never('INVALID_CARD'),
  validation_card_details_missing: never('INVALID_CARD'),
  validation_cardholder_name_not_provided: never('INVALID_CARD'),
  validation_cardholder_name_too_long: never('INVALID_CARD'),
  validation_cardholder_name_invalid: never('INVALID_CARD'),
  validation_card_number_not_provided: never('INVALID_CARD'),
  validation_card_number_too_long: never('INVALID_CARD'),
  validation_card_number_invalid: never('INVALID_CARD'),
  validation_expires_not_provided: never('INVALID_CARD'),
  validation_expires_too_long: never('INVALID_CARD'),
  validation_expires_invalid: never('INVALID_CARD'),
  validation_cvc_not_provided: never('INVALID_SECURITY_CODE'),
  validation_cvc_too_long: never('INVALID_SECURITY_CODE'),
  validation_cvc_invalid: never('INVALID_SECURITY_CODE'),

  '3ds_authentication_failed': later('AUTHENTICATION_FAILED'),
  timeout_3ds_enrollment_check: later('AUTHENTICATION_FAILED'),

  blacklisted_tx: never('SUSPECTED_FRAUD'),
  blacklisted_tx_issuing_country: never('SUSPECTED_FRAUD'),
  blacklisted_tx_risk_score: never('SUSPECTED_FRAUD'),
  antifraud_general: never('SUSPECTED_FRAUD'),
  suspected_fraud: never('SUSPECTED_FRAUD'),
  security_violation: never('SUSPECTED_FRAUD'),
  decline_irregular_transaction_pattern: never('SUSPECTED_FRAUD'),

  unknown_payment_method: never('NOT_PERMITTED'),
  no_matching_terminal: never('NOT_PERMITTED'),
  s2s_not_supported: never('NOT_PERMITTED'),
  purchase_already_paid_for: never('NOT_PERMITTED'),
  transaction_not_supported_or_not_valid_for_card: never('NOT_PERMITTED'),
  transaction_not_permitted_on_terminal: never('NOT_PERMITTED'),
  transaction_not_permitted_to_cardholder: never('NOT_PERMITTED'),
  restricted_card: never('NOT_PERMITTED'),
  partial_forbidden: never('NOT_PERMITTED'),

  timeout: later('ISSUER_UNAVAILABLE'),
  acquirer_connection_error: later('ISSUER_UNAVAILABLE'),
  acquirer_routing_error: later('ISSUER_UNAVAILABLE'),
  issuer_not_available: later('ISSUER_UNAVAILABLE'),
  timeout_acquirer_status_check: never('ISSUER_UNAVAILABLE'),

  acquirer_internal_error: later('PROCESSING_ERROR'),
  merchant_response_timeout: later('PROCESSING_ERROR'),
  re_enter_transaction: later('PROCESSING_ERROR'),
  acquirer_configuration_error: never('PROCESSING_ERROR'),
  acquirer_error_cs: never('PROCESSING_ERROR'),
  reconcile_error: never('PROCESSING_ERROR'),
  invalid_amount: never('PROCESSING_ERROR'),
  payment_method_details_missing: never('PROCESSING_ERROR'),

  general_transaction_error: later('GENERAL'),
  authorization_failed: never('GENERAL'),
  payment_rejected_other_reason: never('GENERAL'),
  soft_decline_contact_support: never('GENERAL'),
};

/**
 * The codes with which CHIP rejects a write before it calls the acquirer, and which are declines all the same: nothing about the purchase
 * has to change, but another means of payment is needed.
 */
export const rejectionDeclines: Table<DeclineRow> = { invalid_recurring_token: never('INVALID_TOKEN') };

/** With what a new purchase may say that it is to be paid. */
const whitelistedMethods: Readonly<Record<RequestOf<'WhitelistedPaymentMethod'>, true>> = {
  fpx: true,
  fpx_b2b1: true,
  crypto_coin: true,
  dnqr: true,
  duitnow_qr: true,
  maestro: true,
  mastercard: true,
  mpgs_apple_pay: true,
  mpgs_google_pay: true,
  razer_atome: true,
  razer_grabpay: true,
  razer_maybankqr: true,
  razer_shopeepay: true,
  razer_tng: true,
  shopee_pay: true,
  visa: true,
};

export function isWhitelistedMethod(method: string): method is RequestOf<'WhitelistedPaymentMethod'> {
  return Object.hasOwn(whitelistedMethods, method);
}

export const platforms: Readonly<Record<ChipPlatform, NonNullable<RequestOf<'PurchaseBody'>['platform']>>> = {
  WEB: 'web',
  API: 'api',
  IOS: 'ios',
  ANDROID: 'android',
  MACOS: 'macos',
  WINDOWS: 'windows',
};

type RequestedDetail = NonNullable<RequestOf<'PurchaseDetailsBody'>['request_client_details']>[number];

export const requestedDetails: Readonly<Record<ChipClientDetail, RequestedDetail>> = {
  EMAIL: 'email',
  PHONE: 'phone',
  FULL_NAME: 'full_name',
  PERSONAL_CODE: 'personal_code',
  BRAND_NAME: 'brand_name',
  LEGAL_NAME: 'legal_name',
  REGISTRATION_NUMBER: 'registration_number',
  TAX_NUMBER: 'tax_number',
  BANK_ACCOUNT: 'bank_account',
  BANK_CODE: 'bank_code',
  BILLING_ADDRESS: 'billing_address',
  SHIPPING_ADDRESS: 'shipping_address',
};
