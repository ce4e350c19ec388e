import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { leaseMs } from '../../src/ledger/ledger.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import type { RunningSandbox } from '../../src/sandbox/kit/sandbox-server.js';
import { inFlight, moments } from './crash-moments.js';
import {
  callsTo,
  type Capture,
  type CaptureAnswer,
  capturesAtPurse,
  type GatewayProcess,
  paymentIds,
  type PurseCapture,
  referenceIn,
  startProcess,
} from './crash-support.js';
import type { OwnRedis } from './own-redis.js';
import { newKey, type Random, randomOf, seed } from './proof.js';

/** The gateway is killed so often over each store; at most 300, which is what the payments hold. */
const kills = Number(process.env['PROOF_KILLS'] ?? 52);
/** Longer than any moment, so that a hanging call is under way when the gateway dies. */
const upstreamTimeoutMs = 3_000;
/** The leases of the dead, and the time to settle. */
const settleLimitMs = leaseMs + 60_000;
const pauseMs = 1_000;

/** Where a capture was when its gateway died, as the next one and Purse tell. */
export type Step =
  | 'before the claim'
  | 'claimed, not sent'
  | 'sent, not done'
  | 'done, not answered'
  | 'answered, not recorded'
  | 'recorded';

/** What a proof has found, for assertions and for people. */
export interface CrashReport {
  readonly kills: number;
  /** Captures whose gateway died before it had answered, by where they were then. */
  readonly interrupted: Readonly<Record<Step, number>>;
  readonly captures: readonly {
    readonly wanted: Capture;
    /** What Purse shows of it. */
    readonly made: readonly PurseCapture[];
    /** How often Purse was asked for it after it had done it: it must not even be asked, as its own key would hide that. */
    readonly askedInVain: number;
    /** What its key tells in the end. */
    readonly told: CaptureAnswer | null;
  }[];
  /** The sum that Purse tells. */
  readonly captured: number;
}

/** A proof under way over one store. */
interface Run {
  readonly store: string;
  readonly random: Random;
  readonly sandbox: Sandbox;
  readonly purse: RunningSandbox;
  readonly redis: OwnRedis | null;
  readonly env: Readonly<Record<string, string>>;
}

/** Kills gateways in the midst of captures, each on the ledger of the one before, and lets the last settle everything. */
export async function proveOver(
  store: string,
  { directory, redis }: { readonly directory: string; readonly redis: OwnRedis | null },
): Promise<CrashReport> {
  const sandbox = await startSandbox('free');
  const env = {
    ...sandbox.settings,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'silent',
    UPSTREAM_TIMEOUT_MS: String(upstreamTimeoutMs),
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const purse = sandbox.servers.find(({ name }) => name.toLowerCase() === 'purse')!;
  const holder: Holder = { gateway: undefined };
  try {
    return await killAndSettle({ store, random: randomOf(store), sandbox, purse, redis, env }, holder);
  } finally {
    await holder.gateway?.kill();
    await sandbox.close();
  }
}

/** The gateway that runs now. */
interface Holder {
  gateway: GatewayProcess | undefined;
}

async function killAndSettle(run: Run, holder: Holder): Promise<CrashReport> {
  const { random, sandbox } = run;
  const names = Object.keys(moments);
  const captures: Capture[] = [];
  const steps: Record<Step, number> = {
    'before the claim': 0,
    'claimed, not sent': 0,
    'sent, not done': 0,
    'done, not answered': 0,
    'answered, not recorded': 0,
    recorded: 0,
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const batch = Array.from({ length: inFlight }, () => newCapture(random));
    captures.push(...batch);
    const gateway = (holder.gateway ??= await startProcess(run.env));
    const lost = await killAt(names[kill % names.length]!, run, gateway, batch);
    const atDeath = await whereAtPurse(run);
    // Another on the same ledger: what the first had claimed and not recorded is neither sent nor told while its lease lasts.
    holder.gateway = await startProcess(run.env);
    for (const { capture, answer } of await captureAll(holder.gateway, lost))
      steps[stepOf(capture, answer, atDeath)] += 1;
  }
  const gateway = (holder.gateway ??= await startProcess(run.env));
  await settle(gateway, captures);
  const { captures: made, captured } = await capturesAtPurse(sandbox);
  const told = await captureAll(gateway, captures);
  report(run, captures.length, steps);
  return {
    kills,
    interrupted: steps,
    captured,
    captures: told.map(({ capture, answer }) => ({
      wanted: capture,
      made: made.filter(({ merchant_reference }) => merchant_reference === capture.merchantReference),
      askedInVain: asksFor(run, capture).filter(({ status }) => status === 409).length,
      told: answer,
    })),
  };
}

/** @returns the captures that were not answered */
async function killAt(moment: string, run: Run, gateway: GatewayProcess, batch: readonly Capture[]) {
  const arrive = moments[moment]!(run);
  const dying = arrive().finally(() => gateway.kill());
  const [results] = await Promise.all([captureAll(gateway, batch), dying]);
  run.redis?.thaw();
  return results.filter(({ answer }) => answer === null).map(({ capture }) => capture);
}

/** The references that Purse had been asked for, had done, and had answered, when the gateway died. */
interface AtDeath {
  readonly sent: ReadonlySet<unknown>;
  readonly done: ReadonlySet<unknown>;
  readonly answered: ReadonlySet<unknown>;
}

async function whereAtPurse({ purse, sandbox }: Run): Promise<AtDeath> {
  const calls = callsTo(purse, 'capturePayment');
  const sent = new Set(calls.map(referenceIn));
  const answered = new Set(calls.filter(({ status }) => status === 200).map(referenceIn));
  const { captures } = await capturesAtPurse(sandbox);
  return { sent, answered, done: new Set(captures.map(({ merchant_reference }) => merchant_reference)) };
}

/** @param answer what the next gateway answered to the same key at once */
function stepOf({ merchantReference }: Capture, answer: CaptureAnswer | null, atDeath: AtDeath): Step {
  if (isDone(answer)) return answer?.operation?.replayed ? 'recorded' : 'before the claim';
  if (atDeath.answered.has(merchantReference)) return 'answered, not recorded';
  if (atDeath.done.has(merchantReference)) return 'done, not answered';
  return atDeath.sent.has(merchantReference) ? 'sent, not done' : 'claimed, not sent';
}

const asksFor = ({ purse }: Run, { merchantReference }: Capture) =>
  callsTo(purse, 'capturePayment').filter((call) => referenceIn(call) === merchantReference);

const isDone = (answer: CaptureAnswer | null) => answer?.__typename === 'CapturePaymentPayload';
const mayBeRepeated = ['OperationInProgress', 'OutcomeUnknown', 'ProviderUnavailable'];

/** Sends all at once. Whatever is neither the outcome nor an invitation to repeat is wrong: nothing here is ever declined or refused. */
async function captureAll(gateway: GatewayProcess, captures: readonly Capture[]) {
  const answers = await Promise.all(captures.map((capture) => gateway.capture(capture)));
  for (const answer of answers) {
    if (answer && !isDone(answer)) expect(mayBeRepeated).toContain(answer.__typename);
  }
  return captures.map((capture, index) => ({ capture, answer: answers[index] ?? null }));
}

/** Repeats every key until each has told its outcome. */
async function settle(gateway: GatewayProcess, captures: readonly Capture[]): Promise<void> {
  const limitMs = Date.now() + settleLimitMs;
  let open = captures;
  while (open.length > 0) {
    expect(Date.now(), `${open.length} keys have not told their outcome`).toBeLessThan(limitMs);
    const results = await captureAll(gateway, open);
    open = results.filter(({ answer }) => !isDone(answer)).map(({ capture }) => capture);
    if (open.length > 0) await sleep(pauseMs);
  }
}

function newCapture(random: Random): Capture {
  const idempotencyKey = newKey();
  const merchantReference = `crash-${idempotencyKey.slice(0, 13)}`;
  return { idempotencyKey, merchantReference, paymentId: paymentIds[random(paymentIds.length)]! };
}

function report({ store }: Run, captures: number, steps: Readonly<Record<Step, number>>): void {
  const told = Object.entries(steps).map(([step, count]) => `${count} ${step}`);
  process.stdout.write(
    `crash proof, ${store}: PROOF_SEED=${seed}, ${kills} kills, ${captures} captures; interrupted: ${told.join(', ')}\n`,
  );
}
