import { createHash, createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keyRule, parseKey } from '../../src/secrets/key-format.js';
import { makeKey, secretsOf } from './keys.js';

const [one, other] = [makeKey(), makeKey()];
const text = JSON.stringify({ email: 'jane.doe@example.com', note: 'naïve 字 \u{1f600}' });

describe('a secret key', () => {
  const bytes = Buffer.from(one, 'base64');
  it.each([
    ['base64', bytes.toString('base64')],
    ['base64 without padding', bytes.toString('base64').replace(/=+$/, '')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['hex in capitals', bytes.toString('hex').toUpperCase()],
    ['base64 with a line end behind it', `${bytes.toString('base64')}\n`],
  ])('is read from %s', (_spelling, written) => {
    expect(Buffer.from(parseKey(written) ?? '')).toEqual(bytes);
  });

  it.each([
    ['nothing', ''],
    ['a password', 'correct horse battery staple'],
    ['31 bytes', Buffer.from(bytes.subarray(1)).toString('base64')],
    ['31 bytes in hex', Buffer.from(bytes.subarray(1)).toString('hex')],
    ['a placeholder of zeros', Buffer.alloc(32).toString('base64')],
    ['a placeholder of one letter', 'A'.repeat(64)],
    ['a short word many times', 'changeme'.repeat(8)],
    ['base64 with an invalid character', `${bytes.toString('base64').slice(0, -2)}!=`],
    ['two keys', `${one},${other}`],
  ])('is not read from %s', (_what, written) => {
    expect(parseKey(written)).toBeUndefined();
  });

  it('is requested with an instruction how to create one', () => {
    expect(keyRule).toContain('openssl rand -base64 32');
  });
});

describe('the stored name of a secret', () => {
  const [sealer] = secretsOf(one).sealers('vault');

  it('is the same with the same key, and different with another key, purpose or part', () => {
    const names = [
      sealer.nameOf('a', 'bc'),
      sealer.nameOf('ab', 'c'),
      sealer.nameOf(['a', 'bc']),
      secretsOf(one).sealers('read-cache')[0].nameOf('a', 'bc'),
      secretsOf(other).sealers('vault')[0].nameOf('a', 'bc'),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(secretsOf(one).sealers('vault')[0].nameOf('a', 'bc')).toBe(names[0]);
  });

  it('is no digest that can be computed without the key, nor one with the key as it is written', () => {
    const parts = JSON.stringify(['password']);
    const plain = createHash('sha256').update(parts).digest('base64url');
    const naive = createHmac('sha256', Buffer.from(one, 'base64')).update(parts).digest('base64url');
    expect([plain, naive]).not.toContain(sealer.nameOf('password'));
  });
});

describe('an encrypted value', () => {
  const [sealer] = secretsOf(one).sealers('vault');

  it('can be decrypted with the same key, for the same purpose and under the same name only', () => {
    const sealed = sealer.seal('name', text);
    expect(secretsOf(one).sealers('vault')[0].open('name', sealed)).toBe(text);
    expect(sealer.open('other name', sealed)).toBeUndefined();
    expect(secretsOf(one).sealers('read-cache')[0].open('name', sealed)).toBeUndefined();
    expect(secretsOf(other).sealers('vault')[0].open('name', sealed)).toBeUndefined();
  });

  it('never has the same bytes twice', () => {
    expect(sealer.seal('name', text)).not.toBe(sealer.seal('name', text));
  });

  it('cannot be decrypted when any byte of it is changed, missing or added', () => {
    const bytes = Buffer.from(sealer.seal('name', text), 'base64url');
    const spoilt = Array.from(bytes, (_byte, at) =>
      Buffer.from(bytes.map((byte, index) => byte ^ Number(index === at))),
    );
    const cut = Array.from(bytes, (_byte, at) => bytes.subarray(0, at));
    const longer = Buffer.concat([bytes, Buffer.from([0])]);
    for (const each of [...spoilt, ...cut, longer]) {
      expect(sealer.open('name', each.toString('base64url'))).toBeUndefined();
    }
  });

  it.each(['', 'x', '{"v":1}', '\u0000', '====', text])('cannot be decrypted when it is %j', (sealed) => {
    expect(sealer.open('name', sealed)).toBeUndefined();
  });

  it('may be empty', () => {
    expect(sealer.open('name', sealer.seal('name', ''))).toBe('');
  });
});

describe('the secret keys', () => {
  it('do not appear in anything that prints an object', () => {
    const secrets = secretsOf(one, other);
    const holders = [secrets, ...secrets.sealers('vault')];
    const shown = holders
      .map((holder) => inspect(holder, { showHidden: true, depth: 9 }) + JSON.stringify(holder))
      .join();
    for (const key of [one, other].map((written) => Buffer.from(written, 'base64'))) {
      for (const spelling of ['base64', 'base64url', 'hex'] as const)
        expect(shown).not.toContain(key.toString(spelling));
      expect(shown).not.toContain(inspect(key).slice(8, 30));
    }
  });
});
