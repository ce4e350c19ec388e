import { describe, expect, it } from 'vitest';
import { fixture, paidId, purchasePath, startWith } from './support.js';

const money = 'minorUnits currency decimal';

describe('the paid purchase that CHIP publishes', () => {
  it('is read with one call, with the key as a bearer token, under the path of the base URL', async () => {
    const { gateway, upstream } = await startWith(fixture('purchase-paid'));
    await gateway.execute(`{ purchase(id: "chip:purchase:${paidId}") { id } }`);
    expect(upstream.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET ${purchasePath}`]);
    expect(upstream.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer sk-for-tests',
      accept: 'application/json',
    });
  });

  it('is a paid purchase of RM 145.00', async () => {
    const { gateway } = await startWith(fixture('purchase-paid'));
    const { data, errors } = await gateway.execute(`{
      purchase(id: "chip:purchase:${paidId}") {
        id provider reference status providerStatus createdAt updatedAt paidAt isTest
        total { ${money} } customer { reference } order { reference }
        contact { fullName firstName email phone locale addressLines city postalCode region countryCode company }
        actions { action maximum { ${money} } partial }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.purchase).toEqual({
      id: `chip:purchase:${paidId}`,
      provider: 'CHIP',
      reference: paidId,
      status: 'PAID',
      providerStatus: 'paid',
      createdAt: '2025-11-30T12:28:24Z',
      updatedAt: '2025-11-30T12:28:47Z',
      paidAt: '2025-11-30T12:28:47Z',
      isTest: true,
      total: { minorUnits: 14_500, currency: 'MYR', decimal: '145.00' },
      customer: null,
      order: { reference: 'order-1009' },
      contact: {
        fullName: 'Aisyah Rahman',
        firstName: null,
        email: 'aisyah@example.com',
        phone: '+60 123456789',
        locale: 'en',
        addressLines: ['12 Jalan Contoh'],
        city: 'Kuala Lumpur',
        postalCode: '50450',
        region: 'WP',
        countryCode: 'MY',
        company: null,
      },
      actions: [
        { action: 'REFUND', maximum: { minorUnits: 14_500, currency: 'MYR', decimal: '145.00' }, partial: true },
        { action: 'DELETE_RECURRING_TOKEN', maximum: null, partial: false },
        { action: 'RESEND_INVOICE', maximum: null, partial: false },
      ],
    });
  });

  it('has every documented field in its details', async () => {
    const { gateway } = await startWith(fixture('purchase-paid'));
    const { data, errors } = await gateway.execute(`{
      purchase(id: "chip:purchase:${paidId}") { details { ... on ChipPurchase {
        id type createdOn status companyId brandId clientId userId isRecurringToken recurringToken skipCapture
        referenceGenerated reference issued due refundAvailability refundableAmount { ${money} }
        paymentMethodWhitelist successRedirect checkoutUrl directPostUrl invoiceUrl platform product createdFromIp
        orderId tags canRetrieve canReverseChargeback eventType
        client { email fullName personalCode cc clientType deliveryMethods { method options } }
        purchase {
          currency total { ${money} } timezone dueStrict metadata totalOverride { ${money} } notes
          products { name quantity price { ${money} } discount { ${money} } taxPercent category totalPriceOverride { ${money} } }
        }
        payment { isOutgoing paymentType amount { ${money} } netAmount { ${money} } feeAmount { ${money} } paidOn pendingUnfreezeOn }
        issuerDetails { legalName bankAccounts { bankAccount bankCode } taxNumber }
        transactionData {
          paymentMethod processingTxId country extra { maskedPan threeDSecure expiryMonth expiryYear cardholderName }
          attempts { type successful processingTime clientIp feeAmount { ${money} } extra { maskedPan } error { code message } }
        }
        statusHistory { status timestamp relatedObject { type id } }
      } } }
    }`);
    expect(errors).toEqual([]);
    const rm = (minorUnits: number, decimal: string) => ({ minorUnits, currency: 'MYR', decimal });
    expect(data.purchase.details).toEqual({
      id: paidId,
      type: 'purchase',
      createdOn: '2025-11-30T12:28:24Z',
      status: 'paid',
      companyId: '2fe75dee-38a3-4d1f-8dd9-4cdd4f5a110c',
      brandId: 'b9f03950-4f2d-49b6-a96a-62451d6d45e1',
      clientId: 'b7f3be84-2ee3-42b5-946c-eef9d712b36f',
      userId: null,
      isRecurringToken: true,
      recurringToken: null,
      skipCapture: false,
      referenceGenerated: 'CH644',
      reference: 'order-1009',
      issued: '2025-11-30',
      due: '2025-11-30T13:28:24Z',
      refundAvailability: 'all',
      refundableAmount: rm(14_500, '145.00'),
      paymentMethodWhitelist: null,
      successRedirect: 'https://shop.example/ok',
      checkoutUrl: `https://gate.chip-in.asia/p/${paidId}/invoice/`,
      directPostUrl: null,
      invoiceUrl: null,
      platform: 'api',
      product: 'purchases',
      createdFromIp: '203.0.113.9',
      orderId: null,
      tags: [],
      canRetrieve: false,
      canReverseChargeback: null,
      eventType: null,
      client: {
        email: 'aisyah@example.com',
        fullName: 'Aisyah Rahman',
        personalCode: null,
        cc: [],
        clientType: null,
        deliveryMethods: [{ method: 'email', options: {} }],
      },
      purchase: {
        currency: 'MYR',
        total: rm(14_500, '145.00'),
        timezone: 'Asia/Kuala_Lumpur',
        dueStrict: false,
        metadata: { cart: 'A-1009' },
        totalOverride: null,
        notes: null,
        products: [
          {
            name: 'Annual plan',
            quantity: '1.0000',
            price: rm(12_000, '120.00'),
            discount: rm(0, '0.00'),
            taxPercent: '0.00',
            category: 'subscription',
            totalPriceOverride: null,
          },
          {
            name: 'Setup',
            quantity: '1.0000',
            price: rm(3_000, '30.00'),
            discount: rm(500, '5.00'),
            taxPercent: '0.00',
            category: null,
            totalPriceOverride: null,
          },
        ],
      },
      payment: {
        isOutgoing: false,
        paymentType: 'purchase',
        amount: rm(14_500, '145.00'),
        netAmount: rm(14_210, '142.10'),
        feeAmount: rm(290, '2.90'),
        paidOn: '2025-11-30T12:28:47Z',
        pendingUnfreezeOn: null,
      },
      issuerDetails: {
        legalName: 'Example Sdn. Bhd.',
        bankAccounts: [{ bankAccount: '000000000000', bankCode: 'MBBEMYKL' }],
        taxNumber: null,
      },
      transactionData: {
        paymentMethod: 'visa',
        processingTxId: 'TX-77120931',
        country: 'MY',
        extra: {
          maskedPan: '444433******1111',
          threeDSecure: true,
          expiryMonth: 9,
          expiryYear: 2028,
          cardholderName: 'AISYAH RAHMAN',
        },
        attempts: [
          {
            type: 'execute',
            successful: true,
            processingTime: '2025-11-30T12:28:47Z',
            clientIp: '203.0.113.7',
            feeAmount: rm(290, '2.90'),
            extra: { maskedPan: '444433******1111' },
            error: null,
          },
          {
            type: 'execute',
            successful: false,
            processingTime: '2025-11-30T12:28:36Z',
            clientIp: '203.0.113.7',
            feeAmount: rm(0, '0.00'),
            extra: null,
            error: { code: 'insufficient_funds', message: 'Insufficient funds' },
          },
        ],
      },
      statusHistory: [
        { status: 'created', timestamp: '2025-11-30T12:28:24Z', relatedObject: null },
        { status: 'viewed', timestamp: '2025-11-30T12:28:28Z', relatedObject: null },
        { status: 'error', timestamp: '2025-11-30T12:28:36Z', relatedObject: null },
        { status: 'paid', timestamp: '2025-11-30T12:28:47Z', relatedObject: null },
      ],
    });
  });

  it('is partially refunded after a partial refund, with the refund and the rest', async () => {
    const { gateway } = await startWith(fixture('purchase-partially-refunded'));
    const { data } = await gateway.execute(`{
      payment(id: "chip:payment:${paidId}") {
        status providerStatus
        amounts { captured { decimal } refunded { decimal } availableToRefund { decimal } }
        operations { kind status reference amount { decimal } createdAt }
      }
    }`);
    expect(data.payment).toEqual({
      status: 'PARTIALLY_REFUNDED',
      providerStatus: 'refunded',
      amounts: {
        captured: { decimal: '145.00' },
        refunded: { decimal: '50.00' },
        availableToRefund: { decimal: '95.00' },
      },
      operations: [
        {
          kind: 'REFUND',
          status: 'SUCCEEDED',
          reference: '0c9d6a1e-5a55-4f0e-8f0c-2d1b8a6e4f21',
          amount: { decimal: '50.00' },
          createdAt: '2025-12-01T12:28:50Z',
        },
      ],
    });
  });

  it('is not reported as refunded while a refund is in progress', async () => {
    const { gateway } = await startWith(fixture('purchase-pending-refund'));
    const { data } = await gateway.execute(`{
      payment(id: "chip:payment:${paidId}") {
        status amounts { refunded { decimal } availableToRefund { decimal } } operations { kind status } actions { action }
      }
    }`);
    expect(data.payment).toEqual({
      status: 'REFUND_PENDING',
      amounts: { refunded: { decimal: '0.00' }, availableToRefund: { decimal: '0.00' } },
      operations: [{ kind: 'REFUND', status: 'PENDING' }],
      actions: [{ action: 'DELETE_RECURRING_TOKEN' }, { action: 'RESEND_INVOICE' }],
    });
  });
});
