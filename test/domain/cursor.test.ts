import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/domain/cursor.js';

describe('a cursor', () => {
  it('returns the position from which it was created', () => {
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

  it('is refused by another list, and with another number of parts', () => {
    const cursor = encodeCursor('purchases:abc', ['2019-03-19T14:47:34Z', '168377690']);
    expect(decodeCursor('purchases:other', cursor, 2)).toBeNull();
    expect(decodeCursor('purchases:abc', cursor, 1)).toBeNull();
  });

  it('is refused without an exception for any text that a caller sends', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeCursor('purchases', text, 2) === null));
    expect(decodeCursor('purchases', Buffer.from('["purchases",{},null]').toString('base64url'), 2)).toBeNull();
  });
});
