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
    if (!(error instanceof InexactMoneyError)) throw error;
    throw new ProviderInvalidResponseError(provider, error.message, { cause: error });
  }
}
