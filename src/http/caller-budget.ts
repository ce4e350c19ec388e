import { RateLimiterRes } from 'rate-limiter-flexible';
import type { OperationBudget } from '../graphql/limits/cost-plugin.js';
import type { ProviderName } from '../generated/schema.js';
import type { Redis } from '../storage/redis.js';
import { type Counter, type CounterName, createCounters } from './minute-counters.js';
import { ProviderShares } from './provider-shares.js';

interface CallerBudgetOptions {
  /** How many provider calls each caller may request in a minute; 0 for any number. */
  readonly pointsPerMinute: number;
  /** A Redis that all processes share, not closed by this; undefined counts in this process's memory. */
  readonly redis: Redis | undefined;
  /** The providers that have a rate, and how many calls of all callers together each takes in a second. */
  readonly callsPerSecond: ReadonlyMap<ProviderName, number>;
  /** What a counter of a caller is called in the store: does not reveal the caller. */
  readonly nameOf: CounterName;
}

const unlimited: OperationBudget = {
  spend: async () => null,
  correct: async () => undefined,
  openShare: async () => ({ secondsUntilRoom: () => null, count: () => undefined, settle: async () => undefined }),
};

/**
 * Counts in Redis, so that all processes share one budget, or in memory. When Redis is down or slow each process counts for itself: callers are neither all
 * rejected nor all let through.
 */
export function createCallerBudget({
  pointsPerMinute,
  redis,
  callsPerSecond,
  nameOf,
}: CallerBudgetOptions): OperationBudget {
  if (pointsPerMinute === 0) return unlimited;
  const counters = createCounters(redis);
  const points = counters('budget', pointsPerMinute);
  const shares = new ProviderShares(callsPerSecond, counters('share', Number.MAX_SAFE_INTEGER), nameOf);
  return {
    spend: (tenant, wanted) => spend(points, nameOf(tenant), wanted),
    correct: (tenant, change) => correct(points, nameOf(tenant), change),
    openShare: (tenant, isWrite) => shares.open(tenant, isWrite),
  };
}

async function spend(points: Counter, key: string, wanted: number): Promise<number | null> {
  try {
    await points.consume(key, wanted);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // The library has counted it all the same. What is rejected costs nothing, or one large request would shut out the small ones.
    await correct(points, key, -wanted);
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  }
}

/**
 * What is returned never makes the minute's budget larger than it is: its minute may be over, or its points counted elsewhere while Redis was
 * away.
 */
async function correct(points: Counter, key: string, change: number): Promise<void> {
  if (change > 0) await points.penalty(key, change);
  if (change >= 0) return;
  const { consumedPoints } = await points.reward(key, -change);
  if (consumedPoints < 0) await points.penalty(key, -consumedPoints);
}
