/** A PostgreSQL database for one run, on the server that BENCH_POSTGRES names. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const server = process.env.BENCH_POSTGRES ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

/** @returns null when no server answers */
export async function createOwnDatabase() {
  const name = `paygraph_bench_${randomUUID().replaceAll('-', '')}`;
  try {
    await run(`CREATE DATABASE ${name}`);
  } catch {
    return null;
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function run(text) {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
