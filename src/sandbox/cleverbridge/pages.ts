import type { SandboxAnswer } from '../kit/sandbox-server.js';
import type { AnswerForm } from './operations.js';
import type { CleverbridgeStore, SandboxPurchase } from './state.js';

/** What the pages may do. */
export interface PageActions {
  readonly store: CleverbridgeStore;
  setAnswerForm(form: AnswerForm): void;
}

const answerForms: readonly string[] = ['string', 'object', 'bare'] satisfies readonly AnswerForm[];

/**
 * The shopper's side, at the address that a purchase's `customerConfirmationPageUrl` tells (`/1584/p/<purchase id>-SANDBOX`): the
 * state of the purchase, and for a declined one the choice to pay it after all. Besides, `POST /settings/answer-form` with `form`
 * `string`, `object` or `bare` chooses how a single get wraps its purchase from now on.
 */
export function page(
  { store, setAnswerForm }: PageActions,
  method: string,
  path: string,
  body: Readonly<Record<string, string>>,
): SandboxAnswer | undefined {
  if (path === '/settings/answer-form' && method === 'POST') return chooseAnswerForm(body['form'] ?? '', setAnswerForm);
  const purchaseId = Number(/^\/1584\/p\/(\d{1,12})-SANDBOX$/.exec(path)?.[1]);
  const purchase = store.find(purchaseId);
  if (!purchase) return undefined;
  if (method === 'GET') return { status: 200, body: html(purchase) };
  const { outcome } = body;
  if (method !== 'POST' || (outcome !== 'pay' && outcome !== 'decline'))
    return { status: 400, body: 'pay or decline?' };
  const changed = store.attemptPayment(purchaseId, outcome);
  return changed ? { status: 200, body: html(changed) } : { status: 409, body: 'It is not declined.' };
}

function chooseAnswerForm(form: string, setAnswerForm: (form: AnswerForm) => void): SandboxAnswer {
  if (!isAnswerForm(form)) return { status: 400, body: `form is one of ${answerForms.join(', ')}` };
  setAnswerForm(form);
  return { status: 204 };
}

function isAnswerForm(form: string): form is AnswerForm {
  return answerForms.includes(form);
}

function html({ purchaseId, status, statusId }: SandboxPurchase): string {
  const choice = `<form method="post">
      <button name="outcome" value="pay">Pay with another card</button>
      <button name="outcome" value="decline">Have it declined again</button>
    </form>`;
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Purchase ${purchaseId}</title></head>
  <body>
    <h1>Purchase ${purchaseId}</h1>
    <p>Simulation of Cleverbridge: no money moves. Status: <strong>${status}</strong> (${statusId})</p>
    ${statusId === 'DEC' ? choice : ''}
  </body>
</html>`;
}
