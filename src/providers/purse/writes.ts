import type { ProviderWrites } from '../../domain/provider.js';
import { createCancellations } from './writes/cancellations.js';
import type { Dependencies } from './writes/dependencies.js';
import { createPaymentOperations } from './writes/payment-operations.js';
import { createResourceWrites } from './writes/resources.js';

/** What can be done at Purse. */
export function createWrites(dependencies: Dependencies) {
  return {
    ...createResourceWrites(dependencies),
    ...createCancellations(dependencies),
    ...createPaymentOperations(dependencies),
  } satisfies ProviderWrites;
}
