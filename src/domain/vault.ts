/**
 * Stores what a provider answers once and no read returns again, and what must not be in the ledger because whoever has it can pay: session URLs,
 * payable URLs. Sealed with a key of the gateway's own, so that the files or the database reveal nothing, and changed credentials lose nothing.
 */
export interface Vault {
  /**
   * Settles when it is durable. What was stored under the name is replaced.
   *
   * @param value plain JSON
   * @param forMs how long it is stored
   */
  put(name: string, value: unknown, forMs: number): Promise<void>;
  /** Undefined when there is none, it ran out, or it does not open: changed, moved, or sealed with a key that is gone. */
  get(name: string): Promise<unknown>;
}
