import type { OperationScope } from '../../domain/provider.js';
import type { Dated } from '../../upstream/answers.js';
import { createDocumentLoader, type DocumentLoader } from '../document-loader.js';
import type { PurseClient } from './client.js';
import type { PurseDocuments } from './types.js';

/** One loader for each kind of document. A cart is a view on one of them, so it costs no call of its own. */
export type PurseLoaders = { readonly [Type in keyof PurseDocuments]: DocumentLoader<Dated<PurseDocuments[Type]>> };

/** The loaders of one operation. Purse has no batch call: every distinct id costs one call. */
export function createPurseLoaders(client: PurseClient, scope: OperationScope): PurseLoaders {
  return {
    payment: createDocumentLoader((id, freshness) => client.getPayment(id, freshness, scope)),
    'client-session': createDocumentLoader((id, freshness) => client.getClientSession(id, freshness, scope)),
    'payment-link': createDocumentLoader((id, freshness) => client.getPaymentLink(id, freshness, scope)),
  };
}
