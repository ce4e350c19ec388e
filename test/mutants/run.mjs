// npm run proof:mutants [-- name...]: puts each deliberate fault into a copy of the gateway, and runs the tests that should notice. See docs/proofs.md.
import { createHash } from 'node:crypto';
import { applyFault } from './apply-fault.mjs';
import { isNoticing, readMutants } from './read-mutants.mjs';
import { runTests, stopRuns } from './run-tests.mjs';
import { makeScratch, removeScratches } from './scratch.mjs';

/** @typedef {import('./read-mutants.mjs').Mutant} Mutant */

const baselineLimitMs = 1_200_000;
/** Tests that hang fail by their own time-outs, which are shorter. */
const mutantLimitMs = 240_000;

/** @param {number} startMs */
const secondsSince = (startMs) => `${((performance.now() - startMs) / 1_000).toFixed(1)} s`;

/** What was requested on the command line; all without a name. */
function wantedMutants() {
  const names = process.argv.slice(2);
  const mutants = readMutants();
  const unknown = names.filter((name) => !mutants.some((mutant) => mutant.name === name));
  if (unknown.length > 0) throw new Error(`no such mutant: ${unknown.join(', ')}`);
  return names.length === 0 ? drawn(mutants) : mutants.filter(({ name }) => names.includes(name));
}

/**
 * As many as PROOF_MUTANTS says, drawn by PROOF_SEED; all by default.
 *
 * @param {readonly Mutant[]} mutants
 */
function drawn(mutants) {
  const rank = (/** @type {Mutant} */ { name }) =>
    createHash('sha256')
      .update(`${process.env['PROOF_SEED'] ?? ''} ${name}`)
      .digest('hex');
  const count = Number(process.env['PROOF_MUTANTS'] ?? mutants.length);
  return [...mutants].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, count);
}

function atOnce() {
  const count = Number(process.env['MUTANTS_AT_ONCE'] ?? '2');
  if (!Number.isInteger(count) || count < 1) throw new Error('MUTANTS_AT_ONCE must be a whole number above zero');
  return count;
}

/**
 * Without any fault, every test that should notice one passes; otherwise its failure would say nothing.
 *
 * @param {string} directory
 * @param {readonly Mutant[]} mutants
 * @param {number} workers
 */
async function assertBaseline(directory, mutants, workers) {
  const tests = mutants.flatMap((mutant) => mutant.tests);
  const whole = new Set(tests.filter(({ title }) => title === null).map(({ file }) => file));
  const parts = tests.filter(({ file }) => !whole.has(file));
  const titles = [...new Set(parts.map(({ title }) => title ?? ''))];
  const options = { limitMs: baselineLimitMs, workers, bail: false };
  const runs = [];
  if (whole.size > 0) runs.push(await runTests(directory, [...whole], { ...options, titles: [] }));
  if (parts.length > 0) {
    runs.push(await runTests(directory, [...new Set(parts.map(({ file }) => file))], { ...options, titles }));
  }
  const broken = runs.find(({ isInTime, tests }) => !isInTime || tests.length === 0);
  if (broken) throw new Error(`the tests did not run without a mutant:\n${broken.output}`);
  assertPassed(runs, mutants);
}

/**
 * @param {readonly import('./run-tests.mjs').Run[]} runs
 * @param {readonly Mutant[]} mutants
 */
function assertPassed(runs, mutants) {
  const results = runs.flatMap(({ tests }) => tests);
  const faults = runs.flatMap(({ brokenFiles }) => brokenFiles.map((file) => `${file} fails without a mutant`));
  for (const { fullName, message } of results.filter(({ status }) => status === 'failed')) {
    faults.push(`fails without a mutant: ${fullName}\n${message}`);
  }
  for (const mutant of mutants) {
    const noticing = results.filter((test) => isNoticing(mutant, test) && test.status === 'passed');
    if (noticing.length === 0) faults.push(`no test that passes is named by ${mutant.name}`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/**
 * @param {string} directory
 * @param {Mutant} mutant
 * @returns {Promise<{ kind: 'killed' | 'SURVIVED' | 'FAULTY', why: string }>}
 */
async function judge(directory, mutant) {
  const restore = applyFault(directory, mutant);
  try {
    const files = [...new Set(mutant.tests.map(({ file }) => file))];
    const isWhole = mutant.tests.some(({ title }) => title === null);
    const titles = isWhole ? [] : mutant.tests.map(({ title }) => title ?? '');
    return toVerdict(
      mutant,
      await runTests(directory, files, { titles, limitMs: mutantLimitMs, workers: 1, bail: true }),
    );
  } finally {
    restore();
  }
}

/**
 * A mutant that does not run is no mutant: only a test that fails has noticed one.
 *
 * @param {Mutant} mutant
 * @param {import('./run-tests.mjs').Run} run
 * @returns {{ kind: 'killed' | 'SURVIVED' | 'FAULTY', why: string }}
 */
function toVerdict(mutant, { isInTime, tests, brokenFiles, output }) {
  if (!isInTime) return { kind: 'FAULTY', why: 'its tests did not end in time' };
  const failed = tests.find((test) => test.status === 'failed' && isNoticing(mutant, test));
  if (failed && /ReferenceError|SyntaxError/.test(failed.message)) return { kind: 'FAULTY', why: failed.message };
  if (failed) return { kind: 'killed', why: `by "${failed.fullName}"` };
  if (brokenFiles.length > 0 || tests.length === 0) return { kind: 'FAULTY', why: `it does not run\n${output}` };
  return { kind: 'SURVIVED', why: mutant.sentence };
}

/**
 * @param {string} directory
 * @param {Mutant[]} queue
 * @param {Record<string, number>} counts
 */
async function work(directory, queue, counts) {
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const startMs = performance.now();
    const { name } = mutant;
    const { kind, why } = await judge(directory, mutant).catch((error) => ({ kind: 'FAULTY', why: String(error) }));
    counts[kind] = (counts[kind] ?? 0) + 1;
    console.log(`${kind.padEnd(8)} ${name} (${secondsSince(startMs)}) ${why}`);
  }
}

async function main() {
  const startMs = performance.now();
  const mutants = wantedMutants();
  const workers = atOnce();
  const directories = Array.from({ length: Math.min(workers, mutants.length) }, () => makeScratch());
  await assertBaseline(directories[0] ?? '', mutants, workers);
  console.log(`The tests pass without a mutant (${secondsSince(startMs)}).`);
  /** @type {Record<string, number>} */
  const counts = {};
  const queue = [...mutants];
  await Promise.all(directories.map((directory) => work(directory, queue, counts)));
  const { killed = 0, SURVIVED = 0, FAULTY = 0 } = counts;
  console.log(
    `${mutants.length} mutants: ${killed} killed, ${SURVIVED} survived, ${FAULTY} faulty, in ${secondsSince(startMs)}.`,
  );
  return killed === mutants.length;
}

function cleanUp() {
  stopRuns();
  removeScratches();
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    cleanUp();
    process.exit(130);
  });
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  cleanUp();
}
