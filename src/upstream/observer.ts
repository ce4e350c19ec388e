import type { ProviderName } from '../generated/schema.js';

/**
 * Why a request left a provider's queue without being sent: the caller had too many in it already, the queue was full, the rate could not serve it
 * in time, it waited until it was too late, its caller gave up, or the provider itself is left alone (429, faults, the gateway stops).
 */
export type QueueRefusal = 'SHARE' | 'FULL' | 'TOO_LATE' | 'EXPIRED' | 'CANCELLED' | 'PROVIDER';

/** What operators want to know of one queue. */
export interface QueueObserver {
  /** So many more (or less) wait for their turn. */
  waiting(change: number): void;
  refused(reason: QueueRefusal): void;
}

/** What operators want to know of the providers. Never a URL, a body, an id or a header. */
export interface UpstreamObserver {
  /** One HTTP exchange ended. `outcome` is the status, or `failed` without one. */
  upstreamCall(call: { provider: ProviderName; operation: string; outcome: string; seconds: number }): void;
  /** So many more (or less) requests wait for their turn at a provider. */
  waiting(provider: ProviderName, change: number): void;
  /** A request left a provider's queue without being sent. */
  refused(provider: ProviderName, reason: QueueRefusal): void;
  /** A provider used a value that our tables do not know. `value` is its own enumerated value. */
  unknownValue(unknown: { provider: ProviderName; field: string; value: string }): void;
}
