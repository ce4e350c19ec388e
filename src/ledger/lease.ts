import type { Held } from './store.js';

/** How long a write may take in all, its tokens and repetitions after a 401 included. */
export const sendLimitMs = 35_000;
/** How long the read of its result may take. */
export const lookLimitMs = 20_000;
/** How long a holder is considered alive: longer than the slowest write and the read after it. */
export const leaseMs = 60_000;

/** An operation that this process holds. */
export interface Lease extends Held {
  /** Until when, by this process's monotonic clock; never later than by the store's. */
  readonly endsAtMs: number;
}

/**
 * Counted from before the request to the store, so that a slow store makes it shorter and never longer.
 *
 * @param request takes or renews the lease
 */
export async function lease(request: () => Promise<Held | null>): Promise<Lease | null> {
  const endsAtMs = performance.now() + leaseMs;
  const held = await request();
  return held && { ...held, endsAtMs };
}

/** Whether the slowest write and the read after it end before the lease does. */
export const isLongEnough = ({ endsAtMs }: Lease): boolean => endsAtMs - performance.now() >= sendLimitMs + lookLimitMs;
