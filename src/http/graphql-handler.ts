import { setMaxListeners } from 'node:events';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { OperationMeter } from '../domain/operation-meter.js';
import { createContext, type GatewayContext, type GatewayDependencies } from '../graphql/context.js';

/** How long one GraphQL operation may take before all of its upstream work is given up. */
const operationTimeoutMs = 30_000;

/** Serves `/graphql`: what the hooks before it have let pass is handed to Apollo Server as it is (request-guard.ts, admission.ts). */
export function graphqlHandler(
  apollo: ApolloServer<GatewayContext>,
  dependencies: GatewayDependencies,
  maxProviderCalls: number,
): RouteHandlerMethod {
  return async (request, reply) => {
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        body: request.body,
        search: request.graphqlSearch ?? searchOf(request.url),
      },
      context: async () => contextOf(request, reply, dependencies, maxProviderCalls),
    });
    if (status === 500) request.log.error({ requestId: request.id }, 'a request was answered with 500');
    // Incremental delivery needs a later graphql than ours.
    if (body.kind !== 'complete') throw new Error('a response in parts');
    return reply.status(status).headers(Object.fromEntries(headers)).send(body.string);
  };
}

/** The query string of a request's URL, with its question mark; empty without one. */
export function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: GatewayDependencies,
  maxProviderCalls: number,
): GatewayContext {
  const { id: requestId, caller, isRouter, memory } = request;
  const controller = signalOf(reply);
  // The response cannot be sent any more: what it waits for is given up. What a write waits for has a signal of its own.
  memory?.onStop(() => controller.abort());
  const meter = new OperationMeter(maxProviderCalls, memory);
  return createContext(dependencies, { requestId, caller, isRouter }, meter, controller.signal);
}

/** Aborted when the client hangs up before its answer is sent, or when the operation's time is over. */
function signalOf(reply: FastifyReply): AbortController {
  const controller = new AbortController();
  // Every upstream call of the operation listens to it; their number is bounded by the operation, not by Node's guess of a leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), operationTimeoutMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller;
}
