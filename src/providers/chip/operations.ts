import { z } from 'zod';
import {
  GatewayFailure,
  InvalidInputError,
  NotAllowedError,
  OutcomeUnknownError,
  ProviderInvalidResponseError,
  ResourceNotFoundError,
} from '../../domain/failures.js';
import { InexactMoneyError, money, type Money } from '../../domain/money.js';
import type { Memo, Reconciled, WriteOutcome } from '../../domain/operation.js';
import type { OperationScope, ProviderWrite } from '../../domain/provider.js';
import type { PaymentWriteInput, WriteInputs } from '../../domain/write-inputs.js';
import type { AllowedActionRecord } from '../../domain/records.js';
import type { ActionName } from '../../generated/schema.js';
import { withExactAmounts } from '../exact-amounts.js';
import type { ReportUnknown } from '../tables.js';
import type { ChipClient, ChipWriteCall } from './client.js';
import { readFacts, type Facts } from './mapper/facts.js';
import { toActions } from './mapper/money.js';
import {
  before,
  captureStanding,
  failureSince,
  hasWaitedSince,
  refundAnswerStanding,
  refundStanding,
  releaseStanding,
  toFailedDecline,
  tokenStanding,
  type Before,
  type Standing,
} from './mapper/standing.js';
import { doubtfulErrors } from './tables.js';
import type { ChipPurchaseDocument, ChipWriteAnswer } from './types.js';

/** What CHIP can do so far. */
export type ChipWrites = {
  readonly [Name in 'capturePayment' | 'voidPayment' | 'refundPayment' | 'deleteRecurringToken']: ProviderWrite<
    WriteInputs[Name]
  >;
};

const count = z.int().min(0);
const purchaseMemo = z.object({ reference: z.string(), statusesBefore: count, attemptsBefore: count });
const moneyMemo = purchaseMemo.extend({ minorUnits: z.int(), currency: z.string() });
const refundMemo = moneyMemo.extend({ refundableBefore: count, isWholeOnly: z.boolean() });
/** The ledger adds `operationReference`: that of an outcome which was known before. */
const tokenMemo = purchaseMemo.extend({ operationReference: z.string().nullish() });

type Remembered = Before & { readonly reference: string };

/** What tells one write from another. */
interface Rules<Input, Own extends Remembered, Document> {
  /** Reads a memo back. */
  readonly memo: z.ZodType<Own>;
  readonly prepare: (input: Input, scope: OperationScope) => Promise<Memo>;
  readonly post: (own: Own, call: ChipWriteCall) => Promise<ChipWriteAnswer<Document>>;
  /** What the document says that answered the write. */
  readonly answered: (document: Document, own: Own) => Standing;
  /** What the purchase says when it is read later. */
  readonly found: (facts: Facts, own: Own) => Standing;
  /** The type of CHIP's attempt at the acquirer. */
  readonly attempt: string;
  /** The status of a purchase that waits for that attempt; null when none tells of it. */
  readonly waiting: string | null;
  /** Whether CHIP refuses a second one, or it does no harm. */
  readonly isOnceOnly: (own: Own) => boolean;
}

/**
 * Capture, refund, release, and the deletion of a token. CHIP honours no idempotency key, so what may be sent again rests on its state
 * machine alone: a hold is captured or released once, and what is refunded wholly is refunded no more.
 */
export function createWrites(client: ChipClient, report: ReportUnknown): ChipWrites {
  const purchases = new Purchases(client, report);
  return {
    capturePayment: toWrite(purchases, report, {
      memo: moneyMemo,
      prepare: async (input, scope) => (await prepareMoney(purchases, 'CAPTURE', input, scope)).memo,
      post: ({ minorUnits }, call) => client.capturePurchase(call, minorUnits),
      answered: (document, own) => captureStanding(purchases.factsOf(document), own),
      found: captureStanding,
      attempt: 'capture',
      waiting: 'pending_capture',
      isOnceOnly: () => true,
    }),
    voidPayment: toWrite(purchases, report, {
      memo: moneyMemo,
      prepare: async (input, scope) => (await prepareMoney(purchases, 'VOID', input, scope)).memo,
      post: (_own, call) => client.releasePurchase(call),
      answered: (document) => releaseStanding(purchases.factsOf(document)),
      found: releaseStanding,
      attempt: 'release',
      waiting: 'pending_release',
      isOnceOnly: () => true,
    }),
    refundPayment: toWrite(purchases, report, {
      memo: refundMemo,
      prepare: async (input, scope) => {
        const { memo, allowed, maximum } = await prepareMoney(purchases, 'REFUND', input, scope);
        return { ...memo, refundableBefore: maximum.minorUnits, isWholeOnly: !allowed.partial };
      },
      // The amount is named also for the whole: should another refund come in between, CHIP refuses instead of giving back what is left.
      post: ({ minorUnits, isWholeOnly }, call) => client.refundPurchase(call, isWholeOnly ? null : minorUnits),
      answered: (answer, own) =>
        answer.shape === 'PAYMENT'
          ? refundAnswerStanding(answer.payment, own)
          : refundStanding(purchases.factsOf(answer.purchase), own),
      found: refundStanding,
      attempt: 'refund',
      waiting: 'pending_refund',
      isOnceOnly: ({ minorUnits, refundableBefore }) => minorUnits === refundableBefore,
    }),
    deleteRecurringToken: toWrite(purchases, report, {
      memo: tokenMemo,
      prepare: async ({ reference }: { readonly reference: string }, scope) => {
        const facts = await purchases.find(reference, scope);
        requireAction(facts, 'DELETE_RECURRING_TOKEN');
        return { reference, ...before(facts) };
      },
      post: (_own, call) => client.deleteRecurringToken(call),
      answered: (document, own) => tokenStanding(purchases.factsOf(document), own, true),
      found: (facts, own) => tokenStanding(facts, own, typeof own.operationReference === 'string'),
      attempt: 'delete_recurring_token',
      waiting: null,
      isOnceOnly: () => true,
    }),
  };
}

/** Purchases as a write needs them: read afresh, and with exact amounts. */
class Purchases {
  constructor(
    private readonly client: ChipClient,
    private readonly report: ReportUnknown,
  ) {}

  /** @throws {InexactMoneyError} for an amount that cannot be held exactly */
  factsOf(document: ChipPurchaseDocument): Facts {
    return readFacts(document, { asOf: '', report: this.report });
  }

  /** Null when CHIP does not know it. @throws {ProviderFailure} when it cannot be read */
  async read(reference: string, scope: OperationScope): Promise<Facts | null> {
    const document = await this.client.readPurchaseNow(reference, scope);
    return document && withExactAmounts('CHIP', () => this.factsOf(document));
  }

  /** @throws {ResourceNotFoundError} when CHIP does not know it */
  async find(reference: string, scope: OperationScope): Promise<Facts> {
    const facts = await this.read(reference, scope);
    if (!facts) throw new ResourceNotFoundError('input.id');
    return facts;
  }
}

/** The three steps of a write, which are the same for all of them. */
function toWrite<Input, Own extends Remembered, Document>(
  purchases: Purchases,
  report: ReportUnknown,
  rules: Rules<Input, Own, Document>,
): ProviderWrite<Input> {
  return {
    prepare: rules.prepare,
    send: async (memo, _input, providerKey, scope) => {
      const own = rules.memo.parse(memo);
      const answer = await rules.post(own, { id: own.reference, providerKey, scope });
      if (answer.kind === 'ACCEPTED') return toOutcome(() => rules.answered(answer.document, own));
      if (!answer.codes.some(isProcessingFailure)) return { kind: 'REFUSED' };
      const facts = await readIfPossible(purchases, own.reference, scope);
      const code = facts && (failureSince(facts, own, rules.attempt)?.code ?? null);
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
  { attempt, waiting, isOnceOnly }: Pick<Rules<never, Own, never>, 'attempt' | 'waiting' | 'isOnceOnly'>,
  report: ReportUnknown,
): Reconciled {
  const code = failureSince(facts, own, attempt)?.code ?? null;
  if (isDoubtful(code)) return { kind: 'STILL_UNKNOWN' };
  if (waiting !== null && hasWaitedSince(facts, own, waiting)) {
    return { kind: 'FOUND', outcome: { kind: 'DECLINED', decline: toFailedDecline(code, report) } };
  }
  return { kind: isOnceOnly(own) ? 'MAY_SEND_AGAIN' : 'STILL_UNKNOWN' };
}

/** Whether CHIP tried and the acquirer failed, as against a state or a field that CHIP itself turns away. */
function isProcessingFailure(code: string): boolean {
  return /^purchase_[a-z_]+_error$/.test(code);
}

function isDoubtful(code: string | null): boolean {
  return code !== null && doubtfulErrors.has(code);
}

/** For the reason of a failure that is certain already: without it the reason stays unknown. */
async function readIfPossible(purchases: Purchases, reference: string, scope: OperationScope): Promise<Facts | null> {
  try {
    return await purchases.read(reference, scope);
  } catch (error) {
    if (!(error instanceof GatewayFailure)) throw error;
    return null;
  }
}

/** Reads the payment and checks the amount against what its state permits. */
async function prepareMoney(
  purchases: Purchases,
  action: ActionName,
  input: PaymentWriteInput,
  scope: OperationScope,
): Promise<{ memo: z.output<typeof moneyMemo>; allowed: AllowedActionRecord; maximum: Money }> {
  refuseFormalFaults(input);
  const facts = await purchases.find(input.reference, scope);
  const allowed = requireAction(facts, action);
  const { maximum } = allowed;
  if (maximum === null) throw new ProviderInvalidResponseError('CHIP', 'the purchase has no amount');
  const { minorUnits, currency } = toAmount(input.amount, maximum, allowed.partial);
  return { memo: { reference: input.reference, minorUnits, currency, ...before(facts) }, allowed, maximum };
}

/** What is wrong whatever the state of the payment. */
function refuseFormalFaults({ amount, merchantReference }: PaymentWriteInput): void {
  if (merchantReference !== null) throw new InvalidInputError('input.merchantReference', 'is not taken by CHIP');
  if (amount !== null && !(Number.isSafeInteger(amount.minorUnits) && amount.minorUnits > 0)) {
    throw new InvalidInputError('input.amount.minorUnits', 'must be a whole number above zero');
  }
}

/** What is to be moved: all there is, unless an amount is given. */
function toAmount(given: Money | null, maximum: Money, isPartPermitted: boolean): Money {
  if (given === null) return maximum;
  if (given.currency !== maximum.currency) {
    throw new InvalidInputError('input.amount.currency', `must be ${maximum.currency}, the currency of the payment`);
  }
  if (given.minorUnits > maximum.minorUnits) {
    throw new InvalidInputError('input.amount.minorUnits', `must be at most ${maximum.minorUnits}`);
  }
  if (!isPartPermitted && given.minorUnits < maximum.minorUnits) {
    throw new InvalidInputError('input.amount.minorUnits', `must be the whole of ${maximum.minorUnits}`);
  }
  return money(given.minorUnits, given.currency);
}

/** What the present state must be, for people. */
const conditions: Partial<Record<ActionName, string>> = {
  CAPTURE: 'CHIP captures only what is on hold.',
  VOID: 'CHIP releases only what is on hold.',
  REFUND: 'CHIP has nothing that it could refund of this payment now.',
  DELETE_RECURRING_TOKEN: 'The purchase is no recurring token.',
};

/** @throws {NotAllowedError} when the present state does not permit it */
function requireAction(facts: Facts, action: ActionName): AllowedActionRecord {
  const actions = toActions(facts);
  const allowed = actions.find((candidate) => candidate.action === action);
  if (!allowed) throw new NotAllowedError(conditions[action] ?? 'CHIP does not permit it now.', actions);
  return allowed;
}
