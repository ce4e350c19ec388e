import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context.js';
import type { OperationCost } from '../domain/operation-meter.js';

/**
 * Reports what each operation cost at the providers.
 *
 * @param isShown whether clients see it, in `extensions.cost` (development)
 */
export function costPlugin(
  isShown: boolean,
  operationEnded: (cost: OperationCost) => void,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, response: { body } }) => {
        const { cost } = contextValue.meter;
        operationEnded(cost);
        if (isShown && body.kind === 'single') {
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        }
      },
    }),
  };
}
