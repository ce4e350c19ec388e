import { join } from 'node:path';
import type { Postgres } from '../storage/postgres.js';
import { createLmdbStore } from './lmdb-store.js';
import { PostgresStore } from './postgres-store.js';
import type { StorePolicy } from './store-identity.js';
import type { LedgerStore } from './store.js';

/** PostgreSQL where there is one, so that all processes share one ledger; else files of this machine. */
export async function openStore(
  database: Postgres | undefined,
  dataDirectory: string,
  policy: StorePolicy,
): Promise<LedgerStore> {
  if (database) return new PostgresStore(database, policy);
  return createLmdbStore({ directory: join(dataDirectory, 'ledger'), policy });
}
