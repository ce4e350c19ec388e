import { readFileSync } from 'node:fs';
import type { ChipPurchaseDocument } from '../../../src/providers/chip/types.js';
import type { MappingContext } from '../../../src/providers/tables.js';
import { type FakeUpstream, startFakeUpstream } from '../../support/fake-upstream.js';
import { startGateway, type TestGateway } from '../../kit/gateway.js';

/** A published body of CHIP's (test/fixtures/chip). */
export function fixture(name: string): Record<string, unknown> {
  const url = new URL(`../../fixtures/chip/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
}

export const paidId = '6b8e2d3a-6f0d-4c7f-9a0b-3b1d0c9f7a11';
export const brandId = 'b9f03950-4f2d-49b6-a96a-62451d6d45e1';
export const clientId = 'b7f3be84-2ee3-42b5-946c-eef9d712b36f';

/** The published paid purchase, with changes. */
export function document(changes: Partial<ChipPurchaseDocument> = {}): ChipPurchaseDocument {
  return { ...fixture('purchase-paid'), id: paidId, status: 'paid', ...changes };
}

/** A published purchase, as the client would hand it on. */
export function fixtureDocument(name: string): ChipPurchaseDocument {
  const body = fixture(name);
  return { ...body, id: String(body['id']), status: String(body['status']) };
}

/** A purchase that nobody has paid yet. */
export function unpaid(changes: Partial<ChipPurchaseDocument> = {}): ChipPurchaseDocument {
  return document({
    status: 'created',
    payment: null,
    refundable_amount: 0,
    is_recurring_token: false,
    viewed_on: null,
    status_history: [{ status: 'created', timestamp: 1_764_505_704 }],
    transaction_data: { payment_method: '', extra: {}, country: '', attempts: [] },
    ...changes,
  });
}

/** A mapping context that remembers what was reported as unknown. */
export function mappingContext(): MappingContext & { readonly reported: readonly string[] } {
  const reported: string[] = [];
  return {
    asOf: '2025-12-01T00:00:00Z',
    report: (field, value) => void reported.push(`${field}=${value}`),
    reported,
  };
}

export const myr = (minorUnits: number) => ({ minorUnits, currency: 'MYR' });

/** Where the published purchase is read. */
export const purchasePath = `/api/v1/purchases/${paidId}/`;

export interface FakedChip {
  readonly gateway: TestGateway;
  readonly upstream: FakeUpstream;
}

/** A gateway whose CHIP is a faked wire under `/api/v1`, as the real one is. */
export async function startFakedChip(): Promise<FakedChip> {
  const upstream = await startFakeUpstream();
  const gateway = await startGateway({ env: chipEnvironment(`${upstream.url}/api/v1/`) });
  return { gateway, upstream };
}

export function chipEnvironment(baseUrl: string) {
  return { CHIP_BASE_URL: baseUrl, CHIP_SECRET_KEY: 'sk-for-tests', CHIP_BRAND_ID: brandId };
}

/** A gateway whose CHIP answers the read of the published purchase so. */
export async function startWith(body: unknown, status = 200): Promise<FakedChip> {
  const faked = await startFakedChip();
  faked.upstream.on('GET', purchasePath, { status, body });
  return faked;
}
