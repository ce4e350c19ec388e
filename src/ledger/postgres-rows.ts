import type { LedgerEntry } from '../domain/operation.js';
import { entryShape } from './entry-codec.js';
import { unreadableLimit } from './entry-rules.js';
import { CorruptEntryError, type Held, type JournalRow } from './store.js';

/** A row of `operations`, with the ages that the database has computed in milliseconds. */
export interface OperationRow {
  readonly id: string;
  readonly scope: string;
  readonly key_digest: string;
  readonly tenant: string;
  readonly mutation: string;
  readonly provider: string;
  readonly fingerprint: string;
  readonly resource_id: string | null;
  readonly provider_key: string;
  readonly reconciliation_data: unknown;
  readonly accepted_data: unknown;
  readonly look_alike: string | null;
  readonly state: string;
  readonly outcome: unknown;
  readonly fence: number;
  readonly sends: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly settled_at: Date | null;
  readonly age_ms: number;
  readonly since_sent_ms: number;
}

/** What every statement on operations returns. */
export const columns = `o.id, o.scope, o.key_digest, o.tenant, o.mutation, o.provider, o.fingerprint, o.resource_id, o.provider_key,
  o.reconciliation_data, o.accepted_data, o.look_alike, o.state, o.outcome, o.fence, o.sends, o.created_at, o.updated_at, o.settled_at,
  (extract(epoch FROM clock_timestamp() - o.created_at) * 1000)::float8 AS age_ms,
  (extract(epoch FROM clock_timestamp() - o.sent_at) * 1000)::float8 AS since_sent_ms`;

/** @throws {CorruptEntryError} a column does not hold what its type says */
export function toEntry(row: OperationRow): LedgerEntry {
  const { data } = entryShape.safeParse({
    id: row.id,
    scope: row.scope,
    keyDigest: row.key_digest,
    tenant: row.tenant,
    mutation: row.mutation,
    provider: row.provider,
    fingerprint: row.fingerprint,
    resourceId: row.resource_id,
    providerKey: row.provider_key,
    reconciliationData: row.reconciliation_data,
    acceptedData: row.accepted_data,
    lookAlike: row.look_alike,
    state: row.state,
    outcome: row.outcome,
    fence: row.fence,
    sends: row.sends,
    createdAtMs: row.created_at.getTime(),
    updatedAtMs: row.updated_at.getTime(),
    settledAtMs: row.settled_at?.getTime() ?? null,
  });
  if (!data) throw new CorruptEntryError(row.scope);
  return data;
}

/** @throws {CorruptEntryError} */
export const toHeld = (row: OperationRow): Held => ({
  entry: toEntry(row),
  ageMs: row.age_ms,
  sinceSentMs: row.since_sent_ms,
});

/** How many rows are read to return so many that can be read. */
export const withUnreadable = (limit: number): number => limit + unreadableLimit;

/**
 * The readable ones, at most the limit.
 *
 * @throws {CorruptEntryError} there are rows, and none can be read
 */
export function readableRows(rows: readonly OperationRow[], limit: number): readonly LedgerEntry[] {
  const results = rows.map(entryOrFault);
  const readable = results.filter((result) => !(result instanceof CorruptEntryError)).slice(0, limit);
  const [fault] = results;
  if (readable.length === 0 && fault instanceof CorruptEntryError && limit > 0) throw fault;
  return readable as LedgerEntry[];
}

function entryOrFault(row: OperationRow): LedgerEntry | CorruptEntryError {
  try {
    return toEntry(row);
  } catch (error) {
    if (error instanceof CorruptEntryError) return error;
    throw error;
  }
}

export interface JournalRecord {
  readonly sequence: string;
  readonly operation_id: string;
  readonly tenant: string;
  readonly at: Date;
  readonly step: JournalRow['step'];
  readonly code: string | null;
  readonly state: JournalRow['state'];
  readonly fence: number;
}

export const toJournalRow = ({
  sequence,
  operation_id,
  tenant,
  at,
  step,
  code,
  state,
  fence,
}: JournalRecord): JournalRow => ({
  sequence: Number(sequence),
  operationId: operation_id,
  tenant,
  atMs: at.getTime(),
  step,
  code,
  state,
  fence,
});
