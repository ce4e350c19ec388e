import { type DeserializedData, Keyv, type KeyvStoreAdapter } from 'keyv';
import type { NameParts, Sealer, Sealers } from './secrets.js';

/**
 * Entries in a store that others can read: names reveal nothing, values are sealed and bound to their names. What does not open (changed,
 * moved, sealed with a key that is gone) is not there. While keys are rotated an entry is found under each of them, and there is one only:
 * writing it under the current key removes it under the others, so that an older one never comes back.
 */
export class SealedStore {
  readonly #keyv: Keyv<string>;

  /** @param prefix what the names in the store begin with */
  constructor(
    store: KeyvStoreAdapter,
    private readonly prefix: string,
    private readonly sealers: Sealers,
  ) {
    this.#keyv = new Keyv({ store, useKeyPrefix: false, throwOnErrors: true, serialize: JSON.stringify, deserialize });
  }

  /** @throws the store's own errors */
  async get(...parts: NameParts): Promise<unknown> {
    for (const sealer of this.sealers) {
      const name = this.#nameOf(sealer, parts);
      const sealed = await this.#keyv.get(name);
      const text = sealed === undefined ? undefined : sealer.open(name, sealed);
      if (text !== undefined) return (JSON.parse(text) as { readonly value: unknown }).value;
    }
    return undefined;
  }

  /**
   * @param value plain JSON
   * @param forMs how long it is stored
   * @throws the store's own errors
   */
  async set(parts: NameParts, value: unknown, forMs: number): Promise<void> {
    const [current, ...older] = this.sealers;
    const name = this.#nameOf(current, parts);
    await this.#keyv.set(name, current.seal(name, JSON.stringify({ value })), forMs);
    await Promise.all(older.map((sealer) => this.#keyv.delete(this.#nameOf(sealer, parts))));
  }

  #nameOf(sealer: Sealer, parts: NameParts): string {
    return `${this.prefix}${sealer.nameOf(...parts)}`;
  }
}

/** Whoever writes to the store may write anything: what is no entry is not there. */
function deserialize<Value>(text: string): DeserializedData<Value> | undefined {
  const row = parsed(text) as DeserializedData<Value> | null | undefined;
  return typeof row?.value === 'string' ? row : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
