import { createDatabase, passIn } from '../kit/stores.js';
import { startTcpProxy } from '../support/tcp-proxy.js';

/** A ledger in PostgreSQL of the test's own, which can stop answering. */
export interface OwnPostgres {
  readonly url: string;
  /** From the next commit on nothing is answered: that commit is done, and nobody is informed. Resolves when it has come. */
  freeze(): Promise<void>;
  /** Breaks the connections of who waited, and answers again. */
  thaw(): void;
  /** Lets time pass for what is stored. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** @param server the URL of any database of the server */
export async function startOwnPostgres(server: string): Promise<OwnPostgres> {
  const database = await createDatabase(server);
  const url = new URL(database.url);
  const proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port || 5432) });
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return {
    url: url.href,
    freeze: () => new Promise((resolve) => void proxy.stallAnswerTo('COMMIT', resolve)),
    thaw: () => {
      proxy.cut();
      proxy.resume();
    },
    pass: (ms) => passIn(database, ms),
    close: async () => {
      await proxy.close();
      await database.drop();
    },
  };
}
