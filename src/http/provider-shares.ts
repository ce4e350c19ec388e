import type { ProviderName } from '../generated/schema.js';
import type { OperationShare } from '../graphql/limits/cost-plugin.js';
import type { Counter, CounterName } from './minute-counters.js';

/** Of the calls that a provider takes in a minute one caller gets at most so many, so that none can use up what all of them share. */
const shareOfOneCaller = 0.5;
/** Queries get at most so many of a caller's share. The rest is left to mutations: a caller's reads never starve its writes. */
const shareOfQueries = 0.75;
const secondsPerMinute = 60;

/** The calls of one caller to one provider from this process, while any of its operations is running. */
interface LiveCalls {
  /** All that were counted since it began. */
  total: number;
  /** Those that are not written down yet. */
  unsettled: number;
  operations: number;
}

/** One caller's share of one provider, as one operation sees it. */
interface OpenShare {
  readonly key: string;
  readonly live: LiveCalls;
  /** How many calls the caller may make from the start of the operation on, all of its operations in this process together. */
  readonly allowed: number;
  readonly totalAtStart: number;
  readonly endsAtMs: number;
  own: number;
}

/**
 * How much of the providers that have a rate each caller may use in a minute. What was used is written down when an operation has ended; what is under
 * way counts within the process, so that operations that start together cannot each use all that is left.
 */
export class ProviderShares {
  readonly #live = new Map<string, LiveCalls>();

  constructor(
    private readonly callsPerSecond: ReadonlyMap<ProviderName, number>,
    private readonly counter: Counter,
    private readonly nameOf: CounterName,
  ) {}

  async open(tenant: string, isWrite: boolean): Promise<OperationShare> {
    const opened = [...this.callsPerSecond].map(async ([provider, rate]) => {
      const share = rate * secondsPerMinute * shareOfOneCaller;
      const limit = Math.max(1, Math.floor(isWrite ? share : share * shareOfQueries));
      return [provider, await this.#openOne(this.nameOf(tenant, provider), limit)] as const;
    });
    const shares = new Map(await Promise.all(opened));
    return {
      secondsUntilRoom: (provider) => secondsUntilRoom(shares.get(provider)),
      count: (provider, change) => count(shares.get(provider), change),
      settle: async () => void (await Promise.all([...shares.values()].map((share) => this.#settle(share)))),
    };
  }

  async #openOne(key: string, limit: number): Promise<OpenShare> {
    const live = this.#live.get(key) ?? { total: 0, unsettled: 0, operations: 0 };
    this.#live.set(key, live);
    live.operations += 1;
    const used = await this.counter.get(key);
    const allowed = limit - (used?.consumedPoints ?? 0) - live.unsettled;
    const endsAtMs = Date.now() + (used?.msBeforeNext ?? secondsPerMinute * 1_000);
    return { key, live, allowed, totalAtStart: live.total, endsAtMs, own: 0 };
  }

  async #settle({ key, live, own }: OpenShare): Promise<void> {
    if (own > 0) await this.counter.penalty(key, own);
    live.unsettled -= own;
    live.operations -= 1;
    if (live.operations === 0) this.#live.delete(key);
  }
}

function secondsUntilRoom(share: OpenShare | undefined): number | null {
  if (!share || share.live.total - share.totalAtStart < share.allowed) return null;
  return Math.max(1, Math.ceil((share.endsAtMs - Date.now()) / 1_000));
}

function count(share: OpenShare | undefined, change: 1 | -1): void {
  if (!share) return;
  share.own += change;
  share.live.total += change;
  share.live.unsettled += change;
}
