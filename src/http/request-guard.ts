import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuthFailure, TokenVerifier } from '../auth/token-verifier.js';
import { type Caller, localCaller } from '../domain/caller.js';
import { isFromRouter } from '../graphql/authorization.js';
import { refuse } from './error-responses.js';
import { readGet, toSearch } from './get-request.js';
import { searchOf } from './graphql-handler.js';
import { isNestedTooDeeply } from './nesting.js';
import { digestOf, trust, type GraphqlBody, type TrustedDocuments, type TrustMode } from './trusted-documents.js';

/** Who may come in, and with what. */
interface RequestGuard {
  /** Undefined where no token is required: on loopback only. */
  readonly verifyToken: TokenVerifier | undefined;
  /** What the router sends in `x-router-secret`: two while they are rotated. */
  readonly routerSecrets: readonly string[];
  /** Whether a request is taken for the router's where there are no secrets: in development. */
  readonly isOpenToRouters: boolean;
  readonly documents: TrustedDocuments | undefined;
  readonly trustMode: TrustMode;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
    isRouter: boolean;
    /** The query string that replaces the request's own, where a trusted document was requested by its id. */
    graphqlSearch: string | undefined;
  }
}

/** Variables beyond this are no input of ours. */
const maxVariablesBytes = 100_000;

/** Everything that is decided about a request to `/graphql` before any of the operation is read. */
export function guardGraphql(app: FastifyInstance, guard: RequestGuard): void {
  app.decorateRequest('caller');
  app.decorateRequest('isRouter', false);
  app.decorateRequest('graphqlSearch', undefined);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return undefined;
    const { routerSecrets, isOpenToRouters, verifyToken } = guard;
    const given = request.headers['x-router-secret'];
    request.isRouter =
      routerSecrets.length > 0
        ? isFromRouter(typeof given === 'string' ? given : undefined, routerSecrets)
        : isOpenToRouters;
    if (!verifyToken) {
      request.caller = localCaller;
      return undefined;
    }
    const checked = await verifyToken(request.headers.authorization);
    if (typeof checked === 'string') return reject(reply, checked);
    request.caller = checked;
    return undefined;
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return undefined;
    return request.method === 'POST' ? checkBody(request, reply, guard) : checkGet(request, reply, guard);
  });
}

const failures: Readonly<Record<AuthFailure, readonly [status: number, message: string]>> = {
  UNAUTHENTICATED: [401, 'A valid bearer token is needed.'],
  AUTH_UNAVAILABLE: [503, 'Tokens cannot be checked for the moment.'],
};

function reject(reply: FastifyReply, code: AuthFailure): FastifyReply {
  const [status, message] = failures[code];
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return refuse(reply, status, code, message);
}

function checkBody(request: FastifyRequest, reply: FastifyReply, guard: RequestGuard): FastifyReply | undefined {
  const body = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const isLarge = Number(request.headers['content-length'] ?? Infinity) > maxVariablesBytes;
  if (isLarge && JSON.stringify((body as GraphqlBody)['variables'] ?? null).length > maxVariablesBytes) {
    return refuse(reply, 413, 'VARIABLES_TOO_LARGE', 'The variables are too large.');
  }
  const checked = checkDocument(request, reply, body as GraphqlBody, guard);
  if ('refusal' in checked) return checked.refusal;
  request.body = checked.body;
  return undefined;
}

/** A GET is held to the same as a POST. One without a document is left to Apollo Server, which may show its page in development. */
function checkGet(request: FastifyRequest, reply: FastifyReply, guard: RequestGuard): FastifyReply | undefined {
  const search = searchOf(request.url);
  if (search === '') return undefined;
  const body = readGet(search);
  if (!body) return nestedTooDeeply(reply);
  const checked = checkDocument(request, reply, body, guard);
  if ('refusal' in checked) return checked.refusal;
  if (checked.body !== body) request.graphqlSearch = toSearch(checked.body);
  return undefined;
}

type Checked = { readonly body: GraphqlBody } | { readonly refusal: FastifyReply };

/** The router makes its own documents from those of its clients, so its requests are accepted. */
function checkDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  body: GraphqlBody,
  { documents, trustMode, routerSecrets }: RequestGuard,
): Checked {
  const isProvenRouter = routerSecrets.length > 0 && request.isRouter;
  if (!documents || trustMode === 'off' || isProvenRouter) return checkNesting(reply, body);
  const trusted = trust(body, documents, trustMode);
  if (trusted.kind === 'REFUSE') return { refusal: refuse(reply, 400, trusted.code, trusted.message) };
  if (!trusted.isTrusted) {
    request.log.warn({ document: digestOf(String(body['query'])) }, 'a document is not in the manifest');
  }
  return checkNesting(reply, trusted.body);
}

function checkNesting(reply: FastifyReply, body: GraphqlBody): Checked {
  const { query } = body;
  const isTooDeep = typeof query === 'string' && isNestedTooDeeply(query);
  return isTooDeep ? { refusal: nestedTooDeeply(reply) } : { body };
}

function nestedTooDeeply(reply: FastifyReply): FastifyReply {
  return refuse(reply, 400, 'NESTED_TOO_DEEPLY', 'The request is nested too deeply.');
}
