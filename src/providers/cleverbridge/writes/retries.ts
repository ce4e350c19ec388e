import { z } from 'zod';
import { GatewayFailure, InvalidInputError, NotAllowedError } from '../../../domain/failures.js';
import type { ObservedState, ReconciliationData } from '../../../domain/operation.js';
import type { ObserveContext } from '../../../domain/provider.js';
import type { Target, WriteInputs } from '../../../domain/write-inputs.js';
import { defineWrite } from '../../kit/define-write.js';
import { accepted, done, indeterminate, unchanged } from '../../kit/states.js';
import { toActions } from '../records/purchase.js';
import { errorCodeOf, toErrorDecline } from './observed-state.js';
import { toCancelRetryRequest, toRetryPaymentRequest, toUtc } from './requests.js';
import { notificationCode, toStatus } from '../status.js';
import type { CleverbridgeDocument } from '../types.js';
import { instantKey, modificationKey } from '../values.js';
import { isRetryFixed, maxRetries } from './checkouts.js';
import { findPurchase, type Dependencies, valueDigest } from './purchases.js';

const retryData = z.object({
  purchaseId: z.string(),
  /** RFC 3339 in UTC; null for as soon as possible. */
  retryAt: z.string().nullable(),
});

/** What a read after the acceptance showed: when the purchase was last changed, as text that sorts, and a digest of all that a retry leaves as it is. */
const acceptedShape = z.object({ modified: z.string(), content: z.string() });

/**
 * Retry Payment. That it is accepted means nothing yet: the outcome is read from the purchase. It may charge and uses up one of eight, so it is
 * never sent again.
 */
export function retryPayment(dependencies: Dependencies) {
  const { client, checkouts } = dependencies;
  return defineWrite({
    provider: 'CLEVERBRIDGE',
    data: retryData,
    prepare: async ({ reference, retryAt }: WriteInputs['retryPayment'], scope) => {
      const at = retryAt == null ? null : toFutureUtc(retryAt);
      await assertRetryable(dependencies, await findPurchase(dependencies, reference, scope));
      return { purchaseId: reference, retryAt: at };
    },
    send: ({ data, scope }) => client.retryPayment(toRetryPaymentRequest(data.purchaseId, data.retryAt), scope),
    answered: async (_answer, { data: { purchaseId, retryAt }, providerKey, scope }) => {
      await checkouts.addRetry(purchaseId, providerKey);
      // Our own retry takes the place of what was scheduled.
      await noteSchedule(dependencies, purchaseId, retryAt !== null);
      // A read that fails here is made again by the first observation.
      return acceptedAs(purchaseId, await ifReadable(client.getPurchaseNow(purchaseId, scope)));
    },
    // Nothing is read before the time that the retry was set for.
    read: async ({ purchaseId, retryAt }, { scope }) => {
      const isEarly = retryAt !== null && Date.now() < Date.parse(retryAt);
      return isEarly ? null : client.getPurchaseNow(purchaseId, scope);
    },
    observe: (purchase, data, context) => observeRetry(dependencies, purchase, data, context),
  });
}

/**
 * Cancel Retry. No read shows a scheduled retry, so a cancellation whose answer was lost is sent again: a second one that is rejected finds nothing
 * to cancel, as long as the payment is declined and the retry is not one that cannot be cancelled.
 */
export function cancelPaymentRetry(dependencies: Dependencies) {
  const { client } = dependencies;
  return defineWrite({
    provider: 'CLEVERBRIDGE',
    data: z.object({ purchaseId: z.string() }),
    prepare: async ({ reference }: Target, scope) => {
      await assertCancellable(dependencies, await findPurchase(dependencies, reference, scope));
      return { purchaseId: reference };
    },
    lookAlike: () => 'retry-cancellation',
    send: async ({ input, isRepetition, scope }) => {
      const answer = await client.cancelRetry(toCancelRetryRequest(input), scope);
      return answer.kind === 'REJECTED' && isRepetition ? { kind: 'UNPROVEN', hint: null } : answer;
    },
    answered: (_answer, { data }) => cancelled(dependencies, data.purchaseId),
    read: ({ purchaseId }, { scope }) => client.getPurchaseNow(purchaseId, scope),
    observe: ({ statusId }) => (isDeclined(statusId) ? unchanged(true) : indeterminate()),
    proven: async (purchase, _hint, { data }) => {
      const isOver = isDeclined(purchase.statusId) && (await isCertainlyCancellable(dependencies, purchase));
      return isOver ? cancelled(dependencies, data.purchaseId) : indeterminate();
    },
  });
}

const isDeclined = (statusId: string): boolean => notificationCode(statusId) === 'DEC';

async function cancelled(dependencies: Dependencies, purchaseId: string): Promise<ObservedState> {
  await noteSchedule(dependencies, purchaseId, false);
  return done(purchaseId, null);
}

function toFutureUtc(retryAt: string): string {
  const utc = toUtc(retryAt);
  if (Date.parse(utc) <= Date.now()) throw new InvalidInputError('input.retryAt', 'must lie in the future');
  return utc;
}

async function assertRetryable(
  { checkouts }: Dependencies,
  { purchaseId, statusId }: CleverbridgeDocument,
): Promise<void> {
  const rights = await checkouts.retryRights(purchaseId);
  const actions = toActions(statusId, rights);
  if (!isDeclined(statusId)) {
    throw new NotAllowedError('Only a payment that was declined can be tried again.', actions);
  }
  if (!rights.hasRetriesLeft) {
    throw new NotAllowedError(`The payment was tried again ${maxRetries} times already, which is the most.`, actions);
  }
}

async function assertCancellable(dependencies: Dependencies, purchase: CleverbridgeDocument): Promise<void> {
  const { purchaseId, statusId } = purchase;
  const isFixed = (await declineCodes(dependencies, purchase)).some(isRetryFixed);
  if (!isFixed && !wasPaid(dependencies, purchase)) return;
  const actions = toActions(statusId, await dependencies.checkouts.retryRights(purchaseId));
  const why = isFixed
    ? 'The retry after an expired card is fixed and cannot be cancelled.'
    : 'The payment has come in: there is no retry to cancel.';
  throw new NotAllowedError(why, actions);
}

/** Where nobody says why the payment was declined, the retry may be one that cannot be cancelled. */
async function isCertainlyCancellable(dependencies: Dependencies, purchase: CleverbridgeDocument): Promise<boolean> {
  const codes = (await declineCodes(dependencies, purchase)).filter((code) => code !== null);
  return codes.length > 0 && !codes.some(isRetryFixed);
}

/** Why the payment was declined: by the purchase, and by Process Cart. */
async function declineCodes(
  { checkouts }: Dependencies,
  { purchaseId, fields }: CleverbridgeDocument,
): Promise<readonly (string | null)[]> {
  return [(await checkouts.getPaymentResult(purchaseId))?.code ?? null, errorCodeOf(fields)];
}

async function noteSchedule({ checkouts }: Dependencies, purchaseId: string, isRetryScheduled: boolean): Promise<void> {
  const held = await checkouts.getPaymentResult(purchaseId);
  await checkouts.putPaymentResult(purchaseId, { code: held?.code ?? null, isRetryScheduled });
}

/**
 * A payment that came in ends the retry that was accepted last, or whose answer was lost while none is known: Cleverbridge shows nothing of
 * whose it was. A new decline ends only what was accepted: otherwise the attempt may have been somebody else's.
 */
async function observeRetry(
  dependencies: Dependencies,
  purchase: CleverbridgeDocument,
  { purchaseId, retryAt }: z.output<typeof retryData>,
  { wasAccepted, acceptedData, providerKey }: ObserveContext,
): Promise<ObservedState> {
  if (wasPaid(dependencies, purchase)) {
    const isReplaced = await dependencies.checkouts.isReplaced(purchaseId, providerKey);
    return isReplaced ? indeterminate() : done(purchaseId, `payment:${purchaseId}`);
  }
  if (!wasAccepted) return indeterminate();
  const baseline = acceptedShape.safeParse(acceptedData).data;
  if (!baseline) return acceptedAs(purchaseId, purchase);
  const isOver =
    wasDeclinedSince(purchase, baseline, retryAt) &&
    (await dependencies.checkouts.isLastRetry(purchaseId, providerKey));
  if (!isOver) return accepted(purchaseId);
  return { kind: 'DECLINED', reference: purchaseId, decline: toErrorDecline(purchase, dependencies.report) };
}

/** Null where it cannot be read: the write is accepted all the same. */
async function ifReadable(read: Promise<CleverbridgeDocument | null>): Promise<CleverbridgeDocument | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof GatewayFailure) return null;
    throw error;
  }
}

/** Accepted, with what the purchase shows from then on: the acceptance itself may have changed it. */
function acceptedAs(purchaseId: string, purchase: CleverbridgeDocument | null): ObservedState {
  const modified = purchase ? modificationKey(purchase.fields) : '';
  if (!purchase || modified === '') return accepted(purchaseId);
  const acceptedData: ReconciliationData = { modified, content: contentDigest(purchase) };
  return { kind: 'ACCEPTED', reference: purchaseId, effectId: null, acceptedData };
}

/** Paid now, or once and refunded since. */
function wasPaid({ report }: Dependencies, { statusId }: CleverbridgeDocument): boolean {
  const { purchase } = toStatus(statusId, report);
  return purchase === 'PAID' || purchase === 'REFUNDED';
}

/** Declined, changed since the acceptance and not before the retry's own time, and in nothing but what an attempt to pay changes. */
function wasDeclinedSince(
  purchase: CleverbridgeDocument,
  { modified, content }: z.output<typeof acceptedShape>,
  retryAt: string | null,
): boolean {
  const now = modificationKey(purchase.fields);
  const isLater = now > modified && (retryAt === null || now >= instantKey(retryAt));
  return isDeclined(purchase.statusId) && isLater && contentDigest(purchase) === content;
}

/** Of everything but what an attempt to pay changes. */
function contentDigest({ purchaseId, fields }: CleverbridgeDocument): string {
  return valueDigest(purchaseId, JSON.stringify(fields.without(attemptFields)));
}

const attemptFields = ['meta', 'status', 'statusId', 'error', 'lastModificationTime'] as const;
