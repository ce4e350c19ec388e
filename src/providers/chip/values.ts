import type { CreatePurchaseInput } from '../../generated/schema.js';
import { requestedDetails } from './status.js';
import type { RequestOf } from './types.js';

/** What the contract's requests need besides new names. */

type Absent = null | undefined;
type NeededKeys<Fields> = {
  [Key in keyof Fields]: null extends Fields[Key] ? never : undefined extends Fields[Key] ? never : Key;
}[keyof Fields];

/** The fields of a request without those that are null or undefined. */
type Given<Fields> = { readonly [Key in NeededKeys<Fields>]: Fields[Key] } & {
  readonly [Key in Exclude<keyof Fields, NeededKeys<Fields>>]?: Exclude<Fields[Key], Absent>;
};

export function given<Fields extends object>(fields: Fields): Given<Fields> {
  const present = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(present) as Given<Fields>;
}

export function toRequestedDetails(
  details: CreatePurchaseInput['requestClientDetails'],
): RequestOf<'PurchaseDetailsBody'>['request_client_details'] | null {
  return details?.map((detail) => requestedDetails[detail]) ?? null;
}
