import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';
import { fixture, ids, startThreeProviders } from '../support/three-providers.js';

const payment = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';
const clientId = 'b79d3df6-2f69-4426-acee-eda049d83e18';

/** A gateway as in production, over the sandbox. All requests to providers are counted. */
async function start(more: Record<string, string> = {}) {
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const gateway = await startGateway({ env: { ...sandbox.settings, NODE_ENV: 'production', ...more } });
  return { gateway, calls: () => sandbox.servers.flatMap((server) => server.calls).length };
}

const post = (gateway: TestGateway, query: string, variables?: unknown) =>
  gateway.app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } as object });

const many = (count: number) => Array.from({ length: count }, () => payment);

describe('a variable that the operation does not declare', () => {
  it.each<[string, Record<string, unknown>]>([
    ['one', { x: 1 }],
    ['one beside a declared one', { id: payment, x: 1 }],
    ['one that is named like a length', { id: payment, 'id[100]': '' }],
    ['one that is null', { x: null }],
    ['three thousand', Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`v${index}`, 1]))],
  ])('is rejected before the operation runs: %s', async (_name, variables) => {
    const { gateway, calls } = await start();
    const response = await post(gateway, 'query ($id: ID = "x") { a: __typename node(id: $id) { id } }', variables);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(response.json().data).toBeUndefined();
    expect(calls()).toBe(0);
  });

  it('appears in the error with at most forty characters, and never with a card number', async () => {
    const { gateway } = await start();
    for (const name of ['v'.repeat(90_000), '4242 4242 4242 4242', '1 '.repeat(40_000)]) {
      const { body } = await post(gateway, '{ __typename }', { [name]: 1 });
      expect(body.length).toBeLessThan(300);
      expect(body).not.toContain('4242 4242');
    }
  });
});

describe('the cost estimate of a request', () => {
  it('is not that of a cheaper request whose variables have crafted names', async () => {
    const { gateway, calls } = await start({ LIMIT_PROVIDER_CALLS: '50' });
    const query = 'query ($a: [ID!] = []) { nodes(ids: $a) { id } }';
    for (const name of ['a[60]', 'a[60] ', ' a[60]', 'a']) {
      await post(gateway, query, name === 'a' ? { a: [] } : { [name]: '' });
    }
    const response = await post(gateway, query, { a: many(60) });
    expect(response.json().errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect(calls()).toBe(0);
  });

  it('counts a single value for a declared list as a list of one, as the execution does', async () => {
    const { gateway } = await start();
    const query = 'query ($a: [ID!]!) { nodes(ids: $a) { id } }';
    const { data } = (await post(gateway, query, { a: payment })).json();
    expect(data.nodes).toHaveLength(1);
  });

  it.each([
    ['more fields than can be estimated', fragmentBomb(), {}, 'COST_LIMIT_EXCEEDED'],
    [
      'null where a default was declared',
      'query ($n: Int = 5) { recurringTokens(clientId: "x", first: $n) { nodes { id } } }',
      { n: null },
      'BAD_USER_INPUT',
    ],
  ])(
    'is rejected with a code and never with a 500 when a value is wrong: %s',
    async (_name, query, variables, code) => {
      const { gateway, calls } = await start();
      const response = await post(gateway, query, variables);
      expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, code]);
      expect(calls()).toBe(0);
    },
  );
});

/** Few tokens and a great number of fields. */
function fragmentBomb(): string {
  const spread = (name: string) => `...${name} `.repeat(30);
  return `{ ${spread('A')} } fragment A on Query { ${spread('B')} } fragment B on Query { ${spread('C')} } fragment C on Query { __typename }`;
}

describe('an operation that reaches its limit of provider calls', () => {
  it('stops a list in the middle of its pages, and answers the fields that were read before', async () => {
    const { gateway, chip } = await startThreeProviders({ LIMIT_PROVIDER_CALLS: '3' });
    chip.on('GET', `/api/v1/clients/${clientId}/recurring_tokens/`, ({ path }) => {
      const page = Number(new URL(path, chip.url).searchParams.get('page') ?? 0);
      const results = [{ type: 'client_recurring_token', id: uuid(page), payment_method: 'visa' }];
      return { body: { results, next: `?page=${page + 1}`, previous: null } };
    });
    const { data, errors, cost } = await gateway.execute(
      `{ recurringTokens(clientId: "chip:client:${clientId}", first: 100) { nodes { id } } providers { name } }`,
    );
    expect(chip.requests).toHaveLength(3);
    expect(cost.upstreamCalls).toBe(3);
    expect(errors).toMatchObject([{ path: ['recurringTokens'], extensions: { code: 'COST_LIMIT_EXCEEDED' } }]);
    expect(data).toMatchObject({ recurringTokens: null, providers: [{}, {}, {}] });
  });

  it('fails only the fields beyond the limit, and sends exactly as many calls as are allowed', async () => {
    const { gateway, purse } = await startThreeProviders({ LIMIT_PROVIDER_CALLS: '5' });
    const link = fixture('purse/payment-link-get.response.json');
    const sessions = Array.from({ length: 20 }, (_, index) => ({ id: uuid(index), status: 'CREATED' }));
    purse.on('GET', /payment-links/, { body: { ...link, client_sessions: sessions } });
    purse.on('GET', /client-sessions/, ({ path }) => ({
      body: { ...fixture('purse/client-session-get.response.json'), id: path.split('/').at(-1) },
    }));
    const { data, errors, cost } = await gateway.execute(
      `{ paymentLink(id: "${ids.purseLink}") { id clientSessions { id clientSession { id } } } }`,
    );
    expect(cost.upstreamCalls).toBe(5);
    expect(purse.requests).toHaveLength(5);
    const answered = data.paymentLink.clientSessions.filter((row: { clientSession: unknown }) => row.clientSession);
    // A token, the link, and three sessions.
    expect(answered).toHaveLength(3);
    expect(errors).toHaveLength(17);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['COST_LIMIT_EXCEEDED']));
  });

  it('counts the repetitions of a read that failed', async () => {
    const { gateway, chip } = await startThreeProviders({ LIMIT_PROVIDER_CALLS: '2' });
    chip.on('GET', /purchases/, { status: 503 });
    const { errors } = await gateway.execute(`{ purchase(id: "${ids.chipPurchase}") { id } }`);
    expect(chip.requests).toHaveLength(2);
    expect(errors[0]?.extensions?.['code']).toBe('COST_LIMIT_EXCEEDED');
  });
});

describe('an operation whose response was sent', () => {
  it('makes no further call: a list that was still being read when another field failed stops', async () => {
    const { gateway, chip } = await startThreeProviders();
    let answerPage = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (answerPage = resolve));
    const listPath = `/api/v1/clients/${clientId}/recurring_tokens/`;
    chip.on('GET', listPath, async ({ path }) => {
      await isTime;
      const page = Number(new URL(path, chip.url).searchParams.get('page') ?? 0);
      const results = [{ type: 'client_recurring_token', id: uuid(page), payment_method: 'visa' }];
      return { body: { results, next: `?page=${page + 1}`, previous: null } };
    });
    chip.on('GET', /payment_methods/, { status: 400, body: {} });
    const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    // The schema promises the payment methods, so that their failure ends the whole answer at once.
    const query = `{
      recurringTokens(clientId: "chip:client:${clientId}", first: 100) { nodes { id } }
      paymentMethods(filter: { provider: CHIP, currency: "MYR" }) { name }
    }`;
    // Over a real connection: it stays open after the answer, so nothing but the end of the operation stops the list.
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, extensions } = (await response.json()) as { data: unknown; extensions: { cost: unknown } };
    expect(data).toBeNull();
    answerPage();
    const counted = async () => (await gateway.app.inject({ url: '/metrics' })).body;
    await expect
      .poll(counted)
      .toContain('paygraph_upstream_request_seconds_count{provider="CHIP",operation="listClientRecurringTokens"');
    // Later calls to the same provider are answered, so the next page would have been requested by now.
    for (let count = 0; count < 3; count++) await gateway.execute(`{ purchase(id: "${ids.chipPurchase}") { id } }`);
    expect(chip.requestsTo(listPath)).toHaveLength(1);
    expect(extensions.cost).toMatchObject({ upstreamCalls: 2 });
  });
});

describe('two operations that share a read at the same moment', () => {
  it('do not share a limit: the operation with room is answered', async () => {
    const { gateway, chip } = await startThreeProviders({ LIMIT_PROVIDER_CALLS: '2' });
    const other = fixture('chip/purchase-paid.json');
    const [shared, slow] = [uuid(1), uuid(2)];
    let fail = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (fail = resolve));
    chip.on('GET', `/api/v1/purchases/${slow}/`, { body: { ...other, id: slow } });
    let attempts = 0;
    chip.on('GET', `/api/v1/purchases/${shared}/`, async () => {
      attempts += 1;
      if (attempts === 1) await isTime;
      return attempts === 1 ? { status: 503 } : { body: { ...other, id: shared } };
    });
    // It has used both of its calls when the shared read must be repeated.
    const full = gateway.execute(
      `{ a: node(id: "chip:purchase:${shared}") { id } b: node(id: "chip:purchase:${slow}") { id } }`,
    );
    await expect.poll(() => chip.requests.length).toBe(2);
    const roomy = gateway.execute(`{ node(id: "chip:purchase:${shared}") { id } }`);
    // Enough time for the second operation to share the read of the first.
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
    fail();
    const [first, second] = await Promise.all([full, roomy]);
    expect(first.errors).toMatchObject([{ path: ['a'], extensions: { code: 'COST_LIMIT_EXCEEDED' } }]);
    expect(first.data).toMatchObject({ a: null, b: {} });
    expect(second.cost).toMatchObject({ sharedReads: 1, upstreamCalls: 1 });
    expect([second.errors, second.data]).toEqual([[], { node: { id: `chip:purchase:${shared}` } }]);
    expect(chip.requestsTo(`/api/v1/purchases/${shared}/`)).toHaveLength(2);
  });
});

describe('a write at the limit of provider calls', () => {
  const write = (gateway: TestGateway, field: string, input: string, type: string) =>
    gateway.execute(
      `mutation { ${field}(input: { idempotencyKey: "k-1", ${input} }) {
        __typename ... on ${type} { operation { status } purchase { id } } ... on Failure { code message retryable } } }`,
    );

  it('is refused before it is sent and leaves its key free when its preparation used all calls', async () => {
    const { gateway, chip } = await startThreeProviders({ LIMIT_PROVIDER_CALLS: '4' });
    const paid = ids.chipPurchase.split(':').at(-1)!;
    let attempts = 0;
    chip.on('GET', `/api/v1/purchases/${uuid(1)}/`, () => {
      attempts += 1;
      return attempts < 3 ? { status: 503 } : { body: { ...unpaid(), id: uuid(1) } };
    });
    chip.on('POST', `/api/v1/purchases/${uuid(1)}/charge/`, {
      status: 400,
      body: { __all__: [{ message: 'x', code: 'purchase_charge_wrong_status' }] },
    });
    const charge = () =>
      write(
        gateway,
        'chargePurchase',
        `id: "chip:purchase:${uuid(1)}", recurringTokenId: "chip:purchase:${paid}"`,
        'ChargePurchasePayload',
      );
    const refused = await charge();
    expect(refused.errors).toEqual([]);
    expect(refused.data.chargePurchase).toMatchObject({ __typename: 'ProviderUnavailable', retryable: true });
    expect(chip.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET']);
    expect((await charge()).data.chargePurchase.__typename).toBe('NotAllowed');
    expect(chip.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is read again beyond the limit once it was sent, so that its outcome is known', async () => {
    const { gateway, chip } = await startThreeProviders({ LIMIT_PROVIDER_CALLS: '4' });
    const path = `/api/v1/purchases/${ids.chipPurchase.split(':').at(-1)}/`;
    let attempts = 0;
    chip.on('GET', path, () => {
      attempts += 1;
      if (attempts < 3) return { status: 503 };
      return { body: fixture(attempts === 3 ? 'chip/purchase-paid.json' : 'chip/purchase-token-deleted.json') };
    });
    chip.on('POST', `${path}delete_recurring_token/`, { status: 503 });
    const { data, cost } = await write(
      gateway,
      'deleteRecurringToken',
      `id: "${ids.chipPurchase}"`,
      'DeleteRecurringTokenPayload',
    );
    expect(data.deleteRecurringToken).toMatchObject({
      __typename: 'DeleteRecurringTokenPayload',
      operation: { status: 'SUCCEEDED' },
    });
    // Three reads before it, the write, and the read of its result. The fields that are shown with it are not part of the write, and are refused.
    expect(chip.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST', 'GET']);
    expect(data.deleteRecurringToken.purchase).toBeNull();
    expect(cost.upstreamCalls).toBe(5);
  });
});

/** CHIP's published purchase, before anybody paid it. */
const unpaid = () => ({
  ...fixture('chip/purchase-paid.json'),
  status: 'created',
  payment: null,
  refundable_amount: 0,
  is_recurring_token: false,
  viewed_on: null,
  status_history: [{ status: 'created', timestamp: 1_764_505_704 }],
  transaction_data: { payment_method: '', extra: {}, country: '', attempts: [] },
});

const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
