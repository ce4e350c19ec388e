import { ProviderInvalidResponseError } from '../../../domain/failures.js';
import { InexactMoneyError } from '../../../domain/money.js';
import type { ReportUnknown } from '../../tables.js';

/** What a record needs besides Purse's document. */
export interface MappingContext {
  /** RFC 3339, UTC: when the document arrived. */
  readonly asOf: string;
  readonly report: ReportUnknown;
}

/**
 * The one place where an amount that cannot be held exactly becomes a failure that a client may see. Around each read of a
 * document: when a record is made, and later, when its `details` are asked for.
 */
export function withExactAmounts<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InexactMoneyError)) throw error;
    throw new ProviderInvalidResponseError('PURSE', 'an amount in it cannot be held exactly', { cause: error });
  }
}
