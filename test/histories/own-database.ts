import pg from 'pg';
import { createDatabase } from '../kit/stores.js';

/** A ledger in PostgreSQL for many histories, one after the other. */
export interface LedgerDatabase {
  readonly url: string;
  /** As it was made, but for the tables. */
  empty(): Promise<void>;
  /** Lets time pass for the database. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where our own schema comes first, an unqualified `clock_timestamp()` is ours: the server's, and what has passed. The gateway's statements and its migrations
 * are as in production.
 */
const ownClock = `
  CREATE TABLE passed_time (by interval NOT NULL);
  INSERT INTO passed_time VALUES ('0');
  CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS 'SELECT pg_catalog.clock_timestamp() + (SELECT by FROM public.passed_time)';`;

const emptied = ['claimed_effects', 'operations', 'journal', 'checkout'];

/** @param server the URL of any database of the server */
export async function openLedgerDatabase(server: string): Promise<LedgerDatabase> {
  const database = await createDatabase(server);
  const name = new URL(database.url).pathname.slice(1);
  await database.query(`ALTER DATABASE ${name} SET search_path = public, pg_catalog`);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(ownClock);
  const tables = async () => {
    const { rows } = await client.query(`SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public'`);
    return rows.map(({ tablename }: { tablename: string }) => tablename);
  };
  return {
    url: database.url,
    empty: async () => {
      const present = await tables();
      const deletions = emptied.filter((table) => present.includes(table)).map((table) => `DELETE FROM ${table};`);
      await client.query(`${deletions.join(' ')} UPDATE passed_time SET by = '0'`);
    },
    pass: async (ms) => {
      await client.query(`UPDATE passed_time SET by = by + $1::float8 * interval '1 millisecond'`, [ms]);
    },
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}
