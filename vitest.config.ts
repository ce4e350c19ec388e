import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Repeats the lots that the proofs draw, and the order of the tests (docs/proofs.md). */
const seed = process.env['PROOF_SEED'];

export default defineConfig({
  resolve: {
    // Node runs graphql's CommonJS build; Vite would pick the other one for our own imports, and two copies do not mix.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { shuffle: true, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    restoreMocks: true,
    // Vitest would leave one of two cores alone; many tests wait for time-outs, so two files at once take half the time.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
  },
});
