import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startProcess } from '../kit/process.js';
import { callsTo, until } from '../faults/crash-support.js';
import { type Bench, startBench, writeCases } from '../kit/bench.js';
import { openGateway } from '../kit/gateway.js';
import { temporaryDirectory } from '../kit/stores.js';
import { describeWith } from '../support/requirements.js';
import { secretsKey } from '../kit/gateway.js';

const capture = writeCases[0]!;
const limitMs = 120_000;
/** Several times longer than a gateway waits for its ledger. */
const answerLimitMs = 30_000;
const statusQuery = 'query ($key: String!) { operationByKey(idempotencyKey: $key) { status } }';

await describeWith('gcc', 'the embedded ledger on a disk that loses unsynced data', (gcc) => {
  /** A gateway in a process of its own, whose ledger is on such a disk (disk.c), over simulated providers. */
  async function onThatDisk() {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '15000' });
    const disk = temporaryDirectory();
    const library = join(disk, 'disk.so');
    const source = fileURLToPath(new URL('disk.c', import.meta.url));
    execFileSync(gcc, ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
    const DATA_DIR = join(disk, 'data');
    const env = { ...bench.env, DATA_DIR, NODE_ENV: 'test', LOG_LEVEL: 'silent', SECRETS_KEY: secretsKey, PORT: '0' };
    const gateway = await startProcess({ LD_PRELOAD: library, PAYGRAPH_DISK: disk, ...env });
    return { bench, env, disk: diskAt(disk), url: `${gateway.url}/graphql`, end: gateway.end };
  }

  /** The files after a power cut: only the synced data. */
  async function afterPowerCut({ end, env, disk }: Awaited<ReturnType<typeof onThatDisk>>) {
    await end('SIGKILL');
    const gateway = await openGateway({ ...env, DATA_DIR: disk.left() });
    onTestFinished(gateway.close);
    return gateway;
  }

  it(
    'never sends a write before its claim would survive a power cut, however slow the disk is',
    { timeout: limitMs },
    async () => {
      const setUp = await onThatDisk();
      const { bench, disk, url } = setUp;
      const purse = bench.servers['purse']!;
      purse.script({ kind: 'hang-before', operationId: 'capturePayment' });
      disk.set('slow');
      const sending = send(url, 'k-1').catch(() => null);
      await until(() => callsTo(purse, 'capturePayment').length === 1, limitMs);
      const next = await afterPowerCut(setUp);
      expect(await sending).toBeNull();
      expect(await statusOf(next, 'k-1')).toBe('IN_PROGRESS');
      expect(await bench.write(capture, 'k-1', next)).toMatchObject({ __typename: 'OperationInProgress' });
      expect(bench.callCount(capture)).toBe(1);
    },
  );

  it('has an outcome that it reported before a power cut, and repeats it', { timeout: limitMs }, async () => {
    const setUp = await onThatDisk();
    setUp.disk.set('slow');
    expect(await send(setUp.url, 'k-1')).toBe('CapturePaymentPayload');
    const next = await afterPowerCut(setUp);
    expect(await setUp.bench.write(capture, 'k-1', next)).toMatchObject({
      __typename: 'CapturePaymentPayload',
      operation: { replayed: true },
    });
    expect(setUp.bench.callCount(capture)).toBe(1);
  });

  it.each<[string, Fault]>([
    ['cannot be written', 'fails'],
    ['does not answer', 'stalls'],
  ])(
    'sends nothing when its disk %s, reports it, and continues when the disk works again',
    { timeout: limitMs },
    async (_how, fault) => {
      const { bench, disk, url } = await onThatDisk();
      disk.set(fault);
      expect(await send(url, 'k-1')).toBe('LedgerUnavailable');
      expect(bench.callCount(capture)).toBe(0);
      disk.clear(fault);
      await expect.poll(() => send(url, 'k-1'), { timeout: limitMs }).toBe('CapturePaymentPayload');
      expect(bench.callCount(capture)).toBe(1);
    },
  );
});

type Fault = 'slow' | 'fails' | 'stalls';

/** Turns the disk's faults on and off. */
function diskAt(directory: string) {
  return {
    set: (fault: Fault) => writeFileSync(join(directory, fault), ''),
    clear: (fault: Fault) => rmSync(join(directory, fault)),
    /** A data directory with the synced data. */
    left: (): string => {
      const [synced, left] = [join(directory, 'data.mdb'), join(directory, 'left')];
      mkdirSync(join(left, 'ledger'), { recursive: true });
      if (existsSync(synced)) cpSync(synced, join(left, 'ledger/data.mdb'));
      return left;
    },
  };
}

/** @returns the result member of the capture */
async function send(url: string, idempotencyKey: string): Promise<string> {
  const query = 'mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }';
  const variables = { input: { idempotencyKey, ...capture.input } };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(answerLimitMs) });
  const { data } = (await answer.json()) as { data: { capturePayment: { __typename: string } } };
  return data.capturePayment.__typename;
}

async function statusOf(gateway: Bench['gateway'], key: string): Promise<string | null> {
  const { data } = await gateway.execute(statusQuery, { key });
  return data.operationByKey?.status ?? null;
}
