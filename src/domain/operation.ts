import type { Decline, ProviderName } from '../generated/schema.js';
import type { OperationScope, WriteInputs } from './provider.js';

/** The mutations that go through the ledger. */
export type MutationName = 'capturePayment' | 'refundPayment' | 'voidPayment' | 'deleteRecurringToken';

/** What a provider's readable answer says of a write. Plain data: it is written to the ledger, so it holds no secret and nobody's data. */
export type WriteOutcome =
  /** `reference` is the provider's own id of what was done, where it has one. */
  | { readonly kind: 'SUCCEEDED'; readonly reference: string | null }
  /** Accepted and not finished. */
  | { readonly kind: 'PENDING'; readonly reference: string | null }
  /** Tried and not done: no money moved. */
  | { readonly kind: 'DECLINED'; readonly decline: Decline }
  /** Turned away because the state does not permit it: nothing was done. */
  | { readonly kind: 'REFUSED' }
  /** The provider itself does not know (Purse's UNCERTAIN and CONFLICT): to be found out. */
  | { readonly kind: 'UNKNOWN'; readonly reference: string | null };

/** What reconciliation finds: an outcome, that it certainly was not done and may be sent, or nothing certain. */
export type Reconciled =
  | { readonly kind: 'FOUND'; readonly outcome: WriteOutcome }
  /** Only for a provider that honours the key, or whose state machine refuses a second one: sending again cannot do it twice. */
  | { readonly kind: 'MAY_SEND_AGAIN' }
  | { readonly kind: 'STILL_UNKNOWN' };

/** Plain JSON that a provider's write remembers about itself for reconciliation: ids, amounts, counts. Nothing secret, nobody's data. */
export type Memo = Readonly<Record<string, string | number | boolean | null>>;

/** Where an operation stands in the ledger. */
export type OperationState = 'IN_PROGRESS' | 'UNKNOWN' | 'PENDING' | 'SUCCEEDED' | 'DECLINED' | 'REFUSED';

/** One operation as the ledger keeps it. Times in unix milliseconds. */
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
  /** Gateway id of what it is done to. */
  readonly resourceId: string;
  /** The key that goes to the provider, derived from scope and provider: the same for every attempt. */
  readonly providerKey: string;
  readonly state: OperationState;
  readonly outcome: WriteOutcome | null;
  readonly memo: Memo;
  /** Grows with every holder: only the holder of the newest may write. */
  readonly fence: number;
  /** Until when the holder is taken to be alive. */
  readonly leaseUntilMs: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
}

/** Whether nothing more can come of it. */
export function isFinal({ state }: LedgerEntry): boolean {
  return state === 'SUCCEEDED' || state === 'DECLINED' || state === 'REFUSED';
}

/** A write as a caller asks for it: its input is checked for form. */
export interface WriteRequest<Name extends MutationName, Input> {
  /** Whose idempotency keys these are: two tenants never meet in one. */
  readonly tenant: string;
  readonly mutation: Name;
  readonly idempotencyKey: string;
  /** Gateway id of what it is done to. */
  readonly resourceId: string;
  readonly provider: ProviderName;
  readonly input: Input;
}

/** What became of a write. */
export type WriteResult =
  /** There is an outcome; `replayed` when an earlier request brought it. */
  | { readonly kind: 'SETTLED'; readonly entry: LedgerEntry; readonly replayed: boolean }
  /** Sent, and not known. */
  | { readonly kind: 'UNKNOWN'; readonly entry: LedgerEntry }
  /** Under way at this moment, perhaps in another process. */
  | { readonly kind: 'IN_PROGRESS'; readonly entry: LedgerEntry }
  /** The key was used before with another input. */
  | { readonly kind: 'CONFLICT' }
  /** Certainly not done; the key is free. */
  | { readonly kind: 'NOT_SENT'; readonly retryAfterSeconds: number | null };

/** The ledger as resolvers see it. */
export interface WriteDesk {
  /** @throws what the provider's `prepare` throws: nothing was sent then, and the key is free */
  run<Name extends MutationName>(
    request: WriteRequest<Name, WriteInputs[Name]>,
    scope: OperationScope,
  ): Promise<WriteResult>;
  /** An operation of this tenant, looked up at the provider first when it is not finished; null for any other. */
  find(tenant: string, id: string, scope: OperationScope): Promise<LedgerEntry | null>;
  /** The newest operation of this tenant under this key. */
  findByKey(tenant: string, key: string, mutation: string | null, scope: OperationScope): Promise<LedgerEntry | null>;
}
