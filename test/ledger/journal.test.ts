import { describe, expect, it } from 'vitest';
import { NotSentError } from '../../src/domain/failures.js';
import type { ObservedState } from '../../src/domain/operation.js';
import { done, lost, refundOf, scope, setUp } from './durability-support.js';

type Script = NonNullable<Parameters<typeof setUp>[0]>;

/** The journal's steps of one key after this number of requests. */
async function stepsAfter(requests: number, script: Script) {
  const { makeLedger, store } = await setUp(script);
  const ledger = makeLedger();
  let id = '';
  for (let request = 1; request <= requests; request += 1) {
    const result = await ledger.run(refundOf('k-1'), scope());
    if ('entry' in result) id = result.entry.id;
  }
  const rows = await store.journal(id);
  return rows.map(({ step, code, state }) => [step, code, state]);
}

const unchanged = (): ObservedState => ({ kind: 'UNCHANGED', isSafeToResend: true });
const notSent = (): ObservedState => {
  throw new NotSentError('CHIP', null);
};
const claimed = ['CLAIMED', 'refundPayment', 'IN_PROGRESS'];

describe('the journal of a write', () => {
  it('records the answer of the provider', async () => {
    expect(await stepsAfter(1, {})).toEqual([claimed, ['RECEIVED', 'DONE', 'SUCCEEDED']]);
  });

  it('records that the answer was lost, and what a read found', async () => {
    expect(await stepsAfter(1, { send: lost, observe: () => done('refund-1') })).toEqual([
      claimed,
      ['RECEIVED', 'NO_READABLE_ANSWER', 'SUCCEEDED'],
      ['FOUND', 'DONE', 'SUCCEEDED'],
    ]);
  });

  it('records that the write was sent again, and the outcome', async () => {
    const send = (count: number) => (count === 1 ? lost() : notSent());
    expect(await stepsAfter(2, { honoursKey: true, send, observe: unchanged })).toEqual([
      claimed,
      ['RECEIVED', 'NO_READABLE_ANSWER', 'UNKNOWN'],
      ['FOUND', 'UNCHANGED', 'UNKNOWN'],
      ['SENT_AGAIN', null, 'UNKNOWN'],
      ['RECEIVED', 'NOT_SENT', 'UNKNOWN'],
      ['FOUND', 'UNCHANGED', 'UNKNOWN'],
    ]);
  });
});
