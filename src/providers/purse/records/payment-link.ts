import { resourceId } from '../../../domain/ids.js';
import type { AllowedActionRecord, PaymentLinkRecord } from '../../../domain/records.js';
import { toPursePaymentLink } from '../../../generated/purse-records.js';
import type { Contact, PaymentLinkStatus } from '../../../generated/schema.js';
import { lookUp, type ReportUnknown, type MappingContext } from '../../tables.js';
import {
  amount,
  fullName,
  instant,
  isObject,
  object,
  objectOrNull,
  objects,
  text,
  texts,
  webUrl,
  enumCode,
} from '../../wire.js';
import { captureModes, linkEnds, paymentLinkStatuses } from '../status.js';
import type { PursePaymentLinkDocument, PurseWire } from '../types.js';
import { toClientSessionStatus } from './client-session.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { toAuthorizationStatus } from './payment.js';
import { cartId, edge, linkUrl, orderReference } from './references.js';

export function toPaymentLink(wire: PursePaymentLinkDocument, { asOf, report }: MappingContext): PaymentLinkRecord {
  const status = toPaymentLinkStatus(wire.status, report);
  const customer: PurseWire<'Customer'> = object(wire.customer);
  return {
    __typename: 'PaymentLink',
    id: resourceId('PURSE', 'PAYMENT_LINK', wire.id),
    provider: 'PURSE',
    reference: wire.id,
    status,
    providerStatus: wire.status,
    asOf,
    actions: paymentLinkActions(status),
    url: linkEnds[status] ? null : linkUrl(wire.links, 'customer_url'),
    amount: amount(wire.amount, text(wire.currency)),
    captureMode: lookUp(captureModes, text(wire.capture_mode), null, 'payment_link.capture_mode', report),
    expiresAt: instant(wire.expires_at),
    returnUrl: webUrl(wire.shopper_redirection_url),
    customerReference: text(customer.reference),
    orderReference: orderReference(wire.order),
    contact: toContact(wire),
    cartId: cartId('payment-link', wire),
    payments: objects(wire.payments).flatMap(({ id, authorization_status }: PurseWire<'PaymentLinkPayment'>) => {
      const paymentId = edge('PAYMENT', id);
      const authorizationStatus = toAuthorizationStatus(text(authorization_status), report);
      return paymentId === null ? [] : [{ id: paymentId, authorizationStatus }];
    }),
    clientSessions: objects(wire.client_sessions).flatMap((item: PurseWire<'PaymentLinkClientSession'>) => {
      const sessionId = edge('CLIENT_SESSION', item.id);
      return sessionId === null
        ? []
        : [{ id: sessionId, status: toClientSessionStatus(enumCode(item.status), report) }];
    }),
    purchaseId: null,
    get details() {
      return withExactAmounts('PURSE', () => toPursePaymentLink(wire));
    },
  };
}

export const toPaymentLinkStatus = (code: string, report: ReportUnknown): PaymentLinkStatus =>
  lookUp(paymentLinkStatuses, code, 'UNKNOWN', 'payment_link.status', report);

/** Purse shows its `cancel` link in every state, so the state alone decides: what has not ended can be cancelled. */
export const paymentLinkActions = (status: PaymentLinkStatus): readonly AllowedActionRecord[] =>
  linkEnds[status] || status === 'UNKNOWN' ? [] : [{ action: 'CANCEL', maximum: null, partial: false }];

/** The customer of a link, with the address that the bill goes to; null when there is neither. */
function toContact(wire: PursePaymentLinkDocument): Contact | null {
  const customer: PurseWire<'Customer'> | null = objectOrNull(wire.customer);
  const order: PurseWire<'Order'> = object(wire.order);
  const address: PurseWire<'Address'> = object(order.billing_address);
  if (!customer && !isObject(order.billing_address)) return null;
  const person = customer ?? address;
  return {
    fullName: fullName(text(person.first_name), text(person.middle_name), text(person.last_name)),
    firstName: text(person.first_name),
    lastName: text(person.last_name),
    company: text(address.company_name),
    email: text(customer?.email),
    phone: text(address.phone_number) ?? text(address.mobile_phone_number),
    locale: text(customer?.locale),
    addressLines: texts(address.address_lines),
    city: text(address.city),
    postalCode: text(address.postal_code),
    region: text(address.province_code),
    countryCode: text(address.country_code),
  };
}
