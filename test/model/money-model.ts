/** What a payment is thought to be, and what becomes of each request: determined by a few facts of its provider, and by nothing of the gateway. */

export type Kind = 'capture' | 'refund' | 'void';

/** Minor units. */
export interface Sums {
  readonly authorized: number;
  readonly captured: number;
  readonly voided: number;
  readonly refunded: number;
}

/** What a key is used for. */
export interface Intent {
  readonly kind: Kind;
  /** Minor units; null for all there is. */
  readonly amount: number | null;
  /** Of another currency than the payment's. */
  readonly isForeign: boolean;
}

/** What goes wrong on the way to the provider or back: lost before or after it was done, or rejected with 429. */
export type Loss = 'none' | 'before' | 'after' | 'rate limited';

/** What a client receives. Of these, `not taken`, `not sent` and `in progress` leave the key free. */
export type ResultMember = 'done' | 'declined' | 'refused' | 'unknown' | 'not taken' | 'not sent' | 'in progress';

/** A request that was written down. */
export interface StoredRequest extends Intent {
  readonly units: number;
  readonly result: ResultMember;
  /** The provider has tried it, whatever became of it. */
  readonly wasTried: boolean;
  /** What was so when it was checked. */
  readonly before: Sums;
  readonly refundsBefore: number;
  /** So much time has passed since it was last sent that it is no longer on its way. */
  readonly isRested: boolean;
}

/** What a read of the provider shows of a request with an unknown outcome. */
export type Found = 'done' | 'declined' | 'overtaken' | 'untouched' | 'unclear';

/** A refund that was made, and the key of the request that is known to have made it; null while none is. */
export interface Refund {
  readonly units: number;
  readonly by: string | null;
}

/** The payment as it is: its sums, its refunds, and the key of the request that is known to have used up the hold. */
export interface ObservedState {
  readonly sums: Sums;
  readonly refunds: readonly Refund[];
  readonly holdTakenBy: string | null;
}

/** What is so at one provider and not at another. */
export interface Rules {
  /** What may be moved now; 0 when nothing, or when the state does not permit it. */
  available(kind: Kind, sums: Sums): number;
  mayBePart(kind: Kind): boolean;
  /** The sums after it was done. */
  after(kind: Kind, units: number, sums: Sums): Sums;
  isDeclined(units: number): boolean;
  find(stored: StoredRequest, now: ObservedState, key: string): Found;
  /** Of a request that has left no trace: whether another request with its key sends it again. */
  maySendAgain(stored: StoredRequest): boolean;
  /** Names what a look could not distinguish from this; null where each can be distinguished. */
  lookAlike(kind: Kind, units: number): string | null;
}

/** One payment. Every method tells what the gateway has to answer, and changes what is thought of the payment accordingly. */
export class MoneyModel {
  sums: Sums;
  /** How often the provider was called to move money. */
  callCount = 0;
  readonly stored = new Map<string, StoredRequest>();
  #refunds: readonly Refund[] = [];
  #holdTakenBy: string | null = null;

  constructor(
    private readonly rules: Rules,
    authorized: number,
  ) {
    this.sums = { authorized, captured: 0, voided: 0, refunded: 0 };
  }

  /** Whether it passes the checks that come before the call of the provider. */
  isTaken({ kind, amount, isForeign }: Intent): boolean {
    const available = this.rules.available(kind, this.sums);
    if (isForeign || available === 0) return false;
    if (amount === null || amount === available) return true;
    return amount > 0 && amount < available && this.rules.mayBePart(kind);
  }

  /** Whether the provider is called: it passes the checks, and nothing that looks like it stays with an unknown outcome. */
  isAsked(intent: Intent): boolean {
    if (!this.isTaken(intent)) return false;
    const key = this.#inTheWay(intent);
    return (
      key === undefined || resultOf(this.rules.find(this.stored.get(key)!, this.#observedState, key)) !== 'unknown'
    );
  }

  /** A request with a key that was never used, or was left free. */
  request(key: string, intent: Intent, loss: Loss): ResultMember {
    if (!this.isTaken(intent)) return 'not taken';
    const inTheWay = this.#inTheWay(intent);
    if (inTheWay !== undefined && this.watch(inTheWay) === 'unknown') return 'in progress';
    this.callCount += 1;
    if (loss === 'rate limited') return 'not sent';
    const units = this.#unitsOf(intent);
    const stored: StoredRequest = {
      ...intent,
      units,
      result: 'unknown',
      wasTried: loss !== 'before',
      before: this.sums,
      refundsBefore: this.#refunds.length,
      isRested: false,
    };
    const result = stored.wasTried ? this.#try(stored) : 'unknown';
    return this.#store(key, stored, loss === 'none' ? this.#report(key, stored, result) : this.#lookUp(key, stored));
  }

  /** A request with the key of an earlier one, and its input. */
  repeat(key: string): ResultMember {
    const stored = this.stored.get(key)!;
    if (stored.result !== 'unknown') return stored.result;
    const found = this.rules.find(stored, this.#observedState, key);
    if (found !== 'untouched' || !this.rules.maySendAgain(stored))
      return this.#store(key, stored, this.#settle(key, stored, found));
    this.callCount += 1;
    const isPossible = stored.units <= this.rules.available(stored.kind, this.sums);
    const tried = { ...stored, wasTried: isPossible, isRested: false };
    const result = isPossible ? this.#try(stored) : 'refused';
    // That a second attempt came to nothing proves nothing of the first, so it is looked up once more.
    return this.#store(key, tried, result === 'done' ? this.#report(key, tried, result) : this.#lookUp(key, tried));
  }

  /** A look at the operation of a key, which sends nothing. */
  watch(key: string): ResultMember {
    const stored = this.stored.get(key)!;
    return stored.result === 'unknown' ? this.#store(key, stored, this.#lookUp(key, stored)) : stored.result;
  }

  /** No request is sent for so long that nothing is on its way any more. */
  rest(): void {
    for (const [key, stored] of this.stored) this.stored.set(key, { ...stored, isRested: true });
  }

  #unitsOf({ kind, amount }: Intent): number {
    return amount ?? this.rules.available(kind, this.sums);
  }

  /** The key of the request with an unknown outcome that looks like this one. There is never more than one. */
  #inTheWay(intent: Intent): string | undefined {
    const lookAlike = this.rules.lookAlike(intent.kind, this.#unitsOf(intent));
    const isAlike = ({ kind, units, result }: StoredRequest) =>
      result === 'unknown' && lookAlike !== null && this.rules.lookAlike(kind, units) === lookAlike;
    return [...this.stored].find(([, stored]) => isAlike(stored))?.[0];
  }

  get #observedState(): ObservedState {
    return { sums: this.sums, refunds: this.#refunds, holdTakenBy: this.#holdTakenBy };
  }

  #try({ kind, units }: StoredRequest): ResultMember {
    if (this.rules.isDeclined(units)) return 'declined';
    this.sums = this.rules.after(kind, units, this.sums);
    if (kind === 'refund') this.#refunds = [...this.#refunds, { units, by: null }];
    return 'done';
  }

  #lookUp(key: string, stored: StoredRequest): ResultMember {
    return this.#settle(key, stored, this.rules.find(stored, this.#observedState, key));
  }

  /** What the provider itself has said: of a refund that it is the newest one. */
  #report(key: string, stored: StoredRequest, result: ResultMember): ResultMember {
    if (result === 'done') this.#claim(key, stored, this.#refunds.length - 1);
    return result;
  }

  /** What a look has found: of a refund that it is the one that nobody is known to have made. */
  #settle(key: string, stored: StoredRequest, found: Found): ResultMember {
    if (found === 'done') {
      const index = this.#refunds.findIndex(({ by }, at) => at >= stored.refundsBefore && by === null);
      this.#claim(key, stored, index);
    }
    return resultOf(found);
  }

  #claim(key: string, { kind }: StoredRequest, refund: number): void {
    if (kind !== 'refund') this.#holdTakenBy = key;
    else this.#refunds = this.#refunds.map((made, index) => (index === refund ? { ...made, by: key } : made));
  }

  #store(key: string, stored: StoredRequest, result: ResultMember): ResultMember {
    this.stored.set(key, { ...stored, result });
    return result;
  }
}

const resultOf = (found: Found): ResultMember =>
  found === 'overtaken' ? 'refused' : found === 'done' || found === 'declined' ? found : 'unknown';
