/** How long one call of a durable store may take in all, in milliseconds: a store that is slower counts as one that does not answer. */
export const storeLimitMs = 4_000;

/**
 * The result of the work, if it comes in time. Work that comes later goes on, and its result is dropped.
 *
 * @param late makes the error for work that did not come in time
 */
export function withTimeLimit<T>(work: Promise<T>, limitMs: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), Math.max(0, limitMs));
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @returns whether the work settled in time, with a result or an error */
export function settlesWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.max(0, limitMs));
    const settle = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(settle, settle);
  });
}
