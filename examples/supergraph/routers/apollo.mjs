import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';

/**
 * Apollo's gateway for Node over the supergraph.
 *
 * @param {{ supergraphSdl: string, routerSecret: string, port: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startApolloGateway({ supergraphSdl, routerSecret, port }) {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) =>
      new RemoteGraphQLDataSource({
        url,
        // The caller's token is sent to every subgraph; the router's secret is sent to payments only.
        willSendRequest: ({ request, context }) => {
          if (context.authorization) request.http.headers.set('authorization', context.authorization);
          if (name === 'payments') request.http.headers.set('x-router-secret', routerSecret);
        },
      }),
  });
  const apollo = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await apollo.start();
  const app = Fastify();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers }) => ({ authorization: headers.authorization }),
    }),
  });
  const address = await app.listen({ port, host: '127.0.0.1' });
  return {
    url: `${address}/graphql`,
    close: async () => {
      await app.close();
      await apollo.stop();
    },
  };
}
