import { describe, expect, it, vi } from 'vitest';
import { InvalidInputError, NotAllowedError } from '../../../src/domain/failures.js';
import {
  cartOf,
  declinedId,
  holdClock,
  key,
  makeScope,
  paidId,
  startAtFake,
  startAtSandbox,
} from './operations-support.js';
import { json } from './support.js';

const getPath = '/purchase/getpurchase/v2';
const input = { reference: declinedId };
const at = '2026-11-20T12:00:00Z';
const later = '2026-11-20T13:00:00Z';

/** The declined purchase, or its later state. */
function purchase({ statusId = 'DEC', modified = '2026-11-20T11:00:00.5', code = 'PAY_CLE', value = '1' } = {}) {
  return {
    body: {
      purchaseId: Number(declinedId),
      status: statusId,
      statusId,
      lastModificationTime: modified,
      error: { code },
      items: [],
      extraParameters: [{ key: 'x-a', value }],
    },
  };
}

describe('a declined payment at Cleverbridge', () => {
  it('is retried by one call, whose acceptance means nothing yet', async () => {
    const { writes, sent } = await startAtSandbox();
    const prepared = await writes.retryPayment.prepare(input, makeScope());
    expect(sent('retryPayment')).toEqual([]);
    const outcome = await writes.retryPayment.send(prepared, input, key, makeScope());
    expect(outcome).toMatchObject({ kind: 'ACCEPTED', reference: declinedId, effectId: null });
    expect(sent('retryPayment').map(({ body }) => body)).toEqual([{ PurchaseId: declinedId }]);
    const found = await writes.retryPayment.observe(prepared, key, { reference: declinedId, wasAccepted: true });
    expect(found).toEqual({ kind: 'DONE', reference: declinedId, effectId: `payment:${declinedId}` });
  });

  it('is retried at a given time, in UTC; before that time nothing is called', async () => {
    holdClock(at);
    const { writes, sent, running } = await startAtSandbox();
    const retry = { ...input, retryAt: '2026-11-20T14:00:00+01:00' };
    const prepared = await writes.retryPayment.prepare(retry, makeScope());
    await writes.retryPayment.send(prepared, retry, key, makeScope());
    expect(sent('retryPayment').map(({ body }) => body)).toEqual([{ PurchaseId: declinedId, RetryDateTime: later }]);
    const calls = running.calls.length;
    const accepted = { reference: declinedId, wasAccepted: true };
    expect(await writes.retryPayment.observe(prepared, key, accepted)).toEqual({
      kind: 'INDETERMINATE',
      reference: declinedId,
    });
    expect(running.calls).toHaveLength(calls);
    vi.setSystemTime(later);
    expect(await writes.retryPayment.observe(prepared, key, accepted)).toMatchObject({ kind: 'DONE' });
  });

  it.each([
    ['now', at],
    ['yesterday', '2026-11-19T12:00:00Z'],
  ])('is not retried %s: that time is not in the future, and nothing is called', async (_what, retryAt) => {
    holdClock(at);
    const { fake, writes } = await startAtFake();
    const prepared = writes.retryPayment.prepare({ ...input, retryAt }, makeScope());
    await expect(prepared).rejects.toMatchObject({ constructor: InvalidInputError, argument: 'input.retryAt' });
    expect(fake.requests).toEqual([]);
  });

  it('is retried only while it is declined', async () => {
    const { writes, sent } = await startAtSandbox();
    await expect(writes.retryPayment.prepare({ reference: paidId }, makeScope())).rejects.toMatchObject({
      constructor: NotAllowedError,
      actions: [{ action: 'UPDATE_LICENSE_KEY' }, { action: 'UPDATE_PARAMETERS' }],
    });
    expect(sent('retryPayment')).toEqual([]);
  });

  it('is retried eight times; a repetition of one counts once', async () => {
    const { writes, sent, provider } = await startAtSandbox();
    const declinedAgain = { reference: '168378302' };
    const prepared = await writes.retryPayment.prepare(declinedAgain, makeScope());
    for (let count = 0; count < 8; count++) {
      await writes.retryPayment.prepare(declinedAgain, makeScope());
      await writes.retryPayment.send(prepared, declinedAgain, `key-${Math.min(count, 6)}`, makeScope());
    }
    // Eight requests were sent under seven keys: the gateway counts seven, and Cleverbridge, which counts eight, refuses the next.
    await writes.retryPayment.prepare(declinedAgain, makeScope());
    expect(await writes.retryPayment.send(prepared, declinedAgain, 'key-8', makeScope())).toEqual({ kind: 'REJECTED' });
    expect(sent('retryPayment').map(({ status }) => status)).toEqual([...Array<number>(8).fill(200), 402]);
    const purchase = await provider.reads(makeScope()).purchase?.('168378302', {});
    expect(purchase?.actions.map(({ action }) => action)).toContain('RETRY_PAYMENT');
  });

  it('is not retried a ninth time, because the gateway counts', async () => {
    const { writes, held, provider, sent } = await startAtSandbox();
    held.set(`retries:${declinedId}`, ['1', '2', '3', '4', '5', '6', '7', '8']);
    await expect(writes.retryPayment.prepare(input, makeScope())).rejects.toMatchObject({
      constructor: NotAllowedError,
      message: expect.stringContaining('8 times'),
    });
    const purchase = await provider.reads(makeScope()).purchase?.(declinedId, {});
    expect(purchase?.actions.map(({ action }) => action)).not.toContain('RETRY_PAYMENT');
    expect(sent('retryPayment')).toEqual([]);
  });

  it('is retried also when the checkout store fails', async () => {
    const { writes, vaultState } = await startAtSandbox();
    vaultState.isBroken = true;
    const prepared = await writes.retryPayment.prepare(input, makeScope());
    expect(await writes.retryPayment.send(prepared, input, key, makeScope())).toMatchObject({ kind: 'ACCEPTED' });
  });

  it.each([
    ['402', json('{"ResultMessage":"Maximum number of retries reached."}', 402)],
    ['200 with another message', json('{"ResultMessage":"Not possible"}')],
  ])('is not retried after a readable %s', async (_what, answer) => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    fake.on('POST', '/purchase/retrypayment', answer);
    const prepared = await writes.retryPayment.prepare(input, makeScope());
    expect(await writes.retryPayment.send(prepared, input, key, makeScope())).toEqual({ kind: 'REJECTED' });
  });
});

describe('the outcome of a retry at Cleverbridge', () => {
  const unknown = { kind: 'INDETERMINATE', reference: null };
  const pending = { kind: 'ACCEPTED', reference: declinedId };
  const succeeded = { kind: 'DONE', reference: declinedId, effectId: `payment:${declinedId}` };
  const decline = { reason: 'DO_NOT_HONOUR', retryable: true, providerCode: 'PAY_REJ' };
  const declined = { kind: 'DECLINED', reference: declinedId, decline };
  const failed = { modified: '2026-11-20T12:00:05', code: 'PAY_REJ' };
  const touched = { modified: '2026-11-20T12:00:01' };

  /** Accepted, with a purchase that the acceptance itself has changed; then the purchase as it is now is observed. */
  async function observed(now: Parameters<typeof purchase>[0], retryAt: string | null = null) {
    holdClock(at);
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const data = await writes.retryPayment.prepare({ ...input, retryAt }, makeScope());
    fake.on('POST', '/purchase/retrypayment', json('{"ResultMessage":"OK"}'));
    fake.on('GET', getPath, purchase(touched));
    const state = await writes.retryPayment.send(data, input, key, makeScope());
    const acceptedData = state.kind === 'ACCEPTED' ? (state.acceptedData ?? null) : null;
    expect(acceptedData).not.toBeNull();
    vi.setSystemTime('2026-11-20T13:30:00Z');
    fake.on('GET', getPath, purchase(now));
    const known = { reference: declinedId, wasAccepted: true, acceptedData };
    return { found: await writes.retryPayment.observe(data, key, known), writes, data, known, fake };
  }

  it.each<[string, string | null, Parameters<typeof purchase>[0], object]>([
    ['paid', null, { statusId: 'PAY' }, succeeded],
    ['paid as a test', null, { statusId: 'TST' }, succeeded],
    ['paid and refunded', null, { statusId: 'REF' }, succeeded],
    ['declined since', null, failed, declined],
    ['as it was', null, {}, pending],
    ['changed by the acceptance alone', null, touched, pending],
    ['changed by an x-parameter', null, { ...failed, value: '2' }, pending],
    ['in another state', null, { ...failed, statusId: 'PEN' }, pending],
    ['set for later, and changed before', later, failed, pending],
    ['set for later, and declined then', later, { ...failed, modified: '2026-11-20T13:00:01' }, declined],
  ])('follows the purchase when it was accepted and the purchase is %s', async (_what, retryAt, now, expected) => {
    expect((await observed(now, retryAt)).found).toMatchObject(expected);
  });

  it('is read from a comparison with the first read since, when the purchase could not be read after the acceptance', async () => {
    holdClock(at);
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const data = await writes.retryPayment.prepare(input, makeScope());
    fake.on('POST', '/purchase/retrypayment', json('{"ResultMessage":"OK"}'));
    fake.on('GET', getPath, { status: 401, body: '' });
    const state = await writes.retryPayment.send(data, input, key, makeScope());
    expect(state).toEqual({ kind: 'ACCEPTED', reference: declinedId, effectId: null });
    fake.on('GET', getPath, purchase(failed));
    const first = await writes.retryPayment.observe(data, key, { reference: declinedId, wasAccepted: true });
    expect(first).toMatchObject({ kind: 'ACCEPTED', acceptedData: { modified: '2026-11-20T12:00:05' } });
  });

  it('is unknown once a later retry has replaced it', async () => {
    const { writes, data } = await observed({});
    await writes.retryPayment.send(data, input, 'another-key', makeScope());
    const known = { reference: declinedId, wasAccepted: true, acceptedData: { modified: '', content: '' } };
    expect(await writes.retryPayment.observe(data, key, known)).toMatchObject(pending);
  });

  it('is not that of a later retry, which has replaced it and is declined', async () => {
    const { writes, data, known, found } = await observed(failed);
    expect(found).toMatchObject(declined);
    await writes.retryPayment.send(data, input, 'another-key', makeScope());
    expect(await writes.retryPayment.observe(data, key, known)).toMatchObject(pending);
  });

  it.each<[string, Parameters<typeof purchase>[0], object]>([
    ['paid', { statusId: 'PAY' }, succeeded],
    ['declined since, perhaps by another retry', failed, unknown],
  ])('follows the purchase when its answer was lost and the purchase is %s', async (_what, now, expected) => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const data = await writes.retryPayment.prepare(input, makeScope());
    fake.on('GET', getPath, purchase(now));
    expect(await writes.retryPayment.observe(data, key)).toEqual(expected);
  });

  it('is not the effect that another operation has claimed', async () => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const data = await writes.retryPayment.prepare(input, makeScope());
    fake.on('GET', getPath, purchase({ statusId: 'PAY' }));
    const claims = { [`payment:${declinedId}`]: {} };
    expect(await writes.retryPayment.observe(data, key, { claims })).toEqual(unknown);
  });

  it('is not a payment that was received after a later retry replaced it', async () => {
    const { writes, data, fake } = await observed({});
    await writes.retryPayment.send(data, input, 'another-key', makeScope());
    fake.on('GET', getPath, purchase({ statusId: 'PAY' }));
    const known = { reference: declinedId, wasAccepted: true };
    expect(await writes.retryPayment.observe(data, key, known)).toEqual(unknown);
    expect(await writes.retryPayment.observe(data, 'another-key', known)).toEqual(succeeded);
  });

  it('is unknown when its answer was lost and another one has paid the purchase', async () => {
    const { writes, data, fake } = await observed({});
    fake.on('GET', getPath, purchase({ statusId: 'PAY' }));
    expect(await writes.retryPayment.observe(data, 'lost-key')).toEqual(unknown);
  });
});

describe('a scheduled retry at Cleverbridge', () => {
  /** The purchase that this cart of the sandbox created. */
  async function ordered(productId: number) {
    const bench = await startAtSandbox();
    const cart = cartOf(productId);
    const outcome = await bench.writes.processCart.send(
      { preparedAtMs: 0, providerAheadMs: null },
      cart,
      key,
      makeScope(),
    );
    const reference = 'reference' in outcome ? (outcome.reference ?? '') : '';
    const actions = async () =>
      (await bench.provider.reads(makeScope()).purchase?.(reference, {}))?.actions.map(({ action }) => action);
    return { ...bench, target: { reference }, actions };
  }

  it('is listed as cancellable, and is cancelled by one call', async () => {
    const { writes, sent, target, actions } = await ordered(219_793);
    expect(await actions()).toContain('CANCEL_PAYMENT_RETRY');
    const prepared = await writes.cancelPaymentRetry.prepare(target, makeScope());
    expect(prepared).toEqual({ purchaseId: target.reference });
    expect(await writes.cancelPaymentRetry.send(prepared, target, key, makeScope())).toEqual({
      kind: 'DONE',
      reference: target.reference,
      effectId: null,
    });
    expect(sent('cancelRetry').map(({ body }) => body)).toEqual([{ PurchaseId: target.reference }]);
    expect(await actions()).not.toContain('CANCEL_PAYMENT_RETRY');
    // A repetition is harmless.
    expect(await writes.cancelPaymentRetry.send(prepared, target, key, makeScope())).toMatchObject({ kind: 'DONE' });
  });

  it('cannot be cancelled after an expired card, because it is fixed, and nothing is sent', async () => {
    const { writes, sent, target, actions, held } = await ordered(219_792);
    expect(await actions()).not.toContain('CANCEL_PAYMENT_RETRY');
    const refused = { constructor: NotAllowedError, message: expect.stringContaining('fixed') };
    await expect(writes.cancelPaymentRetry.prepare(target, makeScope())).rejects.toMatchObject(refused);
    // Also when only the purchase shows it.
    held.clear();
    await expect(writes.cancelPaymentRetry.prepare(target, makeScope())).rejects.toMatchObject(refused);
    expect(sent('cancelRetry')).toEqual([]);
  });

  it('cannot be cancelled once the payment was received, and an answer of 402 is a rejection', async () => {
    const { writes, target } = await ordered(219_791);
    await expect(writes.cancelPaymentRetry.prepare({ reference: paidId }, makeScope())).rejects.toBeInstanceOf(
      NotAllowedError,
    );
    // No retry was ever scheduled for this one.
    const prepared = await writes.cancelPaymentRetry.prepare(target, makeScope());
    expect(await writes.cancelPaymentRetry.send(prepared, target, key, makeScope())).toEqual({ kind: 'REJECTED' });
  });

  it.each([
    // It was paid by the retry, or by the customer after the retry was cancelled.
    ['paid', { statusId: 'PAY' }, { kind: 'INDETERMINATE', reference: null }],
    ['declined as before', {}, { kind: 'UNCHANGED', isSafeToResend: true }],
  ])(
    'is observed by its purchase when the answer to its cancellation was lost: the purchase is %s',
    async (_what, now, expected) => {
      const { fake, writes } = await startAtFake();
      fake.on('GET', getPath, purchase(now));
      const prepared = { purchaseId: declinedId };
      expect(await writes.cancelPaymentRetry.observe(prepared, key)).toEqual(expected);
    },
  );

  it.each<[string, boolean, Parameters<typeof purchase>[0], object]>([
    ['sent again, so the first one was done', true, {}, { kind: 'DONE', reference: declinedId, effectId: null }],
    ['at the first attempt, so it is rejected', false, {}, { kind: 'REJECTED' }],
    [
      'sent again for a fixed retry, so it is unknown',
      true,
      { code: 'CCA_EXP' },
      { kind: 'INDETERMINATE', reference: null },
    ],
    [
      'sent again for a decline without a reason, so it is unknown',
      true,
      { code: '' },
      { kind: 'INDETERMINATE', reference: null },
    ],
    [
      'sent again for a paid purchase, so it is unknown',
      true,
      { statusId: 'PAY' },
      { kind: 'INDETERMINATE', reference: null },
    ],
  ])(
    'is observed as follows when the cancellation was answered 402: %s',
    async (_what, isRepetition, now, expected) => {
      const { fake, writes } = await startAtFake();
      fake.on('GET', getPath, purchase(now));
      fake.on('POST', '/purchase/cancelretry', json('{"ResultMessage":"There is no retry to cancel."}', 402));
      const attempt = { isRepetition };
      const data = { purchaseId: declinedId };
      expect(await writes.cancelPaymentRetry.send(data, input, key, makeScope(), attempt)).toEqual(expected);
    },
  );

  it('has an unknown outcome when its cancellation is sent again and its purchase cannot be read', async () => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, { status: 401, body: '' });
    fake.on('POST', '/purchase/cancelretry', json('{"ResultMessage":"There is no retry to cancel."}', 402));
    const sent = writes.cancelPaymentRetry.send({ purchaseId: declinedId }, input, key, makeScope(), {
      isRepetition: true,
    });
    expect(await sent).toEqual({ kind: 'INDETERMINATE', reference: null });
  });
});
