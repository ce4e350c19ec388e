import type { SandboxAnswer, SandboxDefinition } from '../kit/sandbox-server.js';
import { problem, showLink, showPayment, showSession } from './answers.js';
import { type Payment, sandboxEntityId, type Schemas } from './documents.js';
import type { PurseDependencies } from './reads.js';
import { withIdempotency } from './writes.js';

/**
 * The operations that create something. Only payments honour a key here: of sessions and links Purse's documents say nothing, so that one which is
 * sent twice exists twice.
 */
export function creations({ state, url }: PurseDependencies): SandboxDefinition['operations'] {
  return {
    createClientSession: ({ body }) => {
      const request = body as Schemas['CreateClientSessionRequest'];
      return refused(request, '/v2/client-sessions') ?? created(showSession(state.createSession(request), url()));
    },
    createPaymentLink: ({ body }) => {
      const request = body as Schemas['CreatePaymentLinkRequest'];
      return refused(request, '/v2/payment-links') ?? created(showLink(state.createLink(request), url()));
    },
    createPayment: ({ body, headers }) => {
      const request = body as Schemas['CreatePaymentRequest'];
      const instance = '/v2/payments';
      return withIdempotency(state, { key: headers['x-idempotency-key'], instance, amount: request.amount }, () => {
        const refusal = refused(request, instance, refusalOfSplit(request, state.payments));
        if (refusal) return { id: null, answer: refusal };
        const payment = state.createPayment(request);
        return { id: payment.id, answer: created(showPayment(payment, url())) };
      });
    },
  };
}

const created = (body: unknown): SandboxAnswer => ({ status: 201, body });

function refused(
  request: Parameters<typeof refusalOf>[0] & { readonly entity_id: string },
  instance: string,
  more: string | null = null,
): SandboxAnswer | null {
  if (request.entity_id !== sandboxEntityId) return problem(403, 'Forbidden', { instance });
  const detail = refusalOf(request) ?? more;
  return detail === null ? null : problem(400, 'Bad request', { instance, detail });
}

/** What Purse has against a request besides its form; null when nothing. */
const refusalOf = ({ amount, order }: Pick<Schemas['CreatePaymentRequest'], 'amount' | 'order'>): string | null =>
  amount > order.net_amount
    ? 'The amount must not exceed the order net amount minus the already paid net amount.'
    : null;

/** An earlier payment must have been made for it, and the parts have to add up. */
function refusalOfSplit(
  { amount, split }: Schemas['CreatePaymentRequest'],
  payments: ReadonlyMap<string, Payment>,
): string | null {
  const parents = split.flatMap((part) => ('parent_payment_id' in part ? [payments.get(part.parent_payment_id)] : []));
  const isReusable = (parent: Payment | undefined) =>
    parent?.allow_future_usage === true && parent.authorization.status === 'AUTHORIZED';
  if (!parents.every(isReusable)) return 'The parent payment does not allow future usage.';
  const sum = split.reduce((total, part) => total + (part.amount ?? amount), 0);
  return sum === amount ? null : 'The split does not add up to the amount.';
}
