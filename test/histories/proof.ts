import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startIssuer } from '../support/issuer.js';
import { drawHistory, type History } from './history.js';
import { Findings } from './report.js';
import { play } from './run.js';
import { showHistory } from './show.js';
import { shrink } from './shrink.js';
import { openWorld, type World } from './world.js';

/** How many histories over each store. */
const histories = Number(process.env['PROOF_HISTORIES'] ?? 6);
/** Of the first history; each next one has the next number. */
const firstSeed = Number(process.env['PROOF_SEED'] ?? randomInt(2 ** 31));
/** A thousand histories take minutes. */
export const proofLimitMs = 1_800_000;
/** One cause often spoils many: no more are played after so many. */
const maxFailures = 3;
/** How long a failing history is made smaller. */
const shrinkLimitMs = 30_000;
/** How long a history may take: a request that is never answered is a fault as well. */
const historyLimitMs = 60_000;
const stuckMessage = `it has not ended after ${historyLimitMs / 1_000} s`;

/** Plays histories over one store. @throws {Error} with the seed of each one in which an answer was not true; its steps are printed */
export async function proveHistories(store: string, server: string | undefined): Promise<void> {
  const began = performance.now();
  process.stdout.write(`histories, ${store}: PROOF_SEED=${firstSeed}, ${histories} of them\n`);
  const findings = new Findings();
  const failures: string[] = [];
  const world = await openWorld(server, await startIssuer());
  try {
    for (let index = 0; index < histories && failures.length < maxFailures; index += 1) {
      const history = drawHistory((firstSeed + index) % 2 ** 31);
      const error = await failureOf(history, world, findings);
      if (error) failures.push(await report(history, error, world));
      // What is stuck goes on in the world, which is of no use any more.
      if (error?.message === stuckMessage) break;
    }
  } finally {
    await world.close();
  }
  const seconds = Math.round((performance.now() - began) / 1_000);
  process.stdout.write(`histories, ${store}: ${findings.toString()}\n  in ${seconds} s\n`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

/** Why a history fails; null when it does not. */
function failureOf(history: History, world: World, findings: Findings): Promise<Error | null> {
  const playing = play(history, world, findings).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return Promise.race([playing, stuck()]);
}

async function stuck(): Promise<Error> {
  await sleep(historyLimitMs, undefined, { ref: false });
  return new Error(stuckMessage);
}

/** Prints the smallest history that fails in the same way, as far as it is found. @returns what failed, and how to repeat it */
async function report(history: History, error: Error, world: World): Promise<string> {
  const isStuck = error.message === stuckMessage;
  const isUntrue = async (candidate: History) =>
    (await failureOf(candidate, world, new Findings()))?.name === error.name;
  const endsAtMs = performance.now() + shrinkLimitMs;
  const smallest = await shrink(
    history,
    async (candidate) => !isStuck && performance.now() < endsAtMs && isUntrue(candidate),
  );
  const text = `${error.name}: ${error.message}\nrepeat it with PROOF_SEED=${history.seed} PROOF_HISTORIES=1`;
  const stack = error.name === 'Untrue' ? '' : `${error.stack}\n`;
  process.stdout.write(`${text}\n${stack}as found ${showHistory(history)}\nas shrunk ${showHistory(smallest)}\n`);
  return text;
}
