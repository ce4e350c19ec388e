import codes from 'currency-codes';
import { describe, expect, it } from 'vitest';
import { currencyCodes, exponentOf } from '../../src/domain/iso-4217.js';

/** Units of account and metals: ISO 4217 gives them no minor unit, and nobody pays with them. */
const notMoney = ['XAG', 'XAU', 'XBA', 'XBB', 'XBC', 'XBD', 'XDR', 'XPD', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX'];

describe('the currency table', () => {
  it.each(codes.codes().filter((code) => !notMoney.includes(code)))('agrees with the ISO list on %s', (code) => {
    expect(exponentOf(code)).toBe(codes.code(code)?.digits);
  });

  it('contains no code twice', () => {
    expect(new Set(currencyCodes()).size).toBe(currencyCodes().length);
  });

  it.each(['eur', 'XYZ', '', 'XAU'])('does not contain the currency %j', (code) => {
    expect(exponentOf(code)).toBeUndefined();
  });
});
