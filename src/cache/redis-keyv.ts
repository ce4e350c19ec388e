import { KeyvStore } from '../storage/keyv-store.js';
import type { Redis } from '../storage/redis.js';

/** A store of Keyv's in Redis. The published adapter opens connections of its own; here the connection is shared with the budgets. */
export class RedisKeyv extends KeyvStore {
  /** @param redis is not closed by this */
  constructor(private readonly redis: Redis) {
    super();
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return ((await this.redis.get(key)) ?? undefined) as Value | undefined;
  }

  async set(key: string, value: string, forMs: number): Promise<void> {
    await this.redis.set(key, value, { expiration: { type: 'PX', value: forMs } });
  }

  async delete(key: string): Promise<boolean> {
    return (await this.redis.del(key)) > 0;
  }
}
