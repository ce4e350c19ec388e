import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FakeUpstream, startFakeUpstream } from '../support/fake-upstream.js';
import { startGateway } from '../kit/gateway.js';
import { temporaryDirectory } from '../kit/stores.js';
import { makeKey } from '../secrets/keys.js';
import { createDatabase } from '../kit/stores.js';
import { describeWith } from '../support/requirements.js';

const url = 'https://shop.example.com/1584/p/SECRETTOKEN';
const order = `mutation {
  processCart(input: { idempotencyKey: "order-1", formerPurchaseId: "cleverbridge:purchase:168377690",
    items: [{ productId: "219783", quantity: 1 }] }) {
    ... on ProcessCartCustomerActionNeeded { clientSession { id checkoutUrl } }
    ... on Failure { code message }
  }
}`;
const read = `query ($id: ID!) { clientSession(id: $id) { checkoutUrl } }`;

type Settings = Readonly<Record<string, string>>;

/** The configuration of a gateway that uses the data directory of another one. */
const settingsOf = (fake: FakeUpstream, directory: string): Settings => ({
  CLEVERBRIDGE_BASE_URL: fake.url,
  CLEVERBRIDGE_USERNAME: 'merchant-api-user',
  CLEVERBRIDGE_PASSWORD: 'sommer2024',
  DATA_DIR: directory,
});

/** A session that one gateway has stored, and a read of it through another gateway after a restart. */
async function startWithSession(more: Settings = {}) {
  const fake = await startFakeUpstream();
  fake.on('POST', '/cart/processcart', { body: { ResultMessage: 'CustomerActionNeeded', Url: url } });
  const directory = temporaryDirectory();
  const settings = { ...settingsOf(fake, directory), ...more };
  const first = await startGateway({ env: settings });
  const { data } = await first.execute(order);
  const { id, checkoutUrl } = data.processCart.clientSession;
  expect(checkoutUrl).toBe(url);
  const readAfterRestart = async (changed: Settings = {}) => {
    const { execute } = await startGateway({ env: { ...settings, ...changed } });
    const { data: found, errors } = await execute(read, { id });
    expect(errors).toEqual([]);
    return found.clientSession?.checkoutUrl ?? null;
  };
  return { fake, directory, readAfterRestart };
}

describe('the URL of a session that Cleverbridge returned once', () => {
  it('is found after the password of the account was changed, without a call to Cleverbridge', async () => {
    const { fake, readAfterRestart } = await startWithSession();
    const callsBefore = fake.requests.length;
    expect(await readAfterRestart({ CLEVERBRIDGE_PASSWORD: 'winter2025' })).toBe(url);
    expect(fake.requests).toHaveLength(callsBefore);
  });

  it('is not found by another account', async () => {
    const { readAfterRestart } = await startWithSession();
    expect(await readAfterRestart({ CLEVERBRIDGE_USERNAME: 'another-user' })).toBeNull();
  });

  it('is found while the keys are rotated, and is missing without a failure when its key is removed', async () => {
    const [oldKey, newKey] = [makeKey(), makeKey()];
    const { readAfterRestart } = await startWithSession({ SECRETS_KEY: oldKey });
    expect(await readAfterRestart({ SECRETS_KEY: `${newKey},${oldKey}` })).toBe(url);
    expect(await readAfterRestart({ SECRETS_KEY: newKey })).toBeNull();
  });

  it('is found after a restart in development without a key: the key is stored beside the data, for this user alone', async () => {
    const { directory, readAfterRestart } = await startWithSession({ SECRETS_KEY: '' });
    expect(statSync(join(directory, 'secrets-key')).mode & 0o777).toBe(0o600);
    expect(await readAfterRestart()).toBe(url);
  });
});

await describeWith(
  'postgres',
  'the URL of a session that Cleverbridge returned once, in a shared database,',
  (server) => {
    it('is found by a gateway that has never used the data directory of the first', async () => {
      const database = await createDatabase(server);
      onTestFinished(database.drop);
      const { readAfterRestart } = await startWithSession({ DATABASE_URL: database.url });
      expect(await readAfterRestart({ DATA_DIR: temporaryDirectory() })).toBe(url);
    });
  },
);
