import {
  CallRefusedError,
  InvalidInputError,
  NotAllowedError,
  NotSupportedError,
  ProviderFailure,
  ResourceNotFoundError,
} from '../domain/failures.js';
import { mutations } from '../domain/mutations.js';
import type { OperationRecord } from '../domain/operation.js';
import type { AllowedActionRecord, EntityRecord } from '../domain/records.js';
import type { WriteResult } from '../domain/write-desk.js';
import type {
  IdempotencyConflict,
  InvalidInput,
  LedgerUnavailable,
  NotAllowed,
  NotFound,
  NotSupported,
  OperationInProgress,
  OperationPending,
  OutcomeUnknown,
  PaymentDeclined,
  ProviderUnavailable,
  ResourceBusy,
} from '../generated/schema.js';

/** A member of the result unions: its schema type, with our own records in place of the schema's. */
type ResultMember<Name extends string, Fields> = { readonly __typename: Name } & {
  readonly [Field in keyof Fields]: Field extends 'operation'
    ? OperationRecord
    : Field extends 'actions'
      ? readonly AllowedActionRecord[]
      : Field extends 'resource'
        ? EntityRecord | null
        : Fields[Field];
};

/** The failures that mutations answer with. `replayed` is a field of the operation. */
type FailureView =
  | ResultMember<'PaymentDeclined', PaymentDeclined>
  | ResultMember<'InvalidInput', InvalidInput>
  | ResultMember<'NotFound', NotFound>
  | ResultMember<'NotAllowed', NotAllowed>
  | ResultMember<'NotSupported', NotSupported>
  | ResultMember<'ProviderUnavailable', ProviderUnavailable>
  | ResultMember<'OutcomeUnknown', OutcomeUnknown>
  | ResultMember<'OperationInProgress', OperationInProgress>
  | ResultMember<'ResourceBusy', ResourceBusy>
  | ResultMember<'IdempotencyConflict', IdempotencyConflict>
  | ResultMember<'LedgerUnavailable', LedgerUnavailable>;

type PendingView = ResultMember<'OperationPending', OperationPending>;

/** A write that was done, for the mutation to create its payload from. */
export interface Done {
  readonly done: OperationRecord;
}

/**
 * The answer to a client about a write that the ledger ran.
 *
 * @param resourceNow what it is about, as it is now; null when it cannot be read
 */
export async function toResult(
  result: WriteResult,
  resourceNow: () => Promise<EntityRecord | null>,
): Promise<Done | PendingView | FailureView> {
  switch (result.kind) {
    case 'CONFLICT':
      return {
        __typename: 'IdempotencyConflict',
        code: 'IDEMPOTENCY_CONFLICT',
        message: 'The idempotency key was used before with another input.',
        retryable: false,
      };
    case 'NOT_SENT':
      return {
        __typename: 'ProviderUnavailable',
        code: 'PROVIDER_UNAVAILABLE',
        message: 'The provider could not be reached; nothing was done.',
        retryable: true,
        retryAfterSeconds: result.retryAfterSeconds,
      };
    case 'IN_PROGRESS':
      return {
        __typename: 'OperationInProgress',
        code: 'OPERATION_IN_PROGRESS',
        message:
          'The same request is under way, or another one on the same resource that could not be distinguished from it.',
        retryable: true,
        operation: { entry: result.entry, replayed: true },
      };
    case 'BUSY':
      return {
        __typename: 'ResourceBusy',
        code: 'RESOURCE_BUSY',
        message: 'Another write on the same resource is not settled yet; this request sent nothing.',
        retryable: true,
      };
    case 'LEDGER_UNAVAILABLE':
      return ledgerUnavailable;
    case 'UNKNOWN':
      return unknown({ entry: result.entry, replayed: false });
    case 'SETTLED':
      return settled({ entry: result.entry, replayed: result.replayed }, resourceNow);
  }
}

const ledgerUnavailable: FailureView = {
  __typename: 'LedgerUnavailable',
  code: 'LEDGER_UNAVAILABLE',
  message: 'The ledger is not available at the moment; this request sent nothing.',
  retryable: true,
};

function unknown(operation: OperationRecord): FailureView {
  return {
    __typename: 'OutcomeUnknown',
    code: 'OUTCOME_UNKNOWN',
    message: mutations[operation.entry.mutation].movesMoney
      ? 'It was sent, and no readable answer came: it may have been done. The gateway is determining the outcome; do not use another key for it.'
      : 'It was sent, and no readable answer came: it may have been done. It moves no money.',
    retryable: true,
    operation,
  };
}

async function settled(
  operation: OperationRecord,
  resourceNow: () => Promise<EntityRecord | null>,
): Promise<Done | PendingView | FailureView> {
  const { outcome } = operation.entry;
  switch (outcome?.kind) {
    case 'SUCCEEDED':
      return { done: operation };
    case 'PENDING':
      return {
        __typename: 'OperationPending',
        message: 'The provider accepted the request and has not finished.',
        operation,
        resource: await resourceNow(),
      };
    case 'DECLINED':
      return {
        __typename: 'PaymentDeclined',
        code: 'PAYMENT_DECLINED',
        message: 'The provider tried and did not succeed; no money moved.',
        retryable: false,
        operation,
        decline: outcome.decline,
      };
    case 'REFUSED':
      return {
        __typename: 'NotAllowed',
        code: 'NOT_ALLOWED',
        message: 'The provider rejected the request; nothing was done.',
        retryable: false,
        actions: (await resourceNow())?.actions ?? [],
      };
    default:
      return unknown(operation);
  }
}

/** The answer to a client about a write that was stopped before anything was sent. Anything else is rethrown. */
export function toFailure(error: unknown): FailureView {
  if (error instanceof InvalidInputError) {
    return {
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: error.message,
      retryable: false,
      path: error.argument,
    };
  }
  if (error instanceof ResourceNotFoundError) {
    return {
      __typename: 'NotFound',
      code: 'NOT_FOUND',
      message: 'The provider does not know it.',
      retryable: false,
      path: error.path,
    };
  }
  if (error instanceof NotAllowedError) {
    return {
      __typename: 'NotAllowed',
      code: 'NOT_ALLOWED',
      message: error.message,
      retryable: false,
      actions: error.actions,
    };
  }
  if (error instanceof NotSupportedError) {
    return {
      __typename: 'NotSupported',
      code: 'NOT_SUPPORTED',
      message: error.message,
      retryable: false,
      provider: error.provider,
    };
  }
  if (error instanceof ProviderFailure || error instanceof CallRefusedError) {
    const seconds: unknown = error.extensions['retryAfterSeconds'];
    return {
      __typename: 'ProviderUnavailable',
      code: 'PROVIDER_UNAVAILABLE',
      message: error.message,
      retryable: true,
      retryAfterSeconds: typeof seconds === 'number' ? seconds : null,
    };
  }
  throw error;
}
