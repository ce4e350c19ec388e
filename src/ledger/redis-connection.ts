import { createClient } from '@keyv/redis';
import type { Script } from './redis-scripts.js';

/** How long one call of the ledger may take in all: a Redis that is slower counts as down, and nothing is sent. */
const patienceMs = 1_500;
const longestReconnectMs = 2_000;
/** A connection that is cut without a word (a paused Redis, a firewall) is noticed by the missing pong, and made anew. */
const pingIntervalMs = 5_000;
const silenceMs = 12_000;

/** The steps of one call. All of them share its patience, and none begins once that has run out. */
export interface Call {
  run(script: Script, keys: readonly string[], args: readonly string[]): Promise<unknown>;
  get(key: string): Promise<string | null>;
  members(key: string): Promise<readonly string[]>;
}

export interface RedisConnection {
  /** @throws {Error} Redis did not answer within 1.5 s, answered with an error, or would evict entries */
  call<T>(work: (call: Call) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type Client = ReturnType<typeof connectTo>;

/**
 * Connects for as long as it takes, in the background: whenever Redis is gone, calls fail at once. Resolves after the first attempt,
 * whatever came of it, so that a gateway starts and reads while its Redis is down.
 *
 * @throws {Error} that Redis answers and evicts entries when its memory is full
 */
export async function connectRedis(url: string, onWarning: (warning: string) => void): Promise<RedisConnection> {
  const client = connectTo(url, onWarning);
  const vetted = vetting(client, onWarning);
  const pending = new Set<Promise<unknown>>();
  const connection: RedisConnection = {
    call: (work) => {
      const within = deadline();
      const running = within(vetted).then(() => work(callOf(client, within)));
      pending.add(running);
      return running.finally(() => pending.delete(running));
    },
    close: async () => {
      await Promise.allSettled(pending); // each ends by its deadline
      if (client.isOpen) client.destroy();
    },
  };
  await firstAttempt(client);
  if (client.isReady) await vetted().catch((error: unknown) => refuseEviction(error, client));
  return connection;
}

function connectTo(url: string, onWarning: (warning: string) => void) {
  const reconnectStrategy = (retries: number): number => Math.min(50 * 2 ** retries, longestReconnectMs);
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: pingIntervalMs,
    socket: { connectTimeout: patienceMs, socketTimeout: silenceMs, reconnectStrategy },
  });
  client.on('error', (error: unknown) => onWarning(`the ledger's Redis: ${messageOf(error)}`));
  return client;
}

/** Resolves when connected, or at the first failure; the client goes on trying. */
async function firstAttempt(client: Client): Promise<void> {
  await new Promise<void>((resolve) => {
    client.once('ready', resolve).once('error', () => resolve());
    client.connect().catch(() => resolve()); // told by the error event, or closed by us
  });
}

/** Steps that share one span of patience, counted from now. */
function deadline(): <T>(step: () => Promise<T>) => Promise<T> {
  const endsAt = performance.now() + patienceMs;
  return async (step) => {
    const leftMs = endsAt - performance.now();
    if (leftMs <= 0) throw new SlowRedisError();
    return withinMs(step(), leftMs);
  };
}

class SlowRedisError extends Error {
  override readonly name = 'SlowRedisError';

  constructor() {
    super("the ledger's Redis did not answer in time");
  }
}

function withinMs<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SlowRedisError()), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function callOf(client: Client, within: ReturnType<typeof deadline>): Call {
  return {
    run: (script, keys, args) => within(() => runScript(client, script, keys, args)),
    get: (key) => within(() => client.get(key)),
    members: (key) => within(() => client.sMembers(key)),
  };
}

/** By digest; a Redis that does not know the script (new, or restarted) has not run it, so it is sent whole. */
async function runScript(client: Client, { sha, source }: Script, keys: readonly string[], args: readonly string[]) {
  const options = { keys: [...keys], arguments: [...args] };
  try {
    return await client.evalSha(sha, options);
  } catch (error) {
    if (!messageOf(error).startsWith('NOSCRIPT')) throw error;
    return await client.eval(source, options);
  }
}

/** This Redis forgets entries when its memory is full: a payment could be sent twice. */
class EvictingRedisError extends Error {
  override readonly name = 'EvictingRedisError';

  constructor(policy: string) {
    super(
      `The ledger's Redis has maxmemory-policy ${policy} and so forgets entries when its memory is full: set it to noeviction, or give the ledger a Redis of its own.`,
    );
  }
}

/** Checks every new connection once, as another Redis may be behind it; while it evicts, before every call. */
function vetting(client: Client, onWarning: (warning: string) => void): () => Promise<void> {
  let verdict: Promise<void> | undefined;
  client.on('reconnecting', () => (verdict = undefined));
  return () => {
    verdict ??= assertKeeps(client, onWarning).catch((error: unknown) => {
      verdict = undefined;
      throw error;
    });
    return verdict;
  };
}

async function assertKeeps(client: Client, onWarning: (warning: string) => void): Promise<void> {
  const policy = await settingOf(client, 'maxmemory-policy');
  if (policy !== undefined && policy !== 'noeviction') throw new EvictingRedisError(policy);
  if (policy === undefined)
    onWarning("the ledger's Redis does not tell its maxmemory-policy: make sure that it is noeviction");
  if ((await settingOf(client, 'appendonly')) === 'no')
    onWarning("the ledger's Redis has appendonly no: operations are forgotten when it restarts");
}

/** @returns undefined when this Redis does not let us ask (ACL, renamed command, managed service) */
async function settingOf(client: Client, name: string): Promise<string | undefined> {
  try {
    return (await client.configGet(name))[name];
  } catch (error) {
    if (/^(?:NOPERM|ERR unknown command)/u.test(messageOf(error))) return undefined;
    throw error;
  }
}

/** At the start: anything else that went wrong may pass, and is met again by the calls. */
function refuseEviction(error: unknown, client: Client): void {
  if (!(error instanceof EvictingRedisError)) return;
  if (client.isOpen) client.destroy();
  throw error;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));
