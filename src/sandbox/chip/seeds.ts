import { uuidFrom } from '../kit/determinism.js';
import { blankClient, blankPurchase, product, type Purchase, type PurchaseStatus } from './documents.js';
import { enter, type Entry, type Instrument } from './outcomes.js';
import type { Seeds } from './state.js';

/** A client with five recurring tokens. */
export const clientId = 'b7f3be84-2ee3-42b5-946c-eef9d712b36f';
/** A client without any. */
const clientWithoutTokensId = uuidFrom('chip:client-without-tokens');
/** The purchase of CHIP's published example, which is a token of `clientId`. */
const exampleId = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';

/** 2025-11-30T12:28:24Z, as in the published example. */
const firstCreatedOn = 1_764_505_704;
const secondsPerHour = 3_600;

export const visa: Instrument = {
  method: 'visa',
  extra: {
    masked_pan: '444433******1111',
    three_d_secure: true,
    expiry_month: 9,
    expiry_year: 2028,
    cardholder_name: 'AISYAH RAHMAN',
  },
};
const mastercard: Instrument = {
  method: 'mastercard',
  extra: { ...visa.extra, masked_pan: '555555******4444', expiry_month: 12, expiry_year: 2030 },
};
const fpx: Instrument = { method: 'fpx', extra: {} };

const aisyah: Purchase['client'] = {
  ...blankClient,
  email: 'aisyah@example.com',
  phone: '+60 123456789',
  full_name: 'Aisyah Rahman',
  street_address: '12 Jalan Contoh',
  country: 'MY',
  city: 'Kuala Lumpur',
  zip_code: '50450',
  state: 'WP',
};
const inigo: Purchase['client'] = {
  ...aisyah,
  email: 'inigo@example.com',
  full_name: 'Íñigo Núñez',
  city: 'A Coruña',
  country: 'ES',
  zip_code: '15001',
  state: '',
};

const plan = product('Annual plan', 12_000, { category: 'subscription' });
const setup = product('Setup', 3_000, { discount: 500 });

/** A seeded purchase: a name that its id follows from, the way it went, and what is special about it. */
interface Seed {
  readonly name: string;
  readonly id?: string;
  readonly way: readonly (PurchaseStatus | Entry)[];
  readonly details?: Partial<Purchase['purchase']>;
  readonly purchase?: Partial<Purchase>;
  /** Said last, over what the way has brought about. */
  readonly finally?: Partial<Purchase>;
}

const paidByCard: Entry = { status: 'paid', instrument: visa };
const heldOnCard: Entry = { status: 'hold', instrument: visa };
const held = { skip_capture: true };
const lowFunds: Entry = { status: 'error', instrument: visa, errorCode: 'insufficient_funds' };
const refundFailed: Entry = { status: 'paid', errorCode: 'exceeded_acquirer_refund_amount' };
const refund = (name: string, amount?: number): Entry => ({
  status: 'refunded',
  relatedId: uuidFrom(`chip:refund:${name}`),
  ...(amount === undefined ? {} : { amount }),
});

/** One purchase for each status, under the status's name. */
const everyStatus: readonly Seed[] = [
  { name: 'created', way: ['created'] },
  {
    name: 'sent',
    way: ['created', 'sent'],
    purchase: { product: 'billing_invoices', billing_template_id: uuidFrom('chip:billing-template') },
  },
  { name: 'viewed', way: ['created', 'viewed'] },
  { name: 'error', way: ['created', 'viewed', lowFunds] },
  { name: 'cancelled', way: ['created', 'viewed', 'cancelled'] },
  { name: 'overdue', way: ['created', 'viewed', 'overdue'] },
  { name: 'expired', way: ['created', 'viewed', 'expired'], details: { due_strict: true } },
  {
    name: 'blocked',
    way: ['created', 'viewed', { status: 'blocked', instrument: visa, errorCode: 'antifraud_general' }],
  },
  { name: 'hold', way: ['created', 'viewed', heldOnCard], purchase: held },
  { name: 'released', way: ['created', 'viewed', heldOnCard, 'released'], purchase: held },
  { name: 'pending_release', way: ['created', 'viewed', heldOnCard, 'pending_release'], purchase: held },
  { name: 'pending_capture', way: ['created', 'viewed', heldOnCard, 'pending_capture'], purchase: held },
  {
    name: 'preauthorized',
    way: ['created', 'viewed', { status: 'preauthorized', instrument: visa }],
    details: { total: 0, total_override: 0 },
    purchase: held,
    finally: { is_recurring_token: true },
  },
  { name: 'paid', way: ['created', 'viewed', { status: 'paid', instrument: fpx }] },
  { name: 'pending_execute', way: ['created', 'viewed', 'pending_execute'] },
  { name: 'pending_charge', way: ['created', 'pending_charge'], purchase: { recurring_token: exampleId } },
  { name: 'cleared', way: ['created', 'viewed', paidByCard, 'cleared'] },
  { name: 'settled', way: ['created', 'viewed', paidByCard, 'cleared', 'settled'] },
  { name: 'chargeback', way: ['created', 'viewed', paidByCard, 'chargeback'] },
  { name: 'pending_refund', way: ['created', 'viewed', paidByCard, 'pending_refund'] },
  { name: 'refunded', way: ['created', 'viewed', paidByCard, refund('whole')] },
];

/** Cases that a status alone does not show. */
const variety: readonly Seed[] = [
  {
    name: 'example',
    id: exampleId,
    way: ['created', 'viewed', lowFunds, paidByCard],
    purchase: { client_id: clientId, force_recurring: true, reference: 'order-1009' },
    finally: { is_recurring_token: true },
  },
  { name: 'refunded-in-part', way: ['created', 'viewed', paidByCard, refund('part', 5_000)] },
  {
    name: 'refunded-twice',
    way: ['created', 'viewed', paidByCard, refund('first', 5_000), 'pending_refund', refund('second', 2_500)],
  },
  { name: 'refund-failed', way: ['created', 'viewed', paidByCard, 'pending_refund', refundFailed] },
  {
    name: 'captured-in-part',
    way: ['created', 'viewed', heldOnCard, { status: 'paid', amount: 6_000 }],
    purchase: held,
  },
  {
    name: 'refundable-only-whole',
    way: ['created', 'viewed', { status: 'paid', instrument: fpx }],
    finally: { refund_availability: 'full_only' },
  },
  {
    name: 'not-refundable',
    way: ['created', 'viewed', { status: 'paid', instrument: fpx }],
    finally: { refund_availability: 'none' },
  },
  {
    name: 'charged-with-token',
    way: ['created', 'pending_charge', paidByCard],
    purchase: { recurring_token: exampleId },
  },
  { name: 'marked-as-paid', way: ['created', 'paid'], purchase: { marked_as_paid: true } },
  {
    name: 'card-to-verify',
    way: ['created'],
    details: { total: 0, total_override: 0 },
    purchase: { ...held, client_id: clientWithoutTokensId },
  },
  {
    name: 'due-strictly',
    way: ['created'],
    details: { due_strict: true },
    purchase: { payment_method_whitelist: ['fpx', 'visa'] },
  },
  {
    name: 'expired-card',
    way: ['created', 'viewed', lowFunds, { status: 'error', instrument: mastercard, errorCode: 'expired_card' }],
  },
  {
    name: 'three-d-secure-failed',
    way: ['created', 'viewed', { status: 'error', instrument: visa, errorCode: '3ds_authentication_failed' }],
  },
  {
    name: 'paid-in-yen',
    way: ['created', 'viewed', paidByCard],
    details: { currency: 'JPY', total: 4_299, products: [product('Sencha 煎茶', 4_299)] },
  },
  {
    name: 'paid-in-dinar',
    way: ['created', 'viewed', paidByCard, refund('dinar', 299)],
    details: { currency: 'KWD', total: 4_299, products: [product('Dates', 4_299)] },
  },
  {
    name: 'paid-in-rupiah',
    way: ['created', 'viewed', paidByCard],
    details: { currency: 'IDR', total: 250_000_000_000, products: [product('Building plot', 250_000_000_000)] },
  },
  {
    name: 'converted',
    way: ['created'],
    purchase: { currency_conversion: { original_currency: 'USD', original_amount: 3_520, exchange_rate: 4.11932 } },
  },
  {
    name: 'fractions',
    way: ['created'],
    details: {
      total: 4_293,
      products: [
        product('Rice by weight', 1_800, { quantity: '2.2500', tax_percent: '6.00' }),
        product('Bag', 100, { total_price_override: 0 }),
      ],
    },
  },
  { name: 'with-tilde', way: ['created', 'viewed'], purchase: { client: inigo, reference: 'pedido-ñ-7' } },
  { name: 'live', way: ['created', 'viewed', paidByCard], purchase: { is_test: false } },
];

/** With the published example, the five tokens of one client. */
const tokens: readonly Seed[] = [visa, mastercard, visa, fpx].map((instrument, index) => ({
  name: `token-${index + 2}`,
  way: ['created', 'viewed', { status: 'paid', instrument }],
  purchase: { client_id: clientId, force_recurring: true },
  finally: { is_recurring_token: true },
}));

/** What has no amount to choose goes by its total: see `slowAmount`. */
const small = (name: string, total: number, rest: Pick<Seed, 'way' | 'purchase' | 'finally'>): Seed => {
  return { name, details: { total, products: [product('Sample', total)] }, ...rest };
};
const byTotal: readonly Seed[] = [
  small('slow-to-release', 2_001, { way: ['created', heldOnCard], purchase: held }),
  small('failing-to-release', 2_002, { way: ['created', heldOnCard], purchase: held }),
  small('token-slow-to-delete', 2_001, { way: ['created', paidByCard], finally: { is_recurring_token: true } }),
];

/** The seeded state; `uuidFrom('chip:<name>')` is the id of a purchase (docs/sandbox/chip.md). */
export function chipSeeds(): Seeds {
  const stored = { type: 'client', created_on: firstCreatedOn, updated_on: firstCreatedOn };
  return {
    purchases: [...everyStatus, ...variety, ...tokens, ...byTotal].map(toPurchase),
    clients: [
      { ...stored, id: clientId, ...aisyah },
      { ...stored, id: clientWithoutTokensId, ...inigo },
    ],
  };
}

function toPurchase(seed: Seed, index: number): Purchase {
  const createdOn = firstCreatedOn + index * secondsPerHour;
  const created: Purchase = { ...draft(seed, index, createdOn), ...seed.purchase };
  const arrived = seed.way.reduce((purchase, entry, step) => {
    return enter(purchase, typeof entry === 'string' ? { status: entry } : entry, createdOn + step * 4);
  }, created);
  return { ...arrived, ...seed.finally };
}

/** What all seeded purchases have in common. */
function draft({ name, id, details }: Seed, index: number, createdOn: number): Purchase {
  const blank = blankPurchase(id ?? uuidFrom(`chip:${name}`), 600 + index, createdOn);
  return {
    ...blank,
    client: aisyah,
    purchase: {
      ...blank.purchase,
      products: [plan, setup],
      total: 14_500,
      metadata: { cart: `A-${1_000 + index}` },
      ...details,
    },
    reference: `order-${2_000 + index}`,
    issued: '2025-11-30',
    success_redirect: 'https://shop.example/ok',
    failure_redirect: 'https://shop.example/failed',
    cancel_redirect: 'https://shop.example/cart',
    success_callback: 'https://gw.example/hooks/chip',
    creator_agent: 'gateway/1.0',
  };
}
