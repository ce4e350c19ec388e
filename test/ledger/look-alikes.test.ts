import { expect, it } from 'vitest';
import { done, refundOf, scope, setUp } from './durability-support.js';

it('a write is prepared anew when one that a read could not tell from it was done while it was prepared', async () => {
  const bench = await setUp({
    lookAlike: 'refund',
    prepare: async (count) => (count === 1 ? bench.makeLedger().run(refundOf('k-between'), scope()) : undefined),
    send: (count) => done(`refund-${count}`),
  });
  expect(await bench.makeLedger().run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
  expect(bench.calls).toEqual({ prepared: 3, sent: 2, observed: 0 });
});
