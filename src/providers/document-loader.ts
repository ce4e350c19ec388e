import DataLoader from 'dataloader';
import type { Freshness } from '../domain/provider.js';

/** Loads one provider's documents of one type for one operation. */
export interface DocumentLoader<T> {
  /** Null when the provider does not know the reference. */
  load(reference: string, freshness: Freshness): Promise<T | null>;
}

interface Key {
  readonly reference: string;
  readonly maxAgeSeconds: number;
}

/**
 * A loader for a provider without a batch call: each distinct reference of an operation is fetched once, side by side (the
 * provider's `Upstream` bounds how many at a time), and a failure stays in its own slot. Once a fresher read of a reference was
 * requested, a later one that would be content with less uses the same answer. Lives as long as the operation, so that
 * one caller never sees another's data through it.
 */
export function createDocumentLoader<T>(
  fetchOne: (reference: string, freshness: Freshness) => Promise<T | null>,
): DocumentLoader<T> {
  const loader = new DataLoader<Key, T | null, string>(
    (keys) => Promise.all(keys.map((key) => fetchOne(key.reference, key).catch((error: unknown) => toError(error)))),
    { cacheKeyFn: ({ reference, maxAgeSeconds }) => JSON.stringify([maxAgeSeconds, reference]) },
  );
  const strictest = new Map<string, number>();
  return {
    load: (reference, { maxAgeSeconds = 0 }) => {
      const granted = Math.min(maxAgeSeconds, strictest.get(reference) ?? maxAgeSeconds);
      strictest.set(reference, granted);
      return loader.load({ reference, maxAgeSeconds: granted });
    },
  };
}

/** What a loader puts into the slot of a read that failed. */
export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error('a read failed without an error', { cause: error });
}
