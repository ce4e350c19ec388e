import DataLoader from 'dataloader';
import type { Freshness, OperationScope } from '../../domain/provider.js';
import type { Dated } from '../../upstream/answers.js';
import { createDocumentLoader } from '../document-loader.js';
import { type CleverbridgeClient, mayBeTooMuch } from './client.js';
import { type CleverbridgeDocument, instantKey } from './types.js';

/** A purchase as it was read; null when Cleverbridge does not know it. */
export type Found = Dated<CleverbridgeDocument> | null;

/** By-id reads of one operation. */
export interface PurchaseLoader {
  /** The purchase, perhaps from a row of a list. */
  load(purchaseId: string, freshness: Freshness): Promise<Found>;
  /** The purchase with all that Cleverbridge tells, by a single get. */
  loadWhole(purchaseId: string): Promise<Found>;
  /** Takes in a purchase that a list of the same operation has just brought, so that following its edges costs no call. */
  prime(purchase: Dated<CleverbridgeDocument>): void;
}

/** Ids that lie further apart than this are not asked for together: ids are shared by all of Cleverbridge's clients. */
const maxGap = 1_000;
/** A range call pays from this many wanted ids. Fewer are asked for one by one, which also gives the whole purchase. */
const minRangeSize = 3;

interface Key {
  readonly purchaseId: string;
  readonly maxAgeSeconds: number;
}

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
  const readGroup = async (ids: readonly string[], freshness: Freshness): Promise<Slots> => {
    const readRange: ReadRange = (from, to) => client.listPurchasesByIds({ from, to, statusIds: null }, freshness, scope);
    const readOne: ReadOne = (purchaseId) => singles.load(purchaseId, freshness);
    return readNear(ids, readRange, readOne, { left: splitBudget(ids.length) });
  };
  const loader = new DataLoader<Key, Found, string>(
    async (keys) => {
      const ages = [...new Set(keys.map((key) => key.maxAgeSeconds))];
      const answers = ages.map(async (maxAgeSeconds): Promise<[number, Slots]> => {
        const ids = keys.filter((key) => key.maxAgeSeconds === maxAgeSeconds).map((key) => key.purchaseId);
        const groups = await Promise.all(nearIds(ids, maxRangeWidth).map((group) => readGroup(group, { maxAgeSeconds })));
        return [maxAgeSeconds, merged(groups)];
      });
      const slots = new Map(await Promise.all(answers));
      return keys.map(({ maxAgeSeconds, purchaseId }) => slots.get(maxAgeSeconds)?.get(purchaseId) ?? null);
    },
    { cacheKeyFn: ({ maxAgeSeconds, purchaseId }) => `${maxAgeSeconds}:${purchaseId}` },
  );
  return {
    load: (purchaseId, { maxAgeSeconds = 0 }) => loader.load({ purchaseId, maxAgeSeconds }),
    loadWhole: (purchaseId) => singles.load(purchaseId, {}),
    prime: (purchase) => void loader.prime({ purchaseId: purchase.value.purchaseId, maxAgeSeconds: 0 }, purchase),
  };
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

/** What became of each wanted id. An error stays in its own slot. */
type Slots = ReadonlyMap<string, Found | Error>;
type ReadRange = (from: string, to: string) => Promise<Dated<readonly CleverbridgeDocument[]>>;
type ReadOne = (purchaseId: string) => Promise<Found>;

/** How many calls a group may cost: one, and enough to find one bad id by halving, both halves being read each time. */
function splitBudget(size: number): number {
  return 1 + 2 * Math.ceil(Math.log2(Math.max(size, 2))) + 4;
}

/**
 * Reads a group of near ids, sorted, by a range call, or one by one when there are few. A range that fails as if it were too much is
 * split in half and tried again, as far as the budget goes, so that one bad id does not take the others with it.
 */
async function readNear(
  ids: readonly string[],
  readRange: ReadRange,
  readOne: ReadOne,
  budget: { left: number },
  cause?: Error,
): Promise<Slots> {
  const isRange = ids.length >= minRangeSize;
  budget.left -= isRange ? 1 : ids.length;
  if (cause && budget.left < 0) return new Map(ids.map((id) => [id, cause]));
  if (!isRange) return new Map(await Promise.all(ids.map(async (id) => [id, await readOne(id).catch(toError)] as const)));
  try {
    return matched(ids, await readRange(ids[0] ?? '', ids.at(-1) ?? ''));
  } catch (error) {
    const failure = toError(error);
    if (!mayBeTooMuch(failure)) return new Map(ids.map((id) => [id, failure]));
    const middle = Math.ceil(ids.length / 2);
    const halves = [ids.slice(0, middle), ids.slice(middle)];
    return merged(await Promise.all(halves.map((half) => readNear(half, readRange, readOne, budget, failure))));
  }
}

/**
 * The wanted ids with their rows. Rows that nobody asked for are dropped (the range takes in other clients' gaps and whatever has a
 * reimbursement id within it); of two rows for one purchase the one modified later counts; a wanted id without a row is not known.
 */
function matched(ids: readonly string[], { value: rows, receivedAt }: Dated<readonly CleverbridgeDocument[]>): Slots {
  const slots = new Map<string, Found>(ids.map((id) => [id, null]));
  for (const row of rows) {
    const held = slots.get(row.purchaseId);
    if (held === undefined) continue;
    if (held === null || isLater(row, held.value)) slots.set(row.purchaseId, { value: row, receivedAt });
  }
  return slots;
}

/** Whether the first of two documents of one purchase was modified later. */
export function isLater(first: CleverbridgeDocument, second: CleverbridgeDocument): boolean {
  return modificationKey(first) > modificationKey(second);
}

function modificationKey({ fields }: CleverbridgeDocument): string {
  return instantKey(fields.instant('lastModificationTime') ?? '');
}

function merged(parts: readonly Slots[]): Slots {
  return new Map(parts.flatMap((part) => [...part]));
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error('a read failed without an error', { cause: error });
}
