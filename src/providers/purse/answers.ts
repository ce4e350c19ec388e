import { ProviderInvalidResponseError } from '../../domain/failures.js';
import { isUuid } from '../../domain/ids.js';
import { parseBody } from '../../upstream/answers.js';
import type { UpstreamAnswer } from '../../upstream/upstream.js';
import { readWriteAnswer, type WriteAnswer } from '../kit/answers.js';
import { integer, isObject, object, text, type WireObject, enumCode } from '../wire.js';
import type { PurseWire } from './types.js';

/** Purse numbers the states of payments and links; sessions have no number, so none of theirs is later. */
export function isLater(held: WireObject, candidate: WireObject): boolean {
  const [before, after] = [integer(held['version']), integer(candidate['version'])];
  return before !== null && after !== null && before > after;
}

export function identified(body: unknown, id: string, what: string): WireObject & { readonly id: string } {
  if (!isObject(body) || text(body['id'])?.toLowerCase() !== id) throw invalid(`it is not the requested ${what}`);
  return { ...body, id };
}

/** The answer to a creation: all that it must have is an id that Purse could have made. */
export function made(body: unknown): WireObject & { readonly id: string } {
  const id = isObject(body) ? (text(body['id'])?.toLowerCase() ?? '') : '';
  if (!isObject(body) || !isUuid(id)) throw invalid('it has no id');
  return { ...body, id };
}

/**
 * The rules of Purse's answers: a no is any JSON object. A 409 says that the key was used before, and names at most what the key has made.
 *
 * @see https://docs.purse.tech (idempotency)
 */
export function readAnswer<Document>(answer: UpstreamAnswer, read: (body: unknown) => Document): WriteAnswer<Document> {
  return readWriteAnswer(answer, {
    provider: 'PURSE',
    success: (body) => ({ kind: 'ACCEPTED', document: read(body) }),
    rejection: (body) => (isObject(body) ? { kind: 'REJECTED', codes: [] } : null),
    conflict: (body) => ({ kind: 'UNPROVEN', hint: resourceIdOf(body) }),
  });
}

/** Null where a 409 cannot be read: it is unproven in any case. */
function resourceIdOf(body: string): string | null {
  try {
    const problem: PurseWire<'Problem'> = object(parseBody('PURSE', body));
    return text(problem.resource_id)?.toLowerCase() ?? null;
  } catch {
    return null;
  }
}

export function withStatus<Document extends WireObject>(document: Document): Document & { readonly status: string } {
  const status = enumCode(document['status']);
  if (status === null) throw invalid('it has no status');
  return { ...document, status };
}

export const invalid = (what: string) => new ProviderInvalidResponseError('PURSE', what);
