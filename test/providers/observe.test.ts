import { silentObserver } from '../support/silent-observer.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReadCache } from '../../src/cache/read-cache.js';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import type { MutationName } from '../../src/domain/mutations.js';
import type { ObservedState, ReconciliationData } from '../../src/domain/operation.js';
import type { Provider, ProviderWrite } from '../../src/domain/provider.js';
import { ProviderFailure } from '../../src/domain/failures.js';
import type { ProviderName } from '../../src/generated/schema.js';
import { providerModules } from '../../src/providers/registry.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { uuidFrom } from '../../src/sandbox/kit/determinism.js';
import { contextOf, type Known } from '../support/steps.js';

/** What has happened at the provider when a write whose answer was lost is observed. */
type Situation = 'nothing' | 'ours' | 'alike' | 'foreign' | 'both';

/** A write, a competing write of another party, and the observation in each situation. */
interface Row {
  readonly name: string;
  readonly provider: ProviderName;
  readonly mutation: MutationName;
  readonly input: object;
  /** The write of another party, which the ledger does not know; omitted where no other write is possible. */
  readonly foreign?: readonly [MutationName, object];
  readonly shows: Readonly<Partial<Record<Situation, ObservedState['kind']>>>;
  /** Situations in which our write did not happen but its result exists: another party has set the same value. */
  readonly indistinguishable?: readonly Situation[];
}

const ourKey = '6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11';
const anotherKey = '7a2b8d1f-5e1a-4a54-8e1f-3dae7a7a8c22';

const purseAuthorized = uuidFrom('purse:payment:authorized');
const purseCaptured = uuidFrom('purse:payment:captured');
const [held, paid, payable, token] = ['hold', 'cleared', 'created', 'token-2'].map((name) => uuidFrom(`chip:${name}`));
const declined = '169190319';
const bought = '168377690';
const money = (minorUnits: number, currency: string) => ({ minorUnits, currency });
const moved = (reference: string | undefined, amount: object | null, merchantReference: string | null = null) => ({
  reference,
  amount,
  merchantReference,
});
const order = { reference: 'order-1009', netAmountMinorUnits: 4_200 };
const resource = { amount: money(4_200, 'EUR'), order, returnUrl: 'https://shop.example.com/back' };
const charge = { reference: payable, recurringTokenId: `chip:purchase:${token}` };
const license = (licenseKey: string) => ({ reference: bought, runningNumber: 1, licenseKey });
const parameter = (value: string) => ({ reference: bought, parameters: [{ key: 'x-campaign', value }] });

/** Each operation is returned with our key. */
const keyed = { nothing: 'UNCHANGED', ours: 'DONE', alike: 'UNCHANGED', foreign: 'UNCHANGED', both: 'DONE' } as const;
/** The effect exists once, and another operation has claimed it. */
const once = {
  nothing: 'UNCHANGED',
  ours: 'DONE',
  alike: 'SUPERSEDED',
  foreign: 'SUPERSEDED',
  both: 'SUPERSEDED',
} as const;
/** No read shows it. */
const unseen = { nothing: 'INDETERMINATE', ours: 'INDETERMINATE', alike: 'INDETERMINATE' } as const;
/** A value that is set. */
const set = { nothing: 'UNCHANGED', ours: 'DONE', alike: 'DONE', foreign: 'INDETERMINATE', both: 'DONE' } as const;

const rows: readonly Row[] = [
  {
    name: 'a capture with a reference of the merchant’s',
    provider: 'PURSE',
    mutation: 'capturePayment',
    input: moved(purseAuthorized, money(1_000, 'EUR'), 'CAP#1'),
    foreign: ['capturePayment', moved(purseAuthorized, money(1_000, 'EUR'), 'CAP#2')],
    shows: keyed,
  },
  {
    name: 'a capture without one',
    provider: 'PURSE',
    mutation: 'capturePayment',
    input: moved(purseAuthorized, money(1_000, 'EUR')),
    foreign: ['capturePayment', moved(purseAuthorized, money(1_000, 'EUR'), 'CAP#2')],
    shows: keyed,
  },
  {
    name: 'a refund',
    provider: 'PURSE',
    mutation: 'refundPayment',
    input: moved(purseCaptured, money(500, 'JPY'), 'REF#1'),
    foreign: ['refundPayment', moved(purseCaptured, money(500, 'JPY'), 'REF#2')],
    shows: keyed,
  },
  {
    name: 'a void',
    provider: 'PURSE',
    mutation: 'voidPayment',
    input: moved(purseAuthorized, money(1_000, 'EUR'), 'VOID#1'),
    foreign: ['capturePayment', moved(purseAuthorized, money(1_000, 'EUR'))],
    shows: keyed,
  },
  {
    name: 'a payment',
    provider: 'PURSE',
    mutation: 'createPayment',
    input: { ...resource, split: [{ amountMinorUnits: 4_200, partner: 'illicado', method: 'giftcard' }] },
    shows: unseen,
  },
  { name: 'a session', provider: 'PURSE', mutation: 'createClientSession', input: resource, shows: unseen },
  { name: 'a link', provider: 'PURSE', mutation: 'createPaymentLink', input: resource, shows: unseen },
  {
    name: 'the abort of a session',
    provider: 'PURSE',
    mutation: 'abortClientSession',
    input: { reference: '1b94b5a8-9126-4141-be65-baac536db4ec' },
    shows: once,
  },
  {
    name: 'the cancellation of a link',
    provider: 'PURSE',
    mutation: 'cancelPaymentLink',
    input: { reference: 'b07f18b1-3796-4909-bc80-f01068d6f5eb' },
    shows: once,
  },
  {
    name: 'a capture',
    provider: 'CHIP',
    mutation: 'capturePayment',
    input: moved(held, null),
    foreign: ['voidPayment', moved(held, null)],
    shows: once,
  },
  {
    name: 'a capture, where another amount was captured',
    provider: 'CHIP',
    mutation: 'capturePayment',
    input: moved(held, money(5_000, 'MYR')),
    foreign: ['capturePayment', moved(held, money(6_000, 'MYR'))],
    shows: { foreign: 'INDETERMINATE' },
  },
  {
    name: 'a release',
    provider: 'CHIP',
    mutation: 'voidPayment',
    input: moved(held, null),
    foreign: ['capturePayment', moved(held, null)],
    shows: once,
  },
  {
    name: 'a release, where another capture is pending',
    provider: 'CHIP',
    mutation: 'voidPayment',
    input: moved(held, null),
    foreign: ['capturePayment', moved(held, money(2_001, 'MYR'))],
    shows: { foreign: 'INDETERMINATE' },
  },
  {
    name: 'a refund in part',
    provider: 'CHIP',
    mutation: 'refundPayment',
    input: moved(paid, money(5_000, 'MYR')),
    foreign: ['refundPayment', moved(paid, money(100, 'MYR'))],
    shows: { nothing: 'UNCHANGED', ours: 'DONE', alike: 'UNCHANGED', foreign: 'INDETERMINATE', both: 'DONE' },
  },
  {
    name: 'a refund, where another party’s is pending',
    provider: 'CHIP',
    mutation: 'refundPayment',
    input: moved(paid, money(2_001, 'MYR')),
    foreign: ['refundPayment', moved(paid, money(2_001, 'MYR'))],
    shows: { foreign: 'INDETERMINATE' },
  },
  {
    name: 'a refund of all',
    provider: 'CHIP',
    mutation: 'refundPayment',
    input: moved(paid, null),
    foreign: ['refundPayment', moved(paid, money(100, 'MYR'))],
    shows: { nothing: 'UNCHANGED', ours: 'DONE', alike: 'SUPERSEDED', foreign: 'INDETERMINATE', both: 'SUPERSEDED' },
  },
  {
    name: 'the deletion of a token',
    provider: 'CHIP',
    mutation: 'deleteRecurringToken',
    input: { reference: token },
    shows: once,
  },
  { name: 'a purchase', provider: 'CHIP', mutation: 'createPurchase', input: newPurchase(), shows: unseen },
  {
    name: 'the cancellation of a purchase',
    provider: 'CHIP',
    mutation: 'cancelPurchase',
    input: { reference: payable },
    foreign: ['markPurchaseAsPaid', { reference: payable }],
    shows: once,
  },
  {
    name: 'the charge of a token',
    provider: 'CHIP',
    mutation: 'chargePurchase',
    input: charge,
    foreign: ['markPurchaseAsPaid', { reference: payable }],
    shows: once,
  },
  {
    name: 'the marking of a purchase',
    provider: 'CHIP',
    mutation: 'markPurchaseAsPaid',
    input: { reference: payable },
    foreign: ['cancelPurchase', { reference: payable }],
    shows: once,
  },
  { name: 'an invoice', provider: 'CHIP', mutation: 'resendInvoice', input: { reference: payable }, shows: unseen },
  {
    name: 'a cart',
    provider: 'CLEVERBRIDGE',
    mutation: 'processCart',
    input: {
      items: [{ productId: '219783', quantity: 1 }],
      formerPurchaseId: `cleverbridge:purchase:${bought}`,
    },
    shows: { nothing: 'INDETERMINATE', ours: 'DONE', alike: 'INDETERMINATE', both: 'DONE' },
  },
  {
    name: 'a license key',
    provider: 'CLEVERBRIDGE',
    mutation: 'updateLicenseKey',
    input: license('KEY-1'),
    foreign: ['updateLicenseKey', license('KEY-2')],
    shows: set,
    indistinguishable: ['alike'],
  },
  {
    name: 'an x-parameter',
    provider: 'CLEVERBRIDGE',
    mutation: 'updatePurchaseParameters',
    input: parameter('spring'),
    foreign: ['updatePurchaseParameters', parameter('autumn')],
    shows: set,
    indistinguishable: ['alike'],
  },
  {
    name: 'a retry',
    provider: 'CLEVERBRIDGE',
    mutation: 'retryPayment',
    input: { reference: declined },
    shows: { nothing: 'INDETERMINATE', ours: 'DONE' },
  },
  {
    name: 'the cancellation of a retry',
    provider: 'CLEVERBRIDGE',
    mutation: 'cancelPaymentRetry',
    input: { reference: declined },
    // No read shows a scheduled retry.
    shows: { nothing: 'UNCHANGED', ours: 'UNCHANGED', alike: 'UNCHANGED', both: 'UNCHANGED' },
  },
];

function newPurchase() {
  return {
    currency: 'MYR',
    products: [{ name: 'Annual plan', priceMinorUnits: 12_000 }],
    client: { email: 'aisyah@example.com' },
  };
}

let sandbox: Sandbox;
let providers: ReadonlyMap<ProviderName, Provider>;
const startLimitMs = 60_000;

beforeAll(async () => {
  sandbox = await startSandbox('free');
  providers = new Map(providerModules.map(({ name, configure }) => [name, connect(configure(sandbox.settings))]));
}, startLimitMs);
afterAll(async () => {
  await Promise.all([...providers.values()].map((provider) => provider.close()));
  await sandbox.close();
});
beforeEach(() => sandbox.servers.forEach((server) => server.reset()));

function connect(configuration: ReturnType<(typeof providerModules)[number]['configure']>): Provider {
  if (configuration.kind !== 'configured') throw new Error('it is not configured');
  return configuration.create({
    observer: silentObserver,
    cache: createReadCache(undefined, () => undefined),
    vaultOf: () => ({ put: async () => undefined, get: async () => undefined }),
    timeouts: { attemptTimeoutMs: 10_000, totalTimeoutMs: 20_000 },
    isSandbox: true,
  });
}

const scope = () => ({ signal: new AbortController().signal, meter: new OperationMeter(), callerKey: 'shop' });

function writeOf(provider: ProviderName, mutation: MutationName): ProviderWrite<object> {
  return providers.get(provider)!.writes[mutation] as ProviderWrite<object>;
}

/** Executes a write as another party. @returns the effect that the ledger would have claimed */
async function act(provider: ProviderName, mutation: MutationName, input: object, key: string) {
  const write = writeOf(provider, mutation);
  const { data } = await write.prepare(input, scope());
  const state = await write.send(data, input, key, scope());
  const effectId = state.kind === 'DONE' ? state.effectId : null;
  return effectId === null ? {} : { [effectId]: data };
}

/** Prepares our write, creates the situation, and observes. */
async function observeAfter(row: Row, situation: Situation): Promise<ObservedState> {
  const { provider, mutation, input, foreign } = row;
  const write = writeOf(provider, mutation);
  const { data } = await write.prepare(input, scope());
  let claims: Known['claims'] = {};
  if (situation === 'alike' || situation === 'both') claims = await act(provider, mutation, input, anotherKey);
  if (situation === 'foreign' && foreign) await act(provider, ...foreign, anotherKey);
  if (situation === 'ours' || situation === 'both')
    await write.send(data, input, ourKey, scope()).catch(() => undefined);
  return write.observe(data, contextOf(ourKey, { claims }));
}

const cases = rows.flatMap((row) =>
  Object.entries(row.shows)
    .filter(([situation]) => situation !== 'foreign' || row.foreign)
    .map(([situation, kind]) => ({
      row,
      title: `${row.name} at ${row.provider}`,
      situation: situation as Situation,
      kind,
    })),
);

describe('a write whose answer was lost is observed correctly when this has happened at the provider:', () => {
  it.each(cases)('$title: $situation', async ({ row, situation, kind }) => {
    const state = await observeAfter(row, situation);
    expect(state.kind).toBe(kind);
    const hasHappened = situation === 'ours' || situation === 'both';
    const mayLookDone = hasHappened || row.indistinguishable?.includes(situation);
    if (state.kind === 'DONE') expect(mayLookDone).toBe(true);
    if (situation === 'ours') expect(['DONE', 'UNCHANGED', 'INDETERMINATE']).toContain(state.kind);
  });
});

/** The writes that are observed by a read. */
const readable = rows.filter(({ shows }) => shows.ours === 'DONE');

describe('a write that is observed', () => {
  it.each(readable)('is unknown when $provider cannot be read: $name', async (row) => {
    const { provider, mutation, input } = row;
    const write = writeOf(provider, mutation);
    const { data } = await write.prepare(input, scope());
    const server = sandbox.servers.find(({ name }) => name.toUpperCase() === provider)!;
    server.script({ kind: 'html-after', times: 10 });
    await expect(write.observe(data, contextOf(ourKey))).rejects.toBeInstanceOf(ProviderFailure);
  });

  it.each(readable.filter(({ mutation }) => mutation !== 'processCart'))(
    'is unknown when $provider no longer knows its resource: $name',
    async ({ provider, mutation, input }) => {
      const write = writeOf(provider, mutation);
      const { data } = await write.prepare(input, scope());
      expect(await write.observe(elsewhere(data), contextOf(ourKey))).toEqual({
        kind: 'INDETERMINATE',
        reference: null,
      });
    },
  );

  it('is never unchanged once it was accepted', async () => {
    for (const { provider, mutation, input } of readable) {
      const write = writeOf(provider, mutation);
      const { data } = await write.prepare(input, scope());
      const state = await write.observe(data, contextOf(ourKey, { wasAccepted: true }));
      expect(['INDETERMINATE', 'ACCEPTED'], `${mutation} at ${provider}`).toContain(state.kind);
    }
  });
});

/** The data of the same write on an unknown resource. */
function elsewhere(data: ReconciliationData): ReconciliationData {
  const unknown = '00000000-0000-4000-8000-000000000000';
  const ids = { reference: unknown, paymentId: unknown, purchaseId: '999999999' };
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, name in ids ? ids[name as keyof typeof ids] : value]),
  );
}
