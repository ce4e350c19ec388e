import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { chipSandbox } from '../../src/sandbox/chip/index.js';
import type { FaultKind } from '../../src/sandbox/kit/faults.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';

interface Bench {
  readonly sandbox: RunningSandbox;
  readonly gateway: TestGateway;
}

async function start(): Promise<Bench> {
  let url = '';
  const sandbox = await startSandboxServer(await chipSandbox.define(() => url), 0);
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  return { sandbox, gateway: await startGateway({ env: chipSandbox.settings(url) }) };
}

async function run({ gateway }: Bench, document: string) {
  const { data, errors } = await gateway.execute(document);
  expect(errors).toEqual([]);
  return data;
}

const writes = ({ sandbox }: Bench) =>
  sandbox.calls.filter(({ method }) => method === 'POST').map(({ operationId }) => operationId);

const firstId = 'chip:purchase:6c22b398-643e-4f35-9420-d80009826b8d';
const secondId = 'chip:purchase:d549b95f-89da-44e4-91f8-b15176cbce37';
const thirdId = 'chip:purchase:22565806-590d-471f-813b-afcf9b7514c2';
const clientId = 'b7f3be84-2ee3-42b5-946c-eef9d712b36f';

const createPurchase = (key: string, more: string) => `mutation {
  createPurchase(
    input: {
      idempotencyKey: "${key}"
      currency: "MYR"
      clientId: "${clientId}"
      products: [{ name: "Annual plan", priceMinorUnits: 12000 }]
      ${more}
    }
  ) {
    __typename
    ... on CreatePurchasePayload {
      purchase { id status total { decimal currency } paymentLink { url } actions { action } }
      operation { status replayed resourceId }
    }
    ... on Failure { code message retryable }
  }
}`;

const chargePurchase = (key: string, id: string) => `mutation {
  chargePurchase(input: { idempotencyKey: "${key}", id: "${id}", recurringTokenId: "${firstId}" }) {
    __typename
    ... on ChargePurchasePayload {
      purchase { status payment { status method { name cardLastFour } } actions { action } }
      operation { status replayed }
    }
    ... on PaymentDeclined { decline { reason } }
    ... on InvalidInput { path }
    ... on Failure { code message retryable }
  }
}`;

const deleteToken = `mutation {
  deleteRecurringToken(input: { idempotencyKey: "forget-1", id: "${firstId}" }) {
    __typename
    ... on DeleteRecurringTokenPayload { purchase { status actions { action } } }
  }
}`;

const tokens = `{ recurringTokens(clientId: "chip:client:${clientId}") { nodes { id } } }`;

describe('a card at CHIP that is saved, charged and deleted', () => {
  it('pays while it is saved, and not afterwards', async () => {
    const bench = await start();
    const names = (actions: readonly { action: string }[]) => actions.map(({ action }) => action);

    const first = (await run(bench, createPurchase('save-1', 'forceRecurring: true'))).createPurchase;
    expect(first).toMatchObject({
      __typename: 'CreatePurchasePayload',
      purchase: { id: firstId, status: 'OPEN', total: { decimal: '120.00', currency: 'MYR' } },
      operation: { status: 'SUCCEEDED', replayed: false, resourceId: firstId },
    });
    expect(names(first.purchase.actions)).toEqual(['CANCEL', 'CHARGE', 'MARK_AS_PAID', 'RESEND_INVOICE']);
    const checkout = { method: 'POST', body: new URLSearchParams({ action: 'pay' }), redirect: 'manual' as const };
    expect((await fetch(first.purchase.paymentLink.url, checkout)).status).toBe(303);
    expect((await run(bench, tokens)).recurringTokens.nodes).toContainEqual({ id: firstId });

    const second = (await run(bench, createPurchase('buy-1', 'reference: "order-2"'))).createPurchase;
    expect(second.purchase.id).toBe(secondId);
    const { chargePurchase: charged } = await run(bench, chargePurchase('charge-1', secondId));
    expect(charged).toMatchObject({
      __typename: 'ChargePurchasePayload',
      purchase: { status: 'PAID', payment: { status: 'CAPTURED', method: { name: 'visa', cardLastFour: '1111' } } },
      operation: { status: 'SUCCEEDED', replayed: false },
    });
    expect(names(charged.purchase.actions)).toEqual(['REFUND', 'RESEND_INVOICE']);
    const { chargePurchase: repeated } = await run(bench, chargePurchase('charge-1', secondId));
    expect(repeated.operation).toEqual({ status: 'SUCCEEDED', replayed: true });

    const { deleteRecurringToken: forgotten } = await run(bench, deleteToken);
    expect(forgotten.__typename).toBe('DeleteRecurringTokenPayload');
    expect(names(forgotten.purchase.actions)).not.toContain('DELETE_RECURRING_TOKEN');
    expect((await run(bench, tokens)).recurringTokens.nodes).not.toContainEqual({ id: firstId });

    await run(bench, createPurchase('buy-2', ''));
    const { chargePurchase: refused } = await run(bench, chargePurchase('charge-2', thirdId));
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: 'input.recurringTokenId', retryable: false });

    expect(writes(bench)).toEqual([
      'createPurchase',
      'createPurchase',
      'chargePurchase',
      'deleteRecurringToken',
      'createPurchase',
    ]);
  });

  it('reports why it was declined, and leaves the purchase payable', async () => {
    const bench = await start();
    await run(bench, createPurchase('save-1', 'forceRecurring: true'));
    const pay = { method: 'POST', body: new URLSearchParams({ action: 'pay' }), redirect: 'manual' as const };
    await fetch(`${bench.sandbox.url}/p/${firstId.slice('chip:purchase:'.length)}/`, pay);
    await run(bench, createPurchase('buy-1', 'totalOverrideMinorUnits: 2004'));
    expect((await run(bench, chargePurchase('charge-1', secondId))).chargePurchase).toMatchObject({
      __typename: 'PaymentDeclined',
      decline: { reason: 'INSUFFICIENT_FUNDS' },
    });
    const { purchase } = await run(bench, `{ purchase(id: "${secondId}") { status actions { action } } }`);
    expect(purchase).toMatchObject({ status: 'DECLINED', actions: [{ action: 'CANCEL' }, {}, {}, {}] });
  });
});

describe('a purchase that is requested under one key', () => {
  it('is created once, and returned again for the same key', async () => {
    const bench = await start();
    await run(bench, createPurchase('k-1', ''));
    expect((await run(bench, createPurchase('k-1', ''))).createPurchase).toMatchObject({
      purchase: { id: firstId },
      operation: { replayed: true },
    });
    expect((await run(bench, createPurchase('k-1', 'sendReceipt: true'))).createPurchase.__typename).toBe(
      'IdempotencyConflict',
    );
    expect(writes(bench)).toEqual(['createPurchase']);
  });

  it.each<FaultKind>(['reset-before', 'reset-after', 'error-503', 'html-after'])(
    'is never created again when its answer is lost by %s',
    async (kind) => {
      const bench = await start();
      bench.sandbox.script({ kind, operationId: 'createPurchase' });
      for (let attempt = 0; attempt < 3; attempt += 1) {
        expect((await run(bench, createPurchase('k-1', ''))).createPurchase).toMatchObject({
          __typename: 'OutcomeUnknown',
          retryable: true,
        });
      }
      expect(writes(bench)).toEqual(['createPurchase']);
    },
  );

  it('is sent again under the same key when it was certainly not created', async () => {
    const bench = await start();
    bench.sandbox.script({ kind: 'too-many-requests', operationId: 'createPurchase' });
    const ask = async () => (await run(bench, createPurchase('k-1', ''))).createPurchase.__typename;
    expect(await ask()).toBe('ProviderUnavailable');
    // The gateway pauses for a moment after a 429.
    await vi.waitFor(async () => expect(await ask()).toBe('CreatePurchasePayload'), { timeout: 10_000, interval: 50 });
    expect(writes(bench)).toEqual(['createPurchase', 'createPurchase']);
  });
});

describe('an invoice that is sent again under one key', () => {
  const resend = `mutation {
    resendInvoice(input: { idempotencyKey: "k-1", id: "chip:purchase:34aa8dc8-4636-4f3c-b519-66cb20280b0a" }) {
      __typename
    }
  }`;

  it.each<[FaultKind | null, string]>([
    [null, 'ResendInvoicePayload'],
    ['reset-before', 'OutcomeUnknown'],
    ['empty-after', 'OutcomeUnknown'],
  ])('is one mail, also after %s', async (kind, expected) => {
    const bench = await start();
    if (kind) bench.sandbox.script({ kind, operationId: 'resendInvoice' });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await run(bench, resend)).resendInvoice.__typename).toBe(expected);
    }
    expect(writes(bench)).toEqual(['resendInvoice']);
  });
});

describe('the cached answer of a purchase', () => {
  const id = 'chip:purchase:34aa8dc8-4636-4f3c-b519-66cb20280b0a';
  const token = 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';
  const read = `{ purchase(id: "${id}", maxAge: 600) { status } payment(id: "${id.replace('purchase', 'payment')}", maxAge: 600) { status } }`;

  it.each([
    ['cancelPurchase', '', 'CANCELLED', 'CANCELLED'],
    ['chargePurchase', `recurringTokenId: "${token}"`, 'PAID', 'CAPTURED'],
    ['markPurchaseAsPaid', '', 'PAID', 'CAPTURED'],
  ])('is dropped after %s', async (mutation, more, status, payment) => {
    const bench = await start();
    expect((await run(bench, read)).purchase.status).toBe('OPEN');
    await run(bench, `mutation { ${mutation}(input: { idempotencyKey: "k-1", id: "${id}" ${more} }) { __typename } }`);
    expect(await run(bench, read)).toEqual({ purchase: { status }, payment: { status: payment } });
  });
});
