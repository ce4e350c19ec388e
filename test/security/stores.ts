import { join } from 'node:path';
import { createClient } from '@redis/client';
import { open } from 'lmdb';
import { onTestFinished } from 'vitest';
import { openPostgres } from '../ledger/stores-support.js';
import { createDatabase, startRedisServer } from '../kit/stores.js';
import type { Output } from './plants.js';

/** Makes every entry of a ledger in files unreadable: each becomes this text. */
export async function spoilFiles(dataDirectory: string, text: string): Promise<void> {
  const path = join(dataDirectory, 'ledger');
  const root = open<string, string>({ path, noSubdir: false, overlappingSync: false, encoding: 'string' });
  const entries = root.openDB<string, string>('entries', { encoding: 'string' });
  const keys = [...entries.getKeys()];
  for (const key of keys) await entries.put(key, text);
  await root.close();
  if (keys.length === 0) throw new Error('the ledger is empty');
}

/** A Redis of this test's own, with a password. */
export interface OwnRedis {
  readonly url: string;
  /** Every key, and everything that lies under it. */
  dump(): Promise<Output[]>;
}

export async function startRedis(password: string): Promise<OwnRedis> {
  const { url } = await startRedisServer(password);
  const client = createClient({ url });
  await client.connect();
  onTestFinished(() => client.destroy());
  const keysLike = async (pattern: string): Promise<readonly string[]> => client.keys(pattern);
  return {
    url,
    dump: async () =>
      Promise.all(
        (await keysLike('*')).map(async (key) => ({
          where: `Redis under ${key}`,
          text: `${key}\n${await textUnder(key, async (command) => client.sendCommand([...command]))}`,
        })),
      ),
  };
}

type Send = (command: readonly string[]) => Promise<unknown>;

const reading: Readonly<Record<string, (key: string) => readonly string[]>> = {
  string: (key) => ['GET', key],
  hash: (key) => ['HGETALL', key],
  list: (key) => ['LRANGE', key, '0', '-1'],
  set: (key) => ['SMEMBERS', key],
  zset: (key) => ['ZRANGE', key, '0', '-1'],
};

async function textUnder(key: string, send: Send): Promise<string> {
  const type = String(await send(['TYPE', key]));
  const command = reading[type];
  // It ran out between the two questions.
  if (type === 'none') return '';
  if (!command) throw new Error(`how is a ${type} read?`);
  return JSON.stringify(await send(command(key)));
}

/** A PostgreSQL database of this test's own, with a ledger that is used already, as production's is. */
export async function openDatabase(server: string) {
  const database = await createDatabase(server);
  onTestFinished(() => database.drop());
  const store = openPostgres(database.url);
  await store.readiness();
  await store.close();
  const tables = ['operations', 'claimed_effects', 'journal', 'checkout', 'store_identity', 'applied_migrations'];
  return {
    url: database.url,
    dump: (): Promise<Output[]> =>
      Promise.all(
        tables.map(async (table) => ({
          where: `PostgreSQL in ${table}`,
          text: JSON.stringify(await database.query(`SELECT * FROM ${table}`)),
        })),
      ),
    spoil: async (text: string): Promise<void> => {
      const rows = await database.query('UPDATE operations SET reconciliation_data = $1 RETURNING 1', [
        JSON.stringify(text),
      ]);
      if (rows.length === 0) throw new Error('the ledger is empty');
    },
  };
}
