import type { FaultKind } from '../../src/sandbox/kit/faults.js';
import { type Lots, lotsOf } from './lots.js';
import type { StoreFault } from './shaky-store.js';
import { type Act, type Kind, readOf, type Subject, subjectsOf, writeOf } from './subjects.js';

/** Which of the gateways; one that has crashed is followed by another in its place. */
export type Place = 0 | 1;

/** An idempotency key of a tenant, with its input. */
export interface Intent extends Act {
  /** Names it in the history. */
  readonly name: string;
  readonly key: string;
  readonly tenant: 0 | 1;
}

/** `afterMs`: so much later than the round begins, in real time. */
export type Step = { readonly afterMs: number } & (
  | { readonly do: 'ask'; readonly at: Place; readonly intent: Intent }
  | { readonly do: 'watch'; readonly at: Place; readonly intent: Intent }
  /** Somebody else acts at the provider, without the gateway. */
  | { readonly do: 'foreign'; readonly act: Act }
  | { readonly do: 'sweep'; readonly at: Place }
  /** The acquirer finishes what CHIP waits for. */
  | { readonly do: 'acquirer'; readonly subject: Subject; readonly isDone: boolean }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'skew'; readonly at: Place; readonly ms: number }
  | { readonly do: 'crash'; readonly at: Place }
);

/** A fault of the way to a provider or back. */
export interface WireFault {
  readonly subject: Subject;
  readonly operationId: string;
  readonly kind: FaultKind;
  readonly delayMs?: number;
}

/** What happens at once. */
export interface Round {
  readonly wire: readonly WireFault[];
  readonly store: readonly (StoreFault & { readonly at: Place })[];
  readonly steps: readonly Step[];
}

export interface History {
  readonly seed: number;
  readonly subjects: readonly Subject[];
  readonly rounds: readonly Round[];
}

/** Longer than a lease; than the quiet period; than a provider is trusted to remember a key. */
const pausesMs = { lease: 61_000, quiet: 301_000, day: 86_500_000 };
/** What a gateway's clock may be off. */
const skewsMs = [61_000, -61_000, 31 * 86_400_000, -31 * 86_400_000];

export function drawHistory(seed: number): History {
  const drawing = new Drawing(lotsOf(seed));
  return { seed, subjects: drawing.subjects, rounds: drawing.rounds() };
}

class Drawing {
  readonly subjects: readonly Subject[];
  readonly #lots: Lots;
  readonly #intents: Intent[] = [];

  constructor(lots: Lots) {
    this.#lots = lots;
    const others = lots.percent(35) ? [lots.oneOf<Subject>(subjectsOf.CLEVERBRIDGE)] : [];
    this.subjects = [lots.oneOf<Subject>(subjectsOf.PURSE), lots.oneOf<Subject>(subjectsOf.CHIP), ...others];
  }

  rounds(): readonly Round[] {
    const rounds: Round[] = [];
    const wanted = 8 + this.#lots.below(13);
    for (let steps = 0; steps < wanted; steps += rounds.at(-1)!.steps.length) rounds.push(this.#round());
    return rounds;
  }

  #round(): Round {
    const lots = this.#lots;
    const size = lots.weighted([
      [4, 1],
      [4, 2],
      [3, 3],
    ]);
    const steps = Array.from({ length: size }, () => this.#step(size > 1));
    const acts = steps.flatMap((step) => (step.do === 'ask' || step.do === 'watch' ? [step.intent] : []));
    const wire = acts.flatMap((act) => (lots.percent(40) ? [this.#wireFault(act)] : []));
    const store = acts.length > 0 && lots.percent(25) ? [this.#storeFault()] : [];
    return { wire, store, steps };
  }

  /** @param isCrowded whether others happen at the same time: then no long time passes */
  #step(isCrowded: boolean): Step {
    const lots = this.#lots;
    const afterMs = isCrowded ? lots.oneOf([0, 0, 0, 5, 25]) : 0;
    const at = lots.oneOf([0, 1] as const);
    const intent = this.#intents.length > 0 ? lots.oneOf(this.#intents) : this.#newIntent();
    const pauses = isCrowded ? [pausesMs.lease] : [pausesMs.lease, pausesMs.quiet, pausesMs.quiet, pausesMs.day];
    const isDone = lots.percent(70);
    return lots.weighted<() => Step>([
      [38, () => ({ afterMs, do: 'ask', at, intent: this.#newIntent() })],
      [20, () => ({ afterMs, do: 'ask', at, intent })],
      [8, () => ({ afterMs, do: 'watch', at, intent })],
      [9, () => ({ afterMs, do: 'foreign', act: this.#act() })],
      [5, () => ({ afterMs, do: 'sweep', at })],
      [4, () => ({ afterMs, do: 'acquirer', subject: this.subjects[1]!, isDone })],
      [6, () => ({ afterMs, do: 'pass', ms: lots.oneOf(pauses) })],
      [3, () => ({ afterMs, do: 'skew', at, ms: lots.oneOf(skewsMs) })],
      [4, () => ({ afterMs, do: 'crash', at })],
    ])();
  }

  /** Sometimes the key of another tenant: theirs is another operation. */
  #newIntent(): Intent {
    const lots = this.#lots;
    const former = this.#intents.at(-1);
    const number = this.#intents.length + 1;
    const own = { ...this.#act(), key: `k${number}`, tenant: lots.oneOf([0, 0, 1] as const) };
    const other = former && { ...former, tenant: former.tenant === 0 ? (1 as const) : (0 as const) };
    const isTaken = this.#intents.some(({ key, tenant }) => key === other?.key && tenant === other.tenant);
    const intent = { ...(other && !isTaken && lots.percent(12) ? other : own), name: `w${number}` };
    this.#intents.push(intent);
    return intent;
  }

  /** Often equal to what somebody has requested before. */
  #act(): Act {
    const lots = this.#lots;
    const equal = this.#intents.length > 0 && lots.percent(35) ? lots.oneOf(this.#intents) : undefined;
    if (equal && equal.kind !== 'retry') {
      const { kind, subject, amount, text, atMs } = equal;
      return { kind, subject, amount, text, atMs };
    }
    const subject = lots.oneOf(this.subjects);
    const kind = lots.weighted(subject.kinds);
    return {
      kind,
      subject,
      amount: this.#amountOf(kind, subject),
      text: this.#textOf(kind, subject),
      atMs: this.#atMsOf(kind),
    };
  }

  #amountOf(kind: Kind, subject: Subject): number | null {
    const isWhole = kind === 'void' && subject.provider === 'CHIP';
    return isWhole ? null : this.#lots.weighted(subject.amounts);
  }

  #textOf(kind: Kind, { provider }: Subject): string | null {
    if (kind === 'license') return `KEY-${this.#lots.below(4)}`;
    return provider === 'PURSE' ? this.#lots.oneOf([null, null, 'CAP-A', 'CAP-B']) : null;
  }

  /** No two retries at the same moment: Cleverbridge receives no key, so that the moment alone distinguishes them. */
  #atMsOf(kind: Kind): number | null {
    return kind === 'retry' ? 30_000 + 1_000 * (this.#intents.length + 20 * this.#lots.below(20)) : null;
  }

  #wireFault(act: Act): WireFault {
    const lots = this.#lots;
    const { subject } = act;
    if (lots.percent(25)) return { subject, operationId: readOf(subject), kind: lots.oneOf(readFaults) };
    const [kind, delayMs] = lots.weighted(writeFaults);
    return { subject, operationId: writeOf(act), kind, ...(delayMs === undefined ? {} : { delayMs }) };
  }

  #storeFault(): StoreFault & { at: Place } {
    const lots = this.#lots;
    return { at: lots.oneOf([0, 1] as const), ...lots.weighted(storeFaults) };
  }
}

const readFaults: readonly FaultKind[] = ['reset-before', 'error-500-before', 'html-after', 'empty-after', 'error-503'];

const writeFaults: readonly (readonly [number, readonly [FaultKind, number?]])[] = [
  [5, ['reset-before']],
  [5, ['reset-after']],
  [2, ['error-500-before']],
  [2, ['error-500-after']],
  [1, ['error-502-html']],
  [1, ['hang-before']],
  [1, ['hang-after']],
  [1, ['invalid-json-after']],
  [1, ['empty-after']],
  [1, ['too-many-requests']],
  [3, ['slow', 40]],
  // Longer than the gateway waits: it arrives when nobody listens any more.
  [3, ['slow', 500]],
];

const storeFaults: readonly (readonly [number, StoreFault])[] = (
  [
    [4, 'claim'],
    [5, 'settle'],
    [2, 'takeOver'],
    [2, 'sendAgain'],
    [1, 'release'],
  ] as const
).flatMap(([weight, point]) =>
  (['stall', 'answer lost', 'not done', 'late', 'dies before', 'dies after'] as const).map(
    (what) => [weight, { point, what }] as const,
  ),
);
