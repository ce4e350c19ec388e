import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor } from '../../domain/cursor.js';
import { InvalidInputError, ProviderInvalidResponseError } from '../../domain/failures.js';
import type { OperationScope, PurchasesQuery } from '../../domain/provider.js';
import type { Page } from '../../domain/records.js';
import type { PurchaseStatus } from '../../generated/schema.js';
import type { Dated } from '../../upstream/answers.js';
import { instant } from '../wire.js';
import { type CleverbridgeClient, mayBeTooMuch } from './client.js';
import { notificationCode, statuses, statusIdsOf } from './tables.js';
import { type CleverbridgeDocument, instantKey, modificationKey } from './types.js';

/** What one page may cost at Cleverbridge at most. */
const maxCallsPerPage = 8;
const msPerDay = 86_400_000;
/** Times are sliced down to here: a single second that is too much for Cleverbridge cannot be read at all. */
const narrowestMs = 1_000;

/** The place of a purchase in a list: by time and then id, or (`at` empty) by id alone. */
interface Place {
  /** Creation time as sortable text, all digits kept. */
  readonly at: string;
  readonly id: string;
}

/** What a page goes on from: everything up to the place has been handed out. */
interface Progress {
  readonly place: Place;
  /** How wide the next slice should be: what worked for the page before. */
  readonly width: number;
}

/**
 * The line on which the purchases of a list lie: their creation times in milliseconds, or their ids. Cleverbridge does not page its
 * lists, so the line is read in slices, one after the other, as far as a page needs.
 */
interface Axis {
  /** Both ends are part of the list. */
  readonly from: number;
  readonly to: number;
  readonly firstWidth: number;
  readonly narrowest: number;
  readonly widest: number;
  /** Reads a slice, both ends included. */
  read(from: number, to: number): Promise<Dated<readonly CleverbridgeDocument[]>>;
  /** @throws {ProviderInvalidResponseError} for a purchase that cannot be put in order */
  placeOf(document: CleverbridgeDocument): Place;
  /** Whether the place belongs to the slice and to the list. */
  holds(place: Place, from: number, to: number): boolean;
  /** The place up to which everything is read once a slice that ends here was. */
  borderAt(to: number): Place;
  /** Where the slice behind a place begins. */
  startAfter(place: Place): number;
}

/**
 * A page of Get Purchase List or Get Purchase List by IDs, oldest or lowest id first. It may be short, or empty, and still have a next
 * page: a page costs at most `maxCallsPerPage` calls. The order is that of (creation time, id), so purchases made in the meantime
 * shift nothing that was read before.
 *
 * @param maxRangeWidth how many ids a range call may span
 * @throws {InvalidInputError} for a status that Cleverbridge never reports, or a cursor of another list; without a call
 */
export async function listPurchases(
  client: CleverbridgeClient,
  query: PurchasesQuery,
  maxRangeWidth: number,
  scope: OperationScope,
): Promise<Page<Dated<CleverbridgeDocument>>> {
  const statusIds = toStatusIds(query.statuses);
  const axis =
    query.range.by === 'time'
      ? timeAxis(query.range, (from, to) => client.listPurchases({ from, to, statusIds }, scope))
      : idAxis(query.range, maxRangeWidth, (from, to) => client.listPurchasesByIds({ from, to, statusIds }, {}, scope));
  const list = listName(query, statusIds);
  const progress = query.after === null ? null : parseCursor(list, query.after, axis);
  const isWanted = ({ statusId }: CleverbridgeDocument): boolean =>
    statusIds === null || statusIds.includes(notificationCode(statusId));
  const read = await readSlices(axis, isWanted, query.first, progress);
  return toPage(list, read, query.first);
}

/** The three-letter codes of our statuses; null for any. */
function toStatusIds(wanted: readonly PurchaseStatus[] | null): readonly string[] | null {
  if (wanted === null) return null;
  if (wanted.length === 0) throw new InvalidInputError('filter.statuses', 'must not be empty');
  const known = [...new Set(Object.values(statuses).map(({ purchase }) => purchase))].join(', ');
  return [...new Set(wanted)].sort().flatMap((status) => {
    const ids = statusIdsOf(status);
    if (ids.length > 0) return ids;
    throw new InvalidInputError('filter.statuses', `holds ${status}, which Cleverbridge never reports; it reports ${known}`);
  });
}

/** Names the list that a cursor belongs to: one of this filter and no other. */
function listName({ range }: PurchasesQuery, statusIds: readonly string[] | null): string {
  const filter = JSON.stringify([range.by, String(range.from), String(range.to), statusIds]);
  return `cleverbridge.purchases.${createHash('sha256').update(filter).digest('base64url').slice(0, 16)}`;
}

/** A cursor is untrusted: one that names a place outside the list is none of ours. */
function parseCursor(list: string, cursor: string, axis: Axis): Progress {
  const [at, id, width] = decodeCursor(list, cursor, 3) ?? [];
  const isPlace = typeof at === 'string' && typeof id === 'string' && /^\d{1,16}$/.test(id);
  const isWidth = typeof width === 'number' && width >= 1 && width <= axis.widest;
  if (!isPlace || !isWidth || !axis.holds({ at, id }, axis.from, axis.to)) {
    throw new InvalidInputError('after', 'is not a cursor of this list');
  }
  return { place: { at, id }, width };
}

/** What reading slices has brought. */
interface SlicesRead {
  /** In order; may be more than a page. */
  readonly found: readonly { readonly place: Place; readonly purchase: Dated<CleverbridgeDocument> }[];
  /** How far everything is read. Null when no slice could be read to its end. */
  readonly border: Place | null;
  /** The end of the list was reached. */
  readonly isComplete: boolean;
  readonly width: number;
}

/**
 * Reads slices until there is a page, the list ends, or the calls are used up. A slice with little in it doubles the next one's width;
 * one that is too much for Cleverbridge is halved and asked again, and none of the page is wider from then on.
 */
async function readSlices(
  axis: Axis,
  isWanted: (document: CleverbridgeDocument) => boolean,
  first: number,
  progress: Progress | null,
): Promise<SlicesRead> {
  const found = new Map<string, SlicesRead['found'][number]>();
  let start = progress ? axis.startAfter(progress.place) : axis.from;
  let width = progress?.width ?? axis.firstWidth;
  let widest = axis.widest;
  let border: Place | null = null;
  let isComplete = start > axis.to;
  let failure: unknown;
  for (let calls = 0; calls < maxCallsPerPage && !isComplete && found.size < first; calls++) {
    const end = Math.min(start + width, axis.to);
    try {
      const { value: rows, receivedAt } = await axis.read(start, end);
      for (const row of rows) {
        const place = axis.placeOf(row);
        const isNew = axis.holds(place, start, end) && isBehind(place, progress?.place ?? null);
        if (isNew && isWanted(row)) keepLatest(found, { place, purchase: { value: row, receivedAt } });
      }
      border = axis.borderAt(end);
      isComplete = end === axis.to;
      start = axis.startAfter(border);
      width = nextWidth(width, rows.length, first, axis, widest);
    } catch (error) {
      failure = error;
      if (!mayBeTooMuch(error) || end - start <= axis.narrowest) break;
      widest = width = Math.max(axis.narrowest, Math.ceil((end - start) / 2));
    }
  }
  if (failure !== undefined && border === null) throw failure;
  if (failure !== undefined && !mayBeTooMuch(failure)) throw failure;
  return { found: inOrder([...found.values()]), border, isComplete, width };
}
