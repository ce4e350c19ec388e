import { getDirectiveValues, type GraphQLSchema } from 'graphql';

/**
 * The arguments of a federation directive at a node of our SDL; undefined where it is absent. @apollo/subgraph knows those that are not imported
 * under a longer name.
 */
export function directiveArguments(
  schema: GraphQLSchema,
  name: string,
  node: Parameters<typeof getDirectiveValues>[1] | null | undefined,
): Record<string, unknown> | undefined {
  const directive = schema.getDirective(name) ?? schema.getDirective(`federation__${name}`);
  return directive && node ? getDirectiveValues(directive, node) : undefined;
}
