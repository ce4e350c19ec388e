import { readFileSync } from 'node:fs';
import { stringify } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { WriteInputs } from '../../../src/domain/write-inputs.js';
import {
  toCancelRetryRequest,
  toProcessCartRequest,
  toRetryPaymentRequest,
  toUpdateLicenseKeyRequest,
  toUpdateParametersRequest,
  toUtc,
} from '../../../src/providers/cleverbridge/writes/requests.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const contract = parse(
  readFileSync(new URL('../../../src/providers/cleverbridge/contract.yaml', import.meta.url), 'utf8'),
  { maxAliasCount: -1 },
) as { components: { schemas: Record<string, Schema> } };

const resolve = (schema: Schema): Schema =>
  schema.$ref ? resolve(contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

/** Every documented field of a request, by its path. */
function documentedFields(given: Schema, path = ''): readonly string[] {
  const { properties, items } = resolve(given);
  if (items) return documentedFields(items, path);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([name, inner]) =>
    documentedFields(inner, path ? `${path}.${name}` : name),
  );
}

/** Every field of a body, by its path. */
function sentFields(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => sentFields(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => sentFields(inner, path ? `${path}.${name}` : name));
}

const wholeCart: WriteInputs['processCart'] = {
  items: [
    {
      productId: '219783',
      quantity: 2,
      name: 'Gold Plan April',
      additionalName: 'billing period 2025-04',
      price: { amount: { minorUnits: 4_990, currency: 'EUR' }, isGross: true },
      extraParameters: [{ key: 'x-seat-group', value: 'emea' }],
    },
  ],
  extraParameters: [{ key: 'x-customerid', value: '51254' }],
  extraParameterMode: 'SUBSCRIPTION_ONLY',
  mode: 'NON_INTERACTIVE',
  fraudProtection: false,
  countryCode: 'DE',
  languageCode: 'en',
};

const carts = {
  subscription: toProcessCartRequest({ ...wholeCart, subscriptionId: 's9073119' }, 'request-1'),
  formerPurchase: toProcessCartRequest({ ...wholeCart, formerPurchaseId: 'cleverbridge:purchase:168377690' }, 'r'),
  customer: toProcessCartRequest({ ...wholeCart, customerReference: 'UUID-1' }, 'r'),
};
const json = (body: object): string => stringify(body) ?? '';

describe('the requests to Cleverbridge', () => {
  it.each<[string, readonly object[]]>([
    ['ProcessCartRequest', Object.values(carts)],
    [
      'UpdateLicenseKeyRequest',
      [toUpdateLicenseKeyRequest({ reference: '168377690', runningNumber: 1, licenseKey: 'DDDD' })],
    ],
    [
      'UpdatePurchaseParametersRequest',
      [toUpdateParametersRequest({ reference: '168377690', parameters: [{ key: 'x-a', value: '' }] })],
    ],
    ['RetryPaymentRequest', [toRetryPaymentRequest('168377690', '2030-01-01T00:00:00Z')]],
    ['CancelRetryRequest', [toCancelRetryRequest({ reference: '168377690' })]],
  ])('contain every documented field of %s, and no other', (name, bodies) => {
    const sent = new Set(bodies.flatMap((body) => sentFields(JSON.parse(json(body)))));
    expect([...sent].sort()).toEqual([...documentedFields(contract.components.schemas[name] ?? {})].sort());
  });

  it('are exactly these bytes for a whole cart: enums as integers, the price as digits, the gateway’s mark after the caller’s parameters', () => {
    expect(json(carts.subscription)).toBe(
      '{"Cart":{"Items":[{"ProductId":219783,"Quantity":2,"ProductName":"Gold Plan April",' +
        '"ProductNameExtension":"billing period 2025-04","Price":{"CurrencyId":"EUR","Amount":49.90,"IsGross":true},' +
        '"ExtraParameters":[{"Key":"x-seat-group","Value":"emea"}]}],' +
        '"ExtraParameters":[{"Key":"x-customerid","Value":"51254"},{"Key":"x-gateway-request-id","Value":"request-1"}]},' +
        '"ExtraParameterMode":2,"ProcessCartMode":1,"FraudProtection":0,"DefaultCountryId":"DE","DefaultLanguageId":"en",' +
        '"Subscription":{"SubscriptionId":"S9073119"}}',
    );
  });

  it('follow the schema’s promises for omitted fields', () => {
    const request = toProcessCartRequest({ items: [{ productId: '1', quantity: 1 }], customerReference: 'c' }, 'r');
    expect(JSON.parse(json(request))).toEqual({
      Cart: { Items: [{ ProductId: 1, Quantity: 1 }], ExtraParameters: [{ Key: 'x-gateway-request-id', Value: 'r' }] },
      ExtraParameterMode: 0,
      ProcessCartMode: 0,
      FraudProtection: 1,
      CustomerReferenceId: 'c',
    });
  });

  it.each([
    [4_990, 'EUR', '49.90'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [5_980, 'JPY', '5980'],
    [12_345, 'KWD', '12.345'],
    [9_007_199_254_740_991, 'EUR', '90071992547409.91'],
  ])('write a price of %i minor units of %s as %s', (minorUnits, currency, digits) => {
    const price = { amount: { minorUnits, currency }, isGross: false };
    const request = toProcessCartRequest(
      { items: [{ productId: '1', quantity: 1, price }], customerReference: 'c' },
      'r',
    );
    expect(json(request)).toContain(`"Price":{"CurrencyId":"${currency}","Amount":${digits},"IsGross":false}`);
  });

  it.each([
    ['2030-04-12T23:20:50.52Z', '2030-04-12T23:20:50.520Z'],
    ['2030-04-12T23:20:50+02:00', '2030-04-12T21:20:50Z'],
  ])('write the time %s as %s', (given, sent) => {
    expect(toUtc(given)).toBe(sent);
  });
});
