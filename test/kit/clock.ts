import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/ledger/store-clock.js';

/** Lets a provider's pause, a lease of the embedded ledger or a quiet period run out without waiting for it. To be made before the gateway. */
export function movableClock(): { pass(ms: number): void; restore(): void } {
  const now = Date.now;
  const { monotonicMs } = systemClock;
  let passedMs = 0;
  Date.now = () => now() + passedMs;
  systemClock.monotonicMs = () => monotonicMs() + passedMs;
  return {
    pass: (ms) => void (passedMs += ms),
    restore: () => {
      Date.now = now;
      systemClock.monotonicMs = monotonicMs;
    },
  };
}

/** The same until the test is finished. */
export function clockOfTest(): Pick<ReturnType<typeof movableClock>, 'pass'> {
  const clock = movableClock();
  onTestFinished(clock.restore);
  return clock;
}

/** Longer than the quiet period after which a request is sent again where the provider does not honour keys. In milliseconds. */
export const quietMs = 301_000;
