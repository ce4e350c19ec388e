import { CallRefusedError, RequestCancelledError } from '../domain/failures.js';
import type { OperationScope } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import { measured } from './measured-scope.js';

interface Flight {
  readonly callerKey: string;
  /** Whether the call has left the queue: until then it waits among the requests of the caller who started it. */
  readonly progress: { isSent: boolean };
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  /** Nobody joins it any more. */
  readonly close: () => void;
  /** What was read for it: counted for each operation that waits. */
  readonly read: { readonly bytes: number };
  waiting: number;
}

/**
 * Lets identical reads that are under way at the same moment share one upstream call. Only answers of the provider are shared,
 * under keys that name account, method, URL and freshness; what a caller may see of an answer is decided later, for each caller.
 * The call goes on while anyone waits for it and is aborted when the last one has gone. As long as it waits for its turn it is joined only by
 * the caller who started it: another one must not wait behind the requests of somebody else.
 */
export class SingleFlight {
  readonly #flights = new Map<string, Set<Flight>>();

  constructor(private readonly provider: ProviderName) {}

  /** @param start called with the scope of the shared call: its signal outlives a single waiter */
  async run<T>(key: string, scope: OperationScope, start: (scope: OperationScope) => Promise<T>): Promise<T> {
    if (scope.signal.aborted) throw new RequestCancelledError();
    const flight = this.#find(key, scope.callerKey);
    if (!flight) return this.#answerOf(this.#launch(key, scope, start), scope);
    scope.meter.countShared(this.provider);
    try {
      return await this.#answerOf<T>(flight, scope);
    } catch (error) {
      // It is the limit of whoever began the read. This operation begins it anew on its own meter, or joins another that does.
      if (error instanceof CallRefusedError) return this.run(key, scope, start);
      throw error;
    }
  }

  /** The next read of these keys starts anew, even while an older one is under way: for use after a write. */
  forget(isForgotten: (key: string) => boolean): void {
    for (const key of [...this.#flights.keys()].filter(isForgotten)) this.#flights.delete(key);
  }

  #find(key: string, callerKey: string): Flight | undefined {
    for (const flight of this.#flights.get(key) ?? []) {
      if (flight.progress.isSent || flight.callerKey === callerKey) return flight;
    }
    return undefined;
  }

  #launch<T>(key: string, scope: OperationScope, start: (scope: OperationScope) => Promise<T>): Flight {
    const controller = new AbortController();
    const progress = { isSent: false };
    const { meter, callerKey, isForWrite = false } = scope;
    const onSend = (): void => void (progress.isSent = true);
    const flights = this.#flights.get(key) ?? new Set();
    const shared = measured({ meter, callerKey, isForWrite, signal: controller.signal, onSend });
    const promise = start(shared);
    const close = (): void => {
      flights.delete(flight);
      if (flights.size === 0 && this.#flights.get(key) === flights) this.#flights.delete(key);
    };
    const flight: Flight = { promise, controller, close, callerKey, progress, read: shared.read, waiting: 0 };
    this.#flights.set(key, flights.add(flight));
    promise.then(close, close);
    return flight;
  }

  /** What was read counts for each operation that gets it. */
  async #answerOf<T>(flight: Flight, { signal, meter }: OperationScope): Promise<T> {
    const answer = await this.#wait(flight, signal);
    meter.countBytes(flight.read.bytes);
    return answer as T;
  }

  #wait(flight: Flight, signal: AbortSignal): Promise<unknown> {
    flight.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        flight.waiting -= 1;
        if (flight.waiting === 0) {
          flight.close();
          flight.controller.abort();
        }
        reject(new RequestCancelledError());
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }
}
