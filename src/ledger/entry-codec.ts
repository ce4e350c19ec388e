import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mutationNames } from '../domain/mutations.js';
import type { LedgerEntry, OperationState } from '../domain/operation.js';
import type { DeclineReason, ProviderName } from '../generated/schema.js';
import { CorruptEntryError } from './store.js';

/**
 * How the embedded store writes an entry: `{"v":2,"sum":"<checksum>","record":{…}}`. The checksum covers the characters of `record` as they are written, so that a
 * record cut short, altered or stored under another's name is never read as a shorter, other or missing operation.
 */
const form = /^\{"v":2,"sum":"([\w-]{22})","record":(\{.*\})\}$/su;

/** An enumeration whose completeness the compiler checks: a member added to the type and not here does not compile. */
const oneOf = <T extends string>(members: { readonly [K in T]: K }): z.ZodType<T> => z.enum(members);

/** What entries are looked up by: printable, without spaces, and far shorter than the longest key of LMDB (1978 bytes). */
const namePattern = /^[!-~]{1,200}$/u;
const name = z.string().regex(namePattern);
const wholeNumber = z.int().nonnegative();
const reference = z.string().nullable();

const decline = z.object({
  providerCode: z.string().nullable(),
  reason: oneOf<DeclineReason>({
    AUTHENTICATION_FAILED: 'AUTHENTICATION_FAILED',
    DO_NOT_HONOUR: 'DO_NOT_HONOUR',
    EXPIRED_CARD: 'EXPIRED_CARD',
    GENERAL: 'GENERAL',
    INSUFFICIENT_FUNDS: 'INSUFFICIENT_FUNDS',
    INVALID_CARD: 'INVALID_CARD',
    INVALID_SECURITY_CODE: 'INVALID_SECURITY_CODE',
    INVALID_TOKEN: 'INVALID_TOKEN',
    ISSUER_UNAVAILABLE: 'ISSUER_UNAVAILABLE',
    LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
    LOST_OR_STOLEN_CARD: 'LOST_OR_STOLEN_CARD',
    NOT_PERMITTED: 'NOT_PERMITTED',
    PROCESSING_ERROR: 'PROCESSING_ERROR',
    SUSPECTED_FRAUD: 'SUSPECTED_FRAUD',
    UNKNOWN: 'UNKNOWN',
  }),
  retryable: z.boolean(),
});

const cart = z.object({
  result: z.enum(['PAID', 'WAITING_FOR_OFFLINE_PAYMENT', 'PENDING', 'CUSTOMER_ACTION_NEEDED']),
  isRetryScheduled: z.boolean().nullable(),
  sessionReference: reference,
});

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SUCCEEDED'), reference, cart: cart.exactOptional() }),
  z.object({ kind: z.literal('PENDING'), reference }),
  z.object({
    kind: z.literal('DECLINED'),
    decline,
    reference: reference.exactOptional(),
    cart: cart.exactOptional(),
  }),
  z.object({ kind: z.literal('ACTION_REQUIRED'), reference, cart: cart.exactOptional() }),
  z.object({ kind: z.literal('REFUSED') }),
  z.object({ kind: z.literal('UNKNOWN'), reference }),
]);

const plainData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const mutation = z.enum(mutationNames);

/** An entry, whatever it was read from. */
export const entryShape: z.ZodType<LedgerEntry> = z.object({
  id: name,
  scope: name,
  keyDigest: name,
  tenant: z.string(),
  mutation,
  provider: oneOf<ProviderName>({ CHIP: 'CHIP', CLEVERBRIDGE: 'CLEVERBRIDGE', PURSE: 'PURSE' }),
  fingerprint: z.string(),
  resourceId: z.string().nullable(),
  providerKey: z.string(),
  state: oneOf<OperationState>({
    IN_PROGRESS: 'IN_PROGRESS',
    UNKNOWN: 'UNKNOWN',
    PENDING: 'PENDING',
    SUCCEEDED: 'SUCCEEDED',
    DECLINED: 'DECLINED',
    ACTION_REQUIRED: 'ACTION_REQUIRED',
    REFUSED: 'REFUSED',
  }),
  outcome: outcome.nullable(),
  reconciliationData: plainData,
  acceptedData: plainData.nullable(),
  lookAlike: z.string().nullable(),
  fence: wholeNumber,
  sends: wholeNumber,
  createdAtMs: wholeNumber,
  updatedAtMs: wholeNumber,
  settledAtMs: wholeNumber.nullable(),
});

/** An entry with what the embedded store alone needs of it. Times by the store's own clock. */
export interface StoredRecord {
  readonly entry: LedgerEntry;
  /** Until when the holder is taken to be alive; null when nobody holds it. */
  readonly leaseUntilMs: number | null;
  /** When it is to be looked at again; null when it is settled. */
  readonly dueAtMs: number | null;
  readonly claimedAtMs: number;
  readonly sentAtMs: number;
  /** When it may be deleted; null when it is not settled. */
  readonly deleteAtMs: number | null;
}

const recordShape: z.ZodType<StoredRecord> = z.object({
  entry: entryShape,
  leaseUntilMs: wholeNumber.nullable(),
  dueAtMs: wholeNumber.nullable(),
  claimedAtMs: wholeNumber,
  sentAtMs: wholeNumber,
  deleteAtMs: wholeNumber.nullable(),
});

/** Whether an entry can exist under this id, scope or digest at all: what a caller made up otherwise is simply not found. */
export const isName = (text: string): boolean => namePattern.test(text);

/**
 * Fields that the type does not know are left out, so that what is read back is what the type says.
 *
 * @throws {TypeError} it could not be read back: a bug of the caller, reported before anything is written
 */
export function encodeRecord(record: StoredRecord): string {
  const { data, error } = recordShape.safeParse(record);
  if (!data) throw new TypeError(`the ledger cannot store such an entry: ${faultsOf(error)}`);
  const payload = JSON.stringify(data);
  return `{"v":2,"sum":"${checksum(data.entry.scope, payload)}","record":${payload}}`;
}

/** @throws {CorruptEntryError} the text is not a whole, well-typed entry of this scope */
export function decodeRecord(text: string, scope: string): StoredRecord {
  const [, sum, payload] = form.exec(text) ?? [];
  if (payload === undefined || sum !== checksum(scope, payload)) throw new CorruptEntryError(scope);
  const { data } = recordShape.safeParse(parsed(payload));
  if (data?.entry.scope !== scope) throw new CorruptEntryError(scope);
  return data;
}

/** @throws {TypeError} it could not be read back: a bug of the caller, reported before anything is written */
export function assertStorable(entry: LedgerEntry): void {
  const { success, error } = entryShape.safeParse(entry);
  if (!success) throw new TypeError(`the ledger cannot store such an entry: ${faultsOf(error)}`);
}

/** Over scope and payload: 128 bits are plenty against accidents, and it is no seal against somebody who may write to the store. */
function checksum(scope: string, payload: string): string {
  return createHash('sha256').update(scope).update('\n').update(payload).digest('base64url').slice(0, 22);
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/** Names the fields, never their values. */
function faultsOf(error: z.ZodError | undefined): string {
  return (error?.issues ?? []).map(({ path, code }) => `${path.join('.')} (${code})`).join(', ');
}
