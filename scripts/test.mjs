/**
 * `npm test`: everything that a change has to pass; what follows the command goes to the tests. ESLint takes as long as all other
 * checks before the tests, so it runs beside them, and what it says is printed at the end.
 */
import { spawn } from 'node:child_process';

/**
 * Runs a script of package.json.
 *
 * @param stdio `inherit`, or `pipe` when its output is to be printed later
 */
function run(script, stdio, args = []) {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], { stdio: ['ignore', stdio, stdio] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ script, passed: code === 0, output: Buffer.concat(output) }));
  });
}

/** One after the other, up to the first that fails. @returns the script that has failed */
async function runAll(scripts) {
  for (const script of scripts) {
    const { passed } = await run(script, 'inherit', script === 'test:run' ? process.argv.slice(2) : []);
    if (!passed) return script;
  }
  return undefined;
}

async function main() {
  // The other checks read what it writes.
  if (!(await run('generate', 'inherit')).passed) return ['generate'];
  const linting = run('lint', 'pipe');
  const failed = await runAll(['format:check', 'typecheck', 'schema:check', 'test:run']);
  const lint = await linting;
  process.stdout.write(lint.output);
  return [failed, lint.passed ? undefined : 'lint'].filter(Boolean);
}

const failed = await main();
console.log(`npm test took ${Math.round(performance.now() / 1_000)} s`);
if (failed.length > 0) console.error(`npm test FAILED in: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
