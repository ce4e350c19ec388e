import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBench, writeCases } from '../kit/bench.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';
import { fixture, ids, startThreeProviders } from '../support/three-providers.js';

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const purchasePath = `/api/v1/purchases/${ids.chipPurchase.split(':').at(-1)}/`;

/** The published purchase with this many lines, and a free-form object of this many characters. */
function largePurchase({ products = 1, metadata = 0 }: { products?: number; metadata?: number }) {
  const published = fixture('chip/purchase-paid.json');
  const purchase = published['purchase'] as { products: object[] };
  return {
    ...published,
    purchase: {
      ...purchase,
      products: Array.from({ length: products }, (_, index) => ({ ...purchase.products[0], name: `Product ${index}` })),
      metadata: { text: 'x'.repeat(metadata) },
    },
  };
}

async function startWith(body: unknown, env: Record<string, string> = {}) {
  const providers = await startThreeProviders(env);
  providers.chip.on('GET', purchasePath, { body });
  return providers;
}

const details = (selection: string) => `details { ... on ChipPurchase { purchase { ${selection} } } }`;
const aliasesOf = (count: number, selection: string) =>
  `{ purchase(id: "${ids.chipPurchase}") { ${repeat(count, (index) => `a${index}: ${details(selection)}`)} } }`;

const tooLarge = {
  data: null,
  errors: [
    {
      message: 'The response is larger than the limit of one operation; request less at a time.',
      extensions: { code: 'RESPONSE_TOO_LARGE' },
    },
  ],
};

const post = async ({ app }: TestGateway, query: string, variables?: object) => {
  const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  return { size: body.length, json: JSON.parse(body) as { data: unknown; errors?: { extensions: object }[] } };
};

describe('a response that grows beyond the limit', () => {
  it.each<[string, object, string]>([
    ['thousands of list items', { products: 2_900 }, aliasesOf(30, 'products { name price { decimal currency } }')],
    ['a large free-form object under many aliases', { metadata: 90_000 }, aliasesOf(90, 'metadata')],
    [
      'nothing but __typename',
      { products: 2_900 },
      `${aliasesOf(2, 'products { ...T }')} fragment T on ChipProduct { ${repeat(40, (i) => `t${i}: __typename`)} }`,
    ],
    [
      'nulls',
      { products: 2_900 },
      `${aliasesOf(2, 'products { ...N }')} fragment N on ChipProduct { ${repeat(40, (i) => `${'n'.repeat(20)}${i}: category`)} }`,
    ],
    ['long aliases', { products: 2_900 }, aliasesOf(20, `products { ${'n'.repeat(100)}: name }`)],
    ['almost empty objects', { products: 2_900 }, aliasesOf(30, 'products { price { minorUnits } }')],
  ])('is replaced by one small error with a code: %s', async (_name, purchase, query) => {
    const { gateway, chip } = await startWith(largePurchase(purchase), { LIMIT_OBJECTS: '1000000' });
    const { size, json } = await post(gateway, query);
    expect(json).toMatchObject(tooLarge);
    expect(json.errors).toHaveLength(1);
    expect(size).toBeLessThan(1_000);
    expect(chip.requestsTo('/api/v1/purchases/')).toHaveLength(1);
  });

  it('is refused for thirty equal ids under thirty aliases', async () => {
    const { gateway, chip } = await startWith(largePurchase({ products: 2_900 }), { LIMIT_OBJECTS: '1000000' });
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Purchase { ${repeat(30, (i) => `a${i}: ${details('products { name quantity }')}`)} } } }`;
    const { json } = await post(gateway, query, { ids: Array.from({ length: 30 }, () => ids.chipPurchase) });
    expect(json).toMatchObject(tooLarge);
    expect(chip.requestsTo('/api/v1/purchases/')).toHaveLength(1);
  });

  it('is measured as it is sent: escaped characters are counted in full', async () => {
    const purchase = { ...largePurchase({}), reference: '\u0001'.repeat(3_000) };
    const { gateway } = await startWith(purchase, { LIMIT_RESPONSE_BYTES: '100000' });
    const aliases = (count: number) =>
      `{ purchase(id: "${ids.chipPurchase}") { ${repeat(count, (i) => `a${i}: details { ... on ChipPurchase { reference } }`)} } }`;
    const fits = await post(gateway, aliases(5));
    expect(fits.json.errors).toBeUndefined();
    expect(fits.size).toBeGreaterThan(5 * 6 * 3_000);
    expect((await post(gateway, aliases(6))).json).toMatchObject(tooLarge);
  });

  it('calls no provider any more once it is stopped', async () => {
    const { gateway, chip } = await startWith(largePurchase({ metadata: 90_000 }), { LIMIT_RESPONSE_BYTES: '200000' });
    const query = `{ purchase(id: "${ids.chipPurchase}") {
      ${repeat(3, (i) => `a${i}: ${details('metadata')}`)} z: cart { lines { name } } } }`;
    expect((await post(gateway, query)).json).toMatchObject(tooLarge);
    expect(chip.requestsTo('/api/v1/purchases/')).toHaveLength(1);
  });

  it('does not affect a response below the limit', async () => {
    const { gateway } = await startWith(largePurchase({ products: 2_900, metadata: 200_000 }));
    const { json, size } = await post(gateway, aliasesOf(2, 'metadata products { name price { decimal } }'));
    expect(json.errors).toBeUndefined();
    expect(size).toBeGreaterThan(500_000);
  });

  it('omits errors beyond the hundredth, and says how many', async () => {
    const { gateway } = await startThreeProviders();
    const query = 'query ($ids: [ID!]!) { a: nodes(ids: $ids) { id } b: nodes(ids: $ids) { id } }';
    const { json } = await post(gateway, query, { ids: Array.from({ length: 100 }, () => 'nonsense') });
    expect(json.errors).toHaveLength(100);
    expect(json.errors?.at(-1)).toMatchObject({ extensions: { code: 'TOO_MANY_ERRORS', omitted: 101 } });
  });
});

describe('a mutation whose response is too large', () => {
  const capture = `mutation ($input: CapturePaymentInput!, $input2: CapturePaymentInput!) {
    first: capturePayment(input: $input) { ... on CapturePaymentPayload { ${repeat(80, (i) => `a${i}: payment { id reference }`)}
      operation { id status replayed } } }
    second: capturePayment(input: $input2) { __typename }
  }`;
  const small = `mutation ($input: CapturePaymentInput!) {
    capturePayment(input: $input) { ... on CapturePaymentPayload { operation { id status replayed } } }
  }`;

  it('names its operations, sends nothing more, and its key replays the result', async () => {
    const { gateway, callCount } = await startBench({ LIMIT_RESPONSE_BYTES: '15000' });
    const input = { ...writeCases[0]!.input, idempotencyKey: 'large' };
    const { json } = await post(gateway, capture, { input, input2: { ...input, idempotencyKey: 'never sent' } });
    const operations = [{ id: expect.any(String), status: 'SUCCEEDED' }];
    expect(json).toMatchObject({ data: null, errors: [{ extensions: { code: 'RESPONSE_TOO_LARGE', operations } }] });
    expect(callCount(writeCases[0]!)).toBe(1);
    const again = await gateway.execute(small, { input });
    const [{ extensions }] = json.errors as [{ extensions: { operations: [{ id: string }] } }];
    const { id } = extensions.operations[0];
    expect(again.data.capturePayment.operation).toEqual({ id, status: 'SUCCEEDED', replayed: true });
    const found = await gateway.execute('{ operationByKey(idempotencyKey: "large") { id status } }');
    expect(found.data.operationByKey).toEqual({ id, status: 'SUCCEEDED' });
    expect(callCount(writeCases[0]!)).toBe(1);
  });
});

describe('the data that one operation reads from providers', () => {
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const other = ids.chipPurchase.replace('6b8e', '6b8f');

  it('is limited: the field that exceeds the limit fails, and fields that were read before are answered', async () => {
    const { gateway, chip } = await startWith(largePurchase({ metadata: 60_000 }), { LIMIT_UPSTREAM_BYTES: '100000' });
    chip.on('GET', purchasePath.replace('6b8e', '6b8f'), {
      body: { ...largePurchase({ metadata: 60_000 }), id: other.split(':').at(-1) },
    });
    const { data, errors } = await gateway.execute(nodes, { ids: [ids.chipPurchase, other] });
    expect(data.nodes.filter((node: unknown) => node !== null)).toHaveLength(1);
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_ANSWERS_TOO_LARGE' } }]);
  });

  it('is counted for each operation that shares a read, without a failure of the other', async () => {
    const { gateway, chip } = await startWith(largePurchase({}), { LIMIT_UPSTREAM_BYTES: '100000' });
    const [read, released] = gate();
    chip.on('GET', purchasePath.replace('6b8e', '6b8f'), {
      body: { ...largePurchase({ metadata: 60_000 }), id: other.split(':').at(-1) },
    });
    chip.on('GET', purchasePath, async () => {
      await released;
      return { body: largePurchase({ metadata: 60_000 }) };
    });
    const greedy = gateway.execute(nodes, { ids: [other, ids.chipPurchase] });
    const modest = gateway.execute(nodes, { ids: [ids.chipPurchase] });
    await expect.poll(() => chip.requests.length).toBe(2);
    read();
    expect((await greedy).errors).toMatchObject([{ extensions: { code: 'PROVIDER_ANSWERS_TOO_LARGE' } }]);
    expect((await modest).data.nodes).toEqual([{ id: ids.chipPurchase }]);
    expect(chip.requestsTo(purchasePath)).toHaveLength(1);
  });

  it('includes data that the cache returns', async () => {
    const { gateway, chip } = await startWith(largePurchase({ metadata: 60_000 }), { LIMIT_UPSTREAM_BYTES: '100000' });
    chip.on('GET', purchasePath.replace('6b8e', '6b8f'), {
      body: { ...largePurchase({ metadata: 60_000 }), id: other.split(':').at(-1) },
    });
    const query = `{ a: purchase(id: "${ids.chipPurchase}", maxAge: 60) { id } b: purchase(id: "${other}", maxAge: 60) { id } }`;
    for (const id of [ids.chipPurchase, other]) await gateway.execute(`{ purchase(id: "${id}", maxAge: 60) { id } }`);
    const calls = chip.requests.length;
    const { errors } = await gateway.execute(query);
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_ANSWERS_TOO_LARGE' } }]);
    expect(chip.requests).toHaveLength(calls);
  });

  it('never leads to a refusal of the answer to a write that was sent', async () => {
    // One reading of the payment fits, and the answer to its capture does not.
    const bench = await startBench({ LIMIT_UPSTREAM_BYTES: '3000' });
    expect(await bench.write(writeCases[0]!, 'k-1')).toMatchObject({ operation: { status: 'SUCCEEDED' } });
    expect(bench.callCount(writeCases[0]!)).toBe(1);
  });
});

function gate(): [open: () => void, opened: Promise<void>] {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return [() => open(), opened];
}

describe('admission control', () => {
  const query = `{ purchase(id: "${ids.chipPurchase}") { id } }`;
  const bytesOf = (payload: string, headers = '') =>
    `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n${headers}content-length: ${payload.length}\r\n\r\n${payload}`;

  async function listen(gateway: TestGateway): Promise<string> {
    return gateway.app.listen({ port: 0, host: '127.0.0.1' });
  }

  function open(address: string): Socket {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    return socket;
  }

  it('refuses an operation above the limit with 503 and Retry-After, answers health and metrics, and stops no running operation', async () => {
    const { gateway, chip } = await startWith({}, { LIMIT_CONCURRENT_OPERATIONS: '2' });
    const [release, released] = gate();
    chip.on('GET', purchasePath, async () => {
      await released;
      return { body: largePurchase({}) };
    });
    const running = [gateway.execute(query), gateway.execute(query)];
    await expect.poll(() => chip.requests.length).toBe(1);
    const refused = await gateway.app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } });
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.json().errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
    expect((await gateway.app.inject('/health')).statusCode).toBe(200);
    expect((await gateway.app.inject('/metrics')).statusCode).toBe(200);
    release();
    for (const { data } of await Promise.all(running)) expect(data.purchase.id).toBe(ids.chipPurchase);
    expect((await gateway.execute('{ __typename }')).status).toBe(200);
  });

  it('refuses large bodies that arrive slowly beyond their share, but no small ones', async () => {
    const gateway = await startGateway({ env: {} });
    const address = await listen(gateway);
    for (let index = 0; index < 80; index++) {
      open(address).write(bytesOf('x').replace('content-length: 1', 'content-length: 400000'));
    }
    const ask = async (query: string) => (await fetch(`${address}/graphql`, request(query))).status;
    await expect.poll(() => ask(`{ __typename } # ${'x'.repeat(390_000)}`)).toBe(503);
    expect(await ask('{ __typename }')).toBe(200);
  });

  it('closes a connection whose client does not read, and occupies the slot of its operation until then', async () => {
    const { gateway } = await startWith(largePurchase({ metadata: 90_000 }), {
      LIMIT_CONCURRENT_OPERATIONS: '8',
      RESPONSE_TIMEOUT_MS: '3000',
    });
    const address = await listen(gateway);
    const socket = open(address);
    socket.pause();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // More than the kernel buffers for a connection.
    for (let index = 0; index < 8; index++) socket.write(bytesOf(JSON.stringify({ query: aliasesOf(50, 'metadata') })));
    const ask = async () => (await fetch(`${address}/graphql`, request('{ __typename }'))).status;
    await expect.poll(ask, { timeout: 10_000, interval: 20 }).toBe(503);
    await expect.poll(ask, { timeout: 10_000, interval: 100 }).toBe(200);
    socket.resume();
    await closed;
  });

  it('refuses a large operation beyond the shared memory, and answers small ones', async () => {
    const { gateway } = await startWith(largePurchase({ metadata: 90_000 }), { LIMIT_MEMORY_BYTES: '1000000' });
    const large = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: aliasesOf(40, 'metadata') },
    });
    expect(large.statusCode).toBe(503);
    expect(large.headers['retry-after']).toBe('1');
    expect(large.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect((await gateway.execute(`{ purchase(id: "${ids.chipPurchase}") { id } }`)).errors).toEqual([]);
    // The memory was released: the same requests are refused no earlier than before.
    expect((await gateway.execute(aliasesOf(1, 'metadata'))).errors).toEqual([]);
  });
});

const request = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
