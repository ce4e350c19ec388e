import { z } from 'zod';
import type { ProviderWrite } from '../../../domain/provider.js';
import type { PaymentWriteInput } from '../../../domain/write-inputs.js';
import type { ActionName } from '../../../generated/schema.js';
import { ProviderInvalidResponseError, ResourceNotFoundError } from '../../../domain/failures.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { assertRules } from '../../input-rules.js';
import { amountToMove, assertAmount, requireAction } from '../../kit/amount.js';
import { defineWrite } from '../../kit/define-write.js';
import { indeterminate, unchanged } from '../../kit/states.js';
import { integer } from '../../wire.js';
import type { PurseOperationName } from '../client.js';
import {
  compare,
  hasAmount,
  operationById,
  operationIds,
  operationState,
  type OperationList,
  type WriteIntent,
} from './observed-state.js';
import { toOperationOrderRequest } from './requests.js';
import { toPayment } from '../records/payment.js';
import type { Dependencies } from './dependencies.js';
import { operationRules } from './rules.js';

/** What differs between captures, refunds and voids. */
interface OperationKind {
  readonly name: PurseOperationName;
  readonly action: ActionName;
  /** Where a payment lists them. */
  readonly list: OperationList;
  /** For people. */
  readonly participle: string;
}

const operationData = z.object({
  paymentId: z.string(),
  amount: z.int(),
  merchantReference: z.string().nullable(),
  version: z.int().nullable(),
  idsBefore: z.string(),
});
type OperationData = z.output<typeof operationData>;

const toIntent = (data: OperationData, providerKey: string): WriteIntent => ({ ...data, providerKey });

/** Captures, refunds and voids. Purse honours a key on all three, so that a repetition under the same key moves money at most once. */
export function createPaymentOperations(dependencies: Dependencies) {
  const write = (kind: OperationKind) => createPaymentOperation(dependencies, kind);
  return {
    capturePayment: write({ name: 'capturePayment', action: 'CAPTURE', list: 'captures', participle: 'captured' }),
    refundPayment: write({ name: 'refundPayment', action: 'REFUND', list: 'refunds', participle: 'refunded' }),
    voidPayment: write({ name: 'voidPayment', action: 'VOID', list: 'voids', participle: 'voided' }),
  };
}

function createPaymentOperation(
  { client, report }: Dependencies,
  { name, action, list, participle }: OperationKind,
): ProviderWrite<PaymentWriteInput> {
  return defineWrite({
    provider: 'PURSE',
    honoursKey: true,
    data: operationData,
    prepare: async (input: PaymentWriteInput, scope) => {
      assertRules(operationRules, input);
      assertAmount(input.amount);
      const read = await client.getPaymentNow(input.reference, scope);
      if (!read) throw new ResourceNotFoundError('input.id');
      const { amounts, actions } = withExactAmounts('PURSE', () =>
        toPayment(read.value, { asOf: read.receivedAt, report }),
      );
      if (!amounts) throw new ProviderInvalidResponseError('PURSE', 'it does not say how much is available');
      const allowed = requireAction(actions, action, `The payment has nothing that can be ${participle} now.`);
      return {
        paymentId: input.reference,
        amount: amountToMove('PURSE', input.amount, allowed).minorUnits,
        merchantReference: input.merchantReference,
        version: integer(read.value.version),
        idsBefore: operationIds(read.value, list).join(','),
      };
    },
    // Several operations may have the same merchant's reference, and Purse need not show our key beside it.
    lookAlike: ({ amount, merchantReference }) =>
      merchantReference === null ? null : `${name}:${JSON.stringify([amount, merchantReference])}`,
    send: ({ data, input, providerKey, scope }) => {
      const mark = data.merchantReference === null ? null : providerKey;
      const order = toOperationOrderRequest(input.order ?? null, mark);
      const request = { amount: data.amount, order, merchant_reference: data.merchantReference ?? providerKey };
      return client.operate(name, data.paymentId, request, { key: providerKey, scope });
    },
    answered: (payment, { data, providerKey }) => {
      const found = compare(payment, list, toIntent(data, providerKey), noClaims);
      return found.kind === 'OURS' ? operationState(found.operation, report) : indeterminate();
    },
    read: async ({ paymentId }, { scope }) => (await client.getPaymentNow(paymentId, scope))?.value ?? null,
    observe: async (payment, data, { reference, providerKey, claimedByOthers }) => {
      const followed = reference === null ? null : operationById(payment, list, reference);
      if (reference !== null) return followed ? operationState(followed, report) : indeterminate(reference);
      const claimed = await claimedByOthers(operationIds(payment, list));
      const found = compare(payment, list, toIntent(data, providerKey), claimed);
      if (found.kind === 'UNCERTAIN') return indeterminate();
      if (found.kind === 'NONE') return unchanged(true);
      // What is only like ours may be another party's. Sent again under the same key, ours is named by Purse.
      return found.isMarked ? operationState(found.operation, report) : unchanged(true);
    },
    // Purse has had this key before, and names at most what it has made. Another amount under our key is not what was sent.
    proven: (payment, hint, { data, providerKey }) => {
      const intent = toIntent(data, providerKey);
      const named = hint === null ? null : operationById(payment, list, hint);
      if (named) return hasAmount(named, intent) ? operationState(named, report) : indeterminate();
      const found = compare(payment, list, intent, noClaims);
      return found.kind === 'OURS' && found.isMarked ? operationState(found.operation, report) : indeterminate();
    },
  });
}

const noClaims: ReadonlySet<string> = new Set();
