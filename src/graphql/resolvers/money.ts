import { toDecimal } from '../../domain/money.js';
import type { MoneyResolvers } from '../../generated/resolvers.js';

export const Money: MoneyResolvers = {
  decimal: (money) => toDecimal(money),
};
