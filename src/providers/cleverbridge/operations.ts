import type { LegacyWrites as ProviderWrites } from '../legacy-writes.js';
import { processCart } from './operations/process-cart.js';
import type { Parts } from './operations/purchases.js';
import { cancelPaymentRetry, retryPayment } from './operations/retries.js';
import { updateLicenseKey, updateParameters } from './operations/update-values.js';

/** What can be done at Cleverbridge. It captures by itself, and has no call that refunds, voids or forgets a card. */
export function createWrites(parts: Parts): ProviderWrites {
  return {
    processCart: processCart(parts),
    updateLicenseKey: updateLicenseKey(parts),
    updatePurchaseParameters: updateParameters(parts),
    retryPayment: retryPayment(parts),
    cancelPaymentRetry: cancelPaymentRetry(parts),
  };
}
