import type { PurchaseResolvers } from '../../generated/resolvers.js';
import { toDetails } from './details.js';
import { toId } from './ids.js';
import { toCustomer, toOrder } from './stub-entities.js';

export const Purchase: PurchaseResolvers = {
  __resolveReference: (representation, { reads }) => reads.resolve('PURCHASE', representation),
  id: toId,
  details: toDetails,
  customer: toCustomer,
  order: toOrder,
  cart: ({ cartId }, _args, { reads }) => reads.follow('CART', cartId),
  payment: ({ paymentId }, _args, { reads }) => reads.follow('PAYMENT', paymentId),
  clientSession: ({ clientSessionId }, _args, { reads }) => reads.follow('CLIENT_SESSION', clientSessionId),
  paymentLink: ({ paymentLinkId }, _args, { reads }) => reads.follow('PAYMENT_LINK', paymentLinkId),
};
