import type { LedgerEntry } from '../domain/operation.js';
import { decodeRecord } from './entry-codec.js';
import { unreadableLimit } from './entry-rules.js';
import { CorruptEntryError } from './store.js';

/**
 * The readable entries of a queue, in its order. The unreadable ones are passed over as long as there is work to do, and reported as soon as
 * there is nothing else: others never wait for them, and they are never forgotten.
 *
 * @param queue scope and text; a text that is undefined was lost
 * @throws {CorruptEntryError} nothing is readable, and something is there
 */
export function readableOf(
  queue: Iterable<readonly [scope: string, text: string | undefined]>,
  limit: number,
): readonly LedgerEntry[] {
  const readable: LedgerEntry[] = [];
  const unreadable: CorruptEntryError[] = [];
  for (const [scope, text] of queue) {
    if (readable.length >= limit || unreadable.length >= unreadableLimit) break;
    const entry = readOrFault(scope, text);
    if (entry instanceof CorruptEntryError) unreadable.push(entry);
    else readable.push(entry);
  }
  if (readable.length === 0 && unreadable[0] && limit > 0) throw unreadable[0];
  return readable;
}

function readOrFault(scope: string, text: string | undefined): LedgerEntry | CorruptEntryError {
  try {
    if (text === undefined) return new CorruptEntryError(scope);
    return decodeRecord(text, scope).entry;
  } catch (error) {
    if (error instanceof CorruptEntryError) return error;
    throw error;
  }
}
