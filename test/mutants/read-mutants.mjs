import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A deliberate fault of the gateway, read from one file: a sentence, the tests that should notice it, and what it
 * changes in one file of the source (docs/proofs.md shows one).
 *
 * @typedef {object} Mutant
 * @property {string} name the file's name without its ending
 * @property {string} sentence what is wrong, and why it matters
 * @property {readonly NoticingTest[]} tests
 * @property {string} source path of the changed file, from the root of the repository
 * @property {readonly Change[]} changes made one after the other
 */

/**
 * @typedef {object} Change
 * @property {string} before code that the source has exactly once, however it is broken into lines
 * @property {string} after empty when the code is removed
 */

/**
 * @typedef {object} NoticingTest
 * @property {string} file from the root of the repository
 * @property {string | null} title a part of the test's full name, taken literally; null for the whole file
 */

/** @param {string} name */
const absolute = (name) => fileURLToPath(new URL(name, import.meta.url));

export const root = absolute('../../');
const directory = absolute('faults/');

/** @returns {readonly Mutant[]} by name */
export function readMutants() {
  const files = readdirSync(directory).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => toMutant(file.replace(/\.txt$/, ''), `${directory}${file}`));
}

/**
 * @param {string} name
 * @param {string} file
 * @returns {Mutant}
 */
function toMutant(name, file) {
  const [head = '', body = ''] = readFileSync(file, 'utf8').split(/^File: /m);
  const lines = head.split('\n').map((line) => line.trim());
  const tests = lines.filter((line) => line.startsWith('Test: ')).map(toTest);
  const sentence = lines.filter((line) => line !== '' && !line.startsWith('Test: ')).join(' ');
  const [source = '', ...changes] = body.split(/^--- before$/m);
  return { name, sentence, tests, source: source.trim(), changes: changes.map(toChange) };
}

/**
 * @param {string} text
 * @returns {Change}
 */
function toChange(text) {
  const [before = '', after = ''] = text.split(/^--- after$/m);
  return { before: before.trim(), after: after.trim() };
}

/**
 * `Test: test/ledger/ledger.test.ts > keys are one tenant’s own`
 *
 * @param {string} line
 * @returns {NoticingTest}
 */
function toTest(line) {
  const [file = '', ...title] = line.slice('Test: '.length).split(' > ');
  return { file: file.trim(), title: title.length === 0 ? null : title.join(' > ').trim() };
}

/**
 * Whether a test that has run is one of those that should notice.
 *
 * @param {Mutant} mutant
 * @param {{ readonly file: string, readonly fullName: string }} test
 */
export function isNoticing({ tests }, { file, fullName }) {
  return tests.some((wanted) => wanted.file === file && (wanted.title === null || fullName.includes(wanted.title)));
}
