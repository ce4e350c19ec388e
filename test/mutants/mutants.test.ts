import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFault } from './apply-fault.mjs';
import { readMutants, root } from './read-mutants.mjs';

const mutants = readMutants();
const leastMutants = 40;

describe('the mutants', () => {
  it(`are ${leastMutants} at least`, () => {
    expect(mutants.length).toBeGreaterThanOrEqual(leastMutants);
  });

  it.each(mutants)('$name still fits the source, and says which tests should notice it', (mutant) => {
    const { source, sentence, tests } = mutant;
    expect(source).toMatch(/^src\//);
    const text = readFileSync(join(root, source), 'utf8');
    expect(withFault(text, mutant)).not.toBe(text);
    expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(tests).not.toEqual([]);
    for (const { file: testFile, title } of tests) expect(sourceOf(testFile)).toContain(title ?? '');
  });
});

describe('a fault', () => {
  const fault = (before: string, after: string) => ({ source: 'src/a.ts', changes: [{ before, after }] });

  it('is found however the code is broken into lines', () => {
    const source = 'const paid = sum(\n  first,\n  second,\n);\n';
    expect(withFault(source, fault('sum(first, second)', '0'))).toBe('const paid = 0;\n');
  });

  it('is not put into code that is there twice, or not at all', () => {
    expect(() => withFault('a(b); a(b);', fault('a(b)', 'c'))).toThrow('found 2 times in src/a.ts');
    expect(() => withFault('a(bc);', fault('a(b', 'c'))).toThrow('found 0 times in src/a.ts');
  });
});

/** Of a test file, with those that hold the tests of both stores. */
function sourceOf(file: string): string {
  const source = readFileSync(join(root, file), 'utf8');
  if (!source.includes('storeContract(')) return source;
  const contracts = ['store', 'clock', 'look-alike'].map((name) => `test/ledger/${name}-contract.ts`);
  return source + contracts.map((path) => readFileSync(join(root, path), 'utf8')).join('');
}
