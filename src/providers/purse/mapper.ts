/** Purse's documents as the gateway's records: one file for each record. Pure: no I/O, no clock, no configuration. */
export { toCart } from './mapper/cart.js';
export { toClientSession } from './mapper/client-session.js';
export type { MappingContext } from './mapper/context.js';
export { toPaymentLink } from './mapper/payment-link.js';
export { toPayment } from './mapper/payment.js';
export { toRedirection } from './mapper/redirection.js';
export {
  compare,
  hasAmount,
  operationById,
  operationIds,
  toWriteOutcome,
  type OperationList,
  type WriteIntent,
} from './mapper/write-outcome.js';
