import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = [
  'ledger/store',
  'ledger/store-clock',
  'ledger/store-identity',
  'ledger/entry-codec',
  'ledger/entry-rules',
  'ledger/readable',
  'ledger/lmdb-tables',
  'ledger/lmdb-store',
  'domain/ids',
  'domain/mutations',
  'domain/operation',
  'storage/lmdb',
  'storage/time-limit',
];

/**
 * The embedded store as JavaScript, for processes and threads that tests start. In node_modules, so that its packages are found.
 *
 * @returns the URL of the store's module, and what removes it
 */
export function compileStore(): { readonly url: string; readonly remove: () => void } {
  const target = join(root, 'node_modules/.cache', `paygraph-ledger-${process.pid}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  for (const module of modules) compile(join(root, 'src', `${module}.ts`), join(target, `${module}.js`));
  const url = pathToFileURL(join(target, 'ledger/lmdb-store.js')).href;
  return { url, remove: () => rmSync(target, { recursive: true, force: true }) };
}

function compile(source: string, target: string): void {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, ts.transpileModule(readFileSync(source, 'utf8'), { compilerOptions }).outputText);
}
