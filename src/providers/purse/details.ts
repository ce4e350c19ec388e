/**
 * Purse's own records in the shape of their schema types (schema/details/purse.graphql): every documented field, renamed and
 * nothing else. Amounts stand in the currency of the document that holds them.
 */
export { toClientSessionDetails } from './details/client-session.js';
export { toOrderDetails } from './details/order.js';
export { webUrl } from './details/parts.js';
export { toPaymentDetails } from './details/payment.js';
export { toPaymentLinkDetails } from './details/payment-link.js';
