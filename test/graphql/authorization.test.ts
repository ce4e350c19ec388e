import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { enforceScopes } from '../../src/graphql/authorization.js';
import { createSchema } from '../../src/graphql/schema.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { startGateway } from '../kit/gateway.js';
import { guardedBy, startIssuer } from '../support/issuer.js';

const routerSecret = 'a-secret-of-the-routers';
const payment = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';
const link = 'chip:payment-link:13db1655-b708-4deb-9757-70323be50d69';

async function start() {
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const issuer = await startIssuer();
  const env = { ...sandbox.settings, ...guardedBy(issuer), ROUTER_SECRET: routerSecret, NODE_ENV: 'production' };
  const gateway = await startGateway({ env });
  /** Sends a request as a caller with these scopes. */
  const ask = async (scope: string, query: string, variables = {}, headers: Record<string, string> = {}) =>
    gateway.execute(query, variables, { authorization: `Bearer ${await issuer.sign({ scope })}`, ...headers });
  const calls = () => sandbox.servers.flatMap((server) => server.calls);
  return { ask, calls, issuer, gateway };
}

const forbidden = (...path: readonly (string | number)[]) =>
  expect.objectContaining({ path, extensions: expect.objectContaining({ code: 'FORBIDDEN' }) });

describe('a caller without the scope', () => {
  it('reads nothing without payments:read, and no provider is called', async () => {
    const { ask, calls } = await start();
    const { data, errors } = await ask(
      'payments:write pii:read secrets:read',
      `{ payment(id: "${payment}") { status } providers { name } }`,
    );
    expect(data).toMatchObject({
      payment: null,
      providers: [{ name: 'CHIP' }, { name: 'CLEVERBRIDGE' }, { name: 'PURSE' }],
    });
    expect(errors).toEqual([forbidden('payment')]);
    expect(calls()).toEqual([]);
  });

  it('moves nothing without payments:write, and refunds nothing without payments:refund', async () => {
    const { ask, calls } = await start();
    const capture = `mutation { capturePayment(input: { idempotencyKey: "k-1", id: "${payment}" }) { __typename } }`;
    const refund = capture.replace('capturePayment', 'refundPayment');
    expect((await ask('payments:read payments:refund', capture)).errors).toEqual([forbidden('capturePayment')]);
    expect((await ask('payments:read payments:write', refund)).errors).toEqual([forbidden('refundPayment')]);
    expect(calls()).toEqual([]);
    expect((await ask('payments:write', capture)).data).toEqual({
      capturePayment: { __typename: 'CapturePaymentPayload' },
    });
  });

  it('receives the outcome but not the payment when it may write but not read', async () => {
    const { ask } = await start();
    const { data, errors } = await ask(
      'payments:write',
      `mutation { capturePayment(input: { idempotencyKey: "k-1", id: "${payment}" }) { ... on CapturePaymentPayload { payment { status } operation { status } } } }`,
    );
    expect(data).toEqual({ capturePayment: { payment: null, operation: { status: 'SUCCEEDED' } } });
    expect(errors).toEqual([forbidden('capturePayment', 'payment')]);
  });

  it('receives the allowed actions but no amount when it may write but not read', async () => {
    const { ask } = await start();
    const capture = (key: string) =>
      `mutation { capturePayment(input: { idempotencyKey: "${key}", id: "${payment}" }) { __typename ... on NotAllowed { message actions { action partial maximum { minorUnits } } } } }`;
    await ask('payments:write', capture('k-1'));
    const { data, errors } = await ask('payments:write', capture('k-2'));
    expect(data.capturePayment).toEqual({
      __typename: 'NotAllowed',
      message: 'The payment has nothing that can be captured now.',
      actions: [{ action: 'REFUND', partial: true, maximum: null }],
    });
    expect(errors).toEqual([forbidden('capturePayment', 'actions', 0, 'maximum')]);
    const reader = await ask('payments:write payments:read', capture('k-3'));
    expect(reader.data.capturePayment.actions[0].maximum).toEqual({ minorUnits: expect.any(Number) });
  });

  it.each([
    ['too much', payment, { minorUnits: 99_999_999, currency: 'EUR' }],
    ['another currency', payment, { minorUnits: 1, currency: 'JPY' }],
    [
      'too much at CHIP',
      'chip:payment:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11',
      { minorUnits: 99_999_999, currency: 'MYR' },
    ],
  ])('learns nothing about the payment from %s when it may refund but not read', async (_name, id, amount) => {
    const { ask } = await start();
    await ask(
      'payments:write',
      `mutation { capturePayment(input: { idempotencyKey: "k-1", id: "${id}" }) { __typename } }`,
    );
    const refund = `mutation ($amount: MoneyInput!) { refundPayment(input: { idempotencyKey: "k-2", id: "${id}", amount: $amount }) { __typename ... on InvalidInput { message path } } }`;
    const { data } = await ask('payments:refund', refund, { amount });
    expect(data.refundPayment).toMatchObject({ __typename: 'InvalidInput', path: expect.stringContaining('amount') });
    expect(data.refundPayment.message).not.toMatch(/\d|[A-Z]{3}/);
  });

  it('sees neither people without pii:read nor secret URLs without secrets:read, but all other fields', async () => {
    const { ask } = await start();
    const question = `{ paymentLink(id: "${link}") { status url contact { email } details { ... on ChipPurchase { reference client { email } createdFromIp } } } }`;
    const { data, errors } = await ask('payments:read', question);
    expect(data.paymentLink).toMatchObject({
      url: null,
      contact: null,
      details: { client: null, createdFromIp: null },
    });
    expect(data.paymentLink.status).toEqual(expect.any(String));
    expect(errors).toHaveLength(4);
    expect(errors).toEqual(
      expect.arrayContaining([forbidden('paymentLink', 'url'), forbidden('paymentLink', 'contact')]),
    );
    const seen = await ask('payments:read pii:read secrets:read', question);
    expect(seen.errors).toEqual([]);
    expect(seen.data.paymentLink.contact.email).toContain('@');
  });

  it('receives the name of the missing scope, and nothing that it protects', async () => {
    const { ask } = await start();
    const { errors } = await ask('payments:read', `{ paymentLink(id: "${link}") { url } }`);
    expect(errors[0]).toMatchObject({ message: 'This field needs secrets:read.' });
  });

  it('cannot read an entity through `_entities` either, even when the request comes through the router', async () => {
    const { ask, calls } = await start();
    const question = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Payment { status } ... on PaymentLink { id } } }`;
    const r = [
      { __typename: 'Payment', id: payment },
      { __typename: 'PaymentLink', id: link },
    ];
    const { data, errors } = await ask('pii:read', question, { r }, { 'x-router-secret': routerSecret });
    expect(data._entities).toEqual([null, null]);
    expect(errors).toEqual([forbidden('_entities', 0), forbidden('_entities', 1)]);
    expect(calls()).toEqual([]);
  });

  it('cannot read an operation of another caller by its id', async () => {
    const { ask, issuer, gateway } = await start();
    const { data } = await ask(
      'payments:write payments:read',
      `mutation { capturePayment(input: { idempotencyKey: "k-1", id: "${payment}" }) { ... on CapturePaymentPayload { operation { id } } } }`,
    );
    const question = `{ operation(id: "${data.capturePayment.operation.id}") { status } }`;
    expect((await ask('payments:read', question)).data.operation).toEqual({ status: 'SUCCEEDED' });
    const authorization = `Bearer ${await issuer.sign({ sub: 'another shop', scope: 'payments:read' })}`;
    expect((await gateway.execute(question, {}, { authorization })).data.operation).toBeNull();
  });
});

describe('the scopes in a token', () => {
  it.each([
    ['a list', { scope: ['payments:read'] }],
    ['under the other name', { scp: 'payments:read pii:read' }],
    ['a list under the other name', { scp: ['payments:read'] }],
  ])('may be %s', async (_name, claims) => {
    const { issuer, gateway } = await start();
    const authorization = `Bearer ${await issuer.sign(claims)}`;
    const { data } = await gateway.execute(`{ payment(id: "${payment}") { status } }`, {}, { authorization });
    expect(data.payment).toEqual({ status: 'AUTHORIZED' });
  });
});

describe('the fields that are reserved for the router', () => {
  it.each([
    ['without a secret', {}],
    ['with another secret', { 'x-router-secret': 'b-secret-of-the-routers' }],
    ['with a part of the secret', { 'x-router-secret': routerSecret.slice(0, -1) }],
    ['with an empty secret', { 'x-router-secret': '' }],
  ])('are refused %s', async (_name, headers) => {
    const { ask, calls } = await start();
    for (const question of [
      '{ _service { sdl } }',
      `{ _entities(representations: [{ __typename: "Payment", id: "${payment}" }]) { __typename } }`,
    ]) {
      const { data, errors } = await ask('payments:read', question, {}, headers);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(calls()).toEqual([]);
  });

  it('are answered with either of two secrets during a rotation', async () => {
    const gateway = await startGateway({
      env: { ROUTER_SECRET: 'the-old-secret-of-routers, the-new-secret-of-routers' },
    });
    for (const secret of ['the-old-secret-of-routers', 'the-new-secret-of-routers']) {
      const { data } = await gateway.execute('{ _service { sdl } }', {}, { 'x-router-secret': secret });
      expect(data._service.sdl).toContain('type Payment');
    }
  });

  it('are refused off loopback when no secret is configured, in development too, and so is the schema', async () => {
    const issuer = await startIssuer();
    const gateway = await startGateway({ env: { HOST: '0.0.0.0', ...guardedBy(issuer) } });
    const authorization = `Bearer ${await issuer.sign({ scope: 'payments:read' })}`;
    const service = await gateway.execute('{ _service { sdl } }', {}, { authorization });
    expect(service.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const introspection = await gateway.execute('{ __schema { types { name } } }', {}, { authorization });
    expect(introspection.errors[0]?.message).toMatch(/introspection/i);
    expect((await gateway.app.inject({ url: '/explorer' })).statusCode).toBe(404);
  });

  it('are refused in production when no secret is configured at all', async () => {
    const gateway = await startGateway({
      env: {
        NODE_ENV: 'production',
        PURSE_BASE_URL: 'http://127.0.0.1:9',
        PURSE_TOKEN_URL: 'http://127.0.0.1:9/t',
        PURSE_CLIENT_ID: 'a',
        PURSE_CLIENT_SECRET: 'b',
        PURSE_ENTITY_ID: '89a237d0-20f9-438e-b46c-3993c46b7bbe',
      },
    });
    const { errors } = await gateway.execute('{ _service { sdl } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a type that needs a scope', () => {
  it('is protected on every path to it: a field, a list, a union, an interface, a reference', async () => {
    const typeDefs = parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])
      interface Named { name: String }
      type Open implements Named { name: String }
      type Closed implements Named @key(fields: "id") @requiresScopes(scopes: [["pii:read"]]) { id: ID! name: String }
      union Either = Open | Closed
      type Query { itself: Closed list: [Closed] union: Either unions: [Either] interface: Named open: Either }
    `);
    const closed = { __typename: 'Closed', id: '1', name: 'somebody' };
    const schema = enforceScopes(
      buildSubgraphSchema({
        typeDefs,
        resolvers: {
          Query: {
            itself: () => closed,
            list: () => [closed],
            union: () => closed,
            unions: async () => [closed, { __typename: 'Open', name: 'all' }],
            interface: () => closed,
            open: () => ({ __typename: 'Open', name: 'all' }),
          },
          Closed: { __resolveReference: () => closed },
        },
      }),
    );
    const source = `{
      itself { name } list { name } union { ... on Closed { name } } unions { ... on Closed { name } ... on Open { name } } interface { name }
      open { ... on Open { name } } _entities(representations: [{ __typename: "Closed", id: "1" }]) { ... on Closed { name } }
    }`;
    const askAs = (...scopes: readonly string[]) =>
      graphql({ schema, source, contextValue: { caller: { tenant: 'a', scopes: new Set(scopes) }, isRouter: true } });
    expect(JSON.stringify((await askAs('pii:read')).data).match(/somebody/g)).toHaveLength(6);
    const { data, errors } = await askAs('payments:read');
    expect(data).toEqual({
      itself: null,
      list: null,
      union: null,
      unions: [null, { name: 'all' }],
      interface: null,
      open: { name: 'all' },
      _entities: [null],
    });
    expect(errors).toHaveLength(6);
  });
});

describe('the schema', () => {
  const schema: GraphQLSchema = createSchema();
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('_'));
  const scopesOf = (
    node: { readonly directives?: readonly { readonly name: { readonly value: string } }[] } | null | undefined,
  ) => JSON.stringify((node?.directives ?? []).filter(({ name }) => name.value === 'requiresScopes'));

  it('requires a scope for every root field except the list of providers', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.values(type.getFields()),
    );
    const open = roots.filter(({ name, astNode }) => !name.startsWith('_') && !scopesOf(astNode).includes('payments:'));
    expect(open.map(({ name }) => name)).toEqual(['providers']);
  });

  it('makes every protected field nullable, so that its siblings are answered', () => {
    const roots = new Set(['Query', 'Mutation']);
    const strict = types
      .filter(({ name }) => !roots.has(name))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ astNode, type: of }) => scopesOf(astNode) !== '[]' && String(of).endsWith('!'))
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(strict).toEqual([]);
  });
});
