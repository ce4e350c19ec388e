import { toOperationShipmentInput } from '../../../generated/purse-requests.js';
import type { PurseOperationOrderInput } from '../../../generated/schema.js';
import type { RequestOf } from '../types.js';

/** Where an operation that has a reference of the merchant's carries our key: Purse shows the part of the order again that was sent. */
export const requestIdKey = 'x-gateway-request-id';

/**
 * The part of an order that a capture, refund or void is about.
 *
 * @param mark our key; null where the operation carries it elsewhere
 */
export const toOperationOrderRequest = (
  order: PurseOperationOrderInput | null,
  mark: string | null,
): RequestOf<'OperationOrderInput'> | null => {
  if (order === null && mark === null) return null;
  const additional_data = order?.additionalData ?? null;
  return {
    shipments: order?.shipments?.map(toOperationShipmentInput),
    additional_data: mark === null ? additional_data : { ...additional_data, [requestIdKey]: mark },
  };
};
