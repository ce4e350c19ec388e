import { expect, it } from 'vitest';
import { callsTo, until } from '../faults/crash-support.js';
import { startBench, writeCases } from '../kit/bench.js';
import { openGateway, requestAndDisconnect } from '../kit/gateway.js';

const capture = writeCases[0]!;
const limitMs = 120_000;

it(
  'a gateway that shuts down waits for a write whose client has disconnected, and stores its outcome',
  { timeout: limitMs },
  async () => {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '20000' });
    const purse = bench.servers['purse']!;
    const dataDirectory = `${bench.dataDirectory}/own`;
    const gateway = await openGateway({ ...bench.env, DATA_DIR: dataDirectory });
    purse.script({ kind: 'slow', operationId: 'capturePayment', delayMs: 3_000 });
    const query = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }`;
    const isAtWork = () => until(() => callsTo(purse, 'capturePayment').length === 1, limitMs);
    await requestAndDisconnect(gateway, query, { input: { idempotencyKey: 'k-1', ...capture.input } }, isAtWork);
    await gateway.close();
    const next = await openGateway({ ...bench.env, DATA_DIR: dataDirectory });
    expect(await bench.write(capture, 'k-1', next)).toMatchObject({
      __typename: 'CapturePaymentPayload',
      operation: { status: 'SUCCEEDED', replayed: true },
    });
    expect(bench.callCount(capture)).toBe(1);
    await next.close();
  },
);
