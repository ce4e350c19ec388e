import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

/** Resources of their own, requested by their own ids. */
const resources = new Set(['Purchase', 'Payment', 'Cart', 'ClientSession', 'PaymentLink']);
const providers = ['Chip', 'Cleverbridge', 'Purse'];

/**
 * Every field of a type and of what lies in it. Where it leads to another resource: its id.
 *
 * @param provider whose details are requested: those of two providers do not go into one selection
 */
export function everythingOf(schema: GraphQLSchema, type: GraphQLNamedType, provider: string, depth = 0): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    const members = schema.getPossibleTypes(type).filter(({ name }) => isOf(name, provider));
    const parts = members.map((member) => `... on ${member.name} ${everythingOf(schema, member, provider, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  return `{ __typename ${fieldsOf(schema, type, provider, depth)} }`;
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, provider: string, depth: number): string {
  const isInResource = depth > 0 || resources.has(type.name);
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => {
      const inner = getNamedType(field.type);
      if (inner.name === 'ProviderResource') return `${field.name} { __typename ... on Payment { redirectUrl } }`;
      const isElsewhere = resources.has(inner.name) || inner.name === 'CartOwner';
      if (isInResource && isElsewhere) return `${field.name} { __typename }`;
      return `${field.name} ${everythingOf(schema, inner, provider, isInResource ? depth + 1 : depth)}`;
    })
    .join(' ');
}

function isOf(typeName: string, provider: string): boolean {
  return !providers.some((name) => typeName.startsWith(name) && name !== provider);
}

/** A value among the inputs: its path, and the scalar or enumeration that it is. */
export interface Leaf {
  readonly path: readonly string[];
  readonly type: string;
}

/** Every value that an input can hold, one of each list. */
export function leavesOf(given: GraphQLInputType, path: readonly string[] = []): readonly Leaf[] {
  const type = getNullableType(given);
  if (isListType(type)) return leavesOf(type.ofType, [...path, '0']);
  if (!isInputObjectType(type)) return [{ path, type: getNamedType(type).name }];
  return Object.values(type.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]));
}

/** An input with one value put in, and as little around it as the schema wants. */
export function withLeaf(
  given: GraphQLInputType,
  base: unknown,
  [step, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (step === undefined) return value;
  const type = getNullableType(given);
  if (isListType(type)) return [withLeaf(type.ofType, Array.isArray(base) ? base[0] : undefined, rest, value)];
  if (!isInputObjectType(type)) throw new Error(`nothing lies in ${String(type)}`);
  const field = type.getFields()[step];
  if (!field) throw new Error(`${type.name} has no ${step}`);
  const whole = (base ?? leastOf(type)) as Readonly<Record<string, unknown>>;
  return { ...whole, [step]: withLeaf(field.type, whole[step], rest, value) };
}

const leastValues: Readonly<Record<string, unknown>> = {
  String: 'x',
  ID: 'purse:payment:908f9870-2068-45e5-a0b5-8c8b297b06dd',
  URL: 'https://shop.example.com/',
  Int: 1,
  SafeInt: 1,
  Boolean: true,
  Currency: 'EUR',
  JSONObject: {},
};

/** The least that the schema takes. */
function leastOf(given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [leastOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return leastValues[getNamedType(type).name];
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field: GraphQLInputField) => [field.name, leastOf(field.type)]));
}

/** How a field's arguments are declared and used as variables. */
export function asVariables(args: readonly GraphQLArgument[]): { readonly declared: string; readonly used: string } {
  if (args.length === 0) return { declared: '', used: '' };
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  return { declared: `(${declared})`, used: `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})` };
}
