import { acceptedCalls, type KindRules } from './crash-kind-rules.js';
import type { Providers } from './crash-providers.js';

const entity = (providers: Providers): string => providers.settings['PURSE_ENTITY_ID']!;
const eur = (minorUnits: number) => ({ amount: { minorUnits, currency: 'EUR' } });
/** The digits of an amount decide what comes of it: 00 succeeds, 02 is declined. */
const digits = (isDeclined: boolean): number => (isDeclined ? 2 : 0);
const totalMinorUnits = 4_200;

interface PurseOperation {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
}
type List = 'captures' | 'voids' | 'refunds';
interface PursePayment extends Readonly<Record<List, readonly PurseOperation[]>> {
  readonly authorization: { readonly status: string };
}

async function create(providers: Providers, path: string, reference: string, more: object): Promise<string> {
  const order = { reference, net_amount: totalMinorUnits };
  const body = { entity_id: entity(providers), amount: totalMinorUnits, currency: 'EUR', order, ...more };
  return ((await providers.request('purse', 'POST', `/payment/v2/${path}`, body)) as { id: string }).id;
}

/** Authorised; captured at once where the mode is AUTOMATIC. */
function createPayment(providers: Providers, reference: string, capture_mode: 'MANUAL' | 'AUTOMATIC'): Promise<string> {
  const split = [{ partner: 'illicado', method: 'giftcard', amount: totalMinorUnits }];
  return create(providers, 'payments', `of-${reference}`, { capture_mode, split });
}

const read = (providers: Providers, path: string): Promise<unknown> =>
  providers.request('purse', 'GET', `/payment/v2/${path}`);

/** A capture, void or refund on a payment of its own. @param minorUnits undefined for all that is available */
function operationOn(
  list: List,
  { captureMode, minorUnits }: { captureMode: 'MANUAL' | 'AUTOMATIC'; minorUnits?: number },
): KindRules {
  return {
    honoursKey: true,
    prepare: async (providers, { tag, isDeclined }, { input: { merchantReference } }) => {
      const id = await createPayment(providers, tag, captureMode);
      const isWhole = minorUnits === undefined && !isDeclined;
      const amount = isWhole ? {} : eur((minorUnits ?? 1_000) + digits(isDeclined));
      const named = merchantReference === undefined ? {} : { merchantReference: tag };
      return { mark: id, input: { id: `purse:payment:${id}`, ...amount, ...named } };
    },
    effects: async (providers, { mark }) => {
      const payment = (await read(providers, `payments/${mark}`)) as PursePayment;
      const wanted = minorUnits ?? totalMinorUnits;
      return payment[list]
        .filter(({ amount, status }) => status === 'SUCCESS' && amount === wanted)
        .map(({ id }) => id);
    },
  };
}

/** Something new, identified by the reference of its order. */
function creationOf(operationId: string, path: string, isDone: (made: unknown) => boolean): KindRules {
  return {
    prepare: async (_providers, { tag, isDeclined }, { input }) => {
      const minorUnits = totalMinorUnits + digits(isDeclined);
      const order = { reference: tag, netAmountMinorUnits: minorUnits };
      const split = [{ amountMinorUnits: minorUnits, partner: 'illicado', method: 'giftcard' }];
      const parts = 'split' in input ? { split } : {};
      return { mark: tag, input: { ...input, ...eur(minorUnits), order, ...parts } };
    },
    effects: async (providers, { mark }) => {
      const answers = acceptedCalls(providers, operationId, mark).map(({ answer }) => answer?.body as { id: string });
      const made = await Promise.all(answers.map(({ id }) => read(providers, `${path}/${id}`)));
      return answers.filter((_, index) => isDone(made[index])).map(({ id }) => id);
    },
  };
}

/** The end of something that is created open. */
function cancellationOf(path: string, type: string, endStatus: string): KindRules {
  return {
    prepare: async (providers, { tag }) => {
      const id = await create(providers, path, tag, { shopper_redirection_url: 'https://shop.example.com/thanks' });
      return { mark: id, input: { id: `purse:${type}:${id}` } };
    },
    effects: async (providers, { mark }) => {
      const { status } = (await read(providers, `${path}/${mark}`)) as { status: string };
      return status === endStatus ? [null] : [];
    },
  };
}

const isAuthorized = (made: unknown): boolean => (made as PursePayment).authorization.status === 'AUTHORIZED';

/** By the names of the rows in cases.ts. */
export const purseKinds: Readonly<Record<string, KindRules>> = {
  'a Purse capture in part': operationOn('captures', { captureMode: 'MANUAL', minorUnits: 1_000 }),
  'a Purse void of all': operationOn('voids', { captureMode: 'MANUAL' }),
  'a Purse refund in part': operationOn('refunds', { captureMode: 'AUTOMATIC', minorUnits: 500 }),
  'a payment at Purse': creationOf('createPayment', 'payments', isAuthorized),
  'a session at Purse': creationOf('createClientSession', 'client-sessions', () => true),
  'a link at Purse': creationOf('createPaymentLink', 'payment-links', () => true),
  'the abort of a session at Purse': cancellationOf('client-sessions', 'client-session', 'ABORTED_BY_MERCHANT'),
  'the cancellation of a link at Purse': cancellationOf('payment-links', 'payment-link', 'CANCELLED'),
};
