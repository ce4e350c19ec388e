import type { Freshness, OperationScope, Provider, ProviderDescription, ProviderReads } from '../../domain/provider.js';
import { accountDigest } from '../../cache/read-cache.js';
import { isUuid } from '../../domain/ids.js';
import type { Dated } from '../../upstream/answers.js';
import { SharedReads } from '../../upstream/shared-reads.js';
import { Upstream } from '../../upstream/upstream.js';
import { withExactAmounts } from '../exact-amounts.js';
import { configureFrom, type ProviderDependencies, type ProviderModule } from '../provider-module.js';
import type { ReportUnknown } from '../tables.js';
import { CleverbridgeClient } from './client.js';
import { authorization } from './credentials.js';
import { createPurchaseLoader } from './reads/by-id.js';
import {
  type MapperContext,
  type RetryRights,
  toCartRecord,
  toPaymentRecord,
  toPurchaseRecord,
} from './records/purchase.js';
import { toClientSessionRecord, toPaymentLinkRecord } from './records/checkout.js';
import { createWrites } from './writes/index.js';
import { CheckoutStore } from './writes/checkouts.js';
import type { Dependencies } from './writes/purchases.js';
import { listPurchases } from './reads/lists.js';
import { type CleverbridgeSettings, settingsShape } from './settings.js';
import { notificationCode } from './status.js';
import { type CleverbridgeDocument, isPurchaseId } from './types.js';

/** Cleverbridge: purchases. Its payment and cart types are views on a purchase. */
export const cleverbridge: ProviderModule = {
  name: 'CLEVERBRIDGE',
  configure: (environment) => configureFrom(environment, settingsShape, createProvider),
};

/** All calls share 30 a second and address, and beyond them a block of one minute: stay well below it. */
const limits = { maxConcurrent: 4, maxPerSecond: 20 };

const description: Omit<ProviderDescription, 'isSandbox'> = {
  name: 'CLEVERBRIDGE',
  displayName: 'Cleverbridge',
  resourceTypes: ['PURCHASE', 'PAYMENT', 'CART', 'CLIENT_SESSION', 'PAYMENT_LINK'],
  reads: ['PURCHASES_BY_TIME', 'PURCHASES_BY_ID_RANGE'],
  actions: ['PROCESS_CART', 'RETRY_PAYMENT', 'CANCEL_PAYMENT_RETRY', 'UPDATE_LICENSE_KEY', 'UPDATE_PARAMETERS'],
  maxCallsPerSecond: limits.maxPerSecond,
  limitations: [
    'It returns unit prices but no totals, so amounts of purchases and payments are null.',
    'Refunds are visible in the status only; no call creates or lists them.',
    'It has no test system: test orders are placed in the same account with test cards.',
    'Lists are not paged by Cleverbridge, and they may return less of a purchase than a single read.',
    'It has no idempotency key: a cart whose answer was lost is found again by its x-gateway-request-id, and never sent twice.',
    'Sessions and payment links exist only for carts of this gateway: Cleverbridge returns their URLs only once.',
    'A session shows its state at creation; Cleverbridge does not say whether its customer has ordered since.',
    'CANCEL_PAYMENT_RETRY is listed when this gateway knows of a scheduled retry; other retries may be cancelled too.',
  ],
};

/** Lists are not paged, so an answer may be long. */
const maxResponseBytes = 20_000_000;

function createProvider(settings: CleverbridgeSettings, dependencies: ProviderDependencies): Provider {
  const { observer, cache, vaultOf, timeouts, isSandbox } = dependencies;
  const base = new URL(settings.CLEVERBRIDGE_BASE_URL);
  const upstream = new Upstream(
    { provider: 'CLEVERBRIDGE', origin: base.origin, maxResponseBytes, ...timeouts, ...limits },
    observer,
  );
  const authorizationHeader = authorization(settings);
  const account = accountDigest(settings.CLEVERBRIDGE_BASE_URL, authorizationHeader);
  const client = new CleverbridgeClient({
    upstream,
    reads: new SharedReads('CLEVERBRIDGE', account, cache),
    basePath: base.pathname.replace(/\/$/, ''),
    authorization: authorizationHeader,
    updateParametersMethod: settings.CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD,
  });
  const report: ReportUnknown = (field, value) => observer.unknownValue({ provider: 'CLEVERBRIDGE', field, value });
  const parts = { client, report, checkouts: new CheckoutStore(vaultOf(...accountName(settings))) };
  return {
    description: { ...description, isSandbox },
    isReference: (type, reference) => (type === 'CLIENT_SESSION' ? isUuid(reference) : isPurchaseId(reference)),
    isClientReference: () => false,
    reads: (scope) => createReads(parts, settings.CLEVERBRIDGE_MAX_RANGE_WIDTH, scope),
    writes: createWrites(parts),
    forget: (purchaseId) => client.forgetPurchase(purchaseId),
    close: () => upstream.close(),
  };
}

/** The account itself, whatever its password: what Cleverbridge returned once stays readable when that is changed. */
function accountName({ CLEVERBRIDGE_BASE_URL, CLEVERBRIDGE_USERNAME }: CleverbridgeSettings): readonly string[] {
  return ['CLEVERBRIDGE', CLEVERBRIDGE_BASE_URL, CLEVERBRIDGE_USERNAME];
}

type View<T> = (document: CleverbridgeDocument, context: MapperContext) => T;

/** Of anything but a declined purchase nothing is looked up: there is no retry to speak of. */
const noRights: RetryRights = { hasRetriesLeft: false, isRetryCancellable: false };

function createReads(
  { client, report, checkouts }: Dependencies,
  maxRangeWidth: number,
  scope: OperationScope,
): ProviderReads {
  const loader = createPurchaseLoader(client, maxRangeWidth, scope);
  const readWhole: MapperContext['readWhole'] = async (row) => (await loader.loadWhole(row.purchaseId))?.value ?? row;
  const view = async <T>(to: View<T>, { value, receivedAt }: Dated<CleverbridgeDocument>): Promise<T> => {
    const isDeclined = notificationCode(value.statusId) === 'DEC';
    const retryRights = isDeclined ? await checkouts.retryRights(value.purchaseId) : noRights;
    return withExactAmounts('CLEVERBRIDGE', () => to(value, { asOf: receivedAt, report, readWhole, retryRights }));
  };
  const load = async <T>(to: View<T>, reference: string, freshness: Freshness): Promise<T | null> => {
    const found = await loader.load(reference, freshness);
    return found && view(to, found);
  };
  return {
    purchase: (reference, freshness) => load(toPurchaseRecord, reference, freshness),
    payment: (reference, freshness) => load(toPaymentRecord, reference, freshness),
    cart: (reference, freshness) => load(toCartRecord, reference, freshness),
    clientSession: async (reference) => {
      const session = await checkouts.getSession(reference);
      return session ? toClientSessionRecord(reference, session) : null;
    },
    paymentLink: async (reference, freshness) => {
      const url = await checkouts.getLink(reference);
      return url === undefined
        ? null
        : load((document, context) => toPaymentLinkRecord(url, document, context), reference, freshness);
    },
    purchases: async (query) => {
      const page = await listPurchases(client, query, maxRangeWidth, scope);
      page.items.forEach(({ node }) => loader.prime(node));
      const shown = page.items.map(async ({ cursor, node }) => ({ cursor, node: await view(toPurchaseRecord, node) }));
      return { ...page, items: await Promise.all(shown) };
    },
  };
}
