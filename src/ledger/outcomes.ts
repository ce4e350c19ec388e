import { isFinal, type LedgerEntry, type ObservedState, type WriteOutcome } from '../domain/operation.js';
import type { WriteResult } from '../domain/write-desk.js';
import { effectDigest } from './digests.js';
import type { Change } from './store.js';

/** The one mapping from what a provider shows to what the ledger stores. */
export function toChange(entry: LedgerEntry, observed: ObservedState): Change {
  switch (observed.kind) {
    case 'DONE': {
      const { effectId, ...facts } = observed;
      return claiming(entry, { ...facts, kind: 'SUCCEEDED' }, effectId);
    }
    case 'ACCEPTED':
      return {
        ...claiming(entry, { kind: 'PENDING', reference: observed.reference }, observed.effectId),
        acceptedData: observed.acceptedData,
      };
    case 'DECLINED':
    case 'ACTION_REQUIRED':
      return claiming(entry, observed, null);
    case 'REJECTED':
    case 'SUPERSEDED':
      return claiming(entry, { kind: 'REFUSED' }, null);
    case 'INDETERMINATE':
      return toUnknown(entry, observed.reference);
    case 'UNCHANGED':
      return toUnknown(entry, null);
  }
}

/**
 * What is not known stays unknown; what was accepted stays accepted: that nothing is seen of it is no evidence that it failed.
 *
 * @param reference the provider's own id of what may have been done
 */
export function toUnknown({ state, outcome }: LedgerEntry, reference: string | null): Change {
  if (state === 'PENDING') return { state, outcome, effectId: null };
  const known = reference === null ? outcome : ({ kind: 'UNKNOWN', reference } as const);
  return { state: 'UNKNOWN', outcome: known, effectId: null };
}

/** Whether an answer to a repeated request may be about the first one, which got there after all. */
export const mayHideTheFirst = ({ kind }: ObservedState): boolean => kind !== 'DONE' && kind !== 'ACCEPTED';

export function resultOf(entry: LedgerEntry, replayed: boolean): WriteResult {
  if (entry.state === 'IN_PROGRESS') return { kind: 'IN_PROGRESS', entry };
  if (entry.state === 'UNKNOWN') return { kind: 'UNKNOWN', entry };
  return { kind: 'SETTLED', entry, replayed };
}

/** The result of an operation that is not to be touched now: it is final, or somebody else holds it. */
export const resultOfOther = (entry: LedgerEntry): WriteResult =>
  isFinal(entry) ? { kind: 'SETTLED', entry, replayed: true } : { kind: 'IN_PROGRESS', entry };

function claiming({ provider }: LedgerEntry, outcome: WriteOutcome, effectId: string | null): Change {
  return { state: outcome.kind, outcome, effectId: effectId === null ? null : effectDigest(provider, effectId) };
}
