import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, keyDigest, scopeDigest } from '../../src/ledger/digests.js';

const print = (input: object) => fingerprint('createPayment', null, input);

/** The value as the fingerprint must see it: absent and null are the same, and the order of fields does not count. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, normal(inner)]));
}

describe('the fingerprint of an input', () => {
  it.each<[string, object, object]>([
    ['an object and a list of its pairs', { a: { b: 1 } }, { a: [['b', 1]] }],
    ['an empty object and an empty list', { a: {} }, { a: [] }],
    ['text and the number that it spells', { a: '1' }, { a: 1 }],
    ['a name that contains the value of another', { 'a","b': 1 }, { a: 'b', b: 1 }],
    ['a list of one and its item', { a: ['b'] }, { a: 'b' }],
  ])('differs for inputs that differ: %s', (_name, one, other) => {
    expect(print(one)).not.toBe(print(other));
  });

  it('is the same for any order of fields, and for a field that is omitted or null', () => {
    expect(print({ a: 1, b: { c: 2, d: null } })).toBe(print({ b: { c: 2 }, a: 1, e: undefined }));
  });

  it('is equal for two inputs exactly when the inputs are equal', () => {
    const small = fc.constantFrom<unknown>(1, '1', 'a', true, [], {}, [[]], [{}], { a: 1 }, [['a', 1]], { a: [1] });
    const input = fc.dictionary(
      fc.constantFrom('a', 'b', '0', '__proto__'),
      fc.oneof(small, fc.jsonValue({ maxDepth: 3 })),
    );
    fc.assert(
      fc.property(input, input, (one, other) => {
        const areSame = JSON.stringify(normal(one)) === JSON.stringify(normal(other));
        expect(print(one) === print(other)).toBe(areSame);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the digests of a key', () => {
  it('do not confuse parts whose concatenation is the same', () => {
    expect(keyDigest('a', 'bc')).not.toBe(keyDigest('ab', 'c'));
    expect(scopeDigest('a', 'b', 'c')).not.toBe(scopeDigest('a","b', 'c', ''));
  });
});
