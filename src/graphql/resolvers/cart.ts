import type { CartLineResolvers, CartResolvers } from '../../generated/resolvers.js';
import { toDetails } from './details.js';
import { toId } from './ids.js';
import { toCustomer, toOrder, toProduct } from './stub-entities.js';

export const Cart: CartResolvers = {
  __resolveReference: (representation, { reads }) => reads.resolve('CART', representation),
  id: toId,
  details: toDetails,
  customer: toCustomer,
  order: toOrder,
  owner: ({ ownerId }, _args, { reads }) => reads.followOwner(ownerId),
};

export const CartLine: CartLineResolvers = {
  product: toProduct,
};
