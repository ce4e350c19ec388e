import { cacheKey, type ReadCache } from '../cache/read-cache.js';
import type { Freshness, OperationScope } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import type { Dated } from './answers.js';
import { SingleFlight } from './single-flight.js';

/** What is asked, as far as it tells one answer from another. */
export interface ReadTarget<T> {
  readonly method: 'GET';
  readonly path: string;
  /**
   * Whether `held` is a later state than `candidate` (Purse numbers its states). Left out where states carry no order.
   * The later one wins: a slow old answer never replaces a newer one.
   */
  readonly isLater?: (held: T, candidate: T) => boolean;
}

/**
 * Reads through the cache (only within the age that the caller grants) and through single flight (always). Null means that
 * the provider does not know the thing, and is never cached.
 */
export class SharedReads {
  readonly #flights: SingleFlight;

  /** @param account names base URL and credentials without telling them, see `accountDigest` */
  constructor(
    private readonly provider: ProviderName,
    private readonly account: string,
    private readonly cache: ReadCache,
  ) {
    this.#flights = new SingleFlight(provider);
  }

  async read<T>(
    target: ReadTarget<T>,
    { maxAgeSeconds = 0 }: Freshness,
    scope: OperationScope,
    fetch: (scope: OperationScope) => Promise<Dated<T> | null>,
  ): Promise<Dated<T> | null> {
    // One instance serves one account, so within it method, URL and freshness name a read.
    const flight = `${maxAgeSeconds}${flightSuffix(target)}`;
    if (maxAgeSeconds === 0) return this.#flights.run(flight, scope, fetch);
    const key = cacheKey(this.account, target.method, target.path);
    const held = (await this.cache.get(key)) as Dated<T> | undefined;
    if (held && Date.now() - Date.parse(held.receivedAt) <= maxAgeSeconds * 1_000) {
      scope.meter.countCacheHit(this.provider);
      return held;
    }
    return this.#flights.run(flight, scope, async (shared) => {
      const answer = await fetch(shared);
      if (!answer) return null;
      if (held && target.isLater?.(held.value, answer.value)) return held;
      await this.cache.set(key, answer);
      return answer;
    });
  }

  /** After a write: what was held of this is dropped, and a read that is under way is joined by nobody any more. */
  async forget(target: Pick<ReadTarget<unknown>, 'method' | 'path'>): Promise<void> {
    this.#flights.forget((key) => key.endsWith(flightSuffix(target)));
    await this.cache.delete(cacheKey(this.account, target.method, target.path));
  }
}

function flightSuffix({ method, path }: Pick<ReadTarget<unknown>, 'method' | 'path'>): string {
  return ` ${method} ${path}`;
}
