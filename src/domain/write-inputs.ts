import type {
  ChargePurchaseInput,
  CreateClientSessionInput,
  CreatePaymentInput,
  CreatePaymentLinkInput,
  CreatePurchaseInput,
  MarkPurchaseAsPaidInput,
  ProcessCartInput,
  PurseOperationOrderInput,
  RetryPaymentInput,
  UpdateLicenseKeyInput,
  UpdatePurchaseParametersInput,
} from '../generated/schema.js';
import type { Money } from './money.js';

/** An input of the schema without what the gateway itself reads of it, and with its amount as our own `Money`. */
type Fields<Input> = Omit<Input, 'idempotencyKey' | 'provider' | 'id' | 'amount'> &
  (Input extends { readonly amount: unknown } ? { readonly amount: Money } : unknown);

/** Something that exists, by the provider's own id. */
export interface Target {
  readonly reference: string;
}

/** What a write on a payment is given. */
export interface PaymentWriteInput extends Target {
  /** Null for all there is. */
  readonly amount: Money | null;
  readonly merchantReference: string | null;
  readonly order?: PurseOperationOrderInput | null;
}

/**
 * What each mutation gives to its provider: checked for form only (known currencies, no card data, safe URLs). Ids of further resources are
 * gateway ids still.
 */
export interface WriteInputs {
  readonly capturePayment: PaymentWriteInput;
  readonly refundPayment: PaymentWriteInput;
  readonly voidPayment: PaymentWriteInput;
  readonly createPayment: Fields<CreatePaymentInput>;
  readonly createPurchase: Fields<CreatePurchaseInput>;
  readonly cancelPurchase: Target;
  readonly chargePurchase: Target & Fields<ChargePurchaseInput>;
  readonly deleteRecurringToken: Target;
  readonly markPurchaseAsPaid: Target & Fields<MarkPurchaseAsPaidInput>;
  readonly resendInvoice: Target;
  readonly updateLicenseKey: Target & Fields<UpdateLicenseKeyInput>;
  readonly updatePurchaseParameters: Target & Fields<UpdatePurchaseParametersInput>;
  readonly retryPayment: Target & Fields<RetryPaymentInput>;
  readonly cancelPaymentRetry: Target;
  readonly processCart: Fields<ProcessCartInput>;
  readonly createClientSession: Fields<CreateClientSessionInput>;
  readonly abortClientSession: Target;
  readonly createPaymentLink: Fields<CreatePaymentLinkInput>;
  readonly cancelPaymentLink: Target;
}
