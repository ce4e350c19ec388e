/**
 * TEMPORARY: the port that the providers' writes have today, and its translation to `ProviderWrite`. To be deleted with its imports as soon as the writes are
 * made by `src/providers/kit/`.
 */
import type {
  MutationName,
  ObservedState,
  ReconciliationData,
  WriteOutcome as StoredOutcome,
} from '../domain/operation.js';
import type { ObserveContext, OperationScope, Provider, ProviderWrite, ProviderWrites } from '../domain/provider.js';
import type { WriteInputs } from '../domain/write-inputs.js';

export type Memo = ReconciliationData;
export type WriteOutcome = StoredOutcome;
export type Reconciled =
  | { readonly kind: 'FOUND'; readonly outcome: WriteOutcome }
  | { readonly kind: 'MAY_SEND_AGAIN' }
  | { readonly kind: 'STILL_UNKNOWN' };

export interface LegacyWrite<Input> {
  readonly knownByLikeness?: 'ONE_OF_MANY' | 'THE_ONLY_ONE';
  prepare(input: Input, scope: OperationScope): Promise<Memo>;
  send(memo: Memo, input: Input, providerKey: string, scope: OperationScope): Promise<WriteOutcome>;
  reconcile(memo: Memo, providerKey: string, scope: OperationScope): Promise<Reconciled>;
}

export type LegacyWrites = { readonly [Name in keyof WriteInputs]?: LegacyWrite<WriteInputs[Name]> };
export type LegacyProvider = Omit<Provider, 'writes'> & { readonly writes: LegacyWrites };

/** The same provider with the writes that the ledger expects. */
export function withProviderWrites(provider: LegacyProvider): Provider {
  const honoursKey = provider.description.name === 'PURSE';
  const entries = Object.entries(provider.writes).map(([name, write]) => [
    name,
    toProviderWrite(write as LegacyWrite<unknown>, name as MutationName, honoursKey),
  ]);
  return { ...provider, writes: Object.fromEntries(entries) as ProviderWrites };
}

export function toProviderWrite<Input>(
  write: LegacyWrite<Input>,
  mutation: MutationName,
  honoursKey: boolean,
): ProviderWrite<Input> {
  const observed = (outcome: WriteOutcome, memo: Memo): ObservedState =>
    toObserved(outcome, effectOf(write, mutation, memo));
  return {
    honoursKey,
    prepare: async (input, scope) => {
      const data = await write.prepare(input, scope);
      return { data, lookAlike: lookAlikeOf(write, mutation, data) };
    },
    send: async (data, input, key, scope) => observed(await write.send(data, input, key, scope), data),
    observe: async (data, context) => {
      const memo = { ...data, operationReference: context.reference };
      const found = await write.reconcile(memo, context.providerKey, context.scope);
      return found.kind === 'FOUND' ? observed(found.outcome, data) : toUnknown(found, context);
    },
  };
}

function toUnknown({ kind }: Reconciled, { wasAccepted }: ObserveContext): ObservedState {
  if (kind !== 'MAY_SEND_AGAIN') return { kind: 'INDETERMINATE', reference: null };
  if (!wasAccepted) return { kind: 'UNCHANGED', isSafeToResend: true };
  return { kind: 'DECLINED', decline: { reason: 'PROCESSING_ERROR', retryable: true, providerCode: null } };
}

function toObserved(outcome: WriteOutcome, effectOf: (reference: string | null) => string | null): ObservedState {
  switch (outcome.kind) {
    case 'SUCCEEDED':
      return { ...outcome, kind: 'DONE', effectId: effectOf(outcome.reference) };
    case 'PENDING':
      return { kind: 'ACCEPTED', reference: outcome.reference, effectId: null };
    case 'REFUSED':
      return { kind: 'REJECTED' };
    case 'UNKNOWN':
      return { kind: 'INDETERMINATE', reference: outcome.reference };
    default:
      return outcome;
  }
}

function effectOf({ knownByLikeness }: LegacyWrite<never>, mutation: MutationName, memo: Memo) {
  return (reference: string | null): string | null => {
    if (knownByLikeness === 'THE_ONLY_ONE') return `${mutation}:${String(memo['reference'])}`;
    if (knownByLikeness === 'ONE_OF_MANY') return reference;
    return typeof memo['idsBefore'] === 'string' ? reference : null;
  };
}

/** Purse's operations carry the merchant's reference, or our key; what is known by its likeness carries nothing of ours. */
function lookAlikeOf({ knownByLikeness }: LegacyWrite<never>, mutation: MutationName, memo: Memo): string | null {
  if (knownByLikeness !== undefined) return mutation;
  const { merchantReference, amount } = memo;
  return typeof merchantReference === 'string' ? `${mutation}:${String(amount)}:${merchantReference}` : null;
}
