import type { components } from '../../generated/cleverbridge.js';
import {
  type CartRequest,
  currencyTexts,
  declineTexts,
  type Item,
  metaOf,
  priceBlock,
  type SandboxPurchase,
  statusTexts,
  wire,
} from './documents.js';

type Schemas = components['schemas'];

/** What the shopper or the payment provider decides about an attempt to pay. */
export type PaymentOutcome = 'pay' | 'decline';

/** How a cart that is taken ends. */
export type StoredOutcome =
  | { readonly kind: 'Paid' | 'WaitingForOfflinePayment' | 'CustomerActionNeeded' }
  | {
      readonly kind: 'Pending';
      /** Null for a bank that gives none. */
      readonly code: string | null;
      /** Cleverbridge's own retry after the decline; null when it schedules none. */
      readonly retry: { readonly afterMs: number; readonly isFixed: boolean } | null;
    };

/** How a cart ends. */
type CartOutcome = StoredOutcome | { readonly kind: 'InvalidRequest' } | { readonly kind: 'InternalServerError' };

const msPerHour = 3_600_000;

/** The products that decide how a cart ends; any other one is paid. */
const outcomesByProduct: Readonly<Record<number, CartOutcome>> = {
  219_790: { kind: 'WaitingForOfflinePayment' },
  219_791: { kind: 'Pending', code: 'PAY_CLE', retry: null },
  219_792: { kind: 'Pending', code: 'CCA_EXP', retry: { afterMs: msPerHour, isFixed: true } },
  219_793: { kind: 'Pending', code: 'PAY_DEC', retry: { afterMs: 24 * msPerHour, isFixed: false } },
  219_794: { kind: 'Pending', code: null, retry: null },
  219_795: { kind: 'CustomerActionNeeded' },
  219_796: { kind: 'InvalidRequest' },
  219_797: { kind: 'InternalServerError' },
};

export function cartOutcomeOf({ Cart }: CartRequest): CartOutcome {
  const decided = Cart.Items.map(({ ProductId }) => outcomesByProduct[ProductId]);
  return decided.find((outcome) => outcome !== undefined) ?? { kind: 'Paid' };
}

/** The status of the purchase that a cart becomes. */
const statusIds: Readonly<Record<StoredOutcome['kind'], string>> = {
  Paid: 'PAY',
  WaitingForOfflinePayment: 'WOF',
  Pending: 'DEC',
  CustomerActionNeeded: 'PEN',
};

/** The cart of a customer as a purchase. The customer's data and card are those of the former purchase. */
export function purchaseOfCart(
  { Cart }: CartRequest,
  outcome: StoredOutcome,
  former: SandboxPurchase,
  { purchaseId, now }: { readonly purchaseId: number; readonly now: string },
): SandboxPurchase {
  const { billingContact, deliveryContact, licenseeContact, paymentInfo, internalCustomer } = former;
  const currency = Cart.Items[0]?.Price?.CurrencyId ?? paymentInfo?.currencyId ?? 'EUR';
  const statusId = statusIds[outcome.kind];
  const method =
    outcome.kind === 'WaitingForOfflinePayment'
      ? wire(currency, false)
      : { ...paymentInfo, currency: currencyTexts[currency] ?? currency, currencyId: currency };
  const purchase = {
    meta: metaOf('AwaitingReleaseForPurchaseOrderNotification', now),
    purchaseId,
    configurationClientId: 864,
    status: statusTexts[statusId] ?? statusId,
    statusId,
    ...(billingContact ? { billingContact } : {}),
    ...(deliveryContact ? { deliveryContact } : {}),
    ...(licenseeContact ? { licenseeContact } : {}),
    paymentInfo: method,
    ...(internalCustomer == null ? {} : { internalCustomer }),
    creationTime: now,
    ...(outcome.kind === 'Paid' ? { paymentArriveTime: now } : {}),
    lastModificationTime: now,
    customerConfirmationPageUrl: `/1584/p/${purchaseId}-SANDBOX`,
    merchantOfRecord: 'Cleverbridge',
    items: Cart.Items.map((item, index) => toItem(item, index, currency)),
    extraParameters: (Cart.ExtraParameters ?? []).map(toPair),
  } satisfies SandboxPurchase;
  return outcome.kind === 'Pending' && outcome.code !== null
    ? { ...purchase, error: { code: outcome.code, message: declineTexts[outcome.code] ?? outcome.code } }
    : purchase;
}

/** Prices made for the cart are shown without tax: the sandbox knows no tax rates. */
function toItem(item: Schemas['CartItem'], index: number, currency: string): Item {
  const amount = item.Price && String(item.Price.Amount);
  const block =
    amount === undefined
      ? priceBlock(currency)
      : { productSinglePrice: { netPrice: amount, vatPrice: '0', grossPrice: amount } };
  return {
    runningNumber: index + 1,
    productId: item.ProductId,
    productName: item.ProductName ?? `Product ${item.ProductId}`,
    ...(item.ProductNameExtension === undefined ? {} : { productNameExtension: item.ProductNameExtension }),
    clientId: 1_584,
    quantity: item.Quantity,
    yourCurrencyId: currency,
    customerPrice: block,
    yourPrice: block,
    deliveries: [],
    ...(item.ExtraParameters ? { extraParameters: item.ExtraParameters.map(toPair) } : {}),
  };
}

function toPair({ Key, Value }: Schemas['ExtraParameterInput']) {
  return { key: Key, value: Value };
}

/** The retries of one purchase. */
export interface Retries {
  /** How many were requested; Cleverbridge's own do not count. */
  readonly requested: number;
  /** Null when none is scheduled. */
  readonly scheduled: { readonly atMs: number; readonly isFixed: boolean } | null;
  readonly wasCancelled: boolean;
}

export const noRetries: Retries = { requested: 0, scheduled: null, wasCancelled: false };

/** After the first failed attempt. */
export const maxRetries = 8;

/** The declines after which another attempt succeeds: a limit that is free again, a card that was found to be extended, a bank that gives no code. */
const paidCodes: readonly (string | undefined)[] = ['PAY_CLE', 'CCA_EXP', undefined];

export function isPaidByRetry(code: string | undefined): boolean {
  return paidCodes.includes(code);
}

export function paid({ error: _settled, ...purchase }: SandboxPurchase, now: string): SandboxPurchase {
  return {
    ...purchase,
    meta: metaOf('PaidOrderNotification', now),
    status: 'Paid',
    statusId: 'PAY',
    paymentArriveTime: now,
    lastModificationTime: now,
  };
}

export function declined(purchase: SandboxPurchase, now: string): SandboxPurchase {
  return {
    ...purchase,
    status: 'Declined',
    statusId: 'DEC',
    error: { code: 'PAY_DEC', message: 'General decline' },
    lastModificationTime: now,
  };
}
