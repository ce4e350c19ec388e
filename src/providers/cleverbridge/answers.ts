import { ProviderInvalidResponseError } from '../../domain/failures.js';
import { isUrl } from '../../domain/urls.js';
import type { ProcessedCart } from '../../domain/operation.js';
import type { TextParser } from '../../upstream/answers.js';
import type { UpstreamAnswer } from '../../upstream/upstream.js';
import { readWriteAnswer, type WriteAnswer } from '../kit/answers.js';
import { isObject, text } from '../wire.js';
import { cartResults } from './status.js';
import { isPurchaseId, type PaymentResultNames, type ProcessCartNames } from './types.js';
import { Fields } from './values.js';

const provider = 'CLEVERBRIDGE';

/** What Cleverbridge answers to a cart: all four outcomes come with 200, and only one of them means paid. */
export interface ProcessCartAnswer {
  readonly result: ProcessedCart['result'];
  /** Null when it names none, as for a cart that was not stored. */
  readonly purchaseId: string | null;
  /** Secret: whoever has it can order or pay. Null when there is none that can be read. */
  readonly url: string | null;
  readonly isRetryScheduled: boolean | null;
  /** Why the payment was declined. Null when it was not, and when the bank does not say. */
  readonly declineCode: string | null;
}

/**
 * The answer to a small write: documented is that any other message than OK means that it was not done, whatever the status.
 *
 * @throws {NotSentError | OutcomeUnknownError} for an answer that decides nothing
 */
export function readSmallWriteAnswer(answer: UpstreamAnswer, parseText: TextParser): WriteAnswer<null> {
  return readWriteAnswer<null>(answer, {
    provider,
    parseText,
    success: (body) => {
      const message = requireMessage(body).text('ResultMessage');
      if (message === null) throw unreadable('it has no result');
      return message.toUpperCase() === 'OK'
        ? { kind: 'ACCEPTED', document: null }
        : { kind: 'REJECTED', codes: [message] };
    },
    rejection: toRejection,
  });
}

/** @throws {NotSentError | OutcomeUnknownError} for an answer that decides nothing, such as a 200 with an unknown result */
export function readCartAnswer(answer: UpstreamAnswer, parseText: TextParser): WriteAnswer<ProcessCartAnswer> {
  return readWriteAnswer(answer, {
    provider,
    parseText,
    success: (body) => ({ kind: 'ACCEPTED', document: toCartAnswer(requireMessage(body)) }),
    rejection: toRejection,
  });
}

/** A no of Cleverbridge's has a message: another JSON may come from something in between. */
function toRejection(body: unknown): WriteAnswer<never> | null {
  const message = messageOf(body);
  return message === null ? null : { kind: 'REJECTED', codes: [message] };
}

function messageOf(body: unknown): string | null {
  if (!isObject(body)) return null;
  const fields = new Fields<ProcessCartNames>(body);
  return fields.text('ResultMessage') ?? fields.text('Status');
}

function requireMessage(body: unknown): Fields<ProcessCartNames> {
  if (messageOf(body) === null) throw unreadable('it has no result');
  return new Fields<ProcessCartNames>(body);
}

function toCartAnswer(fields: Fields<ProcessCartNames>): ProcessCartAnswer {
  const messages = [fields.text('ResultMessage'), fields.text('Status')];
  const result = messages.map(toResult).find((known) => known !== undefined);
  if (result === undefined) throw unreadable('its result is unknown');
  const purchaseId = text(fields.raw('PurchaseId'));
  const url = fields.text('Url');
  return {
    result,
    purchaseId: purchaseId !== null && isPurchaseId(purchaseId) ? purchaseId : null,
    url: url !== null && isUrl(url) ? url : null,
    isRetryScheduled: fields.boolean('IsPaymentRetryScheduled'),
    declineCode: fields.part<PaymentResultNames>('PaymentResult')?.text('Code') ?? null,
  };
}

function toResult(code: string | null): ProcessedCart['result'] | undefined {
  return code !== null && Object.hasOwn(cartResults, code) ? cartResults[code] : undefined;
}

const unreadable = (what: string) => new ProviderInvalidResponseError(provider, what);

/**
 * How far Cleverbridge's clock is ahead of this machine's, from the `Date` header of its answers: what it stamps is looked for by its own clock.
 * Exact to a second, and to the time that an answer is under way.
 */
export class ProviderClock {
  #aheadMs: number | null = null;

  /** Null as long as no answer has shown it. */
  get aheadMs(): number | null {
    return this.#aheadMs;
  }

  note({ headers, receivedAt }: Pick<UpstreamAnswer, 'headers' | 'receivedAt'>): void {
    const shown = Date.parse(String(headers['date']));
    if (!Number.isNaN(shown)) this.#aheadMs = shown - Date.parse(receivedAt);
  }
}
