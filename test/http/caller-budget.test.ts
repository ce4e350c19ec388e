import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallerShare } from '../../src/domain/operation-meter.js';
import { createCallerBudget } from '../../src/http/caller-budget.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { openRedis } from '../../src/storage/redis.js';
import { startRedis } from '../security/stores.js';
import { startGateway } from '../kit/gateway.js';
import { guardedBy, startIssuer } from '../support/issuer.js';
import { describeWith } from '../support/requirements.js';
import { aSecretsKey } from '../support/secrets-key.js';

const { nameOf } = aSecretsKey();
const someone = () => `shop-${Math.random()}`;

function open(pointsPerMinute: number, redisUrl?: string) {
  const redis = redisUrl === undefined ? undefined : openRedis(redisUrl, () => undefined);
  onTestFinished(() => redis?.destroy());
  return createCallerBudget({ pointsPerMinute, redis, callsPerSecond: new Map(), nameOf });
}

describe('the budget of a caller', () => {
  it('is spent in points, and the refusal says when there is room again', async () => {
    const budget = open(10);
    const shop = someone();
    expect(await budget.spend(shop, 6)).toBeNull();
    expect(await budget.spend(shop, 4)).toBeNull();
    const seconds = await budget.spend(shop, 1);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('is separate from the budgets of other callers', async () => {
    const budget = open(1);
    const [one, other] = [someone(), someone()];
    expect(await budget.spend(one, 1)).toBeNull();
    expect(await budget.spend(other, 1)).toBeNull();
    expect(await budget.spend(one, 1)).not.toBeNull();
  });

  it('is never spent without a limit', async () => {
    const budget = open(0);
    expect(await budget.spend(someone(), 1_000_000)).toBeNull();
  });

  it('is counted locally while Redis is not available, and neither refuses nor accepts everything', async () => {
    const budget = open(2, 'redis://127.0.0.1:1');
    const shop = someone();
    expect(await budget.spend(shop, 2)).toBeNull();
    expect(await budget.spend(shop, 1)).not.toBeNull();
  });
});

describe('the budget of a caller after a correction', () => {
  it('has room again for credited points, and none for additional points', async () => {
    const budget = open(10);
    const shop = someone();
    await budget.spend(shop, 10);
    await budget.correct(shop, -4);
    expect(await budget.spend(shop, 4)).toBeNull();
    await budget.correct(shop, -4);
    await budget.correct(shop, 4);
    expect(await budget.spend(shop, 1)).not.toBeNull();
  });

  it('is never larger than that of one minute, however much is credited', async () => {
    const budget = open(10);
    const shop = someone();
    await budget.correct(shop, -1_000);
    expect(await budget.spend(shop, 10)).toBeNull();
    expect(await budget.spend(shop, 1)).not.toBeNull();
  });

  it('loses nothing by a request that is rejected', async () => {
    const budget = open(10);
    const shop = someone();
    await budget.spend(shop, 5);
    for (let count = 0; count < 20; count++) expect(await budget.spend(shop, 6)).not.toBeNull();
    expect(await budget.spend(shop, 5)).toBeNull();
  });
});

describe('a caller’s share of a provider that accepts ten calls a second', () => {
  // 600 a minute; one caller may use half of them, and its queries three quarters of that.
  const [forQueries, forAll] = [225, 300];
  const openBudget = () =>
    createCallerBudget({
      pointsPerMinute: 10_000,
      redis: undefined,
      nameOf,
      callsPerSecond: new Map([['CLEVERBRIDGE', 10]]),
    });

  /** Makes calls until there is no room, and says how many there were. */
  function use(share: CallerShare, most = Infinity): number {
    let made = 0;
    for (; made < most && share.secondsUntilRoom('CLEVERBRIDGE') === null; made++) share.count('CLEVERBRIDGE', 1);
    return made;
  }

  it('can be used by queries up to a limit, and by mutations up to the rest', async () => {
    const budget = openBudget();
    const shop = someone();
    const query = await budget.openShare(shop, false);
    expect(use(query)).toBe(forQueries);
    expect(query.secondsUntilRoom('CLEVERBRIDGE')).toBeLessThanOrEqual(60);
    await query.settle();
    expect(use(await budget.openShare(shop, false))).toBe(0);
    expect(use(await budget.openShare(shop, true))).toBe(forAll - forQueries);
    expect(use(await budget.openShare(someone(), false))).toBe(forQueries);
  });

  it('is not used twice by operations that run at the same time, whenever they start and end', async () => {
    const budget = openBudget();
    const shop = someone();
    const [one, other] = [await budget.openShare(shop, false), await budget.openShare(shop, false)];
    let made = use(one, 100) + use(other, 100);
    await one.settle();
    const third = await budget.openShare(shop, false);
    made += use(third, 10) + use(other, 10);
    await other.settle();
    made += use(third) + use(await budget.openShare(shop, false));
    expect(made).toBe(forQueries);
  });

  it('has room again for a call that was not sent', async () => {
    const share = await openBudget().openShare(someone(), false);
    use(share);
    share.count('CLEVERBRIDGE', -1);
    expect(use(share)).toBe(1);
  });

  it('does not concern providers without a rate', async () => {
    const share = await openBudget().openShare(someone(), false);
    for (let count = 0; count < 1_000; count++) share.count('CHIP', 1);
    expect(share.secondsUntilRoom('CHIP')).toBeNull();
  });
});

await describeWith('redis', 'the budget of several processes', (url) => {
  it('is one for all processes', async () => {
    const [one, other] = [open(3, url), open(3, url)];
    const shop = someone();
    // The connection to Redis is opened in the background; until then each process counts alone.
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

  it('is one for all processes when it is corrected, and has room again for credited points', async () => {
    const [one, other] = [open(3, url), open(3, url)];
    await expect
      .poll(async () => {
        const probe = someone();
        await one.spend(probe, 3);
        return other.spend(probe, 1);
      })
      .not.toBeNull();
    const shop = someone();
    await one.spend(shop, 3);
    await other.correct(shop, -2);
    expect(await one.spend(shop, 2)).toBeNull();
    await other.correct(shop, -100);
    expect(await one.spend(shop, 3)).toBeNull();
    expect(await other.spend(shop, 1)).not.toBeNull();
  });
});

await describeWith('redis-server', 'the record of budgets in Redis', () => {
  it('does not reveal who called, even to somebody who tries names', async () => {
    const redis = await startRedis('password');
    const [sandbox, issuer] = await Promise.all([startSandbox('free'), startIssuer()]);
    onTestFinished(() => sandbox.close());
    const env = { ...sandbox.settings, ...guardedBy(issuer), REDIS_URL: redis.url };
    const { execute } = await startGateway({ env });
    const authorization = `Bearer ${await issuer.sign({ sub: 'jane.doe@example.com', scope: 'payments:read' })}`;
    const names = async () => (await redis.dump()).map(({ where }) => where).filter((name) => name.includes('budget'));
    // The connection to Redis is opened in the background; until then the budget is counted in memory.
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
