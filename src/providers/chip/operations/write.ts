import { z } from 'zod';
import { GatewayFailure, OutcomeUnknownError } from '../../../domain/failures.js';
import { InexactMoneyError } from '../../../domain/money.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Memo, Reconciled } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import { withExactAmounts } from '../../exact-amounts.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipWriteCall } from '../client.js';
import type { Facts } from '../mapper/facts.js';
import { failureSince, hasWaitedSince, toFailedDecline, type Before, type Standing } from '../mapper/standing.js';
import { doubtfulErrors, refusalDeclines } from '../tables.js';
import type { ChipWriteAnswer } from '../types.js';
import type { FreshPurchases } from './fresh-purchases.js';

/** A count of something, as memos hold it. */
export const count = z.int().min(0);
/** What the memo of every write on a purchase holds. */
export const purchaseMemo = z.object({ reference: z.string(), statusesBefore: count, attemptsBefore: count });

type Remembered = Before & { readonly reference: string };

/** What tells one write on a purchase from another. */
export interface Rules<Input, Own extends Remembered, Document> {
  /** Reads a memo back. */
  readonly memo: z.ZodType<Own>;
  readonly prepare: (input: Input, scope: OperationScope) => Promise<Memo>;
  readonly post: (own: Own, call: ChipWriteCall) => Promise<ChipWriteAnswer<Document>>;
  /** What the document says that answered the write. */
  readonly answered: (document: Document, own: Own) => Standing;
  /** What the purchase says when it is read later. */
  readonly found: (facts: Facts, own: Own) => Standing;
  /** What CHIP asks of the acquirer; null when that is nothing. */
  readonly acquirer: AcquirerCall | null;
  /** CHIP keeps no mark of ours: whether a purchase may show several such writes, or one at most. Left out where it does not matter whose it was. */
  readonly knownByLikeness?: 'ONE_OF_MANY' | 'THE_ONLY_ONE';
  /** Whether CHIP refuses a second one, or it does no harm. */
  readonly isOnceOnly: (own: Own) => boolean;
}

interface AcquirerCall {
  /** The type of the attempt. */
  readonly attempt: string;
  /** The status of a purchase that waits for that attempt; null when none tells of it. */
  readonly waiting: string | null;
}

/** The three steps of a write, which are the same for all of them. */
export function toWrite<Input, Own extends Remembered, Document>(
  purchases: FreshPurchases,
  report: ReportUnknown,
  rules: Rules<Input, Own, Document>,
): ProviderWrite<Input> {
  return {
    ...(rules.knownByLikeness ? { knownByLikeness: rules.knownByLikeness } : {}),
    prepare: rules.prepare,
    send: async (memo, _input, providerKey, scope) => {
      const own = rules.memo.parse(memo);
      const answer = await rules.post(own, { id: own.reference, providerKey, scope });
      if (answer.kind === 'ACCEPTED') return toOutcome(() => rules.answered(answer.document, own));
      if (!answer.codes.some(isProcessingFailure)) return toRefusal(answer.codes);
      const facts = await readIfPossible(purchases, own.reference, scope);
      const code = facts && failureCode(facts, own, rules.acquirer);
      if (isDoubtful(code)) return { kind: 'UNKNOWN', reference: null };
      return { kind: 'DECLINED', decline: toFailedDecline(code, report) };
    },
    reconcile: async (memo, _providerKey, scope) => {
      const own = rules.memo.parse(memo);
      const facts = await purchases.read(own.reference, scope);
      if (!facts) return { kind: 'STILL_UNKNOWN' };
      const standing = withExactAmounts('CHIP', () => rules.found(facts, own));
      return standing.kind === 'UNTOUCHED' ? toUntouched(facts, own, rules, report) : toReconciled(standing);
    },
  };
}

/**
 * Of the answer to the write itself. Whatever it says but done and at work contradicts its own 200.
 *
 * @throws {OutcomeUnknownError} for such an answer, and for amounts that cannot be read
 */
function toOutcome(stand: () => Standing): WriteOutcome {
  const standing = readCertainly(stand);
  if (standing.kind === 'DONE') return { kind: 'SUCCEEDED', reference: standing.reference };
  if (standing.kind === 'PENDING') return { kind: 'PENDING', reference: standing.reference };
  throw new OutcomeUnknownError('CHIP');
}

function readCertainly(stand: () => Standing): Standing {
  try {
    return stand();
  } catch (cause) {
    if (!(cause instanceof InexactMoneyError)) throw cause;
    throw new OutcomeUnknownError('CHIP', { cause });
  }
}

/** Of an answer that turns the write away without having asked the acquirer. */
function toRefusal(codes: readonly string[]): WriteOutcome {
  const code = codes.find((candidate) => Object.hasOwn(refusalDeclines, candidate));
  const row = code === undefined ? undefined : refusalDeclines[code];
  return row && code !== undefined
    ? { kind: 'DECLINED', decline: { ...row, providerCode: code } }
    : { kind: 'REFUSED' };
}

function toReconciled(standing: Exclude<Standing, { kind: 'UNTOUCHED' }>): Reconciled {
  switch (standing.kind) {
    case 'DONE':
      return { kind: 'FOUND', outcome: { kind: 'SUCCEEDED', reference: standing.reference } };
    case 'PENDING':
      return { kind: 'FOUND', outcome: { kind: 'PENDING', reference: standing.reference } };
    case 'OVERTAKEN':
      return { kind: 'FOUND', outcome: { kind: 'REFUSED' } };
    case 'UNCLEAR':
      return { kind: 'STILL_UNKNOWN' };
  }
}

/**
 * Of a purchase that is as it was before: "not seen yet" is not "not done". It has failed only if the purchase has waited for the acquirer
 * since and came back. An attempt that failed at once may have been somebody else's.
 */
function toUntouched<Own extends Remembered>(
  facts: Facts,
  own: Own,
  { acquirer, isOnceOnly }: Pick<Rules<never, Own, never>, 'acquirer' | 'isOnceOnly'>,
  report: ReportUnknown,
): Reconciled {
  const code = failureCode(facts, own, acquirer);
  if (isDoubtful(code)) return { kind: 'STILL_UNKNOWN' };
  const waiting = acquirer?.waiting ?? null;
  if (waiting !== null && hasWaitedSince(facts, own, waiting)) {
    return { kind: 'FOUND', outcome: { kind: 'DECLINED', decline: toFailedDecline(code, report) } };
  }
  return { kind: isOnceOnly(own) ? 'MAY_SEND_AGAIN' : 'STILL_UNKNOWN' };
}

/** Why the acquirer failed since; null when it did not, or gave no reason. */
function failureCode(facts: Facts, own: Before, acquirer: AcquirerCall | null): string | null {
  return (acquirer && failureSince(facts, own, acquirer.attempt)?.code) ?? null;
}

/** Whether CHIP tried and the acquirer failed, as against a state or a field that CHIP itself turns away. */
function isProcessingFailure(code: string): boolean {
  return /^purchase_[a-z_]+_error$/.test(code);
}

function isDoubtful(code: string | null): boolean {
  return code !== null && doubtfulErrors.has(code);
}

/** For the reason of a failure that is certain already: without it the reason stays unknown. */
async function readIfPossible(
  purchases: FreshPurchases,
  reference: string,
  scope: OperationScope,
): Promise<Facts | null> {
  try {
    return await purchases.read(reference, scope);
  } catch (error) {
    if (!(error instanceof GatewayFailure)) throw error;
    return null;
  }
}
