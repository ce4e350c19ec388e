import type { SandboxAnswer, SandboxDefinition, SandboxRequest } from '../kit/sandbox-server.js';
import { ok, problem, showLink, showPayment, showSession } from './answers.js';
import type { Payment } from './documents.js';
import type { PurseState } from './state.js';

/** What the handlers need besides the state. */
export interface PurseDependencies {
  readonly state: PurseState;
  /** Where the sandbox is: payment links and hosted pages have absolute addresses. */
  readonly url: () => string;
}

type Handler = SandboxDefinition['operations'][string];

/** The operations that read, and the one that issues tokens. */
export function reads({ state, url }: PurseDependencies): SandboxDefinition['operations'] {
  return {
    createToken: () =>
      ok({ access_token: state.issueToken(), token_type: 'Bearer', expires_in: state.tokenLifeSeconds }),
    getClientSession: byId(state.sessions, (session) => ok(showSession(session, url()))),
    getPayment: byId(state.payments, (payment, { headers }) => readPayment(state, payment, headers, url())),
    getPaymentLink: byId(state.links, (link) => ok(showLink(link, url()))),
    getSigningJwks: () => ok({ keys: state.keys.map(({ kty, e, kid, n }) => ({ kty, e, kid, n })) }),
  };
}

export function byId<Document>(
  store: ReadonlyMap<string, Document>,
  show: (document: Document, request: SandboxRequest) => SandboxAnswer,
): Handler {
  return (request) => {
    const document = store.get(request.pathParameters['id']?.toLowerCase() ?? '');
    return document ? show(document, request) : problem(404, 'Not found');
  };
}

/**
 * Without a `max-age` directive the partners are called, which may change the payment. How many were called is in
 * `x-sandbox-partners-asked`, a header that the real Purse does not have.
 */
function readPayment(
  state: PurseState,
  payment: Payment,
  headers: SandboxRequest['headers'],
  url: string,
): SandboxAnswer {
  const isHeldEnough = /(^|[\s,])max-age=[1-9]\d*/.test(headers['cache-control'] ?? '');
  const shown = isHeldEnough ? payment : state.refreshFromPartners(payment);
  const requested = isHeldEnough ? 0 : new Set(payment.split.map(({ partner }) => partner)).size;
  return { ...ok(showPayment(shown, url)), headers: { 'x-sandbox-partners-asked': String(requested) } };
}
