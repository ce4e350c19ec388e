import { describe, expect, it } from 'vitest';
import {
  InvalidInputError,
  NotSentError,
  OutcomeUnknownError,
  ProviderUnavailableError,
} from '../../../src/domain/failures.js';
import type { ReconciliationData, ProcessedCart } from '../../../src/domain/operation.js';
import type { WriteInputs } from '../../../src/domain/write-inputs.js';
import type { FakeAnswer } from '../../support/fake-upstream.js';
import { cartOf, holdClock, key, makeScope, startAtFake, startAtSandbox } from './operations-support.js';
import { json, notification, queryOf } from './support.js';

const path = '/cart/processcart';
const input = cartOf(219_783);
const cart = (result: ProcessedCart['result'], more: Partial<ProcessedCart> = {}): ProcessedCart => ({
  result,
  isRetryScheduled: false,
  sessionReference: null,
  ...more,
});

/** Answers a cart in this way and returns the result of the write. */
async function sendTo(answer: FakeAnswer) {
  const { fake, writes, ...more } = await startAtFake();
  fake.on('POST', path, answer);
  const prepared = await writes.processCart.prepare(input, makeScope());
  const outcome = writes.processCart.send(prepared, input, key, makeScope());
  return { fake, writes, outcome, ...more };
}

describe('a cart at Cleverbridge', () => {
  it('is sent once, as JSON, with Basic credentials and the gateway’s mark', async () => {
    const { fake, outcome } = await sendTo({ body: { ResultMessage: 'Paid', PurchaseId: 1 } });
    await outcome;
    expect(fake.requests).toHaveLength(1);
    expect(fake.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Basic ${btoa('api-user:secret')}`,
    });
    expect(fake.requests[0]?.body).toBe(
      `{"Cart":{"Items":[{"ProductId":219783,"Quantity":1}],"ExtraParameters":[{"Key":"x-gateway-request-id","Value":"${key}"}]},` +
        '"ExtraParameterMode":0,"ProcessCartMode":0,"FraudProtection":1,"LogonPurchaseId":"168377690"}',
    );
  });

  const url = 'https://shop.yourcustomdomain.com/1584/p/169200003-EXAMPLETOKEN';
  const limit = { providerCode: 'PAY_CLE', reason: 'LIMIT_EXCEEDED', retryable: true };
  const expired = { providerCode: 'CCA_EXP', reason: 'EXPIRED_CARD', retryable: false };
  it.each<[string, object, object]>([
    [
      'Paid',
      { ResultMessage: 'Paid', PurchaseId: 169_200_001, IsPaymentRetryScheduled: false },
      { kind: 'DONE', reference: '169200001', effectId: '169200001', cart: cart('PAID') },
    ],
    [
      'Paid, in Status and with the id as text',
      { ResultMessage: 'OK', Status: 'Paid', PurchaseId: '169200001' },
      { kind: 'DONE', reference: '169200001', effectId: '169200001', cart: cart('PAID', { isRetryScheduled: null }) },
    ],
    [
      'Paid, in camelCase and without an id',
      { resultMessage: 'Paid' },
      { kind: 'DONE', reference: null, effectId: null, cart: cart('PAID', { isRetryScheduled: null }) },
    ],
    [
      'WaitingForOfflinePayment',
      { ResultMessage: 'WaitingForOfflinePayment', PurchaseId: 169_200_002, IsPaymentRetryScheduled: false },
      { kind: 'DONE', reference: '169200002', effectId: '169200002', cart: cart('WAITING_FOR_OFFLINE_PAYMENT') },
    ],
    [
      'Pending',
      {
        ResultMessage: 'Pending',
        PurchaseId: 169_200_003,
        Url: url,
        IsPaymentRetryScheduled: false,
        PaymentResult: { Code: 'PAY_CLE', Message: 'Credit card limit exceeded' },
      },
      { kind: 'DECLINED', reference: '169200003', decline: limit, cart: cart('PENDING') },
    ],
    [
      'Pending with a fixed retry',
      {
        ResultMessage: 'Pending',
        PurchaseId: 169_200_004,
        IsPaymentRetryScheduled: true,
        PaymentResult: { Code: 'CCA_EXP' },
      },
      { kind: 'DECLINED', reference: '169200004', decline: expired, cart: cart('PENDING', { isRetryScheduled: true }) },
    ],
    [
      'Pending without a reason',
      { ResultMessage: 'Pending', PurchaseId: 169_200_005 },
      {
        kind: 'DECLINED',
        reference: '169200005',
        decline: { providerCode: null, reason: 'UNKNOWN', retryable: false },
        cart: cart('PENDING', { isRetryScheduled: null }),
      },
    ],
    [
      'CustomerActionNeeded',
      { ResultMessage: 'CustomerActionNeeded', Url: url, IsPaymentRetryScheduled: false },
      { kind: 'ACTION_REQUIRED', reference: null, cart: cart('CUSTOMER_ACTION_NEEDED', { sessionReference: key }) },
    ],
    [
      'CustomerActionNeeded without a URL',
      { ResultMessage: 'CustomerActionNeeded' },
      { kind: 'ACTION_REQUIRED', reference: null, cart: cart('CUSTOMER_ACTION_NEEDED', { isRetryScheduled: null }) },
    ],
  ])('is recorded with its outcome when it is answered %s', async (_what, body, expected) => {
    const { outcome } = await sendTo({ body });
    expect(await outcome).toEqual(expected);
  });

  it.each([400, 402, 404])('is rejected by a readable %i', async (status) => {
    const { outcome } = await sendTo(json('{"ResultMessage":"InvalidRequest"}', status));
    expect(await outcome).toEqual({ kind: 'REJECTED' });
  });

  it.each<[string, FakeAnswer]>([
    ['500', json('{"ResultMessage":"InternalServerError"}', 500)],
    ['a 200 with an unknown message', json('{"ResultMessage":"Perhaps"}')],
    ['a 200 without a message', json('{"PurchaseId":1}')],
    ['a 200 in HTML', { body: '<html></html>' }],
    ['a 400 in HTML', { status: 400, body: '<html></html>' }],
    ['a 404 of another server', json('{"message":"no route"}', 404)],
    ['408', json('{"ResultMessage":"Timeout"}', 408)],
    ['a redirect', json('{"ResultMessage":"Paid"}', 302)],
  ])('has no known outcome after %s', async (_what, answer) => {
    const { outcome, fake } = await sendTo(answer);
    await expect(outcome).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(fake.requests).toHaveLength(1);
  });

  it.each<[string, FakeAnswer]>([
    ['401 in HTML', { status: 401, body: '<html></html>' }],
    ['429', { status: 429, headers: { 'retry-after': '60' }, body: '<html></html>' }],
  ])('was certainly not ordered after %s', async (_what, answer) => {
    const { outcome } = await sendTo(answer);
    await expect(outcome).rejects.toBeInstanceOf(NotSentError);
  });

  it.each(['isBroken', 'isSilent'] as const)(
    'has its outcome when the checkout store %s: only the session is lost',
    async (how) => {
      const { fake, writes, vaultState } = await startAtFake();
      vaultState[how] = true;
      fake.on('POST', path, { body: { ResultMessage: 'CustomerActionNeeded', Url: url } });
      const outcome = await writes.processCart.send(
        { preparedAtMs: 0, providerAheadMs: null },
        input,
        key,
        makeScope(),
      );
      expect(outcome).toMatchObject({ kind: 'ACTION_REQUIRED', cart: { sessionReference: null } });
    },
  );

  it('that cannot be read from the checkout store is a failure, not an unknown session', async () => {
    const { provider, vaultState } = await startAtFake();
    vaultState.isBroken = true;
    const read = provider.reads(makeScope()).clientSession?.(key, {});
    await expect(read).rejects.toBeInstanceOf(ProviderUnavailableError);
  });

  it('leaves neither its URL nor data of its customer in the reconciliation data and the outcome', async () => {
    const { outcome, held } = await sendTo({
      body: { ResultMessage: 'Pending', PurchaseId: 169_200_003, Url: url, PaymentResult: { Code: 'PAY_CLE' } },
    });
    expect(JSON.stringify(await outcome)).not.toContain('EXAMPLETOKEN');
    expect(held.get('payment-link:169200003')).toEqual({ url });
    expect(held.get('payment-result:169200003')).toEqual({ code: 'PAY_CLE', isRetryScheduled: false });
  });

  it('has only the time of its preparation as reconciliation data', async () => {
    holdClock('2026-11-20T12:00:00Z');
    const { writes } = await startAtFake();
    const prepared = await writes.processCart.prepare({ ...input, customerReference: null }, makeScope());
    expect(prepared).toEqual({ preparedAtMs: Date.parse('2026-11-20T12:00:00Z'), providerAheadMs: null });
  });
});

describe('a cart that the documents do not permit is rejected with its path, without a call:', () => {
  type Cart = WriteInputs['processCart'];
  const line = input.items[0]!;
  it.each<[string, string, Partial<Cart>]>([
    ['no item', 'input.items', { items: [] }],
    ['a product of letters', 'input.items.0.productId', { items: [{ ...line, productId: 'gold' }] }],
    ['product 0', 'input.items.0.productId', { items: [{ ...line, productId: '0' }] }],
    ['no unit', 'input.items.1.quantity', { items: [line, { ...line, quantity: 0 }] }],
    [
      'more units than an int32 can contain',
      'input.items.0.quantity',
      { items: [{ ...line, quantity: 2_147_483_648 }] },
    ],
    ['an empty name', 'input.items.0.name', { items: [{ ...line, name: '' }] }],
    ['an x-parameter without its x-', 'input.extraParameters.0.key', { extraParameters: [{ key: 'a', value: '' }] }],
    ['an x-parameter that is only x-', 'input.extraParameters.0.key', { extraParameters: [{ key: 'x-', value: '' }] }],
    [
      'an x-parameter twice, in whatever case',
      'input.items.0.extraParameters.1.key',
      {
        items: [
          {
            ...line,
            extraParameters: [
              { key: 'x-a', value: '1' },
              { key: 'X-A', value: '2' },
            ],
          },
        ],
      },
    ],
    [
      'our own mark',
      'input.extraParameters.0.key',
      { extraParameters: [{ key: 'X-Gateway-Request-Id', value: 'mine' }] },
    ],
    ['nobody', 'input', { formerPurchaseId: null }],
    ['two customers', 'input', { customerReference: 'UUID-1' }],
    ['a subscription without a language', 'input.languageCode', { formerPurchaseId: null, subscriptionId: 'S9073119' }],
    [
      'a subscription of letters',
      'input.subscriptionId',
      { formerPurchaseId: null, subscriptionId: 'SX', languageCode: 'en' },
    ],
    ['a language in capitals', 'input.languageCode', { languageCode: 'EN' }],
    ['a country in small letters', 'input.countryCode', { countryCode: 'de' }],
    ['a former purchase of another provider', 'input.formerPurchaseId', { formerPurchaseId: 'chip:purchase:1' }],
    ['an invalid former purchase', 'input.formerPurchaseId', { formerPurchaseId: 'cleverbridge:purchase:0' }],
    ['the payment of one', 'input.formerPurchaseId', { formerPurchaseId: 'cleverbridge:payment:168377690' }],
  ])('%s', async (_what, argument, change) => {
    const { fake, writes } = await startAtFake();
    const prepared = writes.processCart.prepare({ ...input, ...change }, makeScope());
    await expect(prepared).rejects.toMatchObject({ constructor: InvalidInputError, argument });
    expect(fake.requests).toEqual([]);
  });
});

describe('a cart at Cleverbridge whose answer was lost', () => {
  const at = '2026-11-20T12:00:00Z';
  const prepared: ReconciliationData = { preparedAtMs: Date.parse(at), providerAheadMs: 0 };
  const mark = (id: string) => ({ ExtraParameter: [{ Key: 'X-Gateway-Request-Id', Value: id }] });
  const row = (id: number, more: object = {}) => ({
    Id: id,
    StatusId: 'PAY',
    CreationTime: '2026-11-20T12:00:01.0001',
    LastModificationTime: '2026-11-20T12:00:01.0001',
    Items: [],
    ...more,
  });

  /** Searches it in these rows; single reads return these statuses and parameters. */
  async function lookAmong(list: readonly object[], whole: Readonly<Record<string, object>> = {}) {
    const { fake, writes } = await startAtFake();
    fake.on('GET', '/purchase/getpurchaselist', { body: { ResultMessage: 'OK', Purchases: list } });
    fake.on('GET', '/purchase/getpurchase/v2', (request) => {
      const id = queryOf(request.path)['purchaseId'] ?? '';
      return { body: { ...notification({ id: Number(id) }).body, ...whole[id] } };
    });
    return { fake, found: await writes.processCart.observe(prepared, key) };
  }

  it('is searched by its mark, in the minutes around its time', async () => {
    const { fake, found } = await lookAmong([row(1), row(2, { ExtraParameters: mark(key) })]);
    expect(found).toEqual({
      kind: 'DONE',
      reference: '2',
      effectId: '2',
      cart: cart('PAID', { isRetryScheduled: null }),
    });
    expect(queryOf(fake.requests[0]?.path ?? '')).toEqual({
      startdatetime: '2026-11-20T11:50:00.000Z',
      enddatetime: '2026-11-20T12:10:00.000Z',
    });
    expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each<[string, object]>([
    ['PAY', { kind: 'DONE', cart: { result: 'PAID' } }],
    ['TST', { kind: 'DONE', cart: { result: 'PAID' } }],
    ['REF', { kind: 'DONE', cart: { result: 'PAID' } }],
    ['WOF', { kind: 'DONE', cart: { result: 'WAITING_FOR_OFFLINE_PAYMENT' } }],
    ['WPO', { kind: 'DONE', cart: { result: 'WAITING_FOR_OFFLINE_PAYMENT' } }],
    ['DEC', { kind: 'DECLINED', decline: { reason: 'LIMIT_EXCEEDED' }, cart: { result: 'PENDING' } }],
    ['PEN', { kind: 'ACCEPTED' }],
    ['XYZ', { kind: 'ACCEPTED' }],
  ])('has the outcome that its purchase shows: %s', async (statusId, outcome) => {
    const { found } = await lookAmong([row(2, { ExtraParameters: mark(key) })], {
      2: { statusId, error: { code: 'PAY_CLE' } },
    });
    expect(found).toMatchObject({ reference: '2', ...outcome });
  });

  it('is found by single reads where rows return no x-parameters: at most ten, the nearest first', async () => {
    const late = (id: number) => row(id, { CreationTime: `2026-11-20T12:05:${String(id).padStart(2, '0')}` });
    const silent = [...Array.from({ length: 15 }, (_, index) => late(index + 10)), row(2)];
    const { fake, found } = await lookAmong(silent, {
      2: { extraParameters: [{ key: 'x-gateway-request-id', value: key }] },
    });
    expect(found).toMatchObject({ reference: '2' });
    expect(fake.requestsTo('/purchase/getpurchase/v2')).toHaveLength(10);
  });

  it.each<[string, readonly object[]]>([
    ['there is none', []],
    ['there are only others', [row(1, { ExtraParameters: mark('another-key') })]],
    ['there are two', [row(1, { ExtraParameters: mark(key) }), row(2, { ExtraParameters: mark(key) })]],
  ])('stays unknown, and is never sent again, when %s', async (_what, list) => {
    const { fake, found } = await lookAmong(list);
    expect(found).toEqual({ kind: 'INDETERMINATE', reference: null });
    expect(fake.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('is followed by its purchase once that is known', async () => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', '/purchase/getpurchase/v2', notification({ id: 2, statusId: 'PAY' }));
    const found = await writes.processCart.observe(prepared, key, { reference: '2', wasAccepted: true });
    expect(found).toMatchObject({ kind: 'DONE', reference: '2' });
    expect(fake.requests).toHaveLength(1);
  });
});

describe('the Cleverbridge sandbox ends a cart according to its product:', () => {
  it.each([
    [219_783, 'DONE', 'PAID'],
    [219_790, 'DONE', 'WAITING_FOR_OFFLINE_PAYMENT'],
    [219_791, 'DECLINED', 'PENDING'],
    [219_795, 'ACTION_REQUIRED', 'CUSTOMER_ACTION_NEEDED'],
  ])('product %i ends as %s, %s', async (productId, kind, result) => {
    const { writes, sent } = await startAtSandbox();
    const requested = cartOf(productId);
    const prepared = await writes.processCart.prepare(requested, makeScope());
    const outcome = await writes.processCart.send(prepared, requested, key, makeScope());
    expect(outcome).toMatchObject({ kind, cart: { result } });
    expect(sent('processCart')).toHaveLength(1);
  });
});
