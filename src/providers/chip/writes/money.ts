import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import type { ObservedState } from '../../../domain/operation.js';
import type { ObserveContext, OperationScope } from '../../../domain/provider.js';
import type { AllowedActionRecord } from '../../../domain/records.js';
import type { PaymentWriteInput } from '../../../domain/write-inputs.js';
import type { ActionName } from '../../../generated/schema.js';
import { amountToMove, assertAmount } from '../../kit/amount.js';
import { superseded } from '../../kit/states.js';
import { refundsSince } from '../records/attempts.js';
import {
  captureId,
  captureState,
  refundAnswerState,
  refundState,
  releaseState,
  type Claims,
} from './observed-state.js';
import { permitted, type FreshPurchases } from './fresh-purchases.js';
import {
  acceptedNow,
  count,
  definePurchaseWrite,
  type Dependencies,
  notAccepted,
  purchaseData,
} from './purchase-write.js';

const moneyData = purchaseData.extend({ minorUnits: z.int(), currency: z.string() });
const refundData = moneyData.extend({ refundableBefore: count, isWholeOnly: z.boolean() });

/** A hold is captured once, also in part: that releases the rest. */
export function createCapture({ client, purchases, report }: Dependencies) {
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: moneyData,
      isOnePerResource: true,
      lookAlike: ({ minorUnits }) => `capture:${minorUnits}`,
      prepare: async (input: PaymentWriteInput, scope) => (await prepareMoney(purchases, 'CAPTURE', input, scope)).data,
      post: ({ minorUnits }, call) => client.capturePurchase(call, minorUnits),
      answered: (document, data) => captureState(purchases.factsOf(document), data, acceptedNow),
      toState: async (facts, data, context) => {
        const state = captureState(facts, data, context ?? notAccepted);
        return state.kind === 'INDETERMINATE' ? unlessCapturedByAnother(state, data.reference, context) : state;
      },
      acquirer: { attempt: 'capture', waiting: 'pending_capture' },
    },
  );
}

/** Of a hold that another operation has captured nothing is left, whatever the amount. */
async function unlessCapturedByAnother(
  state: ObservedState,
  reference: string,
  context: ObserveContext | null,
): Promise<ObservedState> {
  const id = captureId(reference);
  return (await context?.claimedByOthers([id]))?.has(id) ? superseded : state;
}

/** Always the whole hold, once. */
export function createRelease({ client, purchases, report }: Dependencies) {
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: moneyData,
      isOnePerResource: true,
      lookAlike: () => 'release',
      prepare: async (input: PaymentWriteInput, scope) => (await prepareMoney(purchases, 'VOID', input, scope)).data,
      post: (_data, call) => client.releasePurchase(call),
      answered: (document, data) => releaseState(purchases.factsOf(document), data, acceptedNow),
      toState: (facts, data, context) => releaseState(facts, data, context ?? notAccepted),
      acquirer: { attempt: 'release', waiting: 'pending_release' },
    },
  );
}

/** Refunds may be many. One of all that is left can be done once, so it may be sent again; one in part never is. */
export function createRefund({ client, purchases, report }: Dependencies) {
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: refundData,
      isOnePerResource: false,
      lookAlike: ({ minorUnits }) => `refund:${minorUnits}`,
      prepare: async (input: PaymentWriteInput, scope) => {
        const { data, allowed } = await prepareMoney(purchases, 'REFUND', input, scope);
        return { ...data, refundableBefore: allowed.maximum?.minorUnits ?? 0, isWholeOnly: !allowed.partial };
      },
      // The amount is named also for the whole: should another refund come in between, CHIP refuses instead of refunding what is left.
      post: ({ minorUnits, isWholeOnly }, call) => client.refundPurchase(call, isWholeOnly ? null : minorUnits),
      answered: (answer, data) =>
        answer.shape === 'PAYMENT'
          ? refundAnswerState(answer.payment, data)
          : refundState(purchases.factsOf(answer.purchase), data, acceptedNow, noClaims),
      toState: async (facts, data, context) => {
        const claims = (await context?.claimedByOthers(refundsSince(facts, data) ?? [])) ?? noClaims;
        return refundState(facts, data, context ?? notAccepted, claims);
      },
      acquirer: { attempt: 'refund', waiting: 'pending_refund' },
    },
  );
}

const noClaims: Claims = new Map();

/** Reads the payment and checks the amount against what its state permits. */
async function prepareMoney(
  purchases: FreshPurchases,
  action: ActionName,
  input: PaymentWriteInput,
  scope: OperationScope,
): Promise<{ data: z.output<typeof moneyData>; allowed: AllowedActionRecord }> {
  const { reference, amount, merchantReference, order } = input;
  if (merchantReference !== null) throw new InvalidInputError('input.merchantReference', 'is not taken by CHIP');
  if (order != null) throw new InvalidInputError('input.order', 'is not taken by CHIP');
  assertAmount(amount);
  const { allowed, data } = permitted(await purchases.find(reference, scope), action);
  const { minorUnits, currency } = amountToMove('CHIP', amount, allowed);
  return { data: { ...data, minorUnits, currency }, allowed };
}
