import { isFinal, type LedgerEntry, retentionMs } from '../domain/operation.js';
import { type Postgres, type Query, Undone } from '../storage/postgres.js';
import { assertStorable, isName } from './entry-codec.js';
import { pauseMs, purgeLimit, toEntry as toNewEntry } from './entry-rules.js';
import { PostgresGuard, toUnavailable } from './postgres-guard.js';
import { JournalWriter } from './postgres-journal.js';
import {
  columns,
  type JournalRecord,
  type OperationRow,
  readableRows,
  toEntry,
  toHeld,
  toJournalRow,
  withUnreadable,
} from './postgres-rows.js';
import { type StorePolicy, toReadiness } from './store-identity.js';
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

/** How often a claim is attempted when the entry that blocked it has been removed meanwhile. */
const claimAttempts = 3;

/** One transaction: its statements, and its rows of the journal. */
interface Work {
  readonly query: Query;
  readonly note: ReturnType<JournalWriter['writeWith']>;
}

const later = (parameter: string): string => `clock_timestamp() + ${parameter}::float8 * interval '1 millisecond'`;

/**
 * The ledger in a PostgreSQL that all gateways share. Every change is one transaction; unique constraints decide who holds a scope, a look-alike name and an effect.
 * Each transaction requests synchronous commit. Time is the database's.
 *
 * @param database is not closed by this
 */
export class PostgresStore implements LedgerStore {
  readonly #database: Postgres;
  readonly #guard: PostgresGuard;
  #isClosed = false;

  constructor(database: Postgres, policy: StorePolicy) {
    this.#database = database;
    this.#guard = new PostgresGuard(database, policy);
  }

  async look(scope: string) {
    const [row] = await this.#read<Partial<OperationRow> & { mark: string }>(
      `SELECT ${columns}, (SELECT coalesce(max(sequence), 0) FROM journal) AS mark
       FROM (SELECT 1) one LEFT JOIN operations o ON o.scope = $1`,
      [isName(scope) ? scope : ''],
    );
    return { entry: row?.id == null ? undefined : toEntry(row as OperationRow), mark: Number(row?.mark ?? 0) };
  }

  async claim(draft: Draft, mark: number, leaseMs: number): Promise<Claim> {
    assertStorable(toNewEntry(draft, 0));
    return this.#write((work) => this.#claim(work, draft, mark, leaseMs));
  }

  takeOver({ id, fence }: LedgerEntry, leaseMs: number): Promise<Held | null> {
    return this.#write(async ({ query }) => {
      const [row] = await query<OperationRow>(
        `UPDATE operations o SET fence = fence + 1, lease_until = ${later('$3')}, due_at = ${later('$3')}
         WHERE id = $1 AND fence = $2 AND settled_at IS NULL AND (lease_until IS NULL OR lease_until <= clock_timestamp())
         RETURNING ${columns}`,
        [id, fence, leaseMs],
      );
      return row ? toHeld(row) : null;
    });
  }

  sendAgain({ id, fence }: LedgerEntry, leaseMs: number): Promise<Held | null> {
    return this.#write(async ({ query, note }) => {
      await this.#guard.assertUsable(query);
      const [row] = await query<OperationRow>(
        `UPDATE operations o
         SET sends = sends + 1, sent_at = clock_timestamp(), lease_until = ${later('$3')}, due_at = ${later('$3')}
         WHERE id = $1 AND fence = $2 AND settled_at IS NULL
         RETURNING ${columns}`,
        [id, fence, leaseMs],
      );
      if (!row) return null;
      const held = toHeld(row);
      await note(held.entry, [{ step: 'SENT_AGAIN', code: null }]);
      return held;
    });
  }

  settle(entry: LedgerEntry, change: Change, notes: readonly Note[]): Promise<Settled> {
    return this.#write(async ({ query, note }): Promise<Settled | Undone<Settled>> => {
      const current = await lockRow(query, entry);
      if (current?.fence !== entry.fence || current.id !== entry.id) {
        return { kind: 'LOST', current: current && toEntry(current) };
      }
      const isRepeated = current.lease_until === null && current.state === change.state;
      if (isRepeated || current.settled_at !== null) return { kind: 'RECORDED', entry: toEntry(current) };
      if (!(await claimEffect(query, entry, change))) return new Undone<Settled>({ kind: 'EFFECT_CLAIMED' });
      const settled = await update(query, entry, change, pauseMs(current.age_ms));
      await note(settled, notes);
      return { kind: 'RECORDED', entry: settled };
    });
  }

  /** The lock is the claim's too: it lasts until the claim is committed or undone, so what is found here is all that will ever be there. */
  release({ id, tenant }: Pick<LedgerEntry, 'id' | 'scope' | 'tenant'>): Promise<boolean> {
    return this.#write(async ({ query, note }) => {
      await lockId(query, id);
      const gone = await query<{ fence: number }>(
        'DELETE FROM operations WHERE id = $1 AND sends = 1 AND settled_at IS NULL RETURNING fence',
        [id],
      );
      if (gone[0]) {
        const released = { id, tenant, state: 'IN_PROGRESS', fence: gone[0].fence } as const;
        await note(released, [{ step: 'RELEASED', code: 'NOT_SENT' }]);
      }
      const left = await query('SELECT 1 FROM operations WHERE id = $1', [id]);
      return left.length === 0;
    });
  }

  async findById(id: string): Promise<LedgerEntry | undefined> {
    if (!isName(id)) return undefined;
    const [row] = await this.#read<OperationRow>(`SELECT ${columns} FROM operations o WHERE id = $1`, [id]);
    return row && toEntry(row);
  }

  async findByKey(keyDigest: string): Promise<readonly LedgerEntry[]> {
    if (!isName(keyDigest)) return [];
    const rows = await this.#read<OperationRow>(
      `SELECT ${columns} FROM operations o WHERE key_digest = $1 ORDER BY created_at DESC, id`,
      [keyDigest],
    );
    return rows.map(toEntry);
  }

  async due(limit: number): Promise<readonly LedgerEntry[]> {
    await this.#purge();
    const rows = await this.#read<OperationRow>(
      `SELECT ${columns} FROM operations o WHERE settled_at IS NULL AND due_at <= clock_timestamp()
         AND (lease_until IS NULL OR lease_until <= clock_timestamp())
       ORDER BY due_at, id LIMIT $1`,
      [withUnreadable(limit)],
    );
    return readableRows(rows, limit);
  }

  async claimedByOthers({ id, provider }: LedgerEntry, effectIds: readonly string[]) {
    const rows = await this.#read<OperationRow & { effect_id: string }>(
      `SELECT ${columns}, c.effect_id FROM claimed_effects c JOIN operations o ON o.id = c.operation_id
       WHERE c.provider = $1 AND c.effect_id = ANY($2) AND c.operation_id <> $3`,
      [provider, effectIds, id],
    );
    return new Map(rows.map((row) => [row.effect_id, toEntry(row).reconciliationData]));
  }

  async journal(operationId: string) {
    if (!isName(operationId)) return [];
    const rows = await this.#read<JournalRecord>('SELECT * FROM journal WHERE operation_id = $1 ORDER BY sequence', [
      operationId,
    ]);
    return rows.map(toJournalRow);
  }

  readiness() {
    return toReadiness(() => this.#write(({ query }) => this.#guard.assertUsable(query)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  async #claim({ query, note }: Work, draft: Draft, mark: number, leaseMs: number): Promise<Claim | Undone<Claim>> {
    await this.#guard.assertUsable(query);
    await lockId(query, draft.id);
    for (let attempt = 1; attempt <= claimAttempts; attempt += 1) {
      const row = await insert(query, draft, leaseMs);
      if (row) {
        if (await isStale(query, draft, mark)) return new Undone<Claim>({ kind: 'STALE' });
        await note(toEntry(row), [{ step: 'CLAIMED', code: draft.mutation }]);
        return { kind: 'CLAIMED', held: toHeld(row) };
      }
      const holder = await holderOf(query, draft);
      if (holder) return holder;
    }
    throw new StoreUnavailableError('UNREACHABLE', 'the claim met others too often', false);
  }

  /** Deletes a few operations that were settled long ago, and what the journal says of operations that are gone as long. */
  async #purge(): Promise<void> {
    await this.#write(async ({ query }) => {
      const old = `clock_timestamp() - $1::float8 * interval '1 millisecond'`;
      await query(
        `DELETE FROM operations WHERE id IN (SELECT id FROM operations WHERE settled_at <= ${old} ORDER BY settled_at LIMIT $2)`,
        [retentionMs, purgeLimit],
      );
      await query(
        `DELETE FROM journal WHERE sequence IN (SELECT sequence FROM journal j WHERE at <= ${old}
           AND NOT EXISTS (SELECT 1 FROM operations o WHERE o.id = j.operation_id) ORDER BY at LIMIT $2)`,
        [retentionMs, 10 * purgeLimit],
      );
    });
  }

  async #read<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    this.#assertOpen();
    try {
      await this.#guard.opened();
      return await this.#database.read<Row>(text, values);
    } catch (error) {
      throw toUnavailable(error);
    }
  }

  async #write<T>(work: (work: Work) => Promise<T | Undone<T>>): Promise<T> {
    this.#assertOpen();
    const journal = new JournalWriter();
    try {
      await this.#guard.opened();
      const result = await this.#database.write((query) => work({ query, note: journal.writeWith(query) }));
      if (journal.last) this.#guard.remember(journal.last);
      return result;
    } catch (error) {
      if (error instanceof StoreUnavailableError && error.reason === 'OLDER') await this.#guard.distrust();
      throw toUnavailable(error);
    }
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('CLOSED', 'the ledger is closed', false);
  }
}

/** Locks the row until the end of the transaction. */
async function lockRow(query: Query, { scope }: LedgerEntry) {
  const [row] = await query<OperationRow & { lease_until: Date | null }>(
    `SELECT ${columns}, o.lease_until FROM operations o WHERE scope = $1 FOR UPDATE`,
    [scope],
  );
  return row;
}

/** Held until the end of the transaction. */
const lockId = (query: Query, id: string) => query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);

/** @returns nothing when a unique constraint is in the way */
async function insert(query: Query, draft: Draft, leaseMs: number): Promise<OperationRow | undefined> {
  const [row] = await query<OperationRow>(
    `INSERT INTO operations AS o (id, scope, key_digest, tenant, mutation, provider, fingerprint, resource_id, provider_key,
       reconciliation_data, look_alike, state, fence, sends, lease_until, due_at, sent_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'IN_PROGRESS', 1, 1, ${later('$12')}, ${later('$12')},
       clock_timestamp(), clock_timestamp(), clock_timestamp())
     ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [
      draft.id,
      draft.scope,
      draft.keyDigest,
      draft.tenant,
      draft.mutation,
      draft.provider,
      draft.fingerprint,
      draft.resourceId,
      draft.providerKey,
      JSON.stringify(draft.reconciliationData),
      draft.lookAlike,
      leaseMs,
    ],
  );
  return row;
}

/** A statement of its own: it sees what was committed while the insertion waited. */
async function isStale(query: Query, { id, provider, resourceId, lookAlike }: Draft, mark: number): Promise<boolean> {
  if (lookAlike === null) return false;
  const rows = await query(
    `SELECT 1 FROM operations WHERE provider = $1 AND coalesce(resource_id, '') = coalesce($2, '') AND look_alike = $3
       AND changed_in > $4 AND id <> $5 LIMIT 1`,
    [provider, resourceId, lookAlike, mark, id],
  );
  return rows.length > 0;
}

async function holderOf(query: Query, draft: Draft): Promise<Claim | null> {
  const [taken] = await query<OperationRow>(`SELECT ${columns} FROM operations o WHERE scope = $1`, [draft.scope]);
  if (taken) return { kind: 'TAKEN', entry: toEntry(taken) };
  const [alike] = await query<OperationRow>(
    `SELECT ${columns} FROM operations o WHERE provider = $1 AND coalesce(resource_id, '') = coalesce($2, '')
       AND look_alike = $3 AND settled_at IS NULL`,
    [draft.provider, draft.resourceId, draft.lookAlike],
  );
  return alike ? { kind: 'LOOK_ALIKE', entry: toEntry(alike) } : null;
}

/** @returns whether the effect belongs to this operation now */
async function claimEffect(query: Query, { id, provider }: LedgerEntry, { effectId }: Change): Promise<boolean> {
  if (effectId === null) return true;
  await query(
    'INSERT INTO claimed_effects (provider, effect_id, operation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [provider, effectId, id],
  );
  const [row] = await query<{ operation_id: string }>(
    'SELECT operation_id FROM claimed_effects WHERE provider = $1 AND effect_id = $2',
    [provider, effectId],
  );
  return row?.operation_id === id;
}

const toJson = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));

async function update(query: Query, { id }: LedgerEntry, change: Change, dueInMs: number): Promise<LedgerEntry> {
  const [row] = await query<OperationRow>(
    `UPDATE operations o SET state = $2, outcome = $3, accepted_data = coalesce($6, accepted_data), lease_until = NULL, updated_at = clock_timestamp(),
       due_at = CASE WHEN $4 THEN NULL ELSE ${later('$5')} END,
       settled_at = CASE WHEN $4 THEN clock_timestamp() END
     WHERE id = $1 RETURNING ${columns}`,
    [id, change.state, toJson(change.outcome), isFinal(change), dueInMs, toJson(change.acceptedData)],
  );
  if (!row) throw new Error('a locked row is gone');
  return toEntry(row);
}
