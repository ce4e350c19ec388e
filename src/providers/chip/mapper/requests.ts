import type { WriteInputs } from '../../../domain/write-inputs.js';
import type { ChipClientInput, ChipProductInput } from '../../../generated/schema.js';
import { instant } from '../../wire.js';
import { platforms, requestedDetails } from '../tables.js';
import type {
  ChipClientBody,
  ChipProductBody,
  ChipPurchaseBody,
  ChipPurchaseDetailsBody,
  ChipWhitelistedMethod,
} from '../types.js';

type Input = WriteInputs['createPurchase'];

/** Every optional field of a body, so that none is forgotten; null and undefined stand for a field that is left out. */
type Optional<Body, Needed extends keyof Body> = {
  readonly [Key in Exclude<keyof Body, Needed>]-?: Body[Key] | null | undefined;
};

/**
 * What CHIP is told of a new purchase: each documented field. Decimals stay text, and what is not given is left out, since CHIP takes no
 * null for a text.
 *
 * @param input that has passed the rules (writes/creation-rules.ts)
 */
export function toPurchaseBody(input: Input, brandId: string): ChipPurchaseBody {
  const optional: Optional<ChipPurchaseBody, 'brand_id' | 'purchase'> = {
    client: input.client && toClientBody(input.client),
    client_id: input.clientId,
    send_receipt: input.sendReceipt,
    skip_capture: input.skipCapture,
    force_recurring: input.forceRecurring,
    reference: input.reference,
    issued: input.issuedOn,
    due: input.dueAt == null ? null : toWholeSeconds(input.dueAt),
    // The rules let only methods of the contract pass.
    payment_method_whitelist: input.paymentMethodWhitelist as readonly ChipWhitelistedMethod[] | null | undefined,
    success_redirect: input.successRedirect,
    failure_redirect: input.failureRedirect,
    cancel_redirect: input.cancelRedirect,
    success_callback: input.successCallback,
    creator_agent: input.creatorAgent,
    platform: input.platform && platforms[input.platform],
    tags: input.tags,
  };
  return { brand_id: brandId, purchase: toDetailsBody(input), ...given(optional) };
}

function toDetailsBody(input: Input): ChipPurchaseDetailsBody {
  const optional: Optional<ChipPurchaseDetailsBody, 'products' | 'currency'> = {
    language: input.languageCode,
    notes: input.notes,
    debt: input.debtMinorUnits,
    total_override: input.totalOverrideMinorUnits,
    subtotal_override: input.subtotalOverrideMinorUnits,
    total_tax_override: input.totalTaxOverrideMinorUnits,
    total_discount_override: input.totalDiscountOverrideMinorUnits,
    request_client_details: input.requestClientDetails?.map((detail) => requestedDetails[detail]),
    timezone: input.timeZone,
    due_strict: input.dueStrict,
    email_message: input.emailMessage,
    single_attempt: input.singleAttempt,
    metadata: input.metadata,
    shipping_options: input.shippingOptions,
    payment_method_details: input.paymentMethodDetails,
    has_upsell_products: input.hasUpsellProducts,
  };
  return { currency: input.currency, products: input.products.map(toProductBody), ...given(optional) };
}

function toProductBody(product: ChipProductInput): ChipProductBody {
  const optional: Optional<ChipProductBody, 'name' | 'price'> = {
    quantity: product.quantity,
    discount: product.discountMinorUnits,
    tax_percent: product.taxPercent,
    category: product.category,
    total_price_override: product.totalPriceOverrideMinorUnits,
  };
  return { name: product.name, price: product.priceMinorUnits, ...given(optional) };
}

function toClientBody(client: ChipClientInput): ChipClientBody {
  const optional: Optional<ChipClientBody, 'email'> = {
    phone: client.phone,
    full_name: client.fullName,
    personal_code: client.personalCode,
    street_address: client.streetAddress,
    country: client.country,
    city: client.city,
    zip_code: client.zipCode,
    state: client.state,
    shipping_street_address: client.shippingStreetAddress,
    shipping_country: client.shippingCountry,
    shipping_city: client.shippingCity,
    shipping_zip_code: client.shippingZipCode,
    shipping_state: client.shippingState,
    cc: client.cc,
    bcc: client.bcc,
    legal_name: client.legalName,
    brand_name: client.brandName,
    registration_number: client.registrationNumber,
    tax_number: client.taxNumber,
    bank_account: client.bankAccount,
    bank_code: client.bankCode,
  };
  return { email: client.email, ...given(optional) };
}

/** An instant as unix seconds; null for one that is not whole. @param time RFC 3339 */
export function toWholeSeconds(time: string): number | null {
  const exact = instant(time);
  if (exact === null || /\.\d*[1-9]/.test(exact)) return null;
  return Date.parse(exact) / 1_000;
}

/** The fields without those that are null or undefined. */
function given<Fields extends object>(
  fields: Fields,
): { readonly [Key in keyof Fields]?: Exclude<Fields[Key], null | undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(present) as ReturnType<typeof given<Fields>>;
}
