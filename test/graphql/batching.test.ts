import { describe, expect, it } from 'vitest';
import { fixture, ids, startThreeProviders } from '../support/three-providers.js';

const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join('\n')} }`;

describe('one operation', () => {
  it.each([
    ['Purse', `payment(id: "${ids.pursePayment}") { status }`],
    ['CHIP', `purchase(id: "${ids.chipPurchase}") { status }`],
    ['Cleverbridge', `purchase(id: "${ids.cleverbridgePurchase}") { status }`],
  ])('makes one upstream call for a hundred reads of the same id of %s', async (_provider, field) => {
    const { gateway, dataRequests } = await startThreeProviders();
    const { data, errors } = await gateway.execute(aliases(100, field));
    expect(errors).toEqual([]);
    expect(Object.keys(data)).toHaveLength(100);
    expect(dataRequests()).toBe(1);
  });

  it('makes one upstream call for all five views on a CHIP purchase', async () => {
    const { gateway, chip } = await startThreeProviders();
    const { data, errors } = await gateway.execute(
      `{ purchase(id: "${ids.chipPurchase}") { id payment { id purchase { id } } cart { id owner { __typename } } clientSession { id payment { id } } paymentLink { id payments { payment { status } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.purchase).toMatchObject({
      payment: { purchase: { id: ids.chipPurchase } },
      cart: { owner: { __typename: 'Purchase' } },
      paymentLink: { payments: [{ payment: { status: 'CAPTURED' } }] },
    });
    expect(chip.requests).toHaveLength(1);
  });

  it('returns each answer at its own position, in whatever order the answers arrive', async () => {
    const { gateway, chip } = await startThreeProviders();
    const references = Array.from(
      { length: 20 },
      (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    const paid = fixture('chip/purchase-paid.json');
    const waiting: (() => void)[] = [];
    chip.on('GET', /^\/api\/v1\/purchases\//, async ({ path }) => {
      const id = path.split('/').at(-2);
      // Up to sixteen requests may wait: the last one is answered first.
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(
          () =>
            waiting
              .splice(0)
              .reverse()
              .forEach((release) => release()),
          20,
        );
      });
      return { body: { ...paid, id, reference: `order of ${id}` } };
    });
    const { data } = await gateway.execute(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Purchase { order { reference } } } }',
      {
        ids: references.map((reference) => `chip:purchase:${reference}`),
      },
    );
    expect(data.nodes).toEqual(
      references.map((reference) => ({
        id: `chip:purchase:${reference}`,
        order: { reference: `order of ${reference}` },
      })),
    );
  });
});

describe('operations that run at the same moment', () => {
  it('share identical reads, and each reports it', async () => {
    const { gateway, chip } = await startThreeProviders();
    const query = `{ purchase(id: "${ids.chipPurchase}") { status } }`;
    const paid = fixture('chip/purchase-paid.json');
    let answerAll: () => void = () => undefined;
    const bothRequested = new Promise<void>((resolve) => (answerAll = resolve));
    chip.on('GET', /purchases/, async () => {
      await bothRequested;
      return { body: paid };
    });
    const first = gateway.execute(query);
    await expect.poll(() => chip.requests.length).toBe(1);
    const second = gateway.execute(query);
    const metrics = async () => (await gateway.app.inject('/metrics')).payload;
    await new Promise((resolve) => setTimeout(resolve, 100));
    answerAll();
    const [one, other] = await Promise.all([first, second]);
    expect([one.cost.upstreamCalls, other.cost.upstreamCalls, other.cost.sharedReads]).toEqual([1, 0, 1]);
    expect(chip.requests).toHaveLength(1);
    expect(await metrics()).toContain('paygraph_shared_reads_total 1');
  });
});

describe('the greatest age that a caller accepts', () => {
  it('lets a second operation use the answer of the first, and the age is reported', async () => {
    const { gateway, chip } = await startThreeProviders();
    const query = `{ purchase(id: "${ids.chipPurchase}", maxAge: 60) { asOf } }`;
    const first = await gateway.execute(query);
    const second = await gateway.execute(query);
    expect(second.data).toEqual(first.data);
    expect(second.cost).toMatchObject({ upstreamCalls: 0, cacheHits: 1 });
    expect(chip.requests).toHaveLength(1);
  });

  it('applies to the views on the same resource too, so that they agree', async () => {
    const { gateway, chip } = await startThreeProviders();
    const query = `{ purchase(id: "${ids.chipPurchase}", maxAge: 60) { asOf cart { asOf owner { ... on Purchase { asOf } } } payment { asOf } } }`;
    await gateway.execute(query);
    const { data, cost } = await gateway.execute(query);
    expect(data.purchase.cart.asOf).toBe(data.purchase.asOf);
    expect(data.purchase.payment.asOf).toBe(data.purchase.asOf);
    expect(cost).toMatchObject({ upstreamCalls: 0 });
    expect(chip.requests).toHaveLength(1);
  });

  it('is not assumed: without it every operation calls the provider', async () => {
    const { gateway, chip } = await startThreeProviders();
    for (let round = 0; round < 3; round++) await gateway.execute(`{ purchase(id: "${ids.chipPurchase}") { asOf } }`);
    expect(chip.requests).toHaveLength(3);
  });
});

describe('the cost of an operation', () => {
  it('is counted in the metrics, by provider, operation and outcome, without ids or addresses', async () => {
    const { gateway } = await startThreeProviders();
    await gateway.execute(`{ purchase(id: "${ids.chipPurchase}") { status } }`);
    const { payload } = await gateway.app.inject('/metrics');
    expect(payload).toContain(
      'paygraph_upstream_request_seconds_count{provider="CHIP",operation="getPurchase",outcome="200"} 1',
    );
    expect(payload).toContain('paygraph_operation_upstream_calls_sum 1');
    expect(payload).not.toMatch(/6b8e2d3a|127\.0\.0\.1/);
  });

  it('is not shown in production', async () => {
    const { gateway } = await startThreeProviders({ NODE_ENV: 'production' });
    const { data, cost } = await gateway.execute(`{ purchase(id: "${ids.chipPurchase}") { status } }`);
    expect(data).toEqual({ purchase: { status: 'PAID' } });
    expect(cost).toBeUndefined();
  });
});
