import type { GraphQLSchema } from 'graphql';
import { gatewayKey } from '../../src/domain/caller.js';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type * as StoreModule from '../../src/ledger/open-store.js';
import type { LedgerStore } from '../../src/ledger/store.js';
import type * as TimeLimitModule from '../../src/storage/time-limit.js';
import type * as VaultModule from '../../src/vault/vault.js';
import { ShakyStore } from './shaky-store.js';

/** What stands in the place of modules of src/, by `vi.mock` in the test files: where a process ends, where its time passes, and what need not be made anew. */

/** What the gateway that is being opened is made of: its parts are made inside `createServer`. */
export const opening: { store: ShakyStore | undefined; ledger: Ledger | undefined } = {
  store: undefined,
  ledger: undefined,
};

/** For src/ledger/open-store.js: the real store, behind one that can go wrong. Gateways of one process share the files (`Shared`). */
export function withShakyStores({ openStore }: typeof StoreModule) {
  const files = new Shared<Promise<LedgerStore>>();
  return {
    openStore: async (...given: Parameters<typeof openStore>) => {
      const [database, dataDirectory] = given;
      const open = () => openStore(...given);
      const { thing, leave } = database ? alone(open()) : files.enter(dataDirectory, open);
      const inner = await thing;
      opening.store = new ShakyStore(inner, () => leave(() => inner.close()));
      return opening.store.asStore();
    },
  };
}

/** For src/vault/vault.js: shared for the same reason. */
export function withSharedVaults<Module extends { openVaults: typeof VaultModule.openVaults }>(real: Module): Module {
  const files = new Shared<ReturnType<typeof VaultModule.openVaults>>();
  const openVaults: typeof VaultModule.openVaults = (redisUrl, dataDirectory, ...given) => {
    const { thing, leave } = files.enter(dataDirectory, () => real.openVaults(redisUrl, dataDirectory, ...given));
    return { ...thing, close: () => leave(() => thing.close()) };
  };
  return { ...real, openVaults };
}

/** Closes, when nobody uses it any more. */
type Leave = (close: () => Promise<void>) => Promise<void>;

const alone = <Thing>(thing: Thing): { thing: Thing; leave: Leave } => ({ thing, leave: (close) => close() });

/** Files that several gateways of one process use: LMDB must not open the same ones twice in a process, and would wait for itself for ever. */
class Shared<Thing> {
  readonly #open = new Map<string, { readonly thing: Thing; users: number }>();

  enter(name: string, make: () => Thing): { thing: Thing; leave: Leave } {
    const known = this.#open.get(name) ?? { thing: make(), users: 0 };
    known.users += 1;
    this.#open.set(name, known);
    const leave: Leave = async (close) => {
      known.users -= 1;
      if (known.users > 0) return;
      this.#open.delete(name);
      await close();
    };
    return { thing: known.thing, leave };
  }
}

/** For src/ledger/sweeper.js: the sweep at the start as in production, and the later ones when the history says so. */
export const sweepsWhenTold = {
  startSweeping: (ledger: Ledger): { stop(): Promise<void> } => {
    opening.ledger = ledger;
    const first = sweep(ledger);
    return { stop: () => first };
  },
};

export async function sweep(ledger: Ledger): Promise<void> {
  const scope = { meter: new OperationMeter(), signal: new AbortController().signal, callerKey: gatewayKey };
  // A sweep that fails leaves everything as it was.
  await ledger.sweep(scope).catch(() => undefined);
}

/** For src/storage/time-limit.js: a caller waits for less time than a store stalls, and both times are short. */
export const withShortLimits = (real: typeof TimeLimitModule) => ({
  ...real,
  settlesWithin: (work: Promise<unknown>, limitMs: number) => real.settlesWithin(work, limitMs / limitDivisor),
});
const limitDivisor = 20;

/** For src/graphql/schema.js: made once for all gateways of a run. */
export function withOneSchema<Module extends { createSchema(): GraphQLSchema }>(real: Module): Module {
  let schema: GraphQLSchema | undefined;
  return { ...real, createSchema: () => (schema ??= real.createSchema()) };
}
