import { RequestCancelledError } from '../domain/failures.js';
import type { OperationScope } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import { countBytes, measured } from './measured-scope.js';

interface Flight {
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
 * The call goes on while anyone waits for it and is aborted when the last one has gone.
 */
export class SingleFlight {
  readonly #flights = new Map<string, Flight>();

  constructor(private readonly provider: ProviderName) {}

  /** @param start called with the scope of the shared call: its signal outlives a single waiter */
  async run<T>(key: string, scope: OperationScope, start: (scope: OperationScope) => Promise<T>): Promise<T> {
    if (scope.signal.aborted) throw new RequestCancelledError();
    let flight = this.#flights.get(key);
    if (flight) scope.meter.countShared(this.provider);
    else flight = this.#launch(key, scope, start);
    const answer = await this.#wait(flight, scope.signal);
    countBytes(flight.read.bytes, scope);
    return answer as T;
  }

  /** The next read of these keys starts anew, even while an older one is under way: for use after a write. */
  forget(isForgotten: (key: string) => boolean): void {
    for (const key of [...this.#flights.keys()].filter(isForgotten)) this.#flights.delete(key);
  }

  #launch<T>(key: string, scope: OperationScope, start: (scope: OperationScope) => Promise<T>): Flight {
    const controller = new AbortController();
    const shared = measured({ ...scope, signal: controller.signal });
    const promise = start(shared);
    const close = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    const flight: Flight = { promise, controller, close, read: shared.read, waiting: 0 };
    this.#flights.set(key, flight);
    promise.then(close, close);
    return flight;
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
