import type { SandboxAnswer } from '../kit/sandbox-server.js';
import type { Link, Payment, Schemas, Session } from './documents.js';
import { overviewOf, sumsOf } from './outcomes.js';

export const ok = (body: unknown): SandboxAnswer => ({ status: 200, body });

/** An error in the form of Purse's one published body. @see https://docs.purse.tech (idempotency) */
export function problem(status: number, title: string, more: Readonly<Record<string, unknown>> = {}): SandboxAnswer {
  const type = `urn:eu.purse:${title.toLowerCase().replaceAll(' ', '-')}`;
  return { status, headers: { 'content-type': 'application/problem+json' }, body: { type, title, status, ...more } };
}

/** As published; `resource_id` is left out as long as there is none. */
export function violation(instance: string, createdId: string | null | undefined): SandboxAnswer {
  const named = createdId === null || createdId === undefined ? {} : { resource_id: createdId };
  return problem(409, 'Idempotency violation', { type: 'urn:eu.purse:write-conflict', instance, ...named });
}

/** As Purse shows it: relative links without `/payment`, `self` in the singular as in both published samples. */
export function showPayment(
  { isRedirected, pendingUpdates: _pendingUpdates, returnUrl: _url, ...payment }: Payment,
  url: string,
): Schemas['Payment'] {
  const amounts = sumsOf(payment);
  const path = `/v2/payments/${payment.id}`;
  const redirection = { href: url + pageOf(payment), method: 'GET' };
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
export function showSession(session: Session, url: string): Schemas['ClientSession'] {
  const path = `/v2/client-sessions/${session.id}`;
  const isPayable = session.status === 'CREATED' || session.status === 'SUBMITTED';
  const isHosted = session.integration_mode === 'HOSTED_PAGE' && isPayable;
  const submitted = {
    abort: { href: `${path}/abort`, method: 'POST' },
    payment: { href: `/v2/payments/${session.payment_id ?? ''}`, method: 'GET' },
  };
  const hosted_page = { href: url + sessionPage(session.entity_id, session.id), method: 'GET' };
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
export function showLink(link: Link, url: string): Schemas['PaymentLink'] {
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

const sessionPage = (entityId: string, sessionId: string) => `/entities/${entityId}/sessions/${sessionId}`;

/** Where the shopper finishes a payment: at its session, or at a page of its own when it has none. */
const pageOf = ({
  id,
  entity_id = '',
  client_session_id,
}: Omit<Payment, 'isRedirected' | 'pendingUpdates' | 'returnUrl'>) =>
  client_session_id === undefined ? `/entities/${entity_id}/payments/${id}` : sessionPage(entity_id, client_session_id);
