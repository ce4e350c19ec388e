import { ProviderInvalidResponseError } from '../../domain/failures.js';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import { type Dated, readJson } from '../../upstream/answers.js';
import type { SharedReads } from '../../upstream/shared-reads.js';
import type { Upstream, UpstreamAnswer } from '../../upstream/upstream.js';
import { integer, isObject, list, text, type WireObject } from '../wire.js';
import type { PurseCredentials } from './credentials.js';
import type { PurseClientSessionDocument, PursePaymentDocument, PursePaymentLinkDocument, PurseWire } from './types.js';

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

/**
 * The reads of Purse's Payment API v2, one function for each. Null means that Purse does not know the thing; everything else
 * that is not a record of the thing asked for is a failure. URLs are built from ids: Purse's own links are wrong too often.
 *
 * @throws {ProviderFailure | RequestCancelledError}
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
    return this.#parts.reads.read<Document>(target, freshness, scope, async (shared) => {
      const answer = await this.#send(request, shared);
      return answer.status === 404 ? null : { value: read(readJson('PURSE', answer)), receivedAt: answer.receivedAt };
    });
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

function withStatus<Document extends WireObject>(document: Document): Document & { readonly status: string } {
  const status = text(document['status']);
  if (status === null) throw invalid('it has no status');
  return { ...document, status };
}

const invalid = (what: string) => new ProviderInvalidResponseError('PURSE', what);
