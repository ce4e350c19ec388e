import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.js';

const versions = '/usr/lib/postgresql';
const startLimitMs = 30_000;

/** Where `initdb` and `postgres` lie, the newest version first; undefined where there are none. */
export function postgresPrograms(): string | undefined {
  try {
    const [newest] = readdirSync(versions).sort((one, other) => Number(other) - Number(one));
    return newest === undefined ? undefined : join(versions, newest, 'bin');
  } catch {
    return undefined;
  }
}

/** A PostgreSQL server of the test's own, which can be killed. */
export interface PostgresServer {
  /** Of its first database. */
  readonly url: string;
  start(): Promise<void>;
  /** `kill -9` for the server and all that works for it, as when the machine's kernel ends them. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes and starts one.
 *
 * @param programs the directory of `initdb` and `postgres`
 * @param settings of postgresql.conf, e.g. `fsync=off`
 */
export async function startPostgresServer(programs: string, settings: readonly string[] = []): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-postgres-'));
  const data = join(directory, 'cluster');
  // Neither program runs as root.
  const user = process.getuid?.() === 0 ? userOf('postgres') : undefined;
  if (user) chownSync(directory, user.uid, user.gid);
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], {
    ...user,
    stdio: 'ignore',
    cwd: directory,
  });
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${directory}`, ...settings];
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    // A group of its own, so that all of its processes can be killed at once.
    const given = ['-D', data, ...options.flatMap((option) => ['-c', option])];
    server = spawn(join(programs, 'postgres'), given, { ...user, cwd: directory, stdio: 'ignore', detached: true });
    await answering(url);
  };
  const kill = async (): Promise<void> => {
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    process.kill(-server.pid, 'SIGKILL');
    await ended;
  };
  await start();
  return { url, start, kill, remove: () => kill().then(() => rmSync(directory, { recursive: true, force: true })) };
}

function userOf(name: string): { readonly uid: number; readonly gid: number } {
  const idOf = (option: string): number => Number(execFileSync('id', [option, name], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** After a kill it recovers first, and refuses connections meanwhile. */
async function answering(url: string): Promise<void> {
  const endsAtMs = Date.now() + startLimitMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (Date.now() > endsAtMs) throw new Error('PostgreSQL did not start', { cause });
      await sleep(50);
    }
  }
}
