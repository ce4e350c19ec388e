import type { components } from '../../generated/chip.js';
import type { SandboxAnswer, SandboxDefinition } from '../kit/sandbox-server.js';
import { present, refusal, refusalAt } from './answers.js';
import { blankClient, blankPurchase, brandId, type Client, product, type Product, type Purchase } from './documents.js';
import type { ChipState } from './state.js';

type Schemas = components['schemas'];
type Body = Schemas['PurchaseBody'];
type Line = Schemas['ProductBody'];

/** The methods that can hold money and be saved. */
const cards: ReadonlySet<string> = new Set(['visa', 'mastercard', 'maestro', 'mpgs_apple_pay', 'mpgs_google_pay']);

/** The operation that creates something. */
export function creations(state: ChipState, url: () => string): SandboxDefinition['operations'] {
  return { createPurchase: ({ body }) => create(state, url, body) };
}

/** `POST /purchases/`. The contract has been checked; here are the rules over several fields, and the creation. */
function create(state: ChipState, url: () => string, given: unknown): SandboxAnswer {
  const body = given as Body;
  const client = body.client_id == null ? undefined : state.clients.get(body.client_id.toLowerCase());
  const refused = refusalOf(body, client);
  if (refused) return refused;
  const purchase = state.create((id, number, atSeconds) =>
    toPurchase(body, client, blankPurchase(id, number, atSeconds)),
  );
  return { status: 201, body: present(purchase, url()) };
}

/** In the order of CHIP's documents. */
function refusalOf(body: Body, client: Client | undefined): SandboxAnswer | undefined {
  const { client_id: clientId, payment_method_whitelist: methods, purchase } = body;
  if (body.brand_id.toLowerCase() !== brandId) return refusal(400, 'invalid', 'No such brand.', 'brand_id');
  if (!body.client && clientId == null) {
    return refusal(400, 'purchase_client_or_id_required', 'Either client or client_id is needed.');
  }
  if (body.client && clientId != null) {
    return refusal(400, 'purchase_client_or_id_only', 'Only one of client and client_id is taken.');
  }
  if (!body.client && !client) return refusal(400, 'invalid', 'No such client.', 'client_id');
  const needsCard = body.skip_capture === true || body.force_recurring === true;
  if (needsCard && methods && !methods.some((method) => cards.has(method))) {
    const message = 'No method of the whitelist can do that.';
    return refusal(400, 'invalid_payment_method_whitelist', message, 'payment_method_whitelist');
  }
  return refusalOfTotals(purchase, body.skip_capture === true);
}

function refusalOfTotals(purchase: Body['purchase'], isHeld: boolean): SandboxAnswer | undefined {
  const negative = purchase.products.findIndex((line) => netOf(line) < 0n);
  if (negative >= 0) {
    const message = "Discount can't be larger than price * quantity!";
    return refusalAt(['purchase', 'products', String(negative), '__all__'], 'product_subtotal_negative', message);
  }
  if (linesTotal(purchase) + (purchase.debt ?? 0) < 0) {
    return refusalAt(['purchase', 'debt'], 'min_value', 'Debt is larger than the total.');
  }
  const total = totalOf(purchase);
  return total < 0 || (total === 0 && !isHeld) ? refusal(400, 'invalid', 'There is nothing to pay.') : undefined;
}

/** What was given, over CHIP's defaults. */
function toPurchase(body: Body, client: Client | undefined, blank: Purchase): Purchase {
  return {
    ...blank,
    ...body,
    platform: body.platform ?? blank.platform ?? 'api',
    client: { ...blankClient, ...(client && copyOf(client)), ...body.client },
    client_id: client?.id ?? null,
    issued: body.issued ?? blank.issued ?? null,
    due: body.due ?? blank.due ?? null,
    purchase: {
      ...blank.purchase,
      ...body.purchase,
      products: body.purchase.products.map(toProduct),
      total: totalOf(body.purchase),
    },
  };
}

/** A stored client without what it is stored with. */
function copyOf(client: Client): Partial<Purchase['client']> {
  return Object.fromEntries(Object.entries(client).filter(([field]) => field in blankClient));
}

function toProduct({ name, price, quantity = 1, tax_percent: tax = 0, ...rest }: Line): Product {
  return product(name, price, {
    ...rest,
    quantity: toFixed(quantity, 4),
    tax_percent: toFixed(tax, 2),
  });
}

/** The decimal with exactly so many places: it has no more. */
function toFixed(decimal: string | number, places: number): string {
  const [whole = '0', fraction = ''] = String(decimal).split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

/** In minor units: `total_override`, or the lines and the debt. */
function totalOf(purchase: Body['purchase']): number {
  return purchase.total_override ?? linesTotal(purchase) + (purchase.debt ?? 0);
}

function linesTotal({ products }: Body['purchase']): number {
  return products.reduce((sum, line) => sum + (line.total_price_override ?? roundedTotalOf(line)), 0);
}

/** `(price * quantity - discount)`, in ten-thousandths of a minor unit. */
function netOf({ price, quantity = 1, discount = 0 }: Line): bigint {
  return BigInt(price) * digits(toFixed(quantity, 4)) - BigInt(discount) * 10_000n;
}

/** With the tax, half up. The first digit behind the point decides; eight digits lie there. */
function roundedTotalOf(line: Line): number {
  const exact = netOf(line) * (10_000n + digits(toFixed(line.tax_percent ?? 0, 2)));
  const text = exact.toString().padStart(9, '0');
  const whole = Number(text.slice(0, -8));
  return Number(text.at(-8)) >= 5 ? whole + 1 : whole;
}

function digits(decimal: string): bigint {
  return BigInt(decimal.replace('.', ''));
}
