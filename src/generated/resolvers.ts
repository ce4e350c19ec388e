import type * as Types from './schema.js';
import type { Cart, ClientSession, Payment, PaymentLink, Purchase } from './schema.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PurchaseRecord, PaymentRecord, CartRecord, CartLineRecord, ClientSessionRecord, PaymentLinkRecord, PaymentLinkPaymentRecord, PaymentLinkClientSessionRecord, RecurringTokenRecord, RedirectionRecord, AllowedActionRecord } from '../domain/records.js';
import type { Money as MoneyValue } from '../domain/money.js';
import type { OperationRecord } from '../domain/operation.js';
import type { GatewayContext } from '../graphql/context.js';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Types.Maybe<T> extends T ? Types.Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Cart: Cart;
  ClientSession: ClientSession;
  Payment: Payment;
  PaymentLink: PaymentLink;
  Purchase: Purchase;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  ClientSession:
    ( { __typename: 'ClientSession' }
    & GraphQLRecursivePick<FederationTypes['ClientSession'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  PaymentLink:
    ( { __typename: 'PaymentLink' }
    & GraphQLRecursivePick<FederationTypes['PaymentLink'], {"id":true}> );
  Purchase:
    ( { __typename: 'Purchase' }
    & GraphQLRecursivePick<FederationTypes['Purchase'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AbortClientSessionResult:
    | ( Omit<Types.AbortClientSessionPayload, 'clientSession' | 'operation'> & { clientSession?: Types.Maybe<_RefType['ClientSession']>, operation: _RefType['Operation'] } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CancelPaymentLinkResult:
    | ( Omit<Types.CancelPaymentLinkPayload, 'operation' | 'paymentLink'> & { operation: _RefType['Operation'], paymentLink?: Types.Maybe<_RefType['PaymentLink']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CancelPaymentRetryResult:
    | ( Omit<Types.CancelPaymentRetryPayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CancelPurchaseResult:
    | ( Omit<Types.CancelPurchasePayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CapturePaymentResult:
    | ( Omit<Types.CapturePaymentPayload, 'operation' | 'payment'> & { operation: _RefType['Operation'], payment?: Types.Maybe<_RefType['Payment']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CartDetails:
    | ( Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<_RefType['ChipCurrencyConversion']>, payment?: Types.Maybe<_RefType['ChipPaymentDetails']>, purchase?: Types.Maybe<_RefType['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<_RefType['Money']>, transactionData?: Types.Maybe<_RefType['ChipTransactionData']> } )
    | ( Types.CleverbridgePurchase )
    | ( Omit<Types.PurseOrder, 'discountAmount' | 'discounts' | 'marketplaceSellers' | 'netAmount' | 'shipments' | 'taxAmount'> & { discountAmount?: Types.Maybe<_RefType['Money']>, discounts: ReadonlyArray<_RefType['PurseDiscount']>, marketplaceSellers: ReadonlyArray<_RefType['PurseMarketplaceSeller']>, netAmount?: Types.Maybe<_RefType['Money']>, shipments: ReadonlyArray<_RefType['PurseShipment']>, taxAmount?: Types.Maybe<_RefType['Money']> } )
  ;
  CartOwner:
    | ( ClientSessionRecord )
    | ( PaymentRecord )
    | ( PaymentLinkRecord )
    | ( PurchaseRecord )
  ;
  ChargePurchaseResult:
    | ( Omit<Types.ChargePurchasePayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  ClientSessionDetails:
    | ( Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<_RefType['ChipCurrencyConversion']>, payment?: Types.Maybe<_RefType['ChipPaymentDetails']>, purchase?: Types.Maybe<_RefType['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<_RefType['Money']>, transactionData?: Types.Maybe<_RefType['ChipTransactionData']> } )
    | ( Types.CleverbridgeCartSession )
    | ( Omit<Types.PurseClientSession, 'amount' | 'order'> & { amount?: Types.Maybe<_RefType['Money']>, order?: Types.Maybe<_RefType['PurseOrder']> } )
  ;
  CreateClientSessionResult:
    | ( Omit<Types.CreateClientSessionPayload, 'clientSession' | 'operation'> & { clientSession?: Types.Maybe<_RefType['ClientSession']>, operation: _RefType['Operation'] } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CreatePaymentLinkResult:
    | ( Omit<Types.CreatePaymentLinkPayload, 'operation' | 'paymentLink'> & { operation: _RefType['Operation'], paymentLink?: Types.Maybe<_RefType['PaymentLink']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CreatePaymentResult:
    | ( Omit<Types.CreatePaymentPayload, 'operation' | 'payment'> & { operation: _RefType['Operation'], payment?: Types.Maybe<_RefType['Payment']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  CreatePurchaseResult:
    | ( Omit<Types.CreatePurchasePayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  DeleteRecurringTokenResult:
    | ( Omit<Types.DeleteRecurringTokenPayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  MarkPurchaseAsPaidResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.MarkPurchaseAsPaidPayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  PaymentDetails:
    | ( Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<_RefType['ChipCurrencyConversion']>, payment?: Types.Maybe<_RefType['ChipPaymentDetails']>, purchase?: Types.Maybe<_RefType['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<_RefType['Money']>, transactionData?: Types.Maybe<_RefType['ChipTransactionData']> } )
    | ( Types.CleverbridgePurchase )
    | ( Omit<Types.PursePayment, 'amount' | 'amounts' | 'authorization' | 'captures' | 'order' | 'refunds' | 'split' | 'voids'> & { amount?: Types.Maybe<_RefType['Money']>, amounts?: Types.Maybe<_RefType['PurseAmounts']>, authorization?: Types.Maybe<_RefType['PurseAuthorization']>, captures: ReadonlyArray<_RefType['PurseOperation']>, order?: Types.Maybe<_RefType['PurseOrder']>, refunds: ReadonlyArray<_RefType['PurseOperation']>, split: ReadonlyArray<_RefType['PurseSplit']>, voids: ReadonlyArray<_RefType['PurseOperation']> } )
  ;
  PaymentLinkDetails:
    | ( Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<_RefType['ChipCurrencyConversion']>, payment?: Types.Maybe<_RefType['ChipPaymentDetails']>, purchase?: Types.Maybe<_RefType['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<_RefType['Money']>, transactionData?: Types.Maybe<_RefType['ChipTransactionData']> } )
    | ( Types.CleverbridgePurchase )
    | ( Omit<Types.PursePaymentLink, 'amount' | 'customer' | 'order'> & { amount?: Types.Maybe<_RefType['Money']>, customer?: Types.Maybe<_RefType['PurseCustomer']>, order?: Types.Maybe<_RefType['PurseOrder']> } )
  ;
  ProcessCartResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.ProcessCartCustomerActionNeeded, 'clientSession' | 'operation' | 'purchase'> & { clientSession?: Types.Maybe<_RefType['ClientSession']>, operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Omit<Types.ProcessCartPaid, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Omit<Types.ProcessCartPending, 'operation' | 'paymentLink' | 'purchase'> & { operation: _RefType['Operation'], paymentLink?: Types.Maybe<_RefType['PaymentLink']>, purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Omit<Types.ProcessCartWaitingForOfflinePayment, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  PurchaseDetails:
    | ( Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<_RefType['ChipCurrencyConversion']>, payment?: Types.Maybe<_RefType['ChipPaymentDetails']>, purchase?: Types.Maybe<_RefType['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<_RefType['Money']>, transactionData?: Types.Maybe<_RefType['ChipTransactionData']> } )
    | ( Types.CleverbridgePurchase )
  ;
  RefundPaymentResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Omit<Types.RefundPaymentPayload, 'operation' | 'payment'> & { operation: _RefType['Operation'], payment?: Types.Maybe<_RefType['Payment']> } )
    | ( Types.ResourceBusy )
  ;
  ResendInvoiceResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Omit<Types.ResendInvoicePayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
    | ( Types.ResourceBusy )
  ;
  RetryPaymentResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
    | ( Omit<Types.RetryPaymentPayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
  ;
  UpdateLicenseKeyResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
    | ( Omit<Types.UpdateLicenseKeyPayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
  ;
  UpdatePurchaseParametersResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
    | ( Omit<Types.UpdatePurchaseParametersPayload, 'operation' | 'purchase'> & { operation: _RefType['Operation'], purchase?: Types.Maybe<_RefType['Purchase']> } )
  ;
  VoidPaymentResult:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: _RefType['Operation'], resource?: Types.Maybe<_RefType['ProviderResource']> } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
    | ( Omit<Types.VoidPaymentPayload, 'operation' | 'payment'> & { operation: _RefType['Operation'], payment?: Types.Maybe<_RefType['Payment']> } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( Types.IdempotencyConflict )
    | ( Types.InvalidInput )
    | ( Types.LedgerUnavailable )
    | ( Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<_RefType['AllowedAction']> } )
    | ( Types.NotFound )
    | ( Types.NotSupported )
    | ( Omit<Types.OperationInProgress, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.OutcomeUnknown, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Omit<Types.PaymentDeclined, 'operation'> & { operation: _RefType['Operation'] } )
    | ( Types.ProviderUnavailable )
    | ( Types.ResourceBusy )
  ;
  Node:
    | ( CartRecord )
    | ( ClientSessionRecord )
    | ( PaymentRecord )
    | ( PaymentLinkRecord )
    | ( PurchaseRecord )
  ;
  ProviderResource:
    | ( CartRecord )
    | ( ClientSessionRecord )
    | ( PaymentRecord )
    | ( PaymentLinkRecord )
    | ( PurchaseRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbortClientSessionInput: Types.AbortClientSessionInput;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  AbortClientSessionPayload: ResolverTypeWrapper<Omit<Types.AbortClientSessionPayload, 'clientSession' | 'operation'> & { clientSession?: Types.Maybe<ResolversTypes['ClientSession']>, operation: ResolversTypes['Operation'] }>;
  AbortClientSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AbortClientSessionResult']>;
  ActionName: Types.ActionName;
  AllowedAction: ResolverTypeWrapper<AllowedActionRecord>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  AuthorizationStatus: Types.AuthorizationStatus;
  CallbackURL: ResolverTypeWrapper<Types.Scalars['CallbackURL']['output']>;
  CancelPaymentLinkInput: Types.CancelPaymentLinkInput;
  CancelPaymentLinkPayload: ResolverTypeWrapper<Omit<Types.CancelPaymentLinkPayload, 'operation' | 'paymentLink'> & { operation: ResolversTypes['Operation'], paymentLink?: Types.Maybe<ResolversTypes['PaymentLink']> }>;
  CancelPaymentLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPaymentLinkResult']>;
  CancelPaymentRetryInput: Types.CancelPaymentRetryInput;
  CancelPaymentRetryPayload: ResolverTypeWrapper<Omit<Types.CancelPaymentRetryPayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  CancelPaymentRetryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPaymentRetryResult']>;
  CancelPurchaseInput: Types.CancelPurchaseInput;
  CancelPurchasePayload: ResolverTypeWrapper<Omit<Types.CancelPurchasePayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  CancelPurchaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPurchaseResult']>;
  CaptureMode: Types.CaptureMode;
  CapturePaymentInput: Types.CapturePaymentInput;
  CapturePaymentPayload: ResolverTypeWrapper<Omit<Types.CapturePaymentPayload, 'operation' | 'payment'> & { operation: ResolversTypes['Operation'], payment?: Types.Maybe<ResolversTypes['Payment']> }>;
  CapturePaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CapturePaymentResult']>;
  Cart: ResolverTypeWrapper<CartRecord>;
  CartDetails: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CartDetails']>;
  CartItemInput: Types.CartItemInput;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  CartItemPriceInput: Types.CartItemPriceInput;
  CartLine: ResolverTypeWrapper<CartLineRecord>;
  CartLineKind: Types.CartLineKind;
  CartOwner: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CartOwner']>;
  CartStatus: Types.CartStatus;
  ChargePurchaseInput: Types.ChargePurchaseInput;
  ChargePurchasePayload: ResolverTypeWrapper<Omit<Types.ChargePurchasePayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  ChargePurchaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChargePurchaseResult']>;
  CheckoutIntegrationMode: Types.CheckoutIntegrationMode;
  ChipAttempt: ResolverTypeWrapper<Omit<Types.ChipAttempt, 'feeAmount'> & { feeAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  ChipAttemptError: ResolverTypeWrapper<Types.ChipAttemptError>;
  ChipBankAccount: ResolverTypeWrapper<Types.ChipBankAccount>;
  ChipClientDetail: Types.ChipClientDetail;
  ChipClientDetails: ResolverTypeWrapper<Types.ChipClientDetails>;
  ChipClientInput: Types.ChipClientInput;
  ChipCurrencyConversion: ResolverTypeWrapper<Omit<Types.ChipCurrencyConversion, 'originalAmount'> & { originalAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  ChipDeliveryMethod: ResolverTypeWrapper<Types.ChipDeliveryMethod>;
  ChipIssuerDetails: ResolverTypeWrapper<Types.ChipIssuerDetails>;
  ChipObjectReference: ResolverTypeWrapper<Types.ChipObjectReference>;
  ChipPaymentDetails: ResolverTypeWrapper<Omit<Types.ChipPaymentDetails, 'amount' | 'feeAmount' | 'netAmount' | 'pendingAmount'> & { amount?: Types.Maybe<ResolversTypes['Money']>, feeAmount?: Types.Maybe<ResolversTypes['Money']>, netAmount?: Types.Maybe<ResolversTypes['Money']>, pendingAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  ChipPlatform: Types.ChipPlatform;
  ChipProduct: ResolverTypeWrapper<Omit<Types.ChipProduct, 'discount' | 'price' | 'totalPriceOverride'> & { discount?: Types.Maybe<ResolversTypes['Money']>, price?: Types.Maybe<ResolversTypes['Money']>, totalPriceOverride?: Types.Maybe<ResolversTypes['Money']> }>;
  ChipProductInput: Types.ChipProductInput;
  ChipPurchase: ResolverTypeWrapper<Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<ResolversTypes['ChipCurrencyConversion']>, payment?: Types.Maybe<ResolversTypes['ChipPaymentDetails']>, purchase?: Types.Maybe<ResolversTypes['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<ResolversTypes['Money']>, transactionData?: Types.Maybe<ResolversTypes['ChipTransactionData']> }>;
  ChipPurchaseDetails: ResolverTypeWrapper<Omit<Types.ChipPurchaseDetails, 'debt' | 'products' | 'subtotalOverride' | 'total' | 'totalDiscountOverride' | 'totalOverride' | 'totalTaxOverride'> & { debt?: Types.Maybe<ResolversTypes['Money']>, products: ReadonlyArray<ResolversTypes['ChipProduct']>, subtotalOverride?: Types.Maybe<ResolversTypes['Money']>, total?: Types.Maybe<ResolversTypes['Money']>, totalDiscountOverride?: Types.Maybe<ResolversTypes['Money']>, totalOverride?: Types.Maybe<ResolversTypes['Money']>, totalTaxOverride?: Types.Maybe<ResolversTypes['Money']> }>;
  ChipStatusChange: ResolverTypeWrapper<Types.ChipStatusChange>;
  ChipTransactionData: ResolverTypeWrapper<Omit<Types.ChipTransactionData, 'attempts'> & { attempts: ReadonlyArray<ResolversTypes['ChipAttempt']> }>;
  ChipTransactionExtra: ResolverTypeWrapper<Types.ChipTransactionExtra>;
  CleverbridgeCardExpirationDate: ResolverTypeWrapper<Types.CleverbridgeCardExpirationDate>;
  CleverbridgeCartSession: ResolverTypeWrapper<Types.CleverbridgeCartSession>;
  CleverbridgeContact: ResolverTypeWrapper<Types.CleverbridgeContact>;
  CleverbridgeDelivery: ResolverTypeWrapper<Types.CleverbridgeDelivery>;
  CleverbridgeExtraParameter: ResolverTypeWrapper<Types.CleverbridgeExtraParameter>;
  CleverbridgeMeta: ResolverTypeWrapper<Types.CleverbridgeMeta>;
  CleverbridgePaymentError: ResolverTypeWrapper<Types.CleverbridgePaymentError>;
  CleverbridgePaymentInfo: ResolverTypeWrapper<Types.CleverbridgePaymentInfo>;
  CleverbridgePrice: ResolverTypeWrapper<Types.CleverbridgePrice>;
  CleverbridgePriceBlock: ResolverTypeWrapper<Types.CleverbridgePriceBlock>;
  CleverbridgePurchase: ResolverTypeWrapper<Types.CleverbridgePurchase>;
  CleverbridgePurchaseItem: ResolverTypeWrapper<Types.CleverbridgePurchaseItem>;
  CleverbridgeRecordSource: Types.CleverbridgeRecordSource;
  CleverbridgeRecurringBilling: ResolverTypeWrapper<Types.CleverbridgeRecurringBilling>;
  ClientSession: ResolverTypeWrapper<ClientSessionRecord>;
  ClientSessionDetails: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClientSessionDetails']>;
  ClientSessionStatus: Types.ClientSessionStatus;
  Contact: ResolverTypeWrapper<Types.Contact>;
  CreateClientSessionInput: Types.CreateClientSessionInput;
  CreateClientSessionPayload: ResolverTypeWrapper<Omit<Types.CreateClientSessionPayload, 'clientSession' | 'operation'> & { clientSession?: Types.Maybe<ResolversTypes['ClientSession']>, operation: ResolversTypes['Operation'] }>;
  CreateClientSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateClientSessionResult']>;
  CreatePaymentInput: Types.CreatePaymentInput;
  CreatePaymentLinkInput: Types.CreatePaymentLinkInput;
  CreatePaymentLinkPayload: ResolverTypeWrapper<Omit<Types.CreatePaymentLinkPayload, 'operation' | 'paymentLink'> & { operation: ResolversTypes['Operation'], paymentLink?: Types.Maybe<ResolversTypes['PaymentLink']> }>;
  CreatePaymentLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePaymentLinkResult']>;
  CreatePaymentPayload: ResolverTypeWrapper<Omit<Types.CreatePaymentPayload, 'operation' | 'payment'> & { operation: ResolversTypes['Operation'], payment?: Types.Maybe<ResolversTypes['Payment']> }>;
  CreatePaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePaymentResult']>;
  CreatePurchaseInput: Types.CreatePurchaseInput;
  CreatePurchasePayload: ResolverTypeWrapper<Omit<Types.CreatePurchasePayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  CreatePurchaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePurchaseResult']>;
  Currency: ResolverTypeWrapper<Types.Scalars['Currency']['output']>;
  Customer: ResolverTypeWrapper<Types.Customer>;
  Date: ResolverTypeWrapper<Types.Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  DateTimeRangeInput: Types.DateTimeRangeInput;
  Decline: ResolverTypeWrapper<Types.Decline>;
  DeclineReason: Types.DeclineReason;
  DeleteRecurringTokenInput: Types.DeleteRecurringTokenInput;
  DeleteRecurringTokenPayload: ResolverTypeWrapper<Omit<Types.DeleteRecurringTokenPayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  DeleteRecurringTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteRecurringTokenResult']>;
  ExtraParameterInput: Types.ExtraParameterInput;
  ExtraParameterMode: Types.ExtraParameterMode;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  FailureCode: Types.FailureCode;
  IdRangeInput: Types.IdRangeInput;
  IdempotencyConflict: ResolverTypeWrapper<Types.IdempotencyConflict>;
  InvalidInput: ResolverTypeWrapper<Types.InvalidInput>;
  JSONObject: ResolverTypeWrapper<Types.Scalars['JSONObject']['output']>;
  LedgerUnavailable: ResolverTypeWrapper<Types.LedgerUnavailable>;
  MarkPurchaseAsPaidInput: Types.MarkPurchaseAsPaidInput;
  MarkPurchaseAsPaidPayload: ResolverTypeWrapper<Omit<Types.MarkPurchaseAsPaidPayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  MarkPurchaseAsPaidResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkPurchaseAsPaidResult']>;
  Money: ResolverTypeWrapper<MoneyValue>;
  MoneyInput: Types.MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotAllowed: ResolverTypeWrapper<Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<ResolversTypes['AllowedAction']> }>;
  NotFound: ResolverTypeWrapper<Types.NotFound>;
  NotSupported: ResolverTypeWrapper<Types.NotSupported>;
  Operation: ResolverTypeWrapper<OperationRecord>;
  OperationInProgress: ResolverTypeWrapper<Omit<Types.OperationInProgress, 'operation'> & { operation: ResolversTypes['Operation'] }>;
  OperationPending: ResolverTypeWrapper<Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: ResolversTypes['Operation'], resource?: Types.Maybe<ResolversTypes['ProviderResource']> }>;
  OperationStatus: Types.OperationStatus;
  Order: ResolverTypeWrapper<Types.Order>;
  OutcomeUnknown: ResolverTypeWrapper<Omit<Types.OutcomeUnknown, 'operation'> & { operation: ResolversTypes['Operation'] }>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  ParameterName: ResolverTypeWrapper<Types.Scalars['ParameterName']['output']>;
  Payment: ResolverTypeWrapper<PaymentRecord>;
  PaymentAmounts: ResolverTypeWrapper<Omit<Types.PaymentAmounts, 'authorizationPending' | 'authorized' | 'availableToCapture' | 'availableToRefund' | 'availableToVoid' | 'captured' | 'refunded' | 'voided'> & { authorizationPending?: Types.Maybe<ResolversTypes['Money']>, authorized: ResolversTypes['Money'], availableToCapture: ResolversTypes['Money'], availableToRefund: ResolversTypes['Money'], availableToVoid: ResolversTypes['Money'], captured: ResolversTypes['Money'], refunded: ResolversTypes['Money'], voided: ResolversTypes['Money'] }>;
  PaymentDeclined: ResolverTypeWrapper<Omit<Types.PaymentDeclined, 'operation'> & { operation: ResolversTypes['Operation'] }>;
  PaymentDetails: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaymentDetails']>;
  PaymentLink: ResolverTypeWrapper<PaymentLinkRecord>;
  PaymentLinkClientSession: ResolverTypeWrapper<PaymentLinkClientSessionRecord>;
  PaymentLinkDetails: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaymentLinkDetails']>;
  PaymentLinkPayment: ResolverTypeWrapper<PaymentLinkPaymentRecord>;
  PaymentLinkStatus: Types.PaymentLinkStatus;
  PaymentMethod: ResolverTypeWrapper<Types.PaymentMethod>;
  PaymentMethodUsed: ResolverTypeWrapper<Types.PaymentMethodUsed>;
  PaymentMethodsFilterInput: Types.PaymentMethodsFilterInput;
  PaymentOperation: ResolverTypeWrapper<Omit<Types.PaymentOperation, 'amount'> & { amount?: Types.Maybe<ResolversTypes['Money']> }>;
  PaymentOperationKind: Types.PaymentOperationKind;
  PaymentOperationStatus: Types.PaymentOperationStatus;
  PaymentSolution: ResolverTypeWrapper<Types.PaymentSolution>;
  PaymentStatus: Types.PaymentStatus;
  ProcessCartCustomerActionNeeded: ResolverTypeWrapper<Omit<Types.ProcessCartCustomerActionNeeded, 'clientSession' | 'operation' | 'purchase'> & { clientSession?: Types.Maybe<ResolversTypes['ClientSession']>, operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  ProcessCartInput: Types.ProcessCartInput;
  ProcessCartMode: Types.ProcessCartMode;
  ProcessCartPaid: ResolverTypeWrapper<Omit<Types.ProcessCartPaid, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  ProcessCartPending: ResolverTypeWrapper<Omit<Types.ProcessCartPending, 'operation' | 'paymentLink' | 'purchase'> & { operation: ResolversTypes['Operation'], paymentLink?: Types.Maybe<ResolversTypes['PaymentLink']>, purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  ProcessCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProcessCartResult']>;
  ProcessCartWaitingForOfflinePayment: ResolverTypeWrapper<Omit<Types.ProcessCartWaitingForOfflinePayment, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  Product: ResolverTypeWrapper<Types.Product>;
  Provider: ResolverTypeWrapper<Types.Provider>;
  ProviderName: Types.ProviderName;
  ProviderResource: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProviderResource']>;
  ProviderUnavailable: ResolverTypeWrapper<Types.ProviderUnavailable>;
  Purchase: ResolverTypeWrapper<PurchaseRecord>;
  PurchaseConnection: ResolverTypeWrapper<Omit<Types.PurchaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PurchaseEdge']>, nodes: ReadonlyArray<ResolversTypes['Purchase']> }>;
  PurchaseDetails: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PurchaseDetails']>;
  PurchaseEdge: ResolverTypeWrapper<Omit<Types.PurchaseEdge, 'node'> & { node: ResolversTypes['Purchase'] }>;
  PurchaseFilterInput: Types.PurchaseFilterInput;
  PurchaseStatus: Types.PurchaseStatus;
  PurseAccount: ResolverTypeWrapper<Omit<Types.PurseAccount, 'purchaseTotalAmount'> & { purchaseTotalAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseAccountInput: Types.PurseAccountInput;
  PurseAddress: ResolverTypeWrapper<Types.PurseAddress>;
  PurseAddressInput: Types.PurseAddressInput;
  PurseAmounts: ResolverTypeWrapper<Omit<Types.PurseAmounts, 'authorizePending' | 'availableToCapture' | 'availableToRefund' | 'availableToVoid' | 'totalAuthorized' | 'totalCaptured' | 'totalRefunded' | 'totalVoided'> & { authorizePending?: Types.Maybe<ResolversTypes['Money']>, availableToCapture?: Types.Maybe<ResolversTypes['Money']>, availableToRefund?: Types.Maybe<ResolversTypes['Money']>, availableToVoid?: Types.Maybe<ResolversTypes['Money']>, totalAuthorized?: Types.Maybe<ResolversTypes['Money']>, totalCaptured?: Types.Maybe<ResolversTypes['Money']>, totalRefunded?: Types.Maybe<ResolversTypes['Money']>, totalVoided?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseAuthentication: ResolverTypeWrapper<Types.PurseAuthentication>;
  PurseAuthorization: ResolverTypeWrapper<Omit<Types.PurseAuthorization, 'partnerTransactions'> & { partnerTransactions: ReadonlyArray<ResolversTypes['PursePartnerTransaction']> }>;
  PurseBrowserInput: Types.PurseBrowserInput;
  PurseCard: ResolverTypeWrapper<Types.PurseCard>;
  PurseClientSession: ResolverTypeWrapper<Omit<Types.PurseClientSession, 'amount' | 'order'> & { amount?: Types.Maybe<ResolversTypes['Money']>, order?: Types.Maybe<ResolversTypes['PurseOrder']> }>;
  PurseCustomer: ResolverTypeWrapper<Omit<Types.PurseCustomer, 'account'> & { account?: Types.Maybe<ResolversTypes['PurseAccount']> }>;
  PurseCustomerInput: Types.PurseCustomerInput;
  PurseDiscount: ResolverTypeWrapper<Omit<Types.PurseDiscount, 'netAmount' | 'taxAmount'> & { netAmount?: Types.Maybe<ResolversTypes['Money']>, taxAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseDiscountInput: Types.PurseDiscountInput;
  PurseItemLine: ResolverTypeWrapper<Omit<Types.PurseItemLine, 'discountAmount' | 'netAmount' | 'taxAmount' | 'unitGrossPrice'> & { discountAmount?: Types.Maybe<ResolversTypes['Money']>, netAmount?: Types.Maybe<ResolversTypes['Money']>, taxAmount?: Types.Maybe<ResolversTypes['Money']>, unitGrossPrice?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseItemLineInput: Types.PurseItemLineInput;
  PurseLink: ResolverTypeWrapper<Types.PurseLink>;
  PurseMarketplaceSeller: ResolverTypeWrapper<Omit<Types.PurseMarketplaceSeller, 'totalSalesAmount'> & { totalSalesAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseMarketplaceSellerInput: Types.PurseMarketplaceSellerInput;
  PurseOperation: ResolverTypeWrapper<Omit<Types.PurseOperation, 'amount' | 'order' | 'partnerTransactions'> & { amount?: Types.Maybe<ResolversTypes['Money']>, order?: Types.Maybe<ResolversTypes['PurseOrder']>, partnerTransactions: ReadonlyArray<ResolversTypes['PursePartnerTransaction']> }>;
  PurseOperationOrderInput: Types.PurseOperationOrderInput;
  PurseOperationShipmentInput: Types.PurseOperationShipmentInput;
  PurseOrder: ResolverTypeWrapper<Omit<Types.PurseOrder, 'discountAmount' | 'discounts' | 'marketplaceSellers' | 'netAmount' | 'shipments' | 'taxAmount'> & { discountAmount?: Types.Maybe<ResolversTypes['Money']>, discounts: ReadonlyArray<ResolversTypes['PurseDiscount']>, marketplaceSellers: ReadonlyArray<ResolversTypes['PurseMarketplaceSeller']>, netAmount?: Types.Maybe<ResolversTypes['Money']>, shipments: ReadonlyArray<ResolversTypes['PurseShipment']>, taxAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseOrderInput: Types.PurseOrderInput;
  PurseOverview: ResolverTypeWrapper<Types.PurseOverview>;
  PursePartnerTransaction: ResolverTypeWrapper<Omit<Types.PursePartnerTransaction, 'amount' | 'remainingAmount'> & { amount?: Types.Maybe<ResolversTypes['Money']>, remainingAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  PursePayment: ResolverTypeWrapper<Omit<Types.PursePayment, 'amount' | 'amounts' | 'authorization' | 'captures' | 'order' | 'refunds' | 'split' | 'voids'> & { amount?: Types.Maybe<ResolversTypes['Money']>, amounts?: Types.Maybe<ResolversTypes['PurseAmounts']>, authorization?: Types.Maybe<ResolversTypes['PurseAuthorization']>, captures: ReadonlyArray<ResolversTypes['PurseOperation']>, order?: Types.Maybe<ResolversTypes['PurseOrder']>, refunds: ReadonlyArray<ResolversTypes['PurseOperation']>, split: ReadonlyArray<ResolversTypes['PurseSplit']>, voids: ReadonlyArray<ResolversTypes['PurseOperation']> }>;
  PursePaymentLink: ResolverTypeWrapper<Omit<Types.PursePaymentLink, 'amount' | 'customer' | 'order'> & { amount?: Types.Maybe<ResolversTypes['Money']>, customer?: Types.Maybe<ResolversTypes['PurseCustomer']>, order?: Types.Maybe<ResolversTypes['PurseOrder']> }>;
  PursePaymentLinkClientSession: ResolverTypeWrapper<Types.PursePaymentLinkClientSession>;
  PursePaymentLinkPayment: ResolverTypeWrapper<Types.PursePaymentLinkPayment>;
  PurseRedirection: ResolverTypeWrapper<Types.PurseRedirection>;
  PurseShipment: ResolverTypeWrapper<Omit<Types.PurseShipment, 'itemLines' | 'netAmount'> & { itemLines: ReadonlyArray<ResolversTypes['PurseItemLine']>, netAmount?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseShipmentInput: Types.PurseShipmentInput;
  PurseShippingAddressInput: Types.PurseShippingAddressInput;
  PurseSolution: ResolverTypeWrapper<Types.PurseSolution>;
  PurseSplit: ResolverTypeWrapper<Omit<Types.PurseSplit, 'amount'> & { amount?: Types.Maybe<ResolversTypes['Money']> }>;
  PurseSplitInput: Types.PurseSplitInput;
  PurseThreeDs: ResolverTypeWrapper<Types.PurseThreeDs>;
  PurseThreeDsOptionsInput: Types.PurseThreeDsOptionsInput;
  PurseWebhook: ResolverTypeWrapper<Types.PurseWebhook>;
  PurseWebhookHeader: ResolverTypeWrapper<Types.PurseWebhookHeader>;
  PurseWebhookHeaderInput: Types.PurseWebhookHeaderInput;
  PurseWebhookInput: Types.PurseWebhookInput;
  PurseWidget: ResolverTypeWrapper<Types.PurseWidget>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadCapability: Types.ReadCapability;
  RecurringToken: ResolverTypeWrapper<RecurringTokenRecord>;
  RecurringTokenConnection: ResolverTypeWrapper<Omit<Types.RecurringTokenConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecurringTokenEdge']>, nodes: ReadonlyArray<ResolversTypes['RecurringToken']> }>;
  RecurringTokenEdge: ResolverTypeWrapper<Omit<Types.RecurringTokenEdge, 'node'> & { node: ResolversTypes['RecurringToken'] }>;
  Redirection: ResolverTypeWrapper<RedirectionRecord>;
  RefundPaymentInput: Types.RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<Types.RefundPaymentPayload, 'operation' | 'payment'> & { operation: ResolversTypes['Operation'], payment?: Types.Maybe<ResolversTypes['Payment']> }>;
  RefundPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundPaymentResult']>;
  ResendInvoiceInput: Types.ResendInvoiceInput;
  ResendInvoicePayload: ResolverTypeWrapper<Omit<Types.ResendInvoicePayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  ResendInvoiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendInvoiceResult']>;
  ResourceBusy: ResolverTypeWrapper<Types.ResourceBusy>;
  ResourceType: Types.ResourceType;
  RetryPaymentInput: Types.RetryPaymentInput;
  RetryPaymentPayload: ResolverTypeWrapper<Omit<Types.RetryPaymentPayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  RetryPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryPaymentResult']>;
  ReturnURL: ResolverTypeWrapper<Types.Scalars['ReturnURL']['output']>;
  SafeInt: ResolverTypeWrapper<Types.Scalars['SafeInt']['output']>;
  URL: ResolverTypeWrapper<Types.Scalars['URL']['output']>;
  UpdateLicenseKeyInput: Types.UpdateLicenseKeyInput;
  UpdateLicenseKeyPayload: ResolverTypeWrapper<Omit<Types.UpdateLicenseKeyPayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  UpdateLicenseKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateLicenseKeyResult']>;
  UpdatePurchaseParametersInput: Types.UpdatePurchaseParametersInput;
  UpdatePurchaseParametersPayload: ResolverTypeWrapper<Omit<Types.UpdatePurchaseParametersPayload, 'operation' | 'purchase'> & { operation: ResolversTypes['Operation'], purchase?: Types.Maybe<ResolversTypes['Purchase']> }>;
  UpdatePurchaseParametersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePurchaseParametersResult']>;
  VoidPaymentInput: Types.VoidPaymentInput;
  VoidPaymentPayload: ResolverTypeWrapper<Omit<Types.VoidPaymentPayload, 'operation' | 'payment'> & { operation: ResolversTypes['Operation'], payment?: Types.Maybe<ResolversTypes['Payment']> }>;
  VoidPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VoidPaymentResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbortClientSessionInput: Types.AbortClientSessionInput;
  ID: Types.Scalars['ID']['output'];
  String: Types.Scalars['String']['output'];
  AbortClientSessionPayload: Omit<Types.AbortClientSessionPayload, 'clientSession' | 'operation'> & { clientSession?: Types.Maybe<ResolversParentTypes['ClientSession']>, operation: ResolversParentTypes['Operation'] };
  AbortClientSessionResult: ResolversUnionTypes<ResolversParentTypes>['AbortClientSessionResult'];
  AllowedAction: AllowedActionRecord;
  Boolean: Types.Scalars['Boolean']['output'];
  CallbackURL: Types.Scalars['CallbackURL']['output'];
  CancelPaymentLinkInput: Types.CancelPaymentLinkInput;
  CancelPaymentLinkPayload: Omit<Types.CancelPaymentLinkPayload, 'operation' | 'paymentLink'> & { operation: ResolversParentTypes['Operation'], paymentLink?: Types.Maybe<ResolversParentTypes['PaymentLink']> };
  CancelPaymentLinkResult: ResolversUnionTypes<ResolversParentTypes>['CancelPaymentLinkResult'];
  CancelPaymentRetryInput: Types.CancelPaymentRetryInput;
  CancelPaymentRetryPayload: Omit<Types.CancelPaymentRetryPayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  CancelPaymentRetryResult: ResolversUnionTypes<ResolversParentTypes>['CancelPaymentRetryResult'];
  CancelPurchaseInput: Types.CancelPurchaseInput;
  CancelPurchasePayload: Omit<Types.CancelPurchasePayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  CancelPurchaseResult: ResolversUnionTypes<ResolversParentTypes>['CancelPurchaseResult'];
  CapturePaymentInput: Types.CapturePaymentInput;
  CapturePaymentPayload: Omit<Types.CapturePaymentPayload, 'operation' | 'payment'> & { operation: ResolversParentTypes['Operation'], payment?: Types.Maybe<ResolversParentTypes['Payment']> };
  CapturePaymentResult: ResolversUnionTypes<ResolversParentTypes>['CapturePaymentResult'];
  Cart: CartRecord;
  CartDetails: ResolversUnionTypes<ResolversParentTypes>['CartDetails'];
  CartItemInput: Types.CartItemInput;
  Int: Types.Scalars['Int']['output'];
  CartItemPriceInput: Types.CartItemPriceInput;
  CartLine: CartLineRecord;
  CartOwner: ResolversUnionTypes<ResolversParentTypes>['CartOwner'];
  ChargePurchaseInput: Types.ChargePurchaseInput;
  ChargePurchasePayload: Omit<Types.ChargePurchasePayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  ChargePurchaseResult: ResolversUnionTypes<ResolversParentTypes>['ChargePurchaseResult'];
  ChipAttempt: Omit<Types.ChipAttempt, 'feeAmount'> & { feeAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  ChipAttemptError: Types.ChipAttemptError;
  ChipBankAccount: Types.ChipBankAccount;
  ChipClientDetails: Types.ChipClientDetails;
  ChipClientInput: Types.ChipClientInput;
  ChipCurrencyConversion: Omit<Types.ChipCurrencyConversion, 'originalAmount'> & { originalAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  ChipDeliveryMethod: Types.ChipDeliveryMethod;
  ChipIssuerDetails: Types.ChipIssuerDetails;
  ChipObjectReference: Types.ChipObjectReference;
  ChipPaymentDetails: Omit<Types.ChipPaymentDetails, 'amount' | 'feeAmount' | 'netAmount' | 'pendingAmount'> & { amount?: Types.Maybe<ResolversParentTypes['Money']>, feeAmount?: Types.Maybe<ResolversParentTypes['Money']>, netAmount?: Types.Maybe<ResolversParentTypes['Money']>, pendingAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  ChipProduct: Omit<Types.ChipProduct, 'discount' | 'price' | 'totalPriceOverride'> & { discount?: Types.Maybe<ResolversParentTypes['Money']>, price?: Types.Maybe<ResolversParentTypes['Money']>, totalPriceOverride?: Types.Maybe<ResolversParentTypes['Money']> };
  ChipProductInput: Types.ChipProductInput;
  ChipPurchase: Omit<Types.ChipPurchase, 'currencyConversion' | 'payment' | 'purchase' | 'refundableAmount' | 'transactionData'> & { currencyConversion?: Types.Maybe<ResolversParentTypes['ChipCurrencyConversion']>, payment?: Types.Maybe<ResolversParentTypes['ChipPaymentDetails']>, purchase?: Types.Maybe<ResolversParentTypes['ChipPurchaseDetails']>, refundableAmount?: Types.Maybe<ResolversParentTypes['Money']>, transactionData?: Types.Maybe<ResolversParentTypes['ChipTransactionData']> };
  ChipPurchaseDetails: Omit<Types.ChipPurchaseDetails, 'debt' | 'products' | 'subtotalOverride' | 'total' | 'totalDiscountOverride' | 'totalOverride' | 'totalTaxOverride'> & { debt?: Types.Maybe<ResolversParentTypes['Money']>, products: ReadonlyArray<ResolversParentTypes['ChipProduct']>, subtotalOverride?: Types.Maybe<ResolversParentTypes['Money']>, total?: Types.Maybe<ResolversParentTypes['Money']>, totalDiscountOverride?: Types.Maybe<ResolversParentTypes['Money']>, totalOverride?: Types.Maybe<ResolversParentTypes['Money']>, totalTaxOverride?: Types.Maybe<ResolversParentTypes['Money']> };
  ChipStatusChange: Types.ChipStatusChange;
  ChipTransactionData: Omit<Types.ChipTransactionData, 'attempts'> & { attempts: ReadonlyArray<ResolversParentTypes['ChipAttempt']> };
  ChipTransactionExtra: Types.ChipTransactionExtra;
  CleverbridgeCardExpirationDate: Types.CleverbridgeCardExpirationDate;
  CleverbridgeCartSession: Types.CleverbridgeCartSession;
  CleverbridgeContact: Types.CleverbridgeContact;
  CleverbridgeDelivery: Types.CleverbridgeDelivery;
  CleverbridgeExtraParameter: Types.CleverbridgeExtraParameter;
  CleverbridgeMeta: Types.CleverbridgeMeta;
  CleverbridgePaymentError: Types.CleverbridgePaymentError;
  CleverbridgePaymentInfo: Types.CleverbridgePaymentInfo;
  CleverbridgePrice: Types.CleverbridgePrice;
  CleverbridgePriceBlock: Types.CleverbridgePriceBlock;
  CleverbridgePurchase: Types.CleverbridgePurchase;
  CleverbridgePurchaseItem: Types.CleverbridgePurchaseItem;
  CleverbridgeRecurringBilling: Types.CleverbridgeRecurringBilling;
  ClientSession: ClientSessionRecord;
  ClientSessionDetails: ResolversUnionTypes<ResolversParentTypes>['ClientSessionDetails'];
  Contact: Types.Contact;
  CreateClientSessionInput: Types.CreateClientSessionInput;
  CreateClientSessionPayload: Omit<Types.CreateClientSessionPayload, 'clientSession' | 'operation'> & { clientSession?: Types.Maybe<ResolversParentTypes['ClientSession']>, operation: ResolversParentTypes['Operation'] };
  CreateClientSessionResult: ResolversUnionTypes<ResolversParentTypes>['CreateClientSessionResult'];
  CreatePaymentInput: Types.CreatePaymentInput;
  CreatePaymentLinkInput: Types.CreatePaymentLinkInput;
  CreatePaymentLinkPayload: Omit<Types.CreatePaymentLinkPayload, 'operation' | 'paymentLink'> & { operation: ResolversParentTypes['Operation'], paymentLink?: Types.Maybe<ResolversParentTypes['PaymentLink']> };
  CreatePaymentLinkResult: ResolversUnionTypes<ResolversParentTypes>['CreatePaymentLinkResult'];
  CreatePaymentPayload: Omit<Types.CreatePaymentPayload, 'operation' | 'payment'> & { operation: ResolversParentTypes['Operation'], payment?: Types.Maybe<ResolversParentTypes['Payment']> };
  CreatePaymentResult: ResolversUnionTypes<ResolversParentTypes>['CreatePaymentResult'];
  CreatePurchaseInput: Types.CreatePurchaseInput;
  CreatePurchasePayload: Omit<Types.CreatePurchasePayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  CreatePurchaseResult: ResolversUnionTypes<ResolversParentTypes>['CreatePurchaseResult'];
  Currency: Types.Scalars['Currency']['output'];
  Customer: Types.Customer;
  Date: Types.Scalars['Date']['output'];
  DateTime: Types.Scalars['DateTime']['output'];
  DateTimeRangeInput: Types.DateTimeRangeInput;
  Decline: Types.Decline;
  DeleteRecurringTokenInput: Types.DeleteRecurringTokenInput;
  DeleteRecurringTokenPayload: Omit<Types.DeleteRecurringTokenPayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  DeleteRecurringTokenResult: ResolversUnionTypes<ResolversParentTypes>['DeleteRecurringTokenResult'];
  ExtraParameterInput: Types.ExtraParameterInput;
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  IdRangeInput: Types.IdRangeInput;
  IdempotencyConflict: Types.IdempotencyConflict;
  InvalidInput: Types.InvalidInput;
  JSONObject: Types.Scalars['JSONObject']['output'];
  LedgerUnavailable: Types.LedgerUnavailable;
  MarkPurchaseAsPaidInput: Types.MarkPurchaseAsPaidInput;
  MarkPurchaseAsPaidPayload: Omit<Types.MarkPurchaseAsPaidPayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  MarkPurchaseAsPaidResult: ResolversUnionTypes<ResolversParentTypes>['MarkPurchaseAsPaidResult'];
  Money: MoneyValue;
  MoneyInput: Types.MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotAllowed: Omit<Types.NotAllowed, 'actions'> & { actions: ReadonlyArray<ResolversParentTypes['AllowedAction']> };
  NotFound: Types.NotFound;
  NotSupported: Types.NotSupported;
  Operation: OperationRecord;
  OperationInProgress: Omit<Types.OperationInProgress, 'operation'> & { operation: ResolversParentTypes['Operation'] };
  OperationPending: Omit<Types.OperationPending, 'operation' | 'resource'> & { operation: ResolversParentTypes['Operation'], resource?: Types.Maybe<ResolversParentTypes['ProviderResource']> };
  Order: Types.Order;
  OutcomeUnknown: Omit<Types.OutcomeUnknown, 'operation'> & { operation: ResolversParentTypes['Operation'] };
  PageInfo: Types.PageInfo;
  ParameterName: Types.Scalars['ParameterName']['output'];
  Payment: PaymentRecord;
  PaymentAmounts: Omit<Types.PaymentAmounts, 'authorizationPending' | 'authorized' | 'availableToCapture' | 'availableToRefund' | 'availableToVoid' | 'captured' | 'refunded' | 'voided'> & { authorizationPending?: Types.Maybe<ResolversParentTypes['Money']>, authorized: ResolversParentTypes['Money'], availableToCapture: ResolversParentTypes['Money'], availableToRefund: ResolversParentTypes['Money'], availableToVoid: ResolversParentTypes['Money'], captured: ResolversParentTypes['Money'], refunded: ResolversParentTypes['Money'], voided: ResolversParentTypes['Money'] };
  PaymentDeclined: Omit<Types.PaymentDeclined, 'operation'> & { operation: ResolversParentTypes['Operation'] };
  PaymentDetails: ResolversUnionTypes<ResolversParentTypes>['PaymentDetails'];
  PaymentLink: PaymentLinkRecord;
  PaymentLinkClientSession: PaymentLinkClientSessionRecord;
  PaymentLinkDetails: ResolversUnionTypes<ResolversParentTypes>['PaymentLinkDetails'];
  PaymentLinkPayment: PaymentLinkPaymentRecord;
  PaymentMethod: Types.PaymentMethod;
  PaymentMethodUsed: Types.PaymentMethodUsed;
  PaymentMethodsFilterInput: Types.PaymentMethodsFilterInput;
  PaymentOperation: Omit<Types.PaymentOperation, 'amount'> & { amount?: Types.Maybe<ResolversParentTypes['Money']> };
  PaymentSolution: Types.PaymentSolution;
  ProcessCartCustomerActionNeeded: Omit<Types.ProcessCartCustomerActionNeeded, 'clientSession' | 'operation' | 'purchase'> & { clientSession?: Types.Maybe<ResolversParentTypes['ClientSession']>, operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  ProcessCartInput: Types.ProcessCartInput;
  ProcessCartPaid: Omit<Types.ProcessCartPaid, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  ProcessCartPending: Omit<Types.ProcessCartPending, 'operation' | 'paymentLink' | 'purchase'> & { operation: ResolversParentTypes['Operation'], paymentLink?: Types.Maybe<ResolversParentTypes['PaymentLink']>, purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  ProcessCartResult: ResolversUnionTypes<ResolversParentTypes>['ProcessCartResult'];
  ProcessCartWaitingForOfflinePayment: Omit<Types.ProcessCartWaitingForOfflinePayment, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  Product: Types.Product;
  Provider: Types.Provider;
  ProviderResource: ResolversInterfaceTypes<ResolversParentTypes>['ProviderResource'];
  ProviderUnavailable: Types.ProviderUnavailable;
  Purchase: PurchaseRecord;
  PurchaseConnection: Omit<Types.PurchaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PurchaseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Purchase']> };
  PurchaseDetails: ResolversUnionTypes<ResolversParentTypes>['PurchaseDetails'];
  PurchaseEdge: Omit<Types.PurchaseEdge, 'node'> & { node: ResolversParentTypes['Purchase'] };
  PurchaseFilterInput: Types.PurchaseFilterInput;
  PurseAccount: Omit<Types.PurseAccount, 'purchaseTotalAmount'> & { purchaseTotalAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseAccountInput: Types.PurseAccountInput;
  PurseAddress: Types.PurseAddress;
  PurseAddressInput: Types.PurseAddressInput;
  PurseAmounts: Omit<Types.PurseAmounts, 'authorizePending' | 'availableToCapture' | 'availableToRefund' | 'availableToVoid' | 'totalAuthorized' | 'totalCaptured' | 'totalRefunded' | 'totalVoided'> & { authorizePending?: Types.Maybe<ResolversParentTypes['Money']>, availableToCapture?: Types.Maybe<ResolversParentTypes['Money']>, availableToRefund?: Types.Maybe<ResolversParentTypes['Money']>, availableToVoid?: Types.Maybe<ResolversParentTypes['Money']>, totalAuthorized?: Types.Maybe<ResolversParentTypes['Money']>, totalCaptured?: Types.Maybe<ResolversParentTypes['Money']>, totalRefunded?: Types.Maybe<ResolversParentTypes['Money']>, totalVoided?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseAuthentication: Types.PurseAuthentication;
  PurseAuthorization: Omit<Types.PurseAuthorization, 'partnerTransactions'> & { partnerTransactions: ReadonlyArray<ResolversParentTypes['PursePartnerTransaction']> };
  PurseBrowserInput: Types.PurseBrowserInput;
  PurseCard: Types.PurseCard;
  PurseClientSession: Omit<Types.PurseClientSession, 'amount' | 'order'> & { amount?: Types.Maybe<ResolversParentTypes['Money']>, order?: Types.Maybe<ResolversParentTypes['PurseOrder']> };
  PurseCustomer: Omit<Types.PurseCustomer, 'account'> & { account?: Types.Maybe<ResolversParentTypes['PurseAccount']> };
  PurseCustomerInput: Types.PurseCustomerInput;
  PurseDiscount: Omit<Types.PurseDiscount, 'netAmount' | 'taxAmount'> & { netAmount?: Types.Maybe<ResolversParentTypes['Money']>, taxAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseDiscountInput: Types.PurseDiscountInput;
  PurseItemLine: Omit<Types.PurseItemLine, 'discountAmount' | 'netAmount' | 'taxAmount' | 'unitGrossPrice'> & { discountAmount?: Types.Maybe<ResolversParentTypes['Money']>, netAmount?: Types.Maybe<ResolversParentTypes['Money']>, taxAmount?: Types.Maybe<ResolversParentTypes['Money']>, unitGrossPrice?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseItemLineInput: Types.PurseItemLineInput;
  PurseLink: Types.PurseLink;
  PurseMarketplaceSeller: Omit<Types.PurseMarketplaceSeller, 'totalSalesAmount'> & { totalSalesAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseMarketplaceSellerInput: Types.PurseMarketplaceSellerInput;
  PurseOperation: Omit<Types.PurseOperation, 'amount' | 'order' | 'partnerTransactions'> & { amount?: Types.Maybe<ResolversParentTypes['Money']>, order?: Types.Maybe<ResolversParentTypes['PurseOrder']>, partnerTransactions: ReadonlyArray<ResolversParentTypes['PursePartnerTransaction']> };
  PurseOperationOrderInput: Types.PurseOperationOrderInput;
  PurseOperationShipmentInput: Types.PurseOperationShipmentInput;
  PurseOrder: Omit<Types.PurseOrder, 'discountAmount' | 'discounts' | 'marketplaceSellers' | 'netAmount' | 'shipments' | 'taxAmount'> & { discountAmount?: Types.Maybe<ResolversParentTypes['Money']>, discounts: ReadonlyArray<ResolversParentTypes['PurseDiscount']>, marketplaceSellers: ReadonlyArray<ResolversParentTypes['PurseMarketplaceSeller']>, netAmount?: Types.Maybe<ResolversParentTypes['Money']>, shipments: ReadonlyArray<ResolversParentTypes['PurseShipment']>, taxAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseOrderInput: Types.PurseOrderInput;
  PurseOverview: Types.PurseOverview;
  PursePartnerTransaction: Omit<Types.PursePartnerTransaction, 'amount' | 'remainingAmount'> & { amount?: Types.Maybe<ResolversParentTypes['Money']>, remainingAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  PursePayment: Omit<Types.PursePayment, 'amount' | 'amounts' | 'authorization' | 'captures' | 'order' | 'refunds' | 'split' | 'voids'> & { amount?: Types.Maybe<ResolversParentTypes['Money']>, amounts?: Types.Maybe<ResolversParentTypes['PurseAmounts']>, authorization?: Types.Maybe<ResolversParentTypes['PurseAuthorization']>, captures: ReadonlyArray<ResolversParentTypes['PurseOperation']>, order?: Types.Maybe<ResolversParentTypes['PurseOrder']>, refunds: ReadonlyArray<ResolversParentTypes['PurseOperation']>, split: ReadonlyArray<ResolversParentTypes['PurseSplit']>, voids: ReadonlyArray<ResolversParentTypes['PurseOperation']> };
  PursePaymentLink: Omit<Types.PursePaymentLink, 'amount' | 'customer' | 'order'> & { amount?: Types.Maybe<ResolversParentTypes['Money']>, customer?: Types.Maybe<ResolversParentTypes['PurseCustomer']>, order?: Types.Maybe<ResolversParentTypes['PurseOrder']> };
  PursePaymentLinkClientSession: Types.PursePaymentLinkClientSession;
  PursePaymentLinkPayment: Types.PursePaymentLinkPayment;
  PurseRedirection: Types.PurseRedirection;
  PurseShipment: Omit<Types.PurseShipment, 'itemLines' | 'netAmount'> & { itemLines: ReadonlyArray<ResolversParentTypes['PurseItemLine']>, netAmount?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseShipmentInput: Types.PurseShipmentInput;
  PurseShippingAddressInput: Types.PurseShippingAddressInput;
  PurseSolution: Types.PurseSolution;
  PurseSplit: Omit<Types.PurseSplit, 'amount'> & { amount?: Types.Maybe<ResolversParentTypes['Money']> };
  PurseSplitInput: Types.PurseSplitInput;
  PurseThreeDs: Types.PurseThreeDs;
  PurseThreeDsOptionsInput: Types.PurseThreeDsOptionsInput;
  PurseWebhook: Types.PurseWebhook;
  PurseWebhookHeader: Types.PurseWebhookHeader;
  PurseWebhookHeaderInput: Types.PurseWebhookHeaderInput;
  PurseWebhookInput: Types.PurseWebhookInput;
  PurseWidget: Types.PurseWidget;
  Query: Record<PropertyKey, never>;
  RecurringToken: RecurringTokenRecord;
  RecurringTokenConnection: Omit<Types.RecurringTokenConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecurringTokenEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RecurringToken']> };
  RecurringTokenEdge: Omit<Types.RecurringTokenEdge, 'node'> & { node: ResolversParentTypes['RecurringToken'] };
  Redirection: RedirectionRecord;
  RefundPaymentInput: Types.RefundPaymentInput;
  RefundPaymentPayload: Omit<Types.RefundPaymentPayload, 'operation' | 'payment'> & { operation: ResolversParentTypes['Operation'], payment?: Types.Maybe<ResolversParentTypes['Payment']> };
  RefundPaymentResult: ResolversUnionTypes<ResolversParentTypes>['RefundPaymentResult'];
  ResendInvoiceInput: Types.ResendInvoiceInput;
  ResendInvoicePayload: Omit<Types.ResendInvoicePayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  ResendInvoiceResult: ResolversUnionTypes<ResolversParentTypes>['ResendInvoiceResult'];
  ResourceBusy: Types.ResourceBusy;
  RetryPaymentInput: Types.RetryPaymentInput;
  RetryPaymentPayload: Omit<Types.RetryPaymentPayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  RetryPaymentResult: ResolversUnionTypes<ResolversParentTypes>['RetryPaymentResult'];
  ReturnURL: Types.Scalars['ReturnURL']['output'];
  SafeInt: Types.Scalars['SafeInt']['output'];
  URL: Types.Scalars['URL']['output'];
  UpdateLicenseKeyInput: Types.UpdateLicenseKeyInput;
  UpdateLicenseKeyPayload: Omit<Types.UpdateLicenseKeyPayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  UpdateLicenseKeyResult: ResolversUnionTypes<ResolversParentTypes>['UpdateLicenseKeyResult'];
  UpdatePurchaseParametersInput: Types.UpdatePurchaseParametersInput;
  UpdatePurchaseParametersPayload: Omit<Types.UpdatePurchaseParametersPayload, 'operation' | 'purchase'> & { operation: ResolversParentTypes['Operation'], purchase?: Types.Maybe<ResolversParentTypes['Purchase']> };
  UpdatePurchaseParametersResult: ResolversUnionTypes<ResolversParentTypes>['UpdatePurchaseParametersResult'];
  VoidPaymentInput: Types.VoidPaymentInput;
  VoidPaymentPayload: Omit<Types.VoidPaymentPayload, 'operation' | 'payment'> & { operation: ResolversParentTypes['Operation'], payment?: Types.Maybe<ResolversParentTypes['Payment']> };
  VoidPaymentResult: ResolversUnionTypes<ResolversParentTypes>['VoidPaymentResult'];
};

export type AbortClientSessionPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AbortClientSessionPayload'] = ResolversParentTypes['AbortClientSessionPayload']> = {
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AbortClientSessionResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AbortClientSessionResult'] = ResolversParentTypes['AbortClientSessionResult']> = {
  __resolveType: TypeResolveFn<'AbortClientSessionPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type AllowedActionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AllowedAction'] = ResolversParentTypes['AllowedAction']> = {
  action?: Resolver<ResolversTypes['ActionName'], ParentType, ContextType>;
  maximum?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  partial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface CallbackUrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CallbackURL'], any> {
  name: 'CallbackURL';
}

export type CancelPaymentLinkPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelPaymentLinkPayload'] = ResolversParentTypes['CancelPaymentLinkPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  paymentLink?: Resolver<Types.Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelPaymentLinkResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelPaymentLinkResult'] = ResolversParentTypes['CancelPaymentLinkResult']> = {
  __resolveType: TypeResolveFn<'CancelPaymentLinkPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CancelPaymentRetryPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelPaymentRetryPayload'] = ResolversParentTypes['CancelPaymentRetryPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelPaymentRetryResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelPaymentRetryResult'] = ResolversParentTypes['CancelPaymentRetryResult']> = {
  __resolveType: TypeResolveFn<'CancelPaymentRetryPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CancelPurchasePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelPurchasePayload'] = ResolversParentTypes['CancelPurchasePayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelPurchaseResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelPurchaseResult'] = ResolversParentTypes['CancelPurchaseResult']> = {
  __resolveType: TypeResolveFn<'CancelPurchasePayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CapturePaymentPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CapturePaymentPayload'] = ResolversParentTypes['CapturePaymentPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CapturePaymentResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CapturePaymentResult'] = ResolversParentTypes['CapturePaymentResult']> = {
  __resolveType: TypeResolveFn<'CapturePaymentPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CartResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['AllowedAction']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['CartDetails'], ParentType, ContextType>;
  discount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  owner?: Resolver<Types.Maybe<ResolversTypes['CartOwner']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  providerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  tax?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  total?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CartDetails'] = ResolversParentTypes['CartDetails']> = {
  __resolveType: TypeResolveFn<'ChipPurchase' | 'CleverbridgePurchase' | 'PurseOrder', ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  discount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CartLineKind'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  quantity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tax?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  taxRatePercent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitPrice?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CartOwnerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CartOwner'] = ResolversParentTypes['CartOwner']> = {
  __resolveType: TypeResolveFn<'ClientSession' | 'Payment' | 'PaymentLink' | 'Purchase', ParentType, ContextType>;
};

export type ChargePurchasePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargePurchasePayload'] = ResolversParentTypes['ChargePurchasePayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChargePurchaseResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChargePurchaseResult'] = ResolversParentTypes['ChargePurchaseResult']> = {
  __resolveType: TypeResolveFn<'ChargePurchasePayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type ChipAttemptResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipAttempt'] = ResolversParentTypes['ChipAttempt']> = {
  clientIp?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['ChipAttemptError']>, ParentType, ContextType>;
  extra?: Resolver<Types.Maybe<ResolversTypes['ChipTransactionExtra']>, ParentType, ContextType>;
  feeAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  flow?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentMethod?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  processingTxId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successful?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipAttemptErrorResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipAttemptError'] = ResolversParentTypes['ChipAttemptError']> = {
  code?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipBankAccountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipBankAccount'] = ResolversParentTypes['ChipBankAccount']> = {
  bankAccount?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bankCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipClientDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipClientDetails'] = ResolversParentTypes['ChipClientDetails']> = {
  bankAccount?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bankCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bcc?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  brandName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryMethods?: Resolver<ReadonlyArray<ResolversTypes['ChipDeliveryMethod']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personalCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingCity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingCountry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingState?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingStreetAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingZipCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zipCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipCurrencyConversionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipCurrencyConversion'] = ResolversParentTypes['ChipCurrencyConversion']> = {
  exchangeRate?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  originalCurrency?: Resolver<Types.Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
};

export type ChipDeliveryMethodResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipDeliveryMethod'] = ResolversParentTypes['ChipDeliveryMethod']> = {
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type ChipIssuerDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipIssuerDetails'] = ResolversParentTypes['ChipIssuerDetails']> = {
  bankAccounts?: Resolver<ReadonlyArray<ResolversTypes['ChipBankAccount']>, ParentType, ContextType>;
  brandName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalCity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalCountry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalStreetAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalZipCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipObjectReferenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipObjectReference'] = ResolversParentTypes['ChipObjectReference']> = {
  id?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipPaymentDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipPaymentDetails'] = ResolversParentTypes['ChipPaymentDetails']> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feeAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isOutgoing?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  netAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  ownedBankAccount?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownedBankAccountId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownedBankCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidOn?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paymentType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pendingAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  pendingUnfreezeOn?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remotePaidOn?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ChipProductResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipProduct'] = ResolversParentTypes['ChipProduct']> = {
  category?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quantity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxPercent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalPriceOverride?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ChipPurchaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipPurchase'] = ResolversParentTypes['ChipPurchase']> = {
  billingTemplateId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brandId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  canChargeback?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canRetrieve?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  canReverseChargeback?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cancelRedirect?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  checkoutUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  client?: Resolver<Types.Maybe<ResolversTypes['ChipClientDetails']>, ParentType, ContextType>;
  clientId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdFromIp?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdOn?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creatorAgent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyConversion?: Resolver<Types.Maybe<ResolversTypes['ChipCurrencyConversion']>, ParentType, ContextType>;
  directPostUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  due?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eventType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureRedirect?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  forceRecurring?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  isRecurringToken?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTest?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issued?: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuerDetails?: Resolver<Types.Maybe<ResolversTypes['ChipIssuerDetails']>, ParentType, ContextType>;
  markedAsPaid?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['ChipPaymentDetails']>, ParentType, ContextType>;
  paymentMethodWhitelist?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  platform?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['ChipPurchaseDetails']>, ParentType, ContextType>;
  recurringToken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referenceGenerated?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referralCampaignId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referralCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referralCodeDetails?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  referralCodeGenerated?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundAvailability?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundableAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainLevelDetails?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  sendReceipt?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  skipCapture?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusHistory?: Resolver<ReadonlyArray<ResolversTypes['ChipStatusChange']>, ParentType, ContextType>;
  successCallback?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  successRedirect?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  tags?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  transactionData?: Resolver<Types.Maybe<ResolversTypes['ChipTransactionData']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  upsellCampaigns?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  userId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewedOn?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChipPurchaseDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipPurchaseDetails'] = ResolversParentTypes['ChipPurchaseDetails']> = {
  currency?: Resolver<Types.Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
  debt?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  dueStrict?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  emailMessage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasUpsellProducts?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  notes?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentMethodDetails?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  products?: Resolver<ReadonlyArray<ResolversTypes['ChipProduct']>, ParentType, ContextType>;
  requestClientDetails?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  shippingOptions?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  singleAttempt?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subtotalOverride?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  timezone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalDiscountOverride?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalOverride?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalTaxOverride?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ChipStatusChangeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipStatusChange'] = ResolversParentTypes['ChipStatusChange']> = {
  relatedObject?: Resolver<Types.Maybe<ResolversTypes['ChipObjectReference']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timestamp?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ChipTransactionDataResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipTransactionData'] = ResolversParentTypes['ChipTransactionData']> = {
  attempts?: Resolver<ReadonlyArray<ResolversTypes['ChipAttempt']>, ParentType, ContextType>;
  country?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Types.Maybe<ResolversTypes['ChipTransactionExtra']>, ParentType, ContextType>;
  flow?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentMethod?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingTxId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChipTransactionExtraResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChipTransactionExtra'] = ResolversParentTypes['ChipTransactionExtra']> = {
  cardholderName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiryMonth?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expiryYear?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maskedPan?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threeDSecure?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CleverbridgeCardExpirationDateResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeCardExpirationDate'] = ResolversParentTypes['CleverbridgeCardExpirationDate']> = {
  month?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CleverbridgeCartSessionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeCartSession'] = ResolversParentTypes['CleverbridgeCartSession']> = {
  purchaseId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resultMessage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CleverbridgeContactResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeContact'] = ResolversParentTypes['CleverbridgeContact']> = {
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyKatakana?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyRomanized?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyTypeId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fax?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstname?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstnameKatakana?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstnameRomanized?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languageId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastname?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastnameKatakana?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastnameRomanized?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone1?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone2?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postLine?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalcode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salutation?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salutationId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street1?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street2?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgeDeliveryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeDelivery'] = ResolversParentTypes['CleverbridgeDelivery']> = {
  deliveryType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryTypeId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keyRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgeExtraParameterResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeExtraParameter'] = ResolversParentTypes['CleverbridgeExtraParameter']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgeMetaResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeMeta'] = ResolversParentTypes['CleverbridgeMeta']> = {
  date?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  schemaUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgePaymentErrorResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgePaymentError'] = ResolversParentTypes['CleverbridgePaymentError']> = {
  code?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgePaymentInfoResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgePaymentInfo'] = ResolversParentTypes['CleverbridgePaymentInfo']> = {
  cardExpirationDate?: Resolver<Types.Maybe<ResolversTypes['CleverbridgeCardExpirationDate']>, ParentType, ContextType>;
  cardLastFourDigits?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currencyId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPurchaseOrder?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  paymentType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentTypeId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgePriceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgePrice'] = ResolversParentTypes['CleverbridgePrice']> = {
  grossPrice?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  netPrice?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatPrice?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgePriceBlockResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgePriceBlock'] = ResolversParentTypes['CleverbridgePriceBlock']> = {
  currency?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  furtherBlocks?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  productSinglePrice?: Resolver<Types.Maybe<ResolversTypes['CleverbridgePrice']>, ParentType, ContextType>;
};

export type CleverbridgePurchaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgePurchase'] = ResolversParentTypes['CleverbridgePurchase']> = {
  billingContact?: Resolver<Types.Maybe<ResolversTypes['CleverbridgeContact']>, ParentType, ContextType>;
  configurationClientId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  creationTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customerConfirmationPageUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  customerPdfDocumentUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  customerReferenceNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryContact?: Resolver<Types.Maybe<ResolversTypes['CleverbridgeContact']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['CleverbridgePaymentError']>, ParentType, ContextType>;
  extraParameters?: Resolver<ReadonlyArray<ResolversTypes['CleverbridgeExtraParameter']>, ParentType, ContextType>;
  httpAcceptLanguage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpEntryUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpReferer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpUserAgent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internalCustomer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  internalPartner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['CleverbridgePurchaseItem']>, ParentType, ContextType>;
  lastModificationTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  licenseeContact?: Resolver<Types.Maybe<ResolversTypes['CleverbridgeContact']>, ParentType, ContextType>;
  merchantOfRecord?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meta?: Resolver<Types.Maybe<ResolversTypes['CleverbridgeMeta']>, ParentType, ContextType>;
  partnerId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  partnerUsername?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentArriveTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paymentInfo?: Resolver<Types.Maybe<ResolversTypes['CleverbridgePaymentInfo']>, ParentType, ContextType>;
  purchaseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quoteToPurchaseTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reimbursementId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reimbursementTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remoteAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remoteHost?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['CleverbridgeRecordSource'], ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionRevenueCategoryId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CleverbridgePurchaseItemResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgePurchaseItem'] = ResolversParentTypes['CleverbridgePurchaseItem']> = {
  additionals?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  affiliate?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  affiliateId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  couponcode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  crossSubUpRefPurchaseId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  crossSubUpSellingId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  crossSubUpSellingName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerPrice?: Resolver<Types.Maybe<ResolversTypes['CleverbridgePriceBlock']>, ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['CleverbridgeDelivery']>, ParentType, ContextType>;
  extraParameters?: Resolver<ReadonlyArray<ResolversTypes['CleverbridgeExtraParameter']>, ParentType, ContextType>;
  internalCategory?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licensePeriodInMonths?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  licenseeString?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousLicense?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productEan?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productIsbn?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productNameExtension?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productReportingGroup?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profitCalculation?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  promotionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  promotionName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  recurringBilling?: Resolver<Types.Maybe<ResolversTypes['CleverbridgeRecurringBilling']>, ParentType, ContextType>;
  refBundleItemProductId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refBundleItemRunningNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refCrossSellingItemProductId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refCrossSellingItemRunningNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refSubSellingItemProductId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refSubSellingItemRunningNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refUpSellingItemProductId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  runningNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shippingOption?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportContact?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportContactId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  yourCurrency?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yourCurrencyId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yourPrice?: Resolver<Types.Maybe<ResolversTypes['CleverbridgePriceBlock']>, ParentType, ContextType>;
  yourProductId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yourProductName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CleverbridgeRecurringBillingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CleverbridgeRecurringBilling'] = ResolversParentTypes['CleverbridgeRecurringBilling']> = {
  cancellationUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  changePaymentSubscriptionUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  gracePeriodDays?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervalLengthInDays?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervalLengthInMonths?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  intervalNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  itemStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  itemStatusId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextBillingDate?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextBillingProfit?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalPurchaseId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  originalPurchaseItemRunningNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recurrenceCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  renewalType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statusId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionEventtypeId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subscriptionItemRunningNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClientSessionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ClientSession'] = ResolversParentTypes['ClientSession'], FederationReferenceType extends FederationReferenceTypes['ClientSession'] = FederationReferenceTypes['ClientSession']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['ClientSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['AllowedAction']>, ParentType, ContextType>;
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  captureMode?: Resolver<Types.Maybe<ResolversTypes['CaptureMode']>, ParentType, ContextType>;
  cart?: Resolver<Types.Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  checkoutUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['ClientSessionDetails'], ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<Types.ClientSessionPaymentArgs, 'maxAge'>>;
  paymentSolutions?: Resolver<ReadonlyArray<ResolversTypes['PaymentSolution']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  providerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  returnUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClientSessionStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientSessionDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ClientSessionDetails'] = ResolversParentTypes['ClientSessionDetails']> = {
  __resolveType: TypeResolveFn<'ChipPurchase' | 'CleverbridgeCartSession' | 'PurseClientSession', ParentType, ContextType>;
};

export type ContactResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  addressLines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateClientSessionPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreateClientSessionPayload'] = ResolversParentTypes['CreateClientSessionPayload']> = {
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateClientSessionResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreateClientSessionResult'] = ResolversParentTypes['CreateClientSessionResult']> = {
  __resolveType: TypeResolveFn<'CreateClientSessionPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CreatePaymentLinkPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePaymentLinkPayload'] = ResolversParentTypes['CreatePaymentLinkPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  paymentLink?: Resolver<Types.Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePaymentLinkResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePaymentLinkResult'] = ResolversParentTypes['CreatePaymentLinkResult']> = {
  __resolveType: TypeResolveFn<'CreatePaymentLinkPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CreatePaymentPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePaymentPayload'] = ResolversParentTypes['CreatePaymentPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePaymentResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePaymentResult'] = ResolversParentTypes['CreatePaymentResult']> = {
  __resolveType: TypeResolveFn<'CreatePaymentPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type CreatePurchasePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePurchasePayload'] = ResolversParentTypes['CreatePurchasePayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePurchaseResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePurchaseResult'] = ResolversParentTypes['CreatePurchaseResult']> = {
  __resolveType: TypeResolveFn<'CreatePurchasePayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export interface CurrencyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Currency'], any> {
  name: 'Currency';
}

export type CustomerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclineResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Decline'] = ResolversParentTypes['Decline']> = {
  providerCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DeclineReason'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeleteRecurringTokenPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DeleteRecurringTokenPayload'] = ResolversParentTypes['DeleteRecurringTokenPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteRecurringTokenResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DeleteRecurringTokenResult'] = ResolversParentTypes['DeleteRecurringTokenResult']> = {
  __resolveType: TypeResolveFn<'DeleteRecurringTokenPayload' | 'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type FailureResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Failure'] = ResolversParentTypes['Failure']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type IdempotencyConflictResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type LedgerUnavailableResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['LedgerUnavailable'] = ResolversParentTypes['LedgerUnavailable']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkPurchaseAsPaidPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MarkPurchaseAsPaidPayload'] = ResolversParentTypes['MarkPurchaseAsPaidPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkPurchaseAsPaidResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MarkPurchaseAsPaidResult'] = ResolversParentTypes['MarkPurchaseAsPaidResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'MarkPurchaseAsPaidPayload' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abortClientSession?: Resolver<ResolversTypes['AbortClientSessionResult'], ParentType, ContextType, RequireFields<Types.MutationAbortClientSessionArgs, 'input'>>;
  cancelPaymentLink?: Resolver<ResolversTypes['CancelPaymentLinkResult'], ParentType, ContextType, RequireFields<Types.MutationCancelPaymentLinkArgs, 'input'>>;
  cancelPaymentRetry?: Resolver<ResolversTypes['CancelPaymentRetryResult'], ParentType, ContextType, RequireFields<Types.MutationCancelPaymentRetryArgs, 'input'>>;
  cancelPurchase?: Resolver<ResolversTypes['CancelPurchaseResult'], ParentType, ContextType, RequireFields<Types.MutationCancelPurchaseArgs, 'input'>>;
  capturePayment?: Resolver<ResolversTypes['CapturePaymentResult'], ParentType, ContextType, RequireFields<Types.MutationCapturePaymentArgs, 'input'>>;
  chargePurchase?: Resolver<ResolversTypes['ChargePurchaseResult'], ParentType, ContextType, RequireFields<Types.MutationChargePurchaseArgs, 'input'>>;
  createClientSession?: Resolver<ResolversTypes['CreateClientSessionResult'], ParentType, ContextType, RequireFields<Types.MutationCreateClientSessionArgs, 'input'>>;
  createPayment?: Resolver<ResolversTypes['CreatePaymentResult'], ParentType, ContextType, RequireFields<Types.MutationCreatePaymentArgs, 'input'>>;
  createPaymentLink?: Resolver<ResolversTypes['CreatePaymentLinkResult'], ParentType, ContextType, RequireFields<Types.MutationCreatePaymentLinkArgs, 'input'>>;
  createPurchase?: Resolver<ResolversTypes['CreatePurchaseResult'], ParentType, ContextType, RequireFields<Types.MutationCreatePurchaseArgs, 'input'>>;
  deleteRecurringToken?: Resolver<ResolversTypes['DeleteRecurringTokenResult'], ParentType, ContextType, RequireFields<Types.MutationDeleteRecurringTokenArgs, 'input'>>;
  markPurchaseAsPaid?: Resolver<ResolversTypes['MarkPurchaseAsPaidResult'], ParentType, ContextType, RequireFields<Types.MutationMarkPurchaseAsPaidArgs, 'input'>>;
  processCart?: Resolver<ResolversTypes['ProcessCartResult'], ParentType, ContextType, RequireFields<Types.MutationProcessCartArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentResult'], ParentType, ContextType, RequireFields<Types.MutationRefundPaymentArgs, 'input'>>;
  resendInvoice?: Resolver<ResolversTypes['ResendInvoiceResult'], ParentType, ContextType, RequireFields<Types.MutationResendInvoiceArgs, 'input'>>;
  retryPayment?: Resolver<ResolversTypes['RetryPaymentResult'], ParentType, ContextType, RequireFields<Types.MutationRetryPaymentArgs, 'input'>>;
  updateLicenseKey?: Resolver<ResolversTypes['UpdateLicenseKeyResult'], ParentType, ContextType, RequireFields<Types.MutationUpdateLicenseKeyArgs, 'input'>>;
  updatePurchaseParameters?: Resolver<ResolversTypes['UpdatePurchaseParametersResult'], ParentType, ContextType, RequireFields<Types.MutationUpdatePurchaseParametersArgs, 'input'>>;
  voidPayment?: Resolver<ResolversTypes['VoidPaymentResult'], ParentType, ContextType, RequireFields<Types.MutationVoidPaymentArgs, 'input'>>;
};

export type NodeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Cart' | 'ClientSession' | 'Payment' | 'PaymentLink' | 'Purchase', ParentType, ContextType>;
};

export type NotAllowedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['NotAllowed'] = ResolversParentTypes['NotAllowed']> = {
  actions?: Resolver<ReadonlyArray<ResolversTypes['AllowedAction']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotSupportedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['NotSupported'] = ResolversParentTypes['NotSupported']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decline?: Resolver<Types.Maybe<ResolversTypes['Decline']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resourceId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OperationStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OperationInProgressResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OperationInProgress'] = ResolversParentTypes['OperationInProgress']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationPendingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OperationPending'] = ResolversParentTypes['OperationPending']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  resource?: Resolver<Types.Maybe<ResolversTypes['ProviderResource']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OutcomeUnknownResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OutcomeUnknown'] = ResolversParentTypes['OutcomeUnknown']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface ParameterNameScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ParameterName'], any> {
  name: 'ParameterName';
}

export type PaymentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['AllowedAction']>, ParentType, ContextType>;
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  amounts?: Resolver<Types.Maybe<ResolversTypes['PaymentAmounts']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  captureMode?: Resolver<Types.Maybe<ResolversTypes['CaptureMode']>, ParentType, ContextType>;
  cart?: Resolver<Types.Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decline?: Resolver<Types.Maybe<ResolversTypes['Decline']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['PaymentDetails'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['PaymentMethodUsed']>, ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['PaymentOperation']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  providerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentAmountsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentAmounts'] = ResolversParentTypes['PaymentAmounts']> = {
  authorizationPending?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  authorized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  availableToCapture?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  availableToRefund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  availableToVoid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PaymentDeclinedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentDeclined'] = ResolversParentTypes['PaymentDeclined']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  decline?: Resolver<ResolversTypes['Decline'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentDetails'] = ResolversParentTypes['PaymentDetails']> = {
  __resolveType: TypeResolveFn<'ChipPurchase' | 'CleverbridgePurchase' | 'PursePayment', ParentType, ContextType>;
};

export type PaymentLinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentLink'] = ResolversParentTypes['PaymentLink'], FederationReferenceType extends FederationReferenceTypes['PaymentLink'] = FederationReferenceTypes['PaymentLink']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['PaymentLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['AllowedAction']>, ParentType, ContextType>;
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  captureMode?: Resolver<Types.Maybe<ResolversTypes['CaptureMode']>, ParentType, ContextType>;
  cart?: Resolver<Types.Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  clientSessions?: Resolver<ReadonlyArray<ResolversTypes['PaymentLinkClientSession']>, ParentType, ContextType>;
  contact?: Resolver<Types.Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['PaymentLinkDetails'], ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['PaymentLinkPayment']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  providerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  returnUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentLinkStatus'], ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentLinkClientSessionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentLinkClientSession'] = ResolversParentTypes['PaymentLinkClientSession']> = {
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClientSessionStatus'], ParentType, ContextType>;
};

export type PaymentLinkDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentLinkDetails'] = ResolversParentTypes['PaymentLinkDetails']> = {
  __resolveType: TypeResolveFn<'ChipPurchase' | 'CleverbridgePurchase' | 'PursePaymentLink', ParentType, ContextType>;
};

export type PaymentLinkPaymentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentLinkPayment'] = ResolversParentTypes['PaymentLinkPayment']> = {
  authorizationStatus?: Resolver<ResolversTypes['AuthorizationStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<Types.PaymentLinkPaymentPaymentArgs, 'maxAge'>>;
};

export type PaymentMethodResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCard?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  logos?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentMethodUsedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentMethodUsed'] = ResolversParentTypes['PaymentMethodUsed']> = {
  cardExpiryMonth?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cardExpiryYear?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cardLastFour?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cardNetwork?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentOperationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentOperation'] = ResolversParentTypes['PaymentOperation']> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentOperationKind'], ParentType, ContextType>;
  merchantReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentOperationStatus'], ParentType, ContextType>;
};

export type PaymentSolutionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PaymentSolution'] = ResolversParentTypes['PaymentSolution']> = {
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessCartCustomerActionNeededResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProcessCartCustomerActionNeeded'] = ResolversParentTypes['ProcessCartCustomerActionNeeded']> = {
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessCartPaidResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProcessCartPaid'] = ResolversParentTypes['ProcessCartPaid']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessCartPendingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProcessCartPending'] = ResolversParentTypes['ProcessCartPending']> = {
  decline?: Resolver<ResolversTypes['Decline'], ParentType, ContextType>;
  isRetryScheduled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  paymentLink?: Resolver<Types.Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcessCartResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProcessCartResult'] = ResolversParentTypes['ProcessCartResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProcessCartCustomerActionNeeded' | 'ProcessCartPaid' | 'ProcessCartPending' | 'ProcessCartWaitingForOfflinePayment' | 'ProviderUnavailable' | 'ResourceBusy', ParentType, ContextType>;
};

export type ProcessCartWaitingForOfflinePaymentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProcessCartWaitingForOfflinePayment'] = ResolversParentTypes['ProcessCartWaitingForOfflinePayment']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  sku?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider']> = {
  actions?: Resolver<ReadonlyArray<ResolversTypes['ActionName']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSandbox?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limitations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  reads?: Resolver<ReadonlyArray<ResolversTypes['ReadCapability']>, ParentType, ContextType>;
  resourceTypes?: Resolver<ReadonlyArray<ResolversTypes['ResourceType']>, ParentType, ContextType>;
};

export type ProviderResourceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProviderResource'] = ResolversParentTypes['ProviderResource']> = {
  __resolveType: TypeResolveFn<'Cart' | 'ClientSession' | 'Payment' | 'PaymentLink' | 'Purchase', ParentType, ContextType>;
};

export type ProviderUnavailableResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProviderUnavailable'] = ResolversParentTypes['ProviderUnavailable']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Purchase'] = ResolversParentTypes['Purchase'], FederationReferenceType extends FederationReferenceTypes['Purchase'] = FederationReferenceTypes['Purchase']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Purchase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['AllowedAction']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cart?: Resolver<Types.Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  contact?: Resolver<Types.Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['PurchaseDetails'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  paidAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  paymentLink?: Resolver<Types.Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ProviderName'], ParentType, ContextType>;
  providerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PurchaseStatus'], ParentType, ContextType>;
  total?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurchaseConnection'] = ResolversParentTypes['PurchaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PurchaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Purchase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PurchaseDetailsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurchaseDetails'] = ResolversParentTypes['PurchaseDetails']> = {
  __resolveType: TypeResolveFn<'ChipPurchase' | 'CleverbridgePurchase', ParentType, ContextType>;
};

export type PurchaseEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurchaseEdge'] = ResolversParentTypes['PurchaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Purchase'], ParentType, ContextType>;
};

export type PurseAccountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseAccount'] = ResolversParentTypes['PurseAccount']> = {
  ageIndicator?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authenticationDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  authenticationMethod?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changeIndicator?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  differentCardCountLastDay?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  firstPurchaseDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  passwordChangeIndicator?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passwordUpdateDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priorPurchaseDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purchaseCountLastDay?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  purchaseCountLastSixMonths?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  purchaseCountLastYear?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  purchaseTotalAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  trustIndicator?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updateDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PurseAddressResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseAddress'] = ResolversParentTypes['PurseAddress']> = {
  addressLines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryPointName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobilePhoneNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provinceCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workPhoneNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseAmountsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseAmounts'] = ResolversParentTypes['PurseAmounts']> = {
  authorizePending?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  availableToCapture?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  availableToRefund?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  availableToVoid?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalAuthorized?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalCaptured?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalRefunded?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalVoided?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PurseAuthenticationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseAuthentication'] = ResolversParentTypes['PurseAuthentication']> = {
  challengeData?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseAuthorizationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseAuthorization'] = ResolversParentTypes['PurseAuthorization']> = {
  partnerTransactions?: Resolver<ReadonlyArray<ResolversTypes['PursePartnerTransaction']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PurseCardResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseCard'] = ResolversParentTypes['PurseCard']> = {
  bin?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiryMonth?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiryYear?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fingerprint?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holderName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastFourDigits?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  selectedNetwork?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threeDs?: Resolver<Types.Maybe<ResolversTypes['PurseThreeDs']>, ParentType, ContextType>;
};

export type PurseClientSessionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseClientSession'] = ResolversParentTypes['PurseClientSession']> = {
  allowFutureUsage?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  captureMode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
  eligibleSolutions?: Resolver<ReadonlyArray<ResolversTypes['PurseSolution']>, ParentType, ContextType>;
  entityId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationMode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['PurseLink']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['PurseOrder']>, ParentType, ContextType>;
  paymentId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shopperRedirectionUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  widget?: Resolver<Types.Maybe<ResolversTypes['PurseWidget']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurseCustomerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseCustomer'] = ResolversParentTypes['PurseCustomer']> = {
  account?: Resolver<Types.Maybe<ResolversTypes['PurseAccount']>, ParentType, ContextType>;
  birthDate?: Resolver<Types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationalIdentifier?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseDiscountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseDiscount'] = ResolversParentTypes['PurseDiscount']> = {
  couponCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  netAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  sellerReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PurseItemLineResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseItemLine'] = ResolversParentTypes['PurseItemLine']> = {
  brand?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  discountAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  imageUri?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMarketplaceSeller?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  netAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  productUri?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sellerName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sellerReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skuReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  taxRate?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitGrossPrice?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PurseLinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseLink'] = ResolversParentTypes['PurseLink']> = {
  href?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PurseMarketplaceSellerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseMarketplaceSeller'] = ResolversParentTypes['PurseMarketplaceSeller']> = {
  lastUpdateDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totalSalesAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalSalesCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type PurseOperationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseOperation'] = ResolversParentTypes['PurseOperation']> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  merchantReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['PurseOrder']>, ParentType, ContextType>;
  partnerTransactions?: Resolver<ReadonlyArray<ResolversTypes['PursePartnerTransaction']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  triggeredBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PurseOrderResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseOrder'] = ResolversParentTypes['PurseOrder']> = {
  additionalData?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  billingAddress?: Resolver<Types.Maybe<ResolversTypes['PurseAddress']>, ParentType, ContextType>;
  discountAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['PurseDiscount']>, ParentType, ContextType>;
  marketplaceSellers?: Resolver<ReadonlyArray<ResolversTypes['PurseMarketplaceSeller']>, ParentType, ContextType>;
  netAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipments?: Resolver<ReadonlyArray<ResolversTypes['PurseShipment']>, ParentType, ContextType>;
  taxAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurseOverviewResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseOverview'] = ResolversParentTypes['PurseOverview']> = {
  captured?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consumed?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voided?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PursePartnerTransactionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PursePartnerTransaction'] = ResolversParentTypes['PursePartnerTransaction']> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  card?: Resolver<Types.Maybe<ResolversTypes['PurseCard']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnerAdditionalData?: Resolver<Types.Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  partnerReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnerStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnerStatusDescription?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partnerToken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remainingAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  saveToken?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenSaved?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PursePaymentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PursePayment'] = ResolversParentTypes['PursePayment']> = {
  allowFutureUsage?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  amounts?: Resolver<Types.Maybe<ResolversTypes['PurseAmounts']>, ParentType, ContextType>;
  authentication?: Resolver<Types.Maybe<ResolversTypes['PurseAuthentication']>, ParentType, ContextType>;
  authorization?: Resolver<Types.Maybe<ResolversTypes['PurseAuthorization']>, ParentType, ContextType>;
  captureMode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  captures?: Resolver<ReadonlyArray<ResolversTypes['PurseOperation']>, ParentType, ContextType>;
  clientSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
  entityId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['PurseLink']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['PurseOrder']>, ParentType, ContextType>;
  orderReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overview?: Resolver<Types.Maybe<ResolversTypes['PurseOverview']>, ParentType, ContextType>;
  redirection?: Resolver<Types.Maybe<ResolversTypes['PurseRedirection']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['PurseOperation']>, ParentType, ContextType>;
  split?: Resolver<ReadonlyArray<ResolversTypes['PurseSplit']>, ParentType, ContextType>;
  version?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  voids?: Resolver<ReadonlyArray<ResolversTypes['PurseOperation']>, ParentType, ContextType>;
  webhook?: Resolver<Types.Maybe<ResolversTypes['PurseWebhook']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PursePaymentLinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PursePaymentLink'] = ResolversParentTypes['PursePaymentLink']> = {
  allowFutureUsage?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  captureMode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientSessions?: Resolver<ReadonlyArray<ResolversTypes['PursePaymentLinkClientSession']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['PurseCustomer']>, ParentType, ContextType>;
  entityId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['PurseLink']>, ParentType, ContextType>;
  order?: Resolver<Types.Maybe<ResolversTypes['PurseOrder']>, ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['PursePaymentLinkPayment']>, ParentType, ContextType>;
  shopperRedirectionUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PursePaymentLinkClientSessionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PursePaymentLinkClientSession'] = ResolversParentTypes['PursePaymentLinkClientSession']> = {
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PursePaymentLinkPaymentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PursePaymentLinkPayment'] = ResolversParentTypes['PursePaymentLinkPayment']> = {
  authorizationStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PurseRedirectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseRedirection'] = ResolversParentTypes['PurseRedirection']> = {
  body?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  href?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  mediaType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseShipmentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseShipment'] = ResolversParentTypes['PurseShipment']> = {
  deliveryMethodReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryQuickness?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimatedDeliveryDateTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  itemLines?: Resolver<ReadonlyArray<ResolversTypes['PurseItemLine']>, ParentType, ContextType>;
  netAmount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Types.Maybe<ResolversTypes['PurseAddress']>, ParentType, ContextType>;
};

export type PurseSolutionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseSolution'] = ResolversParentTypes['PurseSolution']> = {
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseSplitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseSplit'] = ResolversParentTypes['PurseSplit']> = {
  amount?: Resolver<Types.Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentPartnerReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentPartnerToken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentPartnerTransactionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parentPaymentId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  partner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseThreeDsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseThreeDs'] = ResolversParentTypes['PurseThreeDs']> = {
  acsTransactionId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dsTransactionId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eci?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flow?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseWebhookResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseWebhook'] = ResolversParentTypes['PurseWebhook']> = {
  eventTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['PurseWebhookHeader']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurseWebhookHeaderResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseWebhookHeader'] = ResolversParentTypes['PurseWebhookHeader']> = {
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PurseWidgetResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PurseWidget'] = ResolversParentTypes['PurseWidget']> = {
  data?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jsUrl?: Resolver<Types.Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType, RequireFields<Types.QueryClientSessionArgs, 'id'>>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<Types.QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Types.Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<Types.QueryNodesArgs, 'ids'>>;
  operation?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<Types.QueryOperationArgs, 'id'>>;
  operationByKey?: Resolver<Types.Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<Types.QueryOperationByKeyArgs, 'idempotencyKey'>>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<Types.QueryPaymentArgs, 'id'>>;
  paymentLink?: Resolver<Types.Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType, RequireFields<Types.QueryPaymentLinkArgs, 'id'>>;
  paymentMethods?: Resolver<ReadonlyArray<ResolversTypes['PaymentMethod']>, ParentType, ContextType, RequireFields<Types.QueryPaymentMethodsArgs, 'filter'>>;
  providers?: Resolver<ReadonlyArray<ResolversTypes['Provider']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType, RequireFields<Types.QueryPurchaseArgs, 'id'>>;
  purchases?: Resolver<ResolversTypes['PurchaseConnection'], ParentType, ContextType, RequireFields<Types.QueryPurchasesArgs, 'filter' | 'first'>>;
  recurringTokens?: Resolver<Types.Maybe<ResolversTypes['RecurringTokenConnection']>, ParentType, ContextType, RequireFields<Types.QueryRecurringTokensArgs, 'clientId' | 'first'>>;
  redirection?: Resolver<ResolversTypes['Redirection'], ParentType, ContextType, RequireFields<Types.QueryRedirectionArgs, 'token'>>;
};

export type RecurringTokenResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecurringToken'] = ResolversParentTypes['RecurringToken']> = {
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RecurringTokenConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecurringTokenConnection'] = ResolversParentTypes['RecurringTokenConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecurringTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecurringToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecurringTokenEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecurringTokenEdge'] = ResolversParentTypes['RecurringTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecurringToken'], ParentType, ContextType>;
};

export type RedirectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Redirection'] = ResolversParentTypes['Redirection']> = {
  authorizationStatus?: Resolver<ResolversTypes['AuthorizationStatus'], ParentType, ContextType>;
  clientSession?: Resolver<Types.Maybe<ResolversTypes['ClientSession']>, ParentType, ContextType>;
  clientSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientSessionStatus?: Resolver<ResolversTypes['ClientSessionStatus'], ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<Types.RedirectionPaymentArgs, 'maxAge'>>;
  paymentId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerAuthorizationStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerClientSessionStatus?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundPaymentResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RefundPaymentResult'] = ResolversParentTypes['RefundPaymentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'RefundPaymentPayload' | 'ResourceBusy', ParentType, ContextType>;
};

export type ResendInvoicePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ResendInvoicePayload'] = ResolversParentTypes['ResendInvoicePayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendInvoiceResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ResendInvoiceResult'] = ResolversParentTypes['ResendInvoiceResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResendInvoicePayload' | 'ResourceBusy', ParentType, ContextType>;
};

export type ResourceBusyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ResourceBusy'] = ResolversParentTypes['ResourceBusy']> = {
  code?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetryPaymentPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RetryPaymentPayload'] = ResolversParentTypes['RetryPaymentPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetryPaymentResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RetryPaymentResult'] = ResolversParentTypes['RetryPaymentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy' | 'RetryPaymentPayload', ParentType, ContextType>;
};

export interface ReturnUrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ReturnURL'], any> {
  name: 'ReturnURL';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UpdateLicenseKeyPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UpdateLicenseKeyPayload'] = ResolversParentTypes['UpdateLicenseKeyPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateLicenseKeyResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UpdateLicenseKeyResult'] = ResolversParentTypes['UpdateLicenseKeyResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy' | 'UpdateLicenseKeyPayload', ParentType, ContextType>;
};

export type UpdatePurchaseParametersPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UpdatePurchaseParametersPayload'] = ResolversParentTypes['UpdatePurchaseParametersPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  purchase?: Resolver<Types.Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdatePurchaseParametersResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UpdatePurchaseParametersResult'] = ResolversParentTypes['UpdatePurchaseParametersResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy' | 'UpdatePurchaseParametersPayload', ParentType, ContextType>;
};

export type VoidPaymentPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['VoidPaymentPayload'] = ResolversParentTypes['VoidPaymentPayload']> = {
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VoidPaymentResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['VoidPaymentResult'] = ResolversParentTypes['VoidPaymentResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidInput' | 'LedgerUnavailable' | 'NotAllowed' | 'NotFound' | 'NotSupported' | 'OperationInProgress' | 'OperationPending' | 'OutcomeUnknown' | 'PaymentDeclined' | 'ProviderUnavailable' | 'ResourceBusy' | 'VoidPaymentPayload', ParentType, ContextType>;
};

export type Resolvers<ContextType = GatewayContext> = {
  AbortClientSessionPayload?: AbortClientSessionPayloadResolvers<ContextType>;
  AbortClientSessionResult?: AbortClientSessionResultResolvers<ContextType>;
  AllowedAction?: AllowedActionResolvers<ContextType>;
  CallbackURL?: GraphQLScalarType;
  CancelPaymentLinkPayload?: CancelPaymentLinkPayloadResolvers<ContextType>;
  CancelPaymentLinkResult?: CancelPaymentLinkResultResolvers<ContextType>;
  CancelPaymentRetryPayload?: CancelPaymentRetryPayloadResolvers<ContextType>;
  CancelPaymentRetryResult?: CancelPaymentRetryResultResolvers<ContextType>;
  CancelPurchasePayload?: CancelPurchasePayloadResolvers<ContextType>;
  CancelPurchaseResult?: CancelPurchaseResultResolvers<ContextType>;
  CapturePaymentPayload?: CapturePaymentPayloadResolvers<ContextType>;
  CapturePaymentResult?: CapturePaymentResultResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartDetails?: CartDetailsResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartOwner?: CartOwnerResolvers<ContextType>;
  ChargePurchasePayload?: ChargePurchasePayloadResolvers<ContextType>;
  ChargePurchaseResult?: ChargePurchaseResultResolvers<ContextType>;
  ChipAttempt?: ChipAttemptResolvers<ContextType>;
  ChipAttemptError?: ChipAttemptErrorResolvers<ContextType>;
  ChipBankAccount?: ChipBankAccountResolvers<ContextType>;
  ChipClientDetails?: ChipClientDetailsResolvers<ContextType>;
  ChipCurrencyConversion?: ChipCurrencyConversionResolvers<ContextType>;
  ChipDeliveryMethod?: ChipDeliveryMethodResolvers<ContextType>;
  ChipIssuerDetails?: ChipIssuerDetailsResolvers<ContextType>;
  ChipObjectReference?: ChipObjectReferenceResolvers<ContextType>;
  ChipPaymentDetails?: ChipPaymentDetailsResolvers<ContextType>;
  ChipProduct?: ChipProductResolvers<ContextType>;
  ChipPurchase?: ChipPurchaseResolvers<ContextType>;
  ChipPurchaseDetails?: ChipPurchaseDetailsResolvers<ContextType>;
  ChipStatusChange?: ChipStatusChangeResolvers<ContextType>;
  ChipTransactionData?: ChipTransactionDataResolvers<ContextType>;
  ChipTransactionExtra?: ChipTransactionExtraResolvers<ContextType>;
  CleverbridgeCardExpirationDate?: CleverbridgeCardExpirationDateResolvers<ContextType>;
  CleverbridgeCartSession?: CleverbridgeCartSessionResolvers<ContextType>;
  CleverbridgeContact?: CleverbridgeContactResolvers<ContextType>;
  CleverbridgeDelivery?: CleverbridgeDeliveryResolvers<ContextType>;
  CleverbridgeExtraParameter?: CleverbridgeExtraParameterResolvers<ContextType>;
  CleverbridgeMeta?: CleverbridgeMetaResolvers<ContextType>;
  CleverbridgePaymentError?: CleverbridgePaymentErrorResolvers<ContextType>;
  CleverbridgePaymentInfo?: CleverbridgePaymentInfoResolvers<ContextType>;
  CleverbridgePrice?: CleverbridgePriceResolvers<ContextType>;
  CleverbridgePriceBlock?: CleverbridgePriceBlockResolvers<ContextType>;
  CleverbridgePurchase?: CleverbridgePurchaseResolvers<ContextType>;
  CleverbridgePurchaseItem?: CleverbridgePurchaseItemResolvers<ContextType>;
  CleverbridgeRecurringBilling?: CleverbridgeRecurringBillingResolvers<ContextType>;
  ClientSession?: ClientSessionResolvers<ContextType>;
  ClientSessionDetails?: ClientSessionDetailsResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  CreateClientSessionPayload?: CreateClientSessionPayloadResolvers<ContextType>;
  CreateClientSessionResult?: CreateClientSessionResultResolvers<ContextType>;
  CreatePaymentLinkPayload?: CreatePaymentLinkPayloadResolvers<ContextType>;
  CreatePaymentLinkResult?: CreatePaymentLinkResultResolvers<ContextType>;
  CreatePaymentPayload?: CreatePaymentPayloadResolvers<ContextType>;
  CreatePaymentResult?: CreatePaymentResultResolvers<ContextType>;
  CreatePurchasePayload?: CreatePurchasePayloadResolvers<ContextType>;
  CreatePurchaseResult?: CreatePurchaseResultResolvers<ContextType>;
  Currency?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decline?: DeclineResolvers<ContextType>;
  DeleteRecurringTokenPayload?: DeleteRecurringTokenPayloadResolvers<ContextType>;
  DeleteRecurringTokenResult?: DeleteRecurringTokenResultResolvers<ContextType>;
  Failure?: FailureResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  LedgerUnavailable?: LedgerUnavailableResolvers<ContextType>;
  MarkPurchaseAsPaidPayload?: MarkPurchaseAsPaidPayloadResolvers<ContextType>;
  MarkPurchaseAsPaidResult?: MarkPurchaseAsPaidResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotAllowed?: NotAllowedResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  NotSupported?: NotSupportedResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationInProgress?: OperationInProgressResolvers<ContextType>;
  OperationPending?: OperationPendingResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OutcomeUnknown?: OutcomeUnknownResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParameterName?: GraphQLScalarType;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAmounts?: PaymentAmountsResolvers<ContextType>;
  PaymentDeclined?: PaymentDeclinedResolvers<ContextType>;
  PaymentDetails?: PaymentDetailsResolvers<ContextType>;
  PaymentLink?: PaymentLinkResolvers<ContextType>;
  PaymentLinkClientSession?: PaymentLinkClientSessionResolvers<ContextType>;
  PaymentLinkDetails?: PaymentLinkDetailsResolvers<ContextType>;
  PaymentLinkPayment?: PaymentLinkPaymentResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PaymentMethodUsed?: PaymentMethodUsedResolvers<ContextType>;
  PaymentOperation?: PaymentOperationResolvers<ContextType>;
  PaymentSolution?: PaymentSolutionResolvers<ContextType>;
  ProcessCartCustomerActionNeeded?: ProcessCartCustomerActionNeededResolvers<ContextType>;
  ProcessCartPaid?: ProcessCartPaidResolvers<ContextType>;
  ProcessCartPending?: ProcessCartPendingResolvers<ContextType>;
  ProcessCartResult?: ProcessCartResultResolvers<ContextType>;
  ProcessCartWaitingForOfflinePayment?: ProcessCartWaitingForOfflinePaymentResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  ProviderResource?: ProviderResourceResolvers<ContextType>;
  ProviderUnavailable?: ProviderUnavailableResolvers<ContextType>;
  Purchase?: PurchaseResolvers<ContextType>;
  PurchaseConnection?: PurchaseConnectionResolvers<ContextType>;
  PurchaseDetails?: PurchaseDetailsResolvers<ContextType>;
  PurchaseEdge?: PurchaseEdgeResolvers<ContextType>;
  PurseAccount?: PurseAccountResolvers<ContextType>;
  PurseAddress?: PurseAddressResolvers<ContextType>;
  PurseAmounts?: PurseAmountsResolvers<ContextType>;
  PurseAuthentication?: PurseAuthenticationResolvers<ContextType>;
  PurseAuthorization?: PurseAuthorizationResolvers<ContextType>;
  PurseCard?: PurseCardResolvers<ContextType>;
  PurseClientSession?: PurseClientSessionResolvers<ContextType>;
  PurseCustomer?: PurseCustomerResolvers<ContextType>;
  PurseDiscount?: PurseDiscountResolvers<ContextType>;
  PurseItemLine?: PurseItemLineResolvers<ContextType>;
  PurseLink?: PurseLinkResolvers<ContextType>;
  PurseMarketplaceSeller?: PurseMarketplaceSellerResolvers<ContextType>;
  PurseOperation?: PurseOperationResolvers<ContextType>;
  PurseOrder?: PurseOrderResolvers<ContextType>;
  PurseOverview?: PurseOverviewResolvers<ContextType>;
  PursePartnerTransaction?: PursePartnerTransactionResolvers<ContextType>;
  PursePayment?: PursePaymentResolvers<ContextType>;
  PursePaymentLink?: PursePaymentLinkResolvers<ContextType>;
  PursePaymentLinkClientSession?: PursePaymentLinkClientSessionResolvers<ContextType>;
  PursePaymentLinkPayment?: PursePaymentLinkPaymentResolvers<ContextType>;
  PurseRedirection?: PurseRedirectionResolvers<ContextType>;
  PurseShipment?: PurseShipmentResolvers<ContextType>;
  PurseSolution?: PurseSolutionResolvers<ContextType>;
  PurseSplit?: PurseSplitResolvers<ContextType>;
  PurseThreeDs?: PurseThreeDsResolvers<ContextType>;
  PurseWebhook?: PurseWebhookResolvers<ContextType>;
  PurseWebhookHeader?: PurseWebhookHeaderResolvers<ContextType>;
  PurseWidget?: PurseWidgetResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecurringToken?: RecurringTokenResolvers<ContextType>;
  RecurringTokenConnection?: RecurringTokenConnectionResolvers<ContextType>;
  RecurringTokenEdge?: RecurringTokenEdgeResolvers<ContextType>;
  Redirection?: RedirectionResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  RefundPaymentResult?: RefundPaymentResultResolvers<ContextType>;
  ResendInvoicePayload?: ResendInvoicePayloadResolvers<ContextType>;
  ResendInvoiceResult?: ResendInvoiceResultResolvers<ContextType>;
  ResourceBusy?: ResourceBusyResolvers<ContextType>;
  RetryPaymentPayload?: RetryPaymentPayloadResolvers<ContextType>;
  RetryPaymentResult?: RetryPaymentResultResolvers<ContextType>;
  ReturnURL?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  UpdateLicenseKeyPayload?: UpdateLicenseKeyPayloadResolvers<ContextType>;
  UpdateLicenseKeyResult?: UpdateLicenseKeyResultResolvers<ContextType>;
  UpdatePurchaseParametersPayload?: UpdatePurchaseParametersPayloadResolvers<ContextType>;
  UpdatePurchaseParametersResult?: UpdatePurchaseParametersResultResolvers<ContextType>;
  VoidPaymentPayload?: VoidPaymentPayloadResolvers<ContextType>;
  VoidPaymentResult?: VoidPaymentResultResolvers<ContextType>;
};

