import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { createReadCache } from '../../../src/cache/read-cache.js';
import type { Money } from '../../../src/domain/money.js';
import { OperationMeter } from '../../../src/domain/operation-meter.js';
import type { PaymentWriteInput, WriteInputs } from '../../../src/domain/write-inputs.js';
import type { OperationScope, Provider } from '../../../src/domain/provider.js';
import { chip } from '../../../src/providers/chip/index.js';
import type { createWrites } from '../../../src/providers/chip/writes/index.js';
import { chipSandbox } from '../../../src/sandbox/chip/index.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import { type RunningSandbox, startSandboxServer } from '../../../src/sandbox/kit/sandbox-server.js';
import { silentObserver } from '../../support/silent-observer.js';
import { type Steps, stepsOf } from '../../support/steps.js';
import { paidId } from './support.js';

export const held = uuidFrom('chip:hold');
export const paid = uuidFrom('chip:cleared');
export const token = paidId;
export const key = '5e0d2a44-7f0a-4b7e-8a53-0d9e7f0b9c11';

/** The provider as the ledger gets it. Closed when the test ends. */
export function createProvider(env: Record<string, string>): Provider {
  const configuration = chip.configure(env);
  if (configuration.kind !== 'configured') throw new Error('CHIP is not configured');
  const created = configuration.create({
    observer: silentObserver,
    cache: createReadCache(undefined, () => undefined),
    vaultOf: () => ({ put: async () => undefined, get: async () => undefined }),
    timeouts: { attemptTimeoutMs: 5_000, totalTimeoutMs: 10_000 },
    isSandbox: true,
  });
  onTestFinished(() => created.close());
  return created;
}

export function scope(signal = new AbortController().signal): OperationScope {
  return { signal, meter: new OperationMeter(), callerKey: 'shop' };
}

/** What any of the writes is given; the deletion of a token looks at the reference alone. */
export const wanted = (reference: string, amount: Money | null = null): PaymentWriteInput => ({
  reference,
  amount,
  merchantReference: null,
  order: null,
});

type ChipWrites = ReturnType<typeof createWrites>;
type ChipSteps = { readonly [Name in keyof ChipWrites]: Steps<Parameters<ChipWrites[Name]['send']>[1]> };

/** All of them: a write that is missing fails the test that wants it. */
export function writesOf({ writes }: Provider): ChipSteps {
  return Object.fromEntries(Object.entries(writes).map(([name, write]) => [name, stepsOf(write as never)])) as never;
}

/** The writes that are given what `wanted` makes. */
export type Name = 'capturePayment' | 'refundPayment' | 'voidPayment' | 'deleteRecurringToken';

/** What follows the purchase's path. */
export const paths = {
  capturePayment: 'capture',
  refundPayment: 'refund',
  voidPayment: 'release',
  deleteRecurringToken: 'delete_recurring_token',
} as const;

/** One sandbox for a test file, in its seeded state for each test. */
export function useSandbox() {
  let running: RunningSandbox | undefined;
  const sandbox = (): RunningSandbox => {
    if (!running) throw new Error('the sandbox does not run yet');
    return running;
  };
  beforeAll(async () => {
    running = await startSandboxServer(await chipSandbox.define(() => sandbox().url), 0);
  });
  afterAll(() => running?.close());
  beforeEach(() => sandbox().reset());

  const ask = (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${chipSandbox.settings('')['CHIP_SECRET_KEY'] ?? ''}` };
    return fetch(sandbox().url + path, { ...init, headers });
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are asserted as they come
  const purchase = async (id: string): Promise<any> => (await ask(`/purchases/${id}/`)).json();
  return {
    sandbox,
    purchase,
    provider: () => createProvider({ ...chipSandbox.settings(sandbox().url) }),
    /** Every write that arrived. */
    sent: () => sandbox().calls.filter(({ method }) => method === 'POST'),
    /** The acquirer ends what it is at work on. */
    settle: (id: string, outcome: 'done' | 'failed') =>
      ask(`/acquirer/${id}/`, { method: 'POST', body: new URLSearchParams({ outcome }) }),
    /** How often the acquirer did something of this type. */
    movements: async (id: string, type: string): Promise<number> => {
      const { attempts } = (await purchase(id)).transaction_data;
      return attempts.filter(
        (attempt: { type: string; successful: boolean }) => attempt.type === type && attempt.successful,
      ).length;
    },
  };
}

/** The least that a new purchase needs. */
export const creation: WriteInputs['createPurchase'] = {
  currency: 'MYR',
  products: [{ name: 'Annual plan', priceMinorUnits: 12_000 }],
  client: { email: 'aisyah@example.com' },
};
