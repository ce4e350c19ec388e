import { join } from 'node:path';
import type { KeyvStoreAdapter } from 'keyv';
import type { Vault } from '../domain/vault.js';
import { SealedStore } from '../secrets/sealed-store.js';
import type { Secrets } from '../secrets/secrets.js';
import type { Postgres } from '../storage/postgres.js';
import { LmdbKeyv } from './lmdb-keyv.js';
import { PostgresKeyv } from './postgres-keyv.js';

/** The vaults of all accounts. */
interface Vaults {
  /**
   * The vault of one account.
   *
   * @param account identifies it and stays when its credentials change: base URL and user name, never a password or key
   */
  of(...account: readonly string[]): Vault;
  close(): Promise<void>;
}

/**
 * PostgreSQL where there is one, so that every process finds what another has stored; else files of this machine. Never Redis: what is lost here cannot be
 * read again.
 *
 * @param database is not closed by this
 * @param secrets seal what is stored
 */
export function openVaults(database: Postgres | undefined, dataDirectory: string, secrets: Secrets): Vaults {
  const { store, close } = database ? inDatabase(database) : inFiles(join(dataDirectory, 'vault'));
  const sealed = new SealedStore(store, '{paygraph}:vault:2:', secrets.sealers('vault'));
  return { of: (...account) => new SealedVault(sealed, account), close };
}

/** The store of the entries, and how to close it. Keyv's own time-to-live deletes them. */
interface OpenStore {
  readonly store: KeyvStoreAdapter;
  readonly close: () => Promise<void>;
}

function inFiles(directory: string): OpenStore {
  const store = new LmdbKeyv(directory);
  return { store, close: () => store.close() };
}

function inDatabase(database: Postgres): OpenStore {
  return { store: new PostgresKeyv(database), close: async () => undefined };
}

class SealedVault implements Vault {
  constructor(
    private readonly store: SealedStore,
    private readonly account: readonly string[],
  ) {}

  put(name: string, value: unknown, forMs: number): Promise<void> {
    return this.store.set([this.account, name], value, forMs);
  }

  get(name: string): Promise<unknown> {
    return this.store.get(this.account, name);
  }
}
