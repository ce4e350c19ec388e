import type { RecurringTokenResolvers } from '../../generated/resolvers.js';

export const RecurringToken: RecurringTokenResolvers = {
  purchase: ({ id }, _args, { reads }) => reads.follow('PURCHASE', id),
};
