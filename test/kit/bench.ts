import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import type { RunningSandbox } from '../../src/sandbox/kit/sandbox-server.js';
import { nodeQuery, type WriteCase } from '../faults/cases.js';
import { type Open, openGateway, type TestGateway } from './gateway.js';
import { newDirectory } from './stores.js';

export { type WriteCase, writeCases } from '../faults/cases.js';

type WriteAnswer = Record<string, unknown> & { readonly __typename: string };

export interface Bench {
  /** The gateway that is running now. */
  readonly gateway: TestGateway;
  /** Everything as it was seeded, and another gateway with an empty ledger. */
  renew(): Promise<void>;
  readonly servers: Readonly<Record<string, RunningSandbox>>;
  readonly dataDirectory: string;
  /** The environment that points another gateway at the same sandbox and ledger. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the mutation and tells the member of its result union that came back. */
  write(testCase: WriteCase, idempotencyKey: string, gateway?: TestGateway): Promise<WriteAnswer>;
  /** How many calls the provider received for it. */
  callCount(testCase: WriteCase): number;
  /** How often the provider shows it as done. */
  done(testCase: WriteCase): Promise<number>;
}

/** A gateway over fresh simulations and an empty ledger, closed with the test. */
export async function startBench(more: Record<string, string> = {}): Promise<Bench> {
  const bench = await openBench(more);
  onTestFinished(() => bench.close());
  return bench;
}

/** The same for several tests. */
export async function openBench(more: Record<string, string> = {}): Promise<Open<Bench>> {
  const sandbox = await startSandbox('free');
  const { path: dataDirectory, remove } = newDirectory();
  const env = { ...sandbox.settings, DATA_DIR: dataDirectory, UPSTREAM_TIMEOUT_MS: '1000', ...more };
  let gateway = await openGateway(env);
  let renewals = 0;
  const servers = Object.fromEntries(sandbox.servers.map((server) => [server.name.toLowerCase(), server]));
  return {
    get gateway() {
      return gateway;
    },
    renew: async () => {
      await gateway.close();
      for (const server of Object.values(servers)) server.reset();
      renewals += 1;
      gateway = await openGateway({ ...env, DATA_DIR: join(dataDirectory, `renewed-${renewals}`) });
    },
    servers,
    dataDirectory,
    env,
    write: async (testCase, idempotencyKey, through = gateway) => {
      const { data, errors } = await through.execute(mutationOf(testCase), {
        input: { idempotencyKey, ...testCase.input },
      });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data.result;
    },
    callCount: ({ provider, operationId }) =>
      servers[provider]!.calls.filter((call) => call.operationId === operationId).length,
    done: async ({ input, countDone = () => NaN }) => {
      const { data } = await gateway.execute(nodeQuery, { id: input['id'] });
      return countDone(data.node);
    },
    close: async () => {
      await gateway.close();
      await sandbox.close();
      remove();
    },
  };
}

function mutationOf({ mutation, payload, declinedAs }: WriteCase): string {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${input}!) { result: ${mutation}(input: $input) {
    __typename
    ... on Failure { code message retryable }
    ... on OutcomeUnknown { operation { ...Facts } }
    ... on OperationInProgress { operation { ...Facts } }
    ... on PaymentDeclined { operation { ...Facts } decline { reason } }
    ... on OperationPending { operation { ...Facts } }
    ... on ProviderUnavailable { retryAfterSeconds }
    ... on InvalidInput { path }
    ... on NotFound { path }
    ... on ${payload} { operation { ...Facts } }
    ${declinedAs ? `... on ${declinedAs} { operation { ...Facts } }` : ''}
  } }
  fragment Facts on Operation { id status replayed reference mutation provider resourceId }`;
}
