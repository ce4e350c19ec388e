import type { ActionName, ProviderName, PurchaseStatus, ReadCapability, ResourceType } from '../generated/schema.js';
import type { CallRefusedError } from './failures.js';
import type { ObservedState, ReconciliationData } from './operation.js';
import type {
  CartRecord,
  ClientSessionRecord,
  Page,
  PaymentLinkRecord,
  PaymentMethodRecord,
  PaymentRecord,
  PurchaseRecord,
  RecurringTokenRecord,
  RedirectionRecord,
} from './records.js';
import type { WriteInputs } from './write-inputs.js';

/** What one GraphQL operation carries down to every outbound call. */
export interface OperationScope {
  /** Aborted when the client hangs up or the operation's time is over; every outbound call ends with it. */
  readonly signal: AbortSignal;
  /** Ends, besides `signal`, what only waits for its turn at a provider. What has begun goes on. */
  readonly waitingSignal?: AbortSignal;
  /** Counts what the operation costs. */
  readonly meter: UpstreamMeter;
  /** Whose turns at a provider it uses: a digest of the tenant, or `gatewayKey`. */
  readonly callerKey: string;
  /** Whether it is a write, or reads what a write needs: then it is served before other reads. False when left out. */
  readonly isForWrite?: boolean;
  /** Called when a request of it begins to be sent. */
  readonly onSend?: () => void;
}

/** Counts, per operation, what was requested from the providers, and refuses the first call above what the operation or its caller may make. */
export interface UpstreamMeter {
  /**
   * Reserves one HTTP request, before it waits for its turn.
   *
   * @throws {CallRefusedError} there is none: nothing may be sent
   */
  reserveCall(provider: ProviderName): ReservedCall;
  /** Why a call would be refused now; null when it would not. */
  refusalOf(provider: ProviderName): CallRefusedError | null;
  /**
   * Counts in the same place and refuses nothing: for calls that must not depend on the limit of whoever happened to request them (a write that the ledger has written down, its
   * reconciliation, a token that all operations share).
   */
  readonly unrefused: UpstreamMeter;
  /** An identical read of another operation was under way and its answer was shared. */
  countShared(provider: ProviderName): void;
  /** The answer came from the cache, within the `maxAge` that the caller granted. */
  countCacheHit(provider: ProviderName): void;
  /**
   * An answer of a provider was read for this operation, its own or a shared one.
   *
   * @throws {ProviderAnswersTooLargeError | OverloadedError} the operation may not hold it
   */
  countBytes(bytes: number): void;
}

/** One HTTP request that is reserved. */
export interface ReservedCall {
  /** It goes out now. @throws {CallRefusedError} the operation has ended meanwhile */
  sent(): void;
  /** Releases it unless it was sent. */
  release(): void;
}

/** How old an answer may be. */
export interface Freshness {
  /** Seconds; undefined for a fresh read. */
  readonly maxAgeSeconds?: number | undefined;
}

/** A provider as the rest of the gateway sees it. One per configured account, for the life of the process. */
export interface Provider {
  readonly description: ProviderDescription;
  /** Whether the provider could have made this reference. Decides about malformed ids without a call. */
  isReference(type: ResourceType, reference: string): boolean;
  /** Whether the provider could have made this id of one of its own customers. */
  isClientReference(reference: string): boolean;
  /** The reads for one operation. They batch and deduplicate within it, so make them once per operation. */
  reads(scope: OperationScope): ProviderReads;
  /** What can be done at it; a member that is left out is something that it cannot do. */
  readonly writes: ProviderWrites;
  /** After a write on something: what is held of it, here or in a shared cache, is dropped. */
  forget(reference: string): Promise<void>;
  /** Closes connections and stops timers. */
  close(): Promise<void>;
}

/** What a provider is and can do; answers the `providers` query without a call. */
export interface ProviderDescription {
  readonly name: ProviderName;
  readonly displayName: string;
  readonly isSandbox: boolean;
  readonly resourceTypes: readonly ResourceType[];
  readonly reads: readonly ReadCapability[];
  readonly actions: readonly ActionName[];
  /** How many calls of all callers together it takes in a second; null for no limit. */
  readonly maxCallsPerSecond: number | null;
  /** Sentences for people. */
  readonly limitations: readonly string[];
}

/**
 * The reads of one operation. By-id reads answer null for what the provider does not know, and throw a
 * `GatewayFailure` when it failed. A member that is left out is something that this provider cannot do.
 */
export interface ProviderReads {
  purchase?(reference: string, freshness: Freshness): Promise<PurchaseRecord | null>;
  payment?(reference: string, freshness: Freshness): Promise<PaymentRecord | null>;
  cart?(reference: string, freshness: Freshness): Promise<CartRecord | null>;
  clientSession?(reference: string, freshness: Freshness): Promise<ClientSessionRecord | null>;
  paymentLink?(reference: string, freshness: Freshness): Promise<PaymentLinkRecord | null>;
  purchases?(query: PurchasesQuery): Promise<Page<PurchaseRecord>>;
  paymentMethods?(query: PaymentMethodsQuery): Promise<readonly PaymentMethodRecord[]>;
  /** Null when the provider does not know the client. */
  recurringTokens?(query: RecurringTokensQuery): Promise<Page<RecurringTokenRecord> | null>;
  /** @throws {InvalidInputError} for a token that does not prove to be the provider's */
  redirection?(token: string): Promise<RedirectionRecord>;
}

/** A checked list request: ranges are in order, sizes within the limits. */
export interface PurchasesQuery {
  readonly range:
    | { readonly by: 'time'; readonly from: string; readonly to: string }
    | { readonly by: 'id'; readonly from: bigint; readonly to: bigint };
  readonly statuses: readonly PurchaseStatus[] | null;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export interface PaymentMethodsQuery {
  readonly currency: string;
  readonly country: string | null;
  readonly recurring: boolean | null;
  readonly manualCapture: boolean | null;
  readonly verification: boolean | null;
  readonly language: string | null;
  readonly amountMinorUnits: number | null;
}

export interface RecurringTokensQuery {
  readonly clientReference: string;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

/** What `prepare` leaves for the later steps. */
export interface PreparedWrite {
  /** Plain data for later observation: ids, amounts, counts. Nothing secret, no personal data. */
  readonly data: ReconciliationData;
  /**
   * Names everything that a later read could not distinguish from this write: of the writes with one such name on one resource only one is in flight or
   * unsettled at a time. Null where the effect carries our own key.
   */
  readonly lookAlike: string | null;
}

/** What is known of a write that is observed later. */
export interface ObserveContext {
  readonly providerKey: string;
  readonly scope: OperationScope;
  /** The provider's own id from an earlier answer; null when none was given. */
  readonly reference: string | null;
  /** Whether the provider has accepted it (an earlier readable answer). */
  readonly wasAccepted: boolean;
  /** What an earlier ACCEPTED brought along; null when it brought nothing. */
  readonly acceptedData: ReconciliationData | null;
  /** Those of these effects that other operations have claimed, each with the data of the operation that claimed it. */
  claimedByOthers(effectIds: readonly string[]): Promise<ReadonlyMap<string, ReconciliationData>>;
}

/** What is known of an attempt to send. */
export interface SendAttempt {
  /** Whether the same write was, or may have been, sent before under the same key. */
  readonly isRepetition: boolean;
}

/**
 * One thing that can be done at a provider, in three steps that the ledger puts in order: read (`prepare`), store what was read, send. What is stored is all
 * that `observe` is given, so that it works as well after a restart; everything else that the provider needs comes with the input, which every request
 * brings anew.
 */
export interface ProviderWrite<Input> {
  /**
   * Whether the provider does a second request under the same key at most once. Where false, a quiet period passes before a request is sent
   * again.
   */
  readonly honoursKey: boolean;
  /**
   * Reads what the write is about, afresh, and checks the provider's rules. Changes nothing.
   *
   * @throws {InvalidInputError} with the path of the input, e.g. `input.amount.currency`
   * @throws {NotAllowedError} the state does not permit it
   * @throws {ResourceNotFoundError} the provider does not know it
   * @throws {ProviderFailure} it could not be read
   */
  prepare(input: Input, scope: OperationScope): Promise<PreparedWrite>;
  /**
   * Sends it, once, with no retry.
   *
   * @param input that of the request: equal to the one that was prepared
   * @param providerKey goes to the provider as its idempotency key
   * @throws {NotSentError} certainly not done
   * @throws {OutcomeUnknownError} anything else without a readable answer
   */
  send(
    data: ReconciliationData,
    input: Input,
    providerKey: string,
    scope: OperationScope,
    attempt?: SendAttempt,
  ): Promise<ObservedState>;
  /**
   * Reads. Sends nothing that changes anything.
   *
   * @throws {ProviderFailure} cannot be read: still unknown
   */
  observe(data: ReconciliationData, context: ObserveContext): Promise<ObservedState>;
}

export type ProviderWrites = { readonly [Name in keyof WriteInputs]?: ProviderWrite<WriteInputs[Name]> };
