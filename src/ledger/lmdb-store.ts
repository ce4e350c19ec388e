import type { Database, RootDatabase } from 'lmdb';
import type { LedgerEntry } from '../domain/operation.js';
import { decodeEntry, encodeEntry, isName } from './entry-codec.js';
import { isExpired, isHeldBy, newestFirst, purgeLimit, readableOf, turnOf } from './entry-rules.js';
import { committed, openFiles } from './lmdb-files.js';
import type { LedgerStore } from './store.js';

/** Sorts behind every name: names hold printable ASCII only. */
const behindAllNames = '\u007f';

/** The entries, and what they are found by. All of it changes in one transaction, so an index is never ahead of or behind its entry. */
interface Tables {
  /** scope -> the entry as text */
  readonly entries: Database<string, string>;
  /** id -> scope */
  readonly ids: Database<string, string>;
  /** [key digest, scope] -> scope */
  readonly keys: Database<string, [string, string]>;
  /** [lease until, updated at, scope] of what is not final -> scope */
  readonly queue: Database<string, [number, number, string]>;
  /** [expires at, scope] -> the other index rows of the entry, so that an entry that cannot be read is removed whole too */
  readonly expiries: Database<IndexRows, [number, string]>;
}

interface IndexRows {
  readonly id: string;
  readonly keyDigest: string;
  readonly turn: { readonly leaseUntilMs: number; readonly updatedAtMs: number } | null;
}

/**
 * The ledger in files of this machine, for one process or several on the same disk (not over a network file system).
 *
 * Durability: `overlappingSync` is off, so LMDB commits as Symas wrote it: data, fdatasync, then the page that makes them valid through a
 * descriptor with O_DSYNC. lmdb-js settles the promise after that, so what is settled survives `kill -9` and a power cut. (With its default,
 * overlapping, promises settle at the commit and `flushed` must be awaited besides; others could then read what is not yet on disk.)
 * Writes that wait at the same time share one commit, and so one sync; each runs in a nested transaction, so that one that fails leaves
 * no half behind and does not spoil its neighbours. `eventTurnBatching` is off because its batch has a promise of its own that nobody can
 * handle: a commit that failed (disk full) would end the process. Without it the failure reaches the callers, and the store works on.
 *
 * @param directory made if it is not there, for this user alone
 * @throws {Error} the directory cannot be written, in one sentence
 */
export async function createLmdbStore(directory: string): Promise<LedgerStore> {
  const root = openFiles(directory);
  const tables = openTables(root);
  let closing: Promise<void> | undefined;
  const access: Access = {
    tables,
    read: async (work) => {
      if (closing) throw new Error('the ledger is closed');
      root.resetReadTxn(); // else a read may not see what another process has committed a moment ago
      return work();
    },
    write: async (work) => {
      if (closing) throw new Error('the ledger is closed');
      return committed(root.childTransaction(work));
    },
  };
  return { ...writesOf(access), ...readsOf(access), close: () => (closing ??= root.close()) };
}

interface Access {
  readonly tables: Tables;
  /** Runs in one snapshot: synchronous, so nothing is committed in between. */
  readonly read: <T>(work: () => T) => Promise<T>;
  /** Runs in one transaction under LMDB's lock, which holds across threads and processes; settles when it is on disk. */
  readonly write: <T>(work: () => T) => Promise<T>;
}

function writesOf({ tables, write }: Access): Pick<LedgerStore, 'claim' | 'replace' | 'release'> {
  /** Runs `change` on the entry that stands in this scope, if that holder still holds it. */
  const changeHeld = (scope: string, fence: number, id: string, change: (current: LedgerEntry) => void) =>
    write(() => {
      const current = get(tables, scope);
      if (!current || !isHeldBy(current, fence, id)) return false;
      change(current);
      return true;
    });
  return {
    claim: async (entry, nowMs) => {
      const text = encodeEntry(entry);
      return write(() => {
        const holder = get(tables, entry.scope);
        if (holder && !isExpired(holder, nowMs)) return holder;
        if (holder) remove(tables, holder);
        put(tables, entry, text);
        return null;
      });
    },
    replace: async (expectedFence, entry) => {
      const text = encodeEntry(entry);
      return changeHeld(entry.scope, expectedFence, entry.id, (current) => {
        remove(tables, current);
        put(tables, entry, text);
      });
    },
    release: ({ scope, fence, id }) => changeHeld(scope, fence, id, (current) => remove(tables, current)),
  };
}

function readsOf({ tables, read, write }: Access): Pick<LedgerStore, 'find' | 'findById' | 'findByKey' | 'unsettled'> {
  const live = (scope: string | undefined, nowMs: number): LedgerEntry | undefined => {
    const entry = scope === undefined ? undefined : get(tables, scope);
    return entry && !isExpired(entry, nowMs) ? entry : undefined;
  };
  return {
    find: (scope, nowMs) => read(() => (isName(scope) ? live(scope, nowMs) : undefined)),
    findById: (id, nowMs) => read(() => (isName(id) ? live(tables.ids.get(id), nowMs) : undefined)),
    findByKey: (keyDigest, nowMs) =>
      read(() =>
        (isName(keyDigest) ? scopesOf(tables, keyDigest) : [])
          .map((scope) => live(scope, nowMs))
          .filter((entry) => entry !== undefined)
          .sort(newestFirst),
      ),
    unsettled: async (nowMs, limit) => {
      const hasExpired = await read(() => expiredRows(tables, nowMs, 1).length > 0);
      if (hasExpired) await write(() => purge(tables, nowMs));
      return read(() => readableOf(queueUntil(tables, nowMs), nowMs, limit));
    },
  };
}

function get({ entries }: Tables, scope: string): LedgerEntry | undefined {
  const text = entries.get(scope);
  return text === undefined ? undefined : decodeEntry(text, scope);
}

function put(tables: Tables, entry: LedgerEntry, text: string): void {
  const { scope, id, keyDigest, expiresAtMs } = entry;
  const turn = turnOf(entry);
  void tables.entries.put(scope, text);
  void tables.ids.put(id, scope);
  void tables.keys.put([keyDigest, scope], scope);
  void tables.expiries.put([expiresAtMs, scope], { id, keyDigest, turn });
  if (turn) void tables.queue.put([turn.leaseUntilMs, turn.updatedAtMs, scope], scope);
}

function remove(tables: Tables, entry: LedgerEntry): void {
  removeRows(tables, entry.scope, entry.expiresAtMs, { ...entry, turn: turnOf(entry) });
}

function removeRows(tables: Tables, scope: string, expiresAtMs: number, { id, keyDigest, turn }: IndexRows): void {
  void tables.entries.remove(scope);
  void tables.ids.remove(id);
  void tables.keys.remove([keyDigest, scope]);
  void tables.expiries.remove([expiresAtMs, scope]);
  if (turn) void tables.queue.remove([turn.leaseUntilMs, turn.updatedAtMs, scope]);
}

const scopesOf = ({ keys }: Tables, keyDigest: string): string[] =>
  Array.from(keys.getRange({ start: [keyDigest], end: [keyDigest, behindAllNames] }), ({ value }) => value);

/** Lazily: it ends where the reader stops. */
function* queueUntil({ queue, entries }: Tables, nowMs: number): Generator<readonly [string, string | undefined]> {
  for (const { value: scope } of queue.getRange({ start: [0], end: [Math.floor(nowMs) + 1] }))
    yield [scope, entries.get(scope)];
}

const expiredRows = ({ expiries }: Tables, nowMs: number, limit: number) =>
  Array.from(expiries.getRange({ start: [0], end: [Math.floor(nowMs) + 1], limit }));

function purge(tables: Tables, nowMs: number): void {
  for (const { key, value } of expiredRows(tables, nowMs, purgeLimit)) {
    const [expiresAtMs, scope] = key;
    removeRows(tables, scope, expiresAtMs, value);
  }
}

function openTables(root: RootDatabase<string, string>): Tables {
  return {
    entries: root.openDB('entries', { encoding: 'string' }),
    ids: root.openDB('ids', { encoding: 'string' }),
    keys: root.openDB('keys', { encoding: 'string' }),
    queue: root.openDB('queue', { encoding: 'string' }),
    expiries: root.openDB('expiries', { encoding: 'json' }),
  };
}
