import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { connectTo } from '../cache/redis-client.js';

/** How much each caller may ask for in a minute. */
export interface CallerBudget {
  /**
   * @param points what is asked for: provider calls, at least 1
   * @returns null, or after how many seconds there is room again
   */
  spend(tenant: string, points: number): Promise<number | null>;
  close(): Promise<void>;
}

const seconds = 60;

/**
 * Counts in Redis, so that all processes share one budget, or in memory. When Redis is down each process counts for itself: the door does not
 * fall shut, and does not stand open either.
 *
 * @param pointsPerMinute 0 for no limit
 */
export function createCallerBudget(
  pointsPerMinute: number,
  redisUrl: string | undefined,
  onError: (error: unknown) => void,
): CallerBudget {
  if (pointsPerMinute === 0) return { spend: async () => null, close: async () => undefined };
  const memory = new RateLimiterMemory({ points: pointsPerMinute, duration: seconds });
  if (redisUrl === undefined) return { spend: spendFrom(memory), close: async () => undefined };
  const client = connectTo(redisUrl, onError);
  const shared = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    keyPrefix: 'paygraph:budget:1',
    points: pointsPerMinute,
    duration: seconds,
    insuranceLimiter: memory,
  });
  return { spend: spendFrom(shared), close: async () => client.destroy() };
}

const spendFrom =
  (limiter: RateLimiterMemory | RateLimiterRedis): CallerBudget['spend'] =>
  async (tenant, points) => {
    try {
      await limiter.consume(createHash('sha256').update(tenant).digest('base64url'), points);
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw refusal;
    }
  };
