import DataLoader from 'dataloader';
import type { Freshness, OperationScope } from '../../../domain/provider.js';
import type { Dated } from '../../../upstream/answers.js';
import { createDocumentLoader, toError } from '../../document-loader.js';
import { type CleverbridgeClient, mayBeTooMuch } from '../client.js';
import type { CleverbridgeDocument } from '../types.js';
import { modificationKey } from '../values.js';

/** A purchase as it was read; null when Cleverbridge does not know it. */
export type Found = Dated<CleverbridgeDocument> | null;

/** By-id reads of one operation. */
export interface PurchaseLoader {
  /** The purchase, perhaps from a row of a list. */
  load(purchaseId: string, freshness: Freshness): Promise<Found>;
  /** The purchase with all that Cleverbridge returns, by a single get. */
  loadWhole(purchaseId: string): Promise<Found>;
  /** Takes in a purchase that a list of the same operation has just brought, so that following its edges costs no call. */
  prime(purchase: Dated<CleverbridgeDocument>): void;
}

/** Ids with a wider gap than this are not requested together: ids are shared by all of Cleverbridge's clients. */
const maxGap = 1_000;
/** A range call pays from this many wanted ids. Fewer are requested one by one, which also gives the whole purchase. */
const minRangeSize = 3;

/**
 * Purchases by id, for one operation. Cleverbridge has no call for a set of ids, only one for a range; so the wanted ids are sorted
 * into ranges of near ones, each read by one call and matched by id. What is far from the others is read alone.
 *
 * @param maxRangeWidth how many ids a range call may span
 */
export function createPurchaseLoader(
  client: CleverbridgeClient,
  maxRangeWidth: number,
  scope: OperationScope,
): PurchaseLoader {
  const singles = createDocumentLoader<Dated<CleverbridgeDocument>>((purchaseId, freshness) =>
    client.getPurchase(purchaseId, freshness, scope),
  );
  const readsOf = (freshness: Freshness): Reads => ({
    range: (from, to) => client.listPurchasesByIds({ from, to, statusIds: null }, scope),
    one: (purchaseId) => singles.load(purchaseId, freshness),
  });
  const loaders = new Map<number, DataLoader<string, Found>>();
  const loaderOf = (maxAgeSeconds: number): DataLoader<string, Found> => {
    const reads = readsOf({ maxAgeSeconds });
    const loader = loaders.get(maxAgeSeconds) ?? new DataLoader((ids) => readAll(ids, maxRangeWidth, reads));
    loaders.set(maxAgeSeconds, loader);
    return loader;
  };
  return {
    load: (purchaseId, { maxAgeSeconds = 0 }) => loaderOf(maxAgeSeconds).load(purchaseId),
    loadWhole: (purchaseId) => singles.load(purchaseId, {}),
    prime: (purchase) => void loaderOf(0).prime(purchase.value.purchaseId, purchase),
  };
}

/** The two ways to read, both of one freshness. */
interface Reads {
  /** Both ends included. */
  range(from: string, to: string): Promise<Dated<readonly CleverbridgeDocument[]>>;
  one(purchaseId: string): Promise<Found>;
}

/** The result of each wanted id. An error stays in its own slot. */
type Slots = ReadonlyMap<string, Found | Error>;

/** Every id's purchase, in the order of the ids. */
async function readAll(
  ids: readonly string[],
  maxRangeWidth: number,
  reads: Reads,
): Promise<readonly (Found | Error)[]> {
  const groups = nearIds(ids, maxRangeWidth);
  const slots = merged(await Promise.all(groups.map((group) => readNear(group, reads, { left: callBudget(group) }))));
  return ids.map((id) => slots.get(id) ?? null);
}

/** Sorts ids into groups: a new one begins where the gap to the next id or the span of the group would be too wide. */
export function nearIds(ids: readonly string[], maxRangeWidth: number): readonly (readonly string[])[] {
  const groups: { first: number; last: number; ids: string[] }[] = [];
  for (const id of [...ids].sort((a, b) => Number(a) - Number(b))) {
    const number = Number(id);
    const group = groups.at(-1);
    const fits = group && number - group.last <= maxGap && number - group.first < maxRangeWidth;
    if (fits) {
      group.ids.push(id);
      group.last = number;
    } else {
      groups.push({ first: number, last: number, ids: [id] });
    }
  }
  return groups.map((group) => group.ids);
}

/** How many calls a group may cost: enough to find one bad id by halving, where both halves are read each time, and a few more. */
function callBudget(ids: readonly string[]): number {
  return 2 * Math.ceil(Math.log2(Math.max(ids.length, 2))) + 5;
}

/**
 * Reads a group of near ids, sorted, by a range call, or one by one when there are few. A range that fails as if it were too much is
 * split in half and tried again, as far as the budget goes, so that one bad id does not take the others with it.
 *
 * @param cause why the range that held this group failed, if it did
 */
async function readNear(ids: readonly string[], reads: Reads, budget: { left: number }, cause?: Error): Promise<Slots> {
  const isRange = ids.length >= minRangeSize;
  budget.left -= isRange ? 1 : ids.length;
  if (cause && budget.left < 0) return failed(ids, cause);
  if (!isRange) return readEach(ids, reads);
  try {
    return matched(ids, await reads.range(ids[0] ?? '', ids.at(-1) ?? ''));
  } catch (error) {
    const failure = toError(error);
    if (!mayBeTooMuch(failure)) return failed(ids, failure);
    const middle = Math.ceil(ids.length / 2);
    const halves = [ids.slice(0, middle), ids.slice(middle)];
    return merged(await Promise.all(halves.map((half) => readNear(half, reads, budget, failure))));
  }
}

async function readEach(ids: readonly string[], reads: Reads): Promise<Slots> {
  const found = ids.map(async (id) => [id, await reads.one(id).catch(toError)] as const);
  return new Map(await Promise.all(found));
}

function failed(ids: readonly string[], failure: Error): Slots {
  return new Map(ids.map((id) => [id, failure]));
}

/**
 * The wanted ids with their rows. Rows that were not requested are dropped (the range also finds what has a reimbursement id within
 * it); of two rows for one purchase the one modified later counts; a wanted id without a row is not known.
 */
function matched(ids: readonly string[], { value: rows, receivedAt }: Dated<readonly CleverbridgeDocument[]>): Slots {
  const slots = new Map<string, Found>(ids.map((id) => [id, null]));
  for (const row of rows) {
    const held = slots.get(row.purchaseId);
    if (held === undefined) continue;
    const isLatest = held === null || modificationKey(row.fields) > modificationKey(held.value.fields);
    if (isLatest) slots.set(row.purchaseId, { value: row, receivedAt });
  }
  return slots;
}

function merged(parts: readonly Slots[]): Slots {
  return new Map(parts.flatMap((part) => [...part]));
}
