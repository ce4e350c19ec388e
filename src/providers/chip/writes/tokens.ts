import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import { isUuid } from '../../../domain/ids.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { referenceWithin } from '../../input-rules.js';
import { chargeState, tokenState } from './observed-state.js';
import { permitted, type FreshPurchases } from './fresh-purchases.js';
import { acceptedNow, definePurchaseWrite, type Dependencies, notAccepted, purchaseData } from './purchase-write.js';

/** A token is the id of a purchase, and opens nothing without the account's secret key. */
const chargeData = purchaseData.extend({ token: z.string() });

/** Pays a purchase with a token. Never sent again: what CHIP says to a second charge is not documented. */
export function createCharge({ client, purchases, report }: Dependencies) {
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: chargeData,
      isOnePerResource: true,
      lookAlike: ({ token }) => `charge:${token}`,
      prepare: (input: WriteInputs['chargePurchase'], scope) => prepareCharge(purchases, input, scope),
      post: ({ token }, call) => client.chargePurchase(call, token),
      answered: (document, data) => chargeState(purchases.factsOf(document), data, acceptedNow),
      toState: (facts, data, context) => chargeState(facts, data, context ?? notAccepted),
      acquirer: { attempt: 'recurring_execute', waiting: 'pending_charge' },
    },
  );
}

export function createTokenDeletion({ client, purchases, report }: Dependencies) {
  return definePurchaseWrite(
    { client, purchases, report },
    {
      data: purchaseData,
      isOnePerResource: true,
      lookAlike: () => 'token-deletion',
      prepare: purchases.prepareFor('DELETE_RECURRING_TOKEN'),
      post: (_data, call) => client.deleteRecurringToken(call),
      answered: (document, data) => tokenState(purchases.factsOf(document), data, acceptedNow),
      toState: (facts, data, context) => tokenState(facts, data, context ?? notAccepted),
      acquirer: { attempt: 'delete_recurring_token', waiting: null },
    },
  );
}

const tokenPath = 'input.recurringTokenId';

/** Reads both purchases: the one that is to be paid, and the one that is the token. */
async function prepareCharge(
  purchases: FreshPurchases,
  { reference, recurringTokenId }: WriteInputs['chargePurchase'],
  scope: OperationScope,
): Promise<z.output<typeof chargeData>> {
  const token = referenceWithin({ provider: 'CHIP', type: 'PURCHASE' }, recurringTokenId, tokenPath, isUuid);
  const [facts, saved] = await Promise.all([purchases.find(reference, scope), purchases.find(token, scope, tokenPath)]);
  const { data } = permitted(facts, 'CHARGE');
  if (saved.document.is_recurring_token !== true) {
    throw new InvalidInputError(tokenPath, 'must be a purchase that is a recurring token');
  }
  return { ...data, token };
}
