import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { OperationMemory } from '../../domain/operation-memory.js';
import type { GatewayContext } from '../context.js';
import { jsonBytes } from './json-bytes.js';
import { typenameBytes } from './typename-bytes.js';

type Resolve = GraphQLFieldResolver<unknown, GatewayContext>;

/** An object without fields holds about 200 bytes of memory while its response is built, however short its text is. */
const objectBytes = 100;
/** What a field holds while its value is waited for, besides its text. */
const promiseBytes = 400;
/** A short error: message, path, location, code. */
const errorBytes = 300;
/** `"":,` around a key. */
const keyBytes = 4;

/**
 * Measures each response while it is completed: keys, texts, numbers, free-form objects, nulls, list items and `__typename`. One wrapper around
 * each field's resolver, made once, so that it holds for whatever executes the schema. Once the response is stopped at a limit, no resolver is called any more;
 * what is completed until then is replaced by one error (`response-plugin.ts`).
 *
 * Not measured are introspection's own fields: they are limited by their depth (validation-rules.ts).
 *
 * @returns the same schema
 */
export function measureResponses(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  for (const type of types.filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) measureField(field as GraphQLField<unknown, GatewayContext>);
  }
  return schema;
}

function measureField(field: GraphQLField<unknown, GatewayContext>): void {
  const { resolve = defaultFieldResolver as Resolve, type } = field;
  const sizeOf = sizerOf(getNullableType(type));
  const isRequired = isNonNullType(type);
  field.resolve = (source, args, context, info) => {
    const { memory } = context.meter;
    if (memory.failure) return stopped(memory, isRequired);
    let value: unknown;
    try {
      value = resolve(source, args, context, info);
    } catch (error) {
      return fail(memory, error);
    }
    if (isPromise(value)) {
      memory.countResponse(promiseBytes);
      return value.then(
        (settled) => counted(settled, sizeOf, memory, isRequired, info),
        (error: unknown) => fail(memory, error),
      );
    }
    return counted(value, sizeOf, memory, isRequired, info);
  };
}

function counted(
  value: unknown,
  sizeOf: Sizer,
  memory: OperationMemory,
  isRequired: boolean,
  info: GraphQLResolveInfo,
) {
  return memory.countResponse(keyLength(info) + sizeOf(value, info)) ? value : stopped(memory, isRequired);
}

function keyLength({ fieldNodes: [node], fieldName }: GraphQLResolveInfo): number {
  return keyBytes + (node?.alias?.value ?? fieldName).length;
}

/** @throws {unknown} the same error, counted as a part of the response */
function fail(memory: OperationMemory, error: unknown): never {
  memory.countResponse(errorBytes);
  throw error;
}

const stops = new WeakMap<OperationMemory, GraphQLError>();

/**
 * What a field returns that is not completed any more. A nullable one is null without an error, which costs nothing; one that must not be null throws the same error as
 * all others of its operation. It has a path, so that the executor takes it as it is, and computes no location for each of thousands.
 */
function stopped(memory: OperationMemory, isRequired: boolean): null {
  if (!isRequired) return null;
  const known = stops.get(memory) ?? new GraphQLError('stopped', { path: [], originalError: memory.failure ?? null });
  stops.set(memory, known);
  throw known;
}

type Sizer = (value: unknown, info: GraphQLResolveInfo) => number;

/** How large a value of a type is, without the fields of its objects, which are measured when they are completed. */
function sizerOf(type: GraphQLOutputType): Sizer {
  if (isListType(type)) return listSizer(sizerOf(getNullableType(type.ofType)));
  return isCompositeType(getNamedType(type)) ? objectSize : jsonBytes;
}

const listSizer =
  (itemSize: Sizer): Sizer =>
  (value, info) =>
    Array.isArray(value) ? value.reduce((sum: number, item) => sum + 1 + itemSize(item, info), 2) : jsonBytes(null);

/** An item may be a promise: then it is taken for an object, before it is known whether it is one. */
function objectSize(value: unknown, info: GraphQLResolveInfo): number {
  if (value === null || value === undefined) return jsonBytes(null);
  return objectBytes + typenameBytes(info) + (isPromise(value) ? promiseBytes : 0);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
