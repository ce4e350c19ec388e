/** Compiles src/ to dist/ and puts the files beside it that are read at run time. Skips the work when nothing has changed. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const stamp = join(root, 'dist/.built');

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

const inputs = ['src', 'schema', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const changed = Math.max(...inputs.map((input) => newest(join(root, input))));
if (!existsSync(stamp) || statSync(stamp).mtimeMs < changed) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  const isAsset = (path) => statSync(path).isDirectory() || !path.endsWith('.ts');
  cpSync(join(root, 'src'), join(root, 'dist'), { recursive: true, filter: isAsset });
  cpSync(join(root, 'schema'), join(root, 'dist/schema'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(), new Date(changed + 1));
}
