/** Generated from src/providers/chip/contract.yaml by scripts/generate-contracts.mjs. */
import type { Document, WithMoney } from '../domain/records.js';
import { amount, boolean, day, decimal, each, enumCode, integer, jsonObject, jsonObjects, object, part, partUnlessEmpty, text, texts, textsOrNull, unixSeconds } from '../providers/wire.js';
import type { components } from './chip.js';
import type * as Schema from './schema.js';

type Schemas = components['schemas'];
type Wire<Name extends keyof Schemas> = { readonly [Field in keyof Schemas[Name]]?: unknown };

export function toChipPurchase(wire: Wire<'Purchase'> & Pick<Schema.ChipPurchase, 'id' | 'status'>): Document<'ChipPurchase', Schema.ChipPurchase> {
  const currency = text(object(wire.purchase)['currency']);
  return {
    __typename: 'ChipPurchase',
    id: wire.id,
    type: text(wire.type),
    createdOn: unixSeconds(wire.created_on),
    updatedOn: unixSeconds(wire.updated_on),
    client: part(wire.client, toChipClientDetails),
    purchase: part(wire.purchase, (inner) => toChipPurchaseDetails(inner, currency)),
    payment: part(wire.payment, toChipPaymentDetails),
    issuerDetails: part(wire.issuer_details, toChipIssuerDetails),
    transactionData: part(wire.transaction_data, (inner) => toChipTransactionData(inner, currency)),
    status: wire.status,
    statusHistory: each(wire.status_history, toChipStatusChange),
    viewedOn: unixSeconds(wire.viewed_on),
    companyId: text(wire.company_id),
    isTest: boolean(wire.is_test),
    userId: text(wire.user_id),
    brandId: text(wire.brand_id),
    billingTemplateId: text(wire.billing_template_id),
    clientId: text(wire.client_id),
    sendReceipt: boolean(wire.send_receipt),
    isRecurringToken: boolean(wire.is_recurring_token),
    recurringToken: text(wire.recurring_token),
    skipCapture: boolean(wire.skip_capture),
    forceRecurring: boolean(wire.force_recurring),
    referenceGenerated: text(wire.reference_generated),
    reference: text(wire.reference),
    notes: text(wire.notes),
    issued: day(wire.issued),
    due: unixSeconds(wire.due),
    refundAvailability: text(wire.refund_availability),
    refundableAmount: amount(wire.refundable_amount, currency),
    currencyConversion: part(wire.currency_conversion, toChipCurrencyConversion),
    paymentMethodWhitelist: textsOrNull(wire.payment_method_whitelist),
    successRedirect: text(wire.success_redirect),
    failureRedirect: text(wire.failure_redirect),
    cancelRedirect: text(wire.cancel_redirect),
    successCallback: text(wire.success_callback),
    creatorAgent: text(wire.creator_agent),
    platform: text(wire.platform),
    product: text(wire.product),
    createdFromIp: text(wire.created_from_ip),
    invoiceUrl: text(wire.invoice_url),
    checkoutUrl: text(wire.checkout_url),
    directPostUrl: text(wire.direct_post_url),
    markedAsPaid: boolean(wire.marked_as_paid),
    orderId: text(wire.order_id),
    upsellCampaigns: jsonObjects(wire.upsell_campaigns),
    referralCampaignId: text(wire.referral_campaign_id),
    referralCode: text(wire.referral_code),
    referralCodeGenerated: text(wire.referral_code_generated),
    referralCodeDetails: jsonObject(wire.referral_code_details),
    retainLevelDetails: jsonObject(wire.retain_level_details),
    canRetrieve: boolean(wire.can_retrieve),
    canChargeback: boolean(wire.can_chargeback),
    canReverseChargeback: boolean(wire.can_reverse_chargeback),
    tags: texts(wire.tags),
    eventType: text(wire.event_type),
  };
}

function toChipPurchaseDetails(wire: Wire<'PurchaseDetails'>, currency: string | null): WithMoney<Schema.ChipPurchaseDetails> {
  return {
    currency: text(wire.currency),
    products: each(wire.products, (inner) => toChipProduct(inner, currency)),
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

function toChipProduct(wire: Wire<'Product'>, currency: string | null): WithMoney<Schema.ChipProduct> {
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

function toChipClientDetails(wire: Wire<'ClientDetails'>): WithMoney<Schema.ChipClientDetails> {
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
    deliveryMethods: each(wire.delivery_methods, toChipDeliveryMethod),
  };
}

function toChipDeliveryMethod(wire: Wire<'DeliveryMethod'>): WithMoney<Schema.ChipDeliveryMethod> {
  return {
    method: text(wire.method),
    options: jsonObject(wire.options),
  };
}

function toChipPaymentDetails(wire: Wire<'PaymentDetails'>): WithMoney<Schema.ChipPaymentDetails> {
  const currency = text(wire.currency);
  return {
    isOutgoing: boolean(wire.is_outgoing),
    paymentType: text(wire.payment_type),
    amount: amount(wire.amount, currency),
    currency: text(wire.currency),
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

function toChipIssuerDetails(wire: Wire<'IssuerDetails'>): WithMoney<Schema.ChipIssuerDetails> {
  return {
    website: text(wire.website),
    legalStreetAddress: text(wire.legal_street_address),
    legalCountry: text(wire.legal_country),
    legalCity: text(wire.legal_city),
    legalZipCode: text(wire.legal_zip_code),
    bankAccounts: each(wire.bank_accounts, toChipBankAccount),
    legalName: text(wire.legal_name),
    brandName: text(wire.brand_name),
    registrationNumber: text(wire.registration_number),
    taxNumber: text(wire.tax_number),
  };
}

function toChipBankAccount(wire: Wire<'BankAccount'>): WithMoney<Schema.ChipBankAccount> {
  return {
    bankAccount: text(wire.bank_account),
    bankCode: text(wire.bank_code),
  };
}

function toChipTransactionData(wire: Wire<'TransactionData'>, currency: string | null): WithMoney<Schema.ChipTransactionData> {
  return {
    paymentMethod: enumCode(wire.payment_method),
    flow: text(wire.flow),
    processingTxId: text(wire.processing_tx_id),
    extra: partUnlessEmpty(wire.extra, toChipTransactionExtra),
    country: text(wire.country),
    attempts: each(wire.attempts, (inner) => toChipAttempt(inner, currency)),
  };
}

function toChipTransactionExtra(wire: Wire<'TransactionExtra'>): WithMoney<Schema.ChipTransactionExtra> {
  return {
    maskedPan: enumCode(wire.masked_pan),
    threeDSecure: boolean(wire.three_d_secure),
    expiryMonth: integer(wire.expiry_month),
    expiryYear: integer(wire.expiry_year),
    cardholderName: text(wire.cardholder_name),
  };
}

function toChipAttempt(wire: Wire<'Attempt'>, currency: string | null): WithMoney<Schema.ChipAttempt> {
  return {
    type: text(wire.type),
    successful: boolean(wire.successful),
    paymentMethod: enumCode(wire.payment_method),
    extra: partUnlessEmpty(wire.extra, toChipTransactionExtra),
    country: text(wire.country),
    clientIp: text(wire.client_ip),
    processingTime: unixSeconds(wire.processing_time),
    error: part(wire.error, toChipAttemptError),
    flow: text(wire.flow),
    feeAmount: amount(wire.fee_amount, currency),
    processingTxId: text(wire.processing_tx_id),
  };
}

function toChipAttemptError(wire: Wire<'AttemptError'>): WithMoney<Schema.ChipAttemptError> {
  return {
    code: enumCode(wire.code),
    message: enumCode(wire.message),
  };
}

function toChipStatusChange(wire: Wire<'StatusChange'>): WithMoney<Schema.ChipStatusChange> {
  return {
    status: enumCode(wire.status),
    timestamp: unixSeconds(wire.timestamp),
    relatedObject: part(wire.related_object, toChipObjectReference),
  };
}

function toChipObjectReference(wire: Wire<'ObjectReference'>): WithMoney<Schema.ChipObjectReference> {
  return {
    type: text(wire.type),
    id: text(wire.id),
  };
}

function toChipCurrencyConversion(wire: Wire<'CurrencyConversion'>): WithMoney<Schema.ChipCurrencyConversion> {
  const currency = text(wire.original_currency);
  return {
    originalCurrency: text(wire.original_currency),
    originalAmount: amount(wire.original_amount, currency),
    exchangeRate: text(wire.exchange_rate),
  };
}
