import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/requirements.js';
import { kinds } from './crash-kinds.js';
import { proveOver } from './crash-proof.js';
import type { CrashReport, Signal, Step } from './crash-report.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';
import { announceSeed } from './proof.js';
import { newDirectory } from '../kit/stores.js';

const testLimitMs = 1_800_000;

function assertTrue({ verdicts, faults }: CrashReport): void {
  expect([...faults, ...verdicts.flatMap((verdict) => verdict.faults)]).toEqual([]);
}

/**
 * Kills at the wrong moments would prove nothing. These steps are certain to be hit: by an answer that never comes, and over PostgreSQL by a
 * store that does not answer. The others are hit by chance, and printed.
 */
function assertHit({ interrupted }: CrashReport, wanted: Readonly<Record<Signal, readonly Step[]>>): void {
  const hit = new Set(interrupted.map(({ signal, step }) => `${signal} ${step}`));
  const certain = Object.entries(wanted).flatMap(([signal, steps]) => steps.map((step) => `${signal} ${step}`));
  expect(certain.filter((step) => !hit.has(step))).toEqual([]);
  const interruptedKinds = new Set(interrupted.map(({ kind }) => kind));
  expect(kinds.map(({ facts }) => facts.name).filter((name) => !interruptedKinds.has(name))).toEqual([]);
}

const closers: (() => void | Promise<void>)[] = [];
const proofs: Partial<Record<'embedded' | 'postgres', Promise<CrashReport>>> = {};
let server: string | undefined;

/** @param openDatabase creates the database of the ledger; when it fails, only that proof fails */
function begin(store: 'embedded' | 'postgres', openDatabase: () => Promise<OwnPostgres | null>): void {
  const { path, remove } = newDirectory();
  closers.push(remove);
  const proof = openDatabase().then((database) => {
    closers.push(() => database?.close());
    return proveOver(store, { directory: path, database });
  });
  // Its own test awaits it, perhaps minutes later.
  proof.catch(() => undefined);
  proofs[store] = proof;
}

// Both at once: much of the time is spent waiting for the leases of killed gateways.
beforeAll(() => {
  announceSeed('crash proof');
  begin('embedded', async () => null);
  const wanted = server;
  if (wanted !== undefined) begin('postgres', () => startOwnPostgres(wanted));
});

afterAll(async () => {
  await Promise.allSettled(Object.values(proofs));
  for (const close of closers) await close();
}, testLimitMs);

const certain: Readonly<Record<Signal, readonly Step[]>> = {
  SIGKILL: ['before the claim', 'sent, not done', 'done, not answered'],
  SIGTERM: ['sent, not done', 'done, not answered', 'answered'],
};

describe('gateways that are killed during all kinds of writes, over the embedded ledger', () => {
  it(
    'execute each write at most once, and report what the providers have done',
    async () => {
      const found = await proofs.embedded!;
      assertTrue(found);
      assertHit(found, certain);
    },
    testLimitMs,
  );
});

await describeWith('postgres', 'gateways that are killed during all kinds of writes, over PostgreSQL', (found) => {
  server = found;
  it(
    'execute each write at most once, and report what the providers have done',
    async () => {
      const found = await proofs.postgres!;
      assertTrue(found);
      const frozen: readonly Step[] = ['claimed, not sent', 'answered, not recorded'];
      assertHit(found, { ...certain, SIGKILL: [...certain.SIGKILL, ...frozen] });
    },
    testLimitMs,
  );
});
