import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { CallerShare, OperationCost } from '../../domain/operation-meter.js';
import type { GatewayContext } from '../context.js';
import { assertAffordable, type CostEstimate, type CostLimits } from './cost.js';
import { CostEstimates } from './cost-estimates.js';

export interface CostPluginOptions {
  /** Whether clients see the cost, in `extensions.cost` (development). */
  readonly isShown: boolean;
  readonly limits: CostLimits;
  readonly budget: OperationBudget;
  readonly operationEnded: (cost: OperationCost) => void;
}

/** The budgets of callers. Every request has paid one point before it comes here, see `http/request-charge.ts`. */
export interface OperationBudget {
  /** Takes points from the caller's budget. Null, or nothing is taken and this is after how many seconds there is room again. */
  spend(tenant: string, points: number): Promise<number | null>;
  /** Takes so many points more, or gives so many back when negative. Never fails. */
  correct(tenant: string, points: number): Promise<void>;
  /** What the caller may request from the providers that have a rate, for one operation. */
  openShare(tenant: string, isWrite: boolean): Promise<OperationShare>;
}

/** A caller's share for one operation, to be settled when it has ended. */
export interface OperationShare extends CallerShare {
  /** Writes down what was used. Never fails. */
  settle(): Promise<void>;
}

/** What a request has paid before anything of it is read. */
const paidAtTheDoor = 1;

/**
 * Estimates what an operation may cost and rejects what is too much before the first call; takes the estimate from the caller's budget, and the
 * difference to the real number of calls when the operation has ended.
 */
export function costPlugin({
  isShown,
  limits,
  budget,
  operationEnded,
}: CostPluginOptions): ApolloServerPlugin<GatewayContext> {
  let estimates: CostEstimates;
  return {
    serverWillStart: async ({ schema }) => {
      estimates = new CostEstimates(schema);
    },
    requestDidStart: async () => {
      let estimate: CostEstimate | undefined;
      let paid = paidAtTheDoor;
      let share: OperationShare | undefined;
      return {
        didResolveOperation: async ({ document, queryHash, request, operation, contextValue }) => {
          // Without an operation the executor rejects the request before anything runs.
          if (!operation) return;
          const variables = request.variables ?? {};
          assertDeclared(operation, variables);
          estimate = estimates.of({ document, documentHash: queryHash, operation, variables });
          if (!estimate) return;
          assertAffordable(estimate, limits);
          const { caller, meter } = contextValue;
          const price = Math.max(paidAtTheDoor, estimate.providerCalls);
          await take(budget, caller.tenant, price - paid);
          paid = price;
          if (estimate.providerCalls === 0) return;
          share = await budget.openShare(caller.tenant, operation.operation === OperationTypeNode.MUTATION);
          meter.limitTo(share);
        },
        willSendResponse: async ({ contextValue: { meter, caller }, response: { body } }) => {
          meter.end();
          const { cost } = meter;
          operationEnded(cost);
          await Promise.all([
            budget.correct(caller.tenant, Math.max(paidAtTheDoor, cost.upstreamCalls) - paid),
            share?.settle(),
          ]);
          if (isShown && body.kind === 'single' && estimate) {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: { ...cost, estimate } };
          }
        },
      };
    },
  };
}

/** GraphQL ignores what an operation does not declare: it is of no use to a client, and only makes equal requests look different. */
function assertDeclared({ variableDefinitions }: OperationDefinitionNode, variables: Record<string, unknown>): void {
  const declared = new Set(variableDefinitions?.map(({ variable }) => variable.name.value));
  const undeclared = Object.keys(variables).find((name) => !declared.has(name));
  if (undeclared === undefined) return;
  const named = /^[_A-Za-z]\w{0,39}$/.test(undeclared) ? ` "$${undeclared}"` : '';
  throw new GraphQLError(`A variable${named} was given that the operation does not declare.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

async function take(budget: OperationBudget, tenant: string, points: number): Promise<void> {
  const seconds = points === 0 ? null : await budget.spend(tenant, points);
  if (seconds !== null) throw tooMany(seconds);
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
