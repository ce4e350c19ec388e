import type { ProviderName } from '../generated/schema.js';

/** What operators want to know of the providers. Never a URL, a body, an id or a header. */
export interface UpstreamObserver {
  /** One HTTP exchange ended. `outcome` is the status, or `failed` without one. */
  upstreamCall(call: { provider: ProviderName; operation: string; outcome: string; seconds: number }): void;
  /** A provider used a value that our tables do not know. `value` is its own enumerated word. */
  unknownValue(unknown: { provider: ProviderName; field: string; value: string }): void;
}
