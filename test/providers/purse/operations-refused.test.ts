import { describe, expect, it, vi } from 'vitest';
import { NotSentError } from '../../../src/domain/failures.js';
import type { FakeAnswer } from '../../support/fake-upstream.js';
import {
  authorized,
  eur,
  key,
  makeScope,
  request,
  newId,
  partial,
  startAtFake,
  startAtSandbox,
  withCaptures,
} from './operations-support.js';
import { payment as published } from './support.js';

const violation = (resource_id?: unknown) => ({
  status: 409,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: 'urn:eu.purse:write-conflict', title: 'Idempotency violation', status: 409, resource_id },
});

describe('a key that Purse has received before', () => {
  it.each<[number, string]>([
    [100, 'DONE'],
    [101, 'DONE'],
    [102, 'DECLINED'],
    [104, 'INDETERMINATE'],
  ])('returns the outcome of the first request for %i, and moves nothing', async (minorUnits, kind) => {
    const { capture, sent, held } = await startAtSandbox();
    const prepared = await capture.prepare(
      { reference: authorized, amount: eur(minorUnits), merchantReference: null },
      makeScope(),
    );
    await capture.send(prepared, request, key, makeScope());
    expect(await capture.send(prepared, request, key, makeScope())).toMatchObject({ kind });
    expect(sent().map(({ status }) => status)).toEqual([200, 409]);
    expect((await held(authorized)).captures).toHaveLength(1);
  });

  it('is distinguished from a later one for the same amount by our own reference', async () => {
    const { capture } = await startAtSandbox();
    const input = { reference: authorized, amount: eur(1_000), merchantReference: null };
    const prepared = await capture.prepare(input, makeScope());
    const first = await capture.send(prepared, request, key, makeScope());
    await capture.send(await capture.prepare(input, makeScope()), request, 'another-key', makeScope());
    expect(await capture.observe(prepared, key)).toEqual(first);
    expect(await capture.send(prepared, request, key, makeScope())).toEqual(first);
  });

  it('is unknown while the first request is in progress, and found once it is done', async () => {
    const { running, capture, sent, held } = await startAtSandbox();
    const prepared = await capture.prepare(
      { reference: authorized, amount: eur(105), merchantReference: null },
      makeScope(),
    );
    const first = capture.send(prepared, request, key, makeScope());
    await vi.waitFor(() => expect(running.calls.at(-1)?.operationId).toBe('capturePayment'));
    expect(await capture.send(prepared, request, key, makeScope())).toEqual({ kind: 'INDETERMINATE', reference: null });
    const outcome = await first;
    expect(outcome).toMatchObject({ kind: 'DONE' });
    expect(await capture.observe(prepared, key)).toEqual(outcome);
    expect(
      sent()
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 409]);
    expect((await held(authorized)).captures).toHaveLength(1);
  });

  const succeeded = { kind: 'DONE', reference: newId, effectId: newId };
  const unknown = { kind: 'INDETERMINATE', reference: null };
  it.each<[string, FakeAnswer, FakeAnswer, object]>([
    [
      'by its id, whatever reference it shows',
      violation(newId),
      { body: withCaptures({ merchant_reference: 'x' }) },
      succeeded,
    ],
    ['by its id in capitals', violation(newId.toUpperCase()), { body: withCaptures({}) }, succeeded],
    ['by comparison when the problem names nothing', violation(), { body: withCaptures({}) }, succeeded],
    ['by comparison when it names the payment', violation(partial), { body: withCaptures({}) }, succeeded],
    [
      'by comparison when the problem is markup',
      { status: 409, body: '<html>' },
      { body: withCaptures({}) },
      succeeded,
    ],
    ['not when the amount is another', violation(newId), { body: withCaptures({ amount: 5 }) }, unknown],
    ['not when there is none', violation(newId), { body: published() }, unknown],
    ['not when two could be it', violation(), { body: withCaptures({}, { id: authorized }) }, unknown],
    ['not when the payment cannot be read', violation(newId), { status: 403, body: {} }, unknown],
    ['not when the payment no longer exists', violation(newId), { status: 404, body: {} }, unknown],
  ])('is found %s', async (_what, problem, read, outcome) => {
    const { prepareCapture, capture, onCapture, onRead, captures } = await startAtFake();
    const before = await prepareCapture();
    onCapture(problem);
    onRead(read);
    expect(await capture.send(before, request, key, makeScope())).toEqual(outcome);
    expect(captures()).toHaveLength(1);
  });
});

describe('a write at Purse without valid credentials', () => {
  it('is sent once more after a 401, with a new token and the same key', async () => {
    const { prepareCapture, capture, onCapture, captures } = await startAtFake();
    const before = await prepareCapture();
    onCapture(({ headers }) =>
      headers.authorization === 'Bearer token-1' ? { status: 401 } : { body: withCaptures({}) },
    );
    expect(await capture.send(before, request, key, makeScope())).toEqual({
      kind: 'DONE',
      reference: newId,
      effectId: newId,
    });
    expect(captures().map(({ headers }) => [headers.authorization, headers['x-idempotency-key']])).toEqual([
      ['Bearer token-1', key],
      ['Bearer token-2', key],
    ]);
  });

  it.each([
    [401, 2],
    [403, 1],
  ])('is certainly not done after a permanent %i, with %i requests', async (status, times) => {
    const { prepareCapture, capture, onCapture, captures } = await startAtFake();
    const before = await prepareCapture();
    onCapture({ status, body: '<html>no</html>' });
    await expect(capture.send(before, request, key, makeScope())).rejects.toBeInstanceOf(NotSentError);
    expect(captures()).toHaveLength(times);
  });

  it('is not sent when no token is available', async () => {
    const { prepareCapture } = await startAtFake();
    const before = await prepareCapture();
    const other = await startAtFake();
    other.fake.on('POST', '/oauth/token', { status: 401, body: { error: 'invalid_client' } });
    await expect(other.capture.send(before, request, key, makeScope())).rejects.toBeInstanceOf(NotSentError);
    other.fake.on('POST', '/oauth/token', { status: 429, headers: { 'retry-after': '7' } });
    await expect(other.capture.send(before, request, key, makeScope())).rejects.toMatchObject({ retryAfterSeconds: 7 });
    expect(other.captures()).toEqual([]);
  });

  it('is not sent again when a rejected token cannot be replaced', async () => {
    const { prepareCapture, capture, onCapture, captures, fake } = await startAtFake();
    const before = await prepareCapture();
    onCapture({ status: 401 });
    fake.on('POST', '/oauth/token', { status: 401, body: {} });
    await expect(capture.send(before, request, key, makeScope())).rejects.toBeInstanceOf(NotSentError);
    expect(captures()).toHaveLength(1);
  });
});
