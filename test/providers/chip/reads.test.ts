import { describe, expect, it } from 'vitest';
import { fixture, paidId, purchasePath, startFakedChip, startWith } from './support.js';

describe('the five views on a CHIP purchase', () => {
  const allViews = `
    id
    cart { id total { decimal } lines { position name } owner { ... on Purchase { id } } }
    payment { id status purchase { id } clientSession { id } }
    clientSession { id status payment { id } }
    paymentLink { id status url payments { authorizationStatus payment { id } } clientSessions { clientSession { id } } }`;
  const expected = {
    id: `chip:purchase:${paidId}`,
    cart: {
      id: `chip:cart:${paidId}`,
      total: { decimal: '145.00' },
      lines: [
        { position: 1, name: 'Annual plan' },
        { position: 2, name: 'Setup' },
      ],
      owner: { id: `chip:purchase:${paidId}` },
    },
    payment: {
      id: `chip:payment:${paidId}`,
      status: 'CAPTURED',
      purchase: { id: `chip:purchase:${paidId}` },
      clientSession: { id: `chip:client-session:${paidId}` },
    },
    clientSession: {
      id: `chip:client-session:${paidId}`,
      status: 'SUBMITTED',
      payment: { id: `chip:payment:${paidId}` },
    },
    paymentLink: {
      id: `chip:payment-link:${paidId}`,
      status: 'PAID',
      url: null,
      payments: [{ authorizationStatus: 'AUTHORIZED', payment: { id: `chip:payment:${paidId}` } }],
      clientSessions: [{ clientSession: { id: `chip:client-session:${paidId}` } }],
    },
  };

  it('cost one call together', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    const { data, errors } = await gateway.execute(`{ purchase(id: "chip:purchase:${paidId}") { ${allViews} } }`);
    expect(errors).toEqual([]);
    expect(data.purchase).toEqual(expected);
    expect(upstream.requests).toHaveLength(1);
  });

  it('cost one call together also when the caller accepts an older answer', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    await gateway.execute(`{ purchase(id: "chip:purchase:${paidId}", maxAge: 60) { ${allViews} } }`);
    expect(upstream.requests).toHaveLength(1);
  });

  it('are all found by node, with one call for the five of them', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    const types = ['purchase', 'payment', 'cart', 'client-session', 'payment-link'];
    const ids = types.map((type) => `chip:${type}:${paidId}`);
    const { data } = await gateway.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(data.nodes).toEqual([
      { __typename: 'Purchase', id: ids[0] },
      { __typename: 'Payment', id: ids[1] },
      { __typename: 'Cart', id: ids[2] },
      { __typename: 'ClientSession', id: ids[3] },
      { __typename: 'PaymentLink', id: ids[4] },
    ]);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('the age of an answer of CHIP', () => {
  const read = (maxAge: number | null) =>
    `{ purchase(id: "chip:purchase:${paidId}"${maxAge === null ? '' : `, maxAge: ${maxAge}`}) { status asOf } }`;

  it('may be that of an earlier read within maxAge, and then needs no call', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    const first = await gateway.execute(read(60));
    upstream.on('GET', purchasePath, { body: fixture('purchase-pending-refund') });
    const second = await gateway.execute(read(60));
    expect(second.data).toEqual(first.data);
    expect(upstream.requests).toHaveLength(1);
  });

  it('is always new without maxAge', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    await gateway.execute(read(60));
    upstream.on('GET', purchasePath, { body: fixture('purchase-pending-refund') });
    const { data } = await gateway.execute(read(null));
    expect(data.purchase.status).toBe('REFUND_PENDING');
    expect(upstream.requests).toHaveLength(2);
  });

  it('can differ within one operation: a fresh read is not answered with an older answer', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    await gateway.execute(read(60));
    upstream.on('GET', purchasePath, { body: fixture('purchase-pending-refund') });
    const { data } = await gateway.execute(`{
      old: purchase(id: "chip:purchase:${paidId}", maxAge: 60) { status }
      new: purchase(id: "chip:purchase:${paidId}") { status }
    }`);
    expect(data).toEqual({ old: { status: 'PAID' }, new: { status: 'REFUND_PENDING' } });
    expect(upstream.requests).toHaveLength(2);
  });
});

describe('when CHIP', () => {
  const read = `{ purchase(id: "chip:purchase:${paidId}") { id } }`;

  it('does not know the purchase, the answer is null', async () => {
    const { gateway } = await startWith(fixture('error-404'), 404);
    expect(await gateway.execute(read)).toMatchObject({ data: { purchase: null }, errors: [] });
  });

  it('refuses the key, an operator is notified and the caller learns nothing about it', async () => {
    const { gateway } = await startWith(fixture('error-401'), 401);
    const { errors } = await gateway.execute(read);
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_MISCONFIGURED', provider: 'CHIP' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret_key');
  });

  it.each<[string, unknown]>([
    ['another purchase', { ...fixture('purchase-paid'), id: '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21' }],
    ['a payment', { ...fixture('purchase-paid'), type: 'payment' }],
    ['no status', { ...fixture('purchase-paid'), status: '' }],
    ['no id', { ...fixture('purchase-paid'), id: null }],
    ['a list', [fixture('purchase-paid')]],
    ['null', 'null'],
    ['markup', '<html>'],
    ['nothing', ''],
    ['a float for the total', { ...fixture('purchase-paid'), purchase: { currency: 'MYR', total: 145.5 } }],
    ['an unknown currency', { ...fixture('purchase-paid'), purchase: { currency: 'Zł', total: 1 } }],
  ])('answers with %s, the read fails without the text of the answer', async (_case, body) => {
    const { gateway } = await startWith(body);
    const { data, errors } = await gateway.execute(`{ purchase(id: "chip:purchase:${paidId}") { total { decimal } } }`);
    expect(data.purchase).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_INVALID_RESPONSE', provider: 'CHIP' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/Zł|145\.5|<html|Aisyah/);
  });

  it('writes the id in capitals, it is the same purchase', async () => {
    const { gateway } = await startWith({ ...fixture('purchase-paid'), id: paidId.toUpperCase() });
    const { data } = await gateway.execute(`{ purchase(id: "chip:purchase:${paidId}") { id reference } }`);
    expect(data.purchase).toEqual({ id: `chip:purchase:${paidId}`, reference: paidId });
  });

  it('fails for one purchase, the others are answered', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    const broken = '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21';
    upstream.on('GET', `/api/v1/purchases/${broken}/`, { body: '<html>' });
    const { data, errors } = await gateway.execute(
      `{ nodes(ids: ["chip:payment:${broken}", "chip:payment:${paidId}"]) { id } }`,
    );
    expect(data.nodes).toEqual([null, { id: `chip:payment:${paidId}` }]);
    expect(errors).toMatchObject([{ path: ['nodes', 0] }]);
  });
});

describe('an id that cannot be one of CHIP', () => {
  it.each(['1009', paidId.toUpperCase(), `${paidId}/refund`, '../billing_templates', `${paidId}%2f`])(
    'is refused without a call: %s',
    async (reference) => {
      const { gateway, upstream } = await startFakedChip();
      const { errors } = await gateway.execute('query ($id: ID!) { node(id: $id) { id } }', {
        id: `chip:purchase:${reference}`,
      });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(upstream.requests).toEqual([]);
    },
  );
});
