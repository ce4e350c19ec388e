import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guardedBy, type Issuer } from '../support/issuer.js';
import { type HistoryClock, startClock } from './clock.js';
import { type Gateway, openShakyGateway } from './gateways.js';
import type { Place } from './history.js';
import { type LedgerDatabase, openLedgerDatabase } from './own-database.js';
import { type Providers, startProviders } from './providers.js';

/** Everything that outlives a history: providers, tenants, and where ledgers are. */
export interface World {
  readonly clock: HistoryClock;
  readonly providers: Providers;
  /** Who signs for the tenants, and their tokens. */
  readonly issuer: Issuer;
  readonly tokens: readonly [string, string];
  /** Everything as seeded, an empty ledger and two gateways on it. */
  begin(): Promise<Stage>;
  close(): Promise<void>;
}

/** What belongs to one history. */
export interface Stage {
  gatewayAt(place: Place): Gateway;
  /** The gateway ends as by `kill -9`, and another one starts on the same ledger. */
  crash(place: Place): Promise<void>;
  /** Another one in the place of each gateway that has died by itself. @returns how many had */
  replaceDead(): Promise<number>;
  /** Lets time pass, for everybody. */
  pass(ms: number): Promise<void>;
  /** What each fault of the stores has met. */
  readonly hits: readonly string[];
  close(): Promise<void>;
}

/** The tenants' subjects. */
export const tenantNames = ['shop', 'another-shop'] as const;
/** Long, as time passes quickly here. */
const tokenLifeSeconds = 300 * 86_400;
/** In real time: what a gateway waits for a provider. */
const upstreamTimeoutMs = 250;

/** @param server of a PostgreSQL for the ledgers; undefined for files */
export async function openWorld(server: string | undefined, issuer: Issuer): Promise<World> {
  const clock = startClock();
  const providers = await startProviders(() => Date.now());
  const database = server === undefined ? undefined : await openLedgerDatabase(server);
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-histories-'));
  let begun = 0;
  return {
    clock,
    providers,
    issuer,
    tokens: [await tokenOf(issuer, 0), await tokenOf(issuer, 1)],
    begin: async () => {
      clock.reset();
      providers.reset();
      await database?.empty();
      begun += 1;
      const env = {
        ...providers.settings,
        ...guardedBy(issuer),
        AUTH_MAX_TOKEN_LIFETIME_SECONDS: '31536000',
        BUDGET_PER_MINUTE: '0',
        UPSTREAM_TIMEOUT_MS: String(upstreamTimeoutMs),
        DATA_DIR: join(directory, String(begun)),
        ...(database ? { DATABASE_URL: database.url } : {}),
      };
      return openStage(env, clock, database);
    },
    close: async () => {
      clock.restore();
      await providers.close();
      await database?.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function tokenOf(issuer: Issuer, tenant: 0 | 1): Promise<string> {
  const iat = Math.floor(Date.now() / 1_000);
  const scope = 'payments:read payments:write payments:refund';
  return issuer.sign({ sub: tenantNames[tenant], scope, iat, exp: iat + tokenLifeSeconds });
}

async function openStage(
  env: Readonly<Record<string, string>>,
  clock: HistoryClock,
  database: LedgerDatabase | undefined,
): Promise<Stage> {
  const open = () => openShakyGateway(env, clock);
  const gateways = [await open(), await open()] as [Gateway, Gateway];
  const dead: Gateway[] = [];
  const replace = async (place: Place) => {
    dead.push(gateways[place]);
    gateways[place] = await open();
  };
  return {
    gatewayAt: (place) => gateways[place],
    crash: async (place) => {
      gateways[place].store.die();
      await replace(place);
    },
    replaceDead: async () => {
      const places = ([0, 1] as const).filter((place) => gateways[place].store.isDead);
      for (const place of places) await replace(place);
      return places.length;
    },
    pass: async (ms) => {
      clock.pass(ms);
      await database?.pass(ms);
    },
    get hits() {
      return [...dead, ...gateways].flatMap(({ store }) => store.hits);
    },
    close: async () => {
      await Promise.all([...dead, ...gateways].map((gateway) => gateway.close()));
    },
  };
}
