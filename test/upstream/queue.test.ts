import { getEventListeners, setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxWaiting, maxWaitingOfCaller, maxWritesInARow, ProviderQueue, type Turn } from '../../src/upstream/queue.js';
import type { QueueRefusal } from '../../src/upstream/observer.js';
import { type Job, type Limits, makeClock, type Seen, simulate } from './queue-simulation.js';

const aJob = fc.record<Job>({
  caller: fc.constantFrom('a', 'b', 'c', 'd'),
  isForWrite: fc.boolean(),
  gapMs: fc.constantFrom(0, 0, 0, 1, 20, 300),
  lifeMs: fc.constantFrom(1, 50, 700, 5_000, 60_000),
  serviceMs: fc.constantFrom(0, 1, 30, 500, 2_000),
  holdMs: fc.constantFrom(0, 0, 0, 40),
  givesUpAfterMs: fc.constantFrom(null, null, null, 0, 10, 400),
  isRefusedAtBegin: fc.constantFrom(false, false, false, false, true),
  isTrial: fc.constantFrom(false, false, false, false, false, true),
});
const jobs = fc.array(aJob, { minLength: 1, maxLength: 60 });
const limits = fc.record({
  maxConcurrent: fc.integer({ min: 1, max: 6 }),
  maxPerSecond: fc.constantFrom(undefined, 1, 2, 5, 20),
});

/** Jobs that wait patiently, so that only the order of the turns decides. */
const patient = {
  lifeMs: 1_000_000,
  givesUpAfterMs: null,
  isRefusedAtBegin: false,
  isTrial: false,
  holdMs: 0,
} as const;
const patientJobs = fc.array(
  aJob.map((job): Job => ({ ...job, ...patient, gapMs: Math.min(job.gapMs, 20) })),
  { minLength: 1, maxLength: 80 },
);
const runs = { numRuns: 150 } as const;

describe('for any sequence of new, waiting, abandoned and finished requests, the queue', () => {
  it('settles each exactly once, and lets none wait while there is room', async () => {
    await fc.assert(
      fc.asyncProperty(limits, jobs, async (given, coming) => {
        const { seen } = await simulate(given, coming);
        expect(seen).toHaveLength(coming.length);
        expect(seen.map(({ settledTimes }) => settledTimes)).toEqual(coming.map(() => 1));
      }),
      runs,
    );
  });

  it('never starts more than the rate in any one second', async () => {
    await fc.assert(
      fc.asyncProperty(limits, jobs, async (given, coming) => {
        const { starts } = await simulate(given, coming);
        const { maxPerSecond = Infinity } = given;
        const times = starts.map(({ startedMs }) => startedMs ?? NaN);
        const gaps = times.slice(maxPerSecond).map((atMs, index) => atMs - (times[index] ?? NaN));
        expect(gaps.filter((gap) => !(gap >= 1_000))).toEqual([]);
      }),
      runs,
    );
  });

  it('starts nothing that has expired or was abandoned, and says which', async () => {
    await fc.assert(
      fc.asyncProperty(limits, jobs, async (given, coming) => {
        const { seen, refusals } = await simulate(given, coming);
        for (const { job, submittedMs, startedMs, givenUpMs, outcome } of seen) {
          if (startedMs !== null) {
            expect(startedMs).toBeLessThan(submittedMs + job.lifeMs);
            expect(givenUpMs, 'given up before it started').toBe(Infinity);
          }
          const expected =
            startedMs !== null
              ? [job.isRefusedAtBegin ? 'Error' : 'DONE']
              : givenUpMs < Infinity
                ? ['RequestCancelledError', 'ProviderRateLimitedError']
                : ['ProviderRateLimitedError'];
          expect(expected).toContain(outcome);
        }
        expect(refusals).toHaveLength(seen.filter(({ startedMs }) => startedMs === null).length);
      }),
      runs,
    );
  });
});

/** Whether the request waited when the other one started. */
const waitedAt = (one: Seen, other: Seen): boolean => one.submitted < other.started && one.started > other.started;

describe('the turns in the queue', () => {
  it('belong to writes first; a waiting read has every fifth turn', async () => {
    await fc.assert(
      fc.asyncProperty(limits, patientJobs, async (given, coming) => {
        const { starts } = await simulate(given, atOnce(coming));
        let writesPastReads = 0;
        for (const one of starts) {
          const passed = starts.filter((other) => waitedAt(other, one));
          const isPastRead = one.job.isForWrite && passed.some(({ job }) => !job.isForWrite);
          const isPastWrite = !one.job.isForWrite && passed.some(({ job }) => job.isForWrite);
          if (isPastWrite) expect(writesPastReads).toBe(maxWritesInARow);
          writesPastReads = isPastRead ? writesPastReads + 1 : 0;
          expect(writesPastReads).toBeLessThanOrEqual(maxWritesInARow);
        }
      }),
      runs,
    );
  });

  it('go round the callers: between two turns of a waiting caller, no other has more than one', async () => {
    await fc.assert(
      fc.asyncProperty(limits, patientJobs, async (given, coming) => {
        const reads = coming.map((job) => ({ ...job, isForWrite: false }));
        const { starts } = await simulate(given, reads);
        for (const one of starts) {
          const index = starts.indexOf(one);
          const cameAt = starts.filter(({ started }) => started < one.submitted).length;
          const lastOwn = starts.slice(0, index).findLastIndex(({ job }) => job.caller === one.job.caller);
          const since = starts.slice(Math.max(cameAt, lastOwn + 1), index).map(({ job }) => job.caller);
          expect(new Set(since).size, since.join()).toBe(since.length);
        }
      }),
      runs,
    );
  });

  it('of one caller are in the order of its requests', async () => {
    await fc.assert(
      fc.asyncProperty(limits, patientJobs, async (given, coming) => {
        const { seen, starts } = await simulate(given, coming);
        for (const caller of ['a', 'b', 'c', 'd']) {
          const own = ({ job }: Seen): boolean => job.caller === caller && !job.isForWrite;
          expect(starts.filter(own)).toEqual(seen.filter(own));
        }
      }),
      runs,
    );
  });
});

/** All at the same moment: a request that does not start at once waits for the others. */
const atOnce = (coming: readonly Job[]): readonly Job[] => coming.map((job) => ({ ...job, gapMs: 0, serviceMs: 10 }));

const forever = new AbortController().signal;
setMaxListeners(0, forever);
const turnOf = (more: Partial<Turn> = {}): Turn => ({
  callerKey: 'a',
  isForWrite: false,
  startByMs: Infinity,
  signals: [forever],
  ...more,
});

/** A queue whose requests take no time unless set otherwise. */
function makeQueue(given: Limits) {
  const { clock, calls, step, settle } = makeClock();
  const refusals: QueueRefusal[] = [];
  const observer = { waiting: () => undefined, refused: (reason: QueueRefusal) => void refusals.push(reason) };
  const queue = new ProviderQueue({ provider: 'CHIP', ...given, clock, observer });
  const starts: number[] = [];
  const run = (turn: Partial<Turn> = {}) =>
    queue
      .run(turnOf(turn), async () => void starts.push(clock.now()))
      .then(
        () => 'DONE',
        (error: unknown) => error as Error,
      );
  /** Occupies a slot until the test releases it. */
  const occupy = () => {
    let end: () => void = () => undefined;
    const work = queue.run(turnOf({ callerKey: 'holder' }), () => new Promise<void>((resolve) => (end = resolve)));
    return { work, end: () => end() };
  };
  return { queue, clock, calls, step, settle, run, occupy, starts, refusals };
}

describe('a request that cannot be served in time', () => {
  it('is refused at once, and a request that can is served at exactly that moment', async () => {
    const isWrite = fc.constantFrom(true, true, true, false);
    const others = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), isWrite), { maxLength: 60, size: 'max' });
    await fc.assert(
      fc.asyncProperty(
        others,
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        async (before, isForWrite, maxPerSecond) => {
          const submitLast = async (startByMs: number) => {
            const { run, step, settle, clock, refusals } = makeQueue({ maxConcurrent: 100, maxPerSecond });
            for (const [callerKey, isWrite] of before) void run({ callerKey, isForWrite: isWrite });
            let doneAtMs: number | undefined;
            const last = run({ isForWrite, startByMs }).then((outcome) => {
              doneAtMs = clock.now();
              return outcome;
            });
            await settle();
            while (await step());
            return { outcome: await last, doneAtMs, refusals };
          };
          const { doneAtMs = NaN } = await submitLast(Infinity);
          expect(await submitLast(doneAtMs + 1)).toMatchObject({ outcome: 'DONE', doneAtMs });
          if (doneAtMs > 0) {
            expect(await submitLast(doneAtMs)).toMatchObject({
              outcome: { code: 'PROVIDER_RATE_LIMITED' },
              doneAtMs: 0,
              refusals: ['TOO_LATE'],
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the queue to a provider', () => {
  it('needs no timer and no listener for a request that does not wait', async () => {
    const { run, calls } = makeQueue({ maxConcurrent: 2, maxPerSecond: 10 });
    const { signal } = new AbortController();
    const done = run({ signals: [signal] });
    expect(calls).toHaveLength(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(await done).toBe('DONE');
  });

  it('has one timer for all waiting requests, and none of them listens to its signal after it has left', async () => {
    const { run, calls, step, occupy } = makeQueue({ maxConcurrent: 1 });
    const { signal } = new AbortController();
    const holder = occupy();
    const waiting = Array.from({ length: 50 }, (_, index) => run({ signals: [signal], startByMs: 100 + index }));
    expect(calls).toHaveLength(1);
    expect(getEventListeners(signal, 'abort').length).toBe(50);
    while (await step());
    expect(await Promise.all(waiting)).toMatchObject(waiting.map(() => ({ code: 'PROVIDER_RATE_LIMITED' })));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    holder.end();
    await holder.work;
    expect(calls).toHaveLength(0);
  });

  it('uses neither a slot nor the rate for a request that its own check refuses', async () => {
    const { queue, run, occupy, settle, starts } = makeQueue({ maxConcurrent: 1, maxPerSecond: 2 });
    const refuse = (): never => {
      throw new Error('over the limit');
    };
    await expect(queue.run(turnOf(), refuse)).rejects.toThrow('over the limit');
    const holder = occupy();
    const refused = queue.run(turnOf(), refuse).catch((error: unknown) => error);
    const next = run();
    holder.end();
    await settle();
    expect(await refused).toMatchObject({ message: 'over the limit' });
    expect(await next).toBe('DONE');
    expect(starts).toEqual([0]);
  });

  it('lets a request that needs another one at its start wait for its own turn', async () => {
    const { queue, run, settle, starts } = makeQueue({ maxConcurrent: 1 });
    const inner: Promise<unknown>[] = [];
    let countWhileBeginning = NaN;
    const outer = queue.run(turnOf(), async () => {
      inner.push(run(), run());
      countWhileBeginning = starts.length;
    });
    await outer;
    await settle();
    expect(await Promise.all(inner)).toEqual(['DONE', 'DONE']);
    expect(countWhileBeginning).toBe(0);
  });

  it('refuses at once the requests of one caller above its limit, and accepts another’s', async () => {
    const { queue, run, occupy } = makeQueue({ maxConcurrent: 1 });
    occupy();
    for (let count = 0; count < maxWaitingOfCaller; count++) void run();
    expect(await run()).toMatchObject({
      code: 'PROVIDER_RATE_LIMITED',
      message: 'CHIP accepts no more requests for now: too many requests of this caller are waiting for it.',
    });
    void run({ callerKey: 'b' });
    void run({ isForWrite: true });
    expect(queue.waiting).toBe(maxWaitingOfCaller + 2);
  });

  it('removes the newest request of the caller with the most when it is full and another caller comes', async () => {
    const { queue, run, occupy, refusals } = makeQueue({ maxConcurrent: 1 });
    occupy();
    const callers = Array.from({ length: maxWaiting / maxWaitingOfCaller }, (_, index) => `crowd-${index}`);
    const crowd = callers.flatMap((callerKey) => Array.from({ length: maxWaitingOfCaller }, () => run({ callerKey })));
    void run({ callerKey: 'newcomer' });
    expect(await crowd[maxWaitingOfCaller - 1]).toMatchObject({ code: 'PROVIDER_RATE_LIMITED' });
    void run({ callerKey: 'newcomer', isForWrite: true });
    expect(queue.waiting).toBe(maxWaiting);
    expect(refusals).toEqual(['FULL', 'FULL']);
  });

  it('refuses the next request at once when it is full with one request of each caller', async () => {
    const { queue, run, occupy } = makeQueue({ maxConcurrent: 1 });
    occupy();
    for (let count = 0; count < maxWaiting; count++) void run({ callerKey: String(count) });
    expect(await run({ callerKey: 'one more' })).toMatchObject({ code: 'PROVIDER_RATE_LIMITED' });
    expect(queue.waiting).toBe(maxWaiting);
  });

  it('refuses waiting and new requests when it is closed, and starts nothing more', async () => {
    const { queue, run, occupy, settle, starts, calls } = makeQueue({ maxConcurrent: 1, maxPerSecond: 5 });
    const holder = occupy();
    const waiting = [run(), run({ isForWrite: true })];
    queue.close();
    expect(await Promise.all(waiting)).toMatchObject([
      { code: 'PROVIDER_UNAVAILABLE' },
      { code: 'PROVIDER_UNAVAILABLE' },
    ]);
    holder.end();
    await settle();
    expect(await run()).toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    expect(starts).toEqual([]);
    expect(calls).toEqual([]);
  });
});
