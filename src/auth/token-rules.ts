import { errors, type JWTHeaderParameters, type JWTPayload } from 'jose';

/** Types that a bearer token for an API may have. RFC 7519 makes the type optional, so a token without one is accepted too. */
const acceptedTypes: readonly unknown[] = [undefined, 'jwt', 'at+jwt'];
/** Extensions, an unencoded payload and a token within a token: nothing here understands them. */
const refusedHeaders = ['crit', 'b64', 'cty'] as const;
/**
 * `cnf` binds a token to a key or a certificate (RFC 7800), and a bearer proves neither. The others are in tokens that are no access tokens: the hashes in ID
 * tokens (OpenID Connect), `events` in security events and logout tokens (RFC 8417).
 */
const refusedClaims = ['cnf', 'at_hash', 'c_hash', 's_hash', 'events'] as const;
/** At least one character that a person can see: blanks and control characters name nobody. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What a token must say beside what its signature proves. */
export interface CheckedClaims extends JWTPayload {
  readonly iss: string;
  readonly sub: string;
  readonly exp: number;
}

/**
 * Refuses what is signed well and meant for something else than to be presented here, or for too long.
 *
 * @param maxLifetimeSeconds the most that may lie between `iat` and `exp`
 * @throws {errors.JWTInvalid}
 */
export function assertIsAccessToken(
  header: JWTHeaderParameters,
  payload: JWTPayload,
  maxLifetimeSeconds: number,
): asserts payload is CheckedClaims {
  assert(acceptedTypes.includes(toMediaType(header.typ)), 'the type is not that of an access token');
  assert(!refusedHeaders.some((name) => Object.hasOwn(header, name)), 'the header has an unknown extension');
  assert(!refusedClaims.some((name) => Object.hasOwn(payload, name)), 'the token is bound, or not an access token');
  const { iss, sub, iat, exp } = payload as Partial<Record<keyof JWTPayload, unknown>>;
  assert(typeof iss === 'string', 'the issuer is not a text');
  assert(typeof sub === 'string' && visible.test(sub), 'the subject names nobody');
  assert(
    typeof iat === 'number' && typeof exp === 'number' && exp - iat <= maxLifetimeSeconds,
    'the lifetime is too long',
  );
}

/** RFC 7515 lets `application/` be left out, and media types know no upper case. */
function toMediaType(typ: unknown): unknown {
  return typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : typ;
}

function assert(isGood: boolean, message: string): asserts isGood {
  if (!isGood) throw new errors.JWTInvalid(message);
}
