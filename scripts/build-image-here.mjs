/**
 * Builds and checks the container image on a machine without a container engine: does what the Dockerfile says, step by step, in
 * an empty temporary folder, then starts the result as the image's plain user. Nothing of the image is repeated here, so the two
 * cannot drift; an instruction that this script does not know ends it.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const context = fileURLToPath(new URL('../', import.meta.url));
const work = fs.mkdtempSync(join(tmpdir(), 'paygraph-image-'));
/** The uid of the user that each official Node image has beside root. */
const uids = { node: 1000 };
const startLimitMs = 20_000;
const healthIntervalMs = 200;

// --- the Dockerfile and .dockerignore, read -----------------------------------------------------------------------------------

function readInstructions() {
  const lines = fs
    .readFileSync(join(context, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => ({ name: line.split(' ', 1)[0], rest: line.slice(line.indexOf(' ') + 1).trim() }));
}

/** Whether the build context has this path: the last matching line of .dockerignore decides, for a path or any of its parents. */
function readContextFilter() {
  const rules = fs
    .readFileSync(join(context, '.dockerignore'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ isKept: line.startsWith('!'), pattern: line.replace(/^!/, '').replace(/^\/|\/$/g, '') }));
  const odd = rules.find(({ pattern }) => /\*\*|[?[\\]/.test(pattern));
  if (odd) throw new Error(`.dockerignore: this script does not know the pattern ${odd.pattern}`);
  const matchers = rules.map(({ isKept, pattern }) => ({
    isKept,
    regex: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(?:/|$)`),
  }));
  return (path) => matchers.findLast(({ regex }) => regex.test(path))?.isKept ?? true;
}

// --- the stages, built --------------------------------------------------------------------------------------------------------

const stages = new Map();
const isInContext = readContextFilter();

const handlers = {
  FROM: (_stage, rest) => {
    const [, from, name] = /^(\S+) AS (\S+)$/.exec(rest) ?? [];
    const parent = stages.get(from);
    const major = parent?.major ?? Number(/^node:(\d+)-/.exec(from ?? '')?.[1]);
    if (!name || !major) throw new Error(`FROM ${rest}: give it a name with AS, and a Node image with its major`);
    const stage = { ...parent, name, major, root: join(work, name), env: { ...parent?.env } };
    fs.mkdirSync(stage.root);
    if (parent) fs.cpSync(parent.root, stage.root, { recursive: true, verbatimSymlinks: true });
    stages.set(name, stage);
    return stage;
  },
  WORKDIR: (stage, rest) => {
    stage.workdir = rest;
    fs.mkdirSync(folderOf(stage), { recursive: true });
  },
  ENV: (stage, rest) => {
    const [, name, value] = /^(\w+)=(\S+)$/.exec(rest) ?? [];
    if (!name) throw new Error(`ENV ${rest}: one NAME=value to a line`);
    stage.env[name] = value;
  },
  COPY: (stage, rest) => {
    const words = rest.split(/\s+/);
    const from = words[0].startsWith('--from=') ? stages.get(words.shift().slice('--from='.length)) : undefined;
    const target = words.pop();
    for (const source of words) copy(stage, from, source, target);
  },
  RUN: (stage, rest) => {
    const { NODE_ENV: _, ...env } = process.env;
    const path = `${nodeFolder(stage.major)}:${process.env.PATH}`;
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', rest], {
      cwd: folderOf(stage),
      env: { ...env, ...stage.env, PATH: path },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`RUN ${rest}: exit ${status}\n${stdout}${stderr}`);
  },
  USER: (stage, rest) => {
    stage.uid = uids[rest];
    if (!stage.uid) throw new Error(`USER ${rest}: its uid is not known here`);
  },
  EXPOSE: (stage, rest) => void (stage.port = Number(rest)),
  HEALTHCHECK: (stage, rest) => void (stage.healthCheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4))),
  CMD: (stage, rest) => void (stage.command = JSON.parse(rest)),
};

const folderOf = ({ root, workdir }) => join(root, workdir);

function copy(stage, from, source, target) {
  const origin = from ? join(from.root, source) : join(context, source);
  if (!from && !isInContext(source)) throw new Error(`COPY ${source}: .dockerignore keeps it out of the context`);
  const isFolder = fs.statSync(origin).isDirectory();
  const destination = join(folderOf(stage), target, isFolder || !target.endsWith('/') ? '' : basename(source));
  fs.mkdirSync(isFolder ? destination : dirname(destination), { recursive: true });
  fs.cpSync(origin, destination, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => Boolean(from) || isInContext(relative(context, path)),
  });
}

/** A folder with the image's Node in it, readable by the plain user. */
function nodeFolder(major) {
  const folder = join(work, `node-${major}`);
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(folder);
    const isThis = Number.parseInt(process.versions.node, 10) === major;
    const found = isThis ? process.execPath : fetchNode(major);
    fs.copyFileSync(found, join(folder, 'node'));
    fs.chmodSync(join(folder, 'node'), 0o755);
  }
  return folder;
}

function fetchNode(major) {
  const answer = execFileSync('npx', ['-y', '-p', `node@${major}`, 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return answer.trim();
}

function build() {
  let stage;
  for (const { name, rest } of readInstructions()) {
    const handler = handlers[name];
    if (!handler) throw new Error(`${name}: this script does not know the instruction`);
    process.stdout.write(`  ${name} ${rest.slice(0, 100)}\n`);
    stage = handler(stage, rest) ?? stage;
  }
  return stage;
}

// --- the last stage, started --------------------------------------------------------------------------------------------------

/** The command line that runs this in the image: as its user, with the image's environment and nothing of this machine's. */
function inImage(image, [command, ...args], env = {}) {
  const user = ['--reuid', String(image.uid), '--regid', String(image.uid), '--clear-groups', '--'];
  const isRoot = process.getuid?.() === 0;
  const [file, ...rest] = isRoot ? ['setpriv', ...user, command, ...args] : [command, ...args];
  const path = `${nodeFolder(image.major)}:/usr/bin:/bin`;
  return [file, rest, { cwd: folderOf(image), env: { PATH: path, ...image.env, ...env }, encoding: 'utf8' }];
}

const run = (image, command, env) => spawnSync(...inImage(image, command, env));

async function findFreePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the image's command, and tells what its health check and its pages answer, and how it ends on SIGTERM. */
async function serveAndStop(image) {
  const port = await findFreePort();
  const env = { PORT: String(port), LOG_LEVEL: 'warn', ...dummies };
  const before = run(image, image.healthCheck, env).status;
  const child = spawn(...inImage(image, image.command, env));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    const deadline = Date.now() + startLimitMs;
    let health = 1;
    while (health !== 0 && child.exitCode === null && Date.now() < deadline) {
      await sleep(healthIntervalMs);
      health = run(image, image.healthCheck, env).status;
    }
    const ask = async (path, init) => (await fetch(`http://127.0.0.1:${port}${path}`, init)).status;
    const query = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    };
    const statuses =
      health === 0
        ? { health: await ask('/health'), explorer: await ask('/explorer'), graphql: await ask('/graphql', query) }
        : {};
    child.kill('SIGTERM');
    return { before, health, statuses, end: await ended, printed };
  } finally {
    child.kill('SIGKILL');
  }
}

/** Enough to start on the image's own HOST in production; nothing listens at these addresses, and nothing is asked of them. */
const dummies = {
  SECRETS_KEY: randomBytes(32).toString('base64'),
  AUTH_MODE: 'jwt',
  AUTH_JWKS_URL: 'http://127.0.0.1:9/keys',
  AUTH_ISSUER: 'https://login.example.com/',
  AUTH_AUDIENCE: 'paygraph',
  CHIP_BASE_URL: 'http://127.0.0.1:9/api/v1',
  CHIP_SECRET_KEY: 'not-a-real-key',
  CHIP_BRAND_ID: '00000000-0000-4000-8000-000000000000',
};

// --- what must hold -----------------------------------------------------------------------------------------------------------

const faults = [];

function check(claim, isTrue, seen = '') {
  process.stdout.write(`${isTrue ? 'ok   ' : 'FAULT'} ${claim}${isTrue ? '' : `: ${seen}`}\n`);
  if (!isTrue) faults.push(claim);
}

function checkContents(image) {
  const entries = fs.readdirSync(folderOf(image)).sort().join(' ');
  check('holds dist, node_modules and package.json, and nothing else of ours', entries === contents, entries);
  const files = fs.readdirSync(join(folderOf(image), 'dist'), { recursive: true });
  const sources = files.filter((name) => name.endsWith('.ts'));
  check('holds no source file', sources.length === 0 && files.length > 0, sources.slice(0, 3).join(' '));
  const lock = JSON.parse(fs.readFileSync(join(context, 'package-lock.json'), 'utf8'));
  const dev = Object.keys(lock.packages).filter((path) => lock.packages[path].dev);
  const present = dev.filter((path) => fs.existsSync(join(folderOf(image), path)));
  check(`holds none of the ${dev.length} development packages`, present.length === 0, present.slice(0, 3).join(' '));
}

const contents = 'data dist node_modules package.json';

function checkUser(image) {
  const may = (test) => run(image, ['/bin/sh', '-c', `test ${test}`]).status === 0;
  check('its user is not root', image.uid > 0);
  check('its user may write data/', may('-w data'));
  check('its user may write nothing else', !may('-w .') && !may('-w dist/main.js') && !may('-w node_modules'));
}

function checkRefusal(image) {
  const { status, stdout, stderr } = run(image, image.command);
  check(
    'its default start is refused: HOST is open, there is no SECRETS_KEY and no provider is configured',
    status === 1,
    `exit ${status}`,
  );
  const lines = stderr.trim().split('\n');
  const isOneMessage = lines.length === 4 && lines.slice(1).every((line) => line.startsWith('  - ')) && stdout === '';
  const isWhole = isOneMessage && /AUTH_MODE/.test(stderr) && /SECRETS_KEY/.test(stderr);
  check('the refusal is one message that lists the three faults', isWhole, stderr + stdout);
  check('the refusal says that no provider is configured', stderr.includes('no provider is configured'), stderr);
}

async function checkService(image) {
  check(`exposes the port that it listens on, ${image.port}`, image.port === Number(image.env.PORT));
  const { before, health, statuses, end, printed } = await serveAndStop(image);
  check('its health check fails while nothing serves', before === 1, `exit ${before}`);
  check(
    'its health check passes once it serves a provider, on every address, to holders of a token',
    health === 0,
    `exit ${health}\n${printed}`,
  );
  check('/health answers 200', statuses.health === 200, statuses.health);
  check('/graphql is shut without a token', statuses.graphql === 401, statuses.graphql);
  check('/explorer is not there', statuses.explorer === 404, statuses.explorer);
  check('SIGTERM ends it with code 0', end === 0, end);
}

try {
  fs.chmodSync(work, 0o755);
  process.stdout.write(`The steps of the Dockerfile, in ${work}:\n`);
  const image = build();
  checkContents(image);
  checkUser(image);
  checkRefusal(image);
  await checkService(image);
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
process.stdout.write(faults.length === 0 ? 'The image holds.\n' : `${faults.length} faults in the image.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
