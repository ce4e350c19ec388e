import { execFileSync } from 'node:child_process';
import { root } from './process.js';

/** Builds what the tests start as processes, once for all of them; only what has changed. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
}
