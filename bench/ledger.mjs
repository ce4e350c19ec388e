/**
 * 100,000 operations through the ledger, over each store, with a provider that answers at once: how many per second with 32 in flight, and whether
 * memory grows. `npm run bench` runs it; alone:
 *
 *   npm run build && node --expose-gc bench/ledger.mjs          (BENCH_DIRECTORY: a directory on the disk to measure)
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '../dist/ledger/ledger.js';
import { createLmdbStore } from '../dist/ledger/lmdb-store.js';
import { PostgresStore } from '../dist/ledger/postgres-store.js';
import { Postgres } from '../dist/storage/postgres.js';
import { createOwnDatabase } from './own-database.mjs';

const inFlight = 32;
const operations = 100_000;
const samples = 5;
const policy = { ledgerId: undefined, isProduction: false };

/** A provider's capture that is done as soon as it is requested. */
const atOnce = {
  honoursKey: true,
  prepare: async () => ({ data: { paymentId: randomUUID(), amount: 10, currency: 'EUR' }, lookAlike: null }),
  send: async () => ({ kind: 'DONE', reference: randomUUID(), effectId: randomUUID() }),
  observe: async () => ({ kind: 'INDETERMINATE', reference: null }),
};

async function measure(name, store) {
  const ledger = new Ledger({
    store,
    providers: new Map([['PURSE', { writes: { capturePayment: atOnce } }]]),
    observer: { settled: () => undefined, failed: (what, error) => console.error(what, error) },
  });
  const memory = [];
  const latencies = [];
  const start = performance.now();
  for (let sample = 0; sample < samples; sample += 1) {
    await run(ledger, operations / samples, latencies);
    memory.push(memoryNow());
  }
  const seconds = (performance.now() - start) / 1_000;
  await store.close();
  latencies.sort((one, other) => one - other);
  const percentile = (share) => latencies[Math.floor(latencies.length * share)].toFixed(1);
  const each = (part) => memory.map((sample) => sample[part].toFixed(0)).join(', ');
  console.log(
    `  ${name.padEnd(10)} ${Math.round(operations / seconds)} operations/s, p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms; ` +
      `every ${operations / samples} operations: heap ${each('heapMb')} MB, own memory ${each('ownMb')} MB`,
  );
}

/** Each with a key of its own, with as many at the same time as may be in flight. */
async function run(ledger, count, latencies) {
  let left = count;
  const signal = new AbortController().signal;
  const strand = async () => {
    while (left-- > 0) {
      const start = performance.now();
      const { kind } = await ledger.run(aRequest(), { signal, meter: {}, callerKey: 'bench' });
      if (kind !== 'SETTLED') throw new Error(`it is ${kind}`);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, strand));
}

const aRequest = () => ({
  tenant: 'bench',
  mutation: 'capturePayment',
  idempotencyKey: randomUUID(),
  resourceId: 'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f',
  provider: 'PURSE',
  input: { reference: '9a14962c-bdcf-49d1-8673-e75dfb48013f', amount: { minorUnits: 10, currency: 'EUR' } },
});

/** After a collection. Own: without the pages of files, above all of the ledger, which the kernel may free at any time (Linux only). */
function memoryNow() {
  globalThis.gc?.();
  const own = /^RssAnon:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0;
  return { heapMb: process.memoryUsage().heapUsed / 1e6, ownMb: own / 1e3 };
}

const directory = mkdtempSync(join(process.env.BENCH_DIRECTORY ?? tmpdir(), 'paygraph-bench-'));
try {
  await measure('embedded', await createLmdbStore({ directory, policy }));
} finally {
  rmSync(directory, { recursive: true });
}
const own = await createOwnDatabase();
if (own) {
  const database = new Postgres(own.url, (error) => console.error(error));
  await measure('PostgreSQL', new PostgresStore(database, policy));
  await database.close();
  await own.close();
} else console.log('  PostgreSQL: no server here, not measured');
