import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultKind } from '../../src/sandbox/kit/faults.js';
import type { RunningSandbox } from '../../src/sandbox/kit/sandbox-server.js';
import { callsTo, until } from './crash-support.js';
import type { OwnPostgres } from './own-postgres.js';
import type { Random } from './proof.js';

/** How many captures are under way when the gateway is killed. */
export const inFlight = 6;

/** What a moment is made with. The database is there only where it is the ledger's store. */
export interface Stage {
  readonly purse: RunningSandbox;
  readonly random: Random;
  readonly database: OwnPostgres | null;
}

/** Prepares the sandbox; what it returns waits for the moment while the captures run. */
type Moment = (stage: Stage) => () => Promise<unknown>;

const operationId = 'capturePayment';
const seenBy = (purse: RunningSandbox) => callsTo(purse, operationId).length;
const answered = (purse: RunningSandbox, operation: string) =>
  callsTo(purse, operation).filter(({ status }) => status !== null).length;
const answeredBy = (purse: RunningSandbox) => answered(purse, operationId);
const looksAnsweredBy = (purse: RunningSandbox) => answered(purse, 'getPayment');

/** When the gateway is killed, found by what the sandbox sees. */
export const moments: Readonly<Record<string, Moment>> = {
  'at any moment': ({ purse, random }) => {
    scriptSlow(purse, random, 60);
    return () => sleep(random(300));
  },
  'while it looks': ({ purse, random }) => {
    const wanted = callsTo(purse, 'getPayment').length + 1 + random(inFlight);
    return () => until(() => callsTo(purse, 'getPayment').length >= wanted);
  },
  'between the look and the call': ({ purse, random, database }) => {
    const wanted = looksAnsweredBy(purse) + 1 + random(inFlight);
    // A database that is frozen here has done a claim that its sender never learns of: claimed, and never sent.
    const freeze = () => database?.freeze();
    return () =>
      until(() => looksAnsweredBy(purse) >= wanted)
        .then(freeze)
        .then(() => sleep(random(12)));
  },
  'during the call': ({ purse, random }) => {
    scriptSlow(purse, random, 300);
    const before = seenBy(purse);
    return () => until(() => seenBy(purse) > before).then(() => sleep(random(250)));
  },
  'in a call that was not done': (stage) => hanging('hang-before', stage),
  'in a call that was done': (stage) => hanging('hang-after', stage),
  'between the answer and the record': ({ purse, random, database }) => {
    scriptSlow(purse, random, 60);
    const wanted = answeredBy(purse) + 1 + random(inFlight);
    return () =>
      until(() => answeredBy(purse) >= wanted)
        .then(() => database?.freeze())
        .then(() => sleep(random(3)));
  },
};

function scriptSlow(purse: RunningSandbox, random: Random, longestMs: number): void {
  for (let index = 0; index < inFlight; index += 1) {
    purse.script({ kind: 'slow', operationId, delayMs: 1 + random(longestMs) });
  }
}

/** Waits for all of them, so that no fault is left over for a later round. */
function hanging(kind: FaultKind, { purse, random }: Stage): () => Promise<unknown> {
  purse.script({ kind, operationId, times: inFlight });
  const wanted = seenBy(purse) + inFlight;
  return () => until(() => seenBy(purse) >= wanted).then(() => sleep(random(150)));
}
