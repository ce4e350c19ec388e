import { describe, expect, it } from 'vitest';
import { NotSentError, OutcomeUnknownError } from '../../../src/domain/failures.js';
import type { ReconciliationData } from '../../../src/domain/operation.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import { createProvider, held, key, paths, scope, wanted, writesOf, type Name } from './operations-support.js';
import { chipEnvironment, fixture, paidId, purchasePath, unpaid } from './support.js';

describe('an unusual answer of CHIP', () => {
  const refund = {
    type: 'payment',
    id: '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21',
    status: 'success',
    payment: { payment_type: 'refund', amount: 5_000, currency: 'MYR' },
    related_to: { type: 'purchase', id: paidId },
  };
  const prepared = {
    reference: paidId,
    minorUnits: 5_000,
    currency: 'MYR',
    statusesBefore: 4,
    attemptsBefore: 2,
    refundableBefore: 14_500,
    isWholeOnly: false,
  };

  const send = async (name: Name, status: number, body: unknown, own: ReconciliationData = prepared) => {
    const wire = await startFakeUpstream();
    wire.on('POST', `${purchasePath}${paths[name]}/`, { status, body });
    wire.on('GET', purchasePath, { body: fixture('purchase-paid') });
    const write = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`)))[name];
    const outcome = await write.send(own, wanted(paidId), key, scope()).catch((reason: unknown) => reason);
    expect(wire.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    return outcome;
  };

  it('is read when it is a refund as CHIP publishes it', async () => {
    expect(await send('refundPayment', 200, refund)).toEqual({
      kind: 'DONE',
      reference: refund.id,
      effectId: refund.id,
    });
    const pending = fixture('purchase-pending-refund');
    expect(await send('refundPayment', 200, pending)).toEqual({ kind: 'ACCEPTED', reference: null, effectId: null });
    const inPart = await send('refundPayment', 200, fixture('purchase-partially-refunded'));
    expect(inPart).toEqual({ kind: 'DONE', reference: refund.id, effectId: refund.id });
  });

  it.each<[string, unknown]>([
    ['no type', { ...refund, type: undefined }],
    ['another type', { ...refund, type: 'payout' }],
    ['no id', { ...refund, id: '' }],
    ['another purchase', { ...refund, related_to: { type: 'purchase', id: held } }],
    ['another amount', { ...refund, payment: { ...refund.payment, amount: 4_999 } }],
    ['another currency', { ...refund, payment: { ...refund.payment, currency: 'SGD' } }],
    ['no amount', { ...refund, payment: {} }],
    ['a float', { ...refund, payment: { ...refund.payment, amount: 50.5 } }],
    ['another kind of payment', { ...refund, payment: { ...refund.payment, payment_type: 'payout' } }],
    ['no success', { ...refund, status: 'failed' }],
    ['the unchanged purchase', fixture('purchase-paid')],
    ['a list', [refund]],
    ['null', 'null'],
    ['nothing', ''],
    ['markup', '<html>'],
  ])('is neither success nor failure when it is for a refund with %s', async (_case, body) => {
    expect(await send('refundPayment', 200, body)).toBeInstanceOf(OutcomeUnknownError);
  });

  it.each<[Name, unknown]>([
    ['capturePayment', { ...fixture('purchase-paid'), id: held }],
    ['capturePayment', { ...fixture('purchase-paid'), status: 'hold' }],
    ['capturePayment', { ...fixture('purchase-paid'), status: 'brand_new' }],
    ['capturePayment', fixture('purchase-paid')],
    ['capturePayment', refund],
    ['voidPayment', fixture('purchase-paid')],
    ['deleteRecurringToken', { ...fixture('purchase-paid'), is_recurring_token: 'no' }],
  ])('is neither success nor failure when it is for %s and contradicts itself', async (name, body) => {
    expect(await send(name, 200, body)).toBeInstanceOf(OutcomeUnknownError);
  });

  it.each<[number, unknown, 'REJECTED' | 'INDETERMINATE']>([
    [400, { __all__: [{ message: 'x', code: 'purchase_capture_wrong_status' }] }, 'REJECTED'],
    [400, { __all__: { message: 'x', code: 'purchase_capture_wrong_status' } }, 'REJECTED'],
    [400, { amount: [{ message: 'x', code: 'max_value' }] }, 'REJECTED'],
    [400, { code: 'invalid', message: 'x' }, 'REJECTED'],
    [422, { __all__: [{ message: 'x', code: 'unprocessable_entity' }] }, 'REJECTED'],
    [405, { __all__: [{ message: 'x', code: 'method_not_allowed' }] }, 'REJECTED'],
    [404, fixture('error-404'), 'REJECTED'],
    [400, { __all__: [{ message: 'x', code: 'purchase_capture_error' }] }, 'INDETERMINATE'],
    [400, { __all__: { message: 'x', code: 'purchase_capture_error' } }, 'INDETERMINATE'],
  ])('of %i with %j means: %s', async (status, body, kind) => {
    expect(await send('capturePayment', status, body)).toMatchObject({ kind });
  });

  it('about a failure is not explained by an older attempt', async () => {
    const held = { ...unpaid({ status: 'hold' }), status_history: fixture('purchase-paid').status_history };
    const failed = { type: 'capture', successful: false, error: { code: 'expired_card', message: '' } };
    const wire = await startFakeUpstream();
    const error = { __all__: [{ message: 'x', code: 'purchase_capture_error' }] };
    wire.on('POST', `${purchasePath}capture/`, { status: 400, body: error });
    wire.on('GET', purchasePath, { body: { ...held, transaction_data: { attempts: [failed] } } });
    const write = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`))).capturePayment;
    expect(await write.send({ ...prepared, attemptsBefore: 1 }, wanted(paidId), key, scope())).toEqual({
      kind: 'INDETERMINATE',
      reference: null,
    });
    expect(await write.send({ ...prepared, attemptsBefore: 0 }, wanted(paidId), key, scope())).toMatchObject({
      decline: { reason: 'EXPIRED_CARD', providerCode: 'expired_card' },
    });
  });

  it('is no evidence when it lacks data that a read had before', async () => {
    const wire = await startFakeUpstream();
    const { status_history } = fixture('purchase-paid') as { status_history: readonly object[] };
    wire.on('GET', purchasePath, { body: { ...unpaid({ status: 'hold' }), status_history } });
    const write = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`))).capturePayment;
    const { length } = status_history;
    const own = { ...prepared, statusesBefore: length, attemptsBefore: 0 };
    expect(await write.observe(own, key)).toEqual({ kind: 'UNCHANGED', isSafeToResend: true });
    for (const missing of [{ statusesBefore: length + 1 }, { attemptsBefore: 1 }]) {
      expect(await write.observe({ ...own, ...missing }, key)).toEqual({ kind: 'INDETERMINATE', reference: null });
    }
  });

  it.each([401, 403])('of %i means that nothing was done', async (status) => {
    expect(await send('capturePayment', status, fixture('error-401'))).toBeInstanceOf(NotSentError);
  });

  it.each<[number, unknown]>([
    [404, '<html>'],
    [400, '<html>'],
    [400, ''],
    [400, {}],
    [400, 'null'],
    [302, {}],
    [408, { __all__: [{ message: 'x', code: 'timeout' }] }],
    [409, { __all__: [{ message: 'x', code: 'conflict' }] }],
    [500, { __all__: [{ message: 'x', code: 'internal_error' }] }],
  ])('of %i with %j leaves the outcome unknown', async (status, body) => {
    expect(await send('capturePayment', status, body)).toBeInstanceOf(OutcomeUnknownError);
  });

  it('cannot exist when the connection is refused, so nothing was done', async () => {
    const write = writesOf(createProvider(chipEnvironment('http://127.0.0.1:1/api/v1'))).capturePayment;
    await expect(write.send(prepared, wanted(paidId), key, scope())).rejects.toBeInstanceOf(NotSentError);
  });

  it('that CHIP no longer knows the purchase leaves the outcome of a write unknown', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', purchasePath, { status: 404, body: fixture('error-404') });
    const write = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`))).refundPayment;
    expect(await write.observe(prepared, key)).toEqual({ kind: 'INDETERMINATE', reference: null });
  });
});
