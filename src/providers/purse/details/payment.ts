import type { PursePayment, WithMoney } from '../../../domain/records.js';
import type * as Schema from '../../../generated/schema.js';
import { amount, boolean, instant, integer, jsonObject, lastFour, text, texts, enumCode } from '../../wire.js';
import type { PursePaymentDocument, PurseWire } from '../types.js';
import { currency, each, opaque, part, webUrl } from './parts.js';
import { toOrderDetails } from './order.js';
import { toLinks } from './links.js';

export function toPaymentDetails(wire: PursePaymentDocument): PursePayment {
  const code = text(wire.currency);
  const operation = (item: PurseWire<'Operation'>) => toOperation(item, code);
  return {
    __typename: 'PursePayment',
    id: wire.id,
    version: integer(wire.version),
    createdAt: instant(wire.created_at),
    entityId: text(wire.entity_id),
    clientSessionId: text(wire.client_session_id),
    orderReference: text(wire.order_reference),
    order: part(wire.order, (order) => toOrderDetails(order, code)),
    amount: amount(wire.amount, code),
    currency: currency(wire.currency),
    captureMode: text(wire.capture_mode),
    allowFutureUsage: boolean(wire.allow_future_usage),
    amounts: part(wire.amounts, (amounts) => toAmounts(amounts, code)),
    overview: part(wire.overview, toOverview),
    split: each(wire.split, (split) => toSplit(split, code)),
    authorization: part(wire.authorization, (authorization) => toAuthorization(authorization, code)),
    captures: each(wire.captures, operation),
    voids: each(wire.voids, operation),
    refunds: each(wire.refunds, operation),
    links: toLinks(wire.links),
    webhook: part(wire.webhook, toWebhook),
    redirection: part(wire.redirection, toRedirection),
    authentication: part(wire.authentication, toAuthentication),
  };
}

const toAmounts = (wire: PurseWire<'Amounts'>, code: string | null): WithMoney<Schema.PurseAmounts> => ({
  authorizePending: amount(wire.authorize_pending, code),
  totalAuthorized: amount(wire.total_authorized, code),
  totalVoided: amount(wire.total_voided, code),
  availableToVoid: amount(wire.available_to_void, code),
  totalCaptured: amount(wire.total_captured, code),
  availableToCapture: amount(wire.available_to_capture, code),
  totalRefunded: amount(wire.total_refunded, code),
  availableToRefund: amount(wire.available_to_refund, code),
});

const toOverview = (wire: PurseWire<'Overview'>): WithMoney<Schema.PurseOverview> => ({
  consumed: text(wire.consumed),
  captured: text(wire.captured),
  voided: text(wire.voided),
  refunded: text(wire.refunded),
});

const toSplit = (wire: PurseWire<'Split'>, code: string | null): WithMoney<Schema.PurseSplit> => ({
  partner: enumCode(wire.partner),
  method: enumCode(wire.method),
  amount: amount(wire.amount, code),
  parentPaymentId: text(wire.parent_payment_id),
  parentPartnerTransactionId: text(wire.parent_partner_transaction_id),
  parentPartnerToken: text(wire.parent_partner_token),
  parentPartnerReference: text(wire.parent_partner_reference),
});

const toAuthorization = (
  wire: PurseWire<'Authorization'>,
  code: string | null,
): WithMoney<Schema.PurseAuthorization> => ({
  status: enumCode(wire.status),
  updatedAt: instant(wire.updated_at),
  partnerTransactions: each(wire.partner_transactions, (transaction) => toPartnerTransaction(transaction, code)),
});

const toOperation = (wire: PurseWire<'Operation'>, code: string | null): WithMoney<Schema.PurseOperation> => ({
  id: text(wire.id),
  amount: amount(wire.amount, code),
  createdAt: instant(wire.created_at),
  updatedAt: instant(wire.updated_at),
  triggeredBy: text(wire.triggered_by),
  merchantReference: text(wire.merchant_reference),
  status: enumCode(wire.status),
  partnerTransactions: each(wire.partner_transactions, (transaction) => toPartnerTransaction(transaction, code)),
  order: part(wire.order, (order) => toOrderDetails(order, code)),
});

const toPartnerTransaction = (
  wire: PurseWire<'PartnerTransaction'>,
  code: string | null,
): WithMoney<Schema.PursePartnerTransaction> => ({
  id: text(wire.id),
  createdAt: instant(wire.created_at),
  updatedAt: instant(wire.updated_at),
  status: enumCode(wire.status),
  amount: amount(wire.amount, code),
  remainingAmount: amount(wire.remaining_amount, code),
  partner: enumCode(wire.partner),
  method: enumCode(wire.method),
  partnerReference: text(wire.partner_reference),
  partnerStatus: enumCode(wire.partner_status),
  partnerStatusDescription: enumCode(wire.partner_status_description),
  partnerToken: text(wire.partner_token),
  partnerAdditionalData: jsonObject(wire.partner_additional_data),
  card: part(wire.card, toCard),
  saveToken: boolean(wire.save_token),
  tokenSaved: boolean(wire.token_saved),
});

const toCard = (wire: PurseWire<'Card'>): WithMoney<Schema.PurseCard> => ({
  bin: text(wire.bin)?.slice(0, 6) ?? null,
  lastFourDigits: lastFour(wire.last_four_digits),
  holderName: text(wire.holder_name),
  expiryMonth: text(wire.expiry_month),
  expiryYear: text(wire.expiry_year),
  countryCode: text(wire.country_code),
  fingerprint: text(wire.fingerprint),
  selectedNetwork: enumCode(wire.selected_network),
  threeDs: part(wire.three_ds, toThreeDs),
});

const toThreeDs = (wire: PurseWire<'ThreeDs'>): WithMoney<Schema.PurseThreeDs> => ({
  eci: text(wire.eci),
  version: text(wire.version),
  flow: text(wire.flow),
  dsTransactionId: text(wire.ds_transaction_id),
  acsTransactionId: text(wire.acs_transaction_id),
});

const toRedirection = (wire: PurseWire<'Redirection'>): WithMoney<Schema.PurseRedirection> => ({
  href: webUrl(wire.href),
  method: enumCode(wire.method),
  mediaType: text(wire.media_type),
  body: opaque(wire.body),
  form: text(wire.form),
});

const toAuthentication = (wire: PurseWire<'Authentication'>): WithMoney<Schema.PurseAuthentication> => ({
  status: enumCode(wire.status),
  challengeData: opaque(wire.challenge_data),
});

const toWebhook = (wire: PurseWire<'Webhook'>): WithMoney<Schema.PurseWebhook> => ({
  url: text(wire.url),
  headers: each(wire.headers, toWebhookHeader),
  eventTypes: texts(wire.event_types),
});

const toWebhookHeader = (wire: PurseWire<'WebhookHeader'>): WithMoney<Schema.PurseWebhookHeader> => ({
  name: text(wire.name),
  values: texts(wire.values),
});
