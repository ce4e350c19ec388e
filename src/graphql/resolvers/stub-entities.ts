import type { Later } from '../../domain/records.js';

/** Entities that other subgraphs own: we know only their key. */

export const toCustomer = async ({ customerReference }: { readonly customerReference: Later<string | null> }) => {
  const reference = await customerReference;
  return reference === null ? null : { reference };
};

export const toOrder = ({ orderReference }: { readonly orderReference: string | null }) =>
  orderReference === null ? null : { reference: orderReference };

export const toProduct = ({ sku }: { readonly sku: string | null }) => (sku === null ? null : { sku });
