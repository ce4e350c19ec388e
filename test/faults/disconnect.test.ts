import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { callsTo, until } from './crash-support.js';
import { openGateway, startBench, temporaryDirectory } from './support.js';

const holdId = 'chip:payment:13db1655-b708-4deb-9757-70323be50d69';
const declinedMinorUnits = 2_002;
const limitMs = 60_000;

it(
  'a decline that only a read explains is recorded although the client has disconnected meanwhile',
  { timeout: limitMs },
  async () => {
    const bench = await startBench({ UPSTREAM_TIMEOUT_MS: '20000' });
    const chip = bench.servers['chip']!;
    const env = { ...bench.env, DATA_DIR: temporaryDirectory() };
    const gateway = await openGateway(env);
    await gateway.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = gateway.app.server.address() as AddressInfo;
    const client = new AbortController();
    chip.script({ kind: 'slow', operationId: 'capturePurchase', delayMs: 500 });
    const input = {
      idempotencyKey: 'k-1',
      id: holdId,
      amount: { minorUnits: declinedMinorUnits, currency: 'MYR' },
    };
    const query = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }`;
    const sending = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
      signal: client.signal,
    });
    await until(() => callsTo(chip, 'capturePurchase').length === 1, limitMs);
    client.abort();
    await expect(sending).rejects.toThrow();
    await until(() => callsTo(chip, 'capturePurchase')[0]?.status === 400, limitMs);
    await gateway.close();

    const next = await openGateway(env);
    onTestFinished(next.close);
    const { data } = await next.execute('{ operationByKey(idempotencyKey: "k-1") { status } }');
    expect(data.operationByKey).toEqual({ status: 'DECLINED' });
    expect(callsTo(chip, 'capturePurchase')).toHaveLength(1);
  },
);
