import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startGateway } from '../support/gateway.js';
import { describeWith } from '../support/requirements.js';
import { startBench, writeCases } from './support.js';

const capture = writeCases[0]!;

async function race(
  bench: Awaited<ReturnType<typeof startBench>>,
  gateways: readonly Awaited<ReturnType<typeof startGateway>>[],
  key: string,
) {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => bench.write(capture, key, gateways[index % gateways.length])),
  );
  const count = (typename: string) => answers.filter(({ __typename }) => __typename === typename).length;
  const replayed = answers.filter(({ operation }) => (operation as { replayed: boolean }).replayed).length;
  return { answers, count, replayed };
}

describe('fifty requests with one key at once', () => {
  it('are one write in one process over the embedded ledger', async () => {
    const bench = await startBench();
    const { count, replayed } = await race(bench, [bench.gateway], 'k-race');
    expect(bench.asked(capture)).toBe(1);
    expect(count('CapturePaymentPayload') + count('OperationInProgress')).toBe(50);
    expect(replayed).toBe(49);
    expect(await bench.done(capture)).toBe(1);
  });
});

await describeWith('redis', 'fifty requests with one key at once, over two gateways and one Redis', (redisUrl) => {
  it('are one write', async () => {
    const bench = await startBench({ REDIS_URL: redisUrl });
    const other = await startGateway({ env: bench.env });
    const { count, replayed } = await race(bench, [bench.gateway, other], `k-race-${randomUUID()}`);
    expect(bench.asked(capture)).toBe(1);
    expect(count('CapturePaymentPayload') + count('OperationInProgress')).toBe(50);
    expect(replayed).toBe(49);
  });
});
