import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { directiveArguments } from '../../src/graphql/directives.js';

type Scopes = ReadonlySet<string>;

const union = (...sets: readonly Scopes[]): Scopes => new Set(sets.flatMap((set) => [...set]));
const common = ([first = new Set(), ...others]: readonly Scopes[]): Scopes =>
  new Set([...first].filter((scope) => others.every((other) => other.has(scope))));

/** The object types of our own, without federation's machinery. */
export const objectTypesOf = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('_'));

/** The fields of a type, without federation's machinery. */
export const fieldsOf = (type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));

/** The scopes that every one of the alternatives of a directive has. */
export function ownScopes(schema: GraphQLSchema, node: Parameters<typeof directiveArguments>[2]): Scopes {
  const { scopes } = directiveArguments(schema, 'requiresScopes', node) ?? {};
  return common(((scopes ?? []) as readonly (readonly string[])[]).map((all) => new Set(all)));
}

/**
 * The scopes without which a field cannot be reached, on whatever way: its own, those of its type and of the type that it returns, and those of all fields that lead
 * there, from the roots and from the router's references.
 */
export function requiredScopes(schema: GraphQLSchema): (typeName: string, fieldName: string) => Scopes {
  const types = objectTypesOf(schema);
  const everything = union(
    ...types.flatMap((type) => [type, ...fieldsOf(type)].map(({ astNode }) => ownScopes(schema, astNode))),
  );
  const toType = new Map(types.map(({ name }) => [name, isRoot(schema, name) ? new Set<string>() : everything]));
  const ofField = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Scopes => {
    const returned = getNamedType(field.type);
    const ofReturned = isObjectType(returned) ? ownScopes(schema, returned.astNode) : new Set<string>();
    return union(toType.get(type.name)!, ownScopes(schema, field.astNode), ofReturned);
  };
  const waysTo = (target: GraphQLObjectType): readonly Scopes[] =>
    types.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => leadsTo(schema, getNamedType(field.type), target))
        .map((field) => ofField(type, field)),
    );
  // Begins with too many scopes and takes away, until nothing changes.
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const type of types.filter(({ name }) => !isRoot(schema, name))) {
      const fromRouter = isResolvable(schema, type) ? [new Set<string>()] : [];
      const found = union(common([...waysTo(type), ...fromRouter]), ownScopes(schema, type.astNode));
      isChanged ||= found.size !== toType.get(type.name)!.size;
      toType.set(type.name, found);
    }
  }
  return (typeName, fieldName) => {
    const type = schema.getType(typeName) as GraphQLObjectType;
    return ofField(type, type.getFields()[fieldName]!);
  };
}

const isRoot = (schema: GraphQLSchema, name: string): boolean =>
  name === schema.getQueryType()?.name || name === schema.getMutationType()?.name;

function leadsTo(schema: GraphQLSchema, returned: GraphQLNamedType, target: GraphQLObjectType): boolean {
  return isAbstractType(returned) ? schema.isSubType(returned, target) : returned === target;
}

/** Whether a router may ask for it by a reference. */
function isResolvable(schema: GraphQLSchema, { astNode }: GraphQLObjectType): boolean {
  const key = directiveArguments(schema, 'key', astNode);
  return key !== undefined && key['resolvable'] !== false;
}
