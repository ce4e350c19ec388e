import { setTimeout as sleep } from 'node:timers/promises';
import { judge } from './crash-judge.js';
import { dealer, type Kind } from './crash-kinds.js';
import { type Moment, moments, readsFirst } from './crash-moments.js';
import { type GatewayProcess, startProcess } from './crash-process.js';
import { type Call, type Providers, startProviders } from './crash-providers.js';
import {
  type CrashReport,
  describeReport,
  type Interruption,
  type Progress,
  type Signal,
  stepOf,
} from './crash-report.js';
import { fewAtOnce, settle } from './crash-settle.js';
import { type Answer, callsOf, isFinal, newWrite, readLedger, readsOf, send, type Write } from './crash-writes.js';
import type { OwnPostgres } from './own-postgres.js';
import { type Random, randomOf, seed } from './proof.js';

/** How often a gateway is ended over each store: every moment with both signals. `npm run proof:crash` asks for 100. */
const rounds = Number(process.env['PROOF_KILLS'] ?? 2 * Object.keys(moments).length);
/** Longer than any moment, so that a hanging call is under way when the signal comes. */
const upstreamTimeoutMs = 3_000;
/** Of the clients, one in so many disconnects before the signal. */
const oneInDisconnected = 4;
/** How long a frozen database stays so after a SIGTERM, at most. */
const longestFreezeMs = 1_000;
const momentLimitMs = 40_000;

/** A proof under way over one store. */
interface Run {
  readonly store: string;
  readonly random: Random;
  readonly providers: Providers;
  readonly database: OwnPostgres | null;
  readonly env: Readonly<Record<string, string>>;
  /** The gateway that runs now. */
  gateway: GatewayProcess;
  readonly writes: Write[];
  readonly interruptions: Interruption[];
  readonly faults: string[];
  readonly ends: Record<Signal, number>;
  /** How much time has passed for the ledger beyond what really has. */
  passedMs: number;
  longestShutdownMs: number;
}

/** Ends gateways in the midst of writes, each on the ledger of the one before, lets the last settle everything, and judges. */
export async function proveOver(
  store: string,
  { directory, database }: { readonly directory: string; readonly database: OwnPostgres | null },
): Promise<CrashReport> {
  const providers = await startProviders();
  const env = {
    ...providers.settings,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'silent',
    UPSTREAM_TIMEOUT_MS: String(upstreamTimeoutMs),
    ...(database ? { DATABASE_URL: database.url } : {}),
  };
  const run: Run = {
    store,
    random: randomOf(store),
    providers,
    database,
    env,
    gateway: await startProcess(env),
    writes: [],
    interruptions: [],
    faults: [],
    ends: { SIGKILL: 0, SIGTERM: 0 },
    passedMs: 0,
    longestShutdownMs: 0,
  };
  try {
    return await endAndSettle(run);
  } finally {
    await run.gateway.kill();
    await providers.close();
  }
}

async function endAndSettle(run: Run): Promise<CrashReport> {
  const names = Object.keys(moments);
  const deal = dealer(run.random);
  for (let round = 0; round < rounds; round += 1) {
    // All moments with the one signal, then with the other.
    const signal = Math.floor(round / names.length) % 2 === 0 ? 'SIGKILL' : 'SIGTERM';
    const moment = moments[names[round % names.length]!]!;
    // Where nobody waits for an answer, an end in order is the ledger's business alone.
    const isDeserted = signal === 'SIGTERM' && (round % 2 === 0 || run.random(2) === 0);
    await endOnce(run, deal(), { moment, signal, isDeserted });
  }
  const { operations, faults, swept } = await settle({
    ...run,
    gateway: () => run.gateway,
    restart: (passedMs) => restart(run, passedMs),
  });
  const verdicts = await fewAtOnce([...operations], ([write, operation]) => judge(run.providers, write, operation));
  const report = {
    ends: run.ends,
    verdicts,
    interrupted: run.interruptions.map((each) => ({
      kind: each.write.kind.facts.name,
      signal: each.signal,
      step: stepOf(each, operations.get(each.write) ?? null, run.providers),
    })),
    faults: [...run.faults, ...faults],
    swept,
    longestShutdownMs: run.longestShutdownMs,
  };
  process.stdout.write(describeReport(run.store, seed, report));
  return report;
}

async function restart(run: Run, passedMs: number): Promise<void> {
  await run.gateway.terminate();
  run.passedMs += passedMs;
  await run.database?.pass(passedMs);
  run.gateway = await startProcess(run.env, { passedMs: run.passedMs });
}

/** A request under way. */
interface Sending {
  readonly write: Write;
  readonly client: AbortController;
  readonly answered: Promise<Answer | null>;
  hasAnswer: boolean;
}

/** How a gateway is ended. */
interface End {
  readonly moment: Moment;
  readonly signal: Signal;
  /** Whether all clients disconnect before; otherwise some do. */
  readonly isDeserted: boolean;
}

/** One gateway: its writes, its end, and what the next one says of them at once. */
async function endOnce(run: Run, dealt: readonly Kind[], { moment, signal, isDeserted }: End): Promise<void> {
  const { providers, random, database } = run;
  const writes: Write[] = [];
  for (const kind of dealt) writes.push(await newWrite(kind, providers, random));
  const batch = moment.isForReaders ? writes.filter(readsFirst) : writes;
  run.writes.push(...batch);
  const sendings: Sending[] = [];
  const arrive = moment.begin({
    providers,
    random,
    database,
    batch,
    answered: () => sendings.filter(({ hasAnswer }) => hasAnswer).length,
  });
  sendings.push(...batch.map((write) => startSending(run, write)));
  await within(arrive(), momentLimitMs);
  for (const { client } of sendings) if (isDeserted || random(oneInDisconnected) === 0) client.abort();
  const atSignal = sendings
    .filter(({ hasAnswer }) => !hasAnswer)
    .map(({ write }) => interruptionOf(run, write, signal));
  await endGateway(run, signal);
  for (const each of atSignal) each.endedAtMs = performance.now();
  await Promise.all(sendings.map(({ answered }) => answered));
  providers.gate = {};
  run.gateway = await startProcess(run.env);
  await askNext(run, atSignal, signal, batch);
}

function startSending({ gateway, providers }: Run, write: Write): Sending {
  const client = new AbortController();
  const sending: Sending = { write, client, answered: send(gateway, write, client.signal), hasAnswer: false };
  const onAnswer = (answer: Answer | null): void => {
    sending.hasAnswer = answer !== null;
    providers.changed();
  };
  // A fault of the gateway is thrown where all answers are awaited.
  sending.answered.then(onAnswer, () => undefined);
  return sending;
}

function interruptionOf({ providers }: Run, write: Write, signal: Signal): Interruption {
  const progress = progressOf(callsOf(providers, write).at(-1));
  return { write, signal, endedAtMs: Infinity, progress, next: null };
}

function progressOf(call: Call | undefined): Progress {
  if (!call) return 'NOT_SEEN';
  if (call.answeredAtMs !== null) return 'ANSWERED';
  return call.answer === null ? 'SEEN' : 'DONE';
}

/** A frozen database answers again after the death, or while the gateway is ending. */
async function endGateway(run: Run, signal: Signal): Promise<void> {
  run.ends[signal] += 1;
  if (signal === 'SIGKILL') {
    await run.gateway.kill();
    run.database?.thaw();
    return;
  }
  const ended = run.gateway.terminate();
  const thawed = sleep(run.random(longestFreezeMs)).then(() => run.database?.thaw());
  const [tookMs] = await Promise.all([ended, thawed]);
  run.longestShutdownMs = Math.max(run.longestShutdownMs, tookMs);
}

/** Clients that were interrupted repeat their keys at once, if they ever do. After an end in order all that was answered must be reported. */
async function askNext(
  run: Run,
  interruptions: readonly Interruption[],
  signal: Signal,
  batch: readonly Write[],
): Promise<void> {
  run.interruptions.push(...interruptions);
  if (signal === 'SIGTERM') {
    const answered = batch.filter((write) => wasAnsweredInTime(callsOf(run.providers, write).at(-1)));
    const faults = await Promise.all(answered.map((write) => replayFaults(run, write)));
    run.faults.push(...faults.flat());
  }
  const repeating = interruptions.filter(({ write }) => write.isRepeated);
  await Promise.all(repeating.map(async (each) => void (each.next = await send(run.gateway, each.write))));
}

/** Long before the gateway gives up waiting, so that it has certainly read the answer. */
const wasAnsweredInTime = (call: Call | undefined): boolean =>
  call?.answeredAtMs != null && call.answeredAtMs - call.seenAtMs < upstreamTimeoutMs / 2;

/** What a gateway that ended in order was answered is recorded: the next one tells it at once, and asks the provider nothing. */
async function replayFaults({ providers, gateway }: Run, write: Write): Promise<string[]> {
  const { name, isAcceptedFirst = false } = write.kind.facts;
  const count = (): number => callsOf(providers, write).length + readsOf(providers, write).length;
  const before = count();
  const stored = await readLedger(gateway, write);
  const isRecorded = isFinal(stored?.status) && count() === before;
  // What was only accepted is looked up whenever somebody asks.
  const isAccepted = isAcceptedFirst && stored !== null && stored.status !== 'IN_PROGRESS';
  const reported = write.isRepeated ? (await send(gateway, write))?.operation : stored;
  const isReplayed = !write.isRepeated || reported?.replayed === true;
  if ((isRecorded || isAccepted) && isReplayed) return [];
  const how = `${JSON.stringify(stored)}, then ${JSON.stringify(reported)}, after ${JSON.stringify(write.answers)}`;
  return [`${name} (${write.key}): was answered before an end in order, and is reported as ${how}`];
}

async function within(work: Promise<unknown>, limitMs: number): Promise<void> {
  const timer = new AbortController();
  const late = sleep(limitMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error('the moment did not come');
  });
  try {
    await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
