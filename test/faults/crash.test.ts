import { execFileSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { leaseMs } from '../../src/ledger/ledger.js';
import { startSandbox } from '../../src/sandbox/index.js';
import type { RunningSandbox } from '../../src/sandbox/kit/sandbox-server.js';
import { describeWith } from '../support/requirements.js';
import {
  type Capture,
  type CaptureAnswer,
  type GatewayProcess,
  minorUnits,
  paymentAtPurse,
  randomOf,
  root,
  startProcess,
  until,
} from './crash-support.js';
import { temporaryDirectory } from './support.js';

const buildLimitMs = 180_000;
const testLimitMs = 300_000;
const roundsOfEachMoment = 3;
const inFlight = 10;
/** Longer than any moment below, so that a hanging call is under way when the gateway dies. */
const upstreamTimeoutMs = 3_000;
/** The leases of the dead and the time to settle. */
const settleLimitMs = leaseMs + 30_000;
const pauseMs = 1_000;
/** Of the Redis: apart from what other tests keep there. */
const redisDatabase = '/9';

const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 31));
type Random = ReturnType<typeof randomOf>;

/** What the sandbox has seen of captures. */
const seenBy = (purse: RunningSandbox) => purse.calls.filter(({ operationId }) => operationId === 'capturePayment');
const answeredBy = (purse: RunningSandbox) => seenBy(purse).filter(({ status }) => status !== null);

type Moment = (purse: RunningSandbox, random: Random) => { arrive(): Promise<unknown> };

/** When the gateway is killed. Each scripts the sandbox first, and then waits for its moment while the captures run. */
const moments: Readonly<Record<string, Moment>> = {
  'before the call': (_, random) => ({ arrive: () => sleep(random(100)) }),
  'during the call': (purse, random) => {
    scriptSlow(purse, random);
    const before = seenBy(purse).length;
    return { arrive: () => until(() => seenBy(purse).length > before).then(() => sleep(random(250))) };
  },
  'after a call that was not done': (purse, random) => hanging('hang-before', purse, random),
  'after a call that was done': (purse, random) => hanging('hang-after', purse, random),
  'after an answer, before the record': (purse, random) => {
    scriptSlow(purse, random);
    const before = answeredBy(purse).length;
    const wanted = 1 + random(4);
    return { arrive: () => until(() => answeredBy(purse).length >= before + wanted) };
  },
};

function scriptSlow(purse: RunningSandbox, random: Random): void {
  for (let index = 0; index < inFlight; index += 1) {
    purse.script({ kind: 'slow', operationId: 'capturePayment', delayMs: 20 + random(300) });
  }
}

/** Waits for all of them, so that no fault is left over for a later round. */
function hanging(kind: 'hang-before' | 'hang-after', purse: RunningSandbox, random: Random) {
  purse.script({ kind, operationId: 'capturePayment', times: inFlight });
  const before = seenBy(purse).length;
  return { arrive: () => until(() => seenBy(purse).length >= before + inFlight).then(() => sleep(random(250))) };
}

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

function newCapture(): Capture {
  const idempotencyKey = randomUUID();
  return { idempotencyKey, merchantReference: `crash-${idempotencyKey.slice(0, 13)}` };
}

async function crashAndCheck(store: string, more: Readonly<Record<string, string>>): Promise<void> {
  process.stdout.write(`crash proof, ${store}: CRASH_SEED=${seed}\n`);
  const random = randomOf(seed);
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const purse = sandbox.servers.find(({ name }) => name.toLowerCase() === 'purse')!;
  const env = {
    ...sandbox.settings,
    DATA_DIR: temporaryDirectory(),
    PORT: '0',
    LOG_LEVEL: 'error',
    UPSTREAM_TIMEOUT_MS: String(upstreamTimeoutMs),
    ...more,
  };
  const captures: Capture[] = [];
  const figures = { kills: 0, interrupted: 0, notClaimed: 0, recorded: 0 };
  const inDoubt: { readonly capture: Capture; readonly callsThen: number }[] = [];
  const callsOf = ({ merchantReference }: Capture) =>
    seenBy(purse).filter(
      ({ body }) => (body as { merchant_reference: string }).merchant_reference === merchantReference,
    );

  let gateway = await startProcess(env);
  for (const moment of Object.values(moments).flatMap((each) =>
    Array.from({ length: roundsOfEachMoment }, () => each),
  )) {
    const batch = Array.from({ length: inFlight }, newCapture);
    captures.push(...batch);
    const { arrive } = moment(purse, random);
    const killed = gateway;
    const [results] = await Promise.all([captureAll(killed, batch), arrive().then(() => killed.kill())]);
    const lost = results.filter(({ answer }) => answer === null).map(({ capture }) => capture);
    figures.kills += 1;
    figures.interrupted += lost.length;

    // Another on the same ledger: what the first had claimed and not recorded is neither sent nor told while its lease lasts.
    gateway = await startProcess(env);
    for (const { capture, answer } of await captureAll(gateway, lost)) {
      if (!isDone(answer)) inDoubt.push({ capture, callsThen: callsOf(capture).length });
      else if (answer?.operation?.replayed) figures.recorded += 1;
      else figures.notClaimed += 1;
    }
  }
  await settle(gateway, captures);

  const { captures: atPurse, captured } = await paymentAtPurse(sandbox);
  const foundOut = inDoubt.filter(({ capture, callsThen }) => callsOf(capture).length === callsThen).length;
  const sentLater = inDoubt.filter(({ callsThen }) => callsThen === 0).length;
  process.stdout.write(
    `crash proof, ${store}: CRASH_SEED=${seed}, ${figures.kills} kills, ${captures.length} captures, ` +
      `${figures.interrupted} interrupted: ${figures.notClaimed} before the claim, ${figures.recorded} after the record, ` +
      `${inDoubt.length} between (${foundOut} found out, ${inDoubt.length - foundOut - sentLater} sent again, ` +
      `${sentLater} sent for the first time)\n`,
  );

  expect(figures.interrupted).toBeGreaterThanOrEqual(100);
  expect(captured, 'captured in all').toBe(captures.length * minorUnits);
  const madeBy = ({ merchantReference }: Capture) =>
    atPurse.filter(({ merchant_reference }) => merchant_reference === merchantReference);
  for (const capture of captures) {
    expect(madeBy(capture), 'once at Purse').toMatchObject([{ amount: minorUnits, status: 'SUCCESS' }]);
    // Purse's own key would hide a second one: it must not even be asked once it has done it.
    expect(callsOf(capture).filter(({ status }) => status === 409)).toEqual([]);
  }
  for (const { capture, answer } of await captureAll(gateway, captures)) {
    const operation = { replayed: true, reference: madeBy(capture)[0]?.id };
    expect(answer).toEqual({ __typename: 'CapturePaymentPayload', operation });
  }
}

// What `npm start` does first; it skips the work when the build is up to date.
beforeAll(() => void execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root }), buildLimitMs);

describe('a gateway that is killed in the midst of captures, over the embedded ledger', () => {
  it('has each done exactly once in the end, and tells so', () => crashAndCheck('embedded', {}), testLimitMs);
});

await describeWith('redis', 'a gateway that is killed in the midst of captures, over Redis', (redisUrl) => {
  const url = new URL(redisDatabase, redisUrl).href;
  it(
    'has each done exactly once in the end, and tells so',
    () => crashAndCheck('Redis', { REDIS_URL: url }),
    testLimitMs,
  );
});
