import { createHash } from 'node:crypto';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import QuickLRU from 'quick-lru';
import type { Caller } from '../domain/caller.js';
import { KeySet, KeysUnavailableError } from './key-set.js';

/** Whose tokens are accepted, and for whom they must be meant. */
export interface TokenSettings {
  readonly issuers: readonly { readonly issuer: string; readonly jwksUrl: string }[];
  /** A token must be meant for one of these. */
  readonly audiences: readonly string[];
  /** The claim that names whose idempotency keys and operations are used; undefined for the subject. */
  readonly tenantClaim?: string | undefined;
}

/** Asymmetric only: a shared-secret algorithm would let whoever knows a public key sign with it. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSeconds = 30;
/** Longer than any sensible token: what is more is not looked at. */
const maxTokenLength = 8_192;
/** Some 2 MB. */
const maxRememberedTokens = 5_000;

/** Why a request is turned away: without a token that proves itself, or because the keys cannot be read just now. */
export type AuthFailure = 'UNAUTHENTICATED' | 'AUTH_UNAVAILABLE';

/** A check that tells the caller of a good token, and why it is none otherwise; it never throws. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Caller | AuthFailure>;

/**
 * Checks the bearer token of a request: signature by a key that its issuer publishes, issuer, audience, expiry (required), not-before and
 * subject (required), with 30 s of tolerance between clocks. A token that proved itself is remembered, by its digest, until it expires.
 *
 * @param onOutage told when the keys of an issuer cannot be read, at most every five seconds
 */
export function createTokenVerifier(
  { issuers, audiences, tenantClaim }: TokenSettings,
  onOutage: (issuer: string) => void,
): TokenVerifier {
  const keySets = new Map(issuers.map(({ issuer, jwksUrl }) => [issuer, new KeySet(jwksUrl, () => onOutage(issuer))]));
  const remembered = new QuickLRU<string, Remembered>({ maxSize: maxRememberedTokens });
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > maxTokenLength) return 'UNAUTHENTICATED';
    const digest = createHash('sha256').update(token).digest('base64url');
    const known = remembered.get(digest);
    if (known && known.expiresAtMs > Date.now()) return known.caller;
    try {
      const payload = await verify(token, keySets, [...audiences]);
      const caller = toCaller(payload, tenantClaim);
      remembered.set(digest, { caller, expiresAtMs: Number(payload.exp) * 1_000 });
      return caller;
    } catch (error) {
      return error instanceof KeysUnavailableError ? 'AUTH_UNAVAILABLE' : 'UNAUTHENTICATED';
    }
  };
}

interface Remembered {
  readonly caller: Caller;
  readonly expiresAtMs: number;
}

/** @throws {errors.JOSEError} it proves nothing. @throws {KeysUnavailableError} it could not be checked */
async function verify(token: string, keySets: ReadonlyMap<string, KeySet>, audience: string[]): Promise<JWTPayload> {
  // Not believed yet: it only tells whose keys are to be asked, and is checked with the rest.
  const issuer = decodeJwt(token).iss ?? '';
  const keys = keySets.get(issuer);
  if (!keys) throw new errors.JWTInvalid('the issuer is none of ours');
  const { payload } = await jwtVerify(token, (header, jws) => keys.find(header, jws), {
    issuer,
    audience,
    algorithms,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: clockToleranceSeconds,
  });
  return payload;
}

function toCaller(payload: JWTPayload, tenantClaim: string | undefined): Caller {
  const { scope, scp } = payload;
  return { tenant: tenantOf(payload, tenantClaim), scopes: new Set([...toScopes(scope), ...toScopes(scp)]) };
}

/**
 * Of one issuer in any case: two issuers may know different tenants by one name.
 *
 * @throws {errors.JWTInvalid} the claim is missing or no text: to take the subject instead would separate a tenant from its own keys
 */
function tenantOf({ iss, sub, ...claims }: JWTPayload, tenantClaim: string | undefined): string {
  if (tenantClaim === undefined || tenantClaim === 'sub') return JSON.stringify([iss, sub]);
  const tenant = claims[tenantClaim];
  if (typeof tenant !== 'string' || tenant.trim() === '') throw new errors.JWTInvalid('the tenant is missing');
  return JSON.stringify([iss, tenantClaim, tenant]);
}

/** RFC 8693 has one text with blanks (`scope`); some issuers send a list, or call it `scp`. */
function toScopes(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
}
