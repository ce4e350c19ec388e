import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBench, writeCases } from '../kit/bench.js';
import { startPostgresServer } from '../support/postgres-server.js';
import { describeWith } from '../support/requirements.js';
import { aDraft, claimed, done } from './entries.js';
import { openPostgres } from './stores-support.js';

const limitMs = 60_000;
const capture = writeCases.find(({ name }) => name === 'a Purse capture in part')!;

await describeWith('postgres-server', 'a PostgreSQL server', (program) => {
  const programs = dirname(program);

  async function aServer(settings: readonly string[] = []) {
    const server = await startPostgresServer(programs, settings);
    onTestFinished(() => server.remove());
    return server;
  }

  it(
    'that loses acknowledged data accepts no write in production, and is used outside of production',
    async () => {
      const { url } = await aServer(['fsync=off']);
      const development = openPostgres(url);
      await claimed(development);
      await development.close();
      const production = openPostgres(url, { isProduction: true });
      await expect(production.claim(aDraft(), 0, 60_000)).rejects.toMatchObject({
        reason: 'NOT_DURABLE',
        mayHaveWritten: false,
      });
      expect(await production.readiness()).toMatchObject({ isReady: false, reason: 'NOT_DURABLE' });
      await production.close();
    },
    limitMs,
  );

  describe('that is killed and started again', () => {
    it(
      'has everything that it acknowledged, and is used again without a restart of the gateway',
      async () => {
        const server = await aServer();
        const store = openPostgres(server.url);
        const entry = await claimed(store);
        const settled = await claimed(store);
        await store.settle(settled, done(), []);
        await server.kill();
        await expect(store.claim(aDraft(), 0, 60_000)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
        await server.start();
        expect(await store.findById(entry.id)).toMatchObject({ state: 'IN_PROGRESS', fence: entry.fence });
        expect(await store.findById(settled.id)).toMatchObject({ state: 'SUCCEEDED' });
        await claimed(store);
        await store.close();
      },
      limitMs,
    );

    it(
      'while a capture is in flight has its outcome reported at once and stored as soon as it is available',
      async () => {
        const server = await aServer();
        const bench = await startBench({ DATABASE_URL: server.url, UPSTREAM_TIMEOUT_MS: '20000' });
        await bench.write(capture, 'warm-up');
        const purse = bench.servers['purse']!;
        const before = bench.callCount(capture);
        purse.script({ kind: 'slow', operationId: capture.operationId, delayMs: 1_500 });
        const answer = bench.write(capture, 'k-1');
        await expect.poll(() => bench.callCount(capture), { timeout: limitMs }).toBe(before + 1);
        await server.kill();
        const operation = { status: 'SUCCEEDED' };
        const ended = await answer;
        expect(ended).toMatchObject({ __typename: 'CapturePaymentPayload', operation });
        expect(await bench.write(capture, 'k-1')).toMatchObject({ __typename: 'CapturePaymentPayload', operation });
        expect(await bench.write(capture, 'k-2')).toMatchObject({ __typename: 'LedgerUnavailable' });
        await server.start();
        const store = openPostgres(server.url);
        const { id } = ended['operation'] as { readonly id: string };
        await expect.poll(() => store.findById(id), { timeout: limitMs }).toMatchObject({ state: 'SUCCEEDED' });
        await store.close();
        expect(await bench.write(capture, 'k-1')).toMatchObject({ operation: { ...operation, replayed: true } });
        expect(bench.callCount(capture)).toBe(before + 1);
      },
      limitMs,
    );
  });
});
