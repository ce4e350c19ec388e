import { GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig, GraphQLString, Kind } from 'graphql';
import { GraphQLCurrency, GraphQLDate, GraphQLDateTime, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';

/**
 * A scalar of graphql-scalars that checks what comes in as the library does, but hands text on exactly as it is. The library's
 * own values would lose something: a `Date` has only milliseconds. Its errors would repeat the value.
 *
 * @param maxLength in characters. Nothing that is longer is parsed
 */
function verbatim<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  maxLength: number,
): GraphQLScalarType<string, string> {
  const config: GraphQLScalarTypeConfig<Internal, External> = scalar.toConfig();
  const check = (value: unknown, parse: () => unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${config.name} cannot represent a non string value`);
    if (value.length > maxLength) throw new GraphQLError(`${config.name} must be at most ${maxLength} characters`);
    try {
      parse();
      return value;
    } catch {
      throw new GraphQLError(`${config.name} cannot represent an invalid value`);
    }
  };
  return new GraphQLScalarType<string, string>({
    name: config.name,
    description: config.description,
    specifiedByURL: config.specifiedByURL,
    serialize: (value) => String(value),
    parseValue: (value) => check(value, () => scalar.parseValue(value)),
    parseLiteral: (node, variables) =>
      check(node.kind === Kind.STRING ? node.value : undefined, () => scalar.parseLiteral(node, variables)),
  });
}

/** Text that is checked with the whole input (inputs/check-input.ts), where the path of the fault is known. */
const textOf = (name: string): GraphQLScalarType<string, string> => {
  const { parseValue, parseLiteral } = GraphQLString;
  return new GraphQLScalarType<string, string>({ name, serialize: (value) => String(value), parseValue, parseLiteral });
};

/** An instant with more digits than any clock has; a day has ten characters. */
const maxTimeLength = 64;

/** The schema's scalars. Outgoing texts come from our mappers, which have checked them already. */
export const scalars = {
  DateTime: verbatim(GraphQLDateTime, maxTimeLength),
  Date: verbatim(GraphQLDate, maxTimeLength),
  URL: textOf('URL'),
  ReturnURL: textOf('ReturnURL'),
  CallbackURL: textOf('CallbackURL'),
  ParameterName: textOf('ParameterName'),
  Currency: GraphQLCurrency,
  SafeInt: GraphQLSafeInt,
  JSONObject: GraphQLJSONObject,
};
