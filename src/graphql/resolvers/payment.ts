import type { PaymentResolvers } from '../../generated/resolvers.js';
import { toDetails } from './details.js';
import { toId } from './ids.js';
import { toOrder } from './stub-entities.js';

export const Payment: PaymentResolvers = {
  __resolveReference: (representation, { reads }) => reads.resolve('PAYMENT', representation),
  id: toId,
  details: toDetails,
  order: toOrder,
  cart: ({ cartId }, _args, { reads }) => reads.follow('CART', cartId),
  purchase: ({ purchaseId }, _args, { reads }) => reads.follow('PURCHASE', purchaseId),
  clientSession: ({ clientSessionId }, _args, { reads }) => reads.follow('CLIENT_SESSION', clientSessionId),
};
