import { holdsCardNumber } from '../../domain/card-number.js';
import { InvalidInputError } from '../../domain/failures.js';

/** Longer than any text that a provider takes. */
const maxTextLength = 10_000;

/**
 * Text that a caller makes up: bounded, without control characters but line breaks and tabs, and never a card number or security code.
 *
 * @param name what the text stands under, where that says what it is: `x-cvv`
 * @throws {InvalidInputError}
 */
export function assertFreeText(text: string, path: string, name = ''): void {
  assertBounded(text, path);
  if (holdsCardNumber(text)) {
    throw new InvalidInputError(path, 'looks like a card number, which this gateway never takes');
  }
  if (holdsSecurityCode(`${name} ${text}`)) {
    throw new InvalidInputError(path, 'looks like the security code of a card, which this gateway never takes');
  }
}

/** @throws {InvalidInputError} for a text that is too long, or holds control characters other than line breaks and tabs */
export function assertBounded(text: string, path: string): void {
  if (text.length > maxTextLength) throw new InvalidInputError(path, `must be at most ${maxTextLength} characters`);
  if (/[^\P{Cc}\t\r\n]/u.test(text)) throw new InvalidInputError(path, 'must not hold control characters');
}

/** Three or four digits that are called a security code: `CVV: 123`, `x-card_cvc 1234`, `securityCode 123`. */
function holdsSecurityCode(text: string): boolean {
  const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
  return /\b(?:cvv|cvc|cvn|security\s*code)2?\b\W{0,5}\d{3,4}\b/i.test(words);
}
