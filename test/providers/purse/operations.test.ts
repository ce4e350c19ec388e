import { describe, expect, it, vi } from 'vitest';
import {
  InvalidInputError,
  NotAllowedError,
  OutcomeUnknownError,
  ProviderFailure,
  ResourceNotFoundError,
} from '../../../src/domain/failures.js';
import type { ReconciliationData } from '../../../src/domain/operation.js';
import type { PaymentWriteInput } from '../../../src/domain/write-inputs.js';
import type { FakeAnswer } from '../../support/fake-upstream.js';
import {
  type Kind,
  authorized,
  eur,
  key,
  makeScope,
  request,
  newId,
  partial,
  sandboxId,
  startAtFake,
  startAtSandbox,
  whole,
  withCaptures,
} from './operations-support.js';
import { fixture, payment as published } from './support.js';
import { completeRequest, inputOf } from './writes-support.js';

/** A request with a reference of the merchant, as it is sent: with our key in its part of the order. */
function marked(body: { readonly order?: { readonly additional_data?: object } }) {
  const additional_data = { ...body.order?.additional_data, 'x-gateway-request-id': key };
  return { ...body, order: { ...body.order, additional_data } };
}

describe('the request of a write at Purse', () => {
  it.each<[Kind, string, string, number]>([
    ['capture', 'captures', authorized, 4_299],
    ['void', 'voids', authorized, 4_299],
    ['refund', 'refunds', sandboxId('partially-refunded'), 200_000],
  ])(
    'to %s everything contains the whole amount and the key, and is sent once',
    async (kind, segment, reference, amount) => {
      const { sent, held, ...writes } = await startAtSandbox();
      const prepared = await writes[kind].prepare({ reference, ...whole }, makeScope());
      expect(sent()).toEqual([]);
      const outcome = await writes[kind].send(prepared, request, key, makeScope());
      expect(sent()).toMatchObject([
        {
          path: `/payment/v2/payments/${reference}/${segment}`,
          body: { amount },
          headers: { 'x-idempotency-key': key, 'content-type': 'application/json', 'x-api-key': 'sandbox-api-key' },
        },
      ]);
      // Without a reference of the merchant, the operation is found again by ours.
      expect(sent()[0]?.body).toEqual({ amount, merchant_reference: key });
      const made = (await held(reference))[segment as 'captures'].at(-1);
      expect(made).toMatchObject({ amount, status: 'SUCCESS' });
      expect(outcome).toEqual({ kind: 'DONE', reference: made?.id, effectId: made?.id });
    },
  );

  it('contains a part and the merchant’s own reference when they are given', async () => {
    const { capture, sent, held } = await startAtSandbox();
    const input = { reference: authorized, amount: eur(1_000), merchantReference: 'CAP#1223445' };
    const prepared = await capture.prepare(input, makeScope());
    expect(await capture.send(prepared, request, key, makeScope())).toMatchObject({ kind: 'DONE' });
    // Our own key is sent beside it, in a field that Purse returns.
    const order = { additional_data: { 'x-gateway-request-id': key } };
    expect(sent()[0]?.body).toEqual({ amount: 1_000, merchant_reference: 'CAP#1223445', order });
    expect((await held(authorized)).captures).toMatchObject([{ amount: 1_000, merchant_reference: 'CAP#1223445' }]);
  });

  it('contains a part of the order when one is given, which is not in the reconciliation data', async () => {
    const { prepareCapture, capture, onCapture, captures } = await startAtFake();
    const order = {
      shipments: [{ netAmountMinorUnits: 1_299, itemLines: [{ name: 'My product', taxRatePercent: '5.50' }] }],
      additionalData: { parcel: 'P-1', weight: 2.5 },
    };
    const input = { ...request, reference: partial, order };
    const before = await prepareCapture({ order });
    expect(JSON.stringify(before)).not.toMatch(/product|parcel/);
    onCapture({ body: withCaptures({}) });
    expect(await capture.send(before, input, key, makeScope())).toMatchObject({ kind: 'DONE' });
    expect(captures()[0]?.body).toContain('"tax_rate":5.50');
    expect(JSON.parse(captures()[0]?.body ?? '')).toEqual({
      amount: 1_299,
      order: {
        shipments: [{ net_amount: 1_299, item_lines: [{ name: 'My product', tax_rate: 5.5 }] }],
        additional_data: { parcel: 'P-1', weight: 2.5 },
      },
      merchant_reference: key,
    });
  });

  it('equals the published request for the same input', async () => {
    const { prepareCapture, capture, onCapture, captures } = await startAtFake();
    const body = fixture('payment-operation.request') as Record<string, unknown>;
    const { amount, ...rest } = inputOf(body) as { amount: ReturnType<typeof eur>; merchantReference: string };
    const input = { reference: partial, amount, ...rest };
    onCapture({ body: withCaptures({ amount: 10, merchant_reference: rest.merchantReference }) });
    expect(await capture.send(await prepareCapture(input), input, key, makeScope())).toMatchObject({ kind: 'DONE' });
    expect(JSON.parse(captures()[0]?.body ?? '')).toEqual(marked(body));
  });

  it.each(['capture', 'refund', 'void'] as const)('to %s can contain every documented field', async (kind) => {
    const { fake, path, onRead, ...writes } = await startAtFake();
    const complete = completeRequest('OperationRequest');
    const { amount, ...rest } = inputOf(complete) as { amount: ReturnType<typeof eur>; merchantReference: string };
    const input = { reference: partial, amount, ...rest };
    onRead({ body: { ...published(), amounts: { ...published().amounts, available_to_void: 7 } } });
    fake.on('POST', `${path}/${kind}s`, { status: 400, body: {} });
    await writes[kind].send(await writes[kind].prepare(input, makeScope()), input, key, makeScope());
    expect(JSON.parse(fake.requestsTo(`${path}/${kind}s`)[0]?.body ?? '')).toEqual(marked(complete));
  });

  it('is recorded in plain scalars, which can be stored and read again', async () => {
    const { capture } = await startAtSandbox();
    const prepared = await capture.prepare({ reference: partial, ...whole }, makeScope());
    expect(Object.values(prepared).every((value) => value === null || typeof value !== 'object')).toBe(true);
    expect(prepared).toMatchObject({ paymentId: partial, amount: 1_299, merchantReference: null });
    const restored = JSON.parse(JSON.stringify(prepared)) as ReconciliationData;
    expect(await capture.send(restored, request, key, makeScope())).toMatchObject({ kind: 'DONE' });
  });
});

describe('before a write at Purse is sent,', () => {
  const invalid = (argument: string) => ({ constructor: InvalidInputError, argument });
  it.each<[string, Kind, string, { amount: ReturnType<typeof eur> | null }, object]>([
    [
      'an amount above the available one',
      'capture',
      authorized,
      { amount: eur(4_300) },
      invalid('input.amount.minorUnits'),
    ],
    ['no amount', 'capture', authorized, { amount: eur(0) }, invalid('input.amount.minorUnits')],
    ['a negative amount', 'refund', authorized, { amount: eur(-1) }, invalid('input.amount.minorUnits')],
    [
      'another currency',
      'void',
      authorized,
      { amount: { minorUnits: 1, currency: 'USD' } },
      invalid('input.amount.currency'),
    ],
    [
      'an unknown payment',
      'capture',
      '00000000-0000-4000-8000-000000000000',
      { amount: null },
      { constructor: ResourceNotFoundError, path: 'input.id' },
    ],
    [
      'a payment that waits',
      'capture',
      sandboxId('pending'),
      { amount: null },
      { constructor: NotAllowedError, actions: [] },
    ],
    [
      'a refund of an uncaptured amount',
      'refund',
      authorized,
      { amount: eur(1) },
      {
        constructor: NotAllowedError,
        message: 'The payment has nothing that can be refunded now.',
        actions: [
          { action: 'CAPTURE', maximum: eur(4_299), partial: true },
          { action: 'VOID', maximum: eur(4_299), partial: true },
        ],
      },
    ],
    [
      'a capture of a captured amount',
      'capture',
      sandboxId('captured'),
      { amount: null },
      { constructor: NotAllowedError, actions: [expect.objectContaining({ action: 'REFUND' })] },
    ],
    [
      'a void of a voided amount',
      'void',
      sandboxId('voided'),
      { amount: null },
      { constructor: NotAllowedError, actions: [] },
    ],
  ])('an input with a fault is refused, and nothing changes: %s', async (_what, kind, reference, input, failure) => {
    const { sent, ...writes } = await startAtSandbox();
    const work = writes[kind].prepare({ reference, merchantReference: null, ...input }, makeScope());
    await expect(work).rejects.toMatchObject(failure);
    expect(sent()).toEqual([]);
  });

  it.each<[string, NonNullable<PaymentWriteInput['order']>]>([
    ['shipments.0.itemLines.0.taxRatePercent', { shipments: [{ itemLines: [{ taxRatePercent: '1e3' }] }] }],
    ['additionalData.list', { additionalData: { list: [] } }],
  ])('an order with a wrong %s is refused, and nothing is called', async (path, order) => {
    const { prepareCapture, fake } = await startAtFake();
    await expect(prepareCapture({ order })).rejects.toMatchObject(invalid(`input.order.${path}`));
    expect(fake.requests).toEqual([]);
  });

  it('the payment is read again, whatever an earlier read returned', async () => {
    const { onRead, provider, prepareCapture } = await startAtFake();
    const capturedOnce = (await prepareCapture())['idsBefore'];
    await provider.reads(makeScope()).payment?.(partial, { maxAgeSeconds: 600 });
    onRead({ body: withCaptures({ amount: 1 }) });
    expect((await prepareCapture())['idsBefore']).toBe(`${String(capturedOnce)},${newId}`);
  });

  it('the payment is not read by sharing an earlier read', async () => {
    const { fake, onRead, provider, prepareCapture } = await startAtFake();
    let answerLate: (answer: FakeAnswer) => void = () => undefined;
    const late = new Promise<FakeAnswer>((resolve) => (answerLate = resolve));
    onRead(() => late);
    const early = provider.reads(makeScope()).payment?.(partial, {});
    await vi.waitFor(() => expect(fake.requestsTo('/payment')).toHaveLength(1));
    onRead({ body: withCaptures({ amount: 1 }) });
    const prepared = prepareCapture();
    answerLate({ body: published() });
    expect((await prepared)['idsBefore']).toContain(newId);
    await early;
  });

  it.each([
    ['no sums', { amounts: undefined }],
    ['a sum that is no whole number', { amounts: { ...published().amounts, available_to_capture: 12.5 } }],
    ['another id', { id: authorized }],
  ])('a payment with %s cannot be written', async (_what, change) => {
    const { onRead, prepareCapture } = await startAtFake();
    onRead({ body: { ...published(), ...change } });
    await expect(prepareCapture()).rejects.toBeInstanceOf(ProviderFailure);
  });
});

describe('the outcome of a write at Purse', () => {
  const declined = { kind: 'DECLINED', decline: { reason: 'PROCESSING_ERROR', retryable: true, providerCode: '96' } };
  it.each<[string, number, object, object]>([
    ['a success', 100, { kind: 'DONE' }, { kind: 'DONE' }],
    ['one that waits and works out', 101, { kind: 'ACCEPTED' }, { kind: 'DONE' }],
    ['a failure', 102, declined, declined],
    ['a conflict', 103, { kind: 'INDETERMINATE' }, { kind: 'INDETERMINATE' }],
    ['an uncertainty', 104, { kind: 'INDETERMINATE' }, { kind: 'INDETERMINATE' }],
    ['one that waits and fails', 106, { kind: 'ACCEPTED' }, declined],
  ])('is returned at once, and again by reconciliation: %s', async (_what, minorUnits, atOnce, later) => {
    for (const [kind, list, reference] of [
      ['capture', 'captures', authorized],
      ['void', 'voids', authorized],
      ['refund', 'refunds', sandboxId('refund-pending')],
    ] as const) {
      const { sent, held, ...writes } = await startAtSandbox();
      const prepared = await writes[kind].prepare(
        { reference, amount: eur(minorUnits), merchantReference: 'A' },
        makeScope(),
      );
      const outcome = await writes[kind].send(prepared, request, key, makeScope());
      expect(outcome).toMatchObject(atOnce);
      const made = (await held(reference))[list].at(-1);
      if ('reference' in outcome) expect(outcome.reference).toBe(made?.id);
      for (const reference of [null, made?.id ?? null]) {
        expect(await writes[kind].observe(prepared, key, { reference })).toMatchObject(later);
      }
      expect(sent()).toHaveLength(1);
    }
  });

  it('is unknown for an undocumented status, which is reported', async () => {
    const { prepareCapture, capture, onCapture, unknownWords } = await startAtFake();
    onCapture({ body: withCaptures({ status: 'MAYBE' }) });
    expect(await capture.send(await prepareCapture(), request, key, makeScope())).toEqual({
      kind: 'INDETERMINATE',
      reference: newId,
    });
    expect(unknownWords).toEqual(['MAYBE']);
  });

  it('is read from any 2xx', async () => {
    const { prepareCapture, capture, onCapture } = await startAtFake();
    onCapture({ status: 202, body: withCaptures({}) });
    expect(await capture.send(await prepareCapture(), request, key, makeScope())).toEqual({
      kind: 'DONE',
      reference: newId,
      effectId: newId,
    });
  });

  it.each([
    ['no new operation', published()],
    ['a new operation of another amount', withCaptures({ amount: 1_298 })],
    ['a new operation with another reference', withCaptures({ merchant_reference: 'B' })],
    ['two that could be it', withCaptures({}, { id: authorized })],
    ['one without an id', withCaptures({ id: undefined })],
    ['one without an amount', withCaptures({ amount: undefined })],
    [
      'operations of before missing',
      { ...withCaptures({}), captures: [{ id: newId, status: 'SUCCESS', amount: 1_299 }] },
    ],
    ['an earlier version', { ...withCaptures({}), version: 1 }],
  ])('is unknown when the payment shows %s', async (_what, body) => {
    const { prepareCapture, capture, onCapture } = await startAtFake();
    onCapture({ body });
    await expect(capture.send(await prepareCapture(), request, key, makeScope())).rejects.toBeInstanceOf(
      OutcomeUnknownError,
    );
  });

  it.each([400, 404, 422])('is a rejection when Purse answers %i in JSON', async (status) => {
    const { prepareCapture, capture, onCapture, captures } = await startAtFake();
    onCapture({ status, body: { title: 'Bad request', status } });
    expect(await capture.send(await prepareCapture(), request, key, makeScope())).toEqual({ kind: 'REJECTED' });
    expect(captures()).toHaveLength(1);
  });

  it.each<[string, FakeAnswer]>([
    ['markup', { body: '<html>welcome</html>' }],
    ['nothing', { headers: { 'content-type': 'application/json' } }],
    ['broken JSON', { body: '{"id": ' }],
    ['null', { body: null }],
    ['a list', { body: [] }],
    ['another payment', { body: { ...withCaptures({}), id: authorized } }],
    ['no id', { body: { ...withCaptures({}), id: undefined } }],
    ['a redirect', { status: 302, body: {} }],
    ['a 400 in markup', { status: 400, body: '<html>400</html>' }],
    ['an empty 404', { status: 404 }],
    ['a 408', { status: 408, body: {} }],
    ['a 500', { status: 500, body: {} }],
    ['a 504', { status: 504, body: '<html>Gateway timeout</html>' }],
  ])('is unknown when the answer is %s, and it was sent once', async (_what, answer) => {
    const { prepareCapture, capture, onCapture, captures } = await startAtFake();
    onCapture(answer);
    await expect(capture.send(await prepareCapture(), request, key, makeScope())).rejects.toBeInstanceOf(
      OutcomeUnknownError,
    );
    expect(captures()).toHaveLength(1);
  });
});
