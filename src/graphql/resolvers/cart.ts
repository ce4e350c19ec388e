import type { CartLineResolvers, CartResolvers } from '../../generated/resolvers.js';
import { toCustomer, toOrder, toProduct } from './stub-entities.js';

export const Cart: CartResolvers = {
  __resolveReference: async ({ id }, { reads }) => reads.get('CART', id, 'representations.id'),
  customer: toCustomer,
  order: toOrder,
  owner: ({ ownerId }, _args, { reads }) => reads.followOwner(ownerId),
};

export const CartLine: CartLineResolvers = {
  product: toProduct,
};
