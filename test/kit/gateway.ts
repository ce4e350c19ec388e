import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print, type GraphQLFormattedError } from 'graphql';
import { expect, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { OperationCost } from '../../src/domain/operation-meter.js';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import type { Environment } from '../../src/providers/provider-module.js';
import { createServer } from '../../src/server.js';
import { newDirectory } from './stores.js';

/** Seals what the gateways of this test file store: a start in production is refused without one. */
export const secretsKey = randomBytes(32).toString('base64');

export interface Answer<Data> {
  /** The HTTP status. */
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly (GraphQLFormattedError & { readonly extensions?: Record<string, unknown> })[];
  /** What it cost at the providers. */
  readonly cost: OperationCost;
}

export interface TestGateway {
  /** Sends a GraphQL request through the HTTP server. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an untyped operation's data is asserted as a whole
  execute<Data = any, Variables extends Record<string, unknown> = Record<string, unknown>>(
    document: string | TypedDocumentNode<Data, Variables>,
    variables?: Variables,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  /** The HTTP server itself. */
  readonly app: Awaited<ReturnType<typeof createServer>>['app'];
}

/** Makes a ledger that is used already, as production's is. */
export async function confirmLedger(dataDirectory: string): Promise<void> {
  const policy = { ledgerId: undefined, isProduction: false };
  await (await createLmdbStore({ directory: join(dataDirectory, 'ledger'), policy })).close();
}

/** What has to be closed by whoever opened it. */
export type Open<Thing> = Thing & { close(): Promise<void> };

/**
 * A gateway as production makes it, over the providers that the environment names (their servers are the test's). Closed
 * when the test ends.
 */
export async function startGateway({ env }: { env: Environment }): Promise<TestGateway> {
  const { path: directory, remove } = newDirectory();
  if (env['NODE_ENV'] === 'production') await confirmLedger(env['DATA_DIR'] ?? directory);
  const { close, ...gateway } = await openGateway({ DATA_DIR: directory, ...env });
  onTestFinished(async () => {
    await close();
    remove();
  });
  return gateway;
}

/** The same for several tests, with a data directory of the caller. */
export async function openGateway(env: Environment): Promise<Open<TestGateway>> {
  const defaults = { LOG_LEVEL: 'silent', NODE_ENV: 'test', SECRETS_KEY: secretsKey };
  const { app, close } = await createServer(readConfig({ ...defaults, ...env }));
  return {
    app,
    execute: async (document, variables, headers = {}) => {
      const query = typeof document === 'string' ? document : print(document);
      const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
      const { data, errors = [], extensions } = response.json();
      return { status: response.statusCode, data, errors, cost: extensions?.cost };
    },
    close,
  };
}

/**
 * Sends a request over a connection that the client breaks while the gateway is at work on it.
 *
 * @param isAtWork resolves when the client shall disconnect
 */
export async function requestAndDisconnect(
  { app }: TestGateway,
  query: string,
  variables: Record<string, unknown>,
  isAtWork: () => Promise<void>,
): Promise<void> {
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const client = new AbortController();
  const sending = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: client.signal,
  });
  await isAtWork();
  client.abort();
  await expect(sending).rejects.toThrow();
}
