import { createHash } from 'node:crypto';
import { Keyv } from 'keyv';
import { SealedStore } from '../secrets/sealed-store.js';
import type { Secrets } from '../secrets/secrets.js';
import { type Redis, redisAnswer } from '../storage/redis.js';
import type { Dated } from '../upstream/answers.js';
import { BoundedCache, bytesOf } from './bounded-cache.js';
import { RedisKeyv } from './redis-keyv.js';

/** The oldest answer that a caller may request, and so how long one is stored. */
export const maxAgeLimitSeconds = 3_600;

/** What the memory holds at most: some 2,000 answers of usual size. */
const maxBytesInMemory = 32_000_000;

/**
 * Answers of providers, shared between callers and, with Redis, between processes. Used only within the `maxAge` that a caller
 * grants. A cache that fails is a miss, never a failed read.
 */
export interface ReadCache {
  get(key: string): Promise<Dated<unknown> | undefined>;
  set(key: string, answer: Dated<unknown>): Promise<void>;
}

/**
 * The one place where cache keys are created. The account is a digest of base URL and credentials, so that two accounts, or
 * the same account with other rights, never share an answer. A key stays in this process: in Redis an answer is stored under an HMAC of it.
 */
export function cacheKey(account: string, method: string, path: string): string {
  return `paygraph:read:1:${account}:${method}:${createHash('sha256').update(path).digest('base64url')}`;
}

/**
 * Names an account of a provider by a digest of its credentials, within this process only: a password that a person chose could be found
 * from it by trying.
 */
export function accountDigest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/** A Redis that all processes share, and what seals the answers there. */
interface SharedCache {
  readonly redis: Redis;
  readonly secrets: Secrets;
}

const lifeMs = maxAgeLimitSeconds * 1_000;

/**
 * @param shared is not closed by this; undefined stores the answers in this process's memory, as they are
 * @param onError reports an answer that could not be read or written
 */
export function createReadCache(shared: SharedCache | undefined, onError: (error: unknown) => void): ReadCache {
  const cache = shared === undefined ? inMemory() : inRedis(shared);
  const orMiss = <T>(work: Promise<T>): Promise<T | undefined> => work.catch((error: unknown) => void onError(error));
  return {
    get: (key) => orMiss(cache.get(key)),
    set: (key, answer) => orMiss(cache.set(key, answer)),
  };
}

function inRedis({ redis, secrets }: SharedCache): ReadCache {
  const sealed = new SealedStore(new RedisKeyv(redis), 'paygraph:read:2:', secrets.sealers('read-cache'));
  return {
    get: (key) => redisAnswer(sealed.get(key) as Promise<Dated<unknown> | undefined>),
    set: (key, answer) => redisAnswer(sealed.set([key], answer, lifeMs)),
  };
}

/** Without serialisation: the entries never leave the process, and nobody writes to them. */
function inMemory(): ReadCache {
  const store = new BoundedCache<object>({ name: 'read cache', maxBytes: maxBytesInMemory, sizeOf: bytesOf });
  const keyv = new Keyv<Dated<unknown>>({ store, useKeyPrefix: false });
  keyv.serialize = undefined;
  keyv.deserialize = undefined;
  return {
    get: (key) => keyv.get(key),
    set: async (key, answer) => void (await keyv.set(key, answer, lifeMs)),
  };
}
