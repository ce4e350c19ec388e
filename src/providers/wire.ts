import { withoutCardNumbers } from '../domain/card-number.js';
import { exponentOf } from '../domain/iso-4217.js';
import { InexactMoneyError, money, type Money } from '../domain/money.js';
import { isUrl } from '../domain/urls.js';

/**
 * Lenient readers for what providers send. A wire value is never trusted to have its documented type: each reader gives
 * the value in our form, or null when it is absent, empty or of another type. Amounts are the exception: an amount that is
 * there but not a safe whole number is an error, because a guess about money is worse than a failed read.
 */

export type WireObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is anything else, so that its fields read as absent. */
export function object(value: unknown): WireObject {
  return isObject(value) ? value : {};
}

/** The value as an object, or null: for a part that may be missing as a whole. */
export function objectOrNull(value: unknown): WireObject | null {
  return isObject(value) ? value : null;
}

/** A part that may be missing as a whole, mapped. */
export function part<Part>(value: unknown, map: (wire: WireObject) => Part): Part | null {
  return isObject(value) ? map(value) : null;
}

/** A part that a provider sends as `{}` where there is none. */
export function partUnlessEmpty<Part>(value: unknown, map: (wire: WireObject) => Part): Part | null {
  return isObject(value) && Object.keys(value).length > 0 ? map(value) : null;
}

/** The elements of a list that are objects, each mapped. */
export function each<Item>(value: unknown, map: (wire: WireObject) => Item): readonly Item[] {
  return objects(value).map((item) => map(item));
}

/** Text, with `""` read as absent; numbers as their digits (providers send ids and codes both ways). */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

/**
 * A code of the provider's own (a status, a method, a reason): text that is shown, logged and stored as it comes, so that a card number in it is taken out.
 * Not for references: one in twenty of sixteen digits passes for a card number.
 */
export function enumCode(value: unknown): string | null {
  const given = text(value);
  return given === null || isShort.test(given) ? given : withoutCardNumbers(given);
}

/** Plain text with fewer characters than a card number has digits: most codes are. */
const isShort = /^[ -~]{1,12}$/;

/** The last four characters of what should be them alone. */
export function lastFour(value: unknown): string | null {
  return text(value)?.slice(-4) ?? null;
}

/** The parts of a name that are there, with a space between them; null when there is none. */
export function fullName(...parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** A whole number, also from its digits in text; null for anything else. */
export function integer(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

export function boolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** The elements of a list; a single value where a list is documented counts as a list of one; absent is empty. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The elements of a list that are objects. */
export function objects(value: unknown): readonly WireObject[] {
  return list(value).filter(isObject);
}

/** The texts of a list, without the elements that are none. */
export function texts(value: unknown): readonly string[] {
  return list(value)
    .map(text)
    .filter((entry) => entry !== null);
}

/** The same where an absent list means something else than an empty one. */
export function textsOrNull(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? texts(value) : null;
}

/**
 * An amount in minor units, or null when it is absent.
 *
 * @throws {InexactMoneyError} when it is there but is not a safe whole number, or its currency is missing or unknown
 */
export function amount(value: unknown, currency: string | null): Money | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number') throw new InexactMoneyError('the amount is not a number');
  if (currency === null) throw new InexactMoneyError('the amount has no currency');
  return money(value, currency);
}

/** Unix seconds as RFC 3339 in UTC; null when absent. */
export function unixSeconds(value: unknown): string | null {
  const seconds = integer(value);
  if (seconds === null || Math.abs(seconds) > 8_640_000_000_000) return null;
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d+)?(Z|z|[+-]\d{2}:\d{2})?$/;

/**
 * An instant as RFC 3339 in UTC with all its fractional digits (a `Date` would keep only milliseconds); null when it is
 * absent or no time. A missing offset is read as UTC, as Cleverbridge's samples need.
 */
export function instant(value: unknown): string | null {
  const match = typeof value === 'string' ? rfc3339.exec(value) : null;
  if (!match) return null;
  const [, day, time, fraction = '', offset = 'Z'] = match;
  const whole = new Date(`${day}T${time}${offset.toUpperCase()}`);
  return Number.isNaN(whole.getTime()) ? null : whole.toISOString().replace('.000Z', `${fraction}Z`);
}

/** A calendar day `YYYY-MM-DD`; null for anything else. */
export function day(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/** An object of free form; null when absent. */
export function jsonObject(value: unknown): Record<string, unknown> | null {
  return isObject(value) ? value : null;
}

/** The objects of free form in a list. */
export function jsonObjects(value: unknown): readonly Record<string, unknown>[] {
  return objects(value);
}

/** A decimal number as its own text, from text or number: `"1.0000"` stays as it is. Null for anything else. */
export function decimal(value: unknown): string | null {
  const digits = text(value);
  return digits !== null && /^-?\d+(\.\d+)?$/.test(digits) ? digits : null;
}

/** A currency that ISO 4217 knows; null for anything else. */
export function knownCurrency(value: unknown): string | null {
  const code = text(value);
  return code !== null && exponentOf(code) !== undefined ? code : null;
}

/** A URL that a browser may be sent to: absolute and https, or http on loopback (the sandbox). Anything else is null. */
export function webUrl(value: unknown): string | null {
  const address = text(value);
  if (address === null || !isUrl(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback) ? address : null;
}

/** What may be text or an object on the wire, as text. */
export function opaque(value: unknown): string | null {
  return isObject(value) ? JSON.stringify(value) : text(value);
}
