import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { type Redis, redisAnswer } from '../storage/redis.js';

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

/** Makes a counter. @param name so that no two counters count under one key */
type Counters = (name: string, pointsPerMinute: number) => Counter;

const duration = 60;

/**
 * In Redis, or in this process's memory: always without Redis, and whenever it fails or is slow.
 *
 * @param redis is not closed by this
 */
export function createCounters(redis: Redis | undefined): Counters {
  const inMemory = (name: string, points: number) => new RateLimiterMemory({ keyPrefix: name, points, duration });
  if (redis === undefined) return inMemory;
  const inRedis = (name: string, points: number) =>
    new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      keyPrefix: `paygraph:${name}:1`,
      points,
      duration,
    });
  return (name, points) => insured(inRedis(name, points), inMemory(name, points));
}

function insured(shared: Counter, own: Counter): Counter {
  const attempt = async <T>(work: (counter: Counter) => Promise<T>): Promise<T> => {
    try {
      return await redisAnswer(work(shared));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      return work(own);
    }
  };
  return {
    consume: (key, points) => attempt((counter) => counter.consume(key, points)),
    penalty: (key, points) => attempt((counter) => counter.penalty(key, points)),
    reward: (key, points) => attempt((counter) => counter.reward(key, points)),
    get: (key) => attempt((counter) => counter.get(key)),
  };
}
