import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunningSandbox, SandboxCall } from '../../src/sandbox/kit/sandbox-server.js';

/** The calls of one operation that the sandbox has in its log. */
export const callsTo = ({ calls }: RunningSandbox, operationId: string): readonly SandboxCall[] =>
  calls.filter((call) => call.operationId === operationId);

/** Looks at every turn of the event loop, so that what happens in the sandbox is noticed before its answer is read by the gateway. */
export async function until(isSo: () => boolean, limitMs = 15_000): Promise<void> {
  const endMs = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error('what was waited for did not happen');
    await nextTurn();
  }
}
