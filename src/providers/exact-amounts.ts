import { ProviderInvalidResponseError } from '../domain/failures.js';
import { InexactMoneyError } from '../domain/money.js';
import type { ProviderName } from '../generated/schema.js';

/**
 * Runs a mapping. An amount that cannot be held exactly (a float, an unknown currency, too large) fails the read: a guess
 * about money is worse. `details` is mapped later than the rest of its record and passes here on its own.
 *
 * @throws {ProviderInvalidResponseError}
 */
export function withExactAmounts<T>(provider: ProviderName, map: () => T): T {
  try {
    return map();
  } catch (error) {
    throw toReadFailure(provider, error);
  }
}

/** The failure of a read where an amount cannot be held exactly; any other error as it is. */
export function toReadFailure(provider: ProviderName, error: unknown): unknown {
  if (!(error instanceof InexactMoneyError)) return error;
  return new ProviderInvalidResponseError(provider, error.message, { cause: error });
}
