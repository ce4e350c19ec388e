/**
 * `npm run bench`: ratios from one run, on this machine, now. Each contender answers the same query from the same upstream;
 * rounds are interleaved so that a slow moment of the machine affects all of them. Under four minutes on two cores.
 */
import { fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compareCaptures } from './captures.mjs';
import { measure } from './load.mjs';
import { countUpstreamCalls } from './upstream-calls.mjs';

const rounds = 5;
const load = { connections: 32, seconds: 4 };
const processes = [];
const directory = mkdtempSync(join(tmpdir(), 'paygraph-bench-'));
const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** As `npm start` and the image start the gateway. */
const heapLimits = ['--max-old-space-size=512', '--max-semi-space-size=32'];

async function start(path, env = {}, execArgv = []) {
  const child = fork(file(path), { env: { ...process.env, ...env }, execArgv });
  processes.push(child);
  const [{ port }] = await once(child, 'message');
  return { port, pid: child.pid };
}

/** The gateway as `npm start` and the image start it: its built entry point with their heap limits, in production mode. */
async function startGateway(upstream) {
  const child = spawn(process.execPath, [...heapLimits, file('../dist/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      SECRETS_KEY: randomBytes(32).toString('base64'),
      PORT: '0',
      DATA_DIR: directory,
      LOG_LEVEL: 'warn',
      PURSE_BASE_URL: upstream,
      PURSE_TOKEN_URL: `${upstream}/oauth/token`,
      PURSE_CLIENT_ID: 'bench',
      PURSE_CLIENT_SECRET: 'bench',
      PURSE_ENTITY_ID: '89a237d0-20f9-438e-b46c-3993c46b7bbe',
    },
  });
  processes.push(child);
  const [line] = await once(child.stdout, 'data');
  return { port: Number(/:(\d+)\/graphql/.exec(line)[1]), pid: child.pid };
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The most memory that the process ever had, in MB (Linux only). */
const peakMegabytes = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function main() {
  const upstream = await start('./upstream.mjs');
  const origin = `http://127.0.0.1:${upstream.port}`;
  const contenders = {
    'hand-written node:http': { ...(await start('./hand-written.mjs', { UPSTREAM: origin })), path: '/', rates: [] },
    'tutorial Apollo Server': { ...(await start('./tutorial.mjs', { UPSTREAM: origin })), path: '/', rates: [] },
    gateway: { ...(await startGateway(origin)), path: '/graphql', rates: [] },
  };
  for (const { port, path } of Object.values(contenders)) await measure(port, path, { ...load, seconds: 2 });
  for (let round = 0; round < rounds; round++) {
    for (const contender of Object.values(contenders)) {
      contender.rates.push(await measure(contender.port, contender.path, load));
    }
  }
  const rate = (name) => median(contenders[name].rates);
  const ratio = (name) => (rate('gateway') / rate(name)).toFixed(2);
  console.log(
    `one payment read, ${load.connections} in flight, every body checked, median of ${rounds} interleaved rounds`,
  );
  for (const name of Object.keys(contenders))
    console.log(`  ${name.padEnd(24)} ${rate(name).toFixed(0).padStart(6)} /s`);
  console.log(`  gateway : hand-written   ${ratio('hand-written node:http')} x   (goal: at least 0.50)`);
  console.log(`  gateway : tutorial       ${ratio('tutorial Apollo Server')} x`);
  console.log(`  gateway peak memory      ${peakMegabytes(contenders.gateway.pid).toFixed(0)} MB   (goal: under 200)`);
  console.log('upstream calls of one operation, on the sandbox');
  for (const [operation, calls] of await countUpstreamCalls()) console.log(`  ${operation.padEnd(58)} ${calls}`);
  await compareCaptures((path, env) => start(path, env, heapLimits), { UPSTREAM: origin, DATA_DIR: directory });
  console.log('100,000 operations through the ledger, 32 in flight');
  await once(fork(file('./ledger.mjs'), { execArgv: ['--expose-gc'] }), 'exit');
}

try {
  await main();
} finally {
  for (const child of processes) child.kill();
  rmSync(directory, { recursive: true, force: true });
}
