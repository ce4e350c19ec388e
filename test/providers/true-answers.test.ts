import { describe, expect, it, vi } from 'vitest';
import { uuidFrom } from '../../src/sandbox/kit/determinism.js';
import { chipSandbox } from '../../src/sandbox/chip/index.js';
import { type Bench, startBench } from '../kit/bench.js';
import { startFakeUpstream } from '../support/fake-upstream.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';
import { chipEnvironment, fixture, paidId, purchasePath, unpaid } from './chip/support.js';

/** Enough for a loaded machine: no test waits for a time-out. */
const env = { UPSTREAM_TIMEOUT_MS: '10000' };
const testLimitMs = 60_000;

const facts = `__typename
  ... on OutcomeUnknown { operation { status reference } }
  ... on OperationPending { operation { status reference } }
  ... on PaymentDeclined { operation { status reference } }`;

/** Sends a capture, refund or void and returns the member of its result. */
async function move(gateway: TestGateway, kind: 'capture' | 'refund' | 'void', idempotencyKey: string, input: object) {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Payment`;
  const { data, errors } = await gateway.execute(
    `mutation ($input: ${name}Input!) { result: ${kind}Payment(input: $input) { ${facts}
      ... on ${name}Payload { operation { status reference } } } }`,
    { input: { idempotencyKey, ...input } },
  );
  expect(errors).toEqual([]);
  return data.result;
}

/** Reads the operation of a key; null when the key is free. */
async function lookAt(gateway: TestGateway, key: string) {
  const { data } = await gateway.execute(
    'query ($key: String!) { operationByKey(idempotencyKey: $key) { status reference } }',
    { key },
  );
  return data.operationByKey as { status: string; reference: string | null } | null;
}

async function operationsOf(gateway: TestGateway, id: string, kind: string) {
  const { data } = await gateway.execute(
    'query ($id: ID!) { payment(id: $id) { operations { kind status reference } } }',
    { id },
  );
  return data.payment.operations.filter((operation: { kind: string }) => operation.kind === kind);
}

/** How many of these keys claim to have succeeded. */
async function countSucceeded(gateway: TestGateway, keys: readonly string[]): Promise<number> {
  const looks = await Promise.all(keys.map((key) => lookAt(gateway, key)));
  return looks.filter((operation) => operation?.status === 'SUCCEEDED').length;
}

const myr = (minorUnits: number) => ({ amount: { minorUnits, currency: 'MYR' } });
const eur = (minorUnits: number) => ({ amount: { minorUnits, currency: 'EUR' } });

describe(
  'two operations at Purse with one amount and one reference of the merchant’s',
  () => {
    const id = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';
    const input = { id, ...eur(1_000), merchantReference: 'CAP#1' };

    it.each(['reset-before', 'reset-after'] as const)(
      'never both succeed with one capture, when the first is lost by %s',
      async (kind) => {
        const { gateway, servers } = await startBench(env);
        servers['purse']!.script({ kind, operationId: 'capturePayment' });
        await move(gateway, 'capture', 'first', input);
        await move(gateway, 'capture', 'second', input);
        await move(gateway, 'capture', 'first', input);
        const captures = await operationsOf(gateway, id, 'CAPTURE');
        expect(await countSucceeded(gateway, ['first', 'second'])).toBeLessThanOrEqual(captures.length);
        const references = [await lookAt(gateway, 'first'), await lookAt(gateway, 'second')].map(
          (look) => look?.reference,
        );
        expect(references[0] ?? null).not.toBe(references[1] ?? 'none');
      },
      testLimitMs,
    );

    it('are each reported as done, with a capture of its own', async () => {
      const { gateway } = await startBench(env);
      const first = await move(gateway, 'capture', 'first', input);
      const second = await move(gateway, 'capture', 'second', input);
      expect([first, second].map(({ operation }) => operation?.status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
      expect(first.operation.reference).not.toBe(second.operation.reference);
      expect(await operationsOf(gateway, id, 'CAPTURE')).toHaveLength(2);
    });

    it('send our own key beside the reference', async () => {
      const { gateway, servers } = await startBench(env);
      await move(gateway, 'capture', 'first', input);
      const sent = servers['purse']!.calls.find(({ operationId }) => operationId === 'capturePayment');
      const key = sent?.headers['x-idempotency-key'];
      expect(sent?.body).toEqual({
        amount: 1_000,
        merchant_reference: 'CAP#1',
        order: { additional_data: { 'x-gateway-request-id': key } },
      });
    });
  },
  testLimitMs,
);

describe(
  'two partial refunds at CHIP',
  () => {
    const reference = uuidFrom('chip:cleared');
    const id = `chip:payment:${reference}`;

    /** What another party requests from CHIP without the gateway. */
    function askChip({ servers }: Bench, action: string, amount: number) {
      const { CHIP_SECRET_KEY: secret } = chipSandbox.settings('');
      return fetch(`${servers['chip']!.url}/purchases/${reference}/${action}/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ amount }),
      });
    }

    it('never both succeed with one refund, when one is observed while the other is committed and unanswered', async () => {
      const wire = await startFakeUpstream();
      const refunds: string[] = [];
      const shown = () => {
        const { status_history: history } = fixture('purchase-paid') as { status_history: readonly object[] };
        const entries = refunds.map((refund) => ({
          status: 'refunded',
          related_object: { type: 'payment', id: refund },
        }));
        const left = 14_500 - 5_000 * refunds.length;
        const status = refunds.length > 0 ? 'refunded' : 'paid';
        return {
          ...fixture('purchase-paid'),
          status,
          refundable_amount: left,
          status_history: [...history, ...entries],
        };
      };
      wire.on('GET', purchasePath, () => ({ body: shown() }));
      let release: () => void = () => undefined;
      const isObserved = new Promise<void>((resolve) => (release = resolve));
      let isFirst = true;
      wire.on('POST', `${purchasePath}refund/`, async (_request, response) => {
        if (isFirst) {
          isFirst = false;
          response.destroy();
          return undefined;
        }
        const refund = '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21';
        refunds.push(refund);
        await isObserved;
        const payment = { payment_type: 'refund', amount: 5_000, currency: 'MYR' };
        return { body: { type: 'payment', id: refund, status: 'success', payment, related_to: { id: paidId } } };
      });
      const gateway = await startGateway({ env: { ...chipEnvironment(`${wire.url}/api/v1`), ...env } });
      const input = { id: `chip:payment:${paidId}`, ...myr(5_000) };
      await move(gateway, 'refund', 'first', input);
      const second = move(gateway, 'refund', 'second', input);
      // The second is in progress by then, or was refused.
      await Promise.race([second, vi.waitFor(() => expect(refunds).toHaveLength(1), { timeout: 30_000 })]);
      await lookAt(gateway, 'first');
      release();
      await second;
      expect(await countSucceeded(gateway, ['first', 'second'])).toBeLessThanOrEqual(refunds.length);
    });

    it('are not mistaken for a pending refund of another party', async () => {
      const bench = await startBench(env);
      const { gateway, servers } = bench;
      servers['chip']!.script({ kind: 'reset-before', operationId: 'refundPurchase' });
      await move(gateway, 'refund', 'first', { id, ...myr(2_001) });
      expect((await askChip(bench, 'refund', 2_001)).status).toBe(200);
      expect(await lookAt(gateway, 'first')).toEqual({ status: 'UNKNOWN', reference: null });
    });

    it('settle after a lost answer when the other refund is known, because its amount leaves one possibility', async () => {
      const { gateway, servers } = await startBench(env);
      servers['chip']!.script({ kind: 'reset-after', operationId: 'refundPurchase' });
      // One successful read comes before the refund; those after it fail.
      servers['chip']!.script({ kind: 'slow', operationId: 'getPurchase', delayMs: 1 });
      servers['chip']!.script({ kind: 'html-after', operationId: 'getPurchase' });
      expect(await move(gateway, 'refund', 'first', { id, ...myr(1_000) })).toMatchObject({
        __typename: 'OutcomeUnknown',
      });
      const second = await move(gateway, 'refund', 'second', { id, ...myr(2_000) });
      expect(second.operation).toMatchObject({ status: 'SUCCEEDED' });
      const first = await lookAt(gateway, 'first');
      expect(first).toMatchObject({ status: 'SUCCEEDED' });
      expect(first?.reference).not.toBe(second.operation.reference);
    });

    it('are not mistaken for another party’s after a lost answer, when the other refund is known', async () => {
      const bench = await startBench(env);
      const { gateway, servers } = bench;
      servers['chip']!.script({ kind: 'reset-before', operationId: 'refundPurchase' });
      await move(gateway, 'refund', 'first', { id, ...myr(1_000) });
      await move(gateway, 'refund', 'second', { id, ...myr(2_000) });
      await askChip(bench, 'refund', 300);
      expect(await lookAt(gateway, 'first')).toEqual({ status: 'UNKNOWN', reference: null });
    });
  },
  testLimitMs,
);

describe(
  'a failed read',
  () => {
    it('after an ambiguous error code of CHIP’s is not evidence that no money moved', async () => {
      const wire = await startFakeUpstream();
      let isReadable = true;
      const hold = {
        ...unpaid({ status: 'hold', skip_capture: true }),
        purchase: fixture('purchase-paid')['purchase'],
      };
      wire.on('GET', purchasePath, () => (isReadable ? { body: hold } : { status: 404, body: '<html>' }));
      wire.on('POST', `${purchasePath}capture/`, () => {
        isReadable = false;
        return { status: 400, body: { __all__: [{ message: 'x', code: 'purchase_capture_error' }] } };
      });
      const gateway = await startGateway({ env: { ...chipEnvironment(`${wire.url}/api/v1`), ...env } });
      const id = `chip:payment:${paidId}`;
      expect(await move(gateway, 'capture', 'first', { id })).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(await lookAt(gateway, 'first')).toMatchObject({ status: 'UNKNOWN' });
    });
  },
  testLimitMs,
);
