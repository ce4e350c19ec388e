import {
  NotSentError,
  OutcomeUnknownError,
  ProviderFailure,
  ProviderInvalidResponseError,
} from '../../../domain/failures.js';
import { isUuid } from '../../../domain/ids.js';
import { parseBody } from '../../../upstream/answers.js';
import type { UpstreamAnswer } from '../../../upstream/upstream.js';
import { integer, isObject, object, text, type WireObject, word } from '../../wire.js';
import type { PurseWire } from '../types.js';

/** What Purse answers to a write: the whole document, that its key was used before, or a readable no. */
export type PurseAnswer<Document> =
  | { readonly kind: 'DONE'; readonly document: Document }
  /** `resourceId` is that of what the key made; null when the answer does not tell. */
  | { readonly kind: 'ALREADY_PROCESSED'; readonly resourceId: string | null }
  | { readonly kind: 'REFUSED' };

/** Purse numbers the states of payments and links; sessions have no number, so none of theirs is later. */
export function isLater(held: WireObject, candidate: WireObject): boolean {
  const [before, after] = [integer(held['version']), integer(candidate['version'])];
  return before !== null && after !== null && before > after;
}

export function identified(body: unknown, id: string, what: string): WireObject & { readonly id: string } {
  if (!isObject(body) || text(body['id'])?.toLowerCase() !== id)
    throw invalid(`it is not the ${what} that was asked for`);
  return { ...body, id };
}

/** The answer to something that was to be made: all that it has to tell is an id that Purse could have made. */
export function made(body: unknown): WireObject & { readonly id: string } {
  const id = isObject(body) ? (text(body['id'])?.toLowerCase() ?? '') : '';
  if (!isObject(body) || !isUuid(id)) throw invalid('it has no id');
  return { ...body, id };
}

/**
 * A 2xx holds the document. A 4xx is believed when its body is readable: markup, or nothing, may come from something that stands before Purse
 * and does not know what Purse did. 401 and 403 are believed in any case, and so is 409: at worst it is taken for "perhaps done".
 */
export function readWriteAnswer<Document>(
  { status, body }: UpstreamAnswer,
  read: (body: unknown) => Document,
): PurseAnswer<Document> {
  if (status === 401 || status === 403) throw new NotSentError('PURSE', null);
  if (status === 409) return { kind: 'ALREADY_PROCESSED', resourceId: resourceIdOf(body) };
  const content = orUnknown(() => parseBody('PURSE', body));
  if (status >= 200 && status < 300) return { kind: 'DONE', document: orUnknown(() => read(content)) };
  // 408: whoever gave up waiting cannot tell what was done.
  if (status < 400 || status === 408 || !isObject(content)) throw new OutcomeUnknownError('PURSE');
  return { kind: 'REFUSED' };
}

/** @see https://docs.purse.tech (idempotency) */
function resourceIdOf(body: string): string | null {
  try {
    const problem: PurseWire<'Problem'> = object(parseBody('PURSE', body));
    return text(problem.resource_id);
  } catch {
    return null;
  }
}

/** What cannot be read of the answer to a write leaves open what was done. */
function orUnknown<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    throw new OutcomeUnknownError('PURSE', { cause: error });
  }
}

export function withStatus<Document extends WireObject>(document: Document): Document & { readonly status: string } {
  const status = word(document['status']);
  if (status === null) throw invalid('it has no status');
  return { ...document, status };
}

export const invalid = (what: string) => new ProviderInvalidResponseError('PURSE', what);
