import { describe, expect, it, onTestFinished } from 'vitest';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import { leaseMs } from '../../src/ledger/lease.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import type { LedgerStore } from '../../src/ledger/store.js';
import { authorized, eur, startAtSandbox } from '../providers/purse/operations-support.js';
import { heldClock, openPolicy, storeWith } from './stores-support.js';
import { temporaryDirectory } from '../kit/stores.js';

const scope = () => ({ meter: new OperationMeter(), callerKey: 'shop', signal: new AbortController().signal });
const input = { reference: authorized, amount: eur(1_000), merchantReference: null };
const request = {
  tenant: 'shop',
  mutation: 'capturePayment',
  idempotencyKey: 'k-1',
  resourceId: `purse:payment:${authorized}`,
  provider: 'PURSE',
  input,
} as const;

/** A simulated Purse, a real ledger on disk, and the clocks of its machine, which the test controls. */
async function setUp() {
  const purse = await startAtSandbox();
  const clock = heldClock();
  const store = await createLmdbStore({ directory: temporaryDirectory(), policy: openPolicy, clock });
  onTestFinished(() => store.close());
  const failures: string[] = [];
  const makeLedger = (over: Partial<LedgerStore> = {}) =>
    new Ledger({
      store: storeWith(store, over),
      providers: new Map([['PURSE' as const, purse.provider]]),
      observer: { settled: () => undefined, failed: (what) => failures.push(what) },
    });
  const captures = async () => (await purse.held(authorized)).captures.length;
  return { ...purse, store, clock, failures, makeLedger, captures };
}

/** The store of a process that dies just before it records the outcome. */
const dyingBeforeTheRecord = { settle: () => Promise.reject(new Error('the process is dead')) };

describe('a process that dies between the answer and its record', () => {
  it('has reported the truth, and nobody else may work on the operation while its lease lasts', async () => {
    const { makeLedger, captures, failures } = await setUp();
    expect(await makeLedger(dyingBeforeTheRecord).run(request, scope())).toMatchObject({
      kind: 'SETTLED',
      entry: { state: 'SUCCEEDED' },
    });
    expect(new Set(failures)).toEqual(new Set(['an outcome could not be written down']));
    expect(await makeLedger().run(request, scope())).toMatchObject({ kind: 'IN_PROGRESS' });
    expect(await captures()).toBe(1);
  });

  it('leaves an operation whose outcome the next start determines by reading, and the same key then repeats it', async () => {
    const { clock, makeLedger, captures, sent } = await setUp();
    await makeLedger(dyingBeforeTheRecord).run(request, scope());
    clock.pass(leaseMs + 1);
    const next = makeLedger();
    expect(await next.sweep(scope())).toBe(1);
    expect(await next.sweep(scope())).toBe(0);
    expect(await next.run(request, scope())).toMatchObject({
      kind: 'SETTLED',
      replayed: true,
      entry: { state: 'SUCCEEDED' },
    });
    expect(sent()).toHaveLength(1);
    expect(await captures()).toBe(1);
  });
});

describe('a process that dies before it sends', () => {
  /** The claim is stored, and nothing more happens. */
  async function dieAfterTheClaim({ store, makeLedger }: Awaited<ReturnType<typeof setUp>>) {
    const claim: LedgerStore['claim'] = async (...claimed) => {
      await store.claim(...claimed);
      throw new Error('the process is dead');
    };
    await makeLedger({ claim })
      .run(request, scope())
      .catch(() => undefined);
  }

  it('leaves an unknown operation that the sweep never sends, and that the same key sends once', async () => {
    const setup = await setUp();
    await dieAfterTheClaim(setup);
    setup.clock.pass(leaseMs + 1);
    const next = setup.makeLedger();
    await next.sweep(scope());
    expect(setup.sent()).toEqual([]);
    expect(await next.run(request, scope())).toMatchObject({ kind: 'SETTLED', entry: { state: 'SUCCEEDED' } });
    expect(await setup.captures()).toBe(1);
  });

  it('is never sent again after a day, because no provider promises to remember a key for longer', async () => {
    const setup = await setUp();
    await dieAfterTheClaim(setup);
    setup.clock.pass(25 * 3_600_000);
    expect(await setup.makeLedger().run(request, scope())).toMatchObject({ kind: 'UNKNOWN' });
    expect(setup.sent()).toEqual([]);
  });
});

describe('idempotency keys', () => {
  it('are separate for each tenant: the same key of another tenant is another operation, and cannot be read', async () => {
    const { makeLedger, captures } = await setUp();
    const ledger = makeLedger();
    const first = await ledger.run(request, scope());
    const other = await ledger.run({ ...request, tenant: 'another shop' }, scope());
    expect([first, other]).toMatchObject([
      { kind: 'SETTLED', replayed: false },
      { kind: 'SETTLED', replayed: false },
    ]);
    expect(await captures()).toBe(2);
    const id = first.kind === 'SETTLED' ? first.entry.id : '';
    expect(await ledger.find('another shop', id, scope())).toBeNull();
    expect(await ledger.find('shop', id, scope())).toMatchObject({ id });
  });

  it('are the same for equal input in another order, and a conflict for different input', async () => {
    const { makeLedger, sent } = await setUp();
    const ledger = makeLedger();
    await ledger.run(request, scope());
    const { merchantReference, amount, reference } = input;
    expect(await ledger.run({ ...request, input: { merchantReference, amount, reference } }, scope())).toMatchObject({
      kind: 'SETTLED',
      replayed: true,
    });
    expect(await ledger.run({ ...request, input: { ...input, amount: eur(1_001) } }, scope())).toEqual({
      kind: 'CONFLICT',
    });
    expect(sent()).toHaveLength(1);
  });

  it('are stored nowhere: the ledger contains only their digests', async () => {
    const { makeLedger } = await setUp();
    const result = await makeLedger().run(
      { ...request, idempotencyKey: 'a-telling-key', tenant: 'a-telling-tenant' },
      scope(),
    );
    expect(JSON.stringify(result)).not.toMatch(/a-telling/);
  });
});
