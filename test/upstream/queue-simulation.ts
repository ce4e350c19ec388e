import { expect } from 'vitest';
import { ProviderQueue, type QueueClock } from '../../src/upstream/queue.js';
import type { QueueRefusal } from '../../src/upstream/observer.js';

/** Time that passes when the test says so. */
export function makeClock() {
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

export interface Limits {
  readonly maxConcurrent: number;
  readonly maxPerSecond?: number | undefined;
}

export interface Job {
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

export interface Seen {
  readonly job: Job;
  readonly submittedMs: number;
  /** Places in the order of all submissions and starts. */
  readonly submitted: number;
  started: number;
  givenUpMs: number;
  startedMs: number | null;
  settledTimes: number;
  /** `DONE`, or the name of the error. */
  outcome: string;
}

/** Lets the jobs come as they come, and checks at every start what holds for every start. */
export async function simulate(limits: Limits, jobs: readonly Job[]) {
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
    const turn = { callerKey: job.caller, isForWrite: job.isForWrite, signals: [controller.signal] };
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
