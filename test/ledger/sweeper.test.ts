import { expect, it, onTestFinished, vi } from 'vitest';
import { callsTo } from '../faults/crash-support.js';
import { type Bench, startBench, writeCases } from '../kit/bench.js';
import { openGateway } from '../kit/gateway.js';

const capture = writeCases[0]!;
const limitMs = 60_000;
const pollLimitMs = 20_000;
/** Longer than the pause between two sweeps. */
const pauseMs = 30_001;
const succeeded = 'paygraph_operations_total{mutation="capturePayment",provider="PURSE",state="SUCCEEDED"} 1';

/** The metrics of operations: unlike a query, they do not trigger a reconciliation. */
const metricsOf = async ({ app }: Bench['gateway']) => (await app.inject({ url: '/metrics' })).payload;

/** A capture that is done, and whose answer and the read after it are lost. */
async function leaveUnknown(bench: Bench, gateway: Bench['gateway']): Promise<void> {
  const purse = bench.servers['purse']!;
  purse.script({ kind: 'reset-after', operationId: 'capturePayment' });
  // One successful read comes before the capture.
  purse.script({ kind: 'slow', operationId: 'getPayment', delayMs: 1 });
  purse.script({ kind: 'html-after', operationId: 'getPayment' });
  expect(await bench.write(capture, 'k-1', gateway)).toMatchObject({ __typename: 'OutcomeUnknown' });
}

it(
  'a gateway that starts reconciles the unknown operations of another one without a request',
  async () => {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '10000' });
    await leaveUnknown(bench, bench.gateway);
    const next = await openGateway(bench.env);
    onTestFinished(next.close);
    await expect.poll(() => metricsOf(next), { timeout: pollLimitMs }).toContain(succeeded);
    expect(bench.callCount(capture)).toBe(1);
  },
  limitMs,
);

it(
  'a gateway reconciles its own unknown operations every half minute without a request',
  async () => {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '10000' });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const gateway = await openGateway({ ...bench.env, DATA_DIR: `${bench.dataDirectory}/own` });
    onTestFinished(gateway.close);
    await leaveUnknown(bench, gateway);
    const reads = callsTo(bench.servers['purse']!, 'getPayment').length;
    const afterAPause = () => {
      vi.advanceTimersByTime(pauseMs);
      return metricsOf(gateway);
    };
    await expect.poll(afterAPause, { timeout: pollLimitMs }).toContain(succeeded);
    expect(callsTo(bench.servers['purse']!, 'getPayment').length).toBeGreaterThan(reads);
    expect(bench.callCount(capture)).toBe(1);
  },
  limitMs,
);
