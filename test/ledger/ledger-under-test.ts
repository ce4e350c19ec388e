import type { LedgerStore } from '../../src/ledger/store.js';
import type { StorePolicy } from '../../src/ledger/store-identity.js';

/** A ledger of its own, empty, and what a test does behind the store's back. */
export interface LedgerUnderTest {
  /** Another store on the same ledger, as a second process has. */
  open(policy?: Partial<StorePolicy>): Promise<LedgerStore>;
  /** Spoils what is stored of this scope, so that it cannot be read. */
  spoil(scope: string): Promise<void>;
  /** Lets time pass, by the clock that the store goes by. */
  pass(ms: number): Promise<void>;
  /** Removes everything. */
  dispose(): Promise<void>;
}
