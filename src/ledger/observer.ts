import type { LedgerEntry } from '../domain/operation.js';

/** What operators want to know of writes. */
export interface LedgerObserver {
  /** An operation reached a state. */
  settled(operation: Pick<LedgerEntry, 'mutation' | 'provider' | 'state'>): void;
  /** The ledger or the read of an operation's result failed; the caller gets no error for it. */
  failed(what: string, error: unknown): void;
}
