import { randomBytes } from 'node:crypto';
import { Secrets } from '../../src/secrets/secrets.js';

/** A random key, as it is written in SECRETS_KEY. */
export const makeKey = (): string => randomBytes(32).toString('base64');

/** @param keys as they stand in SECRETS_KEY, the current one first */
export function secretsOf(...keys: readonly [string, ...string[]]): Secrets {
  const [current, ...older] = keys.map((key) => Buffer.from(key, 'base64'));
  return new Secrets(current ?? Buffer.alloc(0), ...older);
}
