import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import KeyvRedis from '@keyv/redis';
import { compactDecrypt, CompactEncrypt, errors } from 'jose';
import { Keyv } from 'keyv';
import { connectTo } from '../cache/redis-client.js';
import type { Vault } from '../domain/vault.js';
import { LmdbKeyv } from './lmdb-keyv.js';

/** Where all accounts keep what was told once. */
export interface Vaults {
  /**
   * The vault of one account.
   *
   * @param account names it, and tells nothing of its credentials
   * @param secret its credentials, of which the key is made
   */
  of(account: string, secret: string): Vault;
  close(): Promise<void>;
}

/** Redis where there is one, so that every process finds what another has kept; else files of this process. */
export function openVaults(
  redisUrl: string | undefined,
  dataDirectory: string,
  onError: (error: unknown) => void,
): Vaults {
  const { keyv, close } = redisUrl === undefined ? inFiles(join(dataDirectory, 'vault')) : inRedis(redisUrl, onError);
  return { of: (account, secret) => new SealedVault(keyv, account, secret), close };
}

/** What Keyv is held in, and how to let go of it. Keyv's own time-to-live does the forgetting. */
interface Held {
  readonly keyv: Keyv;
  readonly close: () => Promise<void>;
}

function inFiles(directory: string): Held {
  const store = new LmdbKeyv(directory);
  return { keyv: new Keyv({ store, useKeyPrefix: false, throwOnErrors: true }), close: () => store.close() };
}

function inRedis(url: string, onError: (error: unknown) => void): Held {
  const client = connectTo(url, onError);
  const store = new KeyvRedis(client, { throwOnErrors: true });
  return {
    keyv: new Keyv({ store, useKeyPrefix: false, throwOnErrors: true }),
    close: async () => client.destroy(),
  };
}

/** JWE, direct encryption with AES-256-GCM: the standard's own framing, nonce and check. */
const header = { alg: 'dir', enc: 'A256GCM' } as const;

class SealedVault implements Vault {
  readonly #key: Uint8Array;

  constructor(
    private readonly keyv: Keyv,
    private readonly account: string,
    secret: string,
  ) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, account, 'paygraph vault 1', 32));
  }

  async keep(name: string, value: unknown, forMs: number): Promise<void> {
    const text = new TextEncoder().encode(JSON.stringify({ name, value }));
    const sealed = await new CompactEncrypt(text).setProtectedHeader(header).encrypt(this.#key);
    await this.keyv.set(this.#keyOf(name), sealed, forMs);
  }

  async find(name: string): Promise<unknown> {
    const sealed = await this.keyv.get<string>(this.#keyOf(name));
    if (sealed === undefined) return undefined;
    const opened = await this.#open(sealed);
    // The name is sealed too: what was moved under another name is not taken for it.
    return opened?.name === name ? opened.value : undefined;
  }

  async #open(sealed: string): Promise<{ readonly name: string; readonly value: unknown } | undefined> {
    try {
      const { plaintext } = await compactDecrypt(sealed, this.#key);
      return JSON.parse(new TextDecoder().decode(plaintext)) as { name: string; value: unknown };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  #keyOf(name: string): string {
    return `{paygraph}:vault:1:${this.account}:${name}`;
  }
}
