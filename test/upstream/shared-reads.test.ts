import { describe, expect, it, vi } from 'vitest';
import { createReadCache } from '../../src/cache/read-cache.js';
import { CostLimitExceededError } from '../../src/domain/failures.js';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import type { OperationScope } from '../../src/domain/provider.js';
import { SharedReads } from '../../src/upstream/shared-reads.js';

interface State {
  readonly version: number;
}

const target = {
  method: 'GET',
  path: '/payments/1',
  isLater: (held: State, candidate: State) => held.version > candidate.version,
} as const;

function makeReads(account = 'account') {
  const cache = createReadCache(undefined, () => undefined);
  return { reads: new SharedReads('PURSE', account, cache), cache };
}

function makeScope(callerKey = 'shop') {
  const controller = new AbortController();
  return { meter: new OperationMeter(), callerKey, signal: controller.signal, abort: () => controller.abort() };
}

/** A provider whose answers the test sends. */
function makeProvider() {
  const pending: { scope: OperationScope; answer: (version: number) => void }[] = [];
  const fetch = (scope: OperationScope) =>
    new Promise<{ value: State; receivedAt: string }>((resolve) => {
      pending.push({
        scope,
        answer: (version) => resolve({ value: { version }, receivedAt: new Date().toISOString() }),
      });
    });
  return { fetch, pending };
}

describe('identical reads in flight at the same moment', () => {
  it('share one call, counted once', async () => {
    const { reads } = makeReads();
    const provider = makeProvider();
    const scopes = [makeScope(), makeScope(), makeScope()];
    const answers = scopes.map((scope) => reads.read(target, {}, scope, provider.fetch));
    expect(provider.pending).toHaveLength(1);
    provider.pending[0]!.answer(7);
    expect((await Promise.all(answers)).map((answer) => answer?.value.version)).toEqual([7, 7, 7]);
    expect(scopes.map(({ meter }) => meter.cost.sharedReads)).toEqual([0, 1, 1]);
  });

  it('continue for the waiting operations when the first one disconnects', async () => {
    const { reads } = makeReads();
    const provider = makeProvider();
    const [leaving, staying] = [makeScope(), makeScope()];
    const left = reads.read(target, {}, leaving, provider.fetch);
    const stayed = reads.read(target, {}, staying, provider.fetch);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    expect(provider.pending[0]!.scope.signal.aborted).toBe(false);
    provider.pending[0]!.answer(1);
    expect((await stayed)?.value.version).toBe(1);
  });

  it('stop at the provider when the last operation disconnects, and a later read starts again', async () => {
    const { reads } = makeReads();
    const provider = makeProvider();
    const scopes = [makeScope(), makeScope()];
    const answers = scopes.map((scope) => reads.read(target, {}, scope, provider.fetch));
    const settled = Promise.allSettled(answers);
    for (const scope of scopes) scope.abort();
    await settled;
    expect(provider.pending[0]!.scope.signal.aborted).toBe(true);
    void reads.read(target, {}, makeScope(), provider.fetch);
    expect(provider.pending).toHaveLength(2);
  });

  it('are not shared across accounts or freshness', async () => {
    const cache = createReadCache(undefined, () => undefined);
    const provider = makeProvider();
    void new SharedReads('PURSE', 'one', cache).read(target, {}, makeScope(), provider.fetch);
    void new SharedReads('PURSE', 'other', cache).read(target, {}, makeScope(), provider.fetch);
    expect(provider.pending).toHaveLength(2);
  });

  it('do not share the limit of the first operation: one with room starts the read again, once for all', async () => {
    const { reads } = makeReads();
    const leader = makeScope();
    const waiters = [makeScope(), makeScope(), makeScope()];
    let refuse = (): void => undefined;
    let started = 0;
    const fetch = async (scope: OperationScope) => {
      started += 1;
      scope.meter.reserveCall('PURSE').sent();
      if (started === 1) {
        await new Promise<void>((resolve) => (refuse = resolve));
        throw new CostLimitExceededError();
      }
      return { value: { version: 3 }, receivedAt: new Date().toISOString() };
    };
    const first = reads.read(target, {}, leader, fetch);
    const others = waiters.map((scope) => reads.read(target, {}, scope, fetch));
    refuse();
    await expect(first).rejects.toMatchObject({ code: 'COST_LIMIT_EXCEEDED' });
    expect((await Promise.all(others)).map((answer) => answer?.value.version)).toEqual([3, 3, 3]);
    expect([leader, ...waiters].map(({ meter }) => meter.cost.upstreamCalls)).toEqual([1, 1, 0, 0]);
  });

  it('end with each operation’s own limit when none has room', async () => {
    const { reads } = makeReads();
    const scopes = [makeScope(), makeScope(), makeScope()];
    const fetch = vi.fn().mockImplementation(async () => Promise.reject(new CostLimitExceededError()));
    const settled = await Promise.allSettled(scopes.map((scope) => reads.read(target, {}, scope, fetch)));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('of another caller are not shared while they wait for their turn, and are shared from the moment they are sent', async () => {
    const { reads } = makeReads();
    const provider = makeProvider();
    void reads.read(target, {}, makeScope('crowd'), provider.fetch);
    void reads.read(target, {}, makeScope('shop'), provider.fetch);
    void reads.read(target, {}, makeScope('crowd'), provider.fetch);
    expect(provider.pending.map(({ scope }) => scope.callerKey)).toEqual(['crowd', 'shop']);
    provider.pending[0]!.scope.onSend?.();
    void reads.read(target, {}, makeScope('another'), provider.fetch);
    expect(provider.pending).toHaveLength(2);
  });

  it('share a failure with those who waited, and with nobody later', async () => {
    const { reads } = makeReads();
    const fetch = vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce(null);
    await expect(reads.read(target, {}, makeScope(), fetch)).rejects.toThrow('down');
    expect(await reads.read(target, {}, makeScope(), fetch)).toBeNull();
  });
});

describe('the cache of reads', () => {
  const at = (version: number, receivedAt: Date) => async () => ({
    value: { version },
    receivedAt: receivedAt.toISOString(),
  });

  it('is not used unless the caller accepts an age', async () => {
    const { reads } = makeReads();
    await reads.read(target, { maxAgeSeconds: 60 }, makeScope(), at(1, new Date()));
    expect((await reads.read(target, {}, makeScope(), at(2, new Date())))?.value.version).toBe(2);
  });

  it('answers within the accepted age, and reports the time of the first answer', async () => {
    const { reads } = makeReads();
    const receivedAt = new Date(Date.now() - 30_000);
    await reads.read(target, { maxAgeSeconds: 60 }, makeScope(), at(1, receivedAt));
    const scope = makeScope();
    const answer = await reads.read(target, { maxAgeSeconds: 60 }, scope, at(2, new Date()));
    expect(answer).toEqual({ value: { version: 1 }, receivedAt: receivedAt.toISOString() });
    expect(scope.meter.cost.cacheHits).toBe(1);
  });

  it('is not used when its answer is older than the accepted age', async () => {
    const { reads } = makeReads();
    await reads.read(target, { maxAgeSeconds: 60 }, makeScope(), at(1, new Date(Date.now() - 30_000)));
    const answer = await reads.read(target, { maxAgeSeconds: 10 }, makeScope(), at(2, new Date()));
    expect(answer?.value.version).toBe(2);
  });

  it('contains the later state when an answer has an earlier one', async () => {
    const { reads } = makeReads();
    await reads.read(target, { maxAgeSeconds: 60 }, makeScope(), at(7, new Date(Date.now() - 30_000)));
    const answer = await reads.read(target, { maxAgeSeconds: 10 }, makeScope(), at(6, new Date()));
    expect(answer?.value.version).toBe(7);
  });

  it('does not store that a resource is unknown', async () => {
    const { reads } = makeReads();
    await reads.read(target, { maxAgeSeconds: 60 }, makeScope(), async () => null);
    expect((await reads.read(target, { maxAgeSeconds: 60 }, makeScope(), at(1, new Date())))?.value.version).toBe(1);
  });
});

describe('a read that began before a write', () => {
  it('is not affected by a write on another resource whose name has the same end', async () => {
    const { reads } = makeReads();
    const provider = makeProvider();
    const longer = { method: 'GET', path: `/other GET ${target.path}` } as const;
    void reads.read(longer, {}, makeScope(), provider.fetch);
    await reads.forget(target);
    void reads.read(longer, {}, makeScope(), provider.fetch);
    expect(provider.pending).toHaveLength(1);
  });

  it('is not stored for others when it ends after the write, but a later read is', async () => {
    const { reads, cache } = makeReads();
    const others = new SharedReads('PURSE', 'account', cache);
    const provider = makeProvider();
    const early = reads.read(target, { maxAgeSeconds: 60 }, makeScope(), provider.fetch);
    await vi.waitFor(() => expect(provider.pending).toHaveLength(1));
    // Another process made the write: the reads in flight of this one do not know about it.
    await others.forget(target);
    provider.pending[0]!.answer(1);
    expect((await early)?.value.version).toBe(1);
    const late = reads.read(target, { maxAgeSeconds: 60 }, makeScope(), provider.fetch);
    await vi.waitFor(() => expect(provider.pending).toHaveLength(2));
    provider.pending[1]!.answer(2);
    expect((await late)?.value.version).toBe(2);
  });
});
