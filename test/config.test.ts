import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig } from '../src/config.js';
import { makeKey } from './secrets/keys.js';

const provider = {
  CHIP_SECRET_KEY: 'a-key',
  CHIP_BRAND_ID: 'b9f03950-4f2d-49b6-a96a-62451d6d45e1',
};

/** The faults of the environment; empty when the gateway can start with it. */
function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig({ ...provider, ...environment });
    return [];
  } catch (error) {
    return error instanceof ConfigurationError ? error.faults : [String(error)];
  }
}

describe('SECRETS_KEY', () => {
  const rule = 'must be at least 32 random bytes in base64, base64url or hex: make it with `openssl rand -base64 32`';

  it.each([{}, { REDIS_URL: 'redis://127.0.0.1:6379' }, { SECRETS_KEY: '' }])(
    'is required in production when %j is configured',
    (more) => {
      expect(faultsOf({ NODE_ENV: 'production', ...more })).toEqual([
        `SECRETS_KEY is not set, and production seals what it stores with it: it ${rule}`,
      ]);
    },
  );

  it.each(['development', 'test', ''])('may be omitted in NODE_ENV=%s', (NODE_ENV) => {
    expect(faultsOf({ NODE_ENV })).toEqual([]);
  });

  it.each([
    ['one key', makeKey()],
    ['one key in hex', Buffer.from(makeKey(), 'base64').toString('hex')],
    ['two keys', `${makeKey()},${makeKey()}`],
    ['two keys with blanks around them', ` ${makeKey()} , ${makeKey()} `],
  ])('may be %s', (_what, SECRETS_KEY) => {
    expect(faultsOf({ NODE_ENV: 'production', SECRETS_KEY })).toEqual([]);
  });

  const key = makeKey();
  const twice = 'SECRETS_KEY must be one key, or two different ones separated by a comma while they are rotated';
  it.each([
    ['a password', 'correct horse battery staple', `SECRETS_KEY.0 ${rule}`],
    ['too short', 'c2hvcnQ=', `SECRETS_KEY.0 ${rule}`],
    ['a key and a password', `${key},password`, `SECRETS_KEY.1 ${rule}`],
    ['a key and a comma', `${key},`, `SECRETS_KEY.1 ${rule}`],
    ['three keys', `${key},${makeKey()},${makeKey()}`, twice],
    ['the same key twice', `${key},${key}`, twice],
    ['the same key in two spellings', `${key},${Buffer.from(key, 'base64').toString('hex')}`, twice],
  ])('is refused with one sentence that does not repeat it when it is %s', (_what, SECRETS_KEY, fault) => {
    const faults = faultsOf({ NODE_ENV: 'production', SECRETS_KEY });
    expect(faults).toContain(fault);
    for (const part of SECRETS_KEY.split(',').filter((text) => text !== '')) expect(faults.join()).not.toContain(part);
  });

  it('does not appear in anything that prints the configuration', () => {
    const config = readConfig({ ...provider, NODE_ENV: 'production', SECRETS_KEY: key });
    const shown = inspect(config, { showHidden: true, depth: 9 }) + JSON.stringify(config);
    expect(shown).not.toContain(key);
    expect(shown).not.toContain(Buffer.from(key, 'base64').toString('hex').slice(0, 16));
    expect(shown).not.toContain(inspect(Buffer.from(key, 'base64')).slice(8, 30));
  });
});
