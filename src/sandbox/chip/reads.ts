import type { components } from '../../generated/chip.js';
import type { SandboxAnswer, SandboxDefinition, SandboxRequest } from '../kit/sandbox-server.js';
import { notFound, present, refusal } from './answers.js';
import { brandId } from './documents.js';
import type { ChipState } from './state.js';

type PaymentMethods = components['schemas']['PaymentMethods'];

/** How many items a page of a list holds. CHIP does not document it; with two, every reader sees that there are pages. */
const pageSize = 2;

/** The operations that read. `url` is where the simulation runs: links in answers are absolute. */
export function reads(state: ChipState, url: () => string): SandboxDefinition['operations'] {
  return {
    getPurchase: ({ pathParameters }) => {
      const purchase = state.purchases.get(pathParameters['id'] ?? '');
      return purchase ? { status: 200, body: present(purchase, url()) } : notFound;
    },
    getClient: ({ pathParameters }) => {
      const client = state.clients.get(pathParameters['id'] ?? '');
      return client ? { status: 200, body: client } : notFound;
    },
    listClientRecurringTokens: ({ pathParameters, query }) => {
      const id = pathParameters['id'] ?? '';
      if (!state.clients.has(id)) return notFound;
      return page(state.tokensOf(id), query, `${url()}/clients/${id}/recurring_tokens/`);
    },
    getClientRecurringToken: ({ pathParameters }) => {
      const tokens = state.tokensOf(pathParameters['client_id'] ?? '');
      const token = tokens.find(({ id }) => id === pathParameters['purchase_id']);
      return token ? { status: 200, body: token } : notFound;
    },
    listPaymentMethods,
    listBillingTemplates: ({ query }) => page([], query, `${url()}/billing_templates/`),
  };
}

/** One page of a list, with absolute links to its neighbours. The cursor is the offset, made to look opaque. */
function page(items: readonly unknown[], query: SandboxRequest['query'], listUrl: string): SandboxAnswer {
  const offset = query['cursor'] === undefined ? 0 : offsetIn(query['cursor']);
  if (offset === null) return notFound;
  const link = (at: number): string => `${listUrl}?cursor=${Buffer.from(`o=${at}`).toString('base64url')}`;
  const body = {
    results: items.slice(offset, offset + pageSize),
    next: offset + pageSize < items.length ? link(offset + pageSize) : null,
    previous: offset > 0 ? link(Math.max(0, offset - pageSize)) : null,
  };
  return { status: 200, body };
}

function offsetIn(cursor: string): number | null {
  const match = /^o=(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match ? Number(match[1]) : null;
}

const cards = ['visa', 'mastercard', 'maestro'];
const malaysian = ['fpx', 'fpx_b2b1', 'duitnow_qr'];
const isFpx = (method: string): boolean => method.startsWith('fpx');

/** FPX takes no less than RM 1. */
const leastForFpx = 100;

/** Only cards can be held, verified or saved; FPX and DuitNow QR are for payers in Malaysia. */
function listPaymentMethods({ query }: SandboxRequest): SandboxAnswer {
  if (query['brand_id'] !== brandId) return refusal(400, 'invalid', 'No such brand.', 'brand_id');
  const needsCard = ['recurring', 'skip_capture', 'preauthorization'].some((option) => query[option] === 'true');
  const isAbroad = query['country'] !== undefined && query['country'] !== 'MY';
  const amount = query['amount'] === undefined ? leastForFpx : Number(query['amount']);
  const local = needsCard || isAbroad ? [] : malaysian.filter((method) => amount >= leastForFpx || !isFpx(method));
  const body: PaymentMethods = {
    available_payment_methods: [...local, ...cards],
    by_country: { any: ['card'], ...(local.length > 0 ? { MY: ['card', ...local] } : {}) },
    country_names: { any: 'Other', MY: 'Malaysia' },
    names: {
      fpx: 'Online Banking',
      fpx_b2b1: 'Corporate Online Banking',
      duitnow_qr: 'DuitNow QR',
      visa: 'Visa',
      mastercard: 'Mastercard',
    },
    logos: {
      fpx: '/static/images/icon-fpx.svg',
      visa: '/static/images/icon-visa.svg',
      mastercard: '/static/images/icon-mastercard.svg',
      card: ['/static/images/icon-visa.svg', '/static/images/icon-mastercard.svg'],
    },
    card_methods: cards,
  };
  return { status: 200, body };
}
