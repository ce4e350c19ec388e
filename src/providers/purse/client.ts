import { stringify } from 'lossless-json';
import { NotSentError, ProviderRateLimitedError } from '../../domain/failures.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { type Dated, readJson } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import type { Upstream, UpstreamAnswer } from '../../upstream/upstream.js';
import type { WriteAnswer } from '../kit/answers.js';
import { withCredentials } from '../kit/credentials.js';
import { isObject, list, type WireObject } from '../wire.js';
import { identified, invalid, isLater, made, readAnswer, withStatus } from './answers.js';
import type { PurseCredentials } from './credentials.js';
import type {
  PurseClientSessionDocument,
  PursePaymentDocument,
  PursePaymentLinkDocument,
  RequestOf,
  PurseWire,
} from './types.js';

/** What the client needs. */
export interface PurseClientParts {
  readonly upstream: Upstream;
  readonly credentials: PurseCredentials;
  readonly reads: SharedReads;
  /** What comes before `/payment/v2` in a path; empty unless the base URL has a path of its own. */
  readonly pathPrefix: string;
}

interface Request {
  /** The contract's operationId. */
  readonly operation: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface WriteRequest extends Request {
  readonly body?: string;
}

/** How a write is sent. */
export interface PurseWriteCall {
  /** Goes out as `x-idempotency-key`. */
  readonly key: string;
  readonly scope: OperationScope;
}

/** The three operations on a payment, and where Purse has them. */
const operationSegments = { capturePayment: 'captures', refundPayment: 'refunds', voidPayment: 'voids' } as const;
export type PurseOperationName = keyof typeof operationSegments;

/**
 * Purse's Payment API v2, one function for each of its operations. Of the reads, null means that Purse does not know the thing; everything
 * else that is not a record of the requested thing is a failure. URLs are built from ids: Purse's own links are wrong too often.
 *
 * @throws {ProviderFailure | RequestCancelledError} from reads
 * @throws {NotSentError | OutcomeUnknownError} from writes
 */
export class PurseClient {
  readonly #parts: PurseClientParts;

  constructor(parts: PurseClientParts) {
    this.#parts = parts;
  }

  /** A fresh read makes Purse query its partners, which is slow; with an age it answers from what it has stored. */
  async getPayment(
    id: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<PursePaymentDocument> | null> {
    const { maxAgeSeconds = 0 } = freshness;
    const headers: Record<string, string> = maxAgeSeconds > 0 ? { 'cache-control': `max-age=${maxAgeSeconds}` } : {};
    return this.#shared({ ...this.#payment(id), headers }, freshness, scope, asPayment(id));
  }

  async getClientSession(
    id: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<PurseClientSessionDocument> | null> {
    return this.#shared(this.#clientSession(id), freshness, scope, asClientSession(id));
  }

  async getPaymentLink(
    id: string,
    freshness: Freshness,
    scope: OperationScope,
  ): Promise<Dated<PursePaymentLinkDocument> | null> {
    return this.#shared(this.#paymentLink(id), freshness, scope, asPaymentLink(id));
  }

  /** For a write to compare with: requested after this call began, neither from a cache nor shared with a read that began before. */
  async getPaymentNow(id: string, scope: OperationScope): Promise<Dated<PursePaymentDocument> | null> {
    return this.#read(this.#payment(id), scope, asPayment(id));
  }

  /** Like `getPaymentNow`. */
  async getClientSessionNow(id: string, scope: OperationScope): Promise<Dated<PurseClientSessionDocument> | null> {
    return this.#read(this.#clientSession(id), scope, asClientSession(id));
  }

  /** Like `getPaymentNow`. */
  async getPaymentLinkNow(id: string, scope: OperationScope): Promise<Dated<PursePaymentLinkDocument> | null> {
    return this.#read(this.#paymentLink(id), scope, asPaymentLink(id));
  }

  /** After a write: reads of whatever has this id that are held or under way are dropped. */
  async forget(id: string): Promise<void> {
    const reads = [this.#payment(id), this.#clientSession(id), this.#paymentLink(id)];
    await Promise.all(reads.map(({ path }) => this.#parts.reads.forget({ method: 'GET', path })));
  }

  /** Captures, refunds or voids. */
  async operate(
    operation: PurseOperationName,
    id: string,
    request: RequestOf<'OperationRequest'>,
    call: PurseWriteCall,
  ): Promise<WriteAnswer<PursePaymentDocument>> {
    const path = this.#path(`payments/${id}/${operationSegments[operation]}`);
    return readAnswer(await this.#post({ operation, path }, call, request), asPayment(id));
  }

  async createPayment(
    request: RequestOf<'CreatePaymentRequest'>,
    call: PurseWriteCall,
  ): Promise<WriteAnswer<PursePaymentDocument>> {
    const target = { operation: 'createPayment', path: this.#path('payments') };
    return readAnswer(await this.#post(target, call, request), made);
  }

  async createClientSession(
    request: RequestOf<'CreateClientSessionRequest'>,
    call: PurseWriteCall,
  ): Promise<WriteAnswer<PurseMade>> {
    const target = { operation: 'createClientSession', path: this.#path('client-sessions') };
    return readAnswer(await this.#post(target, call, request), made);
  }

  async createPaymentLink(
    request: RequestOf<'CreatePaymentLinkRequest'>,
    call: PurseWriteCall,
  ): Promise<WriteAnswer<PurseMade>> {
    const target = { operation: 'createPaymentLink', path: this.#path('payment-links') };
    return readAnswer(await this.#post(target, call, request), made);
  }

  async abortClientSession(id: string, call: PurseWriteCall): Promise<WriteAnswer<PurseClientSessionDocument>> {
    const target = { operation: 'abortClientSession', path: this.#path(`client-sessions/${id}/abort`) };
    const request: RequestOf<'AbortClientSessionRequest'> = { status: 'ABORTED_BY_MERCHANT' };
    return readAnswer(await this.#post(target, call, request), asClientSession(id));
  }

  /** Has no body. */
  async cancelPaymentLink(id: string, call: PurseWriteCall): Promise<WriteAnswer<PursePaymentLinkDocument>> {
    const target = { operation: 'cancelPaymentLink', path: this.#path(`payment-links/${id}/cancel`) };
    return readAnswer(await this.#post(target, call), asPaymentLink(id));
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

  /** What is null is left out: no sample of Purse's holds a null. */
  #post(target: Request, { key, scope }: PurseWriteCall, content?: WireObject): Promise<UpstreamAnswer> {
    const keyed = { 'x-idempotency-key': key };
    const body = content && stringify(content, (_name, value: unknown) => value ?? undefined);
    if (body === undefined) return this.#write({ ...target, headers: keyed }, scope);
    return this.#write({ ...target, headers: { ...keyed, 'content-type': 'application/json' }, body }, scope);
  }

  async #write(request: WriteRequest, scope: OperationScope): Promise<UpstreamAnswer> {
    const { upstream, credentials } = this.#parts;
    const orNotSent = {
      token: (scope: OperationScope) => credentials.token(scope).catch(toNotSent),
      forget: (token: string) => credentials.forget(token),
    };
    return withCredentials(orNotSent, scope, (token) => {
      const headers = { ...credentials.headers(token), ...request.headers };
      return upstream.write({ ...request, method: 'POST', headers }, scope);
    });
  }

  #send({ operation, path, headers }: Request, scope: OperationScope): Promise<UpstreamAnswer> {
    const { upstream, credentials } = this.#parts;
    return withCredentials(credentials, scope, (token) => {
      const allHeaders = { ...credentials.headers(token), ...headers };
      return upstream.read({ operation, method: 'GET', path, headers: allHeaders }, scope);
    });
  }

  #payment(id: string): Request {
    return { operation: 'getPayment', path: this.#path(`payments/${id}`) };
  }

  #clientSession(id: string): Request {
    return { operation: 'getClientSession', path: this.#path(`client-sessions/${id}`) };
  }

  #paymentLink(id: string): Request {
    return { operation: 'getPaymentLink', path: this.#path(`payment-links/${id}`) };
  }

  #path(rest: string): string {
    return `${this.#parts.pathPrefix}/payment/v2/${rest}`;
  }
}

/** Something that Purse has just made. */
export type PurseMade = WireObject & { readonly id: string };

const asPayment = (id: string) => (body: unknown) => identified(body, id, 'payment');
const asClientSession = (id: string) => (body: unknown) => withStatus(identified(body, id, 'session'));
const asPaymentLink = (id: string) => (body: unknown) => withStatus(identified(body, id, 'payment link'));

/** @throws {NotSentError} without a token nothing is sent */
function toNotSent(cause: unknown): never {
  throw new NotSentError('PURSE', cause instanceof ProviderRateLimitedError ? cause.retryAfterSeconds : null, {
    cause,
  });
}
