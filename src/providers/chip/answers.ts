import { ProviderInvalidResponseError } from '../../domain/failures.js';
import { isUuid } from '../../domain/ids.js';
import type { WriteAnswer } from '../kit/answers.js';
import { enumCode, isObject, object, text, type WireObject } from '../wire.js';
import type { ChipPurchaseDocument, ChipRecurringToken, ChipRecurringTokenPage, ChipRefundAnswer } from './types.js';

/** The longest pagePath of a page that is followed, so that a cursor which carries it stays short. */
const maxPagePathLength = 300;

/** How deep an error body is searched: CHIP's lie no deeper than the request that they are about. */
const maxErrorDepth = 6;

/** Whether CHIP called the acquirer, who failed, as against a state or a field that CHIP itself rejects. */
const isProcessingFailure = (code: string): boolean => /^purchase_[a-z_]+_error$/.test(code);

/** CHIP's errors always have codes. After a processing failure the purchase alone shows why, and whether money may have moved. */
export function toRejection(body: unknown): WriteAnswer<never> | null {
  const codes = errorCodes(body);
  if (codes.some(isProcessingFailure)) return { kind: 'UNPROVEN', hint: null };
  return codes.length > 0 ? { kind: 'REJECTED', codes } : null;
}

/** The codes of an error body: by field, nested like the request, under `__all__`, as a list or a single one, or at the top. */
function errorCodes(value: unknown, depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > maxErrorDepth) return [];
  const own = isObject(value) ? text(value['code']) : null;
  const inner = Object.values(value).flatMap((entry) => errorCodes(entry, depth + 1));
  return own === null ? inner : [own, ...inner];
}

export function requireObject(body: unknown): WireObject {
  if (!isObject(body)) throw new ProviderInvalidResponseError('CHIP', 'it is not an object');
  return body;
}

/** Whether a text from outside may follow a list's path: a path below the list's own, a query, or both; no escapes in the path. */
export function isPagePath(pagePath: string): boolean {
  const [path = ''] = pagePath.split('?', 1);
  const staysBelow = /^(?:[\w.~-][\w./~-]*)?$/.test(path) && !path.includes('..');
  return staysBelow && pagePath.length <= maxPagePathLength && /^[\x21-\x7e]*$/.test(pagePath);
}

export function parsePurchase(body: WireObject, id: string): ChipPurchaseDocument {
  const type = text(body['type']);
  if (type !== null && type !== 'purchase') throw new ProviderInvalidResponseError('CHIP', 'it is not a purchase');
  if (text(body['id'])?.toLowerCase() !== id) throw new ProviderInvalidResponseError('CHIP', 'it is another purchase');
  const status = enumCode(body['status']);
  if (status === null) throw new ProviderInvalidResponseError('CHIP', 'the purchase has no status');
  return { ...body, id, status };
}

/** A purchase whose id is not known yet. */
export function parseNewPurchase(body: WireObject): ChipPurchaseDocument {
  const id = text(body['id'])?.toLowerCase();
  if (id === undefined || !isUuid(id)) throw new ProviderInvalidResponseError('CHIP', 'the purchase has no id');
  return parsePurchase(body, id);
}

/** A refund answers with the Payment that it is when it is finished, and with the purchase while it waits: `type` says which. */
export function parseRefund(body: WireObject, id: string): ChipRefundAnswer {
  const type = text(body['type']);
  if (type === 'purchase') return { shape: 'PURCHASE', purchase: parsePurchase(body, id) };
  if (type !== 'payment') throw new ProviderInvalidResponseError('CHIP', 'it is neither a payment nor a purchase');
  const refundId = text(body['id'])?.toLowerCase();
  if (refundId === undefined || !isUuid(refundId)) throw new ProviderInvalidResponseError('CHIP', 'it has no id');
  const purchaseId = text(object(body['related_to'])['id'])?.toLowerCase();
  if (purchaseId !== undefined && purchaseId !== id) {
    throw new ProviderInvalidResponseError('CHIP', 'it is about another purchase');
  }
  return { shape: 'PAYMENT', payment: { ...body, id: refundId } };
}

export function parsePage(body: WireObject, page: URL, list: URL): ChipRecurringTokenPage {
  const { results } = body;
  if (!Array.isArray(results)) throw new ProviderInvalidResponseError('CHIP', 'the page contains no list');
  const next = text(body['next']);
  return { tokens: results.map(parseToken), next: next === null ? null : toPlace(next, page, list) };
}

function parseToken(value: unknown): ChipRecurringToken {
  const wire = object(value);
  const id = text(wire['id'])?.toLowerCase();
  if (id === undefined || !isUuid(id)) throw new ProviderInvalidResponseError('CHIP', 'a token has no id');
  return { id, wire };
}

/**
 * The pagePath that a `next` (absolute, or relative to its page) names. The scheme is not compared: a server behind a TLS proxy
 * often writes `http`, and only path and query are used.
 *
 * @throws {ProviderInvalidResponseError} when it leads to another host or out of the list: the secret key never goes there
 */
function toPlace(next: string, page: URL, list: URL): string {
  const target = URL.canParse(next, page.href) ? new URL(next, page) : null;
  const isInside = target?.host === list.host && target.pathname.startsWith(list.pathname);
  const pagePath = isInside ? target.pathname.slice(list.pathname.length) + target.search : null;
  if (pagePath === null || !isPagePath(pagePath)) {
    throw new ProviderInvalidResponseError('CHIP', 'the next page is outside the list');
  }
  return pagePath;
}
