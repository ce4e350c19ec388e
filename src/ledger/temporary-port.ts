import type { Memo, ObservedState, Reconciled, ReconciliationData, WriteOutcome } from '../domain/operation.js';
import type { ObserveContext, OperationScope, ProviderWrite } from '../domain/provider.js';

/**
 * TEMPORARY, deleted when the rebuilt ledger is merged (issue 9): the providers' new port as this ledger calls them. It knows no look-alikes, and a
 * fixed look at the claims.
 */
export interface TemporaryWrite<Input> {
  prepare(input: Input, scope: OperationScope): Promise<Memo>;
  send(memo: Memo, input: Input, key: string, scope: OperationScope, isFirst: boolean): Promise<TemporaryOutcome>;
  reconcile(memo: Memo, context: Omit<ObserveContext, 'acceptedData'>): Promise<Reconciled>;
}

/** An outcome with what the stores leave out. */
export type TemporaryOutcome = WriteOutcome & {
  readonly effectId?: string | null;
  readonly acceptedData?: ReconciliationData;
};

export function toTemporaryWrite<Input>(write: ProviderWrite<Input>): TemporaryWrite<Input> {
  return {
    prepare: async (input, scope) => (await write.prepare(input, scope)).data,
    send: async (memo, input, key, scope, isFirst) =>
      toOutcome(await write.send(memo, input, key, scope, { isRepetition: !isFirst })) ?? unknown,
    reconcile: async (memo, context) => {
      const stored = memo['acceptedData'];
      const acceptedData = typeof stored === 'string' ? (JSON.parse(stored) as ReconciliationData) : null;
      const state = await write.observe(memo, { ...context, acceptedData });
      if (state.kind === 'UNCHANGED') return { kind: state.isSafeToResend ? 'MAY_SEND_AGAIN' : 'STILL_UNKNOWN' };
      const outcome = toOutcome(state);
      return outcome && outcome.kind !== 'UNKNOWN' ? { kind: 'FOUND', outcome } : { kind: 'STILL_UNKNOWN' };
    },
  };
}

/** What has to be kept with an operation that was accepted. */
export function memoAfter(memo: Memo, { acceptedData }: TemporaryOutcome): Memo {
  return acceptedData ? { ...memo, acceptedData: JSON.stringify(acceptedData) } : memo;
}

const unknown: TemporaryOutcome = { kind: 'UNKNOWN', reference: null };

function toOutcome(state: ObservedState): TemporaryOutcome | null {
  switch (state.kind) {
    case 'DONE':
      return { ...state, kind: 'SUCCEEDED' };
    case 'ACCEPTED':
      return { ...state, kind: 'PENDING' };
    case 'REJECTED':
    case 'SUPERSEDED':
      return { kind: 'REFUSED' };
    case 'INDETERMINATE':
      return { kind: 'UNKNOWN', reference: state.reference };
    case 'UNCHANGED':
      return null;
    default:
      return state;
  }
}
