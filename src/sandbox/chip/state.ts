import type { components } from '../../generated/chip.js';
import { SandboxClock, SandboxIds } from '../kit/determinism.js';

type Schemas = components['schemas'];
export type Purchase = Schemas['Purchase'];
export type PurchaseStatus = Schemas['PurchaseStatus'];
export type Client = Schemas['Client'];
export type RecurringToken = Schemas['ClientRecurringToken'];
export type TransactionExtra = Schemas['TransactionExtra'];
type Attempt = Schemas['Attempt'];
type AttemptType = NonNullable<Attempt['type']>;

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
  /** The attempt that led here, where the statuses alone do not tell. */
  readonly attempt?: AttemptType;
}

/** What is asked of the acquirer without the shopper: to move money, or to let go of a token. */
export type MovementKind = 'capture' | 'release' | 'refund' | 'charge' | 'delete_recurring_token';

/** Something asked of the acquirer. `amount` in minor units. */
export interface Movement {
  readonly kind: MovementKind;
  readonly amount: number;
}

/** Amounts, in minor units of any currency, at which the acquirer does not simply succeed (docs/sandbox/chip.md). */
export const slowAmount = 2_001;
const failingAmounts: ReadonlyMap<number, string> = new Map([
  [2_002, 'do_not_honour'],
  [2_003, 'timeout_acquirer_status_check'],
  [2_004, 'insufficient_funds'],
]);

/** The status while the acquirer is at work, and what it is about. The deletion of a token has none. */
const waitingStatuses = {
  capture: 'pending_capture',
  release: 'pending_release',
  refund: 'pending_refund',
  charge: 'pending_charge',
} as const satisfies Partial<Record<MovementKind, PurchaseStatus>>;

/** CHIP's word for each in a list of attempts. */
const attemptTypes: Readonly<Record<MovementKind, AttemptType>> = {
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
function withAttempt(
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

/** What the acquirer is at work on, as the status tells. */
function waitedFor({ status }: Purchase): keyof typeof waitingStatuses | null {
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

/** What the simulated CHIP begins with. */
export interface Seeds {
  readonly purchases: readonly Purchase[];
  readonly clients: readonly Client[];
}

/** What the simulated CHIP holds. Documents are replaced, never changed in place. */
export class ChipState {
  readonly clock = new SandboxClock();
  readonly ids = new SandboxIds('chip');
  readonly purchases = new Map<string, Purchase>();
  readonly clients = new Map<string, Client>();
  /** What the acquirer is at work on, by the purchase's id. */
  readonly #waiting = new Map<string, Movement>();

  /** @param seeds made anew for each reset */
  constructor(private readonly seeds: () => Seeds) {
    this.reset();
  }

  /** Back to the seeds. */
  reset(): void {
    this.clock.reset();
    this.ids.reset();
    this.purchases.clear();
    this.clients.clear();
    this.#waiting.clear();
    const { purchases, clients } = this.seeds();
    for (const purchase of purchases) this.purchases.set(purchase.id, purchase);
    for (const client of clients) this.clients.set(client.id, client);
  }

  /** Takes a new purchase in. @param blank makes it without a history, of an id, a number and the present unix seconds */
  create(blank: (id: string, number: number, atSeconds: number) => Purchase): Purchase {
    const now = this.#nowSeconds();
    return this.#keep(enter(blank(this.ids.next(), 600 + this.purchases.size, now), { status: 'created' }, now));
  }

  /** It can be paid no more. */
  cancel(purchase: Purchase): Purchase {
    return this.#change(purchase, { status: 'cancelled' });
  }

  /** Paid elsewhere. @param paidOn unix seconds; now when left out */
  markAsPaid(purchase: Purchase, paidOn: number | undefined): Purchase {
    const marked = this.#change({ ...purchase, marked_as_paid: true }, { status: 'paid' });
    if (paidOn === undefined || !marked.payment) return marked;
    return this.#keep({ ...marked, payment: { ...marked.payment, paid_on: paidOn } });
  }

  /** Pays with a saved token, by `move`. What failed at once or after a wait leaves no token behind. */
  charge(purchase: Purchase, token: Purchase): { readonly isFailed: boolean; readonly purchase: Purchase } {
    return this.move({ ...purchase, recurring_token: token.id }, { kind: 'charge', amount: purchase.purchase.total });
  }

  /** The shopper opens the page: a purchase that nobody has seen becomes `viewed`, any other only remembers the time. */
  view(purchase: Purchase): Purchase {
    if (purchase.status === 'created' || purchase.status === 'sent')
      return this.#change(purchase, { status: 'viewed' });
    const viewedOn = purchase.viewed_on ?? this.#nowSeconds();
    return this.#keep({ ...purchase, viewed_on: viewedOn });
  }

  /** The shopper pays: the money is taken, held (`skip_capture`), or the card only checked (with a total of 0). */
  pay(purchase: Purchase, instrument: Instrument): Purchase {
    const isCheckedOnly = purchase.skip_capture === true && purchase.purchase.total === 0;
    const status = isCheckedOnly ? 'preauthorized' : purchase.skip_capture ? 'hold' : 'paid';
    const isToken = purchase.force_recurring === true || isCheckedOnly;
    return this.#change({ ...purchase, is_recurring_token: isToken }, { status, instrument });
  }

  /** The shopper's attempt fails; one that a security check stops blocks the purchase. */
  decline(purchase: Purchase, instrument: Instrument, errorCode: string): Purchase {
    const isBlocked = /fraud|blacklisted|security/.test(errorCode);
    return this.#change(purchase, { status: isBlocked ? 'blocked' : 'error', instrument, errorCode });
  }

  /** A client's saved means of payment, the oldest first: the purchases that are tokens. */
  tokensOf(clientId: string): readonly RecurringToken[] {
    return [...this.purchases.values()]
      .filter((purchase) => purchase.client_id === clientId && purchase.is_recurring_token)
      .map((purchase) => ({
        type: 'client_recurring_token',
        id: purchase.id,
        created_on: purchase.payment?.paid_on ?? purchase.created_on,
        updated_on: purchase.payment?.paid_on ?? purchase.created_on,
        payment_method: purchase.transaction_data?.payment_method ?? '',
        description: purchase.transaction_data?.extra?.masked_pan ?? '',
      }));
  }

  /**
   * Asks the acquirer for a movement that the purchase's state permits. The amount tells how it goes: done at once, at work until
   * `settle`, or failed.
   */
  move(purchase: Purchase, movement: Movement): { readonly isFailed: boolean; readonly purchase: Purchase } {
    const errorCode = failingAmounts.get(movement.amount);
    if (errorCode !== undefined) return { isFailed: true, purchase: this.#fail(purchase, movement.kind, errorCode) };
    if (movement.amount !== slowAmount) return { isFailed: false, purchase: this.#finish(purchase, movement) };
    this.#waiting.set(purchase.id, movement);
    if (movement.kind === 'delete_recurring_token') return { isFailed: false, purchase };
    return { isFailed: false, purchase: this.#change(purchase, { status: waitingStatuses[movement.kind] }) };
  }

  /** The acquirer finishes what it is at work on; undefined when that is nothing. */
  settle(purchase: Purchase, isSuccessful: boolean): Purchase | undefined {
    const kind = waitedFor(purchase);
    const whole = kind === 'refund' ? (purchase.refundable_amount ?? 0) : purchase.purchase.total;
    const movement = this.#waiting.get(purchase.id) ?? (kind && { kind, amount: whole });
    if (!movement) return undefined;
    this.#waiting.delete(purchase.id);
    return isSuccessful ? this.#finish(purchase, movement) : this.#fail(purchase, movement.kind, 'do_not_honour');
  }

  #finish(purchase: Purchase, { kind, amount }: Movement): Purchase {
    switch (kind) {
      case 'charge':
        return this.#change(purchase, { status: 'paid', instrument: this.#instrumentOf(purchase) });
      case 'capture':
        return this.#change(purchase, { status: 'paid', amount });
      case 'release':
        return this.#change(purchase, { status: 'released' });
      case 'refund':
        return this.#change(purchase, { status: 'refunded', amount, relatedId: this.ids.next() });
      case 'delete_recurring_token': {
        const forgotten = withAttempt(purchase, attemptTypes[kind], undefined, this.#nowSeconds());
        return this.#keep({ ...forgotten, is_recurring_token: false });
      }
    }
  }

  /** An attempt that failed leaves the purchase as it was, or brings it back to that after a wait. */
  #fail(purchase: Purchase, kind: MovementKind, errorCode: string): Purchase {
    if (kind === 'charge') {
      const failed: Entry = { status: 'error', errorCode, attempt: attemptTypes.charge };
      return this.#change({ ...purchase, recurring_token: null }, failed);
    }
    const waited = waitedFor(purchase);
    if (!waited) return this.#keep(withAttempt(purchase, attemptTypes[kind], errorCode, this.#nowSeconds()));
    if (waited !== 'refund') return this.#change(purchase, { status: 'hold', errorCode });
    const isWhole = purchase.refundable_amount === purchase.payment?.amount;
    return this.#change(
      purchase,
      isWhole ? { status: 'paid', errorCode } : { status: 'refunded', amount: 0, errorCode },
    );
  }

  /** With what the token was paid that pays now. */
  #instrumentOf({ recurring_token: token }: Purchase): Instrument {
    const { payment_method: method = '', extra = {} } = this.purchases.get(token ?? '')?.transaction_data ?? {};
    return { method, extra };
  }

  #change(purchase: Purchase, entry: Entry): Purchase {
    return this.#keep(enter(purchase, entry, this.#nowSeconds()));
  }

  #keep(purchase: Purchase): Purchase {
    this.purchases.set(purchase.id, purchase);
    return purchase;
  }

  #nowSeconds(): number {
    return Math.trunc(this.clock.tickMs() / 1_000);
  }
}
