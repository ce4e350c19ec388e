import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keyRule, parseKey } from './key-format.js';
import { Secrets } from './secrets.js';

const fileName = 'secrets-key';

/**
 * The key of a development start without SECRETS_KEY: a random one in the data directory, for this user alone, made at the first start. What
 * was stored is found again after a restart; whoever can read the directory can open it, so production does not use this.
 *
 * @throws {Error} the file cannot be written or contains no key, in one sentence
 */
export function openKeyFile(dataDirectory: string): Secrets {
  const path = join(dataDirectory, fileName);
  try {
    return readKey(path) ?? makeKey(dataDirectory, path);
  } catch (cause) {
    if (codeOf(cause) === undefined) throw cause;
    throw new Error(`The key file ${path} cannot be used (${codeOf(cause)}): set SECRETS_KEY or another DATA_DIR.`, {
      cause,
    });
  }
}

function readKey(path: string): Secrets | undefined {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  const key = parseKey(text);
  // Another one would lose what was stored, so an operator has to decide.
  if (!key) throw new Error(`The key file ${path} contains no key: it ${keyRule}.`);
  return new Secrets(key);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole and then given its name, so that two first starts at the same time end with one key. */
function makeKey(dataDirectory: string, path: string): Secrets {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const temporary = join(dataDirectory, `.${fileName}-${randomUUID()}`);
  try {
    writeDurably(temporary, `${randomBytes(32).toString('base64')}\n`);
    linkIfFree(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  const made = readKey(path);
  if (!made) throw new Error(`The key file ${path} was removed while it was created.`);
  return made;
}

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function linkIfFree(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
