import { ProviderRejectedError } from '../../domain/failures.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { readJson, type Dated } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import type { Upstream } from '../../upstream/upstream.js';
import { readWriteAnswer, type WriteAnswer } from '../kit/answers.js';
import { isObject, type WireObject } from '../wire.js';
import { parseNewPurchase, parsePage, parsePurchase, parseRefund, requireObject, toRejection } from './answers.js';
import { authorization } from './credentials.js';
import type { ChipSettings } from './settings.js';
import type { RequestOf, ChipPurchaseDocument, ChipRecurringTokenPage, ChipRefundAnswer, ChipWire } from './types.js';

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
 * CHIP's calls: URLs, headers, and a first reading of the answers. Every path has a trailing slash and is appended to
 * the path of the base URL. Each read throws the `ProviderFailure`s of `Upstream.read` and `readJson`; each write is sent once and throws
 * `NotSentError`, or `OutcomeUnknownError` for any answer that is not read with certainty.
 *
 * A *pagePath* is where a page of a list lies: what follows the list's own path (`?cursor=x`), empty for the first page. CHIP's `next` is
 * opaque, so it is only parsed as far as safety needs, and never built.
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
   * other read: a purchase does not always show on whose list its token is, so that after the token's deletion no such read could be dropped.
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
    body: RequestOf<'PurchaseBody'>,
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
