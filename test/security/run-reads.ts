import { getNamedType, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { everythingOf } from './questions.js';
import type { Request, World } from './world.js';

export const schema: GraphQLSchema = createSchema();

const typeOf = (name: string) => getNamedType(schema.getType(name)!);

/** What the simulations hold, by type. */
export const seeded: readonly (readonly [provider: string, type: string, id: string])[] = [
  ['Cleverbridge', 'Purchase', 'cleverbridge:purchase:168377690'],
  ['Cleverbridge', 'Payment', 'cleverbridge:payment:168378302'],
  ['Cleverbridge', 'Cart', 'cleverbridge:cart:168377690'],
  ['Chip', 'Purchase', 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11'],
  ['Chip', 'Payment', 'chip:payment:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11'],
  ['Chip', 'Cart', 'chip:cart:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11'],
  ['Chip', 'ClientSession', 'chip:client-session:34aa8dc8-4636-4f3c-b519-66cb20280b0a'],
  ['Chip', 'PaymentLink', 'chip:payment-link:34aa8dc8-4636-4f3c-b519-66cb20280b0a'],
  ['Purse', 'Payment', 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139'],
  ['Purse', 'Payment', 'purse:payment:b843c211-e5cf-4b26-b66a-3427c97dd6f4'],
  ['Purse', 'Cart', 'purse:cart:payment:11c26d67-021b-460f-9381-7a23bf368139'],
  ['Purse', 'ClientSession', 'purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d'],
  ['Purse', 'PaymentLink', 'purse:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc'],
];

/** Everything of one resource, fresh or from the cache. */
export function readOf(provider: string, type: string, id: string, maxAge: number | null = null): Request {
  const selection = everythingOf(schema, typeOf(type), provider);
  const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  // A cart has no field of its own.
  const query =
    type === 'Cart'
      ? `query ($id: ID!) { node(id: $id) { ... on Cart ${selection} } }`
      : `query ($id: ID!, $maxAge: Int) { ${field}(id: $id, maxAge: $maxAge) ${selection} }`;
  return { query, variables: type === 'Cart' ? { id } : { id, maxAge } };
}

export const lists: readonly Request[] = [
  {
    query: `query { purchases(filter: { provider: CLEVERBRIDGE, ids: { from: "168377690", to: "168377690" } }, first: 2) { nodes ${everythingOf(schema, typeOf('Purchase'), 'Cleverbridge')} } }`,
  },
  {
    query: `query { recurringTokens(clientId: "chip:client:b7f3be84-2ee3-42b5-946c-eef9d712b36f") ${everythingOf(schema, typeOf('RecurringTokenConnection'), 'Chip')} }`,
  },
  {
    query: `query { paymentMethods(filter: { provider: CHIP, currency: "MYR" }) ${everythingOf(schema, typeOf('PaymentMethod'), 'Chip')} providers { name } }`,
  },
];

/** Every field of every kind of resource of every provider, as both callers. */
export async function reads(world: World): Promise<void> {
  for (const who of ['full', 'little'] as const) {
    for (const [provider, type, id] of seeded) {
      const { data, text } = await world.ask(who, `${type} of ${provider}`, readOf(provider, type, id, 60));
      if (!data || Object.values(data)[0] === null) throw new Error(`nothing came of ${id}: ${text.slice(0, 500)}`);
    }
    for (const list of lists) {
      const { data, text } = await world.ask(who, `the list ${list.query.slice(8, 25)}`, list);
      if (!data) throw new Error(`nothing came of a list: ${text.slice(0, 500)}`);
    }
  }
}
