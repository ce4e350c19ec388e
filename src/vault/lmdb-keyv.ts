import { EventEmitter } from 'node:events';
import type { KeyvStoreAdapter } from 'keyv';
import type { RootDatabase } from 'lmdb';
import { committed, openFiles } from '../ledger/lmdb-files.js';

/** A store of Keyv's in files that survive `kill -9`: nobody publishes one for LMDB. Keyv puts the time into the text and heeds it. */
export class LmdbKeyv extends EventEmitter implements KeyvStoreAdapter {
  readonly opts = {};
  readonly #files: RootDatabase<string, string>;

  constructor(directory: string) {
    super();
    this.#files = openFiles(directory);
    this.#forgetExpired();
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

  async clear(): Promise<void> {
    await this.#files.clearAsync();
  }

  /** Keyv drops what ran out when it is asked for; what nobody asks for, or can read, is dropped here, at each start. */
  #forgetExpired(): void {
    for (const { key, value } of this.#files.getRange()) if (isOver(value)) void this.#files.remove(key);
  }

  close(): Promise<void> {
    return this.#files.close();
  }
}

function isOver(text: string): boolean {
  try {
    const { expires } = JSON.parse(text) as { readonly expires?: number };
    return expires !== undefined && expires < Date.now();
  } catch {
    return true;
  }
}
