import { isFinal, type LedgerEntry } from '../../src/domain/operation.js';
import type { LedgerStore } from '../../src/ledger/store.js';

/** The port in its plainest form: what the real stores have to do. */
export function createModelStore(): LedgerStore {
  const entries = new Map<string, LedgerEntry>();
  const held = (scope: string, fence: number, id: string) => {
    const entry = entries.get(scope);
    return entry?.fence === fence && entry.id === id;
  };
  const live = (nowMs: number) => [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs > nowMs);
  return {
    claim: async (entry, nowMs) => {
      const holder = live(nowMs).find(({ scope }) => scope === entry.scope);
      if (!holder) entries.set(entry.scope, entry);
      return holder ?? null;
    },
    replace: async (fence, entry) => held(entry.scope, fence, entry.id) && entries.set(entry.scope, entry) === entries,
    release: async ({ scope, fence, id }) => held(scope, fence, id) && entries.delete(scope),
    find: async (scope, nowMs) => live(nowMs).find((entry) => entry.scope === scope),
    findById: async (id, nowMs) => live(nowMs).find((entry) => entry.id === id),
    findByKey: async (keyDigest, nowMs) =>
      live(nowMs)
        .filter((entry) => entry.keyDigest === keyDigest)
        .sort((one, other) => other.createdAtMs - one.createdAtMs || (one.id < other.id ? -1 : 1)),
    unsettled: async (nowMs, limit) => {
      const kept = live(nowMs);
      entries.clear();
      for (const entry of kept) entries.set(entry.scope, entry);
      return kept
        .filter((entry) => !isFinal(entry) && entry.leaseUntilMs <= nowMs)
        .sort(
          (one, other) =>
            one.leaseUntilMs - other.leaseUntilMs ||
            one.updatedAtMs - other.updatedAtMs ||
            (one.scope < other.scope ? -1 : 1),
        )
        .slice(0, limit);
    },
    close: async () => undefined,
  };
}
