import { createHash } from 'node:crypto';

/** Draws lots: the same ones for the same seed. */
export interface Lots {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  /** Whether something with this chance, in percent, happens. */
  percent(chance: number): boolean;
  oneOf<T>(choices: readonly T[]): T;
  /** One of them, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
}

/** Mulberry32. */
export function lotsOf(seed: number): Lots {
  let state = createHash('sha256').update(`history:${seed}`).digest().readUInt32BE();
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const oneOf = <T>(choices: readonly T[]): T => choices[below(choices.length)]!;
  return {
    below,
    percent: (chance) => below(100) < chance,
    oneOf,
    weighted: (choices) => oneOf(choices.flatMap(([weight, choice]) => Array.from({ length: weight }, () => choice))),
  };
}
