import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../src/sandbox/kit/faults.js';
import type { FakeAnswer, FakeHandler } from '../../support/fake-upstream.js';
import { purseSandbox } from '../../../src/sandbox/purse/index.js';
import { connect, makeScope } from './operations-support.js';
import { payment as published, startPurse } from './support.js';
import { creations, eur, linkOf, paymentOf, run, sessionOf, startAtSandbox } from './writes-support.js';

const reusable = 'purse:payment:908f9870-2068-45e5-a0b5-8c8b297b06dd';
const notReusable = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';
const operation = 'query ($id: ID!) { operation(id: $id) { status reference resourceId } }';

describe('a payment that is created at Purse', () => {
  it.each<[string, number, object]>([
    [
      'authorised',
      4_200,
      {
        __typename: 'CreatePaymentPayload',
        payment: { status: 'AUTHORIZED', redirectUrl: null, amount: { minorUnits: 4_200 } },
        operation: { status: 'SUCCEEDED', replayed: false },
      },
    ],
    [
      'waiting for the shopper',
      4_201,
      {
        __typename: 'OperationPending',
        resource: { status: 'REQUIRES_ACTION', redirectUrl: expect.stringMatching(/^http:\/\/127/) },
        operation: { status: 'PENDING' },
      },
    ],
    [
      'refused',
      4_202,
      {
        __typename: 'PaymentDeclined',
        decline: { reason: 'GENERAL', retryable: false, providerCode: '51' },
        operation: { status: 'DECLINED' },
      },
    ],
    [
      'ended by an error',
      4_203,
      {
        __typename: 'PaymentDeclined',
        decline: { reason: 'PROCESSING_ERROR', retryable: true, providerCode: '96' },
        operation: { status: 'DECLINED' },
      },
    ],
    ['not decided', 4_204, { __typename: 'OperationPending', resource: { status: 'PENDING', redirectUrl: null } }],
    ['authorised late', 4_205, { __typename: 'CreatePaymentPayload', payment: { status: 'AUTHORIZED' } }],
  ])(
    'and %s reports so, was requested once, and is the same when it is requested again',
    async (_what, sum, expected) => {
      const { write, sent, gateway } = await startAtSandbox();
      const result = await write('createPayment', paymentOf(sum));
      expect(result).toMatchObject(expected);
      expect(sent()).toMatchObject([
        { operationId: 'createPayment', headers: { 'x-idempotency-key': expect.any(String) } },
      ]);
      // In every case the payment exists, and the operation has its id.
      const { resourceId } = result.operation;
      expect(resourceId).toMatch(/^purse:payment:[0-9a-f-]{36}$/);
      const read = await gateway.execute('query ($id: ID!) { payment(id: $id) { id } }', { id: resourceId });
      expect(read.data.payment).toEqual({ id: resourceId });
      const again = await write('createPayment', paymentOf(sum));
      expect(again).toMatchObject({ __typename: result.__typename, operation: { resourceId } });
      expect(sent()).toHaveLength(1);
    },
  );

  it.each([
    ['pay', 'SUCCEEDED'],
    ['decline', 'DECLINED'],
    ['abort', 'DECLINED'],
  ])('and redirected is followed: the shopper chooses to %s, and the operation is %s', async (choice, status) => {
    const { write, gateway, choose, sent } = await startAtSandbox();
    const { resource, operation: pending } = await write('createPayment', paymentOf(4_201));
    const { headers } = await choose(resource.redirectUrl, choice);
    expect(headers.get('location')).toMatch(/^https:\/\/shop\.example\.com\/back\?purse-redirection-data=/);
    const { data } = await gateway.execute(operation, { id: pending.id });
    expect(data.operation).toEqual({ status, reference: pending.reference, resourceId: pending.resourceId });
    expect(sent()).toHaveLength(1);
  });

  it('and refused later is found by reconciliation', async () => {
    const { write, gateway } = await startAtSandbox();
    const { operation: made } = await write('createPayment', paymentOf(4_206));
    expect((await gateway.execute(operation, { id: made.id })).data.operation.status).toBe('DECLINED');
  });

  it('with an earlier payment uses its method, if that may be used again', async () => {
    const { write, gateway, sent } = await startAtSandbox();
    const input = (parentPaymentId: string) => ({
      ...paymentOf(4_200),
      captureMode: 'AUTOMATIC',
      split: [
        { amountMinorUnits: 3_200, parentPaymentId },
        { amountMinorUnits: 1_000, partner: 'illicado', method: 'giftcard' },
      ],
    });
    const { payment } = await write('createPayment', input(reusable));
    expect(payment.status).toBe('CAPTURED');
    expect(sent()[0]?.body).toMatchObject({ split: [{ parent_payment_id: reusable.slice(14), amount: 3_200 }, {}] });
    const query = `query ($id: ID!) { payment(id: $id) { method { name } details { ... on PursePayment { split { parentPaymentId method } } } } }`;
    const { data } = await gateway.execute(query, { id: payment.id });
    expect(data.payment.details.split).toEqual([
      { parentPaymentId: reusable.slice(14), method: 'creditcard' },
      { parentPaymentId: null, method: 'giftcard' },
    ]);
    expect(await write('createPayment', input(notReusable), 'k-2')).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('leaves none of its input in the ledger’s reconciliation data', async () => {
    const { provider } = connect(purseSandbox.settings('http://127.0.0.1:1'));
    const { createPayment, createClientSession, createPaymentLink } = provider.writes;
    const split = [{ vaultFormToken: 'form-secret-1' }];
    const nothing = { data: {}, lookAlike: null };
    expect(await createPayment?.prepare({ ...paymentOf(4_200), split }, makeScope())).toEqual(nothing);
    expect(await createClientSession?.prepare(sessionOf(4_200), makeScope())).toEqual(nothing);
    expect(await createPaymentLink?.prepare(linkOf(4_200), makeScope())).toEqual(nothing);
  });
});

describe('a session and a link at Purse', () => {
  it('are created open, each once, and contain the place to pay', async () => {
    const { write, sent, running } = await startAtSandbox();
    const session = { ...sessionOf(4_200), integrationMode: 'HOSTED_PAGE' };
    expect(await write('createClientSession', session)).toMatchObject({
      __typename: 'CreateClientSessionPayload',
      clientSession: {
        status: 'CREATED',
        checkoutUrl: expect.stringContaining(running.url),
        actions: [{ action: 'ABORT' }],
      },
      operation: { status: 'SUCCEEDED' },
    });
    const first = await write('createPaymentLink', linkOf(4_200));
    expect(first).toMatchObject({
      __typename: 'CreatePaymentLinkPayload',
      paymentLink: { status: 'CREATED', url: expect.stringContaining(running.url), actions: [{ action: 'CANCEL' }] },
    });
    const again = await write('createPaymentLink', linkOf(4_200));
    expect(again).toEqual({ ...first, operation: { ...first.operation, replayed: true } });
    expect(sent()).toHaveLength(2);
  });
});

describe('a creation at Purse that loses its answer or its credentials', () => {
  const lost: readonly FaultKind[] = ['hang-after', 'reset-before', 'reset-after', 'error-500-after', 'html-after'];
  const cases = creations.flatMap(([name, input]) => lost.map((kind) => [name, kind, input] as const));
  it.each(cases)('stays unknown, and is never sent again: %s, %s', async (name, kind, input) => {
    const { running, write, sent, gateway } = await startAtSandbox();
    running.script({ kind, operationId: name });
    const first = await write(name, input);
    expect(first).toMatchObject({ __typename: 'OutcomeUnknown', operation: { status: 'UNKNOWN', resourceId: null } });
    expect(await write(name, input)).toMatchObject({ __typename: 'OutcomeUnknown' });
    const { data } = await gateway.execute(operation, { id: first.operation.id });
    expect(data.operation.status).toBe('UNKNOWN');
    expect(sent()).toHaveLength(1);
  });

  it.each(creations)(
    'is certainly not done, and its key is free, when it was rejected unread: %s',
    async (name, input) => {
      const { running, write, sent } = await startAtSandbox();
      running.script({ kind: 'too-many-requests', operationId: name, retryAfterSeconds: 0 });
      expect(await write(name, input)).toMatchObject({ __typename: 'ProviderUnavailable', retryable: true });
      expect(sent()).toHaveLength(1);
    },
  );

  it.each(creations)('is sent once more with a new token when its token was invalidated: %s', async (name, input) => {
    const { running, gateway, write, sent } = await startAtSandbox();
    await gateway.execute('{ payment(id: "purse:payment:11c26d67-021b-460f-9381-7a23bf368139") { id } }');
    running.reset();
    const result = await write(name, input);
    expect(result.operation).toMatchObject({ status: 'SUCCEEDED' });
    expect(sent().map(({ status }) => status)).toEqual([401, 201]);
    expect(new Set(sent().map(({ headers }) => headers['x-idempotency-key'])).size).toBe(1);
  });
});

describe('the answer of Purse to a creation', () => {
  const madeId = '8c9b2a7e-31c5-4b8e-9d0a-6f7e5d4c3b2a';
  const paths = {
    createPayment: 'payments',
    createClientSession: 'client-sessions',
    createPaymentLink: 'payment-links',
  };
  const order = { reference: 'order-1009', net_amount: 4_200 };
  const document = (changes: object = {}) => ({
    id: madeId,
    status: 'CREATED',
    amount: 4_200,
    currency: 'EUR',
    order,
    authorization: { status: 'AUTHORIZED' },
    ...changes,
  });
  async function answered(
    name: keyof typeof paths,
    input: object,
    answer: FakeAnswer | FakeHandler,
    read?: FakeAnswer,
  ) {
    const { purse, gateway } = await startPurse();
    const path = `/payment/v2/${paths[name]}`;
    purse.on('POST', path, answer);
    purse.on('GET', new RegExp(`^${path}/`), read ?? { status: 404 });
    const result = await run(gateway, name, input);
    return { result, posts: purse.requests.filter((request) => request.method === 'POST' && request.path === path) };
  }

  it.each(creations)('is a rejection when it is a readable rejection: %s', async (name, input) => {
    const { result, posts } = await answered(name, input, { status: 422, body: { title: 'No' } });
    expect(result).toMatchObject({ __typename: 'NotAllowed' });
    expect(posts).toHaveLength(1);
  });

  it.each(creations)('is a success with any 2xx and an id, even if it cannot be read: %s', async (name, input) => {
    const { result } = await answered(name, input, { status: 202, body: document({ id: madeId.toUpperCase() }) });
    expect(result.operation).toMatchObject({ status: 'SUCCEEDED', reference: madeId });
    expect(Object.values(result)).toContain(null);
  });

  const bad: readonly FakeAnswer[] = [
    { status: 201, body: {} },
    { status: 201, body: { id: 'made' } },
    { status: 201, body: '<html>' },
    { status: 302, body: {} },
    { status: 400, body: '<html>' },
    { status: 408, body: {} },
    { status: 504, body: {} },
  ];
  it.each(creations)('is unknown without an id, or when it is unreadable: %s', async (name, input) => {
    for (const answer of bad) {
      const { result, posts } = await answered(name, input, answer);
      expect([answer, result.__typename]).toEqual([answer, 'OutcomeUnknown']);
      expect(posts).toHaveLength(1);
    }
  });

  it.each<[string, unknown, string]>([
    ['an unknown status', { status: 'MAYBE' }, 'OutcomeUnknown'],
    ['no authorisation', undefined, 'OutcomeUnknown'],
    ['an end before a decision', { status: 'ABORTED' }, 'PaymentDeclined'],
  ])('is this for a payment with %s: %s', async (_what, authorization, type) => {
    const { result } = await answered('createPayment', paymentOf(4_200), { body: document({ authorization }) });
    expect(result).toMatchObject({
      __typename: type,
      operation: { reference: madeId, resourceId: expect.any(String) },
    });
  });

  describe('a creation at Purse whose key was used before', () => {
    const violation = (resource_id?: string): FakeAnswer => ({ status: 409, body: { status: 409, resource_id } });
    it.each(creations)('is done when the created resource is like the requested one: %s', async (name, input) => {
      const { result, posts } = await answered(name, input, violation(madeId.toUpperCase()), { body: document() });
      expect(result.operation).toMatchObject({ status: 'SUCCEEDED', reference: madeId });
      expect(posts).toHaveLength(1);
    });

    const different: readonly [string, FakeAnswer, FakeAnswer?][] = [
      ['of another amount', violation(madeId), { body: document({ amount: 4_199 }) }],
      ['in another currency', violation(madeId), { body: document({ currency: 'JPY' }) }],
      ['for another order', violation(madeId), { body: document({ order: { reference: 'order-1010' } }) }],
      ['unreadable', violation(madeId), { body: '<html>' }],
      ['gone', violation(madeId), { status: 404 }],
      ['not named', violation()],
      ['named by no id', violation('../payments')],
    ];
    it.each(creations)('is unknown otherwise: %s', async (name, input) => {
      for (const [what, answer, read] of different) {
        const { result } = await answered(name, input, answer, read);
        expect([what, result.__typename]).toEqual([what, 'OutcomeUnknown']);
        expect(result.operation.reference).toBeNull();
      }
    });
  });

  it('is never read from a shared read, but from a fresh one', async () => {
    const { purse, gateway } = await startPurse();
    const path = `/payment/v2/payments/${published().id}`;
    let version = 1;
    purse.on('GET', path, () => ({ body: { ...published(), version: (version += 1) } }));
    purse.on('POST', '/payment/v2/payments', { body: { ...published() } });
    const query = `{ payment(id: "purse:payment:${published().id}", maxAge: 3600) { details { ... on PursePayment { version } } } }`;
    const before = await gateway.execute(query);
    await run(gateway, 'createPayment', { ...paymentOf(4_299), amount: eur(4_299) });
    const after = await gateway.execute(query);
    expect(after.data.payment.details.version).toBeGreaterThan(before.data.payment.details.version);
  });
});
