import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMutants, root } from './read-mutants.mjs';
import { applyPatch } from './scratch.mjs';

const mutants = readMutants();
const leastMutants = 40;

describe('the mutants', () => {
  it(`are ${leastMutants} at least`, () => {
    expect(mutants.length).toBeGreaterThanOrEqual(leastMutants);
  });

  it.each(mutants)('$name still applies to the source, and says which tests should notice it', (mutant) => {
    const { file, sentence, tests } = mutant;
    expect(() => applyPatch(root, file, ['--check'])).not.toThrow();
    const changed = [...readFileSync(file, 'utf8').matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, path]) => path!);
    expect(changed).not.toEqual([]);
    expect(changed.filter((path) => !path.startsWith('src/'))).toEqual([]);
    expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(tests).not.toEqual([]);
    for (const { file: testFile, title } of tests) expect(sourceOf(testFile)).toContain(title ?? '');
  });
});

/** Of a test file, with those that hold the tests of both stores. */
function sourceOf(file: string): string {
  const source = readFileSync(join(root, file), 'utf8');
  if (!source.includes('storeContract(')) return source;
  const contracts = ['store', 'clock', 'look-alike'].map((name) => `test/ledger/${name}-contract.ts`);
  return source + contracts.map((path) => readFileSync(join(root, path), 'utf8')).join('');
}
