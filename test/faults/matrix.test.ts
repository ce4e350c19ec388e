import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FaultKind } from '../../src/sandbox/kit/faults.js';
import { announceSeed, seed } from './proof.js';
import { type RefusingProxy, startRefusingProxy } from './refusing-proxy.js';
import { type Bench, openBench, type WriteCase, writeCases } from '../kit/bench.js';
import { movableClock, quietMs } from '../kit/clock.js';
import { type Open, openGateway } from '../kit/gateway.js';
import { temporaryDirectory } from '../kit/stores.js';
import type { TestGateway } from '../kit/gateway.js';

// The sweep would reconcile unknown operations at its own times. Here only the test does, so that nothing depends on timing.
vi.mock('../../src/ledger/sweeper.js', () => ({ startSweeping: () => ({ stop: async () => undefined }) }));

/** The faults that leave it uncertain whether a write was done, and whether the provider has done it by then. */
const faults: readonly { readonly kind: FaultKind; readonly isDone: boolean }[] = [
  { kind: 'hang-before', isDone: false },
  { kind: 'hang-after', isDone: true },
  { kind: 'reset-before', isDone: false },
  { kind: 'reset-after', isDone: true },
  { kind: 'error-500-before', isDone: false },
  { kind: 'error-500-after', isDone: true },
  { kind: 'error-502-html', isDone: false },
  { kind: 'error-503', isDone: false },
  { kind: 'invalid-json-after', isDone: true },
  { kind: 'truncated-json-after', isDone: true },
  { kind: 'html-after', isDone: true },
  { kind: 'empty-after', isDone: true },
  { kind: 'oversized-after', isDone: true },
];

/** How many of them each write meets: some by default, all with `npm run proof:matrix`. */
const faultsPerWrite = Math.min(faults.length, Number(process.env['PROOF_FAULTS'] ?? 3));

/** Drawn by the seed; over all writes each fault comes as often as the others. */
function faultsOf(testCase: WriteCase): typeof faults {
  const first = seed + writeCases.indexOf(testCase) * faultsPerWrite;
  return Array.from({ length: faultsPerWrite }, (_, index) => faults[(first + index) % faults.length]!);
}

const retryAfterSeconds = 3;
/** Longer than every pause of a gateway after a 429 or a series of faults. */
const pausesMs = 10_000;
const startLimitMs = 60_000;

let bench: Open<Bench>;
/** Proxies in front of the simulations that can be closed. */
let proxies: Readonly<Record<string, RefusingProxy>>;
let clock: ReturnType<typeof movableClock>;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  clock = movableClock();
  bench = await openBench();
  const opened = Object.entries(bench.servers).map(
    async ([name, { url }]) => [name, await startRefusingProxy(url)] as const,
  );
  proxies = Object.fromEntries(await Promise.all(opened));
  closers.push(...Object.values(proxies).map((proxy) => proxy.close), bench.close, clock.restore);
}, startLimitMs);

afterAll(async () => {
  for (const close of closers) await close();
}, startLimitMs);

/** Restores the seeded data and an empty ledger, with a gateway that is not pausing and has a valid token of this provider. */
async function restart({ provider }: WriteCase): Promise<void> {
  clock.pass(pausesMs);
  await bench.renew();
  await holdToken(provider, bench.gateway);
}

/** Another gateway, over GraphQL and HTTP. Its ledger is empty too: new simulations return the same ids again, and an effect is claimed only once. */
async function openProxied({ provider }: WriteCase): Promise<TestGateway> {
  const proxied = await openGateway({ ...throughProxies(bench.env), DATA_DIR: temporaryDirectory() });
  onTestFinished(proxied.close);
  await holdToken(provider, proxied);
  return proxied;
}

/** Purse alone gives tokens: with one, the next call is the one that a test is about. */
async function holdToken(provider: WriteCase['provider'], gateway: TestGateway): Promise<void> {
  if (provider !== 'purse') return;
  await gateway.execute('{ payment(id: "purse:payment:11c26d67-021b-460f-9381-7a23bf368139") { id } }');
}

function throughProxies(env: Readonly<Record<string, string>>): Record<string, string> {
  const swap = (value: string) =>
    Object.entries(bench.servers).reduce((text, [name, { url }]) => text.replace(url, proxies[name]!.url), value);
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, swap(value)]));
}

let keys = 0;
/** A key that no ledger of this file has used before. */
const newKey = (): string => `matrix-${(keys += 1)}`;

/** The status of a key's operation in the ledger; null when the key is free. */
async function statusOf(key: string, gateway: TestGateway = bench.gateway): Promise<string | null> {
  const { data } = await gateway.execute('query ($key: String!) { operationByKey(idempotencyKey: $key) { status } }', {
    key,
  });
  return data.operationByKey?.status ?? null;
}

async function assertDone(testCase: WriteCase, times: number): Promise<void> {
  if (testCase.countDone) expect(await bench.done(testCase)).toBe(times);
}

/** The case with a seeded resource, or with one that was just created for it. */
async function onStage(testCase: WriteCase, more: WriteCase['declined'] = testCase.setUp): Promise<WriteCase> {
  const found = typeof more === 'function' ? await more(bench.gateway.execute) : more;
  return { ...testCase, input: { ...testCase.input, ...found } };
}

beforeAll(() => announceSeed('matrix'));

describe.each(writeCases)('$name', (each) => {
  beforeEach(() => restart(each));

  const { payload, operationId, provider, isFound, maySendAgain, isAcceptedFirst } = each;
  /** The typename of a successful answer. */
  const firstAs = isAcceptedFirst ? 'OperationPending' : payload;

  it('is done once, and the same key returns its outcome again without a call', async () => {
    const testCase = await onStage(each);
    const key = newKey();
    const facts = { mutation: testCase.mutation, resourceId: testCase.input['id'] ?? expect.any(String) };
    expect(await bench.write(testCase, key)).toMatchObject({
      __typename: firstAs,
      operation: { ...facts, replayed: false },
    });
    const done = { ...facts, status: 'SUCCEEDED', replayed: true };
    expect(await bench.write(testCase, key)).toMatchObject({ __typename: payload, operation: done });
    expect(bench.callCount(testCase)).toBe(1);
    await assertDone(testCase, 1);
  });

  it.each(faultsOf(each))(
    'under $kind is never done twice, and its true outcome is reported in the end',
    async ({ kind, isDone }) => {
      const testCase = await onStage(each);
      const isReported = isDone && isFound;
      const isSentAgain = !isReported && maySendAgain;
      const inTheEnd = isReported || isSentAgain ? 'SUCCEEDED' : 'UNKNOWN';
      const key = newKey();
      bench.servers[provider]!.script({ kind, operationId });

      const first = await bench.write(testCase, key);
      expect(first).toMatchObject(
        isReported ? { __typename: payload } : { __typename: 'OutcomeUnknown', retryable: true },
      );
      expect(bench.callCount(testCase)).toBe(1);
      expect(await statusOf(key)).toBe(isReported ? 'SUCCEEDED' : 'UNKNOWN');
      expect(bench.callCount(testCase), 'after a look at the operation').toBe(1);

      if (isSentAgain) clock.pass(quietMs);
      const second = await bench.write(testCase, key);
      expect(second).toMatchObject({ __typename: inTheEnd === 'UNKNOWN' ? 'OutcomeUnknown' : payload });
      expect(bench.callCount(testCase)).toBe(isSentAgain ? 2 : 1);
      expect(await statusOf(key)).toBe(inTheEnd);
      await assertDone(testCase, isDone || isSentAgain ? 1 : 0);
    },
  );

  it('under too-many-requests is certainly not done, and its key is free', async () => {
    const testCase = await onStage(each);
    const key = newKey();
    bench.servers[provider]!.script({ kind: 'too-many-requests', operationId, retryAfterSeconds });
    const refusal = { __typename: 'ProviderUnavailable', retryable: true, retryAfterSeconds };
    expect(await bench.write(testCase, key)).toMatchObject(refusal);
    expect(bench.callCount(testCase)).toBe(1);

    clock.pass(pausesMs);
    expect(await statusOf(key)).toBeNull();
    expect(await bench.write(testCase, key)).toMatchObject({ __typename: firstAs, operation: { replayed: false } });
    expect(bench.callCount(testCase)).toBe(2);
    await assertDone(testCase, 1);
  });

  it('is certainly not done when the provider refuses the connection, and its key is free', async () => {
    const looks = await countLooks(each);
    await restart(each);
    const proxied = await openProxied(each);
    const testCase = await onStage(each);
    const key = newKey();
    proxies[provider]!.refuseAfter(looks);
    const refusal = { __typename: 'ProviderUnavailable', retryable: true };
    expect(await bench.write(testCase, key, proxied)).toMatchObject(refusal);
    expect(bench.callCount(testCase)).toBe(0);

    await proxies[provider]!.reopen();
    expect(await statusOf(key, proxied)).toBeNull();
    expect(await bench.write(testCase, key, proxied)).toMatchObject({ __typename: firstAs });
    expect(bench.callCount(testCase)).toBe(1);
    await assertDone(testCase, 1);
  });

  if (each.declined) {
    it('is declined once, and the decline is final', async () => {
      const testCase = await onStage(each, each.declined);
      const key = newKey();
      const declined = { __typename: each.declinedAs ?? 'PaymentDeclined', operation: { status: 'DECLINED' } };
      expect(await bench.write(testCase, key)).toMatchObject(isAcceptedFirst ? { __typename: firstAs } : declined);
      expect(await bench.write(testCase, key)).toMatchObject(declined);
      expect(bench.callCount(testCase)).toBe(1);
      expect(await statusOf(key)).toBe('DECLINED');
      await assertDone(testCase, 0);
    });
  }

  it('is not sent with the same key and another input', async () => {
    const testCase = await onStage(each);
    const key = newKey();
    await bench.write(testCase, key);
    const other = { ...testCase, input: { ...testCase.input, ...(each.otherwise ?? { id: unknownOf(testCase) }) } };
    expect(await bench.write(other, key)).toMatchObject({ __typename: 'IdempotencyConflict', retryable: false });
    expect(bench.callCount(testCase)).toBe(1);
  });
});

it('covers every mutation of the schema', async () => {
  const { data } = await bench.gateway.execute('{ __schema { mutationType { fields { name } } } }');
  const names = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  expect(new Set(writeCases.map(({ mutation }) => mutation))).toEqual(new Set(names));
});

/** How many calls come before the write, so that the connection is refused for the write and for no read. */
async function countLooks(each: WriteCase): Promise<number> {
  const testCase = await onStage(each);
  const { calls } = bench.servers[each.provider]!;
  const seenBefore = calls.length;
  await bench.write(testCase, newKey());
  return calls.slice(seenBefore).findIndex(({ operationId }) => operationId === each.operationId);
}

/** An id in the same format of a resource that does not exist. */
function unknownOf({ input }: WriteCase): string {
  return String(input['id']).replace(/[^:]+$/, (own) =>
    /^\d+$/.test(own) ? '1' : '00000000-0000-4000-8000-000000000000',
  );
}
