import { ProviderInvalidResponseError, ProviderRejectedError } from '../../domain/failures.js';
import { isUuid } from '../../domain/ids.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { readJson, type Dated } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import type { Upstream } from '../../upstream/upstream.js';
import { isObject, object, text, type WireObject } from '../wire.js';
import { authorization } from './credentials.js';
import type { ChipSettings } from './settings.js';
import type { ChipPurchaseDocument, ChipRecurringToken, ChipRecurringTokenPage, ChipWire } from './types.js';

/** The longest place of a page that is followed, so that a cursor which carries it stays short. */
const maxPlaceLength = 300;

/**
 * CHIP's reads: URLs, headers, and a first reading of the answers. Every path keeps its trailing slash and is appended to
 * the path of the base URL. Each method throws the `ProviderFailure`s of `Upstream.read` and `readJson`.
 *
 * A *place* is where a page of a list lies: what follows the list's own path (`?cursor=x`), empty for the first page. CHIP's `next` is
 * opaque, so it is only taken apart as far as safety needs, and never built.
 */
export class ChipClient {
  readonly #base: URL;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    private readonly settings: ChipSettings,
    private readonly upstream: Upstream,
    private readonly reads: SharedReads,
  ) {
    this.#base = new URL(`${settings.CHIP_BASE_URL}/`);
    this.#headers = { ...authorization(settings.CHIP_SECRET_KEY), accept: 'application/json' };
  }

  /** `GET /purchases/{id}/`. Null when CHIP does not know it. */
  getPurchase(id: string, freshness: Freshness, scope: OperationScope): Promise<Dated<ChipPurchaseDocument> | null> {
    const url = this.#url(`purchases/${id}/`);
    return this.#get('getPurchase', url, freshness, scope, (body) => parsePurchase(body, id));
  }

  /**
   * `GET /payment_methods/` of the configured brand.
   *
   * @param filters the query besides `brand_id`
   * @throws {ProviderRejectedError} also for 404, as there is no such thing as an unknown list
   */
  async listPaymentMethods(filters: URLSearchParams, scope: OperationScope): Promise<ChipWire<'PaymentMethods'>> {
    const url = this.#url('payment_methods/');
    url.search = `brand_id=${this.settings.CHIP_BRAND_ID}&${filters.toString()}`;
    const answer = await this.#get('listPaymentMethods', url, {}, scope, (body) => body);
    if (!answer) throw new ProviderRejectedError('CHIP', 404);
    return answer.value;
  }

  /**
   * `GET /clients/{id}/recurring_tokens/`, one page of it. Null when CHIP knows no such client, or no such page any more.
   *
   * @param place of the page; must have passed `isPlace`
   */
  async listRecurringTokens(
    clientId: string,
    place: string,
    scope: OperationScope,
  ): Promise<ChipRecurringTokenPage | null> {
    const list = this.#url(`clients/${clientId}/recurring_tokens/`);
    const page = new URL(list.href + place);
    const answer = await this.#get('listClientRecurringTokens', page, {}, scope, (body) => parsePage(body, page, list));
    return answer?.value ?? null;
  }

  #url(path: string): URL {
    return new URL(path, this.#base);
  }

  async #get<T>(
    operation: string,
    { pathname, search }: URL,
    freshness: Freshness,
    scope: OperationScope,
    parse: (body: WireObject) => T,
  ): Promise<Dated<T> | null> {
    const path = pathname + search;
    return this.reads.read<T>({ method: 'GET', path }, freshness, scope, async (shared) => {
      const answer = await this.upstream.read({ operation, method: 'GET', path, headers: this.#headers }, shared);
      const body = readJson('CHIP', answer);
      if (body === null) return null;
      if (!isObject(body)) throw new ProviderInvalidResponseError('CHIP', 'it is not an object');
      return { value: parse(body), receivedAt: answer.receivedAt };
    });
  }
}

/** Whether a text from outside may stand behind a list's path: a path below the list's own, a query, or both; no escapes in the path. */
export function isPlace(place: string): boolean {
  const [path = ''] = place.split('?', 1);
  const staysBelow = /^(?:[\w.~-][\w./~-]*)?$/.test(path) && !path.includes('..');
  return staysBelow && place.length <= maxPlaceLength && /^[\x21-\x7e]*$/.test(place);
}

function parsePurchase(body: WireObject, id: string): ChipPurchaseDocument {
  const type = text(body['type']);
  if (type !== null && type !== 'purchase') throw new ProviderInvalidResponseError('CHIP', 'it is not a purchase');
  if (text(body['id'])?.toLowerCase() !== id) throw new ProviderInvalidResponseError('CHIP', 'it is another purchase');
  const status = text(body['status']);
  if (status === null) throw new ProviderInvalidResponseError('CHIP', 'the purchase has no status');
  return { ...body, id, status };
}

function parsePage(body: WireObject, page: URL, list: URL): ChipRecurringTokenPage {
  const { results } = body;
  if (!Array.isArray(results)) throw new ProviderInvalidResponseError('CHIP', 'the page holds no list');
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
 * The place that a `next` (absolute, or relative to its page) names. The scheme is not compared: a server behind a TLS proxy
 * often writes `http`, and only path and query are used.
 *
 * @throws {ProviderInvalidResponseError} when it leads to another host or out of the list: the secret key never goes there
 */
function toPlace(next: string, page: URL, list: URL): string {
  const target = URL.canParse(next, page.href) ? new URL(next, page) : null;
  const isInside = target?.host === list.host && target.pathname.startsWith(list.pathname);
  const place = isInside ? target.pathname.slice(list.pathname.length) + target.search : null;
  if (place === null || !isPlace(place)) {
    throw new ProviderInvalidResponseError('CHIP', 'the next page lies outside the list');
  }
  return place;
}
