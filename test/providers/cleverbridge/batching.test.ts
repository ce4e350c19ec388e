import { describe, expect, it, onTestFinished } from 'vitest';
import { createPurchaseLoader } from '../../../src/providers/cleverbridge/reads/by-id.js';
import { cleverbridgeSandbox } from '../../../src/sandbox/cleverbridge/index.js';
import { startSandboxServer } from '../../../src/sandbox/kit/sandbox-server.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import { startGateway } from '../../kit/gateway.js';
import { connect, fixture, gatewayTo, json, type Known, notification, queryOf, rows, serve } from './support.js';

const single = '/purchase/getpurchase/v2';
const range = '/purchase/getpurchaselistbyids';
const nodes = /* GraphQL */ `
  query Nodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Purchase {
        status
        cart {
          lines {
            name
          }
        }
      }
    }
  }
`;

/** `count` purchases, with ids at a distance of `step`. */
function near(count: number, step = 7): readonly Known[] {
  return Array.from({ length: count }, (_, index) => ({ id: 168_400_000 + index * step }));
}

function idsOf(known: readonly Known[]): string[] {
  return known.map(({ id }) => `cleverbridge:purchase:${id}`);
}

describe('many purchases in one request', () => {
  it('are read by one range call when their ids are near, each matched by its id', async () => {
    const upstream = await startFakeUpstream();
    const known = near(100);
    serve(upstream, known);
    const gateway = await gatewayTo(upstream.url);
    const ids = idsOf(known).reverse();

    const { data, errors, cost } = await gateway.execute(nodes, { ids });

    expect(errors).toEqual([]);
    expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(ids);
    expect(data.nodes[99].cart.lines).toEqual([{ name: 'Product of 168400000' }]);
    expect(upstream.requests.map(({ path }) => path)).toEqual([
      `${range}?startpurchaseid=168400000&endpurchaseid=168400693`,
    ]);
    expect(upstream.requests[0]?.headers).toMatchObject({ accept: 'application/json' });
    expect(cost.upstreamCalls).toBe(1);
  });

  it('are read one by one when they are fewer than three, or far from each other', async () => {
    const upstream = await startFakeUpstream();
    const known = [{ id: 168_400_000 }, { id: 168_400_001 }, { id: 168_500_000 }, { id: 168_600_000 }];
    serve(upstream, known);
    const gateway = await gatewayTo(upstream.url);

    const { data } = await gateway.execute(nodes, { ids: idsOf(known) });

    expect(data.nodes).toHaveLength(4);
    expect(upstream.requestsTo(single)).toHaveLength(4);
    expect(upstream.requestsTo(range)).toHaveLength(0);
  });

  it('start a new range where the gap or the span would be too wide', async () => {
    const upstream = await startFakeUpstream();
    const known = [
      ...near(3),
      ...near(3).map(({ id }) => ({ id: id + 1_015 })),
      ...near(8, 100).map(({ id }) => ({ id: id + 10_000 })),
    ];
    serve(upstream, known);
    const gateway = await gatewayTo(upstream.url, { CLEVERBRIDGE_MAX_RANGE_WIDTH: '500' });

    const { data, errors } = await gateway.execute(nodes, { ids: idsOf(known) });

    expect(errors).toEqual([]);
    expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(idsOf(known));
    const spans = upstream.requestsTo(range).map(({ path }) => queryOf(path));
    expect(spans).toContainEqual({ startpurchaseid: '168400000', endpurchaseid: '168400014' });
    expect(spans).toContainEqual({ startpurchaseid: '168401015', endpurchaseid: '168401029' });
    for (const { startpurchaseid, endpurchaseid } of spans) {
      expect(Number(endpurchaseid) - Number(startpurchaseid)).toBeLessThan(500);
    }
  });

  it.each([
    [1_000, 1],
    [1_001, 2],
  ])('with a gap of %i ids between them are read by %i range calls', async (gap, calls) => {
    const upstream = await startFakeUpstream();
    const low = near(3);
    const known = [...low, ...near(3).map(({ id }) => ({ id: id + 14 + gap }))];
    serve(upstream, known);
    const gateway = await gatewayTo(upstream.url);

    await gateway.execute(nodes, { ids: idsOf(known) });

    expect(upstream.requestsTo(range)).toHaveLength(calls);
    expect(upstream.requests).toHaveLength(calls);
  });

  it('cost one call when the same purchase is requested a hundred times', async () => {
    const upstream = await startFakeUpstream();
    serve(upstream, [{ id: 168_400_000 }]);
    const gateway = await gatewayTo(upstream.url);
    const aliases = Array.from({ length: 100 }, (_, i) => `p${i}: node(id: "cleverbridge:purchase:168400000") { id }`);

    const { data, errors } = await gateway.execute(`{ ${aliases.join(' ')} }`);

    expect(errors).toEqual([]);
    expect(Object.keys(data)).toHaveLength(100);
    expect(upstream.requests).toHaveLength(1);
  });

  it('have null for an unknown id, without a further call', async () => {
    const upstream = await startFakeUpstream();
    const [first, missing, third, fourth] = near(4);
    serve(upstream, [first!, third!, fourth!]);
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(nodes, { ids: idsOf([first!, missing!, third!, fourth!]) });

    expect(errors).toEqual([]);
    expect(data.nodes.map((node: unknown) => node !== null)).toEqual([true, false, true, true]);
    expect(upstream.requests).toHaveLength(1);
  });

  it('contain no row that nobody requested, even one that matched by its reimbursement id', async () => {
    const upstream = await startFakeUpstream();
    const known = near(3);
    serve(upstream, [...known, { id: 168_400_005 }, { id: 169_999_999, reimbursementId: 168_400_007 }]);
    const gateway = await gatewayTo(upstream.url);

    const { data } = await gateway.execute(nodes, { ids: idsOf(known) });

    expect(data.nodes.map((node: { cart: unknown }) => node.cart)).toEqual(
      known.map(({ id }) => ({ lines: [{ name: `Product of ${id}` }] })),
    );
  });

  it('contain the row that was modified later when a purchase comes twice, whatever the number of its digits', async () => {
    const upstream = await startFakeUpstream();
    const [a, b, c] = near(3);
    upstream.on(
      'GET',
      range,
      rows(
        { ...a!, statusId: 'PAY', lastModificationTime: '2019-03-19T14:47:35.5' },
        { ...a!, statusId: 'REF', lastModificationTime: '2019-03-19T14:47:35.50001' },
        { ...a!, statusId: 'PEN', lastModificationTime: '2019-03-19T14:47:35.084112' },
        b!,
        c!,
      ),
    );
    const gateway = await gatewayTo(upstream.url);

    const { data } = await gateway.execute(nodes, { ids: idsOf(near(3)) });

    expect(data.nodes[0].status).toBe('REFUNDED');
  });
});

describe('a range that Cleverbridge cannot answer', () => {
  it.each([
    ['400', json(fixture('error-missing-field'), 400)],
    ['402', json('{ "ResultMessage": "Range too wide." }', 402)],
    ['500', { status: 500, body: '<html></html>' }],
    ['an answer that breaks off', json('{ "ResultMessage": "OK", "Purchases": [ {')],
    ['a result that is not OK', json('{ "ResultMessage": "Too many rows." }')],
  ])('with %s is halved until Cleverbridge can answer', async (_name, answer) => {
    const upstream = await startFakeUpstream();
    const known = near(16);
    serve(upstream, known);
    const spans: number[] = [];
    upstream.on('GET', range, ({ path }) => {
      const { startpurchaseid, endpurchaseid } = queryOf(path);
      const wanted = known.filter(({ id }) => id >= Number(startpurchaseid) && id <= Number(endpurchaseid));
      spans.push(wanted.length);
      return wanted.length > 8 ? answer : rows(...wanted);
    });
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(nodes, { ids: idsOf(known) });

    expect(errors).toEqual([]);
    expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(idsOf(known));
    expect(spans.filter((size) => size === 8)).toHaveLength(2);
  });

  it('is halved when the answer is larger than the gateway reads', async () => {
    let url = '';
    const sandbox = await startSandboxServer(await cleverbridgeSandbox.define(() => url), 0);
    onTestFinished(() => sandbox.close());
    url = sandbox.url;
    sandbox.script({ kind: 'oversized-after', operationId: 'getPurchaseListByIds' });
    const gateway = await startGateway({ env: cleverbridgeSandbox.settings(url) });

    const { data, errors } = await gateway.execute(nodes, { ids: idsOf(near(10)) });

    expect(errors).toEqual([]);
    expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(idsOf(near(10)));
    expect(sandbox.calls.map(({ operationId }) => operationId)).toEqual(Array(3).fill('getPurchaseListByIds'));
  });

  it('because of one purchase leaves only that purchase without an answer', async () => {
    const upstream = await startFakeUpstream();
    const known = near(64);
    const bad = known[40]!.id;
    serve(upstream, known);
    upstream.on('GET', range, ({ path }) => {
      const { startpurchaseid, endpurchaseid } = queryOf(path);
      const wanted = known.filter(({ id }) => id >= Number(startpurchaseid) && id <= Number(endpurchaseid));
      return wanted.some(({ id }) => id === bad) ? json('{ "ResultMessage": "?" }', 402) : rows(...wanted);
    });
    upstream.on('GET', single, ({ path }) => {
      const id = Number(queryOf(path)['purchaseId']);
      return id === bad ? json('{ "ResultMessage": "?" }', 402) : notification({ id });
    });
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(nodes, { ids: idsOf(known) });

    expect(errors.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['nodes', 40], 'PROVIDER_REJECTED'],
    ]);
    expect(data.nodes.filter((node: unknown) => node !== null)).toHaveLength(63);
    expect(upstream.requests.length).toBeLessThanOrEqual(1 + 2 * 6 + 4);
  });

  it('at all fails after a limited number of calls, with an error for each id', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', range, json('{ "ResultMessage": "?" }', 402));
    upstream.on('GET', single, json('{ "ResultMessage": "?" }', 402));
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(nodes, { ids: idsOf(near(100)) });

    expect(data.nodes).toEqual(Array.from({ length: 100 }, () => null));
    expect(errors).toHaveLength(100);
    expect(upstream.requests.length).toBeLessThanOrEqual(1 + 2 * 7 + 4);
  });

  it('because of wrong credentials is not requested again', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', range, { status: 401, body: '<html></html>' });
    const gateway = await gatewayTo(upstream.url);

    const { errors } = await gateway.execute(nodes, { ids: idsOf(near(50)) });

    expect(errors).toHaveLength(50);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['PROVIDER_MISCONFIGURED']));
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('range reads of several requests at once', () => {
  it('share one call', async () => {
    const upstream = await startFakeUpstream();
    const known = near(10);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    upstream.on('GET', range, async () => {
      await held;
      return rows(...known);
    });
    const { client, scope } = connect(upstream.url);
    const loaders = Array.from({ length: 20 }, () => createPurchaseLoader(client, 5_000, scope));
    const reads = loaders.map((loader) => Promise.all(known.map(({ id }) => loader.load(String(id), {}))));
    while (upstream.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    release();

    const answers = await Promise.all(reads);

    expect(answers.every((found) => found.every((purchase) => purchase !== null))).toBe(true);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('a range read that is in flight during a write', () => {
  it('is no longer shared, because its answer may be older than the write', async () => {
    const upstream = await startFakeUpstream();
    const known = near(3);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    upstream.on('GET', range, async () => {
      await held;
      return rows(...known);
    });
    const { client, scope } = connect(upstream.url);
    const bounds = { from: '168400000', to: '168400014', statusIds: null };
    const before = client.listPurchasesByIds(bounds, scope);
    await client.forgetPurchase('168400007');
    const after = client.listPurchasesByIds(bounds, scope);
    release();

    expect((await before).value).toHaveLength(3);
    expect((await after).value).toHaveLength(3);
    expect(upstream.requests).toHaveLength(2);
  });
});

describe('a purchase from a row of a list', () => {
  it('is completed by a single read, which is made once for any number of fields', async () => {
    const upstream = await startFakeUpstream();
    const known = near(3);
    serve(upstream, known);
    const { client, scope } = connect(upstream.url);
    const loader = createPurchaseLoader(client, 5_000, scope);
    const [first] = await Promise.all(known.map(({ id }) => loader.load(String(id), {})));

    const [whole] = await Promise.all([1, 2, 3].map(() => loader.loadWhole('168400000')));

    expect(first?.value.source).toBe('LIST_ROW');
    expect(first?.value.fields.text('internalCustomer')).toBeNull();
    expect(whole?.value.source).toBe('NOTIFICATION');
    expect(whole?.value.fields.text('internalCustomer')).toBe('whole');
    expect(upstream.requestsTo(single)).toHaveLength(1);
  });

  it('needs no further call while only fields of the row are requested, and one single read for others', async () => {
    const upstream = await startFakeUpstream();
    const known = near(3);
    serve(upstream, known);
    const gateway = await gatewayTo(upstream.url);
    const ask = (fields: string) =>
      gateway.execute(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Purchase { ${fields} } } }`, {
        ids: idsOf(known),
      });

    await ask('status createdAt contact { email } cart { lines { name } }');
    expect(upstream.requestsTo(single)).toHaveLength(0);

    const { data, errors } = await ask(
      'customer { reference } cart { customer { reference } } details { ... on CleverbridgePurchase { source internalCustomer } }',
    );
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual(
      known.map(() => ({
        customer: { reference: 'whole' },
        cart: { customer: { reference: 'whole' } },
        details: { source: 'NOTIFICATION', internalCustomer: 'whole' },
      })),
    );
    expect(upstream.requestsTo(single)).toHaveLength(3);
  });
});
