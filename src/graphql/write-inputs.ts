import { InvalidInputError } from '../domain/failures.js';
import { InexactMoneyError, money, type Money } from '../domain/money.js';
import type { PaymentWriteInput } from '../domain/provider.js';
import type { CapturePaymentInput } from '../generated/schema.js';

const maxKeyLength = 255;
const maxReferenceLength = 128;

/** @throws {InvalidInputError} for an empty or overlong key, or one with control characters */
export function assertIdempotencyKey(key: string): void {
  if (key.trim() === '') throw new InvalidInputError('input.idempotencyKey', 'must not be empty');
  if (key.length > maxKeyLength) {
    throw new InvalidInputError('input.idempotencyKey', `must be at most ${maxKeyLength} characters`);
  }
  if (/\p{Cc}/u.test(key)) throw new InvalidInputError('input.idempotencyKey', 'must not hold control characters');
}

/** @param reference the provider's own id of the payment */
export function toPaymentWrite(
  reference: string,
  { amount, merchantReference }: Pick<CapturePaymentInput, 'amount' | 'merchantReference'>,
): PaymentWriteInput {
  if (merchantReference != null) assertFreeText(merchantReference, 'input.merchantReference');
  return { reference, amount: amount ? toMoney(amount) : null, merchantReference: merchantReference ?? null };
}

function toMoney({ minorUnits, currency }: { readonly minorUnits: number; readonly currency: string }): Money {
  if (minorUnits <= 0) throw new InvalidInputError('input.amount.minorUnits', 'must be above zero');
  try {
    return money(minorUnits, currency);
  } catch (error) {
    if (!(error instanceof InexactMoneyError)) throw error;
    throw new InvalidInputError('input.amount.currency', 'is not a currency of ISO 4217');
  }
}

/** Text that a caller makes up: bounded, and never a card number. */
function assertFreeText(text: string, path: string): void {
  if (text.trim() === '') throw new InvalidInputError(path, 'must not be empty');
  if (text.length > maxReferenceLength) {
    throw new InvalidInputError(path, `must be at most ${maxReferenceLength} characters`);
  }
  if (holdsCardNumber(text))
    throw new InvalidInputError(path, 'looks like a card number, which this gateway never takes');
}

/** Thirteen to nineteen digits, with or without spaces and dashes, that pass the Luhn check. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return runs.some((run) => passesLuhn(run.replace(/\D/g, '')));
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}
