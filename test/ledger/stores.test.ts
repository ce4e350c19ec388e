import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createClient } from '@keyv/redis';
import { open } from 'lmdb';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import { createRedisStore, type RedisStoreOptions } from '../../src/ledger/redis-store.js';
import { CorruptEntryError, type LedgerStore } from '../../src/ledger/store.js';
import { describeWith } from '../support/requirements.js';
import { compileStore } from './compiled.js';
import { after, anEntry, digestOf, now } from './entries.js';
import { storeContract, type LedgerUnderTest } from './store-contract.js';

function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'paygraph-ledger-'));
}

async function lmdbLedger(): Promise<LedgerUnderTest> {
  const directory = temporaryDirectory();
  return {
    open: () => createLmdbStore(directory),
    overwrite: async (scope, text) => {
      const root = open({ path: directory, overlappingSync: false });
      await root.openDB('entries', { encoding: 'string' }).put(scope, text);
      await root.close();
    },
    dispose: async () => rmSync(directory, { recursive: true }),
  };
}

describe('the embedded store', () => {
  storeContract(lmdbLedger);

  it('makes its directory for this user alone, with parents', async () => {
    const parent = temporaryDirectory();
    onTestFinished(() => rmSync(parent, { recursive: true }));
    const store = await createLmdbStore(join(parent, 'data', 'ledger'));
    await store.close();
    expect(statSync(join(parent, 'data', 'ledger')).mode & 0o777).toBe(0o700);
  });

  it('refuses a directory that cannot be written, in one sentence', async () => {
    const parent = temporaryDirectory();
    onTestFinished(() => rmSync(parent, { recursive: true }));
    writeFileSync(join(parent, 'file'), '');
    await expect(createLmdbStore(join(parent, 'file', 'ledger'))).rejects.toThrow(
      /ledger cannot be written \(ENOTDIR\)/,
    );
    chmodSync(parent, 0o500);
    if (process.getuid?.() !== 0) await expect(createLmdbStore(parent)).rejects.toThrow(/cannot be written \(EACCES\)/);
    chmodSync(parent, 0o700);
  });
});

describe('the embedded store, of several processes and threads', () => {
  let module: ReturnType<typeof compileStore>;
  beforeAll(() => {
    module = compileStore();
  });
  afterAll(() => module.remove());

  const racer = new URL('racer.mjs', import.meta.url);
  const scopes = Array.from({ length: 300 }, (_, index) => digestOf(`scope ${index}`));
  const claims = () => scopes.map((scope) => anEntry({ scope }));

  function aDirectory(): string {
    const directory = temporaryDirectory();
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    return directory;
  }

  async function aProcess(directory: string, mode: string): Promise<ChildProcess> {
    const child = fork(racer, [module.url, directory, mode], { silent: true });
    child.stderr?.pipe(process.stderr);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'message');
    return child;
  }

  async function expectOneWinnerEach(directory: string, winners: readonly string[][]): Promise<void> {
    expect(winners.map((ids) => ids.length).reduce((sum, count) => sum + count)).toBe(scopes.length);
    const store = await createLmdbStore(directory);
    const held = await Promise.all(scopes.map((scope) => store.find(scope, now)));
    expect(held.map((entry) => entry?.id).sort()).toEqual(winners.flat().sort());
    await store.close();
  }

  it('gives each of 300 scopes to one of three racing processes', async () => {
    const directory = aDirectory();
    const children = await Promise.all([1, 2, 3].map(() => aProcess(directory, 'race')));
    const results = children.map(async (child): Promise<string[]> => (await once(child, 'message'))[0]);
    for (const child of children) child.send(claims());
    await expectOneWinnerEach(directory, await Promise.all(results));
  });

  it('gives each of 300 scopes to one of three racing threads', async () => {
    const directory = aDirectory();
    const workers = [1, 2, 3].map(() => new Worker(racer, { workerData: [module.url, directory, 'race'] }));
    onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.terminate()))));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const results = workers.map(async (worker): Promise<string[]> => (await once(worker, 'message'))[0]);
    for (const worker of workers) worker.postMessage(claims());
    await expectOneWinnerEach(directory, await Promise.all(results));
  });

  it('keeps what was claimed by a process that is killed the moment its promise settles', async () => {
    const directory = aDirectory();
    const child = await aProcess(directory, 'claim-and-hang');
    child.send(claims());
    await once(child.stdout!, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = await createLmdbStore(directory);
    const held = await Promise.all(scopes.map((scope) => store.find(scope, now)));
    expect(held.filter(Boolean)).toHaveLength(scopes.length);
    expect(await store.claim(anEntry(), now)).toBeNull();
    await store.close();
  });
});

async function redisLedger(url: string): Promise<LedgerUnderTest> {
  const namespace = `test-${randomUUID()}`;
  const client = createClient({ url });
  await client.connect();
  const prefix = `{paygraph}:${namespace}:1:`;
  return {
    open: () => createRedisStore(url, { namespace, onWarning: () => undefined }),
    overwrite: async (scope, text) => void (await client.set(`${prefix}entry:${scope}`, text)),
    dispose: async () => {
      for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1_000 }))
        if (keys.length > 0) await client.del(keys);
      client.destroy();
    },
  };
}

/** A Redis of this test's own, which may be stopped. */
async function startRedis(port: number, ...options: readonly string[]): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...options];
  const redis = spawn('redis-server', settings);
  onTestFinished(() => void redis.kill('SIGKILL'));
  await new Promise<void>((resolve) =>
    redis.stdout.on('data', (text) => String(text).includes('Ready to accept') && resolve()),
  );
  return redis;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const urlOf = (port: number): string => `redis://127.0.0.1:${port}`;

async function openRedis(port: number, options: RedisStoreOptions = {}): Promise<LedgerStore> {
  const store = await createRedisStore(urlOf(port), { onWarning: () => undefined, ...options });
  onTestFinished(() => store.close());
  return store;
}

const everyCall: readonly ((store: LedgerStore) => Promise<unknown>)[] = [
  (store) => store.claim(anEntry(), now),
  (store) => store.replace(1, anEntry()),
  (store) => store.release(anEntry()),
  (store) => store.find('scope', now),
  (store) => store.findById('id', now),
  (store) => store.findByKey('key', now),
  (store) => store.unsettled(now, 10),
];

/** Every method throws, each within 2 s. */
async function expectAllToThrow(store: LedgerStore): Promise<void> {
  const start = performance.now();
  const outcomes = await Promise.allSettled(everyCall.map((call) => call(store)));
  expect(outcomes.map(({ status }) => status)).toEqual(everyCall.map(() => 'rejected'));
  expect(performance.now() - start).toBeLessThan(2_000);
}

await describeWith('redis', 'the Redis store', (url) => {
  storeContract(() => redisLedger(url));

  it('starts without its Redis, refuses every call, and works as soon as it is there', async () => {
    const port = await freePort();
    const store = await openRedis(port);
    await expectAllToThrow(store);
    await startRedis(port);
    await expect.poll(() => store.claim(anEntry(), now).catch(() => 'down'), { timeout: 10_000 }).toBeNull();
  });

  it('refuses every call when its Redis is killed, and goes on when it is back with its entries', async () => {
    const directory = temporaryDirectory();
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const persistent = ['--appendonly', 'yes', '--appendfsync', 'always', '--dir', directory];
    const port = await freePort();
    const redis = await startRedis(port, ...persistent);
    const store = await openRedis(port);
    const entry = anEntry();
    expect(await store.claim(entry, now)).toBeNull();
    redis.kill('SIGKILL');
    await once(redis, 'exit');
    await expectAllToThrow(store);
    await startRedis(port, ...persistent);
    await expect
      .poll(() => store.claim(anEntry({ scope: entry.scope }), now).catch(() => 'down'), { timeout: 10_000 })
      .toEqual(entry);
    expect(await store.replace(1, after(entry))).toBe(true);
  });

  it('refuses every call within 2 s when its Redis stops answering without a word', async () => {
    const port = await freePort();
    const redis = await startRedis(port);
    const store = await openRedis(port);
    await store.claim(anEntry(), now);
    redis.kill('SIGSTOP');
    await expectAllToThrow(store);
    redis.kill('SIGCONT');
    await expect.poll(() => store.claim(anEntry(), now).catch(() => 'down'), { timeout: 10_000 }).toBeNull();
  });

  it('refuses a Redis that would forget entries, at the start and afterwards', async () => {
    const port = await freePort();
    await startRedis(port, '--maxmemory-policy', 'allkeys-lru');
    await expect(openRedis(port)).rejects.toThrow(/maxmemory-policy allkeys-lru .*noeviction/);
    const later = await freePort();
    const store = await openRedis(later);
    await startRedis(later, '--maxmemory-policy', 'volatile-ttl');
    await expect.poll(() => store.find('scope', now).catch(String), { timeout: 10_000 }).toMatch(/volatile-ttl/);
    await expectAllToThrow(store);
  });

  it('warns when the policy cannot be asked for, and when entries do not outlive a restart', async () => {
    const warnings: string[] = [];
    const onWarning = (warning: string) => void warnings.push(warning);
    const secretive = await freePort();
    await startRedis(secretive, '--rename-command', 'CONFIG', '');
    const store = await openRedis(secretive, { onWarning });
    expect(await store.claim(anEntry(), now)).toBeNull();
    expect(warnings).toEqual([expect.stringMatching(/does not tell its maxmemory-policy/)]);
    const forgetful = await freePort();
    await startRedis(forgetful);
    await openRedis(forgetful, { onWarning });
    expect(warnings[1]).toMatch(/appendonly no/);
  });

  it('takes a record that was evicted for corrupt until it would have expired, never for absent', async () => {
    const ledger = await redisLedger(url);
    const store = await ledger.open();
    const entry = anEntry({ leaseUntilMs: now });
    await store.claim(entry, now);
    await ledger.overwrite(entry.scope, '');
    const client = createClient({ url });
    await client.connect();
    for await (const keys of client.scanIterator({ MATCH: `*:entry:${entry.scope}` }))
      if (keys[0]) await client.del(keys);
    client.destroy();
    for (const call of [
      () => store.claim(anEntry({ scope: entry.scope }), now),
      () => store.replace(1, after(entry)),
      () => store.find(entry.scope, now),
      () => store.findById(entry.id, now),
      () => store.findByKey(entry.keyDigest, now),
      () => store.unsettled(now, 1),
    ])
      await expect(call()).rejects.toThrow(CorruptEntryError);
    expect(await store.unsettled(entry.expiresAtMs, 1)).toEqual([]);
    expect(await store.claim(anEntry({ scope: entry.scope }), entry.expiresAtMs)).toBeNull();
    await store.close();
    await ledger.dispose();
  });
});
