import type { LegacyWrite as ProviderWrite } from '../legacy-writes.js';
import type { WriteInputs } from '../../domain/write-inputs.js';
import type { ReportUnknown } from '../tables.js';
import type { ChipClient } from './client.js';
import { createCreation } from './operations/creation.js';
import { FreshPurchases } from './operations/fresh-purchases.js';
import { createLifecycleWrites } from './operations/lifecycle.js';
import { createMoneyWrites } from './operations/money.js';
import { createTokenWrites } from './operations/tokens.js';

/** What CHIP can do. */
export type ChipWrites = {
  readonly [
    Name in
      | 'createPurchase'
      | 'cancelPurchase'
      | 'chargePurchase'
      | 'markPurchaseAsPaid'
      | 'resendInvoice'
      | 'capturePayment'
      | 'voidPayment'
      | 'refundPayment'
      | 'deleteRecurringToken'
  ]: ProviderWrite<WriteInputs[Name]>;
};

/**
 * All writes, by topic. CHIP honours no idempotency key, so what may be sent again rests on its state machine alone.
 *
 * @param brandId of the brand that sells
 */
export function createWrites(client: ChipClient, brandId: string, report: ReportUnknown): ChipWrites {
  const purchases = new FreshPurchases(client, report);
  return {
    createPurchase: createCreation(client, brandId),
    ...createLifecycleWrites(client, purchases, report),
    ...createTokenWrites(client, purchases, report),
    ...createMoneyWrites(client, purchases, report),
  };
}
