import type { History } from './history.js';
import type { Case, Judge } from './judge.js';
import { isShared } from './judge.js';
import type { Subject } from './subjects.js';
import { claimOf } from './verdicts.js';

/** The simulation of CHIP declines it, and leaves the purchase as it was. In minor units. */
const declinedAmount = 2_002;

/** Names a subject. */
export const toSubjectKey = ({ provider, reference }: Subject): string => `${provider} ${reference}`;

/**
 * Why a key has no final answer when everything has had its chance.
 *
 * @returns null when it has one, or was never sent; UNNECESSARY when the provider's books leave only one possibility
 */
export function unresolvedBecause(of: Case, judge: Judge, history: History): string | null {
  const { intent, last } = of;
  const claim = last && claimOf(last.type);
  if (claim !== 'UNKNOWN' && claim !== 'PENDING' && claim !== 'IN_PROGRESS') return null;
  const own = judge.effectsOf(of);
  if (own.some(({ status }) => status === 'UNCERTAIN')) return 'the provider does not know it itself';
  if (intent.subject.provider === 'CLEVERBRIDGE') return atCleverbridge(of);
  const why = intent.subject.provider === 'CHIP' ? atChip(of, judge) : null;
  if (why !== null) return why;
  if (own.length === 0 && isTooOld(history)) return 'a day had passed before it could be sent again';
  return own.length === 0 && isTooMuchNow(of, judge)
    ? 'too much for what is left, so that a repetition is rejected'
    : 'UNNECESSARY';
}

/** A rejected repetition does not end an operation: it may be about the first request. */
function isTooMuchNow({ intent: { amount, kind, subject } }: Case, judge: Judge): boolean {
  const available = judge.booksOf(subject).availableTo(kind, subject) ?? 0;
  // Of "all" nobody knows how much it was; it was more than what others have left.
  return amount === null || amount > available;
}

/** No read shows a retry or its cancellation, and a value shows only as long as nobody sets another. */
function atCleverbridge({ intent }: Case): string {
  return isShared(intent) ? `a ${intent.kind} at Cleverbridge` : 'a retry at Cleverbridge';
}

function atChip(of: Case, judge: Judge): string | null {
  const { intent } = of;
  if (intent.amount === 2_003) return 'the acquirer of CHIP does not know it itself';
  const others = judge.othersAt(of);
  if (intent.kind !== 'refund') {
    if (others.some(({ kind }) => kind === 'capture')) return 'a hold at CHIP that somebody else has captured';
    // That a repetition is declined says nothing of the first request.
    return intent.amount === declinedAmount ? 'declined at CHIP, and the answer lost' : null;
  }
  if (others.length > 0) return 'refunds at CHIP that cannot be distinguished';
  // A failed attempt names nobody: it may be another party's, and ours still be on its way.
  const isDone = judge.effectsOf(of).some(({ status }) => status !== 'FAILED');
  return isDone ? null : 'a refund of a part at CHIP that may still be on its way';
}

/** No provider promises to remember a key for longer than a day; a gateway's clock that was off may only make it seem older. */
function isTooOld({ rounds }: History): boolean {
  return rounds.some(({ steps }) =>
    steps.some(
      (step) => (step.do === 'pass' && step.ms > 80_000_000) || (step.do === 'skew' && Math.abs(step.ms) > 80_000_000),
    ),
  );
}
