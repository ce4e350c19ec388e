import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OperationCost } from '../domain/operation-meter.js';
import type { LedgerObserver } from '../ledger/observer.js';
import type { UpstreamObserver } from '../upstream/observer.js';

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const callBuckets = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 100];

/** What the gateway measures, in Prometheus's form. Labels are names from our own tables: never ids, URLs or people. */
export class Metrics {
  readonly #registry = new Registry();

  readonly #upstreamSeconds = new Histogram({
    name: 'paygraph_upstream_request_seconds',
    help: 'How long each HTTP request to a provider took, by its outcome (status, or failed without one).',
    labelNames: ['provider', 'operation', 'outcome'],
    buckets: secondsBuckets,
    registers: [this.#registry],
  });

  readonly #waiting = new Gauge({
    name: 'paygraph_upstream_waiting',
    help: 'Requests that wait for their turn at a provider.',
    labelNames: ['provider'],
    registers: [this.#registry],
  });

  readonly #refused = new Counter({
    name: 'paygraph_upstream_refused_total',
    help: 'Requests that left the queue of a provider without being sent, by reason.',
    labelNames: ['provider', 'reason'],
    registers: [this.#registry],
  });

  readonly #unknownValues = new Counter({
    name: 'paygraph_unknown_values_total',
    help: 'Enum values of a provider that our tables do not know; each is logged with its value.',
    labelNames: ['provider', 'field'],
    registers: [this.#registry],
  });

  readonly #callsPerOperation = new Histogram({
    name: 'paygraph_operation_upstream_calls',
    help: 'How many HTTP requests to providers a GraphQL operation cost.',
    buckets: callBuckets,
    registers: [this.#registry],
  });

  readonly #sharedReads = new Counter({
    name: 'paygraph_shared_reads_total',
    help: 'Reads that joined an identical one of another operation.',
    registers: [this.#registry],
  });

  readonly #operations = new Counter({
    name: 'paygraph_operations_total',
    help: 'Operations that reached a state in the ledger. A growing UNKNOWN is money whose state is not known: somebody has to look.',
    labelNames: ['mutation', 'provider', 'state'],
    registers: [this.#registry],
  });

  readonly #ledgerFailures = new Counter({
    name: 'paygraph_ledger_failures_total',
    help: 'Outcomes that could not be stored, and operations that could not be reconciled.',
    registers: [this.#registry],
  });

  readonly #cacheHits = new Counter({
    name: 'paygraph_cache_hits_total',
    help: 'Reads answered by the shared cache, within the maxAge that the caller accepted.',
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** @param logUnknown called for each value that our tables do not know, besides the count */
  observer(logUnknown: UpstreamObserver['unknownValue']): UpstreamObserver {
    return {
      upstreamCall: ({ provider, operation, outcome, seconds }) =>
        this.#upstreamSeconds.observe({ provider, operation, outcome }, seconds),
      waiting: (provider, change) => this.#waiting.inc({ provider }, change),
      refused: (provider, reason) => this.#refused.inc({ provider, reason }),
      unknownValue: (unknown) => {
        this.#unknownValues.inc({ provider: unknown.provider, field: unknown.field });
        logUnknown(unknown);
      },
    };
  }

  /** @param logFailure called for what failed, besides the count */
  ledgerObserver(logFailure: LedgerObserver['failed']): LedgerObserver {
    return {
      settled: ({ mutation, provider, state }) => this.#operations.inc({ mutation, provider, state }),
      failed: (what, error) => {
        this.#ledgerFailures.inc();
        logFailure(what, error);
      },
    };
  }

  operationEnded(cost: OperationCost): void {
    this.#callsPerOperation.observe(cost.upstreamCalls);
    this.#sharedReads.inc(cost.sharedReads);
    this.#cacheHits.inc(cost.cacheHits);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  async render(): Promise<string> {
    return this.#registry.metrics();
  }
}
