import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

/** The packages that have a line with a reason under a heading of docs/dependencies.md. */
function explained(heading: string): readonly string[] {
  const [, section = ''] = read('docs/dependencies.md').split(`\n## ${heading}\n`);
  const [lines = ''] = section.split('\n## ');
  return [...lines.matchAll(/^\| `([^`]+)` +\| \S.*\|$/gm)].map(([, name]) => name!);
}

describe('docs/dependencies.md', () => {
  it.each([
    ['Production', 'dependencies'],
    ['Development', 'devDependencies'],
    ['Overrides', 'overrides'],
  ])('gives the reason of each package, and of no other, under %s', (heading, member) => {
    expect(explained(heading).toSorted()).toEqual(Object.keys(manifest[member] ?? {}).toSorted());
  });
});
