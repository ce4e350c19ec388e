import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/requirements.js';
import { type CrashReport, proveOver, type Step } from './crash-proof.js';
import { minorUnits, root } from './crash-support.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';
import { announceSeed } from './proof.js';
import { newDirectory } from './support.js';

const buildLimitMs = 180_000;
const testLimitMs = 600_000;

function assertExactlyOnce({ captures, captured }: CrashReport): void {
  expect(captured, 'captured in all').toBe(captures.length * minorUnits);
  for (const { made, askedInVain, told } of captures) {
    expect(made, 'once at Purse').toMatchObject([{ amount: minorUnits, status: 'SUCCESS' }]);
    expect(askedInVain).toBe(0);
    const operation = { replayed: true, reference: made[0]?.id };
    expect(told).toEqual({ __typename: 'CapturePaymentPayload', operation });
  }
}

/**
 * A proof that kills at the wrong moments would prove nothing. The steps are those that are certain to be hit: by a hanging answer, and over PostgreSQL by a
 * store that does not answer; the others are hit by chance, and printed.
 */
function assertHit({ kills, interrupted }: CrashReport, steps: readonly Step[]): void {
  expect(Object.values(interrupted).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(kills);
  for (const step of steps) expect(interrupted[step], step).toBeGreaterThan(0);
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

// Both at once: most of the time goes by waiting for the leases of the dead.
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

describe('a gateway that is killed in the midst of captures, over the embedded ledger', () => {
  it(
    'has each done exactly once in the end, and tells so',
    async () => {
      const found = await proofs.embedded!;
      assertExactlyOnce(found);
      assertHit(found, ['before the claim', 'sent, not done', 'done, not answered']);
    },
    testLimitMs,
  );
});

await describeWith('postgres', 'a gateway that is killed in the midst of captures, over PostgreSQL', (found) => {
  server = found;
  it(
    'has each done exactly once in the end, and tells so',
    async () => {
      const found = await proofs.postgres!;
      assertExactlyOnce(found);
      assertHit(found, ['before the claim', 'claimed, not sent', 'sent, not done', 'done, not answered']);
    },
    testLimitMs,
  );
});
