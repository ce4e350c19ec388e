import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { defineWrite } from '../../kit/define-write.js';
import { done } from '../../kit/states.js';
import { cancelState, markingState } from './observed-state.js';
import { toWholeSeconds } from './requests.js';
import { definePurchaseWrite, type Dependencies, purchaseData } from './purchase-write.js';

/** `paidOn` in unix seconds; null for now. */
const markingData = purchaseData.extend({ paidOn: z.int().nullable() });

export function createCancellation({ client, purchases, report }: Dependencies) {
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: purchaseData,
      isOnePerResource: true,
      lookAlike: () => 'cancellation',
      prepare: purchases.prepareFor('CANCEL'),
      post: (_data, call) => client.cancelPurchase(call),
      answered: (document, data) => cancelState(purchases.factsOf(document), data),
      toState: cancelState,
      acquirer: null,
    },
  );
}

export function createMarking({ client, purchases, report }: Dependencies) {
  const prepare = purchases.prepareFor('MARK_AS_PAID');
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: markingData,
      isOnePerResource: true,
      lookAlike: () => 'marking',
      prepare: async (input: WriteInputs['markPurchaseAsPaid'], scope) => {
        const paidOn = toPaidOn(input);
        return { ...(await prepare(input, scope)), paidOn };
      },
      post: ({ paidOn }, call) => client.markPurchaseAsPaid(call, paidOn),
      answered: (document, data) => markingState(purchases.factsOf(document), data),
      toState: markingState,
      acquirer: null,
    },
  );
}

/** No read shows a mail, and a second request is a second mail: one whose answer was lost stays unknown. */
export function createInvoice({ client, purchases }: Dependencies) {
  return defineWrite({
    provider: 'CHIP',
    data: purchaseData,
    prepare: purchases.prepareFor('RESEND_INVOICE'),
    send: ({ data, providerKey, scope }) => client.resendInvoice({ id: data.reference, providerKey, scope }),
    answered: () => done(null, null),
  });
}

/**
 * When it was paid, in unix seconds; null for now.
 *
 * @throws {InvalidInputError} for a fraction of a second, and for a moment to come
 */
function toPaidOn({ paidAt }: WriteInputs['markPurchaseAsPaid']): number | null {
  if (paidAt == null) return null;
  const seconds = toWholeSeconds(paidAt);
  if (seconds === null) throw new InvalidInputError('input.paidAt', 'must be in whole seconds');
  if (seconds * 1_000 > Date.now()) throw new InvalidInputError('input.paidAt', 'must not be in the future');
  return seconds;
}
