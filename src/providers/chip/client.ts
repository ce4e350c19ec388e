import { ProviderInvalidResponseError, ProviderRejectedError } from '../../domain/failures.js';
import { isUuid } from '../../domain/ids.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { readJson, type Dated } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import type { Upstream } from '../../upstream/upstream.js';
import { readWriteAnswer, type WriteAnswer } from '../kit/answers.js';
import { isObject, object, text, type WireObject, enumCode } from '../wire.js';
import { authorization } from './credentials.js';
import type { ChipSettings } from './settings.js';
import type {
  ChipPurchaseBody,
  ChipPurchaseDocument,
  ChipRecurringToken,
  ChipRecurringTokenPage,
  ChipRefundAnswer,
  ChipWire,
} from './types.js';
import { isUrl } from '../../domain/urls.js';

/** The longest pagePath of a page that is followed, so that a cursor which carries it stays short. */
const maxPagePathLength = 300;

/** How deep an error body is searched: CHIP's lie no deeper than the request that they are about. */
const maxErrorDepth = 6;

/** To which purchase a write goes, and under which key. */
export interface ChipWriteCall {
  readonly id: string;
  /** Sent as `Idempotency-Key`. CHIP does not promise to honour it, so nothing may rest on it. */
  readonly providerKey: string;
  readonly scope: OperationScope;
}

/** CHIP's own plugin notes that charging a card takes longer than other calls: three times an attempt's time. */
const chargePatience = 3;

/**
 * CHIP's calls: URLs, headers, and a first reading of the answers. Every path keeps its trailing slash and is appended to
 * the path of the base URL. Each read throws the `ProviderFailure`s of `Upstream.read` and `readJson`; each write is sent once and throws
 * `NotSentError`, or `OutcomeUnknownError` for any answer that is not read with certainty.
 *
 * A *pagePath* is where a page of a list lies: what follows the list's own path (`?cursor=x`), empty for the first page. CHIP's `next` is
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
   * `GET /clients/{id}/recurring_tokens/`, one page of it. Null when CHIP knows no such client, or no such page any more. Shared with no
   * other read: a purchase does not always tell on whose list its token is, so that after the token's deletion no such read could be dropped.
   *
   * @param pagePath of the page; must have passed `isPagePath`
   */
  async listRecurringTokens(
    clientId: string,
    pagePath: string,
    scope: OperationScope,
  ): Promise<ChipRecurringTokenPage | null> {
    const list = this.#url(`clients/${clientId}/recurring_tokens/`);
    const page = new URL(list.href + pagePath);
    const path = page.pathname + page.search;
    const answer = await this.#fetch('listClientRecurringTokens', path, scope, (body) => parsePage(body, page, list));
    return answer?.value ?? null;
  }

  /** After a write: reads of this purchase that are held or under way are dropped. */
  forgetPurchase(id: string): Promise<void> {
    return this.reads.forget({ method: 'GET', path: this.#url(`purchases/${id}/`).pathname });
  }

  /**
   * `GET /purchases/{id}/` for a write: shared with no other read, as that may have begun before the write, and past every cache (`time` is
   * what CHIP's own plugin sends to that end). Null when CHIP does not know it.
   */
  async readPurchaseNow(id: string, scope: OperationScope): Promise<ChipPurchaseDocument | null> {
    const path = `${this.#url(`purchases/${id}/`).pathname}?time=${Math.trunc(Date.now() / 1_000)}`;
    return (await this.#fetch('getPurchase', path, scope, (body) => parsePurchase(body, id)))?.value ?? null;
  }

  /** `POST /purchases/`: the new purchase. */
  createPurchase(
    body: ChipPurchaseBody,
    providerKey: string,
    scope: OperationScope,
  ): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#write('createPurchase', 'purchases/', { providerKey, scope }, body, parseNewPurchase);
  }

  /** `POST /purchases/{id}/cancel/`. */
  cancelPurchase(call: ChipWriteCall): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#post('cancelPurchase', 'cancel', call, null, parsePurchase);
  }

  /** `POST /purchases/{id}/charge/`. @param token the id of the purchase that is the token */
  chargePurchase(call: ChipWriteCall, token: string): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#post('chargePurchase', 'charge', call, { recurring_token: token }, parsePurchase);
  }

  /** `POST /purchases/{id}/mark_as_paid/`. @param paidOn unix seconds; null for now */
  markPurchaseAsPaid(call: ChipWriteCall, paidOn: number | null): Promise<WriteAnswer<ChipPurchaseDocument>> {
    const body = paidOn === null ? null : { paid_on: paidOn };
    return this.#post('markPurchaseAsPaid', 'mark_as_paid', call, body, parsePurchase);
  }

  /** `POST /purchases/{id}/resend_invoice/`. */
  resendInvoice(call: ChipWriteCall): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#post('resendInvoice', 'resend_invoice', call, null, parsePurchase);
  }

  /** `POST /purchases/{id}/capture/`. @param minorUnits of the hold, the rest of which is released */
  capturePurchase(call: ChipWriteCall, minorUnits: number): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#post('capturePurchase', 'capture', call, { amount: minorUnits }, parsePurchase);
  }

  /** `POST /purchases/{id}/release/`: always the whole hold. */
  releasePurchase(call: ChipWriteCall): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#post('releasePurchase', 'release', call, null, parsePurchase);
  }

  /** `POST /purchases/{id}/refund/`. @param minorUnits null for all that is left */
  refundPurchase(call: ChipWriteCall, minorUnits: number | null): Promise<WriteAnswer<ChipRefundAnswer>> {
    const body = minorUnits === null ? null : { amount: minorUnits };
    return this.#post('refundPurchase', 'refund', call, body, parseRefund);
  }

  /** `POST /purchases/{id}/delete_recurring_token/`. */
  deleteRecurringToken(call: ChipWriteCall): Promise<WriteAnswer<ChipPurchaseDocument>> {
    return this.#post('deleteRecurringToken', 'delete_recurring_token', call, null, parsePurchase);
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
    return this.reads.read<T>({ method: 'GET', path }, freshness, scope, (shared) =>
      this.#fetch(operation, path, shared, parse),
    );
  }

  async #fetch<T>(
    operation: string,
    path: string,
    scope: OperationScope,
    parse: (body: WireObject) => T,
  ): Promise<Dated<T> | null> {
    const answer = await this.upstream.read({ operation, method: 'GET', path, headers: this.#headers }, scope);
    const body = readJson('CHIP', answer);
    if (body === null) return null;
    return { value: parse(requireObject(body)), receivedAt: answer.receivedAt };
  }

  /** A write on one purchase. */
  #post<T>(
    operation: string,
    action: string,
    call: ChipWriteCall,
    body: object | null,
    parse: (body: WireObject, id: string) => T,
  ): Promise<WriteAnswer<T>> {
    return this.#write(operation, `purchases/${call.id}/${action}/`, call, body, (written) => parse(written, call.id));
  }

  async #write<T>(
    operation: string,
    relativePath: string,
    { providerKey, scope }: Omit<ChipWriteCall, 'id'>,
    body: object | null,
    parse: (body: WireObject) => T,
  ): Promise<WriteAnswer<T>> {
    const path = this.#url(relativePath).pathname;
    const headers = { ...this.#headers, 'idempotency-key': providerKey };
    const content =
      body === null
        ? { headers }
        : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const patience = operation === 'chargePurchase' ? chargePatience : 1;
    const answer = await this.upstream.write({ operation, method: 'POST', path, patience, ...content }, scope);
    return readWriteAnswer(answer, {
      provider: 'CHIP',
      success: (written) => ({ kind: 'ACCEPTED', document: parse(requireObject(written)) }),
      rejection: (refused) => (isObject(refused) ? toRejection(refused) : null),
    });
  }
}

/** Whether CHIP asked the acquirer, who failed, as against a state or a field that CHIP itself rejects. */
const isProcessingFailure = (code: string): boolean => /^purchase_[a-z_]+_error$/.test(code);

/** CHIP's errors always have codes. After a processing failure the purchase alone shows why, and whether money may have moved. */
function toRejection(body: unknown): WriteAnswer<never> | null {
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

function requireObject(body: unknown): WireObject {
  if (!isObject(body)) throw new ProviderInvalidResponseError('CHIP', 'it is not an object');
  return body;
}

/** Whether a text from outside may stand behind a list's path: a path below the list's own, a query, or both; no escapes in the path. */
export function isPagePath(pagePath: string): boolean {
  const [path = ''] = pagePath.split('?', 1);
  const staysBelow = /^(?:[\w.~-][\w./~-]*)?$/.test(path) && !path.includes('..');
  return staysBelow && pagePath.length <= maxPagePathLength && /^[\x21-\x7e]*$/.test(pagePath);
}

function parsePurchase(body: WireObject, id: string): ChipPurchaseDocument {
  const type = text(body['type']);
  if (type !== null && type !== 'purchase') throw new ProviderInvalidResponseError('CHIP', 'it is not a purchase');
  if (text(body['id'])?.toLowerCase() !== id) throw new ProviderInvalidResponseError('CHIP', 'it is another purchase');
  const status = enumCode(body['status']);
  if (status === null) throw new ProviderInvalidResponseError('CHIP', 'the purchase has no status');
  return { ...body, id, status };
}

/** A purchase whose id is not known yet. */
function parseNewPurchase(body: WireObject): ChipPurchaseDocument {
  const id = text(body['id'])?.toLowerCase();
  if (id === undefined || !isUuid(id)) throw new ProviderInvalidResponseError('CHIP', 'the purchase has no id');
  return parsePurchase(body, id);
}

/** A refund answers with the Payment that it is when it is finished, and with the purchase while it waits: `type` tells which. */
function parseRefund(body: WireObject, id: string): ChipRefundAnswer {
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
 * The pagePath that a `next` (absolute, or relative to its page) names. The scheme is not compared: a server behind a TLS proxy
 * often writes `http`, and only path and query are used.
 *
 * @throws {ProviderInvalidResponseError} when it leads to another host or out of the list: the secret key never goes there
 */
function toPlace(next: string, page: URL, list: URL): string {
  const target = isUrl(next, page.href) ? new URL(next, page) : null;
  const isInside = target?.host === list.host && target.pathname.startsWith(list.pathname);
  const pagePath = isInside ? target.pathname.slice(list.pathname.length) + target.search : null;
  if (pagePath === null || !isPagePath(pagePath)) {
    throw new ProviderInvalidResponseError('CHIP', 'the next page lies outside the list');
  }
  return pagePath;
}
