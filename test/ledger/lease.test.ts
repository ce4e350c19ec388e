import { describe, expect, it, onTestFinished } from 'vitest';
import { NotSentError } from '../../src/domain/failures.js';
import type { ObservedState } from '../../src/domain/operation.js';
import { leaseMs, lookLimitMs, sendLimitMs } from '../../src/ledger/lease.js';
import type { LedgerStore } from '../../src/ledger/store.js';
import { done, heldTimeouts, lost, refundOf, scope, setUp, untilAborted } from './durability-support.js';

const unchanged = (): ObservedState => ({ kind: 'UNCHANGED', isSafeToResend: true });

describe('the holder of an operation', () => {
  it('is the only one for as long as a write may take', async () => {
    const meanwhile: unknown[] = [];
    const bench = await setUp({
      send: async () => {
        bench.clock.pass(sendLimitMs + lookLimitMs);
        const another = bench.makeLedger();
        meanwhile.push(await another.sweep(scope()), await another.run(refundOf('k-1'), scope()));
        return done('refund-1');
      },
    });
    expect(await bench.makeLedger().run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(meanwhile).toMatchObject([0, { kind: 'IN_PROGRESS' }]);
    expect(bench.calls).toEqual({ prepared: 1, sent: 1, observed: 0 });
  });

  it('has finished its write and the read after it when its lease ends, whatever the provider does', async () => {
    const timeouts = heldTimeouts();
    const { makeLedger, calls } = await setUp({
      send: (_count, _attempt, sending) => untilAborted(sending),
      observe: (context) => untilAborted(context.scope),
    });
    const running = makeLedger().run(refundOf('k-1'), scope());
    await expect.poll(() => calls.sent).toBe(1);
    timeouts.pass(leaseMs - lookLimitMs);
    await expect.poll(() => calls.observed).toBe(1);
    timeouts.pass(lookLimitMs);
    expect(await running).toMatchObject({ kind: 'UNKNOWN' });
  });

  it('does not send again when the renewal of its lease comes late', async () => {
    const { store, makeLedger, calls } = await setUp({ honoursKey: true, send: lost, observe: unchanged });
    await makeLedger().run(refundOf('k-1'), scope());
    const sendAgain: LedgerStore['sendAgain'] = async (...given) => {
      const held = await store.sendAgain(...given);
      const now = performance.now.bind(performance);
      performance.now = () => now() + 6_000;
      onTestFinished(() => void (performance.now = now));
      return held;
    };
    expect(await makeLedger({ sendAgain }).run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(calls.sent).toBe(1);
  });

  it('completes its write and the read after it when the client disconnects', async () => {
    const client = new AbortController();
    const isAborted: boolean[] = [];
    const { makeLedger } = await setUp({
      send: (_count, _attempt, { signal }) => {
        client.abort();
        isAborted.push(signal.aborted);
        return lost();
      },
      observe: (context) => {
        isAborted.push(context.scope.signal.aborted);
        return done('refund-1');
      },
    });
    const result = await makeLedger().run(refundOf('k-1'), { ...scope(), signal: client.signal });
    expect(result).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(isAborted).toEqual([false, false]);
  });

  it('ends its read at once when the gateway shuts down', async () => {
    let looking = new AbortController().signal;
    const { makeLedger, calls } = await setUp({
      send: lost,
      observe: (context) => {
        looking = context.scope.signal;
        return untilAborted(context.scope);
      },
    });
    const ledger = makeLedger();
    const running = ledger.run(refundOf('k-1'), scope());
    await expect.poll(() => calls.observed).toBe(1);
    const closing = ledger.close(10_000);
    expect(looking.aborted).toBe(true);
    expect(await running).toMatchObject({ kind: 'UNKNOWN' });
    expect(await closing).toBe(0);
  });

  it('learns that the client has disconnected while its write waits for its turn', async () => {
    const client = new AbortController();
    const { makeLedger, calls } = await setUp({
      send: (_count, _attempt, { signal, waitingSignal }) => {
        client.abort();
        expect([signal.aborted, waitingSignal?.aborted]).toEqual([false, true]);
        throw new NotSentError('CHIP', null);
      },
    });
    const result = await makeLedger().run(refundOf('k-1'), { ...scope(), signal: client.signal });
    expect(result).toMatchObject({ kind: 'NOT_SENT' });
    expect(calls).toEqual({ prepared: 1, sent: 1, observed: 0 });
  });

  it('reports the outcome when another process has determined it at the same moment', async () => {
    let isFound = false;
    const observe = (): ObservedState => (isFound ? done('refund-1') : { kind: 'INDETERMINATE', reference: null });
    const { store, makeLedger } = await setUp({ send: lost, observe });
    await makeLedger().run(refundOf('k-1'), scope());
    isFound = true;
    const takeOver: LedgerStore['takeOver'] = async (...given) => {
      await makeLedger().run(refundOf('k-1'), scope());
      return store.takeOver(...given);
    };
    const late = await makeLedger({ takeOver }).run(refundOf('k-1'), scope());
    expect(late).toMatchObject({ kind: 'SETTLED', replayed: true, entry: { state: 'SUCCEEDED' } });
  });

  it.each<[string, () => ObservedState]>([
    ['cannot be read', lost],
    ['may be done twice by that', () => ({ kind: 'UNCHANGED', isSafeToResend: false })],
  ])('does not send again what %s', async (_name, observe) => {
    const { makeLedger, calls } = await setUp({ honoursKey: true, send: lost, observe });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(calls.sent).toBe(1);
  });
});
