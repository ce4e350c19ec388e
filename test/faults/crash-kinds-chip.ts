import { acceptedCalls, type Effect, type KindRules } from './crash-kind-rules.js';
import type { Providers } from './crash-providers.js';

interface ChipPurchase {
  readonly id: string;
  readonly status_history: readonly { readonly status: string; readonly related_object?: { readonly id: string } }[];
  readonly transaction_data: { readonly attempts: readonly { readonly type: string; readonly successful: boolean }[] };
}

/** Totals decide what comes of a movement at CHIP: 2002 and 2004 are declined. */
const [totalMinorUnits, declinedMinorUnits, declinedChargeMinorUnits] = [12_000, 2_002, 2_004];
const myr = (minorUnits: number) => ({ amount: { minorUnits, currency: 'MYR' } });

interface Blank {
  readonly price: number;
  /** Whether the shopper pays it at once. */
  readonly isPaid?: boolean;
  readonly more?: object;
}

async function createPurchase(
  providers: Providers,
  reference: string,
  { price, isPaid = false, more = {} }: Blank,
): Promise<string> {
  const { id } = (await providers.request('chip', 'POST', '/purchases/', {
    brand_id: providers.settings['CHIP_BRAND_ID'],
    client: { email: 'aisyah@example.com' },
    purchase: { currency: 'MYR', products: [{ name: 'Plan', price }] },
    reference: `of-${reference}`,
    ...more,
  })) as ChipPurchase;
  if (isPaid) await providers.request('chip', 'POST', `/p/${id}/`, new URLSearchParams({ action: 'pay' }));
  return id;
}

const read = async (providers: Providers, id: string): Promise<ChipPurchase> =>
  (await providers.request('chip', 'GET', `/purchases/${id}/`)) as ChipPurchase;

/** How often a purchase came into a status. */
const entries =
  (status: string): KindRules['effects'] =>
  async (providers, { mark }) => {
    const { status_history: history } = await read(providers, mark);
    return history
      .filter((entry) => entry.status === status)
      .map(({ related_object: related }): Effect => related?.id ?? null);
  };

/** A write on a purchase of its own. */
function writeOn(
  type: 'payment' | 'purchase',
  blankOf: (isDeclined: boolean) => Blank,
  effects: KindRules['effects'],
  moreInput: (isDeclined: boolean) => object = () => ({}),
): KindRules {
  return {
    prepare: async (providers, { tag, isDeclined }, { input }) => {
      const id = await createPurchase(providers, tag, blankOf(isDeclined));
      return { mark: id, input: { ...input, id: `chip:${type}:${id}`, ...moreInput(isDeclined) } };
    },
    effects,
  };
}

const held = { skip_capture: true };
const hold = (price: number): Blank => ({ price, isPaid: true, more: held });
const paid = (): Blank => ({ price: totalMinorUnits, isPaid: true });
const payable = (): Blank => ({ price: totalMinorUnits });

/** By the names of the rows in cases.ts. */
export const chipKinds: Readonly<Record<string, KindRules>> = {
  'a CHIP capture': writeOn(
    'payment',
    () => hold(totalMinorUnits),
    entries('paid'),
    (isDeclined) => (isDeclined ? myr(declinedMinorUnits) : {}),
  ),
  'a CHIP release': writeOn(
    'payment',
    (isDeclined) => hold(isDeclined ? declinedMinorUnits : totalMinorUnits),
    entries('released'),
  ),
  'a CHIP refund in part': writeOn('payment', paid, entries('refunded'), (isDeclined) =>
    myr(isDeclined ? declinedMinorUnits : 5_000),
  ),
  'a CHIP refund of all': writeOn('payment', paid, entries('refunded')),
  'the deletion of a CHIP token': writeOn(
    'purchase',
    () => ({ ...paid(), more: { force_recurring: true } }),
    async (providers, { mark }) => {
      const { transaction_data: data } = await read(providers, mark);
      return data.attempts
        .filter(({ type, successful }) => type === 'delete_recurring_token' && successful)
        .map(() => null);
    },
  ),
  'a purchase at CHIP': {
    prepare: async (_providers, { tag }, { input }) => ({ mark: tag, input: { ...input, reference: tag } }),
    effects: async (providers, { mark }) => {
      const answers = acceptedCalls(providers, 'createPurchase', mark).map(
        ({ answer }) => answer?.body as ChipPurchase,
      );
      return Promise.all(answers.map(async ({ id }) => (await read(providers, id)).id));
    },
  },
  'the cancellation of a purchase at CHIP': writeOn('purchase', payable, entries('cancelled')),
  'the charge of a token at CHIP': writeOn(
    'purchase',
    (isDeclined) => ({ price: isDeclined ? declinedChargeMinorUnits : totalMinorUnits }),
    entries('paid'),
  ),
  'the marking of a purchase at CHIP': writeOn('purchase', payable, entries('paid')),
  // The mail goes nowhere: only the log shows it.
  'an invoice of CHIP': writeOn('purchase', payable, async (providers, { mark }) =>
    acceptedCalls(providers, 'resendInvoice', mark).map(() => null),
  ),
};
