import type { ResourceType } from '../generated/schema.js';
import type { WriteInputs } from './write-inputs.js';

/** The mutations of the schema. All of them go through the ledger. */
export type MutationName = keyof WriteInputs;

type ShownType = Exclude<ResourceType, 'CART'>;

/** One mutation. The schema declares the same; test/graphql/mutation-table.test.ts compares the two. */
interface MutationRow {
  /** What it can be done to: the types of `input.id`. Empty when it creates something, at the provider that the input names. */
  readonly targets: readonly ResourceType[];
  /** The type of what it creates; null when it is done to something that exists. */
  readonly creates: ShownType | null;
  /** The type of the resource in its answer. */
  readonly shows: ShownType;
  /** Which provider input its own input becomes: an amount of a payment (`PaymentWriteInput`), or its other fields as they are. */
  readonly input: 'AMOUNT' | 'FIELDS';
  /** Whether a second one at the provider could take, refund or reserve money. */
  readonly movesMoney: boolean;
  /** The members of its result union for what was done; null for a single one that is named after it: `CapturePaymentPayload`. */
  readonly results: readonly [string, ...string[]] | null;
  /** What the caller must have been granted. */
  readonly scope: 'payments:write' | 'payments:refund';
}

type Traits = Partial<Omit<MutationRow, 'creates' | 'shows'>>;
const common = { input: 'FIELDS', movesMoney: false, results: null, scope: 'payments:write' } as const;

const create = (type: ShownType, traits: Traits = {}): MutationRow => ({
  ...common,
  targets: [],
  creates: type,
  shows: type,
  ...traits,
});
const change = (type: ShownType, traits: Traits = {}): MutationRow => ({
  ...common,
  targets: [type],
  creates: null,
  shows: type,
  ...traits,
});

/** A payment at Cleverbridge is a view of its purchase, and has the same actions. */
const purchaseOrPayment = ['PURCHASE', 'PAYMENT'] as const;
const cartResults = [
  'ProcessCartPaid',
  'ProcessCartWaitingForOfflinePayment',
  'ProcessCartPending',
  'ProcessCartCustomerActionNeeded',
] as const;

export const mutations: { readonly [Name in MutationName]: MutationRow } = {
  capturePayment: change('PAYMENT', { input: 'AMOUNT', movesMoney: true }),
  refundPayment: change('PAYMENT', { input: 'AMOUNT', movesMoney: true, scope: 'payments:refund' }),
  voidPayment: change('PAYMENT', { input: 'AMOUNT', movesMoney: true }),
  createPayment: create('PAYMENT', { movesMoney: true }),
  createPurchase: create('PURCHASE'),
  cancelPurchase: change('PURCHASE'),
  chargePurchase: change('PURCHASE', { movesMoney: true }),
  deleteRecurringToken: change('PURCHASE'),
  markPurchaseAsPaid: change('PURCHASE'),
  resendInvoice: change('PURCHASE'),
  updateLicenseKey: change('PURCHASE'),
  updatePurchaseParameters: change('PURCHASE'),
  retryPayment: change('PURCHASE', { targets: purchaseOrPayment, movesMoney: true }),
  cancelPaymentRetry: change('PURCHASE', { targets: purchaseOrPayment }),
  processCart: create('PURCHASE', { movesMoney: true, results: cartResults }),
  createClientSession: create('CLIENT_SESSION'),
  abortClientSession: change('CLIENT_SESSION'),
  createPaymentLink: create('PAYMENT_LINK'),
  cancelPaymentLink: change('PAYMENT_LINK'),
};

export const mutationNames = Object.keys(mutations) as [MutationName, ...MutationName[]];

const capitalised = (name: MutationName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The schema's type of its input. */
export const inputTypeOf = (name: MutationName): string => `${capitalised(name)}Input`;

/** The members of its result union for what was done; the first is the one without a condition. */
export const resultsOf = (name: MutationName): readonly [string, ...string[]] =>
  mutations[name].results ?? [`${capitalised(name)}Payload`];
