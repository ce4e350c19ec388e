import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { explorer } from '../graphql/explorer/explorer.js';

/** The browser tools that may speak to a development server: Apollo's hosted Explorer and Sandbox. */
const studioOrigins = [
  'https://studio.apollographql.com',
  'https://sandbox.embed.apollographql.com',
  'https://explorer.embed.apollographql.com',
];

/** In development: Apollo's hosted tools may call this server, and an Explorer is served that needs no internet. */
export async function offerToBrowsers(app: FastifyInstance): Promise<void> {
  // Chromium sends a preflight before a public page may call a server on this machine.
  app.addHook('onRequest', async (request, reply) => {
    const isAllowed = studioOrigins.includes(request.headers.origin ?? '');
    if (isAllowed && request.headers['access-control-request-private-network'] === 'true') {
      reply.header('access-control-allow-private-network', 'true');
    }
  });
  await app.register(cors, { origin: studioOrigins, credentials: true, maxAge: 600, strictPreflight: false });
  await app.register(explorer);
}
