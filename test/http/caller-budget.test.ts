import { describe, expect, it, onTestFinished } from 'vitest';
import { createCallerBudget } from '../../src/http/caller-budget.js';
import { describeWith } from '../support/requirements.js';

const ignore = () => undefined;
const someone = () => `shop-${Math.random()}`;

function open(pointsPerMinute: number, redisUrl?: string) {
  const budget = createCallerBudget({ pointsPerMinute, redisUrl, callsPerSecond: new Map(), onError: ignore });
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
