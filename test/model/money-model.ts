/** What a payment is thought to be, and what becomes of each request: told by a few facts of its provider, and by nothing of the gateway. */

export type Kind = 'capture' | 'refund' | 'void';

/** Minor units. */
export interface Sums {
  readonly authorized: number;
  readonly captured: number;
  readonly voided: number;
  readonly refunded: number;
}

/** What a key is used for. */
export interface Wish {
  readonly kind: Kind;
  /** Minor units; null for all there is. */
  readonly amount: number | null;
  /** Of another currency than the payment's. */
  readonly isForeign: boolean;
}

/** What goes wrong on the way to the provider or back: lost before or after it was done, or turned away with 429. */
export type Loss = 'none' | 'before' | 'after' | 'turned away';

/** What a client is told. Of these, `not taken`, `not sent` and `in progress` leave the key free. */
export type ResultMember = 'done' | 'declined' | 'refused' | 'in doubt' | 'not taken' | 'not sent' | 'in progress';

/** A request that was written down. */
export interface Kept extends Wish {
  readonly units: number;
  readonly told: ResultMember;
  /** The provider has tried it, whatever became of it. */
  readonly wasTried: boolean;
  /** What was so when it was checked. */
  readonly before: Sums;
  readonly refundsBefore: number;
  /** So much time has passed since it was last sent that it is no longer on its way. */
  readonly isRested: boolean;
}

/** What a look at the provider tells of a request in doubt. */
export type Found = 'done' | 'declined' | 'overtaken' | 'untouched' | 'unclear';

/** A refund that was made, and the key of the request that is known to have made it; null while none is. */
export interface Refund {
  readonly units: number;
  readonly by: string | null;
}

/** The payment as it is: its sums, its refunds, and the key of the request that is known to have used up the hold. */
export interface Standing {
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
  find(kept: Kept, now: Standing, key: string): Found;
  /** Of a request that has left no trace: whether another request with its key sends it again. */
  maySendAgain(kept: Kept): boolean;
  /** Names what a look could not tell from this; null where each can be told apart. */
  lookAlike(kind: Kind, units: number): string | null;
}

/** One payment. Every method tells what the gateway has to answer, and changes what is thought of the payment accordingly. */
export class MoneyModel {
  sums: Sums;
  /** How often the provider has been asked to move money. */
  asked = 0;
  readonly kept = new Map<string, Kept>();
  #refunds: readonly Refund[] = [];
  #holdTakenBy: string | null = null;

  constructor(
    private readonly rules: Rules,
    authorized: number,
  ) {
    this.sums = { authorized, captured: 0, voided: 0, refunded: 0 };
  }

  /** Whether it passes the checks that come before the provider is asked to do it. */
  isTaken({ kind, amount, isForeign }: Wish): boolean {
    const available = this.rules.available(kind, this.sums);
    if (isForeign || available === 0) return false;
    if (amount === null || amount === available) return true;
    return amount > 0 && amount < available && this.rules.mayBePart(kind);
  }

  /** Whether the provider is asked to do it: it passes the checks, and nothing that looks like it stays in doubt. */
  isAsked(wish: Wish): boolean {
    if (!this.isTaken(wish)) return false;
    const key = this.#inTheWay(wish);
    return key === undefined || toldOf(this.rules.find(this.kept.get(key)!, this.#standing, key)) !== 'in doubt';
  }

  /** A request with a key that was never used, or was left free. */
  request(key: string, wish: Wish, loss: Loss): ResultMember {
    if (!this.isTaken(wish)) return 'not taken';
    const inTheWay = this.#inTheWay(wish);
    if (inTheWay !== undefined && this.watch(inTheWay) === 'in doubt') return 'in progress';
    this.asked += 1;
    if (loss === 'turned away') return 'not sent';
    const units = this.#unitsOf(wish);
    const kept: Kept = {
      ...wish,
      units,
      told: 'in doubt',
      wasTried: loss !== 'before',
      before: this.sums,
      refundsBefore: this.#refunds.length,
      isRested: false,
    };
    const told = kept.wasTried ? this.#try(kept) : 'in doubt';
    return this.#keep(key, kept, loss === 'none' ? this.#tell(key, kept, told) : this.#lookUp(key, kept));
  }

  /** A request with the key of an earlier one, and its input. */
  repeat(key: string): ResultMember {
    const kept = this.kept.get(key)!;
    if (kept.told !== 'in doubt') return kept.told;
    const found = this.rules.find(kept, this.#standing, key);
    if (found !== 'untouched' || !this.rules.maySendAgain(kept))
      return this.#keep(key, kept, this.#settle(key, kept, found));
    this.asked += 1;
    const isPossible = kept.units <= this.rules.available(kept.kind, this.sums);
    const tried = { ...kept, wasTried: isPossible, isRested: false };
    const told = isPossible ? this.#try(kept) : 'refused';
    // That a second attempt came to nothing proves nothing of the first, so it is looked up once more.
    return this.#keep(key, tried, told === 'done' ? this.#tell(key, tried, told) : this.#lookUp(key, tried));
  }

  /** A look at the operation of a key, which sends nothing. */
  watch(key: string): ResultMember {
    const kept = this.kept.get(key)!;
    return kept.told === 'in doubt' ? this.#keep(key, kept, this.#lookUp(key, kept)) : kept.told;
  }

  /** Nothing is asked for so long that nothing is on its way any more. */
  rest(): void {
    for (const [key, kept] of this.kept) this.kept.set(key, { ...kept, isRested: true });
  }

  #unitsOf({ kind, amount }: Wish): number {
    return amount ?? this.rules.available(kind, this.sums);
  }

  /** The key of the request in doubt that looks like this one. There is never more than one. */
  #inTheWay(wish: Wish): string | undefined {
    const lookAlike = this.rules.lookAlike(wish.kind, this.#unitsOf(wish));
    const isAlike = ({ kind, units, told }: Kept) =>
      told === 'in doubt' && lookAlike !== null && this.rules.lookAlike(kind, units) === lookAlike;
    return [...this.kept].find(([, kept]) => isAlike(kept))?.[0];
  }

  get #standing(): Standing {
    return { sums: this.sums, refunds: this.#refunds, holdTakenBy: this.#holdTakenBy };
  }

  #try({ kind, units }: Kept): ResultMember {
    if (this.rules.isDeclined(units)) return 'declined';
    this.sums = this.rules.after(kind, units, this.sums);
    if (kind === 'refund') this.#refunds = [...this.#refunds, { units, by: null }];
    return 'done';
  }

  #lookUp(key: string, kept: Kept): ResultMember {
    return this.#settle(key, kept, this.rules.find(kept, this.#standing, key));
  }

  /** What the provider itself has said: of a refund that it is the newest one. */
  #tell(key: string, kept: Kept, told: ResultMember): ResultMember {
    if (told === 'done') this.#claim(key, kept, this.#refunds.length - 1);
    return told;
  }

  /** What a look has found: of a refund that it is the one that nobody is known to have made. */
  #settle(key: string, kept: Kept, found: Found): ResultMember {
    if (found === 'done') {
      const index = this.#refunds.findIndex(({ by }, at) => at >= kept.refundsBefore && by === null);
      this.#claim(key, kept, index);
    }
    return toldOf(found);
  }

  #claim(key: string, { kind }: Kept, refund: number): void {
    if (kind !== 'refund') this.#holdTakenBy = key;
    else this.#refunds = this.#refunds.map((made, index) => (index === refund ? { ...made, by: key } : made));
  }

  #keep(key: string, kept: Kept, told: ResultMember): ResultMember {
    this.kept.set(key, { ...kept, told });
    return told;
  }
}

const toldOf = (found: Found): ResultMember =>
  found === 'overtaken' ? 'refused' : found === 'done' || found === 'declined' ? found : 'in doubt';
