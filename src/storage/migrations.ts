import { readdirSync, readFileSync } from 'node:fs';
import type { Postgres, Query } from './postgres.js';

/** The database was migrated by a newer gateway: what this one would write may be wrong there. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(migrations: readonly string[]) {
    super(`the database was migrated by a newer gateway: ${migrations.join(', ')}`);
  }
}

/** Any number: all gateways take the same. */
const advisoryLock = 7_362_019_448;

/** Numbered files beside this one; never changed once they were released. */
function migrations(): readonly { readonly name: string; readonly sql: string }[] {
  const directory = new URL('migrations/', import.meta.url);
  const names = readdirSync(directory).filter((name) => /^\d{3}-[\w-]+\.sql$/.test(name));
  return names.sort().map((name) => ({ name, sql: readFileSync(new URL(name, directory), 'utf8') }));
}

const done = new WeakMap<Postgres, Promise<void>>();

/**
 * Migrates a database when it is first used; tries again as long as that fails.
 *
 * @throws as `migrate` does
 */
export function migrated(database: Postgres): Promise<void> {
  const known = done.get(database);
  if (known) return known;
  const migrating = migrate(database).catch((error: unknown) => {
    done.delete(database);
    throw error;
  });
  done.set(database, migrating);
  return migrating;
}

/**
 * Applies the files that were not applied yet, all in one transaction, one gateway at a time.
 *
 * @throws {DatabaseError} nothing was changed
 * @throws {NewerDatabaseError}
 */
async function migrate(database: Postgres): Promise<void> {
  await database.write(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [advisoryLock]);
    const applied = await appliedBy(query);
    const known = migrations();
    const unknown = applied.filter((name) => !known.some((migration) => migration.name === name));
    if (unknown.length > 0) throw new NewerDatabaseError(unknown);
    for (const { name, sql } of known.filter(({ name }) => !applied.includes(name))) {
      await query(sql);
      await query('INSERT INTO applied_migrations (name) VALUES ($1)', [name]);
    }
  });
}

async function appliedBy(query: Query): Promise<readonly string[]> {
  await query(
    'CREATE TABLE IF NOT EXISTS applied_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())',
  );
  const rows = await query<{ name: string }>('SELECT name FROM applied_migrations ORDER BY name');
  return rows.map(({ name }) => name);
}
