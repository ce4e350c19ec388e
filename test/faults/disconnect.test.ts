import { expect, it, onTestFinished } from 'vitest';
import { callsTo, until } from './crash-support.js';
import { startBench } from '../kit/bench.js';
import { openGateway, requestAndDisconnect } from '../kit/gateway.js';
import { temporaryDirectory } from '../kit/stores.js';

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
    chip.script({ kind: 'slow', operationId: 'capturePurchase', delayMs: 500 });
    const input = {
      idempotencyKey: 'k-1',
      id: holdId,
      amount: { minorUnits: declinedMinorUnits, currency: 'MYR' },
    };
    const query = `mutation ($input: CapturePaymentInput!) { capturePayment(input: $input) { __typename } }`;
    const isAtWork = () => until(() => callsTo(chip, 'capturePurchase').length === 1, limitMs);
    await requestAndDisconnect(gateway, query, { input }, isAtWork);
    await until(() => callsTo(chip, 'capturePurchase')[0]?.status === 400, limitMs);
    await gateway.close();

    const next = await openGateway(env);
    onTestFinished(next.close);
    const { data } = await next.execute('{ operationByKey(idempotencyKey: "k-1") { status } }');
    expect(data.operationByKey).toEqual({ status: 'DECLINED' });
    expect(callsTo(chip, 'capturePurchase')).toHaveLength(1);
  },
);
