import { LosslessNumber } from 'lossless-json';
import type { WithMoney } from '../../domain/records.js';
import type { PurseLink } from '../../generated/schema.js';
import { enumCode, object, text } from '../wire.js';
import type { PurseWire } from './types.js';

/** The readers of the contract's `x-as` that only Purse needs. */

/** The first six digits of a card, should there be more. */
export function bin(value: unknown): string | null {
  return text(value)?.slice(0, 6) ?? null;
}

/** Purse's links are a map by relation; a list of them has every relation, also those that its documents do not name. */
export function links(value: unknown): readonly WithMoney<PurseLink>[] {
  return Object.entries(object(value)).map(([rel, wire]) => {
    const link: PurseWire<'Link'> = object(wire);
    return { rel, href: text(link.href), method: enumCode(link.method) };
  });
}

/** A decimal number that is written digit by digit. */
export function decimalNumber(digits: string | null | undefined): LosslessNumber | null {
  return digits == null ? null : new LosslessNumber(digits);
}
