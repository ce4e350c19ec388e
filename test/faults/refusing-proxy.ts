import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy to a provider that can be closed: whoever connects then is refused by the machine itself. */
export interface RefusingProxy {
  readonly url: string;
  /** Nobody listens any more once so many further requests have come in; those are still answered. */
  refuseAfter(requests: number): void;
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** Each request has a connection of its own, so that the next one has to connect. */
export async function startRefusingProxy(target: string): Promise<RefusingProxy> {
  let left = Infinity;
  let closed = Promise.resolve();
  const server = createServer((incoming, outgoing) => {
    left -= 1;
    if (left === 0) stopListening();
    forward(target, incoming, outgoing);
  });
  const listen = (port: number) => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const stopListening = (): void => {
    closed = new Promise((resolve) => void server.close(() => resolve()));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refuseAfter: (requests) => {
      left = requests;
      if (requests === 0) stopListening();
    },
    reopen: async () => {
      left = Infinity;
      await closed;
      if (!server.listening) await listen(port);
    },
    close: async () => {
      if (server.listening) stopListening();
      server.closeAllConnections();
      await closed;
    },
  };
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url = '/' } = incoming;
  const upstream = request(new URL(url, target), { method, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
    answer.pipe(outgoing);
  });
  upstream.once('error', () => outgoing.destroy());
  incoming.pipe(upstream);
}
