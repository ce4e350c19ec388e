import { createHash, randomUUID } from 'node:crypto';
import type { LedgerEntry } from '../../src/domain/operation.js';

/** A moment in the tests, unix ms. */
export const now = 1_800_000_000_000;
export const retentionMs = 30 * 86_400_000;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A fresh operation in progress, held for a minute, as the engine writes it. */
export function anEntry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
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
    state: 'IN_PROGRESS',
    outcome: null,
    memo: { amountMinor: 4299, currency: 'EUR', isWhole: true, note: null },
    fence: 1,
    leaseUntilMs: now + 60_000,
    createdAtMs: now,
    updatedAtMs: now,
    expiresAtMs: now + retentionMs,
    ...changes,
  };
}

/** The next state of an entry, one fence further. */
export const after = (entry: LedgerEntry, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...entry,
  fence: entry.fence + 1,
  ...changes,
});
