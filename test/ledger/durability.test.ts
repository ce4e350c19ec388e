import { describe, expect, it, onTestFinished } from 'vitest';
import { NotSentError } from '../../src/domain/failures.js';
import type { ObservedState } from '../../src/domain/operation.js';
import { leaseMs } from '../../src/ledger/lease.js';
import type { LedgerStore } from '../../src/ledger/store.js';
import { scope, refundOf, done, lost, unreachable, setUp, stalling } from './durability-support.js';

describe('a store that stalls while it stores an outcome', () => {
  it('does not change the answer, which is repeated from memory and becomes durable as soon as the store answers', async () => {
    const { store, makeLedger, calls } = await setUp();
    const { method, letGo } = stalling(store.settle.bind(store));
    const ledger = makeLedger({ settle: method });
    const succeeded = { kind: 'SETTLED', entry: { state: 'SUCCEEDED' } };
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ ...succeeded, replayed: false });
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ ...succeeded, replayed: true });
    expect(await ledger.run(refundOf('k-1', 'shop', 600), scope())).toEqual({ kind: 'CONFLICT' });
    letGo();
    await expect.poll(async () => (await makeLedger().run(refundOf('k-1'), scope())).kind).toBe('SETTLED');
    expect(calls).toEqual({ prepared: 1, sent: 1, observed: 0 });
  });

  it('is called again until it has stored the outcome, however often it fails', async () => {
    const { store, makeLedger, failures } = await setUp();
    let attempts = 0;
    const settle: LedgerStore['settle'] = (...given) =>
      (attempts += 1) <= 4 ? Promise.reject(unreachable(true)) : store.settle(...given);
    const result = await makeLedger({ settle }).run(refundOf('k-1'), scope());
    const id = 'entry' in result ? result.entry.id : '';
    await expect.poll(async () => (await store.findById(id))?.state, { timeout: 10_000 }).toBe('SUCCEEDED');
    expect(failures).toHaveLength(4);
  });

  it('is waited for during a shutdown, as long as that may take', async () => {
    const { store, makeLedger } = await setUp();
    const { method, letGo } = stalling(store.settle.bind(store));
    const ledger = makeLedger({ settle: method });
    const result = await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.close(10)).toBe(1);
    const closing = ledger.close(10_000);
    letGo();
    expect(await closing).toBe(0);
    expect(await store.findById('entry' in result ? result.entry.id : '')).toMatchObject({
      state: 'SUCCEEDED',
    });
  });

  it('does not confirm an effect that was only found until its claim is stored', async () => {
    const { makeLedger } = await setUp({ send: lost, observe: () => done('refund-1') });
    const ledger = makeLedger({ settle: () => Promise.reject(unreachable(false)) });
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
  });
});

describe('a claim whose confirmation was lost', () => {
  it('is found when it was stored, and its write is sent once', async () => {
    const { store, makeLedger, calls } = await setUp();
    const claim: LedgerStore['claim'] = async (...given) => {
      await store.claim(...given);
      throw unreachable(true);
    };
    expect(await makeLedger({ claim }).run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(calls.sent).toBe(1);
  });

  it('is never sent or reported as sent when it cannot be found, and is removed as soon as the store answers', async () => {
    const { store, makeLedger, calls } = await setUp();
    const { method, letGo } = stalling(store.release.bind(store));
    const claim: LedgerStore['claim'] = async (...given) => {
      await store.claim(...given);
      throw unreachable(true);
    };
    let isDown = false;
    const look: LedgerStore['look'] = async (key) => {
      if (isDown) throw unreachable(false);
      isDown = true;
      return store.look(key);
    };
    const ledger = makeLedger({ claim, look, release: method });
    expect(await ledger.run(refundOf('k-1'), scope())).toEqual({ kind: 'LEDGER_UNAVAILABLE' });
    expect(await ledger.run(refundOf('k-1'), scope())).toEqual({ kind: 'LEDGER_UNAVAILABLE' });
    expect(calls.sent).toBe(0);
    letGo();
    await expect
      .poll(async () => (await makeLedger().run(refundOf('k-1'), scope())).kind, { timeout: 10_000 })
      .toBe('SETTLED');
    expect(calls.sent).toBe(1);
  });

  it('is not sent when it is confirmed so late that the lease might end before the write', async () => {
    const { store, makeLedger, calls } = await setUp();
    const claim: LedgerStore['claim'] = async (...given) => {
      const claimed = await store.claim(...given);
      const now = performance.now.bind(performance);
      performance.now = () => now() + 6_000;
      onTestFinished(() => void (performance.now = now));
      return claimed;
    };
    const ledger = makeLedger({ claim });
    expect(await ledger.run(refundOf('k-1'), scope())).toEqual({ kind: 'LEDGER_UNAVAILABLE' });
    expect(calls.sent).toBe(0);
    await ledger.close(5_000);
    expect(await store.due(10)).toEqual([]);
    expect(await makeLedger().run(refundOf('k-1'), scope())).toMatchObject({ entry: { sends: 1, state: 'SUCCEEDED' } });
  });

  it('never causes a send when the store has certainly not stored it', async () => {
    const { makeLedger, calls } = await setUp();
    const ledger = makeLedger({ claim: () => Promise.reject(unreachable(false)) });
    expect(await ledger.run(refundOf('k-1'), scope())).toEqual({ kind: 'LEDGER_UNAVAILABLE' });
    expect(await makeLedger().run(refundOf('k-1'), scope())).toMatchObject({ kind: 'SETTLED', replayed: false });
    expect(calls.sent).toBe(1);
  });
});

describe('a process that has lost its lease', () => {
  /** While the first process waits for its answer, its lease ends and another process takes the operation over. */
  async function overtake(observe: () => ObservedState) {
    const bench = await setUp({
      send: async () => {
        bench.clock.pass(leaseMs + 1);
        await bench.makeLedger().sweep(scope());
        return done('refund-1');
      },
      observe,
    });
    return bench;
  }

  it('reports the stored outcome when it is final', async () => {
    const decline = { reason: 'GENERAL', retryable: false, providerCode: null } as const;
    const { makeLedger } = await overtake(() => ({ kind: 'DECLINED', decline }));
    expect(await makeLedger().run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'DECLINED' } });
  });

  it('stores the outcome that the provider returned to it when no final one is stored', async () => {
    const { makeLedger, store } = await overtake(() => ({ kind: 'INDETERMINATE', reference: null }));
    const ledger = makeLedger();
    const result = await ledger.run(refundOf('k-1'), scope());
    await ledger.close(5_000);
    const id = 'entry' in result ? result.entry.id : '';
    expect(await store.findById(id)).toMatchObject({ state: 'SUCCEEDED', outcome: { reference: 'refund-1' } });
  });
});

describe('a process that has lost its lease to one that has sent the write again', () => {
  /** The answer to the second request is lost: it may still be done. */
  async function sentAgainMeanwhile(answer: ObservedState) {
    const bench = await setUp({
      honoursKey: true,
      send: async (count) => {
        if (count > 1) return lost();
        bench.clock.pass(leaseMs + 1);
        await bench.makeLedger().run(refundOf('k-1'), scope());
        return answer;
      },
      observe: () => ({ kind: 'UNCHANGED', isSafeToResend: true }),
    });
    const ledger = bench.makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    await ledger.close(5_000);
    expect(bench.calls.sent).toBe(2);
    return bench.makeLedger().findByKey('shop', 'k-1', null, scope());
  }

  it('does not settle the operation with a rejection of the first request', async () => {
    expect(await sentAgainMeanwhile({ kind: 'REJECTED' })).toMatchObject({ state: 'UNKNOWN' });
  });

  it('stores that the first request was done', async () => {
    expect(await sentAgainMeanwhile(done('refund-1'))).toMatchObject({ state: 'SUCCEEDED' });
  });
});

describe('the claim of an effect by another operation', () => {
  it('prevents this operation from being settled with it, whether it was found or returned', async () => {
    const { makeLedger, store } = await setUp({
      send: (count) => (count < 3 ? done('refund-1') : lost()),
      observe: () => done('refund-1'),
    });
    const ledger = makeLedger();
    const results = [];
    for (const key of ['k-1', 'k-2', 'k-3']) results.push(await ledger.run(refundOf(key), scope()));
    expect(results.map(({ kind }) => kind)).toEqual(['SETTLED', 'UNKNOWN', 'UNKNOWN']);
    const ids = results.map((result) => ('entry' in result ? result.entry.id : ''));
    for (const id of ids.slice(1)) expect((await store.journal(id)).at(-1)).toMatchObject({ code: 'EFFECT_CLAIMED' });
  });

  it('is reported to a write that looks for its own effect', async () => {
    const seen: ReadonlyMap<string, unknown>[] = [];
    const { makeLedger } = await setUp({
      send: (count) => (count === 1 ? done('refund-1') : lost()),
      observe: async ({ claimedByOthers }) => {
        seen.push(await claimedByOthers(['refund-1', 'refund-2']));
        return done('refund-2');
      },
    });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.run(refundOf('k-2'), scope())).toMatchObject({ entry: { outcome: { reference: 'refund-2' } } });
    expect(seen).toEqual([new Map([['refund-1', {}]])]);
  });
});

describe('a write that a read could not distinguish from another', () => {
  it('waits until the other is settled, is prepared again, and is then sent', async () => {
    const states: ObservedState[] = [{ kind: 'INDETERMINATE', reference: null }, done('refund-1')];
    const { makeLedger, calls } = await setUp({
      lookAlike: 'refund',
      send: (count) => (count === 1 ? lost() : done('refund-2')),
      observe: () => states.shift() ?? { kind: 'INDETERMINATE', reference: null },
    });
    const ledger = makeLedger();
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(await ledger.run(refundOf('k-2'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ entry: { outcome: { reference: 'refund-1' } } });
    expect(calls).toEqual({ prepared: 3, sent: 2, observed: 2 });
  });

  it('is not sent while the other is unknown; another caller’s operation is not shown', async () => {
    const { makeLedger, calls } = await setUp({ lookAlike: 'refund', send: lost });
    const ledger = makeLedger();
    const first = await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.run(refundOf('k-2'), scope())).toMatchObject({
      kind: 'IN_PROGRESS',
      entry: { id: 'entry' in first && first.entry.id },
    });
    expect(await ledger.run(refundOf('k-2', 'another shop'), scope())).toEqual({ kind: 'BUSY' });
    expect(calls.sent).toBe(1);
  });

  it('is prepared again when another was sent and settled between its preparation and its claim', async () => {
    const { store, makeLedger, calls } = await setUp({ lookAlike: 'refund', send: (count) => done(`refund-${count}`) });
    let isFirst = true;
    const claim: LedgerStore['claim'] = async (...given) => {
      if (isFirst) await makeLedger().run(refundOf('k-between'), scope());
      isFirst = false;
      return store.claim(...given);
    };
    expect(await makeLedger({ claim }).run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(calls).toEqual({ prepared: 3, sent: 2, observed: 0 });
  });
});

describe('missing evidence', () => {
  it.each<[string, () => ObservedState]>([
    ['a read that fails', () => lost()],
    ['a read that finds nothing certain', () => ({ kind: 'INDETERMINATE', reference: null })],
    ['an unchanged resource', () => ({ kind: 'UNCHANGED', isSafeToResend: false })],
  ])('of the kind "%s" settles no operation, and an accepted operation stays accepted', async (_name, observe) => {
    const accepted: ObservedState = { kind: 'ACCEPTED', reference: 'r', effectId: null };
    const { makeLedger } = await setUp({ send: (count) => (count === 1 ? accepted : lost()), observe });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'SETTLED', entry: { state: 'PENDING' } });
    expect(await ledger.run(refundOf('k-2'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(await ledger.run(refundOf('k-2'), scope())).toMatchObject({ kind: 'UNKNOWN' });
  });

  it.each<ObservedState>([
    { kind: 'REJECTED' },
    { kind: 'SUPERSEDED' },
    { kind: 'DECLINED', decline: { reason: 'GENERAL', retryable: false, providerCode: null } },
  ])(
    'of the kind $kind in the answer to a repetition does not settle the operation, because it may be about the first request',
    async (answer) => {
      const { makeLedger, calls } = await setUp({
        honoursKey: true,
        send: (count) => (count === 1 ? lost() : answer),
        observe: () => ({ kind: 'UNCHANGED', isSafeToResend: true }),
      });
      const ledger = makeLedger();
      await ledger.run(refundOf('k-1'), scope());
      expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
      expect(calls.sent).toBe(2);
    },
  );

  it('in the form of an unsent repetition does not free the key', async () => {
    const { makeLedger } = await setUp({
      honoursKey: true,
      send: (count) => {
        if (count === 1) return lost();
        throw new NotSentError('CHIP', null);
      },
      observe: () => ({ kind: 'UNCHANGED', isSafeToResend: true }),
    });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(await ledger.findByKey('shop', 'k-1', null, scope())).toMatchObject({ state: 'UNKNOWN' });
  });
});

describe('a request that is sent a second time', () => {
  const unchanged = (): ObservedState => ({ kind: 'UNCHANGED', isSafeToResend: true });
  const lostOnce = (count: number) => (count === 1 ? lost() : done('refund-1'));

  it('waits for a quiet period of five minutes where the provider does not honour keys', async () => {
    const { clock, makeLedger, calls } = await setUp({ send: lostOnce, observe: unchanged });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    clock.pass(299_000);
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(calls.sent).toBe(1);
    clock.pass(1_001);
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED', sends: 2 } });
  });

  it('is known to its provider as a repetition; data of an acceptance is available to every later read', async () => {
    const attempts: unknown[] = [];
    const seen: unknown[] = [];
    const { makeLedger } = await setUp({
      honoursKey: true,
      send: (count, attempt) => {
        attempts.push(attempt);
        if (count === 1) return lost();
        return { kind: 'ACCEPTED', reference: 'r', effectId: null, acceptedData: { modified: '1' } };
      },
      observe: (context) => {
        seen.push([context.wasAccepted, context.acceptedData, context.reference]);
        return unchanged();
      },
    });
    const ledger = makeLedger();
    for (let request = 1; request <= 3; request += 1) await ledger.run(refundOf('k-1'), scope());
    expect(attempts).toEqual([{ isRepetition: false }, { isRepetition: true }]);
    expect(seen).toEqual([
      [false, null, null],
      [false, null, null],
      [true, { modified: '1' }, 'r'],
    ]);
  });

  it('need not wait when the provider honours keys, and is never sent after a day', async () => {
    const { clock, makeLedger, calls } = await setUp({ honoursKey: true, send: lostOnce, observe: unchanged });
    const ledger = makeLedger();
    await ledger.run(refundOf('k-1'), scope());
    clock.setWall(25 * 3_600_000);
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ kind: 'UNKNOWN' });
    clock.setWall(-25 * 3_600_000);
    expect(await ledger.run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(calls.sent).toBe(2);
  });

  it('is not sent when its lease cannot be renewed', async () => {
    const { makeLedger, calls } = await setUp({ honoursKey: true, send: lostOnce, observe: unchanged });
    await makeLedger().run(refundOf('k-1'), scope());
    const ledger = makeLedger({ sendAgain: () => Promise.reject(unreachable(true)) });
    expect(await ledger.run(refundOf('k-1'), scope())).toEqual({ kind: 'LEDGER_UNAVAILABLE' });
    expect(calls.sent).toBe(1);
  });
});

describe('the shutdown of a gateway', () => {
  it('waits for a write in flight, ends reads at once, and accepts no further write', async () => {
    let answer = (_state: ObservedState): void => undefined;
    const { makeLedger, calls } = await setUp({
      send: (count) => (count === 1 ? new Promise((resolve) => (answer = resolve)) : lost()),
      observe: ({ scope: { signal } }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    });
    const ledger = makeLedger();
    const sending = ledger.run(refundOf('k-1'), scope());
    const reading = ledger.run(refundOf('k-2'), scope());
    await expect.poll(() => calls).toMatchObject({ sent: 2, observed: 1 });
    const closing = ledger.close(20_000);
    expect(await reading).toMatchObject({ kind: 'UNKNOWN' });
    expect(await ledger.run(refundOf('k-3'), scope())).toEqual({ kind: 'LEDGER_UNAVAILABLE' });
    answer(done('refund-1'));
    expect(await sending).toMatchObject({ entry: { state: 'SUCCEEDED' } });
    expect(await closing).toBe(0);
  });
});
