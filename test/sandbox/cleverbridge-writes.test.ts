import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cleverbridgeSandbox, defineCleverbridge } from '../../src/sandbox/cleverbridge/index.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';

const publishedId = '168377690';
const declinedId = '169190319';
const hourMs = 3_600_000;

/** A simulation whose clock the test controls. */
async function start() {
  const clock = { nowMs: Date.parse('2026-11-20T12:00:00Z') };
  let callMs = 0;
  let url = '';
  const definition = defineCleverbridge(() => url, { nowMs: () => (callMs += 1_000), clockMs: () => clock.nowMs });
  const sandbox = await startSandboxServer(definition, 0);
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  return { sandbox, clock };
}

async function call(sandbox: RunningSandbox, path: string, init: RequestInit = {}) {
  const { CLEVERBRIDGE_USERNAME, CLEVERBRIDGE_PASSWORD } = cleverbridgeSandbox.settings('');
  const authorization = `Basic ${btoa(`${CLEVERBRIDGE_USERNAME}:${CLEVERBRIDGE_PASSWORD}`)}`;
  const headers = { accept: 'application/json', 'content-type': 'application/json', authorization };
  const response = await fetch(sandbox.url + path, { ...init, headers });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  const body: any = await response.json();
  return { status: response.status, body };
}

const post = (sandbox: RunningSandbox, path: string, body: object) =>
  call(sandbox, path, { method: 'POST', body: JSON.stringify(body) });

async function purchase(sandbox: RunningSandbox, id: number | string) {
  const { body } = await call(sandbox, `/purchase/getpurchase/v2?purchaseId=${id}`);
  return body.PurchaseNotification === undefined ? null : JSON.parse(body.PurchaseNotification);
}

const order = (sandbox: RunningSandbox, productId: number, more: object = {}) =>
  post(sandbox, '/cart/processcart', {
    Cart: {
      Items: [{ ProductId: productId, Quantity: 2 }],
      ExtraParameters: [{ Key: 'x-gateway-request-id', Value: 'mine' }],
    },
    LogonPurchaseId: publishedId,
    ...more,
  });
const retry = (sandbox: RunningSandbox, id: number | string, more: object = {}) =>
  post(sandbox, '/purchase/retrypayment', { PurchaseId: String(id), ...more });
const cancel = (sandbox: RunningSandbox, id: number | string) =>
  post(sandbox, '/purchase/cancelretry', { PurchaseId: String(id) });
const choose = (url: string, outcome: string): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ outcome }) });
const ok = { status: 200, body: { ResultMessage: 'OK' } };

/** The rows of the table of products: product, outcome, decline code, whether a retry is scheduled, status of the purchase. */
const documented = [
  ...readFileSync(new URL('../../docs/sandbox/cleverbridge.md', import.meta.url), 'utf8').matchAll(
    /^\| `(2197\d\d|219783)` \| (\w+)(.*?)\s+\| (?:`(\w{3})`)?/gm,
  ),
].map(([, product = '', outcome = '', rest = '', statusId]) => ({
  product: Number(product),
  outcome,
  code: /`(\w+)`/.exec(rest)?.[1],
  isScheduled: rest.includes('retry scheduled'),
  httpStatus: Number(/with (\d{3})/.exec(rest)?.[1] ?? 200),
  statusId,
}));

describe('the documented products of the Cleverbridge sandbox', () => {
  it('exist', () => {
    expect(documented.map(({ product }) => product)).toEqual([
      219_783, 219_790, 219_791, 219_792, 219_793, 219_794, 219_795, 219_796, 219_797,
    ]);
  });

  it.each(documented)('end a cart as the page says: $product', async (row) => {
    const { sandbox } = await start();
    const { status, body } = await order(sandbox, row.product);
    expect([status, body.ResultMessage]).toEqual([row.httpStatus, row.outcome]);
    expect(body.PaymentResult?.Code).toBe(row.code);
    expect(body.IsPaymentRetryScheduled ?? false).toBe(row.isScheduled);
    expect(body.PurchaseId).toBe(row.statusId ? 169_200_001 : undefined);
    const made = await purchase(sandbox, 169_200_001);
    expect(made?.statusId).toBe(row.statusId);
    expect(made?.error?.code).toBe(row.code);
  });
});

describe('a cart in the Cleverbridge sandbox', () => {
  it('becomes a purchase of the same customer, with its items and x-parameters, in single gets and in lists', async () => {
    const { sandbox } = await start();
    const price = { CurrencyId: 'JPY', Amount: 5_980, IsGross: true };
    const item = { ProductId: 219_783, Quantity: 3, ProductName: 'Gold', ProductNameExtension: 'April', Price: price };
    await order(sandbox, 0, {
      Cart: {
        Items: [{ ...item, ExtraParameters: [{ Key: 'x-seat', Value: '1' }] }],
        ExtraParameters: [{ Key: 'x-gateway-request-id', Value: 'mine' }],
      },
    });
    expect(await purchase(sandbox, 169_200_001)).toMatchObject({
      statusId: 'PAY',
      internalCustomer: 'UUID-YOUR-UNIQUE-ID-1234-5678',
      paymentInfo: { currencyId: 'JPY' },
      creationTime: '2026-11-20T12:00:00.0001',
      items: [
        {
          runningNumber: 1,
          productName: 'Gold',
          quantity: 3,
          customerPrice: { productSinglePrice: { netPrice: 5_980 } },
          extraParameters: [{ key: 'x-seat', value: '1' }],
        },
      ],
      extraParameters: [{ key: 'x-gateway-request-id', value: 'mine' }],
    });
    const window = 'startdatetime=2026-11-20T11:59:00Z&enddatetime=2026-11-20T12:01:00Z';
    const { body } = await call(sandbox, `/purchase/getpurchaselist?${window}`);
    expect(body.Purchases).toMatchObject([
      { Id: 169_200_001, ExtraParameters: { ExtraParameter: [{ Key: 'x-gateway-request-id', Value: 'mine' }] } },
    ]);
  });

  it('accepts a customer who has bought before, by any of the three names', async () => {
    const { sandbox } = await start();
    const by = (customer: object) => order(sandbox, 219_783, { LogonPurchaseId: undefined, ...customer });
    const subscription = (id: string) => ({ Subscription: { SubscriptionId: id }, DefaultLanguageId: 'en' });
    expect((await by(subscription('S9073119'))).status).toBe(200);
    expect((await by({ CustomerReferenceId: 'customer-3' })).status).toBe(200);
    for (const stranger of [subscription('S1'), { CustomerReferenceId: 'nobody' }, { LogonPurchaseId: '999999999' }]) {
      expect(await by(stranger)).toEqual({ status: 404, body: { ResultMessage: 'Item not found.' } });
    }
  });

  it('is refused when the contract does not permit it', async () => {
    const { sandbox } = await start();
    const refused = { status: 400, body: { ResultMessage: 'Missing required field.' } };
    expect(await order(sandbox, 219_783, { LogonPurchaseId: undefined })).toEqual(refused);
    expect(await order(sandbox, 219_783, { ProcessCartMode: 'Interactive' })).toEqual(refused);
    expect(await purchase(sandbox, 169_200_001)).toBeNull();
  });

  it('is ordered at its page, once, when it needs data of its customer', async () => {
    const { sandbox } = await start();
    const { body } = await order(sandbox, 219_795);
    expect(body).toEqual({
      ResultMessage: 'CustomerActionNeeded',
      Url: `${sandbox.url}/1584/session/SANDBOX-SESSION-1`,
      IsPaymentRetryScheduled: false,
    });
    expect(await (await fetch(body.Url)).text()).toContain('Waiting for your data');
    expect((await choose(body.Url, 'dance')).status).toBe(400);
    expect((await choose(body.Url, 'pay')).status).toBe(200);
    expect(await purchase(sandbox, 169_200_001)).toMatchObject({ statusId: 'PAY' });
    expect((await choose(body.Url, 'pay')).status).toBe(410);
    expect((await fetch(body.Url)).status).toBe(410);
  });

  it('is paid at its own page when it is saved and needs data of its customer', async () => {
    const { sandbox } = await start();
    const { body } = await order(sandbox, 219_795, { ProcessCartMode: 1 });
    expect(body.Url).toBe(`${sandbox.url}/1584/p/169200001-SANDBOX`);
    expect((await choose(body.Url, 'pay')).status).toBe(200);
    expect(await purchase(sandbox, 169_200_001)).toMatchObject({ statusId: 'PAY' });
    expect((await choose(body.Url, 'pay')).status).toBe(409);
  });

  it('is deleted by a reset, and the ids start again', async () => {
    const { sandbox } = await start();
    await order(sandbox, 219_783);
    sandbox.reset();
    expect(await purchase(sandbox, 169_200_001)).toBeNull();
    expect((await order(sandbox, 219_783)).body.PurchaseId).toBe(169_200_001);
  });
});

describe('a retry in the Cleverbridge sandbox', () => {
  it.each([
    ['PAY_CLE', declinedId, 'PAY'],
    ['CCA_EXP', '168378306', 'PAY'],
    ['no code', '168378307', 'PAY'],
    ['PAY_CEX', '168378301', 'DEC'],
    ['PAY_REJ', '168378303', 'DEC'],
    ['FRA_REJ', '168378304', 'DEC'],
    ['PAY_SCO', '168378305', 'DEC'],
  ])('ends according to the decline code: %s', async (_code, id, statusId) => {
    const { sandbox } = await start();
    const before = await purchase(sandbox, id);
    expect(await retry(sandbox, id)).toEqual(ok);
    // The acceptance changes the purchase, before an attempt that is declined.
    const accepted = await purchase(sandbox, id);
    expect(accepted.lastModificationTime > before.lastModificationTime).toBe(true);
    const after = await purchase(sandbox, id);
    expect(after).toMatchObject({ statusId, ...(statusId === 'DEC' ? { error: { code: 'PAY_DEC' } } : {}) });
    expect(after.lastModificationTime > before.lastModificationTime).toBe(true);
  });

  it('is accepted eight times, and only while the purchase is declined', async () => {
    const { sandbox } = await start();
    for (let count = 0; count < 8; count++) expect(await retry(sandbox, '168378302')).toEqual(ok);
    expect(await retry(sandbox, '168378302')).toEqual({
      status: 402,
      body: { ResultMessage: 'Maximum number of retries reached.' },
    });
    expect((await retry(sandbox, publishedId)).status).toBe(402);
    expect((await retry(sandbox, '999999999')).status).toBe(404);
  });

  it('is executed at its time, unless it is cancelled', async () => {
    const { sandbox, clock } = await start();
    const RetryDateTime = new Date(clock.nowMs + hourMs).toISOString();
    for (const id of [declinedId, '168378307']) expect(await retry(sandbox, id, { RetryDateTime })).toEqual(ok);
    expect(await cancel(sandbox, '168378307')).toEqual(ok);
    expect(await purchase(sandbox, declinedId)).toMatchObject({ statusId: 'DEC' });
    clock.nowMs += hourMs;
    expect(await purchase(sandbox, declinedId)).toMatchObject({ statusId: 'PAY' });
    expect(await purchase(sandbox, '168378307')).toMatchObject({ statusId: 'DEC' });
  });

  it('can be cancelled when Cleverbridge scheduled it, also twice, unless it is fixed or does not exist', async () => {
    const { sandbox, clock } = await start();
    const { body: own } = await order(sandbox, 219_793);
    const { body: fixed } = await order(sandbox, 219_792);
    expect(await cancel(sandbox, own.PurchaseId)).toEqual(ok);
    expect(await cancel(sandbox, own.PurchaseId)).toEqual(ok);
    const refused = { status: 402, body: { ResultMessage: 'The scheduled retry cannot be cancelled.' } };
    expect(await cancel(sandbox, fixed.PurchaseId)).toEqual(refused);
    expect(await cancel(sandbox, declinedId)).toEqual(refused);
    expect((await cancel(sandbox, '999999999')).status).toBe(404);
    clock.nowMs += hourMs;
    expect(await purchase(sandbox, fixed.PurchaseId)).toMatchObject({ statusId: 'PAY' });
  });
});

describe('the small writes of the Cleverbridge sandbox', () => {
  it('set a license key of an existing item', async () => {
    const { sandbox } = await start();
    const set = (RunningNumber: number, PurchaseId = publishedId) =>
      post(sandbox, '/purchase/updatelicensekey', { PurchaseId, RunningNumber, LicenseKey: 'NEW' });
    expect(await set(1)).toEqual(ok);
    expect((await purchase(sandbox, publishedId)).items[0].deliveries).toMatchObject([{ key: 'NEW', keyRaw: 'NEW' }]);
    expect((await set(2)).status).toBe(404);
    expect((await set(1, '999999999')).status).toBe(404);
  });

  it('overwrite and add x-parameters, ignoring upper and lower case', async () => {
    const { sandbox } = await start();
    const Items = [
      { Key: 'X-CustomerId', Value: '1' },
      { Key: 'x-new', Value: '' },
    ];
    expect(await post(sandbox, '/purchase/updatepurchaseparameters', { PurchaseId: publishedId, Items })).toEqual(ok);
    expect((await purchase(sandbox, publishedId)).extraParameters).toEqual([
      { key: 'x-vendors-subscription-id', value: '544920' },
      { key: 'X-CustomerId', value: '1' },
      { key: 'x-new', value: '' },
    ]);
    const unknown = await post(sandbox, '/purchase/updatepurchaseparameters', { PurchaseId: '999999999', Items });
    expect(unknown.status).toBe(404);
  });
});
