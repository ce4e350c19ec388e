import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const startLimitMs = 30_000;

/** A gateway whose every word is kept. */
export interface GatewayProcess {
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** As an operator stops it; resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Starts it with this environment and no other. Stopped with the test. */
export async function startProcess(
  main: string,
  environment: Readonly<Record<string, string>>,
): Promise<GatewayProcess> {
  const { child, ended, stdout, stderr } = run(main, environment);
  const address = (): string | undefined => /http:\S+(?=\/graphql)/.exec(stdout())?.[0];
  const limitMs = Date.now() + startLimitMs;
  while (!address() && child.exitCode === null && Date.now() < limitMs) await sleep(10);
  const url = address();
  if (url === undefined) throw new Error(`the gateway did not start: ${stderr()}`);
  const stop = (): Promise<void> => (child.kill('SIGTERM'), ended);
  return { url, stdout, stderr, stop };
}

/** Starts one that cannot serve, and tells everything that it said, to its end or until it has said this. */
export async function runInVain(
  main: string,
  environment: Readonly<Record<string, string>>,
  until: RegExp,
): Promise<string> {
  const { child, ended, stdout, stderr } = run(main, environment);
  const said = (): string => stdout() + stderr();
  const limitMs = Date.now() + startLimitMs;
  while (!until.test(said()) && child.exitCode === null && Date.now() < limitMs) await sleep(10);
  child.kill('SIGKILL');
  await ended;
  return said();
}

function run(main: string, environment: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  onTestFinished(() => (child.kill('SIGKILL'), ended));
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}
