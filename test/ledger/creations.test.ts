import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NotSentError, OutcomeUnknownError } from '../../src/domain/failures.js';
import { type ObservedState, resourceIdOf } from '../../src/domain/operation.js';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import type { Provider, ProviderWrite } from '../../src/domain/provider.js';
import type { WriteInputs } from '../../src/domain/write-inputs.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import { heldClock, openPolicy } from './stores-support.js';
import { temporaryDirectory } from '../kit/stores.js';

type LinkInput = WriteInputs['createPaymentLink'];

const scope = () => ({ meter: new OperationMeter(), callerKey: 'shop', signal: new AbortController().signal });
const input: LinkInput = {
  amount: { minorUnits: 4_299, currency: 'EUR' },
  returnUrl: 'https://shop.example/back',
  order: { reference: 'order-1', netAmountMinorUnits: 4_299 },
  customer: { email: 'aisyah@example.com', firstName: 'Aisyah' },
};
const request = {
  tenant: 'shop',
  mutation: 'createPaymentLink',
  idempotencyKey: 'k-1',
  resourceId: null,
  provider: 'PURSE',
  input,
} as const;

/** A provider that creates links, with a scripted result of each `send`, and a real ledger on disk. */
async function setUp(...script: (() => ObservedState)[]) {
  const sent: { input: LinkInput; key: string }[] = [];
  const write: ProviderWrite<LinkInput> = {
    honoursKey: false,
    prepare: async ({ amount }) => ({ data: { amount: amount.minorUnits }, lookAlike: null }),
    send: async (_data, given, key) => {
      sent.push({ input: given, key });
      return script[sent.length - 1]!();
    },
    observe: async () => ({ kind: 'INDETERMINATE', reference: null }),
  };
  const directory = temporaryDirectory();
  const store = await createLmdbStore({ directory, policy: openPolicy });
  onTestFinished(() => store.close());
  const ledger = new Ledger({
    store,
    providers: new Map([['PURSE' as const, { writes: { createPaymentLink: write } } as unknown as Provider]]),
    observer: { settled: () => undefined, failed: () => undefined },
  });
  return { ledger, sent, directory };
}

const made = (): ObservedState => ({ kind: 'DONE', reference: 'link-1', effectId: 'link-1' });
const lost = (): ObservedState => {
  throw new OutcomeUnknownError('PURSE');
};
const notSent = (): ObservedState => {
  throw new NotSentError('PURSE', null);
};

describe('a write that creates a resource', () => {
  it('knows the resource as soon as the provider has returned it, and creates it once', async () => {
    const { ledger, sent } = await setUp(made);
    const first = await ledger.run(request, scope());
    const second = await ledger.run(request, scope());
    expect([first, second]).toMatchObject([
      { kind: 'SETTLED', replayed: false },
      { kind: 'SETTLED', replayed: true },
    ]);
    expect([first, second].map((result) => 'entry' in result && resourceIdOf(result.entry))).toEqual([
      'purse:payment-link:link-1',
      'purse:payment-link:link-1',
    ]);
    expect(sent).toHaveLength(1);
  });

  it('is never sent again when its answer was lost and no read can find it', async () => {
    const { ledger, sent } = await setUp(lost, made);
    const results = [await ledger.run(request, scope()), await ledger.run(request, scope())];
    expect(results.map(({ kind }) => kind)).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(results.map((result) => 'entry' in result && resourceIdOf(result.entry))).toEqual([null, null]);
    expect(sent).toHaveLength(1);
  });

  it('is sent with the input of the repeated request after one that was not sent', async () => {
    const { ledger, sent } = await setUp(notSent, made);
    expect(await ledger.run(request, scope())).toMatchObject({ kind: 'NOT_SENT' });
    expect(await ledger.run(request, scope())).toMatchObject({ kind: 'SETTLED' });
    expect(sent.map((call) => call.input)).toEqual([input, input]);
    expect(sent[0]!.key).toBe(sent[1]!.key);
  });

  it('is a conflict with the data of another person under the same key', async () => {
    const { ledger, sent } = await setUp(made);
    await ledger.run(request, scope());
    const other = { ...request, input: { ...input, customer: { email: 'somebody@example.com' } } };
    expect(await ledger.run(other, scope())).toEqual({ kind: 'CONFLICT' });
    expect(sent).toHaveLength(1);
  });

  it('leaves no personal data in the ledger', async () => {
    const { ledger, directory } = await setUp(made);
    await ledger.run(request, scope());
    const bytes = Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))));
    expect(bytes.includes('link-1')).toBe(true);
    for (const personal of ['aisyah', 'Aisyah', 'order-1', 'shop.example'])
      expect(bytes.includes(personal)).toBe(false);
  });
});

describe('the sweep', () => {
  it('reads an unknown operation less and less often', async () => {
    const clock = heldClock();
    const looks: number[] = [];
    const write: ProviderWrite<LinkInput> = {
      honoursKey: false,
      prepare: async () => ({ data: {}, lookAlike: null }),
      send: async () => lost(),
      observe: async () => {
        looks.push(clock.passedMs());
        return { kind: 'INDETERMINATE', reference: null };
      },
    };
    const store = await createLmdbStore({ directory: temporaryDirectory(), policy: openPolicy, clock });
    onTestFinished(() => store.close());
    const ledger = new Ledger({
      store,
      providers: new Map([['PURSE' as const, { writes: { createPaymentLink: write } } as unknown as Provider]]),
      observer: { settled: () => undefined, failed: () => undefined },
    });
    await ledger.run(request, scope());
    const halfMinutesADay = 2_880;
    for (let sweep = 0; sweep < 2 * halfMinutesADay; sweep++) {
      clock.pass(30_000);
      await ledger.sweep(scope());
    }
    const gaps = looks.slice(1).map((at, index) => at - looks[index]!);
    expect(gaps.slice(1, 4)).toEqual([30_000, 30_000, 30_000]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3_630_000);
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(3_600_000);
    expect(looks.length).toBeLessThan(150);
  });
});
