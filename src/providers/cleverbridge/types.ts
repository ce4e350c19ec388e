import type { components } from '../../generated/cleverbridge.js';
import type { CleverbridgeRecordSource } from '../../generated/schema.js';
import type { Fields } from './values.js';

type Schemas = components['schemas'];
/** A shape of the contract by its name. */
export type Wire<Name extends keyof Schemas> = Schemas[Name];

/** The documented names of a purchase (V2). Lists call the id `Id`. */
export type PurchaseNames = keyof Schemas['Purchase'] | 'id';
export type ItemNames = keyof Schemas['PurchaseItem'];
export type ContactNames = keyof Schemas['Contact'];
export type PaymentInfoNames = keyof Schemas['PaymentInfo'];
export type PriceBlockNames = keyof Schemas['PriceBlock'];
export type PriceNames = keyof Schemas['Price'];
export type DeliveryNames = keyof Schemas['Delivery'];
/** The contract gives this one as alternatives, of which TypeScript sees no name. */
export type ProcessCartNames =
  'ResultMessage' | 'Status' | 'PurchaseId' | 'Url' | 'IsPaymentRetryScheduled' | 'PaymentResult';
export type PaymentResultNames = keyof Schemas['PaymentResult'];

/** A purchase as Cleverbridge returned it, checked for its essentials, in whichever of the answers it came. */
export interface CleverbridgeDocument {
  /** Rows of lists lack fields that a notification has. */
  readonly source: CleverbridgeRecordSource;
  readonly purchaseId: string;
  readonly statusId: string;
  readonly fields: Fields<PurchaseNames>;
}

/** Whether Cleverbridge could have made this purchase id: digits, 9 of them today. */
export function isPurchaseId(id: string): boolean {
  return /^[1-9]\d{0,11}$/.test(id);
}
