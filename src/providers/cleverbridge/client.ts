import { parse, stringify } from 'lossless-json';
import {
  type ProviderFailure,
  ProviderInvalidResponseError,
  ProviderRejectedError,
  ProviderUnavailableError,
} from '../../domain/failures.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { type Dated, parseBody, readJson } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import { SingleFlight } from '../../upstream/single-flight.js';
import type { Upstream } from '../../upstream/upstream.js';
import type { WriteAnswer } from '../kit/answers.js';
import { isObject, list, text, type WireObject } from '../wire.js';
import { ProviderClock, type ProcessCartAnswer, readCartAnswer, readSmallWriteAnswer } from './answers.js';
import type { ProcessCartRequest } from './writes/requests.js';
import { type CleverbridgeDocument, isPurchaseId, type PurchaseNames, type Wire } from './types.js';
import { Fields, modificationKey, unwrapped } from './values.js';

const provider = 'CLEVERBRIDGE';

/** What Cleverbridge says of an id that it does not know, with whatever HTTP status. */
const notFoundMessage = 'Item not found.';

/** A range of ids or times with both ends, and the requested statuses (null for any). */
export interface ListRange {
  readonly from: string;
  readonly to: string;
  readonly statusIds: readonly string[] | null;
}

/** What the client needs. */
export interface CleverbridgeClientParts {
  readonly upstream: Upstream;
  readonly reads: SharedReads;
  /** What the base URL has behind its host; empty as a rule. */
  readonly basePath: string;
  readonly authorization: string;
  /** With which method x-parameters are written; the same body either way. */
  readonly updateParametersMethod: 'GET' | 'POST';
}

/**
 * Cleverbridge's documented operations. Rows of lists come unordered, and with rows that were not requested. Lists are never cached: a write names
 * the purchase that it changes, and could not name the lists that hold it. Equal ones that are under way at the same moment are one call.
 *
 * @throws {ProviderFailure | RequestCancelledError} from reads
 * @throws {NotSentError | OutcomeUnknownError} from writes
 */
export class CleverbridgeClient {
  readonly #parts: CleverbridgeClientParts;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #lists = new SingleFlight(provider);
  readonly clock = new ProviderClock();

  constructor(parts: CleverbridgeClientParts) {
    this.#parts = parts;
    this.#headers = { accept: 'application/json', authorization: parts.authorization };
  }

  /** Get Purchase V2. Null when Cleverbridge does not know the id. */
  async getPurchase(
    purchaseId: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<CleverbridgeDocument> | null> {
    const path = this.#purchasePath(purchaseId);
    const answer = await this.#parts.reads.read({ method: 'GET', path, isLater }, freshness, scope, (shared) =>
      this.#readPurchase(path, shared),
    );
    return answer && { value: toPurchase(answer.value, purchaseId), receivedAt: answer.receivedAt };
  }

  /** For a write to compare with: requested after this call began, neither from a cache nor shared with a read that began before. */
  async getPurchaseNow(purchaseId: string, scope: OperationScope): Promise<CleverbridgeDocument | null> {
    const answer = await this.#readPurchase(this.#purchasePath(purchaseId), scope);
    return answer && toPurchase(answer.value, purchaseId);
  }

  /** After a write: reads of this purchase that are held or under way are dropped, and every list under way, as it may hold the purchase. */
  forgetPurchase(purchaseId: string): Promise<void> {
    this.#lists.forget(() => true);
    return this.#parts.reads.forget({ method: 'GET', path: this.#purchasePath(purchaseId) });
  }

  /** Get Purchase List. Times are RFC 3339 in UTC with `Z`. */
  async listPurchases({ from, to, statusIds }: ListRange, scope: OperationScope) {
    const query = `startdatetime=${from}&enddatetime=${to}${filter(statusIds)}`;
    return this.#list('getPurchaseList', `/purchase/getpurchaselist?${query}`, scope);
  }

  /** Get Purchase List by IDs. The range is compared with reimbursement ids too. */
  async listPurchasesByIds({ from, to, statusIds }: ListRange, scope: OperationScope) {
    const query = `startpurchaseid=${from}&endpurchaseid=${to}${filter(statusIds)}`;
    return this.#list('getPurchaseListByIds', `/purchase/getpurchaselistbyids?${query}`, scope);
  }

  /** Process Cart. Charges, and has no idempotency key: never repeat it on doubt. */
  async processCart(request: ProcessCartRequest, scope: OperationScope): Promise<WriteAnswer<ProcessCartAnswer>> {
    return readCartAnswer(await this.#send('processCart', 'POST', '/cart/processcart', request, scope), parseExactly);
  }

  updateLicenseKey(request: Wire<'UpdateLicenseKeyRequest'>, scope: OperationScope): Promise<WriteAnswer<null>> {
    return this.#write('updateLicenseKey', 'POST', '/purchase/updatelicensekey', request, scope);
  }

  updateParameters(
    request: Wire<'UpdatePurchaseParametersRequest'>,
    scope: OperationScope,
  ): Promise<WriteAnswer<null>> {
    const method = this.#parts.updateParametersMethod;
    const operation = method === 'GET' ? 'updatePurchaseParametersByGet' : 'updatePurchaseParameters';
    return this.#write(operation, method, '/purchase/updatepurchaseparameters', request, scope);
  }

  /** Retry Payment. Accepted is not paid; may charge, so never repeat it on doubt. */
  retryPayment(request: Wire<'RetryPaymentRequest'>, scope: OperationScope): Promise<WriteAnswer<null>> {
    return this.#write('retryPayment', 'POST', '/purchase/retrypayment', request, scope);
  }

  cancelRetry(request: Wire<'CancelRetryRequest'>, scope: OperationScope): Promise<WriteAnswer<null>> {
    return this.#write('cancelRetry', 'POST', '/purchase/cancelretry', request, scope);
  }

  async #readPurchase(path: string, scope: OperationScope): Promise<Dated<WireObject> | null> {
    const { body, receivedAt } = await this.#get('getPurchase', path, scope);
    return body === null ? null : { value: toNotification(body), receivedAt };
  }

  #list(operation: string, path: string, scope: OperationScope): Promise<Dated<readonly CleverbridgeDocument[]>> {
    return this.#lists.run(path, scope, async (shared) => {
      const { body, receivedAt } = await this.#get(operation, this.#parts.basePath + path, shared);
      const rows = body === null ? [] : toRows(body);
      return { value: rows.map((row) => toDocument(row, 'LIST_ROW')), receivedAt };
    });
  }

  /** The parsed body, or null when Cleverbridge says that it does not know the thing. */
  async #get(operation: string, path: string, scope: OperationScope) {
    const request = { operation, method: 'GET', path, headers: this.#headers } as const;
    const answer = await this.#parts.upstream.read(request, scope);
    this.clock.note(answer);
    return { body: checkedResult(readJson(provider, answer, parseExactly)), receivedAt: answer.receivedAt };
  }

  async #write(
    operation: string,
    method: 'GET' | 'POST',
    path: string,
    request: object,
    scope: OperationScope,
  ): Promise<WriteAnswer<null>> {
    return readSmallWriteAnswer(await this.#send(operation, method, path, request, scope), parseExactly);
  }

  async #send(operation: string, method: 'GET' | 'POST', path: string, request: object, scope: OperationScope) {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const body = stringify(request) ?? '';
    const target = { operation, method, path: this.#parts.basePath + path };
    const answer = await this.#parts.upstream.write({ ...target, headers, body }, scope);
    this.clock.note(answer);
    return answer;
  }

  #purchasePath(purchaseId: string): string {
    return `${this.#parts.basePath}/purchase/getpurchase/v2?purchaseId=${purchaseId}`;
  }
}

/**
 * Whether asking for less may help after this failure of a list: a time-out or fault (big answers are slow), parameters that were
 * refused (perhaps for their width), or an answer that was too large or broke off.
 */
export function mayBeTooMuch(error: unknown): error is ProviderFailure {
  if (error instanceof ProviderRejectedError) return error.status === 400 || error.status === 402;
  if (error instanceof ProviderUnavailableError) return true;
  return error instanceof ProviderInvalidResponseError;
}

function filter(statusIds: readonly string[] | null): string {
  return statusIds === null ? '' : `&purchasestatusids=${statusIds.join(',')}`;
}

function invalid(what: string): ProviderInvalidResponseError {
  return new ProviderInvalidResponseError(provider, what);
}

/**
 * JSON with every number as its exact text, so that no amount passes through a float. A name that occurs twice in one object is
 * refused, as no one can say which is meant, but for the guide's own sample: `extraParameter` repeated is a list.
 */
export function parseExactly(json: string): unknown {
  return parse(json, null, {
    parseNumber: (digits) => digits,
    onDuplicateKey: ({ key, oldValue, newValue }) => {
      if (key.toLowerCase() !== 'extraparameter') throw new SyntaxError('a name occurs twice in one object');
      return [...list(oldValue), newValue];
    },
  });
}

/**
 * The body, or null when its `ResultMessage` says that the thing is not known.
 *
 * @throws {ProviderInvalidResponseError} when it says anything else but `OK`, in spite of the HTTP status
 */
function checkedResult(body: unknown): unknown {
  const message = new Fields<'ResultMessage'>(body).text('ResultMessage');
  if (message === null || message.toUpperCase() === 'OK') return body;
  if (message === notFoundMessage) return null;
  throw invalid('its result is not OK');
}

/** The document of the requested purchase. */
function toPurchase(notification: WireObject, purchaseId: string): CleverbridgeDocument {
  const document = toDocument(notification, 'NOTIFICATION');
  if (document.purchaseId !== purchaseId) throw invalid('it is about another purchase');
  return document;
}

/** The purchase of a single get: bare, in an envelope, or in an envelope as JSON text. */
function toNotification(body: unknown): WireObject {
  const purchase = purchaseWithin(body);
  if (!purchase) throw invalid('it contains no purchase');
  return purchase;
}

/** How deep a purchase may lie: envelope, text, notification type, `purchase`. */
const maxNesting = 4;

/**
 * The purchase within an answer or a row. Around it may be the envelope (`PurchaseNotification`), the notification type that V1
 * names (`Purchase.PaidOrderNotification.Purchase`), or the reimbursement that a refund notification is about.
 */
function purchaseWithin(value: unknown, nesting = 0): WireObject | null {
  const held = typeof value === 'string' ? parseBody(provider, value, parseExactly) : value;
  if (!isObject(held) || nesting > maxNesting) return null;
  if (idOf(held) !== null) return held;
  for (const [name, inner] of Object.entries(held)) {
    const purchase = /(^purchase|notification)$/i.test(name) ? purchaseWithin(inner, nesting + 1) : null;
    if (purchase) return 'meta' in held && !('meta' in purchase) ? { ...purchase, meta: held.meta } : purchase;
  }
  return null;
}

/** The rows of a list, each a purchase. A body without a list is not taken for an empty list: the purchases would be lost in silence. */
function toRows(body: unknown): readonly WireObject[] {
  const purchases = Array.isArray(body) ? body : new Fields<'Purchases'>(body).raw('Purchases');
  if (purchases === undefined && !isEmptyEnvelope(body)) throw invalid('it contains no list of purchases');
  return unwrapped(purchases, 'Purchase').map((row) => {
    const purchase = purchaseWithin(row);
    if (!purchase) throw invalid('a row of it has no id');
    return purchase;
  });
}

/** `{ "ResultMessage": "OK" }`: Cleverbridge leaves out what is empty. */
function isEmptyEnvelope(body: unknown): boolean {
  return (
    isObject(body) && Object.keys(body).length === 1 && new Fields<'ResultMessage'>(body).text('ResultMessage') !== null
  );
}

function toDocument(purchase: WireObject, source: CleverbridgeDocument['source']): CleverbridgeDocument {
  const fields = new Fields<PurchaseNames>(purchase);
  const purchaseId = idOf(purchase);
  const statusId = fields.enumCode('statusId');
  if (purchaseId === null || statusId === null) throw invalid('a purchase lacks its id or its status');
  return { source, purchaseId, statusId, fields };
}

function idOf(purchase: WireObject): string | null {
  const fields = new Fields<PurchaseNames>(purchase);
  const id = text(fields.raw('purchaseId') ?? fields.raw('id'));
  return id !== null && isPurchaseId(id) ? id : null;
}

/** Whether `held` was modified after `candidate`: an old answer that comes late must not replace it. */
function isLater(held: WireObject, candidate: WireObject): boolean {
  return modificationKey(new Fields(held)) > modificationKey(new Fields(candidate));
}
