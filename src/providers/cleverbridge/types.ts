import type { components } from '../../generated/cleverbridge.js';
import type { CleverbridgeRecordSource } from '../../generated/schema.js';
import { boolean, instant, integer, isObject, list, object, text, enumCode } from '../wire.js';

type Schemas = components['schemas'];
/** A shape of the contract by its name. */
export type Wire<Name extends keyof Schemas> = Schemas[Name];

/** The documented names of a purchase (V2). Lists call the id `Id`. */
export type PurchaseNames = keyof Schemas['Purchase'] | 'id';
export type ItemNames = keyof Schemas['PurchaseItem'];
export type ContactNames = keyof Schemas['Contact'];
export type PaymentInfoNames = keyof Schemas['PaymentInfo'];
export type PriceBlockNames = keyof Schemas['PriceBlock'];
export type PriceNames = keyof Schemas['Price'];
export type DeliveryNames = keyof Schemas['Delivery'];
export type RecurringBillingNames = keyof Schemas['RecurringBilling'];
/** The contract gives this one as alternatives, of which TypeScript sees no name. */
export type ProcessCartNames =
  'ResultMessage' | 'Status' | 'PurchaseId' | 'Url' | 'IsPaymentRetryScheduled' | 'PaymentResult';
export type PaymentResultNames = keyof Schemas['PaymentResult'];

/** A purchase as Cleverbridge told it, checked for its essentials, in whichever of the answers it came. */
export interface CleverbridgeDocument {
  /** Rows of lists lack fields that a notification has. */
  readonly source: CleverbridgeRecordSource;
  readonly purchaseId: string;
  readonly statusId: string;
  readonly fields: Fields<PurchaseNames>;
}

/** Whether Cleverbridge could have made this purchase id: digits, 9 of them today. */
export function isPurchaseId(id: string): boolean {
  return /^[1-9]\d{0,11}$/.test(id);
}

/** How V1 spells the names that V2 ends in `Number`. */
const v1Number = /(running|reference|interval)no$/;

/**
 * One object of an answer, read by its documented V2 names. Cleverbridge writes the same things in two ways: notifications
 * in camelCase, rows of lists as their XML was (PascalCase, `RunningNo` for `runningNumber`, `PostalCode` for `postalcode`, lists
 * inside a wrapper). Names are therefore compared without regard to case, and numbers arrive as their exact text.
 */
export class Fields<Name extends string> {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    this.#values = new Map(
      Object.entries(object(value)).map(([name, held]) => [name.toLowerCase().replace(v1Number, '$1number'), held]),
    );
  }

  /** The value as it came; undefined when it is absent. */
  raw(name: Name): unknown {
    return this.#values.get(name.toLowerCase());
  }

  /** All fields but these, by name in lower case, in an order of their own. */
  without(names: readonly Name[]): readonly (readonly [string, unknown])[] {
    const left = new Set(names.map((name) => name.toLowerCase()));
    return [...this.#values].filter(([name]) => !left.has(name)).sort(([one], [other]) => (one < other ? -1 : 1));
  }

  text(name: Name): string | null {
    return text(this.raw(name));
  }

  /** A word of Cleverbridge's own, see `word`. */
  enumCode(name: Name): string | null {
    return enumCode(this.raw(name));
  }

  integer(name: Name): number | null {
    return integer(this.raw(name));
  }

  /** Also from the words that XML has for it. */
  boolean(name: Name): boolean | null {
    const value = this.raw(name);
    return value === 'true' ? true : value === 'false' ? false : boolean(value);
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

/** The elements of a list that may stand inside an XML wrapper; an empty wrapper is an empty list. */
export function unwrapped(value: unknown, wrapper: string): readonly unknown[] {
  if (!isObject(value)) return list(value);
  const inner = new Fields<string>(value).raw(wrapper);
  if (inner !== undefined) return list(inner);
  return Object.keys(value).length === 0 ? [] : [value];
}

/** An x-parameter. */
export interface ExtraParameter {
  readonly key: string;
  readonly value: string | null;
}

/** x-parameters in any of the shapes seen: pairs, pairs inside `extraParameter`, one pair, or a plain map. */
export function extraParameters(value: unknown): readonly ExtraParameter[] {
  return unwrapped(value, 'extraParameter').filter(isObject).flatMap(toPairs);
}

function toPairs(value: object): readonly ExtraParameter[] {
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

/** When a purchase was last changed, as text that sorts; empty when it does not tell. */
export function modificationKey(fields: Fields<PurchaseNames>): string {
  return instantKey(fields.instant('lastModificationTime') ?? '');
}
