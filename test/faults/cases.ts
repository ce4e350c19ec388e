import type { TestGateway } from '../kit/gateway.js';

/** The mutations of the ledger, each on something that the sandbox is seeded with. */
export interface WriteCase {
  readonly name: string;
  readonly provider: 'chip' | 'cleverbridge' | 'purse';
  /** The contract's operationId of the one call that moves money or changes something. */
  readonly operationId: string;
  readonly mutation: string;
  /** The payload's typename. */
  readonly payload: string;
  /** All but the key. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What of the input makes it another request; by default the id of something that nobody knows. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
  /** Makes what it is done to, where nothing of that kind is seeded. @returns what of the input names it */
  readonly setUp?: (execute: Execute) => Promise<Readonly<Record<string, unknown>>>;
  /** What of the input makes the simulation decline it, or how to make what it declines; left out where nothing is ever declined. */
  readonly declined?: Readonly<Record<string, unknown>> | WriteCase['setUp'];
  /** The typename that tells of a decline, `PaymentDeclined` by default. */
  readonly declinedAs?: string;
  /** Whether the answer to it says only that it is accepted, and the next look tells its outcome. */
  readonly isAcceptedFirst?: boolean;
  /** Of a request whose answer was lost: whether a read tells that it was done. */
  readonly isFound: boolean;
  /** Of a request that no read tells of: whether the same key sends it again, because a second one cannot do it twice. */
  readonly maySendAgain: boolean;
  /** How often the provider shows it as done, by `nodeQuery`; left out where what it makes cannot be looked for. */
  readonly countDone?: (node: Node) => number;
}

/** Sends a GraphQL request. */
type Execute = TestGateway['execute'];

/** What `nodeQuery` answers. */
export interface Node {
  readonly status?: string;
  readonly operations?: readonly { readonly kind: string; readonly status: string }[];
  readonly details?: { readonly isRecurringToken?: boolean };
}

export const nodeQuery = `query ($id: ID!) { node(id: $id) {
  ... on Payment { operations { kind status } }
  ... on Purchase { status: providerStatus details { ... on ChipPurchase { isRecurringToken } } }
  ... on ClientSession { status: providerStatus }
  ... on PaymentLink { status: providerStatus }
} }`;

const listed =
  (kind: string) =>
  ({ operations = [] }: Node): number =>
    operations.filter((operation) => operation.kind === kind && operation.status === 'SUCCEEDED').length;

const inStatus =
  (wanted: string) =>
  ({ status }: Node): number =>
    status === wanted ? 1 : 0;

const holdId = 'chip:payment:13db1655-b708-4deb-9757-70323be50d69';
const failingHoldId = 'chip:payment:abcfbeb8-3ab5-47c5-8c21-313a8c5aeb7c';
const purseAuthorized = 'purse:payment:11c26d67-021b-460f-9381-7a23bf368139';
const purseCaptured = 'purse:payment:bdc6d11f-cb87-425e-973c-bb5628d49721';
const chipPaid = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';

const captureOf = (id: string) =>
  ({
    mutation: 'capturePayment',
    payload: 'CapturePaymentPayload',
    countDone: listed('CAPTURE'),
    input: { id },
  }) as const;
const voidOf = (id: string) =>
  ({ mutation: 'voidPayment', payload: 'VoidPaymentPayload', countDone: listed('VOID'), input: { id } }) as const;
const refundOf = (id: string) =>
  ({ mutation: 'refundPayment', payload: 'RefundPaymentPayload', countDone: listed('REFUND'), input: { id } }) as const;

/** Purse honours the key on its three operations, and shows our reference on each. */
const purseOperation = { provider: 'purse', isFound: true, maySendAgain: true } as const;
/** CHIP honours no key; its state machine refuses a second capture, release or refund of all. */
const chipOperation = { provider: 'chip', isFound: true, maySendAgain: true } as const;

/** What is made cannot be looked for, and is never made again. */
const made = { isFound: false, maySendAgain: false } as const;

const chipPayable = 'chip:purchase:16d8ebd2-7f3b-4fd0-baa6-ddcdccdf25c7';
const openSession = 'purse:client-session:1b94b5a8-9126-4141-be65-baac536db4ec';
const openLink = 'purse:payment-link:b07f18b1-3796-4909-bc80-f01068d6f5eb';
const returnUrl = 'https://shop.example.com/thanks';
const cleverbridgePaid = 'cleverbridge:purchase:168377690';

const ordered = (minorUnits: number) => ({
  ...eur(minorUnits),
  order: { reference: 'order-1009', netAmountMinorUnits: minorUnits },
});
const paymentOf = (minorUnits: number) => ({
  ...ordered(minorUnits),
  split: [{ amountMinorUnits: minorUnits, partner: 'illicado', method: 'giftcard' }],
});
const cartOf = (productId: string) => ({ items: [{ productId, quantity: 1 }] });

/** A purchase at CHIP whose charge the simulation declines. */
const purchaseThatDeclines: WriteCase['setUp'] = async (execute) => {
  const { data } = await execute(`mutation {
    createPurchase(input: {
      idempotencyKey: "set-up-${(setUps += 1)}" currency: "MYR" client: { email: "aisyah@example.com" }
      products: [{ name: "Plan", priceMinorUnits: 2004 }]
    }) { ... on CreatePurchasePayload { operation { resourceId } } }
  }`);
  return { id: data.createPurchase.operation.resourceId };
};

/** A declined purchase at Cleverbridge that will be tried again. */
const purchaseWithRetry: WriteCase['setUp'] = async (execute) => {
  const { data } = await execute(`mutation {
    processCart(input: {
      idempotencyKey: "set-up-${(setUps += 1)}" formerPurchaseId: "${cleverbridgePaid}"
      items: [{ productId: "219793", quantity: 1 }]
    }) { ... on ProcessCartPending { operation { resourceId } } }
  }`);
  return { id: data.processCart.operation.resourceId };
};
let setUps = 0;

const eur = (minorUnits: number) => ({ amount: { minorUnits, currency: 'EUR' } });
const jpy = (minorUnits: number) => ({ amount: { minorUnits, currency: 'JPY' } });
const myr = (minorUnits: number) => ({ amount: { minorUnits, currency: 'MYR' } });

export const writeCases: readonly WriteCase[] = [
  {
    name: 'a Purse capture in part',
    ...purseOperation,
    ...captureOf(purseAuthorized),
    operationId: 'capturePayment',
    input: { id: purseAuthorized, ...eur(1000), merchantReference: 'CAP#1' },
    declined: eur(1002),
  },
  {
    name: 'a Purse void of all',
    ...purseOperation,
    ...voidOf(purseAuthorized),
    operationId: 'voidPayment',
    declined: eur(1002),
  },
  {
    name: 'a Purse refund in part',
    ...purseOperation,
    ...refundOf(purseCaptured),
    operationId: 'refundPayment',
    input: { id: purseCaptured, ...jpy(500) },
    declined: jpy(502),
  },
  {
    name: 'a CHIP capture',
    ...chipOperation,
    ...captureOf(holdId),
    operationId: 'capturePurchase',
    declined: myr(2002),
  },
  {
    name: 'a CHIP release',
    ...chipOperation,
    ...voidOf(holdId),
    operationId: 'releasePurchase',
    declined: { id: failingHoldId },
  },
  {
    name: 'a CHIP refund in part',
    ...chipOperation,
    ...refundOf(`chip:payment:${chipPaid}`),
    operationId: 'refundPurchase',
    input: { id: `chip:payment:${chipPaid}`, ...myr(5000) },
    maySendAgain: false,
    declined: myr(2002),
  },
  {
    name: 'a CHIP refund of all',
    ...chipOperation,
    ...refundOf(`chip:payment:${chipPaid}`),
    operationId: 'refundPurchase',
  },
  {
    name: 'the deletion of a CHIP token',
    ...chipOperation,
    operationId: 'deleteRecurringToken',
    mutation: 'deleteRecurringToken',
    payload: 'DeleteRecurringTokenPayload',
    input: { id: `chip:purchase:${chipPaid}` },
    countDone: ({ details }) => (details?.isRecurringToken ? 0 : 1),
  },
  {
    name: 'a payment at Purse',
    provider: 'purse',
    ...made,
    operationId: 'createPayment',
    mutation: 'createPayment',
    payload: 'CreatePaymentPayload',
    input: paymentOf(4200),
    otherwise: paymentOf(4100),
    declined: paymentOf(4202),
  },
  {
    name: 'a session at Purse',
    provider: 'purse',
    ...made,
    operationId: 'createClientSession',
    mutation: 'createClientSession',
    payload: 'CreateClientSessionPayload',
    input: { ...ordered(4200), returnUrl },
    otherwise: ordered(4100),
  },
  {
    name: 'a link at Purse',
    provider: 'purse',
    ...made,
    operationId: 'createPaymentLink',
    mutation: 'createPaymentLink',
    payload: 'CreatePaymentLinkPayload',
    input: { ...ordered(4200), returnUrl },
    otherwise: ordered(4100),
  },
  {
    name: 'the abort of a session at Purse',
    provider: 'purse',
    isFound: true,
    maySendAgain: true,
    operationId: 'abortClientSession',
    mutation: 'abortClientSession',
    payload: 'AbortClientSessionPayload',
    input: { id: openSession },
    countDone: inStatus('ABORTED_BY_MERCHANT'),
  },
  {
    name: 'the cancellation of a link at Purse',
    provider: 'purse',
    isFound: true,
    maySendAgain: true,
    operationId: 'cancelPaymentLink',
    mutation: 'cancelPaymentLink',
    payload: 'CancelPaymentLinkPayload',
    input: { id: openLink },
    countDone: inStatus('CANCELLED'),
  },
  {
    name: 'a purchase at CHIP',
    provider: 'chip',
    ...made,
    operationId: 'createPurchase',
    mutation: 'createPurchase',
    payload: 'CreatePurchasePayload',
    input: {
      currency: 'MYR',
      client: { email: 'aisyah@example.com' },
      products: [{ name: 'Annual plan', priceMinorUnits: 12000 }],
    },
    otherwise: { reference: 'order-2' },
  },
  {
    name: 'the cancellation of a purchase at CHIP',
    ...chipOperation,
    operationId: 'cancelPurchase',
    mutation: 'cancelPurchase',
    payload: 'CancelPurchasePayload',
    input: { id: chipPayable },
    countDone: inStatus('cancelled'),
  },
  {
    name: 'the charge of a token at CHIP',
    ...chipOperation,
    maySendAgain: false,
    operationId: 'chargePurchase',
    mutation: 'chargePurchase',
    payload: 'ChargePurchasePayload',
    input: { id: chipPayable, recurringTokenId: `chip:purchase:${chipPaid}` },
    countDone: inStatus('paid'),
    declined: purchaseThatDeclines,
  },
  {
    name: 'the marking of a purchase at CHIP',
    ...chipOperation,
    maySendAgain: false,
    operationId: 'markPurchaseAsPaid',
    mutation: 'markPurchaseAsPaid',
    payload: 'MarkPurchaseAsPaidPayload',
    input: { id: chipPayable },
    countDone: inStatus('paid'),
  },
  {
    name: 'an invoice of CHIP',
    provider: 'chip',
    ...made,
    operationId: 'resendInvoice',
    mutation: 'resendInvoice',
    payload: 'ResendInvoicePayload',
    input: { id: chipPayable },
  },
  {
    name: 'a cart at Cleverbridge',
    provider: 'cleverbridge',
    isFound: true,
    maySendAgain: false,
    operationId: 'processCart',
    mutation: 'processCart',
    payload: 'ProcessCartPaid',
    input: { ...cartOf('219789'), formerPurchaseId: cleverbridgePaid },
    otherwise: cartOf('219788'),
    declined: cartOf('219791'),
    declinedAs: 'ProcessCartPending',
  },
  {
    name: 'a license key at Cleverbridge',
    provider: 'cleverbridge',
    isFound: true,
    maySendAgain: true,
    operationId: 'updateLicenseKey',
    mutation: 'updateLicenseKey',
    payload: 'UpdateLicenseKeyPayload',
    input: { id: cleverbridgePaid, runningNumber: 1, licenseKey: 'KEY-NEW' },
  },
  {
    name: 'an x-parameter at Cleverbridge',
    provider: 'cleverbridge',
    isFound: true,
    maySendAgain: true,
    operationId: 'updatePurchaseParameters',
    mutation: 'updatePurchaseParameters',
    payload: 'UpdatePurchaseParametersPayload',
    input: { id: cleverbridgePaid, parameters: [{ key: 'x-campaign', value: 'spring' }] },
  },
  {
    name: 'a retry at Cleverbridge',
    provider: 'cleverbridge',
    isFound: true,
    maySendAgain: false,
    isAcceptedFirst: true,
    operationId: 'retryPayment',
    mutation: 'retryPayment',
    payload: 'RetryPaymentPayload',
    input: { id: 'cleverbridge:purchase:169190319' },
    countDone: inStatus('PAY'),
    declined: { id: 'cleverbridge:purchase:168378302' },
  },
  {
    name: 'the cancellation of a retry at Cleverbridge',
    provider: 'cleverbridge',
    // No read tells of a retry that is scheduled.
    isFound: false,
    maySendAgain: true,
    operationId: 'cancelRetry',
    mutation: 'cancelPaymentRetry',
    payload: 'CancelPaymentRetryPayload',
    setUp: purchaseWithRetry,
    input: {},
  },
];
