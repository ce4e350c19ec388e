import { OperationMemory } from './operation-memory.js';
import type { UpstreamMeter } from './provider.js';
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

/** Counts for one operation. */
export class OperationMeter implements UpstreamMeter {
  readonly #calls = new Map<ProviderName, number>();
  #shared = 0;
  #hits = 0;

  /** @param memory what the operation may hold; without it, any amount */
  constructor(readonly memory: OperationMemory = new OperationMemory()) {}

  countCall(provider: ProviderName): void {
    this.#calls.set(provider, (this.#calls.get(provider) ?? 0) + 1);
  }

  countShared(): void {
    this.#shared += 1;
  }

  countCacheHit(): void {
    this.#hits += 1;
  }

  countBytes(bytes: number, mayRefuse: boolean): void {
    this.memory.countUpstream(bytes, mayRefuse);
  }

  get cost(): OperationCost {
    return {
      upstreamCalls: [...this.#calls.values()].reduce((sum, calls) => sum + calls, 0),
      sharedReads: this.#shared,
      cacheHits: this.#hits,
      upstreamCallsByProvider: Object.fromEntries(this.#calls),
    };
  }
}
