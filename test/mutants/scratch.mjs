import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
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
