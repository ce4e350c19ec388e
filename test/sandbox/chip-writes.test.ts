import { describe, expect, it, onTestFinished } from 'vitest';
import { chipSandbox } from '../../src/sandbox/chip/index.js';
import { uuidFrom } from '../../src/sandbox/kit/determinism.js';
import { type RunningSandbox, startSandboxServer } from '../../src/sandbox/kit/sandbox-server.js';

const exampleId = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';
const held = uuidFrom('chip:hold');

async function start(): Promise<{ sandbox: RunningSandbox }> {
  let url = '';
  const sandbox = await startSandboxServer(await chipSandbox.define(() => url), 0);
  url = sandbox.url;
  onTestFinished(() => sandbox.close());
  return { sandbox };
}

async function ask(sandbox: RunningSandbox, path: string, init: RequestInit = {}) {
  const authorization = `Bearer ${chipSandbox.settings('')['CHIP_SECRET_KEY'] ?? ''}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(sandbox.url + path, { ...init, headers });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  const body: any = await response.json();
  return { status: response.status, body };
}

describe('the writes of the CHIP sandbox', () => {
  const write = (sandbox: RunningSandbox, id: string, action: string, body?: unknown) =>
    ask(sandbox, `/purchases/${id}/${action}/`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const settle = async (sandbox: RunningSandbox, id: string, outcome: string) =>
    (await fetch(`${sandbox.url}/acquirer/${id}/`, { method: 'POST', body: new URLSearchParams({ outcome }) })).status;
  const refused = (code: string, field = '__all__') => ({ status: 400, body: { [field]: [{ code }] } });

  it('capture a hold once, and release the rest of it', async () => {
    const { sandbox } = await start();
    const id = held;
    expect(await write(sandbox, id, 'capture', { amount: 14_501 })).toMatchObject(refused('max_value', 'amount'));
    const captured = { status: 'paid', payment: { amount: 6_000 }, refundable_amount: 6_000 };
    expect(await write(sandbox, id, 'capture', { amount: 6_000 })).toMatchObject({ status: 200, body: captured });
    expect(await write(sandbox, id, 'capture')).toMatchObject(refused('purchase_capture_wrong_status'));
    expect(await write(sandbox, id, 'release')).toMatchObject(refused('purchase_release_wrong_status'));
  });

  it('release a hold once', async () => {
    const { sandbox } = await start();
    const id = held;
    expect((await write(sandbox, id, 'release')).body).toMatchObject({ type: 'purchase', status: 'released' });
    expect(await write(sandbox, id, 'release')).toMatchObject(refused('purchase_release_wrong_status'));
  });

  it('refund in parts, with a Payment for each, up to the refundable amount', async () => {
    const { sandbox } = await start();
    const id = uuidFrom('chip:cleared');
    const first = await write(sandbox, id, 'refund', { amount: 5_000 });
    expect(first.body).toMatchObject({
      type: 'payment',
      status: 'success',
      payment: { is_outgoing: true, payment_type: 'refund', amount: 5_000, currency: 'MYR' },
      related_to: { type: 'purchase', id },
    });
    expect(await write(sandbox, id, 'refund', { amount: 9_501 })).toMatchObject(refused('max_value', 'amount'));
    const second = await write(sandbox, id, 'refund');
    expect(second.body.payment.amount).toBe(9_500);
    expect(second.body.id).not.toBe(first.body.id);
    expect(await write(sandbox, id, 'refund')).toMatchObject(refused('purchase_refund_not_possible'));
    expect((await ask(sandbox, `/purchases/${id}/`)).body).toMatchObject({ status: 'refunded', refundable_amount: 0 });
  });

  it('refund nothing that is not paid, not refundable, or only refundable in full', async () => {
    const { sandbox } = await start();
    const unpaid = await write(sandbox, held, 'refund');
    expect(unpaid).toMatchObject(refused('purchase_refund_wrong_status'));
    const waiting = await write(sandbox, uuidFrom('chip:pending_refund'), 'refund');
    expect(waiting).toMatchObject(refused('purchase_refund_wrong_status'));
    expect(await write(sandbox, uuidFrom('chip:not-refundable'), 'refund')).toMatchObject(
      refused('purchase_refund_not_possible'),
    );
    const part = await write(sandbox, uuidFrom('chip:refundable-only-whole'), 'refund', { amount: 1 });
    expect(part).toMatchObject(refused('invalid', 'amount'));
  });

  it('delete a token, and a repetition changes nothing', async () => {
    const { sandbox } = await start();
    for (const attempts of [3, 3]) {
      const { status, body } = await write(sandbox, exampleId, 'delete_recurring_token');
      expect([status, body.is_recurring_token, body.status]).toEqual([200, false, 'paid']);
      expect(body.transaction_data.attempts).toHaveLength(attempts);
    }
  });

  it.each([
    ['pending_release', 'done', 'released'],
    ['pending_release', 'failed', 'hold'],
    ['pending_capture', 'done', 'paid'],
    ['pending_capture', 'failed', 'hold'],
    ['pending_refund', 'done', 'refunded'],
    ['pending_refund', 'failed', 'paid'],
  ])('wait for the acquirer: a purchase that is %s and then %s becomes %s', async (seed, outcome, status) => {
    const { sandbox } = await start();
    const id = uuidFrom(`chip:${seed}`);
    expect(await settle(sandbox, id, 'perhaps')).toBe(400);
    expect(await settle(sandbox, id, outcome)).toBe(204);
    expect((await ask(sandbox, `/purchases/${id}/`)).body.status).toBe(status);
    expect(await settle(sandbox, id, outcome)).toBe(409);
  });

  it('wait, fail, or stay undecided by the amount, as the page says', async () => {
    const { sandbox } = await start();
    const id = uuidFrom('chip:cleared');
    const failed = refused('purchase_refund_error');
    expect(await write(sandbox, id, 'refund', { amount: 2_002 })).toMatchObject(failed);
    expect(await write(sandbox, id, 'refund', { amount: 2_003 })).toMatchObject(failed);
    const { body } = await ask(sandbox, `/purchases/${id}/`);
    expect(body).toMatchObject({ status: 'cleared', refundable_amount: 14_500 });
    expect(body.transaction_data.attempts).toMatchObject([
      { type: 'refund', successful: false, error: { code: 'timeout_acquirer_status_check' } },
      { type: 'refund', successful: false, error: { code: 'do_not_honour' } },
      { type: 'execute', successful: true },
    ]);
    expect((await write(sandbox, id, 'refund', { amount: 2_001 })).body.status).toBe('pending_refund');
    expect(await write(sandbox, id, 'refund')).toMatchObject(refused('purchase_refund_wrong_status'));
  });

  it('are refused for an unknown purchase, and for an invalid amount', async () => {
    const { sandbox } = await start();
    for (const action of ['capture', 'release', 'refund', 'delete_recurring_token']) {
      expect((await write(sandbox, '00000000-0000-4000-8000-000000000000', action)).status).toBe(404);
    }
    expect((await write(sandbox, held, 'capture', { amount: 0 })).status).toBe(400);
  });
});
