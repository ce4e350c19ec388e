import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
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
  const estimates = new RememberedEstimates();
  return {
    requestDidStart: async () => {
      let estimate: CostEstimate | undefined;
      return {
        didResolveOperation: async ({ schema, document, request, operation, operationName, contextValue }) => {
          const variables = request.variables ?? {};
          estimate = estimates.of(document, shapeOf(operationName ?? '', variables), () => {
            // The executor will refuse them in its own words, before anything runs.
            if (!operation || !areValid(schema, operation, variables)) return undefined;
            return estimateCost(schema, document, variables, operationName ?? undefined);
          });
          if (!estimate) return;
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

/** What an estimate may depend on besides the document: how long lists are, numbers and switches. */
function shapeOf(operationName: string, variables: Readonly<Record<string, unknown>>): string {
  const shapes = Object.entries(variables).map(([name, value]) => {
    if (Array.isArray(value)) return `${name}[${value.length}]`;
    return typeof value === 'number' || typeof value === 'boolean' ? `${name}=${value}` : name;
  });
  return `${operationName} ${shapes.sort().join(' ')}`;
}

/** Different shapes of one document that are remembered: a client has few. */
const maxShapes = 20;

/** Estimating costs as much as a fifth of a small request, and clients send the same few documents: the server keeps those parsed, too. */
class RememberedEstimates {
  readonly #byDocument = new WeakMap<DocumentNode, Map<string, CostEstimate>>();

  of(document: DocumentNode, shape: string, estimate: () => CostEstimate | undefined): CostEstimate | undefined {
    const known = this.#byDocument.get(document) ?? new Map<string, CostEstimate>();
    const found = known.get(shape) ?? estimate();
    if (found && known.size < maxShapes) known.set(shape, found);
    this.#byDocument.set(document, known);
    return found;
  }
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
