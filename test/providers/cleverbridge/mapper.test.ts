import { describe, expect, it, vi } from 'vitest';
import { InexactMoneyError } from '../../../src/domain/money.js';
import { parseExactly } from '../../../src/providers/cleverbridge/client.js';
import {
  toCartRecord,
  toPaymentRecord,
  toPurchaseDetails,
  toPurchaseRecord,
} from '../../../src/providers/cleverbridge/records/purchase.js';
import type { CleverbridgeDocument } from '../../../src/providers/cleverbridge/types.js';
import { extraParameters, exactDecimal, Fields, instantKey } from '../../../src/providers/cleverbridge/values.js';
import { fixture } from './support.js';

const report = vi.fn();
const readWhole = () => Promise.reject(new Error('nothing is read in these tests'));
const retryRights = { hasRetriesLeft: true, isRetryCancellable: false };
const context = { asOf: '2019-03-20T00:00:00Z', report, readWhole, retryRights };

/** A document from JSON text, its numbers as exact text. */
function document(json: string, source: CleverbridgeDocument['source'] = 'NOTIFICATION'): CleverbridgeDocument {
  const fields = new Fields<never>(parseExactly(json)) as CleverbridgeDocument['fields'];
  const purchaseId = fields.text('purchaseId') ?? fields.text('id') ?? '';
  return { source, purchaseId, statusId: fields.text('statusId') ?? '', fields };
}

/** A purchase with one item at this price. */
function priced(netPrice: string, currencyId = '"EUR"'): CleverbridgeDocument {
  const price = `{ "productSinglePrice": { "netPrice": ${netPrice} } }`;
  return document(
    `{ "purchaseId": 5, "statusId": "PAY", "paymentInfo": { "currencyId": ${currencyId} }, "items": [ { "customerPrice": ${price} } ] }`,
  );
}

const firstRow = JSON.stringify((JSON.parse(fixture('purchase-list')) as { Purchases: object[] }).Purchases[0]);

describe('the price of a Cleverbridge line', () => {
  it.each([
    ['50.00', '"EUR"', { minorUnits: 5000, currency: 'EUR' }],
    ['"50.00"', '"EUR"', { minorUnits: 5000, currency: 'EUR' }],
    ['50', '"EUR"', { minorUnits: 5000, currency: 'EUR' }],
    ['5e1', '"EUR"', { minorUnits: 5000, currency: 'EUR' }],
    ['50.1000', '"EUR"', { minorUnits: 5010, currency: 'EUR' }],
    ['5980', '"JPY"', { minorUnits: 5980, currency: 'JPY' }],
    ['5980.0', '"JPY"', { minorUnits: 5980, currency: 'JPY' }],
    ['12.345', '"KWD"', { minorUnits: 12345, currency: 'KWD' }],
    ['-3.20', '"EUR"', { minorUnits: -320, currency: 'EUR' }],
    ['0.29', '"USD"', { minorUnits: 29, currency: 'USD' }],
    ['4503599627370.49', '"USD"', { minorUnits: 450359962737049, currency: 'USD' }],
  ])('is money when it is %s in %s', (netPrice, currency, expected) => {
    expect(toCartRecord(priced(netPrice, currency), context).lines[0]?.unitPrice).toEqual(expected);
  });

  it.each([
    ['has more decimals than its currency', '50.005', '"EUR"'],
    ['has decimals where the currency has none', '5980.5', '"JPY"'],
    ['has no currency', '50.00', 'null'],
    ['is absent', 'null', '"EUR"'],
  ])('is null when it %s', (_why, netPrice, currency) => {
    expect(toCartRecord(priced(netPrice, currency), context).lines[0]?.unitPrice).toBeNull();
  });

  it('is null and reported in a currency that ISO 4217 does not know', () => {
    report.mockClear();
    expect(toCartRecord(priced('50.00', '"ZZZ"'), context).lines[0]?.unitPrice).toBeNull();
    expect(report).toHaveBeenCalledWith('paymentInfo.currencyId', 'ZZZ');
  });

  it.each(['"fifty"', '"1,50"', '1e99', '99999999999999999.00'])(
    'is an error and never a guess when it is %s',
    (netPrice) => {
      expect(() => toCartRecord(priced(netPrice), context)).toThrow(InexactMoneyError);
    },
  );
});

describe('a Cleverbridge purchase in its two shapes', () => {
  it('is the same from a V1 row as from a V2 notification, for the fields of the row', () => {
    const whole = toPurchaseRecord(document(fixture('purchase-paid')), context);
    const row = toPurchaseRecord(document(firstRow, 'LIST_ROW'), context);

    const { id, status, providerStatus, createdAt, updatedAt, paidAt, isTest, actions, cartId, contact } = whole;
    expect(row).toMatchObject({ id, status, providerStatus, createdAt, updatedAt, paidAt, isTest, actions, cartId });
    expect(row.contact).toMatchObject({ firstName: 'John', lastName: 'Doe', email: contact?.email });
  });

  it('shows in its details from which shape it was read, and fields that a row lacks as null', () => {
    const details = toPurchaseDetails(document(firstRow, 'LIST_ROW'));

    expect(details.source).toBe('LIST_ROW');
    expect(details.meta).toBeNull();
    expect(details.items[0]).toMatchObject({
      runningNumber: 1,
      productId: '219783',
      quantity: 2,
      deliveries: [],
      recurringBilling: null,
      customerPrice: {
        currency: 'EUR',
        productSinglePrice: { netPrice: '50.00', vatPrice: '9.50', grossPrice: null },
        furtherBlocks: null,
      },
    });
    expect(details.extraParameters).toEqual([{ key: 'x-customerid', value: '51254' }]);
    expect(details.paymentInfo?.cardExpirationDate).toEqual({ month: 3, year: 2023 });
  });

  it('shows every field of the published notification', () => {
    const details = toPurchaseDetails(document(fixture('purchase-paid')));

    expect(details).toMatchObject({
      meta: {
        type: 'PaidOrderNotification',
        date: '2019-03-19T14:47:34.857671Z',
        schemaUrl: 'https://www.cleverbridge.com/JsonNotificationSchemas/PaidOrderNotification',
      },
      purchaseId: '168377690',
      configurationClientId: '864',
      status: 'Paid',
      remoteAddress: '89.1.3.0',
      merchantOfRecord: 'Cleverbridge',
      billingContact: { companyRomanized: 'Your Company Name', country: 'Germany', languageId: 'en' },
      paymentInfo: { currency: 'Euro', paymentTypeId: 'CCA_VIS', isPurchaseOrder: false },
    });
    expect(details.items[0]).toMatchObject({
      couponcode: 'SPRING',
      clientId: '1584',
      yourPrice: { currency: 'EUR', productSinglePrice: { netPrice: '50.00', vatPrice: '9.50', grossPrice: '59.50' } },
      deliveries: [{ deliveryType: 'Key', deliveryTypeId: 'KEY', key: 'AAAA-BBBB-CCCC', keyRaw: 'AAAA-BBBB-CCCC' }],
      extraParameters: [{ key: 'x-seat-group', value: 'emea' }],
      recurringBilling: {
        subscriptionId: 'S9073119',
        originalPurchaseId: '168377690',
        intervalNumber: 0,
        nextBillingDate: '2020-03-19T14:47:34Z',
        intervalLengthInMonths: 12,
        intervalLengthInDays: 0,
      },
    });
  });

  it('has the fields that V1 spells differently', () => {
    const details = toPurchaseDetails(
      document(
        `{ "Id": 5, "StatusId": "PAY", "CustomerReferenceNo": "PO-1", "BillingContact": { "PostalCode": "50667" },
           "Items": { "Item": { "RunningNo": 3, "RefBundleItemRunningNo": 1,
             "RecurringBilling": { "SubscriptionId": 9073119, "IntervalNo": 4, "SubscriptionItemRunningNo": 2 },
             "Deliveries": { "Delivery": { "Key": "K" } } } } }`,
      ),
    );

    expect(details.customerReferenceNumber).toBe('PO-1');
    expect(details.billingContact?.postalcode).toBe('50667');
    expect(details.items[0]).toMatchObject({
      runningNumber: 3,
      refBundleItemRunningNumber: 1,
      recurringBilling: { subscriptionId: 'S9073119', intervalNumber: 4, subscriptionItemRunningNumber: 2 },
      deliveries: [{ key: 'K', keyRaw: null }],
    });
  });

  it('has price blocks and shares that are not documented, with their exact digits', () => {
    const details = toPurchaseDetails(
      document(
        `{ "purchaseId": 5, "statusId": "PAY", "items": [ { "profitCalculation": { "profit": 1.10 },
           "yourPrice": { "productSinglePrice": { "netPrice": 1 }, "discount": { "netPrice": 0.10 } },
           "additionals": [ { "a": 1.0 } ] } ] }`,
      ),
    );

    expect(details.items[0]?.profitCalculation).toEqual({ profit: '1.10' });
    expect(details.items[0]?.yourPrice?.furtherBlocks).toEqual({ discount: { netPrice: '0.10' } });
    expect(details.items[0]?.additionals).toEqual([{ a: '1.0' }]);
  });
});

describe('a test order', () => {
  it.each([
    ['its status', '{ "purchaseId": 5, "statusId": "TST" }', true],
    ['its test card', '{ "purchaseId": 5, "statusId": "REF", "paymentInfo": { "cardLastFourDigits": "064T" } }', true],
    [
      'nothing: a real card',
      '{ "purchaseId": 5, "statusId": "PAY", "paymentInfo": { "cardLastFourDigits": "4242" } }',
      false,
    ],
    ['nothing: no card', '{ "purchaseId": 5, "statusId": "WOF" }', false],
  ])('is recognised by %s', (_by, json, isTest) => {
    expect(toPurchaseRecord(document(json), context).isTest).toBe(isTest);
  });
});

describe('the payment of a Cleverbridge purchase', () => {
  it('has no decline once it is paid, even if the error of an earlier attempt is still returned', () => {
    const paid = document('{ "purchaseId": 5, "statusId": "PAY", "error": { "code": "PAY_CLE" } }');
    expect(toPaymentRecord(paid, context).decline).toBeNull();
  });

  it('has a decline without a code when the bank returns none', () => {
    const declined = document('{ "purchaseId": 5, "statusId": "DEC" }');
    expect(toPaymentRecord(declined, context).decline).toEqual({
      reason: 'UNKNOWN',
      retryable: false,
      providerCode: null,
    });
  });

  it.each([
    ['{ "paymentTypeId": "CCA_VIS" }', { name: 'CCA_VIS', cardNetwork: 'VISA' }],
    ['{ "paymentTypeId": "CCA_XYZ", "paymentType": "MasterCard" }', { name: 'CCA_XYZ', cardNetwork: 'MASTERCARD' }],
    ['{ "paymentTypeId": "WTR_STD", "paymentType": "Wire transfer" }', { name: 'WTR_STD', cardNetwork: null }],
    ['{ "paymentType": "Wire transfer" }', { name: 'Wire transfer', cardNetwork: null }],
  ])('has the method name from %s', (info, method) => {
    const record = toPaymentRecord(document(`{ "purchaseId": 5, "statusId": "PAY", "paymentInfo": ${info} }`), context);
    expect(record.method).toMatchObject(method);
  });

  it('has no method and no cart when the record has neither', () => {
    const bare = document('{ "purchaseId": 5, "statusId": "PEN" }');
    expect(toPaymentRecord(bare, context)).toMatchObject({ method: null, cartId: null });
  });
});

describe('the x-parameters of Cleverbridge', () => {
  const pairs = [
    { key: 'x-a', value: '1' },
    { key: 'X-B', value: null },
  ];

  it.each([
    ['pairs', '[ { "key": "x-a", "value": "1" }, { "key": "X-B" } ]'],
    ['pairs inside a wrapper', '{ "extraParameter": [ { "key": "x-a", "value": "1" }, { "key": "X-B" } ] }'],
    ['a repeated wrapper', '{ "extraParameter": { "key": "x-a", "value": "1" }, "extraParameter": { "key": "X-B" } }'],
    ['V1 pairs', '{ "ExtraParameter": [ { "Key": "x-a", "Value": 1 }, { "Key": "X-B", "Value": null } ] }'],
    ['a plain map', '{ "x-a": "1", "X-B": null }'],
  ])('are read as %s', (_shape, json) => {
    expect(extraParameters(parseExactly(json))).toEqual(pairs);
  });

  it.each(['null', '[]', '{}', '"x-a"', '{ "extraParameter": [] }'])('are empty in %s', (json) => {
    expect(extraParameters(parseExactly(json))).toEqual([]);
  });
});

describe('the times and decimals of Cleverbridge', () => {
  it.each([
    ['2019-03-25T13:56:30.349654', '2019-03-25T13:56:30.349654Z'],
    ['2019-03-25T08:54:40.2379', '2019-03-25T08:54:40.2379Z'],
    ['2025-04-12T23:20:50.52Z', '2025-04-12T23:20:50.52Z'],
    ['2019-03-25T13:56:30+02:00', '2019-03-25T11:56:30Z'],
    ['yesterday', null],
  ])('include the time %s, which is %s', (sent, expected) => {
    const record = toPurchaseRecord(
      document(`{ "purchaseId": 5, "statusId": "PAY", "creationTime": "${sent}" }`),
      context,
    );
    expect(record.createdAt).toBe(expected);
  });

  it('sort a time without a fraction before any time with one', () => {
    expect(instantKey('2019-03-19T14:47:35Z') < instantKey('2019-03-19T14:47:35.0000001Z')).toBe(true);
    expect(instantKey('2019-03-19T14:47:35.500Z')).toBe(instantKey('2019-03-19T14:47:35.5Z'));
  });

  it.each([
    ['5.95e1', '59.5'],
    ['5E-3', '0.005'],
    ['-1.5e+2', '-150'],
    ['1e31', '1e31'],
    ['fifty', 'fifty'],
  ])('include the decimal %s, which is written %s', (sent, expected) => {
    expect(exactDecimal(sent)).toBe(expected);
  });
});
