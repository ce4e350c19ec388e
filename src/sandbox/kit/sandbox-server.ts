import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Document, type Request } from 'openapi-backend';
import { parse as parseYaml } from 'yaml';
import { FaultScript, type Fault } from './faults.js';

/** A request as a simulated provider sees it, already valid by the provider's contract. */
export interface SandboxRequest {
  readonly operationId: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON or form body; undefined without one. */
  readonly body: unknown;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text is sent as it is; undefined sends nothing. */
  readonly body?: unknown;
}

/** Why a request was rejected before any handler saw it. */
export type SandboxRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'method-not-allowed' }
  | { readonly kind: 'unreadable-body' }
  | { readonly kind: 'invalid'; readonly problems: readonly { readonly path: string; readonly message: string }[] };

/** One simulated provider: its contract, what it does, and how it says no. */
export interface SandboxDefinition {
  readonly name: string;
  /** Where its contract.yaml is. */
  readonly contract: URL;
  /** What each operation of the contract does, by operationId. One that is not there is refused as `method-not-allowed`. */
  readonly operations: Readonly<Record<string, (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>>>;
  /** Runs before validation, as a real gate would: an answer here ends the request (401, missing header). */
  gate?(request: Omit<SandboxRequest, 'pathParameters'>): SandboxAnswer | undefined;
  /** A rejection in the provider's own form. */
  refuse(refusal: SandboxRefusal): SandboxAnswer;
  /** The shopper's side and other pages outside the contract; undefined when the path is none of them. */
  page?(
    method: string,
    url: URL,
    body: Readonly<Record<string, string>>,
  ): SandboxAnswer | undefined | Promise<SandboxAnswer | undefined>;
  /** Back to the seeded state. */
  reset(): void;
}

/** One call that reached a simulated provider; tests and curious people read them. */
export interface SandboxCall {
  readonly operationId: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The status that was sent; null when the connection was cut or left hanging. */
  status: number | null;
}

export interface RunningSandbox {
  readonly name: string;
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  /** Every call to an operation of the contract, oldest first, at most the last 10,000. */
  readonly calls: readonly SandboxCall[];
  /** Makes the next matching calls fail as described. */
  script(fault: Fault): void;
  /** Seeded state, no faults, no calls. */
  reset(): void;
  close(): Promise<void>;
}

const maxBodyBytes = 1_000_000;
const maxLoggedCalls = 10_000;

/** Starts one simulated provider on loopback. `port` 0 takes any free one. */
export async function startSandboxServer(definition: SandboxDefinition, port: number): Promise<RunningSandbox> {
  const api = await loadedContract(definition);
  const faults = new FaultScript();
  const calls: SandboxCall[] = [];
  const reset = (): void => {
    definition.reset();
    faults.clear();
    calls.length = 0;
  };

  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing).catch((error: unknown) => {
      send(outgoing, { status: 500, body: `sandbox fault: ${error instanceof Error ? error.message : 'unknown'}` });
    });
  });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://sandbox');
    const method = incoming.method ?? 'GET';
    const raw = await readBody(incoming);
    if (url.pathname.startsWith('/__sandbox/')) return send(outgoing, control(method, url, raw));
    const operation = api.router.matchOperation({ method, path: url.pathname, headers: {} });
    if (!operation?.operationId) {
      const page = await definition.page?.(method, url, form(raw));
      return send(outgoing, page ?? definition.refuse({ kind: 'not-found' }));
    }
    const call: SandboxCall = {
      operationId: operation.operationId,
      method,
      path: url.pathname + url.search,
      headers: flatten(incoming.headers),
      body: parseBody(raw, incoming.headers['content-type']),
      status: null,
    };
    calls.push(call);
    if (calls.length > maxLoggedCalls) calls.shift();
    const fault = faults.next(operation.operationId);
    if (fault && (await faults.before(fault, outgoing))) return;
    const answer = await handle(call, url);
    if (fault && (await faults.after(fault, outgoing))) return;
    call.status = answer.status;
    send(outgoing, answer);
  }

  async function handle(call: SandboxCall, url: URL): Promise<SandboxAnswer> {
    const query = Object.fromEntries(url.searchParams);
    const { operationId, headers, body } = call;
    const gated = definition.gate?.({ operationId, query, headers, body });
    if (gated) return gated;
    if (body === unreadable) return definition.refuse({ kind: 'unreadable-body' });
    const request = { method: call.method, path: url.pathname, query, headers: { ...headers }, body } as Request;
    const operation = api.router.matchOperation(request, true);
    const { errors } = api.validateRequest(request, operation);
    if (errors?.length) {
      const problems = errors.map((error) => ({ path: error.instancePath, message: error.message ?? 'is invalid' }));
      return definition.refuse({ kind: 'invalid', problems });
    }
    const pathParameters = api.router.parseRequest(request, operation).params as Record<string, string>;
    const handler = definition.operations[operationId];
    if (!handler) return definition.refuse({ kind: 'method-not-allowed' });
    return handler({ operationId, pathParameters, query, headers, body });
  }

  /** `GET calls`, `POST faults` (a `Fault` as JSON), `POST reset`: the sandbox by hand. */
  function control(method: string, url: URL, raw: string): SandboxAnswer {
    const action = `${method} ${url.pathname.slice('/__sandbox/'.length)}`;
    if (action === 'GET calls') return { status: 200, body: calls };
    if (action === 'POST reset') return (reset(), { status: 204 });
    if (action === 'POST faults') return (faults.add(JSON.parse(raw) as Fault), { status: 204 });
    return { status: 404, body: { error: 'try GET calls, POST faults or POST reset' } };
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    name: definition.name,
    url: `http://127.0.0.1:${actualPort}`,
    calls,
    script: (fault) => faults.add(fault),
    reset,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const loaded = new Map<string, Promise<OpenAPIBackend>>();

/** Once in a process for each contract: it routes and validates, and holds no state. Reading one takes up to 150 ms. */
function loadedContract({ contract }: SandboxDefinition): Promise<OpenAPIBackend> {
  const known = loaded.get(contract.href) ?? loadContract(contract);
  loaded.set(contract.href, known);
  return known;
}

async function loadContract(contract: URL): Promise<OpenAPIBackend> {
  const document = parseYaml(await readFile(contract, 'utf8'), { maxAliasCount: -1 }) as Document;
  const api = new OpenAPIBackend({
    definition: document,
    apiRoot: '/',
    // openapi-backend checks documents against OpenAPI 3.0 and ours are 3.1, so the check of the document itself is skipped;
    // requests are validated all the same.
    quick: true,
    ignoreTrailingSlashes: false,
    ajvOpts: { strict: false, coerceTypes: false },
    customizeAjv: (ajv) => (addFormats.default(ajv), ajv),
  });
  await api.init();
  return api;
}

/** Replaces a body that says it is JSON and is not. */
const unreadable = Symbol('unreadable body');

function parseBody(raw: string, contentType: string | undefined): unknown {
  if (raw === '') return undefined;
  if (contentType?.includes('application/x-www-form-urlencoded')) return form(raw);
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return unreadable;
  }
}

function form(raw: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(raw));
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Error('the body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(outgoing: ServerResponse, { status, headers = {}, body }: SandboxAnswer): void {
  if (outgoing.destroyed) return;
  const isText = typeof body === 'string';
  const type = isText ? 'text/html; charset=utf-8' : 'application/json';
  outgoing.writeHead(status, body === undefined ? headers : { 'content-type': type, ...headers });
  outgoing.end(body === undefined || isText ? body : JSON.stringify(body));
}
