import { describe, expect, it, vi } from 'vitest';
import { NotSentError, OutcomeUnknownError, ProviderUnavailableError } from '../../../src/domain/failures.js';
import type { Money } from '../../../src/domain/money.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import type { FaultKind } from '../../../src/sandbox/kit/faults.js';
import { held, key, paid, scope, token, useSandbox, wanted, writesOf, type Name } from './operations-support.js';
import { myr } from './support.js';

const { sandbox, provider, purchase, sent, movements } = useSandbox();

/** A write, its purchase, and the type of CHIP's attempt. */
type Case = readonly [name: Name, id: string, amount: Money | null, attempt: string];

const operationIds = {
  capturePayment: 'capturePurchase',
  refundPayment: 'refundPurchase',
  voidPayment: 'releasePurchase',
  deleteRecurringToken: 'deleteRecurringToken',
} as const;

describe('when the answer of CHIP to a write is lost,', () => {
  const cases: readonly Case[] = [
    ['capturePayment', held, myr(6_000), 'capture'],
    ['voidPayment', held, null, 'release'],
    ['refundPayment', paid, myr(5_000), 'refund'],
    ['refundPayment', paid, null, 'refund'],
    ['deleteRecurringToken', token, null, 'delete_recurring_token'],
  ];
  const isPartRefund = ([name, , amount]: Case) => name === 'refundPayment' && amount !== null;
  const notDone: FaultKind[] = ['hang-before', 'reset-before', 'error-500-before', 'error-502-html', 'error-503'];
  const isDone: FaultKind[] = [
    'hang-after',
    'reset-after',
    'error-500-after',
    'invalid-json-after',
    'truncated-json-after',
    'html-after',
    'empty-after',
    'oversized-after',
  ];

  /** Sends with a fault; a send without an answer is cancelled as soon as it has arrived. */
  async function lose(name: Name, id: string, amount: Money | null, kind: FaultKind) {
    const write = writesOf(provider())[name];
    const prepared = await write.prepare(wanted(id, amount), scope());
    sandbox().script({ kind, operationId: operationIds[name] });
    const controller = new AbortController();
    const sending = write
      .send(prepared, wanted(id, amount), key, scope(controller.signal))
      .catch((reason: unknown) => reason);
    if (kind.startsWith('hang')) {
      await vi.waitFor(() => expect(sent()).toHaveLength(1), { interval: 5 });
      controller.abort();
    }
    return { write, prepared: prepared, error: await sending };
  }

  for (const [name, id, amount, type] of cases) {
    it.each(notDone)(`before %s, nothing has moved: ${name} of ${String(amount?.minorUnits)}`, async (kind) => {
      const { write, prepared, error } = await lose(name, id, amount, kind);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(sent()).toHaveLength(1);
      expect(await movements(id, type)).toBe(0);
      expect(await write.observe(prepared, key)).toEqual({
        kind: 'UNCHANGED',
        isSafeToResend: !isPartRefund([name, id, amount, type]),
      });
      expect(sent()).toHaveLength(1);
    });

    it.each(isDone)(`by %s, it has moved once and is found: ${name} of ${String(amount?.minorUnits)}`, async (kind) => {
      const { write, prepared, error } = await lose(name, id, amount, kind);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      await vi.waitFor(async () => expect(await movements(id, type)).toBe(1), { interval: 5 });
      const { status_history: history } = await purchase(id);
      const reference = name === 'refundPayment' ? history.at(-1).related_object.id : null;
      expect(await write.observe(prepared, key)).toEqual({
        kind: 'DONE',
        reference,
        effectId: reference ?? expect.any(String),
      });
      expect(sent()).toHaveLength(1);
    });

    it(`by a 429, it was certainly not done: ${name} of ${String(amount?.minorUnits)}`, async () => {
      const { error } = await lose(name, id, amount, 'too-many-requests');
      expect(error).toBeInstanceOf(NotSentError);
      expect(await movements(id, type)).toBe(0);
    });
  }

  for (const [name, id, amount, type] of cases.filter((entry) => !isPartRefund(entry))) {
    it(`and it is sent again after it was done, nothing moves twice: ${name} of ${String(amount?.minorUnits)}`, async () => {
      const { write, prepared } = await lose(name, id, amount, 'reset-after');
      const again = await write.send(prepared, wanted(id, amount), key, scope());
      expect(again.kind).toBe(name === 'deleteRecurringToken' ? 'DONE' : 'REJECTED');
      expect(await movements(id, type)).toBe(1);
    });
  }

  it('and the answer is only slow, it is still used', async () => {
    const write = writesOf(provider()).capturePayment;
    const prepared = await write.prepare(wanted(held), scope());
    sandbox().script({ kind: 'slow', operationId: 'capturePurchase', delayMs: 20 });
    expect(await write.send(prepared, wanted(held), key, scope())).toEqual({
      kind: 'DONE',
      reference: null,
      effectId: expect.any(String),
    });
  });

  it('and CHIP cannot be read either, the observation fails', async () => {
    const { write, prepared } = await lose('capturePayment', held, null, 'reset-after');
    sandbox().script({ kind: 'error-503', operationId: 'getPurchase', times: 3 });
    await expect(write.observe(prepared, key)).rejects.toBeInstanceOf(ProviderUnavailableError);
  });
});

describe('the observation of a lost write at CHIP does not accept as its own', () => {
  const observed = async (name: Name, id: string, amount: Money | null, others: () => Promise<void>) => {
    const write = writesOf(provider())[name];
    const prepared = await write.prepare(wanted(id, amount), scope());
    await others();
    return write.observe(prepared, key);
  };
  const other = async (name: Name, id: string, amount: Money | null = null) => {
    const write = writesOf(provider())[name];
    const input = wanted(id, amount);
    await write.send(await write.prepare(input, scope()), input, key, scope());
  };
  const refused = { kind: 'SUPERSEDED' };
  const unknown = { kind: 'INDETERMINATE', reference: null };

  it('a capture of another amount', async () => {
    const found = await observed('capturePayment', held, null, () => other('capturePayment', held, myr(6_000)));
    expect(found).toEqual({ kind: 'INDETERMINATE', reference: null });
  });

  it('a released hold; while the release is pending it may still fail', async () => {
    const slow = uuidFrom('chip:slow-to-release');
    expect(await observed('capturePayment', held, null, () => other('voidPayment', held))).toEqual(refused);
    expect(await observed('capturePayment', slow, myr(1), () => other('voidPayment', slow))).toEqual(unknown);
  });

  it('a captured hold; while the capture is pending it may still fail', async () => {
    const slow = uuidFrom('chip:slow-to-release');
    expect(await observed('voidPayment', held, null, () => other('capturePayment', held))).toEqual(refused);
    expect(await observed('voidPayment', slow, null, () => other('capturePayment', slow))).toEqual(unknown);
  });

  it('a refund of another amount, or two refunds with its sum', async () => {
    expect(await observed('refundPayment', paid, null, () => other('refundPayment', paid, myr(1)))).toEqual(unknown);
    const two = async () => {
      await other('refundPayment', paid, myr(100));
      await other('refundPayment', paid, myr(200));
    };
    expect(await observed('refundPayment', paid, myr(300), two)).toEqual(unknown);
  });

  it('money that was captured and refunded since, but it accepts that the capture was done', async () => {
    const found = await observed('capturePayment', held, null, async () => {
      await other('capturePayment', held);
      await other('refundPayment', held);
    });
    expect(found).toEqual({ kind: 'DONE', reference: null, effectId: expect.any(String) });
  });
});
