import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { readTabs } from '../../src/graphql/explorer/tabs.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { createServer, type GatewayServer } from '../../src/server.js';
import { secretsKey } from '../kit/gateway.js';
import { describeWith } from '../support/requirements.js';

let sandbox: Sandbox;
let development: GatewayServer;
let production: GatewayServer;
let origin: string;

beforeAll(async () => {
  sandbox = await startSandbox('free');
  const start = (mode: string) =>
    createServer(
      readConfig({
        ...sandbox.settings,
        DATA_DIR: mkdtempSync(join(tmpdir(), 'paygraph-')),
        LOG_LEVEL: 'silent',
        NODE_ENV: mode,
        SECRETS_KEY: secretsKey,
      }),
      true,
    );
  development = await start('development');
  production = await start('production');
  await development.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(development.app.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await development.close();
  await production.close();
  await sandbox.close();
});

const named = readTabs().map(({ query }) => [/^(?:query|mutation) (\w+)/m.exec(query)?.[1] ?? '?', query] as const);
const [firstTab] = named;

describe('the prepared tabs', () => {
  it('have distinct names, which the Explorer shows as titles', () => {
    const names = named.map(([name]) => name);
    expect(names).not.toContain('?');
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(named)('%s runs against the sandbox without an error', async (_name, query) => {
    const { data, errors } = await ask({ query });
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
  });

  it('continue on the next page as the comment in PurchasesByTime says', async () => {
    const query = named.find(([name]) => name === 'PurchasesByTime')![1];
    const { purchases } = (await ask({ query })).data;
    const next = (await ask({ query, variables: { after: purchases.pageInfo.endCursor } })).data.purchases;
    const ids = [...purchases.nodes, ...next.nodes].map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  async function ask(payload: { query: string; variables?: Record<string, unknown> }) {
    return (await development.app.inject({ method: 'POST', url: '/graphql', payload })).json();
  }
});

await describeWith('chromium', 'the Explorer in a browser without internet', (executablePath) => {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  let profile: string;
  let browser: BrowserContext;
  let page: Page;
  const strays: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'paygraph-browser-'));
    const viewport = { width: 1440, height: 900 };
    browser = await chromium.launchPersistentContext(profile, { executablePath, args: flags, viewport });
    await browser.route(
      (url) => url.origin !== origin && url.protocol !== 'data:',
      async (route) => {
        strays.push(route.request().url());
        await route.abort();
      },
    );
  });

  beforeEach(async () => {
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/explorer`);
    await page.locator('.graphiql-tab').first().waitFor();
  });

  afterEach(async () => {
    await page.close();
    expect(strays, 'requests that left the gateway').toEqual([]);
    expect(complaints, 'errors in the browser').toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('opens with every prepared tab, titled by the name of its operation', async () => {
    await expect.poll(() => page.locator('.graphiql-tab').allInnerTexts()).toEqual(named.map(([name]) => name));
  });

  it('runs the first tab and shows the answers of all providers', async () => {
    await page.getByText(firstTab![0], { exact: true }).first().click();
    await page.locator('.graphiql-execute-button').click();
    const shown = () => page.evaluate<string>(readAnswer);
    await expect.poll(shown).toContain('"data"');
    const answer = JSON.parse(await shown());
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      cleverbridge: { status: expect.any(String) },
      chip: { status: expect.any(String) },
      pursePayment: { status: expect.any(String) },
    });
    if (process.env['EXPLORER_SCREENSHOT']) await page.screenshot({ path: process.env['EXPLORER_SCREENSHOT'] });
  });

  it('shows the descriptions of the schema in its documentation', async () => {
    await page.getByLabel('Show Documentation Explorer').click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'purchase', exact: true }).click();
    await page.getByText('A purchase by its id. Null when the provider does not know it.').waitFor();
  });
});

/** In the browser: the text of the answer's editor, also what is scrolled out of sight. */
const readAnswer = `document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()`;

describe('the gateway in development', () => {
  it("shows Apollo's Sandbox to a browser that opens /graphql", async () => {
    const response = await development.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toMatch(/^text\/html/);
    expect(response.body).toContain('embeddable-sandbox.cdn.apollographql.com');
  });

  it("answers the preflight of Apollo's hosted Explorer, private network included", async () => {
    const { statusCode, headers } = await preflight(development, 'https://studio.apollographql.com');
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://studio.apollographql.com',
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': 'content-type',
      'access-control-allow-private-network': 'true',
    });
  });

  it('allows no other page to read it', async () => {
    const { headers } = await preflight(development, 'https://studio.apollographql.com.example.com');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('access-control-allow-private-network');
  });
});

describe('the gateway in production', () => {
  it.each(['/explorer', '/explorer/start.js', '/explorer/graphiql.js', '/explorer/tabs.json'])(
    'does not have %s',
    async (url) => {
      expect((await production.app.inject({ url })).statusCode).toBe(404);
    },
  );

  it('shows no page at /graphql', async () => {
    const response = await production.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(400);
    expect(response.body).not.toContain('<html');
  });

  it('does not reveal its schema', async () => {
    const payload = { query: '{ __schema { types { name } } }' };
    const response = await production.app.inject({ method: 'POST', url: '/graphql', payload });
    expect(response.statusCode).toBe(400);
    expect(response.json()).not.toHaveProperty('data');
  });

  it('does not answer a preflight', async () => {
    const { headers } = await preflight(production, 'https://studio.apollographql.com');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

/** The preflight of Chromium before a page of this origin may send a GraphQL request to a server on this machine. */
function preflight({ app }: GatewayServer, from: string) {
  return app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin: from,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
      'access-control-request-private-network': 'true',
    },
  });
}
