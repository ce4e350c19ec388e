import { z } from 'zod';
import type { OperationScope } from '../../../domain/provider.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import { defineWrite } from '../../kit/define-write.js';
import type { CleverbridgeClient } from '../client.js';
import type { ProcessCartAnswer } from '../answers.js';
import { answeredCartState, foundCartState } from './observed-state.js';
import { requestIdKey, toProcessCartRequest } from './requests.js';
import type { CleverbridgeDocument } from '../types.js';
import { extraParameters } from '../values.js';
import { assertCart } from './cart-rules.js';
import type { CheckoutStore } from './checkouts.js';
import type { Dependencies } from './purchases.js';

/** How long Cleverbridge may work on a cart, and how far its own clocks may be from each other. */
const windowMs = 10 * 60_000;
/** From here on a window that was placed without knowing Cleverbridge's clock is placed again. */
const tolerableSkewMs = 60_000;
/** How many rows without x-parameters are read alone: ours may be among them, and every read counts against the rate limit. */
const maxSingleReads = 10;

const cartData = z.object({
  preparedAtMs: z.int(),
  /** How far Cleverbridge's clock was ahead then; null when no answer had shown it yet. */
  providerAheadMs: z.int().nullable(),
});
type CartData = z.output<typeof cartData>;

/**
 * Process Cart. It has no idempotency key, so a cart is sent once and never again; one whose answer was lost is looked for by the x-parameter
 * that it was given. An interactive cart that needs its customer leaves no trace: lost, it stays unknown.
 */
export function processCart({ client, checkouts, report }: Dependencies) {
  return defineWrite({
    provider: 'CLEVERBRIDGE',
    data: cartData,
    prepare: (input: WriteInputs['processCart']) => {
      assertCart(input);
      return { preparedAtMs: Date.now(), providerAheadMs: client.clock.aheadMs };
    },
    send: ({ input, providerKey, scope }) => client.processCart(toProcessCartRequest(input, providerKey), scope),
    answered: async (answer, { providerKey }) =>
      answeredCartState(answer, await putAnswer(checkouts, answer, providerKey), report),
    read: (data, { reference, providerKey, scope }) =>
      reference === null
        ? new CartSearch(client, scope, providerKey).find(data)
        : client.getPurchaseNow(reference, scope),
    observe: (purchase) => foundCartState(purchase, report),
  });
}

/**
 * Stores what Process Cart returns once.
 *
 * @returns the reference of the session whose URL is stored; null when there is none
 */
async function putAnswer(
  checkouts: CheckoutStore,
  answer: ProcessCartAnswer,
  providerKey: string,
): Promise<string | null> {
  const { result, purchaseId, url, isRetryScheduled, declineCode } = answer;
  const isOpen = result === 'PENDING' || result === 'CUSTOMER_ACTION_NEEDED';
  const session = { url: url ?? '', purchaseId, resultMessage: 'CustomerActionNeeded', storedAtMs: Date.now() };
  const paymentResult = { code: declineCode, isRetryScheduled: isRetryScheduled ?? false };
  const [isSessionKept] = await Promise.all([
    result === 'CUSTOMER_ACTION_NEEDED' && url !== null && checkouts.putSession(providerKey, session),
    isOpen && url !== null && purchaseId !== null && checkouts.putLink(purchaseId, url),
    result === 'PENDING' && purchaseId !== null && checkouts.putPaymentResult(purchaseId, paymentResult),
  ]);
  return isSessionKept ? providerKey : null;
}

/** Looks for the purchase that carries our mark, among those created around that time by Cleverbridge's clock. */
class CartSearch {
  constructor(
    private readonly client: CleverbridgeClient,
    private readonly scope: OperationScope,
    private readonly providerKey: string,
  ) {}

  /** Later billings of a subscription may carry the mark too: two purchases are none. */
  async find({ preparedAtMs, providerAheadMs }: CartData): Promise<CleverbridgeDocument | null> {
    const aheadMs = providerAheadMs ?? this.client.clock.aheadMs;
    const found = await this.#findAround(preparedAtMs + (aheadMs ?? 0));
    const shownMs = this.client.clock.aheadMs ?? 0;
    const wasMisplaced = aheadMs === null && Math.abs(shownMs) > tolerableSkewMs;
    return found ?? (wasMisplaced ? this.#findAround(preparedAtMs + shownMs) : null);
  }

  async #findAround(aroundMs: number): Promise<CleverbridgeDocument | null> {
    const [from, to] = [aroundMs - windowMs, aroundMs + windowMs].map((ms) => new Date(ms).toISOString());
    const rows = await this.client.listPurchases({ from: from ?? '', to: to ?? '', statusIds: null }, this.scope);
    const marked = rows.value.filter((row) => this.#isMarked(row));
    const matches = marked.length > 0 ? marked : await this.#searchAlone(rows.value, aroundMs);
    const ids = new Set(matches.map(({ purchaseId }) => purchaseId));
    const [only] = matches;
    if (!only || ids.size !== 1) return null;
    // A row may leave out why the payment was declined.
    if (only.source !== 'LIST_ROW') return only;
    return (await this.client.getPurchaseNow(only.purchaseId, this.scope)) ?? only;
  }

  /** The rows that show no x-parameters may hold ours all the same: those nearest in time are read alone. */
  async #searchAlone(
    rows: readonly CleverbridgeDocument[],
    aroundMs: number,
  ): Promise<readonly CleverbridgeDocument[]> {
    const distance = ({ fields }: CleverbridgeDocument): number =>
      Math.abs(Date.parse(fields.instant('creationTime') ?? '') - aroundMs);
    const silent = rows
      .filter(({ fields }) => extraParameters(fields.raw('extraParameters')).length === 0)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, maxSingleReads);
    const whole = await Promise.all(silent.map(({ purchaseId }) => this.client.getPurchaseNow(purchaseId, this.scope)));
    return whole.filter((purchase) => purchase !== null).filter((purchase) => this.#isMarked(purchase));
  }

  #isMarked({ fields }: CleverbridgeDocument): boolean {
    return extraParameters(fields.raw('extraParameters')).some(
      ({ key, value }) => key.toLowerCase() === requestIdKey && value === this.providerKey,
    );
  }
}
