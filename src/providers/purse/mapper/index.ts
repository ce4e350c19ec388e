/** Purse's documents as the gateway's records: one file for each record. Pure: no I/O, no clock, no configuration. */
export { toCart } from './cart.js';
export { toClientSession } from './client-session.js';
export { type MappingContext, withExactAmounts } from './context.js';
export { toPaymentLink } from './payment-link.js';
export { toPayment } from './payment.js';
export { toRedirection } from './redirection.js';
