import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/http/trusted-documents.js';
import { temporaryDirectory } from '../kit/stores.js';
import { startGateway, type TestGateway } from '../kit/gateway.js';

const trusted = 'query Providers { providers { name } }';
const other = '{ providers { displayName } }';
const id = digestOf(trusted);

const apollo = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id, name: 'Providers', type: 'query', body: trusted }],
};
const relay = { [id]: trusted };

async function start(mode: string, manifest: unknown, more: Record<string, string> = {}) {
  const path = join(temporaryDirectory(), 'manifest.json');
  writeFileSync(path, typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  return startGateway({ env: { TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_FILE: path, ...more } });
}

const post = async ({ app }: TestGateway, payload: object, headers = {}) => {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
  return { status: response.statusCode, ...response.json() };
};

const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe.each([
  ['Apollo', apollo],
  ['Relay', relay],
])('a manifest of %s’s', (_name, manifest) => {
  it.each([
    ['as Apollo’s clients send it', persisted(id)],
    ['as Relay’s clients send it', { doc_id: id }],
    ['as others send it', { documentId: id }],
  ])('accepts a document by its id, %s', async (_way, payload) => {
    const gateway = await start('enforce', manifest);
    expect(await post(gateway, payload)).toMatchObject({ status: 200, data: { providers: [] } });
  });

  it('accepts a document by its text, with or without its id', async () => {
    const gateway = await start('enforce', manifest);
    expect(await post(gateway, { query: trusted })).toMatchObject({ status: 200 });
    expect(await post(gateway, { query: trusted, ...persisted(id) })).toMatchObject({ status: 200 });
  });

  it('refuses any other document and any other id', async () => {
    const gateway = await start('enforce', manifest);
    const code = (name: string) => ({ status: 400, errors: [{ extensions: { code: name } }] });
    expect(await post(gateway, { query: other })).toMatchObject(code('DOCUMENT_NOT_TRUSTED'));
    // Automatic persisted queries would accept it as the text of that id.
    expect(await post(gateway, { query: other, ...persisted(id) })).toMatchObject(code('DOCUMENT_NOT_TRUSTED'));
    expect(await post(gateway, persisted(digestOf(other)))).toMatchObject(code('DOCUMENT_NOT_FOUND'));
    expect(await post(gateway, {})).toMatchObject(code('DOCUMENT_NOT_FOUND'));
    expect(await post(gateway, { documentId: '__proto__' })).toMatchObject(code('DOCUMENT_NOT_FOUND'));
  });
});

describe('the modes of trusted documents', () => {
  it('include log: every document is accepted, and so are ids', async () => {
    const gateway = await start('log', apollo);
    expect(await post(gateway, { query: other })).toMatchObject({ status: 200 });
    expect(await post(gateway, persisted(id))).toMatchObject({ status: 200 });
  });

  it('include off: ids have no meaning', async () => {
    const gateway = await startGateway({ env: {} });
    expect(await post(gateway, { query: other })).toMatchObject({ status: 200 });
    expect((await post(gateway, persisted(id))).errors).toHaveLength(1);
  });

  it('do not apply to the router, which creates its own documents', async () => {
    const gateway = await start('enforce', apollo, { ROUTER_SECRET: 'a-secret-of-the-routers' });
    expect(await post(gateway, { query: other }, { 'x-router-secret': 'a-secret-of-the-routers' })).toMatchObject({
      status: 200,
    });
    expect(await post(gateway, { query: other }, { 'x-router-secret': 'something else' })).toMatchObject({
      status: 400,
    });
  });
});

describe('a request that tries to bypass the manifest', () => {
  const isClient = { 'apollo-require-preflight': 'true' };
  const search = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
  const refused = (code: string) => ({ errors: [{ extensions: { code } }] });
  const byId = { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: id } }) };

  it.each<[string, string, object]>([
    ['a GET', search({ query: other }), refused('DOCUMENT_NOT_TRUSTED')],
    ['a GET with the id of another document', search({ query: other, ...byId }), refused('DOCUMENT_NOT_TRUSTED')],
    ['a GET with an id of Relay’s', search({ query: other, documentId: id }), refused('DOCUMENT_NOT_TRUSTED')],
    ['a GET with an unknown id', search({ documentId: digestOf(other) }), refused('DOCUMENT_NOT_FOUND')],
    ['a GET with an empty document', search({ query: '' }), refused('DOCUMENT_NOT_TRUSTED')],
    ['a GET with an operation’s name only', search({ operationName: 'Providers' }), refused('DOCUMENT_NOT_FOUND')],
    [
      'a document given twice',
      `${search({ query: trusted })}&${search({ query: other })}`,
      refused('DOCUMENT_NOT_TRUSTED'),
    ],
    ['a document with other white space', search({ query: `${trusted} ` }), refused('DOCUMENT_NOT_TRUSTED')],
  ])('is refused: %s', async (_name, query, expected) => {
    const { app } = await start('enforce', apollo);
    const response = await app.inject({ method: 'GET', url: `/graphql?${query}`, headers: isClient });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject(expected);
  });

  it('executes only the document that was checked', async () => {
    const { app } = await start('enforce', apollo);
    const url = `/graphql?${search({ query: other })}&${search({ query: trusted })}`;
    const response = await app.inject({ method: 'GET', url, headers: isClient });
    expect(response.json()).toMatchObject({ data: { providers: [] } });
  });

  it('is not confused with a trusted document by GET, by its text or its id', async () => {
    const { app } = await start('enforce', apollo);
    for (const parameters of [{ query: trusted }, byId, { documentId: id }]) {
      const response = await app.inject({ method: 'GET', url: `/graphql?${search(parameters)}`, headers: isClient });
      expect(response.json()).toMatchObject({ data: { providers: [] } });
    }
  });

  it.each<[string, object, string]>([
    ['HEAD', { method: 'HEAD', url: `/graphql?${search({ query: other })}`, headers: isClient }, ''],
    ['a batch', { method: 'POST', url: '/graphql', payload: [{ query: other }] }, 'BAD_REQUEST'],
    [
      'a document in the URL of a POST',
      { method: 'POST', url: `/graphql?${search({ query: other })}`, payload: {} },
      'DOCUMENT_NOT_FOUND',
    ],
    [
      'another method in a header',
      { method: 'POST', url: '/graphql', headers: { 'x-http-method-override': 'GET' }, payload: { query: other } },
      'DOCUMENT_NOT_TRUSTED',
    ],
    [
      'a document that is no text',
      { method: 'POST', url: '/graphql', payload: { query: { kind: 'Document', definitions: [] } } },
      'DOCUMENT_NOT_FOUND',
    ],
    [
      'another case of the content type',
      {
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'Application/JSON; charset=UTF-8' },
        payload: JSON.stringify({ query: other }),
      },
      'DOCUMENT_NOT_TRUSTED',
    ],
    [
      'text',
      {
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'text/plain', ...isClient },
        payload: JSON.stringify({ query: other }),
      },
      'BAD_REQUEST',
    ],
    ['a slash at the end', { method: 'POST', url: '/graphql/', payload: { query: other } }, 'NOT_FOUND'],
  ])('is also refused for %s', async (_name, options, code) => {
    const { app } = await start('enforce', apollo);
    const response = await app.inject(options as never);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.body).toContain(code);
    expect(response.body).not.toContain('"data"');
  });

  it('is still answered 405 for a mutation by GET, also for a trusted one', async () => {
    const mutation = 'mutation { cancelPurchase(input: { idempotencyKey: "k", id: "x" }) { __typename } }';
    const { app } = await start('enforce', { [digestOf(mutation)]: mutation });
    const url = `/graphql?${search({ query: mutation })}`;
    expect((await app.inject({ method: 'GET', url, headers: isClient })).statusCode).toBe(405);
  });
});

describe('an invalid manifest', () => {
  it.each([
    ['no JSON', 'not json', /is no JSON/],
    ['another form', [1, 2], /neither Apollo's nor Relay's/],
    ['a later version', { ...apollo, version: 2 }, /neither Apollo's nor Relay's/],
  ])('makes the start fail: %s', async (_name, manifest, problem) => {
    await expect(start('enforce', manifest)).rejects.toThrow(problem);
  });

  it('makes the start fail when it is missing', async () => {
    await expect(startGateway({ env: { TRUSTED_DOCUMENTS: 'enforce' } })).rejects.toThrow(
      /TRUSTED_DOCUMENTS_FILE is not set/,
    );
    await expect(
      startGateway({ env: { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILE: '/nowhere/manifest.json' } }),
    ).rejects.toThrow(/cannot be read/);
  });
});
