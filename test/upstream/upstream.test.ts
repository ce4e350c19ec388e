import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OperationMeter } from '../../src/domain/operation-meter.js';
import { Upstream, type UpstreamOptions } from '../../src/upstream/upstream.js';
import { startFakeUpstream } from '../support/fake-upstream.js';
import { silentObserver } from '../support/silent-observer.js';

const read = { operation: 'getThing', method: 'GET', path: '/thing', headers: {} } as const;

function makeUpstream(origin: string, options: Partial<UpstreamOptions> = {}) {
  const calls: { outcome: string }[] = [];
  const upstream = new Upstream(
    {
      provider: 'CHIP',
      origin,
      maxConcurrent: 4,
      attemptTimeoutMs: 2_000,
      totalTimeoutMs: 4_000,
      maxResponseBytes: 10_000,
      ...options,
    },
    { ...silentObserver, upstreamCall: (call) => calls.push(call) },
  );
  onTestFinished(() => upstream.close());
  return { upstream, calls };
}

function makeScope(callerKey = 'shop') {
  const controller = new AbortController();
  return { meter: new OperationMeter(), callerKey, signal: controller.signal, abort: () => controller.abort() };
}

describe('a read from a provider', () => {
  it('returns any answer below 500 unchanged, and counts the call', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', '/thing', { status: 404, body: { detail: 'none' } });
    const { upstream, calls } = makeUpstream(wire.url);
    const scope = makeScope();
    expect(await upstream.read(read, scope)).toMatchObject({ status: 404, body: '{"detail":"none"}' });
    expect(scope.meter.cost).toMatchObject({ upstreamCalls: 1, upstreamCallsByProvider: { CHIP: 1 } });
    expect(calls).toMatchObject([{ outcome: '404', operation: 'getThing', provider: 'CHIP' }]);
  });

  it('is repeated after a 503 and after a broken connection, and counts each attempt', async () => {
    const wire = await startFakeUpstream();
    let attempt = 0;
    wire.on('GET', '/thing', (_request, response) => {
      attempt += 1;
      if (attempt === 1) return { status: 503 };
      if (attempt === 2) return void response.destroy();
      return { body: { attempt } };
    });
    const scope = makeScope();
    const answer = await makeUpstream(wire.url).upstream.read(read, scope);
    expect(JSON.parse(answer.body)).toEqual({ attempt: 3 });
    expect(scope.meter.cost.upstreamCalls).toBe(3);
  });

  it('fails after three attempts', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', '/thing', { status: 500 });
    await expect(makeUpstream(wire.url).upstream.read(read, makeScope())).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      message: 'CHIP is unavailable: it answered 500.',
    });
    expect(wire.requests).toHaveLength(3);
  });

  it('spends at most a tenth of its calls on retries once its reserve is used, and stops calling a provider that keeps failing', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', '/thing', { status: 500 });
    const { upstream } = makeUpstream(wire.url);
    for (let round = 0; round < 40; round++) await upstream.read(read, makeScope()).catch(() => undefined);
    expect(wire.requests.length).toBeLessThanOrEqual(10 + 1);
    await expect(upstream.read(read, makeScope())).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });

  it('ends when the provider does not answer in time', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', '/thing', () => undefined);
    const { upstream } = makeUpstream(wire.url, { attemptTimeoutMs: 50, totalTimeoutMs: 120 });
    await expect(upstream.read(read, makeScope())).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      message: 'CHIP is unavailable: it did not answer in time.',
    });
  });

  it('ends when the provider sends its body slower than the attempt may take', async () => {
    const dripping = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 10);
      socket.on('close', () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void dripping.close());
    const { port } = dripping.address() as AddressInfo;
    const { upstream } = makeUpstream(`http://127.0.0.1:${port}`, { attemptTimeoutMs: 80, totalTimeoutMs: 100 });
    await expect(upstream.read(read, makeScope())).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });

  it('is not repeated after an answer that is too large', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', '/thing', { body: { padding: 'x'.repeat(20_000) } });
    await expect(makeUpstream(wire.url).upstream.read(read, makeScope())).rejects.toMatchObject({
      code: 'PROVIDER_INVALID_RESPONSE',
    });
    expect(wire.requests).toHaveLength(1);
  });

  it('respects Retry-After for all callers: no further request is sent until it is over', async () => {
    const wire = await startFakeUpstream();
    wire.on('GET', '/thing', { status: 429, headers: { 'retry-after': '60' }, body: '<html>' });
    const { upstream } = makeUpstream(wire.url);
    for (let round = 0; round < 3; round++) {
      await expect(upstream.read(read, makeScope())).rejects.toMatchObject({
        code: 'PROVIDER_RATE_LIMITED',
        retryAfterSeconds: 60,
      });
    }
    expect(wire.requests).toHaveLength(1);
  });

  it('ends at once when its operation is cancelled, and so does the request to the provider', async () => {
    const wire = await startFakeUpstream();
    const scope = makeScope();
    const closed = new Promise<void>((resolve) => {
      wire.on('GET', '/thing', (_request, response) => {
        response.on('close', resolve);
        scope.abort();
        return undefined;
      });
    });
    await expect(makeUpstream(wire.url).upstream.read(read, scope)).rejects.toMatchObject({
      code: 'REQUEST_CANCELLED',
    });
    await closed;
    expect(wire.requests).toHaveLength(1);
  });

  it('never has more requests in flight than allowed', async () => {
    const wire = await startFakeUpstream();
    const waiting: (() => void)[] = [];
    let most = 0;
    wire.on('GET', '/thing', async () => {
      const released = new Promise<void>((resolve) => waiting.push(resolve));
      most = Math.max(most, waiting.length);
      // No request is answered before three wait: with fewer at a time the test would never end.
      if (waiting.length >= 3) setImmediate(() => waiting.splice(0).forEach((release) => release()));
      await released;
      return { body: {} };
    });
    const { upstream } = makeUpstream(wire.url, { maxConcurrent: 3 });
    await Promise.all(Array.from({ length: 30 }, () => upstream.read(read, makeScope())));
    expect(most).toBe(3);
    expect(wire.requests).toHaveLength(30);
  });

  it('reports an unreachable provider without its address', async () => {
    const { upstream } = makeUpstream('http://127.0.0.1:9');
    const failure = await upstream.read(read, makeScope()).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      message: 'CHIP is unavailable: the connection failed.',
    });
  });
});

describe('the closing of the connection to a provider', () => {
  it('reports for a waiting write that it was not sent, and completes a write in flight', async () => {
    const wire = await startFakeUpstream();
    wire.on('POST', '/thing', { status: 200, body: {} });
    const { upstream } = makeUpstream(wire.url, { maxPerSecond: 1 });
    const write = { operation: 'doThing', method: 'POST', path: '/thing', headers: {}, body: '{}' } as const;
    const first = await upstream.write(write, makeScope());
    const second = upstream.write(write, makeScope());
    const settled = second.catch((error: unknown) => error);
    await new Promise((resolve) => setImmediate(resolve));
    await upstream.close();
    expect(first).toMatchObject({ status: 200 });
    expect(await settled).toMatchObject({ name: 'NotSentError' });
    expect(wire.requests).toHaveLength(1);
  });
});
