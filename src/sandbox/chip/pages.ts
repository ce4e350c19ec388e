import type { SandboxAnswer } from '../kit/sandbox-server.js';
import type { Purchase } from './documents.js';
import { type Instrument, isPayable } from './outcomes.js';
import { visa } from './seeds.js';
import type { ChipState } from './state.js';

/**
 * The shopper's side: `/p/<purchase id>/`. Opening it counts as a view; a form there pays, or fails with a code of the shopper's
 * choice, and sends the shopper on to the merchant (`success_redirect`, `failure_redirect`), or back to the page without one.
 */
export function shopperPage(
  state: ChipState,
  method: string,
  url: URL,
  form: Readonly<Record<string, string>>,
): SandboxAnswer | undefined {
  const id = /^\/p\/([0-9a-f-]{36})\/$/.exec(url.pathname)?.[1];
  const purchase = id === undefined ? undefined : state.purchases.get(id);
  if (!purchase) return acquirerPage(state, method, url, form);
  if (method === 'GET') return { status: 200, body: checkout(state.view(purchase)) };
  if (method !== 'POST') return { status: 405, body: page('Method not allowed', '') };
  if (!isPayable(purchase)) return { status: 409, body: page('This purchase cannot be paid any more', '') };
  return submit(state, purchase, url, form);
}

/**
 * The acquirer's side: `POST /acquirer/<purchase id>/` with `outcome=done` or `outcome=failed` ends what it is at work on; 409 when that
 * is nothing.
 */
function acquirerPage(
  state: ChipState,
  method: string,
  url: URL,
  { outcome = '' }: Readonly<Record<string, string>>,
): SandboxAnswer | undefined {
  const id = /^\/acquirer\/([0-9a-f-]{36})\/$/.exec(url.pathname)?.[1];
  const purchase = id === undefined ? undefined : state.purchases.get(id);
  if (!purchase) return undefined;
  if (method !== 'POST') return { status: 405, body: page('Method not allowed', '') };
  if (outcome !== 'done' && outcome !== 'failed') return { status: 400, body: page('Neither done nor failed', '') };
  const settled = state.settle(purchase, outcome === 'done');
  return settled ? { status: 204 } : { status: 409, body: page('The acquirer is not at work on this purchase', '') };
}

function submit(
  state: ChipState,
  purchase: Purchase,
  url: URL,
  { action, code = '' }: Readonly<Record<string, string>>,
): SandboxAnswer {
  if (action === 'pay') {
    state.pay(purchase, instrumentFor(purchase));
    return redirect(purchase.success_redirect, url);
  }
  if (action === 'decline' && /^\w{1,60}$/.test(code)) {
    state.decline(purchase, instrumentFor(purchase), code);
    return redirect(purchase.failure_redirect, url);
  }
  return { status: 400, body: page('Neither a payment nor a decline', '') };
}

/** The test card, unless the purchase takes something else only. */
function instrumentFor({ payment_method_whitelist: methods }: Purchase): Instrument {
  const other = methods?.includes(visa.method) ? undefined : methods?.[0];
  return other === undefined ? visa : { method: other, extra: {} };
}

function redirect(target: string | undefined, page: URL): SandboxAnswer {
  return { status: 303, headers: { location: target ? target : page.pathname } };
}

function checkout(purchase: Purchase): string {
  const { products, total, currency } = purchase.purchase;
  const lines = products.map(({ name, quantity, price }) => `<li>${escape(`${quantity} × ${name}: ${price}`)}</li>`);
  const form = isPayable(purchase)
    ? `<form method="post">
         <button name="action" value="pay">Pay with a test card</button>
         <label>Code <input name="code" value="insufficient_funds"></label>
         <button name="action" value="decline">Decline with this code</button>
       </form>`
    : '<p>This purchase cannot be paid any more.</p>';
  const back = purchase.cancel_redirect
    ? `<p><a href="${escape(purchase.cancel_redirect)}">Return to seller</a></p>`
    : '';
  const amount = `${total} minor units of ${currency}`;
  return page('CHIP sandbox', `<ul>${lines.join('')}</ul><p>Total: ${escape(amount)}</p>${form}${back}`);
}

function page(title: string, content: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${content}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
