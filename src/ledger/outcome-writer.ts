import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerEntry } from '../domain/operation.js';
import { settlesWithin } from '../storage/time-limit.js';

/** How soon the first repetition comes; then twice as long each time. */
const firstPauseMs = 100;
const longestPauseMs = 5_000;

/** Something that this process knows and the store may not. */
export interface Unwritten {
  /** What is true of the operation; null when it was not sent and is to be removed. */
  readonly entry: LedgerEntry | null;
  readonly fingerprint: string;
  /** Settles when it is durable, or when there is nothing left to be written. Never rejects. */
  readonly written: Promise<void>;
}

/**
 * Writes outcomes until they are durable, in the background if need be. Meanwhile the process answers from here.
 */
export class OutcomeWriter {
  readonly #unwritten = new Map<string, Unwritten>();
  readonly #onFailure: (error: unknown) => void;
  #isGivenUp = false;

  /** @param onFailure reports each attempt that failed */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** What this process knows of an operation that is not durable yet. */
  get(scope: string): Unwritten | undefined {
    return this.#unwritten.get(scope);
  }

  /**
   * Begins at once.
   *
   * @param entry what is true of it; null when it is to be removed
   * @param attempt writes once; resolves to whether nothing is left to be written
   */
  write(of: LedgerEntry, entry: LedgerEntry | null, attempt: () => Promise<boolean>): Unwritten {
    const written = this.#repeat(attempt).finally(() => {
      if (this.#unwritten.get(of.scope) === unwritten) this.#unwritten.delete(of.scope);
    });
    const unwritten: Unwritten = { entry, fingerprint: of.fingerprint, written };
    this.#unwritten.set(of.scope, unwritten);
    return unwritten;
  }

  /** Waits until everything is durable, at most this long; then no more is attempted. @returns how many are left */
  async drain(limitMs: number): Promise<number> {
    const all = Promise.all([...this.#unwritten.values()].map(({ written }) => written));
    await settlesWithin(all, limitMs);
    this.#isGivenUp = true;
    return this.#unwritten.size;
  }

  async #repeat(attempt: () => Promise<boolean>): Promise<void> {
    for (let pauseMs = firstPauseMs; !this.#isGivenUp; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const isDone = await attempt().catch((error: unknown) => this.#onFailure(error));
      if (isDone === true) return;
      await sleep(pauseMs);
    }
  }
}
