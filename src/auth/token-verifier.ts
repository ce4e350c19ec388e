import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

/** Whose tokens are accepted, and for whom they must be meant. */
export interface TokenSettings {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Asymmetric only: a shared-secret algorithm would let whoever knows a public key sign with it. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSeconds = 30;

/** Why a request is turned away: without a token that proves itself, or because the keys cannot be read just now. */
export type AuthFailure = 'UNAUTHENTICATED' | 'AUTH_UNAVAILABLE';

/** Who a good token speaks for. */
export interface Caller {
  /** Issuer and subject together: whose idempotency keys are used. */
  readonly tenant: string;
}

/**
 * Checks the bearer token of a request: signature by a published key, issuer, audience, expiry (required) and not-before, with
 * 30 s of tolerance between clocks. The keys are kept for ten minutes and read again for an unknown key at most every 30 s.
 *
 * @returns a check that tells the caller of a good token, and why it is none otherwise; it never throws
 */
export function createTokenVerifier({
  jwksUrl,
  issuer,
  audience,
}: TokenSettings): (authorization: string | undefined) => Promise<Caller | AuthFailure> {
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  const options = {
    issuer,
    audience,
    algorithms,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: clockToleranceSeconds,
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return 'UNAUTHENTICATED';
    try {
      const { payload } = await jwtVerify(token, keys, options);
      return { tenant: JSON.stringify([payload.iss, payload.sub]) };
    } catch (error) {
      return isAboutTheToken(error) ? 'UNAUTHENTICATED' : 'AUTH_UNAVAILABLE';
    }
  };
}

/** Everything that jose finds wrong is the token's fault, but for a key set that cannot be fetched or read. */
function isAboutTheToken(error: unknown): boolean {
  const isAboutTheKeys =
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    (error instanceof Error && error.constructor === errors.JOSEError);
  return error instanceof errors.JOSEError && !isAboutTheKeys;
}
