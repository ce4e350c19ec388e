/** How long Redis is waited for, in milliseconds: beyond this a provider itself is about as quick, and no request may hang on its budget. */
const patienceMs = 250;

/**
 * The result of the work, if it comes in time. Work that comes later goes on, and its result is dropped.
 *
 * @param who names in the error what did not answer
 * @throws {Error} it did not come in time, and what the work throws
 */
export function withinPatience<T>(work: Promise<T>, who: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${who} did not answer in time`)), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
