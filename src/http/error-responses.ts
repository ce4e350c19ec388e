import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** On every response: nothing is guessed from its content, and nothing about money is stored on the way. */
const securityHeaders = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

/** An error in GraphQL's own form. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return reply
    .status(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, ...extensions } }] });
}

/** Fastify's own errors, with our messages: its own may repeat what was sent. */
const refusals: Readonly<Record<string, readonly [code: string, message: string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', 'The body is not valid JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'The content type must be application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'The body is too large.'],
  NESTED_TOO_DEEPLY: ['NESTED_TOO_DEEPLY', 'The request is nested too deeply.'],
  FST_ERR_BAD_URL: ['BAD_REQUEST', 'The URL is not valid.'],
};

/**
 * Answers everything that goes wrong around GraphQL in GraphQL's own form, with a code and a request id. Internal errors are logged
 * under that id, and nothing of their text is shown.
 */
export function answerErrors(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Before its body is read: nobody is known yet who sends to a path that does not exist.
    return request.is404 ? refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.') : undefined;
  });
  app.addHook('onSend', async (_request, reply) => void reply.headers(securityHeaders));
  app.setErrorHandler<FastifyError>(answerError);
  // Node answers this one before any request reaches Fastify.
  app.server.on('checkExpectation', (_request, response) => response.writeHead(417, securityHeaders).end());
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const [code, message] = refusals[error.code] ?? ['BAD_REQUEST', 'The request is not valid.'];
    return refuse(reply, status, code, message);
  }
  request.log.error({ err: error, requestId: request.id }, 'a request failed by our own fault');
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error', { requestId: request.id });
}

/** For what Fastify refuses before it has a route, whose hooks do not run: a URL that is none. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void answerError(error, request, reply.headers({ ...securityHeaders, 'x-request-id': request.id }));
}

/** For what Node's HTTP parser refuses: there is no request then, and no reply. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, code, message } = clientErrors[error.code ?? ''] ?? invalidHttp;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const headers = {
    ...securityHeaders,
    'x-request-id': randomUUID(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy());
}

const invalidHttp = { status: 400, code: 'BAD_REQUEST', message: 'This is not a valid HTTP request.' };
const clientErrors: Readonly<Record<string, typeof invalidHttp>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'REQUEST_TIMEOUT', message: 'The request did not arrive in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'BAD_REQUEST', message: 'The headers are too large.' },
};
