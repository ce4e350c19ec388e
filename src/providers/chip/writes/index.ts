import type { ProviderWrites } from '../../../domain/provider.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipClient } from '../client.js';
import { createPurchaseCreation } from './creation.js';
import { FreshPurchases } from './fresh-purchases.js';
import { createCancellation, createInvoice, createMarking } from './lifecycle.js';
import { createCapture, createRefund, createRelease } from './money.js';
import { createCharge, createTokenDeletion } from './tokens.js';

/**
 * All writes. CHIP honours no idempotency key, so what may be sent again rests on its state machine alone.
 *
 * @param brandId of the brand that sells
 */
export function createWrites(client: ChipClient, brandId: string, report: ReportUnknown) {
  const dependencies = { client, purchases: new FreshPurchases(client, report), report };
  return {
    createPurchase: createPurchaseCreation(client, brandId),
    cancelPurchase: createCancellation(dependencies),
    chargePurchase: createCharge(dependencies),
    markPurchaseAsPaid: createMarking(dependencies),
    resendInvoice: createInvoice(dependencies),
    capturePayment: createCapture(dependencies),
    voidPayment: createRelease(dependencies),
    refundPayment: createRefund(dependencies),
    deleteRecurringToken: createTokenDeletion(dependencies),
  } satisfies ProviderWrites;
}
