/** Generated from src/providers/chip/contract.yaml by scripts/generate-contracts.mjs. */
import type { RequestOf } from '../providers/chip/types.js';
import { given, toRequestedDetails } from '../providers/chip/values.js';
import type * as Schema from './schema.js';

export function toPurchaseDetailsBody(input: Pick<Schema.CreatePurchaseInput, 'products' | 'currency' | 'languageCode' | 'notes' | 'debtMinorUnits' | 'totalOverrideMinorUnits' | 'subtotalOverrideMinorUnits' | 'totalTaxOverrideMinorUnits' | 'totalDiscountOverrideMinorUnits' | 'requestClientDetails' | 'timeZone' | 'dueStrict' | 'emailMessage' | 'singleAttempt' | 'metadata' | 'shippingOptions' | 'paymentMethodDetails' | 'hasUpsellProducts'>): RequestOf<'PurchaseDetailsBody'> {
  return given({
    products: input.products?.map(toProductBody),
    currency: input.currency,
    language: input.languageCode,
    notes: input.notes,
    debt: input.debtMinorUnits,
    total_override: input.totalOverrideMinorUnits,
    subtotal_override: input.subtotalOverrideMinorUnits,
    total_tax_override: input.totalTaxOverrideMinorUnits,
    total_discount_override: input.totalDiscountOverrideMinorUnits,
    request_client_details: toRequestedDetails(input.requestClientDetails),
    timezone: input.timeZone,
    due_strict: input.dueStrict,
    email_message: input.emailMessage,
    single_attempt: input.singleAttempt,
    metadata: input.metadata,
    shipping_options: input.shippingOptions,
    payment_method_details: input.paymentMethodDetails,
    has_upsell_products: input.hasUpsellProducts,
  });
}

export function toProductBody(input: Pick<Schema.ChipProductInput, 'name' | 'priceMinorUnits' | 'quantity' | 'discountMinorUnits' | 'taxPercent' | 'category' | 'totalPriceOverrideMinorUnits'>): RequestOf<'ProductBody'> {
  return given({
    name: input.name,
    price: input.priceMinorUnits,
    quantity: input.quantity,
    discount: input.discountMinorUnits,
    tax_percent: input.taxPercent,
    category: input.category,
    total_price_override: input.totalPriceOverrideMinorUnits,
  });
}

export function toClientDetailsBody(input: Pick<Schema.ChipClientInput, 'email' | 'phone' | 'fullName' | 'personalCode' | 'streetAddress' | 'country' | 'city' | 'zipCode' | 'state' | 'shippingStreetAddress' | 'shippingCountry' | 'shippingCity' | 'shippingZipCode' | 'shippingState' | 'cc' | 'bcc' | 'legalName' | 'brandName' | 'registrationNumber' | 'taxNumber' | 'bankAccount' | 'bankCode'>): RequestOf<'ClientDetailsBody'> {
  return given({
    email: input.email,
    phone: input.phone,
    full_name: input.fullName,
    personal_code: input.personalCode,
    street_address: input.streetAddress,
    country: input.country,
    city: input.city,
    zip_code: input.zipCode,
    state: input.state,
    shipping_street_address: input.shippingStreetAddress,
    shipping_country: input.shippingCountry,
    shipping_city: input.shippingCity,
    shipping_zip_code: input.shippingZipCode,
    shipping_state: input.shippingState,
    cc: input.cc,
    bcc: input.bcc,
    legal_name: input.legalName,
    brand_name: input.brandName,
    registration_number: input.registrationNumber,
    tax_number: input.taxNumber,
    bank_account: input.bankAccount,
    bank_code: input.bankCode,
  });
}
