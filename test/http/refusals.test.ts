import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startGateway, type TestGateway } from '../kit/gateway.js';

const chip = { CHIP_SECRET_KEY: 'x', CHIP_BRAND_ID: 'b9f03950-4f2d-49b6-a96a-62451d6d45e1' };
const production = { ...chip, NODE_ENV: 'production' };

const json = { 'content-type': 'application/json' };
const isClient = { 'apollo-require-preflight': 'true' };
const post = (payload: string | object): InjectOptions => ({ method: 'POST', url: '/graphql', headers: json, payload });
const get = (query: string): InjectOptions => ({ method: 'GET', url: `/graphql?${query}`, headers: isClient });
const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
/** Fragments that spread each other, to this depth. */
const chainOf = (count: number, depth = 0) => {
  const selection = (index: number) => (index === count - 1 ? '{ __typename }' : `{ ...F${index + 1} }`);
  return `{ ...F0 } ${repeat(count, (i) => `fragment F${i} on Query ${nested(depth, '{... ', selection(i), '}')}`)}`;
};
const nested = (count: number, open: string, inner: string, close: string) =>
  open.repeat(count) + inner + close.repeat(count);

describe('a document or body that is nested too deeply', () => {
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const create = 'mutation ($input: CreatePurchaseInput!) { createPurchase(input: $input) { __typename } }';
  const variables = (text: string) => `{"query":${JSON.stringify(nodes)},"variables":{"ids":${text}}}`;
  const input = (metadata: string) =>
    `{"query":${JSON.stringify(create)},"variables":{"input":{"metadata":${metadata}}}}`;

  it.each<[string, InjectOptions]>([
    ['a selection', post({ query: nested(1_300, '{a', '{b}', '}') })],
    ['inline fragments', post({ query: nested(900, '{... ', '{__typename}', '}') })],
    ['a list in a document', post({ query: `{ nodes(ids: ${nested(1_900, '[', '', ']')}) { id } }` })],
    [
      'a free-form object in a document',
      post({
        query: `mutation { createPurchase(input: { metadata: ${nested(900, '{a:', '1', '}')} }) { __typename } }`,
      }),
    ],
    ['a chain of fragments', post({ query: chainOf(490) })],
    ['a chain of nested fragments', post({ query: chainOf(20, 60) })],
    ['the type of a variable', post({ query: `query ($a: ${nested(1_900, '[', 'ID', ']')}) { __typename }` })],
    ['a list in the variables', post(variables(nested(49_000, '[', '', ']')))],
    ['a list in 390 kB of variables', post(variables(nested(190_000, '[', '', ']')))],
    ['a free-form object in the variables', post(input(nested(16_000, '{"a":', '1', '}')))],
    ['the extensions', post(`{"query":"{__typename}","extensions":{"a":${nested(150_000, '[', '', ']')}}}`)],
    [
      'brackets behind a string and a comment',
      post({ query: `{ a(b: "\\"]]", c: """]\\"""]""") # ]]]\n${nested(70, '{a', '', '}')} }` }),
    ],
    ['a GET', get(`query=${encodeURIComponent(nodes)}&variables={"ids":${nested(3_000, '[', '', ']')}}`)],
  ])('is refused with a code: %s', async (_name, options) => {
    const { app } = await startGateway({ env: production });
    const response = await app.inject(options);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toEqual({
      errors: [{ message: 'The request is nested too deeply.', extensions: { code: 'NESTED_TOO_DEEPLY' } }],
    });
  });

  it('is not confused with brackets in strings and comments', async () => {
    const { app } = await startGateway({ env: production });
    const query = `{ __typename # ${'{'.repeat(200)}\n node(id: "${'['.repeat(100)}\\"") { id } n: node(id: """${'('.repeat(100)}""") { id } }`;
    const { data } = (await app.inject(post({ query }))).json();
    expect(data).toMatchObject({ __typename: 'Query' });
  });

  it('is not confused with a chain of two hundred fragments, which is answered', async () => {
    const { app } = await startGateway({ env: production });
    expect((await app.inject(post({ query: chainOf(200) }))).json()).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a document that is refused', () => {
  it.each([
    [
      'fifty aliases of one mutation',
      `mutation { ${repeat(50, (i) => `a${i}: cancelPurchase(input: { idempotencyKey: "k", id: "x" }) { __typename }`)} }`,
      ['Too many mutations.'],
    ],
    [
      'eleven mutations in fragments before their operation',
      `fragment F on Mutation { ${repeat(6, (i) => `a${i}: cancelPurchase(input: { idempotencyKey: "k", id: "x" }) { __typename }`)} }
       mutation { ...F ${repeat(5, (i) => `b${i}: cancelPurchase(input: { idempotencyKey: "k", id: "x" }) { __typename }`)} }`,
      ['Too many mutations.'],
    ],
    [
      'ten unknown directives',
      `{ __typename ${repeat(10, (i) => `@x${i}`)} }`,
      ['Unknown directive "@x0".', 'Too many validation errors, error limit reached. Validation aborted.'],
    ],
    ['a name of a hundred thousand characters', `{ ${'x'.repeat(100_000)}: __typename }`, ['A name is too long.']],
  ])('is refused with a code and a short message: %s', async (_name, query, messages) => {
    const { app } = await startGateway({ env: production });
    const response = await app.inject(post({ query }));
    expect(response.statusCode).toBe(400);
    const { errors } = response.json<{ errors: { message: string; extensions: { code: string } }[] }>();
    expect(errors.map(({ message }) => message)).toEqual(messages);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(messages.map(() => 'GRAPHQL_VALIDATION_FAILED'));
  });

  it('may have up to ten mutations', async () => {
    const { app } = await startGateway({ env: production });
    const query = `mutation { ${repeat(10, (i) => `a${i}: cancelPurchase(input: { idempotencyKey: "k", id: "x" }) { __typename }`)} }`;
    expect((await app.inject(post({ query }))).json()).toMatchObject({ data: { a9: { __typename: 'InvalidInput' } } });
  });

  it.each<[string, object]>([
    ['a field', { query: `{ ${'x'.repeat(100_000)} }` }],
    ['an operation’s name', { query: '{ __typename }', operationName: 'x'.repeat(100_000) }],
    [
      'a variable',
      { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: { ['x'.repeat(90_000)]: 1 } } },
    ],
    [
      'a field of an input',
      {
        query: 'query ($f: PaymentMethodsFilterInput!) { paymentMethods(filter: $f) { name } }',
        variables: { f: { provider: 'CHIP', currency: 'EUR', ['x'.repeat(90_000)]: 1 } },
      },
    ],
    [
      'an enum value',
      { query: `{ paymentMethods(filter: { provider: ${'X'.repeat(90_000)}, currency: "EUR" }) { name } }` },
    ],
    ['a directive', { query: `{ __typename @${'x'.repeat(90_000)} }` }],
  ])('does not repeat a long text of the caller: %s', async (_name, payload) => {
    const { app } = await startGateway({ env: production });
    const response = await app.inject(post(payload));
    expect(response.statusCode).toBe(400);
    expect(response.body.length).toBeLessThan(2_000);
    expect(response.body).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

describe('a hint at a similar name', () => {
  const filter = 'query ($f: PaymentMethodsFilterInput!) { paymentMethods(filter: $f) { name } }';
  it.each<[string, object]>([
    ['a field', { query: '{ paymnt(id: "x") { id } }' }],
    ['an argument', { query: '{ payment(idd: "x") { id } }' }],
    ['a type', { query: '{ ... on Qery { __typename } }' }],
    ['the type of a variable', { query: 'query ($a: Paymnt) { payment(id: $a) { id } }' }],
    ['a fragment', { query: '{ ...Fragmet } fragment Fragment on Query { __typename }' }],
    ['a directive', { query: '{ __typename @skp(if: true) }' }],
    [
      'an enum value in the document',
      { query: '{ paymentMethods(filter: { provider: CHIPP, currency: "EUR" }) { name } }' },
    ],
    [
      'an enum value as a string',
      { query: '{ paymentMethods(filter: { provider: "CHIP", currency: "EUR" }) { name } }' },
    ],
    [
      'an input’s field in the document',
      { query: '{ paymentMethods(filter: { provider: CHIP, currenc: "EUR" }) { name } }' },
    ],
    ['an enum value in the variables', { query: filter, variables: { f: { provider: 'CHIPP', currency: 'EUR' } } }],
    [
      'an enum variable',
      {
        query: 'query ($p: ProviderName!) { paymentMethods(filter: { provider: $p, currency: "EUR" }) { name } }',
        variables: { p: 'PURS' },
      },
    ],
    [
      'an input’s field in the variables',
      { query: filter, variables: { f: { provider: 'CHIP', currency: 'EUR', contry: 'MY' } } },
    ],
    ['several in the variables', { query: filter, variables: { f: { provider: 'CHIPP', currenc: 'EUR' } } }],
  ])('is never given in production: %s', async (_name, payload) => {
    const { app } = await startGateway({ env: production });
    const response = await app.inject(post(payload));
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    expect(response.body).not.toMatch(/did you mean|INTERNAL_SERVER_ERROR/i);
  });

  it('is given to a developer on the local machine', async () => {
    const { app } = await startGateway({ env: chip });
    expect((await app.inject(post({ query: '{ paymnt(id: "x") { id } }' }))).body).toMatch(/Did you mean/);
  });
});

describe('every response', () => {
  it.each<[string, InjectOptions, number, string | undefined]>([
    ['a query', post({ query: '{ __typename }' }), 200, undefined],
    ['an invalid query', post({ query: '{' }), 400, 'GRAPHQL_PARSE_FAILED'],
    ['broken JSON', post('{"query":'), 400, 'BAD_REQUEST'],
    ['an empty body', post(''), 400, 'BAD_REQUEST'],
    ['a poisoned body', post('{"query":"{ __typename }","__proto__":{"isRouter":true}}'), 400, 'BAD_REQUEST'],
    ['too large a body', post({ query: 'x'.repeat(500_000) }), 413, 'BODY_TOO_LARGE'],
    [
      'too large variables',
      post({ query: '{ __typename }', variables: { a: 'x'.repeat(150_000) } }),
      413,
      'VARIABLES_TOO_LARGE',
    ],
    [
      'another content type',
      { ...post('<a/>'), headers: { 'content-type': 'application/xml' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['an invalid content type', { ...post('{}'), headers: { 'content-type': 'x' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a batch', post('[{"query":"{ __typename }"}]'), 400, 'BAD_REQUEST'],
    [
      'an answer of another type',
      { ...post({ query: '{ __typename }' }), headers: { ...json, accept: 'image/png' } },
      406,
      'BAD_REQUEST',
    ],
    ['another method', { ...post({ query: '{ __typename }' }), method: 'PUT' }, 404, 'NOT_FOUND'],
    [
      'a mutation by GET',
      get(
        `query=${encodeURIComponent('mutation { cancelPurchase(input: { idempotencyKey: "k", id: "x" }) { __typename } }')}`,
      ),
      405,
      'BAD_REQUEST',
    ],
    ['a parameter given twice', get('query={__typename}&query={__typename}'), 400, 'BAD_REQUEST'],
    ['an unknown path', { method: 'POST', url: '/nowhere', headers: json, payload: 'not json' }, 404, 'NOT_FOUND'],
    ['an invalid URL', { method: 'GET', url: '/%E0%A4%A' }, 400, 'BAD_REQUEST'],
    ['health', { method: 'GET', url: '/health' }, 200, undefined],
    ['metrics', { method: 'GET', url: '/metrics' }, 200, undefined],
  ])(
    'has a request id and its security headers, and an error has its code: %s',
    async (_name, options, status, code) => {
      const { app } = await startGateway({ env: production });
      const response = await app.inject(options);
      expect(response.statusCode).toBe(status);
      expect(response.headers).toMatchObject(safe);
      if (code) expect(response.json().errors[0].extensions.code).toBe(code);
    },
  );

  it.each(['/explorer', '/explorer/start.js', '/graphql'])(
    'has security headers in development too: %s',
    async (url) => {
      const { app } = await startGateway({ env: chip });
      const response = await app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
      expect(response.headers).toMatchObject(safe);
    },
  );

  it.each([
    ['bytes that are no HTTP', 'nonsense\r\n\r\n', 400],
    ['headers beyond the limit', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'an unsupported Expect header',
      'GET /health HTTP/1.1\r\nhost: a\r\nexpect: more\r\nconnection: close\r\n\r\n',
      417,
    ],
  ])('has its security headers when Node refuses the request: %s', async (_name, bytes, status) => {
    const answer = await exchange(await startGateway({ env: production }), bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/^x-content-type-options: nosniff\r$/m);
    expect(answer).toMatch(/^cache-control: no-store\r$/m);
  });
});

const safe = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
};

async function exchange({ app }: TestGateway, bytes: string): Promise<string> {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

describe('an internal error', () => {
  it.each<[string, InjectOptions, (gateway: TestGateway) => void]>([
    ['in a hook before the operation', post({ query: '{ __typename }' }), failIn('preHandler')],
    [
      'while the context is created',
      post({ query: '{ __typename }' }),
      ({ app }) => app.addHook('preHandler', async (request) => failOnRead(request, 'caller')),
    ],
    [
      'before the operation starts',
      post({ query: '{ __typename }' }),
      ({ app }) =>
        app.addHook('preHandler', async (request) => {
          request.caller = { ...request.caller };
          failOnRead(request.caller, 'tenant');
        }),
    ],
  ])('is a 500 with a request id that the log has too, and without its text: %s', async (_name, options, spoil) => {
    const gateway = await startGateway({ env: { ...production, LOG_LEVEL: 'error', BUDGET_PER_MINUTE: '100' } });
    const lines = logOf(gateway);
    spoil(gateway);
    const response = await gateway.app.inject(options);
    expect(response.statusCode).toBe(500);
    expect(response.json().errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(response.body).not.toContain('hunter2');
    const id = response.headers['x-request-id'];
    expect(lines().filter(({ requestId }) => requestId === id).length).toBeGreaterThan(0);
  });
});

function failIn(hook: 'preHandler') {
  return ({ app }: TestGateway): void =>
    void app.addHook(hook, async () => {
      throw new Error('hunter2');
    });
}

/** Simulates a bug of ours whose text contains a secret. */
function failOnRead(object: object, name: string): void {
  Object.defineProperty(object, name, {
    get: () => {
      throw new Error('hunter2');
    },
  });
}

/** The log lines of the gateway, including those of its requests. */
function logOf({ app }: TestGateway): () => { readonly requestId?: string }[] {
  const lines: string[] = [];
  const stream = (app.log as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym]!;
  vi.spyOn(stream, 'write').mockImplementation((line) => void lines.push(line));
  return () => lines.map((line) => JSON.parse(line) as { requestId?: string });
}
