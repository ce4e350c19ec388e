import { exponentOf } from './iso-4217.js';

/** An amount: a whole number of minor units with its currency, always together. Negative amounts exist (discounts). */
export interface Money {
  readonly minorUnits: number;
  readonly currency: string;
}

/** An amount that cannot be held exactly: a float, too large, a currency that ISO 4217 does not know, too many decimals. */
export class InexactMoneyError extends Error {
  override readonly name = 'InexactMoneyError';
}

function requireExponent(currency: string): number {
  const exponent = exponentOf(currency);
  if (exponent === undefined) throw new InexactMoneyError('the currency is not one of ISO 4217');
  return exponent;
}

/**
 * @param minorUnits in the currency's minor unit: cents for EUR, yen for JPY
 * @throws {InexactMoneyError} for a float, a number beyond the safe integers, or an unknown currency
 */
export function money(minorUnits: number, currency: string): Money {
  if (!Number.isSafeInteger(minorUnits))
    throw new InexactMoneyError('the amount is not a safe whole number of minor units');
  requireExponent(currency);
  return { minorUnits, currency };
}

/**
 * Reads an amount in major units (`"59.50"`), digit by digit, so that no float touches it.
 * Trailing zeros beyond the currency's decimals are dropped; any other digit there is an error, never rounded.
 *
 * @throws {InexactMoneyError} when the text is no decimal number or has more decimals than the currency
 */
export function parseDecimalMoney(decimal: string, currency: string): Money {
  const exponent = requireExponent(currency);
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) throw new InexactMoneyError('the amount is not a decimal number');
  const [, sign, whole = '', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(exponent)))
    throw new InexactMoneyError(`the amount has more than ${exponent} decimals`);
  const magnitude = Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  return money(sign === '-' && magnitude !== 0 ? -magnitude : magnitude, currency);
}

/** The amount in major units with the currency's own number of decimals: `{ 4299, EUR }` is `42.99`, `{ 4299, JPY }` is `4299`. */
export function toDecimal({ minorUnits, currency }: Money): string {
  const exponent = requireExponent(currency);
  const sign = minorUnits < 0 ? '-' : '';
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0');
  const split = digits.length - exponent;
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
}
