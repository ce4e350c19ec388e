import { z } from 'zod';
import type { LedgerEntry } from '../domain/operation.js';
import { decodeEntry, encodeEntry, isName } from './entry-codec.js';
import { isExpired, isHeldBy, newestFirst, purgeLimit, readableOf, turnOf, unreadableLimit } from './entry-rules.js';
import { connectRedis, type Call, type RedisConnection } from './redis-connection.js';
import { readScript, swapScript, unsettledScript } from './redis-scripts.js';
import { CorruptEntryError, type LedgerStore } from './store.js';

export interface RedisStoreOptions {
  /** Told what operators should look at; by default it becomes a warning of the process. Holds no secret. */
  readonly onWarning?: (warning: string) => void;
  /** Parts several ledgers in one Redis. */
  readonly namespace?: string;
}

/** How long a record outlives its expiry: clocks of gateways differ, and a record must never go before its expiry. */
const marginMs = 86_400_000;

/**
 * The ledger in a Redis that all gateways share. Every change is one Lua script, so it is atomic whatever the number of processes; all keys
 * have the hash tag `{paygraph}`, so a cluster keeps them on one node. Durable as far as that Redis is: it must not evict, and should have
 * `appendonly yes` with `appendfsync always` (or `everysec`, and one second at risk). When it is down every method throws within 2 s.
 *
 * @throws {Error} that Redis answers and evicts entries, in one sentence
 */
export async function createRedisStore(url: string, options: RedisStoreOptions = {}): Promise<LedgerStore> {
  const { onWarning = warnProcess, namespace = 'ledger' } = options;
  const keys = keysOf(`{paygraph}:${namespace}:1:`);
  const connection = await connectRedis(url, onWarning);
  return { ...writesOf(connection, keys), ...readsOf(connection, keys), close: () => connection.close() };
}

const warnProcess = (warning: string): void => process.emitWarning(warning);

/** Where things lie in Redis. */
interface Keys {
  /** What the keys of entries begin with; the scope follows, and the entry's text is there. */
  readonly entryPrefix: string;
  readonly entry: (scope: string) => string;
  /** Holds the scope of this id. */
  readonly id: (id: string) => string;
  /** The set of scopes under this key digest. */
  readonly key: (keyDigest: string) => string;
  /** Sorted by expiry: scopes of all entries. */
  readonly expiries: string;
  /** Sorted by lease, then by last change: unsettled entries. */
  readonly queue: string;
  /** The member of the queue of each scope that is in it. */
  readonly places: string;
}

const keysOf = (prefix: string): Keys => ({
  entryPrefix: `${prefix}entry:`,
  entry: (scope) => `${prefix}entry:${scope}`,
  id: (id) => `${prefix}id:${id}`,
  key: (keyDigest) => `${prefix}key:${keyDigest}`,
  expiries: `${prefix}expiries`,
  queue: `${prefix}queue`,
  places: `${prefix}places`,
});

/** An entry and the very text that it was read from. */
interface Read {
  readonly entry: LedgerEntry;
  readonly text: string;
}

interface Swap {
  readonly scope: string;
  /** As it was read; undefined: nothing was there. */
  readonly old: Read | undefined;
  /** undefined: the old one is removed. */
  readonly next: Read | undefined;
  /** Undefined: not told by the caller; then a record that is missing without having been removed is lost. */
  readonly nowMs?: number;
}

function writesOf({ call }: RedisConnection, keys: Keys): Pick<LedgerStore, 'claim' | 'replace' | 'release'> {
  /** Tries again while others change the entry: each time round, one of them has got further. */
  const changeHeld = (scope: string, fence: number, id: string, next: Read | undefined) =>
    call(async (steps) => {
      let old = readOf((await steps.get(keys.entry(scope))) ?? undefined, scope);
      for (;;) {
        if (old && !isHeldBy(old.entry, fence, id)) return false;
        const met = await swap(steps, keys, { scope, old, next: old && next });
        if (met.isDone) return old !== undefined;
        old = readOf(met.text, scope);
      }
    });
  return {
    claim: async (entry, nowMs) => {
      const { scope } = entry;
      const next = { entry, text: encodeEntry(entry) };
      return call(async (steps) => {
        for (let old: Read | undefined; ;) {
          const met = await swap(steps, keys, { scope, old, next, nowMs });
          if (met.isDone) return null;
          old = readOf(met.text, scope);
          if (old && !isExpired(old.entry, nowMs)) return old.entry;
        }
      });
    },
    replace: async (expectedFence, entry) =>
      changeHeld(entry.scope, expectedFence, entry.id, { entry, text: encodeEntry(entry) }),
    release: ({ scope, fence, id }) => changeHeld(scope, fence, id, undefined),
  };
}

function readsOf(
  { call }: RedisConnection,
  keys: Keys,
): Pick<LedgerStore, 'find' | 'findById' | 'findByKey' | 'unsettled'> {
  return {
    find: async (scope, nowMs) =>
      isName(scope) ? call(async (steps) => (await liveOf(steps, keys, [scope], nowMs))[0]) : undefined,
    findById: async (id, nowMs) => {
      if (!isName(id)) return undefined;
      return call(async (steps) => {
        const scope = await steps.get(keys.id(id));
        const found = scope === null ? [] : await liveOf(steps, keys, [scope], nowMs);
        return found.find((entry) => entry.id === id);
      });
    },
    findByKey: async (keyDigest, nowMs) => {
      if (!isName(keyDigest)) return [];
      return call(async (steps) => {
        const found = await liveOf(steps, keys, await steps.members(keys.key(keyDigest)), nowMs);
        return found.filter((entry) => entry.keyDigest === keyDigest).sort(newestFirst);
      });
    },
    unsettled: async (nowMs, limit) => {
      const args = [keys.entryPrefix, String(nowMs), String(purgeLimit), String(limit + unreadableLimit)];
      const answer = await call((steps) => steps.run(unsettledScript, [keys.expiries, keys.queue, keys.places], args));
      return readableOf(queueOf(readAnswer.parse(answer), nowMs), nowMs, limit);
    },
  };
}

/** What the scripts answer. */
const swapAnswer = z.union([
  z.tuple([z.enum(['done', 'absent', 'lost'])]),
  z.tuple([z.literal('changed'), z.string()]),
]);
const readAnswer = z.array(z.string().nullable());

/** Done, or what stands there instead of what was read: undefined for nothing. */
type Met = { readonly isDone: true } | { readonly isDone: false; readonly text: string | undefined };

/** @throws {CorruptEntryError} the record was lost */
async function swap(steps: Call, keys: Keys, { scope, old, next, nowMs }: Swap): Promise<Met> {
  const answer = await steps.run(
    swapScript,
    [keys.entry(scope), keys.expiries, keys.queue, keys.places, ...rowsOf(keys, old), ...rowsOf(keys, next)],
    [
      old?.text ?? '',
      next?.text ?? '',
      scope,
      next ? placeOf(next.entry) : '',
      String(next?.entry.leaseUntilMs ?? 0),
      String(next?.entry.expiresAtMs ?? 0),
      String(next ? lifeOf(next.entry, nowMs) : 0),
      nowMs === undefined ? '' : String(nowMs),
    ],
  );
  const [outcome, text] = swapAnswer.parse(answer);
  if (outcome === 'lost') throw new CorruptEntryError(scope);
  return outcome === 'done' ? { isDone: true } : { isDone: false, text };
}

const rowsOf = (keys: Keys, read: Read | undefined): readonly [string, string] => [
  keys.id(read?.entry.id ?? ''),
  keys.key(read?.entry.keyDigest ?? ''),
];

/** The member of the queue: the last change, in 16 digits, as Redis orders members of one score by their characters; then the scope. */
function placeOf(entry: LedgerEntry): string {
  const turn = turnOf(entry);
  return turn ? `${String(turn.updatedAtMs).padStart(16, '0')}:${entry.scope}` : '';
}

/** In milliseconds, counted by Redis from now: so its own clock does not matter. */
const lifeOf = ({ expiresAtMs, updatedAtMs }: LedgerEntry, nowMs = updatedAtMs): number =>
  Math.max(0, Math.ceil(expiresAtMs - nowMs)) + marginMs;

/** @throws {CorruptEntryError} */
function readOf(text: string | undefined, scope: string): Read | undefined {
  return text === undefined ? undefined : { entry: decodeEntry(text, scope), text };
}

/** Those of the scopes that are there and not expired. @throws {CorruptEntryError} one cannot be read, or was lost */
async function liveOf(
  steps: Call,
  keys: Keys,
  scopes: readonly string[],
  nowMs: number,
): Promise<readonly LedgerEntry[]> {
  if (scopes.length === 0) return [];
  const answer = readAnswer.parse(await steps.run(readScript, [keys.expiries, ...scopes.map(keys.entry)], scopes));
  return scopes
    .map((scope, index) => presentOf(scope, answer[2 * index] ?? null, answer[2 * index + 1] ?? null, nowMs))
    .filter((entry) => entry !== undefined)
    .filter((entry) => !isExpired(entry, nowMs));
}

function presentOf(scope: string, text: string | null, expiry: string | null, nowMs: number): LedgerEntry | undefined {
  if (text !== null) return decodeEntry(text, scope);
  if (expiry !== null && Number(expiry) > nowMs) throw new CorruptEntryError(scope);
  return undefined;
}

function* queueOf(answer: readonly (string | null)[], nowMs: number): Generator<readonly [string, string | undefined]> {
  for (let index = 0; index < answer.length; index += 3) {
    const [scope, text, expiry] = answer.slice(index, index + 3);
    const isGone = text === null && Number(expiry) <= nowMs;
    if (scope && !isGone) yield [scope, text ?? undefined];
  }
}
