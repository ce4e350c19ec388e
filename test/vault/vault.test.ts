import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVaults } from '../../src/vault/vault.js';
import { temporaryDirectory } from '../faults/support.js';
import { describeWith } from '../support/requirements.js';

const url = 'https://shop.example/session/SECRETTOKEN';
const hour = 3_600_000;
const rethrow = (error: unknown) => {
  throw error;
};

async function open(redis: string | undefined, directory: string) {
  const vaults = openVaults(redis, directory, rethrow);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await vaults.close();
    isOpen = false;
  };
  onTestFinished(close);
  // Redis is connected to in the background.
  await expect
    .poll(() =>
      vaults
        .of('nobody', 'secret')
        .find('nothing')
        .catch(() => 'offline'),
    )
    .toBeUndefined();
  return { ...vaults, of: vaults.of, close };
}

const contract = (redis: string | undefined) => () => {
  it('gives back what was kept, to the same account with the same credentials', async () => {
    const directory = temporaryDirectory();
    const first = await open(redis, directory);
    const account = `a-${directory}`;
    await first.of(account, 'secret').keep('client-session:1', { url }, hour);
    await first.close();
    const second = await open(redis, directory);
    expect(await second.of(account, 'secret').find('client-session:1')).toEqual({ url });
  });

  it('gives nothing to other credentials, another account or under another name', async () => {
    const vaults = await open(redis, temporaryDirectory());
    const account = `b-${Math.random()}`;
    await vaults.of(account, 'secret').keep('one', { url }, hour);
    expect(await vaults.of(account, 'changed').find('one')).toBeUndefined();
    expect(await vaults.of(`${account}-other`, 'secret').find('one')).toBeUndefined();
    expect(await vaults.of(account, 'secret').find('two')).toBeUndefined();
  });

  it('forgets when its time is over', async () => {
    const vaults = await open(redis, temporaryDirectory());
    const vault = vaults.of(`c-${Math.random()}`, 'secret');
    await vault.keep('one', { url }, 1);
    await expect.poll(() => vault.find('one')).toBeUndefined();
  });

  it('replaces what stood there', async () => {
    const vaults = await open(redis, temporaryDirectory());
    const vault = vaults.of(`d-${Math.random()}`, 'secret');
    await vault.keep('one', 1, hour);
    await vault.keep('one', { two: [2] }, hour);
    expect(await vault.find('one')).toEqual({ two: [2] });
  });
};

describe('a vault in files', () => {
  describe('keeps its promises', contract(undefined));

  it('shows nothing of what it keeps to who reads the files', async () => {
    const directory = temporaryDirectory();
    const vaults = await open(undefined, directory);
    await vaults.of('account', 'secret').keep('client-session:1', { url }, hour);
    await vaults.close();
    const bytes = readdirSync(join(directory, 'vault')).map((name) => readFileSync(join(directory, 'vault', name)));
    expect(Buffer.concat(bytes).includes('account:client-session:1')).toBe(true);
    expect(Buffer.concat(bytes).includes('SECRETTOKEN')).toBe(false);
  });
});

await describeWith('redis', 'a vault in Redis', (url) => contract(url)());
