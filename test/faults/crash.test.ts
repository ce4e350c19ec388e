import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/requirements.js';
import { kinds } from './crash-kinds.js';
import { root } from './crash-process.js';
import { proveOver } from './crash-proof.js';
import type { CrashReport, Signal, Step } from './crash-report.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';
import { announceSeed } from './proof.js';
import { newDirectory } from './support.js';

const buildLimitMs = 180_000;
const testLimitMs = 1_800_000;

function assertTrue({ verdicts, faults }: CrashReport): void {
  expect([...faults, ...verdicts.flatMap((verdict) => verdict.faults)]).toEqual([]);
}

/**
 * A proof that ends gateways at the wrong moments would prove nothing. The steps are those that are certain to be hit: by a hanging answer, and over PostgreSQL by a
 * store that does not answer; the others are hit by chance, and printed.
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

/** @param openDatabase makes the database that holds the ledger; where it cannot, only that proof fails */
function begin(store: 'embedded' | 'postgres', openDatabase: () => Promise<OwnPostgres | null>): void {
  const { path, remove } = newDirectory();
  closers.push(remove);
  const proof = openDatabase().then((database) => {
    closers.push(() => database?.close());
    return proveOver(store, { directory: path, database });
  });
  // Awaited by its own test, perhaps minutes later.
  proof.catch(() => undefined);
  proofs[store] = proof;
}

// Both at once: much of the time goes by waiting for the leases of the dead.
beforeAll(() => {
  // What `npm start` does first; it skips the work when the build is up to date.
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root });
  announceSeed('crash proof');
  begin('embedded', async () => null);
  const wanted = server;
  if (wanted !== undefined) begin('postgres', () => startOwnPostgres(wanted));
}, buildLimitMs);

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
