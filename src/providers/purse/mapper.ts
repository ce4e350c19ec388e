/** Purse's documents as the gateway's records, and the gateway's inputs as Purse's requests. Pure: no I/O, no clock, no configuration. */
export { toCart } from './mapper/cart.js';
export { toClientSession } from './mapper/client-session.js';
export type { MappingContext } from './mapper/context.js';
export { requestIdKey, toOperationOrderRequest } from './mapper/order-request.js';
export { toPaymentLink } from './mapper/payment-link.js';
export { toPayment } from './mapper/payment.js';
export { toRedirection } from './mapper/redirection.js';
export { toClientSessionRequest, toPaymentLinkRequest, toPaymentRequest } from './mapper/requests.js';
export { parentReference, splitKind, type SplitKind } from './mapper/split-request.js';
export {
  toClientSessionCancellation,
  toPaymentLinkCancellation,
  type CancellationState,
} from './mapper/cancellation-state.js';
export {
  authorizationState,
  compare,
  hasAmount,
  isOf,
  operationById,
  operationIds,
  operationState,
  type OperationList,
  type WriteIntent,
} from './mapper/observed-state.js';
