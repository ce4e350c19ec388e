import { type ChildProcess, spawn } from 'node:child_process';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../src/sandbox/index.js';
import type { RunningSandbox, SandboxCall } from '../../src/sandbox/kit/sandbox-server.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Several, because each shows all of its captures whenever it is read. */
export const paymentIds: readonly string[] = [
  '11c26d67-021b-460f-9381-7a23bf368139',
  'e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1',
  '05c0d03f-2404-48c5-a521-bd5a57d3b355',
];
/** Ends in none of the digits that mean something to the sandbox, and is small: the smallest payment has 42.99 in all. */
export const minorUnits = 7;
const startLimitMs = 30_000;

/** One capture, told apart from all others by its key here and by its reference at Purse. */
export interface Capture {
  readonly idempotencyKey: string;
  readonly merchantReference: string;
  readonly paymentId: string;
}

export interface CaptureAnswer {
  readonly __typename: string;
  readonly operation?: { readonly replayed: boolean; readonly reference: string | null };
}

/** The built gateway as a process of its own. */
export interface GatewayProcess {
  /** @returns null when the gateway died before it had answered */
  capture(capture: Capture): Promise<CaptureAnswer | null>;
  /** `kill -9`, at once; resolves when the process is gone. */
  kill(): Promise<void>;
}

const captureMutation = `mutation ($input: CapturePaymentInput!) { result: capturePayment(input: $input) {
  __typename
  ... on CapturePaymentPayload { operation { replayed reference } }
  ... on OperationInProgress { inProgress: operation { replayed reference } }
} }`;

/** Starts it with this environment and no other. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const kill = (): Promise<void> => (child.kill('SIGKILL'), ended);
  try {
    const url = await announcedBy(child);
    return { kill, capture: (capture) => send(url, child, capture) };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function announcedBy(child: ChildProcess): Promise<string> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const address = (): string | undefined => /http:\S+\/graphql/.exec(stdout)?.[0];
  const limitMs = Date.now() + startLimitMs;
  while (!address() && child.exitCode === null && Date.now() < limitMs) await sleep(5);
  const url = address();
  if (url === undefined) throw new Error(`the gateway did not start: ${stderr}`);
  return url;
}

/** The sandbox's payments grow to hundreds of captures: many of them at once are more than the gateway may hold. Then nothing was sent, and it is asked again. */
async function send(url: string, child: ChildProcess, capture: Capture): Promise<CaptureAnswer | null> {
  for (;;) {
    const answer = await sendOnce(url, child, capture);
    if (answer?.__typename !== overloaded) return answer;
    await sleep(retryAfterMs);
  }
}

const overloaded = 'OVERLOADED';
const retryAfterMs = 200;

/** A connection that breaks is an interruption only when the gateway was killed: otherwise it is a fault of the gateway. */
async function sendOnce(url: string, child: ChildProcess, capture: Capture): Promise<CaptureAnswer | null> {
  const { paymentId, ...rest } = capture;
  const input = { ...rest, id: `purse:payment:${paymentId}`, amount: { minorUnits, currency: 'EUR' } };
  let text: string;
  try {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: captureMutation, variables: { input } });
    text = await (await fetch(url, { method: 'POST', headers, body })).text();
  } catch (error) {
    if (child.killed) return null;
    throw error;
  }
  const { data, errors } = JSON.parse(text);
  if (errors?.[0]?.extensions.code === overloaded) return { __typename: overloaded };
  if (errors) throw new Error(JSON.stringify(errors));
  const { inProgress, ...result } = data.result;
  return inProgress ? { ...result, operation: inProgress } : result;
}

/** What the sandbox has seen, kept in its call log. */
export const callsTo = ({ calls }: RunningSandbox, operationId: string): readonly SandboxCall[] =>
  calls.filter((call) => call.operationId === operationId);

export const referenceIn = ({ body }: SandboxCall): unknown =>
  (body as { readonly merchant_reference?: string }).merchant_reference;

export interface PurseCapture {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
  readonly merchant_reference: string;
}

/** What Purse itself shows, asked without the gateway: all captures of the payments, and their sum as Purse tells it. */
export async function capturesAtPurse({ settings }: Sandbox): Promise<{ captures: PurseCapture[]; captured: number }> {
  const token = await tokenAt(settings);
  const payments = await Promise.all(paymentIds.map((id) => readPayment(settings, id, token)));
  return {
    captures: payments.flatMap(({ captures }) => captures),
    captured: payments.reduce((sum, { amounts }) => sum + amounts.total_captured, 0),
  };
}

async function tokenAt(settings: Sandbox['settings']): Promise<string> {
  const client = `${settings['PURSE_CLIENT_ID']!}:${settings['PURSE_CLIENT_SECRET']!}`;
  const answer = await fetch(settings['PURSE_TOKEN_URL']!, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function readPayment(settings: Sandbox['settings'], id: string, token: string) {
  const url = new URL(`/payment/v2/payments/${id}`, settings['PURSE_BASE_URL']);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as { captures: PurseCapture[]; amounts: { total_captured: number } };
}

/** Looks at every turn of the event loop, so that what happens in the sandbox is noticed before its answer is read by the gateway. */
export async function until(isSo: () => boolean, limitMs = 15_000): Promise<void> {
  const endMs = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error('what was waited for did not happen');
    await nextTurn();
  }
}
