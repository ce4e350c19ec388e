import type {
  PurseAccountInput,
  PurseAddressInput,
  PurseBrowserInput,
  PurseCustomerInput,
  PurseShippingAddressInput,
} from '../../../generated/schema.js';
import type { PurseRequest } from '../types.js';

/** The person who pays, with the account at the merchant and the browser: what Purse passes on to partners and to 3-D Secure. */
export const toCustomerRequest = (customer: PurseCustomerInput): PurseRequest<'CustomerInput'> => ({
  reference: customer.reference,
  type: customer.type,
  email: customer.email,
  gender: customer.gender,
  first_name: customer.firstName,
  middle_name: customer.middleName,
  last_name: customer.lastName,
  national_identifier: customer.nationalIdentifier,
  birth_date: customer.birthDate,
  ip_address: customer.ipAddress,
  locale: customer.locale,
  account: customer.account && toAccount(customer.account),
});

const toAccount = (account: PurseAccountInput): PurseRequest<'AccountInput'> => ({
  creation_date_time: account.creationDateTime,
  update_date_time: account.updateDateTime,
  password_update_date_time: account.passwordUpdateDateTime,
  authentication_date_time: account.authenticationDateTime,
  first_purchase_date_time: account.firstPurchaseDateTime,
  prior_purchase_date_time: account.priorPurchaseDateTime,
  purchase_count_last_day: account.purchaseCountLastDay,
  purchase_count_last_six_months: account.purchaseCountLastSixMonths,
  purchase_count_last_year: account.purchaseCountLastYear,
  different_card_count_last_day: account.differentCardCountLastDay,
  purchase_total_amount: account.purchaseTotalAmountMinorUnits,
  authentication_method: account.authenticationMethod,
  age_indicator: account.ageIndicator,
  change_indicator: account.changeIndicator,
  password_change_indicator: account.passwordChangeIndicator,
  trust_indicator: account.trustIndicator,
});

export const toBrowserRequest = (browser: PurseBrowserInput): PurseRequest<'Browser'> => ({
  user_agent: browser.userAgent,
  referrer: browser.referrer,
  accept_header: browser.acceptHeader,
  accept_language: browser.acceptLanguage,
  color_depth: browser.colorDepth,
  java_enabled: browser.javaEnabled,
  javascript_enabled: browser.javascriptEnabled,
  locale: browser.locale,
  screen_height: browser.screenHeight,
  screen_width: browser.screenWidth,
  utc_time_zone: browser.utcTimeZoneMinutes,
});

export const toAddressRequest = (address: PurseAddressInput): PurseRequest<'AddressInput'> => ({
  company_name: address.companyName,
  gender: address.gender,
  first_name: address.firstName,
  middle_name: address.middleName,
  last_name: address.lastName,
  address_lines: address.addressLines,
  city: address.city,
  postal_code: address.postalCode,
  country_code: address.countryCode,
  province_code: address.provinceCode,
  phone_number: address.phoneNumber,
  mobile_phone_number: address.mobilePhoneNumber,
  work_phone_number: address.workPhoneNumber,
});

export const toShippingAddressRequest = (address: PurseShippingAddressInput): PurseRequest<'ShippingAddressInput'> => ({
  ...toAddressRequest(address),
  delivery_point_name: address.deliveryPointName,
});
