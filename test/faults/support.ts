import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import type { RunningSandbox } from '../../src/sandbox/kit/sandbox-server.js';
import { startGateway, type TestGateway } from '../support/gateway.js';

/** The mutations of the ledger, each on something that the sandbox is seeded with. */
export interface WriteCase {
  readonly name: string;
  readonly provider: 'chip' | 'purse';
  /** The contract's operationId of the one call that moves money or changes something. */
  readonly operationId: string;
  readonly mutation: string;
  /** The payload's typename. */
  readonly payload: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const holdId = 'chip:payment:13db1655-b708-4deb-9757-70323be50d69';
const purseAuthorized = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';
const purseCaptured = 'purse:payment:bdc6d11f-cb87-425e-973c-bb5628d49721';
const chipPaid = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';

export const writeCases: readonly WriteCase[] = [
  {
    name: 'a Purse capture in part',
    provider: 'purse',
    operationId: 'capturePayment',
    mutation: 'capturePayment',
    payload: 'CapturePaymentPayload',
    input: { id: purseAuthorized, amount: { minorUnits: 1000, currency: 'EUR' }, merchantReference: 'CAP#1' },
  },
  {
    name: 'a Purse void of all',
    provider: 'purse',
    operationId: 'voidPayment',
    mutation: 'voidPayment',
    payload: 'VoidPaymentPayload',
    input: { id: purseAuthorized },
  },
  {
    name: 'a Purse refund in part',
    provider: 'purse',
    operationId: 'refundPayment',
    mutation: 'refundPayment',
    payload: 'RefundPaymentPayload',
    input: { id: purseCaptured, amount: { minorUnits: 500, currency: 'JPY' } },
  },
  {
    name: 'a CHIP capture',
    provider: 'chip',
    operationId: 'capturePurchase',
    mutation: 'capturePayment',
    payload: 'CapturePaymentPayload',
    input: { id: holdId },
  },
  {
    name: 'a CHIP release',
    provider: 'chip',
    operationId: 'releasePurchase',
    mutation: 'voidPayment',
    payload: 'VoidPaymentPayload',
    input: { id: holdId },
  },
  {
    name: 'a CHIP refund in part',
    provider: 'chip',
    operationId: 'refundPurchase',
    mutation: 'refundPayment',
    payload: 'RefundPaymentPayload',
    input: { id: `chip:payment:${chipPaid}`, amount: { minorUnits: 5000, currency: 'MYR' } },
  },
  {
    name: 'the deletion of a CHIP token',
    provider: 'chip',
    operationId: 'deleteRecurringToken',
    mutation: 'deleteRecurringToken',
    payload: 'DeleteRecurringTokenPayload',
    input: { id: `chip:purchase:${chipPaid}` },
  },
];

export interface Bench {
  readonly gateway: TestGateway;
  readonly servers: Readonly<Record<string, RunningSandbox>>;
  readonly dataDirectory: string;
  /** The environment that points another gateway at the same sandbox and ledger. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the mutation and tells the member of its result union that came back. */
  write(
    testCase: WriteCase,
    idempotencyKey: string,
    gateway?: TestGateway,
  ): Promise<Record<string, unknown> & { __typename: string }>;
  /** How often the provider was asked to do it. */
  asked(testCase: WriteCase): number;
  /** How often it did it: the calls of the log that were answered with a success, or whose answer alone was spoilt. */
  done(testCase: WriteCase): Promise<number>;
}

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'paygraph-ledger-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A gateway over fresh simulations and an empty ledger. */
export async function startBench(more: Record<string, string> = {}): Promise<Bench> {
  const sandbox = await startSandbox('free');
  onTestFinished(() => sandbox.close());
  const dataDirectory = temporaryDirectory();
  const env = { ...sandbox.settings, DATA_DIR: dataDirectory, UPSTREAM_TIMEOUT_MS: '1000', ...more };
  const gateway = await startGateway({ env });
  const servers = Object.fromEntries(sandbox.servers.map((server) => [server.name.toLowerCase(), server]));
  const serverOf = ({ provider }: WriteCase) => servers[provider]!;
  return {
    gateway,
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
    asked: (testCase) =>
      serverOf(testCase).calls.filter(({ operationId }) => operationId === testCase.operationId).length,
    done: (testCase) => countDone(gateway, testCase),
  };
}

function mutationOf({ mutation, payload }: WriteCase): string {
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
  } }
  fragment Facts on Operation { id status replayed reference mutation provider resourceId }`;
}

/** What the provider itself shows: operations of the payment, or the token gone. */
async function countDone(gateway: TestGateway, { mutation, input }: WriteCase): Promise<number> {
  const { data } = await gateway.execute(
    `query ($id: ID!) { node(id: $id) {
      ... on Payment { operations { kind status } amounts { voided { minorUnits } } status }
      ... on Purchase { details { ... on ChipPurchase { isRecurringToken } } }
    } }`,
    { id: input['id'] },
  );
  if (mutation === 'deleteRecurringToken') return data.node.details.isRecurringToken ? 0 : 1;
  const kind = mutation.replace('Payment', '').toUpperCase();
  const listed = data.node.operations.filter(
    (operation: { kind: string; status: string }) => operation.kind === kind && operation.status === 'SUCCEEDED',
  ).length;
  return listed;
}
