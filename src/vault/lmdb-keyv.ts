import type { RootDatabase } from 'lmdb';
import { KeyvStore } from '../storage/keyv-store.js';
import { committed, openFiles } from '../storage/lmdb.js';

/** A store of Keyv's in files that survive `kill -9`: nobody publishes one for LMDB. */
export class LmdbKeyv extends KeyvStore {
  readonly #files: RootDatabase<string, string>;

  constructor(directory: string) {
    super();
    this.#files = openFiles(directory);
    this.#deleteExpired();
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#files.get(key) as Value | undefined;
  }

  async set(key: string, value: string): Promise<void> {
    await committed(this.#files.childTransaction(() => void this.#files.put(key, value)));
  }

  async delete(key: string): Promise<boolean> {
    return this.#files.remove(key);
  }

  /** Keyv deletes an expired entry when it is read. What nobody reads, or can read, is deleted here, at each start. */
  #deleteExpired(): void {
    for (const { key, value } of this.#files.getRange()) if (isExpired(value)) void this.#files.remove(key);
  }

  close(): Promise<void> {
    return this.#files.close();
  }
}

function isExpired(text: string): boolean {
  try {
    const { expires } = JSON.parse(text) as { readonly expires?: number };
    return expires !== undefined && expires < Date.now();
  } catch {
    return true;
  }
}
