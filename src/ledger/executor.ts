import { NotSentError, WriteFailure } from '../domain/failures.js';
import type { MutationName } from '../domain/mutations.js';
import { isFinal, type LedgerEntry, type ObservedState, referenceOf } from '../domain/operation.js';
import type { OperationScope, ProviderWrite } from '../domain/provider.js';
import type { WriteRequest, WriteResult } from '../domain/write-desk.js';
import type { WriteInputs } from '../domain/write-inputs.js';
import { settlesWithin } from '../storage/time-limit.js';
import { effectDigest } from './digests.js';
import { withChange } from './entry-rules.js';
import { isLongEnough, lease, type Lease, leaseMs, lookLimitMs, sendLimitMs } from './lease.js';
import type { LedgerObserver } from './observer.js';
import type { OutcomeWriter } from './outcome-writer.js';
import { mayHideTheFirst, resultOf, toChange, toUnknown } from './outcomes.js';
import type { Change, LedgerStore, Note } from './store.js';

/** How long a caller waits for its outcome to be durable: after that it is answered from memory. */
const recordPatienceMs = 1_500;

type Request<Name extends MutationName> = WriteRequest<Name, WriteInputs[Name]>;
/** The write of one mutation at one provider, whatever its input. */
type AnyWrite = Pick<ProviderWrite<never>, 'observe'>;

interface Dependencies {
  readonly store: LedgerStore;
  readonly writer: OutcomeWriter;
  readonly observer: LedgerObserver;
  /** Aborted when the process shuts down: reads then end at once. */
  readonly closing: AbortSignal;
}

/** What the holder of an operation does: send, observe, and store the result. */
export class Executor {
  constructor(private readonly dependencies: Dependencies) {}

  /**
   * Sends what the holder has stored.
   *
   * @param request the one that brought it here: the same as what was stored, by its fingerprint
   * @param isFirst whether it certainly was never sent before: then a write that did not leave frees its key
   */
  async send<Name extends MutationName>(
    { entry }: Lease,
    write: ProviderWrite<WriteInputs[Name]>,
    { input }: Request<Name>,
    scope: OperationScope,
    isFirst: boolean,
  ): Promise<WriteResult> {
    const limits = { ...seenThrough(scope, AbortSignal.timeout(sendLimitMs)), waitingSignal: scope.signal };
    try {
      const observed = await write.send(entry.reconciliationData, input, entry.providerKey, limits, {
        isRepetition: !isFirst,
      });
      const notes = [{ step: 'RECEIVED', code: observed.kind }] as const;
      if (!isFirst && mayHideTheFirst(observed)) return resultOf(await this.#lookUp(entry, write, scope, notes), false);
      return resultOf(await this.#record(entry, toChange(entry, observed), notes, true), false);
    } catch (error) {
      if (error instanceof NotSentError && isFirst) return this.#free(entry, error);
      if (!(error instanceof WriteFailure)) this.dependencies.observer.failed('a write failed by our own fault', error);
      const code = error instanceof NotSentError ? 'NOT_SENT' : 'NO_READABLE_ANSWER';
      return resultOf(await this.#lookUp(entry, write, scope, [{ step: 'RECEIVED', code }]), false);
    }
  }

  /**
   * Renews the lease for a repetition.
   *
   * @returns null when it must not be sent: another holds it, or the lease is too short
   */
  async renew({ entry }: Lease): Promise<Lease | null> {
    const renewed = await lease(() => this.dependencies.store.sendAgain(entry, leaseMs));
    return renewed && isLongEnough(renewed) ? renewed : null;
  }

  /** Reads the result of an operation. What cannot be read is not known. */
  async observe(entry: LedgerEntry, write: AnyWrite, scope: OperationScope): Promise<ObservedState> {
    const signal = AbortSignal.any([AbortSignal.timeout(lookLimitMs), this.dependencies.closing, scope.signal]);
    try {
      return await write.observe(entry.reconciliationData, {
        providerKey: entry.providerKey,
        scope: seenThrough(scope, signal),
        reference: referenceOf(entry),
        wasAccepted: entry.state === 'PENDING',
        acceptedData: entry.acceptedData,
        claimedByOthers: (effectIds) => this.#claimedByOthers(entry, effectIds),
      });
    } catch (error) {
      this.dependencies.observer.failed('an operation could not be reconciled', error);
      return { kind: 'INDETERMINATE', reference: null };
    }
  }

  /** Stores what was found, and ends the lease. */
  recordFound(entry: LedgerEntry, found: ObservedState): Promise<LedgerEntry> {
    return this.#record(entry, toChange(entry, found), [{ step: 'FOUND', code: found.kind }], false);
  }

  /** After a write without a readable answer: one read, now, whether or not the client is still there. */
  async #lookUp(entry: LedgerEntry, write: AnyWrite, scope: OperationScope, notes: readonly Note[]) {
    const found = await this.observe(entry, write, { ...scope, signal: this.dependencies.closing });
    return this.#record(entry, toChange(entry, found), [...notes, { step: 'FOUND', code: found.kind }], false);
  }

  async #free(entry: LedgerEntry, { retryAfterSeconds }: NotSentError): Promise<WriteResult> {
    const { written } = this.dependencies.writer.write(entry, null, async () => {
      await this.dependencies.store.release(entry);
      return true;
    });
    await settlesWithin(written, recordPatienceMs);
    return { kind: 'NOT_SENT', retryAfterSeconds };
  }

  /**
   * Has it written until it is durable, and waits a little.
   *
   * @param isCertain the provider itself has answered it; what was only found must be claimed before it is believed
   * @returns what is stored, or what is true while the store does not answer
   */
  async #record(entry: LedgerEntry, change: Change, notes: readonly Note[], isCertain: boolean): Promise<LedgerEntry> {
    const believed = isCertain || change.effectId === null ? change : toUnknown(entry, null);
    const known = withChange(entry, believed, entry.updatedAtMs);
    const recording = new Recording(this.dependencies, entry, change, notes);
    const { written } = this.dependencies.writer.write(entry, known, () => recording.attempt());
    await settlesWithin(Promise.race([written, recording.answered]), recordPatienceMs);
    return recording.current ?? known;
  }

  async #claimedByOthers(entry: LedgerEntry, effectIds: readonly string[]) {
    const digests = new Map(effectIds.map((effectId) => [effectDigest(entry.provider, effectId), effectId]));
    const claimed = await this.dependencies.store.claimedByOthers(entry, [...digests.keys()]);
    return new Map([...claimed].map(([digest, data]) => [digests.get(digest) ?? digest, data]));
  }
}

/**
 * For what the holder of an operation has begun: it is counted, and refused by no limit of the caller's, as a read that is refused after a write was sent would
 * leave a known outcome unknown.
 */
function seenThrough(scope: OperationScope, signal: AbortSignal): OperationScope {
  return { ...scope, meter: scope.meter.unrefused, signal };
}

/** One outcome on its way to the store. */
class Recording {
  /** Settles when the store has said for the first time what it holds. */
  readonly answered: Promise<void>;
  #hasAnswered: () => void = () => undefined;
  #current: LedgerEntry | undefined;
  #entry: LedgerEntry;

  constructor(
    private readonly dependencies: Dependencies,
    entry: LedgerEntry,
    private change: Change,
    private notes: readonly Note[],
  ) {
    this.#entry = entry;
    this.answered = new Promise((resolve) => (this.#hasAnswered = resolve));
  }

  /** What the store holds, as far as it has said so. */
  get current(): LedgerEntry | undefined {
    return this.#current;
  }

  /** @returns whether nothing is left to be written */
  async attempt(): Promise<boolean> {
    const settled = await this.dependencies.store.settle(this.#entry, this.change, this.notes);
    switch (settled.kind) {
      case 'RECORDED':
        this.#learn(settled.entry);
        this.dependencies.observer.settled(settled.entry);
        return true;
      case 'EFFECT_CLAIMED':
        this.change = toUnknown(this.#entry, null);
        this.notes = [...this.notes, { step: 'FOUND', code: 'EFFECT_CLAIMED' }];
        return this.attempt();
      case 'LOST':
        return this.#lost(settled.current);
    }
  }

  /**
   * Another process has taken it over: what is stored is reported. What we know for certain is stored as soon as nobody holds it, unless it is final by then. If it
   * was sent again meanwhile, that ours was not done says nothing of the other request.
   */
  async #lost(current: LedgerEntry | undefined): Promise<boolean> {
    if (!current) {
      this.dependencies.observer.failed('an operation is gone from the ledger', new Error('it is not there'));
      return true;
    }
    this.#learn(current);
    const wasSentAgain = current.sends !== this.#entry.sends;
    if (isFinal(current) || !isFinal(this.change) || (wasSentAgain && this.change.state !== 'SUCCEEDED')) return true;
    const held = await this.dependencies.store.takeOver(current, leaseMs);
    if (!held) return false;
    this.#entry = held.entry;
    return this.attempt();
  }

  #learn(current: LedgerEntry): void {
    this.#current = current;
    this.#hasAnswered();
  }
}
