import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Redis of the test's own, so that it may be stopped without harm to others. It keeps what it is told, as production's has to. */
export interface OwnRedis {
  readonly url: string;
  /** SIGSTOP: it takes what is sent to it and answers nothing. */
  freeze(): void;
  /** SIGCONT: it does what was sent to it meanwhile. */
  thaw(): void;
  close(): Promise<void>;
}

const startLimitMs = 10_000;

/** @throws {Error} `redis-server` cannot be started */
export async function startOwnRedis(): Promise<OwnRedis> {
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', ''];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', [...options, ...durable], { stdio: 'ignore' });
  const ended = new Promise<void>(
    (resolve) => void server.once('close', () => resolve()).once('error', () => resolve()),
  );
  const redis: OwnRedis = {
    url: `redis://127.0.0.1:${port}`,
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    close: async () => {
      server.kill('SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await answers(server, port);
  return redis;
}

async function answers(server: ChildProcess, port: number): Promise<void> {
  let fault: Error | undefined;
  server.once('error', (error) => (fault = error));
  const limitMs = Date.now() + startLimitMs;
  while (!(await pong(port))) {
    if (fault) throw fault;
    if (Date.now() > limitMs) throw new Error('redis-server did not start');
    await sleep(20);
  }
}

function pong(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const settle = (outcome: boolean): void => (socket.destroy(), resolve(outcome));
    socket.once('data', (data) => settle(data.toString().startsWith('+PONG')));
    socket.once('error', () => settle(false));
  });
}

/** Free a moment ago: another may take it, and then the start fails. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
