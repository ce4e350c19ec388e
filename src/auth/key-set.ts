import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type CryptoKey,
  errors,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
} from 'jose';

/** The keys cannot be read, and none are left that may still be used: nothing is said about the token. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/** How long keys are used before they are read again. */
const cacheMaxAge = 600_000;
/** An unknown key id makes them be read again at most this often. */
const cooldownDuration = 30_000;
const timeoutDuration = 5_000;
/** After a failure the issuer is left alone for so long: jose itself asks again for each token. */
const backoffMs = 5_000;
/** How long keys that cannot be renewed are still used: an issuer that is down for a night does not take the gateway down. */
const staleMs = 12 * 3_600_000;

/** The published keys of one issuer. An outage there leaves the last good ones in use for twelve hours; unknown keys never cause a storm. */
export class KeySet {
  readonly #remote: ReturnType<typeof createRemoteJWKSet>;
  #failedAtMs = -Infinity;
  #goodAtMs = -Infinity;

  constructor(
    url: string,
    private readonly onOutage: () => void,
  ) {
    this.#remote = createRemoteJWKSet(new URL(url), { cacheMaxAge, cooldownDuration, timeoutDuration });
  }

  /**
   * The key that a token names.
   *
   * @throws {KeysUnavailableError} there are no keys that may be used
   * @throws {errors.JOSEError} there are, and none is the token's
   */
  async find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    if (Date.now() - this.#failedAtMs < backoffMs) return this.#findHeld(header, token);
    try {
      const key = await this.#remote(header, token);
      this.#goodAtMs = Date.now();
      return key;
    } catch (error) {
      if (!isAboutTheKeys(error)) throw error;
      this.#failedAtMs = Date.now();
      this.onOutage();
      return this.#findHeld(header, token);
    }
  }

  async #findHeld(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> {
    const held = this.#remote.jwks();
    if (!held || Date.now() - this.#goodAtMs > staleMs) throw new KeysUnavailableError('the keys cannot be read');
    return createLocalJWKSet(held)(header, token);
  }
}

/** A set that cannot be fetched or read, as against one that has no key for the token. */
function isAboutTheKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  return !(error instanceof errors.JOSEError) || error.constructor === errors.JOSEError;
}
