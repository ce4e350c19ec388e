import { createHash } from 'node:crypto';
import type { Database, RootDatabase } from 'lmdb';
import type { LedgerEntry } from '../domain/operation.js';
import { decodeRecord, encodeRecord, type StoredRecord } from './entry-codec.js';
import { slotOf } from './entry-rules.js';
import type { TimeBase } from './store-clock.js';
import type { StoreIdentity } from './store-identity.js';
import type { JournalRow, Note } from './store.js';

/** Sorts behind every name: names hold printable ASCII only. */
const behindAllNames = '\u007f';

/** What a look-alike name is taken for, and the last row of the journal that concerned it. */
interface Slot {
  readonly id: string;
  readonly scope: string;
  readonly isOpen: boolean;
  readonly sequence: number;
}

/** What the store knows of itself. */
export interface StoreState extends StoreIdentity {
  /** The newest row of the journal. */
  readonly sequence: number;
  readonly time: TimeBase;
}

/** The entries, and what they are found by. All of it changes in one transaction, so an index is never ahead of or behind its entry. */
export interface Tables {
  /** scope -> the record as text */
  readonly entries: Database<string, string>;
  /** id -> scope */
  readonly ids: Database<string, string>;
  /** [key digest, scope] -> scope */
  readonly keys: Database<string, [string, string]>;
  /** [due at, scope] of what is unsettled -> scope */
  readonly queue: Database<string, [number, string]>;
  /** [delete at, id] of what is settled or was released -> its other rows, so that what cannot be read is deleted whole too */
  readonly deletions: Database<DeletedRows, [number, string]>;
  /** digest of a look-alike name -> what is taken for it */
  readonly slots: Database<Slot, string>;
  /** digest of provider and effect -> id of the operation that it belongs to */
  readonly effects: Database<string, string>;
  /** [id, digest] -> digest, for deletion */
  readonly effectsOf: Database<string, [string, string]>;
  /** [id, sequence] -> row */
  readonly journal: Database<JournalRow, [string, number]>;
  readonly state: Database<StoreState, string>;
}

/** Null scope: only the journal is left of it. */
interface DeletedRows {
  readonly scope: string | null;
  readonly keyDigest: string;
  readonly slot: string | null;
}

export function openTables(root: RootDatabase<string, string>): Tables {
  const json = { encoding: 'json' } as const;
  const text = { encoding: 'string' } as const;
  return {
    entries: root.openDB('entries', text),
    ids: root.openDB('ids', text),
    keys: root.openDB('keys', text),
    queue: root.openDB('queue', text),
    deletions: root.openDB('deletions', json),
    slots: root.openDB('slots', json),
    effects: root.openDB('effects', text),
    effectsOf: root.openDB('effectsOf', text),
    journal: root.openDB('journal', json),
    state: root.openDB('state', json),
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
export const slotKey = (entry: LedgerEntry): string | null => {
  const slot = slotOf(entry);
  return slot === null ? null : digest(slot);
};
export const effectKey = (provider: string, effectId: string): string => digest(JSON.stringify([provider, effectId]));

/** @throws {CorruptEntryError} */
export function getRecord({ entries }: Tables, scope: string | undefined): StoredRecord | undefined {
  const text = scope === undefined ? undefined : entries.get(scope);
  return scope === undefined || text === undefined ? undefined : decodeRecord(text, scope);
}

/** Puts a record in the place of the one that was there, with its rows. */
export function putRecord(tables: Tables, record: StoredRecord, old: StoredRecord | undefined): void {
  const { entry, dueAtMs, deleteAtMs } = record;
  const { scope, id, keyDigest } = entry;
  const text = encodeRecord(record);
  if (old && old.dueAtMs !== null) void tables.queue.remove([old.dueAtMs, scope]);
  if (old && old.deleteAtMs !== null) void tables.deletions.remove([old.deleteAtMs, id]);
  void tables.entries.put(scope, text);
  void tables.ids.put(id, scope);
  void tables.keys.put([keyDigest, scope], scope);
  if (dueAtMs !== null) void tables.queue.put([dueAtMs, scope], scope);
  if (deleteAtMs !== null) void tables.deletions.put([deleteAtMs, id], { scope, keyDigest, slot: slotKey(entry) });
}

/**
 * Removes an operation that was not sent. Its journal stays for the retention time, and so does its slot, which is free: it still shows when something was settled under
 * its name.
 */
export function removeRecord(tables: Tables, { entry, dueAtMs }: StoredRecord, deleteAtMs: number): void {
  const { scope, id, keyDigest } = entry;
  void tables.entries.remove(scope);
  void tables.ids.remove(id);
  void tables.keys.remove([keyDigest, scope]);
  if (dueAtMs !== null) void tables.queue.remove([dueAtMs, scope]);
  const slot = slotKey(entry);
  const taken = slot === null ? undefined : tables.slots.get(slot);
  if (slot !== null && taken?.id === id) void tables.slots.put(slot, { ...taken, isOpen: false });
  void tables.deletions.put([deleteAtMs, id], { scope: null, keyDigest, slot });
}

/** Deletes what was settled long ago, whole. */
export function purge(tables: Tables, nowMs: number, limit: number): void {
  for (const { key, value } of deletionsUntil(tables, nowMs, limit)) {
    const [, id] = key;
    void tables.deletions.remove(key);
    removeRange(tables.journal, id);
    for (const { value: effect } of range(tables.effectsOf, id)) void tables.effects.remove(effect);
    removeRange(tables.effectsOf, id);
    if (value.slot !== null) removeSlot(tables, value.slot, id);
    if (value.scope === null) continue;
    void tables.entries.remove(value.scope);
    void tables.ids.remove(id);
    void tables.keys.remove([value.keyDigest, value.scope]);
  }
}

export const deletionsUntil = ({ deletions }: Tables, nowMs: number, limit: number) =>
  Array.from(deletions.getRange({ start: [0], end: [Math.floor(nowMs) + 1], limit }));

function removeSlot({ slots }: Tables, key: string, id: string): void {
  if (slots.get(key)?.id === id) void slots.remove(key);
}

/** The rows whose key begins with this id. */
const range = <Value>(table: Database<Value, [string, string]>, id: string) =>
  Array.from(table.getRange({ start: [id], end: [id, behindAllNames] }));

function removeRange(table: Database<unknown, [string, string]> | Database<JournalRow, [string, number]>, id: string) {
  const keys = Array.from(
    (table as Database<unknown, [string, string | number]>).getKeys({ start: [id], end: [id, behindAllNames] }),
  );
  for (const key of keys) void (table as Database<unknown, [string, string | number]>).remove(key);
}

/** @returns the sequence of the last row */
export function putNotes(
  tables: Tables,
  state: StoreState,
  entry: LedgerEntry,
  notes: readonly Note[],
  atMs: number,
): number {
  const { id: operationId, tenant, state: operationState, fence } = entry;
  let { sequence } = state;
  for (const { step, code } of notes) {
    sequence += 1;
    const row = { sequence, operationId, tenant, atMs, step, code, state: operationState, fence };
    void tables.journal.put([operationId, sequence], row);
  }
  return sequence;
}

export const journalOf = ({ journal }: Tables, id: string): readonly JournalRow[] =>
  Array.from(journal.getRange({ start: [id], end: [id, behindAllNames] }), ({ value }) => value);

export const scopesOf = ({ keys }: Tables, keyDigest: string): string[] =>
  Array.from(keys.getRange({ start: [keyDigest], end: [keyDigest, behindAllNames] }), ({ value }) => value);

/** Lazily: it ends where the reader stops. */
export function* dueUntil({ queue, entries }: Tables, nowMs: number): Generator<readonly [string, string | undefined]> {
  for (const { value: scope } of queue.getRange({ start: [0], end: [Math.floor(nowMs) + 1] }))
    yield [scope, entries.get(scope)];
}
