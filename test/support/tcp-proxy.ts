import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before a server and can stop passing on what is said. */
export interface TcpProxy {
  readonly port: number;
  /** From now on nothing is passed on, in either direction; it is held until `resume`. */
  stall(): void;
  /** The same, from the moment on that a client sends this text; the text itself is passed on, its answer is not. @param onStall called at that moment */
  stallAnswerTo(text: string, onStall?: () => void): void;
  /** The same, and the text itself is not passed on either. */
  stallAt(text: string): void;
  resume(): void;
  /** Breaks all connections. */
  cut(): void;
  close(): Promise<void>;
}

/** @param target host and port of the server */
export async function startTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let trigger: { readonly text: string; readonly isPassedOn: boolean; readonly onStall?: () => void } | undefined;
  let isStalled = false;
  let held: (() => void)[] = [];
  const pass = (to: Socket, chunk: Buffer): void => {
    if (isStalled) held.push(() => to.write(chunk));
    else to.write(chunk);
  };
  const fromClient = (to: Socket, chunk: Buffer): void => {
    const isMet = trigger !== undefined && chunk.includes(trigger.text);
    if (isMet && !trigger?.isPassedOn) isStalled = true;
    pass(to, chunk);
    if (!isMet) return;
    isStalled = true;
    trigger?.onStall?.();
    trigger = undefined;
  };
  const server = createServer((client) => {
    const upstream = connect(target);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => fromClient(upstream, chunk)).on('close', () => upstream.destroy());
    upstream.on('data', (chunk) => pass(client, chunk)).on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const resume = (): void => {
    isStalled = false;
    trigger = undefined;
    const waiting = held;
    held = [];
    for (const write of waiting) write();
  };
  const cut = (): void => [...sockets].forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => void (isStalled = true),
    stallAnswerTo: (text, onStall) => void (trigger = { text, isPassedOn: true, ...(onStall ? { onStall } : {}) }),
    stallAt: (text) => void (trigger = { text, isPassedOn: false }),
    resume,
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
