import type { PurchaseRecord } from '../../domain/records.js';
import type { GatewayContext } from '../context.js';
import type { OperationView } from './operation.js';

/** The outcome of a cart as the type of its own that it has; null when it has none (refused, unknown). */
export async function cartView(operation: OperationView, purchase: PurchaseRecord | null, { reads }: GatewayContext) {
  const { outcome, provider } = operation.entry;
  const cart = outcome && 'cart' in outcome ? outcome.cart : undefined;
  switch (cart?.result) {
    case 'PAID':
      return { __typename: 'ProcessCartPaid' as const, purchase, operation };
    case 'WAITING_FOR_OFFLINE_PAYMENT':
      return { __typename: 'ProcessCartWaitingForOfflinePayment' as const, purchase, operation };
    case 'PENDING':
      if (outcome?.kind !== 'DECLINED') throw new Error('a cart that is pending was declined');
      return {
        __typename: 'ProcessCartPending' as const,
        purchase,
        paymentLink: await reads.afterWrite('PAYMENT_LINK', provider, outcome.reference),
        decline: outcome.decline,
        isRetryScheduled: cart.isRetryScheduled,
        operation,
      };
    case 'CUSTOMER_ACTION_NEEDED':
      return {
        __typename: 'ProcessCartCustomerActionNeeded' as const,
        clientSession: await reads.afterWrite('CLIENT_SESSION', provider, cart.sessionReference),
        purchase,
        operation,
      };
    default:
      return null;
  }
}
