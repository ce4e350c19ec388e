/**
 * Captures through the gateway's own parts: schema, resolvers, Apollo Server behind Fastify, and the Purse provider. Only the ledger behind the mutation
 * differs, by LEDGER: `embedded`, `postgres` (DATABASE_URL), or `none`: prepare and send, and record nothing.
 */
import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { createReadCache } from '../dist/cache/read-cache.js';
import { readConfig } from '../dist/config.js';
import { localCaller } from '../dist/domain/caller.js';
import { OperationMeter } from '../dist/domain/operation-meter.js';
import { createApollo } from '../dist/graphql/apollo.js';
import { createContext } from '../dist/graphql/context.js';
import { createCallerBudget } from '../dist/http/caller-budget.js';
import { Ledger } from '../dist/ledger/ledger.js';
import { openStore } from '../dist/ledger/open-store.js';
import { Postgres } from '../dist/storage/postgres.js';
import { Metrics } from '../dist/observability/metrics.js';

const { LEDGER, UPSTREAM, DATA_DIR, DATABASE_URL } = process.env;
const config = readConfig({
  NODE_ENV: 'production',
  SECRETS_KEY: randomBytes(32).toString('base64'),
  PURSE_BASE_URL: UPSTREAM,
  PURSE_TOKEN_URL: `${UPSTREAM}/oauth/token`,
  PURSE_CLIENT_ID: 'bench',
  PURSE_CLIENT_SECRET: 'bench',
  PURSE_ENTITY_ID: '89a237d0-20f9-438e-b46c-3993c46b7bbe',
});
const metrics = new Metrics();
const dependencies = {
  observer: metrics.observer(() => undefined),
  cache: createReadCache(undefined, () => undefined),
  vaultOf: () => ({ put: async () => undefined, get: async () => undefined }),
  timeouts: { attemptTimeoutMs: 10_000, totalTimeoutMs: 20_000 },
  isSandbox: false,
};
const provider = config.providers[0].create(dependencies);
const providers = new Map([['PURSE', provider]]);
const fail = (what, error) => process.stderr.write(`${what}: ${error}\n`);

/** What a gateway without a ledger would do. */
const withoutLedger = {
  run: async ({ mutation, resourceId, input, idempotencyKey }, scope) => {
    const write = provider.writes[mutation];
    const { data } = await write.prepare(input, scope);
    const { kind, reference } = await write.send(data, input, idempotencyKey, scope);
    const state = kind === 'DONE' ? 'SUCCEEDED' : 'UNKNOWN';
    const entry = {
      id: idempotencyKey,
      mutation,
      provider: 'PURSE',
      resourceId,
      state,
      outcome: { kind: state, reference },
    };
    return { kind: 'SETTLED', entry, replayed: false };
  },
};

async function openLedger() {
  const database =
    LEDGER === 'postgres' ? new Postgres(DATABASE_URL, (error) => fail('the database', error)) : undefined;
  const store = await openStore(database, DATA_DIR, { ledgerId: undefined, isProduction: false });
  return new Ledger({ store, providers, observer: metrics.ledgerObserver(fail) });
}

const ledger = LEDGER === 'none' ? withoutLedger : await openLedger();
const budget = createCallerBudget({ pointsPerMinute: 0 });
const apollo = createApollo({
  isLocalDevelopment: false,
  hasIntrospection: false,
  cost: { isShown: false, limits: config.costLimits, budget, operationEnded: () => undefined },
  onInternalError: (error) => fail('an internal error', error),
  plugins: [],
});
await apollo.start();
const app = Fastify();
const context = async () => {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const caller = { requestId: 'bench', caller: localCaller, isRouter: false };
  return createContext({ providers, ledger, returnUrlHosts: [] }, caller, new OperationMeter(), signal);
};
app.route({ url: '/graphql', method: 'POST', handler: fastifyApolloHandler(apollo, { context }) });
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ port: app.server.address().port });
