import { z } from 'zod';
import { InvalidInputError } from '../../../domain/failures.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { Target, WriteInputs } from '../../../domain/write-inputs.js';
import type { ActionName } from '../../../generated/schema.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipClient } from '../client.js';
import { toWholeSeconds } from '../mapper/requests.js';
import { before, cancelStanding, markingStanding } from '../mapper/standing.js';
import { requireAction, type FreshPurchases } from './fresh-purchases.js';
import { purchaseMemo, toWrite } from './write.js';

/** `paidOn` in unix seconds; null for now. */
const markingMemo = purchaseMemo.extend({ paidOn: z.int().nullable() });

/** What ends a purchase without CHIP's moving money, or tells of it. */
export function createLifecycleWrites(client: ChipClient, purchases: FreshPurchases, report: ReportUnknown) {
  const prepareFor =
    (action: ActionName) =>
    async ({ reference }: Target, scope: OperationScope) => {
      const facts = await purchases.find(reference, scope);
      requireAction(facts, action);
      return { reference, ...before(facts) };
    };
  return {
    cancelPurchase: toWrite(purchases, report, {
      memo: purchaseMemo,
      prepare: prepareFor('CANCEL'),
      post: (_own, call) => client.cancelPurchase(call),
      answered: (document) => cancelStanding(purchases.factsOf(document)),
      found: cancelStanding,
      acquirer: null,
      isOnceOnly: () => true,
    }),
    markPurchaseAsPaid: toWrite(purchases, report, {
      memo: markingMemo,
      prepare: async (input: WriteInputs['markPurchaseAsPaid'], scope) => {
        const paidOn = toPaidOn(input);
        return { ...(await prepareFor('MARK_AS_PAID')(input, scope)), paidOn };
      },
      post: ({ paidOn }, call) => client.markPurchaseAsPaid(call, paidOn),
      answered: (document) => markingStanding(purchases.factsOf(document)),
      found: markingStanding,
      acquirer: null,
      // What CHIP answers to a second one is not documented.
      isOnceOnly: () => false,
    }),
    resendInvoice: toWrite(purchases, report, {
      memo: purchaseMemo,
      prepare: prepareFor('RESEND_INVOICE'),
      post: (_own, call) => client.resendInvoice(call),
      answered: () => ({ kind: 'DONE', reference: null }),
      // No read tells of a mail.
      found: () => ({ kind: 'UNCLEAR' }),
      acquirer: null,
      // A second one is a second mail.
      isOnceOnly: () => false,
    }),
  };
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
