import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isFinal, type LedgerEntry, type ReconciliationData, retentionMs } from '../domain/operation.js';
import { committed, FailedCommitError, openFiles } from '../storage/lmdb.js';
import { settlesWithin, storeLimitMs, withTimeLimit } from '../storage/time-limit.js';
import { isName, type StoredRecord } from './entry-codec.js';
import { newestFirst, pauseMs, purgeLimit, toEntry, withChange } from './entry-rules.js';
import {
  deletionsUntil,
  dueUntil,
  effectKey,
  getRecord,
  journalOf,
  openTables,
  purge,
  putNotes,
  putRecord,
  removeRecord,
  scopesOf,
  slotKey,
  type StoreState,
  type Tables,
} from './lmdb-tables.js';
import { readableOf } from './readable.js';
import { storeTime, systemClock, type StoreClock } from './store-clock.js';
import { assertUsable, isNamed, newIdentity, type StorePolicy, toReadiness } from './store-identity.js';
import {
  type Change,
  type Claim,
  type Draft,
  type Held,
  type LedgerStore,
  type Note,
  type Settled,
  StoreUnavailableError,
} from './store.js';

interface LmdbOptions {
  /** Created if it does not exist, for this user alone. */
  readonly directory: string;
  readonly policy: StorePolicy;
  readonly clock?: StoreClock;
}

/**
 * The ledger in files of this machine (see storage/lmdb.ts).
 *
 * @throws {Error} the directory cannot be written, in one sentence
 */
export async function createLmdbStore(options: LmdbOptions): Promise<LedgerStore> {
  const access = new LmdbAccess(options);
  await access.introduce();
  return new LmdbStore(access);
}

/** One transaction: the tables, the time in it, and what the store knows of itself. */
interface Work {
  readonly tables: Tables;
  readonly nowMs: number;
  readonly wallMs: number;
  readonly state: StoreState;
}

/** Opens, reads and writes the files; knows whether they are still the ones that were opened. */
class LmdbAccess {
  readonly #root;
  readonly #tables: Tables;
  readonly #policy: StorePolicy;
  readonly #clock: StoreClock;
  readonly #file: string;
  readonly #inode: bigint;
  #identity: string | undefined;
  #closing: Promise<void> | undefined;

  constructor({ directory, policy, clock = systemClock }: LmdbOptions) {
    this.#root = openFiles(directory);
    this.#tables = openTables(this.#root);
    this.#policy = policy;
    this.#clock = clock;
    this.#file = join(directory, 'data.mdb');
    this.#inode = statSync(this.#file, { bigint: true }).ino;
  }

  /** Creates the identity of new files, and stores that the configuration names them. */
  async introduce(): Promise<void> {
    const state = await this.write(({ state }) => state);
    this.#identity = state.id;
  }

  /** Runs in one snapshot: synchronous, so nothing is committed in between. */
  async read<T>(work: (work: Work) => T): Promise<T> {
    this.#assertOpen(false);
    this.#root.resetReadTxn(); // else a read may not see what another process has committed a moment ago
    return work(this.#work());
  }

  /** Runs in one transaction under LMDB's lock, which holds across threads and processes; settles when it is on disk. */
  async write<T>(work: (work: Work) => T): Promise<T> {
    this.#assertOpen(false);
    const running = committed(
      this.#root.childTransaction(() => {
        const now = this.#work();
        void this.#tables.state.put('state', now.state);
        return work(now);
      }),
    ).catch(rethrowUnavailable);
    const done = await withTimeLimit(running, storeLimitMs, noAnswer);
    this.#assertOpen(true);
    return done;
  }

  /** @throws {StoreUnavailableError} these files may not be relied on: nothing may be sent */
  assertUsable(state: StoreState): void {
    this.#assertOpen(false);
    if (this.#identity !== undefined && state.id !== this.#identity) throw otherStore(state.id);
    assertUsable(state, this.#policy);
  }

  /** A disk that has stalled does not stop the process from ending. */
  close(): Promise<void> {
    return (this.#closing ??= settlesWithin(this.#root.close(), storeLimitMs).then(() => undefined));
  }

  /** Files that were removed can still be written by who has them open: what is written is lost all the same. */
  #assertOpen(mayHaveWritten: boolean): void {
    if (this.#closing) throw new StoreUnavailableError('CLOSED', 'the ledger is closed', mayHaveWritten);
    const inode = statSync(this.#file, { bigint: true, throwIfNoEntry: false })?.ino;
    if (inode !== this.#inode) {
      throw new StoreUnavailableError(
        'MISSING',
        "the ledger's files were removed or replaced while they were open",
        mayHaveWritten,
      );
    }
  }

  #work(): Work {
    const stored = this.#tables.state.get('state');
    const time = storeTime(stored?.time, this.#clock);
    const identity = stored ?? { ...newIdentity(randomUUID(), this.#policy), sequence: 0 };
    const isConfirmed = identity.isConfirmed || isNamed(identity, this.#policy);
    const { id, sequence } = identity;
    return {
      tables: this.#tables,
      nowMs: time.storeMs,
      wallMs: this.#clock.wallMs(),
      state: { id, sequence, isConfirmed, time },
    };
  }
}

/** It may become durable after the wait has ended. */
const noAnswer = () => new StoreUnavailableError('UNREACHABLE', 'the ledger did not answer in time', true);

function rethrowUnavailable(error: unknown): never {
  if (!(error instanceof FailedCommitError)) throw error;
  const { cause } = error;
  throw new StoreUnavailableError('UNREACHABLE', 'the ledger could not be written to disk', true, { cause });
}

const otherStore = (id: string) =>
  new StoreUnavailableError('OTHER_STORE', `the ledger is another one than at the start: ${id}`, false);

class LmdbStore implements LedgerStore {
  constructor(private readonly access: LmdbAccess) {}

  look(scope: string) {
    return this.access.read(({ tables, state }) => ({
      entry: isName(scope) ? getRecord(tables, scope)?.entry : undefined,
      mark: state.sequence,
    }));
  }

  claim(draft: Draft, mark: number, leaseMs: number): Promise<Claim> {
    return this.access.write((work): Claim => {
      this.access.assertUsable(work.state);
      const { tables, nowMs, wallMs } = work;
      const entry = toEntry(draft, wallMs);
      const holder = getRecord(tables, entry.scope);
      if (holder) return { kind: 'TAKEN', entry: holder.entry };
      const slot = slotKey(entry);
      const refusal = slot === null ? null : refusalOf(tables, slot, mark);
      if (refusal) return refusal;
      const times = { leaseUntilMs: nowMs + leaseMs, dueAtMs: nowMs + leaseMs, claimedAtMs: nowMs, sentAtMs: nowMs };
      const record = { entry, ...times, deleteAtMs: null };
      store(work, record, undefined, [{ step: 'CLAIMED', code: entry.mutation }]);
      return { kind: 'CLAIMED', held: heldOf(record, work) };
    });
  }

  takeOver({ scope, id, fence }: LedgerEntry, leaseMs: number): Promise<Held | null> {
    return this.access.write((work) => {
      const current = getRecord(work.tables, scope);
      if (!current || !isHeldBy(current, id, fence) || isFinal(current.entry)) return null;
      if (current.leaseUntilMs !== null && current.leaseUntilMs > work.nowMs) return null;
      const entry = { ...current.entry, fence: fence + 1 };
      const record = { ...current, entry, leaseUntilMs: work.nowMs + leaseMs, dueAtMs: work.nowMs + leaseMs };
      store(work, record, current, []);
      return heldOf(record, work);
    });
  }

  sendAgain({ scope, id, fence }: LedgerEntry, leaseMs: number): Promise<Held | null> {
    return this.access.write((work) => {
      this.access.assertUsable(work.state);
      const current = getRecord(work.tables, scope);
      if (!current || !isHeldBy(current, id, fence) || isFinal(current.entry)) return null;
      const entry = { ...current.entry, sends: current.entry.sends + 1 };
      const leaseUntilMs = work.nowMs + leaseMs;
      const record = { ...current, entry, leaseUntilMs, dueAtMs: leaseUntilMs, sentAtMs: work.nowMs };
      store(work, record, current, [{ step: 'SENT_AGAIN', code: null }]);
      return heldOf(record, work);
    });
  }

  settle({ scope, id, fence, provider }: LedgerEntry, change: Change, notes: readonly Note[]): Promise<Settled> {
    return this.access.write((work): Settled => {
      const { tables, nowMs, wallMs } = work;
      const current = getRecord(tables, scope);
      if (!current || !isHeldBy(current, id, fence)) return { kind: 'LOST', current: current?.entry };
      const isRepeated = current.leaseUntilMs === null && current.entry.state === change.state;
      if (isRepeated || isFinal(current.entry)) return { kind: 'RECORDED', entry: current.entry };
      if (!claimEffect(tables, provider, change.effectId, id)) return { kind: 'EFFECT_CLAIMED' };
      const entry = withChange(current.entry, change, wallMs);
      const dueAtMs = isFinal(entry) ? null : nowMs + pauseMs(nowMs - current.claimedAtMs);
      const deleteAtMs = isFinal(entry) ? nowMs + retentionMs : null;
      store(work, { ...current, entry, leaseUntilMs: null, dueAtMs, deleteAtMs }, current, notes);
      return { kind: 'RECORDED', entry };
    });
  }

  /** Writes are done in the order of their requests, so a claim that was never answered is done, or has failed, when this runs. */
  release({ scope, id }: Pick<LedgerEntry, 'id' | 'scope' | 'tenant'>): Promise<boolean> {
    return this.access.write((work) => {
      const current = getRecord(work.tables, scope);
      if (current?.entry.id !== id) return true;
      if (current.entry.sends > 1 || isFinal(current.entry)) return false;
      const sequence = putNotes(
        work.tables,
        work.state,
        current.entry,
        [{ step: 'RELEASED', code: 'NOT_SENT' }],
        work.wallMs,
      );
      void work.tables.state.put('state', { ...work.state, sequence });
      removeRecord(work.tables, current, work.nowMs + retentionMs);
      return true;
    });
  }

  findById(id: string): Promise<LedgerEntry | undefined> {
    return this.access.read(({ tables }) => {
      const entry = isName(id) ? getRecord(tables, tables.ids.get(id))?.entry : undefined;
      return entry?.id === id ? entry : undefined;
    });
  }

  findByKey(keyDigest: string): Promise<readonly LedgerEntry[]> {
    return this.access.read(({ tables }) =>
      (isName(keyDigest) ? scopesOf(tables, keyDigest) : [])
        .map((scope) => getRecord(tables, scope)?.entry)
        .filter((entry) => entry !== undefined)
        .sort(newestFirst),
    );
  }

  async due(limit: number): Promise<readonly LedgerEntry[]> {
    const hasOld = await this.access.read(({ tables, nowMs }) => deletionsUntil(tables, nowMs, 1).length > 0);
    if (hasOld) await this.access.write(({ tables, nowMs }) => purge(tables, nowMs, purgeLimit));
    return this.access.read(({ tables, nowMs }) => readableOf(dueUntil(tables, nowMs), limit));
  }

  claimedByOthers({ id, provider }: LedgerEntry, effectIds: readonly string[]) {
    return this.access.read(({ tables }) => {
      const claimed = new Map<string, ReconciliationData>();
      for (const effectId of effectIds) {
        const owner = tables.effects.get(effectKey(provider, effectId));
        const record = owner === undefined || owner === id ? undefined : getRecord(tables, tables.ids.get(owner));
        if (record) claimed.set(effectId, record.entry.reconciliationData);
      }
      return claimed;
    });
  }

  journal(operationId: string) {
    return this.access.read(({ tables }) => (isName(operationId) ? journalOf(tables, operationId) : []));
  }

  readiness() {
    return toReadiness(() => this.access.read(({ state }) => this.access.assertUsable(state)));
  }

  close(): Promise<void> {
    return this.access.close();
  }
}

/** The id too: after a release another operation may start at the same fence. */
const isHeldBy = ({ entry }: StoredRecord, id: string, fence: number): boolean =>
  entry.id === id && entry.fence === fence;

/** The wall clock may only make it older: an operation is not sent again once either clock says that it is too old. */
const heldOf = ({ entry, claimedAtMs, sentAtMs }: StoredRecord, { nowMs, wallMs }: Work): Held => ({
  entry,
  ageMs: Math.max(nowMs - claimedAtMs, wallMs - entry.createdAtMs),
  sinceSentMs: nowMs - sentAtMs,
});

/** @returns why a write with this look-alike name must wait; null when it need not */
function refusalOf(tables: Tables, slot: string, mark: number): Claim | null {
  const taken = tables.slots.get(slot);
  if (taken?.isOpen) {
    const entry = getRecord(tables, taken.scope)?.entry;
    if (entry?.id === taken.id) return { kind: 'LOOK_ALIKE', entry };
  }
  return taken && taken.sequence > mark ? { kind: 'STALE' } : null;
}

/** @returns whether the effect belongs to this operation now */
function claimEffect(tables: Tables, provider: string, effectId: string | null, id: string): boolean {
  if (effectId === null) return true;
  const key = effectKey(provider, effectId);
  const owner = tables.effects.get(key);
  if (owner !== undefined && owner !== id) return false;
  void tables.effects.put(key, id);
  void tables.effectsOf.put([id, key], key);
  return true;
}

/** Puts a record with its rows of the journal and its slot. */
function store(work: Work, record: StoredRecord, old: StoredRecord | undefined, notes: readonly Note[]): void {
  const { tables, state, wallMs } = work;
  const { entry } = record;
  const sequence = putNotes(tables, state, entry, notes, wallMs);
  putRecord(tables, record, old);
  void tables.state.put('state', { ...state, sequence });
  const slot = slotKey(entry);
  if (slot === null) return;
  void tables.slots.put(slot, { id: entry.id, scope: entry.scope, isOpen: !isFinal(entry), sequence });
}
