import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const printLimitMs = 60_000;
const addressPattern = /http:\S+(?=\/graphql)/;

/** The built gateway (build.ts) as a process of its own. */
export interface RunningProcess {
  readonly pid: number | undefined;
  /** All that it has printed so far. */
  stdout(): string;
  stderr(): string;
  isRunning(): boolean;
  /** Waits until it has printed this. @returns what matches; null when it has ended without, or has not come so far in a minute */
  printed(pattern: RegExp): Promise<string | null>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Sends a signal; resolves when the process is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): RunningProcess['ended'];
}

/** One that serves. */
export interface GatewayProcess extends RunningProcess {
  /** Without a path. */
  readonly url: string;
}

export interface Launch {
  /** Another Node than this one. */
  readonly node?: string;
  readonly nodeOptions?: readonly string[];
  /** How much time has passed for its embedded ledger, beyond what really has. */
  readonly passedMs?: number;
}

/** Runs it with this environment and no other. */
function run(environment: Readonly<Record<string, string>>, launch: Launch): RunningProcess {
  const { node = process.execPath, nodeOptions = [], passedMs = 0 } = launch;
  const preload = passedMs > 0 ? ['--import', pathToFileURL(`${root}test/kit/passed-time.mjs`).href] : [];
  const child = spawn(node, [...nodeOptions, ...preload, 'dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], PASSED_MS: String(passedMs), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const match = (pattern: RegExp) => (pattern.exec(output.stdout) ?? pattern.exec(output.stderr))?.[0] ?? null;
  return {
    pid: child.pid,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    isRunning,
    printed: async (pattern) => {
      const endsAtMs = performance.now() + printLimitMs;
      while (match(pattern) === null && isRunning() && performance.now() < endsAtMs) await sleep(5);
      if (!isRunning()) await ended;
      return match(pattern);
    },
    ended,
    end: (signal) => (child.kill(signal), ended),
  };
}

/** Runs one, whether or not it comes to serve. Killed with the test. */
export function runProcess(environment: Readonly<Record<string, string>>, launch: Launch = {}): RunningProcess {
  const running = run(environment, launch);
  onTestFinished(async () => void (await running.end('SIGKILL')));
  return running;
}

async function serving(running: RunningProcess): Promise<GatewayProcess> {
  const url = await running.printed(addressPattern);
  if (url !== null) return { ...running, url };
  await running.end('SIGKILL');
  throw new Error(`the gateway did not start: ${running.stderr()}`);
}

/** Starts one that serves. Killed with the test. */
export function startProcess(environment: Readonly<Record<string, string>>, launch?: Launch): Promise<GatewayProcess> {
  return serving(runProcess(environment, launch));
}

/** Starts one for several tests. */
export function openProcess(
  environment: Readonly<Record<string, string>>,
  launch: Launch = {},
): Promise<GatewayProcess> {
  return serving(run(environment, launch));
}
