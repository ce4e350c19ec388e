import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./read-mutants.mjs').Mutant} Mutant */

/**
 * Puts a fault into the source.
 *
 * @param {string} directory the root of the repository, or of a copy
 * @param {Mutant} mutant
 * @returns {() => void} puts the former source back
 * @throws {Error} the fault does not fit the source
 */
export function applyFault(directory, mutant) {
  const path = join(directory, mutant.source);
  const former = readFileSync(path, 'utf8');
  writeFileSync(path, withFault(former, mutant));
  return () => writeFileSync(path, former);
}

/**
 * @param {string} source
 * @param {Pick<Mutant, 'changes' | 'source'>} mutant
 * @returns {string}
 * @throws {Error} a text to be replaced is not in the source exactly once
 */
export function withFault(source, { changes, source: path }) {
  return changes.reduce((text, { before, after }) => {
    const found = [...text.matchAll(toPattern(before))];
    if (found.length !== 1) throw new Error(`found ${found.length} times in ${path}, not once:\n${before}`);
    return text.replace(toPattern(before), () => after);
  }, source);
}

/**
 * Finds a piece of code however it is broken into lines: white space counts only between two words, a comma before a
 * closing bracket not at all.
 *
 * @param {string} code
 */
function toPattern(code) {
  const tokens = code.replace(/,(?=\s*[)\]}])/g, '').match(/[\w$]+|[^\w\s$]/g) ?? [];
  const pattern = tokens.reduce((text, token, index) => text + gap(tokens[index - 1], token) + escape(token), '');
  return new RegExp(
    `${isWord(tokens[0]) ? '(?<![\\w$])' : ''}${pattern}${isWord(tokens.at(-1)) ? '(?![\\w$])' : ''}`,
    'g',
  );
}

/**
 * @param {string | undefined} left nothing before the first token
 * @param {string} right
 */
function gap(left, right) {
  if (left === undefined) return '';
  if (/[)\]}]/.test(right)) return '\\s*,?\\s*';
  return isWord(left) && isWord(right) ? '\\s+' : '\\s*';
}

/** @param {string | undefined} token */
const isWord = (token) => token !== undefined && /^[\w$]/.test(token);

/** @param {string} token */
const escape = (token) => token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
