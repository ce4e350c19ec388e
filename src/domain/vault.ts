/**
 * What a provider tells once and no read tells again, and what must not stand in the ledger because whoever has it can pay: session URLs,
 * payable URLs. Sealed with the account's own credentials, so that the files or the Redis that hold it tell nothing; with other credentials it is gone.
 */
export interface Vault {
  /**
   * Settles when it is durable. What stood under the name is replaced.
   *
   * @param value plain JSON
   * @param forMs how long it is kept
   */
  keep(name: string, value: unknown, forMs: number): Promise<void>;
  /** Undefined when there is none, it ran out, or it was sealed with other credentials. */
  find(name: string): Promise<unknown>;
}
