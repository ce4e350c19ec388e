import {
  NotSentError,
  OutcomeUnknownError,
  ProviderFailure,
  ProviderInvalidResponseError,
  ProviderRateLimitedError,
} from '../../domain/failures.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { type Dated, parseBody, readJson } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import type { Upstream, UpstreamAnswer } from '../../upstream/upstream.js';
import { integer, isObject, list, object, text, type WireObject } from '../wire.js';
import type { PurseCredentials } from './credentials.js';
import type {
  PurseClientSessionDocument,
  PurseOperationRequest,
  PursePaymentDocument,
  PursePaymentLinkDocument,
  PurseWire,
} from './types.js';

/** What the client needs. */
export interface PurseClientParts {
  readonly upstream: Upstream;
  readonly credentials: PurseCredentials;
  readonly reads: SharedReads;
  /** What stands before `/payment/v2` in a path; empty unless the base URL has a path of its own. */
  readonly pathPrefix: string;
}

interface Request {
  /** The contract's operationId. */
  readonly operation: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface WriteRequest extends Request {
  readonly body: string;
}

/** What Purse answers to a capture, a refund or a void: the whole payment, that its key was used before, or a readable no. */
export type PurseOperationAnswer =
  | { readonly kind: 'DONE'; readonly payment: PursePaymentDocument }
  /** `resourceId` is that of the operation which the key made; null when the answer does not tell. */
  | { readonly kind: 'ALREADY_PROCESSED'; readonly resourceId: string | null }
  | { readonly kind: 'REFUSED' };

/**
 * Purse's Payment API v2, one function for each of its operations. Of the reads, null means that Purse does not know the thing; everything
 * else that is not a record of the thing asked for is a failure. URLs are built from ids: Purse's own links are wrong too often.
 *
 * @throws {ProviderFailure | RequestCancelledError} from reads
 * @throws {NotSentError | OutcomeUnknownError} from writes
 */
export class PurseClient {
  readonly #parts: PurseClientParts;

  constructor(parts: PurseClientParts) {
    this.#parts = parts;
  }

  /** A fresh read makes Purse ask its partners, which is slow; with an age it answers from what it holds. */
  async getPayment(
    id: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<PursePaymentDocument> | null> {
    const { maxAgeSeconds = 0 } = freshness;
    const headers: Record<string, string> = maxAgeSeconds > 0 ? { 'cache-control': `max-age=${maxAgeSeconds}` } : {};
    const request = { operation: 'getPayment', path: this.#path(`payments/${id}`), headers };
    return this.#shared(request, freshness, scope, (body) => identified(body, id, 'payment'));
  }

  /** After a write: reads of this payment that are held or under way are dropped. */
  forgetPayment(id: string): Promise<void> {
    return this.#parts.reads.forget({ method: 'GET', path: this.#path(`payments/${id}`) });
  }

  /** For a write to compare with: asked for after this call began, neither out of a cache nor shared with a read that began before. */
  async getPaymentNow(id: string, scope: OperationScope): Promise<Dated<PursePaymentDocument> | null> {
    const request = { operation: 'getPayment', path: this.#path(`payments/${id}`) };
    return this.#read(request, scope, (body) => identified(body, id, 'payment'));
  }

  capturePayment(
    id: string,
    request: PurseOperationRequest,
    key: string,
    scope: OperationScope,
  ): Promise<PurseOperationAnswer> {
    return this.#operate('capturePayment', id, 'captures', request, key, scope);
  }

  refundPayment(
    id: string,
    request: PurseOperationRequest,
    key: string,
    scope: OperationScope,
  ): Promise<PurseOperationAnswer> {
    return this.#operate('refundPayment', id, 'refunds', request, key, scope);
  }

  voidPayment(
    id: string,
    request: PurseOperationRequest,
    key: string,
    scope: OperationScope,
  ): Promise<PurseOperationAnswer> {
    return this.#operate('voidPayment', id, 'voids', request, key, scope);
  }

  async getClientSession(
    id: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<PurseClientSessionDocument> | null> {
    const request = { operation: 'getClientSession', path: this.#path(`client-sessions/${id}`) };
    return this.#shared(request, freshness, scope, (body) => withStatus(identified(body, id, 'session')));
  }

  async getPaymentLink(
    id: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<PursePaymentLinkDocument> | null> {
    const request = { operation: 'getPaymentLink', path: this.#path(`payment-links/${id}`) };
    return this.#shared(request, freshness, scope, (body) => withStatus(identified(body, id, 'payment link')));
  }

  /** The public keys of redirection tokens. How long they stay good is the caller's business: nothing is cached here. */
  async getSigningJwks(scope: OperationScope): Promise<readonly PurseWire<'Jwk'>[]> {
    const request = { operation: 'getSigningJwks', path: this.#path('signing-jwks') };
    const answer = await this.#shared(request, {}, scope, (body) => {
      if (!isObject(body) || !Array.isArray(body['keys'])) throw invalid('it is no set of keys');
      return { keys: list(body['keys']).filter(isObject) };
    });
    if (!answer) throw invalid('it has no signing keys');
    return answer.value.keys;
  }

  async #shared<Document extends WireObject>(
    request: Request,
    freshness: Freshness,
    scope: OperationScope,
    read: (body: unknown) => Document,
  ): Promise<Dated<Document> | null> {
    const target = { method: 'GET', path: request.path, isLater } as const;
    return this.#parts.reads.read<Document>(target, freshness, scope, (shared) => this.#read(request, shared, read));
  }

  async #read<Document>(
    request: Request,
    scope: OperationScope,
    read: (body: unknown) => Document,
  ): Promise<Dated<Document> | null> {
    const answer = await this.#send(request, scope);
    return answer.status === 404 ? null : { value: read(readJson('PURSE', answer)), receivedAt: answer.receivedAt };
  }

  async #operate(
    operation: string,
    id: string,
    segment: string,
    request: PurseOperationRequest,
    key: string,
    scope: OperationScope,
  ): Promise<PurseOperationAnswer> {
    const path = this.#path(`payments/${id}/${segment}`);
    const headers = { 'content-type': 'application/json', 'x-idempotency-key': key };
    const answer = await this.#write({ operation, path, headers, body: JSON.stringify(request) }, scope);
    return readOperationAnswer(answer, id);
  }

  /** Sends with our token; a 401 is certainly not done, so that it is sent once more with a new one. Nothing else is repeated. */
  async #write(request: WriteRequest, scope: OperationScope): Promise<UpstreamAnswer> {
    const token = await this.#tokenToWrite(scope);
    const answer = await this.#writeWith(token, request, scope);
    if (answer.status !== 401) return answer;
    this.#parts.credentials.forget(token);
    return this.#writeWith(await this.#tokenToWrite(scope), request, scope);
  }

  #writeWith(
    token: string,
    { operation, path, headers, body }: WriteRequest,
    scope: OperationScope,
  ): Promise<UpstreamAnswer> {
    const { upstream, credentials } = this.#parts;
    const allHeaders = { ...credentials.headers(token), ...headers };
    return upstream.write({ operation, method: 'POST', path, headers: allHeaders, body }, scope);
  }

  /** @throws {NotSentError} without a token nothing is sent */
  async #tokenToWrite(scope: OperationScope): Promise<string> {
    try {
      return await this.#parts.credentials.token(scope);
    } catch (cause) {
      const retryAfter = cause instanceof ProviderRateLimitedError ? cause.retryAfterSeconds : null;
      throw new NotSentError('PURSE', retryAfter, { cause });
    }
  }

  /** Sends with our token; when Purse refuses it, once more with a new one. A second refusal is the answer. */
  async #send(request: Request, scope: OperationScope): Promise<UpstreamAnswer> {
    const { credentials } = this.#parts;
    const token = await credentials.token(scope);
    const answer = await this.#sendWith(token, request, scope);
    if (answer.status !== 401) return answer;
    credentials.forget(token);
    return this.#sendWith(await credentials.token(scope), request, scope);
  }

  #sendWith(token: string, { operation, path, headers }: Request, scope: OperationScope): Promise<UpstreamAnswer> {
    const { upstream, credentials } = this.#parts;
    const allHeaders = { ...credentials.headers(token), ...headers };
    return upstream.read({ operation, method: 'GET', path, headers: allHeaders }, scope);
  }

  #path(rest: string): string {
    return `${this.#parts.pathPrefix}/payment/v2/${rest}`;
  }
}

/** Purse numbers the states of payments and links; sessions have no number, so none of theirs is later. */
function isLater(held: WireObject, candidate: WireObject): boolean {
  const [before, after] = [integer(held['version']), integer(candidate['version'])];
  return before !== null && after !== null && before > after;
}

function identified(body: unknown, id: string, what: string): WireObject & { readonly id: string } {
  if (!isObject(body) || text(body['id'])?.toLowerCase() !== id)
    throw invalid(`it is not the ${what} that was asked for`);
  return { ...body, id };
}

/**
 * A 2xx holds the payment. A 4xx is believed when its body is readable: markup, or nothing, may come from something that stands before Purse
 * and does not know what Purse did. 401 and 403 are believed in any case, and so is 409: at worst it is taken for "perhaps done".
 */
function readOperationAnswer({ status, body }: UpstreamAnswer, id: string): PurseOperationAnswer {
  if (status === 401 || status === 403) throw new NotSentError('PURSE', null);
  if (status === 409) return { kind: 'ALREADY_PROCESSED', resourceId: resourceIdOf(body) };
  const content = orUnknown(() => parseBody('PURSE', body));
  if (status >= 200 && status < 300) {
    return { kind: 'DONE', payment: orUnknown(() => identified(content, id, 'payment')) };
  }
  // 408: whoever gave up waiting cannot tell what was done.
  if (status < 400 || status === 408 || !isObject(content)) throw new OutcomeUnknownError('PURSE');
  return { kind: 'REFUSED' };
}

/** @see https://docs.purse.tech (idempotency) */
function resourceIdOf(body: string): string | null {
  try {
    const problem: PurseWire<'Problem'> = object(parseBody('PURSE', body));
    return text(problem.resource_id);
  } catch {
    return null;
  }
}

/** What cannot be read of the answer to a write leaves open what was done. */
function orUnknown<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    throw new OutcomeUnknownError('PURSE', { cause: error });
  }
}

function withStatus<Document extends WireObject>(document: Document): Document & { readonly status: string } {
  const status = text(document['status']);
  if (status === null) throw invalid('it has no status');
  return { ...document, status };
}

const invalid = (what: string) => new ProviderInvalidResponseError('PURSE', what);
