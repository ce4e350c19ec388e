import type { ProviderWrites } from '../../../domain/provider.js';
import { processCart } from './process-cart.js';
import type { Dependencies } from './purchases.js';
import { cancelPaymentRetry, retryPayment } from './retries.js';
import { updateLicenseKey, updateParameters } from './update-values.js';

/** What can be done at Cleverbridge. It captures by itself, and has no call that refunds, voids or deletes a card. */
export function createWrites(dependencies: Dependencies): ProviderWrites {
  return {
    processCart: processCart(dependencies),
    updateLicenseKey: updateLicenseKey(dependencies),
    updatePurchaseParameters: updateParameters(dependencies),
    retryPayment: retryPayment(dependencies),
    cancelPaymentRetry: cancelPaymentRetry(dependencies),
  };
}
