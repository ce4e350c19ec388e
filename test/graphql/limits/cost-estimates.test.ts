import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { buildSchema, getOperationAST, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { estimateCost } from '../../../src/graphql/limits/cost.js';
import { CostEstimates } from '../../../src/graphql/limits/cost-estimates.js';
import { createSchema } from '../../../src/graphql/schema.js';

/** Everything that an estimate could depend on: lists, numbers and switches, as arguments and deep inside inputs. */
const schema = buildSchema(`
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
  scalar Free
  input Inner { first: Int = 7 switch: Boolean names: [String!] inner: Inner }
  type Query {
    node(id: ID): Thing @cost(weight: 10)
    nodes(ids: [ID!]!): [Thing] @cost(weight: 10)
    free(ids: Free): [Thing] @cost(weight: 10)
    page(first: Int = 20, inner: Inner): [Thing] @cost(weight: 10) @listSize(slicingArguments: ["first"])
  }
  type Thing { name: String other: Thing @cost(weight: 10) }
`);
const query = `query Q($ids: [ID!] = ["x", "y"], $first: Int = 3, $switch: Boolean = true, $id: ID, $free: Free, $inner: Inner, $deep: [[Inner]]) {
  nodes(ids: $ids) { other { name } }
  literal: nodes(ids: ["a", "b"]) { other { other @include(if: $switch) { name } } }
  free(ids: $free) { name }
  page(first: $first, inner: $inner) { other @skip(if: $switch) { name } }
  fixed: page(inner: { first: $first, switch: $switch }) { name }
  node(id: $id) { other { name } }
}`;
const document = parse(query);

function estimatesOf(served: GraphQLSchema, text: string) {
  const estimates = new CostEstimates(served);
  const parsed = parse(text);
  const operation = getOperationAST(parsed)!;
  const documentHash = createHash('sha256').update(text).digest('hex');
  return (variables: Record<string, unknown>) => estimates.of({ document: parsed, documentHash, operation, variables });
}

/** An estimate, or its error code. */
function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions['code'];
    throw error;
  }
}

const text = fc.oneof(fc.constantFrom('', 'x', 'a[2]', 'first=3', '",[', ' ', '__proto__'), fc.string());
const inner = fc.letrec((tie) => ({
  inner: fc.record(
    {
      first: fc.option(fc.integer({ min: -5, max: 50 })),
      switch: fc.option(fc.boolean()),
      names: fc.option(fc.array(text, { maxLength: 4 })),
      inner: fc.oneof({ maxDepth: 3 }, fc.constant(null), tie('inner')),
    },
    { requiredKeys: [] },
  ),
})).inner;
const variables = fc.record(
  {
    ids: fc.oneof(fc.array(text, { maxLength: 6 }), text),
    first: fc.option(fc.integer({ min: -5, max: 100 })),
    switch: fc.boolean(),
    id: fc.option(text),
    free: fc.oneof(fc.array(text, { maxLength: 5 }), text, fc.jsonValue({ maxDepth: 2 })),
    inner: fc.option(inner),
    deep: fc.option(fc.array(fc.array(fc.option(inner), { maxLength: 3 }), { maxLength: 3 })),
  },
  { requiredKeys: [] },
);

describe('a cached cost estimate', () => {
  it('always equals a newly computed one, whatever values were estimated before', () => {
    const remembered = estimatesOf(schema, query);
    fc.assert(
      fc.property(fc.array(variables, { minLength: 2, maxLength: 10 }), (sequence) => {
        for (const values of sequence) {
          const fresh = outcomeOf(() => estimateCost(schema, document, values, 'Q'));
          const known = outcomeOf(() => remembered(values));
          if (known !== undefined) expect(known).toEqual(fresh);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is shared by values with the same cost: the text of an id does not count', () => {
    const remembered = estimatesOf(schema, query);
    const first = remembered({ ids: ['a', 'b'], id: 'one' });
    expect(remembered({ ids: ['c', 'd'], id: 'two' })).toBe(first);
    expect(remembered({ ids: ['c', 'd', 'e'], id: 'two' })).not.toBe(first);
  });

  it('is not computed for values that the executor rejects', () => {
    expect(estimatesOf(schema, query)({ ids: [null] })).toBeUndefined();
  });

  it('does not depend on the content of JSON objects, however deep they are', () => {
    const served = createSchema();
    const text = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    let deep: unknown = {};
    for (let depth = 0; depth < 10_000; depth++) deep = { deep };
    const of = estimatesOf(served, text);
    const plain = of({ r: [{ __typename: 'Payment', id: 'x' }] });
    expect(of({ r: [{ __typename: 'Payment', id: 'x', deep }] })).toBe(plain);
    expect(of({ r: [{}, {}] })).toEqual({ objects: 2, providerCalls: 2 });
  });
});
