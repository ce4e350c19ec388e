import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { createReadCache } from '../../../src/cache/read-cache.js';
import { OperationMeter } from '../../../src/domain/operation-meter.js';
import type { OperationScope } from '../../../src/domain/provider.js';
import { CleverbridgeClient } from '../../../src/providers/cleverbridge/client.js';
import { SharedReads } from '../../../src/upstream/shared-reads.js';
import { Upstream } from '../../../src/upstream/upstream.js';
import type { FakeUpstream } from '../../support/fake-upstream.js';
import { type TestGateway, startGateway } from '../../kit/gateway.js';
import { silentObserver } from '../../support/silent-observer.js';

/** A published body, as text: every digit of its amounts counts. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/cleverbridge/${name}.json`, import.meta.url), 'utf8').trim();
}

/** The gateway in front of a Cleverbridge at this address. */
export function gatewayTo(url: string, more: Record<string, string> = {}): Promise<TestGateway> {
  const env = { CLEVERBRIDGE_BASE_URL: url, CLEVERBRIDGE_USERNAME: 'api-user', CLEVERBRIDGE_PASSWORD: 'pässword' };
  return startGateway({ env: { ...env, ...more } });
}

/** An answer of Cleverbridge from JSON text. */
export function json(body: string, status = 200) {
  return { status, headers: { 'content-type': 'application/json' }, body };
}

/** The client without the limit of 20 calls a second, for tests that make many. */
export function connect(url: string): { client: CleverbridgeClient; scope: OperationScope; meter: OperationMeter } {
  const limits = { attemptTimeoutMs: 5_000, totalTimeoutMs: 5_000, maxConcurrent: 8, maxResponseBytes: 1_000_000 };
  const upstream = new Upstream({ provider: 'CLEVERBRIDGE', origin: url, ...limits }, silentObserver);
  const cache = createReadCache(undefined, () => undefined);
  onTestFinished(() => upstream.close());
  const reads = new SharedReads('CLEVERBRIDGE', 'test', cache);
  const client = new CleverbridgeClient({
    upstream,
    reads,
    basePath: '',
    authorization: 'Basic dGVzdA==',
    updateParametersMethod: 'POST',
  });
  const meter = new OperationMeter();
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return { client, scope: { signal, meter, callerKey: 'shop' }, meter };
}

/** What a test's Cleverbridge knows of a purchase. */
export interface Known {
  readonly id: number;
  readonly statusId?: string;
  /** As Cleverbridge writes times; made from the id when left out. */
  readonly creationTime?: string;
  readonly lastModificationTime?: string;
  readonly reimbursementId?: number;
}

/** A V1 row of a list. */
export function row({ id, statusId = 'PAY', creationTime, lastModificationTime, reimbursementId }: Known): object {
  return {
    Id: id,
    Status: statusId,
    StatusId: statusId,
    ...(reimbursementId === undefined ? {} : { ReimbursementId: reimbursementId }),
    CreationTime: creationTime ?? '2019-03-19T14:47:34.360177',
    LastModificationTime: lastModificationTime ?? '2019-03-19T14:47:35',
    Items: { Item: { RunningNo: 1, ProductId: 1, ProductName: `Product of ${id}`, Quantity: 1 } },
  };
}

/** The answer of a list with these rows. */
export function rows(...known: readonly Known[]) {
  return { body: { ResultMessage: 'OK', Purchases: known.map(row) } };
}

/** The answer of a single get. */
export function notification({ id, statusId = 'PAY' }: Known) {
  const items = [{ runningNumber: 1, productId: 1, productName: `Product of ${id}`, quantity: 1 }];
  const times = { creationTime: '2019-03-19T14:47:34.360177', lastModificationTime: '2019-03-19T14:47:35' };
  return { body: { purchaseId: id, status: statusId, statusId, ...times, items, internalCustomer: 'whole' } };
}

/** The query of a recorded request. */
export function queryOf(path: string): Record<string, string> {
  return Object.fromEntries(new URL(path, 'http://upstream').searchParams);
}

/** Serves single gets and id ranges from what is known, in reverse order. */
export function serve(upstream: FakeUpstream, known: readonly Known[]): void {
  upstream.on('GET', '/purchase/getpurchase/v2', ({ path }) => {
    const found = known.find(({ id }) => id === Number(queryOf(path)['purchaseId']));
    return found ? notification(found) : json(fixture('error-item-not-found'), 404);
  });
  upstream.on('GET', '/purchase/getpurchaselistbyids', ({ path }) => {
    const { startpurchaseid, endpurchaseid } = queryOf(path);
    const isWithin = (id = -1): boolean => id >= Number(startpurchaseid) && id <= Number(endpurchaseid);
    return rows(...known.filter(({ id, reimbursementId }) => isWithin(id) || isWithin(reimbursementId)).reverse());
  });
}
