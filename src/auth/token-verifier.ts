import { createHash } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import { BoundedCache, bytesOf } from '../cache/bounded-cache.js';
import type { Caller } from '../domain/caller.js';
import { KeySet, KeysUnavailableError } from './key-set.js';
import { assertIsAccessToken, type CheckedClaims } from './token-rules.js';

/** Whose tokens are accepted, and for whom they must be meant. */
export interface TokenSettings {
  readonly issuers: readonly { readonly issuer: string; readonly jwksUrl: string }[];
  /** A token must be meant for one of these. */
  readonly audiences: readonly string[];
  /** The most that may lie between a token's `iat` and its `exp`. */
  readonly maxLifetimeSeconds: number;
  /** The claim that names whose idempotency keys and operations are used; undefined for the subject. */
  readonly tenantClaim?: string | undefined;
}

/** Asymmetric only: a shared-secret algorithm would let whoever knows a public key sign with it. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSeconds = 30;
/** Longer than any sensible token: what is more is not looked at. */
const maxTokenLength = 8_192;
/** Some 5,000 callers with a few scopes each. */
const maxRememberedBytes = 4_000_000;

/** Why a request is rejected: without a token that proves itself, or because the keys cannot be read just now. */
export type AuthFailure = 'UNAUTHENTICATED' | 'AUTH_UNAVAILABLE';

/** A check that returns the caller of a good token, and why it is none otherwise; it never throws. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Caller | AuthFailure>;

/**
 * Checks the bearer token of a request: signature by a key that its issuer publishes, issuer, audience, expiry, time of issue and subject (all required), not-before,
 * lifetime and purpose, with 30 s of tolerance between clocks. A token that proved itself is remembered, by its digest, until it expires or the keys of its issuer change.
 *
 * @param onOutage called when the keys of an issuer cannot be read, at most every five seconds
 */
export function createTokenVerifier(settings: TokenSettings, onOutage: (issuer: string) => void): TokenVerifier {
  const keySets = new Map(
    settings.issuers.map(({ issuer, jwksUrl }) => [issuer, new KeySet(jwksUrl, () => onOutage(issuer))]),
  );
  const remembered = new BoundedCache<Remembered>({
    name: 'cache of verified tokens',
    maxBytes: maxRememberedBytes,
    sizeOf: bytesOf,
  });
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > maxTokenLength) return 'UNAUTHENTICATED';
    const digest = createHash('sha256').update(token).digest('base64url');
    try {
      const known = remembered.get(digest);
      if (known && (await isStillProven(known))) return known.caller;
      const proven = await prove(token, keySets, settings);
      remembered.set(digest, proven);
      return proven.caller;
    } catch (error) {
      return error instanceof KeysUnavailableError ? 'AUTH_UNAVAILABLE' : 'UNAUTHENTICATED';
    }
  };
}

/** A caller, and what has to stay as it is for the proof to hold. */
interface Remembered {
  readonly caller: Caller;
  readonly expiresAtMs: number;
  readonly keys: KeySet;
  /** Of the keys, when the token was proven. */
  readonly revision: string;
}

async function isStillProven({ expiresAtMs, keys, revision }: Remembered): Promise<boolean> {
  return expiresAtMs > Date.now() && (await keys.revision()) === revision;
}

/** @throws {Error} it proves nothing. @throws {KeysUnavailableError} it could not be checked */
async function prove(
  token: string,
  keySets: ReadonlyMap<string, KeySet>,
  { audiences, maxLifetimeSeconds, tenantClaim }: TokenSettings,
): Promise<Remembered> {
  // Not believed yet: it only says whose keys are to be used, and is checked with the rest.
  const issuer = decodeJwt(token).iss ?? '';
  const keys = keySets.get(issuer);
  if (!keys) throw new Error('the issuer is none of ours');
  // Read before the proof: when the keys change meanwhile, the token is proven once more.
  const revision = await keys.revision();
  const { payload, protectedHeader } = await jwtVerify(token, (header, jws) => keys.find(header, jws), {
    issuer,
    audience: [...audiences],
    algorithms,
    requiredClaims: ['exp', 'sub'],
    maxTokenAge: maxLifetimeSeconds,
    clockTolerance: clockToleranceSeconds,
  });
  assertIsAccessToken(protectedHeader, payload, maxLifetimeSeconds);
  return { caller: toCaller(payload, tenantClaim), expiresAtMs: payload.exp * 1_000, keys, revision };
}

function toCaller(claims: CheckedClaims, tenantClaim: string | undefined): Caller {
  const { scope, scp } = claims;
  return { tenant: tenantOf(claims, tenantClaim), scopes: new Set([...toScopes(scope), ...toScopes(scp)]) };
}

/**
 * Of one issuer in any case: two issuers may know different tenants by one name.
 *
 * @throws {Error} the claim is missing or no text: to take the subject instead would separate a tenant from its own keys
 */
function tenantOf({ iss, sub, ...claims }: CheckedClaims, tenantClaim: string | undefined): string {
  if (tenantClaim === undefined || tenantClaim === 'sub') return JSON.stringify([iss, sub]);
  const tenant = claims[tenantClaim];
  if (typeof tenant !== 'string' || tenant.trim() === '') throw new Error('the tenant is missing');
  return JSON.stringify([iss, tenantClaim, tenant]);
}

/** RFC 8693 has one text with blanks (`scope`); some issuers send a list, or call it `scp`. */
function toScopes(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
}
