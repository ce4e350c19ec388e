import type { LedgerEntry } from '../domain/operation.js';
import { toEntry } from './entry-rules.js';
import { isLongEnough, type Lease, leaseMs } from './lease.js';
import type { OutcomeWriter } from './outcome-writer.js';
import { type Claim, type Draft, type LedgerStore, StoreUnavailableError } from './store.js';

/** A claim that this process may act on: what it holds, it holds for long enough. */
type CertainClaim = Exclude<Claim, { kind: 'CLAIMED' }> | { readonly kind: 'CLAIMED'; readonly lease: Lease };

/**
 * Claims operations. A claim without an answer is looked up; where it is not certain that it is held for long enough, nothing is sent on it, and it is removed as soon
 * as the store answers.
 */
export class Claims {
  constructor(
    private readonly store: LedgerStore,
    private readonly writer: OutcomeWriter,
  ) {}

  /** @throws {StoreUnavailableError} nothing may be sent */
  async claim(draft: Draft, mark: number): Promise<CertainClaim> {
    const endsAtMs = performance.now() + leaseMs;
    const claim = await this.#answered(draft, mark);
    if (claim.kind !== 'CLAIMED') return claim;
    const lease = { ...claim.held, endsAtMs };
    if (isLongEnough(lease)) return { kind: 'CLAIMED', lease };
    this.#remove(draft);
    throw new StoreUnavailableError('UNREACHABLE', 'the ledger took too long', true);
  }

  async #answered(draft: Draft, mark: number): Promise<Claim> {
    try {
      return await this.store.claim(draft, mark, leaseMs);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError) || !error.mayHaveWritten) throw error;
      const entry = await this.#lookUp(draft);
      if (entry?.id === draft.id) return { kind: 'CLAIMED', held: { entry, ageMs: 0, sinceSentMs: 0 } };
      this.#remove(draft);
      if (entry) return { kind: 'TAKEN', entry };
      throw error;
    }
  }

  /** Where the store still does not answer, nothing is known. */
  async #lookUp({ scope }: Draft): Promise<LedgerEntry | undefined> {
    return this.store.look(scope).then(
      ({ entry }) => entry,
      () => undefined,
    );
  }

  #remove(draft: Draft): void {
    this.writer.write(toEntry(draft, 0), null, async () => {
      await this.store.release(draft);
      return true;
    });
  }
}
