import PQueue from 'p-queue';
import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  type CircuitBreakerPolicy,
  handleType,
} from 'cockatiel';
import { Pool } from 'undici';
import {
  NotSentError,
  OutcomeUnknownError,
  ProviderFaultError,
  ProviderInvalidResponseError,
  ProviderRateLimitedError,
  ProviderUnavailableError,
  RequestCancelledError,
} from '../domain/failures.js';
import type { OperationScope } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import { countBytes } from './measured-scope.js';
import { exchange, ExchangeFailedError, type ExchangeAnswer, type ExchangeRequest } from './exchange.js';
import { isTransient, RetryBudget, retryDelayMs, maxReadAttempts } from './retry.js';
import type { UpstreamObserver } from './observer.js';

/** How one provider may be called. Times in milliseconds. */
export interface UpstreamOptions {
  readonly provider: ProviderName;
  /** Scheme, host and port; the paths of the requests start at its root. */
  readonly origin: string;
  /** How many requests may be under way at once; also the size of the connection pool. */
  readonly maxConcurrent: number;
  /** How many requests may start in a second; undefined for no limit. */
  readonly maxPerSecond?: number | undefined;
  /** How long one attempt may take, connecting and reading the body included. */
  readonly attemptTimeoutMs: number;
  /** How long a read may take with its waiting and its retries. */
  readonly totalTimeoutMs: number;
  /** The largest answer that is read; a larger one is an invalid response. */
  readonly maxResponseBytes: number;
}

export interface UpstreamRequest extends ExchangeRequest {
  /** The contract's operationId: the name in metrics and logs, where URLs never appear. */
  readonly operation: string;
  /** For a write that takes longer than others by its nature (a card is charged): how many times an attempt's time it may take. */
  readonly patience?: number;
}

/** A whole answer, of whatever status. */
export interface UpstreamAnswer extends ExchangeAnswer {
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
}

/** What waits for its turn beyond this is refused at once: a queue without bound only turns an outage into a longer one. */
const maxWaiting = 2_000;
/** After this many faults in a row the provider is left alone for `breakerPauseMs`, then tried with one call. */
const breakerThreshold = 10;
const breakerPauseMs = 5_000;
/** A provider's Retry-After is obeyed up to here. */
const maxPauseSeconds = 600;

/**
 * The one way out to a provider: a pool of kept-alive connections, bounded concurrency, a rate, a deadline for each attempt
 * and for all together, a limit on the answer's size, a breaker, and retries for reads within a budget.
 * Every status is an answer here except 429, which pauses the provider, and 5xx, which is a fault.
 */
export class Upstream {
  readonly provider: ProviderName;
  readonly #options: UpstreamOptions;
  readonly #observer: UpstreamObserver;
  readonly #pool: Pool;
  /** Only where a provider has a rate: the pool alone bounds what is under way. */
  readonly #rate: PQueue | undefined;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #budget = new RetryBudget();
  /** What wait for their turn, each by what ends its waiting. */
  readonly #waitingTurns = new Set<(reason: Error) => void>();
  #pausedUntilMs = 0;

  constructor(options: UpstreamOptions, observer: UpstreamObserver) {
    this.provider = options.provider;
    this.#options = options;
    this.#observer = observer;
    this.#pool = new Pool(options.origin, {
      connections: options.maxConcurrent,
      connect: { timeout: options.attemptTimeoutMs },
      // An attempt has one deadline of its own (see exchange.ts) in place of undici's three.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 30_000,
    });
    const { maxConcurrent: concurrency, maxPerSecond: intervalCap } = options;
    this.#rate = intervalCap === undefined ? undefined : new PQueue({ concurrency, interval: 1_000, intervalCap });
    this.#breaker = circuitBreaker(handleType(ProviderUnavailableError), {
      halfOpenAfter: breakerPauseMs,
      breaker: new ConsecutiveBreaker(breakerThreshold),
    });
  }

  /**
   * Sends a request that changes nothing at the provider, again on a transient fault: at most three attempts, within the
   * retry budget and the total time.
   *
   * @throws {ProviderUnavailableError | ProviderRateLimitedError | ProviderInvalidResponseError | RequestCancelledError}
   */
  async read(request: UpstreamRequest, scope: OperationScope): Promise<UpstreamAnswer> {
    const deadlineMs = Date.now() + this.#options.totalTimeoutMs;
    this.#budget.earn();
    for (let attempt = 1; ; attempt++) {
      try {
        return counted(await this.#attempt(request, scope, deadlineMs), scope);
      } catch (error) {
        const delayMs = retryDelayMs(attempt);
        const mayRetry = attempt < maxReadAttempts && isTransient(error) && Date.now() + delayMs < deadlineMs;
        if (!mayRetry || !this.#budget.spend()) throw error;
        await sleep(delayMs, scope.signal);
      }
    }
  }

  /**
   * Sends a request that changes something, exactly once: no retry, whatever happens. A signal that ends it once it is sent leaves its
   * outcome unknown, so give it one that no client holds (the ledger does).
   *
   * @returns any answer below 500 but 429: reading it is the caller's business
   * @throws {NotSentError} certainly not done: no connection, 429, or held back by pause, breaker or queue
   * @throws {OutcomeUnknownError} sent, or perhaps sent, without a readable answer
   */
  async write(request: UpstreamRequest, scope: OperationScope): Promise<UpstreamAnswer> {
    try {
      const { totalTimeoutMs, attemptTimeoutMs } = this.#options;
      const limitMs = Math.max(totalTimeoutMs, attemptTimeoutMs * (request.patience ?? 1));
      const answer = await this.#attempt(request, scope, Date.now() + limitMs);
      // It was sent: whatever the operation holds already, its answer is read.
      return counted(answer, { ...scope, mustFinish: true });
    } catch (error) {
      const retryAfter = error instanceof ProviderRateLimitedError ? error.retryAfterSeconds : null;
      if (wasNotSent(error)) throw new NotSentError(this.provider, retryAfter, { cause: error });
      throw new OutcomeUnknownError(this.provider, { cause: error });
    }
  }

  /** What still waits for its turn is told that it certainly was not sent. */
  async close(): Promise<void> {
    this.#rate?.clear();
    for (const reject of this.#waitingTurns) reject(new ProviderUnavailableError(this.provider, 'the gateway stops'));
    await this.#pool.destroy();
  }

  async #attempt(request: UpstreamRequest, scope: OperationScope, deadlineMs: number): Promise<UpstreamAnswer> {
    if (scope.signal.aborted) throw new RequestCancelledError();
    this.#refuseWhilePaused();
    if (this.#waiting >= maxWaiting) {
      throw new ProviderUnavailableError(this.provider, 'too many requests are waiting for it');
    }
    try {
      return await this.#breaker.execute(() => this.#inTurn(() => this.#exchange(request, scope, deadlineMs)));
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      throw new ProviderUnavailableError(this.provider, 'it failed repeatedly and is left alone for a moment');
    }
  }

  /** Not by the queue's own signal: that one would end what is under way in the same words as what never began. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const rate = this.#rate;
    if (!rate) return work();
    return new Promise<T>((resolve, reject) => {
      this.#waitingTurns.add(reject);
      void rate.add(async () => {
        this.#waitingTurns.delete(reject);
        await work().then(resolve, reject);
      });
    });
  }

  /** How many requests wait for their turn or for a connection. */
  get #waiting(): number {
    return (this.#rate?.size ?? 0) + this.#pool.stats.queued;
  }

  #refuseWhilePaused(): void {
    const remainingMs = this.#pausedUntilMs - Date.now();
    if (remainingMs > 0) throw new ProviderRateLimitedError(this.provider, Math.ceil(remainingMs / 1_000));
  }

  /** One HTTP exchange, ended by the attempt's time, the total time or the scope's signal, whichever comes first. */
  async #exchange(request: UpstreamRequest, scope: OperationScope, deadlineMs: number): Promise<UpstreamAnswer> {
    if (scope.signal.aborted) throw new RequestCancelledError();
    this.#refuseWhilePaused();
    const { attemptTimeoutMs, maxResponseBytes } = this.#options;
    const timeoutMs = Math.max(1, Math.min(attemptTimeoutMs * (request.patience ?? 1), deadlineMs - Date.now()));
    scope.meter.countCall(this.provider);
    const startedAtMs = performance.now();
    let outcome = 'failed';
    try {
      const answer = await exchange(this.#pool, request, { signal: scope.signal, timeoutMs, maxResponseBytes });
      outcome = String(answer.status);
      this.#refuseBadStatus(answer);
      return { ...answer, receivedAt: new Date().toISOString() };
    } catch (error) {
      throw this.#toFailure(error);
    } finally {
      const seconds = (performance.now() - startedAtMs) / 1_000;
      this.#observer.upstreamCall({ provider: this.provider, operation: request.operation, outcome, seconds });
    }
  }

  #refuseBadStatus(answer: ExchangeAnswer): void {
    if (answer.status === 429) {
      const seconds = retryAfterSeconds(answer.headers['retry-after']);
      this.#pausedUntilMs = Date.now() + seconds * 1_000;
      throw new ProviderRateLimitedError(this.provider, seconds);
    }
    if (answer.status >= 500) throw new ProviderFaultError(this.provider, answer.status);
  }

  #toFailure(error: unknown): unknown {
    if (!(error instanceof ExchangeFailedError)) return error;
    const options = { cause: error };
    switch (error.why) {
      case 'aborted':
        return new RequestCancelledError(options);
      case 'too-large':
        return new ProviderInvalidResponseError(this.provider, 'it is larger than this gateway reads', options);
      case 'timeout':
        return new ProviderUnavailableError(this.provider, 'it did not answer in time', options);
      case 'connection':
        return new ProviderUnavailableError(this.provider, 'the connection failed', options);
    }
  }
}

/** @throws {GatewayFailure} the operation may not hold it (`UpstreamMeter.countBytes`) */
function counted(answer: UpstreamAnswer, scope: OperationScope): UpstreamAnswer {
  countBytes(Buffer.byteLength(answer.body), scope);
  return answer;
}

/**
 * Whether a write that failed this way was certainly not done: it never left, or was turned away unread. Our own refusals (paused, too many
 * waiting, breaker) carry no cause: they were made before anything was sent. A 5xx and every fault after the first byte may hide a
 * write that was done.
 */
function wasNotSent(error: unknown): boolean {
  if (error instanceof ProviderRateLimitedError) return true;
  if (!(error instanceof ProviderUnavailableError || error instanceof RequestCancelledError)) return false;
  if (error.cause instanceof ExchangeFailedError) return !error.cause.wasStarted;
  return !(error instanceof ProviderFaultError);
}

/** Retry-After in seconds or as a date; one second when it is missing or unreadable. */
function retryAfterSeconds(header: string | string[] | undefined): number {
  const text = Array.isArray(header) ? header[0] : header;
  const seconds =
    text === undefined ? NaN : /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.min(Math.max(1, Math.ceil(seconds)), maxPauseSeconds) : 1;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(new RequestCancelledError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
