import { cacheKey, type ReadCache } from '../cache/read-cache.js';
import type { Freshness, OperationScope } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import type { Dated } from './answers.js';
import { measured } from './measured-scope.js';
import { SingleFlight } from './single-flight.js';

/** What is requested, as far as answers depend on it. */
interface ReadTarget<T> {
  readonly method: 'GET';
  readonly path: string;
  /**
   * Whether `held` is a later state than `candidate` (Purse numbers its states). Left out where states carry no order.
   * The later one wins: a slow old answer never replaces a newer one.
   */
  readonly isLater?: (held: T, candidate: T) => boolean;
}

/** Is stored where something was forgotten: "not known" is never cached, so it means nothing else. */
const forgotten = null;
/** By how much the clocks of two processes may differ. */
const clockSkewMs = 2_000;

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
    const flight = `${flightPrefix(target)}${maxAgeSeconds}]`;
    if (maxAgeSeconds === 0) return this.#flights.run(flight, scope, fetch);
    const key = cacheKey(this.account, target.method, target.path);
    const held = (await this.cache.get(key)) as Dated<T> | undefined;
    if (held && held.value !== forgotten && Date.now() - Date.parse(held.receivedAt) <= maxAgeSeconds * 1_000) {
      scope.meter.countCacheHit(this.provider);
      scope.meter.countBytes(held.bytes ?? 0);
      return { value: held.value, receivedAt: held.receivedAt };
    }
    return this.#flights.run(flight, scope, async (shared) => {
      const startedAtMs = Date.now();
      const inner = measured(shared);
      const answer = await fetch(inner);
      shared.meter.countBytes(inner.read.bytes);
      if (!answer) return null;
      if (held && held.value !== forgotten && target.isLater?.(held.value, answer.value)) return held;
      if (!(await this.#wasForgottenSince(key, startedAtMs)))
        await this.cache.set(key, { ...answer, bytes: inner.read.bytes });
      return answer;
    });
  }

  /** After a write: what was held of this is dropped, and a read that is under way is joined by nobody any more. */
  async forget(target: Pick<ReadTarget<unknown>, 'method' | 'path'>): Promise<void> {
    this.#flights.forget((key) => key.startsWith(flightPrefix(target)));
    const mark = { value: forgotten, receivedAt: new Date().toISOString() };
    await this.cache.set(cacheKey(this.account, target.method, target.path), mark);
  }

  /** A read that began before a write, here or in another process, must not be stored when it ends after it. */
  async #wasForgottenSince(key: string, startedAtMs: number): Promise<boolean> {
    const held = await this.cache.get(key);
    return held?.value === forgotten && Date.parse(held.receivedAt) + clockSkewMs >= startedAtMs;
  }
}

/** The beginning of `[method, path, maxAgeSeconds]` as JSON: it frames the texts, so that no path is the beginning of another. */
function flightPrefix({ method, path }: Pick<ReadTarget<unknown>, 'method' | 'path'>): string {
  return `[${JSON.stringify(method)},${JSON.stringify(path)},`;
}
