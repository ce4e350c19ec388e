import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { callsTo, until } from '../faults/crash-support.js';
import { openGateway, startBench, writeCases } from '../faults/support.js';

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
    await gateway.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = gateway.app.server.address() as AddressInfo;
    const client = new AbortController();
    purse.script({ kind: 'slow', operationId: 'capturePayment', delayMs: 3_000 });
    const query = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }`;
    const sending = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { idempotencyKey: 'k-1', ...capture.input } } }),
      signal: client.signal,
    });
    await until(() => callsTo(purse, 'capturePayment').length === 1, limitMs);
    client.abort();
    await expect(sending).rejects.toThrow();
    await gateway.close();
    const next = await openGateway({ ...bench.env, DATA_DIR: dataDirectory });
    expect(await bench.write(capture, 'k-1', next)).toMatchObject({
      __typename: 'CapturePaymentPayload',
      operation: { status: 'SUCCEEDED', replayed: true },
    });
    expect(bench.asked(capture)).toBe(1);
    await next.close();
  },
);
