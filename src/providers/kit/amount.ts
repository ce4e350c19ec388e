import { InvalidInputError, NotAllowedError, ProviderInvalidResponseError } from '../../domain/failures.js';
import type { Money } from '../../domain/money.js';
import type { AllowedActionRecord } from '../../domain/records.js';
import type { ActionName, ProviderName } from '../../generated/schema.js';

const minorUnitsPath = 'input.amount.minorUnits';

/** What is wrong with an amount whatever the state of the payment: found before anything is read. @throws {InvalidInputError} */
export function assertAmount(given: Money | null): void {
  if (given !== null && !(Number.isSafeInteger(given.minorUnits) && given.minorUnits > 0)) {
    throw new InvalidInputError(minorUnitsPath, 'must be a whole number above zero');
  }
}

/** The action among those that the present state permits. @throws {NotAllowedError} with what it does permit */
export function requireAction(
  actions: readonly AllowedActionRecord[],
  action: ActionName,
  refusal: string,
): AllowedActionRecord {
  const allowed = actions.find((candidate) => candidate.action === action);
  if (!allowed) throw new NotAllowedError(refusal, actions);
  return allowed;
}

/**
 * The amount of a capture, refund or void: what was given, or all that is available. Faults repeat nothing of the payment: who may write may not
 * always read.
 *
 * @throws {InvalidInputError} not a positive safe integer, another currency, more than is available, or a part where only the whole is permitted
 * @throws {ProviderInvalidResponseError} the provider does not say how much is available
 */
export function amountToMove(
  provider: ProviderName,
  given: Money | null,
  { maximum, partial }: Pick<AllowedActionRecord, 'maximum' | 'partial'>,
): Money {
  assertAmount(given);
  if (maximum === null || !Number.isSafeInteger(maximum.minorUnits) || maximum.minorUnits <= 0) {
    throw new ProviderInvalidResponseError(provider, 'it does not say how much is available');
  }
  if (given === null) return maximum;
  const { minorUnits, currency } = maximum;
  if (given.currency !== currency) {
    throw new InvalidInputError('input.amount.currency', 'must be the currency of the payment');
  }
  if (given.minorUnits > minorUnits) {
    throw new InvalidInputError(minorUnitsPath, 'is above what is available now');
  }
  if (!partial && given.minorUnits < minorUnits) {
    throw new InvalidInputError(minorUnitsPath, 'must be the whole amount: no part is permitted');
  }
  return given;
}
