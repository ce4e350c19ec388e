import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCallerBudget } from '../../src/http/caller-budget.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { startRedis } from '../security/stores.js';
import { startGateway } from '../support/gateway.js';
import { guardedBy, startIssuer } from '../support/issuer.js';
import { describeWith } from '../support/requirements.js';

const ignore = () => undefined;
const someone = () => `shop-${Math.random()}`;

function open(pointsPerMinute: number, redisUrl?: string) {
  const budget = createCallerBudget(pointsPerMinute, redisUrl, ignore);
  onTestFinished(() => budget.close());
  return budget;
}

describe('a caller’s budget', () => {
  it('is spent by points, and told when there is room again', async () => {
    const budget = open(10);
    const shop = someone();
    expect(await budget.spend(shop, 6)).toBeNull();
    expect(await budget.spend(shop, 4)).toBeNull();
    const seconds = await budget.spend(shop, 1);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('is one caller’s own', async () => {
    const budget = open(1);
    const [one, other] = [someone(), someone()];
    expect(await budget.spend(one, 1)).toBeNull();
    expect(await budget.spend(other, 1)).toBeNull();
    expect(await budget.spend(one, 1)).not.toBeNull();
  });

  it('without a limit is never spent', async () => {
    const budget = open(0);
    expect(await budget.spend(someone(), 1_000_000)).toBeNull();
  });

  it('is counted here while Redis is away: the door neither falls shut nor stands open', async () => {
    const budget = open(2, 'redis://127.0.0.1:1');
    const shop = someone();
    expect(await budget.spend(shop, 2)).toBeNull();
    expect(await budget.spend(shop, 1)).not.toBeNull();
  });
});

await describeWith('redis', 'the budget of several processes', (url) => {
  it('is one', async () => {
    const [one, other] = [open(3, url), open(3, url)];
    const shop = someone();
    // Redis is connected to in the background; until then each counts for itself.
    await expect
      .poll(async () => {
        const probe = someone();
        await one.spend(probe, 3);
        return other.spend(probe, 1);
      })
      .not.toBeNull();
    expect(await one.spend(shop, 2)).toBeNull();
    expect(await other.spend(shop, 1)).toBeNull();
    expect(await one.spend(shop, 1)).not.toBeNull();
  });
});

await describeWith('redis-server', 'what the budget leaves in Redis', () => {
  it('does not tell who called, not even to somebody who tries names', async () => {
    const redis = await startRedis('password');
    const [sandbox, issuer] = await Promise.all([startSandbox('free'), startIssuer()]);
    onTestFinished(() => sandbox.close());
    const env = { ...sandbox.settings, ...guardedBy(issuer), REDIS_URL: redis.url };
    const { execute } = await startGateway({ env });
    const authorization = `Bearer ${await issuer.sign({ sub: 'jane.doe@example.com', scope: 'payments:read' })}`;
    const names = async () => (await redis.dump()).map(({ where }) => where).filter((name) => name.includes('budget'));
    // Redis is connected to in the background; until then the budget is counted in memory.
    await expect
      .poll(async () => {
        await execute('{ providers { name } }', {}, { authorization });
        return names();
      })
      .toHaveLength(1);
    const tenant = JSON.stringify([issuer.name, 'jane.doe@example.com']);
    const [name] = await names();
    for (const spelling of ['hex', 'base64', 'base64url'] as const) {
      expect(name).not.toContain(createHash('sha256').update(tenant).digest(spelling));
    }
    expect(name).toMatch(/paygraph:budget:1:[\w-]{43}$/);
  });
});
