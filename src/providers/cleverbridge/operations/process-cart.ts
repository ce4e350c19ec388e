import { z } from 'zod';
import type { WriteOutcome } from '../../../domain/operation.js';
import type { Memo, Reconciled } from '../../legacy-writes.js';
import type { OperationScope } from '../../../domain/provider.js';
import type { LegacyWrite as ProviderWrite } from '../../legacy-writes.js';
import type { WriteInputs } from '../../../domain/write-inputs.js';
import type { ProcessCartAnswer } from '../client/write-answers.js';
import { requestIdKey, toProcessCartRequest } from '../mapper/requests.js';
import { toCartOutcome, toFoundCartOutcome } from '../mapper/write-outcome.js';
import { type CleverbridgeDocument, extraParameters } from '../types.js';
import { assertCart } from './cart-rules.js';
import type { KeptAnswers } from './kept.js';
import type { Parts } from './purchases.js';

/** How far Cleverbridge's clock may be from ours, and how long it may work on a cart. */
const windowMs = 10 * 60_000;
/** How many rows without x-parameters are read alone: ours may be among them, and every read counts against the rate limit. */
const maxSingleReads = 10;

/** The ledger adds `operationReference`: the purchase, where it was found before and was not settled. */
const cartMemo = z.object({ preparedAtMs: z.int(), operationReference: z.string().nullish() });

/**
 * Process Cart. It has no idempotency key, so a cart is sent once and never again; one whose answer was lost is looked for by the x-parameter
 * that it was given. An interactive cart that needs its customer leaves no trace: lost, it stays unknown.
 */
export function processCart(parts: Parts): ProviderWrite<WriteInputs['processCart']> {
  return {
    prepare: async (input): Promise<Memo> => {
      assertCart(input);
      return { preparedAtMs: Date.now() };
    },
    send: async (_memo, input, providerKey, scope) => {
      const answer = await parts.client.processCart(toProcessCartRequest(input, providerKey), scope);
      if (answer === 'REFUSED') return { kind: 'REFUSED' };
      return toCartOutcome(answer, await keep(parts.kept, answer, providerKey), parts.report);
    },
    reconcile: (memo, providerKey, scope) => reconcile(parts, cartMemo.parse(memo), providerKey, scope),
  };
}

/**
 * Keeps what Process Cart tells once.
 *
 * @returns the reference of the session whose URL is kept; null when there is none
 */
async function keep(kept: KeptAnswers, answer: ProcessCartAnswer, providerKey: string): Promise<string | null> {
  const { result, purchaseId, url, isRetryScheduled, declineCode } = answer;
  const isOpen = result === 'PENDING' || result === 'CUSTOMER_ACTION_NEEDED';
  const session = { url: url ?? '', purchaseId, resultMessage: 'CustomerActionNeeded', keptAtMs: Date.now() };
  const paymentResult = { code: declineCode, isRetryScheduled: isRetryScheduled ?? false };
  const [isSessionKept] = await Promise.all([
    result === 'CUSTOMER_ACTION_NEEDED' && url !== null && kept.keepSession(providerKey, session),
    isOpen && url !== null && purchaseId !== null && kept.keepLink(purchaseId, url),
    result === 'PENDING' && purchaseId !== null && kept.keepPaymentResult(purchaseId, paymentResult),
  ]);
  return isSessionKept ? providerKey : null;
}

async function reconcile(
  { client, report }: Parts,
  { preparedAtMs, operationReference }: z.output<typeof cartMemo>,
  providerKey: string,
  scope: OperationScope,
): Promise<Reconciled> {
  const found = (purchase: CleverbridgeDocument): WriteOutcome => toFoundCartOutcome(purchase, report);
  const purchase =
    operationReference == null
      ? await search({ client, scope }, preparedAtMs, providerKey)
      : await client.getPurchaseNow(operationReference, scope);
  return purchase ? { kind: 'FOUND', outcome: found(purchase) } : { kind: 'STILL_UNKNOWN' };
}

interface Search {
  readonly client: Parts['client'];
  readonly scope: OperationScope;
}

/** The purchase that carries our mark, among those made around that time. Later billings of a subscription may carry it too: two are none. */
async function search(
  { client, scope }: Search,
  preparedAtMs: number,
  providerKey: string,
): Promise<CleverbridgeDocument | null> {
  const [from, to] = [preparedAtMs - windowMs, preparedAtMs + windowMs].map((ms) => new Date(ms).toISOString());
  const rows = await client.listPurchases({ from: from ?? '', to: to ?? '', statusIds: null }, scope);
  const marked = rows.value.filter((row) => isMarked(row, providerKey));
  const matches =
    marked.length > 0 ? marked : await searchAlone({ client, scope }, rows.value, preparedAtMs, providerKey);
  const ids = new Set(matches.map(({ purchaseId }) => purchaseId));
  const [only] = matches;
  if (!only || ids.size !== 1) return null;
  // A row may leave out why the payment was declined.
  return only.source === 'LIST_ROW' ? ((await client.getPurchaseNow(only.purchaseId, scope)) ?? only) : only;
}

/** The rows that tell no x-parameters may hold ours all the same: those nearest in time are read alone. */
async function searchAlone(
  { client, scope }: Search,
  rows: readonly CleverbridgeDocument[],
  preparedAtMs: number,
  providerKey: string,
): Promise<readonly CleverbridgeDocument[]> {
  const distance = ({ fields }: CleverbridgeDocument): number =>
    Math.abs(Date.parse(fields.instant('creationTime') ?? '') - preparedAtMs);
  const silent = rows
    .filter(({ fields }) => extraParameters(fields.raw('extraParameters')).length === 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, maxSingleReads);
  const whole = await Promise.all(silent.map(({ purchaseId }) => client.getPurchaseNow(purchaseId, scope)));
  return whole.filter((purchase) => purchase !== null).filter((purchase) => isMarked(purchase, providerKey));
}

function isMarked({ fields }: CleverbridgeDocument, providerKey: string): boolean {
  return extraParameters(fields.raw('extraParameters')).some(
    ({ key, value }) => key.toLowerCase() === requestIdKey && value === providerKey,
  );
}
