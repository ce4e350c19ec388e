import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/http/trusted-documents.js';
import { temporaryDirectory } from '../faults/support.js';
import { startGateway, type TestGateway } from '../support/gateway.js';

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
  ])('serves a document by its id, %s', async (_way, payload) => {
    const gateway = await start('enforce', manifest);
    expect(await post(gateway, payload)).toMatchObject({ status: 200, data: { providers: [] } });
  });

  it('serves a document by its text, with or without its id', async () => {
    const gateway = await start('enforce', manifest);
    expect(await post(gateway, { query: trusted })).toMatchObject({ status: 200 });
    expect(await post(gateway, { query: trusted, ...persisted(id) })).toMatchObject({ status: 200 });
  });

  it('refuses any other document, and any other id', async () => {
    const gateway = await start('enforce', manifest);
    const code = (name: string) => ({ status: 400, errors: [{ extensions: { code: name } }] });
    expect(await post(gateway, { query: other })).toMatchObject(code('DOCUMENT_NOT_TRUSTED'));
    // Automatic persisted queries would take it for the text of that id.
    expect(await post(gateway, { query: other, ...persisted(id) })).toMatchObject(code('DOCUMENT_NOT_TRUSTED'));
    expect(await post(gateway, persisted(digestOf(other)))).toMatchObject(code('DOCUMENT_NOT_FOUND'));
    expect(await post(gateway, {})).toMatchObject(code('DOCUMENT_NOT_FOUND'));
    expect(await post(gateway, { documentId: '__proto__' })).toMatchObject(code('DOCUMENT_NOT_FOUND'));
  });
});

describe('other modes', () => {
  it('log: everything is served, and ids too', async () => {
    const gateway = await start('log', apollo);
    expect(await post(gateway, { query: other })).toMatchObject({ status: 200 });
    expect(await post(gateway, persisted(id))).toMatchObject({ status: 200 });
  });

  it('off: ids mean nothing', async () => {
    const gateway = await startGateway({ env: {} });
    expect(await post(gateway, { query: other })).toMatchObject({ status: 200 });
    expect((await post(gateway, persisted(id))).errors).toHaveLength(1);
  });

  it('lets the router through, which makes its own documents', async () => {
    const gateway = await start('enforce', apollo, { ROUTER_SECRET: 'a-secret-of-the-routers' });
    expect(await post(gateway, { query: other }, { 'x-router-secret': 'a-secret-of-the-routers' })).toMatchObject({
      status: 200,
    });
    expect(await post(gateway, { query: other }, { 'x-router-secret': 'something else' })).toMatchObject({
      status: 400,
    });
  });
});

describe('a manifest that is none', () => {
  it.each([
    ['no JSON', 'not json', /is no JSON/],
    ['another form', [1, 2], /neither Apollo's nor Relay's/],
    ['a later version', { ...apollo, version: 2 }, /neither Apollo's nor Relay's/],
  ])('refuses the start: %s', async (_name, manifest, problem) => {
    await expect(start('enforce', manifest)).rejects.toThrow(problem);
  });

  it('refuses the start when it is missing', async () => {
    await expect(startGateway({ env: { TRUSTED_DOCUMENTS: 'enforce' } })).rejects.toThrow(
      /TRUSTED_DOCUMENTS_FILE is not set/,
    );
    await expect(
      startGateway({ env: { TRUSTED_DOCUMENTS: 'log', TRUSTED_DOCUMENTS_FILE: '/nowhere/manifest.json' } }),
    ).rejects.toThrow(/cannot be read/);
  });
});
