import { describe, expect, it } from 'vitest';
import { NotAllowedError } from '../../src/domain/failures.js';
import { leaseMs } from '../../src/ledger/lease.js';
import { done, lost, refundOf, scope, setUp, unreachable } from './durability-support.js';

describe('two requests with one key at once', () => {
  it('are one write, and the second returns its outcome although its own preparation finds nothing left to do', async () => {
    let end = (): void => undefined;
    const firstHasEnded = new Promise<void>((resolve) => (end = resolve));
    const { makeLedger, calls } = await setUp({
      prepare: async (count) => {
        if (count === 1) return;
        await firstHasEnded;
        throw new NotAllowedError('Nothing is left to refund.', []);
      },
    });
    const ledger = makeLedger();
    const first = ledger.run(refundOf('k-1'), scope());
    const second = ledger.run(refundOf('k-1'), scope());
    expect(await first).toMatchObject({ kind: 'SETTLED', entry: { state: 'SUCCEEDED' }, replayed: false });
    end();
    expect(await second).toMatchObject({ kind: 'SETTLED', entry: { state: 'SUCCEEDED' }, replayed: true });
    expect(calls).toMatchObject({ prepared: 2, sent: 1 });
  });

  it('are a conflict when the second has another input, whatever its preparation finds', async () => {
    const { makeLedger } = await setUp({
      prepare: async (count) => {
        if (count > 1) throw new NotAllowedError('Nothing is left to refund.', []);
      },
    });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.run(refundOf('k-1', 'shop', 600), scope())).toEqual({ kind: 'CONFLICT' });
  });
});

describe('a process whose store does not answer, and that knows an operation only as unknown', () => {
  it('reports the outcome that another process has stored as soon as the store can be read', async () => {
    const { clock, makeLedger, calls } = await setUp({ send: lost, observe: () => done('refund-1') });
    const stalled = makeLedger({ settle: () => Promise.reject(unreachable(true)) });
    expect(await stalled.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    clock.pass(leaseMs + 1);
    const settled = { kind: 'SETTLED', entry: { state: 'SUCCEEDED' } };
    expect(await makeLedger().run(refundOf('k-1'), scope())).toMatchObject(settled);
    expect(await stalled.findByKey('shop', 'k-1', null, scope())).toMatchObject({ state: 'SUCCEEDED' });
    expect(await stalled.run(refundOf('k-1'), scope())).toMatchObject(settled);
    expect(calls.sent).toBe(1);
  });
});
