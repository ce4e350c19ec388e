import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netOfLine, totalOf, totalOfLine } from '../../../src/providers/chip/writes/totals.js';
import { creation, scope, useSandbox, writesOf } from './operations-support.js';

const { sandbox, provider, purchase } = useSandbox();

const line = (
  priceMinorUnits: number,
  rest: { quantity?: string; discountMinorUnits?: number; taxPercent?: string },
) => ({
  name: 'x',
  priceMinorUnits,
  ...rest,
});

describe('the total of a CHIP line', () => {
  it.each([
    [line(12_000, {}), 12_000n],
    [line(1_800, { quantity: '2.2500', taxPercent: '6.00' }), 4_293n],
    [line(3_000, { discountMinorUnits: 500 }), 2_500n],
    // Half a unit goes up, and a value just below it does not.
    [line(1, { quantity: '0.5' }), 1n],
    [line(1, { quantity: '0.4999' }), 0n],
    [line(1, { quantity: '0.4999', taxPercent: '0.02' }), 0n],
    [line(1, { quantity: '0.4999', taxPercent: '0.03' }), 1n],
    // 1.15 x 100 is 114.99999999999999 in floats.
    [line(115, { taxPercent: '10' }), 127n],
    [line(Number.MAX_SAFE_INTEGER, { quantity: '1', taxPercent: '0' }), BigInt(Number.MAX_SAFE_INTEGER)],
  ])('of %o is %s', (product, total) => {
    expect(totalOfLine(product)).toBe(total);
  });

  const decimal = (maximum: number, places: number) =>
    fc
      .integer({ min: 0, max: maximum * 10 ** places })
      .map((parts) => `${Math.trunc(parts / 10 ** places)}.${String(parts % 10 ** places).padStart(places, '0')}`);
  const product = fc
    .record({
      priceMinorUnits: fc.integer({ min: 0, max: 10_000_000 }),
      quantity: decimal(100, 4),
      discountMinorUnits: fc.integer({ min: 0, max: 1_000 }),
      taxPercent: decimal(100, 2),
    })
    .map((fields) => ({ name: 'x', ...fields }))
    .filter((fields) => netOfLine(fields) >= 0n);
  const scaled = (text: string) => BigInt(text.replace('.', ''));

  it('is the whole number within half a unit of the exact one, rounded half up', () => {
    fc.assert(
      fc.property(product, (given) => {
        const net = BigInt(given.priceMinorUnits) * scaled(given.quantity) - BigInt(given.discountMinorUnits) * 10_000n;
        // The exact total, twice, in parts of 10^8.
        const twice = 2n * net * (10_000n + scaled(given.taxPercent));
        const total = totalOfLine(given) * 2n * 100_000_000n;
        expect(twice - total).toBeLessThan(100_000_000n);
        expect(total - twice).toBeLessThanOrEqual(100_000_000n);
      }),
    );
  });

  it('equals the total that the CHIP sandbox computes by itself', async () => {
    const write = writesOf(provider()).createPurchase;
    await fc.assert(
      fc.asyncProperty(
        fc.array(product, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 5_000 }),
        async (products, debtMinorUnits) => {
          sandbox().reset();
          const input = { ...creation, products, debtMinorUnits };
          const outcome = await write.send(await write.prepare(input, scope()), input, 'key', scope());
          const { purchase: details } = await purchase((outcome as { reference: string }).reference);
          expect(BigInt(details.total)).toBe(totalOf(input));
        },
      ),
      { numRuns: 30 },
    );
  });
});
