import type { components } from '../../generated/chip.js';
import type { SandboxAnswer, SandboxDefinition, SandboxRequest } from '../kit/sandbox-server.js';
import { notFound, present, refusal } from './answers.js';
import type { Purchase } from './documents.js';
import { isPayable, type MovementKind } from './outcomes.js';
import type { ChipState } from './state.js';

type Payment = components['schemas']['Payment'];

/** The operations that change what exists. */
export function writes(state: ChipState, url: () => string): SandboxDefinition['operations'] {
  const on =
    (write: Write): SandboxDefinition['operations'][string] =>
    (request) => {
      const purchase = state.purchases.get(request.pathParameters['id'] ?? '');
      return purchase ? write(state, url, purchase, request) : notFound;
    };
  return {
    cancelPurchase: on(cancel),
    chargePurchase: on(charge),
    markPurchaseAsPaid: on(markAsPaid),
    resendInvoice: on(resendInvoice),
    capturePurchase: on(capture),
    releasePurchase: on(release),
    refundPurchase: on(refund),
    deleteRecurringToken: on(deleteToken),
  };
}

type Write = (state: ChipState, url: () => string, purchase: Purchase, request: SandboxRequest) => SandboxAnswer;

const cancel: Write = (state, url, purchase) => {
  if (!isPayable(purchase)) return wrongStatus('cancel', 'Only unpaid Purchases can be cancelled.');
  return { status: 200, body: present(state.cancel(purchase), url()) };
};

/** The token is looked at first, as at CHIP. What CHIP says to a purchase that is paid already is not documented. */
const charge: Write = (state, url, purchase, { body }) => {
  const { recurring_token: id } = body as components['schemas']['ChargeBody'];
  const token = state.purchases.get(id.toLowerCase());
  if (!token?.is_recurring_token) {
    return refusal(400, 'invalid_recurring_token', 'Invalid or inactive recurring token!');
  }
  if (!isPayable(purchase)) return wrongStatus('charge', 'Only unpaid Purchases can be charged.');
  const charged = state.charge(purchase, token);
  return charged.isFailed ? failed('charge') : { status: 200, body: present(charged.purchase, url()) };
};

/** What CHIP says to a purchase that is not to be paid any more is not documented. */
const markAsPaid: Write = (state, url, purchase, { body }) => {
  if (!isPayable(purchase)) return wrongStatus('mark_as_paid', 'Only unpaid Purchases can be marked as paid.');
  const { paid_on: paidOn } = (body ?? {}) as components['schemas']['MarkAsPaidBody'];
  return { status: 200, body: present(state.markAsPaid(purchase, paidOn), url()) };
};

/** The mail goes nowhere; the log of calls shows how many there were. */
const resendInvoice: Write = (_state, url, purchase) => ({ status: 200, body: present(purchase, url()) });

const capture: Write = (state, url, purchase, { body }) => {
  if (purchase.status !== 'hold')
    return wrongStatus('capture', 'Only Purchases with `status == hold` can be captured.');
  const { total } = purchase.purchase;
  const amount = amountIn(body) ?? total;
  return amount > total ? tooMuch(total) : move(state, url, purchase, 'capture', amount);
};

const release: Write = (state, url, purchase) => {
  if (purchase.status !== 'hold')
    return wrongStatus('release', 'Only Purchases with `status == hold` can be released.');
  return move(state, url, purchase, 'release', purchase.purchase.total);
};

const refund: Write = (state, url, purchase, { body }) => {
  if (!refundable.has(purchase.status)) return wrongStatus('refund', 'Only paid Purchases can be refunded.');
  const { refund_availability: availability, refundable_amount: left = 0 } = purchase;
  if (availability === 'none' || left === 0) {
    return refusal(400, 'purchase_refund_not_possible', 'This Purchase was already fully refunded.');
  }
  const amount = amountIn(body) ?? left;
  if (amount > left) return tooMuch(left);
  if (amount < left && availability === 'full_only') return refusal(400, 'invalid', 'Refund it wholly.', 'amount');
  return move(state, url, purchase, 'refund', amount);
};

/** What happens to a purchase that is no token is not documented: here nothing does, and the end is the same. */
const deleteToken: Write = (state, url, purchase) => {
  if (!purchase.is_recurring_token) return { status: 200, body: present(purchase, url()) };
  return move(state, url, purchase, 'delete_recurring_token', purchase.purchase.total);
};

const refundable: ReadonlySet<string> = new Set(['paid', 'cleared', 'settled', 'refunded']);

/** A refund that is finished is answered with its Payment, everything else with the purchase. */
function move(
  state: ChipState,
  url: () => string,
  purchase: Purchase,
  kind: MovementKind,
  amount: number,
): SandboxAnswer {
  const moved = state.move(purchase, { kind, amount });
  if (moved.isFailed) return failed(kind);
  const isRefund = kind === 'refund' && moved.purchase.status === 'refunded';
  return { status: 200, body: isRefund ? toPayment(moved.purchase, amount) : present(moved.purchase, url()) };
}

/** The newest refund of a purchase, as CHIP's Payment. */
function toPayment(purchase: Purchase, amount: number): Payment {
  const { client, is_test, company_id, brand_id, updated_on, transaction_data, status_history = [] } = purchase;
  return {
    type: 'payment',
    id: status_history.at(-1)?.related_object?.id ?? '',
    created_on: updated_on,
    updated_on,
    status: 'success',
    client,
    payment: {
      is_outgoing: true,
      payment_type: 'refund',
      amount,
      currency: purchase.purchase.currency,
      net_amount: amount,
      fee_amount: 0,
      pending_amount: 0,
      pending_unfreeze_on: null,
      description: '',
      paid_on: updated_on,
      remote_paid_on: updated_on,
    },
    transaction_data: { ...transaction_data, attempts: [] },
    related_to: { type: 'purchase', id: purchase.id },
    reference_generated: `${purchase.reference_generated}-R`,
    reference: '',
    account_id: accountId,
    company_id,
    is_test,
    user_id: null,
    brand_id,
  };
}

/** The account that refunds are paid from: the one of CHIP's published example. */
const accountId = '5d0a9f0e-90b4-4f5d-9a3d-1f1f6f2f7e10';

function amountIn(body: unknown): number | undefined {
  const { amount } = (body ?? {}) as { readonly amount?: number };
  return amount;
}

/** For charges and markings, the code is our guess after the others. */
function wrongStatus(kind: string, message: string): SandboxAnswer {
  return refusal(400, `purchase_${kind}_wrong_status`, message);
}

function tooMuch(maximum: number): SandboxAnswer {
  return refusal(400, 'max_value', `Ensure this value is less than or equal to ${maximum}.`, 'amount');
}

function failed(kind: MovementKind): SandboxAnswer {
  return refusal(400, `purchase_${kind}_error`, 'Processing failed.');
}
