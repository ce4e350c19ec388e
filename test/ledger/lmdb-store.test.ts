import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import { aDraft, claimed, digestOf, done } from './entries.js';
import { storeContract } from './store-contract.js';
import { heldClock, lmdbLedger, openPolicy as policy } from './stores-support.js';
import { temporaryDirectory } from '../kit/stores.js';

const day = 86_400_000;

describe('the embedded store:', () => {
  storeContract(lmdbLedger);

  it('creates its directory for this user alone, with all parents', async () => {
    const directory = join(temporaryDirectory(), 'data', 'ledger');
    const store = await createLmdbStore({ directory, policy });
    await store.close();
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it('refuses a directory that cannot be written, in one sentence', async () => {
    const parent = temporaryDirectory();
    writeFileSync(join(parent, 'file'), '');
    const opening = createLmdbStore({ directory: join(parent, 'file', 'ledger'), policy });
    await expect(opening).rejects.toThrow(/ledger cannot be written \(ENOTDIR\)/);
    chmodSync(parent, 0o500);
    if (process.getuid?.() !== 0)
      await expect(createLmdbStore({ directory: parent, policy })).rejects.toThrow(/cannot be written \(EACCES\)/);
    chmodSync(parent, 0o700);
  });

  it.each([61_000, -61_000, 31 * day, -31 * day])(
    'neither ends a lease nor deletes anything when the wall clock changes by %d ms',
    async (byMs) => {
      const clock = heldClock();
      const store = await createLmdbStore({ directory: temporaryDirectory(), policy, clock });
      const held = await claimed(store);
      const settled = await claimed(store);
      await store.settle(settled, done(), []);
      clock.setWall(byMs);
      expect(await store.takeOver(held, 60_000)).toBeNull();
      expect(await store.due(10)).toEqual([]);
      expect(await store.findById(settled.id)).toBeDefined();
      clock.pass(60_001);
      expect(await store.takeOver(held, 60_000)).not.toBeNull();
      await store.close();
    },
  );

  it('uses the larger age of both clocks, so that a key that the provider no longer knows is not sent again', async () => {
    const clock = heldClock();
    const store = await createLmdbStore({ directory: temporaryDirectory(), policy, clock });
    const entry = await claimed(store, {}, 1);
    clock.pass(10);
    clock.setWall(2 * day);
    expect((await store.takeOver(entry, 1))?.ageMs).toBeGreaterThanOrEqual(2 * day);
    await store.close();
  });

  it('continues with its own time after a restart of the machine: leases end, and nothing is deleted early', async () => {
    const clock = heldClock();
    const directory = temporaryDirectory();
    const first = await createLmdbStore({ directory, policy, clock });
    const entry = await claimed(first);
    const settled = await claimed(first);
    await first.settle(settled, done(), []);
    await first.close();
    clock.reboot();
    clock.setWall(40 * day);
    const second = await createLmdbStore({ directory, policy, clock });
    await second.due(10);
    expect(await second.findById(settled.id)).toBeDefined();
    clock.pass(60_001);
    expect(await second.takeOver(entry, 60_000)).not.toBeNull();
    await second.close();
  });

  it.each(['removed', 'replaced by another'])('accepts no write once its files were %s', async (how) => {
    const directory = join(temporaryDirectory(), 'ledger');
    const store = await createLmdbStore({ directory, policy });
    await claimed(store);
    if (how === 'removed') rmSync(directory, { recursive: true });
    else {
      renameSync(directory, `${directory}-old`);
      await (await createLmdbStore({ directory, policy })).close();
    }
    await expect(store.claim(aDraft(), 0, 60_000)).rejects.toMatchObject({ reason: 'MISSING' });
    expect(await store.readiness()).toMatchObject({ isReady: false, reason: 'MISSING' });
    await store.close();
  });
});

describe('the embedded store, shared by several processes and threads', () => {
  const module = new URL('../../dist/ledger/lmdb-store.js', import.meta.url).href;
  const racer = new URL('racer.mjs', import.meta.url);
  const scopes = Array.from({ length: 300 }, (_, index) => digestOf(`scope ${index}`));
  const drafts = () => scopes.map((scope) => aDraft({ scope }));
  const children: ChildProcess[] = [];
  afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

  async function aProcess(directory: string, mode: string): Promise<ChildProcess> {
    const child = fork(racer, [module, directory, mode], { silent: true });
    children.push(child);
    child.stderr?.pipe(process.stderr);
    await once(child, 'message');
    return child;
  }

  async function expectOneWinnerEach(directory: string, winners: readonly string[][]): Promise<void> {
    expect(winners.map((ids) => ids.length).reduce((sum, count) => sum + count)).toBe(scopes.length);
    const store = await createLmdbStore({ directory, policy });
    const held = await Promise.all(scopes.map(async (scope) => (await store.look(scope)).entry?.id));
    expect(held.sort()).toEqual(winners.flat().sort());
    await store.close();
  }

  it('gives each of 300 scopes to exactly one of three racing processes', async () => {
    const directory = temporaryDirectory();
    const racing = await Promise.all([1, 2, 3].map(() => aProcess(directory, 'race')));
    const results = racing.map(async (child): Promise<string[]> => (await once(child, 'message'))[0]);
    for (const child of racing) child.send(drafts());
    await expectOneWinnerEach(directory, await Promise.all(results));
  });

  it('gives each of 300 scopes to exactly one of three racing threads', async () => {
    const directory = temporaryDirectory();
    const workers = [1, 2, 3].map(() => new Worker(racer, { workerData: [module, directory, 'race'] }));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const results = workers.map(async (worker): Promise<string[]> => (await once(worker, 'message'))[0]);
    for (const worker of workers) worker.postMessage(drafts());
    await expectOneWinnerEach(directory, await Promise.all(results));
    await Promise.all(workers.map((worker) => worker.terminate()));
  });

  it('still has a claim of a process that is killed at the moment when its promise resolves', async () => {
    const directory = temporaryDirectory();
    const child = await aProcess(directory, 'claim-and-hang');
    child.send(drafts());
    await once(child.stdout!, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = await createLmdbStore({ directory, policy });
    const held = await Promise.all(scopes.map(async (scope) => (await store.look(scope)).entry));
    expect(held.filter(Boolean)).toHaveLength(scopes.length);
    await claimed(store);
    await store.close();
  });
});
