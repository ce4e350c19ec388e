import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };

/**
 * The gateway as JavaScript, for processes that tests start: of the present source, whatever is in dist/. In node_modules, so that its packages are found.
 *
 * @returns the path of main.js, and what removes it
 */
export function compileGateway(): { readonly main: string; readonly remove: () => void } {
  const target = join(root, 'node_modules/.cache', `paygraph-gateway-${process.pid}`);
  for (const file of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const source = join(file.parentPath, file.name);
    put(source, source.replace(root, `${target}/`));
  }
  cpSync(join(root, 'schema'), join(target, 'schema'), { recursive: true });
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  return { main: join(target, 'src/main.js'), remove: () => rmSync(target, { recursive: true, force: true }) };
}

function put(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return cpSync(source, target);
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), { compilerOptions });
  writeFileSync(target.replace(/\.ts$/, '.js'), outputText);
}
