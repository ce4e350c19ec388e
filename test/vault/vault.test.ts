import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open as openLmdb } from 'lmdb';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Vault } from '../../src/domain/vault.js';
import type { Secrets } from '../../src/secrets/secrets.js';
import { openVaults } from '../../src/vault/vault.js';
import { temporaryDirectory } from '../kit/stores.js';
import { makeKey, secretsOf } from '../secrets/keys.js';
import { Postgres } from '../../src/storage/postgres.js';
import { createDatabase } from '../kit/stores.js';
import { describeWith } from '../support/requirements.js';

const url = 'https://shop.example/session/SECRETTOKEN';
const hour = 3_600_000;
const account = ['CLEVERBRIDGE', 'https://rest.example.com', 'merchant-api-user'];
const rethrow = (error: unknown) => {
  throw error;
};

/** Where the entries are stored, as somebody sees it who can read and write there. */
interface Place {
  open(secrets: Secrets): Promise<Awaited<ReturnType<typeof open>>>;
  /** All names and their values. Nothing may be open meanwhile. */
  dump(): Promise<Readonly<Record<string, string>>>;
  write(name: string, text: string): Promise<void>;
}

async function open(databaseUrl: string | undefined, directory: string, secrets: Secrets) {
  const database = databaseUrl === undefined ? undefined : new Postgres(databaseUrl, rethrow);
  const vaults = openVaults(database, directory, secrets);
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await vaults.close();
    await database?.close();
  };
  onTestFinished(close);
  return { of: vaults.of, close };
}

async function placeInFiles(): Promise<Place> {
  const directory = temporaryDirectory();
  const within = async <T>(
    work: (files: ReturnType<typeof openLmdb<string, string>>) => T | Promise<T>,
  ): Promise<T> => {
    const files = openLmdb<string, string>({ path: join(directory, 'vault'), noSubdir: false, encoding: 'string' });
    try {
      return await work(files);
    } finally {
      await files.close();
    }
  };
  return {
    open: (secrets) => open(undefined, directory, secrets),
    dump: () => within((files) => Object.fromEntries(Array.from(files.getRange(), ({ key, value }) => [key, value]))),
    write: (name, text) => within(async (files) => void (await files.put(name, text))),
  };
}

async function placeInPostgres(server: string): Promise<Place> {
  const { url: databaseUrl, query, drop } = await createDatabase(server);
  onTestFinished(drop);
  return {
    open: (secrets) => open(databaseUrl, '', secrets),
    dump: async () => {
      const rows = await query('SELECT key, value FROM checkout');
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    },
    write: async (name, text) => {
      const row = 'INSERT INTO checkout (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2';
      await query(row, [name, text]);
    },
  };
}

const contract = (makePlace: () => Promise<Place>) => () => {
  const [a, b] = [makeKey(), makeKey()];

  /** Stores one entry with key A. */
  async function startWithEntry() {
    const place = await makePlace();
    const vaults = await place.open(secretsOf(a));
    await vaults.of(...account).put('client-session:1', { url }, hour);
    await vaults.close();
    return place;
  }

  const find = async (place: Place, secrets: Secrets, name = 'client-session:1') => {
    const vaults = await place.open(secrets);
    const found = await vaults.of(...account).get(name);
    await vaults.close();
    return found;
  };

  it('returns a stored value to the same account', async () => {
    const place = await startWithEntry();
    expect(await find(place, secretsOf(a))).toEqual({ url });
  });

  it('returns nothing to another account or under another name', async () => {
    const vaults = await (await startWithEntry()).open(secretsOf(a));
    const [name, host, user] = account as [string, string, string];
    expect(await vaults.of(name, host, `${user}2`).get('client-session:1')).toBeUndefined();
    expect(await vaults.of(name, 'https://other.example.com', user).get('client-session:1')).toBeUndefined();
    expect(await vaults.of(name, host).get('client-session:1')).toBeUndefined();
    expect(await vaults.of(...account).get('client-session:2')).toBeUndefined();
  });

  it('finds a value that was stored under the older of two keys, and none that was stored under a removed key', async () => {
    const place = await startWithEntry();
    expect(await find(place, secretsOf(b, a))).toEqual({ url });
    expect(await find(place, secretsOf(a, b))).toEqual({ url });
    expect(await find(place, secretsOf(b))).toBeUndefined();
    expect(await find(place, secretsOf(b, makeKey()))).toBeUndefined();
  });

  it('replaces a value that was stored under either key, so that it never returns', async () => {
    const place = await startWithEntry();
    const rotating = await place.open(secretsOf(b, a));
    await rotating.of(...account).put('client-session:1', 'new', hour);
    await rotating.close();
    expect(Object.keys(await place.dump())).toHaveLength(1);
    expect(await find(place, secretsOf(b))).toBe('new');
    expect(await find(place, secretsOf(a, b))).toBe('new');
    expect(await find(place, secretsOf(a))).toBeUndefined();
  });

  it('deletes a value when its time is over', async () => {
    const vaults = await (await makePlace()).open(secretsOf(a));
    const vault = vaults.of(...account);
    await vault.put('one', { url }, 1);
    await expect.poll(() => vault.get('one')).toBeUndefined();
  });

  it('reveals neither its values nor their accounts and names to a reader of the store', async () => {
    const entries = await (await startWithEntry()).dump();
    const text = JSON.stringify(entries);
    expect(Object.keys(entries)).toEqual([expect.stringMatching(/\{paygraph\}:vault:2:[\w-]{43}$/)]);
    const readable = text + Buffer.from(Object.values(entries).join(), 'base64url').toString('latin1');
    for (const part of ['SECRETTOKEN', 'client-session', ...account]) expect(readable).not.toContain(part);
  });

  it.each<[string, (text: string) => string]>([
    ['was changed', (text) => text.replace(/(?<="value":".{30})./, (character) => (character === 'A' ? 'B' : 'A'))],
    ['was truncated', (text) => text.slice(0, -20)],
    ['is no JSON', () => 'spoilt'],
    ['is other JSON', () => 'null'],
    ['holds no text', () => '{"value":{"url":"https://evil.example"}}'],
    ['is not sealed', () => JSON.stringify({ value: JSON.stringify({ value: { url: 'https://evil.example' } }) })],
  ])('returns nothing, and does not fail, when the entry %s', async (_how, spoil) => {
    const place = await startWithEntry();
    const [[name, text]] = Object.entries(await place.dump()) as [[string, string]];
    await place.write(name, spoil(text));
    expect(spoil(text)).not.toBe(text);
    expect(await find(place, secretsOf(a))).toBeUndefined();
  });

  it('returns nothing when an entry was moved under the name of another', async () => {
    const place = await startWithEntry();
    const [[firstName, first]] = Object.entries(await place.dump()) as [[string, string]];
    const vaults = await place.open(secretsOf(a));
    await vaults.of(...account).put('client-session:2', { url: 'https://shop.example/2' }, hour);
    await vaults.close();
    const secondName = Object.keys(await place.dump()).find((name) => name !== firstName)!;
    await place.write(secondName, first);
    expect(await find(place, secretsOf(a), 'client-session:2')).toBeUndefined();
    expect(await find(place, secretsOf(a))).toEqual({ url });
  });
};

describe('a checkout store in files', () => {
  describe('under the common contract', contract(placeInFiles));

  it('reveals no stored value in any byte of its files', async () => {
    const directory = temporaryDirectory();
    const vaults = await open(undefined, directory, secretsOf(makeKey()));
    await vaults.of(...account).put('client-session:1', { url }, hour);
    await vaults.close();
    const bytes = readdirSync(join(directory, 'vault')).map((name) => readFileSync(join(directory, 'vault', name)));
    expect(Buffer.concat(bytes).includes('{paygraph}:vault:2:')).toBe(true);
    for (const part of ['SECRETTOKEN', 'client-session', ...account]) {
      expect(Buffer.concat(bytes).includes(part)).toBe(false);
    }
  });
});

await describeWith('postgres', 'a checkout store in PostgreSQL', (server) => {
  describe(
    'under the common contract',
    contract(() => placeInPostgres(server)),
  );

  it('deletes an expired entry when anybody stores something next', async () => {
    const place = await placeInPostgres(server);
    const vaults = await place.open(secretsOf(makeKey()));
    const vault = vaults.of(...account);
    for (const name of ['one', 'two', 'three']) await vault.put(name, { url }, 1);
    await expect.poll(() => vault.get('three')).toBeUndefined();
    await vault.put('four', { url }, hour);
    expect(Object.keys(await place.dump())).toHaveLength(1);
    expect(await vault.get('four')).toEqual({ url });
  });

  it('can be shared by gateways that are started at the same moment on an empty database', async () => {
    const place = await placeInPostgres(server);
    const secrets = secretsOf(makeKey());
    const gateways = await Promise.all([place.open(secrets), place.open(secrets), place.open(secrets)]);
    const [one, two, three] = gateways.map(({ of }) => of(...account)) as [Vault, Vault, Vault];
    await Promise.all([one.put('one', 1, hour), two.put('two', 2, hour), three.put('three', 3, hour)]);
    expect(await Promise.all([two.get('one'), three.get('two'), one.get('three')])).toEqual([1, 2, 3]);
  });
});
