import { type Open, openGateway } from '../kit/gateway.js';
import type { Answer, TestGateway } from '../kit/gateway.js';
import type { HistoryClock } from './clock.js';
import { opening, sweep } from './seams.js';
import type { ShakyStore } from './shaky-store.js';

/** One gateway of a history: what production makes, over a store that can go wrong, with a clock that can be off. */
export interface Gateway {
  readonly store: ShakyStore;
  skewMs: number;
  /** @returns null when it died before it had answered */
  execute<Data>(
    query: string,
    variables: Record<string, unknown>,
    headers: Record<string, string>,
  ): Promise<Answer<Data> | null>;
  /** Looks up what is unsettled, as the sweep of production does. */
  sweep(): Promise<void>;
  /** A gateway that died is closed as well: nothing of it goes on. */
  close(): Promise<void>;
}

let lastOpening: Promise<unknown> = Promise.resolve();

/** One at a time, because the parts are distinguished by who opens them. */
export function openShakyGateway(env: Readonly<Record<string, string>>, clock: HistoryClock): Promise<Gateway> {
  const next = lastOpening.then(() => open(env, clock));
  lastOpening = next.catch(() => undefined);
  return next;
}

async function open(env: Readonly<Record<string, string>>, clock: HistoryClock): Promise<Gateway> {
  const own = { skewMs: 0 };
  const within = <T>(work: () => T): T => clock.within(() => own.skewMs, work);
  const gateway: Open<TestGateway> = await within(() => openGateway(env));
  const { store, ledger } = opening;
  if (!store || !ledger) throw new Error('the test file does not replace open-store.js and sweeper.js');
  return {
    store,
    get skewMs() {
      return own.skewMs;
    },
    set skewMs(ms) {
      own.skewMs = ms;
    },
    execute: <Data>(...given: [string, Record<string, unknown>, Record<string, string>]) =>
      Promise.race([within(() => gateway.execute<Data>(...given)), store.died.then(() => null)]),
    sweep: () => Promise.race([within(() => sweep(ledger)), store.died]),
    close: async () => {
      if (store.isDead) store.bury();
      await gateway.close();
    },
  };
}
