import { ResourceNotFoundError } from '../../../domain/failures.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { Target } from '../../../domain/write-inputs.js';
import type { ActionName } from '../../../generated/schema.js';
import { withExactAmounts } from '../../exact-amounts.js';
import { requireAction } from '../../kit/amount.js';
import type { ReportUnknown } from '../../tables.js';
import type { ChipClient } from '../client.js';
import { before } from '../records/attempts.js';
import { readFacts, type Facts } from '../records/facts.js';
import { toActions } from '../records/money.js';
import type { ChipPurchaseDocument } from '../types.js';

/** Purchases as a write needs them: read afresh, and with exact amounts. */
export class FreshPurchases {
  constructor(
    private readonly client: ChipClient,
    private readonly report: ReportUnknown,
  ) {}

  /** @throws {InexactMoneyError} for an amount that cannot be held exactly */
  factsOf(document: ChipPurchaseDocument): Facts {
    return readFacts(document, { asOf: '', report: this.report });
  }

  /** Null when CHIP does not know it. @throws {ProviderFailure} when it cannot be read */
  async read(reference: string, scope: OperationScope): Promise<Facts | null> {
    const document = await this.client.readPurchaseNow(reference, scope);
    return document && withExactAmounts('CHIP', () => this.factsOf(document));
  }

  /**
   * @param path the input that names it
   * @throws {ResourceNotFoundError} when CHIP does not know it
   */
  async find(reference: string, scope: OperationScope, path = 'input.id'): Promise<Facts> {
    const facts = await this.read(reference, scope);
    if (!facts) throw new ResourceNotFoundError(path);
    return facts;
  }

  /** The preparation of a write that stores nothing of its own. */
  prepareFor(action: ActionName) {
    return async ({ reference }: Target, scope: OperationScope) =>
      permitted(await this.find(reference, scope), action).data;
  }
}

/** What the present state must be, for people. */
const conditions: Partial<Record<ActionName, string>> = {
  CAPTURE: 'CHIP captures only a purchase on hold.',
  VOID: 'CHIP releases only a purchase on hold.',
  REFUND: 'CHIP has nothing that it could refund of this payment now.',
  CANCEL: 'CHIP cancels only what can still be paid.',
  CHARGE: 'CHIP charges a token only for what can still be paid, and never to verify a card.',
  MARK_AS_PAID: 'CHIP marks only what can still be paid.',
  DELETE_RECURRING_TOKEN: 'The purchase is no recurring token.',
};

/**
 * What is stored of a purchase before it is written to, and how far its state permits the action.
 *
 * @throws {NotAllowedError} when the present state does not permit it
 */
export function permitted(facts: Facts, action: ActionName) {
  const allowed = requireAction(toActions(facts), action, conditions[action] ?? 'CHIP does not permit it now.');
  return { allowed, data: { reference: facts.document.id, ...before(facts) } };
}
