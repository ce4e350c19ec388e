import { gatewayKey } from '../../domain/caller.js';
import {
  ProviderInvalidResponseError,
  ProviderMisconfiguredError,
  RequestCancelledError,
} from '../../domain/failures.js';
import type { OperationScope, UpstreamMeter } from '../../domain/provider.js';
import { parseBody } from '../../upstream/answers.js';
import type { Upstream, UpstreamAnswer } from '../../upstream/upstream.js';
import { integer, object, text } from '../wire.js';
import type { PurseSettings } from './settings.js';
import type { PurseWire } from './types.js';

interface Token {
  readonly value: string;
  /** From here on a new one is fetched, while this one still works. */
  readonly renewAtMs: number;
  readonly expiresAtMs: number;
}

/** A token is renewed in the last tenth of its life, but no more than these five minutes ahead (as Purse's own plugin does). */
const longestMarginMs = 300_000;
/** After a renewal ahead of time has failed, the next one waits this long: the old token still works. */
const renewalPauseMs = 5_000;

/**
 * OAuth2 client credentials: one token for all calls, fetched once however many wait for it. It is renewed ahead of its end
 * without holding anybody up, and stays in this object: it is in no message, log or key.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6749#section-4.4
 */
export class PurseCredentials {
  #current: Token | undefined;
  #renewal: Promise<Token> | undefined;
  #pausedUntilMs = 0;

  /** @param upstream the way to the token host, which need not be the API's */
  constructor(
    private readonly settings: PurseSettings,
    private readonly upstream: Upstream,
  ) {}

  /**
   * A token that works. The one who gives up waiting leaves the renewal to the others.
   *
   * @throws {ProviderMisconfiguredError} the token endpoint refuses us, or is not there
   * @throws {ProviderInvalidResponseError} its answer is no usable token
   */
  async token(scope: OperationScope): Promise<string> {
    const nowMs = Date.now();
    const held = this.#current;
    if (!held || nowMs >= held.expiresAtMs) return (await untilAborted(this.#renew(scope.meter), scope.signal)).value;
    if (nowMs >= held.renewAtMs && nowMs >= this.#pausedUntilMs) this.#renewAhead(scope.meter);
    return held.value;
  }

  /** Purse has refused this token: the next call gets another, unless the token has been replaced already. */
  forget(token: string): void {
    if (this.#current?.value === token) this.#current = undefined;
  }

  /** What every call carries. */
  headers(token: string): Record<string, string> {
    return { accept: 'application/json', authorization: `Bearer ${token}`, ...this.#apiKey() };
  }

  #apiKey(): Record<string, string> {
    const { PURSE_API_KEY: apiKey } = this.settings;
    return apiKey === undefined ? {} : { 'x-api-key': apiKey };
  }

  #renewAhead(meter: UpstreamMeter): void {
    this.#renew(meter).catch(() => {
      this.#pausedUntilMs = Date.now() + renewalPauseMs;
    });
  }

  #renew(meter: UpstreamMeter): Promise<Token> {
    this.#renewal ??= this.#fetch(meter).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  /** Belongs to no single operation, so no operation's signal or limit ends it; the upstream's own time limits do. */
  async #fetch(meter: UpstreamMeter): Promise<Token> {
    const askedAtMs = Date.now();
    const { pathname, search } = new URL(this.settings.PURSE_TOKEN_URL);
    const answer = await this.upstream.read(
      {
        operation: 'createToken',
        method: 'POST',
        path: pathname + search,
        headers: {
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
          authorization: basic(this.settings.PURSE_CLIENT_ID, this.settings.PURSE_CLIENT_SECRET),
          ...this.#apiKey(),
        },
        body: 'grant_type=client_credentials',
      },
      { meter: meter.unrefused, signal: new AbortController().signal, callerKey: gatewayKey, isForWrite: true },
    );
    this.#current = readToken(answer, askedAtMs);
    return this.#current;
  }
}

/** HTTP Basic, both parts form-encoded first. @see https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1 */
function basic(clientId: string, clientSecret: string): string {
  const encode = (part: string) => new URLSearchParams({ '': part }).toString().slice(1);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}

/** @param askedAtMs the token's life is counted from before the request, so that it ends here no later than at Purse */
function readToken(answer: UpstreamAnswer, askedAtMs: number): Token {
  if (answer.status < 200 || answer.status >= 300) throw new ProviderMisconfiguredError('PURSE');
  const wire: PurseWire<'Token'> = object(parseBody('PURSE', answer.body));
  const value = text(wire.access_token);
  if (value === null || !/^[\x21-\x7e]+$/.test(value)) throw invalid('it contains no access token');
  if ((text(wire.token_type) ?? 'Bearer').toLowerCase() !== 'bearer') throw invalid('its token is of an unknown type');
  const lifeMs = (integer(wire.expires_in) ?? 0) * 1_000;
  if (lifeMs <= 0) throw invalid('its token has no usable lifetime');
  const expiresAtMs = askedAtMs + lifeMs;
  return { value, expiresAtMs, renewAtMs: expiresAtMs - Math.min(longestMarginMs, lifeMs / 10) };
}

const invalid = (what: string) => new ProviderInvalidResponseError('PURSE', what);

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(new RequestCancelledError());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
