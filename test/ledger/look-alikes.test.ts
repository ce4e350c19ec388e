import { expect, it } from 'vitest';
import { done, refundOf, scope, setUp } from './durability-support.js';

it('a write is prepared again when a look-alike was done during its preparation', async () => {
  const bench = await setUp({
    lookAlike: 'refund',
    prepare: async (count) => (count === 1 ? bench.makeLedger().run(refundOf('k-between'), scope()) : undefined),
    send: (count) => done(`refund-${count}`),
  });
  expect(await bench.makeLedger().run(refundOf('k-1'), scope())).toMatchObject({ entry: { state: 'SUCCEEDED' } });
  expect(bench.calls).toEqual({ prepared: 3, sent: 2, observed: 0 });
});
