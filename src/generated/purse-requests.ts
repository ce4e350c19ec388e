/** Generated from src/providers/purse/contract.yaml by scripts/generate-contracts.mjs. */
import type { RequestOf } from '../providers/purse/types.js';
import { decimalNumber } from '../providers/purse/values.js';
import type * as Schema from './schema.js';

export function toOrderInput(input: Pick<Schema.PurseOrderInput, 'reference' | 'netAmountMinorUnits' | 'taxAmountMinorUnits' | 'discountAmountMinorUnits' | 'additionalData' | 'billingAddress' | 'shipments' | 'discounts' | 'marketplaceSellers'>): RequestOf<'OrderInput'> {
  return {
    reference: input.reference,
    net_amount: input.netAmountMinorUnits,
    tax_amount: input.taxAmountMinorUnits,
    discount_amount: input.discountAmountMinorUnits,
    additional_data: input.additionalData,
    billing_address: input.billingAddress && toAddressInput(input.billingAddress),
    shipments: input.shipments?.map(toShipmentInput),
    discounts: input.discounts?.map(toDiscountInput),
    marketplace_sellers: input.marketplaceSellers?.map(toMarketplaceSellerInput),
  };
}

export function toOperationShipmentInput(input: Pick<Schema.PurseOperationShipmentInput, 'netAmountMinorUnits' | 'itemLines'>): RequestOf<'OperationShipmentInput'> {
  return {
    net_amount: input.netAmountMinorUnits,
    item_lines: input.itemLines?.map(toItemLineInput),
  };
}

export function toShipmentInput(input: Pick<Schema.PurseShipmentInput, 'netAmountMinorUnits' | 'deliveryType' | 'deliveryQuickness' | 'deliveryMethodReference' | 'estimatedDeliveryDateTime' | 'shippingAddress' | 'itemLines'>): RequestOf<'ShipmentInput'> {
  return {
    net_amount: input.netAmountMinorUnits,
    delivery_type: input.deliveryType,
    delivery_quickness: input.deliveryQuickness,
    delivery_method_reference: input.deliveryMethodReference,
    estimated_delivery_date_time: input.estimatedDeliveryDateTime,
    shipping_address: input.shippingAddress && toShippingAddressInput(input.shippingAddress),
    item_lines: input.itemLines?.map(toItemLineInput),
  };
}

export function toItemLineInput(input: Pick<Schema.PurseItemLineInput, 'type' | 'name' | 'quantity' | 'unitGrossPriceMinorUnits' | 'netAmountMinorUnits' | 'taxAmountMinorUnits' | 'taxRatePercent' | 'discountAmountMinorUnits' | 'skuReference' | 'brand' | 'sellerReference' | 'sellerName' | 'isMarketplaceSeller' | 'categories' | 'productUri' | 'imageUri'>): RequestOf<'ItemLineInput'> {
  return {
    type: input.type,
    name: input.name,
    quantity: input.quantity,
    unit_gross_price: input.unitGrossPriceMinorUnits,
    net_amount: input.netAmountMinorUnits,
    tax_amount: input.taxAmountMinorUnits,
    tax_rate: decimalNumber(input.taxRatePercent),
    discount_amount: input.discountAmountMinorUnits,
    sku_reference: input.skuReference,
    brand: input.brand,
    seller_reference: input.sellerReference,
    seller_name: input.sellerName,
    is_marketplace_seller: input.isMarketplaceSeller,
    categories: input.categories,
    product_uri: input.productUri,
    image_uri: input.imageUri,
  };
}

export function toAddressInput(input: Pick<Schema.PurseAddressInput, 'companyName' | 'gender' | 'firstName' | 'middleName' | 'lastName' | 'addressLines' | 'city' | 'postalCode' | 'countryCode' | 'provinceCode' | 'phoneNumber' | 'mobilePhoneNumber' | 'workPhoneNumber'>): RequestOf<'AddressInput'> {
  return {
    company_name: input.companyName,
    gender: input.gender,
    first_name: input.firstName,
    middle_name: input.middleName,
    last_name: input.lastName,
    address_lines: input.addressLines,
    city: input.city,
    postal_code: input.postalCode,
    country_code: input.countryCode,
    province_code: input.provinceCode,
    phone_number: input.phoneNumber,
    mobile_phone_number: input.mobilePhoneNumber,
    work_phone_number: input.workPhoneNumber,
  };
}

export function toShippingAddressInput(input: Pick<Schema.PurseShippingAddressInput, 'companyName' | 'gender' | 'firstName' | 'middleName' | 'lastName' | 'addressLines' | 'city' | 'postalCode' | 'countryCode' | 'provinceCode' | 'phoneNumber' | 'mobilePhoneNumber' | 'workPhoneNumber' | 'deliveryPointName'>): RequestOf<'ShippingAddressInput'> {
  return {
    company_name: input.companyName,
    gender: input.gender,
    first_name: input.firstName,
    middle_name: input.middleName,
    last_name: input.lastName,
    address_lines: input.addressLines,
    city: input.city,
    postal_code: input.postalCode,
    country_code: input.countryCode,
    province_code: input.provinceCode,
    phone_number: input.phoneNumber,
    mobile_phone_number: input.mobilePhoneNumber,
    work_phone_number: input.workPhoneNumber,
    delivery_point_name: input.deliveryPointName,
  };
}

export function toDiscountInput(input: Pick<Schema.PurseDiscountInput, 'netAmountMinorUnits' | 'taxAmountMinorUnits' | 'couponCode' | 'sellerReference'>): RequestOf<'DiscountInput'> {
  return {
    net_amount: input.netAmountMinorUnits,
    tax_amount: input.taxAmountMinorUnits,
    coupon_code: input.couponCode,
    seller_reference: input.sellerReference,
  };
}

export function toMarketplaceSellerInput(input: Pick<Schema.PurseMarketplaceSellerInput, 'name' | 'reference' | 'totalSalesCount' | 'totalSalesAmountMinorUnits' | 'registrationDateTime' | 'lastUpdateDateTime'>): RequestOf<'MarketplaceSellerInput'> {
  return {
    name: input.name,
    reference: input.reference,
    total_sales_count: input.totalSalesCount,
    total_sales_amount: input.totalSalesAmountMinorUnits,
    registration_date_time: input.registrationDateTime,
    last_update_date_time: input.lastUpdateDateTime,
  };
}

export function toCustomerInput(input: Pick<Schema.PurseCustomerInput, 'reference' | 'type' | 'email' | 'gender' | 'firstName' | 'middleName' | 'lastName' | 'nationalIdentifier' | 'birthDate' | 'ipAddress' | 'locale' | 'account'>): RequestOf<'CustomerInput'> {
  return {
    reference: input.reference,
    type: input.type,
    email: input.email,
    gender: input.gender,
    first_name: input.firstName,
    middle_name: input.middleName,
    last_name: input.lastName,
    national_identifier: input.nationalIdentifier,
    birth_date: input.birthDate,
    ip_address: input.ipAddress,
    locale: input.locale,
    account: input.account && toAccountInput(input.account),
  };
}

export function toAccountInput(input: Pick<Schema.PurseAccountInput, 'creationDateTime' | 'updateDateTime' | 'passwordUpdateDateTime' | 'authenticationDateTime' | 'firstPurchaseDateTime' | 'priorPurchaseDateTime' | 'purchaseCountLastDay' | 'purchaseCountLastSixMonths' | 'purchaseCountLastYear' | 'differentCardCountLastDay' | 'purchaseTotalAmountMinorUnits' | 'authenticationMethod' | 'ageIndicator' | 'changeIndicator' | 'passwordChangeIndicator' | 'trustIndicator'>): RequestOf<'AccountInput'> {
  return {
    creation_date_time: input.creationDateTime,
    update_date_time: input.updateDateTime,
    password_update_date_time: input.passwordUpdateDateTime,
    authentication_date_time: input.authenticationDateTime,
    first_purchase_date_time: input.firstPurchaseDateTime,
    prior_purchase_date_time: input.priorPurchaseDateTime,
    purchase_count_last_day: input.purchaseCountLastDay,
    purchase_count_last_six_months: input.purchaseCountLastSixMonths,
    purchase_count_last_year: input.purchaseCountLastYear,
    different_card_count_last_day: input.differentCardCountLastDay,
    purchase_total_amount: input.purchaseTotalAmountMinorUnits,
    authentication_method: input.authenticationMethod,
    age_indicator: input.ageIndicator,
    change_indicator: input.changeIndicator,
    password_change_indicator: input.passwordChangeIndicator,
    trust_indicator: input.trustIndicator,
  };
}

export function toBrowser(input: Pick<Schema.PurseBrowserInput, 'userAgent' | 'referrer' | 'acceptHeader' | 'acceptLanguage' | 'colorDepth' | 'javaEnabled' | 'javascriptEnabled' | 'locale' | 'screenHeight' | 'screenWidth' | 'utcTimeZoneMinutes'>): RequestOf<'Browser'> {
  return {
    user_agent: input.userAgent,
    referrer: input.referrer,
    accept_header: input.acceptHeader,
    accept_language: input.acceptLanguage,
    color_depth: input.colorDepth,
    java_enabled: input.javaEnabled,
    javascript_enabled: input.javascriptEnabled,
    locale: input.locale,
    screen_height: input.screenHeight,
    screen_width: input.screenWidth,
    utc_time_zone: input.utcTimeZoneMinutes,
  };
}

export function toThreeDsAuthenticationOptions(input: Pick<Schema.PurseThreeDsOptionsInput, 'challengeIndicator' | 'challengeExemption'>): RequestOf<'ThreeDsAuthenticationOptions'> {
  return {
    challenge_indicator: input.challengeIndicator,
    challenge_exemption: input.challengeExemption,
  };
}

export function toWebhookInput(input: Pick<Schema.PurseWebhookInput, 'url' | 'headers' | 'eventTypes'>): RequestOf<'WebhookInput'> {
  return {
    url: input.url,
    headers: input.headers?.map(toWebhookHeaderInput),
    event_types: input.eventTypes,
  };
}

export function toWebhookHeaderInput(input: Pick<Schema.PurseWebhookHeaderInput, 'name' | 'values'>): RequestOf<'WebhookHeaderInput'> {
  return {
    name: input.name,
    values: input.values,
  };
}
