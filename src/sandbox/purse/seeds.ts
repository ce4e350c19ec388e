import { uuidFrom } from '../kit/determinism.js';
import {
  approved,
  expiresAt,
  type Link,
  type Operation,
  type Payment,
  refused,
  sampleCard,
  sandboxEntityId,
  type Session,
  sessionExtras,
  type Split,
  type Transaction,
} from './documents.js';

const createdAt = '2026-01-02T10:42:59.123+01:00';
const returnUrl = 'https://example.org/redirect?order_id=123456789';

/** What happened to one payment: the rest of it follows. Amounts in minor units. */
interface PaymentSeed {
  /** Names it in docs/sandbox/purse.md; its id is made of it unless `id` is given. */
  readonly name: string;
  readonly id?: string;
  readonly sessionId?: string;
  readonly version?: number;
  readonly currency?: string;
  readonly captureMode?: 'MANUAL' | 'AUTOMATIC';
  readonly authorization?: string;
  readonly split: readonly Split[];
  readonly captures?: readonly OperationSeed[];
  readonly voids?: readonly OperationSeed[];
  readonly refunds?: readonly OperationSeed[];
  readonly isRedirected?: boolean;
  /** Whether later payments may use it again; left out when not. */
  readonly isReusable?: boolean;
  /** How its captures end when the partners are called. */
  readonly pendingUpdates?: string;
}

/** Several outcomes are those of its partners, one for each part of the split, and `status` is the outcome in all. */
interface OperationSeed {
  readonly amount: number;
  readonly status: string;
  readonly parts?: readonly { readonly split: Split; readonly status: string }[];
}

const card = (amount: number): Split => ({ partner: 'dalenys', method: 'creditcard', amount });
const giftCard = (amount: number): Split => ({ partner: 'easy2play', method: 'giftcard', amount });
const wallet = (amount: number): Split => ({ partner: 'paypal', method: 'wallet', amount });
const done = (amount: number): OperationSeed => ({ amount, status: 'SUCCESS' });
const outcome =
  (status: string) =>
  (amount: number): OperationSeed => ({ amount, status });

const paymentSeeds: readonly PaymentSeed[] = [
  { name: 'authorized', split: [card(4_299)] },
  { name: 'pending', authorization: 'PENDING', split: [card(8_000)] },
  { name: 'requires-action', authorization: 'PENDING', split: [wallet(5_990)], isRedirected: true },
  { name: 'declined', authorization: 'REFUSED', split: [card(9_900)], currency: 'CHF' },
  { name: 'failed', authorization: 'ERROR', split: [card(7_700)] },
  { name: 'cancelled', authorization: 'ABORTED', split: [wallet(6_600)], currency: 'USD' },
  { name: 'verified', split: [card(0)], currency: 'USD', isReusable: true },
  { name: 'captured', split: [card(12_000)], currency: 'JPY', captureMode: 'AUTOMATIC', captures: [done(12_000)] },
  { name: 'capture-pending', split: [card(10_000)], captures: [outcome('PENDING')(10_000)] },
  { name: 'capture-failed', split: [card(10_000)], captures: [outcome('FAILURE')(10_000)] },
  { name: 'capture-uncertain', split: [card(10_000)], captures: [outcome('UNCERTAIN')(4_000)] },
  {
    name: 'capture-conflict',
    split: [giftCard(2_000), card(2_299)],
    captures: [
      {
        amount: 4_299,
        status: 'CONFLICT',
        parts: [
          { split: giftCard(2_000), status: 'SUCCESS' },
          { split: card(2_299), status: 'FAILURE' },
        ],
      },
    ],
  },
  {
    name: 'capture-settling',
    split: [card(3_000)],
    captures: [outcome('PENDING')(3_000)],
    pendingUpdates: 'SUCCESS',
  },
  { name: 'void-pending', split: [card(5_000)], voids: [outcome('PENDING')(5_000)] },
  { name: 'voided', split: [card(5_000)], voids: [done(5_000)] },
  { name: 'refund-pending', split: [card(5_000)], captures: [done(5_000)], refunds: [outcome('PENDING')(1_500)] },
  {
    name: 'partially-refunded',
    split: [card(250_000)],
    currency: 'GBP',
    captures: [done(250_000)],
    refunds: [done(50_000), outcome('FAILURE')(9_999)],
  },
  { name: 'refunded', split: [wallet(1_999)], captures: [done(1_999)], refunds: [done(1_000), done(999)] },
  {
    // The payment of Purse's own sample: gift card and card, 3000 of 4299 captured.
    name: 'partially-captured',
    id: '9a14962c-bdcf-49d1-8673-e75dfb48013f',
    sessionId: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    version: 7,
    split: [giftCard(2_000), card(2_299)],
    captures: [
      {
        amount: 3_000,
        status: 'SUCCESS',
        parts: [
          { split: giftCard(2_000), status: 'SUCCESS' },
          { split: card(1_000), status: 'SUCCESS' },
        ],
      },
    ],
  },
  // The payments of Purse's sample session and sample link.
  {
    name: 'of-sample-session',
    id: 'e3a6516b-0ec4-4a5b-92b0-7bb9693e82c1',
    sessionId: '9753ec77-fc16-4886-92af-c7dcf9b7352d',
    split: [card(12_000)],
  },
  {
    name: 'of-sample-link',
    id: '05c0d03f-2404-48c5-a521-bd5a57d3b355',
    sessionId: '05c0d03f-2404-48c5-a521-bd5a57d3b355',
    split: [card(12_000)],
  },
];

/** Sessions without a payment; each payment has its own besides. */
const sessionSeeds: readonly Pick<Session, 'status' | 'integration_mode'>[] = [
  { status: 'CREATED', integration_mode: 'EMBEDDED' },
  { status: 'CREATED', integration_mode: 'HOSTED_PAGE' },
  { status: 'ABORTED_BY_MERCHANT', integration_mode: 'EMBEDDED' },
  { status: 'ABORTED_BY_CUSTOMER', integration_mode: 'HOSTED_PAGE' },
  { status: 'AbortedByCustomer', integration_mode: 'HOSTED_PAGE' },
  { status: 'EXPIRED', integration_mode: 'EMBEDDED' },
];

const linkStatuses = ['CREATED', 'OPENED', 'IN_PROGRESS', 'PENDING', 'CANCELLED', 'EXPIRED'];

/** Where the documents are stored, by id. */
interface Documents {
  readonly payments: Map<string, Payment>;
  readonly sessions: Map<string, Session>;
  readonly links: Map<string, Link>;
}

/** Fills an empty state. Every id is made of a name, or is that of one of Purse's samples. */
export function seedPurse({ payments, sessions, links }: Documents): void {
  for (const seed of paymentSeeds) {
    const payment = toPayment(seed);
    payments.set(payment.id, payment);
    const session = sessionOf(payment, seed);
    sessions.set(session.id, session);
  }
  for (const seed of sessionSeeds) {
    const id = uuidFrom(`purse:client-session:${seed.status}:${seed.integration_mode ?? ''}`);
    sessions.set(id, { ...requested(`session-${seed.status}`, 12_000, 'EUR'), ...seed, id, ...sessionExtras });
  }
  for (const status of linkStatuses) {
    const link = toLink(uuidFrom(`purse:payment-link:${status}`), status, 15_000, 'GBP');
    links.set(link.id, link);
  }
  const sampleId = '05c0d03f-2404-48c5-a521-bd5a57d3b355';
  links.set('7d9c5288-d7bb-423b-bff7-5c0727cb0adc', {
    ...toLink('7d9c5288-d7bb-423b-bff7-5c0727cb0adc', 'PAID', 12_000, 'EUR'),
    payments: [{ id: sampleId, authorization_status: 'AUTHORIZED' }],
    client_sessions: [{ id: sampleId, status: 'SUBMITTED' }],
  });
}

function toPayment(seed: PaymentSeed): Payment {
  const { name, split, authorization = 'AUTHORIZED', currency = 'EUR' } = seed;
  const id = seed.id ?? uuidFrom(`purse:payment:${name}`);
  const amount = split.reduce((sum, part) => sum + part.amount, 0);
  const { order, entity_id, capture_mode } = requested(name, amount, currency);
  const operations = (kind: string, seeds: readonly OperationSeed[] = []) =>
    seeds.map((operation, index) => toOperation(`${name}:${kind}:${index}`, operation, split));
  const captures = operations('capture', seed.captures);
  return {
    id,
    version: seed.version ?? 1,
    created_at: createdAt,
    entity_id,
    client_session_id: sessionIdOf(seed),
    order_reference: order.reference,
    order,
    amount,
    currency,
    capture_mode: seed.captureMode ?? capture_mode,
    ...(seed.isReusable ? { allow_future_usage: true } : {}),
    split,
    authorization: {
      status: authorization,
      updated_at: createdAt,
      partner_transactions: split.map(authorizing(name, authorization)),
    },
    captures,
    voids: operations('void', seed.voids),
    refunds: operations('refund', seed.refunds),
    isRedirected: seed.isRedirected ?? false,
    pendingUpdates: Object.fromEntries(
      captures.flatMap((capture) => (seed.pendingUpdates ? [[capture.id, seed.pendingUpdates]] : [])),
    ),
  };
}

const sessionIdOf = ({ sessionId, name }: PaymentSeed) => sessionId ?? uuidFrom(`purse:client-session:of:${name}`);

/** The state of each part of the split after the authorisation: the gift card of a refused payment was good. */
function authorizing(name: string, status: string): (split: Split, index: number) => Transaction {
  return (split, index) => ({
    ...toTransaction(`${name}:authorization:${index}`, split, status),
    ...(status === 'REFUSED' ? refused : status === 'PENDING' ? {} : approved),
    ...(split.method === 'creditcard' ? { card: sampleCard } : {}),
  });
}

function toOperation(name: string, { amount, status, parts }: OperationSeed, split: readonly Split[]): Operation {
  const whole = split.slice(0, 1).map((part) => ({ split: { ...part, amount }, status }));
  return {
    id: uuidFrom(`purse:operation:${name}`),
    amount,
    created_at: createdAt,
    updated_at: createdAt,
    triggered_by: 'MERCHANT',
    merchant_reference: `REF#${name}`,
    status,
    partner_transactions: (parts ?? whole).map((part, index) =>
      toTransaction(`${name}:${index}`, part.split, part.status),
    ),
  };
}

function toTransaction(name: string, split: Split, status: string): Transaction {
  return {
    id: uuidFrom(`purse:transaction:${name}`),
    created_at: createdAt,
    updated_at: createdAt,
    status,
    ...split,
    partner_reference: uuidFrom(`partner:${name}`).slice(0, 13),
    ...(status === 'SUCCESS' ? approved : {}),
  };
}

function sessionOf(payment: Payment, seed: PaymentSeed): Session {
  const common = requested(seed.name, payment.amount, seed.currency ?? 'EUR');
  const integration_mode = seed.isRedirected ? 'HOSTED_PAGE' : 'EMBEDDED';
  const id = sessionIdOf(seed);
  return { ...common, ...sessionExtras, id, status: 'SUBMITTED', integration_mode, payment_id: payment.id };
}

function toLink(id: string, status: string, amount: number, currency: string): Link {
  const account = { creation_date_time: '2021-03-10T10:00:00+01:00', purchase_total_amount: 50_000 };
  const customer = {
    reference: 'CUST-12345',
    type: 'PERSON',
    email: 'jane.doe@example.org',
    first_name: 'Jane',
    middle_name: 'Marie',
    last_name: 'Doe',
    birth_date: '1992-05-20',
    locale: 'fr-FR',
    account,
  };
  return {
    ...requested(`link-${status}`, amount, currency),
    id,
    version: 1,
    status,
    customer,
    payments: [],
    client_sessions: [],
  };
}

/** What a merchant requests: an order of one article and free shipping, tax of 20 % included. */
function requested(name: string, amount: number, currency: string) {
  const tax_amount = Math.floor(amount / 6);
  const address = { first_name: 'Emily', last_name: 'PARKER', address_lines: ['67 Rue de Luxembourg'], city: 'Lille' };
  const billing_address = { ...address, postal_code: '59777', country_code: 'FR', province_code: 'FR-HDF' };
  const article = {
    type: 'PHYSICAL',
    sku_reference: '2600218',
    name: 'Camiseta100 niño GYM',
    brand: 'Quivio',
    quantity: 1,
    unit_gross_price: amount - tax_amount,
    net_amount: amount,
    tax_amount,
    tax_rate: 20,
  };
  const shipping = {
    type: 'SHIPPING_FEES',
    name: 'Transporte',
    quantity: 1,
    net_amount: 0,
    tax_amount: 0,
    tax_rate: 0,
  };
  const shipments = [{ net_amount: amount, delivery_type: 'USER_DELIVERY', item_lines: [article, shipping] }];
  return {
    entity_id: sandboxEntityId,
    amount,
    currency,
    capture_mode: 'MANUAL',
    order: { reference: `order-${name}`, net_amount: amount, tax_amount, billing_address, shipments },
    expires_at: expiresAt,
    shopper_redirection_url: returnUrl,
  };
}
