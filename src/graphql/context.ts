import { type Caller, callerKeyOf } from '../domain/caller.js';
import type { OperationState } from '../domain/operation.js';
import type { WriteDesk } from '../domain/write-desk.js';
import type { OperationScope, Provider } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import type { OperationMeter } from '../domain/operation-meter.js';
import { ResourceReads } from './resource-reads.js';

/** What one GraphQL operation carries. New for each, so that nothing of one caller reaches another through it. */
export interface GatewayContext {
  readonly scope: OperationScope;
  readonly meter: OperationMeter;
  readonly providers: ReadonlyMap<ProviderName, Provider>;
  /** Reads of this operation. A write replaces them, so that what follows sees what it did. */
  reads: ResourceReads;
  readonly ledger: WriteDesk;
  /** Where people may be sent and records be posted; empty for any public host. */
  readonly returnUrlHosts: readonly string[];
  /** The writes that this operation has sent or replayed, for an answer that cannot show their results. */
  readonly writes: { readonly id: string; readonly status: OperationState }[];
  /** Identifies this request in answers and logs. */
  readonly requestId: string;
  readonly caller: Caller;
  /** Whether the request proved that it comes from the router. */
  readonly isRouter: boolean;
}

/** What every operation of the process shares. */
export interface GatewayDependencies {
  readonly providers: ReadonlyMap<ProviderName, Provider>;
  readonly ledger: WriteDesk;
  readonly returnUrlHosts: readonly string[];
}

/** @param signal aborted when the client hangs up or the operation's time is over */
export function createContext(
  dependencies: GatewayDependencies,
  { requestId, caller, isRouter }: Pick<GatewayContext, 'requestId' | 'caller' | 'isRouter'>,
  meter: OperationMeter,
  signal: AbortSignal,
): GatewayContext {
  const scope = { signal, meter, callerKey: callerKeyOf(caller) };
  const reads = new ResourceReads(dependencies.providers, scope);
  return { ...dependencies, scope, meter, requestId, caller, isRouter, reads, writes: [] };
}
