import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuthFailure, TokenVerifier } from '../auth/token-verifier.js';
import { type Caller, localCaller } from '../domain/caller.js';
import { isFromRouter } from '../graphql/authorization.js';
import { digestOf, trust, type GraphqlBody, type TrustedDocuments, type TrustMode } from './trusted-documents.js';

/** Who may come in, and with what. */
export interface Door {
  /** Undefined where nobody is asked for a token: on loopback only. */
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
  }
}

/** Variables beyond this are no input of ours. */
const maxVariablesBytes = 100_000;

/** Everything that is decided about a request to `/graphql` before any of the operation is read. */
export function guardGraphql(app: FastifyInstance, door: Door): void {
  app.decorateRequest('caller');
  app.decorateRequest('isRouter', false);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.routeOptions.url !== '/graphql') return undefined;
    const { routerSecrets, isOpenToRouters, verifyToken } = door;
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
    if (typeof checked === 'string') return turnAway(reply, checked);
    request.caller = checked;
    return undefined;
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || request.method !== 'POST') return undefined;
    return checkBody(request, reply, door);
  });
}

const failures: Readonly<Record<AuthFailure, readonly [status: number, message: string]>> = {
  UNAUTHENTICATED: [401, 'A valid bearer token is needed.'],
  AUTH_UNAVAILABLE: [503, 'Tokens cannot be checked for the moment.'],
};

function turnAway(reply: FastifyReply, code: AuthFailure): FastifyReply {
  const [status, message] = failures[code];
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return refuse(reply, status, code, message);
}

/** An error in GraphQL's own form. */
function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}

function checkBody(request: FastifyRequest, reply: FastifyReply, door: Door): FastifyReply | undefined {
  const body = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const isLarge = Number(request.headers['content-length'] ?? Infinity) > maxVariablesBytes;
  if (isLarge && JSON.stringify((body as GraphqlBody)['variables'] ?? null).length > maxVariablesBytes) {
    return refuse(reply, 413, 'VARIABLES_TOO_LARGE', 'The variables are too large.');
  }
  return checkDocument(request, reply, body as GraphqlBody, door);
}

/** The router makes its own documents of what clients trusted it with, so its requests are let through. */
function checkDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  body: GraphqlBody,
  { documents, trustMode, routerSecrets }: Door,
): FastifyReply | undefined {
  const isProvenRouter = routerSecrets.length > 0 && request.isRouter;
  if (!documents || trustMode === 'off' || isProvenRouter) return undefined;
  const trusted = trust(body, documents, trustMode);
  if (trusted.kind === 'REFUSE') return refuse(reply, 400, trusted.code, trusted.message);
  if (!trusted.isTrusted) {
    request.log.warn({ document: digestOf(String(body['query'])) }, 'a document is not in the manifest');
  }
  request.body = trusted.body;
  return undefined;
}
