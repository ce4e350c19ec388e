import type { SandboxAnswer, SandboxRequest } from '../../kit/sandbox-server.js';
import type { PurseParts } from '../operations.js';
import { sandboxEntityId } from '../seeds.js';
import type { Schemas } from '../state.js';
import { refusalOf, refusalOfSplit } from '../state/request-defaults.js';
import { oncePerKey } from './idempotency.js';
import { problem } from './problem.js';
import { showLink, showPayment, showSession } from './show.js';

type Handler = (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;

/**
 * What makes something. Only payments honour a key here: of sessions and links Purse's documents do not tell, so that one which is sent twice
 * is there twice.
 */
export function createHandlers({ state, url }: PurseParts): Readonly<Record<string, Handler>> {
  return {
    createClientSession: ({ body }) => {
      const request = body as Schemas['CreateClientSessionRequest'];
      return refused(request, '/v2/client-sessions') ?? created(showSession(state.createSession(request), url()));
    },
    createPaymentLink: ({ body }) => {
      const request = body as Schemas['CreatePaymentLinkRequest'];
      return refused(request, '/v2/payment-links') ?? created(showLink(state.createLink(request), url()));
    },
    createPayment: ({ body, headers }) => {
      const request = body as Schemas['CreatePaymentRequest'];
      const instance = '/v2/payments';
      return oncePerKey(state, { key: headers['x-idempotency-key'], instance, amount: request.amount }, () => {
        const refusal = refused(request, instance, refusalOfSplit(request, state.payments));
        if (refusal) return { id: null, answer: refusal };
        const payment = state.createPayment(request);
        return { id: payment.id, answer: created(showPayment(payment, url())) };
      });
    },
  };
}

const created = (body: unknown): SandboxAnswer => ({ status: 201, body });

function refused(
  request: Parameters<typeof refusalOf>[0] & { readonly entity_id: string },
  instance: string,
  more: string | null = null,
): SandboxAnswer | null {
  if (request.entity_id !== sandboxEntityId) return problem(403, 'Forbidden', { instance });
  const detail = refusalOf(request) ?? more;
  return detail === null ? null : problem(400, 'Bad request', { instance, detail });
}
