import type { ObservedState } from '../../domain/operation.js';

/** The states that most writes return. */
export const done = (reference: string | null, effectId: string | null): ObservedState => ({
  kind: 'DONE',
  reference,
  effectId,
});
export const accepted = (reference: string | null = null, effectId: string | null = null): ObservedState => ({
  kind: 'ACCEPTED',
  reference,
  effectId,
});
export const indeterminate = (reference: string | null = null): ObservedState => ({ kind: 'INDETERMINATE', reference });
export const unchanged = (isSafeToResend: boolean): ObservedState => ({ kind: 'UNCHANGED', isSafeToResend });
export const superseded: ObservedState = { kind: 'SUPERSEDED' };
export const rejected: ObservedState = { kind: 'REJECTED' };
