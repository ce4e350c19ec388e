import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Kind,
  authorized,
  eur,
  makeScope,
  partial,
  request,
  sandboxId,
  startAtSandbox,
} from './operations-support.js';

interface Step {
  readonly kind: Kind;
  readonly minorUnits: number;
  /** Whether the request is repeated under its key. */
  readonly isTwice: boolean;
}

describe('after any sequence of writes at Purse,', () => {
  const lists = { capture: 'captures', refund: 'refunds', void: 'voids' } as const;
  // Amounts that end in 05 take time, and show nothing here.
  const minorUnits = fc
    .oneof(fc.integer({ min: 1, max: 1_500 }), fc.constantFrom(1, 2, 3, 4, 6, 101, 103))
    .filter((amount) => amount % 100 !== 5);
  const step = fc.record({
    kind: fc.constantFrom<Kind>('capture', 'refund', 'void'),
    minorUnits,
    isTwice: fc.boolean(),
  });
  const payments = fc.constantFrom(authorized, partial, sandboxId('refund-pending'));

  it('the authorised amount equals what is captured, voided, available and pending, and each key creates one operation', async () => {
    const { running, held, ...writes } = await startAtSandbox();
    let done = 0;
    async function take(reference: string, { kind, minorUnits, isTwice }: Step): Promise<void> {
      const before = (await held(reference))[lists[kind]].length;
      const input = { reference, amount: eur(minorUnits), merchantReference: null };
      const prepared = await writes[kind].prepare(input, makeScope()).catch(() => null);
      if (!prepared) return;
      const stepKey = `key-${++done}`;
      await writes[kind].send(prepared, request, stepKey, makeScope());
      if (isTwice) await writes[kind].send(prepared, request, stepKey, makeScope());
      expect((await held(reference))[lists[kind]]).toHaveLength(before + 1);
    }
    async function check(reference: string, steps: readonly Step[]): Promise<void> {
      running.reset();
      for (const each of steps) {
        await take(reference, each);
        const { amounts, captures, voids } = await held(reference);
        const underWay = [...captures, ...voids].filter(({ status }) => status === 'PENDING' || status === 'UNCERTAIN');
        const heldBack = underWay.reduce((sum, { amount }) => sum + amount, 0);
        const { total_captured = NaN, total_voided = NaN, available_to_capture = NaN } = amounts;
        expect(total_captured + total_voided + available_to_capture + heldBack).toBe(amounts['total_authorized']);
        expect(Math.min(...Object.values(amounts))).toBeGreaterThanOrEqual(0);
      }
    }
    const property = fc.asyncProperty(payments, fc.array(step, { minLength: 1, maxLength: 6 }), check);
    await fc.assert(property, { numRuns: 25 });
    expect(done).toBeGreaterThan(20);
  }, 30_000);
});
