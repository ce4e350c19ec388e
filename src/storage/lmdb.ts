import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';

/** A commit failed: the disk is full or broken. Nobody knows how much of it has reached the disk. */
export class FailedCommitError extends Error {
  override readonly name = 'FailedCommitError';

  constructor(cause: unknown) {
    super('the files could not be written to disk', { cause });
  }
}

/**
 * Opens files of this machine, for one process or several on the same disk (not over a network file system).
 *
 * Durability: `overlappingSync` is off, so LMDB commits as Symas wrote it: data, fdatasync, then the page that makes them valid through a
 * descriptor with O_DSYNC. lmdb-js settles the promise after that, so what is settled survives `kill -9` and a power cut. (With its default,
 * overlapping, promises settle at the commit and `flushed` must be awaited besides; others could then read what is not yet on disk.)
 * Writes that wait at the same time share one commit, and so one sync; each runs in a nested transaction, so that one that fails leaves
 * no half behind and does not spoil its neighbours. `eventTurnBatching` is off because its batch has a promise of its own that nobody can
 * handle: a commit that failed (disk full) would end the process. Without it the failure reaches the callers, and the files stay usable.
 *
 * @param directory made if it is not there, for this user alone
 * @throws {Error} the directory cannot be written, in one sentence
 */
export function openFiles(directory: string): RootDatabase<string, string> {
  assertWritable(directory);
  const root = openRoot(directory);
  syncDirectory(directory);
  return root;
}

/**
 * lmdb-js reports the reason of a failed commit in a second promise, which would end the process if nobody handled it.
 *
 * @throws {FailedCommitError}
 */
export async function committed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !('commitError' in error)) throw error;
    const cause: unknown = await Promise.resolve(error.commitError).catch((reason: unknown) => reason);
    throw new FailedCommitError(cause);
  }
}

function openRoot(directory: string): RootDatabase<string, string> {
  return open<string, string>({
    path: directory,
    noSubdir: false,
    overlappingSync: false,
    eventTurnBatching: false,
    encoding: 'string',
  });
}

/** By writing to it: permissions alone do not show a read-only mount. */
function assertWritable(directory: string): void {
  const probe = join(directory, `.probe-${randomUUID()}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Error(
      `The directory ${directory} cannot be written (${code}): set DATA_DIR to one that can, or DATABASE_URL.`,
      { cause },
    );
  }
}

/** The files are new at the first start: their names must be on disk too before anything is said to be. */
function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
