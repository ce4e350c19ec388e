import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { announceSeed, seed } from '../faults/proof.js';
import { startBench } from '../kit/bench.js';
import { clockOfTest, quietMs } from '../kit/clock.js';
import { commandsOn, type Real } from './commands.js';
import { MoneyModel, type Rules } from './money-model.js';
import { chipRules, purseRules } from './rules.js';

// The sweep would reconcile unknown operations at its own times. Here only the test does, so that nothing depends on timing.
vi.mock('../../src/ledger/sweeper.js', () => ({ startSweeping: () => ({ stop: async () => undefined }) }));

const runs = Number(process.env['PROOF_RUNS'] ?? 20);
const testLimitMs = 300_000;
/** Longer than the second that the gateway waits after a 429 without a date. */
const pauseMs = 2_000;

interface Subject extends Pick<Real, 'id' | 'currency' | 'operationIds'> {
  readonly provider: 'chip' | 'purse';
  readonly authorized: number;
  readonly declined: number;
  readonly rules: Rules;
}

const subjects: readonly Subject[] = [
  {
    provider: 'purse',
    id: 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139',
    currency: 'EUR',
    authorized: 4_299,
    declined: 202,
    rules: purseRules,
    operationIds: { capture: 'capturePayment', refund: 'refundPayment', void: 'voidPayment' },
  },
  {
    provider: 'chip',
    id: 'chip:payment:13db1655-b708-4deb-9757-70323be50d69',
    currency: 'MYR',
    authorized: 14_500,
    declined: 2_002,
    rules: chipRules,
    operationIds: { capture: 'capturePurchase', refund: 'refundPurchase', void: 'releasePurchase' },
  },
];

describe.each(subjects)('an authorised payment of $provider', (subject) => {
  it(
    'has consistent sums after any sequence of writes, lost answers and repetitions',
    async () => {
      announceSeed(`model proof, ${subject.provider}`);
      const clock = clockOfTest();
      const bench = await startBench();
      const sandbox = bench.servers[subject.provider]!;
      let run = 0;
      const fresh = async () => {
        await bench.renew();
        run += 1;
        const model = new MoneyModel(subject.rules, subject.authorized);
        const passPause = () => clock.pass(pauseMs);
        const rest = () => clock.pass(quietMs);
        const real: Real = {
          ...subject,
          gateway: bench.gateway,
          sandbox,
          run: `run-${run}`,
          passPause,
          rest,
          operations: new Map(),
        };
        return { model, real };
      };
      await fc.assert(
        fc.asyncProperty(commandsOn(subject), (commands) => fc.asyncModelRun(fresh, commands)),
        { seed, numRuns: runs, endOnFailure: false },
      );
    },
    testLimitMs,
  );
});
