import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/domain/operation.js';
import { CorruptEntryError, type LedgerStore, StoreUnavailableError } from '../../src/ledger/store.js';
import type { StorePolicy } from '../../src/ledger/store-identity.js';
import { clockContract } from './clock-contract.js';
import { lookAlikeContract } from './look-alike-contract.js';
import type { LedgerUnderTest } from './ledger-under-test.js';
import { aDraft, claimed, digestOf, done, inBatches, unknown } from './entries.js';

const day = 86_400_000;
const open: StorePolicy = { ledgerId: undefined, isProduction: false };

/** What every store promises, on any database. */
export function storeContract(createLedger: () => Promise<LedgerUnderTest>): void {
  let ledger: LedgerUnderTest;
  let store: LedgerStore;

  beforeEach(async () => {
    ledger = await createLedger();
    store = await ledger.open(open);
  });
  afterEach(async () => {
    await store.close();
    await ledger.dispose();
  });

  clockContract(createLedger);
  lookAlikeContract(createLedger);

  const current = async ({ scope }: Pick<LedgerEntry, 'scope'>) => (await store.look(scope)).entry;

  describe('a claim', () => {
    it('gives a scope to exactly one of 50 simultaneous claims, through two stores', async () => {
      const other = await ledger.open();
      const drafts = Array.from({ length: 50 }, () => aDraft({ scope: digestOf('one') }));
      const claims = await Promise.all(
        drafts.map((draft, index) => (index % 2 ? other : store).claim(draft, 0, 60_000)),
      );
      const winners = claims.filter(({ kind }) => kind === 'CLAIMED');
      expect(winners).toHaveLength(1);
      const entry = await current({ scope: digestOf('one') });
      const losers = claims.filter(({ kind }) => kind !== 'CLAIMED');
      expect(losers).toEqual(Array(49).fill({ kind: 'TAKEN', entry }));
      expect(winners).toMatchObject([{ held: { entry } }]);
      await other.close();
    });

    it('refuses a value that it could not read back, before anything is written', async () => {
      await expect(store.claim(aDraft({ scope: '' }), 0, 60_000)).rejects.toThrow(TypeError);
      await expect(store.claim(aDraft({ mutation: 'x' as 'capturePayment' }), 0, 60_000)).rejects.toThrow(/mutation/);
    });
  });

  describe('a lease', () => {
    it('is taken over by exactly one of 20 processes when it is over, and not before', async () => {
      const entry = await claimed(store);
      expect(await store.takeOver(entry, 60_000)).toBeNull();
      await ledger.pass(60_001);
      const held = await Promise.all(Array.from({ length: 20 }, () => store.takeOver(entry, 60_000)));
      expect(held.filter((one) => one !== null)).toMatchObject([{ entry: { id: entry.id, fence: 2 } }]);
    });

    it('is extended by sending again, which only the holder may do', async () => {
      const entry = await claimed(store);
      await ledger.pass(50_000);
      expect(await store.sendAgain(entry, 60_000)).toMatchObject({
        entry: { sends: 2 },
        sinceSentMs: expect.closeTo(0, -3),
      });
      await ledger.pass(50_000);
      expect(await store.takeOver(entry, 60_000)).toBeNull();
      await ledger.pass(10_001);
      const other = await store.takeOver(entry, 60_000);
      expect(other?.sinceSentMs).toBeGreaterThanOrEqual(60_000);
      expect(other?.ageMs).toBeGreaterThanOrEqual(110_000);
      expect(await store.sendAgain(entry, 60_000)).toBeNull();
    });

    it('has no effect once it is lost: the stored state is returned', async () => {
      const entry = await claimed(store);
      await ledger.pass(60_001);
      const other = await store.takeOver(entry, 60_000);
      expect(await store.settle(entry, unknown, [])).toMatchObject({ kind: 'LOST', current: { fence: 2 } });
      await store.settle(other!.entry, done(), []);
      expect(await store.settle(entry, unknown, [])).toMatchObject({ kind: 'LOST', current: { state: 'SUCCEEDED' } });
    });
  });

  describe('an outcome', () => {
    it('is stored with every field, and storing it again changes nothing', async () => {
      const outcomes: LedgerEntry['outcome'][] = [
        { kind: 'SUCCEEDED', reference: 'r' },
        { kind: 'PENDING', reference: null },
        { kind: 'DECLINED', decline: { reason: 'EXPIRED_CARD', retryable: false, providerCode: 'é "x"\u2028\u0000' } },
        { kind: 'REFUSED' },
        { kind: 'UNKNOWN', reference: null },
      ];
      for (const outcome of outcomes) {
        const entry = await claimed(store);
        const change = { state: outcome!.kind, outcome, effectId: null };
        const settled = await store.settle(entry, change, [{ step: 'RECEIVED', code: 'X' }]);
        expect(settled).toMatchObject({ kind: 'RECORDED', entry: { state: outcome!.kind, outcome } });
        expect(await store.settle(entry, change, [{ step: 'RECEIVED', code: 'X' }])).toEqual(settled);
        expect(await store.journal(entry.id)).toHaveLength(2);
        expect(await current(entry)).toEqual('entry' in settled && settled.entry);
      }
    });

    it('stores the data of an acceptance until later data replaces it', async () => {
      const entry = await claimed(store);
      const pending = { ...unknown, state: 'PENDING' } as const;
      await store.settle(entry, { ...pending, acceptedData: { modified: '1' } }, []);
      const held = await store.takeOver(entry, 60_000);
      expect(held?.entry.acceptedData).toEqual({ modified: '1' });
      await store.settle(held!.entry, pending, []);
      expect((await current(entry))?.acceptedData).toEqual({ modified: '1' });
      const again = await store.takeOver(held!.entry, 60_000);
      await store.settle(again!.entry, { ...pending, acceptedData: { modified: '2' } }, []);
      expect((await current(entry))?.acceptedData).toEqual({ modified: '2' });
    });

    it('is never changed once it is final', async () => {
      const entry = await claimed(store);
      await store.settle(entry, done(), []);
      expect(await store.settle(entry, unknown, [])).toMatchObject({ kind: 'RECORDED', entry: { state: 'SUCCEEDED' } });
      await ledger.pass(day);
      expect(await store.takeOver(entry, 60_000)).toBeNull();
      expect(await store.release(entry)).toBe(false);
    });
  });

  describe('an effect at a provider', () => {
    it('belongs to exactly one of 20 operations that claim it at once', async () => {
      const entries = [];
      for (let index = 0; index < 20; index += 1) entries.push(await claimed(store));
      const settled = await Promise.all(entries.map((entry) => store.settle(entry, done('refund-1'), [])));
      expect(settled.filter(({ kind }) => kind === 'RECORDED')).toHaveLength(1);
      expect(settled.filter(({ kind }) => kind === 'EFFECT_CLAIMED')).toHaveLength(19);
      const states = await Promise.all(entries.map(async (entry) => (await current(entry))?.state));
      expect(states.filter((state) => state === 'IN_PROGRESS')).toHaveLength(19);
    });

    it('belongs to a pending operation, differs from the same id at another provider, and is reported to others', async () => {
      const mine = await claimed(store);
      await store.settle(mine, { state: 'PENDING', outcome: null, effectId: 'e1' }, []);
      const other = await claimed(store);
      expect(await store.settle(other, done('e1'), [])).toEqual({ kind: 'EFFECT_CLAIMED' });
      expect(await store.claimedByOthers(other, ['e1', 'e2'])).toEqual(new Map([['e1', mine.reconciliationData]]));
      expect(await store.claimedByOthers(mine, ['e1', 'e2'])).toEqual(new Map());
      const chip = await claimed(store, { provider: 'CHIP' });
      expect((await store.settle(chip, done('e1'), [])).kind).toBe('RECORDED');
      const again = await store.takeOver(mine, 60_000);
      expect((await store.settle(again!.entry, done('e1'), [])).kind).toBe('RECORDED');
    });
  });

  describe('a release', () => {
    it('frees scope, id, key and look-alike name for any holder, if nobody else has sent the write', async () => {
      const entry = await claimed(store, { lookAlike: 'refund' });
      await ledger.pass(60_001);
      await store.takeOver(entry, 60_000);
      expect(await store.release(entry)).toBe(true);
      expect(await store.release(entry)).toBe(true);
      expect(await current(entry)).toBeUndefined();
      expect(await store.findById(entry.id)).toBeUndefined();
      expect(await store.findByKey(entry.keyDigest)).toEqual([]);
      const next = await claimed(store, { scope: entry.scope, lookAlike: 'refund' });
      await store.sendAgain(next, 60_000);
      expect(await store.release(next)).toBe(false);
    });

    it('leaves another operation of the same scope alone', async () => {
      const entry = await claimed(store);
      expect(await store.release(aDraft({ scope: entry.scope }))).toBe(true);
      expect(await current(entry)).toEqual(entry);
    });
  });

  it('finds operations by id and by key, newest first, and finds nothing under impossible names', async () => {
    const keyDigest = digestOf('key');
    const older = await claimed(store, { keyDigest });
    await ledger.pass(10);
    const newer = await claimed(store, { keyDigest });
    await claimed(store, { keyDigest: `${keyDigest}x` });
    expect((await store.findByKey(keyDigest)).map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(await store.findById(newer.id)).toEqual(newer);
    for (const name of ['', ' ', 'é', '\u0000', 'x'.repeat(5_000)]) {
      expect((await store.look(name)).entry).toBeUndefined();
      expect(await store.findById(name)).toBeUndefined();
      expect(await store.findByKey(name)).toEqual([]);
    }
  });

  it(
    'finds a crashed operation after eleven batches at most, even if 1,000 pending ones are due before it',
    { timeout: 120_000 },
    async () => {
      const crashed = await claimed(store);
      const pending = await inBatches(Array(1_000).fill(0), () => claimed(store));
      const isPending = { ...unknown, state: 'PENDING' } as const;
      await ledger.pass(30_000);
      await inBatches(pending, (entry) => store.settle(entry, isPending, []));
      await ledger.pass(35_000);
      const seen: string[] = [];
      for (let batch = 1; batch <= 11 && !seen.includes(crashed.id); batch += 1) {
        const due = await store.due(100);
        seen.push(...due.map(({ id }) => id));
        const held = await inBatches(due, (entry) => store.takeOver(entry, 60_000));
        await inBatches(held, (one) => store.settle(one!.entry, isPending, []));
      }
      expect(seen).toContain(crashed.id);
    },
  );

  it('lists due operations in order of due time, without held or settled ones', async () => {
    const first = await claimed(store, {}, 1_000);
    const second = await claimed(store, {}, 2_000);
    await claimed(store, {}, 600_000);
    const settled = await claimed(store, {}, 1_000);
    await store.settle(settled, done(), []);
    await ledger.pass(5_000);
    expect((await store.due(10)).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await store.due(1)).map(({ id }) => id)).toEqual([first.id]);
    expect(await store.due(0)).toEqual([]);
  });

  it('lists due operations in order of due time, not of creation', async () => {
    const older = await claimed(store, {}, 2_000);
    await ledger.pass(10);
    const newer = await claimed(store, {}, 1_000);
    await ledger.pass(5_000);
    expect((await store.due(10)).map(({ id }) => id)).toEqual([newer.id, older.id]);
  });

  it('makes an operation due less and less often: after a tenth of its age, at most an hour', async () => {
    const entry = await claimed(store, {}, 1_000);
    await ledger.pass(10 * day);
    const held = await store.takeOver(entry, 1_000);
    await store.settle(held!.entry, unknown, []);
    await ledger.pass(3_590_000);
    expect(await store.due(1)).toEqual([]);
    await ledger.pass(11_000);
    expect(await store.due(1)).toHaveLength(1);
  });

  it('deletes an operation 30 days after it was settled, with its effects, and never an unsettled one', async () => {
    const old = await claimed(store);
    await store.settle(old, done('e1'), [{ step: 'RECEIVED', code: 'DONE' }]);
    const open = await claimed(store, {}, 1_000);
    await ledger.pass(30 * day - 60_000);
    await store.due(10);
    expect(await current(old)).toBeDefined();
    await ledger.pass(120_000);
    await store.due(10);
    expect(await current(old)).toBeUndefined();
    expect(await current(open)).toBeDefined();
    await ledger.pass(400 * day);
    expect((await store.due(10)).map(({ id }) => id)).toEqual([open.id]);
    const next = await claimed(store);
    expect((await store.settle(next, done('e1'), [])).kind).toBe('RECORDED');
  });

  it('never treats an unreadable entry as absent, and continues with the others', async () => {
    const corrupt = await claimed(store, { lookAlike: 'refund' }, 1);
    const sound = await claimed(store, {}, 1);
    await ledger.pass(10);
    await ledger.spoil(corrupt.scope);
    for (const call of [
      () => store.look(corrupt.scope),
      () => store.claim(aDraft({ scope: corrupt.scope }), 0, 1),
      () => store.claim(aDraft({ lookAlike: 'refund' }), 0, 1),
      () => store.findById(corrupt.id),
      () => store.findByKey(corrupt.keyDigest),
    ])
      await expect(call()).rejects.toThrow(CorruptEntryError);
    expect(await store.due(1)).toMatchObject([{ id: sound.id }]);
    const held = await store.takeOver(sound, 1);
    await store.settle(held!.entry, done(), []);
    await expect(store.due(1)).rejects.toThrow(CorruptEntryError);
  });

  it('writes one journal row for each step, and no later step changes it', async () => {
    const entry = await claimed(store);
    await store.sendAgain(entry, 60_000);
    const notes = [
      { step: 'RECEIVED', code: 'NO_READABLE_ANSWER' },
      { step: 'FOUND', code: 'INDETERMINATE' },
    ] as const;
    await store.settle(entry, unknown, notes);
    const rows = await store.journal(entry.id);
    expect(rows.map(({ step, code, state }) => [step, code, state])).toEqual([
      ['CLAIMED', 'capturePayment', 'IN_PROGRESS'],
      ['SENT_AGAIN', null, 'IN_PROGRESS'],
      ['RECEIVED', 'NO_READABLE_ANSWER', 'UNKNOWN'],
      ['FOUND', 'INDETERMINATE', 'UNKNOWN'],
    ]);
    expect(rows.every(({ tenant }) => tenant === entry.tenant)).toBe(true);
    const sequences = rows.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((one, other) => one - other));
  });

  it('has stored everything when it is closed and opened again, and refuses to work while it is closed', async () => {
    const entry = await claimed(store, {}, 1);
    await store.close();
    await store.close();
    await expect(store.look(entry.scope)).rejects.toThrow(StoreUnavailableError);
    await expect(store.claim(aDraft(), 0, 1)).rejects.toThrow(StoreUnavailableError);
    expect(await store.readiness()).toMatchObject({ isReady: false, reason: 'CLOSED' });
    store = await ledger.open();
    await ledger.pass(10);
    expect(await current(entry)).toMatchObject({ id: entry.id, reconciliationData: entry.reconciliationData });
    expect(await store.due(1)).toMatchObject([{ id: entry.id }]);
  });

  describe('a new store', () => {
    it('accepts no write in production until an operator confirms it, and stays confirmed', async () => {
      const fresh = await createLedger();
      const first = await fresh.open({ isProduction: true });
      await expect(first.claim(aDraft(), 0, 1)).rejects.toMatchObject({
        reason: 'NOT_CONFIRMED',
        mayHaveWritten: false,
      });
      const readiness = await first.readiness();
      expect(readiness).toMatchObject({ isReady: false, reason: 'NOT_CONFIRMED' });
      await first.close();
      const ledgerId = /LEDGER_ID=([\w-]{36})/.exec('message' in readiness ? readiness.message : '')?.[1];
      const wrong = await fresh.open({ isProduction: true, ledgerId: '00000000-0000-4000-8000-000000000000' });
      await expect(wrong.claim(aDraft(), 0, 1)).rejects.toMatchObject({ reason: 'OTHER_STORE' });
      await wrong.close();
      const named = await fresh.open({ isProduction: true, ledgerId });
      await claimed(named);
      await named.close();
      const later = await fresh.open({ isProduction: true });
      expect(await later.readiness()).toEqual({ isReady: true });
      await later.close();
      await fresh.dispose();
    });
  });
}
