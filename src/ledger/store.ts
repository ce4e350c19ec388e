import type { LedgerEntry, OperationState, ReconciliationData, WriteOutcome } from '../domain/operation.js';

/** An entry that is there and cannot be read: never taken for an absent one, as its write may have been sent. */
export class CorruptEntryError extends Error {
  override readonly name = 'CorruptEntryError';

  constructor(readonly scope: string) {
    super('an entry of the ledger cannot be read');
  }
}

/** Why a store takes no write. Stable: readiness reports it. */
type UnavailableReason =
  /** It does not answer, or not in time. */
  | 'UNREACHABLE'
  /** It is new, and nobody has confirmed that it is the one to be used. */
  | 'NOT_CONFIRMED'
  /** It is another one than the one that was opened, or than LEDGER_ID names. */
  | 'OTHER_STORE'
  /** It lacks what this process wrote to it: a copy of an earlier time. */
  | 'OLDER'
  /** Its files were removed. */
  | 'MISSING'
  /** It loses what it acknowledged when its machine fails. */
  | 'NOT_DURABLE'
  /** It was closed. */
  | 'CLOSED';

/** The store cannot be used. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';

  /** @param mayHaveWritten whether the step that failed may be durable all the same, now or a moment later */
  constructor(
    readonly reason: UnavailableReason,
    message: string,
    readonly mayHaveWritten: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whether writes are taken. The message is for operators: it names the store's identity, and no secret. */
export type Readiness =
  | { readonly isReady: true }
  | { readonly isReady: false; readonly reason: UnavailableReason; readonly message: string };

/** A new operation: what the store does not determine itself. */
export type Draft = Omit<
  LedgerEntry,
  'acceptedData' | 'state' | 'outcome' | 'fence' | 'sends' | 'createdAtMs' | 'updatedAtMs' | 'settledAtMs'
>;

/** An operation that the caller holds. */
export interface Held {
  readonly entry: LedgerEntry;
  /** How long ago it was first claimed; never less than the truth. */
  readonly ageMs: number;
  /** How long ago it was last sent, or about to be sent; never more than the truth. */
  readonly sinceSentMs: number;
}

export type Claim =
  | { readonly kind: 'CLAIMED'; readonly held: Held }
  /** This entry holds the scope. */
  | { readonly kind: 'TAKEN'; readonly entry: LedgerEntry }
  /** This unsettled operation has the same look-alike name on the same resource. */
  | { readonly kind: 'LOOK_ALIKE'; readonly entry: LedgerEntry }
  /** An operation of that name was settled since the mark: what was read for this one may be out of date. */
  | { readonly kind: 'STALE' };

/** What a holder has learnt of its operation. */
export interface Change {
  readonly state: Exclude<OperationState, 'IN_PROGRESS'>;
  readonly outcome: WriteOutcome | null;
  /** Is claimed for the operation, in the same transaction. */
  readonly effectId: string | null;
  /** Replaces what is stored; left out: that stays as it is. */
  readonly acceptedData?: ReconciliationData | undefined;
}

export type Settled =
  | { readonly kind: 'RECORDED'; readonly entry: LedgerEntry }
  /** Another has taken it over, or it is gone: nothing was changed. */
  | { readonly kind: 'LOST'; readonly current: LedgerEntry | undefined }
  /** The effect belongs to another operation: nothing was changed. */
  | { readonly kind: 'EFFECT_CLAIMED' };

/** What happened, for the journal. Codes only. */
export interface Note {
  readonly step: 'CLAIMED' | 'SENT_AGAIN' | 'RECEIVED' | 'FOUND' | 'RELEASED';
  readonly code: string | null;
}

/** One row of the append-only journal. */
export interface JournalRow extends Note {
  /** Grows with every row of the store. */
  readonly sequence: number;
  readonly operationId: string;
  /** Digest of the tenant that requested it. */
  readonly tenant: string;
  readonly atMs: number;
  /** Of the operation after this step. */
  readonly state: OperationState;
  readonly fence: number;
}

/**
 * Where operations are stored. A promise settles only when what it says is durable. All time is the store's own: leases, ages and due times do not depend on
 * the clock of any process. Every method settles within a few seconds.
 *
 * @throws {StoreUnavailableError} from every method, when the store cannot be used
 * @throws {CorruptEntryError} from every method that reads an entry
 */
export interface LedgerStore {
  /** The entry of this scope, and a mark of the present moment: to be taken before a write is prepared, and given to `claim`. */
  look(scope: string): Promise<{ readonly entry: LedgerEntry | undefined; readonly mark: number }>;

  /** Stores a new operation, held for this long, if its scope and its look-alike name are free: one atomic step across threads and processes. */
  claim(draft: Draft, mark: number, leaseMs: number): Promise<Claim>;

  /** The caller becomes the holder, if the entry still has this fence and nobody holds it; null otherwise. */
  takeOver(entry: LedgerEntry, leaseMs: number): Promise<Held | null>;

  /** To be called before it is sent again: counts it and renews the lease; null if the caller does not hold it any more. */
  sendAgain(entry: LedgerEntry, leaseMs: number): Promise<Held | null>;

  /** Stores what the holder has learnt, and ends its lease. Repeating it changes nothing. */
  settle(entry: LedgerEntry, change: Change, notes: readonly Note[]): Promise<Settled>;

  /**
   * Removes an operation that certainly was not sent, whoever holds it by now, unless somebody else has sent it since. Also for a claim that was never answered:
   * it cannot become durable after this.
   *
   * @returns whether it is gone
   */
  release(entry: Pick<LedgerEntry, 'id' | 'scope' | 'tenant'>): Promise<boolean>;

  /** By operation id. */
  findById(id: string): Promise<LedgerEntry | undefined>;

  /** All under one key digest, newest first. */
  findByKey(keyDigest: string): Promise<readonly LedgerEntry[]>;

  /**
   * Operations that are unsettled, held by nobody and due, in order of due time. An entry that cannot be read does not hide the others; it is reported
   * once nothing else is due. Also deletes a few operations that were settled longer ago than the retention time.
   */
  due(limit: number): Promise<readonly LedgerEntry[]>;

  /** Those of these effects that belong to other operations, each with the reconciliation data of its operation. */
  claimedByOthers(entry: LedgerEntry, effectIds: readonly string[]): Promise<ReadonlyMap<string, ReconciliationData>>;

  /** All steps of one operation, oldest first. */
  journal(operationId: string): Promise<readonly JournalRow[]>;

  /** Whether writes are taken now, and why not. Never throws. */
  readiness(): Promise<Readiness>;

  close(): Promise<void>;
}
