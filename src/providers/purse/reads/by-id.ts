import { isUuid } from '../../../domain/ids.js';
import type { Freshness, OperationScope, ProviderReads } from '../../../domain/provider.js';
import type { CartRecord } from '../../../domain/records.js';
import type { Dated } from '../../../upstream/answers.js';
import { createDocumentLoader } from '../../document-loader.js';
import { withExactAmounts } from '../../exact-amounts.js';
import type { MappingContext, ReportUnknown } from '../../tables.js';
import type { PurseClient } from '../client.js';
import { toCart } from '../records/cart.js';
import { toClientSession } from '../records/client-session.js';
import { toPayment } from '../records/payment.js';
import { toPaymentLink } from '../records/payment-link.js';
import type { PurseDocuments } from '../types.js';

/**
 * The by-id reads of one operation. Purse has no batch call, so every distinct id costs one call; a cart is a view on the
 * document that holds it, and costs none of its own when that has been read in the same way.
 */
export function createViews(client: PurseClient, scope: OperationScope, report: ReportUnknown) {
  const payments = createDocumentLoader((id, freshness) => client.getPayment(id, freshness, scope));
  const sessions = createDocumentLoader((id, freshness) => client.getClientSession(id, freshness, scope));
  const links = createDocumentLoader((id, freshness) => client.getPaymentLink(id, freshness, scope));

  const toRecord = <Document, Result>(
    read: Dated<Document> | null,
    map: (document: Document, context: MappingContext) => Result,
  ): Result | null => read && withExactAmounts('PURSE', () => map(read.value, { asOf: read.receivedAt, report }));

  const carts: Carts = {
    payment: async (id, freshness) => toRecord(await payments.load(id, freshness), toCart.payment),
    'client-session': async (id, freshness) => toRecord(await sessions.load(id, freshness), toCart['client-session']),
    'payment-link': async (id, freshness) => toRecord(await links.load(id, freshness), toCart['payment-link']),
  };

  return {
    payment: async (id, freshness) => toRecord(await payments.load(id, freshness), toPayment),
    clientSession: async (id, freshness) => toRecord(await sessions.load(id, freshness), toClientSession),
    paymentLink: async (id, freshness) => toRecord(await links.load(id, freshness), toPaymentLink),
    cart: async (reference, freshness) => {
      const cart = parseCartReference(reference);
      return cart && carts[cart.type](cart.id, freshness);
    },
  } satisfies ProviderReads;
}

type Carts = {
  readonly [Type in keyof PurseDocuments]: (id: string, freshness: Freshness) => Promise<CartRecord | null>;
};

/**
 * A cart is named after the document that holds the order: `payment:<uuid>`, `client-session:<uuid>`, `payment-link:<uuid>`.
 * Null for anything else.
 */
export function parseCartReference(
  reference: string,
): { readonly type: keyof PurseDocuments; readonly id: string } | null {
  const [type = '', id = '', ...rest] = reference.split(':');
  if (rest.length > 0 || !isUuid(id)) return null;
  return type === 'payment' || type === 'client-session' || type === 'payment-link' ? { type, id } : null;
}
