import {
  InvalidInputError,
  NotAllowedError,
  NotSupportedError,
  ProviderFailure,
  ResourceNotFoundError,
} from '../domain/failures.js';
import type { LedgerEntry, WriteResult } from '../domain/operation.js';
import type { AllowedActionRecord } from '../domain/records.js';
import type { OperationView } from './resolvers/operation.js';

/** The failures that mutations answer with, as their schema types. `replayed` is told by the operation. */
export type FailureView =
  | {
      __typename: 'PaymentDeclined';
      code: 'PAYMENT_DECLINED';
      message: string;
      retryable: false;
      operation: OperationView;
      decline: NonNullable<Declined>;
    }
  | { __typename: 'InvalidInput'; code: 'INVALID_INPUT'; message: string; retryable: false; path: string }
  | { __typename: 'NotFound'; code: 'NOT_FOUND'; message: string; retryable: false; path: string }
  | {
      __typename: 'NotAllowed';
      code: 'NOT_ALLOWED';
      message: string;
      retryable: false;
      actions: readonly AllowedActionRecord[];
    }
  | {
      __typename: 'NotSupported';
      code: 'NOT_SUPPORTED';
      message: string;
      retryable: false;
      provider: LedgerEntry['provider'];
    }
  | {
      __typename: 'ProviderUnavailable';
      code: 'PROVIDER_UNAVAILABLE';
      message: string;
      retryable: true;
      retryAfterSeconds: number | null;
    }
  | {
      __typename: 'OutcomeUnknown';
      code: 'OUTCOME_UNKNOWN';
      message: string;
      retryable: true;
      operation: OperationView;
    }
  | {
      __typename: 'OperationInProgress';
      code: 'OPERATION_IN_PROGRESS';
      message: string;
      retryable: true;
      operation: OperationView;
    }
  | { __typename: 'IdempotencyConflict'; code: 'IDEMPOTENCY_CONFLICT'; message: string; retryable: false };

export interface PendingView {
  readonly __typename: 'OperationPending';
  readonly message: string;
  readonly operation: OperationView;
}

type Declined = Extract<LedgerEntry['outcome'], { kind: 'DECLINED' }>['decline'];

/** A write that was done, for the mutation to make its payload of. */
export interface Done {
  readonly done: OperationView;
}

/**
 * What a client is told of a write that the ledger ran.
 *
 * @param actionsNow what the resource permits now, for a refusal
 */
export async function toView(
  result: WriteResult,
  actionsNow: (entry: LedgerEntry) => Promise<readonly AllowedActionRecord[]>,
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
        message: 'The same request is under way.',
        retryable: true,
        operation: { entry: result.entry, replayed: true },
      };
    case 'UNKNOWN':
      return unknown({ entry: result.entry, replayed: false });
    case 'SETTLED':
      return settled({ entry: result.entry, replayed: result.replayed }, actionsNow);
  }
}

function unknown(operation: OperationView): FailureView {
  return {
    __typename: 'OutcomeUnknown',
    code: 'OUTCOME_UNKNOWN',
    message: 'It was sent, and no readable answer came: it may have been done. It is being found out.',
    retryable: true,
    operation,
  };
}

async function settled(
  operation: OperationView,
  actionsNow: (entry: LedgerEntry) => Promise<readonly AllowedActionRecord[]>,
): Promise<Done | PendingView | FailureView> {
  const { outcome } = operation.entry;
  switch (outcome?.kind) {
    case 'SUCCEEDED':
      return { done: operation };
    case 'PENDING':
      return { __typename: 'OperationPending', message: 'The provider accepted it and has not finished.', operation };
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
        message: 'The provider turned it away; nothing was done.',
        retryable: false,
        actions: await actionsNow(operation.entry),
      };
    default:
      return unknown(operation);
  }
}

/** What a client is told of a write that was stopped before anything was sent. Anything else is rethrown. */
export function toRefusal(error: unknown): FailureView {
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
  if (error instanceof ProviderFailure) {
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
