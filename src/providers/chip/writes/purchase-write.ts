import { z } from 'zod';
import type { ObservedState, ReconciliationData } from '../../../domain/operation.js';
import type { ObserveContext, OperationScope, ProviderWrite } from '../../../domain/provider.js';
import type { WriteAnswer } from '../../kit/answers.js';
import { defineWrite } from '../../kit/define-write.js';
import { indeterminate, rejected } from '../../kit/states.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipClient, ChipWriteCall } from '../client.js';
import { failuresSince, hasWaitedSince, isBehind, toFailedDecline } from '../records/attempts.js';
import type { Facts } from '../records/facts.js';
import type { Acceptance, PurchaseBefore } from './observed-state.js';
import { ambiguousErrors, rejectionDeclines } from '../status.js';
import type { FreshPurchases } from './fresh-purchases.js';

/** What every write at CHIP needs. */
export interface Dependencies {
  readonly client: ChipClient;
  readonly purchases: FreshPurchases;
  readonly report: ReportUnknown;
}

/** A count of something, as it is stored. */
export const count = z.int().min(0);
/** What every write on a purchase stores. */
export const purchaseData = z.object({ reference: z.string(), statusesBefore: count, attemptsBefore: count });

type PurchaseData = PurchaseBefore & ReconciliationData;

/** What one write on a purchase has of its own. CHIP honours no key: the state machine alone refuses a second one. */
export interface PurchaseWriteDefinition<Input, Data extends PurchaseData, Answer> {
  readonly data: z.ZodType<Data>;
  readonly isOnePerResource: boolean;
  readonly lookAlike: (data: Data) => string | null;
  readonly prepare: (input: Input, scope: OperationScope) => Promise<Data>;
  readonly post: (data: Data, call: ChipWriteCall) => Promise<WriteAnswer<Answer>>;
  /** What the document of the answer shows. */
  readonly answered: (answer: Answer, data: Data) => ObservedState;
  /** What the purchase shows when it is read; without a context right after an answer. */
  readonly toState: (
    facts: Facts,
    data: Data,
    context: ObserveContext | null,
  ) => ObservedState | Promise<ObservedState>;
  /** What CHIP requests from the acquirer; null when that is nothing. */
  readonly acquirer: AcquirerCall | null;
}

interface AcquirerCall {
  /** The type of the attempt. */
  readonly attempt: string;
  /** The status of a purchase that waits for that attempt; null when none shows it. */
  readonly waiting: string | null;
}

/** A write whose effect shows on its purchase. */
export function definePurchaseWrite<Input, Data extends PurchaseData, Answer>(
  { purchases, report }: Dependencies,
  {
    data,
    isOnePerResource,
    lookAlike,
    prepare,
    post,
    answered,
    toState,
    acquirer,
  }: PurchaseWriteDefinition<Input, Data, Answer>,
): ProviderWrite<Input> {
  const codesOf = (facts: Facts, own: Data) => (acquirer ? failuresSince(facts, own, acquirer.attempt) : []);
  return defineWrite({
    provider: 'CHIP',
    data,
    isOnePerResource,
    lookAlike,
    prepare,
    send: (call) => post(call.data, { id: call.data.reference, providerKey: call.providerKey, scope: call.scope }),
    answered: (answer, call) => answered(answer, call.data),
    rejected: toRejection,
    read: ({ reference }, { scope }) => purchases.read(reference, scope),
    observe: async (facts, own, context) => {
      if (isBehind(facts, own)) return indeterminate(context.reference);
      const state = await toState(facts, own, context);
      const codes = codesOf(facts, own);
      if (state.kind !== 'UNCHANGED') return state;
      if (codes.some(isAmbiguous)) return indeterminate(context.reference);
      const hasFailed = context.wasAccepted && isOver(facts, own, acquirer);
      return hasFailed ? toFailure(codes, report) : state;
    },
    // The acquirer has failed. The reason is on the purchase alone, and decides whether money may have moved.
    proven: async (facts, _hint, call) => {
      const state = isBehind(facts, call.data) ? indeterminate() : await toState(facts, call.data, null);
      const codes = codesOf(facts, call.data);
      return state.kind === 'UNCHANGED' && !codes.some(isAmbiguous) ? toFailure(codes, report) : indeterminate();
    },
  });
}

/** For the state of an answer: CHIP has accepted the write, or it would not have answered so. */
export const acceptedNow: Acceptance = { wasAccepted: true };
/** For the state of a read after an answer that is no acceptance. */
export const notAccepted: Acceptance = { wasAccepted: false };

const isAmbiguous = (code: string | null): boolean => code !== null && ambiguousErrors.has(code);

/** Whether what was accepted is no longer at work. */
function isOver(facts: Facts, data: PurchaseBefore, acquirer: AcquirerCall | null): boolean {
  if (!acquirer) return false;
  return acquirer.waiting === null || hasWaitedSince(facts, data, acquirer.waiting);
}

/** Without a reason nobody knows whether the acquirer's books differ. */
function toFailure([code]: readonly (string | null)[], report: ReportUnknown): ObservedState {
  if (code === undefined || code === null) return indeterminate();
  return { kind: 'DECLINED', decline: toFailedDecline(code, report) };
}

/** A rejection before the acquirer was called. Some of these are declines all the same. */
function toRejection(codes: readonly string[]): ObservedState {
  const code = codes.find((candidate) => Object.hasOwn(rejectionDeclines, candidate));
  const row = code === undefined ? undefined : rejectionDeclines[code];
  return row && code !== undefined ? { kind: 'DECLINED', decline: { ...row, providerCode: code } } : rejected;
}
