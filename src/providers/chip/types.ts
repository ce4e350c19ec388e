import type { components } from '../../generated/chip.js';

type Schemas = components['schemas'];

/**
 * An object of CHIP's contract with its documented keys and nothing believed about the values: live answers hold null where
 * the contract promises a value, and leave keys out. The readers of `wire.ts` turn the values into ours.
 */
export type ChipWire<Name extends keyof Schemas> = { readonly [Key in keyof Schemas[Name]]?: unknown };

/** The codes that the contract lists for a purchase's status. */
export type ChipStatus = Schemas['PurchaseStatus'];

/** A request of the contract, or a part of one. */
export type RequestOf<Name extends keyof Schemas> = Schemas[Name];

/** A purchase as the client returns it: with the requested id, with a status, and otherwise unread. */
export type ChipPurchaseDocument = Omit<ChipWire<'Purchase'>, 'id' | 'status'> & {
  /** In lower case. */
  readonly id: string;
  /** One of `ChipStatus`, or a code that CHIP has added since. */
  readonly status: string;
};

/** A finished refund, as the client returns it: of the requested purchase where it names one, and otherwise unread. */
export type ChipRefundDocument = Omit<ChipWire<'Payment'>, 'id'> & {
  /** In lower case. */
  readonly id: string;
};

/** The two shapes in which CHIP answers a refund. */
export type ChipRefundAnswer =
  | { readonly shape: 'PAYMENT'; readonly payment: ChipRefundDocument }
  | { readonly shape: 'PURCHASE'; readonly purchase: ChipPurchaseDocument };

/** A saved means of payment, with the id of the purchase that is the token. */
export interface ChipRecurringToken {
  /** In lower case. */
  readonly id: string;
  readonly wire: ChipWire<'ClientRecurringToken'>;
}

/** One upstream page of a list. CHIP returns neither its size nor a count. */
export interface ChipRecurringTokenPage {
  readonly tokens: readonly ChipRecurringToken[];
  /** The place of the next page, see `ChipClient`; null on the last. */
  readonly next: string | null;
}
