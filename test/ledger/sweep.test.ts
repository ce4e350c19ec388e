import { describe, expect, it } from 'vitest';
import { leaseMs } from '../../src/ledger/lease.js';
import { claimed } from './entries.js';
import { done, lost, refundOf, scope, setUp } from './durability-support.js';

const atPurse = (key: string) => ({ ...refundOf(key), provider: 'PURSE', resourceId: 'purse:payment:1' }) as const;

describe('the sweep', () => {
  it('settles due operations of one provider while another does not answer', async () => {
    let answer = (): void => undefined;
    const stalled = new Promise<void>((resolve) => (answer = resolve));
    let isDown = false;
    const { clock, makeLedger, store } = await setUp({
      send: lost,
      // Of the two operations the one that is due first is CHIP's.
      observe: async ({ providerKey }) => {
        if (!isDown) return { kind: 'INDETERMINATE', reference: null };
        if (providerKey === chipKey) await stalled;
        return done(`refund of ${providerKey}`);
      },
    });
    const ledger = makeLedger();
    const first = await ledger.run(refundOf('k-1'), scope());
    const second = await ledger.run(atPurse('k-2'), scope());
    if (!('entry' in first) || !('entry' in second)) throw new Error('both were sent');
    const chipKey = first.entry.providerKey;
    isDown = true;
    clock.pass(leaseMs);
    const sweep = ledger.sweep(scope());
    await expect.poll(() => store.findById(second.entry.id)).toMatchObject({ state: 'SUCCEEDED' });
    expect(await store.findById(first.entry.id)).toMatchObject({ state: 'UNKNOWN' });
    answer();
    await sweep;
    expect(await store.findById(first.entry.id)).toMatchObject({ state: 'SUCCEEDED' });
  });

  it('continues until nothing is due, in order of due time: it reads each of 250 operations of dead processes once', async () => {
    const seen: string[] = [];
    const { clock, makeLedger, store } = await setUp({
      observe: ({ providerKey }) => {
        seen.push(providerKey);
        return done(`refund of ${providerKey}`);
      },
    });
    const crashed: string[] = [];
    for (let index = 0; index < 250; index += 1) {
      const draft = { provider: 'CHIP', mutation: 'refundPayment', providerKey: `key-${index}` } as const;
      crashed.push((await claimed(store, draft, leaseMs)).providerKey);
      clock.pass(1);
    }
    clock.pass(leaseMs);
    expect(await makeLedger().sweep(scope())).toBe(250);
    expect(seen).toEqual(crashed);
    expect(await makeLedger().sweep(scope())).toBe(0);
  });

  it('skips operations of a provider that is no longer configured, and settles the others', async () => {
    const { clock, makeLedger, store } = await setUp({
      observe: ({ providerKey }) => done(`refund of ${providerKey}`),
    });
    const foreign = await claimed(store, { provider: 'CLEVERBRIDGE', mutation: 'retryPayment' }, leaseMs);
    clock.pass(1);
    const ours = await claimed(store, { provider: 'CHIP', mutation: 'refundPayment' }, leaseMs);
    clock.pass(leaseMs);
    const ledger = makeLedger();
    expect(await ledger.sweep(scope())).toBe(2);
    expect(await store.findById(ours.id)).toMatchObject({ state: 'SUCCEEDED' });
    expect(await store.findById(foreign.id)).toMatchObject({ state: 'UNKNOWN' });
    expect(await ledger.sweep(scope())).toBe(0);
  });
});
