import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the gateway sent. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** JSON unless it is text; `headers` win over the defaults. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export type FakeHandler = (
  request: RecordedRequest,
  response: ServerResponse,
) => FakeAnswer | undefined | Promise<FakeAnswer | undefined>;

export interface FakeUpstream {
  readonly url: string;
  /** Everything that arrived, in order. */
  readonly requests: readonly RecordedRequest[];
  /** The requests whose path begins so. */
  requestsTo(path: string): readonly RecordedRequest[];
  /** Answers requests of this method whose path (without query) is this; a later `on` for the same wins. `undefined` from a handler leaves the request hanging. */
  on(method: string, path: string | RegExp, answer: FakeAnswer | FakeHandler): void;
}

/** A provider's wire, faked: a real HTTP server that records, and fails the test at an unexpected request. */
export async function startFakeUpstream(): Promise<FakeUpstream> {
  const requests: RecordedRequest[] = [];
  const unforeseen: string[] = [];
  const routes: { method: string; path: string | RegExp; answer: FakeAnswer | FakeHandler }[] = [];

  const server = createServer((incoming, response) => void serve(incoming, response));

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request: RecordedRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    requests.push(request);
    const pathname = request.path.split('?')[0] ?? '';
    const route = routes.findLast(
      ({ method, path }) =>
        method === request.method && (typeof path === 'string' ? path === pathname : path.test(pathname)),
    );
    if (!route) {
      unforeseen.push(`${request.method} ${request.path}`);
      response.writeHead(599).end();
      return;
    }
    const answer = typeof route.answer === 'function' ? await route.answer(request, response) : route.answer;
    if (!answer || response.destroyed) return;
    const isText = typeof answer.body === 'string';
    response.writeHead(answer.status ?? 200, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...answer.headers,
    });
    response.end(isText || answer.body === undefined ? answer.body : JSON.stringify(answer.body));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (unforeseen.length > 0)
      throw new Error(`the gateway sent what the test did not foresee: ${unforeseen.join(', ')}`);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    requestsTo: (path) => requests.filter((request) => request.path.startsWith(path)),
    on: (method, path, answer) => void routes.push({ method, path, answer }),
  };
}
