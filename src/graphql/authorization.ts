import { timingSafeEqual } from 'node:crypto';
import {
  defaultFieldResolver,
  defaultTypeResolver,
  getNamedType,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import type { Caller } from '../domain/caller.js';
import { ForbiddenError } from '../domain/failures.js';
import type { GatewayContext } from './context.js';
import { directiveArguments } from './directives.js';

/** Scopes as the directive has them: any of the inner lists, wholly. */
type RequiredScopes = readonly (readonly string[])[];

/**
 * Enforces in this subgraph what the schema declares with `@requiresScopes`, as a router would: whoever reaches the subgraph past the router
 * gets no more than through it. A field that the caller may not see is an error on that field. What is declared on a type holds for every field that
 * returns it, by itself or as a member of a union or interface, and for the resolution of references. Only what declares something is wrapped.
 *
 * @returns the same schema
 */
export function enforceScopes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    guardReferences(schema, type);
    const fields: Record<string, GraphQLField<unknown, GatewayContext>> = type.getFields();
    for (const field of Object.values(fields)) guardField(schema, field);
  }
  for (const type of Object.values(schema.getTypeMap()).filter(isAbstractType)) guardMembers(schema, type);
  guardFederation(schema);
  return schema;
}

function guardField(schema: GraphQLSchema, field: GraphQLField<unknown, GatewayContext>): void {
  const returned = getNamedType(field.type);
  const required = [
    requiredBy(schema, field.astNode),
    isObjectType(returned) ? requiredBy(schema, returned.astNode) : null,
  ].filter((scopes) => scopes !== null);
  if (required.length === 0) return;
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (root, args, context, info) => {
    required.forEach((scopes) => assertMay(context.caller, scopes));
    return resolve(root, args, context, info);
  };
}

/** A field that returns a union or an interface does not say what comes: a member is guarded where it becomes known. */
function guardMembers(schema: GraphQLSchema, type: GraphQLAbstractType): void {
  const required = new Map(
    schema.getPossibleTypes(type).map(({ name, astNode }) => [name, requiredBy(schema, astNode)]),
  );
  if ([...required.values()].every((scopes) => scopes === null)) return;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  type.resolveType = async (value, context: GatewayContext, info, abstractType) => {
    const name = await resolveType(value, context, info, abstractType);
    const scopes = required.get(name ?? '');
    if (scopes) assertMay(context.caller, scopes);
    return name;
  };
}

type ResolveReference = (reference: object, context: GatewayContext, info: unknown) => unknown;

/** Where @apollo/subgraph stores the function that resolves a router's reference to an entity. */
interface SubgraphExtensions {
  apollo?: { subgraph?: { resolveReference?: ResolveReference } };
}

function guardReferences(schema: GraphQLSchema, type: GraphQLObjectType): void {
  const required = requiredBy(schema, type.astNode);
  const { subgraph } = (type.extensions as SubgraphExtensions).apollo ?? {};
  const resolve = subgraph?.resolveReference;
  if (!required || !subgraph || !resolve) return;
  subgraph.resolveReference = async (reference, context, info) => {
    assertMay(context.caller, required);
    return resolve(reference, context, info);
  };
}

/** `_entities` and `_service` are the router's: representations could be forged, and the service's SDL reveals everything. */
function guardFederation(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const name of ['_entities', '_service']) {
    const field = fields[name] as GraphQLField<unknown, GatewayContext> | undefined;
    if (!field) continue;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (root, args, context, info) => {
      if (!context.isRouter) throw new ForbiddenError('is for the router only');
      return resolve(root, args, context, info);
    };
  }
}

function requiredBy(schema: GraphQLSchema, node: Parameters<typeof directiveArguments>[2]): RequiredScopes | null {
  return (directiveArguments(schema, 'requiresScopes', node)?.['scopes'] as RequiredScopes | undefined) ?? null;
}

/** @throws {ForbiddenError} naming the scopes, never what they protect */
function assertMay({ scopes }: Caller, required: RequiredScopes): void {
  if (required.some((all) => all.every((scope) => scopes.has(scope)))) return;
  throw new ForbiddenError(`needs ${required.map((all) => all.join(' and ')).join(', or ')}`);
}

/**
 * Whether a request proves that it comes from the router. Every accepted secret is compared, each in constant time.
 *
 * @param accepted the secrets: two while they are rotated. Empty when no router has to be recognised
 */
export function isFromRouter(given: string | undefined, accepted: readonly string[]): boolean {
  const bytes = Buffer.from(given ?? '');
  return accepted
    .map((secret) => Buffer.from(secret))
    .map((secret) => secret.length === bytes.length && timingSafeEqual(secret, bytes))
    .includes(true);
}
