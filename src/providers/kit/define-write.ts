import type { z } from 'zod';
import { GatewayFailure, OutcomeUnknownError, ProviderFailure } from '../../domain/failures.js';
import type { ObservedState, ReconciliationData } from '../../domain/operation.js';
import type { ObserveContext, OperationScope, ProviderWrite } from '../../domain/provider.js';
import type { ProviderName } from '../../generated/schema.js';
import { toReadFailure } from '../exact-amounts.js';
import type { WriteAnswer } from './answers.js';
import { indeterminate, rejected, superseded } from './states.js';

/** A write that is about to be sent. */
export interface WriteCall<Input, Data> {
  readonly data: Data;
  readonly input: Input;
  readonly providerKey: string;
  readonly scope: OperationScope;
  /** Whether it was, or may have been, sent before. */
  readonly isRepetition: boolean;
}

/** By what the document of a write is read. */
export type ReadContext = Pick<ObserveContext, 'reference' | 'providerKey' | 'scope'>;

type Eventually<T> = T | Promise<T>;

/** What one provider's documents say of one write. Everything else is the same for all writes, and is done here. */
export interface WriteDefinition<Input, Data extends ReconciliationData, Answer, Document> {
  readonly provider: ProviderName;
  /** See `ProviderWrite`; false when left out. */
  readonly honoursKey?: boolean;
  /** Whether the effect exists at most once per resource: one that another operation has claimed then supersedes this one. False when left out. */
  readonly isOnePerResource?: boolean;
  /** Reads stored data back. */
  readonly data: z.ZodType<Data>;
  /** Reads afresh, checks the provider's rules, and returns what `send` and `observe` need. See `ProviderWrite`. */
  readonly prepare: (input: Input, scope: OperationScope) => Eventually<Data>;
  /** See `PreparedWrite`; null when left out. */
  readonly lookAlike?: (data: Data) => string | null;
  /** The one call. @throws {NotSentError | OutcomeUnknownError} */
  readonly send: (call: WriteCall<Input, Data>) => Promise<WriteAnswer<Answer>>;
  /** What the document of a 2xx shows. Anything but done, accepted, declined or waiting for the customer contradicts it. */
  readonly answered: (answer: Answer, call: WriteCall<Input, Data>) => Eventually<ObservedState>;
  /** What a readable no means; REJECTED when left out. */
  readonly rejected?: (codes: readonly string[]) => ObservedState;
  /** Reads what the write is about, afresh. Left out where no read shows the write. */
  readonly read?: (data: Data, context: ReadContext) => Promise<Document | null>;
  /** How the provider's own effect is recognised in what was read. */
  readonly observe?: (document: Document, data: Data, context: ObserveContext) => Eventually<ObservedState>;
  /** What was read after an UNPROVEN answer. Whatever shows nothing for certain is INDETERMINATE. Left out where no answer is unproven. */
  readonly proven?: (
    document: Document,
    hint: string | null,
    call: WriteCall<Input, Data>,
  ) => Eventually<ObservedState>;
}

/** Makes a write of what one provider's documents say of it. */
export function defineWrite<Input, Data extends ReconciliationData, Answer, Document>(
  definition: WriteDefinition<Input, Data, Answer, Document>,
): ProviderWrite<Input> {
  return {
    honoursKey: definition.honoursKey ?? false,
    prepare: async (input, scope) => {
      const data = await definition.prepare(input, scope);
      return { data, lookAlike: definition.lookAlike?.(data) ?? null };
    },
    send: async (stored, input, providerKey, scope, { isRepetition } = { isRepetition: false }) => {
      const data = definition.data.parse(stored);
      return send(definition, { data, input, providerKey, scope, isRepetition });
    },
    observe: async (stored, context) => observe(definition, definition.data.parse(stored), context),
  };
}

async function send<Input, Data extends ReconciliationData, Answer, Document>(
  definition: WriteDefinition<Input, Data, Answer, Document>,
  call: WriteCall<Input, Data>,
): Promise<ObservedState> {
  const answer = await definition.send(call);
  const answeredCall = { ...call, scope: seenThrough(call.scope) };
  switch (answer.kind) {
    case 'ACCEPTED':
      return answeredState(definition, answer.document, answeredCall);
    case 'REJECTED':
      return definition.rejected?.(answer.codes) ?? rejected;
    case 'UNPROVEN':
      return provenState(definition, answer.hint, answeredCall);
  }
}

/** A client that hangs up stops a write only before it is sent: the reads that explain its answer go on. */
function seenThrough({ waitingSignal: _client, ...scope }: OperationScope): OperationScope {
  return scope;
}

/** Whether a document shows the write as done, under way, or uncertain at the provider itself, as a 2xx has to. */
function agreesWithSuccess(state: ObservedState): boolean {
  if (state.kind === 'INDETERMINATE') return state.reference !== null;
  return state.kind !== 'REJECTED' && state.kind !== 'SUPERSEDED' && state.kind !== 'UNCHANGED';
}

/** @throws {OutcomeUnknownError} where the document contradicts its own 2xx, or cannot be read */
async function answeredState<Input, Data extends ReconciliationData, Answer, Document>(
  { provider, answered }: WriteDefinition<Input, Data, Answer, Document>,
  document: Answer,
  call: WriteCall<Input, Data>,
): Promise<ObservedState> {
  try {
    const state = await exactly(provider, () => answered(document, call));
    if (agreesWithSuccess(state)) return state;
  } catch (cause) {
    if (!(cause instanceof ProviderFailure)) throw cause;
    throw new OutcomeUnknownError(provider, { cause });
  }
  throw new OutcomeUnknownError(provider);
}

/** The write was answered, so a failure of this read is not a failure of the write; neither is it evidence of anything. */
async function provenState<Input, Data extends ReconciliationData, Answer, Document>(
  { provider, read, proven }: WriteDefinition<Input, Data, Answer, Document>,
  hint: string | null,
  call: WriteCall<Input, Data>,
): Promise<ObservedState> {
  try {
    const document =
      (await read?.(call.data, { reference: hint, providerKey: call.providerKey, scope: call.scope })) ?? null;
    if (document === null || !proven) return indeterminate();
    const state = await exactly(provider, () => proven(document, hint, call));
    return state.kind === 'UNCHANGED' ? indeterminate() : state;
  } catch (error) {
    if (error instanceof GatewayFailure) return indeterminate();
    throw error;
  }
}

async function observe<Input, Data extends ReconciliationData, Answer, Document>(
  definition: WriteDefinition<Input, Data, Answer, Document>,
  data: Data,
  context: ObserveContext,
): Promise<ObservedState> {
  const { provider, read, observe: toState } = definition;
  if (!read || !toState) return indeterminate(context.reference);
  const document = await read(data, context);
  // What is not there any more, or not yet, shows nothing.
  if (document === null) return indeterminate(context.reference);
  const state = await exactly(provider, () => toState(document, data, context));
  // What was accepted once and cannot be seen is not undone by that.
  if (state.kind === 'UNCHANGED' && context.wasAccepted) return indeterminate(context.reference);
  return unlessClaimed(state, definition.isOnePerResource ?? false, context);
}

/** An effect that another operation has claimed is not that of this one. */
async function unlessClaimed(
  state: ObservedState,
  isOnePerResource: boolean,
  context: ObserveContext,
): Promise<ObservedState> {
  const effectId = state.kind === 'DONE' || state.kind === 'ACCEPTED' ? state.effectId : null;
  if (effectId === null || !(await context.claimedByOthers([effectId])).has(effectId)) return state;
  return isOnePerResource ? superseded : indeterminate(context.reference);
}

/** @throws {ProviderInvalidResponseError} for an amount that cannot be held exactly */
async function exactly(provider: ProviderName, toState: () => Eventually<ObservedState>): Promise<ObservedState> {
  try {
    return await toState();
  } catch (error) {
    throw toReadFailure(provider, error);
  }
}
