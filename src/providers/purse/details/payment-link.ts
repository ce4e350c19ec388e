import type { PursePaymentLink, WithMoney } from '../../../domain/records.js';
import type * as Schema from '../../../generated/schema.js';
import { amount, boolean, day, instant, integer, text, enumCode } from '../../wire.js';
import type { PursePaymentLinkDocument, PurseWire } from '../types.js';
import { currency, each, part } from './parts.js';
import { toOrderDetails } from './order.js';
import { toLinks } from './links.js';

export function toPaymentLinkDetails(wire: PursePaymentLinkDocument): PursePaymentLink {
  const code = text(wire.currency);
  return {
    __typename: 'PursePaymentLink',
    id: wire.id,
    version: integer(wire.version),
    entityId: text(wire.entity_id),
    status: wire.status,
    amount: amount(wire.amount, code),
    currency: currency(wire.currency),
    shopperRedirectionUrl: text(wire.shopper_redirection_url),
    captureMode: text(wire.capture_mode),
    expiresAt: instant(wire.expires_at),
    allowFutureUsage: boolean(wire.allow_future_usage),
    customer: part(wire.customer, (customer) => toCustomer(customer, code)),
    order: part(wire.order, (order) => toOrderDetails(order, code)),
    payments: each(wire.payments, toLinkPayment),
    clientSessions: each(wire.client_sessions, toLinkClientSession),
    links: toLinks(wire.links),
  };
}

const toLinkPayment = (wire: PurseWire<'PaymentLinkPayment'>): WithMoney<Schema.PursePaymentLinkPayment> => ({
  id: text(wire.id),
  authorizationStatus: text(wire.authorization_status),
});

const toLinkClientSession = (
  wire: PurseWire<'PaymentLinkClientSession'>,
): WithMoney<Schema.PursePaymentLinkClientSession> => ({
  id: text(wire.id),
  status: enumCode(wire.status),
});

const toCustomer = (wire: PurseWire<'Customer'>, code: string | null): WithMoney<Schema.PurseCustomer> => ({
  reference: text(wire.reference),
  type: text(wire.type),
  email: text(wire.email),
  gender: text(wire.gender),
  firstName: text(wire.first_name),
  middleName: text(wire.middle_name),
  lastName: text(wire.last_name),
  nationalIdentifier: text(wire.national_identifier),
  birthDate: day(wire.birth_date),
  ipAddress: text(wire.ip_address),
  locale: text(wire.locale),
  account: part(wire.account, (account) => toAccount(account, code)),
});

const toAccount = (wire: PurseWire<'Account'>, code: string | null): WithMoney<Schema.PurseAccount> => ({
  creationDateTime: instant(wire.creation_date_time),
  updateDateTime: instant(wire.update_date_time),
  passwordUpdateDateTime: instant(wire.password_update_date_time),
  authenticationDateTime: instant(wire.authentication_date_time),
  firstPurchaseDateTime: instant(wire.first_purchase_date_time),
  priorPurchaseDateTime: instant(wire.prior_purchase_date_time),
  purchaseCountLastDay: integer(wire.purchase_count_last_day),
  purchaseCountLastSixMonths: integer(wire.purchase_count_last_six_months),
  purchaseCountLastYear: integer(wire.purchase_count_last_year),
  differentCardCountLastDay: integer(wire.different_card_count_last_day),
  purchaseTotalAmount: amount(wire.purchase_total_amount, code),
  authenticationMethod: text(wire.authentication_method),
  ageIndicator: text(wire.age_indicator),
  changeIndicator: text(wire.change_indicator),
  passwordChangeIndicator: text(wire.password_change_indicator),
  trustIndicator: text(wire.trust_indicator),
});
