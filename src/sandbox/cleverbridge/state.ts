import type { components } from '../../generated/cleverbridge.js';
import type { CartRequest, SandboxPurchase } from './documents.js';
import {
  declined,
  isPaidByRetry,
  maxRetries,
  noRetries,
  paid,
  type PaymentOutcome,
  purchaseOfCart,
  type Retries,
  type StoredOutcome,
} from './outcomes.js';

/** A cart that waits for its customer: nothing of it is stored as a purchase. */
interface Session {
  readonly request: CartRequest;
  readonly former: SandboxPurchase;
}

/** The id before that of the first purchase which is made here: as in the documents' samples. */
const lastSeededId = 169_200_000;

/**
 * Every purchase, and what may become of it. A declined purchase (`DEC`) is paid or declined again by a new attempt, and so is one that waits for
 * its customer; the other statuses change at Cleverbridge only by time and bookkeeping, which the sandbox leaves out. Ids and outcomes are always
 * the same; times are those of the real clock, as carts are looked for by the time at which they were made.
 */
export class CleverbridgeStore {
  #purchases = new Map<number, SandboxPurchase>();
  readonly #retries = new Map<number, Retries>();
  readonly #sessions = new Map<string, Session>();
  /** The retries that were accepted and will be declined: how many looks at the purchase come before that. */
  readonly #looksBeforeDecline = new Map<number, number>();
  /** Saved, and waiting for the customer's data. */
  readonly #incomplete = new Set<number>();
  #lastId = lastSeededId;
  #lastSession = 0;
  #lastMs = 0;

  constructor(
    private readonly seed: () => readonly SandboxPurchase[],
    private readonly clockMs: () => number,
  ) {
    this.reset();
  }

  reset(): void {
    this.#purchases = new Map(this.seed().map((purchase) => [purchase.purchaseId, purchase]));
    for (const store of [this.#retries, this.#sessions, this.#incomplete, this.#looksBeforeDecline]) store.clear();
    this.#lastId = lastSeededId;
    this.#lastSession = 0;
    this.#lastMs = 0;
  }

  find(purchaseId: number): SandboxPurchase | undefined {
    this.#runDueRetries();
    return this.#purchases.get(purchaseId);
  }

  /** A look at one purchase from outside: what was accepted before the last look has been tried by now. */
  look(purchaseId: number): SandboxPurchase | undefined {
    const looks = this.#looksBeforeDecline.get(purchaseId);
    if (looks !== undefined && looks > 0) this.#looksBeforeDecline.set(purchaseId, looks - 1);
    if (looks === 0) this.attemptPayment(purchaseId, 'decline');
    return this.find(purchaseId);
  }

  /** Creation time within the window, both ends included. Times are compared as the instants they are. */
  createdBetween(from: string, to: string): readonly SandboxPurchase[] {
    const [first, last] = [microseconds(from), microseconds(to)];
    return this.#all(({ creationTime }) => {
      const created = microseconds(creationTime);
      return created >= first && created <= last;
    });
  }

  /** Purchase id or reimbursement id within the range, both ends included. */
  withIdBetween(first: number, last: number): readonly SandboxPurchase[] {
    const isWithin = (id: number | null | undefined): boolean => id != null && id >= first && id <= last;
    return this.#all(({ purchaseId, reimbursementId }) => isWithin(purchaseId) || isWithin(reimbursementId));
  }

  /** A former purchase of the customer whom a cart names; undefined when nobody is known by that name. */
  formerOf({ LogonPurchaseId, CustomerReferenceId, Subscription }: CartRequest): SandboxPurchase | undefined {
    if (LogonPurchaseId !== undefined) return this.find(Number(LogonPurchaseId));
    const isSubscribed = ({ items }: SandboxPurchase): boolean =>
      items.some(({ recurringBilling }) => recurringBilling?.subscriptionId === Subscription?.SubscriptionId);
    const isCustomer = ({ internalCustomer }: SandboxPurchase): boolean => internalCustomer === CustomerReferenceId;
    return this.#all(CustomerReferenceId === undefined ? isSubscribed : isCustomer)[0];
  }

  /** Saves a cart as a purchase, with the retry that Cleverbridge schedules by itself. */
  order(request: CartRequest, outcome: StoredOutcome, former: SandboxPurchase): SandboxPurchase {
    this.#lastId += 1;
    const purchase = purchaseOfCart(request, outcome, former, { purchaseId: this.#lastId, now: this.#now() });
    this.#purchases.set(purchase.purchaseId, purchase);
    if (outcome.kind === 'CustomerActionNeeded') this.#incomplete.add(purchase.purchaseId);
    if (outcome.kind === 'Pending' && outcome.retry) {
      const { afterMs, isFixed } = outcome.retry;
      this.#retries.set(purchase.purchaseId, { ...noRetries, scheduled: { atMs: this.clockMs() + afterMs, isFixed } });
    }
    return purchase;
  }

  /** Stores a cart for its customer. @returns what its URL ends in */
  openSession(request: CartRequest, former: SandboxPurchase): string {
    this.#lastSession += 1;
    const token = `SANDBOX-SESSION-${this.#lastSession}`;
    this.#sessions.set(token, { request, former });
    return token;
  }

  hasSession(token: string): boolean {
    return this.#sessions.has(token);
  }

  /** The customer orders. A session is good for one purchase. Undefined when it is not known, or used up. */
  completeSession(token: string): SandboxPurchase | undefined {
    const session = this.#sessions.get(token);
    this.#sessions.delete(token);
    return session && this.order(session.request, { kind: 'Paid' }, session.former);
  }

  /** Whether a new attempt to pay is possible. */
  isPayable({ purchaseId, statusId }: SandboxPurchase): boolean {
    return statusId === 'DEC' || this.#incomplete.has(purchaseId);
  }

  /** A new attempt to pay. Undefined when none is possible, or the purchase is not known. */
  attemptPayment(purchaseId: number, outcome: PaymentOutcome): SandboxPurchase | undefined {
    const purchase = this.#purchases.get(purchaseId);
    if (!purchase || !this.isPayable(purchase)) return undefined;
    this.#incomplete.delete(purchaseId);
    this.#looksBeforeDecline.delete(purchaseId);
    const now = this.#now();
    return this.#change(outcome === 'pay' ? paid(purchase, now) : declined(purchase, now));
  }

  /**
   * Tries a declined payment again, at once or at a time. It takes the place of what was scheduled.
   *
   * @returns whether it is accepted: not for a purchase that is not declined, nor a ninth time
   */
  retry(purchaseId: number, atMs: number | null): boolean {
    const { requested } = this.#retriesOf(purchaseId);
    if (this.find(purchaseId)?.statusId !== 'DEC' || requested >= maxRetries) return false;
    const scheduled = atMs === null ? null : { atMs, isFixed: false };
    this.#retries.set(purchaseId, { requested: requested + 1, scheduled, wasCancelled: false });
    this.#touch(purchaseId);
    if (atMs === null) this.#tryNow(purchaseId);
    return true;
  }

  /** The acceptance of a retry changes the purchase, before its result is known. */
  #touch(purchaseId: number): void {
    const purchase = this.#purchases.get(purchaseId);
    if (purchase) this.#change({ ...purchase, lastModificationTime: this.#now() });
  }

  /** What is paid is paid at once; a decline takes longer than one look. */
  #tryNow(purchaseId: number): void {
    const code = this.#purchases.get(purchaseId)?.error?.code ?? undefined;
    if (isPaidByRetry(code)) this.attemptPayment(purchaseId, 'pay');
    else this.#looksBeforeDecline.set(purchaseId, 1);
  }

  /** @returns whether a retry is cancelled, now or before: not where none was scheduled, nor a fixed one */
  cancelRetry(purchaseId: number): boolean {
    this.#runDueRetries();
    const retries = this.#retriesOf(purchaseId);
    if (retries.scheduled?.isFixed) return false;
    if (!retries.scheduled) return retries.wasCancelled;
    this.#retries.set(purchaseId, { ...retries, scheduled: null, wasCancelled: true });
    return true;
  }

  /** @returns whether there is such an item */
  setLicenseKey(purchaseId: number, runningNumber: number, key: string): boolean {
    const purchase = this.find(purchaseId);
    if (!purchase?.items.some((item) => item.runningNumber === runningNumber)) return false;
    const deliveries = [{ deliveryType: 'Key', deliveryTypeId: 'KEY', key, keyRaw: key }];
    const items = purchase.items.map((item) => (item.runningNumber === runningNumber ? { ...item, deliveries } : item));
    this.#change({ ...purchase, items, lastModificationTime: this.#now() });
    return true;
  }

  /** Overwrites what has the same key in whatever case, and adds the rest. @returns whether the purchase is known */
  setParameters(purchaseId: number, parameters: readonly components['schemas']['ExtraParameterInput'][]): boolean {
    const purchase = this.find(purchaseId);
    if (!purchase) return false;
    const names = parameters.map(({ Key }) => Key.toLowerCase());
    const others = pairsOf(purchase).filter(({ key }) => !names.includes(key.toLowerCase()));
    const extraParameters = [...others, ...parameters.map(({ Key, Value }) => ({ key: Key, value: Value }))];
    this.#change({ ...purchase, extraParameters, lastModificationTime: this.#now() });
    return true;
  }

  #all(isWanted: (purchase: SandboxPurchase) => boolean): readonly SandboxPurchase[] {
    this.#runDueRetries();
    return [...this.#purchases.values()].filter(isWanted);
  }

  #change(purchase: SandboxPurchase): SandboxPurchase {
    this.#purchases.set(purchase.purchaseId, purchase);
    return purchase;
  }

  #retriesOf(purchaseId: number): Retries {
    return this.#retries.get(purchaseId) ?? noRetries;
  }

  #runDueRetries(): void {
    for (const [purchaseId, retries] of this.#retries) {
      if (!retries.scheduled || retries.scheduled.atMs > this.clockMs()) continue;
      this.#retries.set(purchaseId, { ...retries, scheduled: null });
      this.#runRetry(purchaseId);
    }
  }

  /** How it ends, the code of the decline decides. */
  #runRetry(purchaseId: number): void {
    const code = this.#purchases.get(purchaseId)?.error?.code ?? undefined;
    this.attemptPayment(purchaseId, isPaidByRetry(code) ? 'pay' : 'decline');
  }

  /** The present moment as Cleverbridge writes times, without an offset, and later than any before. */
  #now(): string {
    this.#lastMs = Math.max(this.clockMs(), this.#lastMs + 1);
    return new Date(this.#lastMs).toISOString().replace('Z', '1');
  }
}

/** The x-parameters of a purchase that has them as pairs: all of them here. */
function pairsOf({ extraParameters }: SandboxPurchase): readonly components['schemas']['ExtraParameter'][] {
  return Array.isArray(extraParameters) ? (extraParameters as readonly components['schemas']['ExtraParameter'][]) : [];
}

/** An instant, with or without `Z` and with any number of fractional digits, as whole microseconds. */
function microseconds(time: string): bigint {
  const [whole = '', fraction = ''] = time.replace('Z', '').split('.');
  return BigInt(Date.parse(`${whole}Z`)) * 1_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}
