import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixture, ids, startThreeProviders } from '../support/three-providers.js';
import type { TestGateway } from '../support/gateway.js';
import { describeWith } from '../support/requirements.js';

const query = `{ purchase(id: "${ids.chipPurchase}", maxAge: 60) { asOf status } }`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

await describeWith('redis', 'two gateways over one Redis', (redisUrl) => {
  it('share what a caller lets be shared, and tell its age', async () => {
    // A key of its own account, so that the test meets nothing that another left in this Redis.
    const account = { CHIP_SECRET_KEY: randomUUID(), REDIS_URL: redisUrl };
    const one = await startThreeProviders(account);
    // A gateway serves before its Redis is connected; until then every read is a miss.
    const untilHit = (gateway: TestGateway) =>
      expect.poll(async () => (await gateway.execute(query)).cost.cacheHits).toBe(1);
    await untilHit(one.gateway);
    const asked = one.chip.requests.length;
    const other = await startThreeProviders({ ...account, CHIP_BASE_URL: `${one.chip.url}/api/v1` });
    await untilHit(other.gateway);
    const [first, second] = await Promise.all([one.gateway.execute(query), other.gateway.execute(query)]);
    expect(second.data).toEqual(first.data);
    expect(asked).toBeGreaterThan(0);
    expect(other.chip.requests).toHaveLength(0);
  });

  it('share nothing across credentials', async () => {
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

describe('a Redis that is not there', () => {
  it('is a miss, never a failed read', async () => {
    const { gateway, chip } = await startThreeProviders({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    expect(data.purchase.status).toBe('PAID');
    expect(chip.requests).toHaveLength(1);
  });
});

await describeWith('redis-server', 'a Redis that stops', () => {
  it('leaves the reads as they were without it', async () => {
    const port = await freePort();
    const redis = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ]);
    onTestFinished(() => void redis.kill('SIGKILL'));
    await new Promise<void>((resolve) =>
      redis.stdout.on('data', (text) => String(text).includes('Ready to accept') && resolve()),
    );
    const { gateway, chip } = await startThreeProviders({ REDIS_URL: `redis://127.0.0.1:${port}` });
    await expect.poll(async () => (await gateway.execute(query)).cost.cacheHits).toBe(1);
    redis.kill('SIGKILL');
    await new Promise((resolve) => redis.once('exit', resolve));
    chip.on('GET', /purchases/, {
      body: { ...fixture('chip/purchase-paid.json'), status: 'refunded', refundable_amount: 0 },
    });
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    expect(data.purchase.status).toBe('REFUNDED');
  });
});
