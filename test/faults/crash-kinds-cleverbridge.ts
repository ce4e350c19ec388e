import { acceptedCalls, type KindRules } from './crash-kind-rules.js';
import type { Providers } from './crash-providers.js';

/** The products of a cart decide what comes of it. */
const products = {
  paid: 219_789,
  /** A limit that is used up: the next attempt is paid. */
  declined: 219_791,
  /** Declined, also the next time; Cleverbridge schedules a retry of its own. */
  declinedForGood: 219_793,
} as const;
const formerPurchaseId = '168377690';
const tagKey = 'x-crash';

interface Parameter {
  readonly key: string;
  readonly value: string;
}
interface Purchase {
  readonly statusId: string;
  readonly items: readonly { readonly deliveries?: readonly { readonly key?: string }[] }[];
  readonly extraParameters?: readonly Parameter[];
}
interface Row {
  readonly Id: number;
  readonly StatusId: string;
  readonly ExtraParameters?: {
    readonly ExtraParameter: readonly { readonly Key: string; readonly Value: string }[];
  };
}

/** Every purchase of the proof is tagged: among those without x-parameters a gateway would look for its own. */
async function createPurchase(providers: Providers, tag: string, productId: number): Promise<string> {
  const { PurchaseId } = (await providers.request('cleverbridge', 'POST', '/cart/processcart', {
    Cart: {
      Items: [{ ProductId: productId, Quantity: 1 }],
      ExtraParameters: [{ Key: tagKey, Value: `of-${tag}` }],
    },
    LogonPurchaseId: formerPurchaseId,
  })) as { PurchaseId: number };
  return String(PurchaseId);
}

async function read(providers: Providers, id: string): Promise<Purchase> {
  const path = `/purchase/getpurchase/v2?purchaseId=${id}`;
  const { PurchaseNotification } = (await providers.request('cleverbridge', 'GET', path)) as {
    PurchaseNotification: string;
  };
  return JSON.parse(PurchaseNotification) as Purchase;
}

/** What was bought under a tag, among all purchases of the last hour. */
async function bought(providers: Providers, tag: string): Promise<readonly Row[]> {
  const hourMs = 3_600_000;
  const [from, to] = [Date.now() - hourMs, Date.now() + hourMs].map((ms) => new Date(ms).toISOString());
  const path = `/purchase/getpurchaselist?startdatetime=${from}&enddatetime=${to}`;
  const { Purchases } = (await providers.request('cleverbridge', 'GET', path)) as { Purchases: readonly Row[] };
  const isTagged = ({ ExtraParameters }: Row): boolean =>
    ExtraParameters?.ExtraParameter.some(({ Key, Value }) => Key === tagKey && Value === tag) ?? false;
  return Purchases.filter(isTagged);
}

/** A write on a purchase of its own. */
function writeOn(
  productOf: (isDeclined: boolean) => number,
  isDone: (purchase: Purchase, mark: string) => boolean,
  inputOf: (tag: string) => object = () => ({}),
): KindRules {
  return {
    prepare: async (providers, { tag, isDeclined }, { input }) => {
      const mark = await createPurchase(providers, tag, productOf(isDeclined));
      return { mark, input: { ...input, id: `cleverbridge:purchase:${mark}`, ...inputOf(mark) } };
    },
    effects: async (providers, { mark }) => (isDone(await read(providers, mark), mark) ? [null] : []),
  };
}

const isPaid = ({ statusId }: Purchase): boolean => statusId === 'PAY';
const paidProduct = (): number => products.paid;

/** By the names of the rows in cases.ts. */
export const cleverbridgeKinds: Readonly<Record<string, KindRules>> = {
  'a cart at Cleverbridge': {
    prepare: async (_providers, { tag, isDeclined }) => {
      const productId = String(isDeclined ? products.declined : products.paid);
      const items = [{ productId, quantity: 1 }];
      return {
        mark: tag,
        input: {
          items,
          formerPurchaseId: `cleverbridge:purchase:${formerPurchaseId}`,
          extraParameters: [{ key: tagKey, value: tag }],
        },
      };
    },
    effects: async (providers, { mark }) =>
      (await bought(providers, mark)).filter(({ StatusId }) => StatusId === 'PAY').map(({ Id }) => String(Id)),
  },
  'a license key at Cleverbridge': writeOn(
    paidProduct,
    ({ items }, mark) => items[0]?.deliveries?.[0]?.key === `KEY-${mark}`,
    (mark) => ({ licenseKey: `KEY-${mark}` }),
  ),
  'an x-parameter at Cleverbridge': writeOn(
    paidProduct,
    ({ extraParameters = [] }, mark) => extraParameters.some(({ value }) => value === `spring-${mark}`),
    (mark) => ({ parameters: [{ key: 'x-campaign', value: `spring-${mark}` }] }),
  ),
  'a retry at Cleverbridge': writeOn(
    (isDeclined) => (isDeclined ? products.declinedForGood : products.declined),
    isPaid,
  ),
  'the cancellation of a retry at Cleverbridge': {
    ...writeOn(
      () => products.declinedForGood,
      () => false,
    ),
    // No read shows a scheduled retry: only the log shows that it was cancelled, and a second cancellation changes nothing.
    effects: async (providers, { mark }) =>
      acceptedCalls(providers, 'cancelRetry', mark)
        .slice(0, 1)
        .map(() => null),
  },
};
