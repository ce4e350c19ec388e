import { createHash } from 'node:crypto';
import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import { SealedStore } from '../secrets/sealed-store.js';
import type { Secrets } from '../secrets/secrets.js';
import type { Dated } from '../upstream/answers.js';
import { BoundedCache, bytesOf } from './bounded-cache.js';
import { withinPatience } from './patience.js';
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
 * the same account with other rights, never share an answer. A key stays in this process: in Redis an answer lies under an HMAC of it.
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
export interface SharedCache {
  readonly redisUrl: string;
  readonly secrets: Secrets;
}

/** Where answers lie, by key. */
interface Answers {
  get(key: string): Promise<unknown>;
  set(key: string, answer: unknown, forMs: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** @param shared undefined keeps the answers in this process's memory, as they are */
export function createReadCache(shared: SharedCache | undefined, onError: (error: unknown) => void): ReadCache {
  if (shared === undefined) return toReadCache(inMemory(), onError, async () => undefined);
  const client = connectTo(shared.redisUrl, onError);
  const store = new KeyvRedis(client, { throwOnErrors: true });
  const sealed = new SealedStore(store, 'paygraph:read:2:', shared.secrets.sealers('read-cache'));
  const answers: Answers = {
    get: (key) => sealed.get(key),
    set: (key, answer, forMs) => sealed.set([key], answer, forMs),
    delete: (key) => sealed.delete(key),
  };
  return toReadCache(answers, onError, async () => client.destroy());
}

function toReadCache(answers: Answers, onError: (error: unknown) => void, close: () => Promise<void>): ReadCache {
  const orNothing = <T>(work: Promise<T>): Promise<T | undefined> =>
    withinPatience(work, 'the cache').catch((error: unknown) => void onError(error));
  return {
    get: (key) => orNothing(answers.get(key) as Promise<Dated<unknown> | undefined>),
    set: async (key, answer) => void (await orNothing(answers.set(key, answer, maxAgeLimitSeconds * 1_000))),
    delete: async (key) => void (await orNothing(answers.delete(key))),
    close,
  };
}

/** Without serialisation: the entries never leave the process, and nobody writes to them. */
function inMemory(): Keyv {
  const store = new BoundedCache<object>({ name: 'read cache', maxBytes: maxBytesInMemory, sizeOf: bytesOf });
  const keyv = new Keyv({ store, useKeyPrefix: false });
  keyv.serialize = undefined;
  keyv.deserialize = undefined;
  return keyv;
}
