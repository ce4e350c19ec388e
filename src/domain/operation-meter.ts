import {
  type CallRefusedError,
  CallerRateLimitedError,
  CostLimitExceededError,
  OperationEndedError,
} from './failures.js';
import { OperationMemory } from './operation-memory.js';
import type { ReservedCall, UpstreamMeter } from './provider.js';
import type { ProviderName } from '../generated/schema.js';

/** What one operation cost at the providers. */
export interface OperationCost {
  /** HTTP requests that went out because of this operation, retries included. */
  readonly upstreamCalls: number;
  /** Reads that joined an identical one of another operation. */
  readonly sharedReads: number;
  /** Reads answered by the cache, within the `maxAge` granted. */
  readonly cacheHits: number;
  /** `upstreamCalls` by provider. */
  readonly upstreamCallsByProvider: Readonly<Partial<Record<ProviderName, number>>>;
}

/** What the caller of an operation may still request from the providers that have a rate. Knows of all operations of the caller. */
export interface CallerShare {
  /** Null while there is room, or after how many seconds there is room again. */
  secondsUntilRoom(provider: ProviderName): number | null;
  /** A call was reserved (1), or its reservation released (-1). */
  count(provider: ProviderName, change: 1 | -1): void;
}

/** Counts for one operation, and stops it at its limits. */
export class OperationMeter implements UpstreamMeter {
  readonly #calls = new Map<ProviderName, number>();
  #reserved = 0;
  #shared = 0;
  #hits = 0;
  #share: CallerShare | undefined;
  #hasEnded = false;

  /**
   * @param maxCalls how many calls it may make, retries included; any number when left out
   * @param memory what it may hold; without it, any amount
   */
  constructor(
    private readonly maxCalls = Infinity,
    readonly memory: OperationMemory = new OperationMemory(),
  ) {}

  /** From here on the caller's share of each provider counts, too. */
  limitTo(share: CallerShare): void {
    this.#share = share;
  }

  /** The operation is answered: what begins now is refused, so that its cost is final. */
  end(): void {
    this.#hasEnded = true;
  }

  reserveCall(provider: ProviderName): ReservedCall {
    const refusal = this.refusalOf(provider);
    if (refusal) throw refusal;
    return this.#reserve(provider, true);
  }

  refusalOf(provider: ProviderName): CallRefusedError | null {
    if (this.#hasEnded) return new OperationEndedError();
    if (this.#made + this.#reserved >= this.maxCalls) return new CostLimitExceededError();
    const seconds = this.#share?.secondsUntilRoom(provider) ?? null;
    return seconds === null ? null : new CallerRateLimitedError(provider, seconds);
  }

  get unrefused(): UpstreamMeter {
    const unrefused: UpstreamMeter = {
      reserveCall: (provider) => this.#reserve(provider, false),
      refusalOf: () => null,
      countShared: () => this.countShared(),
      countCacheHit: () => this.countCacheHit(),
      countBytes: (bytes) => this.memory.countUpstream(bytes, false),
      get unrefused() {
        return unrefused;
      },
    };
    return unrefused;
  }

  countShared(): void {
    this.#shared += 1;
  }

  countCacheHit(): void {
    this.#hits += 1;
  }

  countBytes(bytes: number): void {
    this.memory.countUpstream(bytes, true);
  }

  get cost(): OperationCost {
    return {
      upstreamCalls: this.#made,
      sharedReads: this.#shared,
      cacheHits: this.#hits,
      upstreamCallsByProvider: Object.fromEntries(this.#calls),
    };
  }

  get #made(): number {
    return [...this.#calls.values()].reduce((sum, calls) => sum + calls, 0);
  }

  #reserve(provider: ProviderName, mayBeRefused: boolean): ReservedCall {
    let isOpen = true;
    this.#reserved += 1;
    this.#share?.count(provider, 1);
    const close = (): void => {
      isOpen = false;
      this.#reserved -= 1;
    };
    return {
      sent: () => {
        if (mayBeRefused && this.#hasEnded) throw new OperationEndedError();
        close();
        this.#calls.set(provider, (this.#calls.get(provider) ?? 0) + 1);
      },
      release: () => {
        if (!isOpen) return;
        close();
        this.#share?.count(provider, -1);
      },
    };
  }
}
