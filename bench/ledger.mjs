/**
 * Durable claims and replacements per second of both stores, 32 in flight, and whether memory grows over 100 000 of them.
 *
 *   npm run build && node --expose-gc bench/ledger.mjs          (BENCH_DIRECTORY: a directory on the disk to measure; REDIS_TEST_URL: another Redis)
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@keyv/redis';
import { createLmdbStore } from '../dist/ledger/lmdb-store.js';
import { createRedisStore } from '../dist/ledger/redis-store.js';

const inFlight = 32;
const operations = 100_000; // half of them claims, half replacements
const redisUrl = process.env.REDIS_TEST_URL ?? 'redis://127.0.0.1:6379';
const namespace = `bench-${randomUUID()}`;

const directory = mkdtempSync(join(process.env.BENCH_DIRECTORY ?? tmpdir(), 'paygraph-bench-'));
try {
  await measure('lmdb', await createLmdbStore(directory));
} finally {
  rmSync(directory, { recursive: true });
}
await measureRedis();

async function measureRedis() {
  const client = createClient({ url: redisUrl, socket: { reconnectStrategy: false } }).on('error', () => undefined);
  const answers = await client.connect().then(
    () => true,
    () => false,
  );
  if (!answers) return console.log('redis: no answer, not measured');
  await measure('redis', await createRedisStore(redisUrl, { namespace }));
  for await (const keys of client.scanIterator({ MATCH: `{paygraph}:${namespace}:*`, COUNT: 1_000 }))
    if (keys.length > 0) await client.unlink(keys);
  client.destroy();
}

async function measure(name, store) {
  await run(store, 2_000, []);
  const before = rssMb();
  const latencies = [];
  const start = performance.now();
  await run(store, operations / 2, latencies);
  const half = rssMb();
  await run(store, operations / 2, latencies);
  const seconds = (performance.now() - start) / 1_000;
  const after = rssMb();
  const begun = performance.now();
  await store.unsettled(Date.now(), 100);
  const sweepMs = performance.now() - begun;
  await store.close();
  latencies.sort((one, other) => one - other);
  const percentile = (share) => latencies[Math.floor(latencies.length * share)].toFixed(1);
  console.log(
    `${name}: ${Math.round(operations / seconds)} operations/s (${inFlight} in flight), p50 ${percentile(0.5)} ms, ` +
      `p99 ${percentile(0.99)} ms, unsettled ${sweepMs.toFixed(1)} ms, RSS ${before} -> ${half} -> ${after}`,
  );
}

/** Claims an operation, settles it, and so on, in as many strands as may be in flight. */
async function run(store, count, latencies) {
  let left = count / 2;
  const timed = async (work) => {
    const start = performance.now();
    const answer = await work();
    latencies.push(performance.now() - start);
    return answer;
  };
  const strand = async () => {
    while (left-- > 0) {
      const entry = anEntry();
      if ((await timed(() => store.claim(entry, entry.createdAtMs))) !== null) throw new Error('not claimed');
      if (!(await timed(() => store.replace(1, { ...entry, state: 'SUCCEEDED', fence: 2 })))) throw new Error('lost');
    }
  };
  await Promise.all(Array.from({ length: inFlight }, strand));
}

function anEntry() {
  const nowMs = Date.now();
  return {
    id: randomUUID(),
    scope: randomUUID(),
    keyDigest: randomUUID(),
    tenant: 'tenant',
    mutation: 'capturePayment',
    provider: 'PURSE',
    fingerprint: randomUUID(),
    resourceId: `purse:payment:${randomUUID()}`,
    providerKey: randomUUID(),
    state: 'IN_PROGRESS',
    outcome: null,
    memo: { amountMinor: 4299, currency: 'EUR' },
    fence: 1,
    leaseUntilMs: nowMs + 60_000,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    expiresAtMs: nowMs + 30 * 86_400_000,
  };
}

/** With how much of it is the process's own: the rest are pages of files, above all of the ledger, which the kernel takes back at will. */
function rssMb() {
  globalThis.gc?.();
  const rss = Math.round(process.memoryUsage.rss() / 1e6);
  const own = /^RssAnon:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0;
  return `${rss} MB (own ${Math.round(own / 1e3)})`;
}
