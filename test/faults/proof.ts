import { createHash, randomInt, randomUUID } from 'node:crypto';

/** Of every proof that draws lots: printed by `announceSeed`, and given again as PROOF_SEED it draws the same. */
export const seed = Number(process.env['PROOF_SEED'] ?? randomInt(2 ** 31));

export function announceSeed(proof: string): void {
  process.stdout.write(`${proof}: PROOF_SEED=${seed}\n`);
}

/** A whole number from 0 up to, and without, `below`. */
export type Random = (below: number) => number;

/** Mulberry32: the same numbers for the same seed and name. */
export function randomOf(name: string): Random {
  let state = createHash('sha256').update(`${name}:${seed}`).digest().readUInt32BE();
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Never made before, and without digits: a row of them may look like a card's number, which the gateway refuses. */
export const newKey = (): string => randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
