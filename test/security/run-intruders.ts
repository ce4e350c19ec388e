import { connect } from 'node:net';
import type { World } from './world.js';

const query = '{ providers { name } }';

/** Requests that never get as far as a question, each with something in it that must not be repeated. */
export async function intruders(world: World): Promise<void> {
  await badTokens(world);
  await badRequests(world);
  await forgedReferences(world);
  await noHttp(world);
}

async function badTokens({ plants, issuer, brokenIssuer, send }: World): Promise<void> {
  const jti = plants.text('caller', 'id of a bad token');
  const tokens: Readonly<Record<string, string>> = {
    forged: await issuer.forge({ jti }),
    expired: await issuer.sign({ jti, exp: 1 }),
    'meant for another': await issuer.sign({ jti, aud: plants.text('caller', 'audience of a bad token') }),
    'of an unknown key': await issuer.sign({ jti }, { kid: plants.text('caller', 'key id of a bad token') }),
    'of an unknown issuer': await issuer.sign({ jti, iss: plants.text('caller', 'issuer of a bad token') }),
    'of an issuer without keys': await brokenIssuer.sign({ jti }),
    opaque: plants.text('caller', 'opaque token'),
  };
  for (const [what, token] of Object.entries(tokens)) {
    plants.whole('caller', `token, ${what}`, token.split('.')[2] ?? token);
    const { status } = await send(`a token ${what}`, '/graphql', post({ query }, { authorization: `Bearer ${token}` }));
    if (status !== (what === 'of an issuer without keys' ? 503 : 401)) throw new Error(`a token ${what} got ${status}`);
  }
  const password = Buffer.from(`user:${plants.text('caller', 'basic password')}`).toString('base64');
  await send('a password', '/graphql', post({ query }, { authorization: `Basic ${password}` }));
}

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** With a good token, so that they get as far as they can. */
async function badRequests({ plants, issuer, send }: World): Promise<void> {
  const authorization = `Bearer ${await issuer.sign({ sub: plants.text('caller', 'another subject'), scope: 'payments:read' })}`;
  const secret = (name: string): string => `${plants.text('caller', name)}-${plants.card(name)}`;
  const bodies: readonly (readonly [what: string, init: RequestInit])[] = [
    ['broken JSON', post(`{"query": ${secret('broken JSON of a caller')}`, { authorization })],
    ['no object', post(JSON.stringify(secret('a text')), { authorization })],
    ['another type', post(secret('another type'), { authorization, 'content-type': 'text/plain' })],
    [
      'a form',
      post(`query=${secret('a form')}`, { authorization, 'content-type': 'application/x-www-form-urlencoded' }),
    ],
    ['too much', post({ query, variables: { a: secret('too much').repeat(5_000) } }, { authorization })],
    ['a poisoned prototype', post(`{"__proto__":{"a":"${secret('a prototype')}"}}`, { authorization })],
    ['an unknown document', post({ documentId: secret('a document id') }, { authorization })],
    ['extensions', post({ query, extensions: { a: secret('an extension') } }, { authorization })],
    [
      'headers',
      post(
        { query },
        {
          authorization,
          'x-card': secret('a header'),
          cookie: `session=${secret('a cookie')}`,
          'x-request-id': secret('a request id'),
          'x-router-secret': secret('a wrong router secret'),
        },
      ),
    ],
  ];
  for (const [what, init] of bodies) await send(what, '/graphql', init);
  const inUrl = encodeURIComponent(`{ payment(id: "${secret('a query by GET')}") { id } }`);
  await send('a query by GET', `/graphql?query=${inUrl}`, {
    headers: { authorization, 'apollo-require-preflight': '1' },
  });
  await send('metrics', `/metrics?token=${plants.text('caller', 'query of the metrics')}`, {});
  await send('health', '/health', {});
}

async function forgedReferences({ plants, ask, environment }: World): Promise<void> {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Payment { status } } }';
  const variables = { r: [{ __typename: 'Payment', id: plants.card('a reference of the router') }] };
  const router = { 'x-router-secret': environment['ROUTER_SECRET']?.split(', ')[0] ?? '' };
  await ask('little', 'a forged reference', { query, variables });
  await ask('little', 'a reference of the router', { query, variables }, router);
}

/** What is no HTTP at all, to the last byte of the answer. */
async function noHttp({ plants, outputs, gateway }: World): Promise<void> {
  const lines = [
    `GET /${plants.text('caller', 'a broken line')} HTTP/9\r\n\r\n`,
    `\u0016\u0003${plants.card('TLS to a plain port')}\r\n\r\n`,
  ];
  for (const line of lines) {
    const socket = connect(Number(new URL(gateway().url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', () => undefined).write(line);
    await new Promise((resolve) => socket.once('close', resolve));
    outputs.push({ where: 'the answer to what is no HTTP', text });
  }
}
