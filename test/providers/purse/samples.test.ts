import { describe, expect, it } from 'vitest';
import {
  fixture,
  link,
  linkId,
  linkPath,
  payment,
  paymentId,
  paymentPath,
  session,
  sessionId,
  sessionPath,
  startPurse,
} from './support.js';

const money = '{ minorUnits currency decimal }';

describe('the payment that Purse publishes', () => {
  const query = `query ($id: ID!, $maxAge: Int) {
    payment(id: $id, maxAge: $maxAge) {
      id provider reference status providerStatus asOf createdAt captureMode redirectUrl
      amount ${money}
      amounts { authorized ${money} captured ${money} availableToCapture ${money} availableToRefund ${money} authorizationPending ${money} }
      actions { action partial maximum ${money} }
      method { name partner cardNetwork cardLastFour }
      operations { reference kind status providerStatus amount ${money} merchantReference }
      order { reference }
      cart { id status total ${money} tax ${money} lines { position kind name quantity unitPrice ${money} taxRatePercent product { sku } } }
      clientSession { id }
      details { ... on PursePayment {
        version createdAt orderReference
        split { partner method amount ${money} }
        authorization { status partnerTransactions { partnerReference partnerStatus card { expiryYear bin threeDs { eci } } } }
        captures { id createdAt triggeredBy partnerTransactions { amount ${money} } }
        order { shipments { estimatedDeliveryDateTime itemLines { netAmount ${money} taxRate } } additionalData }
        links { rel href }
      } }
    }
  }`;

  it('is read as its sample describes', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', paymentPath, { body: payment() });
    purse.on('GET', /client-sessions/, { status: 404 });
    const { data, errors } = await gateway.execute(query, { id: paymentId });
    expect(errors).toEqual([]);
    const euro = (minorUnits: number, decimal: string) => ({ minorUnits, currency: 'EUR', decimal });
    expect(data.payment).toMatchObject({
      id: paymentId,
      provider: 'PURSE',
      reference: '9a14962c-bdcf-49d1-8673-e75dfb48013f',
      status: 'PARTIALLY_CAPTURED',
      providerStatus: 'AUTHORIZED',
      createdAt: '2020-08-25T08:42:59.123Z',
      captureMode: 'MANUAL',
      redirectUrl: null,
      amount: euro(4_299, '42.99'),
      amounts: {
        authorized: euro(4_299, '42.99'),
        captured: euro(3_000, '30.00'),
        availableToCapture: euro(1_299, '12.99'),
        availableToRefund: euro(3_000, '30.00'),
        authorizationPending: euro(0, '0.00'),
      },
      method: { name: 'creditcard', partner: 'dalenys', cardNetwork: 'VISA', cardLastFour: '1234' },
      operations: [
        {
          reference: '1a14962c-bdcf-49d1-8673-e75dfb48013f',
          kind: 'CAPTURE',
          status: 'SUCCEEDED',
          providerStatus: 'SUCCESS',
          amount: euro(3_000, '30.00'),
          merchantReference: 'CAP#1223445',
        },
      ],
      order: { reference: '123456789' },
      cart: {
        id: 'purse:cart:payment:9a14962c-bdcf-49d1-8673-e75dfb48013f',
        status: 'ORDERED',
        total: euro(12_000, '120.00'),
        tax: euro(2_000, '20.00'),
        lines: [
          {
            position: 1,
            kind: 'ITEM',
            name: 'Camiseta100 niño GYM',
            quantity: '2',
            unitPrice: euro(5_000, '50.00'),
            taxRatePercent: '20',
            product: { sku: '2600218' },
          },
          { position: 2, kind: 'SHIPPING_FEE', name: 'Transporte', product: null },
        ],
      },
      clientSession: null,
      details: {
        version: 7,
        split: [
          { partner: 'easy2play', method: 'giftcard', amount: euro(2_000, '20.00') },
          { partner: 'dalenys', method: 'creditcard', amount: euro(2_299, '22.99') },
        ],
        authorization: {
          status: 'AUTHORIZED',
          partnerTransactions: [
            { partnerReference: '6898f79aa20af', partnerStatus: '1', card: null },
            {
              partnerReference: 'A4232036332',
              partnerStatus: '0000',
              card: { expiryYear: '24', bin: '513842', threeDs: { eci: '01' } },
            },
          ],
        },
        captures: [
          {
            triggeredBy: 'MERCHANT',
            partnerTransactions: [{ amount: euro(2_000, '20.00') }, { amount: euro(1_000, '10.00') }],
          },
        ],
        order: {
          additionalData: { custom_field1: 'custom value', custom_field2: 123 },
          shipments: [
            { estimatedDeliveryDateTime: '2023-10-30T13:40:00Z', itemLines: [{ taxRate: '20' }, { taxRate: '0' }] },
          ],
        },
      },
    });
    expect(data.payment.details.links[0]).toEqual({
      rel: 'self',
      href: '/v2/payments/9a14962c-bdcf-49d1-8673-e75dfb48013f',
    });
  });
});

describe('the session that Purse publishes', () => {
  it('is read as its sample describes', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', sessionPath, { body: session() });
    const query = `query ($id: ID!) {
      clientSession(id: $id) {
        status providerStatus amount ${money} captureMode expiresAt checkoutUrl returnUrl
        paymentSolutions { method partner } order { reference } actions { action maximum ${money} partial }
        cart { id status total ${money} }
        details { ... on PurseClientSession {
          integrationMode shopperRedirectionUrl paymentId widget { data jsUrl }
          order { billingAddress { firstName middleName addressLines provinceCode workPhoneNumber } shipments { shippingAddress { deliveryPointName } } }
        } }
      }
    }`;
    const { data, errors } = await gateway.execute(query, { id: sessionId });
    expect(errors).toEqual([]);
    expect(data.clientSession).toEqual({
      status: 'SUBMITTED',
      providerStatus: 'SUBMITTED',
      amount: { minorUnits: 12_000, currency: 'EUR', decimal: '120.00' },
      captureMode: 'MANUAL',
      expiresAt: '2024-08-25T08:42:59.123Z',
      checkoutUrl: null,
      returnUrl: 'https://example.org/redirect?order_id=123456789',
      paymentSolutions: [
        { method: 'giftcard', partner: 'illicado' },
        { method: 'creditcard', partner: 'dalenys' },
        { method: 'wallet', partner: 'paypal' },
        { method: 'cb3x', partner: 'oney' },
      ],
      order: { reference: '123456789' },
      actions: [{ action: 'ABORT', maximum: null, partial: false }],
      cart: {
        id: 'purse:cart:client-session:9753ec77-fc16-4886-92af-c7dcf9b7352d',
        status: 'PENDING',
        total: { minorUnits: 12_000, currency: 'EUR', decimal: '120.00' },
      },
      details: {
        integrationMode: 'EMBEDDED',
        shopperRedirectionUrl: 'https://example.org/redirect?order_id=123456789',
        paymentId: 'e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1',
        widget: { data: 'w9R5pLx2E7fqA3B1cV8z0YeL', jsUrl: 'https://cdn.purse-secure.com/dropin/v3-stable/purse.js' },
        order: {
          billingAddress: {
            firstName: 'Emily',
            middleName: 'Rose',
            addressLines: ['NextNow', '67 Rue de Luxembourg'],
            provinceCode: 'FR-HDF',
            workPhoneNumber: '+33444444444',
          },
          shipments: [{ shippingAddress: { deliveryPointName: 'home' } }],
        },
      },
    });
  });

  it('leads to its payment from Purse’s stored data, unless a fresh one is requested', async () => {
    const { purse, gateway } = await startPurse();
    const path = '/payment/v2/payments/e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1';
    purse.on('GET', sessionPath, { body: session() });
    purse.on('GET', path, { body: { ...payment(), id: 'e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1' } });
    const query =
      'query ($id: ID!) { clientSession(id: $id) { payment { status } fresh: payment(maxAge: null) { status } } }';
    expect((await gateway.execute(query, { id: sessionId })).errors).toEqual([]);
    const directives = purse.requestsTo(path).map(({ headers }) => headers['cache-control'] ?? 'none');
    expect(directives.sort()).toEqual(['max-age=60', 'none']);
  });

  it('has the hosted page as its checkout while it can be paid', async () => {
    const { purse, gateway } = await startPurse();
    const links = {
      ...session().links,
      hosted_page: { href: 'https://pay.purse-sandbox.com/entities/e/sessions/s', method: 'GET' },
    };
    const query = 'query ($id: ID!) { clientSession(id: $id) { checkoutUrl } }';
    purse.on('GET', sessionPath, { body: { ...session(), links } });
    expect((await gateway.execute(query, { id: sessionId })).data.clientSession.checkoutUrl).toBe(
      links.hosted_page.href,
    );
    purse.on('GET', sessionPath, { body: { ...session(), links, status: 'ABORTED_BY_MERCHANT' } });
    expect((await gateway.execute(query, { id: sessionId })).data.clientSession.checkoutUrl).toBeNull();
  });
});

describe('the payment link that Purse publishes', () => {
  const query = `query ($id: ID!) {
    paymentLink(id: $id) {
      status providerStatus url amount ${money} expiresAt customer { reference } order { reference } actions { action }
      contact { fullName firstName lastName email phone addressLines city postalCode region countryCode locale }
      cart { id customer { reference } }
      payments { id authorizationStatus } clientSessions { id status }
      details { ... on PursePaymentLink {
        customer { birthDate account { purchaseTotalAmount ${money} creationDateTime purchaseCountLastYear } }
        order { marketplaceSellers { totalSalesCount totalSalesAmount ${money} } shipments { itemLines { categories } } }
      } }
    }
  }`;

  it('is read as its sample describes', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', linkPath, { body: link() });
    const { data, errors } = await gateway.execute(query, { id: linkId });
    expect(errors).toEqual([]);
    expect(data.paymentLink).toMatchObject({
      status: 'PAID',
      url: null,
      customer: { reference: 'CUST-12345' },
      order: { reference: 'order_123456' },
      actions: [],
      contact: {
        fullName: 'Jane Marie Doe',
        firstName: 'Jane',
        lastName: 'Doe',
        email: 'jane.doe@example.org',
        phone: '+33111111111',
        addressLines: ['123 Main Street', 'Apartment 4B'],
        city: 'Paris',
        postalCode: '75001',
        region: 'FR-IDF',
        countryCode: 'FR',
        locale: 'fr-FR',
      },
      cart: {
        id: 'purse:cart:payment-link:7d9c5288-d7bb-423b-bff7-5c0727cb0adc',
        customer: { reference: 'CUST-12345' },
      },
      payments: [{ id: 'purse:payment:05c0d03f-2404-48c5-a521-bd5a57d3b355', authorizationStatus: 'AUTHORIZED' }],
      clientSessions: [{ id: sessionId, status: 'SUBMITTED' }],
      details: {
        customer: {
          birthDate: '1992-05-20',
          account: {
            purchaseTotalAmount: { decimal: '500.00' },
            creationDateTime: '2021-03-10T09:00:00Z',
            purchaseCountLastYear: 20,
          },
        },
        order: {
          marketplaceSellers: [{ totalSalesCount: 10_000, totalSalesAmount: { decimal: '120.00' } }],
          shipments: [{ itemLines: [{ categories: ['Electronics', 'Gadgets'] }] }],
        },
      },
    });
    expect(purse.requestsTo('/payment')).toHaveLength(1);
  });

  it('can be sent to the customer while it can be paid', async () => {
    const { purse, gateway } = await startPurse();
    purse.on('GET', linkPath, { body: fixture('payment-link-create.response') });
    const { data } = await gateway.execute(query, { id: linkId });
    expect(data.paymentLink).toMatchObject({
      status: 'CREATED',
      url: 'https://pay.purse-dev.com/payment-link/7d9c5288-d7bb-423b-bff7-5c0727cb0adc',
      actions: [{ action: 'CANCEL' }],
    });
  });
});

describe('a body that Purse publishes', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['client-session-create.response', 'clientSession'],
    ['client-session-get.response', 'clientSession'],
    ['client-session-abort.response', 'clientSession'],
    ['payment-create.response', 'payment'],
    ['payment-get.response', 'payment'],
    ['payment-operation.response', 'payment'],
    ['payment-link-create.response', 'paymentLink'],
    ['payment-link-get.response', 'paymentLink'],
    ['payment-link-cancel.response', 'paymentLink'],
  ];
  const types: Record<string, [segment: string, details: string]> = {
    clientSession: ['client-session', 'PurseClientSession { status links { href } widget { data } }'],
    payment: [
      'payment',
      `PursePayment { split { parentPartnerReference } webhook { eventTypes headers { name values } } captures { order { shipments { itemLines { categories } } } } }`,
    ],
    paymentLink: ['payment-link', 'PursePaymentLink { version customer { email } }'],
  };

  it.each(
    cases.flatMap(([name, field]) => [
      [name, field],
      [`published/${name}`, field],
    ]),
  )('is read with its faults: %s', async (name, field) => {
    const { purse, gateway } = await startPurse();
    const body = fixture(name) as { id: string };
    const [segment, details] = types[field]!;
    purse.on('GET', `/payment/v2/${segment}s/${body.id}`, { body });
    const query = `query ($id: ID!) { ${field}(id: $id) { status cart { lines { name } details { ... on PurseOrder { reference discounts { couponCode } } } } details { ... on ${details} } } }`;
    const { data, errors } = await gateway.execute(query, { id: `purse:${segment}:${body.id}` });
    expect(errors).toEqual([]);
    expect(data[field].status).not.toBe('UNKNOWN');
  });

  it('with a number where text belongs is read as text', async () => {
    const { purse, gateway } = await startPurse();
    const body = fixture('published/payment-operation.response') as { id: string };
    purse.on('GET', `/payment/v2/payments/${body.id}`, { body });
    const query = `query ($id: ID!) { payment(id: $id) { details { ... on PursePayment { split { parentPartnerReference } webhook { headers { name values } eventTypes } } } } }`;
    const { data } = await gateway.execute(query, { id: `purse:payment:${body.id}` });
    const { split, webhook } = data.payment.details;
    expect(split[0].parentPartnerReference).toBe('123456789');
    expect(webhook.headers).toEqual([{ name: 'x-order-id', values: ['123456789'] }]);
    expect(webhook.eventTypes).toHaveLength(1);
  });
});
