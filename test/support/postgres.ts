import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of the test's own. */
export interface OwnDatabase {
  readonly url: string;
  /** Runs statements behind the gateway's back. */
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** @param server the URL of any database of the server, of a user that may create others */
export async function createDatabase(server: string): Promise<OwnDatabase> {
  const name = `paygraph_${randomUUID().replaceAll('-', '')}`;
  await once(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (text, values) => once(url.href, text, values),
    drop: async () => void (await once(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function once(url: string, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
