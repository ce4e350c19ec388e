import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeyFile } from '../../src/secrets/key-file.js';
import { parseKey } from '../../src/secrets/key-format.js';
import { temporaryDirectory } from '../kit/stores.js';

const sealed = (directory: string) => openKeyFile(directory).sealers('vault')[0];
const path = (directory: string) => join(directory, 'secrets-key');

describe('the key file of a development start', () => {
  it('is created at the first start, for this user alone, and contains a key as SECRETS_KEY accepts it', () => {
    const directory = join(temporaryDirectory(), 'new', 'data');
    openKeyFile(directory);
    expect(readdirSync(directory)).toEqual(['secrets-key']);
    expect(statSync(path(directory)).mode & 0o777).toBe(0o600);
    expect(parseKey(readFileSync(path(directory), 'utf8'))).toHaveLength(32);
  });

  it('decrypts after a restart what was encrypted before it', () => {
    const directory = temporaryDirectory();
    const text = sealed(directory).seal('name', 'text');
    expect(sealed(directory).open('name', text)).toBe('text');
    expect(sealed(temporaryDirectory()).open('name', text)).toBeUndefined();
  });

  it.each(['', 'not a key', 'A'.repeat(43)])(
    'is not changed, and is named in the error, when it contains %j instead of a key',
    (content) => {
      const directory = temporaryDirectory();
      writeFileSync(path(directory), content);
      expect(() => openKeyFile(directory)).toThrow(`The key file ${path(directory)} contains no key`);
      expect(readFileSync(path(directory), 'utf8')).toBe(content);
    },
  );

  it('is named with the reason when it cannot be read', () => {
    const directory = temporaryDirectory();
    mkdirSync(path(directory));
    expect(() => openKeyFile(directory)).toThrow(/cannot be used \(EISDIR\): set SECRETS_KEY/);
  });
});
