import type { ChipPurchase } from '../../domain/records.js';
import {
  amount,
  boolean,
  day,
  integer,
  isObject,
  jsonObject,
  list,
  object,
  objectOrNull,
  text,
  texts,
  unixSeconds,
  type WireObject,
  enumCode,
} from '../wire.js';
import type { ChipPurchaseDocument, ChipWire } from './types.js';

/**
 * A purchase in the shape of `ChipPurchase` (schema/details/chip.graphql): each documented field under its own name. Amounts are in
 * the purchase's currency, except those of `payment` and the one before a conversion, which name their own.
 *
 * @throws {InexactMoneyError} for an amount that is there and cannot be held exactly
 */
export function toChipPurchase(document: ChipPurchaseDocument): ChipPurchase {
  const currency = text(object(document.purchase)['currency']);
  return {
    __typename: 'ChipPurchase',
    id: document.id,
    type: text(document.type),
    createdOn: unixSeconds(document.created_on),
    updatedOn: unixSeconds(document.updated_on),
    client: optional(document.client, toClient),
    purchase: optional(document.purchase, (wire) => toPurchaseDetails(wire, currency)),
    payment: optional(document.payment, toPayment),
    issuerDetails: optional(document.issuer_details, toIssuer),
    transactionData: optional(document.transaction_data, (wire) => toTransactionData(wire, currency)),
    status: document.status,
    statusHistory: objects(document.status_history).map(toStatusChange),
    viewedOn: unixSeconds(document.viewed_on),
    companyId: text(document.company_id),
    isTest: boolean(document.is_test),
    userId: text(document.user_id),
    brandId: text(document.brand_id),
    billingTemplateId: text(document.billing_template_id),
    clientId: text(document.client_id),
    sendReceipt: boolean(document.send_receipt),
    isRecurringToken: boolean(document.is_recurring_token),
    recurringToken: text(document.recurring_token),
    skipCapture: boolean(document.skip_capture),
    forceRecurring: boolean(document.force_recurring),
    referenceGenerated: text(document.reference_generated),
    reference: text(document.reference),
    notes: text(document.notes),
    issued: day(document.issued),
    due: unixSeconds(document.due),
    refundAvailability: text(document.refund_availability),
    refundableAmount: amount(document.refundable_amount, currency),
    currencyConversion: optional(document.currency_conversion, toCurrencyConversion),
    paymentMethodWhitelist: Array.isArray(document.payment_method_whitelist)
      ? texts(document.payment_method_whitelist)
      : null,
    successRedirect: text(document.success_redirect),
    failureRedirect: text(document.failure_redirect),
    cancelRedirect: text(document.cancel_redirect),
    successCallback: text(document.success_callback),
    creatorAgent: text(document.creator_agent),
    platform: text(document.platform),
    product: text(document.product),
    createdFromIp: text(document.created_from_ip),
    invoiceUrl: text(document.invoice_url),
    checkoutUrl: text(document.checkout_url),
    directPostUrl: text(document.direct_post_url),
    markedAsPaid: boolean(document.marked_as_paid),
    orderId: text(document.order_id),
    upsellCampaigns: jsonObjects(document.upsell_campaigns),
    referralCampaignId: text(document.referral_campaign_id),
    referralCode: text(document.referral_code),
    referralCodeGenerated: text(document.referral_code_generated),
    referralCodeDetails: jsonObject(document.referral_code_details),
    retainLevelDetails: jsonObject(document.retain_level_details),
    canRetrieve: boolean(document.can_retrieve),
    canChargeback: boolean(document.can_chargeback),
    canReverseChargeback: boolean(document.can_reverse_chargeback),
    tags: texts(document.tags),
    eventType: text(document.event_type),
  };
}

/** The shape of a nested part of the schema type. */
type Part<Key extends keyof ChipPurchase> = NonNullable<ChipPurchase[Key]>;
type Product = Part<'purchase'>['products'][number];
type TransactionData = Part<'transactionData'>;
type Attempt = TransactionData['attempts'][number];

function optional<T>(value: unknown, read: (wire: WireObject) => T): T | null {
  const wire = objectOrNull(value);
  return wire && read(wire);
}

function objects(value: unknown): readonly WireObject[] {
  return list(value).filter(isObject);
}

function jsonObjects(value: unknown): readonly Record<string, unknown>[] {
  return list(value)
    .map(jsonObject)
    .filter((entry) => entry !== null);
}

/** A decimal number as its own text, from text or number: `"1.0000"` stays as it is. Null for anything else. */
export function decimal(value: unknown): string | null {
  const digits = text(value);
  return digits !== null && /^-?\d+(\.\d+)?$/.test(digits) ? digits : null;
}

function toPurchaseDetails(wire: ChipWire<'PurchaseDetails'>, currency: string | null): Part<'purchase'> {
  return {
    currency,
    products: objects(wire.products).map((product) => toProduct(product, currency)),
    total: amount(wire.total, currency),
    language: text(wire.language),
    notes: text(wire.notes),
    debt: amount(wire.debt, currency),
    subtotalOverride: amount(wire.subtotal_override, currency),
    totalTaxOverride: amount(wire.total_tax_override, currency),
    totalDiscountOverride: amount(wire.total_discount_override, currency),
    totalOverride: amount(wire.total_override, currency),
    requestClientDetails: texts(wire.request_client_details),
    timezone: text(wire.timezone),
    dueStrict: boolean(wire.due_strict),
    emailMessage: text(wire.email_message),
    shippingOptions: jsonObjects(wire.shipping_options),
    paymentMethodDetails: jsonObject(wire.payment_method_details),
    hasUpsellProducts: boolean(wire.has_upsell_products),
    singleAttempt: boolean(wire.single_attempt),
    metadata: jsonObject(wire.metadata),
  };
}

function toProduct(wire: ChipWire<'Product'>, currency: string | null): Product {
  return {
    name: text(wire.name),
    quantity: decimal(wire.quantity),
    price: amount(wire.price, currency),
    discount: amount(wire.discount, currency),
    taxPercent: decimal(wire.tax_percent),
    category: text(wire.category),
    totalPriceOverride: amount(wire.total_price_override, currency),
  };
}

function toClient(wire: ChipWire<'ClientDetails'>): Part<'client'> {
  return {
    email: text(wire.email),
    phone: text(wire.phone),
    fullName: text(wire.full_name),
    personalCode: text(wire.personal_code),
    streetAddress: text(wire.street_address),
    country: text(wire.country),
    city: text(wire.city),
    zipCode: text(wire.zip_code),
    state: text(wire.state),
    shippingStreetAddress: text(wire.shipping_street_address),
    shippingCountry: text(wire.shipping_country),
    shippingCity: text(wire.shipping_city),
    shippingZipCode: text(wire.shipping_zip_code),
    shippingState: text(wire.shipping_state),
    cc: texts(wire.cc),
    bcc: texts(wire.bcc),
    legalName: text(wire.legal_name),
    brandName: text(wire.brand_name),
    registrationNumber: text(wire.registration_number),
    taxNumber: text(wire.tax_number),
    bankAccount: text(wire.bank_account),
    bankCode: text(wire.bank_code),
    clientType: text(wire.client_type),
    deliveryMethods: objects(wire.delivery_methods).map(({ method, options }) => ({
      method: text(method),
      options: jsonObject(options),
    })),
  };
}

function toPayment(wire: ChipWire<'PaymentDetails'>): Part<'payment'> {
  const currency = text(wire.currency);
  return {
    isOutgoing: boolean(wire.is_outgoing),
    paymentType: text(wire.payment_type),
    amount: amount(wire.amount, currency),
    currency,
    netAmount: amount(wire.net_amount, currency),
    feeAmount: amount(wire.fee_amount, currency),
    pendingAmount: amount(wire.pending_amount, currency),
    pendingUnfreezeOn: unixSeconds(wire.pending_unfreeze_on),
    description: text(wire.description),
    paidOn: unixSeconds(wire.paid_on),
    remotePaidOn: unixSeconds(wire.remote_paid_on),
    ownedBankCode: text(wire.owned_bank_code),
    ownedBankAccount: text(wire.owned_bank_account),
    ownedBankAccountId: text(wire.owned_bank_account_id),
  };
}

function toIssuer(wire: ChipWire<'IssuerDetails'>): Part<'issuerDetails'> {
  return {
    website: text(wire.website),
    legalStreetAddress: text(wire.legal_street_address),
    legalCountry: text(wire.legal_country),
    legalCity: text(wire.legal_city),
    legalZipCode: text(wire.legal_zip_code),
    bankAccounts: objects(wire.bank_accounts).map((account: ChipWire<'BankAccount'>) => ({
      bankAccount: text(account.bank_account),
      bankCode: text(account.bank_code),
    })),
    legalName: text(wire.legal_name),
    brandName: text(wire.brand_name),
    registrationNumber: text(wire.registration_number),
    taxNumber: text(wire.tax_number),
  };
}

function toTransactionData(wire: ChipWire<'TransactionData'>, currency: string | null): TransactionData {
  return {
    paymentMethod: enumCode(wire.payment_method),
    flow: text(wire.flow),
    processingTxId: text(wire.processing_tx_id),
    extra: toCard(wire.extra),
    country: text(wire.country),
    attempts: objects(wire.attempts).map((attempt) => toAttempt(attempt, currency)),
  };
}

/** CHIP sends `{}` where no card is involved. */
function toCard(extra: unknown): TransactionData['extra'] {
  const wire: ChipWire<'TransactionExtra'> = object(extra);
  if (Object.keys(wire).length === 0) return null;
  return {
    maskedPan: enumCode(wire.masked_pan),
    threeDSecure: boolean(wire.three_d_secure),
    expiryMonth: integer(wire.expiry_month),
    expiryYear: integer(wire.expiry_year),
    cardholderName: text(wire.cardholder_name),
  };
}

function toAttempt(wire: ChipWire<'Attempt'>, currency: string | null): Attempt {
  return {
    type: text(wire.type),
    successful: boolean(wire.successful),
    paymentMethod: enumCode(wire.payment_method),
    extra: toCard(wire.extra),
    country: text(wire.country),
    clientIp: text(wire.client_ip),
    processingTime: unixSeconds(wire.processing_time),
    error: optional(wire.error, ({ code, message }) => ({ code: enumCode(code), message: enumCode(message) })),
    flow: text(wire.flow),
    feeAmount: amount(wire.fee_amount, currency),
    processingTxId: text(wire.processing_tx_id),
  };
}

function toStatusChange(wire: ChipWire<'StatusChange'>): ChipPurchase['statusHistory'][number] {
  return {
    status: enumCode(wire.status),
    timestamp: unixSeconds(wire.timestamp),
    relatedObject: optional(wire.related_object, ({ type, id }) => ({ type: text(type), id: text(id) })),
  };
}

function toCurrencyConversion(wire: ChipWire<'CurrencyConversion'>): Part<'currencyConversion'> {
  const originalCurrency = text(wire.original_currency);
  return {
    originalCurrency,
    originalAmount: amount(wire.original_amount, originalCurrency),
    exchangeRate: text(wire.exchange_rate),
  };
}
