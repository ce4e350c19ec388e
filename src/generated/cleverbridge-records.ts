/** Generated from src/providers/cleverbridge/contract.yaml by scripts/generate-contracts.mjs. */
import type { Document, WithMoney } from '../domain/records.js';
import { enumCode, instant, integer, jsonObject, lastFour, text } from '../providers/wire.js';
import { boolean, each, exactDecimal, extraParameters, jsonObjects, object, others, part, subscriptionId } from '../providers/cleverbridge/values.js';
import type { WireObject } from '../providers/wire.js';
import type * as Schema from './schema.js';

export function toCleverbridgePurchase(wire: WireObject, given: Pick<Schema.CleverbridgePurchase, 'source' | 'purchaseId' | 'statusId'>): Document<'CleverbridgePurchase', Schema.CleverbridgePurchase> {
  const currency = text(object(wire.paymentinfo)['currencyid']);
  return {
    __typename: 'CleverbridgePurchase',
    source: given.source,
    meta: part(wire.meta, toCleverbridgeMeta),
    purchaseId: given.purchaseId,
    reimbursementId: text(wire.reimbursementid),
    configurationClientId: text(wire.configurationclientid),
    status: enumCode(wire.status),
    statusId: given.statusId,
    billingContact: part(wire.billingcontact, toCleverbridgeContact),
    deliveryContact: part(wire.deliverycontact, toCleverbridgeContact),
    licenseeContact: part(wire.licenseecontact, toCleverbridgeContact),
    paymentInfo: part(wire.paymentinfo, toCleverbridgePaymentInfo),
    customerReferenceNumber: text(wire.customerreferencenumber),
    internalCustomer: text(wire.internalcustomer),
    internalPartner: text(wire.internalpartner),
    partnerId: text(wire.partnerid),
    partnerUsername: text(wire.partnerusername),
    creationTime: instant(wire.creationtime),
    paymentArriveTime: instant(wire.paymentarrivetime),
    reimbursementTime: instant(wire.reimbursementtime),
    lastModificationTime: instant(wire.lastmodificationtime),
    quoteToPurchaseTime: instant(wire.quotetopurchasetime),
    subscriptionRevenueCategoryId: text(wire.subscriptionrevenuecategoryid),
    remoteAddress: text(wire.remoteaddress),
    remoteHost: text(wire.remotehost),
    httpUserAgent: text(wire.httpuseragent),
    httpEntryUrl: text(wire.httpentryurl),
    httpReferer: text(wire.httpreferer),
    httpAcceptLanguage: text(wire.httpacceptlanguage),
    customerConfirmationPageUrl: text(wire.customerconfirmationpageurl),
    customerPdfDocumentUrl: text(wire.customerpdfdocumenturl),
    merchantOfRecord: text(wire.merchantofrecord),
    error: part(wire.error, toCleverbridgePaymentError),
    items: each(wire.items, (inner) => toCleverbridgePurchaseItem(inner, currency), 'Item'),
    extraParameters: extraParameters(wire.extraparameters),
  };
}

function toCleverbridgeMeta(wire: WireObject): WithMoney<Schema.CleverbridgeMeta> {
  return {
    type: text(wire.type),
    date: instant(wire.date),
    schemaUrl: text(wire.schemaurl),
  };
}

function toCleverbridgeContact(wire: WireObject): WithMoney<Schema.CleverbridgeContact> {
  return {
    language: text(wire.language),
    languageId: text(wire.languageid),
    locale: text(wire.locale),
    salutation: text(wire.salutation),
    salutationId: text(wire.salutationid),
    title: text(wire.title),
    company: text(wire.company),
    companyType: text(wire.companytype),
    companyTypeId: text(wire.companytypeid),
    firstname: text(wire.firstname),
    lastname: text(wire.lastname),
    companyKatakana: text(wire.companykatakana),
    firstnameKatakana: text(wire.firstnamekatakana),
    lastnameKatakana: text(wire.lastnamekatakana),
    companyRomanized: text(wire.companyromanized),
    firstnameRomanized: text(wire.firstnameromanized),
    lastnameRomanized: text(wire.lastnameromanized),
    street1: text(wire.street1),
    street2: text(wire.street2),
    postalcode: text(wire.postalcode),
    city: text(wire.city),
    state: text(wire.state),
    stateId: text(wire.stateid),
    postLine: text(wire.postline),
    country: text(wire.country),
    countryId: text(wire.countryid),
    phone1: text(wire.phone1),
    phone2: text(wire.phone2),
    fax: text(wire.fax),
    email: text(wire.email),
    vatId: text(wire.vatid),
    url: text(wire.url),
  };
}

function toCleverbridgePaymentInfo(wire: WireObject): WithMoney<Schema.CleverbridgePaymentInfo> {
  return {
    currency: text(wire.currency),
    currencyId: text(wire.currencyid),
    paymentType: enumCode(wire.paymenttype),
    paymentTypeId: enumCode(wire.paymenttypeid),
    isPurchaseOrder: boolean(wire.ispurchaseorder),
    cardLastFourDigits: lastFour(wire.cardlastfourdigits),
    cardExpirationDate: part(wire.cardexpirationdate, toCleverbridgeCardExpirationDate),
  };
}

function toCleverbridgeCardExpirationDate(wire: WireObject): WithMoney<Schema.CleverbridgeCardExpirationDate> {
  return {
    month: integer(wire.month),
    year: integer(wire.year),
  };
}

function toCleverbridgePaymentError(wire: WireObject): WithMoney<Schema.CleverbridgePaymentError> {
  return {
    code: enumCode(wire.code),
    message: text(wire.message),
  };
}

function toCleverbridgePurchaseItem(wire: WireObject, currency: string | null): WithMoney<Schema.CleverbridgePurchaseItem> {
  return {
    runningNumber: integer(wire.runningnumber),
    productId: text(wire.productid),
    productName: text(wire.productname),
    productNameExtension: text(wire.productnameextension),
    yourProductId: text(wire.yourproductid),
    yourProductName: text(wire.yourproductname),
    productEan: text(wire.productean),
    productIsbn: text(wire.productisbn),
    productReportingGroup: text(wire.productreportinggroup),
    internalCategory: text(wire.internalcategory),
    supportContactId: text(wire.supportcontactid),
    supportContact: text(wire.supportcontact),
    clientId: text(wire.clientid),
    quantity: integer(wire.quantity),
    couponcode: text(wire.couponcode),
    promotionId: text(wire.promotionid),
    promotionName: text(wire.promotionname),
    licenseeString: text(wire.licenseestring),
    previousLicense: text(wire.previouslicense),
    shippingOption: text(wire.shippingoption),
    refBundleItemRunningNumber: integer(wire.refbundleitemrunningnumber),
    refBundleItemProductId: text(wire.refbundleitemproductid),
    refCrossSellingItemRunningNumber: integer(wire.refcrosssellingitemrunningnumber),
    refCrossSellingItemProductId: text(wire.refcrosssellingitemproductid),
    refSubSellingItemRunningNumber: integer(wire.refsubsellingitemrunningnumber),
    refSubSellingItemProductId: text(wire.refsubsellingitemproductid),
    refUpSellingItemProductId: text(wire.refupsellingitemproductid),
    crossSubUpSellingId: text(wire.crosssubupsellingid),
    crossSubUpSellingName: text(wire.crosssubupsellingname),
    crossSubUpRefPurchaseId: text(wire.crosssubuprefpurchaseid),
    affiliateId: text(wire.affiliateid),
    affiliate: text(wire.affiliate),
    yourCurrency: text(wire.yourcurrency),
    yourCurrencyId: text(wire.yourcurrencyid),
    profitCalculation: jsonObject(wire.profitcalculation),
    yourPrice: part(wire.yourprice, (inner) => toCleverbridgePriceBlock(inner, text(wire.yourcurrencyid))),
    customerPrice: part(wire.customerprice, (inner) => toCleverbridgePriceBlock(inner, currency)),
    deliveries: each(wire.deliveries, toCleverbridgeDelivery, 'Delivery'),
    additionals: jsonObjects(wire.additionals, 'Additional'),
    extraParameters: extraParameters(wire.extraparameters),
    recurringBilling: part(wire.recurringbilling, toCleverbridgeRecurringBilling),
    licensePeriodInMonths: integer(wire.licenseperiodinmonths),
  };
}

function toCleverbridgePriceBlock(wire: WireObject, currency: string | null): WithMoney<Schema.CleverbridgePriceBlock> {
  return {
    currency: currency,
    productSinglePrice: part(wire.productsingleprice, toCleverbridgePrice),
    furtherBlocks: others(wire, ['productSinglePrice']),
  };
}

function toCleverbridgePrice(wire: WireObject): WithMoney<Schema.CleverbridgePrice> {
  return {
    netPrice: exactDecimal(wire.netprice),
    vatPrice: exactDecimal(wire.vatprice),
    grossPrice: exactDecimal(wire.grossprice),
  };
}

function toCleverbridgeDelivery(wire: WireObject): WithMoney<Schema.CleverbridgeDelivery> {
  return {
    deliveryType: text(wire.deliverytype),
    deliveryTypeId: text(wire.deliverytypeid),
    key: text(wire.key),
    keyRaw: text(wire.keyraw),
  };
}

function toCleverbridgeRecurringBilling(wire: WireObject): WithMoney<Schema.CleverbridgeRecurringBilling> {
  return {
    subscriptionId: subscriptionId(wire.subscriptionid),
    subscriptionItemRunningNumber: integer(wire.subscriptionitemrunningnumber),
    originalPurchaseId: text(wire.originalpurchaseid),
    originalPurchaseItemRunningNumber: integer(wire.originalpurchaseitemrunningnumber),
    intervalNumber: integer(wire.intervalnumber),
    recurrenceCount: integer(wire.recurrencecount),
    subscriptionEventtypeId: text(wire.subscriptioneventtypeid),
    gracePeriodDays: integer(wire.graceperioddays),
    statusId: enumCode(wire.statusid),
    status: enumCode(wire.status),
    itemStatusId: enumCode(wire.itemstatusid),
    itemStatus: enumCode(wire.itemstatus),
    nextBillingDate: instant(wire.nextbillingdate),
    renewalType: text(wire.renewaltype),
    intervalLengthInMonths: integer(wire.intervallengthinmonths),
    intervalLengthInDays: integer(wire.intervallengthindays),
    cancellationUrl: text(wire.cancellationurl),
    changePaymentSubscriptionUrl: text(wire.changepaymentsubscriptionurl),
    nextBillingProfit: exactDecimal(wire.nextbillingprofit),
  };
}
