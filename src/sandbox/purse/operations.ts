import type { SandboxAnswer, SandboxRequest } from '../kit/sandbox-server.js';
import { createHandlers } from './operations/create.js';
import { oncePerKey } from './operations/idempotency.js';
import { problem } from './operations/problem.js';
import { showLink, showPayment, showSession } from './operations/show.js';
import type { Payment, PurseState, Schemas } from './state.js';
import type { OperationList } from './state/outcomes.js';

/** What the handlers need besides the state. */
export interface PurseParts {
  readonly state: PurseState;
  /** Where the sandbox is: payment links and hosted pages have absolute addresses. */
  readonly url: () => string;
}

type Handler = (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;

/** What each operation of the contract does: the token, the reads, what makes or ends something, and what moves money. */
export function createOperations({ state, url }: PurseParts): Readonly<Record<string, Handler>> {
  return {
    createToken: () =>
      ok({ access_token: state.issueToken(), token_type: 'Bearer', expires_in: state.tokenLifeSeconds }),
    getClientSession: byId(state.sessions, (session) => ok(showSession(session, url()))),
    getPayment: byId(state.payments, (payment, { headers }) => readPayment(state, payment, headers, url())),
    getPaymentLink: byId(state.links, (link) => ok(showLink(link, url()))),
    capturePayment: operate({ state, url }, 'captures'),
    refundPayment: operate({ state, url }, 'refunds'),
    voidPayment: operate({ state, url }, 'voids'),
    ...createHandlers({ state, url }),
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
    getSigningJwks: () => ok({ keys: state.keys.map(({ kty, e, kid, n }) => ({ kty, e, kid, n })) }),
  };
}

const ok = (body: unknown): SandboxAnswer => ({ status: 200, body });

function byId<Document>(
  store: ReadonlyMap<string, Document>,
  show: (document: Document, request: SandboxRequest) => SandboxAnswer,
): Handler {
  return (request) => {
    const document = store.get(request.pathParameters['id']?.toLowerCase() ?? '');
    return document ? show(document, request) : problem(404, 'Not found');
  };
}

/**
 * Without a `max-age` directive the partners are asked, which may change the payment. How many were asked stands in
 * `x-sandbox-partners-asked`, a header that the real Purse does not have.
 */
function readPayment(
  state: PurseState,
  payment: Payment,
  headers: SandboxRequest['headers'],
  url: string,
): SandboxAnswer {
  const isHeldEnough = /(^|[\s,])max-age=[1-9]\d*/.test(headers['cache-control'] ?? '');
  const shown = isHeldEnough ? payment : state.askPartners(payment);
  const requested = isHeldEnough ? 0 : new Set(payment.split.map(({ partner }) => partner)).size;
  return { ...ok(showPayment(shown, url)), headers: { 'x-sandbox-partners-asked': String(requested) } };
}

/** The answer is the whole payment. */
function operate({ state, url }: PurseParts, list: OperationList): Handler {
  return ({ pathParameters, headers, body }) => {
    const id = pathParameters['id']?.toLowerCase() ?? '';
    const instance = `/v2/payments/${id}/${list}`;
    const request = body as Schemas['OperationRequest'];
    if (!state.payments.has(id)) return problem(404, 'Not found', { instance });
    return oncePerKey(state, { key: headers['x-idempotency-key'], instance, amount: request.amount }, () => {
      const operation = state.operate(id, list, request);
      const payment = state.payments.get(id);
      const refusal = problem(400, 'Bad request', { instance, detail: 'The amount is not available.' });
      if (!operation || !payment) return { id: null, answer: refusal };
      return { id: operation.id, answer: ok(showPayment(payment, url())) };
    });
  };
}
