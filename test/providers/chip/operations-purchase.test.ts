import { describe, expect, it } from 'vitest';
import { type InvalidInputError, NotAllowedError, ResourceNotFoundError } from '../../../src/domain/failures.js';
import type { Target } from '../../../src/domain/write-inputs.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import type { Steps } from '../../support/steps.js';
import { key, scope, token, useSandbox, writesOf } from './operations-support.js';
import { fixture } from './support.js';

const { sandbox, provider, purchase, settle, sent } = useSandbox();

const created = uuidFrom('chip:created');
const gatewayId = (id: string) => `chip:purchase:${id}`;
const unknownId = '00000000-0000-4000-8000-000000000000';
const charged = { kind: 'DONE', reference: null, effectId: expect.any(String) };

/** An input for each of the four writes: the others ignore the token and the time. */
type Name = 'cancelPurchase' | 'chargePurchase' | 'markPurchaseAsPaid' | 'resendInvoice';
type Given = Target & { readonly recurringTokenId: string; readonly paidAt?: string | null };
const wanted = (reference: string, more: Partial<Given> = {}): Given => ({
  reference,
  recurringTokenId: gatewayId(token),
  ...more,
});
const writeOf = (name: Name): Steps<Given> => writesOf(provider())[name];

async function run(name: Name, input: Given) {
  const write = writeOf(name);
  const prepared = await write.prepare(input, scope());
  return { write, prepared, outcome: await write.send(prepared, input, key, scope()) };
}

/** A new purchase with this total. */
async function costing(total: number): Promise<string> {
  const body = {
    brand_id: fixture('purchase-paid')['brand_id'],
    client: { email: 'a@example.com' },
    purchase: { products: [{ name: 'Sample', price: total }] },
  };
  const response = await fetch(`${sandbox().url}/purchases/`, {
    method: 'POST',
    headers: { authorization: 'Bearer chip-sandbox-secret-key', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as { id: string }).id;
}

describe('a write on a CHIP purchase', () => {
  it.each<[Name, Given, string, unknown]>([
    ['cancelPurchase', wanted(created), 'cancel', undefined],
    ['chargePurchase', wanted(created), 'charge', { recurring_token: token }],
    ['markPurchaseAsPaid', wanted(created), 'mark_as_paid', undefined],
    ['markPurchaseAsPaid', wanted(created, { paidAt: null }), 'mark_as_paid', undefined],
    [
      'markPurchaseAsPaid',
      wanted(created, { paidAt: '2026-01-05T17:00:00+08:00' }),
      'mark_as_paid',
      { paid_on: 1_767_603_600 },
    ],
    ['resendInvoice', wanted(created), 'resend_invoice', undefined],
  ])('is sent by %s of %o once, with the key', async (name, input, path, body) => {
    const write = writeOf(name);
    const prepared = await write.prepare(input, scope());
    expect(sent()).toEqual([]);
    expect(await write.send(prepared, input, key, scope())).toMatchObject({ kind: 'DONE', reference: null });
    expect(sent()).toMatchObject([{ path: `/purchases/${created}/${path}/`, headers: { 'idempotency-key': key } }]);
    expect(sent()[0]?.body).toEqual(body);
  });

  it('is recorded with ids and counts alone', async () => {
    const { prepared } = await run('chargePurchase', wanted(created));
    expect(prepared).toEqual({ reference: created, token, statusesBefore: 1, attemptsBefore: 0 });
  });

  it('has its effect', async () => {
    await run('cancelPurchase', wanted(created));
    expect((await purchase(created)).status).toBe('cancelled');
    const [charge, mark] = [uuidFrom('chip:viewed'), uuidFrom('chip:error')];
    await run('chargePurchase', wanted(charge));
    expect(await purchase(charge)).toMatchObject({ status: 'paid', recurring_token: token, marked_as_paid: false });
    await run('markPurchaseAsPaid', wanted(mark, { paidAt: '2026-01-05T09:00:00Z' }));
    expect(await purchase(mark)).toMatchObject({
      status: 'paid',
      marked_as_paid: true,
      payment: { paid_on: 1_767_603_600 },
    });
  });
});

describe('a charge at CHIP', () => {
  it('is pending while it waits for the acquirer, until the purchase is paid', async () => {
    const id = await costing(2_001);
    const { write, prepared, outcome } = await run('chargePurchase', wanted(id));
    expect(outcome).toEqual({ kind: 'ACCEPTED', reference: null, effectId: null });
    expect(await write.observe(prepared, key, { wasAccepted: true })).toEqual(outcome);
    expect((await settle(id, 'done')).status).toBe(204);
    expect(await write.observe(prepared, key)).toEqual(charged);
  });

  it('is declined after waiting once the acquirer has failed', async () => {
    const id = await costing(2_001);
    const { write, prepared } = await run('chargePurchase', wanted(id));
    await settle(id, 'failed');
    // Without the acceptance, the attempt may be another party's, and ours may still follow.
    expect(await write.observe(prepared, key)).toEqual({ kind: 'UNCHANGED', isSafeToResend: false });
    expect(await write.observe(prepared, key, { wasAccepted: true })).toEqual({
      kind: 'DECLINED',
      decline: { reason: 'DO_NOT_HONOUR', retryable: true, providerCode: 'do_not_honour' },
    });
  });

  it.each([
    [2_002, 'DO_NOT_HONOUR', 'do_not_honour'],
    [2_004, 'INSUFFICIENT_FUNDS', 'insufficient_funds'],
  ])(
    'with the answer %i is declined with the reason of the purchase, which can still be paid',
    async (total, reason, code) => {
      const id = await costing(total);
      const { outcome } = await run('chargePurchase', wanted(id));
      expect(outcome).toEqual({ kind: 'DECLINED', decline: { reason, retryable: true, providerCode: code } });
      expect(await purchase(id)).toMatchObject({ status: 'error', recurring_token: null });
    },
  );

  it('stays unknown when the acquirer’s books may differ from CHIP’s, also after a cancellation', async () => {
    const id = await costing(2_003);
    const { write, prepared, outcome } = await run('chargePurchase', wanted(id));
    expect(outcome).toEqual({ kind: 'INDETERMINATE', reference: null });
    const look = () => write.observe(prepared, key);
    expect(await look()).toEqual({ kind: 'INDETERMINATE', reference: null });
    await run('cancelPurchase', wanted(id));
    expect(await look()).toEqual({ kind: 'INDETERMINATE', reference: null });
  });

  it('with a token that was deleted meanwhile is declined, because another payment method is needed', async () => {
    const write = writeOf('chargePurchase');
    const prepared = await write.prepare(wanted(created), scope());
    const forget = writesOf(provider()).deleteRecurringToken;
    const target = { reference: token };
    await forget.send(await forget.prepare(target, scope()), target, key, scope());
    expect(await write.send(prepared, wanted(created), key, scope())).toEqual({
      kind: 'DECLINED',
      decline: { reason: 'INVALID_TOKEN', retryable: false, providerCode: 'invalid_recurring_token' },
    });
  });
});

describe('the preparation of a write on a CHIP purchase', () => {
  const refusal = async (name: Name, input: Given) => {
    const error: unknown = await writeOf(name)
      .prepare(input, scope())
      .catch((reason: unknown) => reason);
    expect(sent()).toEqual([]);
    return error;
  };

  const notPayable = ['cancelled', 'expired', 'hold', 'pending_execute', 'pending_charge', 'paid', 'refunded'];
  for (const name of ['cancelPurchase', 'chargePurchase', 'markPurchaseAsPaid'] as const) {
    it.each(notPayable)(`does not let ${name} happen to what is %s`, async (seed) => {
      expect(await refusal(name, wanted(uuidFrom(`chip:${seed}`)))).toBeInstanceOf(NotAllowedError);
    });
  }

  it('does not charge a token when a card is to be verified', async () => {
    const error = await refusal('chargePurchase', wanted(uuidFrom('chip:card-to-verify')));
    expect((error as NotAllowedError).actions.map(({ action }) => action)).not.toContain('CHARGE');
  });

  it.each<Name>(['cancelPurchase', 'chargePurchase', 'markPurchaseAsPaid', 'resendInvoice'])(
    'reports for %s that CHIP does not know the purchase',
    async (name) => {
      expect(await refusal(name, wanted(unknownId))).toEqual(new ResourceNotFoundError('input.id'));
    },
  );

  it('reports that CHIP does not know the token', async () => {
    const error = await refusal('chargePurchase', wanted(created, { recurringTokenId: gatewayId(unknownId) }));
    expect(error).toEqual(new ResourceNotFoundError('input.recurringTokenId'));
  });

  it('accepts only a token as a token', async () => {
    const paid = gatewayId(uuidFrom('chip:paid'));
    const error = await refusal('chargePurchase', wanted(created, { recurringTokenId: paid }));
    expect((error as InvalidInputError).argument).toBe('input.recurringTokenId');
  });

  it.each([token, `chip:payment:${token}`, `purse:purchase:${token}`, 'chip:purchase:CH644', 'x'])(
    'accepts only the id of a CHIP purchase as a token, without a call: %s',
    async (recurringTokenId) => {
      const error = await refusal('chargePurchase', wanted(created, { recurringTokenId }));
      expect((error as InvalidInputError).argument).toBe('input.recurringTokenId');
      expect(sandbox().calls).toEqual([]);
    },
  );

  it.each(['2100-01-01T00:00:00Z', '2026-01-05T09:00:00.25Z'])(
    'accepts no time of payment in the future or with parts of a second, without a call: %s',
    async (paidAt) => {
      const error = await refusal('markPurchaseAsPaid', wanted(created, { paidAt }));
      expect((error as InvalidInputError).argument).toBe('input.paidAt');
      expect(sandbox().calls).toEqual([]);
    },
  );
});

describe('a CHIP purchase that changed before the write arrived', () => {
  it.each<[Name, Name]>([
    ['cancelPurchase', 'chargePurchase'],
    ['cancelPurchase', 'cancelPurchase'],
    ['chargePurchase', 'cancelPurchase'],
    ['chargePurchase', 'markPurchaseAsPaid'],
    ['markPurchaseAsPaid', 'cancelPurchase'],
  ])('makes %s fail after %s', async (name, first) => {
    const write = writeOf(name);
    const prepared = await write.prepare(wanted(created), scope());
    await run(first, wanted(created));
    expect(await write.send(prepared, wanted(created), key, scope())).toEqual({ kind: 'REJECTED' });
  });
});
