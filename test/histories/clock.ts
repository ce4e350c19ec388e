import { AsyncLocalStorage } from 'node:async_hooks';
import { systemClock } from '../../src/ledger/store-clock.js';

/** The time of a history: it passes as it is set, and a gateway's own clock may be off. */
export interface HistoryClock {
  readonly passedMs: number;
  pass(ms: number): void;
  /** Back to the machine's time. */
  reset(): void;
  /** Runs the work of a gateway whose clock is off by what `skewMs` says at the moment. */
  within<T>(skewMs: () => number, work: () => T): T;
  restore(): void;
}

/** `Date.now` and the monotonic clock of the embedded store. PostgreSQL has a clock of its own (own-database.ts). */
export function startClock(): HistoryClock {
  const now = Date.now;
  const { monotonicMs } = systemClock;
  const skews = new AsyncLocalStorage<() => number>();
  let passedMs = 0;
  Date.now = () => now() + passedMs + (skews.getStore()?.() ?? 0);
  systemClock.monotonicMs = () => monotonicMs() + passedMs;
  return {
    get passedMs() {
      return passedMs;
    },
    pass: (ms) => void (passedMs += ms),
    reset: () => void (passedMs = 0),
    within: (skewMs, work) => skews.run(skewMs, work),
    restore: () => {
      Date.now = now;
      systemClock.monotonicMs = monotonicMs;
    },
  };
}
