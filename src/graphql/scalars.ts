import { GraphQLScalarType, type GraphQLScalarTypeConfig } from 'graphql';
import {
  GraphQLCurrency,
  GraphQLDate,
  GraphQLDateTime,
  GraphQLJSONObject,
  GraphQLSafeInt,
  GraphQLURL,
} from 'graphql-scalars';

/**
 * A scalar of graphql-scalars that checks what comes in as the library does, but hands text on exactly as it is. The library's
 * own values would lose something: a `Date` keeps only milliseconds, a `URL` rewrites the text.
 */
function verbatim<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
): GraphQLScalarType<string, string> {
  const config: GraphQLScalarTypeConfig<Internal, External> = scalar.toConfig();
  const checked = (value: unknown): string => {
    scalar.parseValue(value);
    return String(value);
  };
  return new GraphQLScalarType<string, string>({
    name: config.name,
    description: config.description,
    specifiedByURL: config.specifiedByURL,
    serialize: (value) => String(value),
    parseValue: checked,
    parseLiteral: (node, variables) => {
      scalar.parseLiteral(node, variables);
      return 'value' in node ? String(node.value) : '';
    },
  });
}

/** The schema's scalars. Outgoing texts come from our mappers, which have checked them already. */
export const scalars = {
  DateTime: verbatim(GraphQLDateTime),
  Date: verbatim(GraphQLDate),
  URL: verbatim(GraphQLURL),
  Currency: GraphQLCurrency,
  SafeInt: GraphQLSafeInt,
  JSONObject: GraphQLJSONObject,
};
