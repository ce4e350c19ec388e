import { isFinal, type LedgerEntry } from '../domain/operation.js';
import { decodeEntry } from './entry-codec.js';
import { CorruptEntryError } from './store.js';

/** What both stores hold to, so that they do not drift apart. */

/** How many expired entries one `unsettled` removes: enough to keep up with a sweep each minute, short enough not to be felt. */
export const purgeLimit = 100;
/** How many unreadable entries `unsettled` looks past, so that they cannot keep the readable ones from being settled. */
export const unreadableLimit = 100;

/** Expired is told from absent and from corrupt in the store only: callers see an expired entry as absent. */
export const isExpired = ({ expiresAtMs }: LedgerEntry, nowMs: number): boolean => expiresAtMs <= nowMs;

/** Whether a holder that read the entry as it was may still change it. The id too: after a release another may start at the same fence. */
export const isHeldBy = (current: LedgerEntry, fence: number, id: string): boolean =>
  current.fence === fence && current.id === id;

/**
 * Where an unsettled entry stands in the queue, null when it is final: by lease, then by the last change. So an entry that was looked up in
 * vain goes behind the others whose lease ended at the same time, and no full batch of such entries starves the rest.
 */
export const turnOf = (entry: LedgerEntry): { readonly leaseUntilMs: number; readonly updatedAtMs: number } | null =>
  isFinal(entry) ? null : { leaseUntilMs: entry.leaseUntilMs, updatedAtMs: entry.updatedAtMs };

export const newestFirst = (one: LedgerEntry, other: LedgerEntry): number =>
  other.createdAtMs - one.createdAtMs || (one.id < other.id ? -1 : 1);

/**
 * The readable entries of a queue, in its order. The unreadable ones are passed over as long as there is work to do, and told as soon as
 * there is nothing else: they never keep others waiting, and are never forgotten.
 *
 * @param queue scope and text; a text that is undefined was lost
 * @throws {CorruptEntryError} nothing is readable, and something is there
 */
export function readableOf(
  queue: Iterable<readonly [scope: string, text: string | undefined]>,
  nowMs: number,
  limit: number,
): readonly LedgerEntry[] {
  const readable: LedgerEntry[] = [];
  const unreadable: CorruptEntryError[] = [];
  for (const [scope, text] of queue) {
    if (readable.length >= limit || unreadable.length >= unreadableLimit) break;
    const entry = readOrFault(scope, text);
    if (entry instanceof CorruptEntryError) unreadable.push(entry);
    else if (!isExpired(entry, nowMs)) readable.push(entry);
  }
  if (readable.length === 0 && unreadable[0] && limit > 0) throw unreadable[0];
  return readable;
}

function readOrFault(scope: string, text: string | undefined): LedgerEntry | CorruptEntryError {
  try {
    if (text === undefined) return new CorruptEntryError(scope);
    return decodeEntry(text, scope);
  } catch (error) {
    if (error instanceof CorruptEntryError) return error;
    throw error;
  }
}
