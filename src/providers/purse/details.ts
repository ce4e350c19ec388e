import { exponentOf } from '../../domain/iso-4217.js';
import type {
  PurseClientSession,
  PurseOrder as PurseOrderDetails,
  PursePayment,
  PursePaymentLink,
  WithMoney,
} from '../../domain/records.js';
import type * as Schema from '../../generated/schema.js';
import {
  amount,
  boolean,
  day,
  instant,
  integer,
  isObject,
  jsonObject,
  list,
  object,
  objectOrNull,
  text,
  texts,
} from '../wire.js';
import type { PurseClientSessionDocument, PursePaymentDocument, PursePaymentLinkDocument, PurseWire } from './types.js';

/**
 * Purse's own records in the shape of their schema types (schema/details/purse.graphql): every documented field, renamed and
 * nothing else. Amounts stand in the currency of the document that holds them.
 */

/** The currency of a document, to show; null unless ISO 4217 knows it. */
function currency(value: unknown): string | null {
  const code = text(value);
  return code !== null && exponentOf(code) !== undefined ? code : null;
}

/** A URL that a browser may be sent to: absolute and https, or http on loopback (the sandbox). Anything else is null. */
export function webUrl(value: unknown): string | null {
  const address = text(value);
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback) ? address : null;
}

/** What may be text or an object on the wire, as text. */
const opaque = (value: unknown): string | null => (isObject(value) ? JSON.stringify(value) : text(value));

/** The parts of a list that are objects, each mapped. */
function each<Item>(value: unknown, map: (item: Readonly<Record<string, unknown>>) => Item): readonly Item[] {
  return list(value).filter(isObject).map(map);
}

/** A part that may be missing as a whole. */
function part<Item>(value: unknown, map: (item: Readonly<Record<string, unknown>>) => Item): Item | null {
  const wire = objectOrNull(value);
  return wire && map(wire);
}

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

export function toClientSessionDetails(wire: PurseClientSessionDocument): PurseClientSession {
  const code = text(wire.currency);
  return {
    __typename: 'PurseClientSession',
    id: wire.id,
    status: wire.status,
    entityId: text(wire.entity_id),
    amount: amount(wire.amount, code),
    currency: currency(wire.currency),
    captureMode: text(wire.capture_mode),
    integrationMode: text(wire.integration_mode),
    allowFutureUsage: boolean(wire.allow_future_usage),
    order: part(wire.order, (order) => toOrderDetails(order, code)),
    expiresAt: instant(wire.expires_at),
    shopperRedirectionUrl: text(wire.shopper_redirection_url),
    widget: part(wire.widget, toWidget),
    eligibleSolutions: each(wire.eligible_solutions, toSolution),
    paymentId: text(wire.payment_id),
    links: toLinks(wire.links),
  };
}

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

/** @param code the currency of the payment, session or link that holds the order */
export function toOrderDetails(wire: PurseWire<'Order'>, code: string | null): PurseOrderDetails {
  return {
    __typename: 'PurseOrder',
    reference: text(wire.reference),
    netAmount: amount(wire.net_amount, code),
    taxAmount: amount(wire.tax_amount, code),
    discountAmount: amount(wire.discount_amount, code),
    additionalData: jsonObject(wire.additional_data),
    billingAddress: part(wire.billing_address, toAddress),
    shipments: each(wire.shipments, (shipment) => toShipment(shipment, code)),
    discounts: each(wire.discounts, (discount) => toDiscount(discount, code)),
    marketplaceSellers: each(wire.marketplace_sellers, (seller) => toMarketplaceSeller(seller, code)),
  };
}

const toShipment = (wire: PurseWire<'Shipment'>, code: string | null): WithMoney<Schema.PurseShipment> => ({
  netAmount: amount(wire.net_amount, code),
  deliveryType: text(wire.delivery_type),
  deliveryQuickness: text(wire.delivery_quickness),
  deliveryMethodReference: text(wire.delivery_method_reference),
  estimatedDeliveryDateTime: instant(wire.estimated_delivery_date_time),
  shippingAddress: part(wire.shipping_address, toAddress),
  itemLines: each(wire.item_lines, (line) => toItemLine(line, code)),
});

const toItemLine = (wire: PurseWire<'ItemLine'>, code: string | null): WithMoney<Schema.PurseItemLine> => ({
  type: text(wire.type),
  name: text(wire.name),
  quantity: text(wire.quantity),
  unitGrossPrice: amount(wire.unit_gross_price, code),
  netAmount: amount(wire.net_amount, code),
  taxAmount: amount(wire.tax_amount, code),
  taxRate: text(wire.tax_rate),
  discountAmount: amount(wire.discount_amount, code),
  skuReference: text(wire.sku_reference),
  brand: text(wire.brand),
  sellerReference: text(wire.seller_reference),
  sellerName: text(wire.seller_name),
  isMarketplaceSeller: boolean(wire.is_marketplace_seller),
  categories: texts(wire.categories),
  productUri: text(wire.product_uri),
  imageUri: text(wire.image_uri),
});

const toDiscount = (wire: PurseWire<'Discount'>, code: string | null): WithMoney<Schema.PurseDiscount> => ({
  netAmount: amount(wire.net_amount, code),
  taxAmount: amount(wire.tax_amount, code),
  couponCode: text(wire.coupon_code),
  sellerReference: text(wire.seller_reference),
});

const toMarketplaceSeller = (
  wire: PurseWire<'MarketplaceSeller'>,
  code: string | null,
): WithMoney<Schema.PurseMarketplaceSeller> => ({
  name: text(wire.name),
  reference: text(wire.reference),
  totalSalesCount: integer(wire.total_sales_count),
  totalSalesAmount: amount(wire.total_sales_amount, code),
  registrationDateTime: instant(wire.registration_date_time),
  lastUpdateDateTime: instant(wire.last_update_date_time),
});

const toAddress = (wire: PurseWire<'Address'>): WithMoney<Schema.PurseAddress> => ({
  companyName: text(wire.company_name),
  gender: text(wire.gender),
  firstName: text(wire.first_name),
  middleName: text(wire.middle_name),
  lastName: text(wire.last_name),
  addressLines: texts(wire.address_lines),
  city: text(wire.city),
  postalCode: text(wire.postal_code),
  countryCode: text(wire.country_code),
  provinceCode: text(wire.province_code),
  phoneNumber: text(wire.phone_number),
  mobilePhoneNumber: text(wire.mobile_phone_number),
  workPhoneNumber: text(wire.work_phone_number),
  deliveryPointName: text(wire.delivery_point_name),
});

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
  partner: text(wire.partner),
  method: text(wire.method),
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
  status: text(wire.status),
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
  status: text(wire.status),
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
  status: text(wire.status),
  amount: amount(wire.amount, code),
  remainingAmount: amount(wire.remaining_amount, code),
  partner: text(wire.partner),
  method: text(wire.method),
  partnerReference: text(wire.partner_reference),
  partnerStatus: text(wire.partner_status),
  partnerStatusDescription: text(wire.partner_status_description),
  partnerToken: text(wire.partner_token),
  partnerAdditionalData: jsonObject(wire.partner_additional_data),
  card: part(wire.card, toCard),
  saveToken: boolean(wire.save_token),
  tokenSaved: boolean(wire.token_saved),
});

const toCard = (wire: PurseWire<'Card'>): WithMoney<Schema.PurseCard> => ({
  bin: text(wire.bin),
  lastFourDigits: text(wire.last_four_digits),
  holderName: text(wire.holder_name),
  expiryMonth: text(wire.expiry_month),
  expiryYear: text(wire.expiry_year),
  countryCode: text(wire.country_code),
  fingerprint: text(wire.fingerprint),
  selectedNetwork: text(wire.selected_network),
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
  method: text(wire.method),
  mediaType: text(wire.media_type),
  body: opaque(wire.body),
  form: text(wire.form),
});

const toAuthentication = (wire: PurseWire<'Authentication'>): WithMoney<Schema.PurseAuthentication> => ({
  status: text(wire.status),
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

/** Purse's links are a map by relation; a list of them keeps every relation, also those that its documents do not name. */
function toLinks(value: unknown): readonly WithMoney<Schema.PurseLink>[] {
  return Object.entries(object(value)).map(([rel, wire]) => {
    const link: PurseWire<'Link'> = object(wire);
    return { rel, href: text(link.href), method: text(link.method) };
  });
}

const toWidget = (wire: PurseWire<'Widget'>): WithMoney<Schema.PurseWidget> => ({
  data: text(wire.data),
  jsUrl: webUrl(wire.js_url),
});

const toSolution = (wire: PurseWire<'Solution'>): WithMoney<Schema.PurseSolution> => ({
  partner: text(wire.partner),
  method: text(wire.method),
});

const toLinkPayment = (wire: PurseWire<'PaymentLinkPayment'>): WithMoney<Schema.PursePaymentLinkPayment> => ({
  id: text(wire.id),
  authorizationStatus: text(wire.authorization_status),
});

const toLinkClientSession = (
  wire: PurseWire<'PaymentLinkClientSession'>,
): WithMoney<Schema.PursePaymentLinkClientSession> => ({
  id: text(wire.id),
  status: text(wire.status),
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
