import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import { isUuid } from '../../../domain/ids.js';
import type { Memo } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { Target, WriteInputs } from '../../../domain/write-inputs.js';
import { referenceWithin } from '../../input-rules.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipClient } from '../client.js';
import { before, chargeStanding, tokenStanding } from '../mapper/standing.js';
import { requireAction, type FreshPurchases } from './fresh-purchases.js';
import { purchaseMemo, toWrite } from './write.js';

/** A token is the id of a purchase, and opens nothing without the account's secret key. */
const chargeMemo = purchaseMemo.extend({ token: z.string() });
/** The ledger adds `operationReference`: that of an outcome which was known before. */
const tokenMemo = purchaseMemo.extend({ operationReference: z.string().nullish() });

/** The charge of a token, which is never sent again, and its deletion, of which a second one does no harm. */
export function createTokenWrites(client: ChipClient, purchases: FreshPurchases, report: ReportUnknown) {
  return {
    chargePurchase: toWrite(purchases, report, {
      memo: chargeMemo,
      prepare: (input: WriteInputs['chargePurchase'], scope) => prepareCharge(purchases, input, scope),
      post: ({ token }, call) => client.chargePurchase(call, token),
      answered: (document, own) => chargeStanding(purchases.factsOf(document), own),
      found: chargeStanding,
      acquirer: { attempt: 'recurring_execute', waiting: 'pending_charge' },
      isOnceOnly: () => false,
    }),
    deleteRecurringToken: toWrite(purchases, report, {
      memo: tokenMemo,
      prepare: async ({ reference }: Target, scope) => {
        const facts = await purchases.find(reference, scope);
        requireAction(facts, 'DELETE_RECURRING_TOKEN');
        return { reference, ...before(facts) };
      },
      post: (_own, call) => client.deleteRecurringToken(call),
      answered: (document, own) => tokenStanding(purchases.factsOf(document), own, true),
      found: (facts, own) => tokenStanding(facts, own, typeof own.operationReference === 'string'),
      acquirer: { attempt: 'delete_recurring_token', waiting: null },
      isOnceOnly: () => true,
    }),
  };
}

const tokenPath = 'input.recurringTokenId';

/** Reads both purchases: the one that is to be paid, and the one that is the token. */
async function prepareCharge(
  purchases: FreshPurchases,
  { reference, recurringTokenId }: WriteInputs['chargePurchase'],
  scope: OperationScope,
): Promise<Memo> {
  const token = referenceWithin({ provider: 'CHIP', type: 'PURCHASE' }, recurringTokenId, tokenPath, isUuid);
  const [facts, saved] = await Promise.all([purchases.find(reference, scope), purchases.find(token, scope, tokenPath)]);
  requireAction(facts, 'CHARGE');
  if (saved.document.is_recurring_token !== true) {
    throw new InvalidInputError(tokenPath, 'must be a purchase that is a recurring token');
  }
  return { reference, token, ...before(facts) };
}
