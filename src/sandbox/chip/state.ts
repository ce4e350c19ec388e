import { SandboxClock, SandboxIds } from '../kit/determinism.js';
import type { Client, Purchase, RecurringToken } from './documents.js';
import {
  attemptTypes,
  enter,
  type Entry,
  failingAmounts,
  type Instrument,
  type Movement,
  type MovementKind,
  slowAmount,
  waitedFor,
  waitingStatuses,
  withAttempt,
} from './outcomes.js';

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

  /** Stores a new purchase. @param blank creates it without a history, from an id, a number and the present unix seconds */
  create(blank: (id: string, number: number, atSeconds: number) => Purchase): Purchase {
    const now = this.#nowSeconds();
    return this.#put(enter(blank(this.ids.next(), 600 + this.purchases.size, now), { status: 'created' }, now));
  }

  /** It can be paid no more. */
  cancel(purchase: Purchase): Purchase {
    return this.#change(purchase, { status: 'cancelled' });
  }

  /** Paid elsewhere. @param paidOn unix seconds; now when left out */
  markAsPaid(purchase: Purchase, paidOn: number | undefined): Purchase {
    const marked = this.#change({ ...purchase, marked_as_paid: true }, { status: 'paid' });
    if (paidOn === undefined || !marked.payment) return marked;
    return this.#put({ ...marked, payment: { ...marked.payment, paid_on: paidOn } });
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
    return this.#put({ ...purchase, viewed_on: viewedOn });
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
   * Requests a movement from the acquirer that the purchase's state permits. The amount decides how it ends: done at once, at work until
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
        return this.#put({ ...forgotten, is_recurring_token: false });
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
    if (!waited) return this.#put(withAttempt(purchase, attemptTypes[kind], errorCode, this.#nowSeconds()));
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
    return this.#put(enter(purchase, entry, this.#nowSeconds()));
  }

  #put(purchase: Purchase): Purchase {
    this.purchases.set(purchase.id, purchase);
    return purchase;
  }

  #nowSeconds(): number {
    return Math.trunc(this.clock.tickMs() / 1_000);
  }
}
