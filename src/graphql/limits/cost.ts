import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  getNullableType,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { directiveArguments } from '../directives.js';

/** What one operation may cost at most, by the estimate. */
export interface CostLimits {
  /** Objects in the answer. */
  readonly maxObjects: number;
  /** Calls to providers. */
  readonly maxProviderCalls: number;
}

/** What an operation may cost, estimated from its document and variables before anything runs. */
export interface CostEstimate {
  readonly objects: number;
  readonly providerCalls: number;
}

/** In `@cost(weight:)`, a call to a provider weighs this much, an object 1. */
const providerCallWeight = 10;
/** The assumed length of a list when neither its arguments nor the schema say it: addresses, splits, operations of one record. */
const unknownListSize = 3;
/** Fields that are looked at, each use of a fragment anew: 20 to 60 ms. The largest document without fragments has 4,000. */
const maxNodes = 6_000;

/**
 * @param variables valid by the operation's own definitions
 * @throws {GraphQLError} `COST_LIMIT_EXCEEDED` when there are too many fields to estimate; `BAD_USER_INPUT` for an argument that is not valid with
 *   these variables
 */
export function estimateCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): CostEstimate {
  const run = (estimator: ComplexityEstimator): number =>
    getComplexity({
      schema,
      query,
      variables,
      ...(operationName === undefined ? {} : { operationName }),
      estimators: [estimator],
      maxQueryNodes: maxNodes,
    });
  try {
    return { objects: run(estimateObjects(schema)), providerCalls: run(estimateProviderCalls(schema)) };
  } catch (error) {
    throw error instanceof GraphQLError ? toRejection(error) : error;
  }
}

/** The library names the place of a wrong argument, and none when it gives up counting. Neither has a code. */
function toRejection({ message, nodes }: GraphQLError): GraphQLError {
  if (!nodes) return tooCostly();
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** @throws {GraphQLError} `COST_LIMIT_EXCEEDED`, with the estimate: a client can make the question smaller */
export function assertAffordable(estimate: CostEstimate, { maxObjects, maxProviderCalls }: CostLimits): void {
  if (estimate.objects <= maxObjects && estimate.providerCalls <= maxProviderCalls) return;
  throw tooCostly({ estimate });
}

function tooCostly(cost?: { readonly estimate: CostEstimate }): GraphQLError {
  return new GraphQLError('The operation costs more than one operation may.', {
    extensions: { code: 'COST_LIMIT_EXCEEDED', ...(cost && { cost }), http: { status: 400 } },
  });
}

const estimateObjects =
  (schema: GraphQLSchema): ComplexityEstimator =>
  ({ type, field, args, childComplexity }) =>
    isCompositeType(getNamedType(field.type)) ? sizeOf(schema, type.name, field, args) * (1 + childComplexity) : 0;

const estimateProviderCalls =
  (schema: GraphQLSchema): ComplexityEstimator =>
  ({ type, field, args, childComplexity }) => {
    const size = sizeOf(schema, type.name, field, args);
    const own = callsOf(schema, field);
    // A list by ids makes a call for each id; any other list makes one call, whatever its length.
    return own * (listArgument(args) === undefined ? 1 : size) + size * childComplexity;
  };

function callsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): number {
  // Subgraph machinery of the library's own, which no directive of ours can mark: each representation is read once.
  if (field.name === '_entities') return 1;
  return Math.floor(Number(argumentsOf(schema, 'cost', field)?.['weight'] ?? 0) / providerCallWeight);
}

/** How many items a field answers, by its ids, its page size or the schema; 1 when it is no list. */
function sizeOf(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number {
  const ids = listArgument(args);
  if (ids) return ids.length;
  const listSize = argumentsOf(schema, 'listSize', field);
  const slicing = (listSize?.['slicingArguments'] as readonly string[] | undefined)?.[0];
  if (slicing !== undefined) return Math.max(0, Number(args[slicing] ?? listSize?.['assumedSize'] ?? unknownListSize));
  // The connection's own field has counted them by its page size.
  if (parent.endsWith('Connection') || !isListType(getNullableType(field.type))) return 1;
  return Number(listSize?.['assumedSize'] ?? unknownListSize);
}

function listArgument(args: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  return ['ids', 'representations'].map((name) => args[name]).find((value) => Array.isArray(value)) as
    readonly unknown[] | undefined;
}

/** Read once per field: neither the schema nor its directives change while it is served. */
const knownArguments = new WeakMap<GraphQLField<unknown, unknown>, Map<string, Record<string, unknown> | undefined>>();

function argumentsOf(schema: GraphQLSchema, name: string, field: GraphQLField<unknown, unknown>) {
  const known = knownArguments.get(field) ?? new Map<string, Record<string, unknown> | undefined>();
  if (!known.has(name)) known.set(name, directiveArguments(schema, name, field.astNode));
  knownArguments.set(field, known);
  return known.get(name);
}
