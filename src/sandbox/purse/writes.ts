import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxAnswer, SandboxDefinition } from '../kit/sandbox-server.js';
import { ok, problem, showLink, showPayment, showSession, violation } from './answers.js';
import type { Schemas } from './documents.js';
import { isSlow, type OperationList } from './outcomes.js';
import { byId, type PurseDependencies } from './reads.js';
import type { PurseState } from './state.js';

type Handler = SandboxDefinition['operations'][string];

/** The operations that change what exists. */
export function writes({ state, url }: PurseDependencies): SandboxDefinition['operations'] {
  return {
    capturePayment: operate({ state, url }, 'captures'),
    refundPayment: operate({ state, url }, 'refunds'),
    voidPayment: operate({ state, url }, 'voids'),
    abortClientSession: byId(state.sessions, (session) => {
      const aborted = state.abort(session);
      if (aborted) return ok(showSession(aborted, url()));
      return problem(400, 'Bad request', {
        detail: 'The client session status is incompatible with the abort request.',
      });
    }),
    cancelPaymentLink: byId(state.links, (link) => {
      const cancelled = state.cancel(link);
      if (cancelled) return ok(showLink(cancelled, url()));
      return problem(400, 'Bad request', { detail: 'The payment link cannot be cancelled.' });
    }),
  };
}

/** The answer is the whole payment. */
function operate({ state, url }: PurseDependencies, list: OperationList): Handler {
  return ({ pathParameters, headers, body }) => {
    const id = pathParameters['id']?.toLowerCase() ?? '';
    const instance = `/v2/payments/${id}/${list}`;
    const request = body as Schemas['OperationRequest'];
    if (!state.payments.has(id)) return problem(404, 'Not found', { instance });
    return withIdempotency(state, { key: headers['x-idempotency-key'], instance, amount: request.amount }, () => {
      const operation = state.operate(id, list, request);
      const payment = state.payments.get(id);
      const refusal = problem(400, 'Bad request', { instance, detail: 'The amount is not available.' });
      if (!operation || !payment) return { id: null, answer: refusal };
      return { id: operation.id, answer: ok(showPayment(payment, url())) };
    });
  };
}

/** How long a slow partner takes. */
const slowPartnerMs = 300;

/** What a request with a key is about. */
interface Keyed {
  readonly key: string | undefined;
  /** The path, as problems show it. */
  readonly instance: string;
  readonly amount: number;
}

/** Its result: the id of what was created, or null when the request was refused. */
interface Created {
  readonly id: string | null;
  readonly answer: SandboxAnswer;
}

/**
 * A key that was used before gets 409, with the id of what it created, whatever the request says; while the first request is still under
 * way there is none to name. A request that is refused leaves its key free.
 */
export async function withIdempotency(
  { createdByKey }: PurseState,
  { key, instance, amount }: Keyed,
  create: () => Created,
): Promise<SandboxAnswer> {
  if (key !== undefined && createdByKey.has(key)) return violation(instance, createdByKey.get(key));
  if (key !== undefined) createdByKey.set(key, null);
  if (isSlow(amount)) await wait(slowPartnerMs);
  const { id, answer } = create();
  if (key !== undefined && id === null) createdByKey.delete(key);
  if (key !== undefined && id !== null) createdByKey.set(key, id);
  return answer;
}
