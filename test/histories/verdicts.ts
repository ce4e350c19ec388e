/** What an answer claims about the money. */
export type Claim =
  | 'SUCCEEDED'
  | 'DECLINED'
  /** Refused: by the provider, or before anything was sent. Nothing was done. */
  | 'NOT_DONE'
  /** This request has sent nothing. */
  | 'NOT_SENT'
  | 'PENDING'
  | 'UNKNOWN'
  | 'IN_PROGRESS';

const claims: Readonly<Record<string, Claim>> = {
  // Members of the results of mutations.
  CapturePaymentPayload: 'SUCCEEDED',
  RefundPaymentPayload: 'SUCCEEDED',
  VoidPaymentPayload: 'SUCCEEDED',
  RetryPaymentPayload: 'SUCCEEDED',
  CancelPaymentRetryPayload: 'SUCCEEDED',
  UpdateLicenseKeyPayload: 'SUCCEEDED',
  PaymentDeclined: 'DECLINED',
  NotAllowed: 'NOT_DONE',
  InvalidInput: 'NOT_DONE',
  ProviderUnavailable: 'NOT_DONE',
  LedgerUnavailable: 'NOT_SENT',
  ResourceBusy: 'NOT_SENT',
  OperationPending: 'PENDING',
  OutcomeUnknown: 'UNKNOWN',
  OperationInProgress: 'IN_PROGRESS',
  // States of operations.
  SUCCEEDED: 'SUCCEEDED',
  DECLINED: 'DECLINED',
  REFUSED: 'NOT_DONE',
  PENDING: 'PENDING',
  UNKNOWN: 'UNKNOWN',
  IN_PROGRESS: 'IN_PROGRESS',
  // There is no operation under the key, or the ledger cannot be read.
  NONE: 'NOT_SENT',
  LEDGER_UNAVAILABLE: 'NOT_SENT',
};

/** @returns undefined for an answer that no client should ever get here */
export const claimOf = (type: string): Claim | undefined => claims[type];
