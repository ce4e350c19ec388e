import { describe, expect, it, vi } from 'vitest';
import { InvalidInputError, NotAllowedError } from '../../../src/domain/failures.js';
import type { Memo } from '../../../src/providers/legacy-writes.js';
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

/** The declined purchase, or what became of it. */
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

describe('a declined payment', () => {
  it('is tried again by one call; that it is accepted means nothing yet', async () => {
    const { writes, sent } = await startAtSandbox();
    const memo = await writes.retryPayment.prepare(input, makeScope());
    expect(sent('retryPayment')).toEqual([]);
    const outcome = await writes.retryPayment.send(memo, input, key, makeScope());
    expect(outcome).toEqual({ kind: 'PENDING', reference: declinedId });
    expect(sent('retryPayment').map(({ body }) => body)).toEqual([{ PurchaseId: declinedId }]);
    const found = await writes.retryPayment.reconcile({ ...memo, operationReference: declinedId }, key, makeScope());
    expect(found).toEqual({ kind: 'FOUND', outcome: { kind: 'SUCCEEDED', reference: declinedId } });
  });

  it('is tried again at a time, in UTC; before it nothing is asked', async () => {
    holdClock(at);
    const { writes, sent, running } = await startAtSandbox();
    const retry = { ...input, retryAt: '2026-11-20T14:00:00+01:00' };
    const memo = await writes.retryPayment.prepare(retry, makeScope());
    await writes.retryPayment.send(memo, retry, key, makeScope());
    expect(sent('retryPayment').map(({ body }) => body)).toEqual([{ PurchaseId: declinedId, RetryDateTime: later }]);
    const calls = running.calls.length;
    const accepted: Memo = { ...memo, operationReference: declinedId };
    expect(await writes.retryPayment.reconcile(accepted, key, makeScope())).toEqual({ kind: 'STILL_UNKNOWN' });
    expect(running.calls).toHaveLength(calls);
    vi.setSystemTime(later);
    expect(await writes.retryPayment.reconcile(accepted, key, makeScope())).toMatchObject({
      kind: 'FOUND',
      outcome: { kind: 'SUCCEEDED' },
    });
  });

  it.each([
    ['now', at],
    ['yesterday', '2026-11-19T12:00:00Z'],
  ])('is not tried again %s: that is no time to come, and nothing is asked', async (_what, retryAt) => {
    holdClock(at);
    const { fake, writes } = await startAtFake();
    const prepared = writes.retryPayment.prepare({ ...input, retryAt }, makeScope());
    await expect(prepared).rejects.toMatchObject({ constructor: InvalidInputError, argument: 'input.retryAt' });
    expect(fake.requests).toEqual([]);
  });

  it('is tried again only while it is declined', async () => {
    const { writes, sent } = await startAtSandbox();
    await expect(writes.retryPayment.prepare({ reference: paidId }, makeScope())).rejects.toMatchObject({
      constructor: NotAllowedError,
      actions: [{ action: 'UPDATE_LICENSE_KEY' }, { action: 'UPDATE_PARAMETERS' }],
    });
    expect(sent('retryPayment')).toEqual([]);
  });

  it('is tried again eight times; a repetition of one counts once', async () => {
    const { writes, sent, provider } = await startAtSandbox();
    const declinedAgain = { reference: '168378302' };
    const memo = await writes.retryPayment.prepare(declinedAgain, makeScope());
    for (let count = 0; count < 8; count++) {
      await writes.retryPayment.prepare(declinedAgain, makeScope());
      await writes.retryPayment.send(memo, declinedAgain, `key-${Math.min(count, 6)}`, makeScope());
    }
    // Eight were made, under seven keys: ours are seven, and Cleverbridge, who counts eight, refuses the next.
    await writes.retryPayment.prepare(declinedAgain, makeScope());
    expect(await writes.retryPayment.send(memo, declinedAgain, 'key-8', makeScope())).toEqual({ kind: 'REFUSED' });
    expect(sent('retryPayment').map(({ status }) => status)).toEqual([...Array<number>(8).fill(200), 402]);
    const purchase = await provider.reads(makeScope()).purchase?.('168378302', {});
    expect(purchase?.actions.map(({ action }) => action)).toContain('RETRY_PAYMENT');
  });

  it('is not tried a ninth time: that is known here', async () => {
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

  it('is tried again all the same when the vault fails', async () => {
    const { writes, vaultState } = await startAtSandbox();
    vaultState.isBroken = true;
    const memo = await writes.retryPayment.prepare(input, makeScope());
    expect(await writes.retryPayment.send(memo, input, key, makeScope())).toMatchObject({ kind: 'PENDING' });
  });

  it.each([
    ['402', json('{"ResultMessage":"Maximum number of retries reached."}', 402)],
    ['200 with another word', json('{"ResultMessage":"Not possible"}')],
  ])('is not tried again after a readable %s', async (_what, answer) => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    fake.on('POST', '/purchase/retrypayment', answer);
    const memo = await writes.retryPayment.prepare(input, makeScope());
    expect(await writes.retryPayment.send(memo, input, key, makeScope())).toEqual({ kind: 'REFUSED' });
  });
});

describe('what became of a retry', () => {
  const unknown = { kind: 'STILL_UNKNOWN' };
  const succeeded = { kind: 'FOUND', outcome: { kind: 'SUCCEEDED', reference: declinedId } };
  const decline = { reason: 'DO_NOT_HONOUR', retryable: true, providerCode: 'PAY_REJ' };
  const declined = { kind: 'FOUND', outcome: { kind: 'DECLINED', reference: declinedId, decline } };
  const failed = { modified: '2026-11-20T12:00:05', code: 'PAY_REJ' };

  it.each<[string, string | null, string | null, Parameters<typeof purchase>[0], object]>([
    ['accepted, and paid', declinedId, null, { statusId: 'PAY' }, succeeded],
    ['accepted, and paid as a test', declinedId, null, { statusId: 'TST' }, succeeded],
    ['accepted, paid and given back', declinedId, null, { statusId: 'REF' }, succeeded],
    ['accepted, and declined since', declinedId, null, failed, declined],
    ['accepted, and as it was', declinedId, null, {}, unknown],
    ['accepted, and changed by an x-parameter', declinedId, null, { ...failed, value: '2' }, unknown],
    ['accepted, and in another state', declinedId, null, { ...failed, statusId: 'PEN' }, unknown],
    ['set for later, and changed before', declinedId, later, failed, unknown],
    ['set for later, and declined then', declinedId, later, { ...failed, modified: '2026-11-20T13:00:01' }, declined],
    ['lost, and paid', null, null, { statusId: 'PAY' }, succeeded],
    ['lost, and declined since, perhaps by somebody else’s', null, null, failed, unknown],
  ])('that was %s', async (_what, operationReference, retryAt, now, expected) => {
    holdClock(at);
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase());
    const memo = await writes.retryPayment.prepare({ ...input, retryAt }, makeScope());
    vi.setSystemTime('2026-11-20T13:30:00Z');
    fake.on('GET', getPath, purchase(now));
    const found = await writes.retryPayment.reconcile({ ...memo, operationReference }, key, makeScope());
    expect(found).toEqual(expected);
    expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('a retry that is scheduled', () => {
  /** The purchase that this cart of the sandbox became. */
  async function ordered(productId: number) {
    const bench = await startAtSandbox();
    const cart = cartOf(productId);
    const outcome = await bench.writes.processCart.send({}, cart, key, makeScope());
    const reference = 'reference' in outcome ? (outcome.reference ?? '') : '';
    const actions = async () =>
      (await bench.provider.reads(makeScope()).purchase?.(reference, {}))?.actions.map(({ action }) => action);
    return { ...bench, target: { reference }, actions };
  }

  it('is listed as one to cancel, and is cancelled by one call', async () => {
    const { writes, sent, target, actions } = await ordered(219_793);
    expect(await actions()).toContain('CANCEL_PAYMENT_RETRY');
    const memo = await writes.cancelPaymentRetry.prepare(target, makeScope());
    expect(memo).toEqual({ purchaseId: target.reference });
    expect(await writes.cancelPaymentRetry.send(memo, target, key, makeScope())).toEqual({
      kind: 'SUCCEEDED',
      reference: target.reference,
    });
    expect(sent('cancelRetry').map(({ body }) => body)).toEqual([{ PurchaseId: target.reference }]);
    expect(await actions()).not.toContain('CANCEL_PAYMENT_RETRY');
    // A repetition does no harm.
    expect(await writes.cancelPaymentRetry.send(memo, target, key, makeScope())).toMatchObject({ kind: 'SUCCEEDED' });
  });

  it('cannot be cancelled after an expired card: it is fixed, and nothing is sent', async () => {
    const { writes, sent, target, actions, held } = await ordered(219_792);
    expect(await actions()).not.toContain('CANCEL_PAYMENT_RETRY');
    const refused = { constructor: NotAllowedError, message: expect.stringContaining('fixed') };
    await expect(writes.cancelPaymentRetry.prepare(target, makeScope())).rejects.toMatchObject(refused);
    // Also where only the purchase tells of it.
    held.clear();
    await expect(writes.cancelPaymentRetry.prepare(target, makeScope())).rejects.toMatchObject(refused);
    expect(sent('cancelRetry')).toEqual([]);
  });

  it('cannot be cancelled once the payment has come in, and what is refused by 402 is refused', async () => {
    const { writes, target } = await ordered(219_791);
    await expect(writes.cancelPaymentRetry.prepare({ reference: paidId }, makeScope())).rejects.toBeInstanceOf(
      NotAllowedError,
    );
    // None was ever scheduled for this one.
    const memo = await writes.cancelPaymentRetry.prepare(target, makeScope());
    expect(await writes.cancelPaymentRetry.send(memo, target, key, makeScope())).toEqual({ kind: 'REFUSED' });
  });

  it.each([
    ['paid', { statusId: 'PAY' }, { kind: 'FOUND', outcome: { kind: 'REFUSED' } }],
    ['declined as before', {}, { kind: 'MAY_SEND_AGAIN' }],
  ])('whose cancellation was lost: the purchase is %s', async (_what, now, expected) => {
    const { fake, writes } = await startAtFake();
    fake.on('GET', getPath, purchase(now));
    const memo = { purchaseId: declinedId };
    expect(await writes.cancelPaymentRetry.reconcile(memo, key, makeScope())).toEqual(expected);
  });
});
