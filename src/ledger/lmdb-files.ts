import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { StoreUnavailableError } from './store.js';

/**
 * Opens files in which what is settled is on disk (see lmdb-store.ts for how).
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
 * lmdb-js tells the reason of a failed commit in a second promise, which would end the process if nobody looked at it.
 *
 * @throws {StoreUnavailableError} the commit failed: the disk is full or broken
 */
export async function committed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !('commitError' in error)) throw error;
    const cause: unknown = await Promise.resolve(error.commitError).catch((reason: unknown) => reason);
    // Nobody knows how much of a commit that failed has reached the disk.
    throw new StoreUnavailableError('UNREACHABLE', 'the ledger could not be written to disk', true, { cause });
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

/** By writing to it: permissions alone do not tell of a read-only mount. */
function assertWritable(directory: string): void {
  const probe = join(directory, `.probe-${randomUUID()}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Error(
      `The ledger's directory ${directory} cannot be written (${code}): set DATA_DIR to one that can, or DATABASE_URL.`,
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
