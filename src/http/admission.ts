import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type MemoryLimits, OperationMemory, SharedMemory } from '../domain/operation-memory.js';
import { retryAfterSeconds } from '../graphql/limits/response-plugin.js';
import { refuse } from './error-responses.js';
import { maxBodyBytes } from './http-server.js';

export interface AdmissionLimits extends MemoryLimits {
  /** Operations at once: from their parsed body to the last byte of their response. */
  readonly maxOperations: number;
  /** What all operations may hold together, beyond what each is always granted (operation-memory.ts), in bytes of memory. */
  readonly maxSharedBytes: number;
  /** How long a client may take to read a response, in milliseconds: after that its connection is closed. */
  readonly responseTimeoutMs: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the operation holds; set where one is admitted. */
    memory: OperationMemory | undefined;
  }
}

/** Bodies up to this size are received on every connection; larger ones share `maxLargeBodyBytes`. */
const smallBodyBytes = 16_000;
/** Eighty of the largest: whoever sends large bodies slowly blocks only others with large bodies. */
const maxLargeBodyBytes = 80 * maxBodyBytes;

/**
 * Bounds how many operations run at once and what they hold. A request above the bound is refused with 503 and `Retry-After`, without waiting: before its body is
 * read where the bound is already reached, and otherwise before its operation begins. What runs is never ended by it, and its slot is released when the
 * response has been read: so a client that reads slowly is bounded too, in number and in time. Health and metrics are always answered.
 */
export function admitOperations(app: FastifyInstance, limits: AdmissionLimits): void {
  const shared = new SharedMemory(limits.maxSharedBytes);
  const bodies = new SharedMemory(maxLargeBodyBytes);
  let running = 0;
  app.decorateRequest('memory', undefined);
  app.addHook('onSend', async (_request, reply) => void endSlowReading(reply, limits.responseTimeoutMs));
  app.addHook('onRequest', async (request, reply) => {
    if (!isOperation(request)) return undefined;
    if (running >= limits.maxOperations || !holdBody(request, reply, bodies)) return overloaded(reply);
    return undefined;
  });
  app.addHook('preHandler', async (request, reply) => {
    if (!isOperation(request)) return undefined;
    // More may have come while this one's body was read.
    if (running >= limits.maxOperations) return overloaded(reply);
    running += 1;
    const memory = new OperationMemory(limits, shared);
    request.memory = memory;
    onClose(reply, () => {
      running -= 1;
      memory.release();
    });
    return undefined;
  });
}

function isOperation({ routeOptions: { url }, method }: FastifyRequest): boolean {
  return url === '/graphql' && method !== 'OPTIONS';
}

/** @returns false when the large bodies that are being received, or belong to running operations, are too many */
function holdBody({ headers }: FastifyRequest, reply: FastifyReply, bodies: SharedMemory): boolean {
  const isChunked = headers['transfer-encoding'] !== undefined;
  const bytes = isChunked ? maxBodyBytes : Math.min(maxBodyBytes, Number(headers['content-length'] ?? 0));
  if (bytes <= smallBodyBytes) return true;
  if (!bodies.take(bytes)) return false;
  onClose(reply, () => bodies.give(bytes));
  return true;
}

function overloaded(reply: FastifyReply): FastifyReply {
  reply.header('retry-after', retryAfterSeconds);
  return refuse(reply, 503, 'OVERLOADED', 'The gateway is overloaded; try again in a moment.');
}

/** The response has been handed over: from now on only the client's reading holds it. */
function endSlowReading({ raw }: FastifyReply, timeoutMs: number): void {
  const timer = setTimeout(() => raw.destroy(), timeoutMs);
  raw.once('close', () => clearTimeout(timer));
}

/** Once, whether the response was read or its connection was lost. */
function onClose({ raw }: FastifyReply, act: () => void): void {
  if (raw.destroyed) act();
  else raw.once('close', act);
}
