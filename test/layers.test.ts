import { readdirSync } from 'node:fs';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layerRules } from '../eslint.layers.js';

const linter = new Linter();

/** Whether the lint rule of the layers rejects this import in this file. */
function isRefused(file: string, specifier: string): boolean {
  const config = [...layerRules, { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }];
  const messages = linter.verify(`import '${specifier}';`, config as Linter.Config[], file);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length > 0;
}

describe('the lint rule for imports', () => {
  it.each([
    ['src/domain/money.ts', '../upstream/upstream.js'],
    ['src/domain/money.ts', '../providers/wire.js'],
    ['src/domain/money.ts', '../generated/resolvers.js'],
    ['src/domain/money.ts', 'graphql'],
    ['src/providers/chip/client.ts', '../purse/index.js'],
    ['src/providers/chip/client.ts', '../../generated/purse.js'],
    ['src/providers/chip/records/purchase.ts', '../../graphql/context.js'],
    ['src/providers/chip/records/purchase.ts', '../../server.js'],
    ['src/providers/chip/records/purchase.ts', 'graphql'],
    ['src/providers/wire.ts', '../graphql/scalars.js'],
    ['src/upstream/upstream.ts', '../providers/chip/index.js'],
    ['src/graphql/resolvers/query.ts', '../../providers/registry.js'],
    ['src/graphql/resolvers/query.ts', '../../upstream/upstream.js'],
    ['src/graphql/context.ts', '../providers/chip/index.js'],
    ['src/sandbox/chip/index.ts', '../../providers/chip/client.js'],
    ['src/providers/chip/index.ts', '../../secrets/secrets.js'],
    ['src/graphql/context.ts', '../secrets/secrets.js'],
    ['src/secrets/sealed-store.ts', '../cache/read-cache.js'],
  ])('rejects them from %s to %s', (file, specifier) => {
    expect(isRefused(file, specifier)).toBe(true);
  });

  it.each([
    ['src/domain/records.ts', '../generated/schema.js'],
    ['src/domain/records.ts', './money.js'],
    ['src/providers/chip/client.ts', '../wire.js'],
    ['src/providers/chip/client.ts', '../../upstream/upstream.js'],
    ['src/providers/chip/types.ts', '../../generated/chip.js'],
    ['src/graphql/resolvers/query.ts', '../../domain/provider.js'],
    ['src/graphql/schema.ts', './resolvers/index.js'],
    ['src/cache/read-cache.ts', '../secrets/sealed-store.js'],
    ['src/main.ts', './sandbox/index.js'],
  ])('accepts them from %s to %s', (file, specifier) => {
    expect(isRefused(file, specifier)).toBe(false);
  });
});

describe('the folders of the providers', () => {
  const entriesOf = (parent: string, name: string) =>
    readdirSync(new URL(`../src/${parent}/${name}/`, import.meta.url), { withFileTypes: true });

  it.each(['providers', 'sandbox'])('contain the same files under src/%s', (parent) => {
    const [first, ...others] = ['chip', 'cleverbridge', 'purse'].map((name) =>
      entriesOf(parent, name)
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort(),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(['chip', 'cleverbridge', 'purse'])(
    'contain the same folders, and no file with the name of one: %s',
    (name) => {
      const entries = entriesOf('providers', name);
      const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
      expect(folders.sort()).toEqual(['reads', 'records', 'writes']);
      const files = entries.map((entry) => entry.name);
      expect(files.filter((file) => folders.some((folder) => file.startsWith(`${folder}.`)))).toEqual([]);
    },
  );
});
