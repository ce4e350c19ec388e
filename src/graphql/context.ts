import type { OperationScope, Provider } from '../domain/provider.js';
import type { ProviderName } from '../generated/schema.js';
import type { OperationMeter } from '../domain/operation-meter.js';
import { ResourceReads } from './resource-reads.js';

/** What one GraphQL operation carries. New for each, so that nothing of one caller reaches another through it. */
export interface GatewayContext {
  readonly scope: OperationScope;
  readonly meter: OperationMeter;
  readonly providers: ReadonlyMap<ProviderName, Provider>;
  readonly reads: ResourceReads;
}

/** @param signal aborted when the client hangs up or the operation's time is over */
export function createContext(
  providers: ReadonlyMap<ProviderName, Provider>,
  meter: OperationMeter,
  signal: AbortSignal,
): GatewayContext {
  const scope = { signal, meter };
  return { scope, meter, providers, reads: new ResourceReads(providers, scope) };
}
