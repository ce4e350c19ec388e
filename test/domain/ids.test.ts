import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatId, parseId, resourceId } from '../../src/domain/ids.js';

describe('the parser of gateway ids', () => {
  it.each([
    ['cleverbridge:purchase:168377690', { provider: 'CLEVERBRIDGE', type: 'PURCHASE', reference: '168377690' }],
    ['purse:client-session:9753ec77', { provider: 'PURSE', type: 'CLIENT_SESSION', reference: '9753ec77' }],
    ['purse:cart:payment:9a14962c', { provider: 'PURSE', type: 'CART', reference: 'payment:9a14962c' }],
    ['chip:payment-link:6b8e2d3a', { provider: 'CHIP', type: 'PAYMENT_LINK', reference: '6b8e2d3a' }],
  ])('reads %s', (id, parts) => {
    expect(parseId(id)).toEqual(parts);
  });

  it.each([
    ['', 'is not of the form'],
    ['purse', 'is not of the form'],
    ['purse:payment', 'is not of the form'],
    ['purse:payment:', 'is not of the form'],
    ['stripe:payment:1', 'names no provider'],
    ['Purse:payment:1', 'names no provider'],
    ['purse:invoice:1', 'names no resource type'],
    ['purse:PAYMENT:1', 'names no resource type'],
    [`purse:payment:${'1'.repeat(200)}`, 'is longer than'],
  ])('explains what is wrong with %j', (id, problem) => {
    expect(parseId(id)).toContain(problem);
  });

  it('reads every id that the gateway writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('CLEVERBRIDGE' as const, 'CHIP' as const, 'PURSE' as const),
        fc.constantFrom(
          'PURCHASE' as const,
          'PAYMENT' as const,
          'CART' as const,
          'CLIENT_SESSION' as const,
          'PAYMENT_LINK' as const,
        ),
        fc.string({ minLength: 1, maxLength: 100 }),
        (provider, type, reference) => {
          expect(parseId(formatId(resourceId(provider, type, reference)))).toEqual({ provider, type, reference });
        },
      ),
    );
  });

  it('accepts or refuses any text without an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseId(text)));
  });
});
