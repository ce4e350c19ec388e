import type { components } from '../../generated/cleverbridge.js';
import type { SandboxClock } from '../kit/determinism.js';

/** A purchase as the sandbox holds it: the V2 notification. Amounts are exact decimal text. */
export type SandboxPurchase = components['schemas']['Purchase'];

/** What the shopper or the payment provider decides about an attempt to pay. */
export type PaymentOutcome = 'pay' | 'decline';

/**
 * Every purchase, and what may become of it. A declined purchase (`DEC`) is paid or declined again by a new attempt; the other statuses
 * change at Cleverbridge only by time and bookkeeping, which the sandbox leaves out.
 */
export class CleverbridgeStore {
  #purchases = new Map<number, SandboxPurchase>();

  constructor(
    private readonly seed: () => readonly SandboxPurchase[],
    private readonly clock: SandboxClock,
  ) {
    this.reset();
  }

  reset(): void {
    this.clock.reset();
    this.#purchases = new Map(this.seed().map((purchase) => [purchase.purchaseId, purchase]));
  }

  find(purchaseId: number): SandboxPurchase | undefined {
    return this.#purchases.get(purchaseId);
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

  /** A new attempt to pay a declined purchase. Undefined when it is not declined, or not known. */
  attemptPayment(purchaseId: number, outcome: PaymentOutcome): SandboxPurchase | undefined {
    const purchase = this.find(purchaseId);
    if (purchase?.statusId !== 'DEC') return undefined;
    const now = this.#now();
    const changed = outcome === 'pay' ? paid(purchase, now) : declined(purchase, now);
    this.#purchases.set(purchaseId, changed);
    return changed;
  }

  #all(isWanted: (purchase: SandboxPurchase) => boolean): readonly SandboxPurchase[] {
    return [...this.#purchases.values()].filter(isWanted);
  }

  /** The next moment, as Cleverbridge writes times: without an offset. */
  #now(): string {
    return new Date(this.clock.tickMs()).toISOString().replace('Z', '1');
  }
}

function paid({ error: _settled, ...purchase }: SandboxPurchase, now: string): SandboxPurchase {
  return {
    ...purchase,
    meta: metaOf('PaidOrderNotification', now),
    status: 'Paid',
    statusId: 'PAY',
    paymentArriveTime: now,
    lastModificationTime: now,
  };
}

function declined(purchase: SandboxPurchase, now: string): SandboxPurchase {
  return { ...purchase, error: { code: 'PAY_DEC', message: 'General decline' }, lastModificationTime: now };
}

/** What a notification says about itself. */
export function metaOf(type: string, date: string): components['schemas']['Meta'] {
  return { type, date, schemaUrl: `https://www.cleverbridge.com/JsonNotificationSchemas/${type}` };
}

/** An instant, with or without `Z` and with any number of fractional digits, as whole microseconds. */
function microseconds(time: string): bigint {
  const [whole = '', fraction = ''] = time.replace('Z', '').split('.');
  return BigInt(Date.parse(`${whole}Z`)) * 1_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}
