import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCodes } from '../../src/domain/iso-4217.js';
import { InexactMoneyError, money, parseDecimalMoney, toDecimal } from '../../src/domain/money.js';

describe('the conversion of money', () => {
  it.each([
    [4299, 'EUR', '42.99'],
    [4299, 'JPY', '4299'],
    [4299, 'KWD', '4.299'],
    [4299, 'CLF', '0.4299'],
    [5, 'EUR', '0.05'],
    [0, 'KWD', '0.000'],
    [-5, 'EUR', '-0.05'],
    [-4299, 'JPY', '-4299'],
    [9_007_199_254_740_991, 'IDR', '90071992547409.91'],
  ])('shows %d minor units of %s as %s', (minorUnits, currency, decimal) => {
    expect(toDecimal(money(minorUnits, currency))).toBe(decimal);
  });

  it.each([
    ['59.50', 'EUR', 5950],
    ['59.5', 'EUR', 5950],
    ['59.5000', 'EUR', 5950],
    ['0.29', 'EUR', 29], // 0.29 * 100 is 28.999999999999996
    ['1.15', 'EUR', 115], // 1.15 * 100 is 114.99999999999999
    ['8.165', 'KWD', 8165],
    ['120.00', 'JPY', 120],
    ['-0.01', 'EUR', -1],
    ['0', 'EUR', 0],
    ['-0.00', 'EUR', 0],
  ])('reads %s %s as %d minor units', (decimal, currency, minorUnits) => {
    expect(parseDecimalMoney(decimal, currency)).toEqual({ minorUnits, currency });
  });

  it.each([
    ['59.505', 'EUR', 'would have to be rounded'],
    ['0.5', 'JPY', 'would have to be rounded'],
    ['1e3', 'EUR', 'is not plain decimal text'],
    ['', 'EUR', 'is empty'],
    ['12,50', 'EUR', 'has a comma'],
    ['NaN', 'EUR', 'is no number'],
    ['90071992547409.92', 'EUR', 'is beyond the safe integers'],
    ['1.00', 'EUX', 'has an unknown currency'],
  ])('refuses %j %s, which %s', (decimal, currency) => {
    expect(() => parseDecimalMoney(decimal, currency)).toThrow(InexactMoneyError);
  });

  it.each([[10.5], [NaN], [Infinity], [Number.MAX_SAFE_INTEGER + 1]])('refuses %d as an amount', (minorUnits) => {
    expect(() => money(minorUnits, 'EUR')).toThrow(InexactMoneyError);
  });

  it('reads every amount that it shows, for every currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencyCodes()), (minorUnits, currency) => {
        const amount = { minorUnits: minorUnits === 0 ? 0 : minorUnits, currency };
        expect(parseDecimalMoney(toDecimal(amount), currency)).toEqual(amount);
      }),
    );
  });
});
