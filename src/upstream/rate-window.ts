const windowMs = 1_000;

/**
 * Remembers when the last starts were, so that no window of one second, wherever it begins, holds more than the limit. A bucket that refills
 * evenly would permit almost twice the limit in the second after a pause.
 */
export class RateWindow {
  /** The last starts, as a ring: the oldest is where the next one goes. */
  readonly #starts: Float64Array;
  #oldest = 0;

  constructor(private readonly maxPerSecond: number) {
    this.#starts = new Float64Array(maxPerSecond).fill(-Infinity);
  }

  /** When a start may take place at the earliest that has so many others before it. Never before `nowMs`. */
  earliestMs(ahead: number, nowMs: number): number {
    const start = this.#starts[(this.#oldest + ahead) % this.maxPerSecond] ?? -Infinity;
    const windows = Math.floor(ahead / this.maxPerSecond) + 1;
    return Math.max(nowMs, Math.max(start, nowMs - windowMs) + windows * windowMs);
  }

  /** A start took place. */
  add(nowMs: number): void {
    this.#starts[this.#oldest] = nowMs;
    this.#oldest = (this.#oldest + 1) % this.maxPerSecond;
  }
}
