import { InvalidInputError, NotSupportedError } from '../domain/failures.js';
import { exponentOf } from '../domain/iso-4217.js';
import type { PaymentMethodsQuery, Provider, PurchasesQuery } from '../domain/provider.js';
import type { PaymentMethodsFilterInput, ProviderName, PurchaseFilterInput } from '../generated/schema.js';

const maxWindowDays = 366;
const maxIdSpan = 1_000_000n;
const millisecondsPerDay = 86_400_000;

/** @throws {InvalidInputError} naming the part of the filter at fault */
export function toPurchasesQuery(filter: PurchaseFilterInput, first: number, after: string | null): PurchasesQuery {
  return { range: toRange(filter), statuses: filter.statuses ?? null, first, after };
}

function toRange({ createdBetween, ids }: PurchaseFilterInput): PurchasesQuery['range'] {
  if (createdBetween && ids)
    throw new InvalidInputError('filter.ids', 'must not be given together with "createdBetween"');
  if (createdBetween) return toTimeRange(createdBetween.from, createdBetween.to);
  if (ids) return toIdRange(ids.from, ids.to);
  throw new InvalidInputError('filter', 'needs "createdBetween" or "ids"');
}

function toTimeRange(from: string, to: string): PurchasesQuery['range'] {
  const lengthMs = Date.parse(to) - Date.parse(from);
  if (lengthMs < 0) throw new InvalidInputError('filter.createdBetween.to', 'must not be before "from"');
  if (lengthMs > maxWindowDays * millisecondsPerDay) {
    throw new InvalidInputError('filter.createdBetween.to', `must be at most ${maxWindowDays} days after "from"`);
  }
  return { by: 'time', from: toUtc(from), to: toUtc(to) };
}

/** Milliseconds are what a caller's bound is good for; a bound is never rounded inwards. */
function toUtc(instant: string): string {
  return new Date(instant).toISOString();
}

function toIdRange(from: string, to: string): PurchasesQuery['range'] {
  const lowest = toNumericId(from, 'filter.ids.from');
  const highest = toNumericId(to, 'filter.ids.to');
  if (highest < lowest) throw new InvalidInputError('filter.ids.to', 'must not be lower than "from"');
  if (highest - lowest > maxIdSpan) {
    throw new InvalidInputError('filter.ids.to', `must be at most ${maxIdSpan} above "from"`);
  }
  return { by: 'id', from: lowest, to: highest };
}

function toNumericId(text: string, argument: string): bigint {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidInputError(argument, 'must be 1 to 15 digits');
  return BigInt(text);
}

/** @throws {InvalidInputError} for an amount that is no amount, or a currency that ISO 4217 does not know */
export function toPaymentMethodsQuery(filter: PaymentMethodsFilterInput): PaymentMethodsQuery {
  if (exponentOf(filter.currency) === undefined) {
    throw new InvalidInputError('filter.currency', 'is not a currency of ISO 4217');
  }
  if (filter.amountMinorUnits != null && filter.amountMinorUnits < 0) {
    throw new InvalidInputError('filter.amountMinorUnits', 'must not be negative');
  }
  return {
    currency: filter.currency,
    country: filter.country ?? null,
    recurring: filter.recurring ?? null,
    manualCapture: filter.manualCapture ?? null,
    verification: filter.verification ?? null,
    language: filter.language ?? null,
    amountMinorUnits: filter.amountMinorUnits ?? null,
  };
}

/**
 * Parses `<provider>:client:<the provider's id>`: a provider's own customer is no resource of ours, so `parseId` does
 * not know it.
 *
 * @throws {InvalidInputError} for another form, or a provider that is not configured
 * @throws {NotSupportedError} when the provider lists no tokens
 */
export function parseClientId(
  clientId: string,
  providers: ReadonlyMap<ProviderName, Provider>,
): { provider: ProviderName; clientReference: string } {
  const [segment = '', type, clientReference = '', ...rest] = clientId.split(':');
  const provider = [...providers.values()].find(({ description }) => description.name.toLowerCase() === segment);
  if (type !== 'client' || rest.length > 0) {
    throw new InvalidInputError('clientId', 'is not of the form "<provider>:client:<id>"');
  }
  if (!provider) throw new InvalidInputError('clientId', 'names no provider that this gateway is configured for');
  if (!provider.description.reads.includes('RECURRING_TOKENS')) {
    throw new NotSupportedError(provider.description.name, 'does not list recurring tokens');
  }
  if (!provider.isClientReference(clientReference)) {
    throw new InvalidInputError('clientId', `is not a valid ${provider.description.name} client id`);
  }
  return { provider: provider.description.name, clientReference };
}
