import { resourceId } from '../../../domain/ids.js';
import type {
  CartLineRecord,
  CartRecord,
  ClientSessionRecord,
  PaymentLinkRecord,
  PaymentRecord,
} from '../../../domain/records.js';
import { toPurseOrder } from '../../../generated/purse-records.js';
import type { CartStatus } from '../../../generated/schema.js';
import { lookUp, type ReportUnknown, type MappingContext } from '../../tables.js';
import { amount, objectOrNull, objects, text } from '../../wire.js';
import { cartLineKinds, cartStatusOfClientSession, cartStatusOfPayment, cartStatusOfPaymentLink } from '../status.js';
import type { PurseDocuments, PurseWire } from '../types.js';
import { toClientSession } from './client-session.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { toPayment } from './payment.js';
import { toPaymentLink } from './payment-link.js';

/** How each document shows the order that it holds as a cart; null when it holds none. */
export const toCart: {
  readonly [Type in keyof PurseDocuments]: (wire: PurseDocuments[Type], context: MappingContext) => CartRecord | null;
} = {
  payment: (wire, context) => {
    const owner = toPayment(wire, context);
    return toCartOf(owner, 'payment', cartStatusOfPayment[owner.status], wire, context.report);
  },
  'client-session': (wire, context) => {
    const owner = toClientSession(wire, context);
    return toCartOf(owner, 'client-session', cartStatusOfClientSession[owner.status], wire, context.report);
  },
  'payment-link': (wire, context) => {
    const owner = toPaymentLink(wire, context);
    return toCartOf(owner, 'payment-link', cartStatusOfPaymentLink[owner.status], wire, context.report);
  },
};

function toCartOf(
  owner: PaymentRecord | ClientSessionRecord | PaymentLinkRecord,
  type: keyof PurseDocuments,
  status: CartStatus,
  wire: PurseDocuments[keyof PurseDocuments],
  report: ReportUnknown,
): CartRecord | null {
  const order = objectOrNull(wire.order);
  if (!order) return null;
  const code = text(wire.currency);
  const { net_amount, tax_amount, discount_amount, shipments }: PurseWire<'Order'> = order;
  const lines = objects(shipments).flatMap((shipment: PurseWire<'Shipment'>) => objects(shipment.item_lines));
  const reference = `${type}:${wire.id}`;
  return {
    __typename: 'Cart',
    id: resourceId('PURSE', 'CART', reference),
    provider: 'PURSE',
    reference,
    status,
    providerStatus: owner.providerStatus,
    asOf: owner.asOf,
    actions: owner.actions,
    total: amount(net_amount, code),
    tax: amount(tax_amount, code),
    discount: amount(discount_amount, code),
    lines: lines.map((line, index) => toCartLine(line, index + 1, code, report)),
    customerReference: owner.__typename === 'PaymentLink' ? owner.customerReference : null,
    orderReference: owner.orderReference,
    ownerId: owner.id,
    get details() {
      return withExactAmounts('PURSE', () => toPurseOrder(order, code));
    },
  };
}

/** In Purse's samples `unit_gross_price` is before tax and `net_amount` holds it: the fields are passed on by that meaning. */
function toCartLine(
  wire: PurseWire<'ItemLine'>,
  position: number,
  code: string | null,
  report: ReportUnknown,
): CartLineRecord {
  return {
    position,
    kind: lookUp(cartLineKinds, text(wire.type), 'UNKNOWN', 'item_line.type', report),
    name: text(wire.name),
    sku: text(wire.sku_reference),
    quantity: text(wire.quantity),
    unitPrice: amount(wire.unit_gross_price, code),
    discount: amount(wire.discount_amount, code),
    tax: amount(wire.tax_amount, code),
    taxRatePercent: text(wire.tax_rate),
    total: amount(wire.net_amount, code),
  };
}
