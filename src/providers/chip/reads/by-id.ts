import type { Freshness, OperationScope, ProviderReads } from '../../../domain/provider.js';
import { createDocumentLoader } from '../../document-loader.js';
import { withExactAmounts } from '../../exact-amounts.js';
import type { MappingContext, ReportUnknown } from '../../tables.js';
import type { ChipClient } from '../client.js';
import { toCart, toClientSession, toPayment, toPaymentLink, toPurchase } from '../records/purchase.js';
import type { ChipPurchaseDocument } from '../types.js';

/**
 * The five views on a purchase, for one operation, over one loader: however many of them an operation requests, each distinct
 * purchase costs one call. CHIP has no batch call.
 */
export function createViews(client: ChipClient, scope: OperationScope, report: ReportUnknown) {
  const purchases = createDocumentLoader((id, freshness) => client.getPurchase(id, freshness, scope));
  const view =
    <T>(map: (document: ChipPurchaseDocument, context: MappingContext) => T) =>
    async (id: string, freshness: Freshness): Promise<T | null> => {
      const dated = await purchases.load(id, freshness);
      return dated && withExactAmounts('CHIP', () => map(dated.value, { asOf: dated.receivedAt, report }));
    };
  return {
    purchase: view(toPurchase),
    payment: view(toPayment),
    cart: view(toCart),
    clientSession: view(toClientSession),
    paymentLink: view(toPaymentLink),
  } satisfies ProviderReads;
}
