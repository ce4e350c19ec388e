import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type GenerateKeyPairResult,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { onTestFinished } from 'vitest';
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.js';

/** Claims of a token; a claim that is undefined is left out. */
export type Claims = { readonly [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined };

export interface Issuer {
  readonly name: string;
  readonly keysUrl: string;
  /** Where the keys are published; tests make it fail. */
  readonly wire: FakeUpstream;
  /** Signs as the issuer does: for this gateway, now, for five minutes, unless the claims or the header say otherwise. */
  sign(claims?: Claims, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Signs with a key that the issuer never published. */
  forge(claims?: Claims, kid?: string): Promise<string>;
  readonly publicKey: CryptoKey;
  /** The answer that publishes the keys. */
  readonly keys: { readonly body: unknown };
}

export const audience = 'paygraph';

const freeKeyPairs: GenerateKeyPairResult[] = [];

/** A key pair that nobody else has in this test. Generating one takes longer than most tests, so they are used again in the next test. */
async function takeKeyPair(): Promise<GenerateKeyPairResult> {
  const pair = freeKeyPairs.pop() ?? (await generateKeyPair('RS256', { extractable: true }));
  onTestFinished(() => void freeKeyPairs.push(pair));
  return pair;
}

/** Somebody who signs tokens and publishes the key over HTTP. */
export async function startIssuer(name = 'https://login.example.com/'): Promise<Issuer> {
  const wire = await startFakeUpstream();
  const [keys, foreignKeys] = await Promise.all([takeKeyPair(), takeKeyPair()]);
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256' };
  const published = { body: { keys: [jwk] } };
  wire.on('GET', '/keys', published);
  const now = () => Math.floor(Date.now() / 1_000);
  const payload = (claims: Claims) =>
    ({ iss: name, sub: 'shop', aud: audience, iat: now(), exp: now() + 300, ...claims }) as JWTPayload;
  return {
    name,
    wire,
    keysUrl: `${wire.url}/keys`,
    publicKey: keys.publicKey,
    keys: published,
    sign: (claims = {}, header = {}) =>
      new SignJWT(payload(claims)).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(keys.privateKey, {
        crit: Object.fromEntries((header.crit ?? []).map((name) => [name, true])),
      }),
    forge: (claims = {}, kid = 'k1') =>
      new SignJWT(payload(claims)).setProtectedHeader({ alg: 'RS256', kid }).sign(foreignKeys.privateKey),
  };
}

/** What makes a gateway ask for the tokens of these issuers. */
export const guardedBy = (...issuers: readonly Issuer[]): Record<string, string> => ({
  AUTH_MODE: 'jwt',
  AUTH_JWKS_URL: issuers.map(({ keysUrl }) => keysUrl).join(','),
  AUTH_ISSUER: issuers.map(({ name }) => name).join(','),
  AUTH_AUDIENCE: audience,
});
