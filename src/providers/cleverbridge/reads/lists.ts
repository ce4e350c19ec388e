import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor } from '../../../domain/cursor.js';
import { InvalidInputError, ProviderInvalidResponseError } from '../../../domain/failures.js';
import type { OperationScope, PurchasesQuery } from '../../../domain/provider.js';
import type { Page } from '../../../domain/records.js';
import type { PurchaseStatus } from '../../../generated/schema.js';
import type { Dated } from '../../../upstream/answers.js';
import { instant } from '../../wire.js';
import { type CleverbridgeClient, mayBeTooMuch } from '../client.js';
import { notificationCode, statuses, statusIdsOf } from '../status.js';
import type { CleverbridgeDocument } from '../types.js';
import { instantKey, modificationKey } from '../values.js';

/** What one page may cost at Cleverbridge at most. */
const maxCallsPerPage = 8;
const msPerDay = 86_400_000;
/** Times are sliced down to here: a single second that is too much for Cleverbridge cannot be read at all. */
const narrowestMs = 1_000;

/** The place of a purchase in a list: by time and then id, or (`at` empty) by id alone. */
interface Place {
  /** Creation time as sortable text with all digits. */
  readonly at: string;
  readonly id: string;
}

/** What a page goes on from: everything up to the place has been handed out. */
interface Progress {
  readonly place: Place;
  /** How wide the next slice should be: what worked for the page before, but no more than a first slice. */
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
      : idAxis(query.range, maxRangeWidth, (from, to) => client.listPurchasesByIds({ from, to, statusIds }, scope));
  const list = listName(query, statusIds);
  const progress = query.after === null ? null : parseCursor(list, query.after, axis);
  const isWanted = ({ statusId }: CleverbridgeDocument): boolean =>
    statusIds === null || statusIds.includes(notificationCode(statusId));
  const walk = new SliceWalk(axis, isWanted, query.first, progress);
  await walk.run();
  return toPage(list, axis, walk, query.first);
}

/** The three-letter codes of our statuses; null for any. */
function toStatusIds(wanted: readonly PurchaseStatus[] | null): readonly string[] | null {
  if (wanted === null) return null;
  if (wanted.length === 0) throw new InvalidInputError('filter.statuses', 'must not be empty');
  const known = [...new Set(Object.values(statuses).map(({ purchase }) => purchase))].join(', ');
  return [...new Set(wanted)].sort().flatMap((status) => {
    const ids = statusIdsOf(status);
    if (ids.length > 0) return ids;
    throw new InvalidInputError(
      'filter.statuses',
      `contains ${status}, which Cleverbridge never reports; it reports ${known}`,
    );
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
  if (typeof at === 'string' && typeof id === 'string' && /^\d{1,15}$/.test(id) && Number.isSafeInteger(width)) {
    const progress = { place: { at, id }, width: Number(width) };
    const isWidth = progress.width >= axis.narrowest && progress.width <= axis.firstWidth;
    const isPlace = axis.holds(progress.place, axis.from, axis.to) && !Number.isNaN(axis.startAfter(progress.place));
    if (isWidth && isPlace) return progress;
  }
  throw new InvalidInputError('after', 'is not a cursor of this list');
}

/** A purchase and its place. */
interface Row {
  readonly place: Place;
  readonly purchase: Dated<CleverbridgeDocument>;
}

/**
 * The reading of slices for one page. A slice with little in it doubles the next one's width; one that is too much for Cleverbridge is
 * halved and requested again, and none of the page is wider from then on.
 */
class SliceWalk {
  readonly #found = new Map<string, Row>();
  readonly #behind: Place | null;
  #start: number;
  #widest: number;
  #failure: Error | null = null;
  #isStuck = false;
  /** How wide the next slice should be. */
  width: number;
  /** How far everything is read. Null when no slice was read. */
  border: Place | null = null;

  constructor(
    private readonly axis: Axis,
    private readonly isWanted: (document: CleverbridgeDocument) => boolean,
    private readonly first: number,
    progress: Progress | null,
  ) {
    this.#behind = progress?.place ?? null;
    this.#start = progress ? axis.startAfter(progress.place) : axis.from;
    this.#widest = axis.widest;
    this.width = progress?.width ?? axis.firstWidth;
  }

  /** The end of the list was reached. */
  get isComplete(): boolean {
    return this.#start > this.axis.to;
  }

  /** In order; may be more than a page. */
  get rows(): readonly Row[] {
    return [...this.#found.values()].sort((a, b) => compare(a.place, b.place));
  }

  /**
   * Reads until there is a page, the list ends, or the calls are used up.
   *
   * @throws {ProviderFailure} when not a single slice could be read, or for a failure that a narrower slice does not help against
   */
  async run(): Promise<void> {
    for (let calls = 0; calls < maxCallsPerPage && !this.isComplete && !this.#isStuck; calls++) {
      if (this.#found.size >= this.first) return;
      await this.#readNext();
    }
    if (this.border === null && this.#failure) throw this.#failure;
  }

  async #readNext(): Promise<void> {
    const end = Math.min(this.#start + this.width, this.axis.to);
    try {
      this.#take(await this.axis.read(this.#start, end), end);
    } catch (error) {
      if (!mayBeTooMuch(error)) throw error;
      this.#failure = error;
      this.#isStuck = end - this.#start <= this.axis.narrowest;
      this.#widest = this.width = Math.max(this.axis.narrowest, Math.floor((end - this.#start) / 2));
    }
  }

  #take({ value, receivedAt }: Dated<readonly CleverbridgeDocument[]>, end: number): void {
    const rows = value.map((document) => ({
      place: this.axis.placeOf(document),
      purchase: { value: document, receivedAt },
    }));
    rows.filter((row) => this.#belongs(row, end)).forEach((row) => keepLatest(this.#found, row));
    this.border = this.axis.borderAt(end);
    this.#start = end === this.axis.to ? end + 1 : this.axis.startAfter(this.border);
    this.width = nextWidth(this.width, rows.length, this.first, this.axis.narrowest, this.#widest);
  }

  #belongs({ place, purchase }: Row, end: number): boolean {
    const isNew = this.#behind === null || compare(place, this.#behind) > 0;
    return isNew && this.axis.holds(place, this.#start, end) && this.isWanted(purchase.value);
  }
}

/** Twice as wide after a slice with less than a page in it, half as wide after one with several pages. */
function nextWidth(width: number, rows: number, first: number, narrowest: number, widest: number): number {
  if (rows < first) return Math.min(Math.max(1, width * 2), widest);
  return rows > 4 * first ? Math.max(narrowest, Math.floor(width / 2)) : width;
}

/** Of two rows for one purchase the one modified later counts. */
function keepLatest(found: Map<string, Row>, row: Row): void {
  const held = found.get(row.place.id);
  const isLater = !held || modificationKey(row.purchase.value.fields) > modificationKey(held.purchase.value.fields);
  if (isLater) found.set(row.place.id, row);
}

function compare(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return Number(a.id) - Number(b.id);
}

/** The page, and where the next one goes on: behind its last purchase, or at the border where that lies further on. */
function toPage(list: string, axis: Axis, walk: SliceWalk, first: number): Page<Dated<CleverbridgeDocument>> {
  const cursorOf = ({ at, id }: Place): string => encodeCursor(list, [at, id, Math.min(walk.width, axis.firstWidth)]);
  const page = walk.rows.slice(0, first);
  const isCut = walk.rows.length > first;
  const last = page.at(-1)?.place ?? null;
  const isBorderAhead = walk.border !== null && (last === null || compare(walk.border, last) > 0);
  const end = !isCut && !walk.isComplete && isBorderAhead ? walk.border : last;
  return {
    items: page.map(({ place, purchase }) => ({ cursor: cursorOf(place), node: purchase })),
    hasNextPage: isCut || !walk.isComplete,
    endCursor: end && cursorOf(end),
  };
}

type ReadSlice = (from: string, to: string) => Promise<Dated<readonly CleverbridgeDocument[]>>;

/** Creation times. Neighbouring slices share their border, as the documents do not say whether the ends of a window are part of it. */
function timeAxis(range: { readonly from: string; readonly to: string }, read: ReadSlice): Axis {
  const from = Date.parse(range.from);
  const to = Date.parse(range.to);
  const textAt = (ms: number): string => {
    const text = ms === from ? range.from : ms === to ? range.to : new Date(ms).toISOString();
    return (instant(text) ?? text).replace(/\.0+Z$/, 'Z');
  };
  const keyAt = (ms: number): string => instantKey(textAt(ms));
  return {
    from,
    to,
    firstWidth: msPerDay,
    narrowest: narrowestMs,
    widest: Math.max(to - from, msPerDay),
    read: (start, end) => read(textAt(start), textAt(end)),
    placeOf: ({ purchaseId, fields }) => {
      const createdAt = fields.instant('creationTime');
      if (createdAt === null) {
        throw new ProviderInvalidResponseError('CLEVERBRIDGE', 'a purchase in a list has no creation time');
      }
      return { at: instantKey(createdAt), id: purchaseId };
    },
    holds: ({ at }, start, end) => at >= keyAt(start) && at <= keyAt(end),
    borderAt: (end) => ({ at: keyAt(end), id: '0' }),
    startAfter: ({ at }) => Date.parse(`${at}Z`),
  };
}

/** Ids. A slice may also hold rows that matched by a reimbursement id: they belong elsewhere, or to no list at all. */
function idAxis(range: { readonly from: bigint; readonly to: bigint }, maxRangeWidth: number, read: ReadSlice): Axis {
  return {
    from: Math.max(1, Number(range.from)),
    to: Number(range.to),
    firstWidth: maxRangeWidth - 1,
    narrowest: 0,
    widest: maxRangeWidth - 1,
    read: (start, end) => read(String(start), String(end)),
    placeOf: ({ purchaseId }) => ({ at: '', id: purchaseId }),
    holds: ({ at, id }, start, end) => at === '' && Number(id) >= start && Number(id) <= end,
    borderAt: (end) => ({ at: '', id: String(end) }),
    startAfter: ({ id }) => Number(id) + 1,
  };
}
