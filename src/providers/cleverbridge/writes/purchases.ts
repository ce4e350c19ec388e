import { createHash } from 'node:crypto';
import { ResourceNotFoundError } from '../../../domain/failures.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { ReportUnknown } from '../../tables.js';
import type { CleverbridgeClient } from '../client.js';
import type { CleverbridgeDocument } from '../types.js';
import type { CheckoutStore } from './checkouts.js';

/** What every write needs. */
export interface Dependencies {
  readonly client: CleverbridgeClient;
  readonly checkouts: CheckoutStore;
  readonly report: ReportUnknown;
}

/**
 * The purchase that a write is about, as it is now.
 *
 * @throws {ResourceNotFoundError} when Cleverbridge does not know it
 */
export async function findPurchase(
  { client }: Dependencies,
  purchaseId: string,
  scope: OperationScope,
): Promise<CleverbridgeDocument> {
  const purchase = await client.getPurchaseNow(purchaseId, scope);
  if (!purchase) throw new ResourceNotFoundError('input.id');
  return purchase;
}

/** What the reconciliation data may hold of a secret value: enough to recognise it on the same purchase, and nowhere else. */
export function valueDigest(purchaseId: string, value: string): string {
  return createHash('sha256')
    .update(JSON.stringify([purchaseId, value]))
    .digest('base64url');
}
