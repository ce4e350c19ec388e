import { setTimeout as sleep } from 'node:timers/promises';
import { leaseMs } from '../../src/ledger/lease.js';
import { canBeSettled } from './crash-judge.js';
import type { GatewayProcess } from './crash-process.js';
import type { Providers } from './crash-providers.js';
import type { Interruption } from './crash-report.js';
import { callsOf, isFinal, type Operation, readLedger, readsOf, send, type Write } from './crash-writes.js';

/** What is left after a sweep is due again by then: after a tenth of its age. */
const dueAgainMs = 20_000;
/** How many sweeps in a row settle nothing more before the sweeping ends. */
const maxIdleSweeps = 2;
/** A sweep that has sent nothing for so long is over. */
const quietSweepMs = 1_500;
const maxAtOnce = 20;
const repeatLimitMs = 60_000;
const repeatPauseMs = 500;

/** What settling works with. */
export interface Aftermath {
  readonly providers: Providers;
  readonly interruptions: readonly Interruption[];
  readonly writes: readonly Write[];
  /** The gateway that runs now. */
  gateway(): GatewayProcess;
  /** Ends it in order, and starts the next one on the same ledger when so much time has passed for it. */
  restart(passedMs: number): Promise<void>;
}

/** Lets the sweep settle what nobody asks for, and clients repeat what they still want to know. @returns what the ledger says in the end */
export async function settle(aftermath: Aftermath) {
  const { faults, swept } = await sweep(aftermath);
  await repeat(aftermath);
  const read = async (write: Write) => [write, await readSettled(aftermath.gateway(), write)] as const;
  return { operations: new Map(await fewAtOnce(aftermath.writes, read)), faults, swept };
}

/** As many at once as no gateway and no provider refuses. */
export async function fewAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let begin = 0; begin < items.length; begin += maxAtOnce) {
    results.push(...(await Promise.all(items.slice(begin, begin + maxAtOnce).map(work))));
  }
  return results;
}

/** What nobody asks for, was done, and shows: only the sweep can have found it out. */
async function sweptAlone({ interruptions, providers }: Aftermath): Promise<Interruption[]> {
  const silent = interruptions.filter(
    ({ write, progress }) => !write.isRepeated && (progress === 'SEEN' || progress === 'DONE'),
  );
  const effects = await Promise.all(silent.map(({ write }) => write.kind.effects(providers, write)));
  return silent.filter(({ write }, index) => canBeSettled(write, effects[index]!) && write.answers.length === 0);
}

async function sweep(aftermath: Aftermath): Promise<{ faults: string[]; swept: number }> {
  const { providers } = aftermath;
  const wanted = await sweptAlone(aftermath);
  const isSwept = ({ write, endedAtMs }: Interruption): boolean =>
    readsOf(providers, write).some(({ seenAtMs, answeredAtMs }) => seenAtMs > endedAtMs && answeredAtMs !== null);
  // The dead hold what they had claimed until their leases end.
  await sweepOnce(aftermath, leaseMs);
  for (let idle = 0, swept = wanted.filter(isSwept).length; swept < wanted.length && idle < maxIdleSweeps;) {
    await sweepOnce(aftermath, dueAgainMs);
    const sweptNow = wanted.filter(isSwept).length;
    idle = sweptNow > swept ? 0 : idle + 1;
    swept = sweptNow;
  }
  const faults: string[] = [];
  for (const { write } of wanted) faults.push(...(await sweptFaults(aftermath, write)));
  return { faults, swept: wanted.length - faults.length };
}

/** A gateway sweeps when it starts; nobody waits for its next sweep here. */
async function sweepOnce({ providers, restart }: Aftermath, passedMs: number): Promise<void> {
  await restart(passedMs);
  await quiet(providers);
}

/** When it is requested, it is final already: nothing is read for the answer. */
async function sweptFaults({ providers, gateway }: Aftermath, write: Write): Promise<string[]> {
  const count = (): number => callsOf(providers, write).length + readsOf(providers, write).length;
  const before = count();
  const operation = await readLedger(gateway(), write);
  if (isFinal(operation?.status) && count() === before) return [];
  return [`${write.kind.facts.name} (${write.key}): was not settled by the sweep`];
}

/** The gateway asks nothing any more. */
async function quiet({ calls }: Providers): Promise<void> {
  for (let seen = -1; seen !== calls.length;) {
    seen = calls.length;
    await sleep(quietSweepMs);
  }
}

/** Clients repeat their keys until each has its outcome, or it cannot be found out. */
async function repeat({ providers, gateway, writes }: Aftermath): Promise<void> {
  const limitMs = performance.now() + repeatLimitMs;
  let open = writes.filter(({ isRepeated, answers }) => isRepeated && !isFinal(answers.at(-1)?.operation?.status));
  while (open.length > 0 && performance.now() < limitMs) {
    const isOpen = await fewAtOnce(open, async (write) => {
      const status = (await send(gateway(), write))?.operation?.status;
      if (isFinal(status)) return false;
      return status !== 'UNKNOWN' || canBeSettled(write, await write.kind.effects(providers, write));
    });
    open = open.filter((_, index) => isOpen[index]);
    if (open.length > 0) await sleep(repeatPauseMs);
  }
}

/** A sweep may hold it at this moment: then it is read again. */
async function readSettled(gateway: GatewayProcess, write: Write): Promise<Operation | null> {
  const limitMs = performance.now() + repeatLimitMs / 2;
  let operation = await readLedger(gateway, write);
  while (operation?.status === 'IN_PROGRESS' && performance.now() < limitMs) {
    await sleep(repeatPauseMs);
    operation = await readLedger(gateway, write);
  }
  return operation;
}
