import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  getNullableType,
  getVariableValues,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { BoundedCache, bytesOf } from '../../cache/bounded-cache.js';
import { type CostEstimate, estimateCost } from './cost.js';

/** An operation that is about to run. */
interface EstimatedOperation {
  readonly document: DocumentNode;
  /** A digest of the document's text. */
  readonly documentHash: string;
  readonly operation: OperationDefinitionNode;
  /** As they were given: nothing but what the operation declares. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Values = Readonly<Record<string, unknown>>;

/** Some 4,000 estimates. */
const maxBytes = 2_000_000;

/** Estimating costs as much as a fifth of a small request, and clients send the same few documents with variables of the same few shapes. */
export class CostEstimates {
  readonly #estimates = new BoundedCache<CostEstimate>({ name: 'cache of cost estimates', maxBytes, sizeOf: bytesOf });

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * @returns undefined for variables that the executor rejects with its own message, before anything runs
   * @throws {GraphQLError} as `estimateCost` does
   */
  of(requested: EstimatedOperation): CostEstimate | undefined {
    const { document, operation, variables } = requested;
    const given = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    if (given.errors) return undefined;
    const key = this.#keyOf(requested, given.coerced);
    const known = this.#estimates.get(key);
    if (known) return known;
    const estimate = estimateCost(this.schema, document, { ...variables }, operation.name?.value);
    this.#estimates.set(key, estimate);
    return estimate;
  }

  /** A digest of all that an estimate depends on. JSON frames the parts, so that no text of a caller can look like another part. */
  #keyOf({ documentHash, operation }: EstimatedOperation, values: Values): string {
    const shapes = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
      const name = variable.name.value;
      return [name, shapeOf(typeFromAST(this.schema, type) as GraphQLInputType, values[name])];
    });
    const parts = JSON.stringify([documentHash, operation.name?.value ?? null, shapes]);
    return createHash('sha256').update(parts).digest('base64url');
  }
}

/**
 * What an estimate may depend on in a value: how long each list is, numbers, switches, and what is left out; at any depth of an input. Text counts as text
 * only. Goes along the declared type, so that free-form objects are not entered.
 */
function shapeOf(declared: GraphQLInputType, value: unknown): unknown {
  const type = getNullableType(declared);
  if (value === undefined) return 'absent';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isListType(type) && Array.isArray(value)) return value.map((item) => shapeOf(type.ofType, item));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => shapeOf(field.type, (value as Values)[field.name]));
  }
  return Array.isArray(value) ? ['items', value.length] : typeof value;
}
