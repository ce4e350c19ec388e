/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The actions of the providers in one vocabulary. */
export type ActionName =
  /** Abort a checkout session. */
  | 'ABORT'
  /** Cancel something unpaid so that it cannot be paid any more. */
  | 'CANCEL'
  /** Take an authorised amount, wholly or in part. */
  | 'CAPTURE'
  /** Pay an unpaid purchase with a saved recurring token. */
  | 'CHARGE'
  /** Forget a saved recurring token, so that it cannot pay again. */
  | 'DELETE_RECURRING_TOKEN'
  /** Mark an unpaid purchase as paid outside the provider. */
  | 'MARK_AS_PAID'
  /** Give back a captured amount, wholly or in part. */
  | 'REFUND'
  /** Send the invoice mail again. */
  | 'RESEND_INVOICE'
  /** Try a declined payment again. */
  | 'RETRY_PAYMENT'
  /** Set or replace the license key of an item. */
  | 'UPDATE_LICENSE_KEY'
  /** Add or overwrite the x-parameters of a purchase. */
  | 'UPDATE_PARAMETERS'
  /** Release an authorised amount without taking it. */
  | 'VOID';

/** Where a checkout session stands. */
export type ClientSessionStatus =
  /** Ended by the shopper. */
  | 'ABORTED_BY_CUSTOMER'
  /** Ended by the merchant. */
  | 'ABORTED_BY_MERCHANT'
  /** Made; the shopper has not come yet. */
  | 'CREATED'
  /** The time ran out. */
  | 'EXPIRED'
  /** The shopper has seen the page, or has tried in vain and may try again. */
  | 'OPENED'
  /** The shopper confirmed a method: see `payment` for the outcome. */
  | 'SUBMITTED'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/** Where a payment link stands. */
export type PaymentLinkStatus =
  /** Cancelled by the merchant. */
  | 'CANCELLED'
  /** Made; nobody has opened it yet. */
  | 'CREATED'
  /** The time ran out. */
  | 'EXPIRED'
  /** A payment is in processing. */
  | 'IN_PROGRESS'
  /** Opened, or tried in vain; it can be paid. */
  | 'OPENED'
  /** Paid: a payment is authorised or captured. Later refunds do not change this. */
  | 'PAID'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/** Where a payment stands. */
export type PaymentStatus =
  /** The amount is reserved; nothing is captured. */
  | 'AUTHORIZED'
  /** Ended by the shopper or the merchant before any money moved. */
  | 'CANCELLED'
  /** Captured: all, or all that was not voided. */
  | 'CAPTURED'
  /** A capture is in processing. */
  | 'CAPTURE_PENDING'
  /** The customer's bank took the money back. */
  | 'CHARGED_BACK'
  /** Declined by the issuer or the provider: no money moved. */
  | 'DECLINED'
  /** The time to pay ran out. */
  | 'EXPIRED'
  /** A technical error ended the attempt: no money moved. */
  | 'FAILED'
  /** Nobody has tried to pay yet. */
  | 'NOT_STARTED'
  /** A part of the authorised amount is captured; the rest may still be captured or voided. */
  | 'PARTIALLY_CAPTURED'
  /** A part of the captured amount was given back. */
  | 'PARTIALLY_REFUNDED'
  /** In processing; the outcome is not known yet. */
  | 'PENDING'
  /** All of the captured amount was given back. */
  | 'REFUNDED'
  /** A refund is in processing. */
  | 'REFUND_PENDING'
  /** The shopper has to do something: see `redirectUrl`. */
  | 'REQUIRES_ACTION'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN'
  /** A card was checked and saved; no money was reserved or moved. */
  | 'VERIFIED'
  /** The reserved amount was released; nothing was captured. */
  | 'VOIDED'
  /** A release of the reserved amount is in processing. */
  | 'VOID_PENDING';

/** The payment providers that the gateway can speak to. */
export type ProviderName =
  /** CHIP Collect: purchases and recurring tokens. */
  | 'CHIP'
  /** Cleverbridge: purchases, and carts processed for known customers. */
  | 'CLEVERBRIDGE'
  /** Purse: client sessions, payments and payment links. */
  | 'PURSE';

/** Where a purchase stands. */
export type PurchaseStatus =
  /** The amount is reserved and waits to be captured or voided. */
  | 'AUTHORIZED'
  /** Accepted; the customer still has to pay outside the gateway (wire transfer, purchase order). */
  | 'AWAITING_PAYMENT'
  /** Cancelled before it was paid; it cannot be paid any more. */
  | 'CANCELLED'
  /** The customer's bank took the money back. */
  | 'CHARGED_BACK'
  /** The last attempt to pay failed; another may succeed. */
  | 'DECLINED'
  /** The time to pay ran out; it cannot be paid any more. */
  | 'EXPIRED'
  /** Kept for billing at a later date. */
  | 'ON_HOLD'
  /** Saved and payable; nothing has been paid. */
  | 'OPEN'
  /** Paid. */
  | 'PAID'
  /** A part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** In processing at the provider; the outcome is not known yet. */
  | 'PENDING'
  /** All was given back. */
  | 'REFUNDED'
  /** A refund is in processing; the money has not gone back yet. */
  | 'REFUND_PENDING'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN'
  /** A card was checked and saved; no money was reserved or moved. */
  | 'VERIFIED'
  /** The reserved amount was released; nothing was taken. */
  | 'VOIDED';

/** The resource types that a provider may hold. */
export type ResourceType =
  /** `Cart` */
  | 'CART'
  /** `ClientSession` */
  | 'CLIENT_SESSION'
  /** `Payment` */
  | 'PAYMENT'
  /** `PaymentLink` */
  | 'PAYMENT_LINK'
  /** `Purchase` */
  | 'PURCHASE';

export type FirstQueryQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstQueryQuery = { cleverbridge: { status: PurchaseStatus, contact: { fullName: string | null } | null, cart: { lines: Array<{ name: string | null, quantity: string | null, unitPrice: { decimal: string, currency: string } | null }> } | null } | null, chip: { status: PurchaseStatus, total: { minorUnits: number, decimal: string, currency: string } | null, payment: { status: PaymentStatus, method: { name: string, cardLastFour: string | null } | null } | null } | null, pursePayment: { status: PaymentStatus, amounts: { captured: { decimal: string, currency: string }, availableToRefund: { decimal: string } } | null, actions: Array<{ action: ActionName, maximum: { decimal: string } | null }> } | null, clientSession: { status: ClientSessionStatus, expiresAt: string | null, payment: { status: PaymentStatus } | null } | null, paymentLink: { status: PaymentLinkStatus, url: string | null, amount: { decimal: string, currency: string } | null } | null };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { providers: Array<{ name: ProviderName, displayName: string, isSandbox: boolean, resourceTypes: Array<ResourceType> }> };


export const FirstQueryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FirstQuery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"cleverbridge"},"name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"cleverbridge:purchase:168377690","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"chip"},"name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"cardLastFour"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"pursePayment"},"name":{"kind":"Name","value":"payment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableToRefund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<FirstQueryQuery, FirstQueryQueryVariables>;
export const ProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"resourceTypes"}}]}}]}}]} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;