import { exportSPKI, SignJWT } from 'jose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTokenVerifier } from '../../src/auth/token-verifier.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { startGateway } from '../kit/gateway.js';
import { audience, guardedBy, type Issuer, startIssuer } from '../support/issuer.js';

const now = () => Math.floor(Date.now() / 1_000);

async function startGuarded(more: Record<string, string> = {}) {
  const issuer = await startIssuer();
  const gateway = await startGateway({ env: { HOST: '0.0.0.0', ...guardedBy(issuer), ...more } });
  const ask = (authorization?: string) =>
    gateway.execute('{ providers { name } }', {}, authorization === undefined ? {} : { authorization });
  return { ask, issuer };
}

const unsigned = (claims: object) =>
  `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.x`;

const lasting = (seconds: number) => ({ iat: now(), exp: now() + seconds });

/** Claims or headers that an honest issuer would not write. */
const untyped = (claims: object) => claims as Record<string, never>;

describe('a gateway that checks tokens', () => {
  it('answers a caller with a valid token', async () => {
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
    ['an empty subject', async (by) => `Bearer ${await by.sign({ sub: '' })}`],
    ['a subject of blanks', async (by) => `Bearer ${await by.sign({ sub: ' \t\n' })}`],
    ['a subject of invisible characters', async (by) => `Bearer ${await by.sign({ sub: '\u200B\u2060' })}`],
    ['a subject that is a number', async (by) => `Bearer ${await by.sign(untyped({ sub: 7 }))}`],
    ['a subject that is a list', async (by) => `Bearer ${await by.sign(untyped({ sub: ['shop'] }))}`],
    ['an issuer that is a list', async (by) => `Bearer ${await by.sign(untyped({ iss: [by.name] }))}`],
    ['a token without time of issue', async (by) => `Bearer ${await by.sign({ iat: undefined })}`],
    ['a token of the future', async (by) => `Bearer ${await by.sign({ iat: now() + 600, exp: now() + 900 })}`],
    ['a token for more than a day', async (by) => `Bearer ${await by.sign(lasting(86_401))}`],
    [
      'the end of a token for a year',
      async (by) => `Bearer ${await by.sign({ iat: now() - 364 * 86_400, exp: now() + 60 })}`,
    ],
    ['an expiry that is no number', async (by) => `Bearer ${await by.sign(untyped({ exp: '2999-01-01' }))}`],
    ['a token bound to a certificate', async (by) => `Bearer ${await by.sign({ cnf: { 'x5t#S256': 'x' } })}`],
    ['a token bound to a DPoP key', async (by) => `Bearer ${await by.sign({ cnf: { jkt: 'x' } })}`],
    ['an empty binding', async (by) => `Bearer ${await by.sign({ cnf: null })}`],
    ['an ID token that says so', async (by) => `Bearer ${await by.sign({ at_hash: 'x' })}`],
    ['a security event', async (by) => `Bearer ${await by.sign({ events: {} })}`],
    ['a DPoP proof', async (by) => `Bearer ${await by.sign({}, { typ: 'dpop+jwt' })}`],
    ['a logout token', async (by) => `Bearer ${await by.sign({}, { typ: 'application/logout+jwt' })}`],
    ['a type that is no text', async (by) => `Bearer ${await by.sign({}, untyped({ typ: ['JWT'] }))}`],
    ['an empty type', async (by) => `Bearer ${await by.sign({}, { typ: '' })}`],
    ['a nested token', async (by) => `Bearer ${await by.sign({}, { cty: 'JWT' })}`],
    ['a critical extension', async (by) => `Bearer ${await by.sign({}, untyped({ crit: ['x'], x: 1 }))}`],
    ['an unencoded payload, announced', async (by) => `Bearer ${await by.sign({}, { b64: false })}`],
    [
      'an encoded payload, announced as critical',
      async (by) => `Bearer ${await by.sign({}, { crit: ['b64'], b64: true })}`,
    ],
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
  ])('rejects %s without giving a reason', async (_name, makeAuthorization) => {
    const { ask, issuer } = await startGuarded();
    const answer = await ask(await makeAuthorization(issuer));
    expect(answer).toMatchObject({
      status: 401,
      errors: [{ message: 'A valid bearer token is needed.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(answer.data).toBeUndefined();
  });

  it.each([undefined, 'JWT', 'jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt', 'Application/JWT'])(
    'accepts an access token of the type %s',
    async (typ) => {
      const { ask, issuer } = await startGuarded();
      expect(await ask(`Bearer ${await issuer.sign({}, typ === undefined ? {} : { typ })}`)).toMatchObject({
        status: 200,
      });
    },
  );

  it('accepts a token that is valid for one day, or for as long as the configuration allows', async () => {
    const { ask, issuer } = await startGuarded();
    expect(await ask(`Bearer ${await issuer.sign(lasting(86_400))}`)).toMatchObject({ status: 200 });
    const strict = await startGuarded({ AUTH_MAX_TOKEN_LIFETIME_SECONDS: '300' });
    expect(await strict.ask(`Bearer ${await strict.issuer.sign(lasting(300))}`)).toMatchObject({ status: 200 });
    expect(await strict.ask(`Bearer ${await strict.issuer.sign(lasting(301))}`)).toMatchObject({ status: 401 });
  });

  it('tolerates clocks that differ by half a minute', async () => {
    const { ask, issuer } = await startGuarded();
    expect(await ask(`Bearer ${await issuer.sign({ exp: now() - 20, nbf: now() + 20 })}`)).toMatchObject({
      status: 200,
    });
  });

  it('refuses every caller, and does not blame the token, when the keys cannot be read', async () => {
    const { ask, issuer } = await startGuarded();
    issuer.wire.on('GET', '/keys', { status: 500 });
    expect(await ask(`Bearer ${await issuer.sign()}`)).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'AUTH_UNAVAILABLE' } }],
    });
  });
});

/** A verifier whose clock the test controls. */
function verifierOf(...issuers: readonly Issuer[]) {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = { move: (ms: number) => vi.setSystemTime(Date.now() + ms) };
  const settings = {
    issuers: issuers.map(({ name, keysUrl }) => ({ issuer: name, jwksUrl: keysUrl })),
    audiences: [audience, 'the other name'],
    maxLifetimeSeconds: 7 * 86_400,
  };
  const outages: string[] = [];
  return { clock, outages, verify: createTokenVerifier(settings, (issuer) => outages.push(issuer)) };
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

  it('fail separately: when the keys of one cannot be read, the other stays in use', async () => {
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

describe('the keys of an issuer', () => {
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

  it('are not requested again with each token when they cannot be read', async () => {
    const issuer = await startIssuer();
    issuer.wire.on('GET', '/keys', { status: 500 });
    const { verify } = verifierOf(issuer);
    for (let token = 0; token < 50; token++) {
      expect(await verify(`Bearer ${await issuer.sign({ sub: `shop-${token}` })}`)).toBe('AUTH_UNAVAILABLE');
    }
    expect(issuer.wire.requests).toHaveLength(1);
  });

  it('stay in use for twelve hours at most when they cannot be refreshed', async () => {
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

const minutes = 60_000;
const accepted = { tenant: expect.any(String) };

describe('a token that was accepted once', () => {
  it('is not checked again until it expires', async () => {
    const issuer = await startIssuer();
    const { verify, clock } = verifierOf(issuer);
    const token = await issuer.sign({ exp: now() + 240 });
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    clock.move(239_000);
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    clock.move(60_000);
    expect(await verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
    expect(issuer.wire.requests).toHaveLength(1);
  });

  it('does not validate another token that differs in a single character', async () => {
    const issuer = await startIssuer();
    const { verify } = verifierOf(issuer);
    const token = await issuer.sign();
    await verify(`Bearer ${token}`);
    const altered = token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect(await verify(`Bearer ${altered}`)).toBe('UNAUTHENTICATED');
  });

  it.each<[string, (issuer: Issuer, other: Issuer) => { readonly body: unknown }]>([
    ['all keys are withdrawn', () => ({ body: { keys: [] } })],
    ['another key replaces it', (_issuer, other) => other.keys],
  ])('is refused ten minutes later at the latest when %s', async (_name, published) => {
    const [issuer, other] = await Promise.all([startIssuer(), startIssuer()]);
    const { verify, clock } = verifierOf(issuer);
    const token = await issuer.sign(inHours(48));
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    issuer.wire.on('GET', '/keys', published(issuer, other));
    clock.move(10 * minutes);
    expect(await verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
    expect(await verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
  });

  it('is refused at once when a token with another key has triggered a new reading of the keys', async () => {
    const [issuer, other] = await Promise.all([startIssuer(), startIssuer()]);
    const { verify, clock } = verifierOf(issuer);
    const token = await issuer.sign(inHours(48));
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    issuer.wire.on('GET', '/keys', { body: { keys: [] } });
    clock.move(1 * minutes);
    expect(await verify(`Bearer ${await other.sign({}, { kid: 'k2' })}`)).toBe('UNAUTHENTICATED');
    expect(await verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
  });

  it('stays accepted when a key is added, and when the keys were replaced and restored', async () => {
    const [issuer, other] = await Promise.all([startIssuer(), startIssuer()]);
    const { verify, clock } = verifierOf(issuer);
    const token = await issuer.sign(inHours(48));
    const keysOf = ({ keys }: Issuer) => (keys.body as { readonly keys: readonly object[] }).keys;
    const added = keysOf(other).map((key) => ({ ...key, kid: 'k2' }));
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    issuer.wire.on('GET', '/keys', { body: { keys: [...keysOf(issuer), ...added] } });
    clock.move(10 * minutes);
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    issuer.wire.on('GET', '/keys', { body: { keys: added } });
    clock.move(10 * minutes);
    expect(await verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
    issuer.wire.on('GET', '/keys', issuer.keys);
    clock.move(10 * minutes);
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
  });

  it('triggers one new reading of the keys after five minutes, and no request waits for it', async () => {
    const issuer = await startIssuer();
    const { verify, clock } = verifierOf(issuer);
    const token = await issuer.sign(inHours(48));
    await verify(`Bearer ${token}`);
    clock.move(5 * minutes - 1);
    await verify(`Bearer ${token}`);
    expect(issuer.wire.requests).toHaveLength(1);
    issuer.wire.on('GET', '/keys', { body: { keys: [] } });
    clock.move(1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => verify(`Bearer ${token}`)));
    answers.forEach((answer) => expect(answer).toMatchObject(accepted));
    await expect.poll(() => verify(`Bearer ${token}`)).toBe('UNAUTHENTICATED');
    expect(issuer.wire.requests).toHaveLength(2);
  });

  it('stays accepted for twelve hours while the keys cannot be read, with only a few attempts to read them', async () => {
    const issuer = await startIssuer();
    const { verify, clock, outages } = verifierOf(issuer);
    const token = await issuer.sign(inHours(48));
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    issuer.wire.on('GET', '/keys', { status: 500 });
    clock.move(11.9 * 60 * minutes);
    for (let time = 0; time < 50; time++) expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    expect(issuer.wire.requests).toHaveLength(2);
    clock.move(10 * minutes);
    const late = await Promise.all(Array.from({ length: 50 }, () => verify(`Bearer ${token}`)));
    expect(new Set(late)).toEqual(new Set(['AUTH_UNAVAILABLE']));
    expect(issuer.wire.requests).toHaveLength(3);
    expect(outages).toHaveLength(2);
    issuer.wire.on('GET', '/keys', issuer.keys);
    clock.move(10_000);
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
  });

  it('does not wait for keys that could not be read at the previous attempt', async () => {
    const issuer = await startIssuer();
    const { verify, clock, outages } = verifierOf(issuer);
    const token = await issuer.sign(inHours(48));
    await verify(`Bearer ${token}`);
    issuer.wire.on('GET', '/keys', { status: 500 });
    clock.move(20 * minutes);
    await verify(`Bearer ${token}`);
    issuer.wire.on('GET', '/keys', () => undefined);
    clock.move(10_000);
    expect(await verify(`Bearer ${token}`)).toMatchObject(accepted);
    // Without this, the stalled reading would fail before a request that waits for it is answered.
    expect(outages).toHaveLength(1);
    await expect.poll(() => issuer.wire.requests.length).toBe(3);
  });
});

describe('the tenant of a caller', () => {
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
