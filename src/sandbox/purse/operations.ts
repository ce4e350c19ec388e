import type { SandboxAnswer, SandboxRequest } from '../kit/sandbox-server.js';
import type { Link, Payment, PurseState, Schemas, Session } from './state.js';
import { isSlow, type OperationList } from './state/outcomes.js';
import { overviewOf, sumsOf } from './state/sums.js';

/** What the handlers need besides the state. */
export interface PurseParts {
  readonly state: PurseState;
  /** Where the sandbox is: payment links and hosted pages have absolute addresses. */
  readonly url: () => string;
}

type Handler = (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;

/** How long a slow partner takes. */
const slowPartnerMs = 300;

/** What each operation of the contract does: the token, the reads, and what moves money. */
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
    getSigningJwks: () => ok({ keys: state.keys.map(({ kty, e, kid, n }) => ({ kty, e, kid, n })) }),
  };
}

/** An error in the form of Purse's one published body. @see https://docs.purse.tech (idempotency) */
export function problem(status: number, title: string, more: Readonly<Record<string, unknown>> = {}): SandboxAnswer {
  const type = `urn:eu.purse:${title.toLowerCase().replaceAll(' ', '-')}`;
  return { status, headers: { 'content-type': 'application/problem+json' }, body: { type, title, status, ...more } };
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
  const asked = isHeldEnough ? 0 : new Set(payment.split.map(({ partner }) => partner)).size;
  return { ...ok(showPayment(shown, url)), headers: { 'x-sandbox-partners-asked': String(asked) } };
}

/**
 * A key that was used before gets 409, with the operation that it made, whatever the request says; while the first request is still under
 * way there is none to name. A request that is refused leaves its key free. The answer is the whole payment.
 */
function operate({ state, url }: PurseParts, list: OperationList): Handler {
  return async ({ pathParameters, headers, body }) => {
    const id = pathParameters['id']?.toLowerCase() ?? '';
    const instance = `/v2/payments/${id}/${list}`;
    const request = body as Schemas['OperationRequest'];
    const key = headers['x-idempotency-key'];
    if (!state.payments.has(id)) return problem(404, 'Not found', { instance });
    if (key !== undefined && state.operationsByKey.has(key)) return violation(instance, state.operationsByKey.get(key));
    if (key !== undefined) state.operationsByKey.set(key, null);
    if (isSlow(request.amount)) await new Promise((resolve) => setTimeout(resolve, slowPartnerMs));
    const operation = state.operate(id, list, request);
    if (key !== undefined && !operation) state.operationsByKey.delete(key);
    if (!operation) return problem(400, 'Bad request', { instance, detail: 'The amount is not available.' });
    if (key !== undefined) state.operationsByKey.set(key, operation.id);
    const payment = state.payments.get(id);
    return payment ? ok(showPayment(payment, url())) : problem(404, 'Not found', { instance });
  };
}

/** As published; `resource_id` is left out as long as there is none. */
function violation(instance: string, operationId: string | null | undefined): SandboxAnswer {
  const named = operationId === null || operationId === undefined ? {} : { resource_id: operationId };
  return problem(409, 'Idempotency violation', { type: 'urn:eu.purse:write-conflict', instance, ...named });
}

/** As Purse shows it: relative links without `/payment`, `self` in the singular as in both published samples. */
function showPayment({ isRedirected, news: _, ...payment }: Payment, url: string): Schemas['Payment'] {
  const amounts = sumsOf(payment);
  const path = `/v2/payments/${payment.id}`;
  const redirection = { href: `${url}${pagePath(payment.entity_id, payment.client_session_id)}`, method: 'GET' };
  return {
    ...payment,
    amounts,
    overview: overviewOf(amounts),
    ...(isRedirected ? { redirection } : {}),
    links: {
      self: { href: `/v2/payment/${payment.id}`, method: 'GET' },
      ...(amounts.available_to_capture > 0 ? { capture: { href: `${path}/captures`, method: 'POST' } } : {}),
      ...(amounts.available_to_refund > 0 ? { refund: { href: `${path}/refunds`, method: 'POST' } } : {}),
      ...(amounts.available_to_void > 0 ? { void: { href: `${path}/voids`, method: 'POST' } } : {}),
    },
  };
}

/** Relative links, too; `abort` and `payment` appear once it is submitted, as published. */
function showSession(session: Session, url: string): Schemas['ClientSession'] {
  const path = `/v2/client-sessions/${session.id}`;
  const isPayable = session.status === 'CREATED' || session.status === 'SUBMITTED';
  const isHosted = session.integration_mode === 'HOSTED_PAGE' && isPayable;
  const submitted = {
    abort: { href: `${path}/abort`, method: 'POST' },
    payment: { href: `/v2/payments/${session.payment_id ?? ''}`, method: 'GET' },
  };
  const hosted_page = { href: `${url}${pagePath(session.entity_id, session.id)}`, method: 'GET' };
  return {
    ...session,
    links: {
      self: { href: path, method: 'GET' },
      ...(session.status === 'SUBMITTED' ? submitted : {}),
      ...(isHosted ? { hosted_page } : {}),
    },
  };
}

/** Absolute links; `cancel` in every state, as published. */
function showLink(link: Link, url: string): Schemas['PaymentLink'] {
  const self = `${url}/payment/v2/payment-links/${link.id}`;
  return {
    ...link,
    links: {
      self: { href: self, method: 'GET' },
      customer_url: { href: `${url}/payment-link/${link.id}`, method: 'GET' },
      cancel: { href: `${self}/cancel`, method: 'POST' },
    },
  };
}

const pagePath = (entityId = '', sessionId = '') => `/entities/${entityId}/sessions/${sessionId}`;
