import type { ProviderName } from '../generated/schema.js';
import type { MutationName } from './mutations.js';
import type { LedgerEntry } from './operation.js';
import type { OperationScope } from './provider.js';
import type { WriteInputs } from './write-inputs.js';

/** A write as a caller requests it: its input is checked for form. */
export interface WriteRequest<Name extends MutationName, Input> {
  /** Whose idempotency keys these are: two tenants never meet in one. */
  readonly tenant: string;
  readonly mutation: Name;
  readonly idempotencyKey: string;
  /** Gateway id of what it is done to; null when it creates something. */
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
  /** Under way at this moment, perhaps in another process; or the same caller's write that a read could not distinguish from this one. */
  | { readonly kind: 'IN_PROGRESS'; readonly entry: LedgerEntry }
  /** Another caller's write that a read could not distinguish from this one blocks it, or others come between again and again. */
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
