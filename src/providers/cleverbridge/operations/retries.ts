import { z } from 'zod';
import { InvalidInputError, NotAllowedError } from '../../../domain/failures.js';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Reconciled } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { toActions } from '../mapper.js';
import { toCancelRetryRequest, toRetryPaymentRequest, toUtc } from '../mapper/requests.js';
import { errorCodeOf, toErrorDecline } from '../mapper/write-outcome.js';
import { notificationCode, toStatus } from '../tables.js';
import { type CleverbridgeDocument, instantKey, modificationKey } from '../types.js';
import { isRetryFixed, maxRetries } from './kept.js';
import { findPurchase, type Parts, valueDigest } from './purchases.js';

const retryMemo = z.object({
  purchaseId: z.string(),
  /** When the purchase was last changed before, as text that sorts. */
  modifiedBefore: z.string(),
  /** Digest of what other writes change of a purchase: license keys and x-parameters. */
  contentBefore: z.string(),
  /** RFC 3339 in UTC; null for as soon as possible. */
  retryAt: z.string().nullable(),
  /** Of the ledger: set once Cleverbridge has accepted the retry. */
  operationReference: z.string().nullish(),
});
type Remembered = z.output<typeof retryMemo>;

/**
 * Retry Payment. That it is accepted means nothing yet: the outcome is read from the purchase. It may charge and uses up one of eight, so it is
 * never sent again.
 */
export function retryPayment(parts: Parts): ProviderWrite<WriteInputs['retryPayment']> {
  return {
    prepare: async ({ reference, retryAt }, scope) => {
      const at = retryAt == null ? null : toFutureUtc(retryAt);
      const purchase = await findPurchase(parts, reference, scope);
      await assertRetryable(parts, purchase);
      return {
        purchaseId: reference,
        modifiedBefore: modificationKey(purchase.fields),
        contentBefore: contentDigest(purchase),
        retryAt: at,
      };
    },
    send: async (memo, _input, providerKey, scope) => {
      const { purchaseId, retryAt } = retryMemo.parse(memo);
      const answer = await parts.client.retryPayment(toRetryPaymentRequest(purchaseId, retryAt), scope);
      if (answer === 'REFUSED') return { kind: 'REFUSED' };
      await noteRetry(parts, purchaseId, providerKey, retryAt !== null);
      return { kind: 'PENDING', reference: purchaseId };
    },
    reconcile: (memo, _key, scope) => reconcileRetry(parts, retryMemo.parse(memo), scope),
  };
}

/** Cancel Retry. A second one finds nothing to cancel, so it does no harm. */
export function cancelPaymentRetry(parts: Parts): ProviderWrite<WriteInputs['cancelPaymentRetry']> {
  return {
    prepare: async ({ reference }, scope) => {
      await assertCancellable(parts, await findPurchase(parts, reference, scope));
      return { purchaseId: reference };
    },
    send: async (_memo, input, _key, scope) => {
      const answer = await parts.client.cancelRetry(toCancelRetryRequest(input), scope);
      if (answer === 'REFUSED') return { kind: 'REFUSED' };
      await noteSchedule(parts, input.reference, false);
      return { kind: 'SUCCEEDED', reference: input.reference };
    },
    reconcile: async (memo, _key, scope) => {
      const { purchaseId } = z.object({ purchaseId: z.string() }).parse(memo);
      const purchase = await parts.client.getPurchaseNow(purchaseId, scope);
      if (!purchase) return { kind: 'STILL_UNKNOWN' };
      // The retry came first: there is nothing left to cancel.
      return wasPaid(parts, purchase) ? { kind: 'FOUND', outcome: { kind: 'REFUSED' } } : { kind: 'MAY_SEND_AGAIN' };
    },
  };
}

function toFutureUtc(retryAt: string): string {
  const utc = toUtc(retryAt);
  if (Date.parse(utc) <= Date.now()) throw new InvalidInputError('input.retryAt', 'must lie in the future');
  return utc;
}

async function assertRetryable({ kept }: Parts, { purchaseId, statusId }: CleverbridgeDocument): Promise<void> {
  const rights = await kept.retryRights(purchaseId);
  const actions = toActions(statusId, rights);
  if (notificationCode(statusId) !== 'DEC') {
    throw new NotAllowedError('Only a payment that was declined can be tried again.', actions);
  }
  if (!rights.hasRetriesLeft) {
    throw new NotAllowedError(`The payment was tried again ${maxRetries} times already, which is the most.`, actions);
  }
}

async function assertCancellable(parts: Parts, purchase: CleverbridgeDocument): Promise<void> {
  const { purchaseId, statusId, fields } = purchase;
  const result = await parts.kept.findPaymentResult(purchaseId);
  const isFixed = isRetryFixed(result?.code ?? null) || isRetryFixed(errorCodeOf(fields));
  if (!isFixed && !wasPaid(parts, purchase)) return;
  const actions = toActions(statusId, await parts.kept.retryRights(purchaseId));
  const why = isFixed
    ? 'The retry after an expired card is fixed and cannot be cancelled.'
    : 'The payment has come in: there is no retry to cancel.';
  throw new NotAllowedError(why, actions);
}

/** Our own retry takes the place of what was scheduled. */
async function noteRetry(parts: Parts, purchaseId: string, providerKey: string, isScheduled: boolean): Promise<void> {
  await parts.kept.addRetry(purchaseId, providerKey);
  await noteSchedule(parts, purchaseId, isScheduled);
}

async function noteSchedule({ kept }: Parts, purchaseId: string, isRetryScheduled: boolean): Promise<void> {
  const held = await kept.findPaymentResult(purchaseId);
  await kept.keepPaymentResult(purchaseId, { code: held?.code ?? null, isRetryScheduled });
}

/**
 * A payment that came in ends it, whoever brought it about. A new decline ends only what was accepted: without that, the attempt may have been
 * somebody else's and ours still to come. Nothing is asked before the time that the retry was set for.
 */
async function reconcileRetry(parts: Parts, own: Remembered, scope: OperationScope): Promise<Reconciled> {
  if (own.retryAt !== null && Date.now() < Date.parse(own.retryAt)) return { kind: 'STILL_UNKNOWN' };
  const purchase = await parts.client.getPurchaseNow(own.purchaseId, scope);
  if (!purchase) return { kind: 'STILL_UNKNOWN' };
  if (wasPaid(parts, purchase)) return found({ kind: 'SUCCEEDED', reference: own.purchaseId });
  const isOver = own.operationReference != null && wasDeclinedAgain(purchase, own);
  if (!isOver) return { kind: 'STILL_UNKNOWN' };
  return found({ kind: 'DECLINED', reference: own.purchaseId, decline: toErrorDecline(purchase, parts.report) });
}

const found = (outcome: WriteOutcome): Reconciled => ({ kind: 'FOUND', outcome });

/** Paid now, or once and given back since. */
function wasPaid({ report }: Parts, { statusId }: CleverbridgeDocument): boolean {
  const { purchase } = toStatus(statusId, report);
  return purchase === 'PAID' || purchase === 'REFUNDED';
}

/** Changed since, not before the retry's own time, and not by a write of license keys or x-parameters, which leave their mark. */
function wasDeclinedAgain(purchase: CleverbridgeDocument, { modifiedBefore, contentBefore, retryAt }: Remembered) {
  const modified = modificationKey(purchase.fields);
  const isLater = modified > modifiedBefore && (retryAt === null || modified >= instantKey(retryAt));
  return notificationCode(purchase.statusId) === 'DEC' && isLater && contentDigest(purchase) === contentBefore;
}

function contentDigest({ purchaseId, fields }: CleverbridgeDocument): string {
  const deliveries = fields.parts('items', 'Item').map((item) => item.raw('deliveries') ?? null);
  return valueDigest(purchaseId, JSON.stringify([deliveries, fields.raw('extraParameters') ?? null]));
}
