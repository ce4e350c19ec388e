import type { LedgerEntry } from '../domain/operation.js';

/** What operators want to know of writes. */
export interface LedgerObserver {
  /** An operation reached a state. */
  settled(operation: Pick<LedgerEntry, 'mutation' | 'provider' | 'state'>): void;
  /** The ledger or a read of what came of an operation failed; no caller is told. */
  failed(what: string, error: unknown): void;
}
