import { gatewayKey } from '../domain/caller.js';
import { OperationMeter } from '../domain/operation-meter.js';
import type { Ledger } from './ledger.js';

/** How often unknown outcomes are looked up, besides at the start. */
const intervalMs = 30_000;

/** Looks up, now and every half minute, the unknown outcomes of this process and of those that died. One sweep at a time. */
export function startSweeping(ledger: Ledger, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const controller = new AbortController();
  let running = Promise.resolve();
  const sweep = (): void => {
    running = running
      .then(() => ledger.sweep({ meter: new OperationMeter(), signal: controller.signal, callerKey: gatewayKey }))
      .then(() => undefined)
      .catch(onError);
  };
  sweep();
  const timer = setInterval(sweep, intervalMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      controller.abort();
      await running;
    },
  };
}
