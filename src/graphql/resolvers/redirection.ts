import { formatId } from '../../domain/ids.js';
import type { RedirectionResolvers } from '../../generated/resolvers.js';
import { toFreshness } from '../arguments.js';

export const Redirection: RedirectionResolvers = {
  clientSessionId: ({ clientSessionId }) => clientSessionId && formatId(clientSessionId),
  paymentId: ({ paymentId }) => paymentId && formatId(paymentId),
  clientSession: ({ clientSessionId }, _args, { reads }) => reads.follow('CLIENT_SESSION', clientSessionId),
  payment: ({ paymentId }, { maxAge }, { reads }) => reads.follow('PAYMENT', paymentId, toFreshness(maxAge)),
};
