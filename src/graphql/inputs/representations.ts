import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isUnionType } from 'graphql';
import { InvalidInputError } from '../../domain/failures.js';
import type { GatewayContext } from '../context.js';
import { directiveArguments } from '../directives.js';

/** How many representations one request may contain: a page of the longest list, twice. */
const maxRepresentations = 200;
/** Longer than any id of ours, and than any reference that a shop gives its customers, orders and products. */
const maxKeyLength = 1_000;

type EntitiesField = GraphQLField<unknown, GatewayContext>;

/**
 * Checks what a router sends as representations before anything is resolved: each must be an object that names an entity of ours and holds
 * its key as a text. A wrong one is an error in its own place; the others are resolved.
 *
 * @returns the same schema
 */
export function checkRepresentations(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'] as EntitiesField | undefined;
  const union = schema.getType('_Entity');
  if (!field?.resolve || !isUnionType(union)) return schema;
  const keys = new Map(union.getTypes().map((type) => [type.name, keyOf(schema, type)]));
  const { resolve } = field;
  field.resolve = (root, args, context, info) => {
    const { representations } = args as { readonly representations: readonly unknown[] };
    if (representations.length > maxRepresentations) {
      throw new InvalidInputError('representations', `must be at most ${maxRepresentations}`);
    }
    return representations.map((representation, index) => {
      const problem = problemWith(representation, `representations[${index}]`, keys);
      if (problem) return problem;
      return (resolve(root, { representations: [representation] }, context, info) as readonly unknown[])[0];
    });
  };
  return schema;
}

/** Every entity of ours has one key of one field (schema/). */
function keyOf(schema: GraphQLSchema, { name, astNode }: GraphQLObjectType): string {
  const key: unknown = directiveArguments(schema, 'key', astNode)?.['fields'];
  if (typeof key !== 'string' || key.includes(' ')) throw new Error(`the key of ${name} is not a single field`);
  return key;
}

/** @returns an error for the place of this representation; an executor takes it for one that was thrown there */
function problemWith(
  representation: unknown,
  path: string,
  keys: ReadonlyMap<string, string>,
): InvalidInputError | undefined {
  if (typeof representation !== 'object' || representation === null) {
    return new InvalidInputError(path, 'is not an object');
  }
  const fields = representation as Readonly<Record<string, unknown>>;
  const { __typename: typeName } = fields;
  const key = typeof typeName === 'string' ? keys.get(typeName) : undefined;
  if (key === undefined) return new InvalidInputError(`${path}.__typename`, 'names no entity of this subgraph');
  const value = fields[key];
  if (typeof value !== 'string') return new InvalidInputError(`representations.${key}`, 'is not a text');
  if (value.length > maxKeyLength) return new InvalidInputError(`representations.${key}`, 'is too long');
  return undefined;
}
