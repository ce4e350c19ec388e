import type { RecurringTokenResolvers } from '../../generated/resolvers.js';
import { toId } from './ids.js';

export const RecurringToken: RecurringTokenResolvers = {
  id: toId,
  purchase: ({ id }, _args, { reads }) => reads.follow('PURCHASE', id),
};
