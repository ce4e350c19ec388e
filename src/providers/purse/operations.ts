import type { LegacyWrites as ProviderWrites } from '../legacy-writes.js';
import type { ReportUnknown } from '../tables.js';
import type { PurseClient } from './client.js';
import { createCreations } from './operations/creations.js';
import { createEndings } from './operations/endings.js';
import { createPaymentOperations } from './operations/payment-operations.js';

/**
 * What can be done at Purse.
 *
 * @param entityId the business unit that new things are made for
 */
export function createWrites(client: PurseClient, entityId: string, report: ReportUnknown) {
  return {
    ...createCreations(client, entityId, report),
    ...createEndings(client, report),
    ...createPaymentOperations(client, report),
  } satisfies ProviderWrites;
}
