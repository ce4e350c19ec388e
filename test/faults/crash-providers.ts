import { cleverbridgeSandbox, defineCleverbridge } from '../../src/sandbox/cleverbridge/index.js';
import { sandboxModules } from '../../src/sandbox/index.js';
import type { SandboxModule } from '../../src/sandbox/kit/sandbox-module.js';
import {
  type RunningSandbox,
  type SandboxAnswer,
  type SandboxRequest,
  startSandboxServer,
} from '../../src/sandbox/kit/sandbox-server.js';
import { writeCases } from './cases.js';

export type ProviderSlug = (typeof writeCases)[number]['provider'];

/** One call of a gateway that was let in by a provider. Times of the monotonic clock. */
export interface Call {
  readonly provider: string;
  readonly operationId: string;
  readonly isWrite: boolean;
  /** All that the request says besides its headers: an id or a reference is looked for in it. */
  readonly text: string;
  readonly seenAtMs: number;
  /** What the provider made of it; null until then. */
  answer: SandboxAnswer | null;
  /** When its answer was handed over; null until then. */
  answeredAtMs: number | null;
}

/** What calls wait for on their way. What never resolves is a call that hangs. */
export interface Gate {
  before?(call: Call): Promise<unknown> | undefined;
  /** When the provider has done it and the answer is not on its way yet. */
  after?(call: Call): Promise<unknown> | undefined;
}

/** The three simulated providers, watched from inside, with an entrance for the test that no gate holds up and no log shows. */
export interface Providers {
  /** The environment that points a gateway at them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly calls: readonly Call[];
  /** What calls meet from now on. */
  gate: Gate;
  /** Resolves as soon as it is so: looked at whenever a call comes in, is done or is answered. @throws when it takes too long */
  until(isSo: () => boolean, what: string): Promise<void>;
  /** Has it looked at again: something else has changed. */
  changed(): void;
  /** A request of the test's own. @returns the parsed body, the text of a page, or undefined */
  request(provider: ProviderSlug, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const ownHeader = 'x-proof';
const untilLimitMs = 20_000;
const writeOperations = new Set(writeCases.map(({ provider, operationId }) => `${provider} ${operationId}`));

export async function startProviders(): Promise<Providers> {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const state: { gate: Gate } = { gate: {} };
  const changed = (): void => [...waiting].forEach((look) => look());
  const watch = watcher(calls, () => state.gate, changed);
  const servers = await Promise.all(sandboxModules.map((module) => startWatched(module, watch)));
  const settings = Object.assign({}, ...servers.map((server) => server.settings)) as Record<string, string>;
  return {
    settings,
    calls,
    get gate() {
      return state.gate;
    },
    set gate(gate) {
      state.gate = gate;
    },
    changed,
    until: (isSo, what) => waitUntil(waiting, isSo, what),
    request: requester(servers, settings),
    close: async () => void (await Promise.all(servers.map(({ sandbox }) => sandbox.close()))),
  };
}

type Handler = (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>;
type Watch = (provider: string, handler: Handler) => Handler;

function watcher(calls: Call[], gateNow: () => Gate, changed: () => void): Watch {
  return (provider, handler) => async (request) => {
    const { operationId, pathParameters, query, headers, body } = request;
    if (headers[ownHeader] !== undefined || operationId === 'createToken') return handler(request);
    const call: Call = {
      provider,
      operationId,
      isWrite: writeOperations.has(`${provider} ${operationId}`),
      text: JSON.stringify([pathParameters, query, body]),
      seenAtMs: performance.now(),
      answer: null,
      answeredAtMs: null,
    };
    const gate = gateNow();
    calls.push(call);
    changed();
    await gate.before?.(call);
    call.answer = await handler(request);
    changed();
    await gate.after?.(call);
    call.answeredAtMs = performance.now();
    changed();
    return call.answer;
  };
}

interface WatchedServer {
  readonly name: string;
  readonly sandbox: RunningSandbox;
  readonly settings: Readonly<Record<string, string>>;
}

async function startWatched(module: SandboxModule, watch: Watch): Promise<WatchedServer> {
  const place = { url: '' };
  const { operations, ...definition } = await defined(module, () => place.url);
  const watched = Object.entries(operations).map(([name, handler]) => [name, watch(module.name, handler)] as const);
  const sandbox = await startSandboxServer({ ...definition, operations: Object.fromEntries(watched) }, 0);
  place.url = sandbox.url;
  return { name: module.name, sandbox, settings: module.settings(sandbox.url) };
}

/** Cleverbridge blocks for a minute after 30 calls in a second. Here each call has a second of its own: the test's calls must not use up the gateway's. */
function defined(module: SandboxModule, url: () => string): ReturnType<SandboxModule['define']> {
  if (module !== cleverbridgeSandbox) return module.define(url);
  let nowMs = 0;
  return defineCleverbridge(url, { nowMs: () => (nowMs += 1_000) });
}

function waitUntil(waiting: Set<() => void>, isSo: () => boolean, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      waiting.delete(look);
      settle();
    };
    const look = (): void => {
      if (isSo()) end(resolve);
    };
    const timer = setTimeout(() => end(() => reject(new Error(`did not happen: ${what}`))), untilLimitMs);
    waiting.add(look);
    look();
  });
}

function requester(servers: readonly WatchedServer[], settings: Readonly<Record<string, string>>) {
  const basic = (user: string, password: string): string =>
    `Basic ${Buffer.from(`${settings[user]!}:${settings[password]!}`).toString('base64')}`;
  let purseToken: Promise<string> | undefined;
  const fetchToken = async (): Promise<string> => {
    const answer = await fetch(settings['PURSE_TOKEN_URL']!, {
      method: 'POST',
      headers: { authorization: basic('PURSE_CLIENT_ID', 'PURSE_CLIENT_SECRET') },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const authorization: Readonly<Record<ProviderSlug, () => string | Promise<string>>> = {
    purse: async () => `Bearer ${await (purseToken ??= fetchToken())}`,
    chip: () => `Bearer ${settings['CHIP_SECRET_KEY']!}`,
    cleverbridge: () => basic('CLEVERBRIDGE_USERNAME', 'CLEVERBRIDGE_PASSWORD'),
  };
  return async (provider: ProviderSlug, method: string, path: string, body?: unknown): Promise<unknown> => {
    const isForm = body instanceof URLSearchParams;
    const response = await fetch(new URL(path, servers.find(({ name }) => name === provider)!.sandbox.url), {
      method,
      redirect: 'manual',
      headers: {
        authorization: await authorization[provider](),
        accept: 'application/json',
        [ownHeader]: '1',
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${provider} ${method} ${path}: ${response.status} ${text}`);
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  };
}
