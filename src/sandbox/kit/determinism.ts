import { createHash } from 'node:crypto';

/** The moment at which every sandbox begins. */
const startsAtMs = Date.parse('2026-01-05T09:00:00Z');

/** A clock that moves one second with each change, so that the same calls give the same times. */
export class SandboxClock {
  #nowMs = startsAtMs;

  reset(): void {
    this.#nowMs = startsAtMs;
  }

  /** The present moment, without moving it. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** Advances by one second and returns the new moment. */
  tickMs(): number {
    this.#nowMs += 1_000;
    return this.#nowMs;
  }
}

/** Ids that look random and are not: the same seed gives the same row of them. */
export class SandboxIds {
  #count = 0;

  constructor(private readonly seed: string) {}

  reset(): void {
    this.#count = 0;
  }

  /** The next UUID of the row. */
  next(): string {
    this.#count += 1;
    return uuidFrom(`${this.seed}:${this.#count}`);
  }
}

/** A UUID (version 4 in form) that depends on the name alone: for seeded objects with documented ids. */
export function uuidFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
