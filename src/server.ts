import { setMaxListeners } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import { createTokenVerifier } from './auth/token-verifier.js';
import { createReadCache } from './cache/read-cache.js';
import type { Config } from './config.js';
import { withoutCardNumbers } from './domain/card-number.js';
import { OperationMeter } from './domain/operation-meter.js';
import type { Provider } from './domain/provider.js';
import type { ProviderName } from './generated/schema.js';
import { createApollo } from './graphql/apollo.js';
import { createContext, type GatewayContext, type GatewayParts } from './graphql/context.js';
import { offerToBrowsers } from './http/browsers.js';
import { createCallerBudget } from './http/caller-budget.js';
import { guardGraphql } from './http/graphql-door.js';
import { readTrustedDocuments } from './http/trusted-documents.js';
import { Ledger } from './ledger/ledger.js';
import { openStore } from './ledger/open-store.js';
import { atMost } from './ledger/patience.js';
import { startSweeping } from './ledger/sweeper.js';
import { loggerOptions } from './http/logger.js';
import { Metrics } from './observability/metrics.js';
import { withProviderWrites } from './providers/legacy-writes.js';
import { Postgres } from './storage/postgres.js';
import { openVaults } from './vault/vault.js';

/** How long one GraphQL operation may take before all of its upstream work is given up. */
const operationTimeoutMs = 30_000;
/** How long a shutdown waits in all for requests, for writes whose client is gone, and for outcomes that are not stored yet. */
const shutdownLimitMs = 60_000;
/** A document of as many tokens as are allowed, and the variables of our largest input, several times over. */
const maxBodyBytes = 400_000;

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
    logger: loggerOptions(config.logLevel),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    requestTimeout: 10_000,
    forceCloseConnections: 'idle',
    // Node checks for half-sent requests only every 30 s unless told otherwise.
    http: { headersTimeout: 8_000, connectionsCheckingInterval: 1_000 },
  });
  const metrics = new Metrics();
  const observer = metrics.observer(({ provider, field, value }) =>
    app.log.warn(
      { provider, field, value: withoutCardNumbers(value).slice(0, 40) },
      'a provider used a word that the tables do not know',
    ),
  );
  const cache = createReadCache(config.redisUrl, (error) => app.log.error({ err: error }, 'the read cache failed'));
  const vaults = openVaults(config.redisUrl, config.dataDirectory, (error) =>
    app.log.error({ err: error }, 'the vault failed'),
  );
  const dependencies = { observer, cache, vaultOf: vaults.of, timeouts: timeoutsOf(config), isSandbox };
  const providers = new Map<ProviderName, Provider>(
    config.providers
      .map((configured) => withProviderWrites(configured.create(dependencies)))
      .map((provider) => [provider.description.name, provider]),
  );
  const database = openDatabase(config, (error) => app.log.error({ err: error }, 'a connection to the database broke'));
  const store = await openStore(database, config.dataDirectory, config);
  const ledger = new Ledger({
    store,
    providers,
    observer: metrics.ledgerObserver((what, error) => app.log.error({ err: error }, what)),
  });
  const readiness = await ledger.readiness();
  if (!readiness.isReady) app.log.error({ reason: readiness.reason }, `no write is taken: ${readiness.message}`);
  const sweeper = startSweeping(ledger, (error) => app.log.error({ err: error }, 'the sweep failed'));
  const budget = createCallerBudget(config.budgetPerMinute, config.redisUrl, (error) =>
    app.log.error({ err: error }, 'the budget of callers failed'),
  );
  const apollo = createApollo({
    isLocalDevelopment: config.isLocalDevelopment,
    hasIntrospection: config.hasIntrospection,
    cost: {
      isShown: config.isLocalDevelopment,
      limits: config.costLimits,
      spend: budget.spend,
      operationEnded: (cost) => metrics.operationEnded(cost),
    },
    onMistake: (error, requestId) => app.log.error({ err: error, requestId }, 'an operation failed by our own fault'),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  if (config.isLocalDevelopment) await offerToBrowsers(app);
  guardGraphql(
    app,
    doorOf(config, (issuer) => app.log.warn({ issuer }, 'the keys of an issuer cannot be read')),
  );
  addGraphqlRoute(app, apollo, { providers, ledger });
  addOperatorRoutes(app, metrics);
  return {
    app,
    close: async () => {
      const endsAtMs = performance.now() + shutdownLimitMs;
      await sweeper.stop();
      await atMost(app.close(), shutdownLimitMs);
      await atMost(apollo.stop(), endsAtMs - performance.now());
      const lost = await ledger.close(endsAtMs - performance.now());
      if (lost > 0) app.log.error({ lost }, 'outcomes could not be stored: they are found out after the next start');
      await store.close();
      await database?.close();
      await Promise.all([...providers.values()].map((provider) => provider.close()));
      await budget.close();
      await vaults.close();
      await cache.close();
    },
  };
}

function openDatabase({ databaseUrl }: Config, onError: (error: unknown) => void): Postgres | undefined {
  return databaseUrl === undefined ? undefined : new Postgres(databaseUrl, onError);
}

function doorOf(
  { auth, routerSecrets, isLocalDevelopment, trustedDocuments: { mode, path } }: Config,
  onOutage: (issuer: string) => void,
) {
  return {
    verifyToken: auth && createTokenVerifier(auth, onOutage),
    routerSecrets,
    isOpenToRouters: isLocalDevelopment,
    documents: path === undefined ? undefined : readTrustedDocuments(path),
    trustMode: mode,
  };
}

/** A call may take two attempts' time in all: a third attempt is for faults that come quickly. */
function timeoutsOf({ upstreamTimeoutMs }: Config) {
  return { attemptTimeoutMs: upstreamTimeoutMs, totalTimeoutMs: 2 * upstreamTimeoutMs };
}

function addGraphqlRoute(app: FastifyInstance, apollo: ApolloServer<GatewayContext>, parts: GatewayParts): void {
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async ({ id: requestId, caller, isRouter }, reply) =>
        createContext(parts, { requestId, caller, isRouter }, new OperationMeter(), signalOf(reply)),
    }),
  });
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

function addOperatorRoutes(app: FastifyInstance, metrics: Metrics): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
}
