import { randomUUID } from 'node:crypto';
import { LedgerUnavailableError, NotSupportedError } from '../domain/failures.js';
import type { MutationName } from '../domain/mutations.js';
import { isFinal, type LedgerEntry, type ObservedState } from '../domain/operation.js';
import type { OperationScope, PreparedWrite, Provider, ProviderWrite } from '../domain/provider.js';
import type { WriteDesk, WriteRequest, WriteResult } from '../domain/write-desk.js';
import type { WriteInputs } from '../domain/write-inputs.js';
import type { ProviderName } from '../generated/schema.js';
import { settlesWithin } from '../storage/time-limit.js';
import { Claims } from './claims.js';
import { fingerprint, keyDigest, lookAlikeDigest, providerKey, scopeDigest, tenantDigest } from './digests.js';
import { Executor } from './executor.js';
import { lease, type Lease, leaseMs } from './lease.js';
import type { LedgerObserver } from './observer.js';
import { OutcomeWriter, type Unwritten } from './outcome-writer.js';
import { resultOf, resultOfOther } from './outcomes.js';
import { type Draft, type LedgerStore, type Readiness, StoreUnavailableError } from './store.js';

interface LedgerOptions {
  readonly store: LedgerStore;
  readonly providers: ReadonlyMap<ProviderName, Provider>;
  readonly observer: LedgerObserver;
}

/** For how long a provider is trusted to remember a key: what is older is read, and never sent again. */
const keyLifeMs = 86_400_000;
/** A request may be on its way so long after its answer was lost. Where the provider would do a second one, it is not sent again before. */
const quietMs = 300_000;
/** How many unsettled operations a sweep takes from the store at a time. */
const sweepBatch = 100;
/** How many such batches one sweep takes at most: what is due again at once must not make it endless. */
const maxSweepBatches = 20;
/** How long a request waits for what an earlier one with its key has not stored yet. */
const memoryPatienceMs = 1_500;
/** How often what a write was prepared with is read anew because another write came between. */
const maxRounds = 3;

type Request<Name extends MutationName> = WriteRequest<Name, WriteInputs[Name]>;

/**
 * Writes through providers, each at most once per idempotency key, whatever dies, times out or repeats. The order never changes: read (prepare),
 * store the intent (claim), send, store the outcome. What is unknown is found out by reading the provider: at once, on the
 * next request with the same key, and by the sweep. It is never sent again on the ledger's own account, and never called failed by a timer.
 */
export class Ledger implements WriteDesk {
  readonly #store: LedgerStore;
  readonly #options: LedgerOptions;
  readonly #writer: OutcomeWriter;
  readonly #claims: Claims;
  readonly #executor: Executor;
  readonly #running = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(options: LedgerOptions) {
    const { store, observer } = options;
    this.#store = store;
    this.#options = options;
    this.#writer = new OutcomeWriter((error) => observer.failed('an outcome could not be written down', error));
    this.#claims = new Claims(store, this.#writer);
    this.#executor = new Executor({ store, observer, writer: this.#writer, closing: this.#closing.signal });
  }

  /**
   * @throws what `prepare` throws: nothing was stored, nothing was sent
   * @throws {CallRefusedError} the operation or its caller may make no further call: nothing was stored or sent
   */
  async run<Name extends MutationName>(request: Request<Name>, scope: OperationScope): Promise<WriteResult> {
    const running = this.#run(request, { ...scope, isForWrite: true }).catch((error: unknown): WriteResult => {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.#options.observer.failed('the ledger cannot be used', error);
      return { kind: 'LEDGER_UNAVAILABLE' };
    });
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  /** An operation of this tenant, looked up at the provider first when it is not finished. */
  async find(tenant: string, id: string, scope: OperationScope): Promise<LedgerEntry | null> {
    const entry = await reading(this.#store.findById(id));
    return entry?.tenant === tenantDigest(tenant) ? this.#shown(entry, scope) : null;
  }

  /** The newest operation of this tenant under this key. */
  async findByKey(
    tenant: string,
    key: string,
    mutation: string | null,
    scope: OperationScope,
  ): Promise<LedgerEntry | null> {
    const entries = await reading(this.#store.findByKey(keyDigest(tenant, key)));
    const entry = entries.find((candidate) => mutation === null || candidate.mutation === mutation);
    return entry ? this.#shown(entry, scope) : null;
  }

  /** Looked up at the provider, unless the reader may make no further call: then it is shown as it is stored. */
  #shown(entry: LedgerEntry, scope: OperationScope): LedgerEntry | Promise<LedgerEntry> {
    return scope.meter.refusalOf(entry.provider) ? entry : this.#refresh(entry, scope);
  }

  /**
   * Looks up the operations that this process or one that died has left unknown, in order of due time. A provider that does not answer holds up its own operations
   * only. Sends nothing.
   *
   * @returns how many were due
   */
  async sweep(scope: OperationScope): Promise<number> {
    let count = 0;
    for (let batch = 1; batch <= maxSweepBatches && !scope.signal.aborted; batch += 1) {
      const entries = await this.#store.due(sweepBatch);
      count += entries.length;
      const names = new Set(entries.map(({ provider }) => provider));
      const groups = [...names].map((name) => entries.filter(({ provider }) => provider === name));
      await Promise.all(groups.map((group) => this.#refreshAll(group, scope)));
      if (entries.length < sweepBatch) break;
    }
    return count;
  }

  async #refreshAll(entries: readonly LedgerEntry[], scope: OperationScope): Promise<void> {
    for (const entry of entries) {
      if (scope.signal.aborted) return;
      await this.#refresh(entry, scope);
    }
  }

  /** Whether writes are taken now, and why not. Never throws. */
  async readiness(): Promise<Readiness> {
    if (!this.#closing.signal.aborted) return this.#store.readiness();
    return { isReady: false, reason: 'CLOSED', message: 'the gateway shuts down' };
  }

  /**
   * Ends reads at once, and waits for writes under way and for outcomes that are not durable yet.
   *
   * @param limitMs how long it waits in all
   * @returns how many outcomes are not durable: their operations are looked up at the provider after the next start
   */
  async close(limitMs: number): Promise<number> {
    const endsAtMs = performance.now() + limitMs;
    this.#closing.abort();
    await settlesWithin(Promise.allSettled(this.#running), limitMs);
    return this.#writer.drain(endsAtMs - performance.now());
  }

  async #run<Name extends MutationName>(request: Request<Name>, scope: OperationScope): Promise<WriteResult> {
    if (this.#closing.signal.aborted) throw new StoreUnavailableError('CLOSED', 'the gateway shuts down', false);
    const write = this.#writeOf(request.provider, request.mutation);
    const known = await this.#resultInMemory(request);
    if (known) return known;
    for (let round = 1; round <= maxRounds; round += 1) {
      const { entry, mark } = await this.#store.look(scopeOf(request));
      if (entry) return this.#resume(entry, request, scope);
      const prepared = await this.#prepare(write, request, scope);
      if ('taken' in prepared) return this.#resume(prepared.taken, request, scope);
      const draft = newDraft(request, prepared);
      const claim = await this.#claims.claim(draft, mark);
      if (claim.kind === 'CLAIMED') return this.#executor.send(claim.lease, write, request, scope, true);
      if (claim.kind === 'TAKEN') return this.#resume(claim.entry, request, scope);
      if (claim.kind === 'LOOK_ALIKE' && (round > 1 || !(await this.#isSettled(claim.entry, scope)))) {
        return claim.entry.tenant === draft.tenant ? { kind: 'IN_PROGRESS', entry: claim.entry } : { kind: 'BUSY' };
      }
    }
    return { kind: 'BUSY' };
  }

  /**
   * What it finds may be the effect of an earlier request with the same key, which was done meanwhile: then that is the answer.
   *
   * @throws what the provider's `prepare` throws, and {CallRefusedError}: nothing was sent with this key
   */
  async #prepare<Name extends MutationName>(
    write: ProviderWrite<WriteInputs[Name]>,
    request: Request<Name>,
    scope: OperationScope,
  ): Promise<PreparedWrite | { readonly taken: LedgerEntry }> {
    try {
      const prepared = await write.prepare(request.input, scope);
      // The last moment at which a caller's limit may stop a write: from here on it is seen through, whatever it costs.
      const refusal = scope.meter.refusalOf(request.provider);
      if (refusal) throw refusal;
      return prepared;
    } catch (error) {
      const { entry } = await this.#store.look(scopeOf(request));
      if (entry) return { taken: entry };
      throw error;
    }
  }

  /** What this process knows and the store may not; null when there is nothing, or the store knows more. */
  async #resultInMemory(request: WriteRequest<MutationName, object>): Promise<WriteResult | null> {
    const unwritten = this.#writer.get(scopeOf(request));
    if (
      !unwritten ||
      (unwritten.entry && !isFinal(unwritten.entry) && (await this.#isSettledInStore(unwritten.entry)))
    ) {
      return null;
    }
    return resultOfUnwritten(unwritten, fingerprintOf(request));
  }

  /** Whether another process has settled it; false where the store does not answer. */
  async #isSettledInStore({ id }: LedgerEntry): Promise<boolean> {
    const stored = await this.#store.findById(id).catch(() => undefined);
    return stored !== undefined && isFinal(stored);
  }

  /** A request whose key is taken. */
  async #resume<Name extends MutationName>(
    entry: LedgerEntry,
    request: Request<Name>,
    scope: OperationScope,
  ): Promise<WriteResult> {
    if (entry.fingerprint !== fingerprintOf(request)) return { kind: 'CONFLICT' };
    if (isFinal(entry)) return resultOfOther(entry);
    const mine = await this.#takeOver(entry);
    if (!mine) return resultOfOther((await this.#store.findById(entry.id)) ?? entry);
    const write = this.#writeOf(request.provider, request.mutation);
    const found = await this.#executor.observe(mine.entry, write, scope);
    const mayBeSentAgain = found.kind === 'UNCHANGED' && found.isSafeToResend && isTimeToSend(mine, write);
    const renewed = mayBeSentAgain ? await this.#executor.renew(mine) : null;
    if (renewed) return this.#executor.send(renewed, write, request, scope, false);
    return resultOf(await this.#executor.recordFound(mine.entry, found), true);
  }

  async #refresh(entry: LedgerEntry, scope: OperationScope): Promise<LedgerEntry> {
    if (isFinal(entry)) return entry;
    const unwritten = this.#writer.get(entry.scope);
    if (unwritten) return unwritten.entry ?? entry;
    if (this.#closing.signal.aborted) return entry;
    const mine = await this.#takeOver(entry).catch(() => null);
    if (!mine) return entry;
    const write = this.#options.providers.get(entry.provider)?.writes[entry.mutation];
    // Of a provider that is not configured any more nothing can be found out; it is due again later, and nothing else waits for it.
    const found = write ? await this.#executor.observe(mine.entry, write, scope) : indeterminate;
    return this.#executor.recordFound(mine.entry, found);
  }

  /** Whether an operation that blocks this one is final, after one read of its result. */
  async #isSettled(entry: LedgerEntry, scope: OperationScope): Promise<boolean> {
    return isFinal(await this.#refresh(entry, scope));
  }

  /** Becomes the holder of an operation whose holder is gone. Of two that try at once one succeeds, by the fence. */
  async #takeOver(entry: LedgerEntry): Promise<Lease | null> {
    return lease(() => this.#store.takeOver(entry, leaseMs));
  }

  #writeOf<Name extends MutationName>(provider: ProviderName, mutation: Name): ProviderWrite<WriteInputs[Name]> {
    const write = this.#options.providers.get(provider)?.writes[mutation];
    if (!write) throw new NotSupportedError(provider, `cannot do ${mutation}`);
    return write;
  }
}

/** What was accepted has had its chance; no provider promises to remember a key for longer than a day; and one that does not heed it needs time. */
function isTimeToSend({ entry, ageMs, sinceSentMs }: Lease, { honoursKey }: Pick<ProviderWrite<never>, 'honoursKey'>) {
  return entry.state !== 'PENDING' && ageMs < keyLifeMs && (honoursKey || sinceSentMs >= quietMs);
}

/** @returns null when it has become durable meanwhile and is to be read from the store */
async function resultOfUnwritten(unwritten: Unwritten, requested: string): Promise<WriteResult | null> {
  if (unwritten.entry) {
    return unwritten.fingerprint === requested ? resultOf(unwritten.entry, true) : { kind: 'CONFLICT' };
  }
  if (await settlesWithin(unwritten.written, memoryPatienceMs)) return null;
  throw new StoreUnavailableError('UNREACHABLE', 'what an earlier request left is not removed yet', false);
}

/** @throws {LedgerUnavailableError} in place of the store's own error */
async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw cause instanceof StoreUnavailableError ? new LedgerUnavailableError({ cause }) : cause;
  }
}

const indeterminate: ObservedState = { kind: 'INDETERMINATE', reference: null };

const scopeOf = ({ tenant, mutation, idempotencyKey }: WriteRequest<MutationName, unknown>): string =>
  scopeDigest(tenant, mutation, idempotencyKey);

const fingerprintOf = ({ mutation, resourceId, input }: WriteRequest<MutationName, object>): string =>
  fingerprint(mutation, resourceId, input);

function newDraft(request: WriteRequest<MutationName, object>, { data, lookAlike }: PreparedWrite): Draft {
  const scope = scopeOf(request);
  return {
    id: randomUUID(),
    scope,
    keyDigest: keyDigest(request.tenant, request.idempotencyKey),
    tenant: tenantDigest(request.tenant),
    mutation: request.mutation,
    provider: request.provider,
    fingerprint: fingerprintOf(request),
    resourceId: request.resourceId,
    providerKey: providerKey(scope, request.provider),
    reconciliationData: data,
    lookAlike: lookAlikeDigest(lookAlike),
  };
}
