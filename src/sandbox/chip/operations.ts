import type { components } from '../../generated/chip.js';
import type { SandboxAnswer, SandboxDefinition, SandboxRefusal, SandboxRequest } from '../kit/sandbox-server.js';
import { brandId } from './seeds.js';
import type { ChipState, MovementKind, Purchase } from './state.js';

type PaymentMethods = components['schemas']['PaymentMethods'];
type Payment = components['schemas']['Payment'];

/** How many items a page of a list holds. CHIP tells nobody; two shows every reader that there are pages. */
const pageSize = 2;

/** CHIP's error body: errors by field, or under `__all__`. */
export function refusal(status: number, code: string, message: string, field = '__all__'): SandboxAnswer {
  return { status, body: { [field]: [{ message, code }] } };
}

const notFound = refusal(404, 'not_found', 'Not found.');

/** A request that the contract does not know, in CHIP's words. */
export function refuse(refused: SandboxRefusal): SandboxAnswer {
  switch (refused.kind) {
    case 'not-found':
      return notFound;
    case 'method-not-allowed':
      return refusal(405, 'method_not_allowed', 'Method not allowed.');
    case 'unreadable-body':
      return refusal(400, 'invalid', 'JSON parse error.');
    case 'invalid': {
      const [problem] = refused.problems;
      const field = problem?.path.split('/').at(-1);
      return refusal(400, 'invalid', problem?.message ?? 'Invalid.', field === '' ? undefined : field);
    }
  }
}

/** What CHIP does. `url` is where the simulation runs: links in answers are absolute. */
export function operations(state: ChipState, url: () => string): SandboxDefinition['operations'] {
  return {
    getPurchase: ({ pathParameters }) => {
      const purchase = state.purchases.get(pathParameters['id'] ?? '');
      return purchase ? { status: 200, body: present(purchase, url()) } : notFound;
    },
    getClient: ({ pathParameters }) => {
      const client = state.clients.get(pathParameters['id'] ?? '');
      return client ? { status: 200, body: client } : notFound;
    },
    listClientRecurringTokens: ({ pathParameters, query }) => {
      const id = pathParameters['id'] ?? '';
      if (!state.clients.has(id)) return notFound;
      return page(state.tokensOf(id), query, `${url()}/clients/${id}/recurring_tokens/`);
    },
    getClientRecurringToken: ({ pathParameters }) => {
      const tokens = state.tokensOf(pathParameters['client_id'] ?? '');
      const token = tokens.find(({ id }) => id === pathParameters['purchase_id']);
      return token ? { status: 200, body: token } : notFound;
    },
    capturePurchase: (request) => capture(state, url, request),
    releasePurchase: (request) => release(state, url, request),
    refundPurchase: (request) => refund(state, url, request),
    deleteRecurringToken: (request) => deleteToken(state, url, request),
    listPaymentMethods,
    listBillingTemplates: ({ query }) => page([], query, `${url()}/billing_templates/`),
  };
}

type Write = (state: ChipState, url: () => string, request: SandboxRequest) => SandboxAnswer;

const capture: Write = (state, url, { pathParameters, body }) => {
  const purchase = state.purchases.get(pathParameters['id'] ?? '');
  if (!purchase) return notFound;
  if (purchase.status !== 'hold')
    return wrongStatus('capture', 'Only Purchases with `status == hold` can be captured.');
  const { total } = purchase.purchase;
  const amount = amountIn(body) ?? total;
  return amount > total ? tooMuch(total) : move(state, url, purchase, 'capture', amount);
};

const release: Write = (state, url, { pathParameters }) => {
  const purchase = state.purchases.get(pathParameters['id'] ?? '');
  if (!purchase) return notFound;
  if (purchase.status !== 'hold')
    return wrongStatus('release', 'Only Purchases with `status == hold` can be released.');
  return move(state, url, purchase, 'release', purchase.purchase.total);
};

const refund: Write = (state, url, { pathParameters, body }) => {
  const purchase = state.purchases.get(pathParameters['id'] ?? '');
  if (!purchase) return notFound;
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
const deleteToken: Write = (state, url, { pathParameters }) => {
  const purchase = state.purchases.get(pathParameters['id'] ?? '');
  if (!purchase) return notFound;
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
  if (moved.isFailed) return refusal(400, `purchase_${kind}_error`, 'Processing failed.');
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

function wrongStatus(kind: MovementKind, message: string): SandboxAnswer {
  return refusal(400, `purchase_${kind}_wrong_status`, message);
}

function tooMuch(maximum: number): SandboxAnswer {
  return refusal(400, 'max_value', `Ensure this value is less than or equal to ${maximum}.`, 'amount');
}

/** A purchase as an answer shows it: with the URLs of its pages, which exist whether or not it can still be paid. */
function present(purchase: Purchase, url: string): Purchase {
  const checkoutUrl = `${url}/p/${purchase.id}/`;
  return {
    ...purchase,
    checkout_url: checkoutUrl,
    invoice_url: purchase.product === 'purchases' ? null : checkoutUrl,
  };
}

/** One page of a list, with absolute links to its neighbours. The cursor is the offset, made to look opaque. */
function page(items: readonly unknown[], query: SandboxRequest['query'], listUrl: string): SandboxAnswer {
  const offset = query['cursor'] === undefined ? 0 : offsetIn(query['cursor']);
  if (offset === null) return notFound;
  const link = (at: number): string => `${listUrl}?cursor=${Buffer.from(`o=${at}`).toString('base64url')}`;
  const body = {
    results: items.slice(offset, offset + pageSize),
    next: offset + pageSize < items.length ? link(offset + pageSize) : null,
    previous: offset > 0 ? link(Math.max(0, offset - pageSize)) : null,
  };
  return { status: 200, body };
}

function offsetIn(cursor: string): number | null {
  const match = /^o=(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match ? Number(match[1]) : null;
}

const cards = ['visa', 'mastercard', 'maestro'];
const malaysian = ['fpx', 'fpx_b2b1', 'duitnow_qr'];
const isFpx = (method: string): boolean => method.startsWith('fpx');

/** FPX takes no less than RM 1. */
const leastForFpx = 100;

/** Only cards can be held, verified or saved; FPX and DuitNow QR are for payers in Malaysia. */
function listPaymentMethods({ query }: SandboxRequest): SandboxAnswer {
  if (query['brand_id'] !== brandId) return refusal(400, 'invalid', 'No such brand.', 'brand_id');
  const needsCard = ['recurring', 'skip_capture', 'preauthorization'].some((wish) => query[wish] === 'true');
  const isAbroad = query['country'] !== undefined && query['country'] !== 'MY';
  const amount = query['amount'] === undefined ? leastForFpx : Number(query['amount']);
  const local = needsCard || isAbroad ? [] : malaysian.filter((method) => amount >= leastForFpx || !isFpx(method));
  const body: PaymentMethods = {
    available_payment_methods: [...local, ...cards],
    by_country: { any: ['card'], ...(local.length > 0 ? { MY: ['card', ...local] } : {}) },
    country_names: { any: 'Other', MY: 'Malaysia' },
    names: {
      fpx: 'Online Banking',
      fpx_b2b1: 'Corporate Online Banking',
      duitnow_qr: 'DuitNow QR',
      visa: 'Visa',
      mastercard: 'Mastercard',
    },
    logos: {
      fpx: '/static/images/icon-fpx.svg',
      visa: '/static/images/icon-visa.svg',
      mastercard: '/static/images/icon-mastercard.svg',
      card: ['/static/images/icon-visa.svg', '/static/images/icon-mastercard.svg'],
    },
    card_methods: cards,
  };
  return { status: 200, body };
}
