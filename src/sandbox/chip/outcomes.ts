import type { Attempt, AttemptType, Purchase, PurchaseStatus, TransactionExtra } from './documents.js';

/** With what a purchase is paid: a card, or a bank account (`extra` is empty then). */
export interface Instrument {
  readonly method: string;
  readonly extra: TransactionExtra;
}

/** A change of status, with what it brings along. */
export interface Entry {
  readonly status: PurchaseStatus;
  readonly instrument?: Instrument;
  /** What was captured or refunded, in minor units; all of it when left out. */
  readonly amount?: number;
  /** Why the attempt failed that led here: `error`, `blocked`, or back to the status before a wait. */
  readonly errorCode?: string;
  /** The refund Payment, for `refunded`. */
  readonly relatedId?: string;
  /** The attempt that led here, where the statuses alone do not show it. */
  readonly attempt?: AttemptType;
}

/** What is requested from the acquirer without the shopper: to move money, or to delete a token. */
export type MovementKind = 'capture' | 'release' | 'refund' | 'charge' | 'delete_recurring_token';

/** A request to the acquirer. `amount` in minor units. */
export interface Movement {
  readonly kind: MovementKind;
  readonly amount: number;
}

/** Amounts, in minor units of any currency, at which the acquirer does not simply succeed (docs/sandbox/chip.md). */
export const slowAmount = 2_001;
export const failingAmounts: ReadonlyMap<number, string> = new Map([
  [2_002, 'do_not_honour'],
  [2_003, 'timeout_acquirer_status_check'],
  [2_004, 'insufficient_funds'],
]);

/** The status while the acquirer is at work, and what it is about. The deletion of a token has none. */
export const waitingStatuses = {
  capture: 'pending_capture',
  release: 'pending_release',
  refund: 'pending_refund',
  charge: 'pending_charge',
} as const satisfies Partial<Record<MovementKind, PurchaseStatus>>;

/** CHIP's code for each in a list of attempts. */
export const attemptTypes: Readonly<Record<MovementKind, AttemptType>> = {
  capture: 'capture',
  release: 'release',
  refund: 'refund',
  charge: 'recurring_execute',
  delete_recurring_token: 'delete_recurring_token',
};

/** The statuses in which CHIP takes a payment. */
const payable: ReadonlySet<PurchaseStatus> = new Set(['created', 'sent', 'viewed', 'error', 'blocked', 'overdue']);

export function isPayable({ status }: Purchase): boolean {
  return payable.has(status);
}

/** CHIP's state machine, one step: the purchase after it, with its history (latest last) and its attempts (newest first). */
export function enter(purchase: Purchase, entry: Entry, atSeconds: number): Purchase {
  const { status, relatedId, instrument } = entry;
  const related = relatedId === undefined ? {} : { related_object: { type: 'payment', id: relatedId } };
  const type = entry.attempt ?? attemptType(purchase, status);
  const before = purchase.transaction_data ?? {};
  const used = instrument ? { payment_method: instrument.method, extra: instrument.extra, country: 'MY' } : {};
  const attempts = type ? [attempt(type, purchase, entry, atSeconds)] : [];
  return {
    ...purchase,
    ...moneyAfter(purchase, entry, atSeconds),
    status,
    updated_on: atSeconds,
    viewed_on: status === 'viewed' ? (purchase.viewed_on ?? atSeconds) : (purchase.viewed_on ?? null),
    status_history: [...(purchase.status_history ?? []), { status, timestamp: atSeconds, ...related }],
    transaction_data: {
      ...before,
      ...(entry.errorCode === undefined ? used : {}),
      attempts: [...attempts, ...(before.attempts ?? [])],
    },
  };
}

/** Which call to the acquirer leads to a status; none for a status that needs no such call. */
function attemptType(purchase: Purchase, status: PurchaseStatus): AttemptType | null {
  const waited = waitedFor(purchase);
  if (waited) return attemptTypes[waited];
  switch (status) {
    case 'error':
    case 'blocked':
      return purchase.skip_capture ? 'authorize' : 'execute';
    case 'hold':
    case 'preauthorized':
      return 'authorize';
    case 'released':
      return 'release';
    case 'refunded':
      return 'refund';
    case 'paid':
      if (purchase.status === 'hold') return 'capture';
      if (purchase.marked_as_paid || purchase.payment) return null;
      return purchase.recurring_token ? 'recurring_execute' : 'execute';
    default:
      return null;
  }
}

/** The purchase with one more attempt, the newest first, and nothing else changed. */
export function withAttempt(
  purchase: Purchase,
  type: AttemptType,
  errorCode: string | undefined,
  atSeconds: number,
): Purchase {
  const entry: Entry = { status: purchase.status, ...(errorCode === undefined ? {} : { errorCode }) };
  const known = purchase.transaction_data ?? {};
  const attempts = [attempt(type, purchase, entry, atSeconds), ...(known.attempts ?? [])];
  return { ...purchase, updated_on: atSeconds, transaction_data: { ...known, attempts } };
}

/** What the acquirer is at work on, by the status. */
export function waitedFor({ status }: Purchase): keyof typeof waitingStatuses | null {
  const kinds = Object.keys(waitingStatuses) as (keyof typeof waitingStatuses)[];
  return kinds.find((kind) => waitingStatuses[kind] === status) ?? null;
}

function attempt(type: AttemptType, purchase: Purchase, entry: Entry, atSeconds: number): Attempt {
  const known = purchase.transaction_data ?? {};
  return {
    type,
    successful: entry.errorCode === undefined,
    payment_method: entry.instrument?.method ?? known.payment_method ?? '',
    extra: entry.instrument?.extra ?? known.extra ?? {},
    country: 'MY',
    client_ip: type === 'execute' || type === 'authorize' || type === 'recurring_execute' ? '203.0.113.7' : '',
    processing_time: atSeconds,
    error:
      entry.errorCode === undefined ? null : { code: entry.errorCode, message: entry.errorCode.replaceAll('_', ' ') },
    flow: 'payform',
    fee_amount: type === 'execute' && entry.errorCode === undefined ? feeOf(purchase.purchase.total) : 0,
    processing_tx_id: `TX-${atSeconds}`,
  };
}

/** CHIP's fee here: two percent, rounded down. */
function feeOf(amount: number): number {
  return Math.trunc(amount / 50);
}

/** `payment` appears when paid for the first time and stays; `refundable_amount` follows the refunds. */
function moneyAfter(purchase: Purchase, { status, amount }: Entry, atSeconds: number): Partial<Purchase> {
  const { total, currency } = purchase.purchase;
  if (status === 'paid' && !purchase.payment) {
    const paid = amount ?? total;
    const fee = feeOf(paid);
    return {
      payment: {
        is_outgoing: false,
        payment_type: purchase.recurring_token ? 'purchase_charge' : 'purchase',
        amount: paid,
        currency,
        net_amount: paid - fee,
        fee_amount: fee,
        pending_amount: 0,
        pending_unfreeze_on: null,
        description: '',
        paid_on: atSeconds,
        remote_paid_on: atSeconds,
        owned_bank_code: null,
        owned_bank_account: null,
        owned_bank_account_id: null,
      },
      refund_availability: 'all',
      refundable_amount: paid,
    };
  }
  if (status !== 'refunded') return {};
  const left = (purchase.refundable_amount ?? 0) - (amount ?? purchase.refundable_amount ?? 0);
  return { refundable_amount: left, refund_availability: left === 0 ? 'none' : 'all' };
}
