import type { Effect } from './crash-kind-rules.js';
import type { Providers } from './crash-providers.js';
import { type Answer, callsOf, isFinal, type Operation, type Write } from './crash-writes.js';

/** What the books, the ledger and the answers say of one write in the end. */
export interface Verdict {
  readonly write: Write;
  /** What the ledger says of its key; null when the key is free. */
  readonly operation: Operation | null;
  /** What the provider has done, by its own books. */
  readonly effects: readonly Effect[];
  /** How many calls the provider received. */
  readonly callCount: number;
  /** How many calls came after it had done it. */
  readonly callsAfterDone: number;
  /** What is wrong, in words; empty when all is well. */
  readonly faults: readonly string[];
}

type Found = Omit<Verdict, 'faults'>;

/** The provider's own books are the judge: the ledger and every answer are compared with them. */
export async function judge(providers: Providers, write: Write, operation: Operation | null): Promise<Verdict> {
  const calls = callsOf(providers, write);
  const firstAccepted = calls.findIndex(({ answer }) => (answer?.status ?? 400) < 300);
  const found = {
    write,
    operation,
    effects: await write.kind.effects(providers, write),
    callCount: calls.length,
    callsAfterDone: firstAccepted < 0 ? 0 : calls.length - 1 - firstAccepted,
  };
  const faults = [...ledgerFaults(found), ...answerFaults(found), ...callFaults(found)];
  return { ...found, faults: faults.map((fault) => `${write.kind.facts.name} (${write.key}): ${fault}`) };
}

/** Whether the ledger has to know the outcome once nothing is in the way: a read shows it, or it may be sent again at once. */
export function canBeSettled({ kind: { facts, honoursKey = false }, isRepeated }: Write, effects: readonly Effect[]) {
  return effects.length > 0 ? facts.isFound : honoursKey && isRepeated;
}

function ledgerFaults({ write, operation, effects, callCount }: Found): string[] {
  const [effect = null] = effects;
  if (effects.length > 1) return [`was done ${effects.length} times`];
  const isDone = effects.length === 1;
  if (!operation) {
    if (isDone) return ['was done, and its key is free'];
    return callCount > 0 ? ['was sent, and its key is free'] : [];
  }
  switch (operation.status) {
    case 'SUCCEEDED':
      if (!isDone) return ['SUCCEEDED, and was not done'];
      return effect === null || effect === operation.reference ? [] : ['SUCCEEDED with another reference'];
    case 'UNKNOWN':
    case 'PENDING':
      return canBeSettled(write, effects) ? [`${operation.status}, and it can be found out`] : [];
    case 'IN_PROGRESS':
      return ['IN_PROGRESS without anybody who holds it'];
    default:
      return isDone ? [`${operation.status}, and was done`] : [];
  }
}

/** Answers after which a client does not come back with this key, or comes back with another input. */
const refusals = ['InvalidInput', 'NotFound', 'NotAllowed', 'NotSupported', 'IdempotencyConflict'];

/** What was reported as final once must be true for ever. */
function answerFaults({ write: { answers }, operation, effects }: Found): string[] {
  const contradicts = ({ operation: reported }: Answer): boolean =>
    reported !== undefined && isFinal(reported.status) && reported.status !== operation?.status;
  const changed = answers.filter(contradicts).map(({ __typename }) => `was reported as ${__typename}, which is not so`);
  // Nothing else is done to what is written to, and every input is right: none of these is ever true here.
  const refused = answers.filter(({ __typename }) => refusals.includes(__typename));
  const isNotSent = answers.at(-1)?.__typename === 'ProviderUnavailable';
  return [
    ...changed,
    ...refused.map(({ __typename, message = '' }) => `was refused: ${__typename} ${message}`),
    ...(isNotSent && effects.length > 0 ? ['was reported as not sent, and was done'] : []),
  ];
}

function callFaults({ write, callCount, callsAfterDone }: Found): string[] {
  const { isFound, maySendAgain } = write.kind.facts;
  const isSentTwice = callCount > 1 && (!maySendAgain || !write.isRepeated);
  const isAskedInVain = callsAfterDone > 0 && isFound;
  return [
    ...(isSentTwice ? [`was sent ${callCount} times, and must be sent once`] : []),
    ...(isAskedInVain ? ['was sent again after it was done'] : []),
  ];
}
