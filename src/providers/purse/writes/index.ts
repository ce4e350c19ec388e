import type { ProviderWrites } from '../../../domain/provider.js';
import { createCancellations } from './cancellations.js';
import type { Dependencies } from './dependencies.js';
import { createPaymentOperations } from './payment-operations.js';
import { createResourceWrites } from './resources.js';

/** What can be done at Purse. */
export function createWrites(dependencies: Dependencies) {
  return {
    ...createResourceWrites(dependencies),
    ...createCancellations(dependencies),
    ...createPaymentOperations(dependencies),
  } satisfies ProviderWrites;
}
