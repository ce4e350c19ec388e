import { OperationMeter } from '../../src/domain/operation-meter.js';
import type { ObservedState, ReconciliationData } from '../../src/domain/operation.js';
import type { ObserveContext, OperationScope, ProviderWrite } from '../../src/domain/provider.js';

/** What a test says of an observation; what it leaves out is as after a write whose answer was lost. */
export interface Known extends Partial<Pick<ObserveContext, 'reference' | 'wasAccepted' | 'acceptedData' | 'scope'>> {
  /** The effects that other operations have claimed, with their data. */
  readonly claims?: Readonly<Record<string, ReconciliationData>>;
}

export function contextOf(providerKey: string, { claims = {}, ...known }: Known = {}): ObserveContext {
  return {
    providerKey,
    scope: { signal: new AbortController().signal, meter: new OperationMeter(), callerKey: 'shop' },
    reference: null,
    wasAccepted: false,
    acceptedData: null,
    claimedByOthers: async (ids) => new Map(ids.filter((id) => id in claims).map((id) => [id, claims[id]!])),
    ...known,
  };
}

/** The steps of a write as tests take them: `prepare` gives the data alone, and `observe` receives only what matters. */
export interface Steps<Input> {
  prepare(input: Input, scope: OperationScope): Promise<ReconciliationData>;
  readonly send: ProviderWrite<Input>['send'];
  observe(data: ReconciliationData, providerKey: string, known?: Known): Promise<ObservedState>;
  readonly write: ProviderWrite<Input>;
}

export function stepsOf<Input>(write: ProviderWrite<Input>): Steps<Input> {
  return {
    prepare: async (input, scope) => (await write.prepare(input, scope)).data,
    send: (...call) => write.send(...call),
    observe: (data, key, known) => write.observe(data, contextOf(key, known)),
    write,
  };
}
