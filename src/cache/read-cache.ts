import { createHash } from 'node:crypto';
import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import type { Dated } from '../upstream/answers.js';
import { BoundedCache, bytesOf } from './bounded-cache.js';
import { connectTo } from './redis-client.js';

/** The oldest answer that a caller may ask for, and so how long one is kept. */
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
  delete(key: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The one place where cache keys are made. The account is a digest of base URL and credentials, so that two accounts, or
 * the same account with other rights, never share an answer; the key itself holds nothing secret or personal.
 */
export function cacheKey(account: string, method: string, path: string): string {
  return `paygraph:read:1:${account}:${method}:${createHash('sha256').update(path).digest('base64url')}`;
}

/** A digest that names an account of a provider without telling its credentials. */
export function accountDigest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

/** How long an answer of the cache is waited for: beyond this the provider itself is about as quick. */
const patienceMs = 250;

/** @param redisUrl a Redis that all processes share; undefined keeps the answers in this process's memory */
export function createReadCache(redisUrl: string | undefined, onError: (error: unknown) => void): ReadCache {
  if (redisUrl === undefined) return toReadCache(inMemory(), onError, async () => undefined);
  const client = connectTo(redisUrl, onError);
  const keyv = new Keyv({ store: new KeyvRedis(client, { throwOnErrors: true }), useKeyPrefix: false });
  return toReadCache(keyv, onError, async () => client.destroy());
}

function toReadCache(keyv: Keyv, onError: (error: unknown) => void, close: () => Promise<void>): ReadCache {
  keyv.on('error', onError);
  const orNothing = <T>(work: Promise<T>): Promise<T | undefined> =>
    withinPatience(work).catch((error: unknown) => void onError(error));
  return {
    get: (key) => orNothing(keyv.get<Dated<unknown>>(key)),
    set: async (key, answer) => void (await orNothing(keyv.set(key, answer, maxAgeLimitSeconds * 1_000))),
    delete: async (key) => void (await orNothing(keyv.delete(key))),
    close,
  };
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the cache did not answer in time')), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Without serialisation: the entries never leave the process, and nobody writes to them. */
function inMemory(): Keyv {
  const store = new BoundedCache<object>({ name: 'read cache', maxBytes: maxBytesInMemory, sizeOf: bytesOf });
  const keyv = new Keyv({ store, useKeyPrefix: false });
  keyv.serialize = undefined;
  keyv.deserialize = undefined;
  return keyv;
}
