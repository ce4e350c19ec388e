import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chipSandbox } from '../../src/sandbox/chip/index.js';
import { uuidFrom } from '../../src/sandbox/kit/determinism.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';

const page = readFileSync(new URL('../../docs/sandbox/chip.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const token = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';
const clientId = 'b7f3be84-2ee3-42b5-946c-eef9d712b36f';
const settings = chipSandbox.settings('');
const line = { name: 'Sample', price: 1_000 };
const least = {
  brand_id: settings['CHIP_BRAND_ID'],
  client: { email: 'a@example.com' },
  purchase: { products: [line] },
};

async function start(): Promise<RunningSandbox> {
  let url = '';
  const sandbox = await startSandboxServer(await chipSandbox.define(() => url), 0);
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  return sandbox;
}

async function ask(sandbox: RunningSandbox, path: string, body?: unknown, method = 'POST') {
  const headers = { authorization: `Bearer ${settings['CHIP_SECRET_KEY'] ?? ''}`, 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(sandbox.url + path, { method, headers, ...init });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  const answer: any = await response.json();
  return { status: response.status, body: answer };
}

const create = (sandbox: RunningSandbox, changes: object = {}) => ask(sandbox, '/purchases/', { ...least, ...changes });
const costing = async (sandbox: RunningSandbox, price: number): Promise<string> =>
  (await create(sandbox, { purchase: { products: [{ ...line, price }] } })).body.id;
const write = (sandbox: RunningSandbox, id: string, action: string, body?: unknown) =>
  ask(sandbox, `/purchases/${id}/${action}/`, body);
const read = async (sandbox: RunningSandbox, id: string) =>
  (await ask(sandbox, `/purchases/${id}/`, undefined, 'GET')).body;
const form = async (sandbox: RunningSandbox, path: string, fields: Record<string, string>) =>
  (await fetch(sandbox.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })).status;
const refused = (code: string) => ({ status: 400, body: { __all__: [{ code }] } });

describe('a new purchase in the CHIP sandbox', () => {
  it('is created with CHIP’s defaults, and can be read', async () => {
    const sandbox = await start();
    const { status, body } = await create(sandbox);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 'purchase',
      status: 'created',
      status_history: [{ status: 'created' }],
      client: { email: 'a@example.com', full_name: '' },
      client_id: null,
      purchase: {
        currency: 'MYR',
        total: 1_000,
        products: [{ ...line, quantity: '1.0000', discount: 0, tax_percent: '0.00' }],
      },
      checkout_url: `${sandbox.url}/p/${body.id}/`,
      reference: '',
    });
    expect(await read(sandbox, body.id)).toEqual(body);
  });

  it('contains the fields of the request, and copies the given client', async () => {
    const sandbox = await start();
    const { body } = await create(sandbox, { client: undefined, client_id: clientId, reference: 'r-1', tags: ['a'] });
    expect(body).toMatchObject({ client_id: clientId, client: { email: 'aisyah@example.com' }, reference: 'r-1' });
    expect(body.client).not.toHaveProperty('id');
    expect(body.tags).toEqual(['a']);
  });

  it('has the ids of the documentation page, the same after each start', async () => {
    for (const sandbox of [await start(), await start()]) {
      const ids = [];
      for (let made = 0; made < 3; made += 1) ids.push((await create(sandbox)).body.id);
      expect(page).toContain(
        ids
          .slice(0, 2)
          .map((id) => `\`${id}\``)
          .join(', '),
      );
      expect(page).toContain(`and \`${ids[2]}\``);
    }
  });

  it.each<[object[], object, number]>([
    [[{ ...line, quantity: '2.25', tax_percent: '6.00', price: 1_800 }], {}, 4_293],
    [[{ ...line, price: 1, quantity: '0.5' }], {}, 1],
    [[{ ...line, price: 3, quantity: '0.4999' }], {}, 1],
    [[{ ...line, price: 115, tax_percent: 10 }], {}, 127],
    [[line, { ...line, discount: 400 }], { debt: -100 }, 1_500],
    [[{ ...line, total_price_override: 7 }], { debt: 3 }, 10],
    [[line], { debt: 5, total_override: 42 }, 42],
  ])('of %j with %j has a total of %i', async (products, rest, total) => {
    const { body } = await create(await start(), { purchase: { products, ...rest } });
    expect(body.purchase.total).toBe(total);
  });

  it.each<[object, object]>([
    [{ client: undefined }, { __all__: [{ code: 'purchase_client_or_id_required' }] }],
    [{ client_id: clientId }, { __all__: [{ code: 'purchase_client_or_id_only' }] }],
    [{ client: undefined, client_id: uuidFrom('nobody') }, { client_id: [{ code: 'invalid' }] }],
    [{ brand_id: uuidFrom('nobody') }, { brand_id: [{ code: 'invalid' }] }],
    [{ brand_id: undefined }, { brand_id: [{ code: 'required' }] }],
    [{ payment_method_whitelist: ['card'] }, { payment_method_whitelist: [[{ code: 'invalid_choice' }]] }],
    [{ payment_method_whitelist: [] }, { payment_method_whitelist: [{ code: 'min_length' }] }],
    [
      { payment_method_whitelist: ['fpx'], skip_capture: true },
      { payment_method_whitelist: [{ code: 'invalid_payment_method_whitelist' }] },
    ],
    [
      { purchase: { products: [line, { ...line, discount: 1_001 }] } },
      { purchase: { products: [{}, { __all__: [{ code: 'product_subtotal_negative' }] }] } },
    ],
    [
      { purchase: { products: [{ ...line, price: -1 }] } },
      { purchase: { products: [{ price: [{ code: 'min_value' }] }] } },
    ],
    [{ purchase: { products: [line], debt: -1_001 } }, { purchase: { debt: [{ code: 'min_value' }] } }],
    [{ purchase: { products: [line], debt: -1_000 } }, { __all__: [{ code: 'invalid' }] }],
    [{ reference: 'x'.repeat(129) }, { reference: [{ code: 'max_length' }] }],
    [{ total: 1 }, { __all__: [{ code: 'invalid' }] }],
  ])('is refused with %j and CHIP’s own message', async (changes, body) => {
    expect(await create(await start(), changes)).toMatchObject({ status: 400, body });
  });

  it('is paid at its page, and saved as a token of its client with force_recurring', async () => {
    const sandbox = await start();
    const { body } = await create(sandbox, { client: undefined, client_id: clientId, force_recurring: true });
    expect(await form(sandbox, `/p/${body.id}/`, { action: 'pay' })).toBe(303);
    expect(await read(sandbox, body.id)).toMatchObject({ status: 'paid', is_recurring_token: true });
    const saved = await ask(sandbox, `/clients/${clientId}/recurring_tokens/${body.id}/`, undefined, 'GET');
    expect(saved).toMatchObject({ status: 200, body: { payment_method: 'visa' } });
  });

  it('is on hold with skip_capture, and only verified with a total of zero', async () => {
    const sandbox = await start();
    const held = (await create(sandbox, { skip_capture: true })).body.id;
    const verified = (await create(sandbox, { skip_capture: true, purchase: { products: [line], total_override: 0 } }))
      .body.id;
    for (const id of [held, verified]) await form(sandbox, `/p/${id}/`, { action: 'pay' });
    expect((await read(sandbox, held)).status).toBe('hold');
    expect(await read(sandbox, verified)).toMatchObject({ status: 'preauthorized', is_recurring_token: true });
  });

  it('is declined, and paid with a method of its whitelist', async () => {
    const sandbox = await start();
    const { id } = (await create(sandbox, { payment_method_whitelist: ['fpx'] })).body;
    await form(sandbox, `/p/${id}/`, { action: 'decline', code: 'do_not_honour' });
    expect((await read(sandbox, id)).status).toBe('error');
    await form(sandbox, `/p/${id}/`, { action: 'pay' });
    expect(await read(sandbox, id)).toMatchObject({ status: 'paid', transaction_data: { payment_method: 'fpx' } });
  });
});

describe('an unpaid purchase in the CHIP sandbox', () => {
  const payable = ['created', 'sent', 'viewed', 'error', 'blocked', 'overdue'];

  it.each(payable)('can be cancelled, charged or marked only once: %s', async (seed) => {
    const id = uuidFrom(`chip:${seed}`);
    const ways = [
      ['cancel', undefined, { status: 'cancelled' }],
      ['charge', { recurring_token: token }, { status: 'paid', recurring_token: token }],
      ['mark_as_paid', { paid_on: 1_764_505_704 }, { marked_as_paid: true, payment: { paid_on: 1_764_505_704 } }],
    ] as const;
    const sandbox = await start();
    for (const [action, body, after] of ways) {
      sandbox.reset();
      expect(await write(sandbox, id, action, body)).toMatchObject({ status: 200, body: { id, ...after } });
      expect(await write(sandbox, id, action, body)).toMatchObject(refused(`purchase_${action}_wrong_status`));
    }
  });

  it('shows how it was charged', async () => {
    const sandbox = await start();
    const { body } = await write(sandbox, await costing(sandbox, 3_000), 'charge', { recurring_token: token });
    expect(body).toMatchObject({
      payment: { payment_type: 'purchase_charge', amount: 3_000 },
      transaction_data: {
        payment_method: 'visa',
        attempts: [{ type: 'recurring_execute', successful: true, payment_method: 'visa' }],
      },
    });
  });

  it('is not charged with an invalid token, which is checked first', async () => {
    const sandbox = await start();
    for (const id of [uuidFrom('chip:created'), uuidFrom('chip:paid')]) {
      const answer = await write(sandbox, id, 'charge', { recurring_token: uuidFrom('chip:paid') });
      expect(answer).toMatchObject(refused('invalid_recurring_token'));
    }
  });

  it('has its invoice sent again as often as requested, and does not change', async () => {
    const sandbox = await start();
    const id = uuidFrom('chip:created');
    const before = await read(sandbox, id);
    for (let mail = 0; mail < 2; mail += 1) {
      expect(await write(sandbox, id, 'resend_invoice')).toEqual({ status: 200, body: before });
    }
  });

  it('is neither cancelled, charged nor marked when it does not exist', async () => {
    const sandbox = await start();
    for (const action of ['cancel', 'mark_as_paid', 'resend_invoice']) {
      expect((await write(sandbox, uuidFrom('nobody'), action)).status).toBe(404);
    }
    expect((await write(sandbox, uuidFrom('nobody'), 'charge', { recurring_token: token })).status).toBe(404);
    expect((await write(sandbox, uuidFrom('chip:created'), 'charge', {})).status).toBe(400);
  });
});

describe('the amount of a charge in the CHIP sandbox decides the outcome, as the page says:', () => {
  const failing = [...page.matchAll(/`(\d{4})` fails with `(\w+)`/g)].map(
    ([, amount, code]) => [amount, code] as const,
  );

  it('three amounts fail', () => {
    expect(failing.map(([amount]) => amount)).toEqual(['2002', '2003', '2004']);
  });

  it.each(failing)('%s fails with %s, and the purchase stays payable without a token', async (amount, code) => {
    const sandbox = await start();
    const id = await costing(sandbox, Number(amount));
    expect(await write(sandbox, id, 'charge', { recurring_token: token })).toMatchObject(
      refused('purchase_charge_error'),
    );
    expect(await read(sandbox, id)).toMatchObject({
      status: 'error',
      recurring_token: null,
      transaction_data: { attempts: [{ type: 'recurring_execute', successful: false, error: { code } }] },
    });
    expect(await form(sandbox, `/p/${id}/`, { action: 'pay' })).toBe(303);
  });

  it.each([
    ['done', { status: 'paid', recurring_token: token }],
    ['failed', { status: 'error', recurring_token: null }],
  ])('2001 waits for the acquirer, and then is %s', async (outcome, after) => {
    expect(page).toContain('`2001` waits for the acquirer');
    const sandbox = await start();
    const id = await costing(sandbox, 2_001);
    const { status, body } = await write(sandbox, id, 'charge', { recurring_token: token });
    expect([status, body.status, body.recurring_token]).toEqual([200, 'pending_charge', token]);
    expect(await form(sandbox, `/p/${id}/`, { action: 'pay' })).toBe(409);
    expect(await form(sandbox, `/acquirer/${id}/`, { outcome })).toBe(204);
    expect(await read(sandbox, id)).toMatchObject({
      ...after,
      transaction_data: { attempts: [{ type: 'recurring_execute', successful: outcome === 'done' }] },
    });
  });
});
