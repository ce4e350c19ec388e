import { join } from 'node:path';
import KeyvRedis from '@keyv/redis';
import type { KeyvStoreAdapter } from 'keyv';
import { connectTo } from '../cache/redis-client.js';
import type { Vault } from '../domain/vault.js';
import { SealedStore } from '../secrets/sealed-store.js';
import type { Secrets } from '../secrets/secrets.js';
import { LmdbKeyv } from './lmdb-keyv.js';

/** Where all accounts keep what was told once. */
export interface Vaults {
  /**
   * The vault of one account.
   *
   * @param account what names it and stays when its credentials change: base URL and user name, never a password or key
   */
  of(...account: readonly string[]): Vault;
  close(): Promise<void>;
}

/**
 * Redis where there is one, so that every process finds what another has kept; else files of this process.
 *
 * @param secrets seal what is kept
 */
export function openVaults(
  redisUrl: string | undefined,
  dataDirectory: string,
  secrets: Secrets,
  onError: (error: unknown) => void,
): Vaults {
  const { store, close } = redisUrl === undefined ? inFiles(join(dataDirectory, 'vault')) : inRedis(redisUrl, onError);
  const sealed = new SealedStore(store, '{paygraph}:vault:2:', secrets.sealers('vault'));
  return { of: (...account) => new SealedVault(sealed, account), close };
}

/** What the entries are held in, and how to let go of it. Keyv's own time-to-live does the forgetting. */
interface Held {
  readonly store: KeyvStoreAdapter;
  readonly close: () => Promise<void>;
}

function inFiles(directory: string): Held {
  const store = new LmdbKeyv(directory);
  return { store, close: () => store.close() };
}

function inRedis(url: string, onError: (error: unknown) => void): Held {
  const client = connectTo(url, onError);
  return { store: new KeyvRedis(client, { throwOnErrors: true }), close: async () => client.destroy() };
}

class SealedVault implements Vault {
  constructor(
    private readonly store: SealedStore,
    private readonly account: readonly string[],
  ) {}

  keep(name: string, value: unknown, forMs: number): Promise<void> {
    return this.store.set([this.account, name], value, forMs);
  }

  find(name: string): Promise<unknown> {
    return this.store.get(this.account, name);
  }
}
