import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './read-mutants.mjs';

/** What no test of a mutant needs. */
const left = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage']);
/** @type {Set<string>} */
const made = new Set();

/**
 * A copy of the working tree, uncommitted changes included, with the same packages.
 *
 * @returns {string} its directory
 */
export function makeScratch() {
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-mutants-'));
  made.add(directory);
  const isWanted = (/** @type {string} */ path) => !left.has(relative(root, path).split(sep)[0] ?? '');
  cpSync(root, directory, { recursive: true, filter: isWanted });
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

export function removeScratches() {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
}

/**
 * @param {string} directory the root of a copy, or of the repository; need not be under git
 * @param {string} file
 * @param {readonly string[]} [options]
 * @throws {Error} the patch does not apply
 */
export function applyPatch(directory, file, options = []) {
  // Else git would look for a repository above, and pass over every file that is outside the present directory.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(directory.replace(/\/$/, '')) };
  execFileSync('git', ['apply', ...options, file], { cwd: directory, env, stdio: 'pipe' });
}
