import type { WriteCase } from './cases.js';
import type { Call, Providers } from './crash-providers.js';

/** What a write of some kind is to be. */
export interface Intent {
  /** It distinguishes the write from every other. */
  readonly tag: string;
  /** Whether the provider is to decline it; only where the kind has a way to be declined. */
  readonly isDeclined: boolean;
}

/** A write that can be requested. */
export interface Prepared {
  /** All but the key. */
  readonly input: Readonly<Record<string, unknown>>;
  /** An id or a reference that stands in every call about this write, and in no other's. */
  readonly mark: string;
}

/** One effect, by its id in the provider's books; null where it has none. */
export type Effect = string | null;

/** What the crash proof has to know of one kind of write beyond its row of facts in cases.ts. */
export interface KindRules {
  /** Whether the provider honours our key, so that a repetition is sent without a quiet period; false when left out. */
  readonly honoursKey?: boolean;
  /** Makes what it is done to, at the provider, without the gateway. */
  prepare(providers: Providers, intent: Intent, facts: WriteCase): Promise<Prepared>;
  /** How often it was done, by the provider's own books: read over its API without the gateway, or counted in its log where no read shows it. */
  effects(providers: Providers, write: Prepared): Promise<readonly Effect[]>;
}

/** The calls of this operation about this write that the provider has accepted. */
export const acceptedCalls = ({ calls }: Providers, operationId: string, mark: string): readonly Call[] =>
  calls.filter(
    (call) => call.operationId === operationId && call.text.includes(mark) && (call.answer?.status ?? 400) < 300,
  );
