import { describe, expect, it } from 'vitest';
import { startFakeUpstream, type FakeUpstream } from '../../support/fake-upstream.js';
import type { Answer, TestGateway } from '../../kit/gateway.js';
import { fixture, gatewayTo, json, type Known, queryOf, rows } from './support.js';

const byTime = '/purchase/getpurchaselist';
const byIds = '/purchase/getpurchaselistbyids';

const purchases = /* GraphQL */ `
  query Purchases($filter: PurchaseFilterInput!, $first: Int, $after: String) {
    purchases(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
        }
      }
      nodes {
        reference
        status
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

const march19 = { from: '2019-03-19T00:00:00Z', to: '2019-03-20T00:00:00Z' };
const yearOf2019 = { from: '2019-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' };

function inTime(createdBetween: { from: string; to: string }, more: object = {}) {
  return { provider: 'CLEVERBRIDGE', createdBetween, ...more };
}

/** Answers windows of creation time from the known purchases, both ends included, newest first. */
function serveByTime(upstream: FakeUpstream, known: readonly Required<Pick<Known, 'id' | 'creationTime'>>[]): void {
  upstream.on('GET', byTime, ({ path }) => {
    const { startdatetime = '', enddatetime = '' } = queryOf(path);
    const at = (time: string): number => Date.parse(time.endsWith('Z') ? time : `${time}Z`);
    const isWithin = ({ creationTime }: { creationTime: string }): boolean =>
      at(creationTime) >= at(startdatetime) && at(creationTime) <= at(enddatetime);
    return rows(...known.filter(isWithin).reverse());
  });
}

/** One purchase a day of 2019, from the first of January. */
function daily(days: number) {
  return Array.from({ length: days }, (_, day) => ({
    id: 168_000_000 + day,
    creationTime: new Date(Date.UTC(2019, 0, 1 + day, 12)).toISOString().replace('.000Z', ''),
  }));
}

/** The fields of a page that the walk needs. */
interface PageOfPurchases {
  readonly purchases: {
    readonly nodes: readonly { readonly reference: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Every page of a list, to its end. */
async function walk(gateway: TestGateway, filter: object, first: number): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer<PageOfPurchases> = await gateway.execute<PageOfPurchases>(purchases, { filter, first, after });
    expect(answer.errors).toEqual([]);
    const { nodes, pageInfo } = answer.data!.purchases;
    pages.push(nodes.map(({ reference }) => reference));
    if (!pageInfo.hasNextPage) return pages;
    after = pageInfo.endCursor;
  }
}

describe('purchases of Cleverbridge in a range of time', () => {
  it('are read as published, in the order of their creation', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json(fixture('purchase-list')));
    const gateway = await gatewayTo(upstream.url);

    const filter = inTime(march19, { statuses: ['AWAITING_PAYMENT', 'PAID'] });
    const { data, errors } = await gateway.execute(purchases, { filter });

    expect(errors).toEqual([]);
    expect(data.purchases.nodes).toEqual([
      { reference: '168377690', status: 'PAID' },
      { reference: '168378001', status: 'AWAITING_PAYMENT' },
    ]);
    expect(data.purchases.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(data.purchases.pageInfo.endCursor).toBe(data.purchases.edges[1].cursor);
    expect(upstream.requests.map(({ path }) => path)).toEqual([
      `${byTime}?startdatetime=2019-03-19T00:00:00Z&enddatetime=2019-03-20T00:00:00Z&purchasestatusids=WOF,WPO,PAY,TST`,
    ]);
  });

  it('are empty when Cleverbridge lists none', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json(fixture('purchase-list-empty')));
    const gateway = await gatewayTo(upstream.url);

    const { data } = await gateway.execute(purchases, { filter: inTime(march19) });

    expect(data.purchases).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('are requested in UTC, whatever the offset of the bounds', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, rows());
    const gateway = await gatewayTo(upstream.url);

    await gateway.execute(purchases, {
      filter: inTime({ from: '2019-03-19T02:00:00.5+02:00', to: '2019-03-19T20:00:00-05:00' }),
    });

    const [first, last] = [upstream.requests[0]!, upstream.requests.at(-1)!].map(({ path }) => queryOf(path));
    expect(first?.['startdatetime']).toBe('2019-03-19T00:00:00.500Z');
    expect(last?.['enddatetime']).toBe('2019-03-20T01:00:00Z');
  });

  it('are read in slices that start with a day and grow while they contain little', async () => {
    const upstream = await startFakeUpstream();
    serveByTime(upstream, []);
    const gateway = await gatewayTo(upstream.url);

    await gateway.execute(purchases, { filter: inTime({ from: '2019-01-01T00:00:00Z', to: '2019-01-09T00:00:00Z' }) });

    expect(upstream.requests.map(({ path }) => Object.values(queryOf(path)))).toEqual([
      ['2019-01-01T00:00:00Z', '2019-01-02T00:00:00Z'],
      ['2019-01-02T00:00:00Z', '2019-01-04T00:00:00Z'],
      ['2019-01-04T00:00:00Z', '2019-01-08T00:00:00Z'],
      ['2019-01-08T00:00:00Z', '2019-01-09T00:00:00Z'],
    ]);
  });

  it('may fill no page within eight calls, and continue after the last slice', async () => {
    const upstream = await startFakeUpstream();
    serveByTime(upstream, [{ id: 168_000_364, creationTime: '2019-12-31T23:00:00' }]);
    const gateway = await gatewayTo(upstream.url);

    const first = await gateway.execute(purchases, { filter: inTime(yearOf2019) });
    const { hasNextPage, endCursor } = first.data.purchases.pageInfo;
    const second = await gateway.execute(purchases, { filter: inTime(yearOf2019), after: endCursor });

    expect(first.data.purchases.nodes).toEqual([]);
    expect(first.cost.upstreamCalls).toBe(8);
    expect(hasNextPage).toBe(true);
    expect(second.data.purchases.nodes).toEqual([{ reference: '168000364', status: 'PAID' }]);
    expect(second.data.purchases.pageInfo.hasNextPage).toBe(false);
  });

  it('are all found once, page by page, and in order', async () => {
    const upstream = await startFakeUpstream();
    const known = daily(120);
    serveByTime(upstream, known);
    const gateway = await gatewayTo(upstream.url);

    const pages = await walk(gateway, inTime(yearOf2019), 25);

    expect(pages.flat()).toEqual(known.map(({ id }) => String(id)));
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(25);
  });

  it('of the same instant are distinguished by their ids', async () => {
    const upstream = await startFakeUpstream();
    const creationTime = '2019-03-19T12:00:00.1';
    serveByTime(
      upstream,
      [900, 99, 1_000, 5].map((id) => ({ id, creationTime })),
    );
    const gateway = await gatewayTo(upstream.url);

    expect(await walk(gateway, inTime(march19), 1)).toEqual([['5'], ['99'], ['900'], ['1000']]);
  });

  it('stay on their pages when others are created meanwhile', async () => {
    const upstream = await startFakeUpstream();
    const known = daily(4);
    serveByTime(upstream, known);
    const gateway = await gatewayTo(upstream.url);
    const filter = inTime(yearOf2019);
    const first = await gateway.execute(purchases, { filter, first: 2 });
    known.unshift({ id: 1, creationTime: '2019-01-01T00:00:01' });

    const second = await gateway.execute(purchases, {
      filter,
      first: 2,
      after: first.data.purchases.pageInfo.endCursor,
    });

    expect(second.data.purchases.nodes.map((node: { reference: string }) => node.reference)).toEqual([
      '168000002',
      '168000003',
    ]);
  });

  it('are requested in narrower slices when one is too large for Cleverbridge', async () => {
    const upstream = await startFakeUpstream();
    const known = daily(3);
    upstream.on('GET', byTime, ({ path }) => {
      const { startdatetime = '', enddatetime = '' } = queryOf(path);
      if (Date.parse(enddatetime) - Date.parse(startdatetime) > 12 * 3_600_000) {
        return json('{ "ResultMessage": "Too many rows." }', 402);
      }
      const isWithin = ({ creationTime }: { creationTime: string }): boolean =>
        `${creationTime}Z` >= startdatetime && `${creationTime}Z` <= enddatetime;
      return rows(...known.filter(isWithin));
    });
    const gateway = await gatewayTo(upstream.url);

    const pages = await walk(gateway, inTime({ from: '2019-01-01T00:00:00Z', to: '2019-01-04T00:00:00Z' }), 10);

    expect(pages.flat()).toEqual(['168000000', '168000001', '168000002']);
  });

  it('fail when no slice can be read', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json('{ "ResultMessage": "?" }', 402));
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(purchases, { filter: inTime(march19) });

    expect(data).toBeNull();
    expect(errors[0]?.extensions?.['code']).toBe('PROVIDER_REJECTED');
    expect(upstream.requests).toHaveLength(8);
  });

  it.each([
    ['without a creation time', '{ "Purchases": [ { "Id": 5, "StatusId": "PAY" } ] }'],
    ['without an id', '{ "Purchases": [ { "StatusId": "PAY", "CreationTime": "2019-03-19T12:00:00" } ] }'],
    ['under an unknown name', '{ "ResultMessage": "OK", "Records": [] }'],
  ])('are not silently omitted when they come %s', async (_name, body) => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json(body));
    const gateway = await gatewayTo(upstream.url);

    const { errors } = await gateway.execute(purchases, { filter: inTime(march19) });

    expect(errors[0]?.extensions?.['code']).toBe('PROVIDER_INVALID_RESPONSE');
  });

  it('return their edges without a further call', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json(fixture('purchase-list')));
    const gateway = await gatewayTo(upstream.url);

    const { data, errors } = await gateway.execute(
      /* GraphQL */ `
        query Views($filter: PurchaseFilterInput!) {
          purchases(filter: $filter) {
            nodes {
              payment {
                status
              }
              cart {
                lines {
                  name
                  unitPrice {
                    decimal
                  }
                }
              }
            }
          }
        }
      `,
      { filter: inTime(march19) },
    );

    expect(errors).toEqual([]);
    expect(data.purchases.nodes).toEqual([
      { payment: { status: 'CAPTURED' }, cart: { lines: [{ name: 'Gold Plan', unitPrice: { decimal: '50.00' } }] } },
      { payment: { status: 'PENDING' }, cart: { lines: [{ name: 'Silver Plan', unitPrice: null }] } },
    ]);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('purchases of Cleverbridge in a range of ids', () => {
  it('are read by slices no wider than configured', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byIds, rows());
    const gateway = await gatewayTo(upstream.url, { CLEVERBRIDGE_MAX_RANGE_WIDTH: '100' });

    await gateway.execute(purchases, {
      filter: { provider: 'CLEVERBRIDGE', ids: { from: '168400000', to: '168400250' }, statuses: ['DECLINED'] },
    });

    expect(upstream.requests.map(({ path }) => path)).toEqual([
      `${byIds}?startpurchaseid=168400000&endpurchaseid=168400099&purchasestatusids=DEC`,
      `${byIds}?startpurchaseid=168400100&endpurchaseid=168400199&purchasestatusids=DEC`,
      `${byIds}?startpurchaseid=168400200&endpurchaseid=168400250&purchasestatusids=DEC`,
    ]);
  });

  it('are all found once, lowest id first, without those that matched by a reimbursement id', async () => {
    const upstream = await startFakeUpstream();
    const ids = [1, 4, 150, 151, 399, 400].map((offset) => 168_400_000 + offset);
    upstream.on('GET', byIds, ({ path }) => {
      const { startpurchaseid, endpurchaseid } = queryOf(path);
      const known = ids.filter((id) => id >= Number(startpurchaseid) && id <= Number(endpurchaseid));
      return rows(
        { id: 168_400_200, reimbursementId: Number(startpurchaseid) },
        ...known.map((id) => ({ id })).reverse(),
      );
    });
    const gateway = await gatewayTo(upstream.url, { CLEVERBRIDGE_MAX_RANGE_WIDTH: '50' });

    const filter = { provider: 'CLEVERBRIDGE', ids: { from: '168400000', to: '168400400' } };
    const found = (await walk(gateway, filter, 2)).flat();

    expect(found).toEqual([...ids, 168_400_200].sort((a, b) => a - b).map(String));
  });
});

describe('an invalid list of purchases', () => {
  it.each([['UNKNOWN'], ['CHARGED_BACK'], ['AUTHORIZED']])('is one with the status %s', async (status) => {
    const upstream = await startFakeUpstream();
    const gateway = await gatewayTo(upstream.url);

    const { errors } = await gateway.execute(purchases, { filter: inTime(march19, { statuses: ['PAID', status] }) });

    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.statuses' });
    expect(upstream.requests).toHaveLength(0);
  });

  it('is one that continues from the cursor of another filter', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json(fixture('purchase-list')));
    const gateway = await gatewayTo(upstream.url);
    const { data } = await gateway.execute(purchases, { filter: inTime(march19), first: 1 });
    const after = data.purchases.pageInfo.endCursor;

    const others = [inTime(yearOf2019), inTime(march19, { statuses: ['PAID'] })];
    for (const filter of others) {
      const { errors } = await gateway.execute(purchases, { filter, after });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
    expect(upstream.requests).toHaveLength(1);
  });

  it('is one that continues from an invented cursor', async () => {
    const upstream = await startFakeUpstream();
    upstream.on('GET', byTime, json(fixture('purchase-list')));
    const gateway = await gatewayTo(upstream.url);
    const { data } = await gateway.execute(purchases, { filter: inTime(march19), first: 1 });
    const [list, at, id] = JSON.parse(Buffer.from(data.purchases.pageInfo.endCursor, 'base64url').toString());

    const invented = [
      [list, '2018-01-01T00:00:00', id, 86_400_000],
      [list, '2019-03-19T99', id, 86_400_000],
      [list, at, 'x', 86_400_000],
      [list, at, id, 1_000.5],
      [list, at, id, 0],
      [list, at, id, 1e15],
      [list, at, id],
    ];
    for (const position of invented) {
      const after = Buffer.from(JSON.stringify(position)).toString('base64url');
      const { errors } = await gateway.execute(purchases, { filter: inTime(march19), after });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
    expect(upstream.requests).toHaveLength(1);
  });
});
