import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type CryptoKey,
  errors,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
} from 'jose';

/** The keys cannot be read, and none are left that may still be used: nothing is known about the token. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/** From this age on, keys are read again while requests go on with the old ones. */
const renewAfterMs = 300_000;
/** From this age on, a request waits for the keys: the time after which a withdrawn key is refused at the latest. */
const maxAgeMs = 600_000;
/** An unknown key id causes a reading at most this often. */
const cooldownMs = 30_000;
/** After a failed reading the issuer is left alone for so long. */
const backoffMs = 5_000;
/** How long keys that cannot be renewed are still used: an issuer that is down for a night does not take the gateway down. */
const staleMs = 12 * 3_600_000;
const timeoutDuration = 5_000;

/** Keys as they were read at one time. */
interface HeldKeys {
  readonly find: ReturnType<typeof createLocalJWKSet>;
  /** Another one for another content. */
  readonly revision: string;
  readonly readAtMs: number;
}

/**
 * The published keys of one issuer, read when a request needs them: after five minutes in the background, after ten minutes before the request is answered. An outage
 * leaves the last good ones in use for twelve hours, and requests do not wait meanwhile. Neither an outage nor unknown keys cause a storm of readings.
 */
export class KeySet {
  readonly #remote: ReturnType<typeof createRemoteJWKSet>;
  #held: HeldKeys | undefined;
  #failedAtMs = -Infinity;
  #reading: Promise<void> | undefined;

  /** @param onOutage called after each failed reading, at most every five seconds */
  constructor(
    url: string,
    private readonly onOutage: () => void,
  ) {
    this.#remote = createRemoteJWKSet(new URL(url), { timeoutDuration });
  }

  /**
   * Names the keys in force. What was proven under another name has to be proven again: its key may have been withdrawn.
   *
   * @throws {KeysUnavailableError} there are no keys that may be used
   */
  async revision(): Promise<string> {
    return (await this.#inForce()).revision;
  }

  /**
   * The key that a token names.
   *
   * @throws {KeysUnavailableError} there are no keys that may be used
   * @throws {errors.JOSEError} there are, and none is the token's
   */
  async find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    const held = await this.#inForce();
    try {
      return await held.find(header, token);
    } catch (error) {
      const isRested = Date.now() - held.readAtMs >= cooldownMs && Date.now() - this.#failedAtMs >= backoffMs;
      if (!(error instanceof errors.JWKSNoMatchingKey) || !isRested) throw error;
      await this.#read();
      return (await this.#inForce()).find(header, token);
    }
  }

  async #inForce(): Promise<HeldKeys> {
    await this.#renew();
    if (this.#held && this.#ageMs() <= staleMs) return this.#held;
    throw new KeysUnavailableError('the keys cannot be read');
  }

  #ageMs(): number {
    return Date.now() - (this.#held?.readAtMs ?? -Infinity);
  }

  async #renew(): Promise<void> {
    const ageMs = this.#ageMs();
    if (ageMs < renewAfterMs || Date.now() - this.#failedAtMs < backoffMs) return;
    const reading = this.#read();
    const isOutage = this.#failedAtMs >= (this.#held?.readAtMs ?? Infinity);
    if (ageMs > staleMs || (ageMs >= maxAgeMs && !isOutage)) await reading;
  }

  /** One reading at a time, shared by all requests meanwhile. Never rejects. */
  #read(): Promise<void> {
    this.#reading ??= this.#readOnce().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    try {
      await this.#remote.reload();
      const jwks = this.#remote.jwks();
      if (!jwks) throw new KeysUnavailableError('nothing was read');
      const revision = createHash('sha256').update(JSON.stringify(jwks)).digest('base64url');
      this.#held = { find: createLocalJWKSet(jwks), revision, readAtMs: Date.now() };
    } catch {
      this.#failedAtMs = Date.now();
      this.onOutage();
    }
  }
}
