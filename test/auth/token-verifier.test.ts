import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { startFakeUpstream } from '../support/fake-upstream.js';
import { startGateway } from '../support/gateway.js';

const issuer = 'https://login.example.com/';
const audience = 'paygraph';
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let foreignKeys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  foreignKeys = await generateKeyPair('RS256');
});

async function startGuarded() {
  const login = await startFakeUpstream();
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256' };
  login.on('GET', '/keys', { body: { keys: [jwk] } });
  const gateway = await startGateway({
    env: {
      HOST: '0.0.0.0',
      AUTH_MODE: 'jwt',
      AUTH_JWKS_URL: `${login.url}/keys`,
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: audience,
    },
  });
  const ask = (authorization?: string) =>
    gateway.execute('{ providers { name } }', {}, authorization === undefined ? {} : { authorization });
  return { ask, login };
}

function sign(
  claims: { [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined },
  key = keys.privateKey,
  kid = 'k1',
) {
  return new SignJWT({
    iss: issuer,
    sub: 'shop',
    aud: audience,
    exp: Math.floor(Date.now() / 1000) + 300,
    ...claims,
  } as JWTPayload)
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key);
}

describe('a gateway that checks tokens', () => {
  it('answers a caller whose token is good', async () => {
    const { ask } = await startGuarded();
    expect(await ask(`Bearer ${await sign({})}`)).toMatchObject({ status: 200, data: { providers: [] } });
  });

  it.each([
    ['no token', async () => undefined],
    ['another scheme', async () => 'Basic YTpi'],
    ['something that is no token', async () => 'Bearer abc'],
    ['a token of another issuer', async () => `Bearer ${await sign({ iss: 'https://evil.example.com/' })}`],
    ['a token for another audience', async () => `Bearer ${await sign({ aud: 'orders' })}`],
    ['an expired token', async () => `Bearer ${await sign({ exp: Math.floor(Date.now() / 1000) - 60 })}`],
    ['a token without expiry', async () => `Bearer ${await sign({ exp: undefined })}`],
    ['a token that is not valid yet', async () => `Bearer ${await sign({ nbf: Math.floor(Date.now() / 1000) + 600 })}`],
    ['a token signed by another key', async () => `Bearer ${await sign({}, foreignKeys.privateKey)}`],
    ['a token of an unknown key', async () => `Bearer ${await sign({}, foreignKeys.privateKey, 'k2')}`],
    [
      'an unsigned token',
      async () => `Bearer ${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa('{}').replaceAll('=', '')}.x`,
    ],
    [
      'a token signed with a shared secret',
      async () =>
        `Bearer ${await new SignJWT({ iss: issuer, aud: audience }).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new Uint8Array(32))}`,
    ],
  ])('turns away %s, and tells nothing more', async (_name, makeAuthorization) => {
    const { ask } = await startGuarded();
    const answer = await ask(await makeAuthorization());
    expect(answer).toMatchObject({
      status: 401,
      errors: [{ message: 'A valid bearer token is needed.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(answer.data).toBeUndefined();
  });

  it('stays shut, and says that it is not the token, when the keys cannot be read', async () => {
    const { ask, login } = await startGuarded();
    login.on('GET', '/keys', { status: 500 });
    expect(await ask(`Bearer ${await sign({})}`)).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'AUTH_UNAVAILABLE' } }],
    });
  });
});
