import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { readTabs } from './tabs.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const packaged = (name: string): string => createRequire(import.meta.url).resolve(name);

/** The page and its script are ours; the rest is GraphiQL as its packages ship it: development dependencies, absent in production. */
const files: Readonly<Record<string, { path: () => string; type: string }>> = {
  '/explorer': { path: () => here('./page.html'), type: 'text/html' },
  '/explorer/start.js': { path: () => here('./start.js'), type: 'text/javascript' },
  '/explorer/page.css': { path: () => here('./page.css'), type: 'text/css' },
  '/explorer/react.js': { path: () => packaged('react/umd/react.production.min.js'), type: 'text/javascript' },
  '/explorer/react-dom.js': {
    path: () => packaged('react-dom/umd/react-dom.production.min.js'),
    type: 'text/javascript',
  },
  '/explorer/graphiql.js': { path: () => packaged('graphiql/graphiql.min.js'), type: 'text/javascript' },
  '/explorer/graphiql.css': { path: () => packaged('graphiql/graphiql.min.css'), type: 'text/css' },
};

/** Holds the browser to what the page promises: it speaks to this gateway and to nobody else. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the editor writes style elements
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL at /explorer, served wholly from here, with a prepared tab for each thing a newcomer wants to try. */
export async function explorer(app: FastifyInstance): Promise<void> {
  for (const [url, { path, type }] of Object.entries(files)) {
    app.get(url, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'no-cache')
        .header('content-security-policy', contentSecurityPolicy)
        .send(readFileSync(path())),
    );
  }
  app.get('/explorer/tabs.json', async () => readTabs());
}
