import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A deliberate fault of the gateway, read from one file: a sentence, the tests that should notice it, and a patch.
 *
 * @typedef {object} Mutant
 * @property {string} name the file's name without its ending
 * @property {string} file
 * @property {string} sentence what is wrong, and why it matters
 * @property {readonly NoticingTest[]} tests
 */

/**
 * @typedef {object} NoticingTest
 * @property {string} file from the root of the repository
 * @property {string | null} title a part of the test's full name, taken literally; null for the whole file
 */

/** @param {string} name */
const absolute = (name) => fileURLToPath(new URL(name, import.meta.url));

export const root = absolute('../../');
const directory = absolute('patches/');

/** @returns {readonly Mutant[]} by name */
export function readMutants() {
  const files = readdirSync(directory).filter((file) => file.endsWith('.patch'));
  return files.sort().map((file) => toMutant(file.replace(/\.patch$/, ''), `${directory}${file}`));
}

/**
 * @param {string} name
 * @param {string} file
 * @returns {Mutant}
 */
function toMutant(name, file) {
  const [head = ''] = readFileSync(file, 'utf8').split(/^diff --git /m);
  const lines = head.split('\n').map((line) => line.trim());
  const tests = lines.filter((line) => line.startsWith('Test: ')).map(toTest);
  const sentence = lines.filter((line) => line !== '' && !line.startsWith('Test: ')).join(' ');
  return { name, file, sentence, tests };
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
