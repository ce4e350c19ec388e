import { EventEmitter } from 'node:events';
import type { KeyvStoreAdapter } from 'keyv';

/** A store that Keyv writes text to. Keyv itself puts the time of expiry into the text and heeds it. */
export abstract class KeyvStore extends EventEmitter implements KeyvStoreAdapter {
  readonly opts = {};

  abstract get<Value>(key: string): Promise<Value | undefined>;
  abstract set(key: string, value: string, forMs?: number): Promise<void>;
  abstract delete(key: string): Promise<boolean>;

  /** Keyv requires it, and the gateway never calls it. */
  async clear(): Promise<void> {
    throw new Error('this store is never cleared as a whole');
  }
}
