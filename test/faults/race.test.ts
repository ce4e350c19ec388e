import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase } from '../kit/stores.js';
import { describeWith } from '../support/requirements.js';
import { type GatewayProcess, startProcess } from './crash-process.js';
import { announceSeed, newKey, randomOf } from './proof.js';
import { startBench, writeCases } from '../kit/bench.js';
import { temporaryDirectory } from '../kit/stores.js';

const requests = 50;
const capture = writeCases[0]!;

interface CaptureAnswer {
  readonly __typename: string;
  readonly operation?: { readonly replayed: boolean };
}

const captureMutation = `mutation ($input: CapturePaymentInput!) { result: capturePayment(input: $input) {
  __typename
  ... on CapturePaymentPayload { operation { replayed } }
  ... on OperationInProgress { operation { replayed } }
} }`;

async function captureBy(gateway: GatewayProcess, idempotencyKey: string): Promise<CaptureAnswer | null> {
  const data = await gateway.execute(captureMutation, { input: { idempotencyKey, ...capture.input } });
  return (data?.['result'] ?? null) as CaptureAnswer | null;
}

/** The request that was sent is reported as new, all others as in progress or replayed. */
function assertOneWrite(answers: readonly (CaptureAnswer | null)[]): void {
  const count = (typename: string) => answers.filter((answer) => answer?.__typename === typename).length;
  expect(count('CapturePaymentPayload') + count('OperationInProgress')).toBe(requests);
  expect(answers.filter((answer) => answer?.operation?.replayed)).toHaveLength(requests - 1);
}

/** So that some arrive while the first is in progress, and some after it. */
async function startSlowBench() {
  // There are many requests, and the machine may be busy: none may fail because of a time-out.
  const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '15000' });
  announceSeed('race proof');
  bench.servers['purse']!.script({ kind: 'slow', operationId: 'capturePayment', delayMs: randomOf('race')(200) });
  return bench;
}

describe('fifty requests with one key at once', () => {
  it('execute one write in one process over the embedded ledger', async () => {
    const bench = await startSlowBench();
    const send = async () => (await bench.write(capture, 'k-race')) as unknown as CaptureAnswer;
    assertOneWrite(await Promise.all(Array.from({ length: requests }, send)));
    expect(bench.callCount(capture)).toBe(1);
    expect(await bench.done(capture)).toBe(1);
  });
});

await describeWith(
  'postgres',
  'fifty requests with one key at once, over two gateway processes and one PostgreSQL',
  (server) => {
    it('execute one write', async () => {
      const bench = await startSlowBench();
      const database = await createDatabase(server);
      onTestFinished(() => database.drop());
      const start = async () => {
        const env = {
          ...bench.env,
          DATA_DIR: temporaryDirectory(),
          DATABASE_URL: database.url,
          PORT: '0',
          LOG_LEVEL: 'error',
        };
        const gateway = await startProcess(env);
        onTestFinished(gateway.kill);
        return gateway;
      };
      const gateways = await Promise.all([start(), start()]);
      const key = newKey();
      const send = (_: unknown, index: number) => captureBy(gateways[index % gateways.length]!, key);
      assertOneWrite(await Promise.all(Array.from({ length: requests }, send)));
      expect(bench.callCount(capture)).toBe(1);
      expect(await bench.done(capture)).toBe(1);
    });
  },
);
