import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print, type GraphQLFormattedError } from 'graphql';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { OperationCost } from '../../src/domain/operation-meter.js';
import { createLmdbStore } from '../../src/ledger/lmdb-store.js';
import type { Environment } from '../../src/providers/provider-module.js';
import { createServer } from '../../src/server.js';

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
  /** Sends a GraphQL request through the HTTP door. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an untyped operation's data is asserted as a whole
  execute<Data = any, Variables extends Record<string, unknown> = Record<string, unknown>>(
    document: string | TypedDocumentNode<Data, Variables>,
    variables?: Variables,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  /** The HTTP door itself. */
  readonly app: Awaited<ReturnType<typeof createServer>>['app'];
}

/** Makes a ledger that is used already, as production's is. */
export async function confirmLedger(dataDirectory: string): Promise<void> {
  const policy = { ledgerId: undefined, isProduction: false };
  await (await createLmdbStore({ directory: join(dataDirectory, 'ledger'), policy })).close();
}

/**
 * A gateway as production makes it, over the providers that the environment names (their servers are the test's). Closed
 * when the test ends.
 */
export async function startGateway({ env }: { env: Environment }): Promise<TestGateway> {
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-'));
  if (env['NODE_ENV'] === 'production') await confirmLedger(env['DATA_DIR'] ?? directory);
  const defaults = { LOG_LEVEL: 'silent', NODE_ENV: 'test', SECRETS_KEY: secretsKey, DATA_DIR: directory };
  const server = await createServer(readConfig({ ...defaults, ...env }));
  onTestFinished(async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    app: server.app,
    execute: async (document, variables, headers = {}) => {
      const query = typeof document === 'string' ? document : print(document);
      const response = await server.app.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query, variables },
      });
      const body = response.json();
      return { status: response.statusCode, data: body.data, errors: body.errors ?? [], cost: body.extensions?.cost };
    },
  };
}
