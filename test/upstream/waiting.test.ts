import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import type { OperationScope } from '../../src/domain/provider.js';
import type { QueueRefusal } from '../../src/upstream/observer.js';
import { Upstream, type UpstreamOptions } from '../../src/upstream/upstream.js';
import { type FakeAnswer, startFakeUpstream } from '../support/fake-upstream.js';
import { silentObserver } from '../support/silent-observer.js';

const readOf = (path: string) => ({ operation: 'getThing', method: 'GET', path, headers: {} }) as const;
const writeOf = (path: string) => ({ operation: 'doThing', method: 'POST', path, headers: {}, body: '{}' }) as const;

/** A provider whose answers the test sends, and a client for it. */
async function startHeld(options: Partial<UpstreamOptions> = {}) {
  const wire = await startFakeUpstream();
  const held: { readonly path: string; answer(answer?: FakeAnswer): void }[] = [];
  const answerLater = ({ path }: { path: string }) =>
    new Promise<FakeAnswer>((resolve) => void held.push({ path, answer: (answer = { body: {} }) => resolve(answer) }));
  wire.on('GET', /./, answerLater);
  wire.on('POST', /./, answerLater);
  const { upstream, refusals } = makeUpstream(wire.url, options);
  /** The paths of the received requests, once there are this many. */
  const arrived = async (count: number): Promise<readonly string[]> => {
    await vi.waitFor(() => expect(wire.requests.length).toBeGreaterThanOrEqual(count), { interval: 1, timeout: 5_000 });
    return wire.requests.map(({ path }) => path);
  };
  /** Answers the oldest unanswered request. */
  const answerNext = async (answer?: FakeAnswer): Promise<void> => {
    await vi.waitFor(() => expect(held.length).toBeGreaterThan(0), { interval: 1, timeout: 5_000 });
    held.shift()?.answer(answer);
  };
  return { wire, upstream, refusals, arrived, answerNext };
}

function makeUpstream(origin: string, options: Partial<UpstreamOptions> = {}) {
  const refusals: QueueRefusal[] = [];
  const limits = { maxConcurrent: 1, attemptTimeoutMs: 20_000, totalTimeoutMs: 40_000, maxResponseBytes: 10_000 };
  const observer = {
    ...silentObserver,
    refused: (_provider: string, reason: QueueRefusal) => void refusals.push(reason),
  };
  const upstream = new Upstream({ provider: 'CHIP', origin, ...limits, ...options }, observer);
  onTestFinished(() => upstream.close());
  return { upstream, refusals };
}

function scopeOf(callerKey = 'shop', isForWrite = false) {
  const controller = new AbortController();
  const meter = new OperationMeter();
  return { meter, callerKey, isForWrite, signal: controller.signal, abort: () => controller.abort() };
}

/** The scope of an operation that may call no provider any more. */
function spentScope(): OperationScope {
  return { ...scopeOf(), meter: new OperationMeter(0) };
}

const failureOf = (work: Promise<unknown>) => work.catch((error: unknown) => error);
/** Lets all pending callbacks run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a write in the queue', () => {
  it('is certainly not sent when it is cancelled while it waits, and no part of it reaches the provider', async () => {
    const { upstream, arrived, answerNext, wire } = await startHeld();
    const first = upstream.read(readOf('/first'), scopeOf());
    await arrived(1);
    const scope = scopeOf();
    const write = failureOf(upstream.write(writeOf('/write'), scope));
    scope.abort();
    expect(await write).toMatchObject({ name: 'NotSentError', cause: { code: 'REQUEST_CANCELLED' } });
    expect(scope.meter.cost.upstreamCalls).toBe(0);
    await answerNext();
    await first;
    const after = upstream.read(readOf('/after'), scopeOf());
    await answerNext();
    await after;
    expect(wire.requests.map(({ path }) => path)).toEqual(['/first', '/after']);
  });

  it('is unknown when it is cancelled after its start', async () => {
    const { upstream, arrived } = await startHeld();
    const scope = scopeOf();
    const write = failureOf(upstream.write(writeOf('/write'), scope));
    expect(await arrived(1)).toEqual(['/write']);
    scope.abort();
    expect(await write).toMatchObject({ name: 'OutcomeUnknownError', cause: { code: 'REQUEST_CANCELLED' } });
  });

  it('is certainly not sent when it waits until it is too late', async () => {
    const { upstream, arrived, refusals } = await startHeld({ attemptTimeoutMs: 400, totalTimeoutMs: 400 });
    const first = failureOf(upstream.write({ ...writeOf('/first'), patience: 10 }, scopeOf()));
    await arrived(1);
    const late = await failureOf(upstream.write(writeOf('/late'), scopeOf()));
    expect(late).toMatchObject({ name: 'NotSentError', retryAfterSeconds: 1 });
    expect(refusals).toEqual(['EXPIRED']);
    await upstream.close();
    await first;
    expect(await arrived(1)).toEqual(['/first']);
  });

  it('is certainly not sent when its operation’s meter refuses it, and its slot and turn are free for others', async () => {
    const { upstream, wire, answerNext } = await startHeld({ maxPerSecond: 1 });
    const refused = await failureOf(upstream.write(writeOf('/refused'), spentScope()));
    expect(refused).toMatchObject({ name: 'NotSentError', cause: { code: 'COST_LIMIT_EXCEEDED' } });
    const next = upstream.write(writeOf('/next'), scopeOf());
    await answerNext();
    expect(await next).toMatchObject({ status: 200 });
    expect(wire.requests.map(({ path }) => path)).toEqual(['/next']);
  });

  it('goes before waiting reads, and so do the reads that it needs', async () => {
    const { upstream, arrived, answerNext } = await startHeld();
    const works = ['/1', '/2', '/3'].map((path) => upstream.read(readOf(path), scopeOf('crowd')));
    await arrived(1);
    works.push(upstream.read(readOf('/looks'), scopeOf('shop', true)));
    works.push(upstream.write(writeOf('/writes'), scopeOf('shop')));
    for (let count = 0; count < 5; count++) await answerNext();
    await Promise.all(works);
    expect(await arrived(5)).toEqual(['/1', '/looks', '/writes', '/2', '/3']);
  });
});

describe('a pause that the provider requests', () => {
  it('refuses all waiting requests at once, and says when to repeat them', async () => {
    const { upstream, arrived, answerNext, refusals } = await startHeld();
    const first = failureOf(upstream.read(readOf('/first'), scopeOf()));
    await arrived(1);
    const read = failureOf(upstream.read(readOf('/read'), scopeOf()));
    const write = failureOf(upstream.write(writeOf('/write'), scopeOf()));
    await answerNext({ status: 429, headers: { 'retry-after': '60' } });
    expect(await first).toMatchObject({ code: 'PROVIDER_RATE_LIMITED' });
    expect(await read).toMatchObject({ code: 'PROVIDER_RATE_LIMITED', retryAfterSeconds: 60 });
    expect(await write).toMatchObject({ name: 'NotSentError', retryAfterSeconds: 60 });
    expect(refusals).toEqual(['PROVIDER', 'PROVIDER']);
    expect(await arrived(1)).toEqual(['/first']);
  });
});

/** The number of consecutive faults after which the breaker opens. */
const manyFaults = 10;

async function fail(
  upstream: Upstream,
  answerNext: (answer: FakeAnswer) => Promise<void>,
  times: number,
): Promise<void> {
  for (let count = 0; count < times; count++) {
    const fault = failureOf(upstream.write(writeOf('/fault'), scopeOf()));
    await answerNext({ status: 500 });
    await fault;
  }
}

/** The breaker lets a request through again. */
function passThePause(): void {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 10_000);
  onTestFinished(() => void vi.restoreAllMocks());
}

describe('the circuit breaker', () => {
  it('does not count requests that expired or were cancelled while they waited', async () => {
    const { upstream, arrived, answerNext } = await startHeld({ attemptTimeoutMs: 300, totalTimeoutMs: 300 });
    const holding = upstream.write({ ...writeOf('/holding'), patience: 60 }, scopeOf());
    await arrived(1);
    const scopes = Array.from({ length: manyFaults }, () => scopeOf());
    const cancelled = scopes.map((scope) => failureOf(upstream.read(readOf('/cancelled'), scope)));
    const expired = scopes.map(() => failureOf(upstream.write(writeOf('/expired'), scopeOf())));
    for (const scope of scopes) scope.abort();
    expect(await Promise.all(cancelled)).toMatchObject(scopes.map(() => ({ code: 'REQUEST_CANCELLED' })));
    expect(await Promise.all(expired)).toMatchObject(scopes.map(() => ({ name: 'NotSentError' })));
    await answerNext();
    await holding;
    const after = upstream.read(readOf('/after'), scopeOf());
    await answerNext();
    expect(await after).toMatchObject({ status: 200 });
    expect(await arrived(2)).toEqual(['/holding', '/after']);
  });

  it('refuses waiting requests at once when it opens', async () => {
    const { upstream, arrived, answerNext, refusals } = await startHeld();
    await fail(upstream, answerNext, manyFaults - 1);
    const last = failureOf(upstream.write(writeOf('/last'), scopeOf()));
    await arrived(manyFaults);
    const waiting = [upstream.read(readOf('/waiting'), scopeOf()), upstream.write(writeOf('/waiting'), scopeOf())];
    const refused = Promise.all(waiting.map(failureOf));
    await answerNext({ status: 500 });
    expect(await last).toMatchObject({ name: 'OutcomeUnknownError' });
    const [read, write] = await refused;
    expect(read).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', message: expect.stringContaining('left alone') });
    expect(write).toMatchObject({ name: 'NotSentError' });
    expect(refusals).toEqual(['PROVIDER', 'PROVIDER']);
    expect(await arrived(manyFaults)).not.toContain('/waiting');
  });

  it('tries the provider again with one exchange, while the others wait for its result', async () => {
    const { upstream, wire, arrived, answerNext } = await startHeld({ maxConcurrent: 4 });
    await fail(upstream, answerNext, manyFaults);
    passThePause();
    const works = ['/trial', '/other', '/other'].map((path) => upstream.read(readOf(path), scopeOf()));
    await arrived(manyFaults + 1);
    await settle();
    expect(wire.requests.slice(manyFaults).map(({ path }) => path)).toEqual(['/trial']);
    const leaving = scopeOf();
    const left = failureOf(upstream.read(readOf('/left'), leaving));
    leaving.abort();
    expect(await left).toMatchObject({ code: 'REQUEST_CANCELLED' });
    expect(leaving.meter.cost.upstreamCalls).toBe(0);
    for (let count = 0; count < works.length; count++) await answerNext();
    expect(await Promise.all(works)).toMatchObject(works.map(() => ({ status: 200 })));
  });

  it('is not tried by a request that leaves the queue: the next one tries', async () => {
    const { upstream, wire, arrived, answerNext } = await startHeld({ maxConcurrent: 1 });
    await fail(upstream, answerNext, manyFaults);
    passThePause();
    expect(await failureOf(upstream.read(readOf('/refused'), spentScope()))).toMatchObject({
      code: 'COST_LIMIT_EXCEEDED',
    });
    const trial = failureOf(upstream.write(writeOf('/trial'), scopeOf()));
    await arrived(manyFaults + 1);
    await answerNext({ status: 500 });
    await trial;
    expect(await failureOf(upstream.read(readOf('/refused'), scopeOf()))).toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
    });
    expect(wire.requests.slice(manyFaults).map(({ path }) => path)).toEqual(['/trial']);
  });
});

describe('the connections to a provider', () => {
  it('have no queue of their own in undici: a request that was abandoned while it connects occupies its slot', async () => {
    const sockets: Socket[] = [];
    // Accepts connections and never answers: no TLS handshake completes.
    const silent = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const { upstream, refusals } = makeUpstream(`https://127.0.0.1:${port}`);
    const scope = scopeOf();
    const connecting = failureOf(upstream.write(writeOf('/connecting'), scope));
    await vi.waitFor(() => expect(sockets).toHaveLength(1), { interval: 1 });
    scope.abort();
    expect(await connecting).toMatchObject({ name: 'NotSentError' });

    const given = scopeOf();
    const left = failureOf(upstream.write(writeOf('/left'), given));
    given.abort();
    expect(await left).toMatchObject({ name: 'NotSentError' });
    expect(refusals).toEqual(['CANCELLED']);
    const next = failureOf(upstream.write(writeOf('/next'), scopeOf()));
    sockets[0]?.destroy();
    await vi.waitFor(() => expect(sockets).toHaveLength(2), { interval: 1 });
    sockets[1]?.destroy();
    expect(await next).toMatchObject({ name: 'NotSentError' });
  });

  it('are free again after every kind of end', async () => {
    const { upstream, wire } = await startHeld({ attemptTimeoutMs: 300, totalTimeoutMs: 300, maxResponseBytes: 100 });
    wire.on('GET', '/cut', (_request, response) => void response.destroy());
    wire.on('GET', '/fault', { status: 500 });
    wire.on('GET', '/large', { body: { padding: 'x'.repeat(200) } });
    wire.on('GET', '/half', (_request, response) => void response.write('{'));
    wire.on('GET', '/fine', { body: {} });
    for (const path of ['/cut', '/fault', '/large', '/half', '/silent']) {
      await failureOf(upstream.read(readOf(path), scopeOf()));
      expect(await upstream.read(readOf('/fine'), scopeOf()), `after ${path}`).toMatchObject({ status: 200 });
    }
    const scope = scopeOf();
    const before = wire.requests.length;
    const given = failureOf(upstream.read(readOf('/silent'), scope));
    await vi.waitFor(() => expect(wire.requests.length).toBeGreaterThan(before), { interval: 1 });
    scope.abort();
    await given;
    expect(await upstream.read(readOf('/fine'), scopeOf())).toMatchObject({ status: 200 });
  });

  it('are opened again after one could not be opened', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { upstream } = makeUpstream(`http://127.0.0.1:${port}`);
    for (let count = 0; count < 3; count++) {
      expect(await failureOf(upstream.write(writeOf('/write'), scopeOf()))).toMatchObject({ name: 'NotSentError' });
    }
  });
});
