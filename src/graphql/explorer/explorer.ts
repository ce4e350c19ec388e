import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { readTabs } from './tabs.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A file of a package, by its place: React does not export its browser builds. */
function packaged(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

/** The page, its style and its script are ours. The rest is GraphiQL as its packages ship it: development dependencies. */
const files: Readonly<Record<string, { type: string; path: () => string }>> = {
  '': { type: 'text/html', path: () => here('./page.html') },
  '/page.css': { type: 'text/css', path: () => here('./page.css') },
  '/start.js': { type: 'text/javascript', path: () => here('./start.js') },
  '/graphiql.css': { type: 'text/css', path: () => packaged('graphiql', 'graphiql.min.css') },
  '/graphiql.js': { type: 'text/javascript', path: () => packaged('graphiql', 'graphiql.min.js') },
  '/react.js': { type: 'text/javascript', path: () => packaged('react', 'umd/react.production.min.js') },
  '/react-dom.js': { type: 'text/javascript', path: () => packaged('react-dom', 'umd/react-dom.production.min.js') },
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
  for (const [name, { type, path }] of Object.entries(files)) {
    app.get(`/explorer${name}`, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'no-cache')
        .header('content-security-policy', contentSecurityPolicy)
        .send(readFileSync(path())),
    );
  }
  app.get('/explorer/tabs.json', async () => readTabs());
}
