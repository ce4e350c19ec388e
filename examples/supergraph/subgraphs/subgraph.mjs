import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { parse } from 'graphql';

/**
 * A minimal subgraph of another team.
 *
 * @param {{ name: string, typeDefs: URL, resolvers: object, port: number }} subgraph port 0 for any free one
 * @returns {Promise<{ name: string, url: string, requests: object[], close: () => Promise<void> }>}
 */
export async function startSubgraph({ name, typeDefs: path, resolvers, port }) {
  const typeDefs = parse(readFileSync(path, 'utf8'));
  const apollo = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs, resolvers }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = Fastify();
  const requests = [];
  app.addHook('preHandler', async ({ body }) => void requests.push(body));
  app.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(apollo) });
  const address = await app.listen({ port, host: '127.0.0.1' });
  return {
    name,
    url: `${address}/graphql`,
    requests,
    close: async () => {
      await app.close();
      await apollo.stop();
    },
  };
}
