import type { ClientSessionResolvers } from '../../generated/resolvers.js';
import { toFreshness } from '../arguments.js';
import { toDetails } from './details.js';
import { toId } from './ids.js';
import { toOrder } from './stub-entities.js';

export const ClientSession: ClientSessionResolvers = {
  __resolveReference: (representation, { reads }) => reads.resolve('CLIENT_SESSION', representation),
  id: toId,
  details: toDetails,
  order: toOrder,
  cart: ({ cartId }, _args, { reads }) => reads.follow('CART', cartId),
  payment: ({ paymentId }, { maxAge }, { reads }) => reads.follow('PAYMENT', paymentId, toFreshness(maxAge)),
  purchase: ({ purchaseId }, _args, { reads }) => reads.follow('PURCHASE', purchaseId),
};
