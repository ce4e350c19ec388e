import { KeyvStore } from '../storage/keyv-store.js';
import { migrated } from '../storage/migrations.js';
import type { Postgres } from '../storage/postgres.js';

/** How many entries that ran out one `set` deletes: more than it adds, so that they never pile up. */
const purgeLimit = 10;

/**
 * A store of Keyv's in the table `checkout`. The published adapter opens a pool of its own and creates its own tables: here both are the ledger's. The column
 * `expires_at` only says which rows to delete.
 *
 * @throws {DatabaseError} from every method
 */
export class PostgresKeyv extends KeyvStore {
  /** @param database is not closed by this */
  constructor(private readonly database: Postgres) {
    super();
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    await migrated(this.database);
    const [row] = await this.database.read<{ value: Value }>('SELECT value FROM checkout WHERE key = $1', [key]);
    return row?.value;
  }

  async set(key: string, value: string, forMs?: number): Promise<void> {
    await migrated(this.database);
    await this.database.write(async (query) => {
      await query(
        `INSERT INTO checkout (key, value, expires_at) VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 millisecond')
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
        [key, value, forMs ?? null],
      );
      await query(
        `DELETE FROM checkout WHERE key IN (
           SELECT key FROM checkout WHERE expires_at <= clock_timestamp() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
        [purgeLimit],
      );
    });
  }

  async delete(key: string): Promise<boolean> {
    await migrated(this.database);
    const gone = await this.database.write((query) => query('DELETE FROM checkout WHERE key = $1 RETURNING 1', [key]));
    return gone.length > 0;
  }
}
