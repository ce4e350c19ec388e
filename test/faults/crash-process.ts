import { setTimeout as sleep } from 'node:timers/promises';
import { type GatewayProcess as Running, type Launch, openProcess } from '../kit/process.js';

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
  readonly process: Running;
  /** Whether it received SIGTERM: from then on a connection may break. */
  isEnding: boolean;
}

/** Starts it with this environment and no other. Ended by the caller. */
export async function startProcess(
  environment: Readonly<Record<string, string>>,
  launch?: Launch,
): Promise<GatewayProcess> {
  const child: Child = { process: await openProcess(environment, launch), isEnding: false };
  const url = `${child.process.url}/graphql`;
  return {
    kill: async () => {
      child.isEnding = true;
      await child.process.end('SIGKILL');
    },
    terminate: () => terminate(child),
    execute: (query, variables, signal) => execute(url, child, JSON.stringify({ query, variables }), signal),
  };
}

async function terminate(child: Child): Promise<number> {
  const startedAtMs = performance.now();
  child.isEnding = true;
  const timer = new AbortController();
  const late = sleep(shutdownLimitMs, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const);
  const first = await Promise.race([child.process.end('SIGTERM'), late]);
  timer.abort();
  if (first === 'late') {
    await child.process.end('SIGKILL');
    throw new Error('a gateway that received SIGTERM did not end within the stated time');
  }
  if (first !== 0) throw new Error(`a gateway that received SIGTERM ended with ${first}`);
  return performance.now() - startedAtMs;
}

async function execute(url: string, child: Child, body: string, signal?: AbortSignal): Promise<GraphqlData | null> {
  for (;;) {
    const answer = await executeOnce(url, child, body, signal);
    if (answer !== overloaded) return answer;
    await sleep(retryAfterMs);
  }
}

/** A connection that breaks is an interruption only when the client or the gateway received SIGTERM: otherwise it is a fault of the gateway. */
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
  // Who comes while the gateway ends is rejected before anything is done.
  if (child.isEnding && status === 503) return null;
  if (errors || !data) throw new Error(text);
  return data;
}
