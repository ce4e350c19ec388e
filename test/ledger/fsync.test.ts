import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { callsTo, until } from '../faults/crash-support.js';
import { type Bench, openGateway, startBench, temporaryDirectory, writeCases } from '../faults/support.js';
import { compileGateway } from '../support/compiled-gateway.js';
import { describeWith } from '../support/requirements.js';
import { secretsKey } from '../support/gateway.js';

const capture = writeCases[0]!;
const limitMs = 120_000;
/** Longer than a gateway waits for its ledger, several times over. */
const answerLimitMs = 30_000;
const statusQuery = 'query ($key: String!) { operationByKey(idempotencyKey: $key) { status } }';

await describeWith('gcc', 'the embedded ledger on a disk that loses unsynced data', (gcc) => {
  let compiled: ReturnType<typeof compileGateway>;
  beforeAll(() => {
    compiled = compileGateway();
  });
  afterAll(() => compiled.remove());

  /** A gateway in a process of its own, whose ledger lies on such a disk (disk.c), over simulated providers. */
  async function onThatDisk() {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '15000' });
    const disk = temporaryDirectory();
    const library = join(disk, 'disk.so');
    const source = fileURLToPath(new URL('disk.c', import.meta.url));
    execFileSync(gcc, ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
    const DATA_DIR = join(disk, 'data');
    const env = { ...bench.env, DATA_DIR, NODE_ENV: 'test', LOG_LEVEL: 'silent', SECRETS_KEY: secretsKey, PORT: '0' };
    const preload = { PATH: process.env['PATH'], LD_PRELOAD: library, PAYGRAPH_DISK: disk };
    const child = spawn(process.execPath, [compiled.main], { env: { ...preload, ...env } });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { bench, child, env, disk: diskAt(disk), url: await urlOf(child) };
  }

  /** What the next start finds after a power cut: nothing but what was synced. */
  async function afterPowerCut({ child, env, disk }: Awaited<ReturnType<typeof onThatDisk>>) {
    child.kill('SIGKILL');
    await once(child, 'close');
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
      expect(bench.asked(capture)).toBe(1);
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
    expect(setUp.bench.asked(capture)).toBe(1);
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
      expect(bench.asked(capture)).toBe(0);
      disk.clear(fault);
      await expect.poll(() => send(url, 'k-1'), { timeout: limitMs }).toBe('CapturePaymentPayload');
      expect(bench.asked(capture)).toBe(1);
    },
  );
});

type Fault = 'slow' | 'fails' | 'stalls';

/** Turns the disk's faults on and off. */
function diskAt(directory: string) {
  return {
    set: (fault: Fault) => writeFileSync(join(directory, fault), ''),
    clear: (fault: Fault) => rmSync(join(directory, fault)),
    /** A data directory of what was synced. */
    left: (): string => {
      const [synced, left] = [join(directory, 'data.mdb'), join(directory, 'left')];
      mkdirSync(join(left, 'ledger'), { recursive: true });
      if (existsSync(synced)) cpSync(synced, join(left, 'ledger/data.mdb'));
      return left;
    },
  };
}

async function urlOf(child: ChildProcess): Promise<string> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const address = (): string | undefined => /http:\S+\/graphql/.exec(stdout)?.[0];
  await until(() => address() !== undefined || child.exitCode !== null, limitMs);
  return address() ?? expect.unreachable(`the gateway did not start: ${stderr}`);
}

/** @returns the member of the result that the capture was told as */
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
