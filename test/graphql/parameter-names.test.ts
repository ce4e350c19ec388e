import { describe, expect, it } from 'vitest';
import { startBench } from '../kit/bench.js';

const order = { reference: 'order-1', netAmountMinorUnits: 1_000 };
const session = {
  idempotencyKey: 'k-1',
  amount: { minorUnits: 1_000, currency: 'EUR' },
  returnUrl: 'https://shop.example.com/back',
  order,
};
const purchase = {
  idempotencyKey: 'k-1',
  currency: 'MYR',
  products: [{ name: 'Plan', priceMinorUnits: 1_000 }],
  client: { email: 'aisyah@example.com' },
};
const cart = { idempotencyKey: 'k-1', items: [{ productId: '219783', quantity: 1 }], customerReference: 'customer-1' };
const change = { idempotencyKey: 'k-1', id: 'cleverbridge:purchase:168377690' };

const selection = '{ __typename ... on InvalidInput { path message } }';

async function start() {
  const { gateway, servers } = await startBench({ UPSTREAM_TIMEOUT_MS: '10000' });
  const calls = () => Object.values(servers).flatMap((server) => server.calls);
  /** Through variables. */
  const send = (mutation: string, input: object) =>
    gateway.execute(
      `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) ${selection} }`,
      { input },
    );
  return { gateway, calls, send };
}

/** An object that really has such a field, as JSON.parse creates it. */
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

/** Each field in which a caller chooses a name, with the path of a fault in the name. */
const freeForms: readonly [mutation: string, path: string, input: (object: object) => object][] = [
  ['createPurchase', 'input.metadata', (metadata) => ({ ...purchase, metadata })],
  ['createPurchase', 'input.paymentMethodDetails', (paymentMethodDetails) => ({ ...purchase, paymentMethodDetails })],
  ['createPurchase', 'input.shippingOptions.0', (option) => ({ ...purchase, shippingOptions: [option] })],
  [
    'createClientSession',
    'input.order.additionalData',
    (additionalData) => ({ ...session, order: { ...order, additionalData } }),
  ],
  [
    'createPaymentLink',
    'input.order.additionalData',
    (additionalData) => ({ ...session, order: { ...order, additionalData } }),
  ],
];
const namedPairs: readonly [mutation: string, path: string, input: (name: string) => object][] = [
  ['processCart', 'input.extraParameters.0.key', (key) => ({ ...cart, extraParameters: [{ key, value: 'a' }] })],
  [
    'processCart',
    'input.items.0.extraParameters.0.key',
    (key) => ({ ...cart, items: [{ ...cart.items[0], extraParameters: [{ key, value: 'a' }] }] }),
  ],
  ['updatePurchaseParameters', 'input.parameters.0.key', (key) => ({ ...change, parameters: [{ key, value: 'a' }] })],
  [
    'createClientSession',
    'input.webhook.headers.0.name',
    (name) => ({ ...session, webhook: { url: 'https://shop.example.com/', headers: [{ name, values: ['a'] }] } }),
  ],
];
const brokenNames = [
  'x-a\r\nx-b: c',
  'x-a\nb',
  'x-a\rb',
  'x-a\tb',
  'x-a\u0000',
  'x-a\u007f',
  'x-a\u0085b',
  'x-a\u2028b',
  `x-${'a'.repeat(300)}`,
];

describe('a name in a JSON object of an input', () => {
  it.each(freeForms)('must not be reserved in JavaScript, at any depth: %s, %s', async (mutation, path, input) => {
    const { calls, send } = await start();
    for (const name of ['constructor', 'prototype']) {
      expect((await send(mutation, input(json(`{"${name}": "a"}`)))).data.result).toMatchObject({
        __typename: 'InvalidInput',
        path,
      });
    }
    const deep = await send(mutation, input(json('{"a": [{"b": {"constructor": 1}}]}')));
    expect(deep.data.result).toMatchObject({ __typename: 'InvalidInput', path: `${path}.a.0.b` });
    expect(calls()).toEqual([]);
  });

  it('must not be __proto__ in variables, escaped or not: the whole body is refused', async () => {
    const { gateway, calls } = await start();
    for (const name of ['__proto__', '\\u005f_proto__', '__pro\\u0074o__']) {
      const input = JSON.stringify({ ...purchase, metadata: { MARK: { isAdmin: true } } }).replace('MARK', name);
      const { statusCode } = await gateway.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: `{"query": "mutation ($input: CreatePurchaseInput!) { createPurchase(input: $input) { __typename } }", "variables": {"input": ${input}}}`,
      });
      expect(statusCode).toBe(400);
    }
    expect(calls()).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('must not be %s in a literal, at any depth', async (name) => {
    const { gateway, calls } = await start();
    const least =
      'idempotencyKey: "k-1", currency: "MYR", products: [{ name: "Plan", priceMinorUnits: 1000 }], client: { email: "a@example.com" }';
    const ask = (metadata: string) =>
      gateway.execute(`mutation { result: createPurchase(input: { ${least}, metadata: ${metadata} }) ${selection} }`);
    expect((await ask(`{ ${name}: { isAdmin: true } }`)).data.result).toMatchObject({ path: 'input.metadata' });
    expect((await ask(`{ a: [{ ${name}: 1 }] }`)).data.result).toMatchObject({ path: 'input.metadata.a.0' });
    expect(calls()).toEqual([]);
    expect((await ask('{ ok: { isAdmin: true } }')).data.result).toEqual({ __typename: 'CreatePurchasePayload' });
  });

  it('must not be __proto__ in a variable within a literal', async () => {
    const { gateway, calls } = await start();
    const query = `mutation ($inner: JSONObject) { result: createPurchase(input: {
      idempotencyKey: "k-1", currency: "MYR", products: [{ name: "Plan", priceMinorUnits: 1000 }], client: { email: "a@example.com" },
      metadata: { a: $inner }
    }) ${selection} }`;
    const { data } = await gateway.execute(query, { inner: json('{"constructor": 1}') });
    expect(data.result).toMatchObject({ __typename: 'InvalidInput', path: 'input.metadata.a' });
    expect(calls()).toEqual([]);
  });

  it.each(freeForms)('must be one line without control characters: %s, %s', async (mutation, path, input) => {
    const { calls, send } = await start();
    for (const name of brokenNames) {
      const { data } = await send(mutation, input({ [name]: 'a' }));
      expect([name, data.result]).toEqual([name, expect.objectContaining({ __typename: 'InvalidInput', path })]);
      expect(data.result.message).not.toContain('x-b');
    }
    expect(calls()).toEqual([]);
  });
});

describe('the name of a parameter or a header', () => {
  it.each(namedPairs)('must be one line without control characters: %s, %s', async (mutation, path, input) => {
    const { calls, send } = await start();
    for (const name of brokenNames) {
      const { data } = await send(mutation, input(name));
      expect([name, data.result]).toEqual([name, expect.objectContaining({ __typename: 'InvalidInput', path })]);
    }
    expect(calls()).toEqual([]);
  });

  it('may belong to a value with tabs and line breaks, which is sent unchanged', async () => {
    const { calls, send } = await start();
    const value = 'first\r\n\tsecond';
    const { data } = await send('createPurchase', { ...purchase, notes: value, metadata: { note: value } });
    expect(data.result).toEqual({ __typename: 'CreatePurchasePayload' });
    const bodies = calls().map(({ body }) => body);
    expect(bodies).toContainEqual(
      expect.objectContaining({ purchase: expect.objectContaining({ notes: value, metadata: { note: value } }) }),
    );
  });
});
