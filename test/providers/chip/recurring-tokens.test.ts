import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { encodeCursor } from '../../../src/domain/cursor.js';
import type { RecordedRequest } from '../../support/fake-upstream.js';
import { clientId, fixture, startFakedChip, type FakedChip } from './support.js';

const listPath = `/api/v1/clients/${clientId}/recurring_tokens/`;
const query = `query ($clientId: ID!, $first: Int! = 20, $after: String) {
  recurringTokens(clientId: $clientId, first: $first, after: $after) {
    edges { cursor node { id } }
    nodes { id method description createdAt updatedAt }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const tokenId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const token = (index: number) => ({ type: 'client_recurring_token', id: tokenId(index), payment_method: 'visa' });

interface Variables extends Record<string, unknown> {
  readonly first?: number;
  readonly after?: string | null;
  readonly clientId?: string;
}

const list = ({ gateway }: FakedChip, variables: Variables = {}) =>
  gateway.execute(query, { clientId: `chip:client:${clientId}`, ...variables });

/** Lists tokens on pages of the given sizes, with `next` in the given format. */
function serve({ upstream }: FakedChip, sizes: readonly number[], writeNext: (place: string) => string): void {
  upstream.on('GET', listPath, ({ path }: RecordedRequest) => {
    const page = Number(new URL(path, upstream.url).searchParams.get('page') ?? 0);
    const start = sizes.slice(0, page).reduce((sum, size) => sum + size, 0);
    const results = Array.from({ length: sizes[page] ?? 0 }, (_, index) => token(start + index));
    return { body: { results, next: page + 1 < sizes.length ? writeNext(`?page=${page + 1}`) : null, previous: null } };
  });
}

/** Reads every page, following the cursors. */
async function walk(faked: FakedChip, first: number): Promise<{ ids: string[]; sizes: number[] }> {
  const ids: string[] = [];
  const sizes: number[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await list(faked, { first, after });
    expect(errors).toEqual([]);
    ids.push(...data.recurringTokens.nodes.map(({ id }: { id: string }) => id));
    sizes.push(data.recurringTokens.nodes.length);
    ({ hasNextPage: more, endCursor: after } = data.recurringTokens.pageInfo);
  }
  return { ids, sizes };
}

describe('the recurring tokens of a client', () => {
  it('are read again for everybody: a list that was requested before a token was deleted is not shared', async () => {
    const faked = await startFakedChip();
    let answerEarly = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (answerEarly = resolve));
    faked.upstream.on('GET', listPath, async () => {
      await isTime;
      return { body: { results: [token(1)], next: null, previous: null } };
    });
    const early = list(faked);
    await vi.waitFor(() => expect(faked.upstream.requests).toHaveLength(1), { interval: 5 });
    faked.upstream.on('GET', listPath, { body: { results: [], next: null, previous: null } });
    expect((await list(faked)).data.recurringTokens.nodes).toEqual([]);
    answerEarly();
    expect((await early).data.recurringTokens.nodes).toHaveLength(1);
  });

  it('are read from the client’s list, each identified by the purchase that is the token', async () => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, { body: fixture('recurring-tokens-one') });
    const { data, errors } = await list(faked);
    expect(errors).toEqual([]);
    expect(data.recurringTokens.nodes).toEqual([
      {
        id: 'chip:purchase:6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11',
        method: 'visa',
        description: '444433******1111',
        createdAt: '2025-11-30T12:28:27Z',
        updatedAt: '2025-11-30T12:28:27Z',
      },
    ]);
    expect(data.recurringTokens.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(faked.upstream.requests.map(({ path }) => path)).toEqual([listPath]);
    expect(faked.upstream.requests[0]?.headers.authorization).toBe('Bearer sk-for-tests');
  });

  it('may be empty', async () => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, { body: fixture('page-empty') });
    const { data } = await list(faked);
    expect(data.recurringTokens).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('are null for a client that CHIP does not know', async () => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, { status: 404, body: fixture('error-404') });
    expect(await list(faked)).toMatchObject({ data: { recurringTokens: null }, errors: [] });
  });

  it('are refused without a call for an id that cannot be one of CHIP', async () => {
    const faked = await startFakedChip();
    for (const id of ['chip:client:7', `chip:client:${clientId}/../..`, `purse:client:${clientId}`, clientId]) {
      const { errors } = await list(faked, { clientId: id });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(faked.upstream.requests).toEqual([]);
  });
});

describe('pages of tokens', () => {
  it.each<[string, (faked: FakedChip) => (place: string) => string]>([
    [
      'a whole URL',
      ({ upstream }) =>
        (place) =>
          upstream.url + listPath + place,
    ],
    ['a path', () => (place) => listPath + place],
    ['a query alone', () => (place) => place],
    [
      'a URL with http, as servers behind a proxy write',
      ({ upstream }) =>
        (place) =>
          `http://${new URL(upstream.url).host}${listPath}${place}`,
    ],
  ])('are followed when next is %s', async (_case, writeNext) => {
    const faked = await startFakedChip();
    serve(faked, [2, 2, 1], writeNext(faked));
    const { data } = await list(faked, { first: 5 });
    expect(data.recurringTokens.nodes).toHaveLength(5);
    expect(faked.upstream.requests.map(({ path }) => path)).toEqual([
      listPath,
      `${listPath}?page=1`,
      `${listPath}?page=2`,
    ]);
  });

  it('are read no further than the caller requested', async () => {
    const faked = await startFakedChip();
    serve(faked, [2, 2, 1], (place) => place);
    const { data } = await list(faked, { first: 2 });
    expect(data.recurringTokens.pageInfo.hasNextPage).toBe(true);
    expect(faked.upstream.requests).toHaveLength(1);
    const next = await list(faked, { first: 2, after: data.recurringTokens.pageInfo.endCursor });
    expect(next.data.recurringTokens.nodes.map(({ id }: { id: string }) => id)).toEqual([
      `chip:purchase:${tokenId(2)}`,
      `chip:purchase:${tokenId(3)}`,
    ]);
    expect(faked.upstream.requests.map(({ path }) => path)).toEqual([listPath, `${listPath}?page=1`]);
  });

  it('contain each token exactly once and in order, for any page sizes of CHIP and of the caller', async () => {
    const faked = await startFakedChip();
    const sizesOfPages = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(sizesOfPages, fc.integer({ min: 1, max: 9 }), async (sizes, first) => {
        serve(faked, sizes, (place) => place);
        const all = Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, index) => index);
        const walked = await walk(faked, first);
        expect(walked.ids).toEqual(all.map((index) => `chip:purchase:${tokenId(index)}`));
        expect(Math.max(...walked.sizes)).toBeLessThanOrEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('continue after any token, not only after the last one of a page', async () => {
    const faked = await startFakedChip();
    serve(faked, [3, 3], (place) => place);
    const { data } = await list(faked, { first: 6 });
    for (const [index, { cursor }] of data.recurringTokens.edges.entries()) {
      const rest = await list(faked, { first: 6, after: cursor });
      expect(rest.data.recurringTokens.nodes).toHaveLength(5 - index);
    }
  });

  it('end early when CHIP’s pages are many and empty, with a cursor that continues', async () => {
    const faked = await startFakedChip();
    serve(faked, [...Array.from({ length: 12 }, () => 0), 1], (place) => place);
    const { data } = await list(faked);
    expect(data.recurringTokens).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
    expect(faked.upstream.requests).toHaveLength(10);
    const rest = await list(faked, { after: data.recurringTokens.pageInfo.endCursor });
    expect(rest.data.recurringTokens).toMatchObject({ nodes: [{ method: 'visa' }], pageInfo: { hasNextPage: false } });
  });
});

describe('a wrong link to the next page', () => {
  it.each([
    ['to another host', `https://attacker.example${listPath}?page=1`],
    ['to another host by a path with two slashes', `//attacker.example${listPath}?page=1`],
    ['to another port', `http://127.0.0.1:1${listPath}?page=1`],
    ['to another path', '/api/v1/purchases/'],
    ['to another, longer path', '/api/v1/purchases/0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21/delete_recurring_token/'],
    ['to another client', `/api/v1/clients/0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21/recurring_tokens/`],
    ['up by dots', `${listPath}../../../purchases/`],
    ['up by escaped dots', `${listPath}..%2f..%2fpurchases/`],
    ['nowhere', 'http://'],
    ['on and on', `?page=${'1'.repeat(400)}`],
  ])('is not followed, because the answer cannot be trusted: %s', async (_case, next) => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, { body: { results: [token(1)], next, previous: null } });
    const { errors } = await list(faked);
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_INVALID_RESPONSE', provider: 'CHIP' } }]);
    expect(JSON.stringify(errors)).not.toContain('attacker');
    expect(faked.upstream.requests).toHaveLength(1);
  });

  it('is noticed when it leads in a circle', async () => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, { body: { results: [], next: '?page=1', previous: null } });
    expect((await list(faked)).errors).toMatchObject([{ extensions: { code: 'PROVIDER_INVALID_RESPONSE' } }]);
    expect(faked.upstream.requests).toHaveLength(2);
  });

  it('is an error when the page no longer exists, not a shorter list', async () => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, ({ path }) =>
      path.includes('?') ? { status: 404 } : { body: { results: [token(1)], next: '?page=1', previous: null } },
    );
    expect((await list(faked)).errors).toMatchObject([{ extensions: { code: 'PROVIDER_INVALID_RESPONSE' } }]);
  });

  it.each<[string, unknown]>([
    ['no list', { next: null }],
    ['a token without an id', { results: [{ payment_method: 'visa' }], next: null }],
    ['a token whose id is no UUID', { results: [{ id: '../x' }], next: null }],
  ])('is not replaced by a guess for a page with %s', async (_case, body) => {
    const faked = await startFakedChip();
    faked.upstream.on('GET', listPath, { body });
    expect((await list(faked)).errors).toMatchObject([{ extensions: { code: 'PROVIDER_INVALID_RESPONSE' } }]);
  });
});

describe('a cursor that the gateway did not create', () => {
  const listName = `chip:recurring-tokens:${clientId}`;
  const otherList = 'chip:recurring-tokens:0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21';

  it.each([
    ['is no cursor', 'page-2'],
    ['belongs to another client', encodeCursor(otherList, ['', 1])],
    ['climbs out of the list', encodeCursor(listName, ['../../../purchases/', 0])],
    ['climbs out by an escape', encodeCursor(listName, ['..%2f..%2fpurchases/', 0])],
    ['names another host', encodeCursor(listName, ['//attacker.example/', 0])],
    ['breaks the line', encodeCursor(listName, ['?a=1\r\nX-Evil: 1', 0])],
    ['counts backwards', encodeCursor(listName, ['', -1])],
    ['counts in fractions', encodeCursor(listName, ['', 0.5])],
    ['counts with text', encodeCursor(listName, ['', 'one'])],
    ['has its parts reversed', encodeCursor(listName, [1, ''])],
    ['has a part too few', encodeCursor(listName, [''])],
  ])('is refused without a call when it %s', async (_case, after) => {
    const faked = await startFakedChip();
    const { errors } = await list(faked, { after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
    expect(faked.upstream.requests).toEqual([]);
  });

  it('continues with the next page when it is beyond the end of a page', async () => {
    const faked = await startFakedChip();
    serve(faked, [2, 1], (place) => place);
    const { data } = await list(faked, { after: encodeCursor(listName, ['', 1_000]) });
    expect(data.recurringTokens.nodes.map(({ id }: { id: string }) => id)).toEqual([`chip:purchase:${tokenId(2)}`]);
  });
});
