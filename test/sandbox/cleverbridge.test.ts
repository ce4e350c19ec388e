import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { declines, notificationCodes, statuses } from '../../src/providers/cleverbridge/status.js';
import {
  cleverbridgeSandbox,
  type CleverbridgeSandboxOptions,
  defineCleverbridge,
} from '../../src/sandbox/cleverbridge/index.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';
import { startGateway } from '../kit/gateway.js';

/** A simulation whose clock for the rate limit is moved by the test: a second for each call unless set otherwise. */
async function start(options: CleverbridgeSandboxOptions = {}): Promise<RunningSandbox> {
  let nowMs = 0;
  let url = '';
  const sandbox = await startSandboxServer(
    defineCleverbridge(() => url, { nowMs: () => (nowMs += 1_000), ...options }),
    0,
  );
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const accepted = { accept: 'application/json' };
const known = { ...accepted, authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}` };

function ask(sandbox: RunningSandbox, path: string, headers: Record<string, string> = known): Promise<Response> {
  return fetch(sandbox.url + path, { headers });
}

/** The purchase of a single read, extracted from the envelope with escaped text. */
async function purchase(sandbox: RunningSandbox, id: number | string) {
  const response = await ask(sandbox, `/purchase/getpurchase/v2?purchaseId=${id}`);
  const { PurchaseNotification } = (await response.json()) as { PurchaseNotification: string };
  return JSON.parse(PurchaseNotification);
}

async function list(sandbox: RunningSandbox, path: string) {
  return ((await (await ask(sandbox, path)).json()) as { Purchases: Record<string, unknown>[] }).Purchases;
}

/** The rows of the table of ids: id, status, status in the gateway. */
const documented = [
  ...readFileSync(new URL('../../docs/sandbox/cleverbridge.md', import.meta.url), 'utf8').matchAll(
    /^\| `(\d+)`\s+\| `(\w+)`\s+\| `(\w+)`\s+\|/gm,
  ),
].map(([, id = '', statusId = '', status = '']) => ({ id, statusId, status }));

describe('the documented ids of the Cleverbridge sandbox', () => {
  it('exist', () => {
    expect(documented.length).toBeGreaterThan(30);
  });

  it('have the documented status, alone and in a list', async () => {
    const sandbox = await start();
    const rows = await list(
      sandbox,
      '/purchase/getpurchaselistbyids?startpurchaseid=168000000&endpurchaseid=169999999',
    );
    const inList = new Map(rows.map((row) => [String(row['Id']), row['StatusId']]));

    for (const { id, statusId } of documented) {
      expect((await purchase(sandbox, id)).statusId).toBe(statusId);
      expect(inList.get(id)).toBe(statusId);
    }
  });

  it('have the status in the gateway that the page promises', async () => {
    const sandbox = await start();
    const gateway = await startGateway({ env: cleverbridgeSandbox.settings(sandbox.url) });
    const ids = documented.map(({ id }) => `cleverbridge:purchase:${id}`);

    const { data, errors } = await gateway.execute(
      'query Documented($ids: [ID!]!) { nodes(ids: $ids) { id ... on Purchase { status providerStatus } } }',
      { ids },
    );

    expect(errors).toEqual([]);
    expect(data.nodes).toEqual(
      documented.map(({ status, statusId }, index) => ({ id: ids[index], status, providerStatus: statusId })),
    );
  });

  it('cover every status and every decline code of the tables', async () => {
    const sandbox = await start();
    const codes = [];
    for (const { id } of documented) codes.push((await purchase(sandbox, id)).error?.code);

    expect(documented.map(({ statusId }) => statusId)).toEqual(
      expect.arrayContaining([...Object.keys(statuses), ...Object.keys(notificationCodes)]),
    );
    expect(codes).toEqual(expect.arrayContaining(Object.keys(declines)));
  });

  it('include far more than a hundred ids near each other', async () => {
    const sandbox = await start();
    const rows = await list(
      sandbox,
      '/purchase/getpurchaselistbyids?startpurchaseid=168400000&endpurchaseid=168404999',
    );
    expect(rows.length).toBeGreaterThanOrEqual(120);
  });
});

describe('the Cleverbridge sandbox as a server', () => {
  it('refuses everyone but its user, in HTML', async () => {
    const sandbox = await start();
    const path = '/purchase/getpurchase/v2?purchaseId=168377690';
    const strangers = [accepted, { ...accepted, authorization: 'Basic d3Jvbmc6d3Jvbmc=' }];

    for (const headers of strangers) {
      const response = await ask(sandbox, path, headers);
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toContain('text/html');
    }
  });

  it('refuses a call without an Accept header for JSON', async () => {
    const sandbox = await start();
    const headers = { ...known, accept: 'application/xml' };
    const response = await ask(sandbox, '/purchase/getpurchase/v2?purchaseId=168377690', headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ ResultMessage: 'Missing required field.' });
  });

  it.each([
    ['an unknown purchase', '/purchase/getpurchase/v2?purchaseId=999999999', 404, 'Item not found.'],
    ['no id', '/purchase/getpurchase/v2', 400, 'Missing required field.'],
    ['an id that is no number', '/purchase/getpurchase/v2?purchaseId=abc', 400, 'Missing required field.'],
    ['an unknown parameter', '/purchase/getpurchase/v2?purchaseId=168377690&page=2', 400, 'Missing required field.'],
    [
      'a time without UTC',
      '/purchase/getpurchaselist?startdatetime=2019-03-19T00:00:00&enddatetime=2019-03-20T00:00:00Z',
      400,
      'Missing required field.',
    ],
    [
      'a window that ends before it begins',
      '/purchase/getpurchaselist?startdatetime=2019-03-20T00:00:00Z&enddatetime=2019-03-19T00:00:00Z',
      402,
      'The start lies after the end.',
    ],
    [
      'a range that ends before it begins',
      '/purchase/getpurchaselistbyids?startpurchaseid=2&endpurchaseid=1',
      402,
      'The start exceeds the end.',
    ],
    ['an unknown path', '/purchase/refund', 404, 'Item not found.'],
  ])('refuses %s', async (_what, path, status, message) => {
    const sandbox = await start();
    const response = await ask(sandbox, path);
    expect([response.status, await response.json()]).toEqual([status, { ResultMessage: message }]);
  });

  it('sends amounts with their decimals, as numbers in a notification and as text in a row', async () => {
    const sandbox = await start();
    const notification = await ask(sandbox, '/purchase/getpurchase/v2?purchaseId=168377690');
    const row = await ask(sandbox, '/purchase/getpurchaselistbyids?startpurchaseid=168377690&endpurchaseid=168377690');
    expect(await notification.text()).toContain(String.raw`\"netPrice\":50.00,\"vatPrice\":9.50`);
    expect(await row.text()).toContain('{"NetPrice":"50.00","VatPrice":"9.50"}');
  });

  it('lists the purchases of a window, both ends included, with the requested statuses', async () => {
    const sandbox = await start();
    const window = 'startdatetime=2019-03-19T14:47:34.360177Z&enddatetime=2019-03-19T15:01:02.1234Z';
    const all = await list(sandbox, `/purchase/getpurchaselist?${window}`);
    const some = await list(sandbox, `/purchase/getpurchaselist?${window}&purchasestatusids=WOF,DEC`);
    expect(all.map((row) => row['Id'])).toEqual(expect.arrayContaining([168_377_690, 168_378_001]));
    expect(new Set(some.map((row) => row['StatusId']))).toEqual(new Set(['WOF', 'DEC']));
  });

  it('finds a purchase by its reimbursement id too', async () => {
    const sandbox = await start();
    const rows = await list(
      sandbox,
      '/purchase/getpurchaselistbyids?startpurchaseid=168400500&endpurchaseid=168400500',
    );
    expect(rows).toEqual([expect.objectContaining({ Id: 168_378_105, ReimbursementId: 168_400_500 })]);
  });

  it.each(['string', 'object', 'bare'] as const)('wraps a purchase as %s when it is set to do so', async (form) => {
    const sandbox = await start();
    const gateway = await startGateway({ env: cleverbridgeSandbox.settings(sandbox.url) });
    const chosen = await fetch(`${sandbox.url}/settings/answer-form`, {
      method: 'POST',
      body: new URLSearchParams({ form }),
    });

    const body = await (await ask(sandbox, '/purchase/getpurchase/v2?purchaseId=168377690')).json();
    const { data } = await gateway.execute('{ purchase(id: "cleverbridge:purchase:168377690") { status } }');

    expect(chosen.status).toBe(204);
    const held = (body as { PurchaseNotification?: unknown }).PurchaseNotification;
    expect(typeof held).toBe({ string: 'string', object: 'object', bare: 'undefined' }[form]);
    expect(data.purchase.status).toBe('PAID');
  });

  it('blocks every call for a minute above 30 calls in a second', async () => {
    let nowMs = 0;
    const sandbox = await start({ nowMs: () => nowMs });
    const path = '/purchase/getpurchase/v2?purchaseId=168377690';
    const answers = [];
    for (let call = 1; call <= 31; call++) answers.push(await ask(sandbox, path));
    nowMs = 59_999;
    const blocked = await ask(sandbox, path);
    nowMs = 60_000;
    const free = await ask(sandbox, path);

    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(30).fill(200), 429]);
    expect(answers[30]?.headers.get('retry-after')).toBe('60');
    expect(answers[30]?.headers.get('content-type')).toBe('text/html');
    expect(blocked.status).toBe(429);
    expect(blocked.headers.get('retry-after')).toBe('1');
    expect(free.status).toBe(200);
  });
});

describe("the shopper's side of the Cleverbridge sandbox", () => {
  const choose = (url: string, outcome: string): Promise<Response> =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ outcome }) });

  it('lets a declined purchase be paid later', async () => {
    const sandbox = await start();
    const before = await purchase(sandbox, 169_190_319);
    const page = await fetch(before.customerConfirmationPageUrl);
    expect(await page.text()).toContain('Pay with another card');

    await choose(before.customerConfirmationPageUrl, 'pay');

    const after = await purchase(sandbox, 169_190_319);
    expect(after).toMatchObject({ statusId: 'PAY', status: 'Paid', meta: { type: 'PaidOrderNotification' } });
    expect(after.error).toBeUndefined();
    expect(after.paymentArriveTime).toBe(after.lastModificationTime);
    expect(after.lastModificationTime > before.lastModificationTime).toBe(true);
  });

  it('lets it be declined again', async () => {
    const sandbox = await start();
    await choose(`${sandbox.url}/1584/p/169190319-SANDBOX`, 'decline');
    expect(await purchase(sandbox, 169_190_319)).toMatchObject({ statusId: 'DEC', error: { code: 'PAY_DEC' } });
  });

  it('offers nothing for a purchase that is not declined', async () => {
    const sandbox = await start();
    const url = `${sandbox.url}/1584/p/168378001-SANDBOX`;
    expect(await (await fetch(url)).text()).not.toContain('<form');
    expect((await choose(url, 'pay')).status).toBe(409);
    expect((await purchase(sandbox, 168_378_001)).statusId).toBe('WOF');
  });

  it('returns to its initial state after a reset', async () => {
    const sandbox = await start();
    await choose(`${sandbox.url}/1584/p/169190319-SANDBOX`, 'pay');
    sandbox.reset();
    expect((await purchase(sandbox, 169_190_319)).statusId).toBe('DEC');
  });
});
