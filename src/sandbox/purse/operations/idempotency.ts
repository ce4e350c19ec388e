import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxAnswer } from '../../kit/sandbox-server.js';
import type { PurseState } from '../state.js';
import { isSlow } from '../state/outcomes.js';
import { violation } from './problem.js';

/** How long a slow partner takes. */
const slowPartnerMs = 300;

/** What a request with a key is about. */
interface Keyed {
  readonly key: string | undefined;
  /** The path, as problems tell it. */
  readonly instance: string;
  readonly amount: number;
}

/** What became of it: the id of what was made, or null when the request was refused. */
interface Made {
  readonly id: string | null;
  readonly answer: SandboxAnswer;
}

/**
 * A key that was used before gets 409, with the id of what it made, whatever the request says; while the first request is still under
 * way there is none to name. A request that is refused leaves its key free.
 */
export async function oncePerKey(
  { madeByKey }: PurseState,
  { key, instance, amount }: Keyed,
  make: () => Made,
): Promise<SandboxAnswer> {
  if (key !== undefined && madeByKey.has(key)) return violation(instance, madeByKey.get(key));
  if (key !== undefined) madeByKey.set(key, null);
  if (isSlow(amount)) await wait(slowPartnerMs);
  const { id, answer } = make();
  if (key !== undefined && id === null) madeByKey.delete(key);
  if (key !== undefined && id !== null) madeByKey.set(key, id);
  return answer;
}
