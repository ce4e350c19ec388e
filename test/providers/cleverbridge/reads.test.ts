import { describe, expect, it } from 'vitest';
import { type FakeAnswer, startFakeUpstream } from '../../support/fake-upstream.js';
import { fixture, gatewayTo, json } from './support.js';

const getPurchase = '/purchase/getpurchase/v2';
const paidId = 'cleverbridge:purchase:168377690';

const purchaseQuery = /* GraphQL */ `
  query Purchase($id: ID!, $maxAge: Int) {
    purchase(id: $id, maxAge: $maxAge) {
      id
      provider
      reference
      status
      providerStatus
      createdAt
      updatedAt
      paidAt
      total {
        minorUnits
      }
      isTest
      customer {
        reference
      }
      order {
        reference
      }
      contact {
        firstName
        lastName
        company
        email
        locale
        countryCode
        addressLines
      }
      actions {
        action
        partial
        maximum {
          minorUnits
        }
      }
    }
  }
`;

describe('a purchase of Cleverbridge', () => {
  const enveloped = `{ "ResultMessage": "OK", "PurchaseNotification": ${fixture('purchase-paid')} }`;
  const escaped = JSON.stringify({ ResultMessage: 'OK', PurchaseNotification: fixture('purchase-paid') });

  it.each([
    ['bare', fixture('purchase-paid')],
    ['in an envelope', enveloped],
    ['in an envelope as escaped text', escaped],
    ['inside the reimbursement that it belongs to', `{ "meta": {}, "purchase": ${fixture('purchase-paid')} }`],
    ['as V1 nests it', `{ "Purchase": { "PaidOrderNotification": { "Purchase": ${fixture('purchase-paid')} } } }`],
  ])('is read %s', async (_form, body) => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, json(body));
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(purchaseQuery, { id: paidId });

    expect(errors).toEqual([]);
    expect(data.purchase).toEqual({
      id: paidId,
      provider: 'CLEVERBRIDGE',
      reference: '168377690',
      status: 'PAID',
      providerStatus: 'PAY',
      createdAt: '2019-03-19T14:47:34.360177Z',
      updatedAt: '2019-03-19T14:47:35.084112Z',
      paidAt: '2019-03-19T14:47:34.857671Z',
      total: null,
      isTest: true,
      customer: { reference: 'UUID-YOUR-UNIQUE-ID-1234-5678' },
      order: null,
      contact: {
        firstName: 'John',
        lastName: 'Doe',
        company: 'Your Company Name',
        email: 'john.doe@example.com',
        locale: 'en-US',
        countryCode: 'DE',
        addressLines: [],
      },
      actions: [
        { action: 'UPDATE_LICENSE_KEY', partial: false, maximum: null },
        { action: 'UPDATE_PARAMETERS', partial: false, maximum: null },
      ],
    });
  });

  it('is requested by one call, with Basic credentials and an Accept header', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, json(fixture('purchase-paid')));
    const gateway = await gatewayTo(upstream.url);

    await gateway.execute(purchaseQuery, { id: paidId });

    expect(upstream.requests).toHaveLength(1);
    const [request] = upstream.requests;
    expect(request?.path).toBe('/purchase/getpurchase/v2?purchaseId=168377690');
    expect(request?.headers.accept).toBe('application/json');
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('api-user:pässword', 'utf8').toString('base64')}`);
    expect(request?.body).toBe('');
  });

  it('costs one call together with its payment, its cart and the way back', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, json(fixture('purchase-paid')));
    const gateway = await gatewayTo(upstream.url);

    const { data, cost } = await gateway.execute(/* GraphQL */ `
      {
        purchase(id: "${paidId}") {
          payment {
            status
            amount { minorUnits }
            amounts { captured { minorUnits } }
            decline { reason }
            operations { kind }
            method { name cardNetwork cardLastFour cardExpiryMonth cardExpiryYear }
            purchase { id }
          }
          cart {
            status
            total { minorUnits }
            owner { ... on Purchase { id } }
            lines {
              position
              kind
              name
              quantity
              product { sku }
              unitPrice { minorUnits currency decimal }
              total { minorUnits }
            }
          }
          clientSession { id }
          paymentLink { id }
        }
      }
    `);

    expect(data.purchase.payment).toEqual({
      status: 'CAPTURED',
      amount: null,
      amounts: null,
      decline: null,
      operations: [],
      method: { name: 'CCA_VIS', cardNetwork: 'VISA', cardLastFour: '142T', cardExpiryMonth: 3, cardExpiryYear: 2023 },
      purchase: { id: paidId },
    });
    expect(data.purchase.cart).toEqual({
      status: 'ORDERED',
      total: null,
      owner: { id: paidId },
      lines: [
        {
          position: 1,
          kind: 'ITEM',
          name: 'Gold Plan',
          quantity: '2',
          product: { sku: 'GOLD-12' },
          unitPrice: { minorUnits: 5000, currency: 'EUR', decimal: '50.00' },
          total: null,
        },
      ],
    });
    expect(data.purchase).toMatchObject({ clientSession: null, paymentLink: null });
    expect(cost.upstreamCalls).toBe(1);
    expect(upstream.requests).toHaveLength(1);
  });

  it('shows why it was declined and that the payment may be retried', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, json(fixture('purchase-declined')));
    const gateway = await gatewayTo(upstream.url);

    const { data } = await gateway.execute(/* GraphQL */ `
      {
        payment(id: "cleverbridge:payment:169190319") {
          status
          decline {
            reason
            retryable
            providerCode
          }
          actions {
            action
          }
          details {
            ... on CleverbridgePurchase {
              error {
                code
                message
              }
              paymentArriveTime
            }
          }
        }
      }
    `);

    expect(data.payment.status).toBe('DECLINED');
    expect(data.payment.decline).toEqual({ reason: 'LIMIT_EXCEEDED', retryable: true, providerCode: 'PAY_CLE' });
    expect(data.payment.actions).toContainEqual({ action: 'RETRY_PAYMENT' });
    expect(data.payment.details).toEqual({
      error: { code: 'PAY_CLE', message: 'Credit card limit exceeded' },
      paymentArriveTime: null,
    });
  });

  it('has every digit of a price that has more decimals than its currency', async () => {
    const upstream = await startFakeUpstream();
    const body = fixture('purchase-paid').replaceAll('"netPrice": 50.00', '"netPrice": 0.10000000000000000555');
    upstream.on('GET', getPurchase, json(body));
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(/* GraphQL */ `
      {
        purchase(id: "${paidId}") {
          cart { lines { unitPrice { minorUnits } } }
          details {
            ... on CleverbridgePurchase {
              items { customerPrice { currency productSinglePrice { netPrice vatPrice grossPrice } } }
            }
          }
        }
      }
    `);

    expect(errors).toEqual([]);
    expect(data.purchase.cart.lines).toEqual([{ unitPrice: null }]);
    expect(data.purchase.details.items[0].customerPrice).toEqual({
      currency: 'EUR',
      productSinglePrice: { netPrice: '0.10000000000000000555', vatPrice: '9.50', grossPrice: '59.50' },
    });
  });

  it('is shown even when a price in it is not a number: only its cart fails', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, json(fixture('purchase-paid').replace('"netPrice": 50.00', '"netPrice": "fifty"')));
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(`{ purchase(id: "${paidId}") { status cart { id } } }`);

    expect(data.purchase).toEqual({ status: 'PAID', cart: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions?.['code']).toBe('PROVIDER_INVALID_RESPONSE');
    expect(errors[0]?.message).not.toContain('fifty');
  });

  it('has x-parameters also when a key is repeated, as in the guide', async () => {
    const upstream = await startFakeUpstream();
    const rest = { ...JSON.parse(fixture('purchase-paid')), extraParameters: undefined };
    const parameters = fixture('extra-parameters-repeated-key').slice(1);
    upstream.on('GET', getPurchase, json(JSON.stringify(rest).slice(0, -1) + ',' + parameters));
    const gateway = await gatewayTo(upstream.url);

    const { data } = await gateway.execute(
      `{ purchase(id: "${paidId}") { details { ... on CleverbridgePurchase { extraParameters { key value } } } } }`,
    );

    expect(data.purchase.details.extraParameters).toEqual([
      { key: 'x-customerid', value: '51254' },
      { key: 'x-vendors-subscription-id', value: '544920' },
    ]);
  });

  it('is read from the cache within the age that the caller accepts, and from Cleverbridge without one', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, json(fixture('purchase-paid')));
    const gateway = await gatewayTo(upstream.url);

    await gateway.execute(purchaseQuery, { id: paidId, maxAge: 60 });
    const { data, cost } = await gateway.execute(purchaseQuery, { id: paidId, maxAge: 60 });
    await gateway.execute(purchaseQuery, { id: paidId });

    expect(data.purchase.status).toBe('PAID');
    expect(cost).toMatchObject({ upstreamCalls: 0, cacheHits: 1 });
    expect(upstream.requests).toHaveLength(2);
  });
});

describe('a purchase that Cleverbridge does not know', () => {
  it.each([
    ['404', json(fixture('error-item-not-found'), 404)],
    ['200 that says so', json(fixture('error-item-not-found'), 200)],
    ['404 without a body', { status: 404 }],
  ])('is null after a %s', async (_answer, answer) => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, answer);
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(purchaseQuery, { id: 'cleverbridge:purchase:999999999' });

    expect(data.purchase).toBeNull();
    expect(errors).toEqual([]);
  });

  it.each(['0168377690', '0', 'abc', '1683776901234', '168377690 ', '-1'])(
    'needs no call when the id cannot be one, as it ends in "%s"',
    async (reference) => {
      const upstream = await startFakeUpstream();
      const gateway = await gatewayTo(upstream.url);

      const { errors } = await gateway.execute(purchaseQuery, { id: `cleverbridge:purchase:${reference}` });

      expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(upstream.requests).toHaveLength(0);
    },
  );

  it.each([
    ['client-session:168377690', 1],
    ['client-session:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11', 0],
    ['payment-link:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11', 1],
  ])('is distinguished from a session by its id: %s', async (id, faults) => {
    const upstream = await startFakeUpstream();
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(`{ node(id: "cleverbridge:${id}") { id } }`);

    expect(data.node).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(Array(faults).fill('BAD_USER_INPUT'));
    expect(upstream.requests).toHaveLength(0);
  });
});

describe('a failure of Cleverbridge', () => {
  const html = '<html><body>secret-words-of-the-provider</body></html>';
  const message = (text: string): string => JSON.stringify({ ResultMessage: text });
  const cases: readonly [string, FakeAnswer, string][] = [
    ['400', json(fixture('error-missing-field'), 400), 'PROVIDER_REJECTED'],
    ['402, which means invalid parameters', json(message('secret-words-of-the-provider'), 402), 'PROVIDER_REJECTED'],
    ['401 in HTML', { status: 401, body: html }, 'PROVIDER_MISCONFIGURED'],
    ['500 in HTML', { status: 500, body: html }, 'PROVIDER_UNAVAILABLE'],
    ['200 in HTML', { status: 200, body: html }, 'PROVIDER_INVALID_RESPONSE'],
    ['200 with nothing', { status: 200 }, 'PROVIDER_INVALID_RESPONSE'],
    ['200 with half a purchase', json(fixture('purchase-paid').slice(0, 300)), 'PROVIDER_INVALID_RESPONSE'],
    [
      '200 with an escaped half',
      json(JSON.stringify({ PurchaseNotification: '{"purchaseId":' })),
      'PROVIDER_INVALID_RESPONSE',
    ],
    ['200 whose result is not OK', json(message('secret-words-of-the-provider')), 'PROVIDER_INVALID_RESPONSE'],
    ['200 without a purchase', json(message('OK')), 'PROVIDER_INVALID_RESPONSE'],
    ['200 about another purchase', json(fixture('purchase-declined')), 'PROVIDER_INVALID_RESPONSE'],
    ['200 without a status', json('{ "purchaseId": 168377690 }'), 'PROVIDER_INVALID_RESPONSE'],
    [
      '200 with two ids',
      json('{ "purchaseId": 168377690, "purchaseId": 5, "statusId": "PAY" }'),
      'PROVIDER_INVALID_RESPONSE',
    ],
  ];

  it.each(cases)('as %s is reported by its code, without the text of the provider', async (_name, answer, code) => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', getPurchase, answer);
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(purchaseQuery, { id: paidId });

    expect(data.purchase).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions?.['code']).toBe(code);
    expect(JSON.stringify(errors)).not.toMatch(/secret-words|168377690|127\.0\.0\.1/);
  });

  it('as 429 pauses every call for as long as Cleverbridge says', async () => {
    const upstream = await startFakeUpstream();
    const headers = { 'content-type': 'text/html', 'retry-after': '60' };
    upstream.on('GET', getPurchase, { status: 429, headers, body: '<html></html>' });
    const gateway = await gatewayTo(upstream.url);

    const first = await gateway.execute(purchaseQuery, { id: paidId });
    const second = await gateway.execute(purchaseQuery, { id: 'cleverbridge:purchase:169190319' });

    expect(first.errors[0]?.extensions).toMatchObject({ code: 'PROVIDER_RATE_LIMITED', retryAfterSeconds: 60 });
    expect(second.errors[0]?.extensions?.['code']).toBe('PROVIDER_RATE_LIMITED');
    expect(upstream.requests).toHaveLength(1);
  });
});
