import type { UpstreamObserver } from '../../src/upstream/observer.js';

/** Wants to know nothing. A test replaces the members that it counts. */
export const silentObserver: UpstreamObserver = {
  upstreamCall: () => undefined,
  waiting: () => undefined,
  refused: () => undefined,
  unknownValue: () => undefined,
};
