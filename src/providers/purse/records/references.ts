import { isUuid, type ResourceId, resourceId } from '../../../domain/ids.js';
import { isObject, object, text, webUrl } from '../../wire.js';
import type { PurseDocuments, PurseWire } from '../types.js';

/** The gateway's id of what Purse refers to; null without a reference that Purse could have made. */
export function edge(type: 'PAYMENT' | 'CLIENT_SESSION', value: unknown): ResourceId | null {
  const reference = text(value)?.toLowerCase() ?? '';
  return isUuid(reference) ? resourceId('PURSE', type, reference) : null;
}

/** The order of a document is shown as a cart, if it has one. */
export const cartId = (
  type: keyof PurseDocuments,
  { id, order }: PurseDocuments[keyof PurseDocuments],
): ResourceId | null => (isObject(order) ? resourceId('PURSE', 'CART', `${type}:${id}`) : null);

export const orderReference = (order: unknown): string | null => text((object(order) as PurseWire<'Order'>).reference);

/** One of the two links that are used as they are, since nothing else shows where the shopper pays. */
export function linkUrl(links: unknown, rel: 'hosted_page' | 'customer_url'): string | null {
  const link: PurseWire<'Link'> = object(object(links)[rel]);
  return webUrl(link.href);
}
