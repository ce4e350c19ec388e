/** A Redis for one run, as durable as the ledger asks for: every change is on disk before it is answered. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** @returns null where there is no `redis-server` */
export async function startOwnRedis() {
  const directory = mkdtempSync(join(process.env.BENCH_DIRECTORY ?? tmpdir(), 'paygraph-bench-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', ''];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const server = spawn('redis-server', [...options, ...durable], { stdio: 'ignore' });
  const close = () => {
    server.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
  const failed = once(server, 'error').then(() => true);
  for (let tries = 0; tries < 200; tries += 1) {
    if (await Promise.race([failed, answers(port)])) break;
    await sleep(25);
  }
  if (server.pid === undefined) return (close(), null);
  return { url: `redis://127.0.0.1:${port}`, close };
}

async function answers(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
