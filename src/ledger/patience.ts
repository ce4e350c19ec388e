import { StoreUnavailableError } from './store.js';

/** How long one call of a store may take in all: a store that is slower counts as one that does not answer. */
export const patienceMs = 4_000;

/**
 * Waits for a step that is under way, which may become durable after we have stopped waiting.
 *
 * @throws {StoreUnavailableError} it took too long
 */
export function patiently<T>(work: Promise<T>, limitMs = patienceMs): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new StoreUnavailableError('UNREACHABLE', 'the ledger did not answer in time', true));
    const timer = setTimeout(late, limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @returns whether it settled in time */
export async function atMost(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, limitMs));
  });
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => true,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
