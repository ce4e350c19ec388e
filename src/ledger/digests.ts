import { createHash } from 'node:crypto';

/**
 * Digests of what identifies an operation. The ledger never holds a caller's own key, tenant or input, only their digests.
 * Every part is framed by JSON, so that `("a", "bc")` and `("ab", "c")` differ.
 *
 * Plain digests, on purpose without SECRETS_KEY: a claim that was named with a key which has since changed would not be found, and its
 * payment sent twice (docs/decisions/0011-secrets-key.md). What is easily guessed can be found from them by trying.
 */
function digest(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

export const tenantDigest = (tenant: string): string => digest('tenant', tenant);

/** What is claimed: one request of one tenant under one key. */
export const scopeDigest = (tenant: string, mutation: string, key: string): string =>
  digest('scope', tenant, mutation, key);

export const keyDigest = (tenant: string, key: string): string => digest('key', tenant, key);

/** An effect at a provider: it belongs to one operation. */
export const effectDigest = (provider: string, effectId: string): string => digest('effect', provider, effectId);

/** What a later read could not distinguish from this write. It may hold a merchant's reference. */
export const lookAlikeDigest = (name: string | null): string | null =>
  name === null ? null : digest('look-alike', name);

/** What was requested, independent of the order of its fields; absent and null are the same. */
export const fingerprint = (mutation: string, resourceId: string | null, input: object): string =>
  digest('input', mutation, resourceId, canonical(input));

/** The key that goes to the provider: the same for every attempt of one operation, and it reveals nothing of the caller's. */
export const providerKey = (scope: string, provider: string): string => {
  const hex = createHash('sha256')
    .update(JSON.stringify(['provider', scope, provider]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** An object becomes its pairs in order, marked so that it is not the same as a list of such pairs. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(canonical)];
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, canonical(inner)]);
  return ['object', ...pairs];
}
