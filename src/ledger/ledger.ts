import { randomUUID } from 'node:crypto';
import { NotSentError, NotSupportedError } from '../domain/failures.js';
import {
  isFinal,
  type LedgerEntry,
  type Memo,
  type MutationName,
  type OperationState,
  type Reconciled,
  referenceOf,
  type WriteDesk,
  type WriteRequest,
  type WriteResult,
} from '../domain/operation.js';
import type { OperationScope, Provider } from '../domain/provider.js';
import type { WriteInputs } from '../domain/write-inputs.js';
import type { ProviderName } from '../generated/schema.js';
import { fingerprint, keyDigest, providerKey, referenceDigest, scopeDigest, tenantDigest } from './digests.js';
import type { LedgerStore } from './store.js';
import { memoAfter, type TemporaryOutcome, type TemporaryWrite, toTemporaryWrite } from './temporary-port.js';

/** What operators want to know of writes. */
export interface LedgerObserver {
  /** An operation reached a state. */
  settled(operation: { mutation: MutationName; provider: ProviderName; state: OperationState }): void;
  /** The ledger or a reconciliation failed by something that no caller is told. */
  failed(what: string, error: unknown): void;
}

export interface LedgerOptions {
  readonly store: LedgerStore;
  readonly providers: ReadonlyMap<ProviderName, Provider>;
  readonly observer: LedgerObserver;
  /** Tells the present moment in unix milliseconds. */
  readonly now: () => number;
}

/** How long a write may take in all, its tokens and repetitions after a 401 included. */
const sendLimitMs = 35_000;
/** How long finding out about it may take. */
const lookLimitMs = 20_000;
/** How long a holder is taken to be alive: longer than the slowest write and the look at the provider after it. */
export const leaseMs = 60_000;
/** How long an operation is kept, and its key not reused. */
export const retentionMs = 30 * 86_400_000;
/** How long a provider is trusted to remember a key: what is older is looked up, and never sent again. */
const keyLifeMs = 86_400_000;
/** How many unsettled operations one sweep looks up. */
const sweepLimit = 100;
/** How many it looks through for those whose turn it is. */
const sweepHorizon = 1_000;
/** What stays in doubt is looked up ever more seldom: after a tenth of its age again, at least each hour. */
const seldomLookMs = 3_600_000;

/**
 * Writes through providers, each at most once per idempotency key, whatever dies, times out or repeats. The order never changes: look (prepare),
 * write the intent down (claim), send, write the outcome down. What is in doubt is found out by reading the provider: at once, on the
 * next request with the same key, and by the sweep. It is never sent again on the ledger's own account, and never called failed by a timer.
 */
export class Ledger implements WriteDesk {
  readonly #store: LedgerStore;
  readonly #options: LedgerOptions;

  constructor(options: LedgerOptions) {
    this.#store = options.store;
    this.#options = options;
  }

  /**
   * @throws what `prepare` throws (nothing was written down), and the store's own errors (nothing was sent)
   */
  async run<Name extends MutationName>(
    request: WriteRequest<Name, WriteInputs[Name]>,
    scope: OperationScope,
  ): Promise<WriteResult> {
    const write = this.#writeOf(request.provider, request.mutation);
    const print = fingerprint(request.mutation, request.resourceId, request.input);
    const held = await this.#store.find(scopeOf(request), this.#options.now());
    if (held) return this.#goOn(held, request, print, scope);
    const memo = await write.prepare(request.input, scope);
    const entry = this.#newEntry(request, print, memo);
    const winner = await this.#store.claim(entry, this.#options.now());
    return winner ? this.#goOn(winner, request, print, scope) : this.#send(entry, request, scope, true);
  }

  /** An operation of this tenant, looked up at the provider first when it is not finished. */
  async find(tenant: string, id: string, scope: OperationScope): Promise<LedgerEntry | null> {
    const entry = await this.#store.findById(id, this.#options.now());
    return entry?.tenant === tenantDigest(tenant) ? this.#lookedUp(entry, scope) : null;
  }

  /** The newest operation of this tenant under this key. */
  async findByKey(
    tenant: string,
    key: string,
    mutation: string | null,
    scope: OperationScope,
  ): Promise<LedgerEntry | null> {
    const entries = await this.#store.findByKey(keyDigest(tenant, key), this.#options.now());
    const entry = entries.find((candidate) => mutation === null || candidate.mutation === mutation);
    return entry ? this.#lookedUp(entry, scope) : null;
  }

  /** Finds out about what was left in doubt, by this process or by one that died. Sends nothing. */
  async sweep(scope: OperationScope): Promise<number> {
    const nowMs = this.#options.now();
    const unsettled = await this.#store.unsettled(nowMs, sweepHorizon);
    const entries = unsettled.filter((entry) => isDue(entry, nowMs)).slice(0, sweepLimit);
    for (const entry of entries) await this.#lookedUp(entry, scope);
    return entries.length;
  }

  /** A request whose key is taken. */
  async #goOn<Name extends MutationName>(
    entry: LedgerEntry,
    request: WriteRequest<Name, WriteInputs[Name]>,
    print: string,
    scope: OperationScope,
  ): Promise<WriteResult> {
    if (entry.fingerprint !== print) return { kind: 'CONFLICT' };
    if (isFinal(entry)) return { kind: 'SETTLED', entry, replayed: true };
    const mine = await this.#takeOver(entry);
    if (!mine) return { kind: 'IN_PROGRESS', entry };
    const found = await this.#reconcile(mine, scope);
    if (found.kind === 'MAY_SEND_AGAIN' && this.#mayBeSentAgain(mine)) return this.#send(mine, request, scope, false);
    return resultOf(await this.#recordFound(mine, found), true);
  }

  /** What was accepted has had its chance; and no provider promises to remember a key for longer than a day. */
  #mayBeSentAgain({ state, createdAtMs }: LedgerEntry): boolean {
    return state !== 'PENDING' && this.#options.now() - createdAtMs < keyLifeMs;
  }

  async #lookedUp(entry: LedgerEntry, scope: OperationScope): Promise<LedgerEntry> {
    if (isFinal(entry)) return entry;
    const mine = await this.#takeOver(entry);
    if (!mine) return entry;
    const found = await this.#reconcile(mine, scope);
    return this.#recordFound(mine, found);
  }

  /**
   * Becomes the holder of an operation whose holder is gone. Two who try at once: one wins, by the fence.
   *
   * @returns the entry as held now, or null while another holds it
   */
  async #takeOver(entry: LedgerEntry): Promise<LedgerEntry | null> {
    const nowMs = this.#options.now();
    if (entry.leaseUntilMs > nowMs) return null;
    const mine = { ...entry, fence: entry.fence + 1, leaseUntilMs: nowMs + leaseMs };
    return (await this.#store.replace(entry.fence, mine)) ? mine : null;
  }

  /**
   * Sends what the holder has written down.
   *
   * @param request the one that brought it here: the same as what was written down, by its fingerprint
   * @param isFirst whether it certainly was never sent before: then a write that did not leave frees its key
   */
  async #send<Name extends MutationName>(
    entry: LedgerEntry,
    { provider, mutation, input }: WriteRequest<Name, WriteInputs[Name]>,
    scope: OperationScope,
    isFirst: boolean,
  ): Promise<WriteResult> {
    const write = this.#writeOf(provider, mutation);
    try {
      const outcome = await write.send(entry.memo, input, entry.providerKey, within(sendLimitMs, scope), isFirst);
      // A second one is turned away, too, because the first got there after all.
      const mayHideTheFirst = !isFirst && (outcome.kind === 'REFUSED' || outcome.kind === 'DECLINED');
      if (mayHideTheFirst) return resultOf(await this.#findOut(entry, scope), false);
      const isAnothers = (await this.#take(entry, outcome)) === 'ANOTHERS';
      return resultOf(await (isAnothers ? this.#keepInDoubt(entry) : this.#record(entry, outcome)), false);
    } catch (error) {
      if (error instanceof NotSentError && isFirst) {
        await this.#store.release(entry);
        return { kind: 'NOT_SENT', retryAfterSeconds: error.retryAfterSeconds };
      }
      return resultOf(await this.#findOut(entry, scope), false);
    }
  }

  /** After a write without a readable answer: one look at the provider, now. */
  async #findOut(entry: LedgerEntry, scope: OperationScope): Promise<LedgerEntry> {
    const found = await this.#reconcile(entry, scope);
    return this.#recordFound(entry, found);
  }

  /** What was accepted, and now is not there and could be sent again, has failed at the provider. */
  async #recordFound(entry: LedgerEntry, found: Reconciled): Promise<LedgerEntry> {
    if (found.kind === 'FOUND') {
      const taken = await this.#take(entry, found.outcome);
      if (taken === 'OURS') return this.#record(entry, found.outcome);
      return this.#keepInDoubt(entry);
    }
    const hasFailed = found.kind === 'MAY_SEND_AGAIN' && entry.state === 'PENDING';
    return hasFailed
      ? this.#record(entry, { kind: 'DECLINED', decline: failedInProcessing })
      : this.#keepInDoubt(entry);
  }

  async #reconcile(entry: LedgerEntry, scope: OperationScope): Promise<Reconciled> {
    const write = this.#writeOf(entry.provider, entry.mutation);
    try {
      return await write.reconcile(entry.memo, {
        providerKey: entry.providerKey,
        scope: within(lookLimitMs, scope),
        reference: referenceOf(entry),
        wasAccepted: entry.state === 'PENDING',
        claimedByOthers: (effectIds) => this.#claimsOfOthers(entry, effectIds),
      });
    } catch (error) {
      this.#options.observer.failed('an operation could not be looked up', error);
      return { kind: 'STILL_UNKNOWN' };
    }
  }

  /**
   * Takes what the provider has done for this operation's own, where it is known by its likeness only. What is not done yet is not taken: it may
   * fail, and another operation then do it.
   *
   * @returns whose it is; `UNSURE` when the ledger cannot tell
   */
  async #take(entry: LedgerEntry, { effectId = null }: TemporaryOutcome): Promise<'OURS' | 'ANOTHERS' | 'UNSURE'> {
    if (effectId === null) return 'OURS';
    const nowMs = this.#options.now();
    const scope = referenceDigest(entry.provider, entry.resourceId, effectId);
    const mark = { ...entry, ...settledMark, id: randomUUID(), scope, keyDigest: scope, fingerprint: entry.id };
    try {
      const holder = await this.#store.claim({ ...mark, expiresAtMs: nowMs + retentionMs }, nowMs);
      return holder === null || holder.fingerprint === entry.id ? 'OURS' : 'ANOTHERS';
    } catch (error) {
      this.#options.observer.failed('what an operation has done could not be written down', error);
      return 'UNSURE';
    }
  }

  async #claimsOfOthers(entry: LedgerEntry, effectIds: readonly string[]): Promise<ReadonlyMap<string, Memo>> {
    const marks = effectIds.map(async (effectId) => {
      const scope = referenceDigest(entry.provider, entry.resourceId, effectId);
      return [effectId, await this.#store.find(scope, this.#options.now())] as const;
    });
    const found = await Promise.all(marks);
    return new Map(found.flatMap(([id, mark]) => (mark && mark.fingerprint !== entry.id ? [[id, mark.memo]] : [])));
  }

  /** Writes an outcome down and lets go of the operation. */
  #record(entry: LedgerEntry, outcome: TemporaryOutcome): Promise<LedgerEntry> {
    return this.#letGo({ ...entry, state: outcome.kind, outcome, memo: memoAfter(entry.memo, outcome) });
  }

  /** Lets go of an operation that is not known yet: what is pending stays pending. */
  #keepInDoubt(entry: LedgerEntry): Promise<LedgerEntry> {
    return this.#letGo({ ...entry, state: entry.state === 'PENDING' ? 'PENDING' : 'UNKNOWN' });
  }

  /**
   * When the ledger cannot take the news the caller still gets it: it is true, and the next request with the key finds it out again from
   * the provider. A holder that lost its lease changes nothing: what the new holder finds stands.
   */
  async #letGo(entry: LedgerEntry): Promise<LedgerEntry> {
    const { mutation, provider, state } = entry;
    const next = { ...entry, fence: entry.fence + 1, leaseUntilMs: 0, updatedAtMs: this.#options.now() };
    try {
      const isMine = await this.#store.replace(entry.fence, next);
      if (isMine) this.#options.observer.settled({ mutation, provider, state });
    } catch (error) {
      this.#options.observer.failed('an outcome could not be written down', error);
    }
    return next;
  }

  #newEntry<Name extends MutationName>(
    request: WriteRequest<Name, WriteInputs[Name]>,
    print: string,
    memo: Memo,
  ): LedgerEntry {
    const nowMs = this.#options.now();
    const scope = scopeOf(request);
    return {
      id: randomUUID(),
      scope,
      keyDigest: keyDigest(request.tenant, request.idempotencyKey),
      tenant: tenantDigest(request.tenant),
      mutation: request.mutation,
      provider: request.provider,
      fingerprint: print,
      resourceId: request.resourceId,
      providerKey: providerKey(scope, request.provider),
      state: 'IN_PROGRESS',
      outcome: null,
      memo,
      fence: 1,
      leaseUntilMs: nowMs + leaseMs,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      expiresAtMs: nowMs + retentionMs,
    };
  }

  #writeOf<Name extends MutationName>(provider: ProviderName, mutation: Name): TemporaryWrite<WriteInputs[Name]> {
    const write = this.#options.providers.get(provider)?.writes[mutation];
    if (!write) throw new NotSupportedError(provider, `cannot do ${mutation}`);
    return toTemporaryWrite(write);
  }
}

/** Whether it is time to look again at what is in doubt. */
function isDue({ createdAtMs, updatedAtMs }: LedgerEntry, nowMs: number): boolean {
  return nowMs - updatedAtMs >= Math.min((nowMs - createdAtMs) / 10, seldomLookMs);
}

/** Stands in the ledger for something that an operation has made: nothing more comes of it, and nobody looks it up by a key or id. */
const settledMark = { state: 'SUCCEEDED', outcome: null, fence: 1, leaseUntilMs: 0 } as const;

const failedInProcessing = { reason: 'PROCESSING_ERROR', retryable: true, providerCode: null } as const;

function scopeOf({ tenant, mutation, idempotencyKey }: WriteRequest<MutationName, unknown>): string {
  return scopeDigest(tenant, mutation, idempotencyKey);
}

/** What the holder of an operation does is seen through, whatever the client does, and ends before the holder's lease. */
function within(limitMs: number, { meter }: OperationScope): OperationScope {
  return { meter, signal: AbortSignal.timeout(limitMs) };
}

function resultOf(entry: LedgerEntry, replayed: boolean): WriteResult {
  if (entry.state === 'UNKNOWN' || entry.state === 'IN_PROGRESS') return { kind: 'UNKNOWN', entry };
  return { kind: 'SETTLED', entry, replayed };
}
