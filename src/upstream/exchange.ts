import type { Dispatcher } from 'undici';

export interface ExchangeRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query, from the root of the origin. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A whole HTTP answer. */
export interface ExchangeAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface ExchangeLimits {
  readonly signal: AbortSignal;
  /** For everything, from the request to the last byte of the body. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  /** Called when the exchange is given up while undici still holds it for a connection; what it returns is called when undici releases it. */
  readonly hold: () => () => void;
}

/** Why an exchange brought no whole answer. */
export class ExchangeFailedError extends Error {
  override readonly name = 'ExchangeFailedError';

  /** @param wasStarted whether a byte of the request may have left: false only when certainly none did */
  constructor(
    readonly why: 'aborted' | 'timeout' | 'too-large' | 'connection',
    readonly wasStarted: boolean,
    options?: ErrorOptions,
  ) {
    super(`the exchange failed: ${why}`, options);
  }
}

/**
 * One HTTP exchange, read whole. Written on undici's `dispatch` and not on its `request`, so that one deadline and one size limit hold for
 * everything from the request to the last byte, and an exchange that was given up while it waited for a connection never goes out.
 *
 * @throws {ExchangeFailedError} when a limit or the signal ended it, or the connection failed
 */
export function exchange(
  dispatcher: Dispatcher,
  { method, path, headers, body }: ExchangeRequest,
  { signal, timeoutMs, maxResponseBytes, hold }: ExchangeLimits,
): Promise<ExchangeAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let ended: ExchangeFailedError | undefined;
    let release: (() => void) | undefined;
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let answerHeaders: ExchangeAnswer['headers'] = {};

    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const end = (why: ExchangeFailedError['why']): void => {
      const error = new ExchangeFailedError(why, controller !== undefined);
      ended = error;
      if (!controller) release = hold();
      settle(() => reject(error));
      controller?.abort(error);
    };
    const onAbort = (): void => end('aborted');
    const timer = setTimeout(end, timeoutMs, 'timeout' satisfies ExchangeFailedError['why']);
    signal.addEventListener('abort', onAbort, { once: true });

    dispatcher.dispatch(
      { method, path, headers, body: body ?? null },
      {
        onRequestStart: (started) => {
          // Ended while it waited for its connection: it must never go out any more.
          if (ended) started.abort(ended);
          else controller = started;
        },
        onResponseStart: (_controller, statusCode, responseHeaders) => {
          status = statusCode;
          answerHeaders = responseHeaders;
        },
        onResponseData: (_controller, chunk) => {
          size += chunk.length;
          if (size > maxResponseBytes) end('too-large');
          else chunks.push(chunk);
        },
        onResponseEnd: () => {
          const [only, ...others] = chunks;
          const bytes = only && others.length === 0 ? only : Buffer.concat(chunks);
          settle(() => resolve({ status, headers: answerHeaders, body: bytes.toString('utf8') }));
        },
        onResponseError: (_controller, cause) => {
          release?.();
          const isOurs = cause === ended;
          settle(() =>
            reject(isOurs ? cause : new ExchangeFailedError('connection', controller !== undefined, { cause })),
          );
        },
      },
    );
  });
}
