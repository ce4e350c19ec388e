import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What is answered in place of the provider's own answer. */
export type Spoil =
  | { readonly status: number; readonly type: string; readonly body: string }
  /** The connection breaks: before the provider was called, or when it has done what was requested. */
  | 'reset-before'
  | 'reset-after'
  /** Changes the answer's JSON. */
  | ((json: unknown) => unknown);

export interface ProxyRules {
  /** What the provider is shown in place of what the gateway proves itself with. */
  readonly authorization: (given: string) => string;
  /** Puts planted values into a good answer. */
  readonly plant: (json: unknown) => unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ProviderProxy {
  readonly url: string;
  /** Each request as the gateway sent it: line, headers and body. */
  readonly sent: readonly string[];
  /** Spoils the next answer to a request whose `METHOD path` matches. */
  spoil(request: RegExp, spoil: Spoil): void;
  /** Forgets what was to be spoilt. */
  heal(): void;
}

const ofTheConnection = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** A wire to a simulated provider that puts planted values into everything that comes back over it. */
export async function startProxy(target: string, rules: ProxyRules): Promise<ProviderProxy> {
  const sent: string[] = [];
  const spoils: { readonly request: RegExp; readonly spoil: Spoil }[] = [];
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
  });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await textOf(incoming);
    const line = `${incoming.method} ${incoming.url}`;
    sent.push(`${line}\n${JSON.stringify(incoming.headers)}\n${body}`);
    const spoil = take(line);
    if (spoil === 'reset-before') return void outgoing.socket?.resetAndDestroy();
    if (typeof spoil === 'object') return answer(outgoing, spoil.status, spoil.type, spoil.body);
    const { status, type, text } = await pass(incoming, body);
    if (spoil === 'reset-after') return void outgoing.socket?.resetAndDestroy();
    if (!type.includes('json') || text === '') return answer(outgoing, status, type, text);
    const planted = rules.plant(JSON.parse(text));
    answer(outgoing, status, type, JSON.stringify(spoil ? spoil(planted) : planted));
  }

  function take(line: string): Spoil | undefined {
    const index = spoils.findIndex(({ request }) => request.test(line));
    return index < 0 ? undefined : spoils.splice(index, 1)[0]?.spoil;
  }

  async function pass(incoming: IncomingMessage, body: string) {
    const forwarded = Object.entries(incoming.headers).filter(([name]) => !ofTheConnection.has(name));
    const headers = Object.fromEntries(forwarded) as Record<string, string>;
    const authorization = headers['authorization'] && { authorization: rules.authorization(headers['authorization']) };
    const response = await fetch(new URL(incoming.url ?? '', target), {
      method: incoming.method ?? 'GET',
      headers: { ...headers, ...authorization },
      ...(body === '' ? {} : { body }),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    };
  }

  const answer = (outgoing: ServerResponse, status: number, type: string, body: string): void =>
    void outgoing.writeHead(status, { 'content-type': type, ...rules.headers }).end(body);

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    spoil: (request, spoil) => void spoils.push({ request, spoil }),
    heal: () => void spoils.splice(0),
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
