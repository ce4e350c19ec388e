/**
 * What the image holds, without a container engine: the build with production packages alone, in an empty folder, run by a plain user
 * with the ENV and CMD of the Dockerfile. It refuses to start without configuration, serves with it, and ends in order.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const imageEnvironment = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (\w+)=(\S+)$/gm)].map(([, name, value]) => [name, value]),
);
const [command, healthCheck] = [/^CMD (\[.*\])$/m, /^ +CMD (\[.*\])$/m].map((line) =>
  JSON.parse(line.exec(dockerfile)[1]),
);
const startLimitMs = 20_000;
const userId = 1_000;

/** Enough to serve in production on every address. Nothing listens at these addresses. */
const configuration = {
  PORT: '4817',
  LOG_LEVEL: 'warn',
  SECRETS_KEY: randomBytes(32).toString('base64'),
  AUTH_MODE: 'jwt',
  AUTH_JWKS_URL: 'http://127.0.0.1:9/keys',
  AUTH_ISSUER: 'https://login.example.com/',
  AUTH_AUDIENCE: 'paygraph',
  CHIP_BASE_URL: 'http://127.0.0.1:9/api/v1',
  CHIP_SECRET_KEY: 'not-a-real-key',
  CHIP_BRAND_ID: '00000000-0000-4000-8000-000000000000',
};

/** @returns the folder that stands for the image's /app */
function install(work) {
  const app = join(work, 'app');
  mkdirSync(join(app, 'data'), { recursive: true });
  chmodSync(work, 0o755);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(root, name), join(app, name));
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: app, stdio: 'inherit' });
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  cpSync(join(root, 'dist'), join(app, 'dist'), { recursive: true });
  if (isRoot) chownSync(join(app, 'data'), userId, userId);
  // The user may not read where root's Node lies.
  copyFileSync(process.env.NODE24_PATH || process.execPath, join(work, 'node'));
  chmodSync(join(work, 'node'), 0o755);
  return app;
}

const isRoot = process.getuid() === 0;

/** As the image's user, with the image's environment and nothing of this machine's. */
function options(work, environment) {
  const env = { PATH: `${work}:/usr/bin:/bin`, ...imageEnvironment, ...environment };
  return { cwd: join(work, 'app'), env, encoding: 'utf8', ...(isRoot ? { uid: userId, gid: userId } : {}) };
}

const run = (work, [program, ...args], environment = {}) => spawnSync(program, args, options(work, environment));
const isHealthy = (work) => run(work, healthCheck, configuration).status === 0;

function checkContents(work, app) {
  assert(!existsSync(join(app, 'node_modules/typescript')), 'a development package is installed');
  const mayWrite = (path) => run(work, ['test', '-w', path]).status === 0;
  assert(mayWrite('data'), 'the user may not write data/');
  if (isRoot)
    for (const path of ['.', 'dist/main.js', 'node_modules']) assert(!mayWrite(path), `the user may write ${path}`);
}

function checkRefusal(work) {
  const { status, stdout, stderr } = run(work, command);
  assert.equal(status, 1, 'it starts without configuration');
  assert.equal(stdout, '');
  for (const fault of [/AUTH_MODE/, /SECRETS_KEY/, /no provider is configured/]) assert.match(stderr, fault);
}

async function checkService(work) {
  assert(!isHealthy(work), 'it is healthy while nothing serves');
  const [program, ...args] = command;
  const child = spawn(program, args, { ...options(work, configuration), stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    const endsAtMs = Date.now() + startLimitMs;
    while (!isHealthy(work) && child.exitCode === null && Date.now() < endsAtMs) await sleep(200);
    const statusOf = async (path, init) => (await fetch(`http://127.0.0.1:${configuration.PORT}${path}`, init)).status;
    assert.equal(await statusOf('/health'), 200);
    const query = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    };
    assert.equal(await statusOf('/graphql', query), 401, 'it serves without a token');
    assert.equal(await statusOf('/explorer'), 404);
    child.kill('SIGTERM');
    assert.equal(await ended, 0, 'SIGTERM does not end it in order');
  } finally {
    child.kill('SIGKILL');
  }
}

const work = mkdtempSync(join(tmpdir(), 'paygraph-image-'));
try {
  const app = install(work);
  checkContents(work, app);
  checkRefusal(work);
  await checkService(work);
  console.log('The production install refuses, serves and ends as it should.');
} finally {
  rmSync(work, { recursive: true, force: true });
}
