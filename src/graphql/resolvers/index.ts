import type { Resolvers } from '../../generated/resolvers.js';
import { scalars } from '../scalars.js';
import { Cart, CartLine } from './cart.js';
import { ClientSession } from './client-session.js';
import { Money } from './money.js';
import { Mutation } from './mutation.js';
import { Operation } from './operation.js';
import { Payment } from './payment.js';
import { PaymentLink, PaymentLinkClientSession, PaymentLinkPayment } from './payment-link.js';
import { Purchase } from './purchase.js';
import { Query } from './query.js';
import { RecurringToken } from './recurring-token.js';
import { Redirection } from './redirection.js';

/** Abstract types need no resolvers of their own: every record and document names its type in `__typename`. */
export const resolvers: Partial<Resolvers> = {
  ...scalars,
  Cart,
  CartLine,
  ClientSession,
  Money,
  Mutation,
  Operation,
  Payment,
  PaymentLink,
  PaymentLinkClientSession,
  PaymentLinkPayment,
  Purchase,
  Query,
  RecurringToken,
  Redirection,
};
