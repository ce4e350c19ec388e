import { Pool } from 'undici';
import {
  CallRefusedError,
  NotSentError,
  OutcomeUnknownError,
  ProviderFaultError,
  ProviderInvalidResponseError,
  ProviderRateLimitedError,
  ProviderUnavailableError,
  RequestCancelledError,
} from '../domain/failures.js';
import type { OperationScope, ReservedCall, UpstreamMeter } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import { Breaker } from './breaker.js';
import { exchange, ExchangeFailedError, type ExchangeAnswer, type ExchangeRequest } from './exchange.js';
import { isTransient, RetryBudget, retryDelayMs, maxReadAttempts } from './retry.js';
import type { UpstreamObserver } from './observer.js';
import { type Begin, ProviderQueue } from './queue.js';

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
  /** How long a read may take with its waiting and its retries; no less than one attempt. */
  readonly totalTimeoutMs: number;
  /** The largest answer that is read; a larger one is an invalid response. */
  readonly maxResponseBytes: number;
}

interface UpstreamRequest extends ExchangeRequest {
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

type Hold = Parameters<Begin<unknown>>[0];

/** The times of one call with all of its attempts, on the monotonic clock. */
interface Times {
  /** How long one attempt may take. */
  readonly attemptMs: number;
  readonly deadlineMs: number;
  /** No attempt begins from here on. */
  readonly startByMs: number;
}

/** What belongs to one attempt whose turn has come. */
interface Begun {
  readonly times: Times;
  readonly hold: Hold;
  readonly call: ReservedCall;
}

/** A provider's Retry-After is obeyed up to here. */
const maxPauseSeconds = 600;
/** A request that would begin with less of its attempt's time than this is not begun: it would only end in a time-out, and count as a fault. */
const leastPartOfAttempt = 0.5;

/**
 * The one way out to a provider: a queue that is fair between callers and keeps to concurrency and rate, a pool of kept-alive connections, a
 * deadline for each attempt and for all together, a limit on the answer's size, a breaker, and retries for reads within a budget.
 * Every status is an answer here except 429, which pauses the provider, and 5xx, which is a fault.
 */
export class Upstream {
  readonly provider: ProviderName;
  readonly #options: UpstreamOptions;
  readonly #observer: UpstreamObserver;
  readonly #pool: Pool;
  readonly #queue: ProviderQueue;
  readonly #breaker: Breaker;
  readonly #budget = new RetryBudget();
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
    const { provider, maxConcurrent, maxPerSecond } = options;
    this.#breaker = new Breaker(provider, () => this.#queue.refuseWaiting(() => this.#breaker.error()));
    this.#queue = new ProviderQueue({
      provider,
      maxConcurrent,
      maxPerSecond,
      isHeld: () => this.#breaker.isTrying,
      observer: {
        waiting: (change) => observer.waiting(provider, change),
        refused: (reason) => observer.refused(provider, reason),
      },
    });
  }

  /**
   * Sends a request that changes nothing at the provider, again on a transient fault: at most three attempts, within the
   * retry budget and the total time.
   *
   * @throws {ProviderUnavailableError | ProviderRateLimitedError | ProviderInvalidResponseError | RequestCancelledError}
   * @throws {CallRefusedError} the operation or its caller may make no further call, repetitions included
   */
  async read(request: UpstreamRequest, scope: OperationScope): Promise<UpstreamAnswer> {
    const times = this.#timesOf(request, this.#options.totalTimeoutMs);
    this.#budget.earn();
    for (let attempt = 1; ; attempt++) {
      try {
        return counted(await this.#attempt(request, scope, times), scope.meter);
      } catch (error) {
        const delayMs = retryDelayMs(attempt);
        const mayRetry =
          attempt < maxReadAttempts && isTransient(error) && performance.now() + delayMs < times.startByMs;
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
    const { totalTimeoutMs, attemptTimeoutMs } = this.#options;
    const limitMs = Math.max(totalTimeoutMs, attemptTimeoutMs * (request.patience ?? 1));
    const progress = { hasBegun: false };
    const onSend = (): void => void (progress.hasBegun = true);
    try {
      const ownScope = { ...scope, isForWrite: true, onSend };
      const answer = await this.#attempt(request, ownScope, this.#timesOf(request, limitMs));
      // It was sent: whatever the operation holds already, its answer is read.
      return counted(answer, scope.meter.unrefused);
    } catch (error) {
      const retryAfter = error instanceof ProviderRateLimitedError ? error.retryAfterSeconds : null;
      if (!progress.hasBegun || wasNotSent(error)) throw new NotSentError(this.provider, retryAfter, { cause: error });
      throw new OutcomeUnknownError(this.provider, { cause: error });
    }
  }

  /** What still waits for its turn is refused, certainly not sent. */
  async close(): Promise<void> {
    this.#queue.close();
    await this.#pool.destroy();
  }

  #timesOf(request: UpstreamRequest, limitMs: number): Times {
    const attemptMs = this.#options.attemptTimeoutMs * (request.patience ?? 1);
    const deadlineMs = performance.now() + limitMs;
    return { attemptMs, deadlineMs, startByMs: deadlineMs - attemptMs * leastPartOfAttempt };
  }

  async #attempt(request: UpstreamRequest, scope: OperationScope, times: Times): Promise<UpstreamAnswer> {
    const { callerKey, isForWrite = false, signal, waitingSignal } = scope;
    const signals = waitingSignal ? [signal, waitingSignal] : [signal];
    if (signals.some(({ aborted }) => aborted)) throw new RequestCancelledError();
    this.#refuseWhilePaused();
    this.#breaker.assertClosed();
    // Before the queue: what is refused takes no turn.
    const call = scope.meter.reserveCall(this.provider);
    const turn = { callerKey, isForWrite, signals, startByMs: times.startByMs };
    try {
      return await this.#queue.run(turn, (hold) => this.#begin(request, scope, { times, hold, call }));
    } finally {
      call.release();
    }
  }

  /** The meter may refuse: then nothing was sent, and neither the rate nor the breaker knows of it. */
  #begin(request: UpstreamRequest, scope: OperationScope, begun: Begun): Promise<UpstreamAnswer> {
    begun.call.sent();
    scope.onSend?.();
    return this.#breaker.run(() => this.#exchange(request, scope, begun));
  }

  #refuseWhilePaused(): void {
    const remainingMs = this.#pausedUntilMs - Date.now();
    if (remainingMs > 0) throw new ProviderRateLimitedError(this.provider, Math.ceil(remainingMs / 1_000));
  }

  /** One HTTP exchange, ended by the attempt's time, the total time or the scope's signal, whichever comes first. */
  async #exchange(
    request: UpstreamRequest,
    { signal }: OperationScope,
    { times: { attemptMs, deadlineMs }, hold }: Begun,
  ): Promise<UpstreamAnswer> {
    const startedAtMs = performance.now();
    const timeoutMs = Math.max(1, Math.min(attemptMs, deadlineMs - startedAtMs));
    const limits = { signal, timeoutMs, maxResponseBytes: this.#options.maxResponseBytes, hold };
    let outcome = 'failed';
    try {
      const answer = await exchange(this.#pool, request, limits);
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
      this.#queue.refuseWaiting(() => new ProviderRateLimitedError(this.provider, seconds));
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
function counted(answer: UpstreamAnswer, meter: UpstreamMeter): UpstreamAnswer {
  meter.countBytes(Buffer.byteLength(answer.body));
  return answer;
}

/**
 * Whether a write that failed this way was certainly not done: it never left, or was rejected unread. Our own refusals (paused, too many
 * waiting, breaker) carry no cause: they were made before anything was sent. A 5xx and every fault after the first byte may hide a
 * write that was done.
 */
function wasNotSent(error: unknown): boolean {
  if (error instanceof ProviderRateLimitedError || error instanceof CallRefusedError) return true;
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
