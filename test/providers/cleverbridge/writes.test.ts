import { describe, expect, it } from 'vitest';
import { clockOfTest, quietMs } from '../../kit/clock.js';
import { startGateway, type TestGateway } from '../../kit/gateway.js';
import { declinedId, isOnDisk, paidId, startGatewayAtSandbox } from './operations-support.js';

const licenseKey = 'DDDD-EEEE-FFFF';
const facts = `... on Failure { code message }
  ... on InvalidInput { path }
  ... on NotAllowed { actions { action } }
  ... on OutcomeUnknown { operation { status } }
  ... on OperationPending { operation { status resourceId } resource { ... on Purchase { status } } }
  ... on PaymentDeclined { decline { reason providerCode } }`;
const documents = {
  processCart: `mutation ($input: ProcessCartInput!) { result: processCart(input: $input) { __typename ${facts}
    ... on ProcessCartPaid { purchase { id status } operation { status replayed resourceId } }
    ... on ProcessCartWaitingForOfflinePayment { purchase { status } }
    ... on ProcessCartPending { purchase { id status actions { action } } isRetryScheduled decline { reason }
      paymentLink { id status url } }
    ... on ProcessCartCustomerActionNeeded { purchase { id status } clientSession { id status checkoutUrl expiresAt } }
  } }`,
  updateLicenseKey: `mutation ($input: UpdateLicenseKeyInput!) { result: updateLicenseKey(input: $input) { __typename ${facts}
    ... on UpdateLicenseKeyPayload { purchase { id } operation { resourceId } } } }`,
  updatePurchaseParameters: `mutation ($input: UpdatePurchaseParametersInput!) { result: updatePurchaseParameters(input: $input) { __typename ${facts}
    ... on UpdatePurchaseParametersPayload { purchase { details { ... on CleverbridgePurchase { extraParameters { key value } } } } } } }`,
  retryPayment: `mutation ($input: RetryPaymentInput!) { result: retryPayment(input: $input) { __typename ${facts}
    ... on RetryPaymentPayload { purchase { status } operation { status replayed } } } }`,
  cancelPaymentRetry: `mutation ($input: CancelPaymentRetryInput!) { result: cancelPaymentRetry(input: $input) { __typename ${facts}
    ... on CancelPaymentRetryPayload { purchase { status } } } }`,
};
type Mutation = keyof typeof documents;

async function write(gateway: TestGateway, mutation: Mutation, input: object, idempotencyKey = 'k-1') {
  const { data, errors } = await gateway.execute(documents[mutation], { input: { idempotencyKey, ...input } });
  expect(errors).toEqual([]);
  return data.result;
}

const cartOf = (productId: number, more: object = {}) => ({
  items: [{ productId: String(productId), quantity: 1 }],
  formerPurchaseId: `cleverbridge:purchase:${paidId}`,
  ...more,
});
const declined = { id: `cleverbridge:purchase:${declinedId}` };
const license = { id: `cleverbridge:purchase:${paidId}`, runningNumber: 1, licenseKey };
const parameters = {
  id: `cleverbridge:purchase:${paidId}`,
  parameters: [{ key: 'x-customerid', value: '99' }],
};

describe('a write at Cleverbridge whose answer was lost', () => {
  it.each<[Mutation, string, object, string]>([
    ['processCart', 'processCart', cartOf(219_783), 'ProcessCartPaid'],
    ['processCart', 'processCart', cartOf(219_790), 'ProcessCartWaitingForOfflinePayment'],
    ['processCart', 'processCart', cartOf(219_791), 'ProcessCartPending'],
    ['updateLicenseKey', 'updateLicenseKey', license, 'UpdateLicenseKeyPayload'],
    ['updatePurchaseParameters', 'updatePurchaseParameters', parameters, 'UpdatePurchaseParametersPayload'],
    ['retryPayment', 'retryPayment', declined, 'RetryPaymentPayload'],
  ])(
    'is reconciled at once, and sent once: %s',
    async (mutation, operationId, input, payload) => {
      for (const kind of ['hang-after', 'reset-after', 'error-500-after', 'html-after'] as const) {
        const { gateway, sandbox, sent } = await startGatewayAtSandbox();
        sandbox.script({ kind, operationId });
        expect(await write(gateway, mutation, input)).toMatchObject({ __typename: payload });
        expect(await write(gateway, mutation, input)).toMatchObject({ __typename: payload });
        expect(sent(operationId)).toHaveLength(1);
      }
    },
    30_000,
  );

  it.each<[Mutation, object]>([
    ['processCart', cartOf(219_783)],
    ['retryPayment', declined],
  ])(
    'stays unknown when it never arrived, and is never sent again: %s',
    async (mutation, input) => {
      const clock = clockOfTest();
      for (const kind of ['hang-before', 'reset-before', 'error-500-before'] as const) {
        const { gateway, sandbox, sent } = await startGatewayAtSandbox();
        sandbox.script({ kind, operationId: mutation });
        for (let repetition = 0; repetition < 3; repetition++) {
          expect(await write(gateway, mutation, input)).toMatchObject({
            __typename: 'OutcomeUnknown',
            operation: { status: 'UNKNOWN' },
          });
          clock.pass(quietMs);
        }
        expect(sent(mutation)).toHaveLength(1);
      }
    },
    30_000,
  );

  it.each<[Mutation, string, object, string]>([
    ['updateLicenseKey', 'updateLicenseKey', license, 'UpdateLicenseKeyPayload'],
    ['updatePurchaseParameters', 'updatePurchaseParameters', parameters, 'UpdatePurchaseParametersPayload'],
  ])(
    'is sent again by a request after a quiet period when it never arrived and sets a value (%s)',
    async (...wanted) => {
      const [mutation, operationId, input, payload] = wanted;
      const clock = clockOfTest();
      const { gateway, sandbox, sent } = await startGatewayAtSandbox();
      sandbox.script({ kind: 'reset-before', operationId });
      expect(await write(gateway, mutation, input)).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(await write(gateway, mutation, input)).toMatchObject({ __typename: 'OutcomeUnknown' });
      expect(sent(operationId)).toHaveLength(1);
      clock.pass(quietMs);
      expect(await write(gateway, mutation, input)).toMatchObject({ __typename: payload });
      expect(sent(operationId)).toHaveLength(2);
    },
  );

  it('is sent again after a quiet period when it cancelled a retry, because a second cancellation is harmless', async () => {
    const clock = clockOfTest();
    const { gateway, sandbox, sent } = await startGatewayAtSandbox();
    const { purchase } = await write(gateway, 'processCart', cartOf(219_793));
    sandbox.script({ kind: 'hang-after', operationId: 'cancelRetry' });
    const cancel = () => write(gateway, 'cancelPaymentRetry', { id: purchase.id }, 'k-2');
    expect(await cancel()).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(await cancel()).toMatchObject({ __typename: 'OutcomeUnknown' });
    expect(sent('cancelRetry')).toHaveLength(1);
    clock.pass(quietMs);
    expect(await cancel()).toMatchObject({ __typename: 'CancelPaymentRetryPayload' });
    expect(sent('cancelRetry')).toHaveLength(2);
  });

  it('stays unknown when it opened a session, until its customer has ordered', async () => {
    const { gateway, sandbox, sent } = await startGatewayAtSandbox();
    sandbox.script({ kind: 'hang-after', operationId: 'processCart' });
    const ask = () => write(gateway, 'processCart', cartOf(219_795));
    expect(await ask()).toMatchObject({ __typename: 'OutcomeUnknown' });
    const page = `${sandbox.url}/1584/session/SANDBOX-SESSION-1`;
    expect((await fetch(page, { method: 'POST', body: new URLSearchParams({ outcome: 'pay' }) })).status).toBe(200);
    expect(await ask()).toMatchObject({ __typename: 'ProcessCartPaid', purchase: { status: 'PAID' } });
    expect(sent('processCart')).toHaveLength(1);
  });

  it('may be sent again under its key when it was rejected unread', async () => {
    const { gateway, sandbox, sent } = await startGatewayAtSandbox();
    sandbox.script({ kind: 'too-many-requests', operationId: 'processCart', retryAfterSeconds: 1 });
    expect(await write(gateway, 'processCart', cartOf(219_783))).toMatchObject({ __typename: 'ProviderUnavailable' });
    await expect
      .poll(async () => (await write(gateway, 'processCart', cartOf(219_783))).__typename, { timeout: 5_000 })
      .toBe('ProcessCartPaid');
    expect(sent('processCart')).toHaveLength(2);
  });
});

describe('a write that Cleverbridge rejects', () => {
  it.each<[string, Mutation, object, object]>([
    ['a cart by Cleverbridge', 'processCart', cartOf(219_796), { __typename: 'NotAllowed' }],
    [
      'a cart for an unknown customer',
      'processCart',
      cartOf(219_783, { formerPurchaseId: null }),
      { __typename: 'InvalidInput', path: 'input' },
    ],
    [
      'a cart with a card number',
      'processCart',
      cartOf(219_783, { extraParameters: [{ key: 'x-note', value: '4242 4242 4242 4242' }] }),
      { __typename: 'InvalidInput', path: 'input.extraParameters.0.value' },
    ],
    [
      'a retry of a paid purchase',
      'retryPayment',
      { id: `cleverbridge:payment:${paidId}` },
      { __typename: 'NotAllowed', actions: [{ action: 'UPDATE_LICENSE_KEY' }, { action: 'UPDATE_PARAMETERS' }] },
    ],
    ['a retry of CHIP’s', 'retryPayment', { id: 'chip:purchase:1' }, { __typename: 'InvalidInput', path: 'input.id' }],
    [
      'a license key of an unknown purchase',
      'updateLicenseKey',
      { ...license, id: 'cleverbridge:purchase:999999999' },
      { __typename: 'NotFound' },
    ],
  ])('is rejected with a reason: %s', async (_what, mutation, input, expected) => {
    const { gateway } = await startGatewayAtSandbox();
    expect(await write(gateway, mutation, input)).toMatchObject(expected);
  });

  it('is rejected again under the same key, and nothing is sent for another cart under that key', async () => {
    const { gateway, sent } = await startGatewayAtSandbox();
    const first = await write(gateway, 'processCart', cartOf(219_783));
    const second = await write(gateway, 'processCart', cartOf(219_783));
    expect([first.operation.replayed, second.operation.replayed]).toEqual([false, true]);
    expect(second.operation.resourceId).toBe('cleverbridge:purchase:169200001');
    expect(await write(gateway, 'processCart', cartOf(219_790))).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(sent('processCart')).toHaveLength(1);
  });
});

describe('a value that Cleverbridge returns only once', () => {
  const session = `query ($id: ID!) { clientSession(id: $id) { status providerStatus checkoutUrl expiresAt actions { action }
    purchase { id } cart { id } payment { id } details { ... on CleverbridgeCartSession { sessionUrl purchaseId resultMessage } } } }`;
  const link = `query ($id: ID!) { paymentLink(id: $id) { status url providerStatus actions { action } customer { reference }
    payments { authorizationStatus payment { status } } purchase { id } details { ... on CleverbridgePurchase { purchaseId } } } }`;

  it('is available after a restart, and is in no file as plain text', async () => {
    const { gateway, env, sandbox, dataDirectory } = await startGatewayAtSandbox();
    const needed = await write(gateway, 'processCart', cartOf(219_795));
    const pending = await write(gateway, 'processCart', cartOf(219_791), 'k-2');
    await write(gateway, 'updateLicenseKey', license, 'k-3');
    const url = `${sandbox.url}/1584/session/SANDBOX-SESSION-1`;
    expect(needed).toMatchObject({ clientSession: { status: 'CREATED', checkoutUrl: url }, purchase: null });
    expect(pending.paymentLink.url).toBe(`${sandbox.url}/1584/p/169200001-SANDBOX`);

    const restarted = await startGateway({ env });
    const found = await restarted.execute(session, { id: needed.clientSession.id });
    expect(found.errors).toEqual([]);
    expect(found.data.clientSession).toEqual({
      status: 'CREATED',
      providerStatus: 'CustomerActionNeeded',
      checkoutUrl: url,
      expiresAt: expect.stringMatching(/Z$/),
      actions: [],
      purchase: null,
      cart: null,
      payment: null,
      details: { sessionUrl: url, purchaseId: null, resultMessage: 'CustomerActionNeeded' },
    });
    const linked = await restarted.execute(link, { id: pending.paymentLink.id });
    expect(linked.data.paymentLink).toMatchObject({ status: 'OPENED', url: pending.paymentLink.url });

    expect(isOnDisk(dataDirectory, 'processCart')).toBe(true);
    for (const secret of ['SANDBOX-SESSION', '169200001-SANDBOX', licenseKey, 'AAAA-BBBB-CCCC']) {
      expect(isOnDisk(dataDirectory, secret)).toBe(false);
    }
  });

  it('leads from a purchase to its payment link, which ends with the payment', async () => {
    const { gateway, sandbox } = await startGatewayAtSandbox();
    const { purchase } = await write(gateway, 'processCart', cartOf(219_791));
    const query = 'query ($id: ID!) { purchase(id: $id) { status paymentLink { id url } } }';
    const before = await gateway.execute(query, { id: purchase.id });
    expect(before.data.purchase.paymentLink.url).toBe(`${sandbox.url}/1584/p/169200001-SANDBOX`);
    // The link is a view on the purchase that was read.
    expect(before.cost.upstreamCalls).toBe(1);
    await fetch(before.data.purchase.paymentLink.url, {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'pay' }),
    });
    const { data } = await gateway.execute(link, { id: before.data.purchase.paymentLink.id });
    expect(data.paymentLink).toMatchObject({
      status: 'PAID',
      url: null,
      providerStatus: 'PAY',
      customer: { reference: 'UUID-YOUR-UNIQUE-ID-1234-5678' },
      payments: [{ authorizationStatus: 'AUTHORIZED', payment: { status: 'CAPTURED' } }],
      purchase: { id: purchase.id },
      details: { purchaseId: '169200001' },
    });
  });

  it('is both a permanent session and a link to its purchase for a saved cart', async () => {
    const { gateway, sandbox } = await startGatewayAtSandbox();
    const saved = await write(gateway, 'processCart', cartOf(219_795, { mode: 'NON_INTERACTIVE' }));
    const url = `${sandbox.url}/1584/p/169200001-SANDBOX`;
    expect(saved).toMatchObject({
      __typename: 'ProcessCartCustomerActionNeeded',
      purchase: { status: 'PENDING' },
      clientSession: { checkoutUrl: url, expiresAt: null },
    });
    const { data } = await gateway.execute(session, { id: saved.clientSession.id });
    expect(data.clientSession).toMatchObject({
      purchase: { id: saved.purchase.id },
      cart: { id: 'cleverbridge:cart:169200001' },
      details: { purchaseId: '169200001' },
    });
    const linked = await gateway.execute(link, { id: 'cleverbridge:payment-link:169200001' });
    expect(linked.data.paymentLink).toMatchObject({ status: 'CREATED', url });
  });

  it('is null without a call when none was returned', async () => {
    const { gateway, sandbox } = await startGatewayAtSandbox();
    const { data, errors } = await gateway.execute(link, { id: `cleverbridge:payment-link:${paidId}` });
    expect([data.paymentLink, errors]).toEqual([null, []]);
    expect(sandbox.calls).toEqual([]);
  });
});

describe('a cached read of Cleverbridge', () => {
  const near = ['168378301', '168378302', '168378303'];
  const read = (ids: readonly string[]) =>
    `{ ${ids.map((id) => `p${id}: purchase(id: "cleverbridge:purchase:${id}", maxAge: 60) { updatedAt actions { action } }`).join(' ')} }`;
  const set = (gateway: TestGateway, id: string, idempotencyKey = 'k-1') =>
    write(
      gateway,
      'updatePurchaseParameters',
      { id: `cleverbridge:purchase:${id}`, parameters: [{ key: 'x-note', value: idempotencyKey }] },
      idempotencyKey,
    );

  it.each<[string, readonly string[], readonly string[]]>([
    ['alone', [paidId], [paidId]],
    ['in a range and then alone', near, ['168378302']],
    ['in a range, twice', near, near],
    ['alone and then in a range', ['168378302'], near],
  ])('is fresh after a write: %s', async (_what, first, second) => {
    const { gateway } = await startGatewayAtSandbox();
    const id = first.at(-1) === paidId ? paidId : '168378302';
    const before = await gateway.execute(read(first));
    expect(before.errors).toEqual([]);
    await set(gateway, id);
    const after = await gateway.execute(read(second));
    expect(after.errors).toEqual([]);
    expect(after.data[`p${id}`].updatedAt > before.data[`p${id}`].updatedAt).toBe(true);
    expect(after.data[`p${id}`].updatedAt.slice(0, 4)).not.toBe('2019');
  });

  it('is answered from the cache while nothing is written', async () => {
    const { gateway, sent } = await startGatewayAtSandbox();
    await gateway.execute(read([paidId]));
    await set(gateway, '168378302');
    const { cost } = await gateway.execute(read([paidId]));
    expect(cost).toMatchObject({ upstreamCalls: 0, cacheHits: 1 });
    expect(sent('getPurchase').filter(({ path }) => path.includes(paidId))).toHaveLength(1);
  });
});
