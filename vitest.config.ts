import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Repeats the lots that the proofs draw, and the order of the tests (docs/proofs.md). */
const seed = process.env['PROOF_SEED'];

/** They replace a module of the gateway (`vi.mock`), which no other file may get. */
const withMocks = ['test/faults/matrix.test.ts', 'test/model/**/*.test.ts', 'test/histories/**/*.test.ts'];

const longFiles =
  /(faults\/(crash|matrix)|security\/leaks|histories\/\w+|start|ledger\/fsync|http\/overload)\.test\.ts$/;

/** In any order that the seed draws, but for the longest files: one that began last would leave a core idle. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const rank = ({ moduleId }: TestSpecification): string => {
      const lot = createHash('sha256').update(`${seed} ${moduleId}`).digest('hex');
      return longFiles.test(moduleId) ? lot : `long after ${lot}`;
    };
    return files.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  }
}

export default defineConfig({
  resolve: {
    // Node runs graphql's CommonJS build; Vite would pick the other one for our own imports, and two copies do not mix.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    sequence: { shuffle: true, sequencer: LongFilesFirst, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    restoreMocks: true,
    globalSetup: ['test/kit/build.ts'],
    // Vitest would leave one of two cores alone; many tests wait for time-outs, so two files at once take half the time.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: withMocks, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        // The gateway is imported once for each worker and not for each file, which would take most of the time.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: withMocks,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
