import type { LedgerEntry, OperationRecord, ProcessedCart } from '../../domain/operation.js';
import type { PurchaseRecord } from '../../domain/records.js';
import type { GatewayContext } from '../context.js';

/** The outcome of a cart; undefined for other mutations, and for a cart that has none (rejected, unknown). */
export function cartOf({ outcome }: LedgerEntry): ProcessedCart | undefined {
  return outcome && 'cart' in outcome ? outcome.cart : undefined;
}

/** The type of its own that each outcome of a cart has. */
export async function cartView(
  { entry, replayed }: OperationRecord,
  cart: ProcessedCart,
  purchase: PurchaseRecord | null,
  { reads }: GatewayContext,
) {
  const operation = { entry, replayed };
  const { outcome, provider } = entry;
  switch (cart.result) {
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
  }
}
