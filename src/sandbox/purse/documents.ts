import type { components } from '../../generated/purse.js';

export type Schemas = components['schemas'];
export type Operation = Schemas['Operation'];
export type Transaction = Schemas['PartnerTransaction'];
export type Split = Required<Pick<Schemas['Split'], 'partner' | 'method' | 'amount'>> &
  Pick<Schemas['Split'], 'parent_payment_id' | 'parent_partner_transaction_id'>;

/** What every session and link is created with. */
type Requested = Required<
  Pick<
    Schemas['ClientSession'],
    'entity_id' | 'amount' | 'currency' | 'capture_mode' | 'order' | 'expires_at' | 'shopper_redirection_url'
  >
>;
export type Session = Omit<Schemas['ClientSession'], 'links'> & Requested;
export type Link = Omit<Schemas['PaymentLink'], 'links'> &
  Requested &
  Required<Pick<Schemas['PaymentLink'], 'payments' | 'client_sessions'>>;

/** What the partners have done about a payment. */
interface PartnerWork {
  readonly authorization: Schemas['Authorization'] & { readonly partner_transactions: readonly Transaction[] };
  readonly captures: readonly Operation[];
  readonly voids: readonly Operation[];
  readonly refunds: readonly Operation[];
}

/** A payment without what follows from it: sums, overview and links are worked out when it is shown. */
export type Payment = Omit<
  Schemas['Payment'],
  keyof PartnerWork | 'split' | 'amounts' | 'overview' | 'links' | 'redirection'
> &
  PartnerWork & {
    readonly version: number;
    readonly amount: number;
    readonly split: readonly Split[];
    /** Where the shopper goes from the page of a payment without a session. */
    readonly returnUrl?: string;
    /** Whether the shopper has to be sent to the partner's page. */
    readonly isRedirected: boolean;
    /** What the partners would answer if Purse called them: by the id of an operation, or of the payment itself, its new status. */
    readonly pendingUpdates: Readonly<Record<string, string>>;
  };

/** The business unit of everything in the sandbox: that of Purse's samples. */
export const sandboxEntityId = '5e3a0862-7cc3-4427-92ba-9e1e9595f571';

/** What partners say of a transaction. */
export const approved = { partner_status: '0000', partner_status_description: 'Successful operation' };
export const refused = { partner_status: '51', partner_status_description: 'Not sufficient funds' };

/** When a session or link expires whose request does not say. */
export const expiresAt = '2026-12-31T23:59:59.999+01:00';

/** Purse's sample card; its number exists nowhere. */
export const sampleCard: Schemas['Card'] = {
  bin: '513842',
  last_four_digits: '1234',
  holder_name: 'John Doe',
  expiry_month: '01',
  expiry_year: '28',
  country_code: 'FR',
  fingerprint: 'mG/7oNfgy7dPj8/jhP5Ynr9u1U=',
  selected_network: 'VISA',
  three_ds: { eci: '01', version: '2.2.0', flow: 'CHALLENGE' },
};

export const sessionExtras = {
  widget: { data: 'w9R5pLx2E7fqA3B1cV8z0YeL', js_url: 'https://cdn.purse-sandbox.com/dropin/v3-stable/purse.js' },
  eligible_solutions: [
    { partner: 'illicado', method: 'giftcard' },
    { partner: 'dalenys', method: 'creditcard' },
    { partner: 'paypal', method: 'wallet' },
    { partner: 'oney', method: 'cb3x' },
  ],
};

type CreateRequest = Schemas['CreatePaymentRequest' | 'CreateClientSessionRequest' | 'CreatePaymentLinkRequest'];

/** What is requested, with Purse's defaults for what is left out. */
export const withRequestDefaults = (
  request: Schemas['CreateClientSessionRequest' | 'CreatePaymentLinkRequest'],
  expires_at = expiresAt,
) => ({
  ...chargeOf(request),
  expires_at,
  shopper_redirection_url: request.shopper_redirection_url,
});

export const chargeOf = ({ entity_id, amount, currency, capture_mode, allow_future_usage, order }: CreateRequest) => ({
  entity_id,
  amount,
  currency,
  capture_mode: capture_mode ?? 'MANUAL',
  allow_future_usage: allow_future_usage ?? false,
  order,
});

/** A session does not show the sellers of its order, nor the categories of its items. */
export function orderOfSession({
  marketplace_sellers: _sellers,
  ...order
}: Schemas['OrderInput']): Schemas['OrderInput'] {
  const shipments = order.shipments?.map((shipment) => {
    const item_lines = shipment.item_lines?.map(({ categories: _categories, ...line }) => line);
    return { ...shipment, ...(item_lines ? { item_lines } : {}) };
  });
  return { ...order, ...(shipments ? { shipments } : {}) };
}

/** What pays a part: the card of a form, the method of the earlier payment, or what was named. */
export function splitOf(part: Schemas['SplitInput'], whole: number, payments: ReadonlyMap<string, Payment>): Split {
  const { amount = whole } = part;
  if (!('parent_payment_id' in part)) {
    return { partner: part.partner ?? 'dalenys', method: part.method ?? 'creditcard', amount };
  }
  const { parent_payment_id } = part;
  const [first] = payments.get(parent_payment_id)?.authorization.partner_transactions ?? [];
  const { id, partner = 'dalenys', method = 'creditcard' } = first ?? {};
  return { partner, method, amount, parent_payment_id, ...(id ? { parent_partner_transaction_id: id } : {}) };
}
