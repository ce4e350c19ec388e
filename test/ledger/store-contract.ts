import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/domain/operation.js';
import { encodeEntry } from '../../src/ledger/entry-codec.js';
import { CorruptEntryError, type LedgerStore } from '../../src/ledger/store.js';
import { after, anEntry, digestOf, now, retentionMs } from './entries.js';
import { createModelStore } from './store-model.js';

/** A ledger of its own, empty, and what a test does behind the store's back. */
export interface LedgerUnderTest {
  /** Another store on the same ledger, as a second process has. */
  open(): Promise<LedgerStore>;
  /** Writes this text where the entry of the scope is. */
  overwrite(scope: string, text: string): Promise<void>;
  /** Removes everything. */
  dispose(): Promise<void>;
}

/** What every store promises, whatever it is made of. */
export function storeContract(createLedger: () => Promise<LedgerUnderTest>): void {
  let ledger: LedgerUnderTest;
  let store: LedgerStore;

  beforeEach(async () => {
    ledger = await createLedger();
    store = await ledger.open();
  });
  afterEach(async () => {
    await store.close();
    await ledger.dispose();
  });

  const claimed = async (changes: Partial<LedgerEntry> = {}): Promise<LedgerEntry> => {
    const entry = anEntry(changes);
    expect(await store.claim(entry, now)).toBeNull();
    return entry;
  };

  it('gives a scope to exactly one of 50 claims at once, through two stores', async () => {
    const other = await ledger.open();
    const scope = digestOf('one');
    const entries = Array.from({ length: 50 }, () => anEntry({ scope }));
    const answers = await Promise.all(entries.map((entry, index) => (index % 2 ? other : store).claim(entry, now)));
    const winner = entries[answers.indexOf(null)];
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== null)).toEqual(Array(49).fill(winner));
    expect(await other.find(scope, now)).toEqual(winner);
    expect(await store.findById(winner!.id, now)).toEqual(winner);
    await other.close();
  });

  it('gives an expired scope to exactly one of 20 claims at once, and forgets the entry that was there', async () => {
    const old = await claimed({ leaseUntilMs: now });
    const later = now + retentionMs;
    const entries = Array.from({ length: 20 }, () =>
      anEntry({ scope: old.scope, leaseUntilMs: later, expiresAtMs: later + 1 }),
    );
    const answers = await Promise.all(entries.map((entry) => store.claim(entry, later)));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(await store.findById(old.id, now)).toBeUndefined();
    expect(await store.findByKey(old.keyDigest, now)).toEqual([]);
    expect(await store.unsettled(later - 1, 10)).toEqual([]);
  });

  it('keeps every field of every kind of outcome', async () => {
    const outcomes: LedgerEntry['outcome'][] = [
      null,
      { kind: 'SUCCEEDED', reference: 'r' },
      { kind: 'PENDING', reference: null },
      { kind: 'DECLINED', decline: { reason: 'EXPIRED_CARD', retryable: false, providerCode: 'é "x"\u2028' } },
      { kind: 'REFUSED' },
      { kind: 'UNKNOWN', reference: null },
    ];
    for (const outcome of outcomes) {
      const entry = await claimed({ outcome });
      expect(await store.find(entry.scope, now)).toEqual(entry);
    }
  });

  it('refuses an entry that it could not read back, before anything is written', async () => {
    const entry = anEntry({ fence: 1.5 });
    await expect(store.claim(entry, now)).rejects.toThrow(/fence/);
    await expect(store.claim(anEntry({ scope: '' }), now)).rejects.toThrow(TypeError);
    expect(await store.find(entry.scope, now)).toBeUndefined();
  });

  it('replaces only for the holder of the fence, and for one of 20 at once', async () => {
    const entry = await claimed();
    const candidates = Array.from({ length: 20 }, (_, index) => after(entry, { memo: { index } }));
    expect(await store.replace(2, after(entry))).toBe(false);
    expect(await store.replace(1, after(anEntry({ scope: entry.scope })))).toBe(false);
    const answers = await Promise.all(candidates.map((candidate) => store.replace(1, candidate)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await store.find(entry.scope, now)).toEqual(candidates[answers.indexOf(true)]);
    expect(await store.replace(1, anEntry())).toBe(false);
  });

  it('releases only for the holder of the fence, and frees scope, id and key', async () => {
    const entry = await claimed({ leaseUntilMs: now });
    expect(await store.release(after(entry))).toBe(false);
    expect(await store.release(entry)).toBe(true);
    expect(await store.release(entry)).toBe(false);
    expect(await store.find(entry.scope, now)).toBeUndefined();
    expect(await store.findById(entry.id, now)).toBeUndefined();
    expect(await store.findByKey(entry.keyDigest, now)).toEqual([]);
    expect(await store.unsettled(now, 10)).toEqual([]);
    await claimed({ scope: entry.scope });
    expect(await store.replace(1, after(entry))).toBe(false);
  });

  it('finds nothing under names that nothing can have', async () => {
    for (const name of ['', ' ', 'é', '\u0000', 'x'.repeat(5_000)]) {
      expect(await store.find(name, now)).toBeUndefined();
      expect(await store.findById(name, now)).toBeUndefined();
      expect(await store.findByKey(name, now)).toEqual([]);
    }
  });

  it('takes an expired entry for absent, from the very millisecond', async () => {
    const entry = await claimed({ expiresAtMs: now + 10 });
    expect(await store.find(entry.scope, now + 9)).toEqual(entry);
    expect(await store.find(entry.scope, now + 10)).toBeUndefined();
    expect(await store.findById(entry.id, now + 10)).toBeUndefined();
    expect(await store.findByKey(entry.keyDigest, now + 10)).toEqual([]);
  });

  it('lists what stands under one key, newest first, and nothing of a key that begins alike', async () => {
    const keyDigest = digestOf('key');
    const oldest = await claimed({ keyDigest, createdAtMs: now - 2 });
    const newest = await claimed({ keyDigest, createdAtMs: now });
    const middle = await claimed({ keyDigest, createdAtMs: now - 1 });
    await claimed({ keyDigest: `${keyDigest}x` });
    expect(await store.findByKey(keyDigest, now)).toEqual([newest, middle, oldest]);
  });

  it('lists what is unsettled with its lease over: oldest lease first, then longest untouched, at most the limit', async () => {
    const third = await claimed({ leaseUntilMs: now - 1, state: 'PENDING' });
    const second = await claimed({ leaseUntilMs: now - 2, updatedAtMs: now });
    const first = await claimed({ leaseUntilMs: now - 2, updatedAtMs: now - 5, state: 'UNKNOWN' });
    await claimed({ leaseUntilMs: now + 1 });
    for (const state of ['SUCCEEDED', 'DECLINED', 'REFUSED'] as const) await claimed({ leaseUntilMs: 0, state });
    expect(await store.unsettled(now, 10)).toEqual([first, second, third]);
    expect(await store.unsettled(now, 2)).toEqual([first, second]);
    expect(await store.unsettled(now, 0)).toEqual([]);
    await store.replace(1, after(first, { state: 'SUCCEEDED' }));
    await store.replace(1, after(second, { updatedAtMs: now + 1, leaseUntilMs: now }));
    expect((await store.unsettled(now, 10)).map(({ id }) => id)).toEqual([third.id, second.id]);
  });

  it('removes expired entries for good, a bounded number at a time', async () => {
    const entries = await Promise.all(Array.from({ length: 150 }, () => claimed({ leaseUntilMs: now })));
    const kept = await claimed({ expiresAtMs: now + 2 * retentionMs });
    const later = now + retentionMs;
    expect(await store.unsettled(later, 10)).toEqual([kept]);
    const left = await Promise.all(entries.map(({ scope }) => store.find(scope, now)));
    expect(left.filter(Boolean)).toHaveLength(50);
    await store.unsettled(later, 10);
    expect(await Promise.all(entries.map(({ id }) => store.findById(id, now)))).toEqual(entries.map(() => undefined));
    expect(await store.find(kept.scope, later)).toEqual(kept);
  });

  it.each<[string, (entry: LedgerEntry) => string]>([
    ['empty', () => ''],
    ['cut short', (entry) => encodeEntry(entry).slice(0, -20)],
    ['altered', (entry) => encodeEntry(entry).replace('"amountMinor":4299', '"amountMinor":4298')],
    ["another scope's", () => encodeEntry(anEntry())],
    ['of another version', (entry) => encodeEntry(entry).replace('"v":1', '"v":2')],
    ['not JSON', () => '\u0000\ufffd'],
  ])('never takes an entry that is %s for an absent one', async (_name, corrupted) => {
    const entry = await claimed({ leaseUntilMs: now });
    await ledger.overwrite(entry.scope, corrupted(entry));
    for (const call of [
      () => store.claim(anEntry({ scope: entry.scope }), now),
      () => store.claim(anEntry({ scope: entry.scope }), now + retentionMs),
      () => store.replace(1, after(entry)),
      () => store.release(entry),
      () => store.find(entry.scope, now),
      () => store.findById(entry.id, now),
      () => store.findByKey(entry.keyDigest, now),
      () => store.unsettled(now, 10),
    ])
      await expect(call()).rejects.toThrow(CorruptEntryError);
  });

  it('goes on settling the others when one entry cannot be read', async () => {
    const corrupt = await claimed({ leaseUntilMs: now - 1 });
    const sound = await claimed({ leaseUntilMs: now });
    await ledger.overwrite(corrupt.scope, 'x');
    expect(await store.unsettled(now, 1)).toEqual([sound]);
    await store.replace(1, after(sound, { state: 'SUCCEEDED' }));
    await expect(store.unsettled(now, 1)).rejects.toThrow(CorruptEntryError);
    expect(await store.unsettled(now + retentionMs, 1)).toEqual([]);
  });

  it('keeps everything when it is closed and opened again, and throws when it is closed', async () => {
    const entry = await claimed({ leaseUntilMs: now });
    await store.close();
    await store.close();
    await expect(store.find(entry.scope, now)).rejects.toThrow();
    await expect(store.claim(anEntry(), now)).rejects.toThrow();
    store = await ledger.open();
    expect(await store.find(entry.scope, now)).toEqual(entry);
    expect(await store.findByKey(entry.keyDigest, now)).toEqual([entry]);
    expect(await store.unsettled(now, 1)).toEqual([entry]);
  });

  it('answers every sequence of calls as the plain model does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 40 }), async (steps) => {
        const fresh = await createLedger();
        const real = await fresh.open();
        try {
          await compare(real, createModelStore(), steps);
        } finally {
          await real.close();
          await fresh.dispose();
        }
      }),
      { numRuns: 60 },
    );
  });
}

const scopes = ['s0', 's1', 's2', 's3'];
/** Few moments, so that leases and expiries are often just over, and equal. */
const moment = fc.integer({ min: 0, max: 8 });
const aStep = fc.record({
  call: fc.constantFrom('claim', 'claim', 'replace', 'replace', 'release', 'find', 'unsettled'),
  scope: fc.constantFrom(...scopes),
  nowMs: moment,
  state: fc.constantFrom('IN_PROGRESS', 'UNKNOWN', 'PENDING', 'SUCCEEDED'),
  fence: fc.integer({ min: 1, max: 2 }),
  leaseUntilMs: moment,
  updatedAtMs: moment,
  createdAtMs: moment,
  expiresAtMs: fc.integer({ min: 3, max: 12 }),
  limit: fc.integer({ min: 0, max: 4 }),
  key: fc.constantFrom('k0', 'k1'),
  isHolder: fc.boolean(),
});
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

async function compare(real: LedgerStore, model: LedgerStore, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const entry = await entryOf(step, model);
    const perform = performing(step, entry);
    expect(await perform(real)).toEqual(await perform(model));
    const seen = observing(entry, step.nowMs);
    expect(await seen(real)).toEqual(await seen(model));
  }
}

/** Often the present holder's, so that replacing and releasing succeed often. */
async function entryOf(step: Step, model: LedgerStore): Promise<LedgerEntry> {
  const { scope, state, fence, leaseUntilMs, updatedAtMs, createdAtMs, expiresAtMs, key, isHolder } = step;
  const holder = isHolder && step.call !== 'claim' ? await model.find(scope, 0) : undefined;
  const changes = { scope, state, fence, leaseUntilMs, updatedAtMs, createdAtMs, expiresAtMs, keyDigest: key };
  return anEntry({ ...changes, id: holder?.id ?? randomUUID() });
}

function performing({ call, nowMs, fence, limit }: Step, entry: LedgerEntry): (store: LedgerStore) => Promise<unknown> {
  if (call === 'claim') return (store) => store.claim(entry, nowMs);
  if (call === 'replace') return (store) => store.replace(fence, { ...entry, fence: (fence % 2) + 1 });
  if (call === 'release') return (store) => store.release(entry);
  if (call === 'unsettled') return (store) => store.unsettled(nowMs, limit);
  return (store) => store.findById(entry.id, nowMs);
}

const observing =
  (entry: LedgerEntry, nowMs: number) =>
  async (store: LedgerStore): Promise<unknown> => [
    await Promise.all(scopes.map((scope) => store.find(scope, nowMs))),
    await store.findById(entry.id, nowMs),
    await store.findByKey('k0', nowMs),
    await store.findByKey('k1', nowMs),
  ];
