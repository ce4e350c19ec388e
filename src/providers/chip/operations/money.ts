import { z } from 'zod';
import { InvalidInputError, ProviderInvalidResponseError } from '../../../domain/failures.js';
import { money, type Money } from '../../../domain/money.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { AllowedActionRecord } from '../../../domain/records.js';
import type { PaymentWriteInput } from '../../../domain/write-inputs.js';
import type { ActionName } from '../../../generated/schema.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipClient } from '../client.js';
import { before, captureStanding, refundAnswerStanding, refundStanding, releaseStanding } from '../mapper/standing.js';
import { requireAction, type FreshPurchases } from './fresh-purchases.js';
import { count, purchaseMemo, toWrite } from './write.js';

const moneyMemo = purchaseMemo.extend({ minorUnits: z.int(), currency: z.string() });
const refundMemo = moneyMemo.extend({ refundableBefore: count, isWholeOnly: z.boolean() });

/**
 * Capture, release and refund. A hold is captured or released once, and what is refunded wholly is refunded no more: so these may be sent
 * again. A refund in part never is.
 */
export function createMoneyWrites(client: ChipClient, purchases: FreshPurchases, report: ReportUnknown) {
  return {
    capturePayment: toWrite(purchases, report, {
      memo: moneyMemo,
      prepare: async (input: PaymentWriteInput, scope) => (await prepareMoney(purchases, 'CAPTURE', input, scope)).memo,
      post: ({ minorUnits }, call) => client.capturePurchase(call, minorUnits),
      answered: (document, own) => captureStanding(purchases.factsOf(document), own),
      found: captureStanding,
      acquirer: { attempt: 'capture', waiting: 'pending_capture' },
      knownByLikeness: 'THE_ONLY_ONE',
      isOnceOnly: () => true,
    }),
    voidPayment: toWrite(purchases, report, {
      memo: moneyMemo,
      prepare: async (input: PaymentWriteInput, scope) => (await prepareMoney(purchases, 'VOID', input, scope)).memo,
      post: (_own, call) => client.releasePurchase(call),
      answered: (document) => releaseStanding(purchases.factsOf(document)),
      found: releaseStanding,
      acquirer: { attempt: 'release', waiting: 'pending_release' },
      knownByLikeness: 'THE_ONLY_ONE',
      isOnceOnly: () => true,
    }),
    refundPayment: toWrite(purchases, report, {
      memo: refundMemo,
      prepare: async (input: PaymentWriteInput, scope) => {
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
      acquirer: { attempt: 'refund', waiting: 'pending_refund' },
      knownByLikeness: 'ONE_OF_MANY',
      isOnceOnly: ({ minorUnits, refundableBefore }) => minorUnits === refundableBefore,
    }),
  };
}

/** Reads the payment and checks the amount against what its state permits. */
async function prepareMoney(
  purchases: FreshPurchases,
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
function refuseFormalFaults({ amount, merchantReference, order }: PaymentWriteInput): void {
  if (merchantReference !== null) throw new InvalidInputError('input.merchantReference', 'is not taken by CHIP');
  if (order != null) throw new InvalidInputError('input.order', 'is not taken by CHIP');
  if (amount !== null && !(Number.isSafeInteger(amount.minorUnits) && amount.minorUnits > 0)) {
    throw new InvalidInputError('input.amount.minorUnits', 'must be a whole number above zero');
  }
}

/** What is to be moved: all there is, unless an amount is given. Faults repeat nothing of the payment: who may write may not always read. */
function toAmount(given: Money | null, maximum: Money, isPartPermitted: boolean): Money {
  if (given === null) return maximum;
  if (given.currency !== maximum.currency) {
    throw new InvalidInputError('input.amount.currency', 'must be the currency of the payment');
  }
  if (given.minorUnits > maximum.minorUnits) {
    throw new InvalidInputError('input.amount.minorUnits', 'is above what the payment permits now');
  }
  if (!isPartPermitted && given.minorUnits < maximum.minorUnits) {
    throw new InvalidInputError('input.amount.minorUnits', 'must be the whole amount: no part is permitted');
  }
  return money(given.minorUnits, given.currency);
}
