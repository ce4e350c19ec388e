import type { components } from '../../../generated/cleverbridge.js';
import { currencyTexts, declineTexts, metaOf, priceBlock, statusTexts, wire } from '../seeds/words.js';
import type { SandboxPurchase } from '../state.js';

type Schemas = components['schemas'];
export type CartRequest = Schemas['ProcessCartRequest'];
type Item = SandboxPurchase['items'][number];

/** How a cart that is taken ends. */
export type StoredOutcome =
  | { readonly kind: 'Paid' | 'WaitingForOfflinePayment' | 'CustomerActionNeeded' }
  | {
      readonly kind: 'Pending';
      /** Null for a bank that does not tell. */
      readonly code: string | null;
      /** Cleverbridge's own retry after the decline; null when it schedules none. */
      readonly retry: { readonly afterMs: number; readonly isFixed: boolean } | null;
    };

/** How a cart ends. */
export type CartOutcome =
  StoredOutcome | { readonly kind: 'InvalidRequest' } | { readonly kind: 'InternalServerError' };

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
