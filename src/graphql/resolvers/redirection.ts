import type { RedirectionResolvers } from '../../generated/resolvers.js';
import { toFreshness } from '../arguments.js';

export const Redirection: RedirectionResolvers = {
  clientSession: ({ clientSessionId }, _args, { reads }) => reads.follow('CLIENT_SESSION', clientSessionId),
  payment: ({ paymentId }, { maxAge }, { reads }) => reads.follow('PAYMENT', paymentId, toFreshness(maxAge)),
};
