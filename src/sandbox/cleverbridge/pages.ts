import type { SandboxAnswer } from '../kit/sandbox-server.js';
import type { AnswerForm } from './answers.js';
import type { SandboxPurchase } from './documents.js';
import type { CleverbridgeStore } from './state.js';

/** What the pages may do. */
interface PageActions {
  readonly store: CleverbridgeStore;
  setAnswerForm(form: AnswerForm): void;
}

const answerForms: readonly string[] = ['string', 'object', 'bare'] satisfies readonly AnswerForm[];

/**
 * The shopper's side. At the address of a purchase's `customerConfirmationPageUrl` (`/1584/p/<purchase id>-SANDBOX`): its state, and for
 * one that is declined or waits for its customer the choice to pay it after all. At that of a session (`/1584/session/<token>`): the choice to
 * order. Besides, `POST /settings/answer-form` with `form` `string`, `object` or `bare` chooses how a single get wraps its purchase from now on.
 */
export function page(
  { store, setAnswerForm }: PageActions,
  method: string,
  path: string,
  body: Readonly<Record<string, string>>,
): SandboxAnswer | undefined {
  if (path === '/settings/answer-form' && method === 'POST') return chooseAnswerForm(body['form'] ?? '', setAnswerForm);
  const token = /^\/1584\/session\/([\w-]+)$/.exec(path)?.[1];
  if (token !== undefined) return sessionPage(store, method, token, body['outcome']);
  const purchaseId = Number(/^\/1584\/p\/(\d{1,12})-SANDBOX$/.exec(path)?.[1]);
  const purchase = store.find(purchaseId);
  if (!purchase) return undefined;
  if (method === 'GET') return purchasePage(store, purchase);
  const { outcome } = body;
  if (method !== 'POST' || (outcome !== 'pay' && outcome !== 'decline'))
    return { status: 400, body: 'pay or decline?' };
  const changed = store.attemptPayment(purchaseId, outcome);
  return changed ? purchasePage(store, changed) : { status: 409, body: 'It cannot be paid now.' };
}

/** A session is good for one purchase, and gone then. */
function sessionPage(store: CleverbridgeStore, method: string, token: string, outcome?: string): SandboxAnswer {
  if (!store.hasSession(token)) return { status: 410, body: 'The session has ended.' };
  if (method === 'GET') {
    const form = '<form method="post"><button name="outcome" value="pay">Give my data and pay</button></form>';
    return { status: 200, body: html('Your cart', `Waiting for your data. ${form}`) };
  }
  if (method !== 'POST' || outcome !== 'pay') return { status: 400, body: 'pay?' };
  const purchase = store.completeSession(token);
  return purchase ? purchasePage(store, purchase) : { status: 410, body: 'The session has ended.' };
}

function chooseAnswerForm(form: string, setAnswerForm: (form: AnswerForm) => void): SandboxAnswer {
  if (!isAnswerForm(form)) return { status: 400, body: `form is one of ${answerForms.join(', ')}` };
  setAnswerForm(form);
  return { status: 204 };
}

function isAnswerForm(form: string): form is AnswerForm {
  return answerForms.includes(form);
}

function purchasePage(store: CleverbridgeStore, purchase: SandboxPurchase): SandboxAnswer {
  const { purchaseId, status, statusId } = purchase;
  const choice = `<form method="post">
      <button name="outcome" value="pay">Pay with another card</button>
      <button name="outcome" value="decline">Have it declined again</button>
    </form>`;
  const state = `Status: <strong>${status}</strong> (${statusId})`;
  const content = store.isPayable(purchase) ? `${state} ${choice}` : state;
  return { status: 200, body: html(`Purchase ${purchaseId}`, content) };
}

function html(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${title}</title></head>
  <body>
    <h1>${title}</h1>
    <p>Simulation of Cleverbridge: no money moves.</p>
    <div>${content}</div>
  </body>
</html>`;
}
