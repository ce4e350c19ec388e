import type { UpstreamAnswer } from '../../../upstream/upstream.js';

/**
 * How far Cleverbridge's clock is ahead of this machine's, from the `Date` header of its answers: what it stamps is looked for by its own clock.
 * Exact to a second, and to the time that an answer is under way.
 */
export class ProviderClock {
  #aheadMs: number | null = null;

  /** Null as long as no answer has shown it. */
  get aheadMs(): number | null {
    return this.#aheadMs;
  }

  note({ headers, receivedAt }: Pick<UpstreamAnswer, 'headers' | 'receivedAt'>): void {
    const shown = Date.parse(String(headers['date']));
    if (!Number.isNaN(shown)) this.#aheadMs = shown - Date.parse(receivedAt);
  }
}
