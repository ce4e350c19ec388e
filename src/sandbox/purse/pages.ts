import type { SandboxAnswer } from '../kit/sandbox-server.js';
import type { PurseParts } from './operations.js';
import type { PurseState, Session, ShopperChoice } from './state.js';

type Page = (method: string, url: URL, form: Readonly<Record<string, string>>) => Promise<SandboxAnswer | undefined>;

/**
 * The shopper's side: the hosted page of a session (which also stands for the widget and for a partner's page) and the page of
 * a payment link. `GET` shows it, `POST` with `choice=pay|decline|abort` acts on it and sends the shopper back to the merchant
 * with `purse-redirection-data`. With `?format=json` the answers are JSON instead of a page and a redirect.
 */
export function createPages({ state }: PurseParts): Page {
  return async (method, url, form) => {
    const [, sessionId = ''] = /^\/entities\/[^/]+\/sessions\/([^/]+)$/.exec(url.pathname) ?? [];
    const [, linkId = ''] = /^\/payment-link\/([^/]+)$/.exec(url.pathname) ?? [];
    const session = state.sessions.get(sessionId);
    const link = state.links.get(linkId);
    const shown = session ?? link;
    if (!shown || (method !== 'GET' && method !== 'POST')) return undefined;
    const isJson = url.searchParams.get('format') === 'json';
    const choice = toChoice(form['choice']);
    if (method === 'GET' || !choice) {
      if (link) state.open(link);
      return show(`${shown.order.reference ?? ''}: ${shown.amount} ${shown.currency} (minor units)`, isJson);
    }
    const after = session ? state.choose(session, choice) : link ? state.chooseAtLink(link, choice) : null;
    return after ? sendBack(state, after, isJson) : refuse(isJson);
  };
}

const choices: readonly ShopperChoice[] = ['pay', 'decline', 'abort'];

const toChoice = (word: string | undefined) => choices.find((choice) => choice === word);

function show(what: string, isJson: boolean): SandboxAnswer {
  if (isJson) return { status: 200, body: { what, choices } };
  const buttons = choices.map((choice) => `<button name="choice" value="${choice}">${choice}</button>`).join(' ');
  return page(200, `<p>${escape(what)}</p><form method="post">${buttons}</form>`);
}

function refuse(isJson: boolean): SandboxAnswer {
  const title = 'This can no longer be paid';
  return isJson ? { status: 409, body: { title } } : page(409, `<p>${title}.</p>`);
}

/** Back to the merchant, with GET, as documented. */
async function sendBack(state: PurseState, session: Session, isJson: boolean): Promise<SandboxAnswer> {
  const location = new URL(session.shopper_redirection_url);
  location.searchParams.set('purse-redirection-data', await state.sign(session));
  return isJson
    ? { status: 200, body: { client_session_id: session.id, status: session.status, location: location.href } }
    : { status: 303, headers: { location: location.href } };
}

const page = (status: number, content: string): SandboxAnswer => ({
  status,
  body: `<!doctype html><html lang="en"><title>Purse sandbox</title><h1>Purse sandbox</h1>${content}</html>`,
});

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
