import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/domain/failures.js';
import type { WriteInputs } from '../../../src/domain/write-inputs.js';
import { creation, key, scope, useSandbox, writesOf } from './operations-support.js';
import { clientId } from './support.js';

type Input = WriteInputs['createPurchase'];

const { sandbox, provider } = useSandbox();

const product = creation.products[0]!;
const client = creation.client!;
const line = (changes: Partial<typeof product>): Partial<Input> => ({ products: [{ ...product, ...changes }] });
const payer = (changes: Partial<typeof client>): Partial<Input> => ({ client: { ...client, ...changes } });

describe('a new purchase with a fault is rejected before any call', () => {
  const long = (length: number) => 'é'.repeat(length);
  const cases: [string, Partial<Input>][] = [
    ['input.currency', { currency: 'XAU' }],
    ['input.products', { products: [] }],
    ['input.products', line({ priceMinorUnits: Number.MAX_SAFE_INTEGER, quantity: '2' })],
    ['input.products.0.name', line({ name: ' ' })],
    ['input.products.0.name', line({ name: long(257) })],
    ['input.products.0.priceMinorUnits', line({ priceMinorUnits: -1 })],
    ['input.products.0.quantity', line({ quantity: '1.00001' })],
    ['input.products.0.quantity', line({ quantity: '-1' })],
    ['input.products.0.quantity', line({ quantity: '1e3' })],
    ['input.products.0.quantity', line({ quantity: '.5' })],
    ['input.products.0.quantity', line({ quantity: '' })],
    ['input.products.0.discountMinorUnits', line({ discountMinorUnits: -1 })],
    ['input.products.0.discountMinorUnits', line({ discountMinorUnits: 12_001 })],
    ['input.products.0.discountMinorUnits', line({ quantity: '0.3333', discountMinorUnits: 4_000 })],
    ['input.products.1.discountMinorUnits', { products: [product, { ...product, discountMinorUnits: 12_001 }] }],
    ['input.products.0.taxPercent', line({ taxPercent: '100.01' })],
    ['input.products.0.taxPercent', line({ taxPercent: '6.001' })],
    ['input.products.0.taxPercent', line({ taxPercent: '-6' })],
    ['input.products.0.category', line({ category: long(257) })],
    ['input.products.0.totalPriceOverrideMinorUnits', line({ totalPriceOverrideMinorUnits: -1 })],
    ['input.client', { client: null }],
    ['input.clientId', { clientId }],
    ['input.clientId', { client: null, clientId: `chip:client:${clientId}` }],
    ['input.client.email', payer({ email: 'nobody' })],
    ['input.client.email', payer({ email: `${long(250)}@x.my` })],
    ['input.client.phone', payer({ phone: long(33) })],
    ['input.client.fullName', payer({ fullName: long(129) })],
    ['input.client.personalCode', payer({ personalCode: long(33) })],
    ['input.client.streetAddress', payer({ streetAddress: long(129) })],
    ['input.client.country', payer({ country: 'my' })],
    ['input.client.country', payer({ country: 'Malaysia' })],
    ['input.client.city', payer({ city: long(129) })],
    ['input.client.zipCode', payer({ zipCode: long(33) })],
    ['input.client.state', payer({ state: long(129) })],
    ['input.client.shippingStreetAddress', payer({ shippingStreetAddress: long(129) })],
    ['input.client.shippingCountry', payer({ shippingCountry: 'sg' })],
    ['input.client.shippingCity', payer({ shippingCity: long(129) })],
    ['input.client.shippingZipCode', payer({ shippingZipCode: long(33) })],
    ['input.client.shippingState', payer({ shippingState: long(129) })],
    ['input.client.cc.1', payer({ cc: ['a@b.my', 'nobody'] })],
    ['input.client.bcc.0', payer({ bcc: [''] })],
    ['input.client.legalName', payer({ legalName: long(129) })],
    ['input.client.brandName', payer({ brandName: long(129) })],
    ['input.client.registrationNumber', payer({ registrationNumber: long(33) })],
    ['input.client.taxNumber', payer({ taxNumber: long(33) })],
    ['input.client.bankAccount', payer({ bankAccount: long(35) })],
    ['input.client.bankCode', payer({ bankCode: long(12) })],
    ['input.reference', { reference: long(129) }],
    ['input.dueAt', { dueAt: '2100-01-01T00:00:00.5Z' }],
    ['input.dueAt', { dueAt: '2020-01-01T00:00:00Z', dueStrict: true }],
    ['input.paymentMethodWhitelist', { paymentMethodWhitelist: [] }],
    ['input.paymentMethodWhitelist.1', { paymentMethodWhitelist: ['visa', 'card'] }],
    ['input.paymentMethodWhitelist.0', { paymentMethodWhitelist: ['toString'] }],
    ['input.successRedirect', { successRedirect: `https://shop.example/${'x'.repeat(480)}` }],
    ['input.failureRedirect', { failureRedirect: `https://shop.example/${'x'.repeat(480)}` }],
    ['input.cancelRedirect', { cancelRedirect: "https://shop.example/'" }],
    ['input.cancelRedirect', { cancelRedirect: 'https://shop.example/<x>' }],
    ['input.successCallback', { successCallback: 'https://gw.example/a b' }],
    ['input.creatorAgent', { creatorAgent: long(33) }],
    ['input.tags.0', { tags: [''] }],
    ['input.languageCode', { languageCode: 'eng' }],
    ['input.notes', { notes: long(10_001) }],
    ['input.debtMinorUnits', { debtMinorUnits: -12_001 }],
    ['input.totalOverrideMinorUnits', { totalOverrideMinorUnits: -1 }],
    ['input.timeZone', { timeZone: 'Asia/Atlantis' }],
    ['input.timeZone', { timeZone: '+08:00' }],
    ['input.emailMessage', { emailMessage: long(257) }],
    ['input.skipCapture', { debtMinorUnits: -12_000 }],
    ['input.skipCapture', { totalOverrideMinorUnits: 0 }],
    ['input.skipCapture', { ...line({ quantity: '0' }), skipCapture: false }],
  ];

  it.each(cases)('with the path of the fault: %s, %o', async (path, changes) => {
    const write = writesOf(provider()).createPurchase;
    const error: unknown = await write.prepare({ ...creation, ...changes }, scope()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).argument).toBe(path);
    expect((error as InvalidInputError).message).toMatch(/^Argument "[\w.]+" (must|is) /);
    expect(sandbox().calls).toEqual([]);
  });
});

describe('a new purchase at the limit of the rules is accepted', () => {
  it.each<Partial<Input>>([
    line({ name: '🍚'.repeat(256), category: 'é'.repeat(256) }),
    line({ quantity: '0.0001', taxPercent: '100.00' }),
    line({ discountMinorUnits: 11_999, taxPercent: '99.99' }),
    line({ priceMinorUnits: 0, totalPriceOverrideMinorUnits: 1 }),
    { debtMinorUnits: -11_999 },
    { totalOverrideMinorUnits: 0, skipCapture: true },
    { dueAt: '2020-01-01T00:00:00.000Z' },
    { dueAt: '2020-01-01t00:00:00z', dueStrict: false },
    { client: null, clientId: clientId.toUpperCase() },
    { timeZone: 'UTC', languageCode: 'EN' },
    { subtotalOverrideMinorUnits: -1, totalTaxOverrideMinorUnits: -1, totalDiscountOverrideMinorUnits: -1 },
    payer({ phone: '', country: 'MY', cc: [] }),
  ])('with %o', async (changes) => {
    const write = writesOf(provider()).createPurchase;
    const input = { ...creation, ...changes };
    expect((await write.send(await write.prepare(input, scope()), input, key, scope())).kind).toBe('DONE');
  });
});
