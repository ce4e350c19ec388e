import type { SandboxAnswer } from '../kit/sandbox-server.js';
import type { Link, Payment, Session } from './documents.js';
import type { PurseDependencies } from './reads.js';
import type { PurseState, ShopperChoice } from './state.js';

type Page = (method: string, url: URL, form: Readonly<Record<string, string>>) => Promise<SandboxAnswer | undefined>;

/**
 * The shopper's side: the hosted page of a session (which also replaces the widget and a partner's page), the page of a payment that
 * was made from server to server, and that of a payment link. `GET` shows it, `POST` with `choice=pay|decline|abort` acts on it and sends the
 * shopper back to the merchant with `purse-redirection-data`. With `?format=json` the answers are JSON instead of a page and a redirect.
 */
export function createPages({ state }: PurseDependencies): Page {
  return async (method, url, form) => {
    const found = find(state, url.pathname);
    if (!found || (method !== 'GET' && method !== 'POST')) return undefined;
    const isJson = url.searchParams.get('format') === 'json';
    const choice = toChoice(form['choice']);
    if (method === 'GET' || !choice) {
      found.open();
      const { order, amount, currency } = found.shown;
      return show(`${order?.reference ?? ''}: ${amount} ${currency ?? ''} (minor units)`, isJson);
    }
    const visit = found.act(choice);
    return visit ? sendBack(state, visit, isJson) : refuse(isJson);
  };
}

/** What the shopper leaves behind. */
interface Visit {
  readonly session: Session | null;
  readonly payment: Payment | undefined;
}

interface Found {
  readonly shown: Session | Payment | Link;
  readonly open: () => void;
  /** Null when it can no longer be paid. */
  readonly act: (choice: ShopperChoice) => Visit | null;
}

function find(state: PurseState, path: string): Found | undefined {
  const [, linkId = ''] = /^\/payment-link\/([^/]+)$/.exec(path) ?? [];
  const [, kind, id = ''] = /^\/entities\/[^/]+\/(sessions|payments)\/([^/]+)$/.exec(path) ?? [];
  const link = state.links.get(linkId);
  if (link) return ofLink(state, link);
  const session = kind === 'sessions' ? state.sessions.get(id) : undefined;
  if (session) return ofSession(state, session);
  const payment = kind === 'payments' ? state.payments.get(id) : undefined;
  return payment && ofPayment(state, payment);
}

const ofLink = (state: PurseState, link: Link): Found => ({
  shown: link,
  open: () => state.open(link),
  act: (choice) => visitOf(state, state.chooseAtLink(link, choice)),
});

const ofSession = (state: PurseState, session: Session): Found => ({
  shown: session,
  open: () => undefined,
  act: (choice) => visitOf(state, state.choose(session, choice)),
});

const ofPayment = (state: PurseState, payment: Payment): Found => ({
  shown: payment,
  open: () => undefined,
  act: (choice) => {
    const after = state.choosePayment(payment, choice);
    return after && { session: null, payment: after };
  },
});

const visitOf = (state: PurseState, session: Session | null): Visit | null =>
  session && { session, payment: state.payments.get(session.payment_id ?? '') };

const choices: readonly ShopperChoice[] = ['pay', 'decline', 'abort'];

const toChoice = (text: string | undefined) => choices.find((choice) => choice === text);

function show(what: string, isJson: boolean): SandboxAnswer {
  if (isJson) return { status: 200, body: { what, choices } };
  const buttons = choices.map((choice) => `<button name="choice" value="${choice}">${choice}</button>`).join(' ');
  return page(200, `<p>${escape(what)}</p><form method="post">${buttons}</form>`);
}

function refuse(isJson: boolean): SandboxAnswer {
  const title = 'This can no longer be paid';
  return isJson ? { status: 409, body: { title } } : page(409, `<p>${title}.</p>`);
}

/** Back to the merchant, with GET, as documented; to nowhere from a payment for which no address was given. */
async function sendBack(state: PurseState, { session, payment }: Visit, isJson: boolean): Promise<SandboxAnswer> {
  const address = session ? session.shopper_redirection_url : payment?.returnUrl;
  const location = address === undefined ? null : new URL(address);
  location?.searchParams.set('purse-redirection-data', await state.sign(session, payment));
  if (isJson) {
    const status = session?.status ?? payment?.authorization.status;
    const ids = { client_session_id: session?.id, payment_id: payment?.id };
    return { status: 200, body: { ...ids, status, location: location?.href } };
  }
  return location ? { status: 303, headers: { location: location.href } } : page(200, '<p>Done.</p>');
}

const page = (status: number, content: string): SandboxAnswer => ({
  status,
  body: `<!doctype html><html lang="en"><title>Purse sandbox</title><h1>Purse sandbox</h1>${content}</html>`,
});

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
