import { type ChildProcess, spawn } from 'node:child_process';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const paymentId = '11c26d67-021b-460f-9381-7a23bf368139';
/** Ends in none of the digits that mean something to the sandbox. */
export const minorUnits = 10;
const startLimitMs = 30_000;

/** One capture, told apart from all others by its key here and by its reference at Purse. */
export interface Capture {
  readonly idempotencyKey: string;
  readonly merchantReference: string;
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
} }`;

/** Starts it with this environment and no other. Killed with the test. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const kill = (): Promise<void> => (child.kill('SIGKILL'), ended);
  onTestFinished(kill);
  const url = await announcedBy(child);
  return { kill, capture: (capture) => send(url, child, capture) };
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

/** A connection that breaks is an interruption only when the gateway was killed: otherwise it is a fault of the gateway. */
async function send(url: string, child: ChildProcess, capture: Capture): Promise<CaptureAnswer | null> {
  const input = { ...capture, id: `purse:payment:${paymentId}`, amount: { minorUnits, currency: 'EUR' } };
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
  if (errors) throw new Error(JSON.stringify(errors));
  return data.result;
}

export interface PurseCapture {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
  readonly merchant_reference: string;
}

/** The payment as Purse itself shows it, asked without the gateway. */
export async function paymentAtPurse({ settings }: Sandbox): Promise<{ captures: PurseCapture[]; captured: number }> {
  const client = `${settings['PURSE_CLIENT_ID']!}:${settings['PURSE_CLIENT_SECRET']!}`;
  const tokenAnswer = await fetch(settings['PURSE_TOKEN_URL']!, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await tokenAnswer.json()) as { access_token: string };
  const url = new URL(`/payment/v2/payments/${paymentId}`, settings['PURSE_BASE_URL']);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${access_token}` } });
  const { captures, amounts } = (await answer.json()) as {
    captures: PurseCapture[];
    amounts: { total_captured: number };
  };
  return { captures, captured: amounts.total_captured };
}

/** Looks at every turn of the event loop, so that what happens in the sandbox is noticed before its answer is read by the gateway. */
export async function until(isSo: () => boolean, limitMs = 15_000): Promise<void> {
  const endMs = Date.now() + limitMs;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error('what was waited for did not happen');
    await nextTurn();
  }
}

/** Mulberry32: the same numbers for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
