import { ProviderInvalidResponseError, ProviderMisconfiguredError, ProviderRejectedError } from '../domain/failures.js';
import type { ProviderName } from '../generated/schema.js';
import type { UpstreamAnswer } from './upstream.js';

/** A value read from a provider, with the moment its answer arrived (RFC 3339, UTC). */
export interface Dated<T> {
  readonly value: T;
  readonly receivedAt: string;
  /** How much was read for it; known of what the cache holds. */
  readonly bytes?: number;
}

/** Turns text into a value; throws on broken text. `JSON.parse`, unless the provider's numbers need more care. */
export type TextParser = (text: string) => unknown;

/**
 * What a read's answer means: the parsed body of a 2xx, or null for a 404.
 *
 * @throws {ProviderMisconfiguredError} 401, 403
 * @throws {ProviderRejectedError} any other status below 500
 * @throws {ProviderInvalidResponseError} a body that is empty or not JSON
 */
export function readJson(provider: ProviderName, answer: UpstreamAnswer, parse: TextParser = JSON.parse): unknown {
  if (answer.status === 404) return null;
  if (answer.status === 401 || answer.status === 403) throw new ProviderMisconfiguredError(provider);
  if (answer.status < 200 || answer.status >= 300) throw new ProviderRejectedError(provider, answer.status);
  const value = parseBody(provider, answer.body, parse);
  if (value === null) throw new ProviderInvalidResponseError(provider, 'it is null');
  return value;
}

/** @throws {ProviderInvalidResponseError} with the kind of fault, never a part of the body */
export function parseBody(provider: ProviderName, body: string, parse: TextParser = JSON.parse): unknown {
  if (body.trim() === '') throw new ProviderInvalidResponseError(provider, 'it is empty');
  try {
    return parse(body);
  } catch {
    const kind = body.trimStart().startsWith('<') ? 'it is markup, not JSON' : 'it is not JSON';
    throw new ProviderInvalidResponseError(provider, kind);
  }
}
