/**
 * What a provider tells once and no read tells again, and what must not stand in the ledger because whoever has it can pay: session URLs,
 * payable URLs. Sealed with a key of the gateway's own, so that the files or the Redis that hold it tell nothing, and changed credentials lose nothing.
 */
export interface Vault {
  /**
   * Settles when it is durable. What stood under the name is replaced.
   *
   * @param value plain JSON
   * @param forMs how long it is kept
   */
  keep(name: string, value: unknown, forMs: number): Promise<void>;
  /** Undefined when there is none, it ran out, or it does not open: changed, moved, or sealed with a key that is gone. */
  find(name: string): Promise<unknown>;
}
