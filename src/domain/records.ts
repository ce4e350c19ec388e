import type {
  ActionName,
  AuthorizationStatus,
  CaptureMode,
  CartLineKind,
  CartStatus,
  ChipPurchase as ChipPurchaseFields,
  CleverbridgeCartSession as CleverbridgeCartSessionFields,
  CleverbridgePurchase as CleverbridgePurchaseFields,
  ClientSessionStatus,
  Contact,
  Decline,
  PaymentLinkStatus,
  PaymentMethodUsed,
  PaymentOperationKind,
  PaymentOperationStatus,
  PaymentStatus,
  ProviderName,
  Money as MoneyFields,
  PurchaseStatus,
  PurseClientSession as PurseClientSessionFields,
  PurseOrder as PurseOrderFields,
  PursePayment as PursePaymentFields,
  PursePaymentLink as PursePaymentLinkFields,
} from '../generated/schema.js';
import type { ResourceId } from './ids.js';
import type { Money } from './money.js';

/**
 * The provider-neutral records that mappers make and resolvers read. A record is what the GraphQL type shows, with the
 * edges to other resources held as ids: following an edge is the resolver's business. Vocabulary (enums, value types, the
 * shape of `details`) comes from the schema, through the generated types.
 */

/** The fields of a schema type with every amount as our own `Money` (its `decimal` is a resolver's business). */
export type WithMoney<T> = T extends MoneyFields
  ? Money
  : T extends readonly (infer Item)[]
    ? readonly WithMoney<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: WithMoney<T[Key]> }
      : T;

/** A provider's own record in the shape of its schema type, marked so that a `details` union knows which it is. */
export type Document<Name extends string, Fields> = { readonly __typename: Name } & WithMoney<Fields>;

export type CleverbridgePurchase = Document<'CleverbridgePurchase', CleverbridgePurchaseFields>;
export type CleverbridgeCartSession = Document<'CleverbridgeCartSession', CleverbridgeCartSessionFields>;
export type ChipPurchase = Document<'ChipPurchase', ChipPurchaseFields>;
export type PursePayment = Document<'PursePayment', PursePaymentFields>;
export type PurseOrder = Document<'PurseOrder', PurseOrderFields>;
export type PurseClientSession = Document<'PurseClientSession', PurseClientSessionFields>;
export type PursePaymentLink = Document<'PursePaymentLink', PursePaymentLinkFields>;

/** Something that may be done now. */
export interface AllowedActionRecord {
  readonly action: ActionName;
  /** The most that it may move; null when it moves no money or the provider gives no limit. */
  readonly maximum: Money | null;
  readonly partial: boolean;
}

/** Known, or read when it is requested: where an answer (a row of a list) leaves something out that a further read would return. */
export type Later<T> = T | Promise<T>;

/** What every resource has. `id` is the gateway's, `reference` the provider's. */
interface ResourceRecord<Kind extends string, Status extends string, Details> {
  readonly __typename: Kind;
  readonly id: ResourceId;
  readonly provider: ProviderName;
  readonly reference: string;
  readonly status: Status;
  readonly providerStatus: string | null;
  /** RFC 3339, UTC: when the provider's answer arrived. */
  readonly asOf: string;
  readonly actions: readonly AllowedActionRecord[];
  /** Mapped when requested. */
  readonly details: Later<Details>;
}

/** Times are RFC 3339 in UTC, with all their digits; ids are the gateway's. */
export interface PurchaseRecord extends ResourceRecord<
  'Purchase',
  PurchaseStatus,
  CleverbridgePurchase | ChipPurchase
> {
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly paidAt: string | null;
  readonly total: Money | null;
  readonly isTest: boolean;
  readonly customerReference: Later<string | null>;
  readonly orderReference: string | null;
  readonly contact: Contact | null;
  readonly cartId: ResourceId | null;
  readonly paymentId: ResourceId | null;
  readonly clientSessionId: ResourceId | null;
  readonly paymentLinkId: ResourceId | null;
}

export interface CartLineRecord {
  readonly position: number;
  readonly kind: CartLineKind;
  readonly name: string | null;
  readonly sku: string | null;
  /** Exact decimal text. */
  readonly quantity: string | null;
  readonly unitPrice: Money | null;
  readonly discount: Money | null;
  readonly tax: Money | null;
  readonly taxRatePercent: string | null;
  readonly total: Money | null;
}

export interface CartRecord extends ResourceRecord<
  'Cart',
  CartStatus,
  CleverbridgePurchase | ChipPurchase | PurseOrder
> {
  readonly total: Money | null;
  readonly tax: Money | null;
  readonly discount: Money | null;
  readonly lines: readonly CartLineRecord[];
  readonly customerReference: Later<string | null>;
  readonly orderReference: string | null;
  readonly ownerId: ResourceId;
}

export interface PaymentAmountsRecord {
  readonly authorized: Money;
  readonly captured: Money;
  readonly voided: Money;
  readonly refunded: Money;
  readonly authorizationPending: Money | null;
  readonly availableToCapture: Money;
  readonly availableToVoid: Money;
  readonly availableToRefund: Money;
}

export interface PaymentOperationRecord {
  readonly reference: string | null;
  readonly kind: PaymentOperationKind;
  readonly status: PaymentOperationStatus;
  readonly providerStatus: string | null;
  readonly amount: Money | null;
  readonly createdAt: string | null;
  readonly merchantReference: string | null;
}

export interface PaymentRecord extends ResourceRecord<
  'Payment',
  PaymentStatus,
  PursePayment | ChipPurchase | CleverbridgePurchase
> {
  readonly createdAt: string | null;
  readonly amount: Money | null;
  readonly amounts: PaymentAmountsRecord | null;
  readonly captureMode: CaptureMode | null;
  readonly method: PaymentMethodUsed | null;
  readonly decline: Later<Decline | null>;
  readonly operations: readonly PaymentOperationRecord[];
  readonly redirectUrl: string | null;
  readonly orderReference: string | null;
  readonly cartId: ResourceId | null;
  readonly purchaseId: ResourceId | null;
  readonly clientSessionId: ResourceId | null;
}

interface PaymentSolutionRecord {
  readonly method: string;
  readonly partner: string | null;
}

export interface ClientSessionRecord extends ResourceRecord<
  'ClientSession',
  ClientSessionStatus,
  PurseClientSession | ChipPurchase | CleverbridgeCartSession
> {
  readonly amount: Money | null;
  readonly captureMode: CaptureMode | null;
  readonly expiresAt: string | null;
  readonly checkoutUrl: string | null;
  readonly returnUrl: string | null;
  readonly paymentSolutions: readonly PaymentSolutionRecord[];
  readonly orderReference: string | null;
  readonly cartId: ResourceId | null;
  readonly paymentId: ResourceId | null;
  readonly purchaseId: ResourceId | null;
}

/** A payment made at a link; `id` is the payment's. */
export interface PaymentLinkPaymentRecord {
  readonly id: ResourceId;
  readonly authorizationStatus: AuthorizationStatus;
}

/** A session opened from a link; `id` is the session's. */
export interface PaymentLinkClientSessionRecord {
  readonly id: ResourceId;
  readonly status: ClientSessionStatus;
}

export interface PaymentLinkRecord extends ResourceRecord<
  'PaymentLink',
  PaymentLinkStatus,
  PursePaymentLink | ChipPurchase | CleverbridgePurchase
> {
  readonly url: string | null;
  readonly amount: Money | null;
  readonly captureMode: CaptureMode | null;
  readonly expiresAt: string | null;
  readonly returnUrl: string | null;
  readonly customerReference: string | null;
  readonly orderReference: string | null;
  readonly contact: Contact | null;
  readonly cartId: ResourceId | null;
  readonly payments: readonly PaymentLinkPaymentRecord[];
  readonly clientSessions: readonly PaymentLinkClientSessionRecord[];
  readonly purchaseId: ResourceId | null;
}

export interface RecurringTokenRecord {
  /** The gateway's id of the purchase that is the token. */
  readonly id: ResourceId;
  readonly method: string | null;
  readonly description: string | null;
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

export interface PaymentMethodRecord {
  readonly name: string;
  readonly displayName: string | null;
  readonly logos: readonly string[];
  readonly isCard: boolean;
  readonly countries: readonly string[];
}

export interface RedirectionRecord {
  readonly clientSessionId: ResourceId | null;
  readonly paymentId: ResourceId | null;
  readonly clientSessionStatus: ClientSessionStatus;
  readonly authorizationStatus: AuthorizationStatus;
  readonly providerClientSessionStatus: string | null;
  readonly providerAuthorizationStatus: string | null;
}

/** A page of a list that is read forwards: each item with the cursor that continues behind it. */
export interface Page<T> {
  readonly items: readonly { readonly cursor: string; readonly node: T }[];
  readonly hasNextPage: boolean;
  /** Where the next page begins; set even on an empty page when the search goes on. */
  readonly endCursor: string | null;
}

/** Every record that is an entity. */
export type EntityRecord = PurchaseRecord | CartRecord | PaymentRecord | ClientSessionRecord | PaymentLinkRecord;
