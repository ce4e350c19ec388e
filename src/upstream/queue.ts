import { ProviderRateLimitedError, ProviderUnavailableError, RequestCancelledError } from '../domain/failures.js';
import type { ProviderName } from '../generated/schema.js';
import type { QueueObserver, QueueRefusal } from './observer.js';
import { RateWindow } from './rate-window.js';
import { WaitingLine } from './waiting-line.js';

/** The queue's time: monotonic milliseconds, and one call at a later moment. */
export interface QueueClock {
  now(): number;
  /** @returns cancels the call */
  callAfter(ms: number, call: () => void): () => void;
}

interface QueueOptions {
  readonly provider: ProviderName;
  /** How many may be under way at once. */
  readonly maxConcurrent: number;
  /** How many may start in any one second; undefined for no limit. */
  readonly maxPerSecond?: number | undefined;
  /** Whether nothing may start for now although there is room. Checked again when something has ended. */
  readonly isHeld?: () => boolean;
  readonly observer: QueueObserver;
  readonly clock?: QueueClock;
}

/** Who requests a turn, and until when it is of use. */
export interface Turn {
  /** Callers are served in turns; this identifies one. */
  readonly callerKey: string;
  /** Whether it is a write, or a read that a write needs: served before other reads. */
  readonly isForWrite: boolean;
  /** From this moment of the queue's clock on it is never started. */
  readonly startByMs: number;
  /** Any of them is aborted when nobody waits for it any more: it leaves the queue at once. */
  readonly signals: readonly AbortSignal[];
}

/**
 * Starts a request, in its turn. What it throws goes to the one who waits, and uses up neither a place nor the rate: nothing was sent.
 *
 * @param hold keeps the place taken beyond the promise, until what it returns is called
 */
export type Begin<T> = (hold: () => () => void) => Promise<T>;

interface Ticket extends Turn {
  readonly begin: () => void;
  readonly refuse: (error: Error) => void;
}

/** Beyond this a request is refused at once: a queue without bound only turns an outage into a longer one. About 1 kB each. */
export const maxWaiting = 2_000;
/**
 * What one caller may have waiting, reads and writes each: two operations of the largest default cost (200 calls) and some more, and a quarter
 * of all, so that no single caller fills the queue.
 */
export const maxWaitingOfCaller = 500;
/** While a read waits, it is served after so many writes: writes take at most four turns of five. */
export const maxWritesInARow = 4;

const systemClock: QueueClock = {
  now: () => performance.now(),
  callAfter: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * What every request to a provider passes: writes first, then callers in turns, within the provider's concurrency and rate. Who waits leaves at
 * once when a signal or the time ends the waiting, and is never started then. One timer serves all who wait; who need not wait costs neither a
 * timer nor a listener.
 */
export class ProviderQueue {
  readonly #options: QueueOptions;
  readonly #clock: QueueClock;
  readonly #rate: RateWindow | undefined;
  readonly #writes = new WaitingLine<Ticket>();
  readonly #reads = new WaitingLine<Ticket>();
  #underWay = 0;
  #writesInARow = 0;
  /** No one who waits expires before this. */
  #nextExpiryMs = Infinity;
  #alarm: { readonly atMs: number; cancel(): void } | undefined;
  #isStarting = false;
  #isClosed = false;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#rate = options.maxPerSecond === undefined ? undefined : new RateWindow(options.maxPerSecond);
  }

  /** How many wait. */
  get waiting(): number {
    return this.#writes.size + this.#reads.size;
  }

  /**
   * Starts a request as soon as it is its turn.
   *
   * @throws {ProviderRateLimitedError} it would come too late, came too late, or too many wait: certainly not started
   * @throws {RequestCancelledError} one of its signals was aborted while it waited: certainly not started
   * @throws {ProviderUnavailableError} the queue is closed: certainly not started
   */
  run<T>(turn: Turn, begin: Begin<T>): Promise<T> {
    if (this.waiting > 0 || !this.#hasRoom()) return this.#wait(turn, begin);
    const work = this.#start(begin);
    if (this.waiting > 0) this.#serve();
    return work;
  }

  /** Refuses everything that waits, none of which was started. */
  refuseWaiting(toError: () => Error): void {
    for (const ticket of [...this.#writes, ...this.#reads]) this.#refuse(ticket, 'PROVIDER', toError());
  }

  /** Refuses what waits and what comes from now on; what is under way goes on. */
  close(): void {
    this.#isClosed = true;
    this.refuseWaiting(() => this.#closedError());
  }

  #hasRoom(): boolean {
    const { maxConcurrent, isHeld } = this.#options;
    const isBusy = this.#isStarting || this.#isClosed || this.#underWay >= maxConcurrent;
    return !isBusy && isHeld?.() !== true && this.#startableMs() <= this.#clock.now();
  }

  /** When the rate permits the next start. */
  #startableMs(): number {
    return this.#rate?.earliestMs(0, this.#clock.now()) ?? -Infinity;
  }

  /** A turn that is requested while this one begins waits, so that the places and the rate are never counted in between. */
  async #start<T>(begin: Begin<T>): Promise<T> {
    let holders = 1;
    const release = (): void => {
      holders -= 1;
      if (holders === 0) this.#underWay -= 1;
      // Even when the place stays taken: what held the others back may have ended.
      this.#serve();
    };
    const hold = (): (() => void) => {
      holders += 1;
      return release;
    };
    this.#isStarting = true;
    let work: Promise<T>;
    try {
      work = begin(hold);
    } finally {
      this.#isStarting = false;
    }
    this.#underWay += 1;
    this.#rate?.add(this.#clock.now());
    try {
      return await work;
    } finally {
      release();
    }
  }

  #wait<T>(turn: Turn, begin: Begin<T>): Promise<T> {
    const refusal = this.#refusalOf(turn);
    if (refusal) return Promise.reject(refusal);
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => this.#refuse(ticket, 'CANCELLED', new RequestCancelledError());
      const leave = (): void => turn.signals.forEach((signal) => signal.removeEventListener('abort', onAbort));
      const ticket: Ticket = {
        ...turn,
        begin: () => {
          leave();
          resolve(this.#start(begin));
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      turn.signals.forEach((signal) => signal.addEventListener('abort', onAbort));
      this.#add(ticket);
    });
  }

  #add(ticket: Ticket): void {
    this.#lineOf(ticket).add(ticket);
    this.#options.observer.waiting(1);
    this.#nextExpiryMs = Math.min(this.#nextExpiryMs, ticket.startByMs);
    this.#serve();
  }

  #remove(ticket: Ticket): void {
    this.#lineOf(ticket).remove(ticket);
    this.#options.observer.waiting(-1);
    if (this.waiting === 0) this.#stopAlarm();
  }

  #refuse(ticket: Ticket, reason: QueueRefusal, error: Error): void {
    this.#remove(ticket);
    this.#options.observer.refused(reason);
    ticket.refuse(error);
  }

  #lineOf({ isForWrite }: Turn): WaitingLine<Ticket> {
    return isForWrite ? this.#writes : this.#reads;
  }

  /** Starts whose turn it is, as far as there is room. What has expired has no turn. */
  #serve(): void {
    this.#dropExpired();
    while (this.waiting > 0 && this.#hasRoom()) {
      this.#takeNext()?.begin();
      this.#options.observer.waiting(-1);
      this.#dropExpired();
    }
    this.#setAlarm();
  }

  /** Writes before reads, but a read that waits is served after `maxWritesInARow` of them. */
  #takeNext(): Ticket | undefined {
    const isReadsTurn = this.#reads.size > 0 && (this.#writes.size === 0 || this.#writesInARow >= maxWritesInARow);
    const isReadPassedOver = !isReadsTurn && this.#reads.size > 0;
    this.#writesInARow = isReadPassedOver ? this.#writesInARow + 1 : 0;
    return (isReadsTurn ? this.#reads : this.#writes).takeNext();
  }

  /** Why a request is not even let in. */
  #refusalOf(turn: Turn): Error | undefined {
    if (turn.signals.some(({ aborted }) => aborted)) return new RequestCancelledError();
    if (this.#isClosed) return this.#closedError();
    const line = this.#lineOf(turn);
    if (line.sizeOf(turn.callerKey) >= maxWaitingOfCaller) {
      return this.#rejection('SHARE', 'too many requests of this caller are waiting for it');
    }
    if (this.#earliestMs(turn) >= turn.startByMs) {
      return this.#rejection('TOO_LATE', 'the requests that are waiting for it take too long');
    }
    if (this.waiting >= maxWaiting && !this.#makeRoom(turn)) {
      return this.#rejection('FULL', 'too many requests are waiting for it');
    }
    return undefined;
  }

  /** When its turn would come at the earliest, by those who wait now and the rate alone. */
  #earliestMs(turn: Turn): number {
    const nowMs = this.#clock.now();
    return this.#rate ? this.#rate.earliestMs(this.#countAhead(turn), nowMs) : nowMs;
  }

  #countAhead({ callerKey, isForWrite }: Turn): number {
    const ahead = (isForWrite ? this.#writes : this.#reads).countAhead(callerKey);
    const passedOver = this.#writesInARow;
    return isForWrite
      ? ahead + Math.min(this.#reads.size, Math.floor((passedOver + ahead) / maxWritesInARow))
      : ahead + Math.min(this.#writes.size, (ahead + 1) * maxWritesInARow - passedOver);
  }

  /** A full queue lets in who has less in it than another: the newest of the caller with most leaves, a read sooner than a write. */
  #makeRoom(turn: Turn): boolean {
    const own = this.#lineOf(turn).sizeOf(turn.callerKey) + 1;
    const last = turn.isForWrite
      ? (this.#reads.newestOfLongest(0) ?? this.#writes.newestOfLongest(own))
      : this.#reads.newestOfLongest(own);
    if (last) this.#refuse(last, 'FULL', this.#busyError('too many requests are waiting for it'));
    return last !== undefined;
  }

  #rejection(reason: QueueRefusal, why: string): Error {
    this.#options.observer.refused(reason);
    return this.#busyError(why);
  }

  #busyError(why: string): Error {
    const { provider, maxPerSecond = Infinity } = this.#options;
    return new ProviderRateLimitedError(provider, Math.max(1, Math.ceil(this.waiting / maxPerSecond)), why);
  }

  #closedError(): Error {
    return new ProviderUnavailableError(this.#options.provider, 'the gateway stops');
  }

  /** One alarm for all: when the rate permits the next start, or the next of those who wait expires. */
  #setAlarm(): void {
    if (this.waiting === 0) return this.#stopAlarm();
    const nowMs = this.#clock.now();
    const atMs = Math.min(this.#nextExpiryMs, this.#isWaitingForRate() ? this.#startableMs() : Infinity);
    if (atMs === Infinity || (this.#alarm && this.#alarm.atMs <= atMs)) return;
    this.#stopAlarm();
    const cancel = this.#clock.callAfter(Math.max(1, Math.ceil(atMs - nowMs)), () => this.#onAlarm());
    this.#alarm = { atMs, cancel };
  }

  #isWaitingForRate(): boolean {
    return this.#underWay < this.#options.maxConcurrent && this.#options.isHeld?.() !== true;
  }

  #stopAlarm(): void {
    this.#alarm?.cancel();
    this.#alarm = undefined;
  }

  #onAlarm(): void {
    this.#alarm = undefined;
    this.#serve();
  }

  #dropExpired(): void {
    const nowMs = this.#clock.now();
    if (nowMs < this.#nextExpiryMs) return;
    this.#nextExpiryMs = Infinity;
    for (const ticket of [...this.#writes, ...this.#reads]) {
      if (ticket.startByMs <= nowMs)
        this.#refuse(ticket, 'EXPIRED', this.#busyError('others were served first for too long'));
      else this.#nextExpiryMs = Math.min(this.#nextExpiryMs, ticket.startByMs);
    }
  }
}
