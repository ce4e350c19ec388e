import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** The files of src/ that each file imports, types included. */
const imports = new Map(
  files.map((file) => {
    const paths = textOf(file).matchAll(/(?:from |import\()'(\.[^']+)\.js'/g);
    return [file, [...paths].map(([, path]) => `${join(dirname(file), path!)}.ts`)];
  }),
);

/** The files on a way from a file to itself: what is left without those that import nothing, or are imported by nothing, that is left. */
function filesInCycles(): readonly string[] {
  const left = new Set(files);
  for (let before = 0; before !== left.size;) {
    before = left.size;
    const imported = new Set([...left].flatMap((file) => imports.get(file)!));
    for (const file of left) {
      if (!imported.has(file) || !imports.get(file)!.some((path) => left.has(path))) left.delete(file);
    }
  }
  return [...left];
}

describe('The source files', () => {
  it('are found, with what they import', () => {
    expect(imports.get('main.ts')).toContain('server.ts');
    expect([...imports.values()].flat().filter((path) => !imports.has(path))).toEqual([]);
  });

  it('do not import each other in a circle, not even types', () => {
    expect(filesInCycles()).toEqual([]);
  });

  it('export something of their own', () => {
    const reexport = /export (?:type )?(?:\*|\{[^}]*\}) from '[^']+';/g;
    const comment = /\/\*[\s\S]*?\*\//g;
    const barrels = files.filter((file) => textOf(file).replace(comment, '').replace(reexport, '').trim() === '');
    expect(barrels).toEqual([]);
  });

  it('do not have the name of a folder beside them', () => {
    const folders = files.map((file) => `${dirname(file)}.ts`);
    expect(files.filter((file) => folders.includes(file))).toEqual([]);
  });
});
