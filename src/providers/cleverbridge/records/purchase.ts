import { exponentOf } from '../../../domain/iso-4217.js';
import { type ResourceId, resourceId } from '../../../domain/ids.js';
import { type Money, parseDecimalMoney } from '../../../domain/money.js';
import type {
  AllowedActionRecord,
  CartLineRecord,
  CartRecord,
  CleverbridgePurchase,
  Later,
  PaymentRecord,
  PurchaseRecord,
} from '../../../domain/records.js';
import { toCleverbridgePurchase } from '../../../generated/cleverbridge-records.js';
import type { ActionName, Contact, Decline, PaymentMethodUsed } from '../../../generated/schema.js';
import type { ReportUnknown } from '../../tables.js';
import { fullName } from '../../wire.js';
import { cardNetworks, notificationCode, toDecline, toStatus } from '../status.js';
import type {
  CleverbridgeDocument,
  ContactNames,
  ItemNames,
  PaymentInfoNames,
  PriceBlockNames,
  PriceNames,
  PurchaseNames,
} from '../types.js';
import { exactDecimal, type Fields } from '../values.js';

/** What a mapping needs besides the document. */
export interface MapperContext {
  /** RFC 3339, UTC: when the answer arrived. */
  readonly asOf: string;
  readonly report: ReportUnknown;
  /** Reads the purchase alone: a row of a list leaves fields out. The row again when Cleverbridge no longer knows it. */
  readonly readWhole: (row: CleverbridgeDocument) => Promise<CleverbridgeDocument>;
  readonly retryRights: RetryRights;
}

/** What is known of the retries of a declined payment: Cleverbridge reports neither again. */
export interface RetryRights {
  /** Whether fewer were made through this gateway than are permitted. */
  readonly hasRetriesLeft: boolean;
  /** Whether one is known to be scheduled, and not fixed. */
  readonly isRetryCancellable: boolean;
}

export function toPurchaseRecord(document: CleverbridgeDocument, context: MapperContext): PurchaseRecord {
  const { purchaseId, fields } = document;
  return {
    __typename: 'Purchase',
    id: resourceId('CLEVERBRIDGE', 'PURCHASE', purchaseId),
    ...shared(document, context),
    status: toStatus(document.statusId, context.report).purchase,
    createdAt: fields.instant('creationTime'),
    updatedAt: fields.instant('lastModificationTime'),
    paidAt: fields.instant('paymentArriveTime'),
    total: null,
    isTest: isTest(document),
    get customerReference() {
      return toCustomerReference(document, context);
    },
    orderReference: null,
    contact: toContact(fields.part('billingContact')),
    cartId: cartIdOf(document),
    paymentId: resourceId('CLEVERBRIDGE', 'PAYMENT', purchaseId),
    clientSessionId: null,
    // Leads to nothing unless Process Cart gave a URL: that is looked up only when somebody follows it.
    paymentLinkId: resourceId('CLEVERBRIDGE', 'PAYMENT_LINK', purchaseId),
    get details() {
      return toDetails(document, context);
    },
  };
}

/** The payment of a purchase. Cleverbridge returns no amounts: its documents give unit prices but no total. */
export function toPaymentRecord(document: CleverbridgeDocument, context: MapperContext): PaymentRecord {
  const { purchaseId, fields } = document;
  return {
    __typename: 'Payment',
    id: resourceId('CLEVERBRIDGE', 'PAYMENT', purchaseId),
    ...shared(document, context),
    status: toStatus(document.statusId, context.report).payment,
    createdAt: fields.instant('creationTime'),
    amount: null,
    amounts: null,
    captureMode: 'AUTOMATIC',
    method: toMethod(fields.part('paymentInfo')),
    get decline() {
      return toDeclineOf(document, context);
    },
    operations: [],
    redirectUrl: null,
    orderReference: null,
    cartId: cartIdOf(document),
    purchaseId: resourceId('CLEVERBRIDGE', 'PURCHASE', purchaseId),
    clientSessionId: null,
    get details() {
      return toDetails(document, context);
    },
  };
}

/**
 * The items of a purchase.
 *
 * @throws {InexactMoneyError} when a price is there and is no decimal number
 */
export function toCartRecord(document: CleverbridgeDocument, context: MapperContext): CartRecord {
  const { purchaseId, fields } = document;
  const currency = customerCurrency(fields);
  return {
    __typename: 'Cart',
    id: resourceId('CLEVERBRIDGE', 'CART', purchaseId),
    ...shared(document, context),
    status: toStatus(document.statusId, context.report).cart,
    total: null,
    tax: null,
    discount: null,
    lines: itemsOf(fields).map((item, index) => toLine(item, index, currency, context.report)),
    get customerReference() {
      return toCustomerReference(document, context);
    },
    orderReference: null,
    ownerId: resourceId('CLEVERBRIDGE', 'PURCHASE', purchaseId),
    get details() {
      return toDetails(document, context);
    },
  };
}

/** The currency of every customer price of the purchase. */
function customerCurrency(fields: Fields<PurchaseNames>): string | null {
  return fields.part<PaymentInfoNames>('paymentInfo')?.text('currencyId') ?? null;
}

/** Cleverbridge's own record: every documented field, nothing computed. */
export function toPurchaseDetails(document: CleverbridgeDocument): CleverbridgePurchase {
  return toCleverbridgePurchase(document.fields.values, document);
}

export function toDetails(document: CleverbridgeDocument, { readWhole }: MapperContext): Later<CleverbridgePurchase> {
  return document.source === 'LIST_ROW' ? readWhole(document).then(toPurchaseDetails) : toPurchaseDetails(document);
}

function toCustomerReference(document: CleverbridgeDocument, context: MapperContext): Later<string | null> {
  return fromWhole(document, context, ({ fields }) => fields.text('internalCustomer'));
}

/**
 * Something that no row of a list was ever seen to hold: of the row if it has it all the same, else of the whole purchase, which
 * is read only when it is requested.
 */
function fromWhole<T>(
  document: CleverbridgeDocument,
  { readWhole }: MapperContext,
  pick: (document: CleverbridgeDocument) => T | null,
): Later<T | null> {
  const held = pick(document);
  return held === null && document.source === 'LIST_ROW' ? readWhole(document).then(pick) : held;
}

/** What the three views of a purchase have in common. */
export function shared({ purchaseId, statusId }: CleverbridgeDocument, { asOf, retryRights }: MapperContext) {
  return {
    provider: 'CLEVERBRIDGE',
    reference: purchaseId,
    providerStatus: statusId,
    asOf,
    actions: toActions(statusId, retryRights),
  } as const;
}

/**
 * What the documents allow now. License keys and x-parameters belong to "an existing purchase" of whatever status; a payment may be
 * tried again only after the card issuer declined it, up to 8 times or as often as the account and the card scheme let.
 */
export function toActions(
  statusId: string,
  { hasRetriesLeft, isRetryCancellable }: RetryRights,
): readonly AllowedActionRecord[] {
  const isDeclined = notificationCode(statusId) === 'DEC';
  const actions: readonly ActionName[] = [
    'UPDATE_LICENSE_KEY',
    'UPDATE_PARAMETERS',
    ...(isDeclined && hasRetriesLeft ? (['RETRY_PAYMENT'] as const) : []),
    ...(isDeclined && isRetryCancellable ? (['CANCEL_PAYMENT_RETRY'] as const) : []),
  ];
  return actions.map((action) => ({ action, maximum: null, partial: false }));
}

/** A test order says so while it is paid; later only its card does, as Cleverbridge's test cards end in a `T` (`142T`). */
function isTest({ statusId, fields }: CleverbridgeDocument): boolean {
  const lastFour = fields.part<PaymentInfoNames>('paymentInfo')?.text('cardLastFourDigits') ?? '';
  return statusId === 'TST' || lastFour.toUpperCase().endsWith('T');
}

export function cartIdOf({ purchaseId, fields }: CleverbridgeDocument): ResourceId | null {
  return itemsOf(fields).length === 0 ? null : resourceId('CLEVERBRIDGE', 'CART', purchaseId);
}

function itemsOf(fields: Fields<PurchaseNames>): readonly Fields<ItemNames>[] {
  return fields.parts<ItemNames>('items', 'Item');
}

function toLine(
  item: Fields<ItemNames>,
  index: number,
  currency: string | null,
  report: ReportUnknown,
): CartLineRecord {
  const price = item.part<PriceBlockNames>('customerPrice')?.part<PriceNames>('productSinglePrice');
  return {
    position: item.integer('runningNumber') ?? index + 1,
    kind: 'ITEM',
    name: item.text('productName'),
    sku: item.text('yourProductId'),
    quantity: item.text('quantity'),
    unitPrice: toUnitPrice(exactDecimal(price?.raw('netPrice')), currency, report),
    discount: null,
    tax: null,
    taxRatePercent: null,
    total: null,
  };
}

/**
 * A price as money; null when there is none, when its currency is missing or not one of ISO 4217, and when it has more decimals
 * than the currency: `details` has the exact text then.
 *
 * @throws {InexactMoneyError} when it is no decimal number
 */
function toUnitPrice(decimal: string | null, currency: string | null, report: ReportUnknown): Money | null {
  if (decimal === null || currency === null) return null;
  const exponent = exponentOf(currency);
  if (exponent === undefined) {
    report('paymentInfo.currencyId', currency);
    return null;
  }
  const hasMoreDecimals =
    /^[+-]?\d+\.\d+$/.test(decimal) && /[1-9]/.test(decimal.slice(decimal.indexOf('.') + 1 + exponent));
  return hasMoreDecimals ? null : parseDecimalMoney(decimal, currency);
}

/** Only a declined purchase has a decline; Cleverbridge may leave the error of an earlier attempt on a paid one. */
function toDeclineOf(document: CleverbridgeDocument, context: MapperContext): Later<Decline | null> {
  if (notificationCode(document.statusId) !== 'DEC') return null;
  const code = fromWhole(document, context, ({ fields }) => fields.part<'code'>('error')?.enumCode('code') ?? null);
  const toRecord = (providerCode: string | null): Decline => ({
    ...toDecline(providerCode, context.report),
    providerCode,
  });
  return code instanceof Promise ? code.then(toRecord) : toRecord(code);
}

function toMethod(info: Fields<PaymentInfoNames> | null): PaymentMethodUsed | null {
  const name = info?.enumCode('paymentTypeId') ?? info?.enumCode('paymentType') ?? null;
  if (info === null || name === null) return null;
  const expiry = info.part<'month' | 'year'>('cardExpirationDate');
  return {
    name,
    partner: null,
    cardNetwork: toCardNetwork(name, info.enumCode('paymentType')),
    cardLastFour: info.text('cardLastFourDigits')?.slice(-4) ?? null,
    cardExpiryMonth: expiry?.integer('month') ?? null,
    cardExpiryYear: expiry?.integer('year') ?? null,
  };
}

/** Payment types of cards begin with `CCA_`; the text beside the code names the network. */
function toCardNetwork(paymentTypeId: string, paymentType: string | null): string | null {
  if (!paymentTypeId.startsWith('CCA_')) return null;
  return cardNetworks[paymentTypeId] ?? paymentType?.toUpperCase() ?? null;
}

export function toContact(contact: Fields<ContactNames> | null): Contact | null {
  return (
    contact && {
      fullName: fullName(contact.text('firstname'), contact.text('lastname')),
      firstName: contact.text('firstname'),
      lastName: contact.text('lastname'),
      company: contact.text('company'),
      email: contact.text('email'),
      phone: contact.text('phone1') ?? contact.text('phone2'),
      locale: contact.text('locale') ?? contact.text('languageId'),
      addressLines: [contact.text('street1'), contact.text('street2')].filter((line) => line !== null),
      city: contact.text('city'),
      postalCode: contact.text('postalcode'),
      region: contact.text('state') ?? contact.text('stateId'),
      countryCode: contact.text('countryId'),
    }
  );
}
