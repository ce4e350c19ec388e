import { describe, expect, it } from 'vitest';
import { clockOfTest, quietMs } from '../kit/clock.js';
import { startFakeUpstream } from '../support/fake-upstream.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';

/** Enough for a loaded machine: no test waits for a time-out. */
const env = { UPSTREAM_TIMEOUT_MS: '10000' };
const testLimitMs = 60_000;
const dayMs = 86_400_000;

const facts = `__typename
  ... on OutcomeUnknown { operation { status reference } }
  ... on OperationPending { operation { status reference } }
  ... on PaymentDeclined { operation { status reference } }`;

/** The operation of a key. */
async function lookAt(gateway: TestGateway, key: string) {
  const { data } = await gateway.execute(
    'query ($key: String!) { operationByKey(idempotencyKey: $key) { status reference } }',
    { key },
  );
  return data.operationByKey as { status: string; reference: string | null } | null;
}

describe(
  'a retry at Cleverbridge',
  () => {
    const purchaseId = '169190319';
    const id = `cleverbridge:purchase:${purchaseId}`;

    /** A Cleverbridge with faked HTTP, and with one declined purchase that the test changes. */
    async function startCleverbridge(date?: string) {
      const wire = await startFakeUpstream();
      const state = { statusId: 'DEC', modified: '2026-11-20T11:00:00' };
      const headers: Record<string, string> = date === undefined ? {} : { date };
      const shown = () => ({
        purchaseId: Number(purchaseId),
        status: state.statusId,
        statusId: state.statusId,
        lastModificationTime: state.modified,
        error: { code: 'PAY_CLE' },
        items: [],
      });
      wire.on('GET', '/purchase/getpurchase/v2', () => ({ headers, body: shown() }));
      const gateway = await startGateway({
        env: {
          CLEVERBRIDGE_BASE_URL: wire.url,
          CLEVERBRIDGE_USERNAME: 'api-user',
          CLEVERBRIDGE_PASSWORD: 'secret',
          ...env,
        },
      });
      const write = async (name: 'retryPayment' | 'cancelPaymentRetry', idempotencyKey = 'k-1', more: object = {}) => {
        const Name = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        const { data, errors } = await gateway.execute(
          `mutation ($input: ${Name}Input!) { result: ${name}(input: $input) { ${facts}
          ... on ${Name}Payload { operation { status } } } }`,
          { input: { idempotencyKey, id, ...more } },
        );
        expect(errors).toEqual([]);
        return data.result;
      };
      return { wire, gateway, state, write };
    }

    it('that was accepted is not declined because the acceptance changed the purchase: it is paid later', async () => {
      const { wire, gateway, state, write } = await startCleverbridge();
      wire.on('POST', '/purchase/retrypayment', () => {
        state.modified = '2026-11-20T12:00:00';
        return { body: { ResultMessage: 'OK' } };
      });
      expect(await write('retryPayment')).toMatchObject({ __typename: 'OperationPending' });
      expect(await lookAt(gateway, 'k-1')).toMatchObject({ status: 'PENDING' });
      state.statusId = 'PAY';
      state.modified = '2026-11-20T13:00:00';
      expect(await lookAt(gateway, 'k-1')).toMatchObject({ status: 'SUCCEEDED' });
      expect(wire.requestsTo('/purchase/retrypayment')).toHaveLength(1);
    });

    it.each<[string, boolean]>([
      ['whose answer was lost', true],
      ['that was accepted', false],
    ])(
      'has not paid for the later retry that replaced it, whichever is read first, when it is one %s',
      async (_name, isLost) => {
        const { wire, gateway, state, write } = await startCleverbridge();
        const answers = isLost ? [null, 'OK'] : ['OK', 'OK'];
        wire.on('POST', '/purchase/retrypayment', (_request, response) => {
          const ResultMessage = answers.shift();
          if (ResultMessage != null) return { body: { ResultMessage } };
          response.destroy();
          return undefined;
        });
        const first = isLost ? 'OutcomeUnknown' : 'OperationPending';
        expect(await write('retryPayment', 'k-1')).toMatchObject({ __typename: first });
        expect(await write('retryPayment', 'k-2')).toMatchObject({ __typename: 'OperationPending' });
        state.statusId = 'PAY';
        state.modified = '2026-11-20T13:00:00';
        expect(await lookAt(gateway, 'k-1')).toMatchObject({ status: isLost ? 'UNKNOWN' : 'PENDING' });
        expect(await lookAt(gateway, 'k-2')).toMatchObject({ status: 'SUCCEEDED' });
        expect(await lookAt(gateway, 'k-1')).toMatchObject({ status: isLost ? 'UNKNOWN' : 'PENDING' });
        expect(wire.requestsTo('/purchase/retrypayment')).toHaveLength(2);
      },
    );

    it('is in the ledger until a time 40 days later, and is reported as paid when it was', async () => {
      const clock = clockOfTest();
      const { wire, gateway, state, write } = await startCleverbridge();
      wire.on('POST', '/purchase/retrypayment', () => ({ body: { ResultMessage: 'OK' } }));
      const retryAt = new Date(Date.now() + 40 * dayMs).toISOString();
      expect(await write('retryPayment', 'k-1', { retryAt })).toMatchObject({ __typename: 'OperationPending' });
      for (const days of [31, 8]) {
        clock.pass(days * dayMs);
        expect(await lookAt(gateway, 'k-1')).toMatchObject({ status: 'PENDING' });
      }
      clock.pass(1.01 * dayMs);
      state.statusId = 'PAY';
      state.modified = '2027-01-01T12:00:00';
      expect(await write('retryPayment', 'k-1', { retryAt })).toMatchObject({ __typename: 'RetryPaymentPayload' });
      expect(wire.requestsTo('/purchase/retrypayment')).toHaveLength(1);
    });

    it('is cancelled by one operation: while a cancellation is unknown, another one is not sent', async () => {
      const { wire, write } = await startCleverbridge();
      wire.on('POST', '/purchase/cancelretry', (_request, response) => {
        response.destroy();
        return undefined;
      });
      expect(await write('cancelPaymentRetry', 'k-1')).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(await write('cancelPaymentRetry', 'k-2')).toMatchObject({ __typename: 'OperationInProgress' });
      expect(wire.requestsTo('/purchase/cancelretry')).toHaveLength(1);
    });

    it('is cancelled when the cancellation was lost and a second request finds nothing to cancel', async () => {
      const clock = clockOfTest();
      const { wire, gateway, write } = await startCleverbridge();
      let isFirst = true;
      wire.on('POST', '/purchase/cancelretry', (_request, response) => {
        if (!isFirst) return { status: 402, body: { ResultMessage: 'There is no retry to cancel.' } };
        isFirst = false;
        response.destroy();
        return undefined;
      });
      expect(await write('cancelPaymentRetry')).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(await write('cancelPaymentRetry')).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(wire.requestsTo('/purchase/cancelretry')).toHaveLength(1);
      clock.pass(quietMs);
      expect(await write('cancelPaymentRetry')).toMatchObject({ __typename: 'CancelPaymentRetryPayload' });
      expect(wire.requestsTo('/purchase/cancelretry')).toHaveLength(2);
      expect(await lookAt(gateway, 'k-1')).toMatchObject({ status: 'SUCCEEDED' });
    });

    it('and a cart with a lost answer are found by Cleverbridge’s clock, however far it is from ours', async () => {
      const aheadMs = 5 * 3_600_000;
      const theirNow = () => new Date(Date.now() + aheadMs);
      const { wire, gateway } = await startCleverbridge();
      const sent: { key: string; at: Date }[] = [];
      wire.on('POST', '/cart/processcart', ({ body }, response) => {
        const [mark] = JSON.parse(body).Cart.ExtraParameters;
        sent.push({ key: mark.Value, at: theirNow() });
        response.destroy();
        return undefined;
      });
      const purchase = () => ({
        purchaseId: 169_200_001,
        status: 'Paid',
        statusId: 'PAY',
        creationTime: sent[0]!.at.toISOString(),
        extraParameters: [{ key: 'x-gateway-request-id', value: sent[0]!.key }],
        items: [],
      });
      const headers = () => ({ date: theirNow().toUTCString() });
      wire.on('GET', '/purchase/getpurchase/v2', () => ({ headers: headers(), body: purchase() }));
      wire.on('GET', '/purchase/getpurchaselist', ({ path }) => {
        const { searchParams } = new URL(path, wire.url);
        const [from, to] = ['startdatetime', 'enddatetime'].map((name) => Date.parse(searchParams.get(name) ?? ''));
        const isWithin = sent.some(({ at }) => at.getTime() >= from! && at.getTime() <= to!);
        return { headers: headers(), body: { ResultMessage: 'OK', Purchases: isWithin ? [purchase()] : [] } };
      });
      const { data } = await gateway.execute(
        `mutation { processCart(input: { idempotencyKey: "cart-1" formerPurchaseId: "${id}"
        items: [{ productId: "219783", quantity: 1 }] }) { __typename } }`,
      );
      expect(data.processCart).toEqual({ __typename: 'ProcessCartPaid' });
      expect(sent).toHaveLength(1);
    });
  },
  testLimitMs,
);
