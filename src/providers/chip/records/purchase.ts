import { ProviderInvalidResponseError } from '../../../domain/failures.js';
import { resourceId } from '../../../domain/ids.js';
import type {
  CartLineRecord,
  CartRecord,
  ChipPurchase,
  ClientSessionRecord,
  PaymentLinkRecord,
  PaymentMethodRecord,
  PaymentRecord,
  PurchaseRecord,
  RecurringTokenRecord,
} from '../../../domain/records.js';
import type {
  AuthorizationStatus,
  CaptureMode,
  Contact,
  Decline,
  PaymentMethodUsed,
  PaymentStatus,
  ResourceType,
} from '../../../generated/schema.js';
import { toChipPurchase } from '../../../generated/chip-records.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { lookUp, type MappingContext } from '../../tables.js';
import {
  amount,
  boolean,
  decimal,
  integer,
  isObject,
  lastFour,
  list,
  object,
  text,
  texts,
  unixSeconds,
  enumCode,
} from '../../wire.js';
import { readFacts, type Facts } from './facts.js';
import { toActions, toAmounts } from './money.js';
import { toOperations } from './operations.js';
import { cardNetworks, declineRows } from '../status.js';
import type { ChipPurchaseDocument, ChipRecurringToken, ChipWire } from '../types.js';

/** CHIP's purchase, and the four views on it. Each throws `InexactMoneyError` for an amount that cannot be held exactly. */
export function toPurchase(document: ChipPurchaseDocument, context: MappingContext): PurchaseRecord {
  const facts = readFacts(document, context);
  return {
    __typename: 'Purchase',
    ...identity('PURCHASE', facts, context),
    status: facts.isRefundedInPart ? 'PARTIALLY_REFUNDED' : facts.row.purchase,
    createdAt: unixSeconds(document.created_on),
    updatedAt: unixSeconds(document.updated_on),
    paidAt: moneyCameIn.has(facts.row.payment) ? unixSeconds(facts.payment.paid_on) : null,
    total: facts.total,
    isTest: boolean(document.is_test) ?? false,
    customerReference: null,
    orderReference: text(document.reference),
    contact: toContact(document, facts.purchase),
    cartId: resourceId('CHIP', 'CART', document.id),
    paymentId: resourceId('CHIP', 'PAYMENT', document.id),
    clientSessionId: resourceId('CHIP', 'CLIENT_SESSION', document.id),
    paymentLinkId: resourceId('CHIP', 'PAYMENT_LINK', document.id),
    get details() {
      return toDetails(document);
    },
  };
}

export function toPayment(document: ChipPurchaseDocument, context: MappingContext): PaymentRecord {
  const facts = readFacts(document, context);
  const amounts = toAmounts(facts);
  return {
    __typename: 'Payment',
    ...identity('PAYMENT', facts, context),
    status: facts.isRefundedInPart ? 'PARTIALLY_REFUNDED' : facts.row.payment,
    createdAt: unixSeconds(document.created_on),
    amount: facts.total,
    amounts,
    captureMode: toCaptureMode(document),
    method: toMethod(facts),
    decline: toDecline(facts, context),
    operations: toOperations(facts, amounts),
    redirectUrl: facts.payableUrl,
    orderReference: text(document.reference),
    cartId: resourceId('CHIP', 'CART', document.id),
    purchaseId: resourceId('CHIP', 'PURCHASE', document.id),
    clientSessionId: facts.isPaidElsewhere ? null : resourceId('CHIP', 'CLIENT_SESSION', document.id),
    get details() {
      return toDetails(document);
    },
  };
}

export function toCart(document: ChipPurchaseDocument, context: MappingContext): CartRecord {
  const facts = readFacts(document, context);
  return {
    __typename: 'Cart',
    ...identity('CART', facts, context),
    status: facts.row.cart,
    total: facts.total,
    tax: null,
    discount: null,
    lines: list(facts.purchase.products)
      .filter(isObject)
      .map((product, index) => toLine(product, index + 1, facts.currency)),
    customerReference: null,
    orderReference: text(document.reference),
    ownerId: resourceId('CHIP', 'PURCHASE', document.id),
    get details() {
      return toDetails(document);
    },
  };
}

/** The checkout page of the purchase as a session. */
export function toClientSession(document: ChipPurchaseDocument, context: MappingContext): ClientSessionRecord {
  const facts = readFacts(document, context);
  return {
    __typename: 'ClientSession',
    ...identity('CLIENT_SESSION', facts, context),
    status: facts.row.session,
    amount: facts.total,
    captureMode: toCaptureMode(document),
    expiresAt: toExpiry(facts),
    checkoutUrl: facts.payableUrl,
    returnUrl: text(document.success_redirect),
    paymentSolutions: texts(document.payment_method_whitelist).map((method) => ({ method, partner: null })),
    orderReference: text(document.reference),
    cartId: resourceId('CHIP', 'CART', document.id),
    paymentId: toAuthorizationStatus(facts) && resourceId('CHIP', 'PAYMENT', document.id),
    purchaseId: resourceId('CHIP', 'PURCHASE', document.id),
    get details() {
      return toDetails(document);
    },
  };
}

/** The checkout URL of the purchase as a payment link. */
export function toPaymentLink(document: ChipPurchaseDocument, context: MappingContext): PaymentLinkRecord {
  const facts = readFacts(document, context);
  const authorizationStatus = toAuthorizationStatus(facts);
  const wasOpened = facts.row.session === 'OPENED' || unixSeconds(document.viewed_on) !== null;
  return {
    __typename: 'PaymentLink',
    ...identity('PAYMENT_LINK', facts, context),
    status: facts.row.link,
    url: facts.payableUrl,
    amount: facts.total,
    captureMode: toCaptureMode(document),
    expiresAt: toExpiry(facts),
    returnUrl: text(document.success_redirect),
    customerReference: null,
    orderReference: text(document.reference),
    contact: toContact(document, facts.purchase),
    cartId: resourceId('CHIP', 'CART', document.id),
    payments: authorizationStatus ? [{ id: resourceId('CHIP', 'PAYMENT', document.id), authorizationStatus }] : [],
    clientSessions: wasOpened
      ? [{ id: resourceId('CHIP', 'CLIENT_SESSION', document.id), status: facts.row.session }]
      : [],
    purchaseId: resourceId('CHIP', 'PURCHASE', document.id),
    get details() {
      return toDetails(document);
    },
  };
}

export function toRecurringToken({ id, wire }: ChipRecurringToken): RecurringTokenRecord {
  return {
    id: resourceId('CHIP', 'PURCHASE', id),
    method: enumCode(wire.payment_method),
    description: text(wire.description),
    createdAt: unixSeconds(wire.created_on),
    updatedAt: unixSeconds(wire.updated_on),
  };
}

/**
 * The methods in CHIP's order. By country, and among the logos, CHIP groups all cards under `card`: a card is offered wherever `card`
 * is, while the logos of the group cannot be distinguished, so that a card has only a logo of its own name.
 *
 * @throws {ProviderInvalidResponseError} without the list of methods
 */
export function toPaymentMethods(answer: ChipWire<'PaymentMethods'>): readonly PaymentMethodRecord[] {
  if (!Array.isArray(answer.available_payment_methods)) {
    throw new ProviderInvalidResponseError('CHIP', 'it lists no payment methods');
  }
  const cards = new Set(texts(answer.card_methods)).add('card');
  const names = object(answer.names);
  const logos = object(answer.logos);
  const byCountry = Object.entries(object(answer.by_country));
  return texts(answer.available_payment_methods).map((name) => {
    const isCard = cards.has(name);
    const isOffered = (method: string): boolean => method === name || (isCard && method === 'card');
    return {
      name,
      displayName: text(names[name]),
      logos: texts(logos[name]),
      isCard,
      countries: byCountry.filter(([, methods]) => texts(methods).some(isOffered)).map(([country]) => country),
    };
  });
}

function toDetails(document: ChipPurchaseDocument): ChipPurchase {
  return withExactAmounts('CHIP', () => toChipPurchase(document));
}

function identity(type: ResourceType, facts: Facts, { asOf }: MappingContext) {
  const { id, status } = facts.document;
  return {
    id: resourceId('CHIP', type, id),
    provider: 'CHIP',
    reference: id,
    providerStatus: status,
    asOf,
    actions: toActions(facts),
  } as const;
}

/** The statuses in which money has come in, whatever has happened to it since. */
const moneyCameIn: ReadonlySet<PaymentStatus> = new Set(['CAPTURED', 'REFUND_PENDING', 'REFUNDED', 'CHARGED_BACK']);

function toContact({ client }: ChipPurchaseDocument, { language }: ChipWire<'PurchaseDetails'>): Contact | null {
  const wire: ChipWire<'ClientDetails'> = object(client);
  const street = text(wire.street_address);
  const held = {
    fullName: text(wire.full_name),
    company: text(wire.legal_name) ?? text(wire.brand_name),
    email: text(wire.email),
    phone: text(wire.phone),
    city: text(wire.city),
    postalCode: text(wire.zip_code),
    region: text(wire.state),
    countryCode: text(wire.country),
  };
  if (street === null && Object.values(held).every((value) => value === null)) return null;
  return {
    ...held,
    firstName: null,
    lastName: null,
    locale: text(language),
    addressLines: street === null ? [] : [street],
  };
}

/** CHIP's product has no stock keeping unit, and its line total is only returned where it was given instead of computed. */
function toLine(product: ChipWire<'Product'>, position: number, currency: string | null): CartLineRecord {
  return {
    position,
    kind: 'ITEM',
    name: text(product.name),
    sku: null,
    quantity: decimal(product.quantity),
    unitPrice: amount(product.price, currency),
    discount: amount(product.discount, currency),
    tax: null,
    taxRatePercent: decimal(product.tax_percent),
    total: amount(product.total_price_override, currency),
  };
}

function toCaptureMode({ skip_capture }: ChipPurchaseDocument): CaptureMode | null {
  const isManual = boolean(skip_capture);
  return isManual === null ? null : isManual ? 'MANUAL' : 'AUTOMATIC';
}

/** Only a strict due time ends the time to pay; past any other, the purchase is overdue and still payable. */
function toExpiry({ document, purchase }: Facts): string | null {
  return purchase.due_strict === true ? unixSeconds(document.due) : null;
}

/** The method that paid, or else that of the last attempt. */
function toMethod({ document, attempts }: Facts): PaymentMethodUsed | null {
  const paid: ChipWire<'TransactionData'> = object(document.transaction_data);
  const used = enumCode(paid.payment_method) === null ? (attempts[0] ?? {}) : paid;
  const name = enumCode(used.payment_method);
  if (name === null) return null;
  const card: ChipWire<'TransactionExtra'> = object(used.extra);
  return {
    name,
    partner: null,
    cardNetwork: Object.hasOwn(cardNetworks, name) ? (cardNetworks[name] ?? null) : null,
    cardLastFour: lastFour(card.masked_pan),
    cardExpiryMonth: integer(card.expiry_month),
    cardExpiryYear: integer(card.expiry_year),
  };
}

/** Of the last attempt, which CHIP lists first. Without a code, `blocked` still shows that a check stopped it. */
function toDecline({ row, document, attempts }: Facts, { report }: MappingContext): Decline | null {
  if (row.payment !== 'DECLINED') return null;
  const error: ChipWire<'AttemptError'> = object(attempts[0]?.error);
  const providerCode = enumCode(error.code);
  const fallback = { reason: document.status === 'blocked' ? 'SUSPECTED_FRAUD' : 'UNKNOWN', retryable: false } as const;
  return { ...lookUp(declineRows, providerCode, fallback, 'attempt.error.code', report), providerCode };
}

/** The status of the payment at the checkout page; null when nobody has tried to pay there. */
function toAuthorizationStatus({ row, attempts, isPaidElsewhere }: Facts): AuthorizationStatus | null {
  if (isPaidElsewhere) return null;
  if (row.session === 'UNKNOWN') return 'UNKNOWN';
  if (row.session === 'SUBMITTED') return row.payment === 'PENDING' ? 'PENDING' : 'AUTHORIZED';
  return row.payment === 'DECLINED' || attempts.length > 0 ? 'REFUSED' : null;
}
