import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleType,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { ProviderUnavailableError } from '../domain/failures.js';
import type { ProviderName } from '../generated/schema.js';

/** After this many faults in a row the provider is left alone for `pauseMs`, then tried with one exchange. */
const threshold = 10;
const pauseMs = 5_000;

/** Pauses a provider that fails again and again. It judges exchanges, not requests: what waits, or leaves the queue unsent, it never sees. */
export class Breaker {
  readonly #policy: CircuitBreakerPolicy;
  #openUntilMs = 0;

  /** @param onOpen called when the provider is about to be left alone */
  constructor(
    private readonly provider: ProviderName,
    onOpen: () => void,
  ) {
    this.#policy = circuitBreaker(handleType(ProviderUnavailableError), {
      halfOpenAfter: pauseMs,
      breaker: new ConsecutiveBreaker(threshold),
    });
    this.#policy.onBreak(() => {
      this.#openUntilMs = Date.now() + pauseMs;
      onOpen();
    });
  }

  /** Whether the one exchange that tries the provider again is under way: all others have to wait for its result. */
  get isTrying(): boolean {
    return this.#policy.state === CircuitState.HalfOpen;
  }

  /** @throws {ProviderUnavailableError} while the provider is left alone */
  assertClosed(): void {
    if (this.#policy.state === CircuitState.Open && Date.now() < this.#openUntilMs) throw this.error();
  }

  /** @throws {ProviderUnavailableError} without running it, while the provider is left alone */
  async run<T>(exchange: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(exchange);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? this.error() : error;
    }
  }

  error(): ProviderUnavailableError {
    return new ProviderUnavailableError(this.provider, 'it failed repeatedly and is left alone for a moment');
  }
}
