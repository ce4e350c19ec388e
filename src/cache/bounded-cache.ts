import { LRUCache } from 'lru-cache';

interface BoundedCacheOptions<Value> {
  /** Names the cache in errors. */
  readonly name: string;
  /** The most that all entries may take together, keys and bookkeeping included. One entry may take a tenth of it. */
  readonly maxBytes: number;
  /** How many bytes a value takes in memory, at the most. The key and the entry itself are added to it. */
  readonly sizeOf: (value: Value) => number;
}

/** One entry never drives most of the others out. */
const largestPart = 0.1;
/** A map entry, two list slots, four index slots and the objects around a value, as V8 lays them out. */
const bytesPerEntry = 256;

/**
 * The one way to cache anything that a caller has a say in: bounded in bytes, whatever its keys and values are. The entry that was used least
 * recently goes first. An entry that alone takes more than a tenth of the limit is not stored, and what was stored under its key is dropped.
 */
export class BoundedCache<Value extends object> {
  readonly #entries: LRUCache<string, Value>;

  constructor({ name, maxBytes, sizeOf }: BoundedCacheOptions<Value>) {
    this.#entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.floor(maxBytes * largestPart),
      sizeCalculation: (value, key) => {
        const bytes = Math.ceil(bytesPerEntry + bytesOfText(key) + sizeOf(value));
        if (!Number.isSafeInteger(bytes))
          throw new Error(`the size of an entry of the ${name} is not a number of bytes`);
        return bytes;
      },
    });
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: Value): void {
    this.#entries.set(key, value);
  }

  delete(key: string): boolean {
    return this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** How many bytes are stored, by the sizes of the entries. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** How many entries are stored. */
  get size(): number {
    return this.#entries.size;
  }
}

const bytesPerObject = 64;
/** A pointer to it, and a number that is not stored in the pointer itself. */
const bytesPerSlot = 24;

/** A string with its header; two bytes for each UTF-16 unit is the most that V8 takes. */
export const bytesOfText = (text: string): number => 32 + 2 * text.length;

/**
 * How many bytes plain data takes in memory, at the most: JSON values, dates and sets. Goes over it with a list of its own, not by recursion: data
 * may be nested deeply. What is referred to twice is counted twice.
 */
export function bytesOf(data: unknown): number {
  const pending: unknown[] = [data];
  let bytes = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    bytes += bytesPerSlot;
    if (typeof value === 'string') bytes += bytesOfText(value);
    if (typeof value !== 'object' || value === null) continue;
    bytes += bytesPerObject;
    const isList = Array.isArray(value) || value instanceof Set;
    for (const part of isList ? value : Object.entries(value).flat()) pending.push(part);
  }
  return bytes;
}
