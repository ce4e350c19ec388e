import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chipSandbox } from '../../src/sandbox/chip/index.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';

const exampleId = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';
const clientId = 'b7f3be84-2ee3-42b5-946c-eef9d712b36f';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly about: string;
}

/** The tables of docs/sandbox/chip.md. */
const documented: readonly Row[] = [
  ...readFileSync(new URL('../../docs/sandbox/chip.md', import.meta.url), 'utf8').matchAll(
    /^\| `([0-9a-f-]{36})` \| `(\w+)` +\| (.*?) +\|$/gm,
  ),
].map(([, id = '', status = '', about = '']) => ({ id, status, about }));

/** The id of the first documented purchase whose description says so. */
function idOf(about: string): string {
  const row = documented.find((candidate) => candidate.about.includes(about));
  if (!row) throw new Error(`docs/sandbox/chip.md has no purchase "${about}"`);
  return row.id;
}

async function start(): Promise<{ sandbox: RunningSandbox; gateway: TestGateway }> {
  let url = '';
  const sandbox = await startSandboxServer(await chipSandbox.define(() => url), 0);
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  return { sandbox, gateway: await startGateway({ env: chipSandbox.settings(url) }) };
}

async function ask(sandbox: RunningSandbox, path: string, headers: Record<string, string> = {}) {
  const key = chipSandbox.settings('')['CHIP_SECRET_KEY'] ?? '';
  const response = await fetch(sandbox.url + path, { headers: { authorization: `Bearer ${key}`, ...headers } });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  const body: any = await response.json();
  return { status: response.status, body };
}

const submit = (sandbox: RunningSandbox, id: string, form: Record<string, string>) =>
  fetch(`${sandbox.url}/p/${id}/`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

const view = (sandbox: RunningSandbox, id: string) => fetch(`${sandbox.url}/p/${id}/`);

describe('the documented purchases of the CHIP sandbox', () => {
  it('cover each of the 21 statuses', () => {
    expect(new Set(documented.map(({ status }) => status)).size).toBe(21);
  });

  it('return the documented status', async () => {
    const { sandbox } = await start();
    expect(documented.length).toBeGreaterThan(40);
    for (const { id, status } of documented) {
      const { body } = await ask(sandbox, `/purchases/${id}/`);
      expect(body).toMatchObject({ type: 'purchase', id, status, checkout_url: `${sandbox.url}/p/${id}/` });
      expect(body.status_history.at(-1).status).toBe(status);
    }
  });

  it('are read by the gateway in all five views, without an error and without an unknown value', async () => {
    const { gateway } = await start();
    for (const { id } of documented) {
      const { data, errors } = await gateway.execute(`{ purchase(id: "chip:purchase:${id}") {
        status cart { status lines { total { decimal } } } payment { status operations { status } }
        clientSession { status } paymentLink { status } details { ... on ChipPurchase { status } }
      } }`);
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).not.toContain('UNKNOWN');
    }
  });

  it('have amounts in currencies with no, two and three decimals, and beyond 32 bits', async () => {
    const { gateway } = await start();
    const ids = ['JPY', 'KWD', 'IDR'].map((currency) => `chip:payment:${idOf(currency)}`);
    const { data } = await gateway.execute(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Payment { amount { minorUnits currency decimal } } } }',
      { ids },
    );
    expect(data.nodes.map(({ amount }: { amount: unknown }) => amount)).toEqual([
      { minorUnits: 4_299, currency: 'JPY', decimal: '4299' },
      { minorUnits: 4_299, currency: 'KWD', decimal: '4.299' },
      { minorUnits: 250_000_000_000, currency: 'IDR', decimal: '2500000000.00' },
    ]);
  });

  it('have sums that add up: a captured amount is refunded or refundable, and a held one is captured, voided or available', async () => {
    const { gateway } = await start();
    for (const { id } of documented) {
      const { data } = await gateway.execute(`{ payment(id: "chip:payment:${id}") { status amounts {
        authorized { minorUnits } captured { minorUnits } voided { minorUnits } refunded { minorUnits }
        availableToCapture { minorUnits } availableToRefund { minorUnits }
      } } }`);
      const of = (member: string): number => data.payment.amounts[member].minorUnits;
      const isWaiting = ['CAPTURE_PENDING', 'VOID_PENDING'].includes(data.payment.status);
      const used = of('captured') + of('voided') + of('availableToCapture');
      expect(used).toBe(isWaiting ? 0 : of('authorized'));
      expect(of('refunded') + of('availableToRefund')).toBeLessThanOrEqual(of('captured'));
    }
  });

  it('list the attempts newest first and the statuses latest last', async () => {
    const { sandbox } = await start();
    const { body } = await ask(sandbox, `/purchases/${exampleId}/`);
    expect(body.transaction_data.attempts.map(({ successful }: { successful: boolean }) => successful)).toEqual([
      true,
      false,
    ]);
    expect(body.status_history.map(({ status }: { status: string }) => status)).toEqual([
      'created',
      'viewed',
      'error',
      'paid',
    ]);
  });
});

describe('the CHIP sandbox refuses a request', () => {
  it.each(['Bearer wrong', 'chip-sandbox-secret-key', ''])('with the credentials "%s"', async (authorization) => {
    const { sandbox } = await start();
    expect(await ask(sandbox, `/purchases/${exampleId}/`, { authorization })).toEqual({
      status: 401,
      body: { __all__: [{ message: 'Incorrect secret_key', code: 'authentication_failed' }] },
    });
  });

  it('for a resource that does not exist', async () => {
    const { sandbox } = await start();
    const notFound = { status: 404, body: { __all__: [{ message: 'Not found.', code: 'not_found' }] } };
    for (const path of [
      '/purchases/00000000-0000-4000-8000-000000000000/',
      '/clients/00000000-0000-4000-8000-000000000000/',
      '/clients/00000000-0000-4000-8000-000000000000/recurring_tokens/',
      `/clients/${clientId}/recurring_tokens/?cursor=x`,
      `/clients/${clientId}/recurring_tokens/00000000-0000-4000-8000-000000000000/`,
    ]) {
      expect(await ask(sandbox, path)).toEqual(notFound);
    }
  });

  it('that no document describes: a path without its slash, an unknown path, an id that is no UUID', async () => {
    const { sandbox } = await start();
    expect((await ask(sandbox, `/purchases/${exampleId}`)).status).toBe(404);
    expect((await ask(sandbox, '/payments/')).status).toBe(404);
    expect((await ask(sandbox, '/purchases/1009/')).status).toBe(400);
  });

  it('for payment methods in another currency than MYR, or of another brand', async () => {
    const { sandbox } = await start();
    const brand = chipSandbox.settings('')['CHIP_BRAND_ID'] ?? '';
    const other = '00000000-0000-4000-8000-000000000000';
    expect((await ask(sandbox, `/payment_methods/?brand_id=${brand}&currency=MYR`)).status).toBe(200);
    expect((await ask(sandbox, `/payment_methods/?brand_id=${brand}&currency=EUR`)).status).toBe(400);
    expect((await ask(sandbox, `/payment_methods/?brand_id=${other}&currency=MYR`)).body).toHaveProperty('brand_id');
    expect((await ask(sandbox, '/payment_methods/?currency=MYR')).status).toBe(400);
  });
});

describe('the lists of the CHIP sandbox', () => {
  it('return five tokens on pages of two, which the gateway joins', async () => {
    const { sandbox, gateway } = await start();
    const { data, errors } = await gateway.execute(`{
      recurringTokens(clientId: "chip:client:${clientId}") {
        nodes { id method description purchase { details { ... on ChipPurchase { isRecurringToken } } } }
        pageInfo { hasNextPage }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.recurringTokens.pageInfo.hasNextPage).toBe(false);
    expect(data.recurringTokens.nodes).toHaveLength(5);
    expect(data.recurringTokens.nodes[0]).toEqual({
      id: `chip:purchase:${exampleId}`,
      method: 'visa',
      description: '444433******1111',
      purchase: { details: { isRecurringToken: true } },
    });
    expect(data.recurringTokens.nodes[4]).toMatchObject({ method: 'fpx', description: null });
    expect(sandbox.calls.filter(({ operationId }) => operationId === 'listClientRecurringTokens')).toHaveLength(3);
  });

  it('have links forwards and backwards', async () => {
    const { sandbox } = await start();
    const first = await ask(sandbox, `/clients/${clientId}/recurring_tokens/`);
    expect(first.body.previous).toBeNull();
    const second = await ask(sandbox, String(first.body.next).slice(sandbox.url.length));
    const back = await ask(sandbox, String(second.body.previous).slice(sandbox.url.length));
    expect(back.body.results).toEqual(first.body.results);
  });

  it('return single tokens, clients, and no billing template', async () => {
    const { sandbox } = await start();
    expect((await ask(sandbox, `/clients/${clientId}/recurring_tokens/${exampleId}/`)).body.id).toBe(exampleId);
    expect((await ask(sandbox, `/clients/${clientId}/`)).body).toMatchObject({ id: clientId, type: 'client' });
    expect((await ask(sandbox, '/billing_templates/')).body).toEqual({ results: [], next: null, previous: null });
  });
});

describe('the payment methods of the CHIP sandbox', () => {
  const names = async (filter: string) => {
    const { gateway } = await start();
    const { data } = await gateway.execute(
      `{ paymentMethods(filter: { provider: CHIP, currency: "MYR" ${filter} }) { name countries } }`,
    );
    return data.paymentMethods.map(({ name }: { name: string }) => name);
  };

  it.each([
    ['', ['fpx', 'fpx_b2b1', 'duitnow_qr', 'visa', 'mastercard', 'maestro']],
    ['amountMinorUnits: 99', ['duitnow_qr', 'visa', 'mastercard', 'maestro']],
    ['country: "SG"', ['visa', 'mastercard', 'maestro']],
    ['manualCapture: true', ['visa', 'mastercard', 'maestro']],
  ])('depend on the filter: %s', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });
});

describe('the shopper at the CHIP sandbox', () => {
  const status = async (sandbox: RunningSandbox, id: string) => (await ask(sandbox, `/purchases/${id}/`)).body;

  it('views a purchase, which stays viewed from then on', async () => {
    const { sandbox } = await start();
    const id = idOf('nobody has opened');
    expect((await view(sandbox, id)).status).toBe(200);
    const first = await status(sandbox, id);
    expect(first).toMatchObject({ status: 'viewed', viewed_on: first.updated_on });
    await view(sandbox, id);
    expect(await status(sandbox, id)).toEqual(first);
  });

  it('pays, and returns to the merchant', async () => {
    const { sandbox } = await start();
    const id = idOf('the payer opened');
    const response = await submit(sandbox, id, { action: 'pay' });
    expect([response.status, response.headers.get('location')]).toEqual([303, 'https://shop.example/ok']);
    expect(await status(sandbox, id)).toMatchObject({
      status: 'paid',
      refundable_amount: 14_500,
      payment: { amount: 14_500, net_amount: 14_210, fee_amount: 290 },
      transaction_data: { payment_method: 'visa', attempts: [{ type: 'execute', successful: true }] },
    });
    expect((await submit(sandbox, id, { action: 'pay' })).status).toBe(409);
  });

  it('is declined with a chosen code, then pays: the newest attempt is first', async () => {
    const { sandbox } = await start();
    const id = idOf('the payer opened');
    const response = await submit(sandbox, id, { action: 'decline', code: 'expired_card' });
    expect(response.headers.get('location')).toBe('https://shop.example/failed');
    expect(await status(sandbox, id)).toMatchObject({
      status: 'error',
      payment: null,
      transaction_data: { payment_method: '', attempts: [{ successful: false, error: { code: 'expired_card' } }] },
    });
    await submit(sandbox, id, { action: 'pay' });
    expect((await status(sandbox, id)).transaction_data.attempts).toMatchObject([
      { successful: true },
      { successful: false },
    ]);
  });

  it('is blocked by a fraud check', async () => {
    const { sandbox } = await start();
    const id = idOf('the payer opened');
    await submit(sandbox, id, { action: 'decline', code: 'suspected_fraud' });
    expect((await status(sandbox, id)).status).toBe('blocked');
  });

  it('only verifies a card when the total is 0 and nothing is to be captured', async () => {
    const { sandbox } = await start();
    const id = idOf('paying verifies a card');
    await submit(sandbox, id, { action: 'pay' });
    expect(await status(sandbox, id)).toMatchObject({
      status: 'preauthorized',
      payment: null,
      is_recurring_token: true,
    });
  });

  it('cannot pay a cancelled purchase, and cannot open an unknown one', async () => {
    const { sandbox } = await start();
    expect((await submit(sandbox, idOf('cancelled, not payable'), { action: 'pay' })).status).toBe(409);
    expect((await view(sandbox, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await submit(sandbox, idOf('the payer opened'), { action: 'decline', code: '<b>' })).status).toBe(400);
  });

  it('finds the initial state after a reset', async () => {
    const { sandbox } = await start();
    const id = idOf('the payer opened');
    const before = await status(sandbox, id);
    await submit(sandbox, id, { action: 'pay' });
    sandbox.reset();
    expect(await status(sandbox, id)).toEqual(before);
  });
});
