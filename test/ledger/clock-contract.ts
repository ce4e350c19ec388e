import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimed, done } from './entries.js';
import type { LedgerUnderTest } from './ledger-under-test.js';

const day = 86_400_000;

/** What every store promises about time: it is the store's own, and no clock of a process counts. */
export function clockContract(createLedger: () => Promise<LedgerUnderTest>): void {
  describe('a process with a wrong clock', () => {
    it.each([61_000, -61_000, 31 * day, -31 * day])(
      'takes no lease from its holder, deletes nothing, and finds nothing due, with a clock that is wrong by %d ms',
      async (offMs) => {
        const ledger = await createLedger();
        const store = await ledger.open();
        const settled = await claimed(store);
        await store.settle(settled, done(), []);
        const held = await claimed(store, {}, 60_000);
        const now = Date.now;
        const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + offMs);
        onTestFinished(() => void clock.mockRestore());
        const other = await ledger.open();
        expect(await other.takeOver(held, 60_000)).toBeNull();
        expect(await other.due(10)).toEqual([]);
        expect(await other.findById(settled.id)).toMatchObject({ state: 'SUCCEEDED' });
        await ledger.pass(60_001);
        const taken = await other.takeOver(held, 60_000);
        clock.mockRestore();
        expect(taken).not.toBeNull();
        // The operation that it has taken over belongs to it for as long as the store says.
        expect(await store.takeOver(taken!.entry, 60_000)).toBeNull();
        expect(await store.due(10)).toEqual([]);
        await ledger.pass(60_001);
        expect(await store.due(10)).toMatchObject([{ id: held.id }]);
        await other.close();
        await store.close();
        await ledger.dispose();
      },
    );
  });
}
