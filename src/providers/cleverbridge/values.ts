import type { CleverbridgeExtraParameter } from '../../generated/schema.js';
import {
  boolean as plainBoolean,
  enumCode,
  instant,
  integer,
  isObject,
  list,
  object as plainObject,
  text,
  type WireObject,
} from '../wire.js';

/**
 * Cleverbridge's answers, and the readers of the contract's `x-as` that only it needs. It writes the same things in two ways: notifications in camelCase, rows of lists as
 * their XML was (PascalCase, `RunningNo` for `runningNumber`, `PostalCode` for `postalcode`, lists inside a wrapper). Names are therefore compared without regard to case, and
 * numbers arrive as their exact text.
 */

/** How V1 spells the names that V2 ends in `Number`. */
const v1Number = /(running|reference|interval)no$/;

/** An object with the same names whichever way they were written: those of V2, in lower case. */
type LowerCase = WireObject & { readonly [asWritten]?: WireObject };
const asWritten = Symbol('as written');

const toLowerCase = (name: string): string => name.toLowerCase().replace(v1Number, '$1number');

function lowerCase(value: WireObject): LowerCase {
  const named = Object.fromEntries(Object.entries(value).map(([name, held]) => [toLowerCase(name), held]));
  return Object.assign(named, { [asWritten]: value });
}

/** The value as an object; an empty one when it is anything else. */
export function object(value: unknown): WireObject {
  return lowerCase(plainObject(value));
}

/** A part that may be missing as a whole, mapped. */
export function part<Part>(value: unknown, map: (wire: WireObject) => Part): Part | null {
  return isObject(value) ? map(lowerCase(value)) : null;
}

/** The objects of a list that may be inside an XML wrapper, each mapped. */
export function each<Item>(value: unknown, map: (wire: WireObject) => Item, wrapper: string): readonly Item[] {
  return unwrapped(value, wrapper)
    .filter(isObject)
    .map((item) => map(lowerCase(item)));
}

/** The objects of free form in a list. */
export function jsonObjects(value: unknown, wrapper: string): readonly Record<string, unknown>[] {
  return unwrapped(value, wrapper).filter(isObject);
}

/** Also from its text in XML. */
export function boolean(value: unknown): boolean | null {
  return value === 'true' ? true : value === 'false' ? false : plainBoolean(value);
}

/** The members of an object but these, as they were written; null when there is none. */
export function others(wire: LowerCase, names: readonly string[]): Record<string, unknown> | null {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const further = Object.entries(wire[asWritten] ?? {}).filter(([name]) => !known.has(name.toLowerCase()));
  return further.length === 0 ? null : Object.fromEntries(further);
}

/** Notifications write the id of a subscription with its leading `S`, the newer subscription model without: shown with it. */
export function subscriptionId(value: unknown): string | null {
  const id = text(value);
  return id === null ? null : `S${id.replace(/^s/i, '')}`;
}

/** One object of an answer, read by its documented V2 names. */
export class Fields<Name extends string> {
  readonly #values: WireObject;

  constructor(value: unknown) {
    this.#values = object(value);
  }

  /** All values by their names in lower case, as the mappers of the own records read them. */
  get values(): WireObject {
    return this.#values;
  }

  /** The value as it came; undefined when it is absent. */
  raw(name: Name): unknown {
    return this.#values[name.toLowerCase()];
  }

  /** All fields but these, by name in lower case, in an order of their own. */
  without(names: readonly Name[]): readonly (readonly [string, unknown])[] {
    const left = new Set(names.map((name) => name.toLowerCase()));
    return Object.entries(this.#values)
      .filter(([name]) => !left.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  text(name: Name): string | null {
    return text(this.raw(name));
  }

  /** A code of Cleverbridge's own, see `enumCode`. */
  enumCode(name: Name): string | null {
    return enumCode(this.raw(name));
  }

  integer(name: Name): number | null {
    return integer(this.raw(name));
  }

  boolean(name: Name): boolean | null {
    return boolean(this.raw(name));
  }

  /** RFC 3339 in UTC with all digits. */
  instant(name: Name): string | null {
    return instant(this.raw(name));
  }

  /** A nested object, or null when it is absent. */
  part<Inner extends string>(name: Name): Fields<Inner> | null {
    const value = this.raw(name);
    return isObject(value) ? new Fields<Inner>(value) : null;
  }

  /** The objects of a list: bare, inside the wrapper that XML gave it (`Items.Item`), or a single one in place of the list. */
  parts<Inner extends string>(name: Name, wrapper: string): readonly Fields<Inner>[] {
    return unwrapped(this.raw(name), wrapper)
      .filter(isObject)
      .map((value) => new Fields<Inner>(value));
  }
}

/** The elements of a list that may be inside an XML wrapper; an empty wrapper is an empty list. */
export function unwrapped(value: unknown, wrapper: string): readonly unknown[] {
  if (!isObject(value)) return list(value);
  const inner = new Fields<string>(value).raw(wrapper);
  if (inner !== undefined) return list(inner);
  return Object.keys(value).length === 0 ? [] : [value];
}

/** x-parameters in any of the shapes seen: pairs, pairs inside `extraParameter`, one pair, or a plain map. */
export function extraParameters(value: unknown): readonly CleverbridgeExtraParameter[] {
  return unwrapped(value, 'extraParameter').filter(isObject).flatMap(toPairs);
}

function toPairs(value: object): readonly CleverbridgeExtraParameter[] {
  const pair = new Fields<'key' | 'value'>(value);
  const key = pair.text('key');
  if (key !== null) return [{ key, value: pair.text('value') }];
  return Object.entries(value).map(([name, held]) => ({ key: name, value: text(held) }));
}

/** The largest exponent that is written out: no price comes near it, and a hostile one must not fill the memory. */
const maxExponent = 30;

/**
 * A decimal number as plain text with every digit that was sent: `50.00` stays `50.00`, and `5.95e1`, which JSON allows, is `59.5`.
 * Null when it is absent; text that is no decimal number is handed on as it is.
 */
export function exactDecimal(value: unknown): string | null {
  const held = text(value)?.trim() ?? null;
  const match = held === null ? null : /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/.exec(held);
  if (!match) return held;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match;
  const shift = Number(exponent);
  return Math.abs(shift) > maxExponent ? held : sign + shifted(whole, fraction, shift);
}

/** The digits with the decimal point moved to the right, or to the left when `shift` is negative. */
function shifted(whole: string, fraction: string, shift: number): string {
  const digits = '0'.repeat(Math.max(0, -shift)) + whole + fraction + '0'.repeat(Math.max(0, shift - fraction.length));
  const point = Math.max(0, -shift) + whole.length + shift;
  const wholePart = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const fractionPart = digits.slice(point);
  return fractionPart === '' ? wholePart : `${wholePart}.${fractionPart}`;
}

/** An instant in UTC as text that sorts as the instants do, whatever number of fractional digits each has. */
export function instantKey(utc: string): string {
  const key = utc.replace('Z', '');
  if (!key.includes('.')) return key;
  let end = key.length;
  while (key[end - 1] === '0') end -= 1;
  return key.slice(0, key[end - 1] === '.' ? end - 1 : end);
}

/** When a purchase was last changed, as text that sorts; empty when it is not given. */
export function modificationKey(fields: Pick<Fields<'lastModificationTime'>, 'instant'>): string {
  return instantKey(fields.instant('lastModificationTime') ?? '');
}
