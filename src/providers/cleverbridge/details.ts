import type { CleverbridgePurchase } from '../../domain/records.js';
import { isObject, jsonObject } from '../wire.js';
import {
  type CleverbridgeDocument,
  type ContactNames,
  type DeliveryNames,
  exactDecimal,
  extraParameters,
  Fields,
  type ItemNames,
  type PaymentInfoNames,
  type PriceBlockNames,
  type PriceNames,
  type PurchaseNames,
  type RecurringBillingNames,
  unwrapped,
} from './types.js';

type Item = CleverbridgePurchase['items'][number];
type Contact = NonNullable<CleverbridgePurchase['billingContact']>;
type PaymentInfo = NonNullable<CleverbridgePurchase['paymentInfo']>;
type PriceBlock = NonNullable<Item['customerPrice']>;
type RecurringBilling = NonNullable<Item['recurringBilling']>;

/** Cleverbridge's own record in the shape of its schema type: every documented field, nothing computed. */
export function toPurchaseDetails({
  source,
  purchaseId,
  statusId,
  fields,
}: CleverbridgeDocument): CleverbridgePurchase {
  return {
    __typename: 'CleverbridgePurchase',
    source,
    meta: toMeta(fields.part('meta')),
    purchaseId,
    reimbursementId: fields.text('reimbursementId'),
    configurationClientId: fields.text('configurationClientId'),
    status: fields.enumCode('status'),
    statusId,
    billingContact: toContact(fields.part('billingContact')),
    deliveryContact: toContact(fields.part('deliveryContact')),
    licenseeContact: toContact(fields.part('licenseeContact')),
    paymentInfo: toPaymentInfo(fields.part('paymentInfo')),
    customerReferenceNumber: fields.text('customerReferenceNumber'),
    internalCustomer: fields.text('internalCustomer'),
    internalPartner: fields.text('internalPartner'),
    partnerId: fields.text('partnerId'),
    partnerUsername: fields.text('partnerUsername'),
    creationTime: fields.instant('creationTime'),
    paymentArriveTime: fields.instant('paymentArriveTime'),
    reimbursementTime: fields.instant('reimbursementTime'),
    lastModificationTime: fields.instant('lastModificationTime'),
    quoteToPurchaseTime: fields.instant('quoteToPurchaseTime'),
    subscriptionRevenueCategoryId: fields.text('subscriptionRevenueCategoryId'),
    remoteAddress: fields.text('remoteAddress'),
    remoteHost: fields.text('remoteHost'),
    httpUserAgent: fields.text('httpUserAgent'),
    httpEntryUrl: fields.text('httpEntryUrl'),
    httpReferer: fields.text('httpReferer'),
    httpAcceptLanguage: fields.text('httpAcceptLanguage'),
    customerConfirmationPageUrl: fields.text('customerConfirmationPageUrl'),
    customerPdfDocumentUrl: fields.text('customerPdfDocumentUrl'),
    merchantOfRecord: fields.text('merchantOfRecord'),
    error: toError(fields.part('error')),
    items: fields.parts<ItemNames>('items', 'Item').map((item) => toItem(item, customerCurrency(fields))),
    extraParameters: extraParameters(fields.raw('extraParameters')),
  };
}

/** The currency of every customer price of the purchase. */
export function customerCurrency(fields: Fields<PurchaseNames>): string | null {
  return fields.part<PaymentInfoNames>('paymentInfo')?.text('currencyId') ?? null;
}

function toMeta(meta: Fields<'type' | 'date' | 'schemaUrl'> | null): CleverbridgePurchase['meta'] {
  return meta && { type: meta.text('type'), date: meta.instant('date'), schemaUrl: meta.text('schemaUrl') };
}

function toError(error: Fields<'code' | 'message'> | null): CleverbridgePurchase['error'] {
  return error && { code: error.enumCode('code'), message: error.text('message') };
}

function toContact(contact: Fields<ContactNames> | null): Contact | null {
  return (
    contact && {
      language: contact.text('language'),
      languageId: contact.text('languageId'),
      locale: contact.text('locale'),
      salutation: contact.text('salutation'),
      salutationId: contact.text('salutationId'),
      title: contact.text('title'),
      company: contact.text('company'),
      companyType: contact.text('companyType'),
      companyTypeId: contact.text('companyTypeId'),
      firstname: contact.text('firstname'),
      lastname: contact.text('lastname'),
      companyKatakana: contact.text('companyKatakana'),
      firstnameKatakana: contact.text('firstnameKatakana'),
      lastnameKatakana: contact.text('lastnameKatakana'),
      companyRomanized: contact.text('companyRomanized'),
      firstnameRomanized: contact.text('firstnameRomanized'),
      lastnameRomanized: contact.text('lastnameRomanized'),
      street1: contact.text('street1'),
      street2: contact.text('street2'),
      postalcode: contact.text('postalcode'),
      city: contact.text('city'),
      state: contact.text('state'),
      stateId: contact.text('stateId'),
      postLine: contact.text('postLine'),
      country: contact.text('country'),
      countryId: contact.text('countryId'),
      phone1: contact.text('phone1'),
      phone2: contact.text('phone2'),
      fax: contact.text('fax'),
      email: contact.text('email'),
      vatId: contact.text('vatId'),
      url: contact.text('url'),
    }
  );
}

function toPaymentInfo(info: Fields<PaymentInfoNames> | null): PaymentInfo | null {
  const expiry = info?.part<'month' | 'year'>('cardExpirationDate') ?? null;
  return (
    info && {
      currency: info.text('currency'),
      currencyId: info.text('currencyId'),
      paymentType: info.enumCode('paymentType'),
      paymentTypeId: info.enumCode('paymentTypeId'),
      isPurchaseOrder: info.boolean('isPurchaseOrder'),
      cardLastFourDigits: info.text('cardLastFourDigits')?.slice(-4) ?? null,
      cardExpirationDate: expiry && { month: expiry.integer('month'), year: expiry.integer('year') },
    }
  );
}

function toItem(item: Fields<ItemNames>, currency: string | null): Item {
  return {
    runningNumber: item.integer('runningNumber'),
    productId: item.text('productId'),
    productName: item.text('productName'),
    productNameExtension: item.text('productNameExtension'),
    yourProductId: item.text('yourProductId'),
    yourProductName: item.text('yourProductName'),
    productEan: item.text('productEan'),
    productIsbn: item.text('productIsbn'),
    productReportingGroup: item.text('productReportingGroup'),
    internalCategory: item.text('internalCategory'),
    supportContactId: item.text('supportContactId'),
    supportContact: item.text('supportContact'),
    clientId: item.text('clientId'),
    quantity: item.integer('quantity'),
    couponcode: item.text('couponcode'),
    promotionId: item.text('promotionId'),
    promotionName: item.text('promotionName'),
    licenseeString: item.text('licenseeString'),
    previousLicense: item.text('previousLicense'),
    shippingOption: item.text('shippingOption'),
    refBundleItemRunningNumber: item.integer('refBundleItemRunningNumber'),
    refBundleItemProductId: item.text('refBundleItemProductId'),
    refCrossSellingItemRunningNumber: item.integer('refCrossSellingItemRunningNumber'),
    refCrossSellingItemProductId: item.text('refCrossSellingItemProductId'),
    refSubSellingItemRunningNumber: item.integer('refSubSellingItemRunningNumber'),
    refSubSellingItemProductId: item.text('refSubSellingItemProductId'),
    refUpSellingItemProductId: item.text('refUpSellingItemProductId'),
    crossSubUpSellingId: item.text('crossSubUpSellingId'),
    crossSubUpSellingName: item.text('crossSubUpSellingName'),
    crossSubUpRefPurchaseId: item.text('crossSubUpRefPurchaseId'),
    affiliateId: item.text('affiliateId'),
    affiliate: item.text('affiliate'),
    yourCurrency: item.text('yourCurrency'),
    yourCurrencyId: item.text('yourCurrencyId'),
    profitCalculation: jsonObject(item.raw('profitCalculation')),
    yourPrice: toPriceBlock(item.raw('yourPrice'), item.text('yourCurrencyId')),
    customerPrice: toPriceBlock(item.raw('customerPrice'), currency),
    deliveries: item.parts<DeliveryNames>('deliveries', 'Delivery').map((delivery) => ({
      deliveryType: delivery.text('deliveryType'),
      deliveryTypeId: delivery.text('deliveryTypeId'),
      key: delivery.text('key'),
      keyRaw: delivery.text('keyRaw'),
    })),
    additionals: unwrapped(item.raw('additionals'), 'Additional')
      .map(jsonObject)
      .filter((entry) => entry !== null),
    extraParameters: extraParameters(item.raw('extraParameters')),
    recurringBilling: toRecurringBilling(item.part('recurringBilling')),
    licensePeriodInMonths: item.integer('licensePeriodInMonths'),
  };
}

/** Prices of an item. Blocks that the documents name without describing them are handed on as they are. */
function toPriceBlock(value: unknown, currency: string | null): PriceBlock | null {
  if (!isObject(value)) return null;
  const price = new Fields<PriceBlockNames>(value).part<PriceNames>('productSinglePrice');
  const further = Object.entries(value).filter(([name]) => name.toLowerCase() !== 'productsingleprice');
  return {
    currency,
    productSinglePrice: price && {
      netPrice: exactDecimal(price.raw('netPrice')),
      vatPrice: exactDecimal(price.raw('vatPrice')),
      grossPrice: exactDecimal(price.raw('grossPrice')),
    },
    furtherBlocks: further.length === 0 ? null : Object.fromEntries(further),
  };
}

function toRecurringBilling(billing: Fields<RecurringBillingNames> | null): RecurringBilling | null {
  return (
    billing && {
      subscriptionId: toSubscriptionId(billing.text('subscriptionId')),
      subscriptionItemRunningNumber: billing.integer('subscriptionItemRunningNumber'),
      originalPurchaseId: billing.text('originalPurchaseId'),
      originalPurchaseItemRunningNumber: billing.integer('originalPurchaseItemRunningNumber'),
      intervalNumber: billing.integer('intervalNumber'),
      recurrenceCount: billing.integer('recurrenceCount'),
      subscriptionEventtypeId: billing.text('subscriptionEventtypeId'),
      gracePeriodDays: billing.integer('gracePeriodDays'),
      statusId: billing.enumCode('statusId'),
      status: billing.enumCode('status'),
      itemStatusId: billing.enumCode('itemStatusId'),
      itemStatus: billing.enumCode('itemStatus'),
      nextBillingDate: billing.instant('nextBillingDate'),
      renewalType: billing.text('renewalType'),
      intervalLengthInMonths: billing.integer('intervalLengthInMonths'),
      intervalLengthInDays: billing.integer('intervalLengthInDays'),
      cancellationUrl: billing.text('cancellationUrl'),
      changePaymentSubscriptionUrl: billing.text('changePaymentSubscriptionUrl'),
      nextBillingProfit: exactDecimal(billing.raw('nextBillingProfit')),
    }
  );
}

/** Notifications write the id with its leading `S`, the newer subscription model without: shown with it. */
function toSubscriptionId(id: string | null): string | null {
  return id === null ? null : `S${id.replace(/^s/i, '')}`;
}
