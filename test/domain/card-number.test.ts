import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCardNumber, scanForCardNumbers, withoutCardNumbers } from '../../src/domain/card-number.js';

/** The parts of the texts: whole card numbers and parts of them, separators of digits, other characters, and characters that are ignored. */
const pieces = fc.constantFrom(
  ...['4111111111111111', '371449635398431', '2223003122003222', '4111', '1111', '11', '4', '0', '2720'],
  ...[' ', '-', '.', '/', '\t', '  ', '   ', ' - ', '\u00a0', '\u2003', '—', '–'],
  ...['a', 'f', 'x', ',', '\n', '４１１１', '／', 'ﷺ', '😀', '\u{10ead}'],
  ...['f55b6e1a-978d-4307-9b84-889593859874', '12345678-1234-1234-1234-123456789012', '41111111'],
);
const texts = (maxLength: number) =>
  fc
    .array(pieces, { maxLength })
    .map((parts) => parts.join(''))
    .filter((text) => !/[0-9a-f]{33}/i.test(text));

/** The rules in their simplest form, without regard to speed: every start and every end in every sequence of digits. */
function holdsCardNumberSlowly(text: string): boolean {
  const uuids = /(?<![0-9a-f])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})(?![0-9a-f])/gi;
  const rows =
    text
      .normalize('NFKC')
      .replace(uuids, 'x')
      .match(/\d(?:[\p{Zs}\t\p{Pd}./]{0,2}\d)*/gu) ?? [];
  return rows.some((row) => {
    const groups = row.match(/\d+/g) ?? [];
    return groups.some((_, from) =>
      groups.slice(from).some((__, count) => isCard(groups.slice(from, from + count + 1).join(''))),
    );
  });
}

function isCard(digits: string): boolean {
  const isOfIssuer = /^(?:[34568]|22[2-9]|2[3-6]|27[01]|2720)/.test(digits);
  const sum = Array.from(digits, Number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return digits.length >= 13 && digits.length <= 19 && isOfIssuer && sum % 10 === 0;
}

describe('the search for card numbers', () => {
  it('looks at each character a limited number of times, for any text', () => {
    const repeated = fc.tuple(
      fc.oneof(pieces, fc.string({ maxLength: 6 }), texts(4)),
      fc.integer({ min: 1, max: 3_000 }),
    );
    fc.assert(
      fc.property(fc.array(repeated, { maxLength: 4 }), (parts) => {
        const scan = scanForCardNumbers(parts.map(([part, count]) => part.repeat(count)).join(''));
        expect(scan.steps).toBeLessThanOrEqual(30 * scan.text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '1 ',
    '0-0 ',
    '4 ',
    '1-',
    '41111 ',
    '4111111111111111 ',
    '12345678-1234-1234-1234-12345678901 ',
    '1',
    'a',
    '. ',
  ])('needs four times the work for four times the text: %j', (part) => {
    const { steps } = scanForCardNumbers(part.repeat(10_000));
    expect(scanForCardNumbers(part.repeat(40_000)).steps).toBeLessThanOrEqual(4.05 * steps);
  });

  it('finds exactly the card numbers that the rules describe', () => {
    fc.assert(
      fc.property(texts(14), (text) => {
        expect(holdsCardNumber(text)).toBe(holdsCardNumberSlowly(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('removes every card number from a text, and changes nothing in a text without one', () => {
    fc.assert(
      fc.property(texts(14), (text) => {
        const rest = withoutCardNumbers(text);
        expect(holdsCardNumberSlowly(rest)).toBe(false);
        if (!holdsCardNumberSlowly(text)) expect(rest).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('removes the expiry and the security code beside a card number', () => {
    expect(withoutCardNumbers('paid with 4111 1111 1111 1111 12/27 123, thank you')).toBe(
      'paid with [card number], thank you',
    );
  });

  it('removes every card number from a text, and preserves the order of the rest', () => {
    expect(withoutCardNumbers('a 4111111111111111, b 378282246310005; c')).toBe('a [card number], b [card number]; c');
  });

  it('does not mistake two card numbers that are joined by a dash for a UUID', () => {
    expect(withoutCardNumbers('4111111111111111-4111111111111111')).toBe('[card number]');
  });
});
