import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @typedef {object} TestResult
 * @property {string} file from the root of the repository
 * @property {string} fullName
 * @property {string} status
 * @property {string} message of the failure; empty when there is none
 */

/**
 * @typedef {object} Run
 * @property {boolean} isInTime
 * @property {readonly TestResult[]} tests empty when the runner could not even begin
 * @property {readonly string[]} brokenFiles files that could not be loaded, or failed outside of their tests
 * @property {string} output
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every run with all of its workers. */
export function stopRuns() {
  for (const child of running) stop(child);
}

/**
 * Runs tests in a copy of the repository, always in the same order.
 *
 * @param {string} directory
 * @param {readonly string[]} files
 * @param {object} options
 * @param {readonly string[]} options.titles parts of the names of the tests to be run, taken literally; empty for all
 * @param {number} options.limitMs
 * @param {number} options.workers
 * @param {boolean} options.bail whether to stop at the first test that fails
 * @returns {Promise<Run>}
 */
export async function runTests(directory, files, { titles, limitMs, workers, bail }) {
  const report = join(directory, 'mutants-report.json');
  rmSync(report, { force: true });
  const pattern = titles.map((title) => title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  // A test has failed when it fails twice: on a busy machine one that waits for a time-out may fail once, with a mutant or without.
  const args = ['run', '--reporter=json', `--outputFile=${report}`, '--sequence.shuffle=false', '--retry=1'];
  args.push(`--maxWorkers=${workers}`, ...(bail ? ['--bail=1'] : []), ...(pattern ? ['-t', pattern] : []), ...files);
  const { isInTime, output } = await runVitest(directory, args, limitMs);
  if (!isInTime || !existsSync(report)) return { isInTime, tests: [], brokenFiles: [], output };
  return { isInTime, output, ...readReport(report, directory) };
}

/**
 * @param {string} directory
 * @param {readonly string[]} args
 * @param {number} limitMs
 * @returns {Promise<{ isInTime: boolean, output: string }>}
 */
function runVitest(directory, args, limitMs) {
  // A test that would be skipped for want of PostgreSQL or gcc fails instead: it could notice nothing.
  const env = { ...process.env, PAYGRAPH_REQUIRE_ALL: '1', CI: '', PROOF_FAULTS: 'Infinity', PROOF_RUNS: '100' };
  const command = [join(directory, 'node_modules/vitest/vitest.mjs'), ...args];
  // In a process group of its own, so that it can be ended together with its workers.
  const child = spawn(process.execPath, command, { cwd: directory, env, detached: true });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    let isInTime = true;
    const timer = setTimeout(() => {
      isInTime = false;
      stop(child);
    }, limitMs);
    child.on('close', () => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ isInTime, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function stop({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/**
 * @param {string} report
 * @param {string} directory
 * @returns {Pick<Run, 'tests' | 'brokenFiles'>}
 */
function readReport(report, directory) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = [];
  const brokenFiles = [];
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(directory, name);
    for (const { fullName, status, failureMessages } of assertionResults) {
      tests.push({ file, fullName, status, message: failureMessages?.[0] ?? '' });
    }
    const hasFailedTest = assertionResults.some((/** @type {TestResult} */ test) => test.status === 'failed');
    if (status === 'failed' && !hasFailedTest) brokenFiles.push(file);
  }
  return { tests, brokenFiles };
}
