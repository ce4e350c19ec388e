import { readFileSync } from 'node:fs';

/** What the embedded store knows of time. */
export interface StoreClock {
  /** Differs between two starts of the machine. */
  bootId(): string;
  /** Milliseconds that no change of the wall clock touches, the same for all processes of one start of the machine. */
  monotonicMs(): number;
  /** Unix milliseconds, for people. */
  wallMs(): number;
}

export const systemClock: StoreClock = {
  bootId: () => (bootId ??= readBootId()),
  // CLOCK_MONOTONIC: counted from the start of the machine, for all of its processes.
  monotonicMs: () => Number(process.hrtime.bigint() / 1_000_000n),
  wallMs: () => Date.now(),
};

let bootId: string | undefined;

/** Where the machine does not say, every start counts as the same: then a lease may last longer, and never shorter. */
function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

/** How the store's own time follows from the machine's. */
export interface TimeBase {
  readonly bootId: string;
  readonly monotonicMs: number;
  readonly storeMs: number;
}

/**
 * The store's own time in milliseconds: it goes on with the machine's monotonic clock, and does not advance while the machine is off. So nothing that waits for it is
 * early, however the wall clock changes.
 */
export function storeTime(base: TimeBase | undefined, clock: StoreClock): TimeBase {
  const [boot, monotonicMs] = [clock.bootId(), clock.monotonicMs()];
  if (!base) return { bootId: boot, monotonicMs, storeMs: clock.wallMs() };
  const passedMs = base.bootId === boot ? Math.max(0, monotonicMs - base.monotonicMs) : 0;
  return { bootId: boot, monotonicMs, storeMs: base.storeMs + passedMs };
}
