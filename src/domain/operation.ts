import type { Decline, ProviderName } from '../generated/schema.js';
import { formatId, resourceId as toResourceId } from './ids.js';
import { type MutationName, mutations } from './mutations.js';

/** The result of a cart, beyond whether it was paid. Process Cart returns it once, and no read returns it again. */
export interface ProcessedCart {
  readonly result: 'PAID' | 'WAITING_FOR_OFFLINE_PAYMENT' | 'PENDING' | 'CUSTOMER_ACTION_NEEDED';
  /** Null when the provider does not say, or its answer was lost. */
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
      /** What a read made after the acceptance showed: stored, and passed to later observations. */
      readonly acceptedData?: ReconciliationData;
    }
  /** Tried and not done: no money moved. `reference` is that of what was created all the same. */
  | {
      readonly kind: 'DECLINED';
      readonly decline: Decline;
      readonly reference?: string | null;
      readonly cart?: ProcessedCart;
    }
  /** Not done: the customer has to act first. No money moved, and this operation has ended. */
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
  /** `reference` is the provider's own id of what was done or created, where it has one. */
  | { readonly kind: 'SUCCEEDED'; readonly reference: string | null; readonly cart?: ProcessedCart }
  /** Accepted and not finished. */
  | { readonly kind: 'PENDING'; readonly reference: string | null }
  /** Tried and not done: no money moved. `reference` is that of what was created all the same. */
  | {
      readonly kind: 'DECLINED';
      readonly decline: Decline;
      readonly reference?: string | null;
      readonly cart?: ProcessedCart;
    }
  /** Not done: the customer has to act first. No money moved, and this operation has ended. */
  | { readonly kind: 'ACTION_REQUIRED'; readonly reference: string | null; readonly cart?: ProcessedCart }
  /** Rejected, or made impossible by something else: nothing was done. */
  | { readonly kind: 'REFUSED' }
  /** Not known. The reference is the provider's own id of what may have been done. */
  | { readonly kind: 'UNKNOWN'; readonly reference: string | null };

/** Plain data of a write for later observation: ids, amounts, counts. Nothing secret, no personal data. */
export type ReconciliationData = Readonly<Record<string, string | number | boolean | null>>;

/** The state of an operation in the ledger. */
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
  /** Gateway id of what it is done to; null when it creates something. */
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

/** An operation as the schema shows it: the ledger's entry, and whether this answer repeats an earlier one. */
export interface OperationRecord {
  readonly entry: LedgerEntry;
  readonly replayed: boolean;
}

/** How long a settled operation is stored, and its key not used again. An unsettled one is never deleted. */
export const retentionMs = 30 * 86_400_000;

/** Whether nothing more can come of it. */
export function isFinal({ state }: Pick<LedgerEntry, 'state'>): boolean {
  return state === 'SUCCEEDED' || state === 'DECLINED' || state === 'ACTION_REQUIRED' || state === 'REFUSED';
}

/** The provider's own id of what was done or created; null when the outcome has none, or there is no outcome yet. */
export function referenceOf({ outcome }: Pick<LedgerEntry, 'outcome'>): string | null {
  return outcome && 'reference' in outcome ? (outcome.reference ?? null) : null;
}

/** Gateway id of what an operation is done to, or of what it created; null as long as that is not known, and when it created nothing. */
export function resourceIdOf(entry: LedgerEntry): string | null {
  const { resourceId, mutation, provider } = entry;
  const { creates } = mutations[mutation];
  if (resourceId !== null || creates === null) return resourceId;
  const reference = referenceOf(entry);
  return reference ? formatId(toResourceId(provider, creates, reference)) : null;
}
