import { it, vi } from 'vitest';
import { describeWith } from '../support/requirements.js';
import { proofLimitMs, proveHistories } from './proof.js';

vi.mock('../../src/ledger/open-store.js', async (real) => (await import('./seams.js')).withShakyStores(await real()));
vi.mock('../../src/ledger/sweeper.js', async () => (await import('./seams.js')).sweepsWhenTold);
vi.mock('../../src/storage/time-limit.js', async (real) => (await import('./seams.js')).withShortLimits(await real()));
vi.mock('../../src/vault/vault.js', async (real) => (await import('./seams.js')).withSharedVaults(await real()));
vi.mock('../../src/graphql/schema.js', async (real) => (await import('./seams.js')).withOneSchema(await real()));

await describeWith('postgres', 'a random history over PostgreSQL', (server) => {
  it('has only true answers', () => proveHistories('PostgreSQL', server), proofLimitMs);
});
