import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { OperationCost } from '../../domain/operation-meter.js';
import type { GatewayContext } from '../context.js';
import { assertAffordable, type CostEstimate, type CostLimits, estimateCost } from './cost.js';

export interface CostPluginOptions {
  /** Whether clients see the cost, in `extensions.cost` (development). */
  readonly isShown: boolean;
  readonly limits: CostLimits;
  /** Takes from the caller's budget; tells after how many seconds there is room again, or null. */
  readonly spend: (tenant: string, points: number) => Promise<number | null>;
  readonly operationEnded: (cost: OperationCost) => void;
}

/** Estimates what an operation may cost, refuses what is too much before the first call, and reports what it did cost at the providers. */
export function costPlugin({
  isShown,
  limits,
  spend,
  operationEnded,
}: CostPluginOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      let estimate: CostEstimate | undefined;
      return {
        didResolveOperation: async ({ schema, document, request, operation, operationName, contextValue }) => {
          const variables = request.variables ?? {};
          // The executor will refuse them in its own words, before anything runs.
          if (!operation || !areValid(schema, operation, variables)) return;
          estimate = estimateCost(schema, document, variables, operationName ?? undefined);
          assertAffordable(estimate, limits);
          const seconds = await spend(contextValue.caller.tenant, Math.max(1, estimate.providerCalls));
          if (seconds !== null) throw tooMany(seconds);
        },
        willSendResponse: async ({ contextValue, response: { body } }) => {
          const { cost } = contextValue.meter;
          operationEnded(cost);
          if (isShown && body.kind === 'single' && estimate) {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: { ...cost, estimate } };
          }
        },
      };
    },
  };
}

function areValid(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): boolean {
  return getVariableValues(schema, variableDefinitions ?? [], variables, { maxErrors: 1 }).errors === undefined;
}

function tooMany(retryAfterSeconds: number): GraphQLError {
  return new GraphQLError('Too many requests.', {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds,
      http: { status: 429, headers: new Map([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}
