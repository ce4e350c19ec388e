import { setMaxListeners } from 'node:events';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import Fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Config } from './config.js';
import { createTokenVerifier, type AuthFailure } from './auth/token-verifier.js';
import { createReadCache } from './cache/read-cache.js';
import type { Provider } from './domain/provider.js';
import type { ProviderName } from './generated/schema.js';
import { createContext, type GatewayContext, type GatewayParts } from './graphql/context.js';
import { costPlugin } from './graphql/cost-plugin.js';
import { formatError } from './graphql/errors.js';
import { explorer } from './graphql/explorer/explorer.js';
import { OperationMeter } from './domain/operation-meter.js';
import { createSchema } from './graphql/schema.js';
import { Ledger } from './ledger/ledger.js';
import { openStore } from './ledger/open-store.js';
import { startSweeping } from './ledger/sweeper.js';
import { Metrics } from './observability/metrics.js';
import { openVaults } from './vault/vault.js';

/** The browser tools that may speak to a development server: Apollo's hosted Explorer and Sandbox. */
const studioOrigins = [
  'https://studio.apollographql.com',
  'https://sandbox.embed.apollographql.com',
  'https://explorer.embed.apollographql.com',
];

/** How long one GraphQL operation may take before all of its upstream work is given up. */
const operationTimeoutMs = 30_000;
const maxBodyBytes = 1_000_000;

export interface GatewayServer {
  readonly app: FastifyInstance;
  /** Stops taking requests, lets the running ones end, then lets go of connections. */
  close(): Promise<void>;
}

/**
 * Builds the gateway: the door that production and tests use alike. Listening is the caller's business.
 *
 * @param isSandbox whether the configured providers are our own simulations
 */
export async function createServer(config: Config, isSandbox = false): Promise<GatewayServer> {
  const app = Fastify({
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    requestTimeout: 10_000,
    forceCloseConnections: 'idle',
    // Node checks for half-sent requests only every 30 s unless told otherwise.
    http: { headersTimeout: 8_000, connectionsCheckingInterval: 1_000 },
  });
  const metrics = new Metrics();
  const observer = metrics.observer(({ provider, field, value }) =>
    app.log.warn({ provider, field, value: value.slice(0, 40) }, 'a provider used a word that the tables do not know'),
  );
  const cache = createReadCache(config.redisUrl, (error) =>
    app.log.error({ err: toLoggable(error) }, 'the read cache failed'),
  );
  const vaults = openVaults(config.redisUrl, config.dataDirectory, (error) =>
    app.log.error({ err: toLoggable(error) }, 'the vault failed'),
  );
  const dependencies = { observer, cache, vaultOf: vaults.of, timeouts: timeoutsOf(config), isSandbox };
  const providers = new Map<ProviderName, Provider>(
    config.providers
      .map((configured) => configured.create(dependencies))
      .map((provider) => [provider.description.name, provider]),
  );
  const store = await openStore(config.redisUrl, config.dataDirectory);
  const ledger = new Ledger({
    store,
    providers,
    now: Date.now,
    observer: metrics.ledgerObserver((what, error) => app.log.error({ err: toLoggable(error) }, what)),
  });
  const sweeper = startSweeping(ledger, (error) => app.log.error({ err: toLoggable(error) }, 'the sweep failed'));
  const apollo = createApollo(app, config, metrics);
  await apollo.start();
  if (!config.isProduction) await offerToBrowsers(app);
  addGraphqlRoute(app, config, apollo, { providers, ledger });
  addOperatorRoutes(app, metrics);
  return {
    app,
    close: async () => {
      await app.close();
      await apollo.stop();
      await sweeper.stop();
      await store.close();
      await Promise.all([...providers.values()].map((provider) => provider.close()));
      await vaults.close();
      await cache.close();
    },
  };
}

/** A call may take two attempts' time in all: a third attempt is for faults that come quickly. */
function timeoutsOf({ upstreamTimeoutMs }: Config) {
  return { attemptTimeoutMs: upstreamTimeoutMs, totalTimeoutMs: 2 * upstreamTimeoutMs };
}

function createApollo(app: FastifyInstance, config: Config, metrics: Metrics): ApolloServer<GatewayContext> {
  const landingPage: ApolloServerPlugin = config.isProduction
    ? ApolloServerPluginLandingPageDisabled()
    : ApolloServerPluginLandingPageLocalDefault({ embed: true, footer: false });
  return new ApolloServer<GatewayContext>({
    schema: createSchema(),
    introspection: !config.isProduction,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) =>
        app.log.error({ err: toLoggable(cause) }, 'an operation failed by our own fault'),
      ),
    plugins: [
      landingPage,
      ApolloServerPluginInlineTraceDisabled(),
      // It would wrap every field's resolver, for HTTP caching headers that a POST endpoint about money never sends.
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
      costPlugin(!config.isProduction, (cost) => metrics.operationEnded(cost)),
    ],
  });
}

function addGraphqlRoute(
  app: FastifyInstance,
  { auth }: Config,
  apollo: ApolloServer<GatewayContext>,
  parts: GatewayParts,
): void {
  app.decorateRequest('tenant', onlyTenant);
  if (auth) guardGraphql(app, createTokenVerifier(auth));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => createContext(parts, request.tenant, new OperationMeter(), signalOf(reply)),
    }),
  });
}

/** Whose idempotency keys are used where nobody is asked for a token: on loopback, everybody is the same. */
const onlyTenant = 'local';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; `onlyTenant` where no token is asked for. */
    tenant: string;
  }
}

function guardGraphql(app: FastifyInstance, verify: ReturnType<typeof createTokenVerifier>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return undefined;
    const checked = await verify(request.headers.authorization);
    if (typeof checked === 'string') return turnAway(reply, checked);
    request.tenant = checked.tenant;
    return undefined;
  });
}

/** An error in GraphQL's own form, before any of the operation is read. */
function turnAway(reply: FastifyReply, code: AuthFailure): FastifyReply {
  const [status, message] =
    code === 'UNAUTHENTICATED'
      ? [401, 'A valid bearer token is needed.']
      : [503, 'Tokens cannot be checked for the moment.'];
  return reply
    .status(status)
    .headers(status === 401 ? { 'www-authenticate': 'Bearer' } : {})
    .send({ errors: [{ message, extensions: { code } }] });
}

/** Aborted when the client hangs up before its answer is sent, or when the operation's time is over. */
function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Every upstream call of the operation listens to it; their number is bounded by the operation, not by Node's guess of a leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), operationTimeoutMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** In development: Apollo's hosted tools may call this server, and an Explorer is served that needs no internet. */
async function offerToBrowsers(app: FastifyInstance): Promise<void> {
  // Chromium asks before a public page may call a server on this machine.
  app.addHook('onRequest', async (request, reply) => {
    const isAllowed = studioOrigins.includes(request.headers.origin ?? '');
    if (isAllowed && request.headers['access-control-request-private-network'] === 'true') {
      reply.header('access-control-allow-private-network', 'true');
    }
  });
  await app.register(cors, { origin: studioOrigins, credentials: true, maxAge: 600, strictPreflight: false });
  await app.register(explorer);
}

function addOperatorRoutes(app: FastifyInstance, metrics: Metrics): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
}

/** Name, message and stack, without the causes and properties that may hold a provider's answer. */
function toLoggable(error: unknown): { name: string; message: string; stack: string | undefined } {
  const { name, message, stack } =
    error instanceof Error ? error : new Error('something else than an error was thrown');
  return { name, message, stack };
}
