import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { withinPatience } from '../cache/patience.js';
import { connectTo } from '../cache/redis-client.js';

/** Counts points by key within windows of a minute, which begin with the first point. */
export interface Counter {
  /** @throws {RateLimiterRes} there are not as many left: they are counted all the same */
  consume(key: string, points: number): Promise<RateLimiterRes>;
  penalty(key: string, points: number): Promise<RateLimiterRes>;
  reward(key: string, points: number): Promise<RateLimiterRes>;
  /** Null when nothing is counted. */
  get(key: string): Promise<RateLimiterRes | null>;
}

/** Names what is counted, in a store that others can read. */
export type CounterName = (...parts: readonly string[]) => string;

/** What counts for all callers. */
export interface Counters {
  /** @param name names the counter, so that no two count under one key */
  of(name: string, pointsPerMinute: number): Counter;
  close(): Promise<void>;
}

const duration = 60;

/** In Redis, or in this process's memory: always without Redis, and whenever it fails or is slow. */
export function openCounters(redisUrl: string | undefined, onError: (error: unknown) => void): Counters {
  const inMemory = (name: string, points: number) => new RateLimiterMemory({ keyPrefix: name, points, duration });
  if (redisUrl === undefined) return { of: inMemory, close: async () => undefined };
  const storeClient = connectTo(redisUrl, onError);
  const inRedis = (name: string, points: number) =>
    new RateLimiterRedis({ storeClient, useRedisPackage: true, keyPrefix: `paygraph:${name}:1`, points, duration });
  return {
    of: (name, points) => insured(inRedis(name, points), inMemory(name, points)),
    close: async () => storeClient.destroy(),
  };
}

function insured(shared: Counter, own: Counter): Counter {
  const ask = async <T>(work: (counter: Counter) => Promise<T>): Promise<T> => {
    try {
      return await withinPatience(work(shared), 'the store of budgets');
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      return work(own);
    }
  };
  return {
    consume: (key, points) => ask((counter) => counter.consume(key, points)),
    penalty: (key, points) => ask((counter) => counter.penalty(key, points)),
    reward: (key, points) => ask((counter) => counter.reward(key, points)),
    get: (key) => ask((counter) => counter.get(key)),
  };
}
