import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

/**
 * Hive Gateway over the supergraph.
 *
 * @param {{ supergraphSdl: string, routerSecret: string, port: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startHiveGateway({ supergraphSdl, routerSecret, port }) {
  const gateway = createGatewayRuntime({
    supergraph: supergraphSdl,
    logging: false,
    // The caller's token is sent to every subgraph; the router's secret is sent to payments only.
    propagateHeaders: {
      fromClientToSubgraphs: ({ request, subgraphName }) => ({
        ...(request.headers.has('authorization') ? { authorization: request.headers.get('authorization') } : {}),
        ...(subgraphName.toLowerCase() === 'payments' ? { 'x-router-secret': routerSecret } : {}),
      }),
    },
  });
  const server = createServer(gateway);
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway[Symbol.asyncDispose]();
    },
  };
}
