import { randomBytes } from 'node:crypto';
import { Secrets } from '../../src/secrets/secrets.js';

/** The key of a test's gateways, and what names their counters: as another process with the same key would. */
export function aSecretsKey() {
  const bytes = randomBytes(32);
  const [callers] = new Secrets(bytes).sealers('caller-budget');
  return { SECRETS_KEY: bytes.toString('base64'), nameOf: (...parts: readonly string[]) => callers.nameOf(...parts) };
}
