import { onTestFinished } from 'vitest';
import { createReadCache } from '../../../src/cache/read-cache.js';
import { OperationMeter } from '../../../src/domain/operation-meter.js';
import type { Environment } from '../../../src/providers/provider-module.js';
import { purse } from '../../../src/providers/purse/index.js';
import { uuidFrom } from '../../../src/sandbox/kit/determinism.js';
import { type RunningSandbox, startSandboxServer } from '../../../src/sandbox/kit/sandbox-server.js';
import { definePurse, purseSandbox } from '../../../src/sandbox/purse/index.js';
import { type FakeAnswer, type FakeHandler, startFakeUpstream } from '../../support/fake-upstream.js';
import { silentObserver } from '../../support/silent-observer.js';
import { stepsOf } from '../../support/steps.js';
import { environment, payment as published, token } from './support.js';

export const sandboxId = (name: string) => uuidFrom(`purse:payment:${name}`);
export const authorized = sandboxId('authorized');
export const partial = '9a14962c-bdcf-49d1-8673-e75dfb48013f';
export const key = '6f1a7c0e-4d0f-4f43-9d0e-2c9f6f6f7b11';
export const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
export const whole = { amount: null, merchantReference: null };
/** The request as `send` receives it again. Without an order nothing of it is sent, because the prepared data contains the rest. */
export const request = { reference: authorized, ...whole };

export type Kind = 'capture' | 'refund' | 'void';

export function makeScope(signal = new AbortController().signal) {
  return { signal, meter: new OperationMeter(), callerKey: 'shop' };
}

/** The three writes of a Purse that this environment names, as the ledger calls them. */
export function connect(environment: Environment) {
  const configuration = purse.configure(environment);
  if (configuration.kind !== 'configured') throw new Error('it is not configured');
  const unknownWords: string[] = [];
  const observer = {
    ...silentObserver,
    unknownValue: ({ value }: { value: string }) => void unknownWords.push(value),
  };
  const cache = createReadCache(undefined, () => undefined);
  const provider = configuration.create({
    observer,
    cache,
    timeouts: { attemptTimeoutMs: 5_000, totalTimeoutMs: 10_000 },
    vaultOf: () => ({ put: async () => undefined, get: async () => undefined }),
    isSandbox: false,
  });
  onTestFinished(() => provider.close());
  const { capturePayment, refundPayment, voidPayment } = provider.writes;
  if (!capturePayment || !refundPayment || !voidPayment) throw new Error('Purse can do all three');
  return {
    provider,
    unknownWords,
    capture: stepsOf(capturePayment),
    refund: stepsOf(refundPayment),
    void: stepsOf(voidPayment),
  };
}

interface Operation {
  readonly id: string;
  readonly status: string;
  readonly amount: number;
  readonly merchant_reference?: string;
}

interface Document {
  readonly captures: readonly Operation[];
  readonly refunds: readonly Operation[];
  readonly voids: readonly Operation[];
  readonly amounts: Readonly<Record<string, number>>;
}

/** Of a client of its own: a reset of the sandbox forgets all tokens. */
async function bearer(url: string): Promise<{ authorization: string }> {
  const headers = { authorization: `Basic ${btoa('sandbox-client:sandbox-client-secret')}` };
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const answer = await fetch(`${url}/oauth/token`, { method: 'POST', headers, body });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}` };
}

export async function startAtSandbox() {
  const running: RunningSandbox = await startSandboxServer(await definePurse(() => running.url), 0);
  onTestFinished(() => running.close());
  const writes = connect(purseSandbox.settings(running.url));
  /** The payment as Purse holds it, without asking its partners. */
  const held = async (id: string): Promise<Document> => {
    const headers = { ...(await bearer(running.url)), 'cache-control': 'max-age=60' };
    return (await (await fetch(`${running.url}/payment/v2/payments/${id}`, { headers })).json()) as Document;
  };
  /** What was sent to change something, oldest first. */
  const sent = () =>
    running.calls.filter(({ method, operationId }) => method === 'POST' && operationId !== 'createToken');
  return { running, ...writes, held, sent };
}

/** A Purse whose wire is faked, with its published payment: 30.00 of 42.99 EUR captured, nothing voided or refunded. */
export async function startAtFake(more: Environment = {}) {
  const fake = await startFakeUpstream();
  let count = 0;
  fake.on('POST', '/oauth/token', () => ({ body: token(`token-${++count}`) }));
  const path = `/payment/v2/payments/${partial}`;
  fake.on('GET', path, { body: published() });
  const writes = connect({ ...environment(fake.url), ...more });
  const prepareCapture = (input: Partial<Parameters<typeof writes.capture.prepare>[0]> = {}) =>
    writes.capture.prepare({ reference: partial, ...whole, ...input }, makeScope());
  const onCapture = (answer: FakeAnswer | FakeHandler) => fake.on('POST', `${path}/captures`, answer);
  const onRead = (answer: FakeAnswer | FakeHandler) => fake.on('GET', path, answer);
  return {
    fake,
    path,
    ...writes,
    prepareCapture,
    onCapture,
    onRead,
    captures: () => fake.requestsTo(`${path}/captures`),
  };
}

export const newId = '432ccde8-13e8-4c31-a900-a9c40546c12a';
/** The published payment after these captures, of all that was available unless stated otherwise. */
export function withCaptures(...captures: readonly Readonly<Record<string, unknown>>[]) {
  const before = published();
  const added = captures.map((capture) => ({
    id: newId,
    status: 'SUCCESS',
    amount: 1_299,
    merchant_reference: key,
    ...capture,
  }));
  return { ...before, version: (before.version ?? 0) + 1, captures: [...(before.captures ?? []), ...added] };
}
