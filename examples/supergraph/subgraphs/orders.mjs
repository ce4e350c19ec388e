import { readFileSync } from 'node:fs';
import { startSubgraph } from './subgraph.mjs';

/** @type {{ reference: string, customerReference: string, paymentId: string, purchaseId?: string, paymentLinkId?: string }[]} */
const orders = JSON.parse(readFileSync(new URL('./orders.json', import.meta.url), 'utf8'));

/** A reference to another team's type: only its key. The router requests the rest from that team. */
const reference = (id) => (id === undefined ? null : { id });

const resolvers = {
  Query: {
    orders: (_root, { first }) => orders.slice(0, first),
    order: (_root, { reference: wanted }) => orders.find((order) => order.reference === wanted) ?? null,
  },
  Order: {
    __resolveReference: ({ reference: wanted }) =>
      orders.find((order) => order.reference === wanted) ?? { reference: wanted },
    customer: ({ customerReference }) => ({ reference: customerReference }),
    payment: ({ paymentId }) => reference(paymentId),
    purchase: ({ purchaseId }) => reference(purchaseId),
    paymentLink: ({ paymentLinkId }) => reference(paymentLinkId),
  },
};

/** The orders team: it stores the gateway's ids beside its orders, and nothing else of payments. */
export const startOrders = (port) =>
  startSubgraph({ name: 'orders', typeDefs: new URL('./orders.graphql', import.meta.url), resolvers, port });
