import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { NotSentError, OutcomeUnknownError } from '../../../src/domain/failures.js';
import type { WriteInputs } from '../../../src/domain/write-inputs.js';
import type { ChipClientDetail, ChipPlatform } from '../../../src/generated/schema.js';
import type { FaultKind } from '../../../src/sandbox/kit/faults.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import { createProvider, creation, key, scope, useSandbox, writesOf } from './operations-support.js';
import { brandId, chipEnvironment, clientId, fixture } from './support.js';

type Input = WriteInputs['createPurchase'];

const { sandbox, provider, purchase, sent } = useSandbox();

const product = creation.products[0]!;
const client = creation.client!;

/** Creates the purchase in the sandbox, which accepts only fields of the contract. */
async function create(input: Input) {
  const write = writesOf(provider()).createPurchase;
  const prepared = await write.prepare(input, scope());
  expect(sandbox().calls).toEqual([]);
  return { prepared, outcome: await write.send(prepared, input, key, scope()) };
}

/** Every field of the input. */
const everything: Input = {
  currency: 'SGD',
  products: [
    {
      name: 'Rice by weight',
      priceMinorUnits: 1_800,
      quantity: '2.2500',
      discountMinorUnits: 50,
      taxPercent: '6.00',
      category: 'food',
      totalPriceOverrideMinorUnits: 4_293,
    },
    { name: 'Bag', priceMinorUnits: 100 },
  ],
  client: {
    email: 'aisyah@example.com',
    phone: '+60 123456789',
    fullName: 'Aisyah Rahman',
    personalCode: '900101-14-5566',
    streetAddress: '12 Jalan Contoh',
    country: 'MY',
    city: 'Kuala Lumpur',
    zipCode: '50450',
    state: 'WP',
    shippingStreetAddress: '1 Jalan Sample',
    shippingCountry: 'SG',
    shippingCity: 'Singapore',
    shippingZipCode: '018989',
    shippingState: 'SG',
    cc: ['cc@example.com'],
    bcc: ['bcc@example.com'],
    legalName: 'Example Sdn. Bhd.',
    brandName: 'Example',
    registrationNumber: '000000X',
    taxNumber: 'T-1',
    bankAccount: '000000000000',
    bankCode: 'MBBEMYKL',
  },
  sendReceipt: true,
  skipCapture: true,
  forceRecurring: true,
  reference: 'order-1009',
  issuedOn: '2026-11-20',
  dueAt: '2100-01-01T08:00:00+08:00',
  dueStrict: true,
  paymentMethodWhitelist: ['visa', 'mpgs_apple_pay'],
  successRedirect: 'https://shop.example/ok',
  failureRedirect: 'https://shop.example/failed',
  cancelRedirect: 'https://shop.example/cart',
  successCallback: 'https://gw.example/hooks/chip',
  creatorAgent: 'gateway/1.0',
  platform: 'API',
  tags: ['autumn'],
  languageCode: 'ms',
  notes: 'Thank you.',
  debtMinorUnits: -100,
  totalOverrideMinorUnits: 5_000,
  subtotalOverrideMinorUnits: 4_900,
  totalTaxOverrideMinorUnits: 243,
  totalDiscountOverrideMinorUnits: 50,
  requestClientDetails: ['PHONE', 'BILLING_ADDRESS'],
  timeZone: 'Asia/Kuala_Lumpur',
  emailMessage: 'Here is your invoice.',
  singleAttempt: true,
  metadata: { cart: 'A-1009' },
  shippingOptions: [{ name: 'Courier' }],
  paymentMethodDetails: { visa: {} },
  hasUpsellProducts: false,
};

describe('the request for a new purchase at CHIP', () => {
  it('contains each documented field, with the contract’s own names and formats', async () => {
    const { outcome } = await create(everything);
    expect(outcome.kind).toBe('DONE');
    expect(sent()[0]?.body).toEqual({
      brand_id: brandId,
      client: {
        email: 'aisyah@example.com',
        phone: '+60 123456789',
        full_name: 'Aisyah Rahman',
        personal_code: '900101-14-5566',
        street_address: '12 Jalan Contoh',
        country: 'MY',
        city: 'Kuala Lumpur',
        zip_code: '50450',
        state: 'WP',
        shipping_street_address: '1 Jalan Sample',
        shipping_country: 'SG',
        shipping_city: 'Singapore',
        shipping_zip_code: '018989',
        shipping_state: 'SG',
        cc: ['cc@example.com'],
        bcc: ['bcc@example.com'],
        legal_name: 'Example Sdn. Bhd.',
        brand_name: 'Example',
        registration_number: '000000X',
        tax_number: 'T-1',
        bank_account: '000000000000',
        bank_code: 'MBBEMYKL',
      },
      send_receipt: true,
      skip_capture: true,
      force_recurring: true,
      reference: 'order-1009',
      issued: '2026-11-20',
      due: 4_102_444_800,
      payment_method_whitelist: ['visa', 'mpgs_apple_pay'],
      success_redirect: 'https://shop.example/ok',
      failure_redirect: 'https://shop.example/failed',
      cancel_redirect: 'https://shop.example/cart',
      success_callback: 'https://gw.example/hooks/chip',
      creator_agent: 'gateway/1.0',
      platform: 'api',
      tags: ['autumn'],
      purchase: {
        currency: 'SGD',
        products: [
          {
            name: 'Rice by weight',
            price: 1_800,
            quantity: '2.2500',
            discount: 50,
            tax_percent: '6.00',
            category: 'food',
            total_price_override: 4_293,
          },
          { name: 'Bag', price: 100 },
        ],
        language: 'ms',
        notes: 'Thank you.',
        debt: -100,
        total_override: 5_000,
        subtotal_override: 4_900,
        total_tax_override: 243,
        total_discount_override: 50,
        request_client_details: ['phone', 'billing_address'],
        timezone: 'Asia/Kuala_Lumpur',
        due_strict: true,
        email_message: 'Here is your invoice.',
        single_attempt: true,
        metadata: { cart: 'A-1009' },
        shipping_options: [{ name: 'Courier' }],
        payment_method_details: { visa: {} },
        has_upsell_products: false,
      },
    });
  });

  it('contains every field of the contract', async () => {
    const { components } = parse(
      readFileSync(new URL('../../../src/providers/chip/contract.yaml', import.meta.url), 'utf8'),
      { maxAliasCount: -1 },
    ) as { components: { schemas: Record<string, { properties: Record<string, unknown> }> } };
    await create(everything);
    const body = sent()[0]?.body as Record<string, Record<string, unknown>>;
    const parts: [string, unknown][] = [
      ['PurchaseBody', { ...body, client_id: clientId }],
      ['PurchaseDetailsBody', body['purchase']],
      ['ProductBody', (body['purchase']!['products'] as unknown[])[0]],
      ['ClientDetailsBody', body['client']],
    ];
    for (const [schema, part] of parts) {
      expect(Object.keys(part as object).sort()).toEqual(Object.keys(components.schemas[schema]!.properties).sort());
    }
  });

  it.each<[string, Input]>([
    ['nothing more than is needed', creation],
    [
      'null for the rest',
      {
        ...Object.fromEntries(Object.keys(everything).map((field) => [field, null])),
        ...creation,
        products: [{ ...product, quantity: null, taxPercent: null, totalPriceOverrideMinorUnits: null }],
        client: { ...client, phone: null, cc: null },
      },
    ],
  ])('contains no null: %s', async (_case, input) => {
    await create(input);
    expect(sent()[0]?.body).toEqual({
      brand_id: brandId,
      client: { email: 'aisyah@example.com' },
      purchase: { currency: 'MYR', products: [{ name: 'Annual plan', price: 12_000 }] },
    });
  });

  it('may name a client that CHIP stores', async () => {
    await create({ ...creation, client: null, clientId });
    const { client: _left, ...rest } = sent()[0]?.body as Record<string, unknown>;
    expect(rest).toMatchObject({ client_id: clientId });
    expect(_left).toBeUndefined();
  });

  it('can contain every platform and every client detail, as CHIP spells them', async () => {
    const platforms: ChipPlatform[] = ['WEB', 'API', 'IOS', 'ANDROID', 'MACOS', 'WINDOWS'];
    const details: ChipClientDetail[] = [
      'EMAIL',
      'PHONE',
      'FULL_NAME',
      'PERSONAL_CODE',
      'BRAND_NAME',
      'LEGAL_NAME',
      'REGISTRATION_NUMBER',
      'TAX_NUMBER',
      'BANK_ACCOUNT',
      'BANK_CODE',
      'BILLING_ADDRESS',
      'SHIPPING_ADDRESS',
    ];
    for (const platform of platforms) {
      sandbox().reset();
      await create({ ...creation, platform, requestClientDetails: details });
      expect(sent()[0]?.body).toMatchObject({
        platform: platform.toLowerCase(),
        purchase: { request_client_details: details.map((detail) => detail.toLowerCase()) },
      });
    }
  });

  it('is sent once, under the key; none of it is stored in the ledger, and the outcome is the new id', async () => {
    const { prepared, outcome } = await create(creation);
    expect(prepared).toEqual({});
    expect(sent()).toMatchObject([{ path: '/purchases/', headers: { 'idempotency-key': key } }]);
    const { reference } = outcome as { reference: string };
    expect(await purchase(reference)).toMatchObject({ status: 'created', purchase: { total: 12_000 } });
  });
});

describe('the outcome of a new purchase', () => {
  const wired = async (status: number, body: unknown) => {
    const wire = await startFakeUpstream();
    wire.on('POST', '/api/v1/purchases/', { status, body });
    const write = writesOf(createProvider(chipEnvironment(`${wire.url}/api/v1`))).createPurchase;
    const outcome = await write.send({}, creation, key, scope()).catch((reason: unknown) => reason);
    expect(wire.requests).toHaveLength(1);
    return outcome;
  };

  it.each<[number, unknown]>([
    [400, { __all__: [{ message: 'x', code: 'purchase_client_or_id_required' }] }],
    [400, { purchase: { products: [{}, { quantity: [{ message: 'x', code: 'max_decimal_places' }] }] } }],
    [422, { __all__: { message: 'x', code: 'unprocessable_entity' } }],
  ])('is a rejection after %i with %j', async (status, body) => {
    expect(await wired(status, body)).toEqual({ kind: 'REJECTED' });
  });

  it.each<[number, unknown]>([
    [201, { ...fixture('purchase-paid'), id: 'CH644' }],
    [201, { ...fixture('purchase-paid'), type: 'payment' }],
    [201, { ...fixture('purchase-paid'), status: null }],
    [201, [fixture('purchase-paid')]],
    [201, '<html>'],
    [409, { __all__: [{ message: 'x', code: 'conflict' }] }],
    [502, '<html>'],
  ])('is unknown after %i with %j', async (status, body) => {
    expect(await wired(status, body)).toBeInstanceOf(OutcomeUnknownError);
  });

  it.each([401, 403])('is certainly no purchase after %i', async (status) => {
    expect(await wired(status, fixture('error-401'))).toBeInstanceOf(NotSentError);
  });

  it.each<FaultKind>([
    'hang-before',
    'hang-after',
    'reset-before',
    'reset-after',
    'error-500-after',
    'error-503',
    'truncated-json-after',
    'empty-after',
    'oversized-after',
  ])('stays unknown when the answer is lost by %s, and the purchase is never created again', async (kind) => {
    const write = writesOf(provider()).createPurchase;
    const prepared = await write.prepare(creation, scope());
    sandbox().script({ kind, operationId: 'createPurchase' });
    const controller = new AbortController();
    const sending = write.send(prepared, creation, key, scope(controller.signal)).catch((reason: unknown) => reason);
    if (kind.startsWith('hang')) {
      await vi.waitFor(() => expect(sent()).toHaveLength(1), { interval: 5 });
      controller.abort();
    }
    expect(await sending).toBeInstanceOf(OutcomeUnknownError);
    expect(await write.observe(prepared, key)).toEqual({ kind: 'INDETERMINATE', reference: null });
    expect(sent()).toHaveLength(1);
  });
});
