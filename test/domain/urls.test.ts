import { expect, it } from 'vitest';
import { isUrl } from '../../src/domain/urls.js';

/** Long after a function is optimised. */
const oftenEnough = 20_000;

it('a URL with an umlaut is one however often it is looked at', () => {
  const answers = Array.from({ length: oftenEnough }, () => isUrl('https://bücher.example/zurück'));
  expect(new Set(answers)).toEqual(new Set([true]));
});

it.each([
  ['https://shop.example.com', undefined, true],
  ['/next?page=2', 'https://shop.example.com', true],
  ['/next?page=2', undefined, false],
  ['https://', undefined, false],
  ['', undefined, false],
])('whether %j with the base %j is a URL', (text, base, isOne) => {
  expect(isUrl(text, base)).toBe(isOne);
});
