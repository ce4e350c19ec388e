import { open as openLmdb } from 'lmdb';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import { PostgresStore } from '../../src/ledger/postgres-store.js';
import { type StoreClock, systemClock } from '../../src/ledger/store-clock.js';
import type { StorePolicy } from '../../src/ledger/store-identity.js';
import type { LedgerStore } from '../../src/ledger/store.js';
import { Postgres } from '../../src/storage/postgres.js';
import { createDatabase, newDirectory, passIn } from '../kit/stores.js';
import type { LedgerUnderTest } from './ledger-under-test.js';

export const openPolicy: StorePolicy = { ledgerId: undefined, isProduction: false };

/** A machine's clocks, which the test holds. */
export function heldClock(): StoreClock & {
  pass(ms: number): void;
  passedMs(): number;
  setWall(byMs: number): void;
  reboot(): void;
} {
  let [passedMs, wallMs, boots] = [0, 0, 0];
  let bootedAtMs = 0;
  return {
    bootId: () => `boot ${boots}`,
    monotonicMs: () => systemClock.monotonicMs() + passedMs - bootedAtMs,
    wallMs: () => Date.now() + passedMs + wallMs,
    pass: (ms) => void (passedMs += ms),
    passedMs: () => passedMs,
    setWall: (byMs) => void (wallMs += byMs),
    reboot: () => {
      boots += 1;
      bootedAtMs = systemClock.monotonicMs() + passedMs;
    },
  };
}

export async function lmdbLedger(): Promise<LedgerUnderTest> {
  const { path: directory, remove } = newDirectory();
  const clock = heldClock();
  return {
    open: (policy) => createLmdbStore({ directory, policy: { ...openPolicy, ...policy }, clock }),
    pass: async (ms) => clock.pass(ms),
    spoil: async (scope) => {
      const root = openLmdb({ path: directory, overlappingSync: false });
      await root.openDB('entries', { encoding: 'string' }).put(scope, 'x');
      await root.close();
    },
    dispose: async () => remove(),
  };
}

/** The same store, but for these methods. */
export function storeWith(store: LedgerStore, over: Partial<LedgerStore>): LedgerStore {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(over, name) ?? Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(name in over ? over : target) : value;
    },
  });
}

/** A store with a pool of its own, as another process has. */
export function openPostgres(url: string, policy: Partial<StorePolicy> = {}): LedgerStore {
  const database = new Postgres(url, () => undefined);
  const store = new PostgresStore(database, { ...openPolicy, ...policy });
  const close = async (): Promise<void> => {
    await store.close();
    await database.close();
  };
  return storeWith(store, { close });
}

export async function postgresLedger(server: string): Promise<LedgerUnderTest> {
  const database = await createDatabase(server);
  return {
    open: async (policy) => openPostgres(database.url, policy),
    pass: (ms) => passIn(database, ms),
    spoil: async (scope) =>
      void (await database.query("UPDATE operations SET reconciliation_data = '[]' WHERE scope = $1", [scope])),
    dispose: () => database.drop(),
  };
}
