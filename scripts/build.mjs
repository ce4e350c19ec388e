/**
 * Compiles src/ to dist/, file by file and without a look at the types (`npm run typecheck` has one), and puts the files beside it
 * that are read at run time. Only what has changed is compiled again.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const configuration = join(root, 'tsconfig.json');

const filesIn = (directory) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : -Infinity);

/** Each file with what is made of it. */
const pairs = Object.entries({ src: dist, schema: join(dist, 'schema') }).flatMap(([name, target]) =>
  filesIn(join(root, name)).map((source) => ({
    source,
    output: join(target, relative(join(root, name), source)).replace(/\.ts$/, '.js'),
  })),
);

async function makeCompiler() {
  const { default: ts } = await import('typescript');
  const { target } = ts.readConfigFile(configuration, ts.sys.readFile).config.compilerOptions;
  const shared = { module: 'ESNext', target, verbatimModuleSyntax: true, sourceMap: true };
  return ({ source, output }) => {
    const compilerOptions = { ...shared, sourceRoot: relative(dirname(output), dirname(source)) };
    const code = readFileSync(source, 'utf8');
    const { outputText, sourceMapText } = ts.transpileModule(code, { compilerOptions, fileName: basename(source) });
    writeFileSync(output, outputText);
    writeFileSync(`${output}.map`, sourceMapText);
  };
}

/** What makes everything out of date. */
const rulesChangedAt = Math.max(changedAt(configuration), changedAt(fileURLToPath(import.meta.url)));
const stale = pairs.filter(({ source, output }) => changedAt(output) <= Math.max(changedAt(source), rulesChangedAt));
for (const { output } of stale) mkdirSync(dirname(output), { recursive: true });
const isCode = ({ source }) => source.endsWith('.ts');
if (stale.some(isCode)) stale.filter(isCode).forEach(await makeCompiler());
for (const pair of stale) if (!isCode(pair)) copyFileSync(pair.source, pair.output);

const made = new Set(pairs.flatMap(({ output }) => [output, `${output}.map`]));
for (const file of filesIn(dist)) if (!made.has(file)) rmSync(file);
