import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { createTokenVerifier } from './auth/token-verifier.js';
import { createReadCache } from './cache/read-cache.js';
import type { Config } from './config.js';
import { withoutCardNumbers } from './domain/card-number.js';
import type { Provider } from './domain/provider.js';
import type { ProviderName } from './generated/schema.js';
import { createApollo } from './graphql/apollo.js';
import { admitOperations } from './http/admission.js';
import { offerToBrowsers } from './http/browsers.js';
import { createCallerBudget } from './http/caller-budget.js';
import { guardGraphql } from './http/request-guard.js';
import { chargeRequests } from './http/request-charge.js';
import { graphqlHandler } from './http/graphql-handler.js';
import { offerHealth } from './http/health.js';
import { createHttpServer } from './http/http-server.js';
import { readTrustedDocuments } from './http/trusted-documents.js';
import { Ledger } from './ledger/ledger.js';
import { openStore } from './ledger/open-store.js';
import { startSweeping } from './ledger/sweeper.js';
import { Metrics } from './observability/metrics.js';
import { openKeyFile } from './secrets/key-file.js';
import { Postgres } from './storage/postgres.js';
import { openRedis } from './storage/redis.js';
import { settlesWithin } from './storage/time-limit.js';
import { openVaults } from './vault/vault.js';

/** How long a shutdown waits in all for requests, for writes whose client is gone, and for outcomes that are not stored yet. */
const shutdownLimitMs = 60_000;

export interface GatewayServer {
  readonly app: FastifyInstance;
  /** Stops taking requests, lets the running ones end, then closes all connections. */
  close(): Promise<void>;
}

/**
 * Builds the gateway, for production and tests alike. The caller lets it listen.
 *
 * @param isSandbox whether the configured providers are our own simulations
 */
export async function createServer(config: Config, isSandbox = false): Promise<GatewayServer> {
  const app = createHttpServer(config.logLevel);
  const metrics = new Metrics();
  const observer = metrics.observer(({ provider, field, value }) =>
    app.log.warn({ provider, field, value: withoutCardNumbers(value).slice(0, 40) }, 'unknown enum value'),
  );
  const secrets = config.secrets ?? openKeyFile(config.dataDirectory);
  const redis = whenSet(config.redisUrl, (url) =>
    openRedis(url, (error) => app.log.error({ err: error }, 'the connection to Redis failed')),
  );
  const cache = createReadCache(redis && { redis, secrets }, (error) =>
    app.log.error({ err: error }, 'the read cache failed'),
  );
  const database = whenSet(
    config.databaseUrl,
    (url) => new Postgres(url, (error) => app.log.error({ err: error }, 'a connection to the database broke')),
  );
  const vaults = openVaults(database, config.dataDirectory, secrets);
  const dependencies = { observer, cache, vaultOf: vaults.of, timeouts: timeoutsOf(config), isSandbox };
  const providers = new Map<ProviderName, Provider>(
    config.providers
      .map((configured) => configured.create(dependencies))
      .map((provider) => [provider.description.name, provider]),
  );
  const store = await openStore(database, config.dataDirectory, config);
  const ledger = new Ledger({
    store,
    providers,
    observer: metrics.ledgerObserver((what, error) => app.log.error({ err: error }, what)),
  });
  const readiness = await ledger.readiness();
  if (!readiness.isReady) app.log.error({ reason: readiness.reason }, `no write is taken: ${readiness.message}`);
  const sweeper = startSweeping(ledger, (error) => app.log.error({ err: error }, 'the sweep failed'));
  const [callers] = secrets.sealers('caller-budget');
  const budget = createCallerBudget({
    pointsPerMinute: config.budgetPerMinute,
    redis,
    callsPerSecond: ratesOf(providers),
    nameOf: (...parts) => callers.nameOf(...parts),
  });
  const apollo = createApollo({
    isLocalDevelopment: config.isLocalDevelopment,
    hasIntrospection: config.hasIntrospection,
    cost: {
      isShown: config.isLocalDevelopment,
      limits: config.costLimits,
      budget,
      operationEnded: (cost) => metrics.operationEnded(cost),
    },
    onInternalError: (error, requestId) =>
      app.log.error({ err: error, requestId }, 'an operation failed by our own fault'),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  if (config.isLocalDevelopment) await offerToBrowsers(app);
  admitOperations(app, config.admission);
  guardGraphql(
    app,
    requestGuardOf(config, (issuer) => app.log.warn({ issuer }, 'the keys of an issuer cannot be read')),
  );
  chargeRequests(app, budget);
  const gateway = { providers, ledger, returnUrlHosts: config.returnUrlHosts };
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: graphqlHandler(apollo, gateway, config.costLimits.maxProviderCalls),
  });
  offerHealth(app, () => ledger.readiness());
  offerMetrics(app, metrics);
  return {
    app,
    close: async () => {
      const endsAtMs = performance.now() + shutdownLimitMs;
      await sweeper.stop();
      await settlesWithin(app.close(), shutdownLimitMs);
      await settlesWithin(apollo.stop(), endsAtMs - performance.now());
      const lost = await ledger.close(endsAtMs - performance.now());
      if (lost > 0) app.log.error({ lost }, 'outcomes could not be stored: they are looked up after the next start');
      await store.close();
      await Promise.all([...providers.values()].map((provider) => provider.close()));
      await vaults.close();
      await database?.close();
      redis?.destroy();
    },
  };
}

/** Opens what the configuration names. */
function whenSet<T>(url: string | undefined, open: (url: string) => T): T | undefined {
  return url === undefined ? undefined : open(url);
}

function requestGuardOf(
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

/** The providers that take a limited number of calls in a second. */
function ratesOf(providers: ReadonlyMap<ProviderName, Provider>): ReadonlyMap<ProviderName, number> {
  const rates = [...providers].flatMap(([name, { description }]) =>
    description.maxCallsPerSecond === null ? [] : [[name, description.maxCallsPerSecond] as const],
  );
  return new Map(rates);
}

function offerMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
}
