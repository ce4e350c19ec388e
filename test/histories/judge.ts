import { providerKey, scopeDigest } from '../../src/ledger/digests.js';
import type { Books, Effect } from './books.js';
import type { Answer } from './client.js';
import type { Intent } from './history.js';
import type { Providers } from './providers.js';
import { type Subject, traitsOf } from './subjects.js';
import { type Claim, claimOf } from './verdicts.js';

/** An answer that is not true, or something at a provider that must never be. */
export class Untrue extends Error {
  override readonly name = 'Untrue';
}

/** What is known of one key. */
export interface Case {
  readonly intent: Intent;
  /** What names its effects in the books. */
  readonly mark: string;
  asks: number;
  /** The final answer, and the round in which it came. */
  final: { readonly claim: Claim; readonly round: number; readonly reference: string | null } | null;
  last: Answer | null;
  /** Whether it was ever answered that the provider has accepted it. */
  wasAccepted: boolean;
}

/** When and how an answer came. */
export interface Occasion {
  readonly round: number;
  /** Whether it is the answer to the only request with this key so far. */
  readonly isOnlyAsk: boolean;
  /** Whether it is the state of an operation, and not the answer to a request. */
  readonly isWatched: boolean;
}

/** Compares what was answered with what the providers' books say. */
export class Judge {
  readonly cases = new Map<string, Case>();
  /** Successes that are another's look-alike effects, where the provider shows no way to distinguish them (docs/proofs.md). */
  readonly mistaken = new Set<string>();
  /** Whether a store has failed or a gateway has died: then what was reported may be lost, and is determined again. */
  mayForget = false;

  /** @param tenants as the gateway names them */
  constructor(
    private readonly providers: Pick<Providers, 'booksOf' | 'arrivalsOf'>,
    private readonly tenants: readonly [string, string],
  ) {}

  /** @param retryAt the moment of a retry */
  caseOf(intent: Intent, retryAt: string | null): Case {
    const known = this.cases.get(intent.name);
    if (known) return known;
    const fresh: Case = {
      intent,
      mark: this.#markOf(intent, retryAt),
      asks: 0,
      final: null,
      last: null,
      wasAccepted: false,
    };
    this.cases.set(intent.name, fresh);
    return fresh;
  }

  /** Judges an answer at the moment when it comes. @throws {Untrue} */
  hear(of: Case, answer: Answer, occasion: Occasion): void {
    const claim = claimOf(answer.type);
    if (!claim) throw new Untrue(`${of.intent.name} was answered ${answer.type}`);
    this.#assertSameEnd(of, claim, answer, occasion);
    this.#assertClaim(of, claim, answer, occasion);
    const isFinal = claim === 'SUCCEEDED' || claim === 'DECLINED' || answer.type === 'REFUSED';
    if (isFinal) of.final ??= { claim, round: occasion.round, reference: answer.reference };
    of.last = answer;
    of.wasAccepted ||= claim === 'PENDING' || claim === 'SUCCEEDED';
  }

  /** What must hold at any moment. @throws {Untrue} */
  assertBooks(): void {
    const references = new Map<string, string>();
    for (const of of this.cases.values()) {
      const { intent, final, last } = of;
      const moved = this.#moved(of);
      if (!isShared(intent) && moved.length > 1)
        throw new Untrue(`${intent.name} has moved ${moved.length} times: ${show(moved)}`);
      if (final && final.claim !== 'SUCCEEDED') this.#assertNothingMoved(of, final.claim);
      if (final?.claim !== 'SUCCEEDED' || isShared(intent)) continue;
      this.#assertMovedOnce(of, last);
      const { reference } = final;
      if (reference === null || intent.subject.provider === 'CLEVERBRIDGE') continue;
      const other = references.get(reference);
      if (other !== undefined) throw new Untrue(`${intent.name} and ${other} report the same effect ${reference}`);
      references.set(reference, intent.name);
    }
    this.#assertArrivals();
  }

  booksOf(subject: Subject): Books {
    return this.providers.booksOf(subject);
  }

  /** What the provider has done, or is doing, for a key. */
  effectsOf({ intent, mark }: Case): readonly Effect[] {
    const all = this.booksOf(intent.subject).effectsOf(intent.subject);
    return all.filter(({ kind, madeBy }) => kind === intent.kind && madeBy === mark);
  }

  /** What others have done of the kind, or of another kind that uses up the same, and is known to be no one's whose key has a final answer. */
  othersAt(of: Case): readonly Effect[] {
    const settled = new Set([...this.cases.values()].filter(({ final }) => final).map(({ mark }) => mark));
    return this.booksOf(of.intent.subject)
      .effectsOf(of.intent.subject)
      .filter(({ madeBy, status }) => madeBy !== of.mark && status !== 'FAILED' && !settled.has(madeBy ?? ''));
  }

  #moved(of: Case): readonly Effect[] {
    return this.effectsOf(of).filter(({ status }) => status !== 'FAILED');
  }

  #assertSameEnd({ intent, final }: Case, claim: Claim, { type }: Answer, { round }: Occasion): void {
    if (!final || final.round >= round || claim === final.claim) return;
    const isForgotten = this.mayForget && (claim === 'UNKNOWN' || claim === 'IN_PROGRESS' || claim === 'PENDING');
    if (isForgotten || claim === 'NOT_SENT') return;
    throw new Untrue(`${intent.name} was reported as ${final.claim} in round ${final.round}, and now ${type}`);
  }

  #assertClaim(of: Case, claim: Claim, answer: Answer, { isOnlyAsk, isWatched }: Occasion): void {
    switch (claim) {
      case 'SUCCEEDED':
        return this.#assertMovedOnce(of, answer);
      case 'DECLINED':
      case 'NOT_DONE':
        return this.#assertNothingMoved(of, answer.type);
      case 'PENDING':
        if (!isShared(of.intent) && this.effectsOf(of).length === 0)
          throw new Untrue(`${of.intent.name} was reported as ${answer.type}, and nothing was accepted`);
        return;
      case 'NOT_SENT':
      case 'IN_PROGRESS':
        if (isOnlyAsk && !isWatched) this.#assertNothingMoved(of, answer.type);
        return;
      case 'UNKNOWN':
        return;
    }
  }

  #assertMovedOnce(of: Case, answer: Answer | null): void {
    const { intent } = of;
    if (isShared(intent)) return;
    const done = this.effectsOf(of).filter(({ status }) => status === 'DONE');
    const [only] = done;
    const hasAmount = intent.amount === null || only?.amount === intent.amount;
    if (only && done.length === 1 && hasAmount) {
      const isNamed = answer === null || only.id === null || answer.reference === only.id || !namesEffects(answer);
      if (isNamed) return;
      if (this.#isLookAlike(of, answer)) return void this.mistaken.add(intent.name);
      throw new Untrue(`${intent.name} reported the effect ${answer.reference}, and it is ${only.id}`);
    }
    if (done.length === 0 && this.#isLookAlike(of, answer)) return void this.mistaken.add(intent.name);
    throw new Untrue(`${intent.name} reported success (${answer?.reference}), and the books show ${show(done)}`);
  }

  #assertNothingMoved(of: Case, reported: string): void {
    const { intent } = of;
    const moved = this.#moved(of);
    if (moved.length === 0) return;
    const sharers = [...this.cases.values()].filter(
      ({ mark, intent: other }) => mark === of.mark && other.subject === intent.subject && other.kind === intent.kind,
    );
    const mayBeOfAnother = isShared(intent) && sharers.some((other) => other !== of);
    if (!mayBeOfAnother)
      throw new Untrue(`${intent.name} was reported as ${reported}, and it has moved: ${show(moved)}`);
  }

  /** At CHIP: an effect of somebody else's that is like this one. At Cleverbridge: a retry that the gateway does not know to have been accepted. */
  #isLookAlike({ intent }: Case, answer: Answer | null): boolean {
    if (intent.subject.provider === 'CLEVERBRIDGE') return this.#wasPaidByUnknownRetry(intent);
    if (intent.subject.provider !== 'CHIP') return false;
    const alike = this.booksOf(intent.subject)
      .effectsOf(intent.subject)
      .filter(
        ({ kind, status, amount }) =>
          kind === intent.kind && status === 'DONE' && (intent.amount === null || amount === intent.amount),
      );
    // One that was taken for ours leaves ours to be taken for a third one's.
    const isOne = answer === null || alike.some(({ id }) => id === null || id === answer.reference);
    return isOne && alike.some(({ madeBy }) => madeBy === null);
  }

  #wasPaidByUnknownRetry({ subject }: Intent): boolean {
    const paid = this.booksOf(subject)
      .effectsOf(subject)
      .find(({ kind, status }) => kind === 'retry' && status === 'DONE');
    const payer = [...this.cases.values()].find(({ mark }) => mark === paid?.madeBy);
    return paid !== undefined && !payer?.wasAccepted;
  }

  /** CHIP heeds no key: a second request comes after the quiet period, and a refund of a part is never sent twice. */
  #assertArrivals(): void {
    for (const { intent, mark } of this.cases.values()) {
      if (intent.subject.provider !== 'CHIP') continue;
      const times = this.providers.arrivalsOf(intent.subject, mark);
      const isTooSoon = times.some((atMs, index) => index > 0 && atMs - times[index - 1]! < quietMs);
      if (isTooSoon) throw new Untrue(`${intent.name} reached CHIP twice within the quiet period`);
    }
  }

  #markOf({ kind, key, tenant, subject, text }: Intent, retryAt: string | null): string {
    if (kind === 'retry') return retryAt ?? 'at once';
    if (kind === 'license') return `license ${text}`;
    if (kind === 'cancelRetry') return 'cancelled';
    return providerKey(scopeDigest(this.tenants[tenant], traitsOf[kind].mutation, key), subject.provider);
  }
}

/** Less than the quiet period: a call may be on its way for a while before it arrives. */
const quietMs = 290_000;

/** Whether several keys share what they do, so that nobody can tell whose it is; it moves no money. */
export const isShared = ({ kind }: Intent): boolean => kind === 'license' || kind === 'cancelRetry';

/** A success that a read reports and one that a request reports both name the effect. */
const namesEffects = ({ reference }: Answer): boolean => reference !== null;

const show = (effects: readonly Effect[]): string =>
  effects.length === 0
    ? 'nothing'
    : effects.map(({ kind, amount, id, status }) => `${kind} ${amount ?? ''} ${id ?? ''} ${status}`).join('; ');
