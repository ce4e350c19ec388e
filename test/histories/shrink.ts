import type { History, Round } from './history.js';

/** Smaller histories of which this one is made: each without one of its rounds, then each without one step or fault of a round. */
function* smaller(history: History): Generator<History> {
  const { rounds } = history;
  for (const index of rounds.keys()) yield { ...history, rounds: rounds.toSpliced(index, 1) };
  for (const [index, round] of rounds.entries()) {
    for (const part of smallerRounds(round)) yield { ...history, rounds: rounds.with(index, part) };
  }
}

function* smallerRounds(round: Round): Generator<Round> {
  const { wire, store, steps } = round;
  if (steps.length > 1) for (const index of steps.keys()) yield { ...round, steps: steps.toSpliced(index, 1) };
  for (const index of wire.keys()) yield { ...round, wire: wire.toSpliced(index, 1) };
  for (const index of store.keys()) yield { ...round, store: store.toSpliced(index, 1) };
}

/**
 * The smallest history that still fails, as far as is found by leaving parts out.
 *
 * @param fails plays a history
 */
export async function shrink(history: History, fails: (smaller: History) => Promise<boolean>): Promise<History> {
  for (const candidate of smaller(history)) {
    if (await fails(candidate)) return shrink(candidate, fails);
  }
  return history;
}
