/**
 * `npm run bench:attacks`: 60 s of reads and captures over 32 connections, with every answer checked, and every hundredth request is an attack of `attack-list.mjs`. The
 * gateway runs as in production: built, signed tokens, limits, budgets. Prints the rates, the memory of the process, how long `/health` took, and the answers to
 * the attacks. Exits with 1 when an answer was wrong, the process ended, memory grew, or health took longer than 300 ms.
 */
import { fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Pool } from 'undici';
import { hangUp, readNothing, requests } from './attack-list.mjs';
import { expected, query } from './contract.mjs';

const seconds = Number(process.env.ATTACK_SECONDS ?? 60);
const connections = 32;
/** One request in this many is an attack; one in five is a capture. */
const attackEvery = 100;
const captureEvery = 5;
/** Large enough for every honest caller. */
const honestCallers = 64;
const hostileCallers = 32;
const maxHealthMs = 300;
/** The median of the last sixth of the run against that of the second sixth: the first one warms up. */
const maxGrowth = 1.15;
/** A blocked gateway answers nothing, so the run ends by itself. */
const graceSeconds = 30;

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'paygraph-attacks-'));
const children = [];

async function startIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sign = (sub) =>
    new SignJWT({
      scope: 'payments:read payments:write payments:refund pii:read secrets:read commercial:read checkout:read',
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
      .setIssuer('https://login.example.com/')
      .setAudience('paygraph')
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return { url: `http://127.0.0.1:${server.address().port}/keys`, sign, close: () => server.close() };
}

async function startGateway(keysUrl) {
  const upstream = fork(file('./attack-upstream.mjs'), { execArgv: [] });
  children.push(upstream);
  const [{ purse, chip, cleverbridge }] = await once(upstream, 'message');
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=512', '--max-semi-space-size=32', file('../dist/main.js')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: '0',
        DATA_DIR: directory,
        LOG_LEVEL: 'error',
        SECRETS_KEY: randomBytes(32).toString('base64'),
        AUTH_MODE: 'jwt',
        AUTH_JWKS_URL: keysUrl,
        AUTH_ISSUER: 'https://login.example.com/',
        AUTH_AUDIENCE: 'paygraph',
        PURSE_BASE_URL: purse,
        PURSE_TOKEN_URL: `${purse}/oauth/token`,
        PURSE_CLIENT_ID: 'bench',
        PURSE_CLIENT_SECRET: 'bench',
        PURSE_ENTITY_ID: '89a237d0-20f9-438e-b46c-3993c46b7bbe',
        CHIP_BASE_URL: `${chip}/api/v1`,
        CHIP_SECRET_KEY: 'bench',
        CHIP_BRAND_ID: '409eb80e-3782-4b1d-afa8-b779759266a5',
        ...cleverbridge,
      },
    },
  );
  children.push(child);
  const ended = once(child, 'exit');
  let log = '';
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      log = (log + chunk).slice(-2_000);
      const [, found] = /:(\d+)\/graphql/.exec(log) ?? [];
      if (found) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`the gateway did not start: ${log}`)));
  });
  return { port, pid: child.pid, isAlive: () => child.exitCode === null && child.signalCode === null, log: () => log };
}

/** The process's own memory in MB, without the ledger's mapped file (Linux only). */
const ownMegabytes = (pid) => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
const quantile = (numbers, share) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * share)] ?? NaN;

let serial = 0;
const nextId = () => `9a14962c-bdcf-49d1-8abc-${(serial += 1).toString(16).padStart(12, '0')}`;
const captureQuery = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) {
  ... on CapturePaymentPayload { operation { status replayed reference } } ... on Failure { code } } }`;

/** A request with its one right answer. */
function honestRequest(turn) {
  const id = nextId();
  if (turn % captureEvery !== 0) {
    const isRight = ({ data }) => isDeepStrictEqual(data, expected(id));
    return { name: 'read', body: { query, variables: { id: `purse:payment:${id}` } }, isRight };
  }
  const input = {
    idempotencyKey: `capture-${serial}-of-${process.pid}`,
    id: `purse:payment:${id}`,
    amount: { minorUnits: 10, currency: 'EUR' },
  };
  const isRight = ({ data }) => {
    const { status, replayed, reference } = data?.capturePayment?.operation ?? {};
    return status === 'SUCCEEDED' && replayed === false && Boolean(reference);
  };
  return { name: 'capture', body: { query: captureQuery, variables: { input } }, isRight };
}

function count(counts, name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

async function send(pool, body, authorization) {
  const response = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.body.text();
  return { status: response.statusCode, bytes: text.length, answer: JSON.parse(text) };
}

const codeOf = ({ status, answer }) => `${status} ${answer.errors?.[0]?.extensions?.code ?? 'answered'}`;

async function attack(pool, gateway, turn, authorization, seen) {
  const names = [...Object.keys(requests), 'a reader that reads nothing', 'a caller that hangs up'];
  const name = names[turn % names.length];
  if (name === 'a reader that reads nothing')
    return void (readNothing(gateway.port, authorization), count(seen, `${name}: -`));
  if (name === 'a caller that hangs up') return void (hangUp(gateway.port, authorization), count(seen, `${name}: -`));
  const result = await send(pool, requests[name](), authorization);
  count(seen, `${name}: ${codeOf(result)}`);
}

async function run(gateway, tokens) {
  const pool = new Pool(`http://127.0.0.1:${gateway.port}`, { connections });
  const endsAt = performance.now() + seconds * 1_000;
  const [done, wrong, attacks] = [new Map(), new Map(), new Map()];
  let turn = 0;
  const worker = async () => {
    while (performance.now() < endsAt) {
      const mine = (turn += 1);
      if (mine % attackEvery === 0) {
        await attack(pool, gateway, mine / attackEvery, tokens.hostile[mine % hostileCallers], attacks);
        continue;
      }
      const { name, body, isRight } = honestRequest(mine);
      const result = await send(pool, body, tokens.honest[mine % honestCallers]);
      if (result.status === 200 && isRight(result.answer)) count(done, name);
      else count(wrong, `${name}: ${codeOf(result)} ${JSON.stringify(result.answer).slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  await pool.close();
  return { done, wrong, attacks };
}

/** Requests /health ten times a second and reads the memory once a second. */
function watch(gateway) {
  const pool = new Pool(`http://127.0.0.1:${gateway.port}`, { connections: 4 });
  const [healthMs, megabytes] = [[], []];
  const asking = setInterval(async () => {
    const startedAt = performance.now();
    const ended = () => healthMs.push(performance.now() - startedAt);
    await pool
      .request({ method: 'GET', path: '/health' })
      .then(({ body }) => body.text())
      .then(ended, () => healthMs.push(Infinity));
  }, 100);
  const reading = setInterval(() => gateway.isAlive() && megabytes.push(ownMegabytes(gateway.pid)), 1_000);
  return {
    stop: async () => {
      clearInterval(asking);
      clearInterval(reading);
      await pool.destroy();
      return { healthMs, megabytes };
    },
  };
}

function report({ done, wrong, attacks }, { healthMs, megabytes }, gateway) {
  const sixth = Math.max(1, Math.floor(megabytes.length / 6));
  const early = median(megabytes.slice(sixth, 2 * sixth));
  const late = median(megabytes.slice(-sixth));
  const slowest = Math.max(...healthMs);
  console.log(`${seconds} s, ${connections} connections, one attack in ${attackEvery} requests`);
  for (const [name, number] of done) console.log(`  ${name.padEnd(40)} ${(number / seconds).toFixed(0)} /s, all right`);
  console.log(
    `  memory early, late, peak                 ${early.toFixed(0)}, ${late.toFixed(0)}, ${Math.max(...megabytes).toFixed(0)} MB (${(late / early).toFixed(2)} x)`,
  );
  console.log(
    `  health median, p99, slowest              ${median(healthMs).toFixed(0)}, ${quantile(healthMs, 0.99).toFixed(0)}, ${slowest.toFixed(0)} ms`,
  );
  for (const [name, number] of [...attacks].toSorted()) console.log(`  attack  ${name.padEnd(70)} ${number}`);
  for (const [name, number] of wrong) console.log(`  WRONG   ${name} ${number}`);
  const faults = [
    !gateway.isAlive() && 'the gateway ended',
    wrong.size > 0 && 'an honest request had a wrong answer',
    late > early * maxGrowth && 'memory grew',
    slowest > maxHealthMs && `health took longer than ${maxHealthMs} ms`,
  ].filter(Boolean);
  for (const fault of faults) console.log(`FAILED: ${fault}`);
  return faults.length === 0;
}

const watchdog = setTimeout(
  () => {
    console.log('FAILED: the gateway answers no more');
    for (const child of children) child.kill('SIGKILL');
    process.exit(1);
  },
  (seconds + graceSeconds) * 1_000,
);

try {
  const issuer = await startIssuer();
  const gateway = await startGateway(issuer.url);
  const signed = (prefix, many) =>
    Promise.all(Array.from({ length: many }, async (_, index) => `Bearer ${await issuer.sign(`${prefix}-${index}`)}`));
  const tokens = { honest: await signed('honest', honestCallers), hostile: await signed('hostile', hostileCallers) };
  const watcher = watch(gateway);
  const results = await run(gateway, tokens);
  process.exitCode = report(results, await watcher.stop(), gateway) ? 0 : 1;
  issuer.close();
} finally {
  clearTimeout(watchdog);
  for (const child of children) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}
