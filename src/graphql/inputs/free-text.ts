import { holdsCardNumber } from '../../domain/card-number.js';
import { InvalidInputError } from '../../domain/failures.js';

/** Longer than any text that a provider takes. */
const maxTextLength = 10_000;
/** Longer than any name that a provider takes. */
const maxNameLength = 256;
/** A security code is called one directly before its digits: of a name, no more is looked at. */
const maxLabelLength = 40;
/** In JavaScript these are no names like others: what copies an object by them changes its prototype, or loses the field. */
const reservedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Text that a caller makes up: bounded, without control characters but line breaks and tabs, and never a card number or security code.
 *
 * @param name the name of the text, where that says what it is: `x-cvv`
 * @throws {InvalidInputError}
 */
export function assertFreeText(text: string, path: string, name = ''): void {
  assertBounded(text, path);
  if (holdsCardNumber(text)) {
    throw new InvalidInputError(path, 'looks like a card number, which this gateway never takes');
  }
  if (holdsSecurityCode(`${name.slice(-maxLabelLength)} ${text}`)) {
    throw new InvalidInputError(path, 'looks like the security code of a card, which this gateway never takes');
  }
}

/**
 * A name that a caller makes up, of a parameter, a header or a field of free form: one line, since a line break in it could begin another header or
 * parameter.
 *
 * @throws {InvalidInputError}
 */
export function assertName(name: string, path: string): void {
  if (name.length > maxNameLength) throw new InvalidInputError(path, `must be at most ${maxNameLength} characters`);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) {
    throw new InvalidInputError(path, 'must be one line without control characters');
  }
  if (reservedNames.has(name)) throw new InvalidInputError(path, `must not be named ${name}`);
  assertFreeText(name, path);
}

/** @throws {InvalidInputError} for a text that is too long, or holds control characters other than line breaks and tabs */
export function assertBounded(text: string, path: string): void {
  if (text.length > maxTextLength) throw new InvalidInputError(path, `must be at most ${maxTextLength} characters`);
  if (/[^\P{Cc}\t\r\n]/u.test(text)) throw new InvalidInputError(path, 'must not contain control characters');
}

/** Three or four digits that are called a security code: `CVV: 123`, `x-card_cvc 1234`, `securityCode 123`. */
function holdsSecurityCode(text: string): boolean {
  const spaced = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
  return /\b(?:cvv|cvc|cvn|security\s*code)2?\b\W{0,5}\d{3,4}\b/i.test(spaced);
}
