import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import pg from 'pg';
import { describe, it } from 'vitest';
import { postgresPrograms } from './postgres-server.js';

/** What some tests need and a machine may lack. */
export type Requirement =
  'chromium' | 'redis' | 'redis-server' | 'postgres' | 'postgres-server' | 'node24' | 'gcc' | 'curl';

/** Found: what the tests use (a path or a URL). Absent: why, as half a sentence. */
type Finding = { readonly found: string } | { readonly absent: string };

const pingTimeoutMs = 1_000;

const findings: Readonly<Record<Requirement, () => Finding | Promise<Finding>>> = {
  chromium: () =>
    executable(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', 'apt-get install chromium, or set CHROMIUM_PATH'),
  redis: () => answeringRedis(process.env['REDIS_TEST_URL'] ?? 'redis://127.0.0.1:6379'),
  'redis-server': () =>
    executable(inPath('redis-server'), 'apt-get install redis-server: for tests that stop a Redis of their own'),
  postgres: () =>
    answeringPostgres(process.env['POSTGRES_TEST_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres'),
  'postgres-server': () =>
    executable(
      `${postgresPrograms() ?? '/usr/lib/postgresql'}/postgres`,
      'apt-get install postgresql: for tests that kill a server of their own',
    ),
  // What is compiled is preloaded into a process, in Linux's way.
  gcc: () =>
    process.platform === 'linux'
      ? executable(inPath('gcc'), 'apt-get install gcc')
      : { absent: 'it is used on Linux alone' },
  curl: () => executable(inPath('curl'), 'apt-get install curl'),
  node24: () =>
    Number.parseInt(process.versions.node, 10) >= 24
      ? { found: process.execPath }
      : executable(process.env['NODE24_PATH'] ?? '', 'set NODE24_PATH to a Node 24 or newer'),
};

/**
 * A `describe` for tests that need something of the machine, which they are given: Chromium's path, Redis's URL, or the path of a
 * second Node. Where it is absent they are skipped, with one line that says so; with PAYGRAPH_REQUIRE_ALL=1 they fail instead.
 * To be awaited at the top of a test file.
 */
export async function describeWith(
  requirement: Requirement,
  name: string,
  tests: (found: string) => void,
): Promise<void> {
  const finding = await findings[requirement]();
  if ('found' in finding) {
    describe(name, () => tests(finding.found));
    return;
  }
  const reason = `${requirement} is not there: ${finding.absent}`;
  if (process.env['PAYGRAPH_REQUIRE_ALL'] === '1') {
    describe(name, () => {
      it(`needs ${requirement}`, () => {
        throw new Error(reason);
      });
    });
    return;
  }
  process.stderr.write(`SKIPPED "${name}": ${reason}\n`);
  describe.skip(name, () => tests(''));
}

/** Where a program lies; its name when it lies nowhere. */
function inPath(program: string): string {
  const candidates = (process.env['PATH'] ?? '').split(':').map((directory) => `${directory}/${program}`);
  return candidates.find((path) => existsSync(path)) ?? program;
}

function executable(path: string, remedy: string): Finding {
  return path !== '' && existsSync(path) ? { found: path } : { absent: `${path || 'no path'} (${remedy})` };
}

async function answeringRedis(url: string): Promise<Finding> {
  const { hostname, port } = new URL(url);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: pingTimeoutMs });
    const settle = (outcome: boolean): void => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => settle(data.toString().startsWith('+PONG')));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
  // The URL may carry a password, so only the host is printed.
  return answers ? { found: url } : { absent: `no PONG from ${hostname}:${port || 6379} (REDIS_TEST_URL)` };
}

async function answeringPostgres(url: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: pingTimeoutMs });
  try {
    await client.connect();
    await client.end();
    return { found: url };
  } catch {
    return { absent: `no answer from ${new URL(url).host} (apt-get install postgresql, or set POSTGRES_TEST_URL)` };
  }
}
