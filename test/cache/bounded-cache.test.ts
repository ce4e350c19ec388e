import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BoundedCache, bytesOf, bytesOfText } from '../../src/cache/bounded-cache.js';
import { createReadCache } from '../../src/cache/read-cache.js';
import { bytesOfDocument, createDocumentStore } from '../../src/graphql/document-store.js';

interface Entry {
  readonly text: string;
}

const make = (maxBytes: number) =>
  new BoundedCache<Entry>({ name: 'test', maxBytes, sizeOf: ({ text }) => bytesOfText(text) });

describe('a bounded cache', () => {
  it('never contains more than its limit of bytes, and returns exactly what was stored', () => {
    const command = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), key: fc.string({ maxLength: 4 }), size: fc.nat(4_000) }),
      fc.record({ kind: fc.constant('get' as const), key: fc.string({ maxLength: 4 }), size: fc.constant(0) }),
      fc.record({ kind: fc.constant('delete' as const), key: fc.string({ maxLength: 4 }), size: fc.constant(0) }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 3_000, max: 50_000 }),
        fc.array(command, { maxLength: 200 }),
        (maxBytes, commands) => {
          const cache = make(maxBytes);
          const model = new Map<string, string>();
          for (const { kind, key, size } of commands) {
            if (kind === 'set') {
              const text = 'x'.repeat(size);
              cache.set(key, { text });
              model.set(key, text);
            }
            if (kind === 'delete') {
              cache.delete(key);
              model.delete(key);
            }
            const held = cache.get(key);
            if (held) expect(held.text).toBe(model.get(key));
            expect(cache.bytes).toBeLessThanOrEqual(maxBytes);
          }
        },
      ),
    );
  });

  it('does not store an entry that needs more than a tenth of its size, and drops the old entry under its key', () => {
    const cache = make(20_000);
    cache.set('a', { text: 'small' });
    cache.set('b', { text: 'small' });
    cache.set('a', { text: 'x'.repeat(1_000) });
    expect([cache.get('a'), cache.get('b')?.text, cache.size]).toEqual([undefined, 'small', 1]);
  });

  it('counts the bytes of its keys, so that many long names without values cannot exceed the limit', () => {
    const cache = make(100_000);
    for (let index = 0; index < 1_000; index++) cache.set(`${index}`.padEnd(1_000), { text: '' });
    expect(cache.bytes).toBeLessThanOrEqual(100_000);
    expect(cache.size).toBeGreaterThan(0);
    expect(cache.size).toBeLessThan(50);
  });

  it('drops the least recently used entry first', () => {
    // Room for ten of these.
    const cache = make(11_500);
    const keys = 'abcdefghij'.split('');
    for (const key of keys) cache.set(key, { text: 'x'.repeat(400) });
    cache.get('a');
    cache.set('k', { text: 'x'.repeat(400) });
    expect([...keys, 'k'].filter((key) => !cache.get(key))).toEqual(['b']);
  });

  it.each([NaN, -1e9, Infinity])('does not accept %s as its size', (size) => {
    const cache = new BoundedCache<Entry>({ name: 'test', maxBytes: 1_000, sizeOf: () => size });
    expect(() => cache.set('a', { text: '' })).toThrow();
  });
});

describe('the estimated size of data', () => {
  it('is never less than two bytes for each character of its text, and includes every part', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (data) => {
        const strings: string[] = [];
        JSON.stringify(data, (key: string, value: unknown) => {
          strings.push(key);
          if (typeof value === 'string') strings.push(value);
          return value;
        });
        expect(bytesOf(data)).toBeGreaterThanOrEqual(strings.reduce((sum, text) => sum + 2 * text.length, 0));
      }),
    );
  });

  it('is computed for data of any depth', () => {
    let data: unknown = [];
    for (let depth = 0; depth < 200_000; depth++) data = [data];
    expect(bytesOf(data)).toBeGreaterThan(200_000 * 32);
  });

  it('includes the items of a set', () => {
    expect(bytesOf(new Set(['x'.repeat(500)]))).toBeGreaterThan(1_000);
  });
});

describe('the store of documents', () => {
  it('counts comments, strings and tokens, which are not visible in the JSON of a document', () => {
    const sizeOf = (text: string) => bytesOfDocument(parse(text));
    expect(sizeOf(`${'#\n'.repeat(10_000)}{ a }`)).toBeGreaterThan(10_000 * 90);
    expect(sizeOf(`{ a(b: "${'\\n'.repeat(10_000)}") }`)).toBeGreaterThan(10_000 * 2 * 17);
    expect(sizeOf(`{ ${'a '.repeat(1_000)} }`)).toBeGreaterThan(1_000 * 481);
  });

  it('returns a stored document until a larger one has replaced it', async () => {
    const store = createDocumentStore();
    const document = parse('{ a }');
    await store.set('one', document);
    expect(await store.get('one')).toBe(document);
    for (let index = 0; index < 14; index++) await store.set(`${index}`, parse(`${'#\n'.repeat(7_000)}{ a }`));
    expect(await store.get('one')).toBeUndefined();
    expect(await store.get('13')).toBeDefined();
  });

  it('does not store a document that would displace many others', async () => {
    const store = createDocumentStore();
    await store.set('small', parse('{ a }'));
    await store.set('large', parse(`${'#\n'.repeat(20_000)}{ a }`));
    expect([await store.get('small'), await store.get('large')]).toEqual([expect.anything(), undefined]);
  });
});

describe('the read cache in memory', () => {
  it('stores large answers of a provider only up to its limit of bytes', async () => {
    const cache = createReadCache(undefined, () => undefined);
    const answer = () => ({ value: { text: 'x'.repeat(1_000_000) }, receivedAt: '2026-11-20T12:00:00Z' });
    for (let index = 0; index < 40; index++) await cache.set(`${index}`, answer());
    const held = await Promise.all(Array.from({ length: 40 }, (_, index) => cache.get(`${index}`)));
    // 32 MB at two bytes a character.
    expect(held.filter((entry) => entry !== undefined)).toHaveLength(15);
    expect(held.at(-1)).toBeDefined();
  });
});
