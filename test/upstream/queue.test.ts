import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maxWaiting,
  maxWaitingOfCaller,
  maxWritesInARow,
  ProviderQueue,
  type QueueClock,
  type Turn,
} from '../../src/upstream/queue.js';
import type { QueueRefusal } from '../../src/upstream/observer.js';

/** Time that passes when the test says so. */
function makeClock() {
  let nowMs = 0;
  const calls: { readonly atMs: number; readonly call: () => void }[] = [];
  const callAfter = (ms: number, call: () => void): (() => void) => {
    const entry = { atMs: nowMs + ms, call };
    calls.push(entry);
    return () => void (calls.includes(entry) && calls.splice(calls.indexOf(entry), 1));
  };
  const clock: QueueClock = { now: () => nowMs, callAfter };
  /** Everything that has become ready in the meantime goes on. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** @returns whether there was a call to make */
  const step = async (): Promise<boolean> => {
    const next = calls.reduce<(typeof calls)[number] | undefined>(
      (first, entry) => (first && first.atMs <= entry.atMs ? first : entry),
      undefined,
    );
    if (!next) return false;
    calls.splice(calls.indexOf(next), 1);
    nowMs = Math.max(nowMs, next.atMs);
    next.call();
    await settle();
    return true;
  };
  /** Whether a call has to be made at this very moment. */
  const isDue = (): boolean => calls.some(({ atMs }) => atMs <= nowMs);
  return { clock, calls, settle, step, isDue };
}

interface Limits {
  readonly maxConcurrent: number;
  readonly maxPerSecond?: number | undefined;
}

interface Job {
  readonly caller: string;
  readonly isForWrite: boolean;
  /** How long after the one before. */
  readonly gapMs: number;
  /** How long it is of use. */
  readonly lifeMs: number;
  readonly serviceMs: number;
  /** How long after its end the connection stays taken. */
  readonly holdMs: number;
  /** After how long its caller gives up, if it does. */
  readonly givesUpAfterMs: number | null;
  /** Whether its beginning is refused by its own meter. */
  readonly isRefusedAtBegin: boolean;
  /** Whether nothing else may start while it is under way, as with the exchange that tries a failing provider again. */
  readonly isTrial: boolean;
}

interface Seen {
  readonly job: Job;
  readonly submittedMs: number;
  /** Places in the order of all submissions and starts. */
  readonly submitted: number;
  started: number;
  givenUpMs: number;
  startedMs: number | null;
  settledTimes: number;
  outcome: 'DONE' | string;
}

/** Lets the jobs come as they come, and checks at every start what holds for every start. */
async function simulate(limits: Limits, jobs: readonly Job[]) {
  const { clock, calls, settle, step, isDue } = makeClock();
  let isHeld = false;
  let underWay = 0;
  let counted = 0;
  let moment = 0;
  const refusals: QueueRefusal[] = [];
  const starts: Seen[] = [];
  const seen: Seen[] = [];
  const isWaiting = (one: Seen): boolean => one.startedMs === null && one.settledTimes === 0;
  const queue = new ProviderQueue({
    provider: 'CHIP',
    ...limits,
    clock,
    isHeld: () => isHeld,
    observer: { waiting: (change) => void (counted += change), refused: (reason) => void refusals.push(reason) },
  });

  const submit = (job: Job): void => {
    const controller = new AbortController();
    const one: Seen = {
      job,
      submittedMs: clock.now(),
      submitted: (moment += 1),
      started: Infinity,
      givenUpMs: Infinity,
      startedMs: null,
      settledTimes: 0,
      outcome: '',
    };
    seen.push(one);
    const turn = { callerKey: job.caller, isForWrite: job.isForWrite, signal: controller.signal };
    const work = queue.run({ ...turn, startByMs: clock.now() + job.lifeMs }, (hold) => {
      expect(isHeld, 'nothing starts while a trial is under way').toBe(false);
      one.startedMs = clock.now();
      one.started = moment += 1;
      if (job.isRefusedAtBegin) throw new Error('refused by the meter');
      starts.push(one);
      underWay += 1;
      isHeld = job.isTrial;
      expect(underWay, 'as many as may be under way').toBeLessThanOrEqual(limits.maxConcurrent);
      return new Promise<void>((resolve) => {
        clock.callAfter(job.serviceMs, () => {
          if (job.isTrial) isHeld = false;
          if (job.holdMs === 0) underWay -= 1;
          else {
            const letGo = hold();
            clock.callAfter(job.holdMs, () => {
              underWay -= 1;
              letGo();
            });
          }
          resolve();
        });
      });
    });
    const onSettled = (outcome: string): void => {
      one.settledTimes += 1;
      one.outcome = outcome;
    };
    work.then(
      () => onSettled('DONE'),
      (error: unknown) => onSettled((error as Error).name),
    );
    if (job.givesUpAfterMs !== null) {
      clock.callAfter(job.givesUpAfterMs, () => {
        if (one.startedMs === null) one.givenUpMs = clock.now();
        controller.abort();
      });
    }
  };

  let atMs = 0;
  for (const job of jobs) {
    atMs += job.gapMs;
    clock.callAfter(atMs, () => submit(job));
  }
  const isIdle = (): boolean => {
    const recent = starts.filter(({ startedMs }) => clock.now() - (startedMs ?? 0) < 1_000).length;
    return !isHeld && underWay < limits.maxConcurrent && recent < (limits.maxPerSecond ?? Infinity);
  };
  await settle();
  while (await step()) {
    expect(!isDue() && isIdle() && seen.some(isWaiting), 'nobody waits while there is room').toBe(false);
    expect(counted).toBe(seen.filter(isWaiting).length);
    expect(queue.waiting).toBe(counted);
  }
  expect(calls).toEqual([]);
  return { seen, starts, refusals };
}

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

describe('whatever comes, waits, gives up and ends', () => {
  it('settles exactly once, and leaves nobody waiting while there is room', async () => {
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

  it('starts nothing that has expired or was given up, and says which', async () => {
    await fc.assert(
      fc.asyncProperty(limits, jobs, async (given, coming) => {
        const { seen, refusals } = await simulate(given, coming);
        for (const { job, submittedMs, startedMs, givenUpMs, outcome } of seen) {
          if (startedMs !== null) expect(startedMs).toBeLessThan(submittedMs + job.lifeMs);
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

/** Whether it waited at the moment when the other started. */
const waitedAt = (one: Seen, other: Seen): boolean => one.submitted < other.started && one.started > other.started;

describe('turns', () => {
  it('are the writes’ first; a read that waits has every fifth', async () => {
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

  it('go round the callers: between two turns of one who waits no other has more than one', async () => {
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

  it('are one caller’s in the order of its requests', async () => {
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

/** All in the same moment: what does not start at once waits for the others. */
const atOnce = (coming: readonly Job[]): readonly Job[] => coming.map((job) => ({ ...job, gapMs: 0, serviceMs: 10 }));

const forever = new AbortController().signal;
const turnOf = (more: Partial<Turn> = {}): Turn => ({
  callerKey: 'a',
  isForWrite: false,
  startByMs: Infinity,
  signal: forever,
  ...more,
});

/** A queue whose requests take no time unless told otherwise. */
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
  /** Takes a place until the test gives it back. */
  const occupy = () => {
    let end: () => void = () => undefined;
    const work = queue.run(turnOf({ callerKey: 'holder' }), () => new Promise<void>((resolve) => (end = resolve)));
    return { work, end: () => end() };
  };
  return { queue, clock, calls, step, settle, run, occupy, starts, refusals };
}

describe('a request that could not be served in time', () => {
  it('is refused at once, and one that could is served at exactly that moment', async () => {
    const others = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean()), { maxLength: 60 });
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

describe('a queue', () => {
  it('costs a request that need not wait no timer and no listener', async () => {
    const { run, calls } = makeQueue({ maxConcurrent: 2, maxPerSecond: 10 });
    const { signal } = new AbortController();
    const done = run({ signal });
    expect(calls).toHaveLength(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(await done).toBe('DONE');
  });

  it('has one timer for all who wait, and none of them listens to its signal any more when it has left', async () => {
    const { run, calls, step, occupy } = makeQueue({ maxConcurrent: 1 });
    const { signal } = new AbortController();
    const holder = occupy();
    const waiting = Array.from({ length: 50 }, (_, index) => run({ signal, startByMs: 100 + index }));
    expect(calls).toHaveLength(1);
    expect(getEventListeners(signal, 'abort').length).toBe(50);
    while (await step());
    expect(await Promise.all(waiting)).toMatchObject(waiting.map(() => ({ code: 'PROVIDER_RATE_LIMITED' })));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    holder.end();
    await holder.work;
    expect(calls).toHaveLength(0);
  });

  it('uses up neither a place nor the rate for a request that its own beginning refuses', async () => {
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

  it('lets a request that asks for another while it begins wait for its own turn', async () => {
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

  it('refuses at once what one caller has too much in it, and takes another’s', async () => {
    const { queue, run, occupy } = makeQueue({ maxConcurrent: 1 });
    occupy();
    for (let count = 0; count < maxWaitingOfCaller; count++) void run();
    expect(await run()).toMatchObject({
      code: 'PROVIDER_RATE_LIMITED',
      message: 'CHIP takes no more requests for now: too many requests of this caller are waiting for it.',
    });
    void run({ callerKey: 'b' });
    void run({ isForWrite: true });
    expect(queue.waiting).toBe(maxWaitingOfCaller + 2);
  });

  it('when it is full lets a newcomer in for the newest request of the caller with most', async () => {
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

  it('that is full of one request each refuses the next at once', async () => {
    const { queue, run, occupy } = makeQueue({ maxConcurrent: 1 });
    occupy();
    for (let count = 0; count < maxWaiting; count++) void run({ callerKey: String(count) });
    expect(await run({ callerKey: 'one more' })).toMatchObject({ code: 'PROVIDER_RATE_LIMITED' });
    expect(queue.waiting).toBe(maxWaiting);
  });

  it('that is closed refuses what waits and what comes, and starts nothing more', async () => {
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
