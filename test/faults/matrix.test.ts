import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/sandbox/kit/faults.js';
import { startBench, writeCases } from './support.js';

/** What goes wrong on the way, and whether the provider has done it by then. */
const faults: readonly { kind: FaultKind; isDone: boolean; isCertain: boolean }[] = [
  { kind: 'too-many-requests', isDone: false, isCertain: true },
  { kind: 'hang-before', isDone: false, isCertain: false },
  { kind: 'hang-after', isDone: true, isCertain: false },
  { kind: 'reset-before', isDone: false, isCertain: false },
  { kind: 'reset-after', isDone: true, isCertain: false },
  { kind: 'error-500-before', isDone: false, isCertain: false },
  { kind: 'error-500-after', isDone: true, isCertain: false },
  { kind: 'error-502-html', isDone: false, isCertain: false },
  { kind: 'error-503', isDone: false, isCertain: false },
  { kind: 'invalid-json-after', isDone: true, isCertain: false },
  { kind: 'truncated-json-after', isDone: true, isCertain: false },
  { kind: 'html-after', isDone: true, isCertain: false },
  { kind: 'empty-after', isDone: true, isCertain: false },
  { kind: 'oversized-after', isDone: true, isCertain: false },
];

describe.each(writeCases)('$name', (testCase) => {
  it('is done once, and the same key tells its outcome again without a call', async () => {
    const bench = await startBench();
    expect(await bench.write(testCase, 'k-1')).toMatchObject({
      __typename: testCase.payload,
      operation: {
        status: 'SUCCEEDED',
        replayed: false,
        mutation: testCase.mutation,
        resourceId: testCase.input['id'],
      },
    });
    expect(await bench.write(testCase, 'k-1')).toMatchObject({
      __typename: testCase.payload,
      operation: { status: 'SUCCEEDED', replayed: true },
    });
    expect(bench.asked(testCase)).toBe(1);
    expect(await bench.done(testCase)).toBe(1);
  });

  it.each(faults)(
    'under $kind is never done twice, never called failed, and told truly in the end',
    async ({ kind, isDone, isCertain }) => {
      const bench = await startBench();
      bench.servers[testCase.provider]!.script({ kind, operationId: testCase.operationId });

      const first = await bench.write(testCase, 'k-1');

      expect(bench.asked(testCase)).toBe(1);
      if (isCertain) expect(first).toMatchObject({ __typename: 'ProviderUnavailable', retryable: true });
      else if (isDone) expect([testCase.payload, 'OutcomeUnknown']).toContain(first.__typename);
      else expect(first).toMatchObject({ __typename: 'OutcomeUnknown', retryable: true });
      if (isCertain) return;

      // The same key again: found out, or sent again where a second one cannot do it twice.
      const second = await bench.write(testCase, 'k-1');
      expect([testCase.payload, 'OutcomeUnknown']).toContain(second.__typename);
      if (isDone) expect(second.__typename).toBe(testCase.payload);
      if (isDone) expect(bench.asked(testCase)).toBe(1);
      expect(await bench.done(testCase)).toBeLessThanOrEqual(1);
      if (second.__typename === testCase.payload) expect(await bench.done(testCase)).toBe(1);
    },
  );

  it('is not sent with the same key and another input', async () => {
    const bench = await startBench();
    await bench.write(testCase, 'k-1');
    const other = {
      ...testCase,
      input: { ...testCase.input, id: 'chip:payment:00000000-0000-4000-8000-000000000000' },
    };
    const isToken = testCase.mutation === 'deleteRecurringToken';
    if (isToken) other.input.id = 'chip:purchase:00000000-0000-4000-8000-000000000000';
    expect(await bench.write(other, 'k-1')).toMatchObject({ __typename: 'IdempotencyConflict', retryable: false });
    expect(bench.asked(testCase)).toBe(1);
  });
});
