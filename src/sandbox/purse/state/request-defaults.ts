import { expiresAt } from '../seeds.js';
import type { Payment, Schemas, Split } from '../state.js';

type Making = Schemas['CreatePaymentRequest' | 'CreateClientSessionRequest' | 'CreatePaymentLinkRequest'];

/** What a request asks for, with what Purse takes of itself where nothing is said. */
export const withRequestDefaults = (
  request: Schemas['CreateClientSessionRequest' | 'CreatePaymentLinkRequest'],
  expires_at = expiresAt,
) => ({
  ...chargeOf(request),
  expires_at,
  shopper_redirection_url: request.shopper_redirection_url,
});

export const chargeOf = ({ entity_id, amount, currency, capture_mode, allow_future_usage, order }: Making) => ({
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

/** What Purse has against a request besides its form; null when nothing. */
export const refusalOf = ({ amount, order }: Pick<Making, 'amount' | 'order'>): string | null =>
  amount > order.net_amount
    ? 'The amount must not exceed the order net amount minus the already paid net amount.'
    : null;

/** An earlier payment must have been made for it, and the parts have to add up. */
export function refusalOfSplit(
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
