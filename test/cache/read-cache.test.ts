import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReadCache } from '../../src/cache/read-cache.js';
import { createClient } from '@redis/client';
import { openRedis } from '../../src/storage/redis.js';
import { makeKey, secretsOf } from '../secrets/keys.js';
import { startRedis } from '../security/stores.js';
import { fixture, ids, startThreeProviders } from '../support/three-providers.js';
import type { TestGateway } from '../kit/gateway.js';
import { describeWith } from '../support/requirements.js';
import { startRedisServer } from '../kit/stores.js';
import { freePort } from '../support/free-port.js';

const query = `{ purchase(id: "${ids.chipPurchase}", maxAge: 60) { asOf status } }`;

await describeWith('redis', 'a cached read in two gateways over one Redis', (redisUrl) => {
  it('is shared when the caller allows it, and its age is reported', async () => {
    // A key of its own account, so that the test finds no entry of another test in this Redis.
    const account = { CHIP_SECRET_KEY: randomUUID(), REDIS_URL: redisUrl };
    const one = await startThreeProviders(account);
    // A gateway serves before its Redis is connected; until then every read is a miss.
    const untilHit = (gateway: TestGateway) =>
      expect.poll(async () => (await gateway.execute(query)).cost.cacheHits).toBe(1);
    await untilHit(one.gateway);
    const callsBefore = one.chip.requests.length;
    const other = await startThreeProviders({ ...account, CHIP_BASE_URL: `${one.chip.url}/api/v1` });
    await untilHit(other.gateway);
    const [first, second] = await Promise.all([one.gateway.execute(query), other.gateway.execute(query)]);
    expect(second.data).toEqual(first.data);
    expect(callsBefore).toBeGreaterThan(0);
    expect(other.chip.requests).toHaveLength(0);
  });

  it('is not shared across credentials', async () => {
    const one = await startThreeProviders({ CHIP_SECRET_KEY: randomUUID(), REDIS_URL: redisUrl });
    await one.gateway.execute(query);
    const other = await startThreeProviders({
      CHIP_SECRET_KEY: randomUUID(),
      CHIP_BASE_URL: `${one.chip.url}/api/v1`,
      REDIS_URL: redisUrl,
    });
    expect((await other.gateway.execute(query)).cost).toMatchObject({ upstreamCalls: 1, cacheHits: 0 });
  });
});

describe('a Redis that is not available', () => {
  it('is treated as a cache miss, never as a failed read', async () => {
    const { gateway, chip } = await startThreeProviders({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    expect(data.purchase.status).toBe('PAID');
    expect(chip.requests).toHaveLength(1);
  });
});

await describeWith('redis-server', 'a Redis that stops while the gateway runs', () => {
  it('does not change the results of reads', async () => {
    const redis = await startRedisServer();
    const { gateway, chip } = await startThreeProviders({ REDIS_URL: redis.url });
    await expect.poll(async () => (await gateway.execute(query)).cost.cacheHits).toBe(1);
    await redis.kill();
    chip.on('GET', /purchases/, {
      body: { ...fixture('chip/purchase-paid.json'), status: 'refunded', refundable_amount: 0 },
    });
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    expect(data.purchase.status).toBe('REFUNDED');
  });
});

await describeWith('redis-server', 'cached answers in Redis', () => {
  const password = 'sommer2024';
  const user = 'merchant-api-user';
  const cleverbridge = `{ purchase(id: "${ids.cleverbridgePurchase}", maxAge: 60) { contact { fullName email } } }`;

  /** A gateway over the test's own Redis with one cached answer of Cleverbridge, and a function that starts others over the same. */
  async function startWithAnswer(settings: Record<string, string> = {}) {
    const redis = await startRedis('password');
    const client = createClient({ url: redis.url });
    await client.connect();
    onTestFinished(() => client.destroy());
    const env = {
      REDIS_URL: redis.url,
      SECRETS_KEY: makeKey(),
      CLEVERBRIDGE_USERNAME: user,
      CLEVERBRIDGE_PASSWORD: password,
      ...settings,
    };
    const first = await startThreeProviders(env);
    const shared = { ...env, CLEVERBRIDGE_BASE_URL: first.cleverbridge.url, CHIP_BASE_URL: `${first.chip.url}/api/v1` };
    await expect.poll(async () => (await first.gateway.execute(cleverbridge)).cost.cacheHits).toBe(1);
    /** What another gateway reads from the provider and from the cache; its Redis is connected when it has read an answer of its own. */
    const askAnother = async (more: Record<string, string> = {}) => {
      const { gateway } = await startThreeProviders({ ...shared, ...more });
      await expect.poll(async () => (await gateway.execute(query)).cost.cacheHits).toBe(1);
      const { data, errors, cost } = await gateway.execute(cleverbridge);
      expect(errors).toEqual([]);
      expect(data.purchase.contact.fullName).toEqual(expect.any(String));
      return cost;
    };
    return { first, redis, client, env, shared, askAnother };
  }

  const [hit, miss] = [
    { upstreamCalls: 0, cacheHits: 1 },
    { upstreamCalls: 1, cacheHits: 0 },
  ];

  it('are shared by processes with the same key, and by no others', async () => {
    const { askAnother } = await startWithAnswer();
    expect(await askAnother()).toMatchObject(hit);
    expect(await askAnother({ SECRETS_KEY: makeKey() })).toMatchObject(miss);
  });

  it('are found under the older of two keys, and count as a miss when that key is removed', async () => {
    const { askAnother, env } = await startWithAnswer();
    const newKey = makeKey();
    expect(await askAnother({ SECRETS_KEY: `${newKey},${env.SECRETS_KEY}` })).toMatchObject(hit);
    expect(await askAnother({ SECRETS_KEY: newKey })).toMatchObject(miss);
  });

  it('exist once while keys are rotated, so that an entry deleted by one process is deleted for the other', async () => {
    const { redis, env } = await startWithAnswer();
    const oldKey = env.SECRETS_KEY;
    const newKey = makeKey();
    const open = (...keys: [string, ...string[]]) => {
      const connection = openRedis(redis.url, () => undefined);
      onTestFinished(() => connection.destroy());
      return createReadCache({ redis: connection, secrets: secretsOf(...keys) }, () => undefined);
    };
    const [before, after] = [open(oldKey, newKey), open(newKey, oldKey)];
    const answer = (value: unknown) => ({ value, receivedAt: new Date().toISOString() });
    await expect
      .poll(async () => {
        await after.set('key', answer('answer'));
        return before.get('key');
      })
      .toMatchObject({ value: 'answer' });
    await before.set('key', answer(null));
    expect(await after.get('key')).toMatchObject({ value: null });
  });

  it.each([
    ['password', { CLEVERBRIDGE_PASSWORD: 'winter2025' }],
    ['user', { CLEVERBRIDGE_USERNAME: 'another-user' }],
  ])('are not shared with the same account under another %s, which may have other rights', async (_what, changed) => {
    const { askAnother } = await startWithAnswer();
    expect(await askAnother(changed)).toMatchObject(miss);
  });

  it('reveal neither the answer nor a digest from which the password could be guessed', async () => {
    const { redis, first } = await startWithAnswer();
    const { data } = await first.gateway.execute(cleverbridge);
    const dump = (await redis.dump()).map(({ text }) => text).join('\n');
    expect(dump).toContain('paygraph:read:');
    const { fullName, email } = data.purchase.contact;
    const answer = [fullName, email, '168377690', 'getpurchase'];
    const readable = [dump, ...dump.split(/[^\w+/-]+/).map((part) => Buffer.from(part, 'base64').toString('latin1'))];
    for (const part of [...answer, user, password, 'cleverbridge-secret', 'chip-secret', 'purse-secret']) {
      expect(readable.filter((text) => text.includes(part))).toEqual([]);
    }
    for (const digest of digestsOf(first.cleverbridge.url, user, password)) expect(dump).not.toContain(digest);
  });

  it.each<[string, (text: string) => string]>([
    ['was changed', (text) => text.replace(/(?<="value":".{40})./, (character) => (character === 'A' ? 'B' : 'A'))],
    ['is truncated', (text) => text.slice(0, 60)],
    ['is not sealed', () => JSON.stringify({ value: { value: { secret: 1 }, receivedAt: new Date().toISOString() } })],
  ])('are read again from the provider when the entry %s', async (_how, spoil) => {
    const { client, first } = await startWithAnswer();
    const names = await client.keys('*paygraph:read:*');
    expect(names).toHaveLength(1);
    await client.set(names[0]!, spoil((await client.get(names[0]!)) ?? ''));
    const { data, errors, cost } = await first.gateway.execute(cleverbridge);
    expect(errors).toEqual([]);
    expect(data.purchase.contact.email).toEqual(expect.any(String));
    expect(cost).toMatchObject(miss);
  });

  it('are not accepted as another answer when they are moved under its name', async () => {
    const { client, first } = await startWithAnswer();
    const [cleverbridgeName] = await client.keys('*paygraph:read:*');
    await first.gateway.execute(query);
    const chipName = (await client.keys('*paygraph:read:*')).find((name) => name !== cleverbridgeName)!;
    await client.set(chipName, (await client.get(cleverbridgeName!)) ?? '');
    const { data, errors, cost } = await first.gateway.execute(query);
    expect(errors).toEqual([]);
    expect(data.purchase.status).toBe('PAID');
    expect(cost).toMatchObject(miss);
  });
});

/** Digests that an attacker could compute from a guessed password without the key. */
function digestsOf(url: string, user: string, password: string): readonly string[] {
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const joins = [[password], [user, password], [basic], [url, password], [url, user, password], [url, basic]];
  const texts = joins.flatMap((parts) => [
    JSON.stringify(parts),
    ...['', ':', '|', ',', '\n', ' '].map((by) => parts.join(by)),
  ]);
  return texts.flatMap((text) =>
    (['md5', 'sha1', 'sha256', 'sha512'] as const).flatMap((algorithm) =>
      // Eighteen characters, to find truncated digests too.
      (['hex', 'base64', 'base64url'] as const).map((spelling) =>
        createHash(algorithm).update(text).digest(spelling).slice(0, 18),
      ),
    ),
  );
}
