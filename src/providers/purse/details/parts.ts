import { exponentOf } from '../../../domain/iso-4217.js';
import { isObject, list, objectOrNull, text } from '../../wire.js';
import { isUrl } from '../../../domain/urls.js';

/** The currency of a document, to show; null unless ISO 4217 knows it. */
export function currency(value: unknown): string | null {
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
export const opaque = (value: unknown): string | null => (isObject(value) ? JSON.stringify(value) : text(value));

/** The parts of a list that are objects, each mapped. */
export function each<Item>(value: unknown, map: (item: Readonly<Record<string, unknown>>) => Item): readonly Item[] {
  return list(value).filter(isObject).map(map);
}

/** A part that may be missing as a whole. */
export function part<Item>(value: unknown, map: (item: Readonly<Record<string, unknown>>) => Item): Item | null {
  const wire = objectOrNull(value);
  return wire && map(wire);
}
