import { onTestFinished, vi } from 'vitest';
import { OutcomeUnknownError } from '../../src/domain/failures.js';
import type { ObservedState } from '../../src/domain/operation.js';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import type {
  ObserveContext,
  OperationScope,
  Provider,
  ProviderWrite,
  SendAttempt,
} from '../../src/domain/provider.js';
import type { WriteInputs } from '../../src/domain/write-inputs.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import { type LedgerStore, StoreUnavailableError } from '../../src/ledger/store.js';
import { heldClock, openPolicy, storeWith } from './stores-support.js';
import { temporaryDirectory } from '../kit/stores.js';

type Refund = WriteInputs['refundPayment'];

export const scope = () => ({ meter: new OperationMeter(), callerKey: 'shop', signal: new AbortController().signal });
export const refundOf = (idempotencyKey: string, tenant = 'shop', minorUnits = 500) =>
  ({
    tenant,
    mutation: 'refundPayment',
    idempotencyKey,
    resourceId: 'chip:payment:1',
    provider: 'CHIP',
    input: { reference: '1', amount: { minorUnits, currency: 'MYR' }, merchantReference: null },
  }) as const;

export const done = (effectId: string): ObservedState => ({ kind: 'DONE', reference: effectId, effectId });
export const lost = (): ObservedState => {
  throw new OutcomeUnknownError('CHIP');
};
export const unreachable = (mayHaveWritten: boolean) =>
  new StoreUnavailableError('UNREACHABLE', 'the store stalls', mayHaveWritten);

interface Script {
  /** Happens while a write is prepared. */
  readonly prepare?: (count: number) => Promise<unknown>;
  readonly send?: (
    count: number,
    attempt: SendAttempt | undefined,
    scope: OperationScope,
  ) => ObservedState | Promise<ObservedState>;
  readonly observe?: (context: ObserveContext) => ObservedState | Promise<ObservedState>;
  readonly honoursKey?: boolean;
  readonly lookAlike?: string | null;
}

/** A provider by its script, a real ledger on disk, and the clocks of its machine. */
export async function setUp({
  prepare = async () => undefined,
  send = () => done('refund-1'),
  observe,
  honoursKey = false,
  lookAlike = null,
}: Script = {}) {
  const clock = heldClock();
  const store = await createLmdbStore({ directory: temporaryDirectory(), policy: openPolicy, clock });
  const calls = { prepared: 0, sent: 0, observed: 0 };
  const write: ProviderWrite<Refund> = {
    honoursKey,
    prepare: async () => {
      await prepare((calls.prepared += 1));
      return { data: {}, lookAlike };
    },
    send: async (_data, _input, _key, sendScope, attempt) => send((calls.sent += 1), attempt, sendScope),
    observe: async (_data, context) => {
      calls.observed += 1;
      return observe ? observe(context) : { kind: 'INDETERMINATE', reference: null };
    },
  };
  const failures: string[] = [];
  const ledgers: Ledger[] = [];
  const makeLedger = (over: Partial<LedgerStore> = {}) => {
    const ledger = new Ledger({
      store: storeWith(store, over),
      providers: new Map(
        (['CHIP', 'PURSE'] as const).map((name) => [name, { writes: { refundPayment: write } } as unknown as Provider]),
      ),
      observer: { settled: () => undefined, failed: (what) => failures.push(what) },
    });
    ledgers.push(ledger);
    return ledger;
  };
  onTestFinished(async () => {
    await Promise.all(ledgers.map((ledger) => ledger.close(0)));
    await store.close();
  });
  return { clock, store, calls, failures, makeLedger };
}

/** A method that stalls until it is let go; then it does its work. */
export function stalling<Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  return { method: (...given: Arguments) => free.then(() => work(...given)), letGo };
}

/** Time-outs by a clock that the test holds. */
export function heldTimeouts(): { pass(ms: number): void } {
  const timeouts: { readonly endsAtMs: number; readonly controller: AbortController }[] = [];
  let nowMs = 0;
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    timeouts.push({ endsAtMs: nowMs + ms, controller });
    return controller.signal;
  });
  return {
    pass: (ms) => {
      nowMs += ms;
      for (const { endsAtMs, controller } of timeouts) if (endsAtMs <= nowMs) controller.abort();
    },
  };
}

/** Nothing comes of it until its time is over. */
export const untilAborted = ({ signal }: OperationScope): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new OutcomeUnknownError('CHIP')));
  });
