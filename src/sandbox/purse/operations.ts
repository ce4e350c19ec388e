import type { SandboxAnswer, SandboxRequest } from '../kit/sandbox-server.js';
import type { Link, Operation, Payment, PurseState, Schemas, Session } from './state.js';

/** What the handlers need besides the state. */
export interface PurseParts {
  readonly state: PurseState;
  /** Where the sandbox is: payment links and hosted pages have absolute addresses. */
  readonly url: () => string;
}

type Handler = (request: SandboxRequest) => SandboxAnswer;

/** What each operation of the contract does: the token and the reads. */
export function createOperations({ state, url }: PurseParts): Readonly<Record<string, Handler>> {
  return {
    createToken: () =>
      ok({ access_token: state.issueToken(), token_type: 'Bearer', expires_in: state.tokenLifeSeconds }),
    getClientSession: byId(state.sessions, (session) => ok(showSession(session, url()))),
    getPayment: byId(state.payments, (payment, { headers }) => readPayment(state, payment, headers, url())),
    getPaymentLink: byId(state.links, (link) => ok(showLink(link, url()))),
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

/** What has moved, by operations that ended well, and what is left besides those that still may. */
function sumsOf({ amount, authorization, captures, voids, refunds }: Omit<Payment, 'isRedirected' | 'news'>) {
  const total_authorized = authorization.status === 'AUTHORIZED' ? amount : 0;
  const [captured, voided, refunded] = [moved(captures), moved(voids), moved(refunds)];
  const left = total_authorized - captured - voided - held(captures) - held(voids);
  return {
    authorize_pending: authorization.status === 'PENDING' ? amount : 0,
    total_authorized,
    total_voided: voided,
    available_to_void: left,
    total_captured: captured,
    available_to_capture: left,
    total_refunded: refunded,
    available_to_refund: captured - refunded - held(refunds),
  };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Of a conflict only the parts that succeeded have moved. */
const moved = (operations: readonly Operation[]) =>
  sum(
    operations
      .flatMap(({ partner_transactions = [] }) => partner_transactions)
      .map(({ status, amount = 0 }) => (status === 'SUCCESS' ? amount : 0)),
  );

const held = (operations: readonly Operation[]) =>
  sum(operations.map(({ status, amount = 0 }) => (status === 'PENDING' || status === 'UNCERTAIN' ? amount : 0)));

function overviewOf(sums: ReturnType<typeof sumsOf>): Schemas['Overview'] {
  const share = (part: number, whole: number) => (part === 0 ? 'NOT' : part < whole ? 'PARTIALLY' : 'TOTALLY');
  const { total_authorized, total_captured, total_voided, total_refunded } = sums;
  return {
    consumed: share(total_captured + total_voided, total_authorized),
    captured: share(total_captured, total_authorized),
    voided: share(total_voided, total_authorized),
    refunded: share(total_refunded, total_captured),
  };
}
