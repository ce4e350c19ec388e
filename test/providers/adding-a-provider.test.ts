import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesUnder = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

const providers = ['chip', 'cleverbridge', 'purse'];
const page = read('docs/adding-a-provider.md');

/** A file without what is only said: comments, and descriptions in SDL. */
const code = (path: string): string =>
  read(path)
    .replace(/"""[^]*?"""|\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(path.endsWith('.graphql') ? /^\s*".*"$/gm : /(?!)/, '')
    .toLowerCase();

/** The code of a provider itself: its folders, its own inputs and records. */
const isOwn = (path: string): boolean =>
  /^(?:src\/(?:providers|sandbox)\/\w+\/|src\/generated\/|schema\/(?:details|inputs)\/)/.test(path);

const linesOf = (folder: string): number =>
  filesUnder(folder)
    .filter((file) => file.endsWith('.ts'))
    .reduce((sum, file) => sum + read(file).split('\n').length - 1, 0);

const inHundreds = (parent: string): string =>
  (Math.round(Math.min(...providers.map((name) => linesOf(`${parent}/${name}`))) / 100) * 100).toLocaleString('en');

describe('the page about adding a provider', () => {
  it('lists every file outside the folders of a provider that names all providers', () => {
    const [list = ''] = page.split('The smallest provider');
    const listed = [...list.matchAll(/^- .*?: /gm)].flatMap(([line]) => [...line.matchAll(/`([^`]+)`/g)]);
    const touched = ['.env.example', 'eslint.layers.js', ...filesUnder('schema'), ...filesUnder('src')]
      .filter((path) => /\.(?:ts|js|graphql|example)$/.test(path) && !isOwn(path))
      .filter((path) => providers.every((name) => code(path).includes(name)));
    expect(listed.map(([, path]) => path).sort()).toEqual(touched.sort());
  });

  it('states how long the smallest provider and the smallest simulation are, in hundreds of lines', () => {
    const [, provider, simulation] = /about ([\d,]+) lines of TypeScript .*? about ([\d,]+) in its simulation/.exec(
      page,
    )!;
    expect([provider, simulation]).toEqual([inHundreds('src/providers'), inHundreds('src/sandbox')]);
  });
});
