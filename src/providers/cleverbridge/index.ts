import type { Freshness, OperationScope, Provider, ProviderDescription, ProviderReads } from '../../domain/provider.js';
import { accountDigest } from '../../cache/read-cache.js';
import type { Dated } from '../../upstream/answers.js';
import { SharedReads } from '../../upstream/shared-reads.js';
import { Upstream } from '../../upstream/upstream.js';
import { withExactAmounts } from '../exact-amounts.js';
import { configureFrom, type ProviderDependencies, type ProviderModule } from '../provider-module.js';
import type { ReportUnknown } from '../tables.js';
import { CleverbridgeClient } from './client.js';
import { authorization } from './credentials.js';
import { createPurchaseLoader } from './loaders.js';
import { type MapperContext, toCartRecord, toPaymentRecord, toPurchaseRecord } from './mapper.js';
import { cleverbridgeWrites } from './operations.js';
import { listPurchases } from './queries.js';
import { type CleverbridgeSettings, settingsShape } from './settings.js';
import { type CleverbridgeDocument, isPurchaseId } from './types.js';

/** Cleverbridge: purchases. Its payment and cart types are views on a purchase. */
export const cleverbridge: ProviderModule = {
  name: 'CLEVERBRIDGE',
  configure: (environment) => configureFrom(environment, settingsShape, createProvider),
};

const description: Omit<ProviderDescription, 'isSandbox'> = {
  name: 'CLEVERBRIDGE',
  displayName: 'Cleverbridge',
  resourceTypes: ['PURCHASE', 'PAYMENT', 'CART'],
  reads: ['PURCHASES_BY_TIME', 'PURCHASES_BY_ID_RANGE'],
  actions: ['RETRY_PAYMENT', 'UPDATE_LICENSE_KEY', 'UPDATE_PARAMETERS'],
  limitations: [
    'It gives unit prices but no totals, so amounts of purchases and payments are null.',
    'Refunds are seen in the status only; there is no call that makes or lists them.',
    'It has no test system: test orders are made at the same account with test cards.',
    'Lists are not paged by Cleverbridge, and what they tell of a purchase may be less than a single read tells.',
  ],
};

/** All calls share 30 a second and address, and beyond them a block of one minute: stay well below it. */
const limits = { maxConcurrent: 4, maxPerSecond: 20 };
/** Lists are not paged, so an answer may be long. */
const maxResponseBytes = 20_000_000;

function createProvider(settings: CleverbridgeSettings, dependencies: ProviderDependencies): Provider {
  const { observer, cache, timeouts, isSandbox } = dependencies;
  const base = new URL(settings.CLEVERBRIDGE_BASE_URL);
  const upstream = new Upstream(
    { provider: 'CLEVERBRIDGE', origin: base.origin, maxResponseBytes, ...timeouts, ...limits },
    observer,
  );
  const proof = authorization(settings);
  const account = accountDigest(settings.CLEVERBRIDGE_BASE_URL, proof);
  const sharedReads = new SharedReads('CLEVERBRIDGE', account, cache);
  const client = new CleverbridgeClient(upstream, sharedReads, base.pathname.replace(/\/$/, ''), proof);
  const report: ReportUnknown = (field, value) => observer.unknownValue({ provider: 'CLEVERBRIDGE', field, value });
  return {
    description: { ...description, isSandbox },
    isReference: (type, reference) => description.resourceTypes.includes(type) && isPurchaseId(reference),
    isClientReference: () => false,
    reads: (scope) => createReads(client, settings.CLEVERBRIDGE_MAX_RANGE_WIDTH, report, scope),
    writes: cleverbridgeWrites,
    forget: async () => undefined,
    close: () => upstream.close(),
  };
}

type View<T> = (document: CleverbridgeDocument, context: MapperContext) => T;

function createReads(
  client: CleverbridgeClient,
  maxRangeWidth: number,
  report: ReportUnknown,
  scope: OperationScope,
): ProviderReads {
  const loader = createPurchaseLoader(client, maxRangeWidth, scope);
  const readWhole: MapperContext['readWhole'] = async (row) => (await loader.loadWhole(row.purchaseId))?.value ?? row;
  const view = <T>(to: View<T>, { value, receivedAt }: Dated<CleverbridgeDocument>): T =>
    withExactAmounts('CLEVERBRIDGE', () => to(value, { asOf: receivedAt, report, readWhole }));
  const load = async <T>(to: View<T>, reference: string, freshness: Freshness): Promise<T | null> => {
    const found = await loader.load(reference, freshness);
    return found && view(to, found);
  };
  return {
    purchase: (reference, freshness) => load(toPurchaseRecord, reference, freshness),
    payment: (reference, freshness) => load(toPaymentRecord, reference, freshness),
    cart: (reference, freshness) => load(toCartRecord, reference, freshness),
    purchases: async (query) => {
      const page = await listPurchases(client, query, maxRangeWidth, scope);
      page.items.forEach(({ node }) => loader.prime(node));
      return { ...page, items: page.items.map(({ cursor, node }) => ({ cursor, node: view(toPurchaseRecord, node) })) };
    },
  };
}
