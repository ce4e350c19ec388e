/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The actions of all providers, in one vocabulary. */
export type ActionName =
  /** Abort a checkout session. */
  | 'ABORT'
  /** Cancel something unpaid, so that it can no longer be paid. */
  | 'CANCEL'
  /** Cancel a retry that is scheduled. */
  | 'CANCEL_PAYMENT_RETRY'
  /** Capture an authorised amount, in full or in part. */
  | 'CAPTURE'
  /** Pay an unpaid purchase with a saved recurring token. */
  | 'CHARGE'
  /** Open a checkout session. */
  | 'CREATE_CLIENT_SESSION'
  /** Create a payment. */
  | 'CREATE_PAYMENT'
  /** Create a payment link. */
  | 'CREATE_PAYMENT_LINK'
  /** Create a purchase. */
  | 'CREATE_PURCHASE'
  /** Delete a saved recurring token, so that it cannot pay again. */
  | 'DELETE_RECURRING_TOKEN'
  /** Mark an unpaid purchase as paid outside the provider. */
  | 'MARK_AS_PAID'
  /** Order a cart for a known customer. */
  | 'PROCESS_CART'
  /** Refund a captured amount, in full or in part. */
  | 'REFUND'
  /** Send the invoice mail again. */
  | 'RESEND_INVOICE'
  /** Try a declined payment again. */
  | 'RETRY_PAYMENT'
  /** Set or replace the license key of an item. */
  | 'UPDATE_LICENSE_KEY'
  /** Add or overwrite the x-parameters of a purchase. */
  | 'UPDATE_PARAMETERS'
  /** Release an authorised amount without capturing it. */
  | 'VOID';

/** The status of an authorisation, as Purse names it. */
export type AuthorizationStatus =
  /** Ended before a decision: no money moved. */
  | 'ABORTED'
  /** The amount is reserved. */
  | 'AUTHORIZED'
  /** Ended by a technical error. */
  | 'ERROR'
  /** Not decided yet. */
  | 'PENDING'
  /** Refused: no money moved. */
  | 'REFUSED'
  /** A status that this gateway has never seen, or none. */
  | 'UNKNOWN';

/** The status of a checkout session. */
export type ClientSessionStatus =
  /** Ended by the shopper. */
  | 'ABORTED_BY_CUSTOMER'
  /** Ended by the merchant. */
  | 'ABORTED_BY_MERCHANT'
  /** Created; the shopper has not opened it yet. */
  | 'CREATED'
  /** It has expired. */
  | 'EXPIRED'
  /** The shopper has opened the page, or an attempt failed and another is possible. */
  | 'OPENED'
  /** The shopper confirmed a method: see `payment` for the outcome. */
  | 'SUBMITTED'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/** The kinds of failure. */
export type FailureCode =
  /** See `IdempotencyConflict`. */
  | 'IDEMPOTENCY_CONFLICT'
  /** See `InvalidInput`. */
  | 'INVALID_INPUT'
  /** See `LedgerUnavailable`. */
  | 'LEDGER_UNAVAILABLE'
  /** See `NotAllowed`. */
  | 'NOT_ALLOWED'
  /** See `NotFound`. */
  | 'NOT_FOUND'
  /** See `NotSupported`. */
  | 'NOT_SUPPORTED'
  /** See `OperationInProgress`. */
  | 'OPERATION_IN_PROGRESS'
  /** See `OutcomeUnknown`. */
  | 'OUTCOME_UNKNOWN'
  /** See `PaymentDeclined`. */
  | 'PAYMENT_DECLINED'
  /** See `ProviderUnavailable`. */
  | 'PROVIDER_UNAVAILABLE'
  /** See `ResourceBusy`. */
  | 'RESOURCE_BUSY';

/** The status of an operation. */
export type OperationStatus =
  /** Not done: the customer has to act first. No money moved. */
  | 'ACTION_REQUIRED'
  /** Declined: no money moved. */
  | 'DECLINED'
  /** In progress. */
  | 'IN_PROGRESS'
  /** Accepted; the provider has not finished yet. */
  | 'PENDING'
  /** Rejected by the provider: nothing was done. */
  | 'REFUSED'
  /** Done. */
  | 'SUCCEEDED'
  /** Sent, but no readable answer came. The gateway is determining the outcome. */
  | 'UNKNOWN';

/** The status of a payment link. */
export type PaymentLinkStatus =
  /** Cancelled by the merchant. */
  | 'CANCELLED'
  /** Created; nobody has opened it yet. */
  | 'CREATED'
  /** It has expired. */
  | 'EXPIRED'
  /** A payment is in progress. */
  | 'IN_PROGRESS'
  /** Opened, or an attempt failed; it can still be paid. */
  | 'OPENED'
  /** Paid: a payment is authorised or captured. Later refunds do not change this. */
  | 'PAID'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN';

/** The status of a payment. */
export type PaymentStatus =
  /** The amount is reserved; nothing is captured. */
  | 'AUTHORIZED'
  /** Ended by the shopper or the merchant before any money moved. */
  | 'CANCELLED'
  /** Captured: all, or all that was not voided. */
  | 'CAPTURED'
  /** A capture is in progress. */
  | 'CAPTURE_PENDING'
  /** The customer's bank took the money back. */
  | 'CHARGED_BACK'
  /** Declined by the issuer or the provider: no money moved. */
  | 'DECLINED'
  /** The time to pay is over. */
  | 'EXPIRED'
  /** A technical error ended the attempt: no money moved. */
  | 'FAILED'
  /** Nobody has tried to pay yet. */
  | 'NOT_STARTED'
  /** A part of the authorised amount is captured; the rest may still be captured or voided. */
  | 'PARTIALLY_CAPTURED'
  /** A part of the captured amount was refunded. */
  | 'PARTIALLY_REFUNDED'
  /** In progress; the outcome is not known yet. */
  | 'PENDING'
  /** All of the captured amount was refunded. */
  | 'REFUNDED'
  /** A refund is in progress. */
  | 'REFUND_PENDING'
  /** The shopper has to do something: see `redirectUrl`. */
  | 'REQUIRES_ACTION'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN'
  /** A card was checked and saved; no money was reserved or moved. */
  | 'VERIFIED'
  /** The reserved amount was released; nothing was captured. */
  | 'VOIDED'
  /** A release of the reserved amount is in progress. */
  | 'VOID_PENDING';

/** The payment providers that the gateway supports. */
export type ProviderName =
  /** CHIP Collect: purchases and recurring tokens. */
  | 'CHIP'
  /** Cleverbridge: purchases, and carts processed for known customers. */
  | 'CLEVERBRIDGE'
  /** Purse: client sessions, payments and payment links. */
  | 'PURSE';

/** The status of a purchase. */
export type PurchaseStatus =
  /** The amount is reserved. It can be captured or voided. */
  | 'AUTHORIZED'
  /** Accepted; the customer still has to pay outside the gateway (wire transfer, purchase order). */
  | 'AWAITING_PAYMENT'
  /** Cancelled before it was paid; it can no longer be paid. */
  | 'CANCELLED'
  /** The customer's bank took the money back. */
  | 'CHARGED_BACK'
  /** The last attempt to pay failed; another may succeed. */
  | 'DECLINED'
  /** The time to pay is over; it can no longer be paid. */
  | 'EXPIRED'
  /** To be billed at a later date. */
  | 'ON_HOLD'
  /** Saved and payable; nothing has been paid. */
  | 'OPEN'
  /** Paid. */
  | 'PAID'
  /** Refunded in part. */
  | 'PARTIALLY_REFUNDED'
  /** In progress at the provider; the outcome is not known yet. */
  | 'PENDING'
  /** Refunded in full. */
  | 'REFUNDED'
  /** A refund is in progress; the money has not been returned yet. */
  | 'REFUND_PENDING'
  /** A status of the provider that this gateway has never seen; see `providerStatus`. */
  | 'UNKNOWN'
  /** A card was checked and saved; no money was reserved or moved. */
  | 'VERIFIED'
  /** The reserved amount was released; nothing was captured. */
  | 'VOIDED';

/** The reads that a provider supports, other than a resource by its id. */
export type ReadCapability =
  /** `paymentMethods` */
  | 'PAYMENT_METHODS'
  /** `purchases` by a range of the provider's ids. */
  | 'PURCHASES_BY_ID_RANGE'
  /** `purchases` by a range of time. */
  | 'PURCHASES_BY_TIME'
  /** `recurringTokens` */
  | 'RECURRING_TOKENS'
  /** `redirection` */
  | 'REDIRECTION';

/** The resource types that a provider may have. */
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


export type ProvidersQuery = { providers: Array<{ name: ProviderName, displayName: string, isSandbox: boolean, resourceTypes: Array<ResourceType>, reads: Array<ReadCapability>, actions: Array<ActionName>, limitations: Array<string> }> };

export type OwnRecordsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnRecordsQuery = { cleverbridge: { status: PurchaseStatus, details:
      | { statusId: string | null, creationTime: string | null, lastModificationTime: string | null, merchantOfRecord: string | null, paymentInfo: { paymentType: string | null, currencyId: string | null } | null, items: Array<{ productName: string | null, quantity: number | null }> }
      | Record<PropertyKey, never>
     } | null, chip: { status: PurchaseStatus, details:
      | { refundAvailability: string | null, chipStatus: string | null, statusHistory: Array<{ status: string | null, timestamp: string | null }>, transactionData: { paymentMethod: string | null, attempts: Array<{ type: string | null, successful: boolean | null, error: { code: string | null } | null }> } | null }
      | Record<PropertyKey, never>
     } | null, purse: { status: ClientSessionStatus, details:
      | { integrationMode: string | null, purseStatus: string, eligibleSolutions: Array<{ partner: string | null, method: string | null }>, order: { reference: string | null, shipments: Array<{ itemLines: Array<{ name: string | null, quantity: string | null }> }> } | null }
      | Record<PropertyKey, never>
     } | null };

export type EdgesBothWaysQueryVariables = Exact<{ [key: string]: never; }>;


export type EdgesBothWaysQuery = { paymentLink: { status: PaymentLinkStatus, payments: Array<{ authorizationStatus: AuthorizationStatus, payment: { id: string, status: PaymentStatus } | null }>, clientSessions: Array<{ id: string, status: ClientSessionStatus }>, cart: { id: string, owner:
        | { __typename: 'ClientSession' }
        | { __typename: 'Payment' }
        | { __typename: 'PaymentLink' }
        | { __typename: 'Purchase' }
       | null } | null } | null, clientSession: { status: ClientSessionStatus, payment: { id: string, status: PaymentStatus, clientSession: { id: string } | null } | null } | null, purchase: { status: PurchaseStatus, customer: { reference: string } | null, order: { reference: string } | null, payment: { id: string, status: PaymentStatus, purchase: { id: string } | null } | null, clientSession: { id: string, status: ClientSessionStatus } | null, paymentLink: { id: string, status: PaymentLinkStatus } | null, cart: { id: string, lines: Array<{ name: string | null, total: { decimal: string } | null }>, owner:
        | { id: string }
        | Record<PropertyKey, never>
       | null } | null } | null };

export type ManyAtOnceQueryVariables = Exact<{ [key: string]: never; }>;


export type ManyAtOnceQuery = { nodes: Array<
    | { __typename: 'Cart', provider: ProviderName, providerStatus: string | null, asOf: string, id: string, actions: Array<{ action: ActionName }>, total: { decimal: string, currency: string } | null }
    | { __typename: 'ClientSession', provider: ProviderName, providerStatus: string | null, asOf: string, id: string, actions: Array<{ action: ActionName }> }
    | { __typename: 'Payment', provider: ProviderName, providerStatus: string | null, asOf: string, id: string, actions: Array<{ action: ActionName }>, amount: { decimal: string, currency: string } | null }
    | { __typename: 'PaymentLink', provider: ProviderName, providerStatus: string | null, asOf: string, id: string, actions: Array<{ action: ActionName }> }
    | { __typename: 'Purchase', provider: ProviderName, providerStatus: string | null, asOf: string, id: string, actions: Array<{ action: ActionName }> }
   | null> };

export type PurchasesByTimeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PurchasesByTimeQuery = { purchases: { nodes: Array<{ id: string, status: PurchaseStatus, createdAt: string | null, contact: { firstName: string | null, lastName: string | null, countryCode: string | null } | null, cart: { lines: Array<{ name: string | null, unitPrice: { decimal: string, currency: string } | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WaysToPayQueryVariables = Exact<{ [key: string]: never; }>;


export type WaysToPayQuery = { paymentMethods: Array<{ name: string, displayName: string | null, isCard: boolean, countries: Array<string> }>, cardsThatCanBeSaved: Array<{ name: string }>, recurringTokens: { nodes: Array<{ id: string, method: string | null, description: string | null, createdAt: string | null, purchase: { status: PurchaseStatus } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CaptureMutationVariables = Exact<{ [key: string]: never; }>;


export type CaptureMutation = { capturePayment:
    | { __typename: 'CapturePaymentPayload', payment: { status: PaymentStatus, amounts: { captured: { decimal: string }, availableToCapture: { decimal: string } } | null } | null, operation: { id: string, status: OperationStatus, replayed: boolean } }
    | { __typename: 'IdempotencyConflict', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'InvalidInput', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'LedgerUnavailable', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'NotAllowed', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'NotFound', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'NotSupported', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'OperationInProgress', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'OperationPending' }
    | { __typename: 'OutcomeUnknown', code: FailureCode, message: string, retryable: boolean, operation: { id: string, status: OperationStatus } }
    | { __typename: 'PaymentDeclined', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'ProviderUnavailable', code: FailureCode, message: string, retryable: boolean }
    | { __typename: 'ResourceBusy', code: FailureCode, message: string, retryable: boolean }
   };


export const FirstQueryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FirstQuery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"cleverbridge"},"name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"cleverbridge:purchase:168377690","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"chip"},"name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"cardLastFour"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"pursePayment"},"name":{"kind":"Name","value":"payment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableToRefund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<FirstQueryQuery, FirstQueryQueryVariables>;
export const ProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"resourceTypes"}},{"kind":"Field","name":{"kind":"Name","value":"reads"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"limitations"}}]}}]}}]} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;
export const OwnRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnRecords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"cleverbridge"},"name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"cleverbridge:purchase:168377690","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CleverbridgePurchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statusId"}},{"kind":"Field","name":{"kind":"Name","value":"creationTime"}},{"kind":"Field","name":{"kind":"Name","value":"lastModificationTime"}},{"kind":"Field","name":{"kind":"Name","value":"merchantOfRecord"}},{"kind":"Field","name":{"kind":"Name","value":"paymentInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentType"}},{"kind":"Field","name":{"kind":"Name","value":"currencyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productName"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"chip"},"name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChipPurchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"chipStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"refundAvailability"}},{"kind":"Field","name":{"kind":"Name","value":"statusHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactionData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"successful"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"purse"},"name":{"kind":"Name","value":"clientSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PurseClientSession"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"purseStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"integrationMode"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleSolutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OwnRecordsQuery, OwnRecordsQueryVariables>;
export const EdgesBothWaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EdgesBothWays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorizationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"clientSession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientSession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EdgesBothWaysQuery, EdgesBothWaysQueryVariables>;
export const ManyAtOnceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ManyAtOnce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"cleverbridge:purchase:168377690","block":false},{"kind":"StringValue","value":"cleverbridge:purchase:1","block":false},{"kind":"StringValue","value":"chip:cart:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11","block":false},{"kind":"StringValue","value":"purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f","block":false},{"kind":"StringValue","value":"purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderResource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ManyAtOnceQuery, ManyAtOnceQueryVariables>;
export const PurchasesByTimeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchasesByTime"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"provider"},"value":{"kind":"EnumValue","value":"CLEVERBRIDGE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"createdBetween"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"StringValue","value":"2019-03-19T14:00:00Z","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"2019-03-19T20:00:00Z","block":false}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PurchasesByTimeQuery, PurchasesByTimeQueryVariables>;
export const WaysToPayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaysToPay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMethods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"provider"},"value":{"kind":"EnumValue","value":"CHIP"}},{"kind":"ObjectField","name":{"kind":"Name","value":"currency"},"value":{"kind":"StringValue","value":"MYR","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"isCard"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"cardsThatCanBeSaved"},"name":{"kind":"Name","value":"paymentMethods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"provider"},"value":{"kind":"EnumValue","value":"CHIP"}},{"kind":"ObjectField","name":{"kind":"Name","value":"currency"},"value":{"kind":"StringValue","value":"MYR","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"recurring"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recurringTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"clientId"},"value":{"kind":"StringValue","value":"chip:client:b7f3be84-2ee3-42b5-946c-eef9d712b36f","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WaysToPayQuery, WaysToPayQueryVariables>;
export const CaptureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Capture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capturePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"StringValue","value":"explorer-1","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"purse:payment:11c26d67-021b-460f-9381-7a23bf368139","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"amount"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"minorUnits"},"value":{"kind":"IntValue","value":"1000"}},{"kind":"ObjectField","name":{"kind":"Name","value":"currency"},"value":{"kind":"StringValue","value":"EUR","block":false}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"merchantReference"},"value":{"kind":"StringValue","value":"CAP#1","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CapturePaymentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableToCapture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CaptureMutation, CaptureMutationVariables>;