import { describe, expect, it } from 'vitest';
import { brandId, fixture, startFakedChip } from './support.js';

const path = '/api/v1/payment_methods/';
const query = `query ($filter: PaymentMethodsFilterInput!) {
  paymentMethods(filter: $filter) { name displayName logos isCard countries }
}`;
const filter = { provider: 'CHIP', currency: 'MYR' };

async function startWith(body: unknown, status = 200) {
  const faked = await startFakedChip();
  faked.upstream.on('GET', path, { status, body });
  return faked;
}

describe('the payment methods of the published answer', () => {
  it('are returned in its order, cards where "card" is offered, with their own logos only', async () => {
    const { gateway } = await startWith(fixture('payment-methods'));
    const { data, errors } = await gateway.execute(query, { filter });
    const malaysian = { displayName: null, logos: [], isCard: false, countries: ['MY'] };
    const card = { displayName: null, logos: [], isCard: true, countries: ['any'] };
    expect(errors).toEqual([]);
    expect(data.paymentMethods).toEqual([
      { ...malaysian, name: 'fpx', displayName: 'Online Banking' },
      { ...malaysian, name: 'fpx_b2b1' },
      { ...card, name: 'visa', displayName: 'Visa', logos: ['/static/images/icon-visa.svg'] },
      { ...card, name: 'mastercard', displayName: 'Mastercard' },
      { ...card, name: 'maestro' },
      { ...malaysian, name: 'duitnow_qr' },
    ]);
  });

  it('may have several logos each', async () => {
    const { gateway } = await startWith({ available_payment_methods: ['fpx'], logos: { fpx: ['/a.svg', '/b.svg'] } });
    const { data } = await gateway.execute(query, { filter });
    expect(data.paymentMethods).toEqual([
      { name: 'fpx', displayName: null, logos: ['/a.svg', '/b.svg'], isCard: false, countries: [] },
    ]);
  });

  it('may be empty', async () => {
    const { gateway } = await startWith({ available_payment_methods: [] });
    expect((await gateway.execute(query, { filter })).data.paymentMethods).toEqual([]);
  });
});

describe('a request for payment methods', () => {
  it('contains brand and currency, and nothing that the caller omitted', async () => {
    const { gateway, upstream } = await startWith(fixture('payment-methods'));
    await gateway.execute(query, { filter: { ...filter, recurring: false } });
    expect(upstream.requests.map((request) => request.path)).toEqual([`${path}?brand_id=${brandId}&currency=MYR`]);
  });

  it('contains every filter as CHIP spells it', async () => {
    const { gateway, upstream } = await startWith(fixture('payment-methods'));
    const others = {
      country: 'MY',
      recurring: true,
      manualCapture: true,
      verification: true,
      language: 'ms',
      amountMinorUnits: 250_000_000_000,
    };
    await gateway.execute(query, { filter: { ...filter, ...others } });
    expect(Object.fromEntries(new URL(upstream.requests[0]?.path ?? '', upstream.url).searchParams)).toEqual({
      brand_id: brandId,
      currency: 'MYR',
      country: 'MY',
      recurring: 'true',
      skip_capture: 'true',
      preauthorization: 'true',
      language: 'ms',
      amount: '250000000000',
    });
  });

  it('is sent once for each distinct filter of an operation', async () => {
    const { gateway, upstream } = await startWith(fixture('payment-methods'));
    await gateway.execute(`{
      a: paymentMethods(filter: { provider: CHIP, currency: "MYR" }) { name }
      b: paymentMethods(filter: { provider: CHIP, currency: "MYR" }) { name }
      c: paymentMethods(filter: { provider: CHIP, currency: "MYR", country: "SG" }) { name }
    }`);
    expect(upstream.requests).toHaveLength(2);
  });

  it.each([
    ['country', 'Malaysia'],
    ['country', 'my'],
    ['language', 'en-GB'],
    ['language', 'x&amount=1'],
  ])('is refused without a call for the %s "%s"', async (field, value) => {
    const { gateway, upstream } = await startFakedChip();
    const { errors } = await gateway.execute(query, { filter: { ...filter, [field]: value } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: `filter.${field}` } }]);
    expect(upstream.requests).toEqual([]);
  });

  it('is refused by CHIP for a currency that CHIP does not accept', async () => {
    const { gateway } = await startWith({ currency: [{ message: 'no', code: 'invalid_choice' }] }, 400);
    const { errors } = await gateway.execute(query, { filter: { ...filter, currency: 'EUR' } });
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_REJECTED', providerHttpStatus: 400 } }]);
  });

  it.each<[string, unknown, number, string]>([
    ['a list that is missing', {}, 200, 'PROVIDER_INVALID_RESPONSE'],
    ['a 404, as there is no unknown list', {}, 404, 'PROVIDER_REJECTED'],
  ])('fails for %s', async (_case, body, status, code) => {
    const { gateway } = await startWith(body, status);
    expect((await gateway.execute(query, { filter })).errors).toMatchObject([{ extensions: { code } }]);
  });
});
