import { createHash, randomUUID } from 'node:crypto';
import type { Change, Draft, LedgerStore } from '../../src/ledger/store.js';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A fresh operation, as the ledger prepares it. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: randomUUID(),
    scope: digestOf(randomUUID()),
    keyDigest: digestOf(randomUUID()),
    tenant: digestOf('tenant'),
    mutation: 'capturePayment',
    provider: 'PURSE',
    fingerprint: digestOf('input'),
    resourceId: 'purse:payment:6f0c5e0e-3f3a-4b8e-8a5e-0d4d2b1f8a11',
    providerKey: randomUUID(),
    reconciliationData: { amountMinor: 4299, currency: 'EUR', isWhole: true, note: null },
    lookAlike: null,
    ...changes,
  };
}

export const done = (effectId: string | null = null): Change => ({
  state: 'SUCCEEDED',
  outcome: { kind: 'SUCCEEDED', reference: 'r' },
  effectId,
});
export const unknown: Change = { state: 'UNKNOWN', outcome: null, effectId: null };

/** Claims it, and expects that to succeed. */
export async function claimed(store: LedgerStore, changes: Partial<Draft> = {}, leaseMs = 60_000) {
  const { mark } = await store.look('nothing');
  const claim = await store.claim(aDraft(changes), mark, leaseMs);
  if (claim.kind !== 'CLAIMED') throw new Error(`it was ${claim.kind}`);
  return claim.held.entry;
}

/** As many at once as a busy gateway has. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += 20)
    results.push(...(await Promise.all(items.slice(start, start + 20).map(work))));
  return results;
}
