import type { ProviderName } from '../generated/schema.js';
import type { AllowedActionRecord } from './records.js';

/**
 * The codes that a failed read shows in `extensions.code`. Stable: clients switch on them (docs/errors.md).
 * The messages name the thing at fault and never carry a provider's text, a URL or a secret.
 */
export type FailureCode =
  | 'BAD_USER_INPUT'
  | 'NOT_SUPPORTED'
  | 'FORBIDDEN'
  | 'PROVIDER_UNAVAILABLE'
  | 'PROVIDER_RATE_LIMITED'
  | 'PROVIDER_REJECTED'
  | 'PROVIDER_MISCONFIGURED'
  | 'PROVIDER_INVALID_RESPONSE'
  | 'REQUEST_CANCELLED'
  | 'COST_LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'RESPONSE_TOO_LARGE'
  | 'PROVIDER_ANSWERS_TOO_LARGE'
  | 'OVERLOADED'
  | 'LEDGER_UNAVAILABLE';

/** What every failure that a client may see has in common. Anything else is an internal error and is masked. */
export abstract class GatewayFailure extends Error {
  abstract readonly code: FailureCode;

  /** What a client may read besides the code, all of it safe to show. */
  get extensions(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** The caller gave something wrong; no provider was called. */
export class InvalidInputError extends GatewayFailure {
  override readonly name = 'InvalidInputError';
  override readonly code = 'BAD_USER_INPUT';

  /** @param argument the path of the argument at fault, e.g. `filter.createdBetween.to` */
  constructor(
    readonly argument: string,
    problem: string,
  ) {
    super(`Argument "${argument}" ${problem}.`);
  }

  override get extensions() {
    return { argument: this.argument };
  }
}

/** The provider exists but cannot do this at all. */
export class NotSupportedError extends GatewayFailure {
  override readonly name = 'NotSupportedError';
  override readonly code = 'NOT_SUPPORTED';

  constructor(
    readonly provider: ProviderName,
    what: string,
  ) {
    super(`${provider} ${what}.`);
  }

  override get extensions() {
    return { provider: this.provider };
  }
}

/** The caller is known, and may not do or see this. */
export class ForbiddenError extends GatewayFailure {
  override readonly name = 'ForbiddenError';
  override readonly code = 'FORBIDDEN';

  /**
   * @param problem what is missing, e.g. `needs pii:read`
   * @param argument the path of the argument that needs it, where it is not the field itself: `input.successCallback`
   */
  constructor(
    problem: string,
    readonly argument?: string,
  ) {
    super(argument === undefined ? `This field ${problem}.` : `Argument "${argument}" ${problem}.`);
  }

  override get extensions() {
    return this.argument === undefined ? {} : { argument: this.argument };
  }
}

/** The request was given up: the client hung up, or its time was over. */
export class RequestCancelledError extends GatewayFailure {
  override readonly name = 'RequestCancelledError';
  override readonly code = 'REQUEST_CANCELLED';

  constructor(options?: ErrorOptions) {
    super('The request was cancelled before the provider answered.', options);
  }
}

/**
 * The gateway did not make a call because of the operation or the caller that requested it. Certainly nothing was sent. It concerns this operation
 * alone: whoever shares the call must make it on their own account.
 */
export abstract class CallRefusedError extends GatewayFailure {}

/** The operation has reached its limit of provider calls. */
export class CostLimitExceededError extends CallRefusedError {
  override readonly name = 'CostLimitExceededError';
  override readonly code = 'COST_LIMIT_EXCEEDED';

  constructor() {
    super('The operation has reached its limit of provider calls.');
  }
}

/** The caller has used its share of the calls that a provider takes in a minute. */
export class CallerRateLimitedError extends CallRefusedError {
  override readonly name = 'CallerRateLimitedError';
  override readonly code = 'RATE_LIMITED';

  constructor(
    readonly provider: ProviderName,
    readonly retryAfterSeconds: number,
  ) {
    super(`The caller has used its share of the calls to ${provider} for now.`);
  }

  override get extensions() {
    return { provider: this.provider, retryAfterSeconds: this.retryAfterSeconds };
  }
}

/** The operation was answered before this call began, so nobody would read its result. */
export class OperationEndedError extends CallRefusedError {
  override readonly name = 'OperationEndedError';
  override readonly code = 'REQUEST_CANCELLED';

  constructor() {
    super('The request was answered before the call to the provider began.');
  }
}

/** The response has grown beyond the limit of one operation. */
export class ResponseTooLargeError extends GatewayFailure {
  override readonly name = 'ResponseTooLargeError';
  override readonly code = 'RESPONSE_TOO_LARGE';

  constructor() {
    super('The response is larger than the limit of one operation; request less at a time.');
  }
}

/** The answers of providers that one operation needs are larger, all together, than one operation may read. */
export class ProviderAnswersTooLargeError extends GatewayFailure {
  override readonly name = 'ProviderAnswersTooLargeError';
  override readonly code = 'PROVIDER_ANSWERS_TOO_LARGE';

  constructor() {
    super('The providers return more data than one operation may read; request less at a time.');
  }
}

/** The operations of this process hold too much memory together, or are too many. */
export class OverloadedError extends GatewayFailure {
  override readonly name = 'OverloadedError';
  override readonly code = 'OVERLOADED';

  constructor() {
    super('The gateway is overloaded; try again in a moment.');
  }
}

/** The ledger cannot be used just now. Thrown only where this request has sent nothing to a provider. */
export class LedgerUnavailableError extends GatewayFailure {
  override readonly name = 'LedgerUnavailableError';
  override readonly code = 'LEDGER_UNAVAILABLE';

  constructor(options?: ErrorOptions) {
    super('The ledger is unavailable; this request sent nothing to the provider.', options);
  }
}

/** A provider did not answer as it should. */
export abstract class ProviderFailure extends GatewayFailure {
  constructor(
    readonly provider: ProviderName,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  override get extensions(): Readonly<Record<string, unknown>> {
    return { provider: this.provider };
  }
}

/** Not reached, timed out, or answered 5xx. A read may be repeated. */
export class ProviderUnavailableError extends ProviderFailure {
  override readonly name = 'ProviderUnavailableError';
  override readonly code = 'PROVIDER_UNAVAILABLE';

  constructor(provider: ProviderName, why: string, options?: ErrorOptions) {
    super(provider, `${provider} is unavailable: ${why}.`, options);
  }
}

/** Answered 5xx: it was reached, and what it did is not known. */
export class ProviderFaultError extends ProviderUnavailableError {
  constructor(provider: ProviderName, status: number) {
    super(provider, `it answered ${status}`);
  }
}

/** Answered 429, or the gateway holds back: because it did a moment ago, or because too many requests wait for it. Certainly not done. */
export class ProviderRateLimitedError extends ProviderFailure {
  override readonly name = 'ProviderRateLimitedError';
  override readonly code = 'PROVIDER_RATE_LIMITED';

  constructor(
    provider: ProviderName,
    readonly retryAfterSeconds: number,
    why?: string,
  ) {
    super(provider, `${provider} accepts no more requests for now${why === undefined ? '' : `: ${why}`}.`);
  }

  override get extensions() {
    return { provider: this.provider, retryAfterSeconds: this.retryAfterSeconds };
  }
}

/** Said that the request itself is wrong (4xx). Repeating it as it is will not help. */
export class ProviderRejectedError extends ProviderFailure {
  override readonly name = 'ProviderRejectedError';
  override readonly code = 'PROVIDER_REJECTED';

  constructor(
    provider: ProviderName,
    readonly status: number,
  ) {
    super(provider, `${provider} refused the request.`);
  }

  override get extensions() {
    return { provider: this.provider, providerHttpStatus: this.status };
  }
}

/** Refused the gateway's own credentials or rights: never the caller's fault, an operator has to act. */
export class ProviderMisconfiguredError extends ProviderFailure {
  override readonly name = 'ProviderMisconfiguredError';
  override readonly code = 'PROVIDER_MISCONFIGURED';

  constructor(provider: ProviderName) {
    super(provider, `${provider} does not accept this gateway's credentials.`);
  }
}

/** Answered something that cannot be read: HTML, nothing, too much, broken JSON, or a record without its essentials. */
export class ProviderInvalidResponseError extends ProviderFailure {
  override readonly name = 'ProviderInvalidResponseError';
  override readonly code = 'PROVIDER_INVALID_RESPONSE';

  /** @param what what is wrong, in our own text: never a part of the answer */
  constructor(provider: ProviderName, what: string, options?: ErrorOptions) {
    super(provider, `${provider} returned an answer that cannot be read: ${what}.`, options);
  }
}

/**
 * How a write went that brought no readable answer. These never reach a client as they are: the ledger decides what the client
 * receives (`ProviderUnavailable`, `OutcomeUnknown`).
 */
export abstract class WriteFailure extends Error {
  constructor(
    readonly provider: ProviderName,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Certainly not done: never reached the provider, or was rejected unread (429). The same key may be used again. */
export class NotSentError extends WriteFailure {
  override readonly name = 'NotSentError';

  constructor(
    provider: ProviderName,
    readonly retryAfterSeconds: number | null,
    options?: ErrorOptions,
  ) {
    super(provider, `the write did not reach ${provider}`, options);
  }
}

/** Sent, or perhaps sent, without a readable answer: it may have been done. */
export class OutcomeUnknownError extends WriteFailure {
  override readonly name = 'OutcomeUnknownError';

  constructor(provider: ProviderName, options?: ErrorOptions) {
    super(provider, `${provider} returned no readable answer to a write`, options);
  }
}

/** What a write is about does not exist at the provider. Found before anything was sent. */
export class ResourceNotFoundError extends Error {
  override readonly name = 'ResourceNotFoundError';

  /** @param path the input that names it, e.g. `input.id` */
  constructor(readonly path: string) {
    super('the provider does not know the resource that the input names');
  }
}

/** The present state does not permit a write. Found before anything was sent. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';

  /**
   * @param message what does not permit it, for people, in our own text
   * @param actions what the present state does permit
   */
  constructor(
    message: string,
    readonly actions: readonly AllowedActionRecord[],
  ) {
    super(message);
  }
}
