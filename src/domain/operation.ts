import type { Decline, ProviderName, ResourceType } from '../generated/schema.js';
import { formatId } from './ids.js';
import type { OperationScope } from './provider.js';
import type { WriteInputs } from './write-inputs.js';

/** The mutations that go through the ledger: all of them. */
export type MutationName = keyof WriteInputs;

/** What is good to know of a mutation whatever its provider. */
interface MutationTraits {
  /** The type of what it makes; null when it is done to something that exists. */
  readonly creates: ResourceType | null;
  /** Whether a second one could take, give back or reserve money. */
  readonly movesMoney: boolean;
}

export const mutationTraits: { readonly [Name in MutationName]: MutationTraits } = {
  capturePayment: { creates: null, movesMoney: true },
  refundPayment: { creates: null, movesMoney: true },
  voidPayment: { creates: null, movesMoney: true },
  createPayment: { creates: 'PAYMENT', movesMoney: true },
  createPurchase: { creates: 'PURCHASE', movesMoney: false },
  cancelPurchase: { creates: null, movesMoney: false },
  chargePurchase: { creates: null, movesMoney: true },
  deleteRecurringToken: { creates: null, movesMoney: false },
  markPurchaseAsPaid: { creates: null, movesMoney: false },
  resendInvoice: { creates: null, movesMoney: false },
  updateLicenseKey: { creates: null, movesMoney: false },
  updatePurchaseParameters: { creates: null, movesMoney: false },
  retryPayment: { creates: null, movesMoney: true },
  cancelPaymentRetry: { creates: null, movesMoney: false },
  processCart: { creates: 'PURCHASE', movesMoney: true },
  createClientSession: { creates: 'CLIENT_SESSION', movesMoney: false },
  abortClientSession: { creates: null, movesMoney: false },
  createPaymentLink: { creates: 'PAYMENT_LINK', movesMoney: false },
  cancelPaymentLink: { creates: null, movesMoney: false },
};

/** What became of a cart, beyond whether it was paid. Process Cart tells it once, and no read tells it again. */
export interface ProcessedCart {
  readonly result: 'PAID' | 'WAITING_FOR_OFFLINE_PAYMENT' | 'PENDING' | 'CUSTOMER_ACTION_NEEDED';
  /** Null when the provider does not tell, or its answer was lost. */
  readonly isRetryScheduled: boolean | null;
  /** The reference of the checkout session that was opened; null when there is none. */
  readonly sessionReference: string | null;
}

/** What a provider's answer, or a later read, shows of one write. */
export type ObservedState =
  /** `effectId` is the effect's own id at the provider, unique within the provider's account; null where there is none. */
  | {
      readonly kind: 'DONE';
      readonly reference: string | null;
      readonly effectId: string | null;
      readonly cart?: ProcessedCart;
    }
  /** Accepted, not finished. */
  | {
      readonly kind: 'ACCEPTED';
      readonly reference: string | null;
      readonly effectId: string | null;
      /** What a read made after the acceptance showed: stored, and given back to later observations. */
      readonly acceptedData?: ReconciliationData;
    }
  /** Tried and not done: no money moved. `reference` is that of what was made all the same. */
  | {
      readonly kind: 'DECLINED';
      readonly decline: Decline;
      readonly reference?: string | null;
      readonly cart?: ProcessedCart;
    }
  /** Not done: the customer has to act first. No money moved, and nothing more comes of this operation. */
  | { readonly kind: 'ACTION_REQUIRED'; readonly reference: string | null; readonly cart?: ProcessedCart }
  /** The provider rejected the request: nothing was done. */
  | { readonly kind: 'REJECTED' }
  /** Something else used up what the write was for, so it can never be done. */
  | { readonly kind: 'SUPERSEDED' }
  /** As before the write. */
  | { readonly kind: 'UNCHANGED'; readonly isSafeToResend: boolean }
  /** None of these for certain. */
  | { readonly kind: 'INDETERMINATE'; readonly reference: string | null };

/** The result of an operation as the ledger stores it. Plain data: it holds no secret and no personal data. */
export type WriteOutcome =
  /** `reference` is the provider's own id of what was done or made, where it has one. */
  | { readonly kind: 'SUCCEEDED'; readonly reference: string | null; readonly cart?: ProcessedCart }
  /** Accepted and not finished. */
  | { readonly kind: 'PENDING'; readonly reference: string | null }
  /** Tried and not done: no money moved. `reference` is that of what was made all the same. */
  | {
      readonly kind: 'DECLINED';
      readonly decline: Decline;
      readonly reference?: string | null;
      readonly cart?: ProcessedCart;
    }
  /** Not done: the customer has to act first. No money moved, and nothing more comes of this operation. */
  | { readonly kind: 'ACTION_REQUIRED'; readonly reference: string | null; readonly cart?: ProcessedCart }
  /** Rejected, or made impossible by something else: nothing was done. */
  | { readonly kind: 'REFUSED' }
  /** Not known. The reference is the provider's own id of what may have been done. */
  | { readonly kind: 'UNKNOWN'; readonly reference: string | null };

/** Plain data of a write for later observation: ids, amounts, counts. Nothing secret, no personal data. */
export type ReconciliationData = Readonly<Record<string, string | number | boolean | null>>;

/** Where an operation stands in the ledger. */
export type OperationState =
  'IN_PROGRESS' | 'UNKNOWN' | 'PENDING' | 'SUCCEEDED' | 'DECLINED' | 'ACTION_REQUIRED' | 'REFUSED';

/** One operation as the ledger stores it. Times in unix milliseconds, by the store's clock. */
export interface LedgerEntry {
  /** The operation's id, random. */
  readonly id: string;
  /** Digest of tenant, mutation and idempotency key: what is claimed. */
  readonly scope: string;
  /** Digest of tenant and idempotency key: what `operationByKey` looks for. */
  readonly keyDigest: string;
  /** Digest of the caller's tenant: an operation is shown to its own tenant only. */
  readonly tenant: string;
  readonly mutation: MutationName;
  readonly provider: ProviderName;
  /** Digest of the canonical input. */
  readonly fingerprint: string;
  /** Gateway id of what it is done to; null when it makes something. */
  readonly resourceId: string | null;
  /** The key that goes to the provider, derived from scope and provider: the same for every attempt. */
  readonly providerKey: string;
  readonly reconciliationData: ReconciliationData;
  /** What the last ACCEPTED brought along; null when none did. */
  readonly acceptedData: ReconciliationData | null;
  /** See `PreparedWrite.lookAlike`. */
  readonly lookAlike: string | null;
  readonly state: OperationState;
  readonly outcome: WriteOutcome | null;
  /** Grows with every holder: only the holder of the newest may write. */
  readonly fence: number;
  /** How often it was sent, or was about to be sent. */
  readonly sends: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** When a final state was stored; null before. */
  readonly settledAtMs: number | null;
}

/** How long a settled operation is stored, and its key not used again. An unsettled one is never deleted. */
export const retentionMs = 30 * 86_400_000;

/** Whether nothing more can come of it. */
export function isFinal({ state }: Pick<LedgerEntry, 'state'>): boolean {
  return state === 'SUCCEEDED' || state === 'DECLINED' || state === 'ACTION_REQUIRED' || state === 'REFUSED';
}

/** The provider's own id of what was done or made; null when the outcome tells none, or there is no outcome yet. */
export function referenceOf({ outcome }: Pick<LedgerEntry, 'outcome'>): string | null {
  return outcome && 'reference' in outcome ? (outcome.reference ?? null) : null;
}

/** Gateway id of what an operation is done to, or of what it made; null as long as that is not known, and when it made nothing. */
export function resourceIdOf(entry: LedgerEntry): string | null {
  const { resourceId, mutation, provider } = entry;
  const { creates } = mutationTraits[mutation];
  if (resourceId !== null || creates === null) return resourceId;
  const reference = referenceOf(entry);
  return reference ? formatId(provider, creates, reference) : null;
}

/** A write as a caller asks for it: its input is checked for form. */
export interface WriteRequest<Name extends MutationName, Input> {
  /** Whose idempotency keys these are: two tenants never meet in one. */
  readonly tenant: string;
  readonly mutation: Name;
  readonly idempotencyKey: string;
  /** Gateway id of what it is done to; null when it makes something. */
  readonly resourceId: string | null;
  readonly provider: ProviderName;
  readonly input: Input;
}

/** The result of a request to write. */
export type WriteResult =
  /** There is an outcome; `replayed` when an earlier request brought it. */
  | { readonly kind: 'SETTLED'; readonly entry: LedgerEntry; readonly replayed: boolean }
  /** Sent, and not known. */
  | { readonly kind: 'UNKNOWN'; readonly entry: LedgerEntry }
  /** Under way at this moment, perhaps in another process; or the same caller's write that a read could not tell from this one. */
  | { readonly kind: 'IN_PROGRESS'; readonly entry: LedgerEntry }
  /** Another caller's write that a read could not tell from this one stands in the way, or others come between again and again. */
  | { readonly kind: 'BUSY' }
  /** The key was used before with another input. */
  | { readonly kind: 'CONFLICT' }
  /** Certainly not done; the key is free. */
  | { readonly kind: 'NOT_SENT'; readonly retryAfterSeconds: number | null }
  /** The ledger cannot be used: this request sent nothing. */
  | { readonly kind: 'LEDGER_UNAVAILABLE' };

/** The ledger as resolvers see it. */
export interface WriteDesk {
  /** @throws what the provider's `prepare` throws: nothing was sent then, and the key is free */
  run<Name extends MutationName>(
    request: WriteRequest<Name, WriteInputs[Name]>,
    scope: OperationScope,
  ): Promise<WriteResult>;
  /** An operation of this tenant, looked up at the provider first when it is not finished; null for any other. @throws {LedgerUnavailableError} */
  find(tenant: string, id: string, scope: OperationScope): Promise<LedgerEntry | null>;
  /** The newest operation of this tenant under this key. @throws {LedgerUnavailableError} */
  findByKey(tenant: string, key: string, mutation: string | null, scope: OperationScope): Promise<LedgerEntry | null>;
}
