/** Generated from src/providers/purse/contract.yaml by scripts/generate-contracts.mjs. */
import type { Document, WithMoney } from '../domain/records.js';
import { amount, boolean, day, each, enumCode, instant, integer, jsonObject, knownCurrency, lastFour, opaque, part, text, texts, webUrl } from '../providers/wire.js';
import { bin, links } from '../providers/purse/values.js';
import type { components } from './purse.js';
import type * as Schema from './schema.js';

type Schemas = components['schemas'];
type Wire<Name extends keyof Schemas> = { readonly [Field in keyof Schemas[Name]]?: unknown };

export function toPursePayment(wire: Wire<'Payment'> & Pick<Schema.PursePayment, 'id'>): Document<'PursePayment', Schema.PursePayment> {
  const currency = text(wire.currency);
  return {
    __typename: 'PursePayment',
    id: wire.id,
    version: integer(wire.version),
    createdAt: instant(wire.created_at),
    entityId: text(wire.entity_id),
    clientSessionId: text(wire.client_session_id),
    orderReference: text(wire.order_reference),
    order: part(wire.order, (inner) => toPurseOrder(inner, currency)),
    amount: amount(wire.amount, currency),
    currency: knownCurrency(wire.currency),
    captureMode: text(wire.capture_mode),
    allowFutureUsage: boolean(wire.allow_future_usage),
    amounts: part(wire.amounts, (inner) => toPurseAmounts(inner, currency)),
    overview: part(wire.overview, toPurseOverview),
    split: each(wire.split, (inner) => toPurseSplit(inner, currency)),
    authorization: part(wire.authorization, (inner) => toPurseAuthorization(inner, currency)),
    captures: each(wire.captures, (inner) => toPurseOperation(inner, currency)),
    voids: each(wire.voids, (inner) => toPurseOperation(inner, currency)),
    refunds: each(wire.refunds, (inner) => toPurseOperation(inner, currency)),
    links: links(wire.links),
    webhook: part(wire.webhook, toPurseWebhook),
    redirection: part(wire.redirection, toPurseRedirection),
    authentication: part(wire.authentication, toPurseAuthentication),
  };
}

function toPurseAmounts(wire: Wire<'Amounts'>, currency: string | null): WithMoney<Schema.PurseAmounts> {
  return {
    authorizePending: amount(wire.authorize_pending, currency),
    totalAuthorized: amount(wire.total_authorized, currency),
    totalVoided: amount(wire.total_voided, currency),
    availableToVoid: amount(wire.available_to_void, currency),
    totalCaptured: amount(wire.total_captured, currency),
    availableToCapture: amount(wire.available_to_capture, currency),
    totalRefunded: amount(wire.total_refunded, currency),
    availableToRefund: amount(wire.available_to_refund, currency),
  };
}

function toPurseOverview(wire: Wire<'Overview'>): WithMoney<Schema.PurseOverview> {
  return {
    consumed: text(wire.consumed),
    captured: text(wire.captured),
    voided: text(wire.voided),
    refunded: text(wire.refunded),
  };
}

function toPurseSplit(wire: Wire<'Split'>, currency: string | null): WithMoney<Schema.PurseSplit> {
  return {
    partner: enumCode(wire.partner),
    method: enumCode(wire.method),
    amount: amount(wire.amount, currency),
    parentPaymentId: text(wire.parent_payment_id),
    parentPartnerTransactionId: text(wire.parent_partner_transaction_id),
    parentPartnerToken: text(wire.parent_partner_token),
    parentPartnerReference: text(wire.parent_partner_reference),
  };
}

function toPurseAuthorization(wire: Wire<'Authorization'>, currency: string | null): WithMoney<Schema.PurseAuthorization> {
  return {
    status: enumCode(wire.status),
    updatedAt: instant(wire.updated_at),
    partnerTransactions: each(wire.partner_transactions, (inner) => toPursePartnerTransaction(inner, currency)),
  };
}

function toPurseOperation(wire: Wire<'Operation'>, currency: string | null): WithMoney<Schema.PurseOperation> {
  return {
    id: text(wire.id),
    amount: amount(wire.amount, currency),
    createdAt: instant(wire.created_at),
    updatedAt: instant(wire.updated_at),
    triggeredBy: text(wire.triggered_by),
    merchantReference: text(wire.merchant_reference),
    status: enumCode(wire.status),
    partnerTransactions: each(wire.partner_transactions, (inner) => toPursePartnerTransaction(inner, currency)),
    order: part(wire.order, (inner) => toPurseOrder(inner, currency)),
  };
}

function toPursePartnerTransaction(wire: Wire<'PartnerTransaction'>, currency: string | null): WithMoney<Schema.PursePartnerTransaction> {
  return {
    id: text(wire.id),
    createdAt: instant(wire.created_at),
    updatedAt: instant(wire.updated_at),
    status: enumCode(wire.status),
    amount: amount(wire.amount, currency),
    remainingAmount: amount(wire.remaining_amount, currency),
    partner: enumCode(wire.partner),
    method: enumCode(wire.method),
    partnerReference: text(wire.partner_reference),
    partnerStatus: enumCode(wire.partner_status),
    partnerStatusDescription: enumCode(wire.partner_status_description),
    partnerToken: text(wire.partner_token),
    partnerAdditionalData: jsonObject(wire.partner_additional_data),
    card: part(wire.card, toPurseCard),
    saveToken: boolean(wire.save_token),
    tokenSaved: boolean(wire.token_saved),
  };
}

function toPurseCard(wire: Wire<'Card'>): WithMoney<Schema.PurseCard> {
  return {
    bin: bin(wire.bin),
    lastFourDigits: lastFour(wire.last_four_digits),
    holderName: text(wire.holder_name),
    expiryMonth: text(wire.expiry_month),
    expiryYear: text(wire.expiry_year),
    countryCode: text(wire.country_code),
    fingerprint: text(wire.fingerprint),
    selectedNetwork: enumCode(wire.selected_network),
    threeDs: part(wire.three_ds, toPurseThreeDs),
  };
}

function toPurseThreeDs(wire: Wire<'ThreeDs'>): WithMoney<Schema.PurseThreeDs> {
  return {
    eci: text(wire.eci),
    version: text(wire.version),
    flow: text(wire.flow),
    dsTransactionId: text(wire.ds_transaction_id),
    acsTransactionId: text(wire.acs_transaction_id),
  };
}

function toPurseRedirection(wire: Wire<'Redirection'>): WithMoney<Schema.PurseRedirection> {
  return {
    href: webUrl(wire.href),
    method: enumCode(wire.method),
    mediaType: text(wire.media_type),
    body: opaque(wire.body),
    form: text(wire.form),
  };
}

function toPurseAuthentication(wire: Wire<'Authentication'>): WithMoney<Schema.PurseAuthentication> {
  return {
    status: enumCode(wire.status),
    challengeData: opaque(wire.challenge_data),
  };
}

function toPurseWebhook(wire: Wire<'Webhook'>): WithMoney<Schema.PurseWebhook> {
  return {
    url: text(wire.url),
    headers: each(wire.headers, toPurseWebhookHeader),
    eventTypes: texts(wire.event_types),
  };
}

function toPurseWebhookHeader(wire: Wire<'WebhookHeader'>): WithMoney<Schema.PurseWebhookHeader> {
  return {
    name: text(wire.name),
    values: texts(wire.values),
  };
}

export function toPurseClientSession(wire: Wire<'ClientSession'> & Pick<Schema.PurseClientSession, 'id' | 'status'>): Document<'PurseClientSession', Schema.PurseClientSession> {
  const currency = text(wire.currency);
  return {
    __typename: 'PurseClientSession',
    id: wire.id,
    status: wire.status,
    entityId: text(wire.entity_id),
    amount: amount(wire.amount, currency),
    currency: knownCurrency(wire.currency),
    captureMode: text(wire.capture_mode),
    integrationMode: text(wire.integration_mode),
    allowFutureUsage: boolean(wire.allow_future_usage),
    order: part(wire.order, (inner) => toPurseOrder(inner, currency)),
    expiresAt: instant(wire.expires_at),
    shopperRedirectionUrl: text(wire.shopper_redirection_url),
    widget: part(wire.widget, toPurseWidget),
    eligibleSolutions: each(wire.eligible_solutions, toPurseSolution),
    paymentId: text(wire.payment_id),
    links: links(wire.links),
  };
}

function toPurseWidget(wire: Wire<'Widget'>): WithMoney<Schema.PurseWidget> {
  return {
    data: text(wire.data),
    jsUrl: webUrl(wire.js_url),
  };
}

function toPurseSolution(wire: Wire<'Solution'>): WithMoney<Schema.PurseSolution> {
  return {
    partner: enumCode(wire.partner),
    method: enumCode(wire.method),
  };
}

export function toPursePaymentLink(wire: Wire<'PaymentLink'> & Pick<Schema.PursePaymentLink, 'id' | 'status'>): Document<'PursePaymentLink', Schema.PursePaymentLink> {
  const currency = text(wire.currency);
  return {
    __typename: 'PursePaymentLink',
    id: wire.id,
    version: integer(wire.version),
    entityId: text(wire.entity_id),
    status: wire.status,
    amount: amount(wire.amount, currency),
    currency: knownCurrency(wire.currency),
    shopperRedirectionUrl: text(wire.shopper_redirection_url),
    captureMode: text(wire.capture_mode),
    expiresAt: instant(wire.expires_at),
    allowFutureUsage: boolean(wire.allow_future_usage),
    customer: part(wire.customer, (inner) => toPurseCustomer(inner, currency)),
    order: part(wire.order, (inner) => toPurseOrder(inner, currency)),
    payments: each(wire.payments, toPursePaymentLinkPayment),
    clientSessions: each(wire.client_sessions, toPursePaymentLinkClientSession),
    links: links(wire.links),
  };
}

function toPursePaymentLinkPayment(wire: Wire<'PaymentLinkPayment'>): WithMoney<Schema.PursePaymentLinkPayment> {
  return {
    id: text(wire.id),
    authorizationStatus: text(wire.authorization_status),
  };
}

function toPursePaymentLinkClientSession(wire: Wire<'PaymentLinkClientSession'>): WithMoney<Schema.PursePaymentLinkClientSession> {
  return {
    id: text(wire.id),
    status: enumCode(wire.status),
  };
}

export function toPurseOrder(wire: Wire<'Order'>, currency: string | null): Document<'PurseOrder', Schema.PurseOrder> {
  return {
    __typename: 'PurseOrder',
    reference: text(wire.reference),
    netAmount: amount(wire.net_amount, currency),
    taxAmount: amount(wire.tax_amount, currency),
    discountAmount: amount(wire.discount_amount, currency),
    additionalData: jsonObject(wire.additional_data),
    billingAddress: part(wire.billing_address, toPurseAddress),
    shipments: each(wire.shipments, (inner) => toPurseShipment(inner, currency)),
    discounts: each(wire.discounts, (inner) => toPurseDiscount(inner, currency)),
    marketplaceSellers: each(wire.marketplace_sellers, (inner) => toPurseMarketplaceSeller(inner, currency)),
  };
}

function toPurseShipment(wire: Wire<'Shipment'>, currency: string | null): WithMoney<Schema.PurseShipment> {
  return {
    netAmount: amount(wire.net_amount, currency),
    deliveryType: text(wire.delivery_type),
    deliveryQuickness: text(wire.delivery_quickness),
    deliveryMethodReference: text(wire.delivery_method_reference),
    estimatedDeliveryDateTime: instant(wire.estimated_delivery_date_time),
    shippingAddress: part(wire.shipping_address, toPurseAddress),
    itemLines: each(wire.item_lines, (inner) => toPurseItemLine(inner, currency)),
  };
}

function toPurseItemLine(wire: Wire<'ItemLine'>, currency: string | null): WithMoney<Schema.PurseItemLine> {
  return {
    type: text(wire.type),
    name: text(wire.name),
    quantity: text(wire.quantity),
    unitGrossPrice: amount(wire.unit_gross_price, currency),
    netAmount: amount(wire.net_amount, currency),
    taxAmount: amount(wire.tax_amount, currency),
    taxRate: text(wire.tax_rate),
    discountAmount: amount(wire.discount_amount, currency),
    skuReference: text(wire.sku_reference),
    brand: text(wire.brand),
    sellerReference: text(wire.seller_reference),
    sellerName: text(wire.seller_name),
    isMarketplaceSeller: boolean(wire.is_marketplace_seller),
    categories: texts(wire.categories),
    productUri: text(wire.product_uri),
    imageUri: text(wire.image_uri),
  };
}

function toPurseDiscount(wire: Wire<'Discount'>, currency: string | null): WithMoney<Schema.PurseDiscount> {
  return {
    netAmount: amount(wire.net_amount, currency),
    taxAmount: amount(wire.tax_amount, currency),
    couponCode: text(wire.coupon_code),
    sellerReference: text(wire.seller_reference),
  };
}

function toPurseMarketplaceSeller(wire: Wire<'MarketplaceSeller'>, currency: string | null): WithMoney<Schema.PurseMarketplaceSeller> {
  return {
    name: text(wire.name),
    reference: text(wire.reference),
    totalSalesCount: integer(wire.total_sales_count),
    totalSalesAmount: amount(wire.total_sales_amount, currency),
    registrationDateTime: instant(wire.registration_date_time),
    lastUpdateDateTime: instant(wire.last_update_date_time),
  };
}

function toPurseAddress(wire: Wire<'Address'>): WithMoney<Schema.PurseAddress> {
  return {
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
  };
}

function toPurseCustomer(wire: Wire<'Customer'>, currency: string | null): WithMoney<Schema.PurseCustomer> {
  return {
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
    account: part(wire.account, (inner) => toPurseAccount(inner, currency)),
  };
}

function toPurseAccount(wire: Wire<'Account'>, currency: string | null): WithMoney<Schema.PurseAccount> {
  return {
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
    purchaseTotalAmount: amount(wire.purchase_total_amount, currency),
    authenticationMethod: text(wire.authentication_method),
    ageIndicator: text(wire.age_indicator),
    changeIndicator: text(wire.change_indicator),
    passwordChangeIndicator: text(wire.password_change_indicator),
    trustIndicator: text(wire.trust_indicator),
  };
}
