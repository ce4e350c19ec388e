import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  InvalidInputError,
  NotAllowedError,
  ProviderInvalidResponseError,
  ProviderUnavailableError,
  ResourceNotFoundError,
} from '../../../src/domain/failures.js';
import type { Money } from '../../../src/domain/money.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import {
  createProvider,
  held,
  key,
  paid,
  paths,
  scope,
  token,
  useSandbox,
  wanted,
  writesOf,
  type Name,
} from './operations-support.js';
import { chipEnvironment, fixture, myr, paidId, purchasePath } from './support.js';

const { sandbox, provider, purchase, settle, sent } = useSandbox();

describe('a write on a CHIP payment', () => {
  it.each<[Name, string, Money | null, unknown]>([
    ['capturePayment', held, null, { amount: 14_500 }],
    ['capturePayment', held, myr(6_000), { amount: 6_000 }],
    ['refundPayment', paid, null, { amount: 14_500 }],
    ['refundPayment', paid, myr(5_000), { amount: 5_000 }],
    ['refundPayment', uuidFrom('chip:refundable-only-whole'), null, undefined],
    ['voidPayment', held, null, undefined],
    ['voidPayment', held, myr(14_500), undefined],
    ['deleteRecurringToken', token, null, undefined],
  ])('is sent by %s of %s, %o, once, with the key and the amount', async (name, id, amount, body) => {
    const write = writesOf(provider())[name];
    const prepared = await write.prepare(wanted(id, amount), scope());
    expect(sent()).toEqual([]);
    expect(await write.send(prepared, wanted(id, amount), key, scope())).toMatchObject({ kind: 'DONE' });
    expect(sent()).toMatchObject([{ path: `/purchases/${id}/${paths[name]}/`, headers: { 'idempotency-key': key } }]);
    expect(sent()[0]?.body).toEqual(body);
  });

  it('is recorded in plain values, which can be stored and read again', async () => {
    const prepared = await writesOf(provider()).refundPayment.prepare(wanted(paid, myr(5_000)), scope());
    expect(JSON.parse(JSON.stringify(prepared))).toEqual(prepared);
    expect(prepared).toEqual({
      reference: paid,
      minorUnits: 5_000,
      currency: 'MYR',
      statusesBefore: 4,
      attemptsBefore: 1,
      refundableBefore: 14_500,
      isWholeOnly: false,
    });
  });

  it('is preceded by a read that no cache answers', async () => {
    await writesOf(provider()).capturePayment.prepare(wanted(held), scope());
    expect(sandbox().calls.map(({ path }) => path)).toEqual([
      expect.stringMatching(new RegExp(`^/purchases/${held}/\\?time=\\d{10}$`)),
    ]);
  });
});

describe('the outcome of a write on a CHIP payment', () => {
  const run = async (name: Name, id: string, amount: Money | null = null) => {
    const write = writesOf(provider())[name];
    const prepared = await write.prepare(wanted(id, amount), scope());
    return { write, prepared, outcome: await write.send(prepared, wanted(id, amount), key, scope()) };
  };

  it('contains CHIP’s id of a refund', async () => {
    const { outcome } = await run('refundPayment', paid, myr(5_000));
    const { status_history: history, refundable_amount: left } = await purchase(paid);
    expect(outcome).toEqual({
      kind: 'DONE',
      reference: history.at(-1).related_object.id,
      effectId: history.at(-1).related_object.id,
    });
    expect(left).toBe(9_500);
  });

  it.each<[Name, string, Money | null, string]>([
    ['capturePayment', held, myr(2_001), 'paid'],
    ['voidPayment', uuidFrom('chip:slow-to-release'), null, 'released'],
    ['refundPayment', paid, myr(2_001), 'refunded'],
    ['deleteRecurringToken', uuidFrom('chip:token-slow-to-delete'), null, 'paid'],
  ])('is pending while it waits for the acquirer, until it is done: %s', async (name, id, amount, status) => {
    const { write, prepared, outcome } = await run(name, id, amount);
    expect(outcome.kind).toBe('ACCEPTED');
    expect(await write.observe(prepared, key, { wasAccepted: true })).toEqual(outcome);
    expect((await settle(id, 'done')).status).toBe(204);
    expect(await write.observe(prepared, key)).toMatchObject({ kind: 'DONE' });
    expect((await purchase(id)).status).toBe(status);
  });

  it.each<[Name, string, Money | null]>([
    ['capturePayment', held, myr(2_001)],
    ['voidPayment', uuidFrom('chip:slow-to-release'), null],
    ['refundPayment', paid, myr(2_001)],
    ['refundPayment', uuidFrom('chip:refunded-in-part'), myr(2_001)],
  ])('is declined after waiting once the acquirer has failed: %s', async (name, id, amount) => {
    const { write, prepared } = await run(name, id, amount);
    await settle(id, 'failed');
    expect(await write.observe(prepared, key, { wasAccepted: true })).toEqual({
      kind: 'DECLINED',
      decline: { reason: 'DO_NOT_HONOUR', retryable: true, providerCode: 'do_not_honour' },
    });
  });

  it('is a decline when an accepted deletion failed and the token still exists', async () => {
    const id = uuidFrom('chip:token-slow-to-delete');
    const { write, prepared, outcome } = await run('deleteRecurringToken', id);
    await settle(id, 'failed');
    expect(outcome).toEqual({ kind: 'ACCEPTED', reference: id, effectId: null });
    expect(await write.observe(prepared, key, { wasAccepted: true })).toMatchObject({
      kind: 'DECLINED',
      decline: { providerCode: 'do_not_honour' },
    });
    expect(await write.observe(prepared, key)).toEqual({ kind: 'UNCHANGED', isSafeToResend: true });
  });

  it.each<[Name, string, Money | null]>([
    ['capturePayment', held, myr(2_002)],
    ['voidPayment', uuidFrom('chip:failing-to-release'), null],
    ['refundPayment', paid, myr(2_002)],
  ])('is a decline with the reason of the purchase when the acquirer failed: %s', async (name, id, amount) => {
    const { outcome } = await run(name, id, amount);
    const decline = { reason: 'DO_NOT_HONOUR', retryable: true, providerCode: 'do_not_honour' };
    expect(outcome).toEqual({ kind: 'DECLINED', decline });
  });

  it('is unknown when the purchase cannot be read, because the acquirer may have moved money nevertheless', async () => {
    const write = writesOf(provider()).capturePayment;
    const prepared = await write.prepare(wanted(held, myr(2_002)), scope());
    sandbox().script({ kind: 'html-after', operationId: 'getPurchase' });
    expect(await write.send(prepared, wanted(held), key, scope())).toEqual({ kind: 'INDETERMINATE', reference: null });
  });

  it.each<[Name, string]>([
    ['capturePayment', held],
    ['refundPayment', paid],
  ])('stays unknown when the acquirer’s books may differ from CHIP’s: %s', async (name, id) => {
    const { write, prepared, outcome } = await run(name, id, myr(2_003));
    expect(outcome).toEqual({ kind: 'INDETERMINATE', reference: null });
    expect(await write.observe(prepared, key)).toEqual({ kind: 'INDETERMINATE', reference: null });
  });

  it.each<[Name, Name, string]>([
    ['capturePayment', 'voidPayment', held],
    ['voidPayment', 'capturePayment', held],
    ['capturePayment', 'capturePayment', held],
    ['refundPayment', 'refundPayment', paid],
  ])('is a rejection when another write was faster: %s after %s', async (name, first, id) => {
    const chipProvider = provider();
    const write = writesOf(chipProvider)[name];
    const prepared = await write.prepare(wanted(id), scope());
    await run(first, id);
    expect(await write.send(prepared, wanted(id), key, scope())).toEqual({ kind: 'REJECTED' });
  });
});

describe('the preparation of a write on a CHIP payment', () => {
  const refusal = async (name: Name, input: ReturnType<typeof wanted>, at = provider()) => {
    const error: unknown = await writesOf(at)
      [name].prepare(input, scope())
      .catch((reason: unknown) => reason);
    expect(sent()).toEqual([]);
    return error;
  };

  it.each<[Name, string]>([
    ['capturePayment', 'paid'],
    ['capturePayment', 'pending_capture'],
    ['voidPayment', 'released'],
    ['refundPayment', 'hold'],
    ['refundPayment', 'refunded'],
    ['refundPayment', 'pending_refund'],
    ['refundPayment', 'not-refundable'],
    ['deleteRecurringToken', 'paid'],
  ])('does not allow %s when the purchase is %s, and returns the allowed actions', async (name, seed) => {
    const error = await refusal(name, wanted(uuidFrom(`chip:${seed}`)));
    expect(error).toBeInstanceOf(NotAllowedError);
    expect((error as NotAllowedError).actions.map(({ action }) => action)).toContain('RESEND_INVOICE');
  });

  it.each<[Name, string, Money, string]>([
    ['capturePayment', held, myr(14_501), 'input.amount.minorUnits'],
    ['capturePayment', held, myr(0), 'input.amount.minorUnits'],
    ['capturePayment', held, myr(-1), 'input.amount.minorUnits'],
    ['capturePayment', held, myr(1.5), 'input.amount.minorUnits'],
    ['capturePayment', held, { minorUnits: 100, currency: 'EUR' }, 'input.amount.currency'],
    ['voidPayment', held, myr(14_499), 'input.amount.minorUnits'],
    ['refundPayment', paid, myr(14_501), 'input.amount.minorUnits'],
    ['refundPayment', uuidFrom('chip:refunded-in-part'), myr(9_501), 'input.amount.minorUnits'],
    ['refundPayment', uuidFrom('chip:refundable-only-whole'), myr(14_499), 'input.amount.minorUnits'],
    ['refundPayment', paid, { minorUnits: 100, currency: 'SGD' }, 'input.amount.currency'],
  ])('does not allow %s of %s with the amount %o', async (name, id, amount, argument) => {
    const error = await refusal(name, wanted(id, amount));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).argument).toBe(argument);
  });

  it.each<Name>(['capturePayment', 'refundPayment', 'voidPayment'])(
    'accepts neither a reference of the merchant nor an order for %s',
    async (name) => {
      const error = await refusal(name, { ...wanted(held), merchantReference: 'mine' });
      expect(error).toEqual(new InvalidInputError('input.merchantReference', 'is not taken by CHIP'));
      const ordered = await refusal(name, { ...wanted(held), order: {} });
      expect(ordered).toEqual(new InvalidInputError('input.order', 'is not taken by CHIP'));
      expect(sandbox().calls).toEqual([]);
    },
  );

  it.each<Name>(['capturePayment', 'refundPayment', 'voidPayment', 'deleteRecurringToken'])(
    'reports for %s that CHIP does not know the purchase',
    async (name) => {
      const error = await refusal(name, wanted('00000000-0000-4000-8000-000000000000'));
      expect(error).toEqual(new ResourceNotFoundError('input.id'));
    },
  );

  it('fails when the purchase cannot be read, or contains an amount that is not exact', async () => {
    sandbox().script({ kind: 'error-500-before', operationId: 'getPurchase', times: 3 });
    expect(await refusal('capturePayment', wanted(held))).toBeInstanceOf(ProviderUnavailableError);
    const wire = await startFakeUpstream();
    wire.on('GET', purchasePath, { body: { ...fixture('purchase-paid'), refundable_amount: 1.5 } });
    const faked = createProvider(chipEnvironment(`${wire.url}/api/v1`));
    expect(await refusal('refundPayment', wanted(paidId), faked)).toBeInstanceOf(ProviderInvalidResponseError);
  });
});

describe('after any sequence of captures, releases and refunds,', () => {
  const steps = fc.array(
    fc.record({
      name: fc.constantFrom<Name>('capturePayment', 'refundPayment', 'voidPayment'),
      minorUnits: fc.option(fc.oneof(fc.integer({ min: 1, max: 15_000 }), fc.constantFrom(2_001, 2_002, 2_003))),
      isSettled: fc.constantFrom('done' as const, 'failed' as const),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('the hold is captured, voided or available, and the capture is refunded or refundable', async () => {
    const chipProvider = provider();
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        sandbox().reset();
        let moved = 0;
        for (const { name, minorUnits, isSettled } of sequence) {
          const write = writesOf(chipProvider)[name];
          const input = wanted(held, minorUnits === null ? null : myr(minorUnits));
          const prepared = await write.prepare(input, scope()).catch((reason: unknown) => {
            if (reason instanceof NotAllowedError || reason instanceof InvalidInputError) return null;
            throw reason;
          });
          if (!prepared) continue;
          const { kind } = await write.send(prepared, input, key, scope());
          if (kind === 'ACCEPTED') await settle(held, isSettled);
          const isDone = kind === 'DONE' || (kind === 'ACCEPTED' && isSettled === 'done');
          if (isDone && name === 'refundPayment') moved += Number(prepared['minorUnits']);
          const record = await chipProvider.reads(scope()).payment?.(held, {});
          const { authorized, captured, voided, availableToCapture, refunded, availableToRefund } = record!.amounts!;
          expect(authorized.minorUnits).toBe(captured.minorUnits + voided.minorUnits + availableToCapture.minorUnits);
          expect(captured.minorUnits).toBe(refunded.minorUnits + availableToRefund.minorUnits);
          expect(refunded.minorUnits).toBe(moved);
        }
      }),
      { numRuns: 40 },
    );
  });
});
