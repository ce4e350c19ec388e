import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.js';

export function newDirectory(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'paygraph-ledger-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Removed with the test. */
export function temporaryDirectory(): string {
  const { path, remove } = newDirectory();
  onTestFinished(remove);
  return path;
}

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
  await queryOnce(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (text, values) => queryOnce(url.href, text, values),
    drop: async () => void (await queryOnce(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Moves everything that was stored into the past: to the store that is the same as time passing. */
export async function passIn(database: Pick<OwnDatabase, 'query'>, ms: number): Promise<void> {
  const by = `interval '${ms} milliseconds'`;
  const names = ['lease_until', 'due_at', 'sent_at', 'created_at', 'updated_at', 'settled_at'];
  await database.query(`UPDATE operations SET ${names.map((name) => `${name} = ${name} - ${by}`).join(', ')}`);
}

async function queryOnce(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** A Redis server of the test's own. */
export interface RedisServer {
  readonly url: string;
  /** Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Killed with the test. Without a password whoever asks is let in. */
export async function startRedisServer(password?: string): Promise<RedisServer> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const secret = password === undefined ? [] : ['--requirepass', password];
  const server = spawn('redis-server', [...settings, ...secret], { stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = once(server, 'exit');
  const kill = async (): Promise<void> => {
    server.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  await new Promise<void>((resolve) => {
    server.stdout.on('data', (text) => String(text).includes('Ready to accept') && resolve());
  });
  return { url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`, kill };
}
