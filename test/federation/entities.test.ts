import { describe, expect, it } from 'vitest';
import { ids, startThreeProviders } from '../support/three-providers.js';

const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Purchase { purchaseStatus: status }
    ... on Payment { paymentStatus: status }
    ... on ClientSession { sessionStatus: status }
    ... on PaymentLink { linkStatus: status }
    ... on Cart { cartStatus: status }
  }
}`;
const of = (__typename: string, id: string) => ({ __typename, id });

describe('the field _entities', () => {
  it('answers mixed types in the requested order, with one call for each distinct resource', async () => {
    const { gateway, dataRequests } = await startThreeProviders();
    const { data, errors } = await gateway.execute(query, {
      representations: [
        of('Payment', ids.pursePayment),
        of('Purchase', ids.chipPurchase),
        of('Payment', ids.pursePayment),
        of('Cart', ids.chipPurchase.replace('purchase', 'cart')),
        of('PaymentLink', ids.purseLink),
        of('ClientSession', ids.purseSession),
        of('Purchase', ids.cleverbridgePurchase),
      ],
    });
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { __typename: 'Payment', paymentStatus: 'PARTIALLY_CAPTURED' },
      { __typename: 'Purchase', purchaseStatus: 'PAID' },
      { __typename: 'Payment', paymentStatus: 'PARTIALLY_CAPTURED' },
      { __typename: 'Cart', cartStatus: 'ORDERED' },
      { __typename: 'PaymentLink', linkStatus: 'PAID' },
      { __typename: 'ClientSession', sessionStatus: 'SUBMITTED' },
      { __typename: 'Purchase', purchaseStatus: 'PAID' },
    ]);
    expect(dataRequests()).toBe(5);
  });

  it('answers unknown and malformed ids in their own entries', async () => {
    const { gateway, chip, dataRequests } = await startThreeProviders();
    chip.on('GET', '/api/v1/purchases/00000000-0000-4000-8000-000000000000/', { status: 404 });
    const { data, errors } = await gateway.execute(query, {
      representations: [
        of('Purchase', 'chip:purchase:00000000-0000-4000-8000-000000000000'),
        of('Purchase', 'nonsense'),
        of('Payment', ids.chipPurchase),
        of('Purchase', ids.chipPurchase),
      ],
    });
    expect(data._entities).toEqual([null, null, null, { __typename: 'Purchase', purchaseStatus: 'PAID' }]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT', argument: 'representations.id' } },
      { path: ['_entities', 2], extensions: { code: 'BAD_USER_INPUT', argument: 'representations.id' } },
    ]);
    expect(dataRequests()).toBe(2);
  });

  it('reports a failing provider in its own entries', async () => {
    const { gateway, purse } = await startThreeProviders();
    purse.on('GET', /payments/, { status: 403 });
    const { data, errors } = await gateway.execute(query, {
      representations: [of('Payment', ids.pursePayment), of('Purchase', ids.chipPurchase)],
    });
    expect(data._entities).toEqual([null, { __typename: 'Purchase', purchaseStatus: 'PAID' }]);
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'PROVIDER_MISCONFIGURED' } }]);
  });

  it('refuses a representation without an id in its own entry', async () => {
    const { gateway } = await startThreeProviders();
    const { data, errors } = await gateway.execute(query, {
      representations: [{ __typename: 'Purchase' }, of('Purchase', ids.chipPurchase)],
    });
    expect(data._entities).toEqual([null, { __typename: 'Purchase', purchaseStatus: 'PAID' }]);
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('returns only the key of a type that another subgraph owns', async () => {
    const { gateway, dataRequests } = await startThreeProviders();
    const { data } = await gateway.execute(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { reference } } }',
      {
        r: [{ __typename: 'Customer', reference: '1' }],
      },
    );
    expect(data._entities).toEqual([{ reference: '1' }]);
    expect(dataRequests()).toBe(0);
  });
});

describe('a malformed representation', () => {
  const paymentKey = { __typename: 'Payment', id: ids.pursePayment };
  it.each<[string, unknown]>([
    ['a number', 7],
    ['a text', 'Payment'],
    ['a list', [paymentKey]],
    ['without a type', { id: ids.pursePayment }],
    ['of a type that is no text', { ...paymentKey, __typename: { a: 1 } }],
    ['of an unknown type', { ...paymentKey, __typename: 'Nothing' }],
    ['of a type that is not an entity', { ...paymentKey, __typename: 'Query' }],
    ['of a type of the language', { ...paymentKey, __typename: '__Type' }],
    ['of an enum', { ...paymentKey, __typename: 'ProviderName' }],
    ['of a name of JavaScript', { ...paymentKey, __typename: 'constructor' }],
    ['without its key', { __typename: 'Payment' }],
    ['with a number as its key', { __typename: 'Payment', id: 7 }],
    ['with an object as its key', { __typename: 'Payment', id: { id: [ids.pursePayment] } }],
    ['with null as its key', { __typename: 'Payment', id: null }],
    ['of another subgraph’s entity without its key', { __typename: 'Customer' }],
    ['of another subgraph’s entity with an object as its key', { __typename: 'Customer', reference: { a: 1 } }],
    ['with a key of a hundred thousand characters', { __typename: 'Customer', reference: 'x'.repeat(90_000) }],
  ])('is the client’s error in its own entry, and the others are resolved: %s', async (_name, representation) => {
    const { gateway } = await startThreeProviders();
    const all = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Customer { reference } } }';
    const { status, data, errors } = await gateway.execute(all, { r: [representation, paymentKey] });
    expect(status).toBe(200);
    expect(data._entities).toEqual([null, { __typename: 'Payment' }]);
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors).length).toBeLessThan(1_000);
  });

  it.each<[string, object]>([
    ['null in the list', { r: [null] }],
    ['null for the list', { r: null }],
    ['no list', {}],
  ])('makes the gateway refuse the request with 400: %s', async (_name, variables) => {
    const { gateway } = await startThreeProviders();
    const answer = await gateway.execute(query.replaceAll('representations', 'r').replace('(r:', '(representations:'), {
      ...variables,
    });
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
