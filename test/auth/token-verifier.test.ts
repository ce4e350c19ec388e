import { exportSPKI, SignJWT } from 'jose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTokenVerifier } from '../../src/auth/token-verifier.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { startGateway } from '../support/gateway.js';
import { audience, guardedBy, type Issuer, startIssuer } from '../support/issuer.js';

const now = () => Math.floor(Date.now() / 1_000);

async function startGuarded() {
  const issuer = await startIssuer();
  const gateway = await startGateway({ env: { HOST: '0.0.0.0', ...guardedBy(issuer) } });
  const ask = (authorization?: string) =>
    gateway.execute('{ providers { name } }', {}, authorization === undefined ? {} : { authorization });
  return { ask, issuer };
}

const unsigned = (claims: object) =>
  `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.x`;

describe('a gateway that checks tokens', () => {
  it('answers a caller whose token is good', async () => {
    const { ask, issuer } = await startGuarded();
    expect(await ask(`Bearer ${await issuer.sign()}`)).toMatchObject({ status: 200, data: { providers: [] } });
  });

  it.each<[string, (issuer: Issuer) => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['another scheme', async () => 'Basic YTpi'],
    ['something that is no token', async () => 'Bearer abc'],
    ['a token of another issuer', async (by) => `Bearer ${await by.sign({ iss: 'https://evil.example.com/' })}`],
    ['a token without issuer', async (by) => `Bearer ${await by.sign({ iss: undefined })}`],
    ['a token for another audience', async (by) => `Bearer ${await by.sign({ aud: 'orders' })}`],
    ['a token without audience', async (by) => `Bearer ${await by.sign({ aud: undefined })}`],
    ['an expired token', async (by) => `Bearer ${await by.sign({ exp: now() - 60 })}`],
    ['a token without expiry', async (by) => `Bearer ${await by.sign({ exp: undefined })}`],
    ['a token without subject', async (by) => `Bearer ${await by.sign({ sub: undefined })}`],
    ['a token that is not valid yet', async (by) => `Bearer ${await by.sign({ nbf: now() + 600 })}`],
    ['a forged token', async (by) => `Bearer ${await by.forge()}`],
    ['a token of an unknown key', async (by) => `Bearer ${await by.forge({}, 'k2')}`],
    [
      'an unsigned token',
      async (by) => `Bearer ${unsigned({ iss: by.name, aud: audience, sub: 'shop', exp: now() + 60 })}`,
    ],
    ['a token of ten thousand characters', async (by) => `Bearer ${await by.sign({ padding: 'x'.repeat(10_000) })}`],
    [
      'a token signed with the public key as a shared secret',
      async (by) => {
        const secret = new TextEncoder().encode(await exportSPKI(by.publicKey));
        const claims = { iss: by.name, aud: audience, sub: 'shop', exp: now() + 60 };
        return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret)}`;
      },
    ],
  ])('turns away %s, and tells nothing more', async (_name, makeAuthorization) => {
    const { ask, issuer } = await startGuarded();
    const answer = await ask(await makeAuthorization(issuer));
    expect(answer).toMatchObject({
      status: 401,
      errors: [{ message: 'A valid bearer token is needed.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(answer.data).toBeUndefined();
  });

  it('tolerates clocks that are half a minute apart', async () => {
    const { ask, issuer } = await startGuarded();
    expect(await ask(`Bearer ${await issuer.sign({ exp: now() - 20, nbf: now() + 20 })}`)).toMatchObject({
      status: 200,
    });
  });

  it('stays shut, and says that it is not the token, when the keys cannot be read', async () => {
    const { ask, issuer } = await startGuarded();
    issuer.wire.on('GET', '/keys', { status: 500 });
    expect(await ask(`Bearer ${await issuer.sign()}`)).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'AUTH_UNAVAILABLE' } }],
    });
  });
});

/** A verifier whose clock the test holds. */
function verifierOf(...issuers: readonly Issuer[]) {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = { move: (ms: number) => vi.setSystemTime(Date.now() + ms) };
  const settings = {
    issuers: issuers.map(({ name, keysUrl }) => ({ issuer: name, jwksUrl: keysUrl })),
    audiences: [audience, 'the other name'],
  };
  return { clock, verify: createTokenVerifier(settings, () => undefined) };
}

const inHours = (hours: number) => ({ exp: now() + hours * 3_600 });

describe('several issuers', () => {
  it('are each checked with their own keys: one cannot sign for another', async () => {
    const [one, other] = await Promise.all([
      startIssuer('https://one.example/'),
      startIssuer('https://other.example/'),
    ]);
    const { verify } = verifierOf(one, other);
    expect(await verify(`Bearer ${await one.sign({ sub: 'shop' })}`)).toMatchObject({
      tenant: '["https://one.example/","shop"]',
    });
    expect(await verify(`Bearer ${await other.sign({ sub: 'shop' })}`)).toMatchObject({
      tenant: '["https://other.example/","shop"]',
    });
    expect(await verify(`Bearer ${await one.sign({ iss: other.name })}`)).toBe('UNAUTHENTICATED');
    expect(await verify(`Bearer ${await one.sign({ aud: 'the other name' })}`)).toMatchObject({ scopes: new Set() });
  });

  it('do not fall together: one whose keys cannot be read leaves the other in use', async () => {
    const [one, other] = await Promise.all([
      startIssuer('https://one.example/'),
      startIssuer('https://other.example/'),
    ]);
    one.wire.on('GET', '/keys', { status: 500 });
    const { verify } = verifierOf(one, other);
    expect(await verify(`Bearer ${await one.sign()}`)).toBe('AUTH_UNAVAILABLE');
    expect(await verify(`Bearer ${await other.sign()}`)).toMatchObject({ tenant: expect.any(String) });
  });
});

describe('the keys', () => {
  it('are read once for many tokens, also at the same time', async () => {
    const issuer = await startIssuer();
    const { verify } = verifierOf(issuer);
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, index) => issuer.sign({ sub: `shop-${index}` })));
    await Promise.all(tokens.map((token) => verify(`Bearer ${token}`)));
    expect(issuer.wire.requests).toHaveLength(1);
  });

  it('are not read again for each token of an unknown key', async () => {
    const issuer = await startIssuer();
    const { verify } = verifierOf(issuer);
    await verify(`Bearer ${await issuer.sign()}`);
    for (let token = 0; token < 50; token++) {
      expect(await verify(`Bearer ${await issuer.forge({ sub: `shop-${token}` }, `k-${token}`)}`)).toBe(
        'UNAUTHENTICATED',
      );
    }
    expect(issuer.wire.requests).toHaveLength(1);
  });

  it('that cannot be read are not asked for again with each token', async () => {
    const issuer = await startIssuer();
    issuer.wire.on('GET', '/keys', { status: 500 });
    const { verify } = verifierOf(issuer);
    for (let token = 0; token < 50; token++) {
      expect(await verify(`Bearer ${await issuer.sign({ sub: `shop-${token}` })}`)).toBe('AUTH_UNAVAILABLE');
    }
    expect(issuer.wire.requests).toHaveLength(1);
  });

  it('that cannot be renewed stay in use for twelve hours, and not longer', async () => {
    const issuer = await startIssuer();
    const { verify, clock } = verifierOf(issuer);
    const token = (sub: string) => issuer.sign({ sub, ...inHours(48) });
    const [first, second, third, fourth] = await Promise.all(['a', 'b', 'c', 'd'].map(token));
    await verify(`Bearer ${first}`);
    issuer.wire.on('GET', '/keys', { status: 500 });
    clock.move(11 * 3_600_000);
    expect(await verify(`Bearer ${second}`)).toMatchObject({ tenant: expect.any(String) });
    clock.move(2 * 3_600_000);
    expect(await verify(`Bearer ${third}`)).toBe('AUTH_UNAVAILABLE');
    issuer.wire.on('GET', '/keys', issuer.keys);
    clock.move(10_000);
    expect(await verify(`Bearer ${fourth}`)).toMatchObject({ tenant: expect.any(String) });
  });
});

describe('a token that proved itself', () => {
  it('is not checked again until it expires', async () => {
    const issuer = await startIssuer();
    const { verify, clock } = verifierOf(issuer);
    const token = await issuer.sign({ exp: now() + 300 });
    expect(await verify(`Bearer ${token}`)).toMatchObject({ tenant: expect.any(String) });
    // Whatever becomes of the keys meanwhile.
    issuer.wire.on('GET', '/keys', { body: { keys: [] } });
    clock.move(299_000);
    expect(await verify(`Bearer ${token}`)).toMatchObject({ tenant: expect.any(String) });
    clock.move(60_000);
    expect(await verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
  });

  it('is not taken for another that differs in a single character', async () => {
    const issuer = await startIssuer();
    const { verify } = verifierOf(issuer);
    const token = await issuer.sign();
    await verify(`Bearer ${token}`);
    const altered = token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect(await verify(`Bearer ${altered}`)).toBe('UNAUTHENTICATED');
  });
});

describe('the tenant', () => {
  it('is the claim that AUTH_TENANT_CLAIM names, so that two services of one merchant share their keys', async () => {
    const issuer = await startIssuer();
    const sandbox = await startSandbox('free');
    onTestFinished(() => sandbox.close());
    const env = { ...sandbox.settings, ...guardedBy(issuer), HOST: '0.0.0.0', AUTH_TENANT_CLAIM: 'merchant' };
    const gateway = await startGateway({ env });
    const refund = async (claims: Record<string, unknown>) => {
      const scope = 'payments:write payments:refund payments:read';
      const authorization = `Bearer ${await issuer.sign({ scope, ...claims })}`;
      const input = '{ idempotencyKey: "k-1", id: "purse:payment:11c26d67-021b-460f-9381-7a23bf368139" }';
      const result = '__typename ... on CapturePaymentPayload { operation { id replayed } }';
      return gateway.execute(`mutation { capturePayment(input: ${input}) { ${result} } }`, {}, { authorization });
    };
    const one = await refund({ sub: 'service-1', merchant: 'm-1' });
    const two = await refund({ sub: 'service-2', merchant: 'm-1' });
    expect(one.data.capturePayment.operation).toMatchObject({ replayed: false });
    expect(two.data.capturePayment.operation).toEqual({ ...one.data.capturePayment.operation, replayed: true });
    expect((await refund({ sub: 'service-1', merchant: 'm-2' })).data.capturePayment.__typename).toBe('NotAllowed');
    for (const merchant of [undefined, '', 7]) expect((await refund({ sub: 's', merchant })).status).toBe(401);
  });
});
