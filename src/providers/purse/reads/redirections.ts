import {
  createRemoteJWKSet,
  customFetch,
  decodeProtectedHeader,
  jwksCache,
  jwtVerify,
  type JSONWebKeySet,
  type JWKSCacheInput,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { GatewayFailure, InvalidInputError, RequestCancelledError } from '../../../domain/failures.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { RedirectionRecord } from '../../../domain/records.js';
import type { ReportUnknown } from '../../tables.js';
import { text } from '../../wire.js';
import type { PurseClient } from '../client.js';
import { toRedirection } from '../records/redirection.js';
import type { PurseWire } from '../types.js';

/** Purse documents no algorithm; its keys are RSA keys. Never `none`, never one with a shared secret. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
/** Purse's tokens are below 1,000 characters; nothing longer is looked at. */
const maxTokenLength = 8_192;
const keysMaxAgeMs = 600_000;
/** A token with an unknown `kid` makes us look for new keys, but no more often than this. */
const keysCooldownMs = 30_000;
/** While Purse does not hand out its keys, the last good ones are used for so long. */
const staleKeysMs = 6 * 3_600_000;

/**
 * Reads `purse-redirection-data`, the token that Purse puts into the shopper's return URL. One for the life of the process:
 * it remembers Purse's public keys.
 */
export class PurseRedirections {
  /** Shared by all verifications; jose stores the keys and their age in it. */
  readonly #cache: JWKSCacheInput = {};
  #lastGood: { readonly keys: JSONWebKeySet; readonly receivedAtMs: number } | undefined;

  constructor(private readonly client: PurseClient) {}

  /**
   * @throws {InvalidInputError} for a token that is malformed, altered, out of its time, or signed by another key
   * @throws {ProviderFailure} when the keys cannot be read and no earlier ones are left
   */
  async read(token: string, scope: OperationScope, report: ReportUnknown): Promise<RedirectionRecord> {
    const claims: Readonly<Record<string, unknown>> = await this.#verify(token, scope);
    const redirection = toRedirection(claims, report);
    if (!redirection) throw unproven();
    return redirection;
  }

  async #verify(token: string, scope: OperationScope): Promise<JWTPayload> {
    if (!isWellFormed(token)) throw unproven();
    try {
      return (await jwtVerify(token, this.#keysFor(scope), { algorithms })).payload;
    } catch (error) {
      if (error instanceof GatewayFailure) throw error;
      throw unproven();
    }
  }

  /** jose picks the key by `kid`, fetches on an unknown one, and caches; our own way to Purse does the fetching. */
  #keysFor(scope: OperationScope): JWTVerifyGetKey {
    const keySet = createRemoteJWKSet(new URL('https://purse.invalid/signing-jwks'), {
      cacheMaxAge: keysMaxAgeMs,
      cooldownDuration: keysCooldownMs,
      [jwksCache]: this.#cache,
      [customFetch]: async () => Response.json(await this.#fetchKeys(scope)),
    });
    return (header, jws) => keySet({ ...header, kid: String(header.kid) }, jws);
  }

  async #fetchKeys(scope: OperationScope): Promise<JSONWebKeySet> {
    try {
      const keys = { keys: (await this.client.getSigningJwks(scope)).flatMap(toRsaKey) };
      this.#lastGood = { keys, receivedAtMs: Date.now() };
      return keys;
    } catch (error) {
      const held = this.#lastGood;
      if (error instanceof RequestCancelledError || !held || Date.now() - held.receivedAtMs > staleKeysMs) throw error;
      return held.keys;
    }
  }
}

/** One sentence for every fault, so that nothing is revealed about a token that is not proven. */
const unproven = () => new InvalidInputError('token', 'is not a redirection token that Purse has signed');

/** Three parts, an algorithm of the list and a key id: anything else is refused without asking Purse. */
function isWellFormed(token: string): boolean {
  if (token.length > maxTokenLength || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return false;
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return algorithms.includes(alg ?? '') && text(kid) !== null;
  } catch {
    return false;
  }
}

/** The key with its id as text: Purse publishes one as the number 12345. Keys other than RSA are dropped. */
function toRsaKey({ kty, kid, n, e }: PurseWire<'Jwk'>): JSONWebKeySet['keys'] {
  const id = text(kid);
  const isRsa = kty === 'RSA' && typeof n === 'string' && typeof e === 'string';
  return isRsa && id !== null ? [{ kty, kid: id, n, e }] : [];
}
