import { maxAgeLimitSeconds } from '../cache/read-cache.js';
import { InvalidInputError } from '../domain/failures.js';
import type { Freshness } from '../domain/provider.js';

/** The most ids or items that one field may request. */
export const maxPageSize = 100;

/** @throws {InvalidInputError} outside 0 to 3600 seconds */
export function toFreshness(maxAge: number | null | undefined): Freshness {
  if (maxAge === null || maxAge === undefined) return {};
  if (maxAge < 0 || maxAge > maxAgeLimitSeconds) {
    throw new InvalidInputError('maxAge', `must be from 0 to ${maxAgeLimitSeconds} seconds`);
  }
  return { maxAgeSeconds: maxAge };
}

/** @throws {InvalidInputError} outside 1 to 100 */
export function assertPageSize(first: number): void {
  if (first < 1 || first > maxPageSize) throw new InvalidInputError('first', `must be from 1 to ${maxPageSize}`);
}
