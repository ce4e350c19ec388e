import type {
  PaymentLinkClientSessionResolvers,
  PaymentLinkPaymentResolvers,
  PaymentLinkResolvers,
} from '../../generated/resolvers.js';
import { toFreshness } from '../arguments.js';
import { toDetails } from './details.js';
import { toId } from './ids.js';
import { toCustomer, toOrder } from './stub-entities.js';

export const PaymentLink: PaymentLinkResolvers = {
  __resolveReference: (representation, { reads }) => reads.resolve('PAYMENT_LINK', representation),
  id: toId,
  details: toDetails,
  customer: toCustomer,
  order: toOrder,
  cart: ({ cartId }, _args, { reads }) => reads.follow('CART', cartId),
  purchase: ({ purchaseId }, _args, { reads }) => reads.follow('PURCHASE', purchaseId),
};

export const PaymentLinkPayment: PaymentLinkPaymentResolvers = {
  id: toId,
  payment: ({ id }, { maxAge }, { reads }) => reads.follow('PAYMENT', id, toFreshness(maxAge)),
};

export const PaymentLinkClientSession: PaymentLinkClientSessionResolvers = {
  id: toId,
  clientSession: ({ id }, _args, { reads }) => reads.follow('CLIENT_SESSION', id),
};
