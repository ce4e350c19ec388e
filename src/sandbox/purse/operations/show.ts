import type { Link, Payment, Schemas, Session } from '../state.js';
import { overviewOf, sumsOf } from '../state/sums.js';

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
