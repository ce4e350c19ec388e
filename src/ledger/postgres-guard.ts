import { randomUUID } from 'node:crypto';
import { migrated, NewerDatabaseError } from '../storage/migrations.js';
import { DatabaseError, type Postgres, type Query } from '../storage/postgres.js';
import { assertUsable, isNamed, newIdentity, type StoreIdentity, type StorePolicy } from './store-identity.js';
import type { WrittenRow } from './postgres-journal.js';
import { StoreUnavailableError } from './store.js';

/** For how long a row of ours is looked for: the journal stores it longer. */
const rememberedMs = 20 * 86_400_000;

/**
 * Knows whether the database is the ledger that this process opened. It opens when it is first used, and tries again as long as that fails, so that a gateway
 * starts and reads while its database is down.
 */
export class PostgresGuard {
  readonly #database: Postgres;
  readonly #policy: StorePolicy;
  #opening: Promise<string> | undefined;
  #last: (WrittenRow & { readonly atMs: number }) | undefined;

  constructor(database: Postgres, policy: StorePolicy) {
    this.#database = database;
    this.#policy = policy;
  }

  /** @returns the identity of the ledger that was opened. @throws {DatabaseError} */
  opened(): Promise<string> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /**
   * To be called in the transaction that precedes a write at a provider.
   *
   * @throws {StoreUnavailableError} this database may not be relied on: nothing may be sent
   */
  async assertUsable(query: Query): Promise<void> {
    const opened = await this.opened();
    const last = this.#lastIfFresh();
    const [row] = await query<{ id: string; is_confirmed: boolean; has_last: boolean; fsync: string }>(
      `SELECT id, is_confirmed, current_setting('fsync') AS fsync,
         ($1::bigint IS NULL OR EXISTS (SELECT 1 FROM journal WHERE sequence = $1 AND operation_id = $2)) AS has_last
       FROM store_identity`,
      [last?.sequence ?? null, last?.operationId ?? null],
    );
    if (row?.id !== opened) throw otherStore(row?.id);
    if (!row.has_last) throw olderStore(opened);
    if (row.fsync === 'off' && this.#policy.isProduction) throw notDurable();
    assertUsable({ id: row.id, isConfirmed: row.is_confirmed }, this.#policy);
  }

  /** A row of the journal that this process has written: it must never be missing again. */
  remember(row: WrittenRow): void {
    this.#last = { ...row, atMs: performance.now() };
  }

  /** Withdraws the confirmation, under a new identity, so that no gateway writes until an operator has named it. */
  async distrust(): Promise<void> {
    const text = 'UPDATE store_identity SET id = $1, is_confirmed = false';
    // Where that fails, this process still refuses to write.
    await this.#database.write((query) => query(text, [randomUUID()])).catch(() => undefined);
  }

  #lastIfFresh(): WrittenRow | undefined {
    const isFresh = this.#last !== undefined && performance.now() - this.#last.atMs < rememberedMs;
    return isFresh ? this.#last : undefined;
  }

  async #open(): Promise<string> {
    await migrated(this.#database);
    return this.#database.write(async (query) => {
      const fresh = newIdentity(randomUUID(), this.#policy);
      await query('INSERT INTO store_identity (id, is_confirmed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        fresh.id,
        fresh.isConfirmed,
      ]);
      const [row] = await query<{ id: string; is_confirmed: boolean }>('SELECT id, is_confirmed FROM store_identity');
      const identity: StoreIdentity = { id: row?.id ?? '', isConfirmed: row?.is_confirmed ?? false };
      if (isNamed(identity, this.#policy)) await query('UPDATE store_identity SET is_confirmed = true');
      return identity.id;
    });
  }
}

/** The ledger's own error for an error of the database. */
export function toUnavailable(error: unknown): unknown {
  if (error instanceof NewerDatabaseError) return new StoreUnavailableError('OTHER_STORE', error.message, false);
  if (!(error instanceof DatabaseError)) return error;
  return new StoreUnavailableError('UNREACHABLE', "the ledger's database does not answer", error.mayHaveWritten, {
    cause: error.cause,
  });
}

const otherStore = (id: string | undefined) =>
  new StoreUnavailableError(
    'OTHER_STORE',
    `the database holds another ledger than at the start: ${id ?? 'none'}; to use it, set LEDGER_ID to its identity and restart`,
    false,
  );

const olderStore = (id: string) =>
  new StoreUnavailableError(
    'OLDER',
    `the ledger ${id} lacks what this gateway wrote to it: it is a copy of an earlier time`,
    false,
  );

const notDurable = () =>
  new StoreUnavailableError('NOT_DURABLE', 'the database has fsync off: it loses what it acknowledged', false);
