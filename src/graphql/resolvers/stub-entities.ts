/** Entities that other subgraphs own: we know only their key. */

export const toCustomer = ({ customerReference }: { readonly customerReference: string | null }) =>
  customerReference === null ? null : { reference: customerReference };

export const toOrder = ({ orderReference }: { readonly orderReference: string | null }) =>
  orderReference === null ? null : { reference: orderReference };

export const toProduct = ({ sku }: { readonly sku: string | null }) => (sku === null ? null : { sku });
