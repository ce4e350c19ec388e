import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerStore } from '../../src/ledger/store.js';
import { aDraft, claimed, digestOf, done, unknown } from './entries.js';
import type { LedgerUnderTest } from './ledger-under-test.js';

/** What every store promises for writes that a later read could not distinguish: only one of them at a time. */
export function lookAlikeContract(createLedger: () => Promise<LedgerUnderTest>): void {
  let ledger: LedgerUnderTest;
  let store: LedgerStore;

  beforeEach(async () => {
    ledger = await createLedger();
    store = await ledger.open();
  });
  afterEach(async () => {
    await store.close();
    await ledger.dispose();
  });

  describe('a claim with a look-alike name', () => {
    it('gives the name on one resource to exactly one of 20 simultaneous claims, of any tenant', async () => {
      const other = await ledger.open();
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? other : store).claim(aDraft({ lookAlike: 'refund', tenant: digestOf(`${index}`) }), 0, 60_000),
        ),
      );
      expect(claims.filter(({ kind }) => kind === 'CLAIMED')).toHaveLength(1);
      expect(claims.filter(({ kind }) => kind === 'LOOK_ALIKE')).toHaveLength(19);
      await other.close();
    });

    it('does not collide with a claim on another resource, under another name, or without a name', async () => {
      await claimed(store, { lookAlike: 'refund' });
      await claimed(store, { lookAlike: 'capture' });
      await claimed(store, { lookAlike: 'refund', resourceId: 'purse:payment:another' });
      await claimed(store, { lookAlike: 'refund', provider: 'CHIP' });
      await claimed(store);
    });

    it('is stale when another claim with its name was settled since its mark, even if a third one was released', async () => {
      const { mark } = await store.look('x');
      const first = await claimed(store, { lookAlike: 'refund' });
      await store.settle(first, done(), []);
      await store.release(await claimed(store, { lookAlike: 'refund' }));
      expect(await store.claim(aDraft({ lookAlike: 'refund' }), mark, 1)).toEqual({ kind: 'STALE' });
    });

    it('holds the name while the operation is unknown or pending, and frees it when it is settled or released', async () => {
      const first = await claimed(store, { lookAlike: 'refund' });
      const next = async () => store.claim(aDraft({ lookAlike: 'refund' }), (await store.look('x')).mark, 60_000);
      await store.settle(first, unknown, []);
      expect(await next()).toMatchObject({ kind: 'LOOK_ALIKE', entry: { id: first.id, state: 'UNKNOWN' } });
      const held = await store.takeOver(first, 60_000);
      await store.settle(held!.entry, { ...unknown, state: 'PENDING' }, []);
      expect(await next()).toMatchObject({ kind: 'LOOK_ALIKE' });
      const again = await store.takeOver(held!.entry, 60_000);
      await store.settle(again!.entry, done(), [{ step: 'FOUND', code: 'DONE' }]);
      const second = await next();
      expect(second.kind).toBe('CLAIMED');
      if (second.kind === 'CLAIMED') await store.release(second.held.entry);
      expect((await next()).kind).toBe('CLAIMED');
    });

    it('is stale when an operation with its name was settled after the mark, because its preparation is out of date', async () => {
      const { mark } = await store.look('x');
      const first = await claimed(store, { lookAlike: 'refund' });
      await store.settle(first, done(), [{ step: 'RECEIVED', code: 'DONE' }]);
      const draft = aDraft({ lookAlike: 'refund' });
      expect(await store.claim(draft, mark, 60_000)).toEqual({ kind: 'STALE' });
      expect(await store.findById(draft.id)).toBeUndefined();
      expect((await store.claim(draft, (await store.look('x')).mark, 60_000)).kind).toBe('CLAIMED');
    });
  });
}
