import pg from 'pg';
import { settlesWithin, storeLimitMs, withTimeLimit } from './time-limit.js';

const connectMs = 2_000;
/** How long the server works for us on one statement, and on one that waits for others. */
const serverLimits =
  'SET LOCAL statement_timeout = 4000; SET LOCAL lock_timeout = 2000; SET LOCAL idle_in_transaction_session_timeout = 8000';
/** What is acknowledged is on disk, whatever the server's default; with a synchronous standby, also there. */
const begin = `BEGIN; SET LOCAL synchronous_commit = on; ${serverLimits}`;
const maxConnections = 10;
/** How long closing waits for connections that do not answer. */
const closeMs = 2_000;

/** PostgreSQL did not do what was requested. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  /** @param mayHaveWritten whether the transaction may be durable all the same: the answer to its end is missing */
  constructor(
    readonly mayHaveWritten: boolean,
    options?: ErrorOptions,
  ) {
    super('the database did not answer, or answered with an error', options);
  }
}

/** One statement. @throws {DatabaseError} */
export type Query = <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What a transaction returns to be undone: its result is reported all the same. */
export class Undone<T> {
  constructor(readonly result: T) {}
}

/** The one pool of connections to PostgreSQL. Whoever made it closes it. It connects when it is used, so a start does not need the server. */
export class Postgres {
  readonly #pool: pg.Pool;
  #closing: Promise<void> | undefined;

  /** @param onError reports connections that broke while nobody used them; the error holds no password */
  constructor(url: string, onError: (error: unknown) => void) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: maxConnections,
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      application_name: 'paygraph',
    });
    // The pool reports its end before its connections are closed: one that breaks in between matters to nobody.
    this.#pool.on('error', (error) => {
      if (this.#closing === undefined) onError(error);
    });
  }

  /** Reads with one statement. @throws {DatabaseError} */
  read<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#withClient((query) => query<Row>(text, values));
  }

  /**
   * Runs the work in one transaction, which is durable when this settles.
   *
   * @throws {DatabaseError} and what the work throws; then nothing was written, unless the error says otherwise
   */
  write<T>(work: (query: Query) => Promise<T | Undone<T>>): Promise<T> {
    return this.#withClient(async (query) => {
      await query(begin);
      const result = await work(query).catch(async (error: unknown) => {
        await query('ROLLBACK').catch(() => undefined);
        throw error;
      });
      if (result instanceof Undone) {
        await query('ROLLBACK');
        return result.result;
      }
      await query('COMMIT').catch((error: unknown) => {
        throw new DatabaseError(true, { cause: (error as DatabaseError).cause });
      });
      return result;
    });
  }

  close(): Promise<void> {
    return (this.#closing ??= settlesWithin(this.#pool.end(), closeMs).then(() => undefined));
  }

  async #withClient<T>(work: (query: Query) => Promise<T>): Promise<T> {
    // The wait for a connection counts, too.
    const endsAt = performance.now() + storeLimitMs;
    const client = await this.#connect();
    let fault: Error | undefined;
    // Without a listener, a connection that breaks while it is used would end the process.
    const onBreak = (error: Error): void => void (fault = error);
    client.on('error', onBreak);
    const query: Query = async (text, values) => {
      try {
        const running = client.query(text, values && [...values]);
        return (await withTimeLimit(running, endsAt - performance.now(), late)).rows as never;
      } catch (cause) {
        // The connection may be in any state: it is not used again.
        if (isBroken(cause)) fault = cause;
        throw new DatabaseError(false, { cause });
      }
    };
    try {
      return await work(query);
    } finally {
      client.release(fault);
      if (!fault) client.off('error', onBreak);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (cause) {
      throw new DatabaseError(false, { cause });
    }
  }
}

const late = () => new Error('the database did not answer in time');

/** An error that the server reported itself leaves the connection sound. */
const isBroken = (error: unknown): error is Error => error instanceof Error && !(error instanceof pg.DatabaseError);
