import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FirstQueryDocument } from '../generated/operations.js';
import { startThreeProviders } from '../support/three-providers.js';

describe('the first query of the README', () => {
  it('is answered in one request over three providers without a sandbox', async () => {
    const { gateway, purse, chip, cleverbridge } = await startThreeProviders();
    // The session of the published bodies names a payment that is not the published one.
    purse.on('GET', '/payment/v2/payments/e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1', { status: 404 });
    const { data, errors, cost } = await gateway.execute(FirstQueryDocument);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      cleverbridge: {
        status: 'PAID',
        contact: { fullName: 'John Doe' },
        cart: { lines: [{ name: 'Gold Plan', quantity: '2', unitPrice: { decimal: '50.00', currency: 'EUR' } }] },
      },
      chip: {
        status: 'PAID',
        total: { minorUnits: 14500, decimal: '145.00', currency: 'MYR' },
        payment: { status: 'CAPTURED', method: { name: 'visa', cardLastFour: '1111' } },
      },
      pursePayment: {
        status: 'PARTIALLY_CAPTURED',
        amounts: { captured: { decimal: '30.00', currency: 'EUR' }, availableToRefund: { decimal: '30.00' } },
        actions: [
          { action: 'CAPTURE', maximum: { decimal: '12.99' } },
          { action: 'REFUND', maximum: { decimal: '30.00' } },
          { action: 'VOID', maximum: { decimal: '12.99' } },
        ],
      },
      clientSession: { status: 'SUBMITTED', expiresAt: '2024-08-25T08:42:59.123Z', payment: null },
      paymentLink: {
        status: 'PAID',
        amount: { decimal: '120.00', currency: 'EUR' },
      },
    });
    expect(cost.upstreamCallsByProvider).toEqual({ PURSE: 5, CHIP: 1, CLEVERBRIDGE: 1 });
    expect(chip.requests[0]!.headers.authorization).toBe('Bearer chip-secret');
    expect(cleverbridge.requests[0]!.headers.authorization).toBe(`Basic ${btoa('user:cleverbridge-secret')}`);
    expect(cleverbridge.requests[0]!.headers.accept).toBe('application/json');
    expect(purse.requestsTo('/oauth/token')).toHaveLength(1);
    expect(purse.requestsTo('/payment/v2').map(({ headers }) => headers.authorization)).toEqual(
      Array.from({ length: 4 }, () => 'Bearer 2YotnFZFEjr1zCsicMWpAA'),
    );
  });

  it('is the query that the README shows', () => {
    const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const withoutComment = read('src/graphql/explorer/tabs/1-first-query.graphql')
      .replace(/^#.*\n/, '')
      .trim();
    expect(read('README.md')).toContain(withoutComment);
  });
});
