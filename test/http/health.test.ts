import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBench, startBench, writeCases } from '../kit/bench.js';
import { openGateway } from '../kit/gateway.js';
import { temporaryDirectory } from '../kit/stores.js';
import { createDatabase } from '../kit/stores.js';
import { describeWith } from '../support/requirements.js';
import { startTcpProxy } from '../support/tcp-proxy.js';

const capture = writeCases.find(({ name }) => name === 'a Purse capture in part')!;

type Served = Pick<Awaited<ReturnType<typeof startBench>>, 'gateway'>;

async function readinessOf({ gateway }: Served) {
  const { statusCode, body } = await gateway.app.inject('/health/ready');
  return { statusCode, ...JSON.parse(body) };
}

describe('readiness', () => {
  it('is reported while writes are accepted', async () => {
    expect(await readinessOf(await startBench())).toEqual({ statusCode: 200, status: 'ready' });
  });

  it('names the ledger that an operator has to confirm in production, and is reported once it is confirmed', async () => {
    const dataDirectory = temporaryDirectory();
    const production = { NODE_ENV: 'production', DATA_DIR: dataDirectory };
    const first = await openBench(production);
    const refused = await readinessOf(first);
    expect(refused).toMatchObject({ statusCode: 503, status: 'not ready', reason: 'NOT_CONFIRMED' });
    expect((await first.gateway.app.inject('/health')).statusCode).toBe(200);
    await first.close();
    const LEDGER_ID = /LEDGER_ID=([\w-]{36})/.exec(refused.message)?.[1] ?? '';
    const named = await startBench({ ...production, LEDGER_ID });
    expect(await readinessOf(named)).toMatchObject({ statusCode: 200 });
    expect(await named.write(capture, 'k-1')).toMatchObject({ __typename: 'CapturePaymentPayload' });
  });

  it('ends when the data directory is removed while the gateway runs, and nothing is sent', async () => {
    const bench = await startBench();
    rmSync(bench.dataDirectory, { recursive: true });
    expect(await readinessOf(bench)).toMatchObject({ statusCode: 503, reason: 'MISSING' });
    expect(await bench.write(capture, 'k-1')).toMatchObject({ __typename: 'LedgerUnavailable' });
    expect(bench.callCount(capture)).toBe(0);
  });
});

await describeWith('postgres', 'readiness over PostgreSQL', (server) => {
  it('ends while the database does not answer, and returns without a restart', async () => {
    const database = await createDatabase(server);
    onTestFinished(database.drop);
    const { hostname, port } = new URL(database.url);
    const proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    onTestFinished(() => proxy.close());
    const url = new URL(database.url);
    url.port = String(proxy.port);
    const bench = await startBench({ DATABASE_URL: url.href });
    expect(await readinessOf(bench)).toMatchObject({ statusCode: 200 });
    proxy.stall();
    expect(await readinessOf(bench)).toMatchObject({ statusCode: 503, reason: 'UNREACHABLE' });
    expect(await bench.write(capture, 'k-1')).toMatchObject({ __typename: 'LedgerUnavailable' });
    expect(bench.callCount(capture)).toBe(0);
    proxy.resume();
    proxy.cut();
    expect(await readinessOf(bench)).toMatchObject({ statusCode: 200 });
    expect(await bench.write(capture, 'k-1')).toMatchObject({ __typename: 'CapturePaymentPayload' });
  });

  it('ends when the database is replaced by an empty one while the gateway runs', async () => {
    const database = await createDatabase(server);
    onTestFinished(database.drop);
    const bench = await startBench({ DATABASE_URL: database.url });
    expect(await bench.write(capture, 'k-1')).toMatchObject({ __typename: 'CapturePaymentPayload' });
    await database.query('DROP SCHEMA public CASCADE');
    await database.query('CREATE SCHEMA public');
    // Another gateway has created the tables again.
    const other = await openGateway({ ...bench.env, DATABASE_URL: database.url });
    expect(await readinessOf({ gateway: other })).toMatchObject({ statusCode: 200 });
    await other.close();
    expect(await readinessOf(bench)).toMatchObject({ statusCode: 503, reason: 'OTHER_STORE' });
    expect(await bench.write(capture, 'k-2')).toMatchObject({ __typename: 'LedgerUnavailable' });
    expect(bench.callCount(capture)).toBe(1);
  });
});
