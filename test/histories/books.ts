import type { SandboxAnswer, SandboxDefinition, SandboxRequest } from '../../src/sandbox/kit/sandbox-server.js';
import type { Act, Kind, Subject } from './subjects.js';

/** Something that a provider has done, or has accepted. */
export interface Effect {
  readonly kind: Kind;
  /** The provider's own id of it; null where it has none. */
  readonly id: string | null;
  /** Minor units; null where there is no amount. */
  readonly amount: number | null;
  /** The key that came with the request, or what stands for it where the provider takes no key; null for somebody else's. */
  readonly madeBy: string | null;
  /** UNCERTAIN: the provider itself does not know, or has done a part of it. */
  readonly status: 'DONE' | 'PENDING' | 'FAILED' | 'UNCERTAIN';
}

/** Minor units, as the provider shows them. */
export interface Sums {
  readonly captured: number;
  readonly voided: number;
  readonly refunded: number;
}

/** What one provider has really done: read from the provider itself, never through the gateway. */
export interface Books {
  effectsOf(subject: Subject): readonly Effect[];
  /** Null where the provider keeps no sums. */
  sumsOf(subject: Subject): Sums | null;
  /** What may still be moved so, in minor units; null where the provider keeps no sums. */
  availableTo(kind: Kind, subject: Subject): number | null;
  /** Before the history begins. */
  setUp(subject: Subject): Promise<void>;
  /** Somebody else does it, without the gateway. What is not possible is not done. */
  act(act: Act, retryAt: string | null): Promise<void>;
  /** The acquirer finishes what the provider waits for. */
  finish(subject: Subject, isDone: boolean): Promise<void>;
  reset(): void;
}

/** A sandbox, with its books. */
export interface BookedSandbox {
  readonly definition: SandboxDefinition;
  readonly books: Books;
}

export type Operation = SandboxDefinition['operations'][string];

/** A request that somebody makes without the gateway. */
export const requestOf = (operationId: string, given: Partial<SandboxRequest>): SandboxRequest => ({
  operationId,
  pathParameters: {},
  query: {},
  headers: {},
  body: undefined,
  ...given,
});

/** The definition with these operations in place of its own. */
export const withOperations = (
  definition: SandboxDefinition,
  operations: SandboxDefinition['operations'],
): SandboxDefinition => ({
  ...definition,
  operations: { ...definition.operations, ...operations },
});

/** What an operation answers that answers at once. */
export function answerOf(answer: ReturnType<Operation>): SandboxAnswer {
  if (answer instanceof Promise) throw new Error('the sandbox answers this at once');
  return answer;
}

export const operationOf = (definition: SandboxDefinition, operationId: string): Operation => {
  const operation = definition.operations[operationId];
  if (!operation) throw new Error(`the sandbox has no ${operationId}`);
  return operation;
};
