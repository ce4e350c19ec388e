import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/domain/cursor.js';

describe('cursors', () => {
  it('give back the position that they were made of', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.oneof(fc.string(), fc.maxSafeInteger()), { maxLength: 4 }),
        (list, position) => {
          const cursor = encodeCursor(list, position);
          fc.pre(cursor.length <= 1000);
          expect(decodeCursor(list, cursor, position.length)).toEqual(
            position.map((part) => (Object.is(part, -0) ? 0 : part)),
          );
        },
      ),
    );
  });

  it('are refused by another list, or with another number of parts', () => {
    const cursor = encodeCursor('purchases:abc', ['2019-03-19T14:47:34Z', '168377690']);
    expect(decodeCursor('purchases:other', cursor, 2)).toBeNull();
    expect(decodeCursor('purchases:abc', cursor, 1)).toBeNull();
  });

  it('are refused, never thrown at, whatever text a caller sends', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeCursor('purchases', text, 2) === null));
    expect(decodeCursor('purchases', Buffer.from('["purchases",{},null]').toString('base64url'), 2)).toBeNull();
  });
});
