import { composeServices as composeApollo } from '@apollo/composition';
import { composeServices as composeGuild, assertCompositionSuccess } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startGateway } from '../kit/gateway.js';

/** A subgraph of another team: it stores our ids, and owns the customers. */
const orders = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { order(reference: ID!): Order }
  type Order @key(fields: "reference") { reference: ID! payment: Payment link: PaymentLink purchase: Purchase cart: Cart session: ClientSession }
  type Payment @key(fields: "id", resolvable: false) { id: ID! }
  type Purchase @key(fields: "id", resolvable: false) { id: ID! }
  type PaymentLink @key(fields: "id", resolvable: false) { id: ID! }
  type Cart @key(fields: "id", resolvable: false) { id: ID! }
  type ClientSession @key(fields: "id", resolvable: false) { id: ID! }
`);
const customers = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { customer(reference: ID!): Customer }
  type Customer @key(fields: "reference") { reference: ID! name: String }
  type Product @key(fields: "sku") { sku: ID! title: String }
`);

async function services() {
  const gateway = await startGateway({ env: {} });
  const { data } = await gateway.execute('{ _service { sdl } }');
  return [
    { name: 'payments', url: 'http://payments', typeDefs: parse(data._service.sdl) },
    { name: 'orders', url: 'http://orders', typeDefs: orders },
    { name: 'customers', url: 'http://customers', typeDefs: customers },
  ];
}

describe('the subgraph that the gateway serves', () => {
  it('composes with other teams’ subgraphs in Apollo’s composition', async () => {
    const { errors, supergraphSdl } = composeApollo(await services());
    expect(errors ?? []).toEqual([]);
    expect(supergraphSdl).toContain('join__type(graph: PAYMENTS, key: "id")');
  });

  it('composes with them in The Guild’s composition', async () => {
    const result = composeGuild(await services());
    assertCompositionSuccess(result);
    expect(result.supergraphSdl).toContain('join__type(graph: PAYMENTS, key: "id")');
  });

  it('declares the five resources as entities by id, and customers, orders and products as references to others', async () => {
    const [payments] = await services();
    const sdl = (await startGateway({ env: {} }).then((gateway) => gateway.execute('{ _service { sdl } }'))).data
      ._service.sdl as string;
    expect(payments).toBeDefined();
    for (const name of ['Purchase', 'Payment', 'Cart', 'ClientSession', 'PaymentLink']) {
      expect(sdl).toMatch(new RegExp(`type ${name} implements Node & ProviderResource\\s+@key\\(fields: "id"\\)`));
    }
    expect(sdl).toMatch(/type Customer\s+@key\(fields: "reference", resolvable: false\)/);
  });
});
