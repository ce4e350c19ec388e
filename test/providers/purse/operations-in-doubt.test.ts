import { describe, expect, it, vi } from 'vitest';
import { NotSentError, OutcomeUnknownError, ProviderFailure } from '../../../src/domain/failures.js';
import type { FaultKind } from '../../../src/sandbox/kit/faults.js';
import {
  authorized,
  connect,
  eur,
  key,
  makeScope,
  request,
  newId,
  startAtFake,
  startAtSandbox,
  withCaptures,
} from './operations-support.js';
import { environment, payment as published } from './support.js';

describe('a write at Purse that meets a fault', () => {
  /** Sends, and disconnects once the request has arrived, for faults without an answer. */
  async function sendUnder(kind: FaultKind) {
    const sandbox = await startAtSandbox();
    const { running, capture, sent } = sandbox;
    const prepared = await capture.prepare(
      { reference: authorized, amount: eur(1_000), merchantReference: null },
      makeScope(),
    );
    running.script({ kind, operationId: 'capturePayment', delayMs: 1 });
    const controller = new AbortController();
    const work = capture.send(prepared, request, key, makeScope(controller.signal));
    const settled = work.then(
      (outcome) => ({ outcome, error: null }),
      (error: unknown) => ({ outcome: null, error }),
    );
    if (kind.startsWith('hang')) {
      await vi.waitFor(() => expect(sent()).toHaveLength(1));
      controller.abort();
    }
    return { ...sandbox, prepared, ...(await settled) };
  }

  it.each<FaultKind>(['hang-before', 'reset-before', 'error-500-before', 'error-502-html', 'error-503'])(
    'is unknown, was not done, and may be sent again under the same key: %s',
    async (fault) => {
      const { capture, prepared, error, sent, held } = await sendUnder(fault);
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(sent()).toHaveLength(1);
      expect((await held(authorized)).captures).toHaveLength(0);
      expect(await capture.observe(prepared, key)).toEqual({ kind: 'UNCHANGED', isSafeToResend: true });
      expect(await capture.send(prepared, request, key, makeScope())).toMatchObject({ kind: 'DONE' });
      expect((await held(authorized)).captures).toHaveLength(1);
    },
  );

  it.each<FaultKind>([
    'hang-after',
    'reset-after',
    'error-500-after',
    'invalid-json-after',
    'truncated-json-after',
    'html-after',
    'empty-after',
    'oversized-after',
  ])('is unknown, was done once, is found, and a repetition moves nothing: %s', async (fault) => {
    const { capture, prepared, error, sent, held } = await sendUnder(fault);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(sent()).toHaveLength(1);
    const { captures } = await held(authorized);
    expect(captures).toMatchObject([{ amount: 1_000 }]);
    const outcome = { kind: 'DONE', reference: captures[0]?.id, effectId: captures[0]?.id };
    expect(await capture.observe(prepared, key)).toEqual(outcome);
    expect(await capture.send(prepared, request, key, makeScope())).toEqual(outcome);
    expect((await held(authorized)).captures).toHaveLength(1);
  });

  it('is certainly not done after too-many-requests', async () => {
    const { error, sent, held } = await sendUnder('too-many-requests');
    expect(error).toBeInstanceOf(NotSentError);
    expect(sent()).toHaveLength(1);
    expect((await held(authorized)).captures).toHaveLength(0);
  });

  it('is done once when Purse is slow', async () => {
    const { outcome, sent, held } = await sendUnder('slow');
    expect(outcome).toMatchObject({ kind: 'DONE' });
    expect(sent()).toHaveLength(1);
    expect((await held(authorized)).captures).toHaveLength(1);
  });

  it('is certainly not done without a connection', async () => {
    const { prepareCapture, fake } = await startAtFake();
    const nowhere = { ...environment('http://127.0.0.1:1', `${fake.url}/oauth/token`) };
    await expect(
      connect(nowhere).capture.send(await prepareCapture(), request, key, makeScope()),
    ).rejects.toBeInstanceOf(NotSentError);
  });

  it('is certainly not done when it was cancelled before it was sent', async () => {
    const { prepareCapture, capture, captures } = await startAtFake();
    const before = await prepareCapture();
    await expect(capture.send(before, request, key, makeScope(AbortSignal.abort()))).rejects.toBeInstanceOf(
      NotSentError,
    );
    expect(captures()).toEqual([]);
  });
});

describe('the reconciliation at Purse', () => {
  const found = { kind: 'DONE', reference: newId, effectId: newId };
  const still = { kind: 'INDETERMINATE', reference: null };
  const again = { kind: 'UNCHANGED', isSafeToResend: true };
  it.each<[string, unknown, object]>([
    ['a new operation like it', withCaptures({}), found],
    ['it among others', withCaptures({ id: authorized, amount: 7 }, {}), found],
    ['none', published(), again],
    ['one of another amount', withCaptures({ amount: 1 }), again],
    ['one with another reference', withCaptures({ merchant_reference: 'B' }), again],
    ['two like it', withCaptures({}, { id: authorized }), still],
    ['one without an id', withCaptures({ id: undefined }), still],
    ['one whose amount cannot be read', withCaptures({ amount: 12.5 }), still],
    ['something that is no operation', { ...published(), captures: [...(published().captures ?? []), 'x'] }, still],
    ['less than before', { ...published(), captures: [] }, still],
    ['an earlier version', { ...published(), version: 1 }, still],
  ])('of a payment that shows %s', async (_what, body, reconciled) => {
    const { prepareCapture, capture, onRead, fake } = await startAtFake();
    const before = await prepareCapture();
    onRead({ body });
    expect(await capture.observe(before, key)).toEqual(reconciled);
    expect(fake.requests.at(-1)).toMatchObject({ method: 'GET' });
    expect(fake.requests.at(-1)?.headers).not.toHaveProperty('cache-control');
  });

  it('attributes an operation with the same amount and merchant’s reference, but without our key, to nobody', async () => {
    const { prepareCapture, capture, onRead } = await startAtFake();
    const before = await prepareCapture({ merchantReference: 'A' });
    onRead({ body: withCaptures({ id: authorized, merchant_reference: 'B' }, { merchant_reference: 'A' }) });
    expect(await capture.observe(before, key)).toEqual({ kind: 'UNCHANGED', isSafeToResend: true });
  });

  it('does not accept as its own an operation that existed before, or that another operation has claimed', async () => {
    const { prepareCapture, capture, onRead } = await startAtFake();
    const like = { merchant_reference: key };
    onRead({ body: withCaptures({ id: authorized, ...like }) });
    const before = await prepareCapture();
    expect(await capture.observe(before, key)).toEqual(again);
    const other = '9d1b6f0a-3a55-4f7e-8f0c-2d1b8a6e4f33';
    onRead({ body: withCaptures({ id: authorized, ...like }, { id: other, ...like }, like) });
    expect(await capture.observe(before, key, { claims: { [other]: {} } })).toEqual(found);
  });

  it('does not accept as its own a failure that only looks similar', async () => {
    const { prepareCapture, capture, onRead } = await startAtFake();
    const before = await prepareCapture({ merchantReference: 'A' });
    onRead({ body: withCaptures({ merchant_reference: 'A', status: 'FAILURE' }) });
    expect(await capture.observe(before, key)).toEqual(again);
  });

  it.each<[string, unknown, object]>([
    ['is followed', withCaptures({}, { id: authorized }), found],
    ['that has disappeared: it is still unknown, because it existed', published(), { ...still, reference: newId }],
  ])('follows an operation that Purse has shown %s', async (_what, body, reconciled) => {
    const { prepareCapture, capture, onRead } = await startAtFake();
    const before = await prepareCapture();
    onRead({ body });
    expect(await capture.observe(before, key, { reference: newId })).toEqual(reconciled);
  });

  it('of a payment that no longer exists shows nothing, and of one that cannot be read it fails', async () => {
    const { prepareCapture, capture, onRead } = await startAtFake();
    const before = await prepareCapture();
    onRead({ status: 404 });
    expect(await capture.observe(before, key)).toEqual(still);
    onRead({ body: '<html>' });
    await expect(capture.observe(before, key)).rejects.toBeInstanceOf(ProviderFailure);
  });
});
