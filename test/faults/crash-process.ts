import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const startLimitMs = 60_000;
/** As src/server.ts states it, and some time for the process itself. */
const shutdownLimitMs = 60_000 + 5_000;
const overloaded = 'OVERLOADED';
const retryAfterMs = 200;

/** The built gateway as a process of its own. */
export interface GatewayProcess {
  /**
   * Sends a GraphQL request over a connection of its own, again as long as the gateway is overloaded.
   *
   * @param signal makes the client disconnect
   * @returns its data; null when the client disconnected, or the gateway was ended before it had answered
   */
  execute(query: string, variables: object, signal?: AbortSignal): Promise<GraphqlData | null>;
  /** SIGKILL, at once; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves when the process has ended by itself, in order. @returns how long that took, in milliseconds */
  terminate(): Promise<number>;
}

/** The data of an answer, by alias. */
export type GraphqlData = Readonly<Record<string, unknown>>;

interface Child {
  readonly process: ChildProcess;
  readonly closed: Promise<void>;
  /** Whether it was told to end: from then on a connection may break. */
  isEnding: boolean;
}

/** Starts it with this environment and no other. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawnGateway(environment);
  const kill = async (): Promise<void> => {
    child.isEnding = true;
    child.process.kill('SIGKILL');
    await child.closed;
  };
  try {
    const url = await announcedBy(child.process);
    return {
      kill,
      terminate: () => terminate(child, kill),
      execute: (query, variables, signal) => execute(url, child, JSON.stringify({ query, variables }), signal),
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

function spawnGateway(environment: Readonly<Record<string, string>>): Child {
  const spawned = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => void spawned.once('close', () => resolve()));
  return { process: spawned, closed, isEnding: false };
}

async function announcedBy(child: ChildProcess): Promise<string> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const address = (): string | undefined => /http:\S+\/graphql/.exec(stdout)?.[0];
  const limitMs = Date.now() + startLimitMs;
  while (!address() && child.exitCode === null && Date.now() < limitMs) await sleep(5);
  const url = address();
  if (url === undefined) throw new Error(`the gateway did not start: ${stderr}`);
  return url;
}

async function terminate(child: Child, kill: () => Promise<void>): Promise<number> {
  const startedAtMs = performance.now();
  child.isEnding = true;
  child.process.kill('SIGTERM');
  const timer = new AbortController();
  const late = sleep(shutdownLimitMs, 'late', { signal: timer.signal }).catch(() => 'late');
  const first = await Promise.race([child.closed, late]);
  timer.abort();
  if (first === 'late') {
    await kill();
    throw new Error('a gateway that was asked to end did not end within the stated time');
  }
  const { exitCode, signalCode } = child.process;
  if (exitCode !== 0) throw new Error(`a gateway that was asked to end ended with ${exitCode ?? signalCode}`);
  return performance.now() - startedAtMs;
}

async function execute(url: string, child: Child, body: string, signal?: AbortSignal): Promise<GraphqlData | null> {
  for (;;) {
    const answer = await executeOnce(url, child, body, signal);
    if (answer !== overloaded) return answer;
    await sleep(retryAfterMs);
  }
}

/** A connection that breaks is an interruption only when the client or the gateway was told to end: otherwise it is a fault of the gateway. */
async function executeOnce(
  url: string,
  child: Child,
  body: string,
  signal: AbortSignal | undefined,
): Promise<GraphqlData | typeof overloaded | null> {
  let status: number;
  let text: string;
  try {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const response = await fetch(url, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
    status = response.status;
    text = await response.text();
  } catch (error) {
    if (child.isEnding || signal?.aborted) return null;
    throw error;
  }
  const { data, errors } = JSON.parse(text) as { data?: GraphqlData; errors?: { extensions?: { code?: string } }[] };
  if (errors?.[0]?.extensions?.code === overloaded) return child.isEnding ? null : overloaded;
  // Who comes while the gateway ends is turned away before anything is done.
  if (child.isEnding && status === 503) return null;
  if (errors || !data) throw new Error(text);
  return data;
}
