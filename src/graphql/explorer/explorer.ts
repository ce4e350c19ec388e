import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { readTabs } from './tabs.js';

/** The scripts of GraphiQL as their packages ship them. Development dependencies: production has no Explorer. */
const assets: Readonly<Record<string, { module: string; type: string }>> = {
  'react.js': { module: 'react/umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { module: 'react-dom/umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { module: 'graphiql/graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { module: 'graphiql/graphiql.min.css', type: 'text/css' },
};

/** GraphiQL at /explorer, served wholly from here, with a prepared tab for each thing a newcomer wants to try. */
export async function explorer(app: FastifyInstance): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const page = renderPage(readTabs());
  app.get('/explorer', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  for (const [name, { module, type }] of Object.entries(assets)) {
    app.get(`/explorer/${name}`, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'max-age=86400')
        .send(readFileSync(resolve(module))),
    );
  }
}

function renderPage(tabs: readonly { query: string }[]): string {
  // "<" cannot end the script element when it is escaped.
  const defaultTabs = JSON.stringify(tabs).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>paygraph Explorer</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<style>html, body, #explorer { height: 100%; margin: 0; }</style>
</head>
<body>
<div id="explorer">Loading the Explorer.</div>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.js"></script>
<script>
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const defaultTabs = ${defaultTabs};
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, { fetcher, defaultTabs, shouldPersistHeaders: false }),
);
</script>
</body>
</html>
`;
}
