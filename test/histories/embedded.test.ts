import { it, vi } from 'vitest';
import { proofLimitMs, proveHistories } from './proof.js';

vi.mock('../../src/ledger/open-store.js', async (real) => (await import('./seams.js')).withShakyStores(await real()));
vi.mock('../../src/ledger/sweeper.js', async () => (await import('./seams.js')).sweepsWhenTold);
vi.mock('../../src/storage/time-limit.js', async (real) => (await import('./seams.js')).withShortLimits(await real()));
vi.mock('../../src/vault/vault.js', async (real) => (await import('./seams.js')).withSharedVaults(await real()));
vi.mock('../../src/graphql/schema.js', async (real) => (await import('./seams.js')).withOneSchema(await real()));

it(
  'every answer of a random history over the embedded ledger is true',
  () => proveHistories('embedded', undefined),
  proofLimitMs,
);
