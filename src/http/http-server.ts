import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { answerClientError, answerErrors, answerFrameworkError } from './error-responses.js';
import { loggerOptions } from './logger.js';
import { isNestedTooDeeply } from './nesting.js';

/** A document of as many tokens as are allowed, and the variables of our largest input, several times over. */
export const maxBodyBytes = 400_000;
/** An idle connection holds some 20 kB; a body that is being received is counted besides (admission.ts). */
const maxConnections = 1_000;

/** The HTTP server with its limits, without routes. */
export function createHttpServer(logLevel: string): FastifyInstance {
  const app: FastifyInstance = Fastify({
    logger: loggerOptions(logLevel),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    requestTimeout: 10_000,
    forceCloseConnections: 'idle',
    // Node checks for half-sent requests only every 30 s by default.
    http: { headersTimeout: 8_000, connectionsCheckingInterval: 1_000 },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
  app.server.maxConnections = maxConnections;
  answerErrors(app);
  parseJson(app);
  return app;
}

/** JSON is refused before it is parsed when it is nested more deeply than what reads it can follow. */
function parseJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isNestedTooDeeply(body)) done(new NestedTooDeeplyError());
    else void parse(request, body, done);
  });
}

/** In the form of Fastify's own errors. */
class NestedTooDeeplyError extends Error {
  override readonly name = 'NestedTooDeeplyError';
  readonly statusCode = 400;
  readonly code = 'NESTED_TOO_DEEPLY';

  constructor() {
    super('The request is nested too deeply.');
  }
}
