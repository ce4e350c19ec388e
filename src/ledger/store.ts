import type { LedgerEntry } from '../domain/operation.js';

/** An entry that is there and cannot be read: never taken for an absent one, as its write may have been sent. */
export class CorruptEntryError extends Error {
  override readonly name = 'CorruptEntryError';

  constructor(readonly scope: string) {
    super('an entry of the ledger cannot be read');
  }
}

/**
 * Where operations are kept. Every promise settles only when what it says is durable: on disk (embedded), or acknowledged by Redis.
 * A store that is down throws; the engine then refuses to write (fails closed).
 */
export interface LedgerStore {
  /**
   * Writes a new entry if its scope is free (absent, or expired), in one atomic step across threads and processes.
   *
   * @returns null when it was written, else the entry that holds the scope
   * @throws {CorruptEntryError}
   */
  claim(entry: LedgerEntry, nowMs: number): Promise<LedgerEntry | null>;

  /**
   * Replaces an entry if it still has the fence that the caller read, in one atomic step.
   *
   * @returns whether it was replaced
   */
  replace(expectedFence: number, entry: LedgerEntry): Promise<boolean>;

  /** Removes an entry if it still has that fence: for a write that certainly was not sent, so that its key is free again. */
  release(entry: LedgerEntry): Promise<boolean>;

  /** By scope; undefined when absent or expired. @throws {CorruptEntryError} */
  find(scope: string, nowMs: number): Promise<LedgerEntry | undefined>;

  /** By operation id; undefined when absent or expired. @throws {CorruptEntryError} */
  findById(id: string, nowMs: number): Promise<LedgerEntry | undefined>;

  /** All under one key digest, newest first. */
  findByKey(keyDigest: string, nowMs: number): Promise<readonly LedgerEntry[]>;

  /** Entries that are not final and whose lease is over, oldest first, at most `limit`: for the sweep and the start. */
  unsettled(nowMs: number, limit: number): Promise<readonly LedgerEntry[]>;

  close(): Promise<void>;
}
