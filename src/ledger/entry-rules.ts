import { isFinal, type LedgerEntry } from '../domain/operation.js';
import type { Change, Draft } from './store.js';

/** What both stores hold to, so that they do not differ. */

/** How many operations past the retention time one `due` deletes: enough to keep up with a sweep each minute, short enough not to be felt. */
export const purgeLimit = 100;
/** How many unreadable entries `due` passes over, so that the readable ones are settled all the same. */
export const unreadableLimit = 100;
/** What stays unknown is read ever more seldom: after a tenth of its age again, at least each hour. */
const longestPauseMs = 3_600_000;

/** How long after a change an unsettled operation is due again. */
export const pauseMs = (ageMs: number): number => Math.ceil(Math.min(Math.max(0, ageMs) / 10, longestPauseMs));

/** A new entry, as it is first stored. */
export const toEntry = (draft: Draft, nowMs: number): LedgerEntry => ({
  ...draft,
  acceptedData: null,
  state: 'IN_PROGRESS',
  outcome: null,
  fence: 1,
  sends: 1,
  createdAtMs: nowMs,
  updatedAtMs: nowMs,
  settledAtMs: null,
});

export function withChange(entry: LedgerEntry, change: Change, nowMs: number): LedgerEntry {
  const { state, outcome, acceptedData = entry.acceptedData } = change;
  const settledAtMs = isFinal(change) ? nowMs : null;
  return { ...entry, state, outcome, acceptedData, updatedAtMs: nowMs, settledAtMs };
}

export const newestFirst = (one: LedgerEntry, other: LedgerEntry): number =>
  other.createdAtMs - one.createdAtMs || (one.id < other.id ? -1 : 1);

/** The name of a slot: an unsettled operation under it blocks others. Null for a write that nothing is taken for. */
export const slotOf = ({ provider, resourceId, lookAlike }: Draft): string | null =>
  lookAlike === null ? null : JSON.stringify([provider, resourceId, lookAlike]);
