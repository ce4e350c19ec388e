import { decodeCursor, encodeCursor } from '../../../domain/cursor.js';
import { InvalidInputError, ProviderInvalidResponseError } from '../../../domain/failures.js';
import type { OperationScope, PaymentMethodsQuery, RecurringTokensQuery } from '../../../domain/provider.js';
import type { Page, PaymentMethodRecord, RecurringTokenRecord } from '../../../domain/records.js';
import { isPagePath } from '../answers.js';
import type { ChipClient } from '../client.js';
import { toPaymentMethods, toRecurringToken } from '../records/purchase.js';
import type { ChipRecurringTokenPage } from '../types.js';

/** How many upstream pages one page of ours may cost; beyond it, ours ends early and its cursor goes on. */
const maxUpstreamPages = 10;

/**
 * With what a purchase could be paid, at the configured brand and in the key's mode. Made once for an operation: each distinct
 * filter costs one call.
 */
export function createPaymentMethodsRead(
  client: ChipClient,
  scope: OperationScope,
): (query: PaymentMethodsQuery) => Promise<readonly PaymentMethodRecord[]> {
  const lists = new Map<string, Promise<readonly PaymentMethodRecord[]>>();
  return async (query) => {
    const filters = toFilters(query);
    const key = filters.toString();
    const list = lists.get(key) ?? client.listPaymentMethods(filters, scope).then(toPaymentMethods);
    lists.set(key, list);
    return list;
  };
}

/**
 * The query as CHIP spells it. A capability is only requested when it is wanted: not wanting it excludes nothing.
 *
 * @throws {InvalidInputError} for a country or a language of another form than CHIP's
 */
function toFilters(query: PaymentMethodsQuery): URLSearchParams {
  const filters = new URLSearchParams({ currency: query.currency });
  if (query.country !== null) filters.set('country', toCountry(query.country));
  if (query.recurring === true) filters.set('recurring', 'true');
  if (query.manualCapture === true) filters.set('skip_capture', 'true');
  if (query.verification === true) filters.set('preauthorization', 'true');
  if (query.language !== null) filters.set('language', toLanguage(query.language));
  if (query.amountMinorUnits !== null) filters.set('amount', String(query.amountMinorUnits));
  return filters;
}

function toCountry(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) throw new InvalidInputError('filter.country', 'must be two capital letters');
  return country;
}

function toLanguage(language: string): string {
  if (!/^[A-Za-z]{2}$/.test(language)) throw new InvalidInputError('filter.language', 'must be two letters');
  return language;
}

/** A position between two tokens: how many of an upstream page lie before it. */
interface Position {
  readonly pagePath: string;
  readonly offset: number;
}

/**
 * A client's recurring tokens. CHIP takes no page size, so its pages are cut here: a cursor names an upstream page and how far it
 * was read. Null when CHIP does not know the client.
 *
 * @throws {InvalidInputError} for a cursor of another client's list, or of none
 * @throws {ProviderInvalidResponseError} when the pages lead in a circle, out of the list, or to one that is gone
 */
export async function listRecurringTokens(
  client: ChipClient,
  { clientReference, first, after }: RecurringTokensQuery,
  scope: OperationScope,
): Promise<Page<RecurringTokenRecord> | null> {
  const list = `chip:recurring-tokens:${clientReference}`;
  const items: { cursor: string; node: RecurringTokenRecord }[] = [];
  const visited = new Set<string>();
  let position: Position | null = after === null ? { pagePath: '', offset: 0 } : readCursor(list, after);
  while (position !== null && items.length < first && visited.size < maxUpstreamPages) {
    const { pagePath, offset }: Position = position;
    if (visited.has(pagePath)) throw new ProviderInvalidResponseError('CHIP', 'its pages lead in a circle');
    const page = await client.listRecurringTokens(clientReference, pagePath, scope);
    if (!page && visited.size === 0) return null;
    if (!page) throw new ProviderInvalidResponseError('CHIP', 'the next page is gone');
    visited.add(pagePath);
    const end = Math.min(offset + first - items.length, page.tokens.length);
    for (const [index, token] of page.tokens.slice(offset, end).entries()) {
      const behind = positionIn(page, pagePath, offset + index + 1) ?? { pagePath, offset: offset + index + 1 };
      items.push({ cursor: toCursor(list, behind), node: toRecurringToken(token) });
    }
    position = positionIn(page, pagePath, end);
  }
  const endCursor = position ? toCursor(list, position) : (items.at(-1)?.cursor ?? null);
  return { items, hasNextPage: position !== null, endCursor };
}

/** The position behind so many tokens of a page: at its end, the start of the next page; null at the end of the list. */
function positionIn(page: ChipRecurringTokenPage, pagePath: string, offset: number): Position | null {
  if (offset < page.tokens.length) return { pagePath, offset };
  return page.next === null ? null : { pagePath: page.next, offset: 0 };
}

function toCursor(list: string, { pagePath, offset }: Position): string {
  return encodeCursor(list, [pagePath, offset]);
}

function readCursor(list: string, cursor: string): Position {
  const [pagePath, offset] = decodeCursor(list, cursor, 2) ?? [];
  if (typeof pagePath !== 'string' || !isPagePath(pagePath) || !Number.isSafeInteger(offset) || Number(offset) < 0) {
    throw new InvalidInputError('after', 'is not a cursor of this list');
  }
  return { pagePath, offset: Number(offset) };
}
