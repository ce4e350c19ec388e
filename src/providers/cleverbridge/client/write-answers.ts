import {
  NotSentError,
  OutcomeUnknownError,
  ProviderFailure,
  ProviderMisconfiguredError,
} from '../../../domain/failures.js';
import type { ProcessedCart } from '../../../domain/operation.js';
import { parseBody, type TextParser } from '../../../upstream/answers.js';
import type { UpstreamAnswer } from '../../../upstream/upstream.js';
import { isObject, text } from '../../wire.js';
import { cartResults } from '../tables.js';
import { Fields, isPurchaseId, type PaymentResultNames, type ProcessCartNames } from '../types.js';

const provider = 'CLEVERBRIDGE';

/** What Cleverbridge answers to a small write. */
export type WriteAnswer = 'ACCEPTED' | 'REFUSED';

/** What Cleverbridge answers to a cart: all four outcomes come with 200, and only one of them means paid. */
export interface ProcessCartAnswer {
  readonly result: ProcessedCart['result'];
  /** Null when it names none, as for a cart that was not stored. */
  readonly purchaseId: string | null;
  /** Secret: whoever has it can order or pay. Null when there is none that can be read. */
  readonly url: string | null;
  readonly isRetryScheduled: boolean | null;
  /** Why the payment was declined. Null when it was not, and when the bank does not tell. */
  readonly declineCode: string | null;
}

/** @throws {NotSentError | OutcomeUnknownError} for an answer that decides nothing */
export function readWriteAnswer(answer: UpstreamAnswer, parse: TextParser): WriteAnswer {
  const body = readDecision(answer, parse);
  const isDone = body !== 'REFUSED' && body.text('ResultMessage')?.toUpperCase() === 'OK';
  return isDone ? 'ACCEPTED' : 'REFUSED';
}

/** @throws {NotSentError | OutcomeUnknownError} for an answer that decides nothing, such as a 200 with a word that was never seen */
export function readCartAnswer(answer: UpstreamAnswer, parse: TextParser): ProcessCartAnswer | 'REFUSED' {
  const body = readDecision(answer, parse);
  return body === 'REFUSED' ? body : toCartAnswer(body);
}

/**
 * A readable answer: the body of a 2xx, or a no. A 4xx is believed when it has Cleverbridge's own form: markup, or another JSON, may come from
 * something that stands before Cleverbridge and does not know what it did. 401 and 403 turn away at the door, in whatever form.
 */
function readDecision({ status, body }: UpstreamAnswer, parse: TextParser): Fields<ProcessCartNames> | 'REFUSED' {
  if (status === 401 || status === 403) {
    throw new NotSentError(provider, null, { cause: new ProviderMisconfiguredError(provider) });
  }
  const fields = new Fields<ProcessCartNames>(readObject(body, parse));
  if (fields.text('ResultMessage') === null && fields.text('Status') === null) throw new OutcomeUnknownError(provider);
  if (status >= 200 && status < 300) return fields;
  // 408: whoever gave up waiting cannot tell what was done.
  if (status < 400 || status === 408) throw new OutcomeUnknownError(provider);
  return 'REFUSED';
}

function readObject(body: string, parse: TextParser): object {
  try {
    const content = parseBody(provider, body, parse);
    if (isObject(content)) return content;
  } catch (cause) {
    if (!(cause instanceof ProviderFailure)) throw cause;
    throw new OutcomeUnknownError(provider, { cause });
  }
  throw new OutcomeUnknownError(provider);
}

function toCartAnswer(fields: Fields<ProcessCartNames>): ProcessCartAnswer {
  const words = [fields.text('ResultMessage'), fields.text('Status')];
  const result = words.map(toResult).find((known) => known !== undefined);
  if (result === undefined) throw new OutcomeUnknownError(provider);
  const purchaseId = text(fields.raw('PurchaseId'));
  const url = fields.text('Url');
  return {
    result,
    purchaseId: purchaseId !== null && isPurchaseId(purchaseId) ? purchaseId : null,
    url: url !== null && URL.canParse(url) ? url : null,
    isRetryScheduled: fields.boolean('IsPaymentRetryScheduled'),
    declineCode: fields.part<PaymentResultNames>('PaymentResult')?.text('Code') ?? null,
  };
}

function toResult(word: string | null): ProcessedCart['result'] | undefined {
  return word !== null && Object.hasOwn(cartResults, word) ? cartResults[word] : undefined;
}
