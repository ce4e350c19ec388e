import { createHmac, generateKeyPairSync } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { payment, session, startPurse } from './support.js';

const jwksPath = '/payment/v2/signing-jwks';
const query = `query ($token: String!) {
  redirection(token: $token) {
    clientSessionId paymentId clientSessionStatus authorizationStatus providerClientSessionStatus providerAuthorizationStatus
  }
}`;

const claims = {
  client_session_id: '9753ec77-fc16-4886-92af-c7dcf9b7352d',
  payment_id: '9a14962c-bdcf-49d1-8673-e75dfb48013f',
  authorization_status: 'AUTHORIZED',
  client_session_status: 'SUBMITTED',
};

interface Signer {
  readonly privateKey: CryptoKey;
  readonly published: Readonly<Record<string, unknown>>;
}

async function createSigner(kid: unknown): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const { n, e } = await exportJWK(publicKey);
  return { privateKey, published: { kty: 'RSA', e, n, kid } };
}

let numbered: Signer;
let named: Signer;
let stranger: Signer;
beforeAll(async () => {
  [numbered, named, stranger] = await Promise.all([createSigner(12345), createSigner('8ad8ce62'), createSigner(12345)]);
});

const sign = (signer: Signer, payload: Record<string, unknown>, header: Record<string, unknown> = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: '12345', ...header }).sign(signer.privateKey);

/** A gateway in front of a Purse that publishes these keys. */
async function start(...keys: readonly unknown[]) {
  const { purse, gateway } = await startPurse();
  purse.on('GET', jwksPath, { body: { keys } });
  const read = (token: string) => gateway.execute(query, { token });
  const fetches = () => purse.requestsTo(jwksPath).length;
  return { purse, gateway, read, fetches };
}

function freezeTime(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}
const advanceMinutes = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

const refusal = {
  message: 'Argument "token" is not a redirection token that Purse has signed.',
  extensions: { code: 'BAD_USER_INPUT', argument: 'token' },
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the redirection token of Purse', () => {
  it('is accepted when Purse has signed it, also with a key whose id is published as a number', async () => {
    const { purse, read } = await start(numbered.published, named.published);
    const expected = {
      clientSessionId: 'purse:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d',
      paymentId: 'purse:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f',
      clientSessionStatus: 'SUBMITTED',
      authorizationStatus: 'AUTHORIZED',
      providerClientSessionStatus: 'SUBMITTED',
      providerAuthorizationStatus: 'AUTHORIZED',
    };
    expect(await read(await sign(numbered, claims))).toMatchObject({ data: { redirection: expected }, errors: [] });
    expect((await read(await sign(named, claims, { kid: '8ad8ce62' }))).data.redirection).toEqual(expected);
    expect((await read(await sign(numbered, claims, { kid: 12345 }))).data.redirection).toEqual(expected);
    const [sent] = purse.requestsTo(jwksPath);
    expect(sent?.headers).toMatchObject({ authorization: 'Bearer token-1', 'x-api-key': 'api-key-1' });
  });

  it.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])('may be signed with %s', async (alg) => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const { n, e } = await exportJWK(publicKey);
    const { read } = await start({ kty: 'RSA', n, e, kid: 12345 });
    expect((await read(await sign({ privateKey, published: {} }, claims, { alg }))).errors).toEqual([]);
  });

  it('leads to the session and the payment that it names', async () => {
    const { purse, gateway } = await start(numbered.published);
    purse.on('GET', /client-sessions/, { body: session() });
    purse.on('GET', /payments/, { body: payment() });
    const deep =
      'query ($token: String!) { redirection(token: $token) { clientSession { status } payment { status } } }';
    const { data } = await gateway.execute(deep, { token: await sign(numbered, claims) });
    expect(data.redirection).toEqual({
      clientSession: { status: 'SUBMITTED' },
      payment: { status: 'PARTIALLY_CAPTURED' },
    });
  });

  it('may name no payment', async () => {
    const { read } = await start(numbered.published);
    const aborted = { client_session_id: claims.client_session_id, client_session_status: 'ABORTED_BY_CUSTOMER' };
    expect((await read(await sign(numbered, aborted))).data.redirection).toMatchObject({
      paymentId: null,
      clientSessionStatus: 'ABORTED_BY_CUSTOMER',
      authorizationStatus: 'UNKNOWN',
      providerAuthorizationStatus: null,
    });
  });

  it('shows an unknown status beside UNKNOWN', async () => {
    const { read } = await start(numbered.published);
    const { data } = await read(await sign(numbered, { ...claims, authorization_status: 'DEFERRED' }));
    expect(data.redirection).toMatchObject({ authorizationStatus: 'UNKNOWN', providerAuthorizationStatus: 'DEFERRED' });
  });

  it('is refused after its time, or before it, when it has one', async () => {
    const { read } = await start(numbered.published);
    const now = Math.floor(Date.now() / 1_000);
    expect((await read(await sign(numbered, { ...claims, exp: now + 60, nbf: now - 60 }))).errors).toEqual([]);
    expect((await read(await sign(numbered, { ...claims, exp: now - 60 }))).errors).toMatchObject([refusal]);
    expect((await read(await sign(numbered, { ...claims, nbf: now + 60 }))).errors).toMatchObject([refusal]);
  });
});

describe('a redirection token that Purse has not signed', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['by another key under the same id', () => sign(stranger, claims)],
    ['by one of its keys under the id of the other', () => sign(named, claims)],
    [
      'and that was altered',
      async () => {
        const [header, , signature] = (await sign(numbered, claims)).split('.');
        return `${header}.${encode({ ...claims, authorization_status: 'REFUSED' })}.${signature}`;
      },
    ],
    [
      'but with the public key as a shared secret',
      () => {
        const input = `${encode({ alg: 'HS256', kid: '12345' })}.${encode(claims)}`;
        return `${input}.${createHmac('sha256', String(numbered.published['n'])).update(input).digest('base64url')}`;
      },
    ],
    ['at all', () => `${encode({ alg: 'none', kid: '12345' })}.${encode(claims)}.`],
    [
      'with a header that requires more',
      () => sign(numbered, claims, { crit: ['b64'], b64: false }).catch(() => 'a.b.c'),
    ],
    ['for another purpose', () => sign(numbered, { order: 1 })],
    ['with an invalid id', () => sign(numbered, { ...claims, payment_id: '../x' })],
    ['with an id that is no text', () => sign(numbered, { ...claims, client_session_id: 7 })],
  ])('is refused without showing its content: %s', async (_how, make) => {
    const { read } = await start(numbered.published, named.published);
    const { data, errors } = await read(await make());
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([refusal]);
    expect(JSON.stringify(errors)).not.toMatch(/9753ec77|9a14962c|SUBMITTED|kid|key/i);
  });

  it.each([
    ['empty', ''],
    ['one word', 'token'],
    ['two parts', 'aaaa.bbbb'],
    ['four parts', 'aaaa.bbbb.cccc.dddd'],
    ['no JSON', 'aaaa.bbbb.cccc'],
    ['without a key id', `${encode({ alg: 'RS256' })}.${encode(claims)}.aaaa`],
    ['without a signature', `${encode({ alg: 'RS256', kid: 'a' })}.${encode(claims)}.`],
    ['with an unknown algorithm', `${encode({ alg: 'ES256', kid: 'a' })}.${encode(claims)}.aaaa`],
    ['far too long', `${encode({ alg: 'RS256', kid: 'a' })}.${'a'.repeat(20_000)}.aaaa`],
  ])('is refused without a call to Purse because it is %s', async (_how, token) => {
    const { purse, read } = await start(numbered.published);
    expect((await read(token)).errors).toMatchObject([refusal]);
    expect(purse.requests).toEqual([]);
  });
});

describe('the signing keys of Purse', () => {
  it('are fetched once, and again after ten minutes', async () => {
    freezeTime();
    const { read, fetches } = await start(numbered.published);
    const token = await sign(numbered, claims);
    await Promise.all([read(token), read(token), read(token)]);
    advanceMinutes(9);
    await read(token);
    expect(fetches()).toBe(1);
    advanceMinutes(2);
    expect((await read(token)).errors).toEqual([]);
    expect(fetches()).toBe(2);
  });

  it('are fetched again for an unknown key id, but not more often than every 30 seconds', async () => {
    freezeTime();
    const { purse, read, fetches } = await start(numbered.published);
    const rotated = await sign(named, claims, { kid: '8ad8ce62' });
    expect((await read(rotated)).errors).toMatchObject([refusal]);
    expect((await read(rotated)).errors).toMatchObject([refusal]);
    expect(fetches()).toBe(1);
    advanceMinutes(1);
    purse.on('GET', jwksPath, { body: { keys: [numbered.published, named.published] } });
    expect((await read(rotated)).errors).toEqual([]);
    expect(fetches()).toBe(2);
  });

  it('stay in use for hours while Purse does not return them, and are not requested all the time', async () => {
    freezeTime();
    const { purse, read, fetches } = await start(numbered.published);
    const token = await sign(numbered, claims);
    await read(token);
    purse.on('GET', jwksPath, { status: 400 });
    advanceMinutes(5 * 60);
    expect((await read(token)).errors).toEqual([]);
    expect((await read(token)).errors).toEqual([]);
    expect(fetches()).toBe(2);
    advanceMinutes(2 * 60);
    expect((await read(token)).errors).toMatchObject([{ extensions: { code: 'PROVIDER_REJECTED' } }]);
  });

  it.each([
    ['not there', { status: 404 }],
    ['a page', { body: '<html></html>' }],
    ['no set', { body: { keys: 'none' } }],
  ])('that are %s are a failure of Purse, not of the token', async (_what, answer) => {
    const { purse, read } = await start();
    purse.on('GET', jwksPath, answer);
    const { errors } = await read(await sign(numbered, claims));
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_INVALID_RESPONSE', provider: 'PURSE' } }]);
  });

  it('of other kinds, too short or truncated do no harm beside a valid one', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1_024 });
    const short = { ...weak.publicKey.export({ format: 'jwk' }), kid: 'short' };
    const published = { kty: 'RSA', e: 'AQAB', kid: 'cut', n: '0vx7agoebGcQS...5I' };
    const others = [null, 'key', { kty: 'EC', kid: 'ec' }, { kty: 'oct', kid: '12345', k: 'AAAA' }, short, published];
    const { read } = await start(...others, numbered.published);
    expect((await read(await sign(numbered, claims))).errors).toEqual([]);
    for (const kid of ['cut', 'short', 'ec']) {
      expect((await read(await sign(numbered, claims, { kid }))).errors).toMatchObject([refusal]);
    }
  });
});
