import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimalMoney, toDecimal } from '../../../src/domain/money.js';
import type { Page } from '../../../src/domain/records.js';
import { parseExactly } from '../../../src/providers/cleverbridge/client.js';
import { createPurchaseLoader } from '../../../src/providers/cleverbridge/reads/by-id.js';
import { listPurchases } from '../../../src/providers/cleverbridge/reads/lists.js';
import { exactDecimal, instantKey } from '../../../src/providers/cleverbridge/values.js';
import { startFakeUpstream } from '../../support/fake-upstream.js';
import { connect, json, type Known, notification, queryOf, rows } from './support.js';

const maxRangeWidth = 5_000;

/** Ids as in real accounts: some close together, some alone, over a wide range. */
const purchaseId = fc.oneof(
  fc.integer({ min: 168_400_000, max: 168_400_400 }),
  fc.integer({ min: 168_400_000, max: 168_412_000 }),
  fc.integer({ min: 168_000_000, max: 169_000_000 }),
);

describe('the batching of Cleverbridge', () => {
  it('gives every id its own purchase or null, whatever else a range returns', async () => {
    const upstream = await startFakeUpstream();
    const { client, scope } = connect(upstream.url);
    let world: { existing: Set<number>; strangers: readonly number[]; seed: number };

    upstream.on('GET', '/purchase/getpurchase/v2', ({ path }) => {
      const id = Number(queryOf(path)['purchaseId']);
      return world.existing.has(id) ? notification({ id }) : json('{ "ResultMessage": "Item not found." }', 404);
    });
    upstream.on('GET', '/purchase/getpurchaselistbyids', ({ path }) => {
      const { startpurchaseid, endpurchaseid } = queryOf(path);
      const [first, last] = [Number(startpurchaseid), Number(endpurchaseid)];
      expect(last - first).toBeLessThan(maxRangeWidth);
      const within = [...world.existing].filter((id) => id >= first && id <= last);
      const old: Known[] = within.map((id) => ({ id, statusId: 'PEN', lastModificationTime: '2019-01-01T00:00:00.9' }));
      const strangers: Known[] = world.strangers.map((id) => ({ id, reimbursementId: first }));
      const all = [...within.map((id) => ({ id })), ...old, ...strangers];
      return rows(...all.sort((a, b) => ((a.id * world.seed) % 101) - ((b.id * world.seed) % 101)));
    });

    await fc.assert(
      fc.asyncProperty(
        fc.array(purchaseId, { minLength: 1, maxLength: 40 }),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        fc.array(fc.integer({ min: 170_000_000, max: 170_000_500 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 100 }),
        async (wanted, exists, strangers, seed) => {
          world = { existing: new Set(wanted.filter((_, index) => exists[index])), strangers, seed };
          const before = upstream.requests.length;
          const loader = createPurchaseLoader(client, maxRangeWidth, scope);

          const found = await Promise.all(wanted.map((id) => loader.load(String(id), {})));

          expect(found.map((purchase) => purchase && [purchase.value.purchaseId, purchase.value.statusId])).toEqual(
            wanted.map((id) => (world.existing.has(id) ? [String(id), 'PAY'] : null)),
          );
          expect(upstream.requests.length - before).toBeLessThanOrEqual(new Set(wanted).size);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A decimal number as JSON writes it, with any number of digits. */
const digits = (minLength: number) => fc.stringMatching(new RegExp(`^[0-9]{${minLength},25}$`));
const decimal = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.option(digits(1)))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`);

/** The value of a decimal, exponent included, in units of 10^-60. */
function scaled(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const magnitude = BigInt(whole.replace('-', '') + fraction) * 10n ** BigInt(60 - fraction.length + Number(exponent));
  return mantissa.startsWith('-') ? -magnitude : magnitude;
}

describe('the decimals of Cleverbridge', () => {
  it('have the same digits on the wire and in the record', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const parsed = parseExactly(`{ "netPrice": ${text} }`);
        expect(parsed).toEqual({ netPrice: text });
        expect(exactDecimal(text)).toBe(text);
      }),
    );
  });

  it('mean the same written out as with an exponent', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -30, max: 30 }), fc.constantFrom('e', 'E', 'e+'), (text, exponent, e) => {
        const sent = `${text}${exponent < 0 ? e.replace('+', '') : e}${exponent}`;
        const written = exactDecimal(sent) ?? '';
        expect(written).toMatch(/^-?\d+(\.\d+)?$/);
        expect(scaled(written)).toBe(scaled(`${text}e${exponent}`));
      }),
    );
  });

  it('become money without a change when the currency has room for them', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amount, ([whole, cents]) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(toDecimal(parseDecimalMoney(exactDecimal(text) ?? '', 'EUR'))).toBe(text);
      }),
    );
  });
});

describe('the times of Cleverbridge as keys', () => {
  it('sort as the instants do, whatever the number of their digits', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 59 }), fc.option(digits(1)))
      .map(([second, fraction]) => ({ second, fraction: fraction ?? '' }));
    const text = ({ second, fraction }: { second: number; fraction: string }): string =>
      `2019-03-19T14:47:${String(second).padStart(2, '0')}${fraction && `.${fraction}`}Z`;
    const value = ({ second, fraction }: { second: number; fraction: string }): bigint =>
      BigInt(second) * 10n ** 25n + BigInt(fraction.padEnd(25, '0'));
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [keyA, keyB] = [instantKey(text(a)), instantKey(text(b))];
        expect(keyA < keyB).toBe(value(a) < value(b));
        expect(keyA === keyB).toBe(value(a) === value(b));
      }),
    );
  });
});

/** Creation times over some weeks, many of them at the same moment or exactly at the end of a slice. */
const creationTime = fc.oneof(
  fc.constantFrom('2019-01-02T00:00:00', '2019-01-04T00:00:00.0', '2019-01-01T00:00:00', '2019-01-30T00:00:00'),
  fc.constantFrom('2019-01-01T12:00:00.1', '2019-01-01T12:00:00.100001', '2019-01-01T12:00:00.0999999'),
  fc
    .tuple(fc.integer({ min: 0, max: 28 }), fc.integer({ min: 0, max: 86_399 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([day, second, micro]) => {
      const whole = new Date(Date.UTC(2019, 0, 1 + day, 0, 0, second)).toISOString().slice(0, 19);
      return `${whole}.${String(micro).padStart(6, '0')}`;
    }),
);

describe('pages of purchases', () => {
  /** Walks a list and checks each page on the way. */
  async function walk<T>(first: number, read: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
    const found: T[] = [];
    let page = await read(null);
    for (let pages = 1; ; pages++) {
      expect(page.items.length).toBeLessThanOrEqual(first);
      expect(pages).toBeLessThan(500);
      found.push(...page.items.map(({ node }) => node));
      if (!page.hasNextPage) return found;
      page = await read(page.endCursor);
    }
  }

  it('cover a whole window exactly once and in order, for any purchases, page size and capacity', async () => {
    const upstream = await startFakeUpstream();
    const { client, scope } = connect(upstream.url);
    let world: { known: readonly Required<Pick<Known, 'id' | 'creationTime'>>[]; capacity: number; isEndPart: boolean };
    upstream.on('GET', '/purchase/getpurchaselist', ({ path }) => {
      const { startdatetime = '', enddatetime = '' } = queryOf(path);
      const within = world.known.filter(({ creationTime }) => {
        const [key, end] = [instantKey(`${creationTime}Z`), instantKey(enddatetime)];
        const isBeforeEnd = world.isEndPart || end === '2019-01-30T00:00:00' ? key <= end : key < end;
        return key >= instantKey(startdatetime) && isBeforeEnd;
      });
      const isTooMuch = within.length > world.capacity && Date.parse(enddatetime) - Date.parse(startdatetime) > 900_000;
      return isTooMuch ? json('{ "ResultMessage": "?" }', 402) : rows(...within);
    });

    await fc.assert(
      fc.asyncProperty(
        fc.array(creationTime, { maxLength: 40 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 3, max: 40 }),
        fc.boolean(),
        async (times, first, capacity, isEndPart) => {
          const known = times.map((time, index) => ({ id: ((index * 37) % 41) + 1, creationTime: time }));
          world = { known, capacity, isEndPart };
          const range = { by: 'time', from: '2019-01-01T00:00:00.000Z', to: '2019-01-30T00:00:00.000Z' } as const;

          const found = await walk(first, async (after) => {
            const before = upstream.requests.length;
            const page = await listPurchases(client, { range, statuses: null, first, after }, maxRangeWidth, scope);
            expect(upstream.requests.length - before).toBeLessThanOrEqual(8);
            return page;
          });

          const key = (known: { creationTime: string }): string => instantKey(`${known.creationTime}Z`);
          const expected = [...known].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
          expect(found.map(({ value }) => value.purchaseId)).toEqual(expected.map(({ id }) => String(id)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('cover a whole range of ids exactly once and in order', async () => {
    const upstream = await startFakeUpstream();
    const { client, scope } = connect(upstream.url);
    let world: readonly number[];
    upstream.on('GET', '/purchase/getpurchaselistbyids', ({ path }) => {
      const { startpurchaseid, endpurchaseid } = queryOf(path);
      const within = world.filter((id) => id >= Number(startpurchaseid) && id <= Number(endpurchaseid));
      return rows(...within.map((id) => ({ id })));
    });

    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1_000, max: 3_000 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 500 }),
        async (ids, first, width) => {
          world = ids;
          const range = { by: 'id', from: 1_100n, to: 2_900n } as const;

          const found = await walk(first, (after) =>
            listPurchases(client, { range, statuses: null, first, after }, width, scope),
          );

          const expected = ids.filter((id) => id >= 1_100 && id <= 2_900).sort((a, b) => a - b);
          expect(found.map(({ value }) => value.purchaseId)).toEqual(expected.map(String));
        },
      ),
      { numRuns: 40 },
    );
  });
});
