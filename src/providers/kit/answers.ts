import {
  NotSentError,
  OutcomeUnknownError,
  ProviderFailure,
  ProviderMisconfiguredError,
} from '../../domain/failures.js';
import type { ProviderName } from '../../generated/schema.js';
import { parseBody, type TextParser } from '../../upstream/answers.js';
import type { UpstreamAnswer } from '../../upstream/upstream.js';

/** What a provider's readable answer to a write says. */
export type WriteAnswer<Document> =
  | { readonly kind: 'ACCEPTED'; readonly document: Document }
  /** The provider did not do it, and says so. `codes` are its own reasons; empty when it gives none. */
  | { readonly kind: 'REJECTED'; readonly codes: readonly string[] }
  /** Only a read shows what it means. `hint` is the id of what may have been done; null when the answer names none. */
  | { readonly kind: 'UNPROVEN'; readonly hint: string | null };

/** What the documents of one provider say of its answers. */
export interface AnswerRules<Document> {
  readonly provider: ProviderName;
  /** `JSON.parse` when left out. */
  readonly parseText?: TextParser;
  /** The body of a 2xx. @throws {ProviderFailure} where it is not certain what it says */
  readonly success: (body: unknown) => WriteAnswer<Document>;
  /** The body of a 4xx; null when it is not in the provider's own form, as something in between may have written it. */
  readonly rejection: (body: unknown) => WriteAnswer<Document> | null;
  /** A 409, where the documents say what it means; ambiguous when left out. */
  readonly conflict?: (body: string) => WriteAnswer<Document>;
}

/**
 * Reads the answer to a write, by the same rules for every provider:
 * - 401, 403: rejected before anything was done.
 * - 2xx: what the document says.
 * - 404 and other 4xx: a rejection, if the body is in the provider's own form.
 * - 408, 409 (a request that may still be at work), 1xx, 3xx, 5xx, markup, nothing, an unreadable or unknown body: ambiguous.
 *
 * @throws {NotSentError} certainly not done
 * @throws {OutcomeUnknownError} ambiguous
 */
export function readWriteAnswer<Document>(
  { status, body }: UpstreamAnswer,
  { provider, parseText, success, rejection, conflict }: AnswerRules<Document>,
): WriteAnswer<Document> {
  if (status === 401 || status === 403) {
    throw new NotSentError(provider, null, { cause: new ProviderMisconfiguredError(provider) });
  }
  return ambiguousUnless(provider, () => {
    if (status === 409 && conflict) return conflict(body);
    const content = parseBody(provider, body, parseText);
    if (status >= 200 && status < 300) return success(content);
    const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 409;
    return isFinal ? rejection(content) : null;
  });
}

/** @throws {OutcomeUnknownError} where `read` returns nothing, or cannot read the answer */
function ambiguousUnless<T>(provider: ProviderName, read: () => T | null): T {
  try {
    const value = read();
    if (value !== null) return value;
  } catch (cause) {
    if (!(cause instanceof ProviderFailure)) throw cause;
    throw new OutcomeUnknownError(provider, { cause });
  }
  throw new OutcomeUnknownError(provider);
}
