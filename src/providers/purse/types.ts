import type { components } from '../../generated/purse.js';

type Schemas = components['schemas'];

/**
 * One of Purse's objects as it arrives: the fields are those of the contract, so that a misspelt one does not compile, and
 * nothing is believed about their values. The readers of `../wire.ts` turn them into ours.
 */
type Wire<Name extends keyof Schemas> = { readonly [Field in keyof Schemas[Name]]?: unknown };

export type PurseWirePayment = Wire<'Payment'>;
export type PurseWireClientSession = Wire<'ClientSession'>;
export type PurseWirePaymentLink = Wire<'PaymentLink'>;
export type PurseWireOrder = Wire<'Order'>;
export type PurseWireShipment = Wire<'Shipment'>;
export type PurseWireItemLine = Wire<'ItemLine'>;
export type PurseWireDiscount = Wire<'Discount'>;
export type PurseWireMarketplaceSeller = Wire<'MarketplaceSeller'>;
export type PurseWireAddress = Wire<'Address'>;
export type PurseWireCustomer = Wire<'Customer'>;
export type PurseWireAccount = Wire<'Account'>;
export type PurseWireAmounts = Wire<'Amounts'>;
export type PurseWireOverview = Wire<'Overview'>;
export type PurseWireSplit = Wire<'Split'>;
export type PurseWireAuthorization = Wire<'Authorization'>;
export type PurseWireOperation = Wire<'Operation'>;
export type PurseWirePartnerTransaction = Wire<'PartnerTransaction'>;
export type PurseWireCard = Wire<'Card'>;
export type PurseWireThreeDs = Wire<'ThreeDs'>;
export type PurseWireRedirection = Wire<'Redirection'>;
export type PurseWireAuthentication = Wire<'Authentication'>;
export type PurseWireWebhook = Wire<'Webhook'>;
export type PurseWireWebhookHeader = Wire<'WebhookHeader'>;
export type PurseWireLink = Wire<'Link'>;
export type PurseWireWidget = Wire<'Widget'>;
export type PurseWireSolution = Wire<'Solution'>;
export type PurseWirePaymentLinkPayment = Wire<'PaymentLinkPayment'>;
export type PurseWirePaymentLinkClientSession = Wire<'PaymentLinkClientSession'>;
export type PurseWireToken = Wire<'Token'>;
export type PurseWireJwk = Wire<'Jwk'>;
export type PurseWireRedirectionClaims = Wire<'RedirectionClaims'>;

/** A payment, session or link whose id is the one that was asked for (see client.ts). */
export type Identified<Document> = Document & { readonly id: string };
/** One whose status is there and is text. */
export type WithStatus<Document> = Identified<Document> & { readonly status: string };
