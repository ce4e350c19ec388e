import { type WriteCase, writeCases } from './cases.js';
import type { KindRules } from './crash-kind-rules.js';
import { chipKinds } from './crash-kinds-chip.js';
import { cleverbridgeKinds } from './crash-kinds-cleverbridge.js';
import { purseKinds } from './crash-kinds-purse.js';
import type { Random } from './proof.js';

export type Kind = KindRules & { readonly facts: WriteCase };

const rules: Readonly<Record<string, KindRules>> = { ...purseKinds, ...chipKinds, ...cleverbridgeKinds };

/** Every kind of write. A row of facts without rules fails the proof. */
export const kinds: readonly Kind[] = writeCases.map((facts) => {
  const own = rules[facts.name];
  if (!own) throw new Error(`the crash proof has no rules for ${facts.name}`);
  return { ...own, facts };
});

/**
 * Deals all kinds over two rounds, over and over, each time in another order: two rounds in a row have every kind once. Each provider's kinds are spread
 * evenly, so that no provider gets more at once than a gateway sends it at once.
 */
export function dealer(random: Random): () => readonly Kind[] {
  let next: (readonly Kind[])[] = [];
  return () => {
    if (next.length === 0) next = twoHands(random);
    return next.shift()!;
  };
}

function twoHands(random: Random): (readonly Kind[])[] {
  const providers = [...new Set(kinds.map(({ facts }) => facts.provider))];
  const deck = providers.flatMap((provider) =>
    shuffled(
      kinds.filter(({ facts }) => facts.provider === provider),
      random,
    ),
  );
  return [0, 1].map((hand) => deck.filter((_, index) => index % 2 === hand));
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random(left.length), 1)[0]!);
}
