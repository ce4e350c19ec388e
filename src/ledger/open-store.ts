import { join } from 'node:path';
import { createLmdbStore } from './lmdb-store.js';
import { createRedisStore } from './redis-store.js';
import type { LedgerStore } from './store.js';

/** Redis where there is one, so that all processes share one ledger; else files of this process, on disk before a provider is called. */
export function openStore(redisUrl: string | undefined, dataDirectory: string): Promise<LedgerStore> {
  return redisUrl === undefined ? createLmdbStore(join(dataDirectory, 'ledger')) : createRedisStore(redisUrl);
}
