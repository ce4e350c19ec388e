import type { WithMoney } from '../../../domain/records.js';
import type * as Schema from '../../../generated/schema.js';
import { object, text, enumCode } from '../../wire.js';
import type { PurseWire } from '../types.js';

/** Purse's links are a map by relation; a list of them keeps every relation, also those that its documents do not name. */
export function toLinks(value: unknown): readonly WithMoney<Schema.PurseLink>[] {
  return Object.entries(object(value)).map(([rel, wire]) => {
    const link: PurseWire<'Link'> = object(wire);
    return { rel, href: text(link.href), method: enumCode(link.method) };
  });
}
